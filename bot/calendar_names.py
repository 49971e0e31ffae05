"""Parts of the calendar by name → their first day and the day after: `early 2021`, `last summer`, `the nineties`."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_NUMBERS = {
    "one": 1, "couple": 2, "two": 2, "few": 3, "three": 3, "several": 4, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18, "twenty": 20,
}  # fmt: skip
# Parts of a year: the month with which they begin, and how many months they last.
_PARTS = {
    "early": (1, 4), "beginning of": (1, 4), "start of": (1, 4), "mid": (5, 4), "middle of": (5, 4), "late": (9, 4),
    "end of": (9, 4), "first half of": (1, 6), "second half of": (7, 6), "first quarter of": (1, 3),
    "second quarter of": (4, 3), "third quarter of": (7, 3), "fourth quarter of": (10, 3), "last quarter of": (10, 3),
}  # fmt: skip

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
SEASON = rf"(?:{'|'.join(_SEASONS)})"
PART = rf"(?:{'|'.join(_PARTS)})"
DECADE = rf"(?:(?:19|20)?[0-9]0'?s|{'|'.join(_DECADES)})"
COUNT = rf"(?:(?:a )?(?:{'|'.join(_NUMBERS)})(?: of)?|\d{{1,3}}|an?)"
YEAR = rf"(?:the |of |of the )?(?:year )?(?:(?:19|20)\d\d|(?:last|this|the) year|{COUNT} years? (?:ago|back))"

_PART_OF_YEAR = re.compile(rf"({PART})[ -](?:({MONTH})[ ,]+)?({YEAR})", re.ASCII)
_MONTH_OF_YEAR = re.compile(rf"({MONTH})[ ,]+({YEAR})", re.ASCII)
_SEASON_OF_YEAR = re.compile(rf"({SEASON}) ({YEAR})", re.ASCII)
_DECADE = re.compile(DECADE, re.ASCII)
_NEAR = re.compile(rf"(last|past|previous|this) (?:({MONTH})|({SEASON})|(quarter)|weekend)", re.ASCII)
_COUNTED = re.compile(rf"(?:a )?({'|'.join(_NUMBERS)})(?: of)? (?=(?:hour|day|week|month|year|decade)s?\b)")
_DECADES_COUNTED = re.compile(r"(\d{1,2} )?decades?\b", re.ASCII)

Days = tuple[date, date]


def named_days(text: str, today: date) -> Days | None:
    """The first day of what is named, and the day after its last; None for other words. ValueError for no such year."""
    name = text.lower().removeprefix("the ")
    if match := _PART_OF_YEAR.fullmatch(name):
        part, month, year = match.groups()
        begin, count = (_month(month), 1) if month else _PARTS[part]
        return _months(_year(year, today), begin, count)
    if match := _MONTH_OF_YEAR.fullmatch(name):
        return _months(_year(match[2], today), _month(match[1]), 1)
    if match := _SEASON_OF_YEAR.fullmatch(name):
        return _months(_year(match[2], today), _SEASONS[match[1]], 3)
    if match := _NEAR.fullmatch(name):
        return _near(match, today)
    return _decade(name) if _DECADE.fullmatch(name) else None


def in_digits(text: str) -> str:
    """The same words for a time with its counts in digits, decades as years: `past two weeks` → `past 2 weeks`."""
    text = _COUNTED.sub(lambda count: f"{_NUMBERS[count[1]]} ", text.lower())
    return _DECADES_COUNTED.sub(lambda decades: f"{10 * int(decades[1] or 1)} years", text)


def _near(match: re.Match[str], today: date) -> Days:
    """The one now, of `this`; else the last one that is over."""
    which, month, season, quarter = match.groups()
    if month or season:
        begin, count = (_month(month), 1) if month else (_SEASONS[season], 3)
        years = [_months(year, begin, count) for year in range(today.year, today.year - 3, -1)]
        is_over = [days[1] <= today for days in years]
        is_now = [days[0] <= today < days[1] for days in years]
        return years[is_over.index(True)] if which != "this" else years[is_now.index(True) if any(is_now) else 0]
    if quarter:
        place = today.year * 4 + (today.month - 1) // 3 - (which != "this")
        return _months(place // 4, place % 4 * 3 + 1, 3)
    saturday = today + timedelta(days=5 - today.weekday() - 7 * (which != "this"))
    return saturday, saturday + timedelta(days=2)


def _decade(name: str) -> Days:
    digits = name.rstrip("s").rstrip("'")
    first = _DECADES.get(name) or int(digits)
    first += 0 if first >= 100 else 1900 if first >= 30 else 2000
    return date(first, 1, 1), date(first + 10, 1, 1)


def _year(words: str, today: date) -> int:
    if match := re.search(r"\d{4}", words):
        return int(match[0])
    if match := re.search(r"(\w+) years? (?:ago|back)", in_digits(words)):
        return today.year - (int(match[1]) if match[1].isdigit() else 1)
    return today.year - words.startswith("last")


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _months(year: int, begin: int, count: int) -> Days:
    after = year * 12 + begin - 1 + count
    return date(year, begin, 1), date(after // 12, after % 12 + 1, 1)
