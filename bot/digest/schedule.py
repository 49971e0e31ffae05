"""When digests are due: a time of the local day, on days of the week, in a zone → instants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from storage import EVERY_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

_MINUTES = 24 * 60
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a digest is due: minute of the local day (0-1439), days of the week (Monday is 0), the zone.

    ValueError for a minute that no day has, and where no day of the week, or one that does not exist, is named.
    """

    minute: int
    days: frozenset[int]
    zone: ZoneInfo

    def __post_init__(self) -> None:
        if not 0 <= self.minute < _MINUTES:
            raise ValueError(f"the minute of a day is 0 to {_MINUTES - 1}, not {self.minute}")
        if not self.days or not self.days <= EVERY_DAY:
            raise ValueError(f"the days of a week are some of 0 to 6, not {sorted(self.days)}")


def next_due(schedule: Schedule, after: datetime) -> datetime:
    """The first instant strictly after this one, aware UTC, at which a digest is due.

    It is due as soon as the clocks there show its time or, because they have jumped over it, a later one. So a time
    that clocks show twice is due the first time, a time that they skip is due when they jump, and so is the time of a
    day that they skip.
    """
    return next(_due(schedule, after))


def next_slots(schedule: Schedule, after: datetime, count: int) -> tuple[datetime, ...]:
    """The first `count` instants strictly after this one, aware UTC, at which digests are due; none comes twice."""
    return tuple(islice(_due(schedule, after), count))


def _due(schedule: Schedule, after: datetime) -> Iterator[datetime]:
    at = time(*divmod(schedule.minute, 60))
    day = after.astimezone(schedule.zone).date()
    while True:
        if day.weekday() in schedule.days:
            due = _first_shown(day, at, schedule.zone)
            if due > after:
                yield due
                after = due
        day += _DAY


def _first_shown(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first instant at which clocks in the zone show this time of this day, or a later one."""
    local = datetime.combine(day, at)
    instant = local.replace(tzinfo=zone).astimezone(UTC)  # of a time that is shown twice, the first
    return instant if _shown(instant, zone) == local else _jump(local, zone)


def _jump(local: datetime, zone: ZoneInfo) -> datetime:
    """The instant, to the second, at which clocks jump over this local time."""
    # The times that the clocks would show, had they jumped already and had they not, enclose the jump.
    before, behind = sorted(local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    seconds = round((behind - before).total_seconds())
    while seconds > 1:
        half = seconds // 2
        middle = before + timedelta(seconds=half)
        if _shown(middle, zone) < local:
            before, seconds = middle, seconds - half
        else:
            seconds = half
    return before + timedelta(seconds=seconds)


def _shown(instant: datetime, zone: ZoneInfo) -> datetime:
    """What clocks in the zone show at an instant, without the zone."""
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)
