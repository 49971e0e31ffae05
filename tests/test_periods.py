from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.periods import read_period, read_return, since_days, write_end, write_start

NOW = datetime(2021, 12, 9, 12, 34, 56, 789, tzinfo=UTC)  # a Thursday


def period(text, zone="UTC", now=NOW):
    """From and to, as they are written on clocks of the zone."""
    found = read_period(text, now, ZoneInfo(zone))
    return found and tuple(f"{side.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" for side in (found.start, found.end))


def days(first, after_last):
    return (f"{first} 00:00", f"{after_last} 00:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021", days("2021-01-01", "2022-01-01")),
        ("2021-12", days("2021-12-01", "2022-01-01")),
        ("2021-12-08", days("2021-12-08", "2021-12-09")),
        ("2021-2-3", days("2021-02-03", "2021-02-04")),
        ("Q4 2021", days("2021-10-01", "2022-01-01")),
        ("2021-Q1", days("2021-01-01", "2021-04-01")),
        ("today", days("2021-12-09", "2021-12-10")),
        ("yesterday", days("2021-12-08", "2021-12-09")),
        ("this week", days("2021-12-06", "2021-12-13")),
        ("last week", days("2021-11-29", "2021-12-06")),
        ("this month", days("2021-12-01", "2022-01-01")),
        ("last month", days("2021-11-01", "2021-12-01")),
        ("last year", days("2020-01-01", "2021-01-01")),
        ("march 2021", days("2021-03-01", "2021-04-01")),
        ("March", days("2021-03-01", "2021-04-01")),
        ("monday", days("2021-12-06", "2021-12-07")),
        ("8 Dec 2021", days("2021-12-08", "2021-12-09")),
        ("December 8, 2021", days("2021-12-08", "2021-12-09")),
        ("3 days ago", days("2021-12-06", "2021-12-07")),
        ("2 weeks ago", days("2021-11-22", "2021-11-29")),
        ("last 7 days", days("2021-12-03", "2021-12-10")),
        ("past week", days("2021-12-03", "2021-12-10")),
        ("7d", days("2021-12-03", "2021-12-10")),
        ("the last 2 years", days("2019-12-11", "2021-12-10")),
        ("2 hours ago", ("2021-12-09 10:34", "2021-12-09 10:34")),
        ("past two weeks", days("2021-11-26", "2021-12-10")),
        ("the last three months", days("2021-09-11", "2021-12-10")),
        ("a couple of weeks ago", days("2021-11-22", "2021-11-29")),
        ("the last decade", days("2011-12-13", "2021-12-10")),
        ("early 2020", days("2020-01-01", "2020-05-01")),
        ("mid-2020", days("2020-05-01", "2020-09-01")),
        ("the end of last year", days("2020-09-01", "2021-01-01")),
        ("late December 2020", days("2020-12-01", "2021-01-01")),
        ("the first half of 2020", days("2020-01-01", "2020-07-01")),
        ("third quarter of 2020", days("2020-07-01", "2020-10-01")),
        ("last quarter", days("2021-07-01", "2021-10-01")),
        ("this quarter", days("2021-10-01", "2022-01-01")),
        ("last weekend", days("2021-12-04", "2021-12-06")),
        ("last december", days("2020-12-01", "2021-01-01")),
        ("last november", days("2021-11-01", "2021-12-01")),
        ("december last year", days("2020-12-01", "2021-01-01")),
        ("December two years ago", days("2019-12-01", "2020-01-01")),
        ("last summer", days("2021-06-01", "2021-09-01")),
        ("last winter", days("2020-12-01", "2021-03-01")),
        ("this winter", days("2021-12-01", "2022-03-01")),
        ("summer of 2019", days("2019-06-01", "2019-09-01")),
        ("the nineties", days("1990-01-01", "2000-01-01")),
        ("the 2010s", days("2010-01-01", "2020-01-01")),
        ("24h", ("2021-12-08 12:34", "2021-12-09 12:34")),
        ("2021-12-08T10:30", ("2021-12-08 10:30", "2021-12-08 10:30")),
        ("2021-12-08 10:30", ("2021-12-08 10:30", "2021-12-08 10:30")),
    ],
)
def test_words_for_a_time_cover_their_stretch(text, expected):
    assert period(text) == expected
    assert period(text, "America/New_York", NOW + timedelta(hours=5)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "soon",
        "never",
        "the",
        "cat",
        "2021-13",
        "2021-00",
        "2021-02-30",
        "2021-12-08T25:00",
        "31 feb 2021",
        "12345",
    ],
)
def test_nonsense_and_days_that_do_not_exist_are_no_period(text):
    assert period(text) is None


@pytest.mark.parametrize(
    "text", ["1066", "9999", "0000-01-01", "1899-12-31", "0001-01-01T00:00Z", "9999-12-31T23:59:59Z"]
)
def test_years_that_no_archive_holds_are_no_period(text):
    assert period(text, "Pacific/Auckland") is None


@given(text=st.text(max_size=60), zone=st.sampled_from(["UTC", "Pacific/Apia", "America/St_Johns"]))
def test_any_text_is_a_period_or_none(text, zone):
    found = read_period(text, NOW, ZoneInfo(zone))
    assert found is None or found.start <= found.end


# --- where clocks change ----------------------------------------------------------------------------------------------


def length_in_hours(text, zone):
    found = read_period(text, NOW, ZoneInfo(zone))
    return (found.end - found.start) / timedelta(hours=1)


def test_a_day_has_as_many_hours_as_it_has_there():
    assert length_in_hours("2021-03-28", "Europe/Berlin") == 23
    assert length_in_hours("2021-10-31", "Europe/Berlin") == 25
    assert length_in_hours("2021-10-31", "UTC") == 24


def test_a_day_whose_midnight_is_skipped_begins_when_the_clocks_do():
    assert period("2022-03-27", "Asia/Beirut") == ("2022-03-27 01:00", "2022-03-28 00:00")


def test_a_day_that_was_skipped_is_empty():
    assert length_in_hours("2011-12-30", "Pacific/Apia") == 0


def test_hours_ago_are_hours_that_passed_also_across_a_change_of_clocks():
    after_change = datetime(2021, 10, 31, 2, 30, tzinfo=UTC)
    found = read_period("3 hours ago", after_change, ZoneInfo("Europe/Berlin"))
    assert found.start == datetime(2021, 10, 30, 23, 30, tzinfo=UTC)


def test_the_last_days_begin_at_a_midnight_with_today_among_them():
    late = datetime(2021, 12, 8, 23, 30, tzinfo=UTC)  # half past midnight of the 9th in Berlin
    assert since_days(late, ZoneInfo("Europe/Berlin"), 1) == datetime(2021, 12, 8, 23, tzinfo=UTC)
    assert since_days(late, ZoneInfo("Europe/Berlin"), 7) == datetime(2021, 12, 2, 23, tzinfo=UTC)


# --- writing ----------------------------------------------------------------------------------------------------------


def test_whole_days_are_written_as_days_and_instants_in_utc():
    berlin = ZoneInfo("Europe/Berlin")
    assert write_start(datetime(2021, 12, 7, 23, tzinfo=UTC), berlin) == "2021-12-08"
    assert write_end(datetime(2021, 12, 8, 23, tzinfo=UTC), berlin) == "2021-12-08"
    assert write_start(datetime(2021, 12, 8, 16, 33, tzinfo=UTC), berlin) == "2021-12-08T16:33:00Z"


@given(
    instant=st.datetimes(datetime.fromisoformat("1895-01-01"), datetime.fromisoformat("2205-01-01")).map(
        lambda at: at.replace(microsecond=0, tzinfo=UTC)
    ),
    is_midnight=st.booleans(),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "Asia/Beirut", "Pacific/Apia", "Africa/Monrovia", "Asia/Kathmandu"]),
)
def test_what_is_written_reads_as_the_same_instant(instant, is_midnight, zone):
    place = ZoneInfo(zone)
    if is_midnight:
        instant = instant.astimezone(place).replace(hour=0, minute=0, second=0, fold=0).astimezone(UTC)
    assert read_period(write_start(instant, place), NOW, place).start == instant
    assert read_period(write_end(instant, place), NOW, place).end == instant


# --- until when to wait -----------------------------------------------------------------------------------------------


def returning(text, zone="UTC", now=NOW):
    """The instant that is meant, as it is written on clocks of the zone."""
    found = read_return(text, now, ZoneInfo(zone))
    return found and f"{found.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 days", "2021-12-12"),
        ("a day", "2021-12-10"),
        ("for two weeks", "2021-12-23"),
        ("2w", "2021-12-23"),
        ("a month", "2022-01-08"),
        ("tomorrow", "2021-12-10"),
        ("until Monday", "2021-12-13"),
        ("till next monday", "2021-12-13"),
        ("Thursday", "2021-12-16"),
        ("next week", "2021-12-13"),
        ("until next month", "2022-01-01"),
        ("until next year", "2022-01-01"),
        ("24 December", "2021-12-24"),
        ("until the 15th", "2021-12-15"),
        ("2022-01-07", "2022-01-07"),
        ("2022-03", "2022-03-01"),
        ("1/2/2022", "2022-02-01"),
        ("January", "2022-01-01"),
    ],
)
def test_a_day_to_come_means_its_beginning(text, expected):
    assert returning(text) == f"{expected} 00:00"


@pytest.mark.parametrize(("text", "expected"), [("until friday at 9", "09:00"), ("tomorrow 18:30", "18:30")])
def test_a_time_to_come_is_meant_to_the_minute(text, expected):
    assert returning(text) == f"2021-12-10 {expected}"


def test_a_day_to_come_begins_where_the_person_is():
    late = datetime(2021, 12, 9, 23, tzinfo=UTC)
    assert returning("tomorrow", "Pacific/Auckland", late) == "2021-12-11 00:00"
    assert returning("tomorrow", "America/New_York", late) == "2021-12-10 00:00"


@pytest.mark.parametrize("text", ["yesterday", "today", "2021-12-08", "0 days", "last week"])
def test_a_time_that_is_over_is_no_time_to_return(text):
    assert returning(text) is None


@pytest.mark.parametrize("text", ["", "   ", "ai security", "forever", "99999999", "9999-99-99", "-3 days"])
def test_words_for_no_time_are_no_time_to_return(text):
    assert returning(text) is None


@given(st.text(max_size=30))
def test_whatever_is_read_as_a_return_is_yet_to_come(text):
    found = read_return(text, NOW, ZoneInfo("Europe/Berlin"))
    assert found is None or found > NOW
