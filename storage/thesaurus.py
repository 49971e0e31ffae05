"""Words that may stand for each other in news: a thesaurus written for this field, in `thesaurus.txt`."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from storage import fuzzy
from storage.common_words import PALE_WORDS, STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).with_name("thesaurus.txt")

SAME = 0.6
"""How surely a word means another one of its line; of `broader > narrower`, the narrower ones for the broader one."""
NARROWER = 0.52
BROADER = 0.4


def synonyms(roots: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Words and phrases that may stand for words of these roots (fuzzy.root), each with how surely; best first."""
    return _entries().get(roots, ())


def is_word(word: str) -> bool:
    """Whether a word, or an inflection of it, is an English word that this module knows: then it is hardly a typo."""
    return word in STOP_WORDS or word in PALE_WORDS or fuzzy.root(word) in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(root for roots in _entries() for root in roots)


@cache
def _entries() -> Mapping[tuple[str, ...], tuple[tuple[str, float], ...]]:
    found: defaultdict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        broader, is_narrowing, rest = line.partition(">")
        if line.startswith("#") or not line.strip():
            continue
        if is_narrowing:
            for narrower in _items(rest):
                _note(found, broader.strip(), narrower, NARROWER)
                _note(found, narrower, broader.strip(), BROADER)
        else:
            items = _items(line)
            for one in items:
                for other in items:
                    _note(found, one, other, SAME)
    return {roots: tuple(sorted(others.items(), key=_surest_first)) for roots, others in found.items()}


def _surest_first(pair: tuple[str, float]) -> tuple[float, str]:
    return -pair[1], pair[0]


def _note(found: defaultdict[tuple[str, ...], dict[str, float]], one: str, other: str, quality: float) -> None:
    words = tuple(fuzzy.words(one))
    folded = " ".join(fuzzy.words(other))
    if words and folded and " ".join(words) != folded:
        roots = tuple(map(fuzzy.root, words))
        found[roots][folded] = max(quality, found[roots].get(folded, 0.0))


def _items(line: str) -> list[str]:
    return [item.strip() for item in line.split(",")]
