"""The more of what was asked the best article holds, the better put and the surer, the likelier it answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.confidence import FEATURES, WEIGHTS, confidence, features
from storage.ranking import Candidate, Term, rank


def term(word, weight=1.0, *, otherwise=(), **variants):
    return Term(word, variants or {word: 1.0}, weight, 1, otherwise=frozenset(otherwise))


def best(terms, title="", excerpt=""):
    """The hit of the only article there is."""
    (hit,) = rank([Candidate(1, (title, "", "", excerpt, "", ""), 0.0, 0.0)], terms)
    return hit


def sureness(terms, title="", excerpt=""):
    return confidence(terms, best(terms, title, excerpt))


def told(terms, title):
    return dict(zip(FEATURES, features(terms, best(terms, title)), strict=True))


def test_every_feature_has_a_weight():
    assert len(FEATURES) == len(WEIGHTS) == len(features([term("okapi")], best([term("okapi")], "okapi")))


def test_all_words_in_the_title_are_very_likely_the_answer():
    asked = [term("okapi"), term("zebra")]
    assert sureness(asked, "okapi zebra") > 0.9


def test_nothing_found_is_hardly_an_answer():
    assert sureness([term("okapi")], "walrus") < 0.1


def test_half_of_what_was_asked_is_less_likely_than_all():
    asked = [term("okapi"), term("zebra")]
    assert sureness(asked, "okapi") < 0.5 < sureness(asked, "okapi zebra")


def test_a_missing_word_that_tells_much_makes_it_less_likely():
    rare_missing = [term("okapi", weight=1.0), term("zebra", weight=3.0)]
    common_missing = [term("okapi", weight=3.0), term("zebra", weight=1.0)]
    assert sureness(rare_missing, "okapi") < sureness(common_missing, "okapi")


def test_an_excerpt_is_less_likely_the_answer_than_a_title():
    asked = [term("okapi")]
    assert sureness(asked, excerpt="okapi") < sureness(asked, title="okapi")


def test_a_misspelt_word_is_less_likely_found_than_one_as_written():
    assert sureness([term("okapy", okapi=0.7)], "okapi") < sureness([term("okapi")], "okapi")


def test_shares_are_by_how_words_were_found():
    asked = [
        term("okapi"),
        term("zebrra", zebra=0.7),
        term("attorney", lawyer=0.6, otherwise=["lawyer"]),
        term("quetzal", weight=2.0),
    ]
    found = told(asked, "okapi zebra lawyer")
    shares = {name: found[name] for name in ("as_written", "misspelt", "otherwise", "heaviest_missing")}
    assert shares == pytest.approx({"as_written": 0.2, "misspelt": 0.14, "otherwise": 0.12, "heaviest_missing": 0.4})


def test_no_words_at_all_have_a_confidence():
    assert 0 <= confidence([], best([])) <= 1


WORDS = ("okapi", "zebra", "lawyer", "walrus")
TERMS = st.lists(
    st.builds(
        lambda word, meaning, weight, surely: term(word, weight, **{meaning: surely}),
        st.sampled_from(WORDS),
        st.sampled_from(WORDS[:2]),
        st.floats(0.0, 12.0),
        st.floats(0.01, 1.0),
    )
    | st.builds(
        lambda word, weight, surely: term(word, weight, otherwise=["lawyer"], lawyer=surely),
        st.sampled_from(WORDS),
        st.floats(0.0, 12.0),
        st.floats(0.01, 0.7),
    ),
    max_size=6,
)


@given(TERMS, st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join))
def test_confidence_is_a_probability(terms, title):
    assert 0 <= sureness(terms, title) <= 1
    assert all(-1e-9 <= share <= 1 + 1e-9 for share in told(terms, title).values())
