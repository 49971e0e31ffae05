"""Days, times of the day and days of the week as a language writes them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from babel.dates import format_skeleton, get_datetime_format, get_day_names

from bot.conversation import Calendar, Dated

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from babel import Locale

_DAY, _WEEKDAY_TOO, _CLOCK = "yMMMd", "yMMMEd", "Hm"
_SKELETONS = {"month": "yMMMM", "quarter": "yQQQ", "year": "y"}


def written_day(value: date | Dated | Calendar | time, zone: ZoneInfo, locale: Locale) -> str:
    """`Dec 8, 2021`, `Wed, Dec 8, 2021, 16:33`, `December 2021`, `16:33`; an instant is told by its day in the zone."""
    match value:
        case Dated():
            return _dated(value.instant.astimezone(value.zone or zone), locale, with_time=value.with_time)
        case Calendar():
            return part_of_day(value.first_on, _SKELETONS.get(value.unit, _DAY), locale)
        case datetime():
            return part_of_day(value.astimezone(zone), _DAY, locale)
        case time():
            return part_of_day(datetime.combine(date.min, value), _CLOCK, locale)
        case _:
            return part_of_day(value, _DAY, locale)


def part_of_day(day: date, skeleton: str, locale: Locale) -> str:
    """What the skeleton asks of a day or an instant, such as `yMMM` for `Nov 2026`.

    See https://unicode.org/reports/tr35/tr35-dates.html#availableFormats_appendItems
    """
    return str(format_skeleton(skeleton, day, locale=locale))


def weekday_names(days: tuple[int, ...], locale: Locale) -> tuple[str, ...]:
    """The short names of days of the week, of which Monday is 0."""
    names = get_day_names("abbreviated", "stand-alone", locale)
    return tuple(str(names[day]) for day in days)


def _dated(there: datetime, locale: Locale, *, with_time: bool) -> str:
    day = part_of_day(there, _WEEKDAY_TOO, locale)
    if not with_time:
        return day
    together = str(get_datetime_format(locale=locale))
    return together.replace("{1}", day).replace("{0}", part_of_day(there, _CLOCK, locale))
