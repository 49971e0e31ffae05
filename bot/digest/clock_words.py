"""Words for a time of the day → its minute: `7:30`, `7 pm`, `half past seven`, `at 8`, `noon`, `every evening`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.digest.phrases import NUMBERS, Span, is_clear_after, is_clear_before, is_named, strike

_HALF_DAY = 12 * 60
_BEGIN, _END = r"(?<!\S)", r"(?!\S)"
_WORD = "|".join(word for word, number in NUMBERS.items() if number <= 12)
_HALF = r"(?P<half>[ap])\.?m"
_HOUR = rf"(?P<hour>\d{{1,2}}|{_WORD})"
_SHARE = r"(?P<share>half|quarter|\d{1,2}|five|ten|twenty)(?: minutes?)?"
# Each with those that it has of the groups: hour, minute, half of the day; share of an hour, and the way from the hour.
_EXACT = tuple(
    re.compile(f"{_BEGIN}{form}{_END}", re.ASCII)
    for form in (
        rf"(?P<hour>\d{{1,2}}):(?P<minute>\d{{1,3}})(?:h| ?{_HALF}| hours| o'?clock)?",
        r"(?P<hour>\d{1,2})h(?P<minute>\d{2})?",
        rf"{_SHARE} (?P<way>past|after|to|before) {_HOUR}(?: ?{_HALF})?",
        rf"{_HOUR}(?:\.(?P<minute>\d{{2}}))? ?{_HALF}",
        rf"(?P<hour>\d{{1,2}})(?P<minute>\d{{2}}) ?{_HALF}",
        r"(?P<hour>0\d)(?P<minute>\d{2})(?:h| hours| hrs)?",
        rf"{_HOUR} o'?clock",
        rf"(?:at |@ ?){_HOUR}(?:\.(?P<minute>\d{{2}}))?",
        r"(?:at |@ ?)(?P<hour>\d{1,2})(?P<minute>\d{2})",
    )
)
_NAMED = re.compile(rf"{_BEGIN}(?P<name>noon|midday|midnight){_END}")
_NAMES = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_PAPERS = r"(?! (?:brew|star|post|herald|consult|standard|news|show|chronicle)(?!\S))"
_PART = re.compile(
    rf"{_BEGIN}(?P<lead>(?:(?P<every>every|each)|in the|at|on) )?(?P<part>morning|afternoon|evening|night(?:ly)?)s?"
    rf"(?(every)|{_PAPERS}){_END}"
)
_DAILY = re.compile("every|each|nightly")
_PARTS = {"morning": 8 * 60, "afternoon": 15 * 60, "evening": 18 * 60, "night": 21 * 60, "nightly": 21 * 60}
_BARE = re.compile(rf"{_BEGIN}(?:(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d{{2}}))?|(?P<long>\d{{3,4}})){_END}", re.ASCII)
_SHARES = {"half": 30, "quarter": 15}


@dataclass(frozen=True, slots=True)
class ClockWords:
    """The minute of the day that a text names, None for none; where it does; where it names another or none that is.

    `is_daily` tells that it is said of every day: `every evening`.
    """

    minute: int | None = None
    spans: tuple[Span, ...] = ()
    problems: tuple[Span, ...] = ()
    is_daily: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """A time as it was read: None where no day has it; `is_open` where it may be in either half of the day."""

    span: Span
    minute: int | None
    is_open: bool = False


def find_clock(text: str) -> ClockWords:
    """The time of the day in a text in small letters. A bare number is one where it could be, and stands apart."""
    exact = _exact_readings(text)
    text = strike(text, (reading.span for reading in exact))
    part = next((match for match in _PART.finditer(text) if _is_part(text, match)), None)
    if part:
        text = strike(text, [part.span()])
    readings = exact or _bare_readings(text)
    times = [_in_part(reading, part["part"] if part else "") for reading in readings]
    minutes = [minute for minute in times if minute is not None]
    minute = minutes[0] if minutes else _PARTS[part["part"]] if part and not readings else None
    return ClockWords(
        minute,
        (*(reading.span for reading in readings), *((part.span(),) if part else ())),
        tuple(reading.span for reading, time in zip(readings, times, strict=True) if time is None or time != minute),
        bool(part and _DAILY.match(part[0])),
    )


def _exact_readings(text: str) -> list[_Reading]:
    found = []
    for form in _EXACT:
        matches = list(form.finditer(text))
        found += [_reading(match) for match in matches]
        text = strike(text, (match.span() for match in matches))
    found += [_Reading(match.span(), _NAMES[match[0]]) for match in _NAMED.finditer(text)]
    return sorted(found, key=lambda reading: reading.span)


def _reading(match: re.Match[str]) -> _Reading:
    groups = match.groupdict()
    if groups.get("way"):
        return _Reading(match.span(), *_from_hour(groups))
    hour, minute, half = _count(groups["hour"]), groups.get("minute") or "00", groups.get("half")
    is_time = len(minute) == 2 and int(minute) < 60 and (1 <= hour <= 12 if half else hour < 24)
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return _Reading(match.span(), hour * 60 + int(minute) if is_time else None, not half)


def _from_hour(groups: dict[str, str]) -> tuple[int | None, bool]:
    """The minute of the day that is some minutes past an hour or to it, and whether it may be in either half of it."""
    hour, half, share = _count(groups["hour"]), groups["half"], _SHARES.get(groups["share"]) or _count(groups["share"])
    if hour > (12 if half else 23) or share > 59:
        return None, False
    minute = hour * 60 + (share if groups["way"] in ("past", "after") else -share)
    if half:
        return minute % _HALF_DAY + _HALF_DAY * (half == "p"), False
    return minute if minute >= 60 else minute + _HALF_DAY, True


def _bare_readings(text: str) -> list[_Reading]:
    """The first number that stands apart from other words: before a topic too (`7 ai`), not behind one (`gpt 4`)."""
    for match in _BARE.finditer(text):
        start, end = match.span()
        is_before, is_after = is_clear_before(text, start), is_clear_after(text, end)
        hour, minute = (
            (match["long"][:-2], match["long"][-2:]) if match["long"] else (match["hour"], match["minute"] or "00")
        )
        is_time = int(hour) < 24 and int(minute) < 60
        if is_before and (is_after or (is_time and not match["long"])):
            return [_Reading((start, end), int(hour) * 60 + int(minute) if is_time else None, is_open=True)]
    return []


def _is_part(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if is_named(text, start):
        return False
    return bool(match["lead"]) or is_clear_before(text, start) or is_clear_after(text, end)


def _in_part(reading: _Reading, part: str) -> int | None:
    """The minute of the day of a time in a part of it: `8 in the evening`."""
    minute = reading.minute
    if minute is None or not reading.is_open or part not in ("afternoon", "evening", "night", "nightly"):
        return minute
    if part.startswith("night") and minute < 5 * 60:
        return minute
    if part != "afternoon" and minute // 60 == 12:
        return minute - _HALF_DAY
    return minute + _HALF_DAY if minute < _HALF_DAY else minute


def _count(word: str) -> int:
    return NUMBERS[word] if word in NUMBERS else int(word)
