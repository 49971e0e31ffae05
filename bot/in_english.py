"""Other languages → the English that questions and times are read in: `seit letzter Woche` → `since last week`.

Only what questions and times are made of is rewritten. What they are about stays as it was typed: so does the archive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.folding import folded
from bot.glossary import Kind, glossary_of
from bot.texts import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.glossary import Found

MOST_LETTERS = 400
"""Longer texts are no questions, and are left alone."""

_ARTICLES = frozenset(("the", "a", "of", "of the"))
_CLEAR = re.compile(r"(?:last|past|this|previous|yesterday|today|tonight|day before)\b|.* ago$|\d{4}-")
_DAY = re.compile(r"\w+day$|\d{1,2} \w+$")
_DASH = re.compile(r"\s*[-–—]\s*")
MARKS = " \n?!.¿¡…。？！؟"
_LATIN = "[a-z\u00df-\u024f]"
_BEFORE_MARKS = re.compile(r" +([,.;:!?…])")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the text in English, and as it was `typed`; both the same where nothing was `found`."""

    text: str
    typed: str
    found: Found | None = None

    def is_a(self, *kinds: Kind) -> bool:
        return self.found is not None and self.found.kind in kinds


def in_english(text: str, language: str) -> str:
    """The text with what questions and times are made of in English; as it is where it is in English already."""
    glossary = glossary_of(spoken(language)) if len(text) <= MOST_LETTERS else None
    said = text.strip(MARKS)
    found = [one for one in glossary.find(folded(said)) if not _is_in_a_name(said, one)] if glossary else []
    if not any(one.is_telling for one in found):
        return text
    return _BEFORE_MARKS.sub(r"\1", " ".join(_arranged(list(_pieces(said, found)))))


def time_in_english(words: str, language: str) -> str:
    """Words for a time, and for nothing else, in English; as they are where they are in English already."""
    glossary = glossary_of(spoken(language)) if len(words) <= MOST_LETTERS else None
    found = list(glossary.find(folded(words))) if glossary else []
    return " ".join(piece.text for piece in _pieces(words, found))


def as_typed(words: str, typed: str) -> str:
    """The words of a question as they were typed in its own language, where English has taken the place of some."""
    asked = words.lower().split()
    found = (re.search(rf"(?<!{_LATIN}){re.escape(word)}(?!{_LATIN})", typed.lower()) for word in asked)
    known = [match.span() for match in found if match]
    if not known or len(known) == len(asked):
        return words
    return typed[min(known)[0] : max(end for _, end in known)]


def wish_in_english(words: str, language: str) -> str:
    """What is wished of digests with its times and days in English; as it is where it is in English already."""
    glossary = glossary_of(spoken(language), is_of_digests=True) if len(words) <= MOST_LETTERS else None
    found = list(glossary.find(folded(words))) if glossary else []
    if not any(one.is_telling for one in found):
        return words
    return " ".join(piece.text for piece in _pieces(words, found))


def _is_in_a_name(text: str, found: Found) -> bool:
    """Whether an article in capitals stands within the text, as in `Die Zeit`."""
    return found.english in _ARTICLES and found.start > 0 and text[found.start].isupper()


def _pieces(text: str, found: Sequence[Found]) -> Iterator[_Piece]:
    end = 0
    for one in found:
        if between := text[end : one.start].strip():
            yield _Piece(between, between)
        yield _Piece(one.english, text[one.start : one.end], one)
        end = one.end
    if rest := text[end:].strip():
        yield _Piece(rest, rest)


def _arranged(pieces: Sequence[_Piece]) -> Iterator[str]:
    """What English has at the front, then all else, then the times with what is around them."""
    times = _times(pieces)
    yield from (piece.text for piece in pieces if piece.is_a(Kind.FRONT))
    within = {place for start, end in times for place in range(start, end)}
    for place, piece in enumerate(pieces):
        if place not in within and not piece.is_a(Kind.FRONT):
            yield _elsewhere(piece)
    yield from (_time(pieces[start:end]) for start, end in times)


def _elsewhere(piece: _Piece) -> str:
    """What a piece says where it is no part of a time."""
    if piece.found and piece.is_a(Kind.AROUND):
        return piece.found.otherwise
    return piece.typed if piece.is_a(Kind.TIMES) else piece.text


def _times(pieces: Sequence[_Piece]) -> list[tuple[int, int]]:
    """Where the times are, each from what is before it to the end of the last that is joined to it."""
    places: list[tuple[int, int]] = []
    place = 0
    while place < len(pieces):
        start, end = place, place + pieces[place].is_a(Kind.AROUND)
        while end < len(pieces) and pieces[end].is_a(Kind.TIMES):
            is_joined = end + 2 < len(pieces) and _joins(pieces[end + 1]) and pieces[end + 2].is_a(Kind.TIMES)
            end += 2 if is_joined else 1
        if end > start and end < len(pieces) and pieces[end].is_a(Kind.BEHIND):
            end += 1
        is_time = end > start and pieces[end - 1].is_a(Kind.TIMES, Kind.BEHIND)
        if is_time and (end - start > 1 or not _is_part_of_a_name(pieces, start)):
            places.append((start, end))
        place = max(end if is_time else start + 1, start + 1)
    return places


def _joins(piece: _Piece) -> bool:
    return piece.is_a(Kind.AROUND) or _DASH.fullmatch(piece.text) is not None


def _is_part_of_a_name(pieces: Sequence[_Piece], place: int) -> bool:
    """Whether a month, a day or a year stands alone: in `CES 2024` it does, in `was geschah 2024` it is a time."""
    found = pieces[place].found
    if found is None or not found.is_bare:
        return False
    beside = (pieces[one] for one in (place - 1, place + 1) if 0 <= one < len(pieces))
    return not (found.english.isdigit() and any(piece.is_a(Kind.WORDS, Kind.FRONT) for piece in beside))


def _time(pieces: Sequence[_Piece]) -> str:
    """A time with what is around it, as English has it: `in 2021`, `since 2020`, `from 2021-05 until 2021-07`."""
    behind = [piece.text for piece in pieces if piece.is_a(Kind.BEHIND)]
    parts = [piece.text for piece in pieces if not piece.is_a(Kind.BEHIND)]
    text, first = " ".join((*behind, *parts)), parts[0]
    if behind or pieces[0].is_a(Kind.AROUND) or first.startswith("and "):
        return text
    if len(parts) > 1:
        return f"from {text}"
    return text if _CLEAR.match(first) else f"{'on' if _DAY.fullmatch(first) else 'in'} {text}"
