"""The archive's own words, and which of them a written word may mean."""

from __future__ import annotations

import bisect
import math
from collections import defaultdict
from typing import TYPE_CHECKING

from storage import fuzzy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_VARIANTS = 12
MAX_COMPLETIONS = 8
MAX_TERM_LENGTH = 40
RARE = 3


class Vocabulary:
    """Every word of the published articles with the number of articles that hold it, and ways to look one up."""

    def __init__(self, frequencies: Iterable[tuple[str, int]], article_count: int) -> None:
        self.article_count = article_count
        self.frequencies = {term: count for term, count in frequencies if len(term) <= MAX_TERM_LENGTH}
        self._sorted = sorted(self.frequencies)
        self._roots: dict[str, list[str]] = defaultdict(list)
        self._near: dict[tuple[int, str, int], list[str]] = defaultdict(list)
        for term in self._sorted:
            self._roots[fuzzy.root(term)].append(term)
            if fuzzy.allowed_typos(term) or len(term) == 3:
                for place in (0, 1):
                    self._near[place, term[place], len(term)].append(term)

    def weight(self, variants: Mapping[str, float]) -> float:
        """How much a word tells (inverse document frequency) that may stand as any of these variants."""
        common = max((self.frequencies.get(term, 1) * quality**4 for term, quality in variants.items()), default=0.0)
        return math.log(1 + self.article_count / (1 + common))

    def variants(self, words: list[str], place: int) -> dict[str, float]:
        """What `words[place]` may mean: words, or two words in a row, of the archive → how surely (0 to 1), best first.

        The word itself is sure; then come other inflections, the word joined with its neighbour or split in two,
        the beginning of a longer word (for the last word, or one unknown), and typos where it is rare or unknown.
        """
        word = words[place]
        known = self.frequencies.get(word, 0)
        found = {word: 1.0} if known else {}
        for sources in (
            self._inflections(word),
            self._joined(words, place),
            self._split(word),
            self._completions(word, is_known=known > 0) if place == len(words) - 1 or not known else {},
            self._typos(word, is_known=known > 0) if known < RARE else {},
        ):
            for term, quality in sources.items():
                found[term] = max(found.get(term, 0.0), quality)
        best = sorted(found.items(), key=lambda pair: (-pair[1], -self.frequencies.get(pair[0], 0), pair[0]))
        return dict(best[:MAX_VARIANTS])

    def nearest(self, word: str, limit: int) -> tuple[str, ...]:
        """Words of the archive that look most like this one, best first."""
        pool = [term for size in range(len(word) - 2, len(word) + 3) for term in self._near.get((0, word[0], size), ())]
        return fuzzy.nearest(word, pool, limit)

    def _inflections(self, word: str) -> dict[str, float]:
        alike = self._roots.get(fuzzy.root(word), ())
        forms = [form for form in alike if form != word and fuzzy.is_form(word, form)]
        return dict.fromkeys(sorted(forms, key=self._rarity)[:6], 0.93)

    def _joined(self, words: list[str], place: int) -> dict[str, float]:
        """`face book` → `facebook`."""
        pairs = (words[max(place - 1, 0) : place + 1], words[place : place + 2])
        return {"".join(pair): 0.9 for pair in pairs if len(pair) == 2 and "".join(pair) in self.frequencies}

    def _split(self, word: str) -> dict[str, float]:
        """`powerapps` → `power apps`. Both halves must be words that the archive uses."""
        found: dict[str, float] = {}
        for cut in range(2, len(word) - 1):
            left, right = word[:cut], word[cut:]
            is_even = cut > 2 and len(right) > 2
            rarest = min(self.frequencies.get(left, 0), self.frequencies.get(right, 0))
            if rarest >= (1 if is_even else RARE) and (is_even or word not in self.frequencies):
                found[f"{left} {right}"] = 0.86 if is_even else 0.7
        for cut in (1, len(word) - 1) if any(character.isdigit() for character in word) else ():
            if word[:cut] in self.frequencies and word[cut:] in self.frequencies:  # gpt4 → gpt 4
                found[f"{word[:cut]} {word[cut:]}"] = 0.86
        return found

    def _completions(self, word: str, *, is_known: bool) -> dict[str, float]:
        if len(word) < 3:
            return {}
        first = bisect.bisect_left(self._sorted, word)
        last = bisect.bisect_left(self._sorted, word + "\U0010ffff", first)
        longer = sorted(self._sorted[first : min(last, first + 400)], key=self._rarity)[:MAX_COMPLETIONS]
        doubt = 0.25 if is_known else 0.0
        return {term: max(0.3, 0.86 - 0.02 * (len(term) - len(word)) - doubt) for term in longer if term != word}

    def _typos(self, word: str, *, is_known: bool) -> dict[str, float]:
        edits = fuzzy.allowed_typos(word)
        if not edits:
            return {}
        sizes = range(len(word) - edits, len(word) + edits + 1)
        keys = {(place, letter, size) for size in sizes for place in (0, 1) for letter in word[:2]}
        pool = sorted({term for key in keys for term in self._near.get(key, ())})
        doubt = 0.25 if is_known else 0.0
        return {
            term: 0.88
            - 0.17 * cost
            - 0.06 * (term[0] != word[0])
            - 0.02 * abs(len(term) - len(word))
            + 0.012 * math.log1p(self.frequencies[term])
            - doubt
            for term, cost in fuzzy.typos(word, pool, 24)
        }

    def _rarity(self, term: str) -> tuple[int, str]:
        return -self.frequencies[term], term
