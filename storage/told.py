"""What is told of how a search was understood: words corrected, words said otherwise. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import fuzzy
from storage.articles import Correction
from storage.common_words import is_telling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storage.ranking import Hit, Term


def corrections(terms: Sequence[Term], best: Hit) -> tuple[Correction, ...]:
    """The words for which others were searched, as the best hit holds them.

    These are words the archive does not know (other than inflections), misspellings of other words, and two words that
    make one.
    """
    found = {}
    for place, (term, match) in enumerate(zip(terms, best.matches, strict=True)):
        is_other_word = bool(match) and not _is_like(term.word, match) and match not in term.otherwise
        if is_other_word or _is_joined(terms, best.matches, place):
            found[term.word] = match
    return tuple(Correction(written, used) for written, used in found.items())


def expansions(terms: Sequence[Term], best: Hit, facet_names: Mapping[str, str]) -> tuple[Correction, ...]:
    """The words for which the best hit holds others of like meaning; of those of a topic, the topic's name."""
    found: dict[str, list[str]] = {}
    for term, match in zip(terms, best.matches, strict=True):
        if match in term.otherwise and is_telling(term.word):
            found.setdefault(facet_names.get(match, match), []).append(term.word)
    return tuple(Correction(" ".join(written), used) for used, written in found.items())


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
    """Whether the other word needs no mention: the word, a form of it, or hardly longer than it."""
    if word == other or fuzzy.is_form(word, other) or other.endswith(f" {word}"):  # 3, GPT 3
        return True
    return other.startswith(word) and len(other) <= len(word) + 3


def _is_joined(terms: Sequence[Term], used: Sequence[str], place: int) -> bool:
    """Whether this word and a neighbour of it were found as one."""
    pairs = ((place - 1, place), (place, place + 1))
    return any(
        one >= 0 and other < len(terms) and used[one] == used[other] == terms[one].word + terms[other].word
        for one, other in pairs
    )
