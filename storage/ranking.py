"""Which article answers a search best: what the words may mean, and how well a text holds them. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from storage import fuzzy
from storage.articles import Correction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.vocabulary import Vocabulary

MAX_TERMS = 16
COMMON = 30_000

# Title, provider, topics, excerpt, rest (related stories and body): what a word found there is worth.
FIELD_WORTH = (1.0, 0.93, 0.87, 0.75, 0.6)
NEARNESS_WORTH = 0.05
TITLE_SHARE_WORTH = 0.04
HOTNESS_WORTH = 0.004
KEPT_SHARE = 0.7
LEAST_COVERAGE = 0.35


@dataclass(frozen=True, slots=True)
class Term:
    """A word that was asked for: what it may mean (word or two words in a row → how surely), and how much it tells."""

    word: str
    variants: dict[str, float]
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article's folded texts in the order of FIELD_WORTH, each between two spaces, and its hotness (0 to 1)."""

    id: int
    fields: tuple[str, ...]
    hotness: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked article. `coverage` (0 to 1) is the share of what was asked that it holds, by weight."""

    id: int
    score: float
    coverage: float
    matches: tuple[str, ...]


def terms(text: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The words of a search that tell something, in order; those that tell most where there are too many."""
    asked = list(dict.fromkeys(fuzzy.words(text)))[: MAX_TERMS * 4]
    meant = [place for place, word in enumerate(asked) if word not in fuzzy.STOP_WORDS] or range(len(asked))
    found = []
    for place in meant:  # a word that says nothing may still be half of one: `alpha go`
        word, variants = asked[place], vocabulary.variants(asked, place)
        found.append(Term(word, variants, vocabulary.weight(variants)))
    kept = set(sorted(range(len(found)), key=lambda place: -found[place].weight)[:MAX_TERMS])
    return tuple(term for place, term in enumerate(found) if place in kept)


def match_all(known: Sequence[Term]) -> str:
    """FTS5's expression for articles that hold every term."""
    return " AND ".join(_alternatives(term) for term in known)


def match_any(known: Sequence[Term], vocabulary: Vocabulary) -> str:
    """FTS5's expression for articles that hold any telling term: words in half the archive only rank."""
    sizes = [sum(vocabulary.frequencies.get(word, 0) for word in term.variants) for term in known]
    telling = [
        term
        for term, size in zip(known, sizes, strict=True)
        if size < COMMON and len(term.word) > 1 and not term.word.isdigit()
    ]
    return " OR ".join(_alternatives(term) for term in telling or [known[sizes.index(min(sizes))]])


def rank(candidates: Sequence[Candidate], known: Sequence[Term], lost: int) -> list[Hit]:
    """The candidates, best first; `lost` counts the words that the archive does not know: each weighs as the others."""
    total = sum(term.weight for term in known) * (1 + lost / max(1, len(known)))
    hits = [_hit(candidate, known, total or 1.0) for candidate in candidates]
    return sorted(hits, key=lambda hit: (-hit.score, -hit.id))


def worth_showing(hits: Sequence[Hit]) -> list[Hit]:
    """The ranked hits that hold nearly as much of what was asked as the best one, if that is anything."""
    if not hits:
        return []
    least = max(LEAST_COVERAGE, KEPT_SHARE * max(hit.coverage for hit in hits))
    return [hit for hit in hits if hit.coverage >= least]


def corrections(known: Sequence[Term], best: Hit | None, vocabulary: Vocabulary) -> tuple[Correction, ...]:
    """The words for which others were searched: what the best hit holds in their place, or what is likeliest.

    That are words that the archive does not know, other forms of its words aside, and two words that make one.
    """
    matches = best.matches if best else ("",) * len(known)
    used = [match or next(iter(term.variants), "") for term, match in zip(known, matches, strict=True)]
    found = {}
    for place, (term, word) in enumerate(zip(known, used, strict=True)):
        is_known = term.word in vocabulary.frequencies
        if (not is_known and word and not _is_like(term.word, word)) or _is_joined(known, used, place):
            found[term.word] = word
    return tuple(Correction(written, used) for written, used in found.items())


def as_searched(text: str, corrected: Sequence[Correction]) -> str:
    """The text with its corrected words in place; two words that became one stand there once."""
    used = {correction.written: correction.used for correction in corrected}
    shown: list[str] = []
    for word in text.split():
        folded = fuzzy.words(word)
        replaced = [used.get(one, one) for one in folded]
        before = "".join(fuzzy.words(shown[-1])) if shown else ""
        if replaced != folded and before + "".join(folded) == "".join(replaced):
            shown.pop()  # face book → facebook
        if replaced == folded or shown[-1:] != [" ".join(replaced)]:
            shown.append(word if replaced == folded else " ".join(replaced))
    return " ".join(shown)


def _is_like(word: str, other: str) -> bool:
    """Whether the other word needs no mention: a form of the word, or hardly longer than it."""
    return fuzzy.is_form(word, other) or (other.startswith(word) and len(other) <= len(word) + 3)


def _is_joined(known: Sequence[Term], used: Sequence[str], place: int) -> bool:
    """Whether this word and a neighbour of it were found as one."""
    pairs = ((place - 1, place), (place, place + 1))
    return any(
        one >= 0 and other < len(known) and used[one] == used[other] == known[one].word + known[other].word
        for one, other in pairs
    )


def _alternatives(term: Term) -> str:
    return "(" + " OR ".join(f'"{variant}"' for variant in term.variants) + ")"


def _hit(candidate: Candidate, known: Sequence[Term], total: float) -> Hit:
    covered, matches = 0.0, []
    for term in known:
        worth, match = _best_match(candidate.fields, term.variants)
        covered += worth * term.weight
        matches.append(match)
    coverage = covered / total
    score = (
        coverage
        + NEARNESS_WORTH * _nearness(candidate.fields, matches)
        + TITLE_SHARE_WORTH * _title_share(candidate.fields[0], matches)
        + HOTNESS_WORTH * candidate.hotness
    )
    return Hit(candidate.id, score, coverage, tuple(matches))


def _best_match(fields: Sequence[str], variants: dict[str, float]) -> tuple[float, str]:
    """The worth of the best variant in the best field, and the variant. Variants come best first."""
    best, match = 0.0, ""
    for variant, quality in variants.items():
        if quality <= best:
            break
        framed = f" {variant} "
        for field, worth in zip(fields, FIELD_WORTH, strict=True):
            if worth * quality <= best:
                break
            if framed in field:
                best, match = worth * quality, variant
                break
    return best, match


def _nearness(fields: Sequence[str], matches: Sequence[str]) -> float:
    """The share of neighbouring words of the search that are neighbours, in order, in some field too."""
    pairs = [(one, two) for one, two in pairwise(matches) if one and two and one != two]
    if not pairs:
        return 0.0
    return sum(any(f" {one} {two} " in field for field in fields) for one, two in pairs) / len(pairs)


def _title_share(title: str, matches: Sequence[str]) -> float:
    """The share of the title's words that were asked for."""
    found = {match for match in matches if match and f" {match} " in title}
    return len(found) / max(4, title.count(" ") - 1)
