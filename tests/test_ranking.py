"""The article that holds most of what was asked, in the best places and in the order asked, comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import ranking
from storage.ranking import PLACE_WORTH, Candidate, Hit, Term

PLACES = ("title", "provider", "topics", "excerpt", "rest", "facets")


def term(word, weight=1.0, **others):
    """A word that means itself, and others as surely as is said."""
    return Term(word, {word: 1.0, **others}, weight, 1)


def terms(text):
    return [term(word) for word in text.split()]


def candidate(number, title="", *, hotness=0.0, freshness=0.0, **texts):
    placed = {"title": title, **texts}
    return Candidate(number, tuple(placed.get(place, "") for place in PLACES), hotness, freshness)


def order(asked, *candidates):
    return [hit.id for hit in ranking.rank(candidates, terms(asked) if isinstance(asked, str) else asked)]


def hit_of(asked, title="", **texts):
    (hit,) = ranking.rank([candidate(1, title, **texts)], asked)
    return hit


def test_a_title_is_worth_more_than_an_excerpt_and_that_more_than_the_rest():
    found = [candidate(1, rest="okapi"), candidate(2, title="okapi"), candidate(3, excerpt="okapi")]
    assert order("okapi", *found) == [2, 3, 1]


@pytest.mark.parametrize("place", PLACES)
def test_a_word_is_worth_what_its_place_is(place):
    hit = hit_of(terms("okapi"), **{place: "an okapi"})
    assert (hit.worth, hit.coverage) == (PLACE_WORTH[PLACES.index(place)], 1.0)


def test_of_two_places_of_a_word_the_better_one_counts():
    assert hit_of(terms("okapi"), "okapi", rest="okapi okapi").worth == 1.0


def test_more_of_what_was_asked_is_better():
    assert order("okapi zebra", candidate(1, title="okapi"), candidate(2, rest="okapi zebra")) == [2, 1]


def test_a_rare_word_counts_more_than_a_common_one():
    asked = [term("walrus", weight=5.0), term("zebra", weight=1.0)]
    assert order(asked, candidate(1, title="zebra"), candidate(2, title="walrus")) == [2, 1]


def test_neighbours_in_the_search_are_better_neighbours_in_the_text():
    found = [candidate(1, excerpt="okapi x x x zebra"), candidate(2, excerpt="x x x okapi zebra")]
    assert order("okapi zebra", *found) == [2, 1]


def test_words_in_the_title_in_the_order_asked_are_better():
    found = [candidate(1, title="zebra x x okapi"), candidate(2, title="okapi x x zebra")]
    assert order("okapi zebra", *found) == [2, 1]


def test_a_title_that_says_nothing_else_is_better():
    assert order("okapi", candidate(1, title="an okapi in the a b c d zoo"), candidate(2, title="okapi")) == [2, 1]


def test_the_hotter_and_the_fresher_of_two_equals_come_first_and_then_the_newer():
    assert order("okapi", candidate(1, "okapi", hotness=0.9), candidate(2, "okapi", hotness=0.1)) == [1, 2]
    assert order("okapi", candidate(1, "okapi", freshness=0.9), candidate(2, "okapi", freshness=0.1)) == [1, 2]
    assert order("okapi", candidate(1, "okapi"), candidate(2, "okapi")) == [2, 1]


def test_heat_does_not_outdo_a_better_match():
    assert order("okapi", candidate(1, excerpt="okapi", hotness=1.0), candidate(2, title="okapi")) == [2, 1]


def test_a_part_of_a_word_is_no_word():
    assert hit_of(terms("okapi"), "okapilike").coverage == 0


def test_the_beginning_of_a_word_is_found_where_beginnings_are_meant():
    beginning = Term("okap", {}, 1.0, 0, is_beginning=True)
    assert hit_of([beginning], "two okapis").matches == ("okapis",)
    assert hit_of([beginning], "no kap").matches == ("",)


def test_the_surest_meaning_counts_wherever_it_stands():
    hit = hit_of([term("okapi", okapa=0.7)], "okapa", excerpt="okapi")
    assert (hit.matches, hit.surely) == (("okapi",), (1.0,))


def test_a_meaning_in_a_much_better_place_counts_before_a_surer_one():
    hit = hit_of([term("okapi", okapis=0.94)], "okapis", rest="okapi")
    assert (hit.matches, hit.surely) == (("okapis",), (0.94,))


def test_two_words_are_one_meaning_where_they_stand_in_a_row():
    split = term("powerapps", **{"power apps": 0.88})
    assert hit_of([split], "power apps for all").matches == ("power apps",)
    assert hit_of([split], "apps with power").matches == ("",)
    assert hit_of([split], "power", excerpt="apps").matches == ("",)


def test_words_that_are_not_found_lower_the_coverage():
    unheard = Term("unheard", {}, 1.0, 0)
    hit = hit_of([term("okapi"), unheard], "okapi")
    assert (hit.coverage, hit.matches, hit.is_complete) == (0.5, ("okapi", ""), False)


def test_a_less_sure_meaning_covers_less():
    assert hit_of([Term("okapy", {"okapi": 0.7}, 1.0, 1)], "okapi").coverage == pytest.approx(0.7)


def hit(number, coverage):
    return Hit(number, 0.0, coverage, coverage, (), (), ())


def test_only_what_is_nearly_as_good_as_the_best_is_worth_showing():
    assert [one.id for one in ranking.worth_showing([hit(1, 0.9), hit(2, 0.8), hit(3, 0.5)])] == [1, 2]


def test_what_holds_nothing_is_not_worth_showing():
    assert ranking.worth_showing([hit(1, 0.0)]) == []
    assert ranking.worth_showing([]) == []


TEXTS = st.text("okapi zebra", max_size=20)


@given(st.text("okapi zebra", max_size=30), st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_every_candidate_is_ranked_once_and_covers_a_share(asked, texts):
    found = [candidate(place, title, excerpt=excerpt) for place, (title, excerpt) in enumerate(texts)]
    hits = ranking.rank(found, terms(asked))
    assert sorted(hit.id for hit in hits) == list(range(len(texts)))
    assert all(0 <= hit.worth <= hit.coverage <= 1 + 1e-9 for hit in hits)
    assert all(0 <= feature <= 1 + 1e-9 for hit in hits for feature in hit.features)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@given(st.permutations([candidate(n, title) for n, title in enumerate(["okapi", "okapi", "zebra okapi", "", "x"])]))
def test_the_order_of_hits_does_not_hang_on_the_order_of_candidates(candidates):
    assert order("okapi zebra", *candidates) == [2, 1, 0, 4, 3]
