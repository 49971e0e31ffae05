"""The table of words that are said of the same things: looked up by any form, without being read as a whole."""

from __future__ import annotations

import pytest

from storage import associations, fuzzy

LINES = [line for line in associations._FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def near(word):
    return [other for other, _ in associations.associations(word)]


@pytest.mark.parametrize(
    ("word", "other"),
    [("cab", "taxi"), ("police", "officer"), ("retailer", "shop"), ("pupil", "student"), ("storm", "hurricane")],
)
def test_a_word_goes_with_others_of_like_meaning(word, other):
    assert other in near(word)


def test_the_closest_words_come_first_with_how_close_they_are():
    closeness = [close for _, close in associations.associations("robot")]
    assert closeness == sorted(closeness, reverse=True)
    assert all(0 < close < 1 for close in closeness)


@pytest.mark.parametrize(("form", "word"), [("cabs", "cab"), ("pupils", "pupil"), ("harvesting", "harvest")])
def test_an_inflection_goes_with_what_its_word_goes_with(form, word):
    assert near(form) == near(word) != []


def test_an_inflection_is_rather_of_the_word_that_ends_in_e():
    assert near("hoping") == near("hope") != near("hop")


@pytest.mark.parametrize("word", ["", "a", "0", "qqqqx", "zzzzz", "ünknown", "日", "cab taxi"])
def test_a_word_that_is_not_in_the_table_goes_with_none(word):
    assert associations.associations(word) == ()


def test_every_line_of_the_table_is_found_by_its_word():
    for line in [LINES[0], LINES[-1], *LINES[::50]]:
        assert [f"{other}:{round(100 * close)}" for other, close in associations.associations(line.split()[0])] == (
            line.split()[1:]
        )


def test_the_table_is_sorted_and_has_each_word_once():
    words = [line.split()[0].encode() + b" " for line in LINES]
    assert words == sorted(set(words))


def test_no_word_goes_with_itself_or_a_form_of_it():
    for line in LINES:
        word, *pairs = line.split()
        assert not any(fuzzy.is_form(word, pair.partition(":")[0]) for pair in pairs)
