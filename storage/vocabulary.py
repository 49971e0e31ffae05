"""The archive's own words, looked up in the database: which of them a written word may mean."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from storage import fuzzy, thesaurus
from storage.common_words import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

RARE = 3
MAX_VARIANTS = 16
MIN_PARTED, MAX_PARTED = 4, 32
MAX_PARTS = 4
MAX_FORMS = 6
MAX_COMPLETIONS = 12
COMPLETIONS_SEEN = 3000
MIN_PREFIX = 2
UNLIKELY = 0.3
"""What is so much less sure than the best meaning of a word is not looked for, unless nothing else is found."""

_AMONG = "IN (SELECT value FROM json_each(?))"
_FREQUENCIES = f"SELECT term, articles FROM terms WHERE term {_AMONG}"  # noqa: S608 - nothing but parameters, here and below
_FORMS = f"SELECT root, term, articles FROM terms WHERE root {_AMONG} ORDER BY articles DESC"  # noqa: S608
_NEAR = f"SELECT DISTINCT term FROM misspellings WHERE remnant {_AMONG}"  # noqa: S608
_COMPLETIONS = (
    "SELECT term, articles FROM (SELECT term, articles FROM terms WHERE term > ? AND term < ? LIMIT ?)"
    " ORDER BY articles DESC LIMIT ?"
)

Variants = dict[str, float]
"""Words, or two words in a row, of the archive that a written word may mean → how surely (0 to 1), best first."""


class Vocabulary:
    """Every word of the published articles with the number of articles that hold it, as one snapshot has them.

    What was looked up is remembered for as long as this object lasts: one search.
    """

    def __init__(self, connection: Connection, article_count: int) -> None:
        self._connection = connection
        self.article_count = article_count
        self._frequencies: dict[str, int] = {}

    def frequency(self, term: str) -> int:
        """The number of articles that hold a word; of two words in a row, at most so many."""
        parts = term.split()
        self._learn(parts)
        return min((self._frequencies[part] for part in parts), default=0)

    def weight(self, term: str, quality: float = 1.0) -> float:
        """How much a word tells (inverse document frequency); one that no article holds tells most."""
        return math.log(1 + self.article_count / (1 + self.frequency(term) * quality**4))

    def variants(self, words: Sequence[str]) -> list[Variants]:
        """What each word of a search may mean.

        The word itself is sure; then come other inflections, the word joined with its neighbour or split in two,
        the beginning of a longer word (for the last word, or one unknown), and typos where it is rare or unknown.
        """
        self._learn([*words, *map("".join, pairwise(words))])
        rare = [word for word in words if self._frequencies[word] < RARE and len(word) <= MAX_PARTED]
        self._learn(half for word in rare for half in _halves(word))
        forms = self._forms(words)
        return [self._meanings(words, place, forms.get(fuzzy.root(word), ())) for place, word in enumerate(words)]

    def parts(self, word: str) -> list[str]:
        """The words that this one is, run together; itself where the archive has it, or a word much like it."""
        self._learn([word])
        if self._frequencies[word] or not MIN_PARTED <= len(word) <= MAX_PARTED:
            return [word]
        if any(cost <= 1 for _, cost in fuzzy.typos(word, list(self.typos(word)), 1)):
            return [word]
        self._learn(word[start:end] for start in range(len(word)) for end in range(start + 1, len(word) + 1))
        return self._parted(word, MAX_PARTS) or self._parted_with_typo(word) or [word]

    def _parted(self, word: str, most: int) -> list[str]:
        """The likeliest few words of the archive that make this one, the fewest first; none if they do not."""
        fewest: dict[int, list[str]] = {len(word): []}  # by where they begin, the parts of the rest of the word
        for start in range(len(word) - 1, -1, -1):
            ends = [end for end in fewest if end > start and len(fewest[end]) < most and self._is_part(word[start:end])]
            parts = [[word[start:end], *fewest[end]] for end in ends]
            if parts:
                fewest[start] = min(parts, key=lambda words: (len(words), -min(map(self.frequency, words))))
        return fewest.get(0, [])

    def _parted_with_typo(self, word: str) -> list[str]:
        """A word of the archive and a misspelt one."""
        for cut in sorted(range(5, len(word) - 4), key=lambda cut: -max(cut, len(word) - cut)):
            left, right = word[:cut], word[cut:]
            for known, other in ((left, right), (right, left)):
                if self._frequencies[known] and any(
                    cost <= 1 for _, cost in fuzzy.typos(other, list(self.typos(other)), 1)
                ):
                    return [left, right]
        return []

    def _is_part(self, word: str) -> bool:
        """Whether a word is known well enough to be part of one run together: short ones have to be common."""
        count = self.frequency(word) or (len(word) > 3 and thesaurus.is_word(word))
        return count >= (1 if len(word) > 2 or word.isdigit() else 2) and (len(word) > 1 or word.isdigit())

    def typos(self, word: str) -> Variants:
        """Words within the edits that a word of this length forgives, but for the word itself."""
        if not is_telling(word) or not (edits := fuzzy.sought_typos(word)):
            return {}
        near = [term for (term,) in self._rows(_NEAR, json.dumps(list(fuzzy.remnants(word, edits))))]
        found = [(term, cost) for term, cost in fuzzy.typos(word, near, MAX_VARIANTS * 2) if term != word]
        self._learn(term for term, _ in found)
        doubt = 0.3 if thesaurus.is_word(word) else 0.2 if self._frequencies.get(word) else 0.0
        meant = {term: self._typo_quality(word, term, cost) - doubt for term, cost in found}
        return dict(sorted(meant.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_VARIANTS])

    def completions(self, word: str) -> Variants:
        """Longer words that begin with this one, the most frequent ones."""
        if len(word) < MIN_PREFIX:
            return {}
        longer = self._rows(_COMPLETIONS, word, word + "\U0010ffff", COMPLETIONS_SEEN, MAX_COMPLETIONS)
        self._frequencies.update(map(tuple, longer))
        doubt = 0.2 if self.frequency(word) else 0.0
        return {term: max(0.3, completion_quality(word, term) - doubt) for term, _ in longer}

    def known_forms(self, terms: Variants) -> Variants:
        """Those of the terms that the archive has; of single words also their other inflections, as sure as they."""
        self._learn(part for term in terms for part in term.split())
        forms = self._forms([term for term in terms if " " not in term])
        found: Variants = {}
        for term, quality in terms.items():
            alike = () if " " in term else forms.get(fuzzy.root(term), ())
            for known in (term, *(form for form in alike if fuzzy.is_form(term, form))):
                if self.frequency(known):
                    found[known] = max(quality, found.get(known, 0.0))
        return found

    def nearest(self, word: str, limit: int) -> tuple[str, ...]:
        """Words of the archive that look most like this one, best first."""
        near = {term for (term,) in self._rows(_NEAR, json.dumps(list(fuzzy.remnants(word))))}
        return fuzzy.nearest(word, sorted(near | set(self.completions(word[:4]))), limit)

    def _meanings(self, words: Sequence[str], place: int, forms: Iterable[str]) -> Variants:
        word, is_last = words[place], place == len(words) - 1
        known = self._frequencies[word]
        found = {word: 1.0} if known else {}
        sources = [
            dict.fromkeys([form for form in forms if form != word and fuzzy.is_form(word, form)][:MAX_FORMS], 0.94),
            self._joined(words, place),
        ]
        if not known and len(word) >= (MIN_PREFIX if is_last else 3):
            sources.append(self.completions(word))
        if known < RARE:
            sources += (self.typos(word), self._split(word, is_known=known > 0) if len(word) <= MAX_PARTED else {})
        for source in sources:
            for term, quality in source.items():
                found[term] = max(found.get(term, 0.0), quality)
        least = max(found.values(), default=0.0) - UNLIKELY
        best = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_VARIANTS]
        return {term: quality for term, quality in best if quality >= least}

    def _joined(self, words: Sequence[str], place: int) -> Variants:
        """`face book` → `facebook`."""
        pairs = (words[max(place - 1, 0) : place + 1], words[place : place + 2])
        return {"".join(pair): 0.92 for pair in pairs if len(pair) == 2 and self._frequencies["".join(pair)]}

    def _split(self, word: str, *, is_known: bool) -> Variants:
        """`powerapps` → `power apps`. Both halves must be words that the archive uses; short ones, often."""
        found: Variants = {}
        for cut in _cuts(word):
            left, right = word[:cut], word[cut:]
            rarest = min(self._frequencies[left], self._frequencies[right])
            is_even = cut > 2 and len(right) > 2
            if rarest >= (1 if is_even else RARE) and (is_even or not is_known):
                found[f"{left} {right}"] = 0.88 if is_even else 0.72
        return found

    def _forms(self, words: Sequence[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for root, term, count in self._rows(_FORMS, json.dumps([fuzzy.root(word) for word in words])):
            self._frequencies[term] = count
            found.setdefault(root, []).append(term)
        return found

    def _typo_quality(self, word: str, term: str, cost: int) -> float:
        """Fewer edits are likelier, most of all behind the first letter; and a word that the archive uses more."""
        return (
            0.9
            - 0.16 * cost
            - 0.06 * (term[0] != word[0])
            - 0.02 * abs(len(term) - len(word))
            + 0.012 * min(math.log1p(self._frequencies[term]), 6.0)
        )

    def _learn(self, terms: Iterable[str]) -> None:
        unknown = [term for term in dict.fromkeys(terms) if term not in self._frequencies]
        if unknown:
            self._frequencies.update(dict.fromkeys(unknown, 0))
            self._frequencies.update(map(tuple, self._rows(_FREQUENCIES, json.dumps(unknown))))

    def _rows(self, statement: str, *values: str | int) -> Sequence[Sequence[Any]]:
        return self._connection.exec_driver_sql(statement, values).fetchall()


def completion_quality(beginning: str, word: str) -> float:
    """How surely a beginning means this word: the surer, the less is missing."""
    return 0.88 - 0.015 * (len(word) - len(beginning))


def _cuts(word: str) -> range:
    return range(2, len(word) - 1) if not any(map(str.isdigit, word)) else range(1, len(word))


def _halves(word: str) -> list[str]:
    return [half for cut in _cuts(word) for half in (word[:cut], word[cut:])]
