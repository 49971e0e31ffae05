"""Words for a time → the stretch it covers: `2021-12`, `yesterday`, `last week`, `march 2021`, `8 Dec 2021`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?)?)?")
_OLDEST_YEAR, _NEWEST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, aware UTC: from `start` until before `end`; both the same for a single instant."""

    start: datetime
    end: datetime


def read_period(text: str, now: datetime, zone: ZoneInfo) -> Period | None:
    """The stretch that these words mean to someone in `zone` at `now`; None if they mean no time."""
    text = text.strip()
    try:
        if iso := _ISO.fullmatch(text):
            return _iso(iso, zone)
        return _spoken(text, now, zone)
    except (ValueError, OverflowError):
        return None


def since_days(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    """The midnight, in the zone, of the first of the last `days` days, today among them."""
    return _midnight(now.astimezone(zone).date() - timedelta(days=days - 1), zone)


def _iso(match: re.Match[str], zone: ZoneInfo) -> Period | None:
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    if year is None or not _OLDEST_YEAR <= year <= _NEWEST_YEAR:
        return None
    if month is None:
        return _days(date(year, 1, 1), date(year + 1, 1, 1), zone)
    if day is None:
        return _days(date(year, month, 1), _next_month(date(year, month, 1)), zone)
    if hour is not None and minute is not None:
        instant = datetime(year, month, day, hour, minute, tzinfo=zone).astimezone(UTC)
        return Period(instant, instant)
    return _days(date(year, month, day), date(year, month, day) + timedelta(days=1), zone)


def _spoken(text: str, now: datetime, zone: ZoneInfo) -> Period | None:
    if not 2 < len(text) <= 40:
        return None
    found = _parser(now.astimezone(zone).replace(tzinfo=None, microsecond=0)).get_date_data(text)
    moment = found.date_obj
    if moment is None or not _OLDEST_YEAR <= moment.year <= _NEWEST_YEAR:
        return None
    day = moment.date()
    if found.period == "year":
        return _days(date(day.year, 1, 1), date(day.year + 1, 1, 1), zone)
    if found.period == "month":
        return _days(day.replace(day=1), _next_month(day.replace(day=1)), zone)
    if found.period == "week":
        monday = day - timedelta(days=day.weekday())
        return _days(monday, monday + timedelta(days=7), zone)
    if found.period == "time" and "today" not in text.lower():
        instant = moment.replace(tzinfo=moment.tzinfo or zone).astimezone(UTC)
        return Period(instant, instant)
    return _days(day, day + timedelta(days=1), zone)


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


def _days(first: date, after_last: date, zone: ZoneInfo) -> Period:
    return Period(_midnight(first, zone), _midnight(after_last, zone))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
