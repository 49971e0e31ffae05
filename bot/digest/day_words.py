"""Words for days of the week → the days: `weekdays`, `mon-fri`, `mondays and thursdays`, `daily except sunday`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.digest.phrases import Span, is_clear_after, is_clear_before, is_named, strike
from storage import EVERY_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORKING, _FREE = frozenset(range(5)), frozenset((5, 6))

_BEGIN, _END = r"(?<!\S)", r"(?!\S)"
_FIRST_LETTERS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_DAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nes(?:day)?)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:ur(?:day)?)?"
    r"|sun(?:day)?)s?"
)
_WEEKDAYS, _WEEKEND = r"(?:week|work|working |business |week )days?", r"week[ -]?ends?"
_TO = r"(?: ?- ?| to | through | thru | till | until )"
_RANGE = rf"(?:between ({_DAY})(?: and |{_TO})({_DAY})|(?:from )?({_DAY}){_TO}({_DAY}))"
_ONE = rf"(?:{_RANGE}|{_DAY}|{_WEEKDAYS}|{_WEEKEND})".replace(f"({_DAY})", _DAY)
_LEAD = r"(?:on|every|each|only|all|the)"
_LIST = rf"(?:{_LEAD} )*{_ONE}(?:(?: ?[,/&+] ?| and | or | )(?:(?:and|{_LEAD}) )*{_ONE})*"

_EXCEPT = re.compile(
    rf"{_BEGIN}(?:except|but not?|not|excluding|apart from|without|no)(?: (?:on|for|in))? {_LIST}{_END}"
)
_NAMED = re.compile(rf"{_BEGIN}{_LIST}{_END}")
_PARTS = re.compile(rf"{_RANGE}|({_DAY})|({_WEEKDAYS})|({_WEEKEND})")
# Newspapers have such names.
_PAPERS = r"(?! (?:mail|telegraph|times|express|mirror|star|post|beast|dot|kos|show|caller|wire|maverick|sabah)(?!\S))"
_EVERY = re.compile(
    rf"{_BEGIN}(?:daily{_PAPERS}|everyday|(?:every|each)(?: single)? day(?: of the week)?|once (?:a|per) day"
    rf"|(?:all|7|seven) days(?: a| of the)? week|all week){_END}"
)
_PAPER_AFTER = re.compile(_PAPERS)
_WEEKLY = re.compile(rf"{_BEGIN}(?:weekly|once (?:a|per) week|(?:every|each) week){_END}")
_OTHER = re.compile(
    rf"{_BEGIN}(?:hourly|monthly|fortnightly|biweekly|(?:every|each) (?:hour|month)|once (?:a|per) month"
    r"|every (?:other|second|third|\d+|two|three|four|six) (?:hour|day|week|month)s?"
    rf"|(?:twice|thrice|(?:\d+|two|three|four) times) (?:a|per) (?:day|week|month)){_END}"
)
_NO_DAY_BEFORE = re.compile(rf"{_BEGIN}(?:black|cyber|super|good|ash|fat|giving|bloody|casual) $")
_SHORT = re.compile(r"(?:the )?(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)")


@dataclass(frozen=True, slots=True)
class DayWords:
    """Days that a text names, None for none; where it does; and where it names a rhythm that digests do not have."""

    days: frozenset[int] | None = None
    spans: tuple[Span, ...] = ()
    problems: tuple[Span, ...] = ()


def find_days(text: str) -> DayWords:
    """The days of the week in a text in small letters; Monday is 0."""
    left_out = [match.span() for match in _EXCEPT.finditer(text)]
    without = _days_of(text, left_out)
    text = strike(text, left_out)
    named = [match.span() for match in _NAMED.finditer(text) if _are_days(text, match)]
    every = [match.span() for match in _EVERY.finditer(text) if not is_named(text, match.start())]
    days = _days_of(text, named) if named else EVERY_DAY if every or left_out else None
    weekly = [match.span() for match in _WEEKLY.finditer(text) if is_clear_before(text, match.start())]
    other = [match.span() for match in _OTHER.finditer(text)]
    return _checked(days, without, (*left_out, *named, *every), weekly, other)


def _checked(
    days: frozenset[int] | None, without: frozenset[int], spans: tuple[Span, ...], weekly: list[Span], other: list[Span]
) -> DayWords:
    """The days, but those that are left out. That none is left is a problem, and `weekly` is one where no day is."""
    kept = days - without if days else days
    if days and not kept:
        return DayWords(None, (*spans, *weekly), (*spans[:1], *other))
    return DayWords(kept, (*spans, *weekly), (*other, *(() if kept else weekly)))


def _are_days(text: str, match: re.Match[str]) -> bool:
    """Whether these are days for sure: `Black Friday` and `The Sun` are names."""
    start, end = match.span()
    if _NO_DAY_BEFORE.search(text[:start]) or not _PAPER_AFTER.match(text[end:]):
        return False
    if is_named(text, start):
        return False
    if _SHORT.fullmatch(match[0]):
        return "the" not in match[0] and is_clear_before(text, start) and is_clear_after(text, end)
    return True


def _days_of(text: str, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(
        day for start, end in spans for match in _PARTS.finditer(text[start:end]) for day in _days_in(match)
    )


def _days_in(part: re.Match[str]) -> Iterable[int]:
    *ends, day, weekdays, weekend = part.groups()
    if any(ends):
        first, last = (_number(end) for end in ends if end)
        return ((first + step) % 7 for step in range((last - first) % 7 + 1))
    return (_number(day),) if day else _WORKING if weekdays else _FREE if weekend else ()


def _number(day: str) -> int:
    return _FIRST_LETTERS.index(day[:2])
