"""Words that name a zone beside a time: `7:30 in Berlin`, `8am New York time`, `noon CET`, `UTC+2`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from bot.digest.phrases import STRUCK_TIME, Span, is_struck
from bot.zones import is_zone_name, likely_zones

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_WORDS = 4
_MOST_PLACES = 4  # to look for places like a word takes a while
_BEGIN, _END = r"(?<!\S)", r"(?!\S)"
_CONTINENT = r"(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific|etc|us)"
_PATH = re.compile(rf"{_BEGIN}(?:(?:in|at) )?({_CONTINENT}/\w[\w/+-]+){_END}")
_OFFSET = re.compile(rf"{_BEGIN}(?:in )?((?:utc|gmt)(?: ?[+-] ?\d{{1,2}}(?::?\d{{2}})?)?)(?: time)?{_END}", re.ASCII)
_BARE_OFFSET = re.compile(rf"(?<={STRUCK_TIME} )([+-]\d{{1,2}}(?::?\d{{2}})?){_END}", re.ASCII)
_KNOWN = re.compile(
    rf"{_BEGIN}(?:in )?(cest|cet|[epcm][sd]t|bst|eest|eet|msk|jst|kst|sast|ae[sd]t|nz[sd]t|pkt|hkt|sgt)(?: time)?{_END}"
)
_SHORT = re.compile(rf"(?<={STRUCK_TIME} )(ist|et|ct|mt|pt|brt|gst|wet|west|z|eat|wat|cat){_END}")
_TIME = re.compile(rf" ((?:standard |daylight |local )?time(?:[ -]?zone)?){_END}")
_IN = re.compile(rf"{_BEGIN}in(?= )")
_LOCAL = re.compile(rf"{_BEGIN}(?:in )?(?:my|local|my local)(?: time(?:[ -]?zone)?){_END}")
_STOPS = frozenset(("about", "with", "from", "without", "except", "on", "for", "at", "every", "please", "and", "not"))


def find_zone(text: str, language: str = "en") -> tuple[Span, Span] | None:
    """Where a text in small letters names a zone: the whole of it, and the name alone; None where it does not.

    Places have their names of this language as well as the English ones.

    Times must have been struck out: a place is a zone where it follows one, or where the word `time` follows it.
    """
    for pattern in (_PATH, _OFFSET, _BARE_OFFSET, _KNOWN, _SHORT):
        if match := pattern.search(text):
            return match.span(), match.span(1)
    return next(_before_time(text), None) or next(_after_in(text, language), None)


def find_own_time(text: str) -> tuple[Span, ...]:
    """Where a text says that its time is meant where the person is, which says nothing new."""
    return tuple(match.span() for match in _LOCAL.finditer(text))


def _before_time(text: str) -> Iterator[tuple[Span, Span]]:
    """Places before the word `time`: as written, or much like one where they directly follow a time of the day."""
    for match in islice(_TIME.finditer(text), _MOST_PLACES):
        words = _last_words(text[: match.start()])
        for count in range(len(words), 0, -1):
            place = " ".join(words[-count:])
            start = match.start() - len(place)
            lead = 3 if text[:start].endswith((" in ", "\0in ")) or text[:start] == "in " else 0
            follows = text[: start - lead].rstrip().endswith(STRUCK_TIME)
            if is_zone_name(place) or (follows and likely_zones(place)):
                yield (start - lead, match.end()), (start, match.start())
                break


def _after_in(text: str, language: str) -> Iterator[tuple[Span, Span]]:
    """Places after `in`, where it begins the text or follows what has been understood; one most like a place at least.

    Directly after a time of the day, what is like no place is taken for one as well, so that it can be told.
    """
    for match in islice(_IN.finditer(text), _MOST_PLACES):
        before, words = text[: match.start()].split(), _first_words(text[match.end() :])
        if before and not is_struck(before[-1]):
            continue
        is_after_time = bool(before) and before[-1].startswith(STRUCK_TIME)
        count = _place_length(words, language) or (len(words) if is_after_time and len(words) <= 2 else 0)
        end = match.end() + 1 + len(" ".join(words[:count]))
        if count and (before or is_struck(text[end:].lstrip())):
            yield (match.start(), end), (match.end() + 1, end)


def _place_length(words: list[str], language: str) -> int:
    """How many of the first words name a place; 0 for none. What is written right goes before what is like it."""
    counts = range(len(words), 0, -1)
    exact = next((count for count in counts if is_zone_name(" ".join(words[:count]), language)), 0)
    likely = (count for count in counts if len(likely_zones(" ".join(words[:count]), language)) == 1)
    return exact or next(likely, 0)


def _first_words(text: str) -> list[str]:
    words = text.split()[:_MOST_WORDS]
    ends = (place for place, word in enumerate(words) if is_struck(word) or word in _STOPS)
    return words[: next(ends, len(words))]


def _last_words(text: str) -> list[str]:
    words = text.split()[-_MOST_WORDS:]
    ends = (place for place, word in enumerate(reversed(words)) if is_struck(word) or word in _STOPS | {"in"})
    count = next(ends, len(words))
    return words[len(words) - count :]
