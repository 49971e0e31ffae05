"""A search is read more and more widely until an article answers it, and how it was read is told."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_fixtures import DAY, NOW, article, texts, url_of, write

from storage import ArticleQuery, Correction, Sort, Storage, retrieval, search
from storage.articles import SoughtWord

pytest_plugins = ["storage_fixtures"]


@pytest.fixture
def find(storage):
    """The page of a query, best articles first unless it is asked for otherwise."""

    async def find(words="", **filters):
        return await storage.articles.find(ArticleQuery(words, **{"sort": Sort.RELEVANCE, "size": 50} | filters))

    return find


def titles_of(page):
    return [one.title for one in page.articles]


# As it stands


async def test_words_are_searched_as_they_stand_where_that_answers(bring, find):
    await bring(texts("Okapi seen", "Okapu seen"))
    page = await find("okapi seen")
    assert (titles_of(page), page.corrections, page.unmatched) == (["Okapi seen"], (), ())


async def test_an_unknown_word_is_corrected(bring, find):
    await bring(texts("Okapi seen", "Zebra seen"))
    page = await find("The Okapy")
    assert titles_of(page) == ["Okapi seen"]
    assert (page.searched, page.corrections) == ("The okapi", (Correction("okapy", "okapi"),))


async def test_a_form_of_a_word_needs_no_mention(bring, find):
    await bring(texts("Okapis win", "Zebra"))
    page = await find("okapi won")
    assert (titles_of(page), page.corrections, page.expansions) == (["Okapis win"], (), ())


async def test_words_run_together_or_apart_are_found(bring, find):
    await bring(texts("Climate change", "Facebook"))
    assert titles_of(await find("climatechange")) == ["Climate change"]
    page = await find("face book")
    assert (titles_of(page), page.searched) == (["Facebook"], "facebook")


async def test_a_word_of_the_topics_the_provider_and_the_month_is_found(bring, find):
    await bring({"a.md": article(topics=["Law"], provider={"name": "ACLU"}), "b.md": article("https://e.org/b")})
    assert (await find("aclu law december 2021")).total == 1


# As misspelt


async def test_known_words_that_nothing_holds_together_may_be_misspelt(bring, find):
    await bring(texts("Okapi asleep", "Okapu and zebra"))
    page = await find("okapi zebra")
    assert (titles_of(page)[0], page.corrections) == ("Okapu and zebra", (Correction("okapi", "okapu"),))


async def test_a_known_last_word_may_go_on(bring, find):
    await bring(texts("Rail company", "Railway strike"))
    assert titles_of(await find("strike rail"))[0] == "Railway strike"


# As said otherwise


async def test_words_of_like_meaning_are_found_and_told(bring, find):
    await bring(texts("Lawyers on strike", "Zebra"))
    page = await find("attorney strike")
    assert titles_of(page) == ["Lawyers on strike"]
    assert (page.corrections, page.expansions) == ((), (Correction("attorney", "lawyers"),))
    assert page.searched == "attorney strike"


async def test_words_in_a_row_that_mean_another_are_told_together(bring, find):
    await bring(texts("The premier resigns", "Zebra"))
    page = await find("prime minister resigns")
    assert (titles_of(page), page.expansions) == (
        ["The premier resigns"],
        (Correction("prime minister", "premier"),),
    )


async def test_an_article_of_a_topic_is_found_by_the_topics_other_name(bring, find):
    described = "name: Okapi Law\nshortname: OKL\n"
    await bring(texts("Zebra sues", topics=["Okapi Law"]) | {"topics/law.yaml": described})
    page = await find("okl zebra")
    assert (titles_of(page), page.expansions) == (["Zebra sues"], (Correction("okl", "Okapi Law"),))


async def test_words_of_like_meaning_are_not_looked_for_where_the_words_answer(bring, find):
    await bring(texts("Attorney on strike", "Lawyer on strike"))
    page = await find("attorney strike")
    assert (titles_of(page), page.expansions) == (["Attorney on strike"], ())


# Not all words


async def test_a_word_that_nothing_holds_is_named_and_does_not_hinder(bring, find):
    await bring(texts("Okapi zebra walrus", "Lemur"))
    page = await find("okapi quetzalcoatl zebra walrus")
    assert (titles_of(page), page.unmatched, page.total) == (["Okapi zebra walrus"], ("quetzalcoatl",), 1)


async def test_of_articles_that_hold_some_words_only_the_closest_are_shown(bring, find):
    await bring(texts("Okapi zebra walrus", "Okapi", "Lemur"))
    page = await find("okapi zebra walrus lemur")
    assert (titles_of(page), page.unmatched) == (["Okapi zebra walrus"], ("lemur",))


async def test_an_old_article_of_nearly_all_words_is_found_among_very_many_of_each(bring, find, monkeypatch):
    for module in (search, retrieval):
        monkeypatch.setattr(module, "MOST_LISTED", 2)
    await bring(texts("Okapi zebra walrus", *["Okapi", "Zebra", "Walrus", "Lemur"] * 5))
    page = await find("okapi zebra walrus lemur")
    assert (titles_of(page)[0], page.unmatched) == ("Okapi zebra walrus", ("lemur",))


async def test_where_nothing_is_found_all_words_are_unmatched(bring, find):
    await bring(texts("Okapi"))
    page = await find("The quetzalcoatl xylophone")
    assert (page.articles, page.total, page.confidence) == ((), 0, 0.0)
    assert (page.unmatched, page.searched) == (("quetzalcoatl", "xylophone"), "The quetzalcoatl xylophone")


async def test_an_article_that_holds_all_is_worth_more_confidence_than_one_that_does_not(bring, find):
    await bring(texts("Okapi zebra walrus", "Lemur"))
    sure, unsure = await find("okapi zebra"), await find("okapi zebra lemur quetzal")
    assert sure.confidence > 0.8
    assert 0 < unsure.confidence < 0.5


async def test_what_was_looked_up_is_told(bring, find):
    await bring(texts("Okapis win", "Zebra"))
    (sought,) = (await find("the okapi")).sought
    assert isinstance(sought, SoughtWord)
    assert (sought.meanings, sought.weight > 0) == (("okapis",), True)


# Phrases and words to be without


async def test_phrases_alone_are_told_newest_first_and_in_other_orders(bring, find):
    await bring(texts("Deep learning", "Learning deep", "Deep learning again"))
    assert titles_of(await find(phrases=("deep learning",))) == ["Deep learning", "Deep learning again"]
    page = await find(phrases=("Deep  LEARNING",), sort=Sort.OLDEST)
    assert (titles_of(page), page.total) == (["Deep learning again", "Deep learning"], 2)


async def test_a_phrase_narrows_what_the_words_find(bring, find):
    await bring(texts("Okapi in deep water", "Okapi in water, deep", "Zebra in deep water"))
    assert titles_of(await find("okapi", phrases=("deep water",))) == ["Okapi in deep water"]


async def test_a_phrase_is_not_corrected(bring, find):
    await bring(texts("Deep learning"))
    assert (await find(phrases=("deep lerning",))).total == 0
    assert (await find("deep", phrases=("deep lerning",))).total == 0


@pytest.mark.parametrize("phrase", ["t1", "\ue000t1", "article", "\ue000karticle", "m202201"])
async def test_no_phrase_is_a_filter(bring, find, phrase):
    await bring(texts("Okapi", topics=["Law"]))
    assert (await find(phrases=(phrase,))).total == 0
    assert (await find("okapi", without=(phrase,))).total == 1


async def test_what_is_to_be_without_a_word_has_it_nowhere(bring, find):
    await bring(texts("Okapi", "Okapi and zebra") | {"x.md": article("https://e.org/x", title="Okapi", body="zebra")})
    page = await find("okapi", without=("zebra",))
    assert [one.link for one in page.articles] == ["https://e.org/0"]


async def test_a_word_to_be_without_leaves_words_of_like_form(bring, find):
    await bring(texts("Okapi zebra", "Okapi zebras"))
    assert titles_of(await find("okapi", without=("zebra",))) == ["Okapi zebras"]


# Filters


async def test_a_kind_is_asked_for(bring, find):
    video = article("https://e.org/v", title="Okapi film", type="video")
    await bring(texts("Okapi") | {"v.md": video})
    assert titles_of(await find("okapi", kind="video")) == titles_of(await find(kind="video")) == ["Okapi film"]
    assert titles_of(await find("okapi", kind="article")) == ["Okapi"]
    assert titles_of(await find("okapi", kind="podcast")) == []


async def test_a_stretch_of_time_is_exact_within_its_months(bring, find):
    await bring(texts(*["Okapi"] * 70))
    for days, length in ((10, 5), (40, 25), (0, 70)):
        until = NOW - days * DAY + timedelta(seconds=1)
        assert (await find("okapi", since=until - length * DAY, until=until)).total == min(length, 70 - days)


@pytest.mark.parametrize("years", [1, 30])
async def test_a_stretch_of_time_may_be_long_or_run_backwards(bring, find, years):
    await bring(texts("Okapi"))
    since, until = NOW - years * 365 * DAY, NOW + DAY
    assert (await find("okapi", since=since, until=until)).total == 1
    assert (await find("okapi", since=until, until=since)).total == 0


# Guessed filters


@pytest.fixture
async def news(bring, find):
    """Finds, with filters that may be left out, where the BBC has a film on law of today and CNN a story on art."""
    fields = {"topics": ["Law"], "provider": {"name": "BBC"}, "type": "video"}
    others = {"topics": ["Art"], "provider": {"name": "CNN"}, "publishedDateTime": "2010-01-01"}
    await bring(texts("Okapi trial", **fields) | {"b.md": article("https://e.org/b", title="Zebra", **others)})

    async def news(words, **filters):
        return await find(words, lenient=True, **filters)

    return news


LONG_AGO = {"since": NOW - 9000 * DAY, "until": NOW - 8000 * DAY}


async def test_guessed_filters_that_fit_are_kept(news):
    page = await news("okapi", topics=("Law",), providers=("BBC",), kind="video", since=NOW - DAY)
    assert (titles_of(page), page.dropped) == (["Okapi trial"], ())


@pytest.mark.parametrize(
    ("dropped", "filters"),
    [
        ("time", LONG_AGO),
        ("provider", {"providers": ("CNN",)}),
        ("kind", {"kind": "article"}),
        ("topic", {"topics": ("Art",)}),
    ],
)
async def test_a_guessed_filter_that_nothing_fits_is_left_out_alone(news, dropped, filters):
    page = await news("okapi trial", **{"topics": ("Law",), "providers": ("BBC",)} | filters)
    assert (titles_of(page), page.dropped) == (["Okapi trial"], (dropped,))


async def test_where_no_filter_alone_hinders_all_are_left_out(news):
    page = await news("okapi trial", topics=("Art",), providers=("CNN",))
    assert (titles_of(page), page.dropped) == (["Okapi trial"], ("provider", "topic"))


async def test_nothing_is_left_out_where_that_does_not_help(news):
    page = await news("quetzalcoatl", topics=("Law",), **LONG_AGO)
    assert (page.total, page.dropped, page.query.topics) == (0, (), ("Law",))


@pytest.mark.usefixtures("news")
async def test_filters_that_were_asked_for_are_never_left_out(find):
    page = await find("okapi trial", topics=("Art",))
    assert (page.total, page.dropped) == (0, ())


async def test_guessed_filters_without_words_are_left_out_as_well(news):
    page = await news("", kind="video", **LONG_AGO)
    assert (titles_of(page), page.dropped) == (["Okapi trial"], ("time",))


# Orders and numbers


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.NEWEST, ["Okapi a", "Okapi b", "Okapi c"]),
        (Sort.OLDEST, ["Okapi c", "Okapi b", "Okapi a"]),
        (Sort.HOTTEST, ["Okapi b", "Okapi a", "Okapi c"]),
    ],
)
@pytest.mark.parametrize("words", ["okapi", "okapi quetzalcoatl", "okapy"])
async def test_what_is_found_is_told_in_the_order_asked(bring, find, words, sort, order):
    files = texts("Okapi a", "Okapi b", "Okapi c", "Zebra", heat=5)
    files["001.md"] = files["001.md"].replace("heat: 5", "heat: 7")
    await bring(files)
    assert titles_of(await find(words, sort=sort)) == order


async def test_an_article_with_a_story_told_beside_it_is_found_last_and_counted_in_every_order(bring, find):
    related = [{"title": "Okapi", "webUrl": "https://e.org/r"}]
    await bring(texts("Zebra", related=related) | {"o.md": article("https://e.org/o", title="Okapi")})
    assert titles_of(await find("okapi")) == ["Okapi", "Zebra"]
    assert (await find("okapi", sort=Sort.NEWEST)).total == 2


async def test_what_is_told_beside_other_stories_only_is_found_in_every_order(bring, find):
    await bring(texts("Zebra", "Walrus", related=[{"title": "Okapi", "webUrl": "https://e.org/r"}]))
    assert titles_of(await find("okapi", sort=Sort.OLDEST)) == ["Walrus", "Zebra"]


async def test_all_that_match_are_found_though_few_are_ranked(bring, find, monkeypatch):
    monkeypatch.setattr(search, "POOL", 3)
    await bring(texts(*(f"Okapi {n}" for n in range(20)), "Okapi"))
    found = titles_of(await find("okapi"))
    assert len(found) == len(set(found)) == 21


@pytest.mark.parametrize("sort", list(Sort))
async def test_where_very_many_match_they_are_not_counted(bring, find, monkeypatch, sort):
    for module in (search, retrieval):
        monkeypatch.setattr(module, "MOST_COUNTED", 4)
    await bring(texts(*["Okapi"] * 9, *["Zebra"] * 4))
    page = await find("okapi", size=2, page=99, sort=sort)
    assert (page.total, page.is_total_exact, page.query.page, len(page.articles)) == (4, False, 2, 2)
    page = await find("zebra", sort=sort)
    assert (page.total, page.is_total_exact) == (4, True)


async def test_very_many_of_a_phrase_are_not_counted_either(bring, find, monkeypatch):
    for module in (search, retrieval):
        monkeypatch.setattr(module, "MOST_COUNTED", 4)
    await bring(texts(*["Okapi"] * 9))
    page = await find(phrases=("okapi",))
    assert (page.total, page.is_total_exact) == (4, False)


async def test_a_total_is_not_exact_where_not_all_articles_were_looked_through(bring, find, monkeypatch):
    monkeypatch.setattr(retrieval, "MOST_READ", 2)
    await bring(texts(*(f"Okapi {n}" for n in range(40))))
    page = await find("okapi")
    assert 0 < page.total < 40
    assert not page.is_total_exact


# Whatever is asked


SIGNS = (
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    "okapi NEAR/2 zebra",
    '"',
    "'",
    "*",
    "^",
    "(",
    ")",
    "{title}",
    ":",
    "-",
    "+",
    ";--",
)
ODD = ("\0", "\ud800", "\udfff", "\u202e", "\u200f", "\ufeff", "🙂", "👩‍👩‍👧", "人", "é", "e\u0301", "။", "\U000e0041")
FACETS = ("\ue000", "\ue000t1", "\ue000p1", "\ue000karticle", "\ue000m202201", "rest:", "facets:")
KNOWN = ("okapi", "okapy", "zebra", "zirconium", "zirconiun", "secret", "law", "attorney", "the", "2022", "januar")
LONG = ("x" * 10_000, "okapi " * 2000, '"' * 10_000, " ".join(f"w{n}" for n in range(2500)), "人" * 10_000)
PIECES = st.sampled_from((*SIGNS, *ODD, *FACETS, *KNOWN))
HOSTILE = (
    st.text(max_size=30)
    | st.builds(str.join, st.sampled_from(["", " "]), st.lists(PIECES, max_size=8))
    | st.sampled_from(LONG)
)
HOSTILE_QUERIES = st.builds(
    ArticleQuery,
    HOSTILE,
    st.lists(HOSTILE, max_size=2).map(tuple),
    st.lists(HOSTILE, max_size=2).map(tuple),
    kind=st.just("") | st.sampled_from(("article", "video", '"', "\ue000t1", "\ud800")),
    lenient=st.booleans(),
    sort=st.sampled_from(Sort),
    size=st.sampled_from([1, 2, 50]),
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """All pages of a query in an archive in which three stories are published and three are not."""
    home = tmp_path_factory.mktemp("hostile")
    shown = texts("Okapi", "Okapi zebra", "Attorney of law", topics=["Law"], provider={"name": "BBC"})
    kept = texts("Zirconium okapi", "Secret zebra", "Zirconium law", topics=["Law", "Secret"], published=False)
    files = shown | {f"kept/{name}": text.replace("e.org/", "secret.org/") for name, text in kept.items()}

    async def pages(storage, query):
        first = await storage.articles.find(query)
        numbers = range(2, first.page_count + 1)
        return [first, *[await storage.articles.find(replace(query, page=number)) for number in numbers]]

    with asyncio.Runner() as runner:
        storage = runner.run(Storage.open(url_of(home / "newsdesk.db")))
        runner.run(storage.import_paths([write(home / "archive", files)], NOW))
        yield lambda query: runner.run(pages(storage, query))
        runner.run(storage.close())


@given(HOSTILE_QUERIES)
@settings(max_examples=150)
def test_whatever_is_asked_is_answered_from_what_is_published(hostile, query):
    pages = hostile(query)
    found = [one.link for page in pages for one in page.articles]
    assert len(found) == len(set(found)) == pages[0].total
    assert all(link.startswith("https://e.org/") for link in found)
    assert all(0 <= page.confidence <= 1 for page in pages)
    told = [one.used for page in pages for one in (*page.corrections, *page.expansions)]
    assert not any(word.startswith(("zirc", "secret")) for word in told)
