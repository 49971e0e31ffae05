"""What answers is quoted: whole sentences, as their articles have them, those that say most of what was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import NOW

from storage import Article, ArticleQuery, Page, Quote, quotes, telling_sentence
from storage.articles import SoughtWord
from storage.quoting import LONGEST, SHORTEST, sentences


def article(excerpt="", body=""):
    return Article("https://e.org/a", "https://e.org/a", "A headline", NOW, excerpt, body)


def sought(*words):
    """Words, each as its meanings; all tell as much."""
    return tuple(SoughtWord(tuple(word.split("|")), 1.0) for word in words)


def page(*excerpts, words):
    articles = tuple(article(excerpt) for excerpt in excerpts)
    return Page(ArticleQuery(" ".join(words)), articles, len(articles), sought=sought(*words))


# Sentences


@pytest.mark.parametrize(
    "text",
    [
        "The first sentence goes on and on.|The second sentence is no shorter.",
        "Does the first sentence ask anything?|The second sentence answers it all.",
        "The first sentence is so very loud!|2021 was the year of the second one.",
        "The first sentence trails off and off…|The second sentence picks it up.",
        "He said: “The first sentence is quoted.”|The second sentence is not quoted.",
        "The first sentence ends in brackets (it does.)|The second sentence has none of it.",
        "The first sentence is not quoted at all.|“The second sentence is,” she said.",
        "The first sentence stands on a line\n|The second one on a line of its own",
    ],
)
def test_a_text_is_parted_after_its_sentences(text):
    assert list(sentences(article(text.replace("|", " ")))) == text.replace("\n", "").split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The award went to Mr. Smith for the best okapi of the year.",
        "The award went to Dr. Smith and to Mrs. Jones of St. Louis.",
        "The award went to J. R. R. Tolkien for his okapis.",
        "The award is worth 3.5 million dollars to the zoo.",
        "The award of OpenAI Inc. Friday was No. 1 of its kind.",
        "The zoo of the U.S. Congress has no okapi in it.",
        "The makers of the site e.g. example.com like okapis.",
        "The okapi ate, as okapis do... and then it slept.",
    ],
)
def test_a_dot_within_a_sentence_does_not_end_it(text):
    assert list(sentences(article(text))) == [text]


def test_a_text_without_spaces_is_parted_at_its_own_full_stops():
    first = "人工智能正在改变新闻业，记者们每天都在使用各种新的工具来写作和编辑。"
    second = "这种变化的速度让许多人感到惊讶，也让许多人对未来感到担忧和期待吗？"
    assert list(sentences(article(first + second))) == [first, second]


def test_a_closing_mark_belongs_to_its_sentence():
    first = "「人工智能正在改变新闻业，记者们每天都在使用各种新的工具来写作和编辑。」"
    second = "这种变化的速度让许多人感到惊讶，也让许多人对未来感到担忧和期待。"
    assert list(sentences(article(first + second))) == [first, second]


def test_sentences_of_the_body_follow_those_of_the_excerpt():
    told = sentences(article("This sentence is of the excerpt.", "This sentence is of the body itself."))
    assert list(told) == ["This sentence is of the excerpt.", "This sentence is of the body itself."]


def test_what_is_too_short_or_too_long_cannot_stand_alone():
    assert list(sentences(article("Too short.", "x" * (LONGEST + 1)))) == []
    assert list(sentences(article("x" * SHORTEST, "x" * LONGEST))) == ["x" * SHORTEST, "x" * LONGEST]


def test_lines_and_spaces_within_a_sentence_are_single_spaces():
    assert list(sentences(article("The okapi  ate\tall of its\u00a0breakfast."))) == [
        "The okapi ate all of its breakfast."
    ]


@given(st.text(st.sampled_from("abcdefgh ABCD.!?…。”\"'()\n12é人"), max_size=300))
def test_a_sentence_is_in_its_text(text):
    told = " ".join(text.split())
    for sentence in sentences(article(text)):
        assert sentence in told
        assert SHORTEST <= len(sentence) <= LONGEST


# Quotes

OKAPI = "An okapi escaped from the zoo on Monday."
CAUGHT = "The okapi was caught in the zoo by noon."
OTHER = "Something else happened in another town."


def test_the_sentence_that_says_most_is_quoted():
    assert quotes(page(f"{OTHER} {OKAPI}", words=["okapi", "escaped", "zoo"])) == (Quote(OKAPI, 1),)


def test_two_sentences_are_quoted_where_both_say_as_much():
    assert quotes(page(OKAPI, CAUGHT, words=["okapi", "zoo"])) == (Quote(OKAPI, 1), Quote(CAUGHT, 2))


def test_of_two_articles_the_one_that_says_much_less_is_not_quoted():
    assert quotes(page(CAUGHT, OKAPI, words=["okapi", "escaped", "monday"])) == (Quote(OKAPI, 2),)


def test_an_article_is_quoted_once():
    assert quotes(page(f"{OKAPI} {CAUGHT}", words=["okapi", "zoo"])) == (Quote(OKAPI, 1),)


def test_three_articles_have_two_quotes():
    assert [one.number for one in quotes(page(OKAPI, OKAPI, OKAPI, words=["okapi"]))] == [1, 2]


def test_an_article_far_down_the_page_is_not_quoted():
    assert quotes(page(OTHER, OTHER, OTHER, OKAPI, words=["okapi"])) == (Quote(OTHER, 1),)


def test_where_no_sentence_says_a_third_the_first_article_is_quoted_alone():
    assert quotes(page(OTHER, OKAPI, words=["okapi", "walrus", "lemur", "zebra"])) == (Quote(OTHER, 1),)
    assert quotes(page(f"{OTHER} {OKAPI}", words=["okapi", "walrus", "lemur", "zebra"])) == (Quote(OKAPI, 1),)


def test_nothing_is_quoted_where_the_first_article_has_no_sentence():
    assert quotes(page("Short.", OTHER, words=["okapi"])) == ()


def test_of_no_articles_nothing_is_quoted():
    assert quotes(page(words=["okapi"])) == ()


def test_a_word_is_said_by_any_of_its_meanings():
    assert quotes(page(OKAPI, words=["runaway|escaped"])) == (Quote(OKAPI, 1),)
    assert quotes(page(OKAPI, words=["elopement|okapi escaped"])) == (Quote(OKAPI, 1),)


def test_a_part_of_a_word_says_nothing():
    assert quotes(page(OTHER, OKAPI, words=["oka"])) == (Quote(OTHER, 1),)


def test_a_word_that_tells_more_counts_more():
    told = page(OKAPI, CAUGHT, words=[])
    words = (SoughtWord(("escaped",), 1.0), SoughtWord(("caught",), 9.0))
    assert quotes(Page(told.query, told.articles, 2, sought=words)) == (Quote(CAUGHT, 2),)


def test_the_telling_sentence_of_an_article_is_the_first_that_says_most():
    told = article(f"{OTHER} {CAUGHT}", OKAPI)
    assert telling_sentence(told, sought("okapi")) == CAUGHT
    assert telling_sentence(told, sought("walrus")) == OTHER


def test_an_article_of_no_sentences_tells_nothing():
    assert telling_sentence(article("Short."), sought("short")) == ""
