"""Words are told apart by what they say, not by how they are written; and so many typos are forgiven, no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import fuzzy


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello, World!", ["hello", "world"]),
        ("state-of-the-art", ["state", "of", "the", "art"]),
        ("OpenAI's GPT-4 (2023)", ["openai", "gpt", "4", "2023"]),
        ("OpenAI’s don't o`clock", ["openai", "dont", "oclock"]),
        ("Café Zürich naïve Ångström", ["cafe", "zurich", "naive", "angstrom"]),
        ("cafe\u0301", ["cafe"]),
        ("Straße Łódź Ærø", ["strasse", "lodz", "aero"]),
        ("ＦＵＬＬ ｗｉｄｔｈ ﬁt", ["full", "width", "fit"]),
        ("İstanbul ışık", ["istanbul", "isik"]),
        ("ΑΘΗΝΑΣ αθήνας", ["αθηνασ", "αθηνασ"]),
        ("Нейросеть ёлка", ["нейросеть", "елка"]),
        ("人工智能 AI です", ["人", "工", "智", "能", "ai", "で", "す"]),
        ("الذكاء الاصطناعي", ["الذكاء", "الاصطناعي"]),
        ("हिन्दी", ["हिन्दी"]),
        ("ខ្ញុំ។ ๏ ไทย๛ ⺀", ["ខ្", "ញុំ", "ไ", "ท", "ย"]),
        ("🙂 – … “” «»", []),
        ("", []),
    ],
)
def test_words_are_folded(text, words):
    assert fuzzy.words(text) == words


@given(st.text(max_size=40))
def test_words_of_words_are_the_same_words(text):
    once = fuzzy.words(text)
    assert fuzzy.words(" ".join(once)) == once


@given(st.text(max_size=40))
def test_no_word_holds_a_sign_of_the_search_language(text):
    assert not any(sign in word for word in fuzzy.words(text) for sign in "\"'*()^:+-{}\0 ")


@given(st.text(st.characters(codec="utf-8", categories=["L"]), max_size=20))
def test_case_makes_no_other_word(text):
    assert fuzzy.words(text.upper().lower()) == fuzzy.words(text.upper())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AI", " ai "),
        ("Power Apps", "power-apps"),
        ("R&D", "r & d"),
        ("Café", "CAFE"),
        ("C++", "c++"),
        ("人工", "人工"),
    ],
)
def test_two_ways_to_write_a_name_are_one_name(one, other):
    assert fuzzy.key(one) == fuzzy.key(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C#", "C++"), ("AI", "A.I"), ("🙂", "🙃"), ("Law", "Laws")])
def test_two_names_are_two_names(one, other):
    assert fuzzy.key(one) != fuzzy.key(other)


@given(st.text(min_size=1).filter(str.strip))
def test_every_name_has_a_key(name):
    assert fuzzy.key(name)


@pytest.mark.parametrize(
    ("word", "edits"),
    [("ai", 0), ("cat", 0), ("cats", 1), ("network", 1), ("networks", 2), ("gpt4", 0), ("covid19vaccine", 0)],
)
def test_longer_words_forgive_more(word, edits):
    assert fuzzy.allowed_typos(word) == edits


@pytest.mark.parametrize(
    ("written", "meant", "edits"),
    [
        ("scurity", "security", 1),
        ("secuirty", "security", 1),
        ("xecurity", "security", 1),
        ("securityy", "security", 1),
        ("sceuirty", "security", 2),
        ("okpai", "okapi", 1),
    ],
)
def test_a_swap_of_neighbours_is_one_typo(written, meant, edits):
    assert fuzzy.typos(written, ["walrus", meant, "zebra"], 5) == [(meant, edits)]


def test_more_typos_than_are_allowed_are_not_forgiven():
    assert fuzzy.typos("okpia", ["okapi"], 5) == []
    assert fuzzy.typos("cta", ["cat"], 5) == []


def test_the_closest_word_comes_first():
    assert fuzzy.typos("recogntion", ["recognitions", "recognition"], 5) == [("recognition", 1), ("recognitions", 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("app", "apps"),
        ("solve", "solving"),
        ("story", "stories"),
        ("ban", "bans"),
        ("pass", "passes"),
        ("walk", "walked"),
    ],
)
def test_forms_of_one_word_are_forms(one, other):
    assert fuzzy.is_form(one, other)
    assert fuzzy.is_form(other, one)


@pytest.mark.parametrize(("one", "other"), [("cars", "care"), ("new", "news!"), ("is", "it"), ("port", "portal")])
def test_other_words_are_no_forms(one, other):
    assert not fuzzy.is_form(one, other)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("machine learning", "Machine Learning"),
        ("learning machine", "Machine Learning"),
        ("machinelearning", "Machine Learning"),
        ("machine lerning", "Machine Learning"),
        ("machin", "Machine Learning"),
        ("ml", "Machine Learning"),
        ("nlp", "Natural Language Processing"),
        ("the machine learning", "Machine Learning"),
        ("ai", "AI"),
    ],
)
def test_a_name_is_like_what_it_is_called(asked, name):
    assert fuzzy.likeness(asked, name) >= fuzzy.FOUND


@pytest.mark.parametrize(
    ("asked", "name"), [("law", "Machine Learning"), ("ai", "Fair"), ("a", "AI"), ("", "AI"), ("🙂", "AI")]
)
def test_a_name_is_not_like_what_it_is_not_called(asked, name):
    assert fuzzy.likeness(asked, name) < fuzzy.FOUND


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_share_and_sure_of_the_same(asked, name):
    assert 0 <= fuzzy.likeness(asked, name) <= 1
    assert fuzzy.likeness(name, name) == 1


def test_one_clear_winner_is_chosen_alone():
    assert fuzzy.choose({"Law": 0.99, "Lawn": 0.8, "Art": 0.1}) == ("Law",)


def test_names_as_good_as_each_other_are_offered_together_in_one_order():
    assert fuzzy.choose({"b": 0.9, "a": 0.9, "c": 0.89, "d": 0.5}) == ("a", "b", "c")


def test_nothing_is_chosen_where_nothing_is_meant():
    assert fuzzy.choose({"Law": 0.3}) == fuzzy.choose({}) == ()


def test_the_nearest_names_are_named_whether_they_are_near_or_not():
    assert fuzzy.nearest("robotcs", ["Law", "Robotics", "Art"], 2)[0] == "Robotics"
    assert len(fuzzy.nearest("zzz", ["Law", "Art"], 5)) == 2
