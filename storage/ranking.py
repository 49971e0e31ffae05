"""Which article answers a search best: how well its texts hold what was asked. Pure functions over words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from operator import mul
from typing import TYPE_CHECKING

from storage.vocabulary import completion_quality

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Where a word can be found, the best place first, and what it is worth there.
TITLE, PROVIDER, TOPICS, EXCERPT, REST, FACETS = range(6)
PLACE_WORTH = (1.0, 0.93, 0.87, 0.75, 0.6, 0.8)

FEATURES = (
    "worth", "is_complete", "is_in_title", "is_in_order", "is_near", "title_share", "hotness", "freshness",
)  # fmt: skip
WEIGHTS = (1.0, 0.1, 0.2, 0.3, 0.04, 0.4, 0.004, 0.002)
"""What each feature of a hit adds to its score, learnt by `tests/bench/learn_ranking.py`."""

KEPT_SHARE = 0.6
NEAR = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A word that was asked for: what it may mean (word or two words in a row → how surely), and how much it tells.

    `is_beginning` says that longer words which begin with it are meant as well, whether they are listed or not.
    `otherwise` are those of the variants that are no spelling of the word but words of like meaning. `articles` is
    how many articles hold any variant, at most.
    """

    word: str
    variants: Mapping[str, float]
    weight: float
    articles: int
    is_beginning: bool = False
    otherwise: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be meant: its folded texts in the order of PLACE_WORTH, hotness and freshness (0 to 1)."""

    id: int
    texts: tuple[str, ...]
    hotness: float
    freshness: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked article.

    `coverage` (0 to 1) is the share of what was asked that it holds, by weight and by how surely; `worth` is the same
    by place as well. `matches` are the words of the article, "" for a term that it does not hold, and `surely` is how
    surely each is meant.
    """

    id: int
    score: float
    coverage: float
    worth: float
    matches: tuple[str, ...]
    surely: tuple[float, ...]
    features: tuple[float, ...]

    @property
    def is_complete(self) -> bool:
        """Whether it holds every term."""
        return all(self.matches)


def rank(candidates: Iterable[Candidate], terms: Sequence[Term]) -> list[Hit]:
    """The candidates, best first. Terms that the archive does not know in any way count as not found."""
    total = sum(term.weight for term in terms) or 1.0
    hits = [_hit(candidate, terms, total) for candidate in candidates]
    return sorted(hits, key=lambda hit: (-hit.score, -hit.id))


def worth_showing(hits: Sequence[Hit]) -> list[Hit]:
    """The ranked hits that hold nearly as much of what was asked as the first one, if that is anything."""
    least = KEPT_SHARE * hits[0].coverage if hits else 0.0
    return [hit for hit in hits if hit.coverage >= least > 0]


def _hit(candidate: Candidate, terms: Sequence[Term], total: float) -> Hit:
    texts = candidate.texts
    places: dict[str, int] = {}
    for place in range(len(texts) - 1, -1, -1):
        places.update(dict.fromkeys(texts[place].split(), place))
    found = [_best_match(term, places, texts) for term in terms]
    matches = [match for _, _, match in found]
    coverage = sum(surely * term.weight for term, (_, surely, _) in zip(terms, found, strict=True))
    worth = sum(worth * term.weight for term, (worth, _, _) in zip(terms, found, strict=True))
    coverage, worth = coverage / total, worth / total
    title = texts[TITLE].split()
    stands = [_position(match, title) for match in matches]
    features = (
        worth,
        float(all(matches)),
        float(bool(stands) and min(stands) >= 0),
        _share_of_pairs(stands, len(title)),
        _nearness(texts, matches, stands),
        _title_share(title, matches),
        candidate.hotness,
        candidate.freshness,
    )
    score = sum(map(mul, WEIGHTS, features))
    surely = tuple(one for _, one, _ in found)
    return Hit(candidate.id, score, coverage, worth, tuple(matches), surely, features)


def _position(match: str, title: Sequence[str]) -> int:
    """Where a word stands in a title, -1 if nowhere."""
    first = match.partition(" ")[0]
    return title.index(first) if first in title else -1


def _share_of_pairs(stands: Sequence[int], most: int) -> float:
    """The share of neighbouring words of the search that stand in the title in that order, less than `most` apart."""
    return sum(0 <= one < other < one + most for one, other in pairwise(stands)) / max(1, len(stands) - 1)


def _best_match(term: Term, places: Mapping[str, int], texts: Sequence[str]) -> tuple[float, float, str]:
    """The worth of the best variant, how surely it is meant, and the variant itself. Variants come best first."""
    best, surely, match = 0.0, 0.0, ""
    for variant, quality in term.variants.items():
        if quality <= best:
            break
        place = places.get(variant, -1)
        if place < 0 and " " in variant:
            place = _place_of_row(variant, places, texts)
        if place >= 0 and quality * PLACE_WORTH[place] > best:
            best, surely, match = quality * PLACE_WORTH[place], quality, variant
    if term.is_beginning and best < completion_quality("", ""):
        for word, place in places.items():
            if word.startswith(term.word) and word != term.word:
                quality = completion_quality(term.word, word)
                if quality * PLACE_WORTH[place] > best:
                    best, surely, match = quality * PLACE_WORTH[place], quality, word
    return best, surely, match


def _place_of_row(words: str, places: Mapping[str, int], texts: Sequence[str]) -> int:
    """Where words stand in a row, -1 if nowhere."""
    if any(word not in places for word in words.split()):
        return -1
    framed = f" {words} "
    return next((place for place, text in enumerate(texts) if framed in f" {text} "), -1)


def _nearness(texts: Sequence[str], matches: Sequence[str], stands: Sequence[int]) -> float:
    """The share of neighbouring words of the search that stand next to each other, or nearly so, in some text too."""
    near, framed = 0, [f" {text} " for text in texts]
    for (one, other), (place, next_place) in zip(pairwise(matches), pairwise(stands), strict=True):
        if one and other:
            near += 0 <= place < next_place <= place + NEAR or any(f" {one} {other} " in text for text in framed)
    return near / max(1, len(matches) - 1)


def _title_share(title: Sequence[str], matches: Iterable[str]) -> float:
    """The share of the title's words that were asked for."""
    found = set(title).intersection(word for match in matches for word in match.split())
    return len(found) / max(4, len(title))
