"""All numbers of the archive, its subscribers and what is asked of it, at one instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from storage_fixtures import DAY, NOW, article, rows, texts

from storage import Asked, Claim, Contract, Day, KnownChat, Part, State, Stopped, Subscribers
from storage.statistics import DAYS, MAX_MONTHS

pytest_plugins = ["storage_fixtures"]

TODAY = NOW.date()
UTC_ZONE = ZoneInfo("UTC")


@pytest.fixture
def read(storage):
    async def read(now=NOW, zone=UTC_ZONE):
        return await storage.statistics.read(now, zone)

    return read


def published(*instants, **fields):
    """A file for each of these times."""
    return {
        f"{place}.md": article(f"https://e.org/{place}", publishedDateTime=at, **fields)
        for place, at in enumerate(instants)
    }


async def test_an_empty_archive_has_no_numbers(read):
    found = await read()
    assert (found.articles, found.unpublished, found.providers, found.months, found.topics) == (0, 0, 0, (), ())
    assert (found.oldest_at, found.newest_at, found.median_heat) == (None, None, None)
    assert found.subscribers == Subscribers()
    assert found.days == tuple(Day(TODAY - age * DAY, {}) for age in range(DAYS - 1, -1, -1))


async def test_articles_are_counted_and_apart_from_them_those_that_are_not_shown(bring, read):
    files = texts("One", "Two", "Three", provider={"name": "Example"}, topics=["AI"])
    hidden = article("https://e.org/x", published=False, heat=9, topics=["Secret"], provider={"name": "Other"})
    await bring(files | {"x.md": hidden})
    found = await read()
    assert (found.articles, found.unpublished, found.providers) == (3, 1, 1)
    assert [(topic.name, topic.article_count) for topic in found.topics] == [("AI", 3)]
    assert (found.oldest_at, found.newest_at) == (NOW - 2 * DAY, NOW)
    assert found.heats == ()


async def test_months_are_told_without_a_gap(bring, read):
    await bring(published("2021-11-30T23:30:00Z", "2022-01-01T00:00:00Z", "2022-02-28T12:00:00Z"))
    counts = {date(2021, 11, 1): 1, date(2021, 12, 1): 0, date(2022, 1, 1): 1, date(2022, 2, 1): 1}
    assert dict((await read()).months) == counts


async def test_months_begin_when_they_do_in_the_zone(bring, read):
    await bring(published("2021-11-30T23:30:00Z", "2022-01-01T00:00:00Z"))
    in_berlin = (await read(zone=ZoneInfo("Europe/Berlin"))).months
    in_new_york = (await read(zone=ZoneInfo("America/New_York"))).months
    assert in_berlin == ((date(2021, 12, 1), 1), (date(2022, 1, 1), 1))
    assert in_new_york == ((date(2021, 11, 1), 1), (date(2021, 12, 1), 1))


async def test_only_the_last_months_of_a_very_old_archive_are_told(bring, read):
    await bring(published("1901-01-01T00:00:00Z", "2022-01-01T00:00:00Z"))
    months = (await read()).months
    assert len(months) == MAX_MONTHS
    assert sum(count for _, count in months) == 1


async def test_heats_are_told_with_how_many_have_them(bring, read):
    heats = [70, None, 5, 70, -1]
    await bring({f"{place}.md": article(f"https://e.org/{place}", heat=heat) for place, heat in enumerate(heats)})
    assert (await read()).heats == ((-1, 1), (5, 1), (70, 2))


@pytest.mark.parametrize(
    ("heats", "median"), [([7], 7), ([1, 9], 9), ([1, 5, 9], 5), ([1, 5, 5, 9], 5), ([0, 0, 0, 100], 0)]
)
async def test_half_of_the_articles_reach_the_median_heat(bring, read, heats, median):
    await bring({f"{place}.md": article(f"https://e.org/{place}", heat=heat) for place, heat in enumerate(heats)})
    assert (await read()).median_heat == median


async def test_a_chat_is_counted_once_as_paused_when_all_its_digests_are_and_as_stopped_before_all(storage, read):
    async def order(chat_id, **state):
        await storage.chats.keep(KnownChat(chat_id))
        one = await storage.subscriptions.add(chat_id, 0, Contract(), NOW, NOW)
        said = ", ".join(f"{name} = '{value}'" for name, value in state.items())
        rows(storage._database.path, f"UPDATE subscriptions SET {said or 'size = 5'} WHERE id = ?", one.id)

    later, earlier = "2022-02-01 00:00:00.000000", "2021-12-01 00:00:00.000000"
    await order(1)
    await order(1, is_paused=1)
    await order(2, is_paused=1)
    await order(2, resumes_at=later)
    await order(3, resumes_at=earlier)
    await order(4, is_paused=1)
    await storage.chats.stop(4, Stopped.BLOCKED, NOW)
    await storage.chats.keep(KnownChat(5))
    assert (await read()).subscribers == Subscribers(chats=4, paused=1, stopped=1)


async def test_what_was_asked_is_told_by_day(storage, read):
    for asked in (Asked.QUESTIONS, Asked.QUESTIONS, Asked.CARDS):
        await storage.tallies.note(asked, TODAY)
    await storage.tallies.note(Asked.LISTS, TODAY - (DAYS - 1) * DAY)
    await storage.tallies.note(Asked.LISTS, TODAY - DAYS * DAY)
    days = (await read()).days
    assert days[-1] == Day(TODAY, {Asked.QUESTIONS: 2, Asked.CARDS: 1})
    assert days[0] == Day(TODAY - (DAYS - 1) * DAY, {Asked.LISTS: 1})
    assert sum(sum(day.asked.values()) for day in days) == 4


async def test_what_a_newer_program_counts_is_passed_over(read, database_path, storage):
    await storage.tallies.note(Asked.CARDS, TODAY)
    rows(database_path, "INSERT INTO tallies VALUES ('dreams', '2022-01-01', 5)")
    assert (await read()).days[-1] == Day(TODAY, {Asked.CARDS: 1})


async def test_what_was_in_vain_is_told_by_day(storage, read):
    for words, day in (("okapi", TODAY), ("zebra", TODAY), ("okapi", TODAY), ("okapi", TODAY - 3 * DAY)):
        await storage.misses.note(words, day)
    days = (await read()).days
    assert [(day.on, day.in_vain) for day in days if day.in_vain] == [(TODAY - 3 * DAY, 1), (TODAY, 3)]


async def test_messages_of_digests_are_told_by_how_they_ended_and_on_which_day_of_the_zone(storage, read):
    ends = {State.SENT: NOW, State.UNCERTAIN: NOW, State.FAILED: NOW - DAY}
    for chat_id, (state, at) in enumerate(ends.items(), 1):
        await storage.chats.keep(KnownChat(chat_id))
        await storage.subscriptions.add(chat_id, 0, Contract(), at, at)
        claims = [Claim(due, (Part((), {}),), NOW + 9 * DAY) for due in await storage.deliveries.due(at, 9)]
        (delivery,) = await storage.deliveries.claim(claims, at, at + timedelta(minutes=1))
        begun = await storage.deliveries.begin(delivery, at + timedelta(minutes=1))
        assert await storage.deliveries.end(begun, state, at, message_id=chat_id)
    days = (await read()).days
    assert days[-1] == Day(TODAY, {}, sent=1, uncertain=1)
    assert days[-2] == Day(TODAY - DAY, {}, failed=1)
    in_auckland = (await read(zone=ZoneInfo("Pacific/Auckland"))).days
    assert in_auckland[-1] == Day(TODAY + DAY, {}, sent=1, uncertain=1)


async def test_the_last_day_is_today_in_the_zone(read):
    late = datetime(2022, 1, 1, 23, 30, tzinfo=UTC)
    assert (await read(late)).days[-1].on == date(2022, 1, 1)
    assert (await read(late, ZoneInfo("Europe/Berlin"))).days[-1].on == date(2022, 1, 2)
