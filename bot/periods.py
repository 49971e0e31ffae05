"""Words for a time → the stretch it covers: `2021-12`, `yesterday`, `last week`, `march 2021`, `8 Dec 2021`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.calendar_names import in_digits, named_days

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(Z)?)?)?)?", re.ASCII)
_QUARTER = re.compile(r"q([1-4])[ -]?(\d{4})|(\d{4})[ -]?q([1-4])", re.ASCII | re.IGNORECASE)
_ROLLING = re.compile(
    r"(?:(?:the )?(?P<past>last|past) )?(?P<count>\d{1,3}) ?(?P<unit>[hdwmy]|hours?|days?|weeks?|months?|years?)"
    r"|(?:the )?past (?P<one>hour|day|week|month|year)",
    re.ASCII | re.IGNORECASE,
)
_HOURS_AGO = re.compile(r"(\d{1,3}|an?) ?h(?:ours?)? ago", re.ASCII | re.IGNORECASE)
_UNTIL = re.compile(r"^(?:(?:until|till|til|to|for|on|next) +)+")
_AT_HOUR = re.compile(r" at (\d{1,2})$", re.ASCII)
_FOR_SO_LONG = re.compile(r"(?:(\d{1,3})|an?) ?(days?|weeks?|months?|years?|[dwmy])", re.ASCII)
_UNIT_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_OLDEST_YEAR, _NEWEST_YEAR = 1900, 2200
_WINDOW = re.compile(r"(?:the |this |past )?(day|today|week|month|year|all(?: time)?)(?: |$)", re.IGNORECASE)

WINDOW_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
"""How many days, today among them, the windows of the hottest stories have; besides, there is `all`."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, aware UTC: from `start` until before `end`; both the same for a single instant."""

    start: datetime
    end: datetime


def read_period(text: str, now: datetime, zone: ZoneInfo) -> Period | None:
    """The stretch that these words mean to someone in `zone` at `now`; None if they mean no time."""
    text = " ".join(text.split())
    try:
        found = (
            _iso(text, zone) or _quarter(text, zone) or _rolling(in_digits(text), now, zone) or _named(text, now, zone)
        )
        return found or _spoken(in_digits(text), now, zone)
    except (ValueError, OverflowError):
        return None


def read_return(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant that words for a time to come mean, aware UTC; None for a time that is over, or for no time at all.

    `3 days`, `a week`, `until Monday`, `next month`, `24 December`: a day means its beginning in `zone`.
    """
    words = _UNTIL.sub("", " ".join(text.split()).lower())
    today = now.astimezone(zone).date()
    try:
        if words in _NEXT:
            start: datetime | None = _NEXT[words](today, zone).end
        elif match := _FOR_SO_LONG.fullmatch(in_digits(words)):
            start = _midnight(today + timedelta(days=int(match[1] or 1) * _UNIT_DAYS[match[2][0]]), zone)
        else:
            found = _iso(words, zone)
            start = found.start if found else _to_come(_AT_HOUR.sub(r" \1:00", words), now, zone)
    except (ValueError, OverflowError):
        return None
    return start if start and start > now else None


def _to_come(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The next day or time that the words name."""
    import dateparser  # noqa: PLC0415 - slow to import, and most words are no dates

    here = now.astimezone(zone)
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": here.replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0),
        "PREFER_DAY_OF_MONTH": "first",
        "DATE_ORDER": "DMY",
    }
    found = dateparser.parse(text, languages=["en"], settings=settings)
    return found.replace(tzinfo=zone).astimezone(UTC) if found else None


def read_window(argument: str) -> tuple[str, str]:
    """The window that the first words name, a week without such words, and the rest."""
    match = _WINDOW.match(argument)
    if match is None:
        return "week", argument
    word = match[1].lower()
    return {"today": "day", "all time": "all"}.get(word, word), argument[match.end() :]


def write_start(instant: datetime, zone: ZoneInfo) -> str:
    """The shortest words for a period that starts at this instant (whole seconds); `read_period` reads them."""
    day = instant.astimezone(zone).date()
    return day.isoformat() if _day(day, zone).start == instant and _is_near(day) else _exact(instant)


def write_end(instant: datetime, zone: ZoneInfo) -> str:
    """The shortest words for a period that ends at this instant (whole seconds); `read_period` reads them."""
    day = instant.astimezone(zone).date() - timedelta(days=1)
    return day.isoformat() if _day(day, zone).end == instant and _is_near(day) else _exact(instant)


def since_days(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    """The midnight, in the zone, of the first of the last `days` days, today among them."""
    return _midnight(now.astimezone(zone).date() - timedelta(days=days - 1), zone)


def _iso(text: str, zone: ZoneInfo) -> Period | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in match.groups()[:6])
    if month is None:
        return _years(date(year or 0, 1, 1), zone)
    first = date(year or 0, month, day or 1)
    if hour is not None:
        local = datetime(first.year, month, first.day, hour, minute or 0, second or 0, tzinfo=UTC if match[7] else zone)
        return _instant(local)
    _expect_near(first)
    return _months(first, 1, zone) if day is None else _day(first, zone)


def _quarter(text: str, zone: ZoneInfo) -> Period | None:
    match = _QUARTER.fullmatch(text)
    if match is None:
        return None
    number, year = int(match[1] or match[4]), int(match[2] or match[3])
    return _months(date(year, number * 3 - 2, 1), 3, zone)


def _rolling(text: str, now: datetime, zone: ZoneInfo) -> Period | None:
    """`last 7 days`, `2 weeks`, `past month`, `24h`: up to now. `last week` is the calendar's and not meant here."""
    if match := _HOURS_AGO.fullmatch(text):
        return _instant(now - timedelta(hours=int(match[1]) if match[1].isdigit() else 1))
    match = _ROLLING.fullmatch(text)
    if match is None:
        return None
    count, unit = int(match["count"] or 1), (match["unit"] or match["one"])[0].lower()
    if unit == "h":
        return Period(_to_second(now) - timedelta(hours=count), _to_second(now))
    today = now.astimezone(zone).date()
    return Period(since_days(now, zone, max(1, count * _UNIT_DAYS[unit])), _midnight(today + timedelta(days=1), zone))


def _named(text: str, now: datetime, zone: ZoneInfo) -> Period | None:
    days = named_days(text, now.astimezone(zone).date())
    if days is None:
        return None
    _expect_near(days[0])
    return Period(_midnight(days[0], zone), _midnight(days[1], zone))


def _spoken(text: str, now: datetime, zone: ZoneInfo) -> Period | None:
    if not 2 < len(text) <= 40:
        return None
    found = _parser(now.astimezone(zone).replace(tzinfo=None, microsecond=0)).get_date_data(text)
    moment: datetime | None = found.date_obj
    if moment is None:
        return None
    _expect_near(moment)
    match found.period:
        case "year":
            period = _years(moment, zone)
        case "month":
            period = _months(moment, 1, zone)
        case "week":
            period = _week(moment, zone)
        case "time" if "today" not in text.lower():
            period = _instant(moment.replace(tzinfo=moment.tzinfo or zone))
        case _:
            period = _day(moment.date(), zone)
    return period


@lru_cache(maxsize=4)
def _parser(now: datetime) -> Any:
    """dateparser, imported when the first spoken date comes: it is large, and most searches name none."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - as said above

    return DateDataParser(
        languages=["en"],
        settings={
            "RELATIVE_BASE": now,
            "PREFER_DATES_FROM": "past",
            "PREFER_DAY_OF_MONTH": "first",
            "RETURN_TIME_AS_PERIOD": True,
            "DATE_ORDER": "DMY",
        },
    )


def _years(day: date, zone: ZoneInfo) -> Period:
    _expect_near(day)
    return Period(_midnight(date(day.year, 1, 1), zone), _midnight(date(day.year + 1, 1, 1), zone))


def _months(day: date, count: int, zone: ZoneInfo) -> Period:
    _expect_near(day)
    after = day.year * 12 + day.month - 1 + count
    first, after_last = date(day.year, day.month, 1), date(after // 12, after % 12 + 1, 1)
    return Period(_midnight(first, zone), _midnight(after_last, zone))


def _week(day: date, zone: ZoneInfo) -> Period:
    monday = date(day.year, day.month, day.day) - timedelta(days=day.weekday())
    return Period(_midnight(monday, zone), _midnight(monday + timedelta(days=7), zone))


def _day(day: date, zone: ZoneInfo) -> Period:
    return Period(_midnight(day, zone), _midnight(day + timedelta(days=1), zone))


_NEXT = {"week": _week, "month": lambda day, zone: _months(day, 1, zone), "year": _years}


def _instant(moment: datetime) -> Period:
    instant = _to_second(moment.astimezone(UTC))
    if not _OLDEST_YEAR - 10 <= instant.year <= _NEWEST_YEAR + 10:
        raise ValueError(f"the year {instant.year} is far away")
    return Period(instant, instant)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day. Where clocks skip midnight it is the instant of the skip."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _to_second(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)


def _exact(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _is_near(day: date) -> bool:
    return _OLDEST_YEAR <= day.year <= _NEWEST_YEAR


def _expect_near(day: date) -> None:
    if not _is_near(day):
        raise ValueError(f"the year {day.year} is far away")
