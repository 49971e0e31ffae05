from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.digest.schedule import Schedule, next_due, next_slots
from storage import EVERY_DAY

WEEKDAYS = frozenset(range(5))


def slots(zone, at, after, count=3, days=EVERY_DAY):
    """The instants at which a digest at this local time is due, as they are written in UTC."""
    hour, _, minute = at.partition(":")
    schedule = Schedule(int(hour) * 60 + int(minute), days, ZoneInfo(zone))
    found = next_slots(schedule, datetime.fromisoformat(after).replace(tzinfo=UTC), count)
    return [f"{slot:%m-%d %H:%M}" for slot in found]


def test_a_digest_is_due_at_its_time_of_every_day():
    assert slots("UTC", "8:30", "2026-12-30T12:00") == ["12-31 08:30", "01-01 08:30", "01-02 08:30"]


def test_a_digest_is_due_the_same_day_while_its_time_is_to_come():
    assert slots("UTC", "8:30", "2026-12-30T08:29:59", 1) == ["12-30 08:30"]


def test_a_digest_that_is_due_now_is_not_due_next():
    assert slots("UTC", "8:30", "2026-12-30T08:30", 1) == ["12-31 08:30"]


def test_a_digest_is_due_in_utc_whatever_zone_the_question_came_in():
    schedule = Schedule(510, EVERY_DAY, ZoneInfo("Asia/Tokyo"))
    due = next_due(schedule, datetime(2026, 12, 30, 12, tzinfo=ZoneInfo("America/New_York")))
    assert due == datetime(2026, 12, 30, 23, 30, tzinfo=UTC)
    assert due.tzinfo is UTC


def test_digests_of_weekdays_leave_the_weekend_out():
    assert slots("UTC", "0:00", "2026-10-01T12:00", 3, WEEKDAYS) == ["10-02 00:00", "10-05 00:00", "10-06 00:00"]


def test_the_days_of_the_week_are_those_of_the_place():
    assert slots("Pacific/Auckland", "7:00", "2026-06-01T12:00", 2, frozenset({0})) == ["06-07 19:00", "06-14 19:00"]


def test_as_many_slots_come_as_are_wanted():
    assert slots("UTC", "7:00", "2026-06-01T12:00", 0) == []
    assert len(slots("UTC", "7:00", "2026-06-01T12:00", 30)) == 30


@pytest.mark.parametrize(
    ("zone", "at", "after", "expected"),
    [
        ("Europe/Berlin", "2:30", "2027-03-27T12:00", ["03-28 01:00", "03-29 00:30"]),
        ("Europe/Berlin", "2:00", "2027-03-27T12:00", ["03-28 01:00", "03-29 00:00"]),
        ("Europe/Berlin", "3:00", "2027-03-27T12:00", ["03-28 01:00", "03-29 01:00"]),
        ("America/New_York", "2:01", "2026-03-08T00:00", ["03-08 07:00", "03-09 06:01"]),
        ("Australia/Lord_Howe", "2:15", "2026-10-03T00:00", ["10-03 15:30", "10-04 15:15"]),
        ("Pacific/Chatham", "3:00", "2026-09-26T00:00", ["09-26 14:00", "09-27 13:15"]),
        ("America/Santiago", "0:00", "2026-09-05T12:00", ["09-06 04:00", "09-07 03:00"]),
        ("America/Santiago", "0:30", "2026-09-05T12:00", ["09-06 04:00", "09-07 03:30"]),
        ("Africa/Cairo", "0:15", "2026-04-23T12:00", ["04-23 22:00", "04-24 21:15"]),
    ],
)
def test_a_time_that_clocks_skip_is_due_when_they_jump(zone, at, after, expected):
    assert slots(zone, at, after, 2) == expected


@pytest.mark.parametrize(
    ("zone", "at", "after", "expected"),
    [
        ("Europe/Berlin", "2:30", "2026-10-24T12:00", ["10-25 00:30", "10-26 01:30"]),
        ("America/New_York", "1:00", "2026-11-01T00:00", ["11-01 05:00", "11-02 06:00"]),
        ("Australia/Lord_Howe", "1:45", "2026-04-04T12:00", ["04-04 14:45", "04-05 15:15"]),
        ("America/Santiago", "23:30", "2026-04-04T12:00", ["04-05 02:30", "04-06 03:30"]),
        ("Africa/Cairo", "23:59", "2026-10-29T12:00", ["10-29 20:59", "10-30 21:59"]),
    ],
)
def test_a_time_that_clocks_show_twice_is_due_the_first_time(zone, at, after, expected):
    assert slots(zone, at, after, 2) == expected


def test_a_time_of_a_day_that_was_skipped_is_due_when_the_clocks_jump():
    expected = ["12-29 19:00", "12-30 10:00", "12-30 19:00"]
    assert slots("Pacific/Apia", "9:00", "2011-12-29T12:00") == expected


def test_two_days_that_begin_at_one_instant_are_due_once():
    assert slots("Pacific/Apia", "0:00", "2011-12-29T00:00") == ["12-29 10:00", "12-30 10:00", "12-31 10:00"]


def test_a_jump_is_met_to_its_second():
    due = next_due(Schedule(0, EVERY_DAY, ZoneInfo("Africa/Monrovia")), datetime(1972, 1, 6, 12, tzinfo=UTC))
    assert due == datetime(1972, 1, 7, 0, 44, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minute", "days"), [(480, frozenset()), (480, frozenset({7})), (1440, WEEKDAYS), (-1, WEEKDAYS)]
)
def test_a_schedule_that_is_never_due_is_refused(minute, days):
    with pytest.raises(ValueError, match="not "):
        Schedule(minute, days, ZoneInfo("UTC"))


# --- every zone, two years --------------------------------------------------------------------------------------------

FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
MARGIN = timedelta(days=3)


def stretches(zone):
    """From when on which offset holds: found by looking at clocks every six hours, then ever closer to each change."""
    place = ZoneInfo(zone)
    found = [(FIRST - MARGIN, place.utcoffset((FIRST - MARGIN).astimezone(place)))]
    instant = FIRST - MARGIN
    while instant < LAST + MARGIN:
        later = instant + 6 * HOUR
        if (offset := later.astimezone(place).utcoffset()) != found[-1][1]:
            near = instant
            for step in (HOUR, HOUR / 60, SECOND):
                while (near + step).astimezone(place).utcoffset() != offset:
                    near += step
            found.append((near + SECOND, offset))
        instant = later
    return found


def expected_slots(changes, minute, first, last):
    """When clocks that are set so first come to this minute of each day: read off along the clocks, not from days."""
    slots = []
    day = first.date() - MARGIN
    ends = [begin for begin, _ in changes[1:]] + [LAST + MARGIN]
    for (begin, offset), end in zip(changes, ends, strict=True):
        while True:
            reached = datetime.combine(day, time(*divmod(minute, 60)), UTC) - offset
            if reached >= end:
                break
            slots.append(max(reached, begin))
            day += timedelta(days=1)
    return sorted({slot for slot in slots if first < slot < last})


def walked(schedule, first, last):
    found = []
    while (first := next_due(schedule, first)) < last:
        found.append(first)
    return found


@pytest.mark.parametrize("initial", sorted({zone[0] for zone in available_timezones()}))
def test_each_local_time_of_each_day_is_due_once_and_when_clocks_come_to_it(initial):
    chance = random.Random(initial)
    for zone in sorted(zone for zone in available_timezones() if zone[0] == initial):
        changes = stretches(zone)
        minute = chance.randrange(1440)
        schedule = Schedule(minute, EVERY_DAY, ZoneInfo(zone))
        assert walked(schedule, FIRST, LAST) == expected_slots(changes, minute, FIRST, LAST), zone
        for change, offset in changes[1:]:
            local = change + offset
            near = {(local.hour * 60 + local.minute + step) % 1440 for step in (-61, -60, -30, -1, 0, 1, 29, 59, 60)}
            for at in near | {0, 1439}:
                stretch = change - timedelta(days=2), change + timedelta(days=2)
                schedule = Schedule(at, EVERY_DAY, ZoneInfo(zone))
                assert walked(schedule, *stretch) == expected_slots(changes, at, *stretch), (zone, at)


def test_changes_of_clocks_are_found():
    assert [offset / HOUR for _, offset in stretches("Europe/Berlin")] == [1, 2, 1, 2, 1]
    assert stretches("Australia/Lord_Howe")[1][0] == datetime(2026, 4, 4, 15, tzinfo=UTC)
