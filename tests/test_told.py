"""What was searched in place of what was written is told in few words: corrections, and words of like meaning."""

from __future__ import annotations

from storage import told
from storage.articles import Correction
from storage.ranking import Candidate, Term, rank


def term(word, *, otherwise=(), **variants):
    return Term(word, variants or {word: 1.0}, 1.0, 1, otherwise=frozenset(otherwise))


def best(terms, title, facets=""):
    """The hit of the only article there is."""
    (hit,) = rank([Candidate(1, (title, "", "", "", "", facets), 0.0, 0.0)], terms)
    return hit


def corrections(terms, title):
    return told.corrections(terms, best(terms, title))


# Corrections


def test_a_correction_names_what_the_best_article_holds():
    asked = [term("okapy", okapi=0.7, okapa=0.6)]
    assert corrections(asked, "okapa") == (Correction("okapy", "okapa"),)


def test_a_word_that_was_found_is_no_correction():
    assert corrections([term("okapi")], "okapi") == ()


def test_a_word_that_was_not_found_is_no_correction():
    assert corrections([term("okapi"), term("zebra")], "okapi") == ()


def test_a_form_of_a_word_is_no_correction():
    assert corrections([term("okapis", okapi=0.94)], "okapi") == ()
    assert corrections([term("won", winning=0.94)], "winning") == ()


def test_a_word_that_goes_on_a_little_is_no_correction_and_one_that_goes_on_for_long_is():
    assert corrections([term("univers", university=0.8)], "university") == ()
    assert corrections([term("rail", railwayman=0.8)], "railwayman") == (Correction("rail", "railwayman"),)


def test_a_word_of_like_meaning_is_no_correction():
    assert corrections([term("attorney", lawyer=0.6, otherwise=["lawyer"])], "lawyer") == ()


def test_a_word_that_is_two_is_told():
    assert corrections([term("powerapps", **{"power apps": 0.88})], "power apps") == (
        Correction("powerapps", "power apps"),
    )


def test_two_words_found_as_one_are_told():
    asked = [term("face", facebook=0.92), term("book", facebook=0.92)]
    assert corrections(asked, "facebook") == (Correction("face", "facebook"), Correction("book", "facebook"))


def test_two_words_found_as_a_short_one_are_told():
    asked = [term("after", after=1.0, afterall=0.92), term("all", afterall=0.92)]
    assert corrections(asked, "afterall")[0] == Correction("after", "afterall")


# Words of like meaning


def test_a_word_of_like_meaning_is_told():
    asked = [term("attorney", lawyer=0.6, otherwise=["lawyer"])]
    assert told.expansions(asked, best(asked, "lawyer"), {}) == (Correction("attorney", "lawyer"),)


def test_words_that_one_word_stands_for_are_told_together():
    asked = [term("prime", pm=0.6, otherwise=["pm"]), term("minister", pm=0.6, otherwise=["pm"])]
    assert told.expansions(asked, best(asked, "pm"), {}) == (Correction("prime minister", "pm"),)


def test_a_topic_is_told_by_its_name():
    asked = [term("nlp", **{"\ue000t3": 0.62}, otherwise=["\ue000t3"])]
    hit = best(asked, "a title", facets="\ue000t3 \ue000k")
    assert told.expansions(asked, hit, {"\ue000t3": "Language"}) == (Correction("nlp", "Language"),)


def test_a_word_found_as_written_is_not_said_otherwise():
    asked = [term("attorney", attorney=1.0, lawyer=0.6, otherwise=["lawyer"])]
    assert told.expansions(asked, best(asked, "attorney lawyer"), {}) == ()


# The text as it was searched


def test_what_was_searched_is_shown_with_corrections_in_place():
    assert told.as_searched("The Okapy!", [Correction("okapy", "okapi")]) == "The okapi"


def test_what_was_not_corrected_is_shown_as_written():
    assert told.as_searched("  Zoë’s  Zoo, ", []) == "Zoë’s Zoo,"


def test_two_words_that_became_one_are_shown_once():
    joined = [Correction("face", "facebook"), Correction("book", "facebook")]
    assert told.as_searched("face book news", joined) == "facebook news"


def test_of_two_words_that_became_one_the_first_need_not_be_corrected():
    assert told.as_searched("face book news", [Correction("book", "facebook")]) == "facebook news"


def test_a_word_that_became_two_is_shown_as_two():
    assert told.as_searched("powerapps", [Correction("powerapps", "power apps")]) == "power apps"


def test_a_word_written_with_a_hyphen_is_corrected_in_its_parts():
    assert told.as_searched("zoo-okapy", [Correction("okapy", "okapi")]) == "zoo okapi"


def test_no_text_is_shown_as_none():
    assert told.as_searched("", [Correction("okapy", "okapi")]) == ""
