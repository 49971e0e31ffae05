"""The article that holds most of what was asked, in the best places, comes first; and it is said what was searched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storage import ranking
from storage.articles import Correction
from storage.ranking import Candidate, Hit
from storage.vocabulary import Vocabulary

KNOWN = Vocabulary([("okapi", 2), ("zebra", 3), ("walrus", 1), ("facebook", 1), ("runs", 1), ("the", 90)], 100)


def candidate(number, title="", *, provider="", topics="", excerpt="", rest="", hotness=0.0):
    return Candidate(number, tuple(f" {text} " for text in (title, provider, topics, excerpt, rest)), hotness)


def ranked(text, *candidates):
    asked = ranking.terms(text, KNOWN)
    known = [term for term in asked if term.variants]
    return ranking.rank(candidates, known, len(asked) - len(known))


def order(text, *candidates):
    return [hit.id for hit in ranked(text, *candidates)]


def test_words_that_tell_nothing_are_left_out_unless_there_are_no_others():
    assert [term.word for term in ranking.terms("What about the okapi?", KNOWN)] == ["okapi"]
    assert [term.word for term in ranking.terms("the the", KNOWN)] == ["the"]
    assert ranking.terms("", KNOWN) == ()


def test_of_very_many_words_those_that_tell_most_are_kept_in_order():
    filler = " ".join(["zebra", *(f"unheard{number}" for number in range(40)), "okapi"])
    assert len(ranking.terms(filler, KNOWN)) == ranking.MAX_TERMS


def test_an_expression_holds_quoted_words_only():
    asked = [term for term in ranking.terms('okapi" OR NEAR(zebra*', KNOWN) if term.variants]
    assert ranking.match_all(asked) == '("okapi") AND ("zebra")'
    assert ranking.match_any(asked, KNOWN) == '("okapi") OR ("zebra")'


def test_a_word_in_half_the_archive_does_not_choose_where_another_can():
    common = Vocabulary([("okapi", 2), ("zebra", ranking.COMMON)], ranking.COMMON * 2)
    asked = ranking.terms("okapi zebra", common)
    assert ranking.match_any(asked, common) == '("okapi")'
    assert ranking.match_any(asked[1:], common) == '("zebra")'


def test_a_title_is_worth_more_than_an_excerpt_and_that_more_than_the_rest():
    assert order("okapi", candidate(1, rest="okapi"), candidate(2, title="okapi"), candidate(3, excerpt="okapi")) == [
        2,
        3,
        1,
    ]


def test_more_of_what_was_asked_is_better():
    assert order("okapi zebra", candidate(1, title="okapi"), candidate(2, rest="okapi zebra")) == [2, 1]


def test_a_rare_word_counts_more_than_a_common_one():
    assert order("walrus zebra", candidate(1, title="zebra"), candidate(2, title="walrus")) == [2, 1]


def test_neighbours_in_the_search_are_better_neighbours_in_the_text():
    assert order("okapi zebra", candidate(1, title="okapi x zebra"), candidate(2, title="okapi zebra x")) == [2, 1]


def test_a_title_that_says_nothing_else_is_better():
    assert order("okapi", candidate(1, title="an okapi in the a b c d zoo"), candidate(2, title="okapi")) == [2, 1]


def test_the_hotter_of_two_equals_comes_first_and_then_the_newer():
    assert order("okapi", candidate(1, title="okapi", hotness=0.9), candidate(2, title="okapi", hotness=0.1)) == [1, 2]
    assert order("okapi", candidate(1, title="okapi"), candidate(2, title="okapi")) == [2, 1]


def test_a_part_of_a_word_is_no_word():
    assert ranked("okapi", candidate(1, title="okapilike"))[0].coverage == 0


def test_words_that_the_archive_does_not_know_lower_the_coverage():
    whole, half = ranked("okapi", candidate(1, title="okapi")), ranked("okapi unheard", candidate(1, title="okapi"))
    assert half[0].coverage == whole[0].coverage / 2


def test_only_what_is_nearly_as_good_as_the_best_is_worth_showing():
    hits = [Hit(1, 0, 0.9, ()), Hit(2, 0, 0.8, ()), Hit(3, 0, 0.5, ())]
    assert [hit.id for hit in ranking.worth_showing(hits)] == [1, 2]
    assert ranking.worth_showing([Hit(1, 0, 0.2, ())]) == []
    assert ranking.worth_showing([]) == []


def corrections(text, *titles):
    known = [term for term in ranking.terms(text, KNOWN) if term.variants]
    hits = ranking.rank([candidate(place, title) for place, title in enumerate(titles)], known, 0)
    return ranking.corrections(known, hits[0] if hits else None, KNOWN)


def test_a_correction_names_what_the_best_article_holds():
    assert corrections("okapy", "okapi") == (Correction("okapy", "okapi"),)


def test_a_form_of_a_word_is_no_correction():
    assert corrections("okapis", "okapi") == corrections("run", "runs") == ()


def test_two_words_found_as_one_are_told():
    assert corrections("face book", "facebook") == (Correction("face", "facebook"), Correction("book", "facebook"))


def test_what_was_searched_is_shown_with_corrections_in_place():
    corrected = [Correction("okapy", "okapi"), Correction("face", "facebook"), Correction("book", "facebook")]
    assert ranking.as_searched("The Okapy!", corrected) == "The okapi"
    assert ranking.as_searched("face book news", corrected) == "facebook news"


@given(st.text("okapi zebra", max_size=30), st.lists(st.text("okapi zebra", max_size=20), max_size=5))
def test_every_candidate_is_ranked_once_and_covers_a_share(text, titles):
    hits = ranked(text, *(candidate(place, title) for place, title in enumerate(titles)))
    assert sorted(hit.id for hit in hits) == list(range(len(titles)))
    assert all(0 <= hit.coverage <= 1 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
