"""The index holds the words of what is published, whatever becomes of an article; its vocabulary says how often."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import article, contradictions, migrate, rows, texts

from storage import Article, Provider, RelatedStory, fuzzy, intake, text_index

pytest_plugins = ["storage_fixtures"]


@pytest.fixture
def terms(database_path):
    """How many articles hold each word of the archive, those of months aside, or each filter."""

    def terms(*, are_filters=False):
        counted = dict(rows(database_path, "SELECT term, articles FROM terms"))
        months = ("december", "2021", "january", "2022")
        sought = {term for term in counted if term.startswith(text_index.FACET) == are_filters}
        return {term: counted[term] for term in sought.difference(months)}

    return terms


@pytest.fixture
def facets(database_path):
    """The facets of the first article."""

    def facets():
        ((found,),) = rows(database_path, "SELECT facets FROM article_words")
        return found.split()

    return facets


@pytest.fixture(scope="module")
def parted(tmp_path_factory):
    """How the index of an archive takes a text apart."""
    path = tmp_path_factory.mktemp("index") / "newsdesk.db"
    migrate(path, "head")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, article_words, instance)")

        def parted(text):
            connection.execute("DELETE FROM article_words")
            connection.execute("INSERT INTO article_words (title) VALUES (?)", (text,))
            return [word for (word,) in connection.execute("SELECT term FROM places ORDER BY offset")]

        yield parted


def pieces(path, table):
    """In how many pieces an index lies: segments, as the rowids of its pages tell (fts5_index.c, FTS5_DATA_PAGE_B)."""
    ((count,),) = rows(path, f"SELECT count(DISTINCT id >> 37) FROM {table}_data WHERE id > 10")
    return count


# What is indexed


def test_the_texts_of_an_article_are_folded():
    told = Article(
        "https://e.org/a",
        "https://e.org/a",
        "Café’s GPT-4",
        datetime(2022, 5, 31, 23, tzinfo=UTC),
        excerpt="An  EXCERPT.",
        body="A body\n",
        provider=Provider("The BBC", "bbc.co.uk"),
        topics=("Law", "C++"),
        related=(RelatedStory("Elsewhere", "https://e.org/r", "Told again", "ACLU"),),
    )
    assert text_index.indexed(told) == (
        "cafe gpt 4",
        "law c",
        "the bbc bbc co uk",
        "an excerpt",
        "may 2022 elsewhere told again aclu a body",
    )


def test_facets_are_words_of_their_own():
    at = datetime(2022, 5, 31, tzinfo=UTC)
    assert text_index.facets([3, 12], 7, at, "video") == "\ue000t3 \ue000t12 \ue000p7 \ue000m202205 \ue000kvideo"
    assert text_index.facets([], None, at, "") == "\ue000m202205 \ue000k"


@given(st.text(st.characters() | st.sampled_from("\ue000tpmk0123")))
def test_no_text_holds_a_facet(text):
    assert text_index.FACET not in " ".join(fuzzy.words(text))


# Thai, Khmer and Chinese have signs of their own, which are no words.
SIGNS = st.sampled_from("ab 人๏๛។៕⺀㇀\ue000'’é\u0301")


@given(st.text(max_size=40) | st.text(SIGNS, max_size=20))
def test_a_word_of_ours_is_a_word_of_the_index(parted, text):
    words = fuzzy.words(text)
    assert parted(" ".join(words)) == words


# The vocabulary


async def test_a_word_is_counted_once_an_article(bring, terms):
    await bring(texts("Okapi okapi", "Okapi", excerpt="An okapi"))
    assert terms() == {"okapi": 2, "an": 2}


async def test_words_of_every_text_are_counted(bring, terms):
    related = [{"title": "Lemur", "webUrl": "https://e.org/r"}]
    file = article(
        title="Okapi", excerpt="zebra", body="walrus", topics=["Law"], provider={"name": "BBC"}, related=related
    )
    await bring({"a.md": file})
    assert terms() == dict.fromkeys(("okapi", "zebra", "walrus", "law", "bbc", "lemur"), 1)


async def test_filters_are_counted_as_words_are_and_have_no_misspellings(bring, terms, database_path):
    await bring(texts("Okapi", "Zebra", topics=["Law"]))
    assert terms(are_filters=True) == {"\ue000t1": 2, "\ue000karticle": 2, "\ue000m202201": 1, "\ue000m202112": 1}
    assert rows(database_path, "SELECT * FROM misspellings WHERE term > ?", text_index.FACET) == []


async def test_a_word_longer_than_any_is_not_counted(bring, terms):
    await bring(texts("x" * text_index.MAX_TERM_LENGTH, "y" * (text_index.MAX_TERM_LENGTH + 1)))
    assert terms() == {"x" * text_index.MAX_TERM_LENGTH: 1}


async def test_the_vocabulary_follows_what_an_article_says(bring, terms, database_path):
    await bring(texts("Okapi gallops", "Zebra gallops"))
    await bring(texts("Walrus sleeps", "Zebra gallops"))
    assert terms() == {"walrus": 1, "sleeps": 1, "zebra": 1, "gallops": 1}
    assert contradictions(database_path) == {}


async def test_the_misspellings_of_a_word_go_with_it(bring, database_path):
    await bring(texts("Okapi"))
    misspelt = "SELECT count(*) FROM misspellings WHERE remnant = 'okap'"
    assert rows(database_path, misspelt) == [(1,)]
    await bring(texts("Zebra"))
    assert rows(database_path, misspelt) == [(0,)]


async def test_what_is_withdrawn_is_not_known_and_what_is_shown_again_is(bring, terms, database_path):
    await bring(texts("Okapi"))
    await bring(texts("Okapi", published=False))
    assert terms() == {}
    await bring(texts("Okapi"))
    assert terms() == {"okapi": 1}
    assert contradictions(database_path) == {}


async def test_what_was_never_shown_is_not_known(bring, terms):
    await bring(texts("Okapi", published=False))
    assert terms() == {}


async def test_a_topic_that_leaves_an_article_leaves_the_index(bring, terms, facets, database_path):
    await bring(texts("Okapi", topics=["Law", "Art"]))
    assert facets()[:2] == ["\ue000t1", "\ue000t2"]
    await bring(texts("Okapi", topics=["Art"]))
    assert (terms(), facets()[0]) == ({"okapi": 1, "art": 1}, "\ue000t2")
    assert contradictions(database_path) == {}


async def test_facets_follow_the_kind_and_the_time_of_an_article(bring, facets):
    await bring({"a.md": article()})
    assert facets() == ["\ue000m202112", "\ue000karticle"]
    await bring({"a.md": article(type="video", publishedDateTime="2020-02-29", provider={"name": "BBC"})})
    assert facets() == ["\ue000p1", "\ue000m202002", "\ue000kvideo"]


async def test_a_topic_that_is_described_anew_changes_no_word(bring, terms, database_path):
    await bring(texts("Okapi", topics=["art law"]))
    await bring(texts("Okapi", topics=["art law"]) | {"topics/law.yaml": "name: Art Law\nshortname: AL\n"})
    assert terms() == {"okapi": 1, "art": 1, "law": 1}
    assert contradictions(database_path) == {}


async def test_a_new_heat_touches_no_index(bring, database_path):
    await bring(texts("Okapi", heat=5))
    pages = "SELECT id, block FROM article_words_data WHERE id > 10 ORDER BY id"
    before = rows(database_path, pages)
    await bring(texts("Okapi", heat=6))
    assert rows(database_path, pages) == before


async def test_a_story_told_thrice_in_one_import_is_counted_once(bring, terms, database_path):
    await bring({f"{n}.md": article(title=f"Okapi number{n}") for n in range(3)})
    assert terms() == {"okapi": 1, "number2": 1}
    assert contradictions(database_path) == {}


# Its pieces


async def test_after_much_change_an_index_is_one_piece(bring, database_path, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 4)
    await bring(texts(*(f"Okapi {n}" for n in range(40))))
    assert [pieces(database_path, table) for table in ("article_words", "head_words")] == [1, 1]
    assert contradictions(database_path) == {}


async def test_after_many_little_changes_an_index_is_few_pieces(bring, database_path):
    for number in range(1, 25):
        await bring({"a.md": article(f"https://e.org/{number}", title=f"Okapi {number}")})
    assert all(pieces(database_path, table) <= 5 for table in ("article_words", "head_words"))
    assert contradictions(database_path) == {}


async def test_a_merged_index_finds_what_it_found(bring, titles, monkeypatch):
    monkeypatch.setattr(text_index, "MERGED_PAGES", 1)
    await bring(texts(*(f"Okapi {n}" for n in range(20))))
    await bring(texts(*(f"Zebra {n}" for n in range(10)), *(f"Okapi {n}" for n in range(10, 20))))
    assert (len(await titles("okapi")), len(await titles("zebra"))) == (10, 10)
