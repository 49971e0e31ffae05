"""A written word means itself, a form of itself, a part or a whole of itself, or the nearest word that there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import vocabulary_of

from storage.vocabulary import MAX_COMPLETIONS, MAX_VARIANTS, RARE, UNLIKELY

pytest_plugins = ["storage_fixtures"]


def meant(text, known):
    """What the last word of a text may mean, best first."""
    return list(known.variants(text.split())[-1])


def test_a_known_word_means_itself_first(vocabulary):
    (found,) = vocabulary("okapi", "okapis", "okap").variants(["okapi"])
    assert found["okapi"] == 1.0
    assert next(iter(found)) == "okapi"


def test_an_unknown_word_far_from_all_means_nothing(vocabulary):
    assert meant("quetzal", vocabulary("okapi", "zebra")) == []


def test_no_words_mean_nothing(vocabulary):
    assert vocabulary("okapi").variants([]) == []


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("okapis", "okapi"),
        ("stories", "story"),
        ("winning", "won"),
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
def test_a_word_written_otherwise_means_the_word(vocabulary, written, word):
    known = vocabulary("okapi", "story", "won", "recognition", "power", "apps", "facebook", gpt=3, **{"4": 3})
    assert word in meant(written, known)


def test_a_form_of_a_word_is_surer_than_a_typo_of_it(vocabulary):
    (found,) = vocabulary("okapis", "okapa").variants(["okapi"])
    assert list(found) == ["okapis", "okapa"]


def test_a_common_word_is_no_typo_of_another(vocabulary):
    known = vocabulary("form", frame=RARE)
    assert meant("frame", known) == ["frame"]
    assert meant("fram", known)[0] == "frame"


def test_a_rare_word_means_itself_alone_until_its_typos_are_asked_for(vocabulary):
    known = vocabulary("okapu", okapi=50)
    assert meant("okapu", known) == ["okapu"]
    assert list(known.typos("okapu")) == ["okapi"]


def test_a_typo_means_the_likelier_of_two_words_that_are_as_near(vocabulary):
    assert list(vocabulary("okapa", okapi=50).typos("okapu")) == ["okapi", "okapa"]


def test_a_typo_in_the_first_letter_is_less_likely(vocabulary):
    found = vocabulary("okapi", "akapu").typos("okapu")
    assert found["okapi"] > found["akapu"]


def test_an_english_word_is_hardly_a_typo(vocabulary):
    known = vocabulary("attacx", "ottacx")
    assert known.typos("attack")["attacx"] < known.typos("attaci")["attacx"]


def test_a_word_with_a_number_has_no_typos(vocabulary):
    assert vocabulary("gpt3", "covid19").typos("gpt4") == {}


def test_a_word_is_the_beginning_of_a_longer_one_where_it_is_unknown(vocabulary):
    known = vocabulary("railway", "strike", rai=5)
    assert meant("strike railw", known)[0] == "railway"
    assert meant("strike rai", known) == ["rai"]


def test_one_letter_is_no_beginning(vocabulary):
    assert meant("r", vocabulary("railway")) == []


def test_two_letters_are_a_beginning_at_the_end_of_a_search_only(vocabulary):
    known = vocabulary("railway", strike=5)
    assert known.variants(["strike", "ra"])[1] == pytest.approx({"railway": 0.805})
    assert known.variants(["ra", "strike"])[0] == {}


def test_the_most_frequent_longer_words_complete_a_beginning(vocabulary):
    known = vocabulary(*(f"okapi{letter}" for letter in "abcdefghijklmnopqrst"), okapiz=7)
    found = known.completions("okapi")
    assert "okapiz" in found
    assert len(found) == MAX_COMPLETIONS


def test_a_short_end_is_surer_than_a_long_one(vocabulary):
    found = vocabulary("railing", "railwayman").completions("rail")
    assert found["railing"] > found["railwayman"]


def test_halves_have_to_be_words_of_the_archive(vocabulary):
    assert meant("powerapps", vocabulary("power", "maps")) == []


def test_a_meaning_much_less_sure_than_the_best_is_left_out(vocabulary):
    known = vocabulary("recognition", "rekognizing")
    (found,) = known.variants(["recognitin"])
    assert list(found) == ["recognition"]
    assert min(found.values()) > max(found.values()) - UNLIKELY


# Words run together


def test_words_run_together_are_parted(vocabulary):
    assert vocabulary("climate", "change", "policy").parts("climatechangepolicy") == ["climate", "change", "policy"]


def test_the_fewest_parts_are_the_likeliest(vocabulary):
    known = vocabulary("climate", "change", cli=9, mate=9)
    assert known.parts("climatechange") == ["climate", "change"]


def test_a_known_word_is_not_parted(vocabulary):
    assert vocabulary("facebook", "face", "book").parts("facebook") == ["facebook"]


def test_a_word_one_typo_from_a_known_one_is_not_parted(vocabulary):
    assert vocabulary("facebooks", "face", "book").parts("facebook") == ["facebook"]


def test_of_words_run_together_one_may_be_misspelt(vocabulary):
    assert vocabulary("climate", "conference").parts("climateconferense") == ["climate", "conferense"]


def test_what_is_made_of_no_words_is_not_parted(vocabulary):
    assert vocabulary("climate").parts("climatezzzz") == ["climatezzzz"]


@pytest.mark.parametrize("word", ["", "a", "xyz", "x" * 33, "x" * 5000])
def test_very_short_and_very_long_words_are_not_parted(vocabulary, word):
    assert vocabulary("x", "y", "z", x=9).parts(word) == [word]


# Weights and numbers


def test_a_word_is_as_frequent_as_the_articles_that_hold_it(vocabulary):
    known = vocabulary("okapi", zebra=7)
    assert [known.frequency(word) for word in ("okapi", "zebra", "zebra okapi", "walrus", "")] == [1, 7, 1, 0, 0]


def test_a_rare_word_tells_more_than_a_common_one(vocabulary):
    known = vocabulary("okapi", the=90)
    assert known.weight("unheard") > known.weight("okapi") > known.weight("the") > 0


def test_of_terms_only_those_of_the_archive_are_known_with_their_forms(vocabulary):
    known = vocabulary("attacks", "prime", "minister", "zebra")
    terms = {"attack": 0.6, "strike": 0.5, "prime minister": 0.4}
    assert known.known_forms(terms) == {"attacks": 0.6, "prime minister": 0.4}


def test_the_nearest_words_are_those_that_look_like_it(vocabulary):
    assert vocabulary("okapi", "okra", "zebra").nearest("okapy", 1) == ("okapi",)
    assert vocabulary().nearest("okapy", 2) == ()


def test_the_order_of_what_is_meant_does_not_hang_on_the_order_of_words(vocabulary):
    words = [f"okap{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] + [f"okapi{letter}" for letter in "abcdefgh"]
    assert meant("okapy", vocabulary(*words)) == meant("okapy", vocabulary(*reversed(words)))


WORDS = st.text("abc1人é", min_size=1, max_size=8)


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS))
def test_what_is_meant_is_of_the_archive_and_sorted(words, known):
    with vocabulary_of(dict.fromkeys(known, 1)) as archive:
        for found in archive.variants(words):
            assert len(found) <= MAX_VARIANTS
            assert list(found.values()) == sorted(found.values(), reverse=True)
            assert all(0 < quality <= 1 for quality in found.values())
            assert all(part in known for variant in found for part in variant.split())


@given(WORDS, st.lists(WORDS))
def test_the_parts_of_a_word_make_the_word(word, known):
    with vocabulary_of(dict.fromkeys(known, 2)) as archive:
        assert "".join(archive.parts(word)) == word


@given(st.lists(st.text(max_size=8), max_size=5))
def test_words_that_are_none_may_be_asked_for(words):
    with vocabulary_of({"okapi": 1}) as archive:
        assert len(archive.variants(words)) == len(words)
