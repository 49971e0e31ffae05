"""What was asked is read as it stands, as misspelt, as said otherwise; words that tell nothing are left out."""

from __future__ import annotations

import pytest
from storage_fixtures import texts

from storage.understanding import MAX_TERMS, TOPIC_QUALITY, Understanding
from storage.vocabulary import Vocabulary

pytest_plugins = ["storage_fixtures"]


@pytest.fixture
def read(look):
    """The terms of a text, read as it stands ("literal"), or more widely ("forgiving", "wide")."""

    async def read(text, how="literal"):
        def reading(connection, lexicon):
            vocabulary = Vocabulary(connection, lexicon.article_count)
            return getattr(Understanding(text, vocabulary, lexicon), how)()

        return await look(reading)

    return read


@pytest.fixture
def words(read):
    """The words of a text that are searched."""

    async def words(text):
        return [term.word for term in await read(text)]

    return words


# As it stands


async def test_words_that_tell_nothing_are_left_out(bring, words):
    await bring(texts("The okapi"))
    assert await words("What about the okapi?") == ["okapi"]


async def test_words_that_tell_nothing_are_searched_where_there_are_no_others(bring, words):
    await bring(texts("The Who"))
    assert await words("the who") == ["the", "who"]


@pytest.mark.parametrize("text", ["", "  ", "…?!", "🙂", "\0", "\ue000"])
async def test_no_words_are_no_terms(bring, words, text):
    await bring(texts("Okapi"))
    assert await words(text) == []


async def test_a_word_written_twice_is_one_term(bring, words):
    await bring(texts("Okapi"))
    assert await words("okapi Okapi OKAPI’s") == ["okapi"]


async def test_of_very_many_words_those_that_tell_most_are_kept_in_order(bring, words):
    await bring(texts(*(f"common{n}a rare{n}b" for n in range(9)), " ".join(f"common{n}a" for n in range(9))))
    common, rare = [f"common{n}a" for n in range(9)], [f"rare{n}b" for n in range(9)]
    kept = await words(" ".join(common + rare))
    assert len(kept) == MAX_TERMS
    assert kept[-9:] == rare


async def test_a_word_of_any_story_weighs_little_however_rare_it_is(bring, read):
    await bring(texts("Okapi announced"))
    okapi, announced = await read("okapi announced")
    assert okapi.weight > 2 * announced.weight > 0


async def test_a_word_in_fewer_articles_weighs_more(bring, read):
    await bring(texts("Okapi zebra", "Zebra", "Zebra"))
    okapi, zebra = await read("okapi zebra")
    assert (okapi.weight > zebra.weight, okapi.articles, zebra.articles) == (True, 1, 3)


async def test_a_known_word_stands_for_itself_and_an_unknown_one_for_the_nearest(bring, read):
    await bring(texts("Okapi", "Zebra"))
    known, unknown = await read("okapi zebrra")
    assert dict(known.variants) == {"okapi": 1.0}
    assert list(unknown.variants) == ["zebra"]


async def test_words_run_together_are_parted(bring, words):
    await bring(texts("Climate change policy"))
    assert await words("climatechangepolicy") == ["climate", "change", "policy"]


async def test_an_unknown_word_at_the_end_may_go_on(bring, read):
    await bring(texts("Okapi"))
    assert [term.is_beginning for term in await read("okapi oka")] == [False, True]
    assert [term.is_beginning for term in await read("oka okapi")] == [False, False]


# As misspelt


async def test_a_known_word_may_be_a_misspelling_of_another_one(bring, read):
    await bring(texts("Okapi", "Okapa"))
    assert "okapa" not in (await read("okapi"))[0].variants
    assert list((await read("okapi", "forgiving"))[0].variants) == ["okapi", "okapa"]


async def test_the_last_word_may_be_the_beginning_of_a_longer_one(bring, read):
    await bring(texts("Rail", "Railway strike"))
    strike, rail = await read("strike rail", "forgiving")
    assert list(rail.variants) == ["rail", "railway"]
    assert list(strike.variants) == ["strike"]
    assert "railway" not in (await read("rail strike", "forgiving"))[0].variants


async def test_a_misspelling_is_none_of_like_meaning(bring, read):
    await bring(texts("Okapi"))
    assert (await read("okapy", "forgiving"))[0].otherwise == frozenset()


# As said otherwise


async def test_a_word_may_stand_for_one_of_like_meaning(bring, read):
    await bring(texts("Lawyers"))
    (term,) = await read("attorney", "wide")
    assert dict(term.variants) == {"lawyers": 0.6}
    assert term.otherwise == {"lawyers"}


async def test_words_of_like_meaning_that_the_archive_has_not_are_not_looked_for(bring, read):
    await bring(texts("Okapi"))
    assert dict((await read("attorney", "wide"))[0].variants) == {}


async def test_words_in_a_row_stand_for_another_one_each(bring, read):
    await bring(texts("The premier"))
    prime, minister = await read("prime minister", "wide")
    assert prime.variants["premier"] == minister.variants["premier"] == 0.6
    assert "premier" not in (await read("minister prime", "wide"))[1].variants


async def test_a_misspelt_word_stands_less_surely_for_what_the_right_one_does(bring, read):
    await bring(texts("Attorney", "Lawyer"))
    (term,) = await read("attornie", "wide")
    assert (term.variants["lawyer"], term.otherwise) == (pytest.approx(0.54), {"lawyer"})


async def test_a_word_may_stand_for_a_topic_by_any_of_its_names(bring, read):
    described = "name: Okapi Law\nshortname: OKL\n"
    await bring(texts("Zebra", topics=["Okapi Law"]) | {"topics/law.yaml": described})
    (term,) = await read("okl", "wide")
    assert (list(term.variants.values()), len(term.otherwise), term.articles) == ([TOPIC_QUALITY], 1, 1)


async def test_a_topic_without_articles_stands_for_nothing(bring, read):
    await bring(texts("Okapi") | {"topics/law.yaml": "name: Okapi Law\nshortname: OKL\n"})
    assert dict((await read("okl", "wide"))[0].variants) == {}


async def test_the_surest_meaning_comes_first(bring, read):
    await bring(texts("Attorneys", "Lawyer", "Counsel"))
    (term,) = await read("attorney", "wide")
    assert next(iter(term.variants)) == "attorneys"
    assert list(term.variants.values()) == sorted(term.variants.values(), reverse=True)


async def test_wider_readings_hold_all_that_narrower_ones_do(bring, read):
    await bring(texts("Attorney", "Lawyers", "Okapi", "Okapa", "Railway", topics=["Law"]))
    for text in ("attorny okapi rail", "law okapa", "railwy", "attorney"):
        literal, forgiving, wide = [await read(text, how) for how in ("literal", "forgiving", "wide")]
        for narrow, wider in ((literal, forgiving), (forgiving, wide)):
            assert [term.word for term in narrow] == [term.word for term in wider]
            assert all(one.variants.keys() <= other.variants.keys() for one, other in zip(narrow, wider, strict=True))
