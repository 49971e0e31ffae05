"""Which articles may answer is asked of the index in its own words, those that came last first, and never all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import article, texts

from storage import Sort, fuzzy, retrieval, text_index
from storage.ranking import Term
from storage.retrieval import Filters, Shelf, all_of, alternatives

pytest_plugins = ["storage_fixtures"]


ALL = Filters()


def term(word, *others, articles=1, weight=1.0):
    return Term(word, dict.fromkeys((word, *others), 1.0), weight, articles)


@pytest.fixture
def on_shelf(look):
    """What a method of the shelf answers; articles are numbered from 1 as they were imported."""

    async def on_shelf(method, *arguments, filters=ALL, months=()):
        def answer(connection, lexicon):
            return getattr(Shelf(connection, filters, lexicon.newest_id, months), method)(*arguments)

        return await look(answer)

    return on_shelf


# Expressions


def test_an_expression_holds_quoted_words_only():
    assert alternatives(term("okapi", "power apps")) == '("okapi" OR "power apps")'


def test_the_rarest_word_comes_first():
    assert all_of([term("zebra", articles=9), term("okapi", articles=2)]) == '("okapi") AND ("zebra")'


def test_of_very_many_meanings_the_surest_are_looked_up():
    many = term("okapi", *(f"okapi{n}" for n in range(99)))
    assert alternatives(many).count(" OR ") == retrieval.MOST_ALTERNATIVES - 1


@pytest.mark.parametrize(
    ("filters", "expression"),
    [
        (Filters(), "(w)"),
        (Filters(facets="f"), "(w) AND (f)"),
        (Filters(without="x"), "((w)) NOT (x)"),
        (Filters(facets="f", without="x"), "((w) AND (f)) NOT (x)"),
    ],
)
def test_filters_stand_around_the_words(filters, expression):
    assert filters.around("w") == expression


@given(st.text(max_size=30))
def test_no_folded_word_ends_its_quotation(text):
    words = fuzzy.words(text)
    assert all(alternatives(term(word)).count('"') == 2 for word in words)


# Where words stand


async def test_words_are_found_in_titles_heads_and_anywhere(bring, on_shelf):
    await bring(
        {
            "a.md": article("https://e.org/a", title="Okapi"),
            "b.md": article("https://e.org/b", topics=["Okapi"]),
            "c.md": article("https://e.org/c", provider={"name": "The Okapi"}),
            "d.md": article("https://e.org/d", excerpt="An okapi"),
            "e.md": article("https://e.org/e", body="An okapi"),
            "f.md": article("https://e.org/f", related=[{"title": "Okapi", "webUrl": "https://e.org/r"}]),
        }
    )
    okapi = [term("okapi")]
    assert await on_shelf("in_titles", okapi, 9) == [1]
    assert await on_shelf("in_heads", okapi, 9) == [3, 2, 1]
    assert await on_shelf("anywhere", okapi, 9) == [6, 5, 4, 3, 2, 1]


async def test_every_term_has_to_be_held_in_any_of_its_meanings(bring, on_shelf):
    await bring(texts("Okapi", "Okapi zebra", "Okapis zebra", "Zebra"))
    assert await on_shelf("in_titles", [term("okapi", "okapis"), term("zebra")], 9) == [3, 2]


async def test_those_that_came_last_come_first_and_only_so_many(bring, on_shelf):
    await bring(texts(*["Okapi"] * 5))
    assert await on_shelf("in_heads", [term("okapi")], 2) == [5, 4]


async def test_two_words_in_a_row_are_one_meaning(bring, on_shelf):
    await bring(texts("Power apps", "Apps power", "Power of apps"))
    assert await on_shelf("anywhere", [Term("powerapps", {"power apps": 0.88}, 1.0, 1)], 9) == [1]


async def test_the_likeliest_hold_most_by_weight_and_rather_in_their_heads(bring, on_shelf):
    await bring(
        {
            "a.md": article("https://e.org/a", title="Zebra"),
            "b.md": article("https://e.org/b", excerpt="Okapi"),
            "c.md": article("https://e.org/c", title="Okapi"),
            "d.md": article("https://e.org/d", title="Okapi zebra"),
            "e.md": article("https://e.org/e", title="Walrus"),
        }
    )
    asked = [term("okapi", weight=3.0), term("zebra", weight=1.0)]
    assert await on_shelf("likeliest", asked, 9) == [4, 3, 2, 1]
    assert await on_shelf("likeliest", asked, 2) == [4, 3]


# How much is read


async def test_of_a_word_in_very_many_articles_those_that_came_last_are_looked_through(bring, on_shelf, monkeypatch):
    monkeypatch.setattr(retrieval, "MOST_READ", 4)
    await bring(texts(*["Okapi"] * 16))
    okapi = [term("okapi", articles=16)]
    assert await on_shelf("anywhere", okapi, 99) == [16, 15, 14, 13]
    assert await on_shelf("anywhere", okapi, 99, 2) == [16, 15, 14, 13, 12, 11, 10, 9]
    assert await on_shelf("anywhere", okapi, 99, 4) == list(range(16, 0, -1))


async def test_it_is_known_when_not_all_are_looked_through(bring, on_shelf, monkeypatch):
    monkeypatch.setattr(retrieval, "MOST_READ", 4)
    await bring(texts(*["Okapi"] * 16))
    assert await on_shelf("is_cut", [term("okapi", articles=16)])
    assert not await on_shelf("is_cut", [term("okapi", articles=16)], 4)
    assert not await on_shelf("is_cut", [term("okapi", articles=16), term("zebra", articles=1)])


async def test_the_rarest_word_says_how_much_is_looked_through(bring, on_shelf, monkeypatch):
    monkeypatch.setattr(retrieval, "MOST_READ", 4)
    await bring(texts("Zebra okapi", *["Okapi"] * 15))
    assert await on_shelf("anywhere", [term("okapi", articles=16), term("zebra", articles=1)], 99) == [1]


async def test_a_rare_filter_says_how_much_is_looked_through_as_well(bring, on_shelf, monkeypatch):
    monkeypatch.setattr(retrieval, "MOST_READ", 4)
    await bring(texts("Zebra okapi", *["Okapi"] * 15))
    filters = Filters('"zebra"', articles=1)
    assert await on_shelf("anywhere", [term("okapi", articles=16)], 99, filters=filters) == [1]


# Filters and orders


async def test_filters_narrow_every_question(bring, on_shelf):
    await bring(texts("Okapi zebra", "Okapi", "Okapi walrus", "Zebra"))
    okapi, filters = [term("okapi")], Filters('"okapi"', 3, '"walrus"', "a.id > ?", (1,))
    for method in ("in_titles", "in_heads", "anywhere", "likeliest"):
        assert await on_shelf(method, okapi, 9, filters=filters) == [2]
    assert await on_shelf("ordered", okapi, Sort.OLDEST, 0, 9, filters=filters) == [2]


async def test_what_is_to_be_without_a_word_has_it_neither_in_its_head_nor_elsewhere(bring, on_shelf):
    await bring(texts("Okapi", "Okapi zebra") | {"x.md": article("https://e.org/x", title="Okapi", body="zebra")})
    for method in ("in_titles", "in_heads", "anywhere", "likeliest"):
        assert await on_shelf(method, [term("okapi")], 9, filters=Filters(without='"zebra"')) == [1]


async def test_articles_are_told_in_an_order(bring, on_shelf):
    files = texts("Okapi", "Okapi", "Okapi", heat=5)
    files["001.md"] = files["001.md"].replace("heat: 5", "heat: 7")
    await bring(files)
    asked = [term("okapi")]
    found = {sort: await on_shelf("ordered", asked, sort, 0, 9) for sort in (Sort.NEWEST, Sort.OLDEST, Sort.HOTTEST)}
    assert found == {Sort.NEWEST: [1, 2, 3], Sort.OLDEST: [3, 2, 1], Sort.HOTTEST: [2, 1, 3]}
    assert {sort: await on_shelf("among", [1, 2, 3], sort) for sort in found} == found
    assert await on_shelf("ordered", asked, Sort.NEWEST, 1, 1) == [2]


async def test_texts_are_folded_and_in_the_order_of_their_worth(bring, on_shelf):
    file = article(
        title="Café", provider={"name": "BBC"}, topics=["AI"], excerpt="An excerpt", body="A body", heat=7, type="video"
    )
    await bring({"a.md": file})
    (candidate,) = await on_shelf("texts", [1], lambda heat: heat / 10, lambda _: 0.5)
    *told, facets = candidate.texts
    assert told == ["cafe", "bbc", "ai", "an excerpt", "december 2021 a body"]
    assert facets.split() == ["\ue000t1", "\ue000p1", "\ue000m202112", "\ue000kvideo"]
    assert (candidate.id, candidate.hotness, candidate.freshness) == (1, 0.7, 0.5)


async def test_no_articles_have_no_texts(on_shelf):
    assert await on_shelf("texts", [], lambda _: None, lambda _: 0.0) == []


@pytest.mark.parametrize(("sort", "order"), [(Sort.NEWEST, [5, 4, 3, 2, 1]), (Sort.OLDEST, [1, 2, 3, 4, 5])])
async def test_very_many_are_put_in_order_month_by_month(bring, on_shelf, monkeypatch, sort, order):
    monkeypatch.setattr(retrieval, "MOST_READ", 2)
    days = ("2020-01-31", "2020-02-01", "2020-06-05", "2021-01-01", "2021-01-02")
    await bring(
        {f"{n}.md": article(f"https://e.org/{n}", title="Okapi", publishedDateTime=day) for n, day in enumerate(days)}
    )
    months = [text_index.month_facet(*month) for month in ((2020, 1), (2020, 2), (2020, 6), (2021, 1))]
    okapi = [term("okapi", articles=5)]
    assert await on_shelf("ordered", okapi, sort, 0, 9, months=months) == order
    assert await on_shelf("ordered", okapi, sort, 1, 2, months=months) == order[1:3]
