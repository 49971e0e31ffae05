"""Typo tolerance: how words are told apart, how close two of them are. Pure functions over strings."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import regex
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from storage.common_words import BASES, STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Scripts that are written without spaces give one word a character; they are found by standing next to each other.
_SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}"
_SPACELESS_LETTER = rf"[[{_SPACELESS}]&&[\p{{L}}\p{{N}}\p{{M}}]]"  # their signs are none: the index would not hold them
_WORD = regex.compile(rf"{_SPACELESS_LETTER}\p{{M}}*|[\p{{L}}\p{{N}}\p{{M}}--[{_SPACELESS}]]+", regex.V1)
_APOSTROPHE = re.compile(r"[’'ʼ`](s\b)?")
_PUNCTUATION = re.compile(
    "[\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e]+"
)
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_ACCENTS = re.compile("(?<=[a-zα-ω])[\u0300-\u036f]+")  # й is no и
# Letters that Unicode does not take apart; and final sigma, which SQLite folds to the other one.
_LETTERS = str.maketrans(dict(zip("ßæœøłđıþðς", ("ss", "ae", "oe", "o", "l", "d", "i", "th", "d", "σ"), strict=True)))

_BASES = {
    letter: _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", letter)).translate(_LETTERS)
    for letter in map(chr, (*range(0xDF, 0xF7), *range(0xF8, 0x180), *range(0x1E00, 0x1F00)))
}
_ACCENTED = re.compile("[\u00df-\u00f6\u00f8-\u017f\u1e00-\u1eff]")

FOUND = 0.72
AS_GOOD = 0.06


def words(text: str) -> list[str]:
    """The words of a text, in order, folded: case, accents, apostrophes and width aside."""
    text = text.lower()
    if "'" in text or "’" in text or "`" in text:
        text = _APOSTROPHE.sub("", text)
    if not text.isascii():  # accents and marks alone should not cost the long way below
        text = _ACCENTED.sub(lambda letter: _BASES[letter[0]], _PUNCTUATION.sub(" ", text))
    if text.isascii():
        return _ASCII_WORD.findall(text)
    text = unicodedata.normalize("NFKD", text.replace("ʼ", "")).translate(_LETTERS)
    folded = unicodedata.normalize("NFC", _ACCENTS.sub("", text)).replace("ё", "е")
    return _WORD.findall(folded.lower())


def key(name: str) -> str:
    """What makes two names one: their words, or the name itself where it has none (`C++` is not `C`)."""
    folded = " ".join(name.casefold().split())
    return folded if re.search(r"[^\w\s&/,.'’()-]", folded) else " ".join(words(name)) or folded


def root(word: str) -> str:
    """A word without its English inflection, as a bucket for forms of one word; not a stem to show."""
    word = BASES.get(word, word)
    for ending, put in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            bare = word[: -len(ending)] + put
            is_doubled = ending in ("ing", "ed") and bare[-1] == bare[-2] and bare[-1] not in "aeiouls"
            return bare[:-1] if is_doubled and len(bare) > 3 else bare  # banned → ban
    return word


_ENDINGS = (
    frozenset(("", "s", "es", "ed", "ing")),
    frozenset(("e", "ing")),
    frozenset(("", "d")),
    frozenset(("y", "ies", "ied", "ying")),
)


def is_form(word: str, other: str) -> bool:
    """Whether two words are inflections of one: `apps` and `app`, `won` and `winning`, but not `cars` and `care`."""
    if word in BASES or other in BASES:
        return BASES.get(word, word) == BASES.get(other, other) or root(word) == root(other)
    pairs = enumerate(zip(word, other, strict=False))
    shared = next((place for place, (one, two) in pairs if one != two), min(len(word), len(other)))
    endings = {word[shared:], other[shared:]}
    if shared < 3:
        return False
    last = word[shared - 1]  # ban, banned
    return any(endings <= group for group in (*_ENDINGS, {"", "s", f"{last}ed", f"{last}ing"}))


def allowed_typos(word: str) -> int:
    """How many edits (a swap of neighbours is one) a word of this length forgives: one from 4 letters, two from 8."""
    if len(word) < 4 or any(character.isdigit() for character in word):
        return 0
    return 1 if len(word) < 8 else 2


PREFIX = 7
"""How many first letters of a word are looked at for misspellings of it."""


def remnants(word: str, edits: int | None = None) -> set[str]:
    """What is left of a word's beginning when as many letters are left out as it may have typos, and fewer.

    Two words within those edits of each other share one (symmetric deletion: Garbe, SymSpell, 2012); the beginning is
    enough, because two more letters than edits tell words apart.
    """
    edits = allowed_typos(word) if edits is None else edits
    found = level = {word[:PREFIX]} if edits else set()
    for _ in range(edits):
        level = {one[:place] + one[place + 1 :] for one in level for place in range(len(one))}
        found = found | level
    return found


def sought_typos(word: str) -> int:
    """How many edits a written word may be away from the right one, which may be longer: two letters may be missing."""
    if len(word) < 3 or any(character.isdigit() for character in word):
        return 0
    return 1 if len(word) < 6 else 2


def typos(word: str, pool: Sequence[str], limit: int) -> list[tuple[str, int]]:
    """Words of the pool within the edits that it or `word` forgives, with the number of edits, closest first."""
    edits = sought_typos(word)
    if not edits:
        return []
    near = process.extract(word, pool, scorer=OSA.distance, score_cutoff=edits, limit=limit * 2)
    forgiven = allowed_typos(word)
    return [(term, int(cost)) for term, cost, _ in near if cost <= max(forgiven, allowed_typos(term))][:limit]


def likeness(asked: str, name: str) -> float:
    """How well `name` answers to `asked`, 0 to 1: equal words, beginnings, typos, initials, a part of the name."""
    ours, theirs = words(asked), words(name)
    if not ours or not theirs:
        return float(asked.strip().casefold() == name.strip().casefold())
    if ours == theirs:
        return 1.0
    if "".join(ours) == "".join(theirs):
        return 0.98
    if len(ours) == 1 and len(theirs) > 1 and ours[0] == "".join(word[0] for word in theirs if word not in STOP_WORDS):
        return 0.95
    whole = _word_likeness("".join(ours), "".join(theirs)) if len(theirs) > 1 or len(ours) > 1 else 0.0
    return max(_coverage(ours, theirs), whole * 0.97 if whole > 0.8 else 0.0)


def nearest(asked: str, names: Iterable[str], limit: int) -> tuple[str, ...]:
    """The names that look most like `asked`, best first, whether they are like it or not."""
    found = process.extract(asked, list(names), scorer=fuzz.WRatio, processor=str.casefold, limit=limit)
    return tuple(name for name, _, _ in found)


def choose(scores: dict[str, float]) -> tuple[str, ...]:
    """The names worth offering, best first: one alone is the clear winner, none means that nothing is meant."""
    ranked = sorted((name for name, score in scores.items() if score >= FOUND), key=lambda name: (-scores[name], name))
    if not ranked:
        return ()
    best = scores[ranked[0]]
    return tuple(name for name in ranked if scores[name] > best - AS_GOOD)


def _coverage(ours: list[str], theirs: list[str]) -> float:
    """How much of what was asked the name holds, and a little how much of the name was asked for."""
    meant = [word for word in ours if word not in STOP_WORDS]
    if not meant:
        return 0.0
    content = [word for word in theirs if word not in STOP_WORDS] or theirs
    pairs = [max((_word_likeness(word, other), other) for other in content) for word in meant]
    covered = sum(score for score, _ in pairs) / len(meant)
    if min(score for score, _ in pairs) < 0.5:
        covered *= 0.7
    share = len({other for score, other in pairs if score >= 0.5}) / len(content)
    return covered * (0.8 + 0.17 * share)


def _word_likeness(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if is_form(word, other):
        return 0.97
    if len(word) >= 2 and other.startswith(word):
        return 0.86 + 0.1 * len(word) / len(other)
    edits = allowed_typos(word)
    distance = OSA.distance(word, other, score_cutoff=edits)
    if edits and distance <= edits:
        return 0.96 - 0.07 * distance
    beginning = OSA.distance(word, other[: len(word)], score_cutoff=1)
    return 0.8 if len(word) >= 5 and beginning <= 1 else 0.0
