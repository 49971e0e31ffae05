"""The thesaurus is written as it says, and what it says of one word it says of the other."""

from __future__ import annotations

import re

from storage import fuzzy, thesaurus
from storage.thesaurus import BROADER, NARROWER, SAME

LINES = [
    line
    for line in thesaurus._FILE.read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
ITEM = re.compile(r"[a-z0-9&]+(?:[ -][a-z0-9&]+)*")
MOST_WORDS = 3
"""How many words an item has at most."""


def items(line):
    """The items of a line, the broader one first."""
    return [item.strip() for item in re.split("[,>]", line)]


def roots(words):
    return tuple(map(fuzzy.root, fuzzy.words(words)))


def surely(word, other):
    """How surely a word means another one."""
    return dict(thesaurus.synonyms(roots(word))).get(other, 0.0)


# The file


def test_every_item_is_of_letters_digits_spaces_and_hyphens():
    assert [line for line in LINES if not all(ITEM.fullmatch(item) for item in items(line))] == []


def test_a_line_narrows_once_at_most():
    assert [line for line in LINES if line.count(">") > 1 or ("," in line.partition(">")[0] and ">" in line)] == []


def test_a_line_has_two_items_at_least():
    assert [line for line in LINES if len(items(line)) < 2] == []


def test_a_line_has_no_item_twice():
    assert [line for line in LINES if len(set(items(line))) < len(items(line))] == []


def test_a_line_is_no_longer_than_it_says():
    assert [line for line in LINES if len(items(line)) > (21 if ">" in line else 12)] == []


def test_an_item_is_of_few_words():
    assert [item for line in LINES for item in items(line) if len(item.split()) > MOST_WORDS] == []


def test_no_line_stands_twice():
    said = [(">" in line and items(line)[0], *sorted(items(line))) for line in LINES]
    assert sorted({line for line in said if said.count(line) > 1}, key=str) == []


# What it says


def test_words_of_a_line_mean_each_other():
    unequal = [
        (one, other)
        for line in LINES
        if ">" not in line
        for one in items(line)
        for other in items(line)
        if fuzzy.words(one) != fuzzy.words(other) and surely(one, " ".join(fuzzy.words(other))) < SAME
    ]
    assert unequal == []


def test_a_broader_word_means_a_narrower_one_more_surely_than_the_other_way():
    for line in (line for line in LINES if ">" in line):
        broader, *narrower = items(line)
        for one in narrower:
            assert surely(broader, " ".join(fuzzy.words(one))) >= NARROWER
            assert surely(one, " ".join(fuzzy.words(broader))) >= BROADER


def test_forms_of_a_word_mean_the_same():
    assert thesaurus.synonyms(roots("attorneys")) == thesaurus.synonyms(roots("attorney")) != ()


def test_meanings_come_surest_first():
    found = [surely for _, surely in thesaurus.synonyms(roots("vehicle"))]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[-1]


def test_words_in_a_row_mean_something_of_their_own():
    assert surely("prime minister", "premier") == SAME
    assert surely("premier", "prime minister") == SAME


def test_an_unknown_word_means_nothing():
    assert thesaurus.synonyms(("quetzalcoatl",)) == thesaurus.synonyms(()) == ()


def test_an_english_word_is_known_in_all_its_forms():
    assert all(map(thesaurus.is_word, ("the", "began", "attorney", "attorneys")))
    assert not any(map(thesaurus.is_word, ("okapy", "", "attornie")))
