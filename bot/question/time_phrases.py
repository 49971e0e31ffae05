"""Times in a sentence → from when, until when: `since March`, `between May and July`, `in the last three months`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.calendar_names import COUNT, DAY, DECADE, MONTH, PART, SEASON, YEAR
from bot.periods import Period, read_period

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

_FAR = timedelta(days=366)

_Y = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NEAR_YEAR = rf"(?:last year|this year|{COUNT} years? (?:ago|back))"
_UNIT = r"(?:hour|day|week|month|year|decade)s?"
_BEGIN, _END = r"(?<![\w'./-])", r"(?:'s)?(?![\w'-]|[.,/:]\d)"
# The first kinds can mean nothing but a time; the others may be a part of a name (`March 2021 Community Call`) unless
# a word such as `in` stands before them.
_KINDS = {
    "ago": rf"(?:{MONTH},? )?{COUNT} {_UNIT} (?:ago|back)",
    "rolling": rf"(?:last|past|previous) {COUNT} {_UNIT}|past (?:hour|day|week|month|year|decade)|last decade",
    "near": rf"{MONTH},? (?:of )?{_NEAR_YEAR}"
    rf"|(?:last|this|previous) (?:we[ae]k|wek|month|year|quarter|weekend|{SEASON}|{MONTH}|{_WEEKDAY})",
    "spoken": r"day before yesterday|yesterday|today|tonight|this (?:morning|afternoon|evening)|last night",
    "iso": rf"{_Y}-\d\d?(?:-\d\d?)?",
    "day": rf"{DAY} (?:of )?{MONTH}(?:,? {_Y})?|{MONTH} (?:the )?{DAY}(?:,? {_Y})?",
    "month": rf"{MONTH},?(?: of)? {_Y}",
    "slashes": rf"\d\d?[./]\d\d?[./]{_Y}|\d\d?/{_Y}",
    "quarter": rf"q[1-4] ?{_Y}",
    "part": rf"{PART}[ -](?:{MONTH} )?{YEAR}",
    "season": rf"{SEASON} {YEAR}",
    "decade": DECADE,
    "year": rf"(?:year )?{_Y}",
    "weekday": _WEEKDAY,
    "bare_month": MONTH,
    "bare_day": DAY,
}
_CLEAR = frozenset(("ago", "rolling", "near", "spoken", "iso"))
_LONG = frozenset(("month", "slashes", "quarter", "part", "season", "decade", "year", "bare_month"))
_STRETCH = re.compile(
    rf"{_BEGIN}(?:the )?(?:{'|'.join(f'(?P<{kind}>{form})' for kind, form in _KINDS.items())}){_END}", re.ASCII
)
# Words before a time, and the kinds that they make a time of besides the clear ones.
_WITHIN = {
    "in": _LONG, "during": _LONG, "throughout": _LONG, "within": _LONG, "around": _LONG, "over": _LONG - {"year"},
    "from": _LONG | {"day", "weekday"}, "of": _LONG - {"bare_month"} | {"day"}, "dated": _LONG | {"day", "weekday"},
    "on": frozenset(("day", "weekday", "slashes")), "at": frozenset(("part",)), "for": frozenset[str](),
}  # fmt: skip
_SIDES = {
    "start": ("ever since", "since", "starting from", "starting in", "starting"),
    "end": ("after", "later than", "newer than"),
    "until start": ("before", "prior to", "earlier than", "older than"),
    "until end": ("until", "till", "up to"),
}
_WITHIN_BEFORE = re.compile(
    rf"{_BEGIN}(?:back |sometime |somewhere )?({'|'.join(_WITHIN)})(?: the (?:month|course) of)? $"
)
_SIDE_BEFORE = re.compile(
    rf"{_BEGIN}(?:(?:from|dated) )?({'|'.join(word for words in _SIDES.values() for word in words)}) $"
)
_FROM_BEFORE = re.compile(rf"{_BEGIN}(from) $")
_ONWARDS = re.compile(r" (?:onwards?(?!\S)|on$)")
_RANGE_BEFORE = re.compile(rf"{_BEGIN}(?:between|from|in|during|of) $")
_JOINT = re.compile(r",? ?(?:and|to|until|till|through|thru|up to|[-–—]) ?")
_YEARS = re.compile(rf"{_BEGIN}(?:between|from|in|during|of) ({_Y})[-–—/]({_Y}){_END}", re.ASCII)
_GATE = re.compile(
    rf"\d\d|\b(?:{MONTH}|{_WEEKDAY}|{DECADE}|yesterday|today|tonight|this|last|past|previous|ago|back)\b", re.ASCII
)
_LONGEST_BEFORE = 40


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """Words for a time by their place in a text, and the time: `since` inclusive, `until` exclusive, aware UTC."""

    start: int
    end: int
    since: datetime | None = None
    until: datetime | None = None


def find_period(text: str, now: datetime, zone: ZoneInfo) -> TimePhrase | None:
    """The first words that ask for a time, as someone in `zone` means them at `now`; None without any.

    `text` is in small letters. A year, a month or a day alone asks for none: there it is often part of a name.
    """
    return _Sentence(text, now, zone).first() if _GATE.search(text) else None


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    now: datetime
    zone: ZoneInfo

    def first(self) -> TimePhrase | None:
        """The first of the sentence's dates that says a time, by itself or as one end of a range."""
        if match := _YEARS.search(self.text):
            return _joined(match.span(), self._meant(match[1]), self._meant(match[2]))
        stretches = list(_STRETCH.finditer(self.text))
        for stretch, other in zip_longest(stretches, stretches[1:]):
            found = (other and self._range(stretch, other)) or self._side(stretch) or self._within(stretch)
            if found:
                return found
        return None

    def _range(self, first: re.Match[str], last: re.Match[str]) -> TimePhrase | None:
        before = self._before(first, _RANGE_BEFORE)
        if before is None or not _JOINT.fullmatch(self.text, first.end(), last.start()):
            return None
        end = self._meant(last[0])
        begin = self._begin(first, last[0], end) if end else None
        return _joined((before.start(), last.end()), begin, end)

    def _begin(self, first: re.Match[str], last: str, end: Period) -> Period | None:
        """The first of two, with what it leaves to the second to say: `8` to `12 May 2021`, `May` to `July 2021`."""
        if first["bare_day"]:
            month = re.search(rf"{MONTH}.*", last)
            return self._meant(f"{first[0]} {month[0]}") if month else None
        if first["bare_month"] or (first["day"] and not re.search(_Y, first[0])):
            year = end.start.astimezone(self.zone).year
            dated = self._meant(f"{first[0]} {year}")
            return dated if dated and dated.start < end.end else self._meant(f"{first[0]} {year - 1}")
        return self._meant(first[0])

    def _side(self, stretch: re.Match[str]) -> TimePhrase | None:
        """A time that is open on one side: `since`, `after`, `before` or `until` a stretch, or `from` it `on`."""
        before, end = self._before(stretch, _SIDE_BEFORE), stretch.end()
        if before is None and (onwards := _ONWARDS.match(self.text, end)):
            before, end = self._before(stretch, _FROM_BEFORE), onwards.end()
        period = None if before is None or stretch["bare_day"] else self._meant(stretch[0])
        if before is None or period is None:
            return None
        if before[1] in _SIDES["until start"] + _SIDES["until end"]:
            until = period.end if before[1] in _SIDES["until end"] else period.start
            return TimePhrase(before.start(), end, until=until)
        return TimePhrase(before.start(), end, since=period.end if before[1] in _SIDES["end"] else period.start)

    def _within(self, stretch: re.Match[str]) -> TimePhrase | None:
        before, kind = self._before(stretch, _WITHIN_BEFORE), stretch.lastgroup or ""
        if kind not in _CLEAR and not (before and kind in _WITHIN[before[1]]):
            return None
        period = self._meant(stretch[0])
        if period is None or not period.start < period.end or period.start > self.now + _FAR:
            return None
        return TimePhrase(before.start() if before else stretch.start(), stretch.end(), period.start, period.end)

    def _before(self, stretch: re.Match[str], form: re.Pattern[str]) -> re.Match[str] | None:
        return form.search(self.text, max(0, stretch.start() - _LONGEST_BEFORE), stretch.start())

    def _meant(self, words: str) -> Period | None:
        plain = re.sub(r"\b(?:weak|wek)\b", "week", words.replace(",", "")).removeprefix("the ").removesuffix("'s")
        return read_period(plain.removeprefix("year "), self.now, self.zone)


def _joined(place: tuple[int, int], begin: Period | None, end: Period | None) -> TimePhrase | None:
    if begin is None or end is None or begin.start >= end.end:
        return None
    return TimePhrase(*place, begin.start, end.end)
