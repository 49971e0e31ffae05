"""A written word means itself, a form of itself, a part or a whole of itself, or the nearest word that there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.vocabulary import MAX_VARIANTS, Vocabulary


def vocabulary(*words, count=100, **frequencies):
    return Vocabulary([*((word, 1) for word in words), *frequencies.items()], count)


def meant(text, known):
    """What the last word of a text may mean, best first."""
    words = text.split()
    return list(known.variants(words, len(words) - 1))


def test_a_known_word_means_itself_first():
    known = vocabulary("okapi", "okapis", "okap")
    assert known.variants(["okapi"], 0)["okapi"] == 1.0
    assert meant("okapi", known)[0] == "okapi"


def test_an_unknown_word_far_from_all_means_nothing():
    assert meant("quetzal", vocabulary("okapi", "zebra")) == []


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("okapis", "okapi"),
        ("stories", "story"),
        ("oakpi", "okapi"),
        ("kapi", "okapi"),
        ("xkapi", "okapi"),
        ("recogniton", "recognition"),
        ("rceognitino", "recognition"),
        ("oka", "okapi"),
        ("powerapps", "power apps"),
        ("gpt4", "gpt 4"),
        ("face book", "facebook"),
    ],
)
def test_a_word_written_otherwise_means_the_word(written, word):
    known = vocabulary("okapi", "story", "recognition", "power", "apps", "gpt", "4", "facebook")
    assert word in meant(written, known)


def test_a_common_word_is_no_typo_of_another():
    known = vocabulary("form", frame=5, from_=5)
    assert "form" not in known.variants(["frame"], 0)
    assert meant("fram", vocabulary("frame", "form"))[0] == "frame"


def test_only_the_last_word_is_taken_for_a_beginning_where_it_is_known():
    known = vocabulary("rail", "railway", "strike")
    assert "railway" in known.variants(["strike", "rail"], 1)
    assert "railway" not in known.variants(["rail", "strike"], 0)


def test_halves_have_to_be_words_of_the_archive():
    assert meant("powerapps", vocabulary("power", "maps")) == []


def test_a_rare_word_tells_more_than_a_common_one():
    known = vocabulary("okapi", the=90)
    assert known.weight({"okapi": 1.0}) > known.weight({"the": 1.0}) > 0
    assert known.weight({}) >= known.weight({"okapi": 1.0})


def test_the_nearest_words_are_those_that_look_like_it():
    assert vocabulary("okapi", "okra", "zebra").nearest("okapy", 1) == ("okapi",)
    assert vocabulary().nearest("okapy", 2) == ()


def test_the_order_of_what_is_meant_does_not_hang_on_the_order_of_words():
    words = [f"okap{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] + [f"okapi{letter}" for letter in "abcdefgh"]
    assert meant("okapy", vocabulary(*words)) == meant("okapy", vocabulary(*reversed(words)))


@given(
    st.lists(st.text("abc1人é", min_size=1, max_size=8), min_size=1, max_size=5),
    st.lists(st.text("abc1人é", min_size=1, max_size=8)),
)
def test_what_is_meant_is_of_the_archive_and_sorted(words, known):
    archive = vocabulary(*known)
    for place in range(len(words)):
        found = archive.variants(words, place)
        assert len(found) <= MAX_VARIANTS
        assert list(found.values()) == sorted(found.values(), reverse=True)
        assert all(0 < quality <= 1 for quality in found.values())
        assert all(part in archive.frequencies for variant in found for part in variant.split())
