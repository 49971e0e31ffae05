"""What was looked for in vain is counted by day, for three months, whoever asked."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest
from storage_fixtures import rows

from storage import Miss
from storage.misses import KEPT_DAYS, MAX_LENGTH, MAX_WORDS

pytest_plugins = ["storage_fixtures"]

TODAY = date(2022, 1, 1)
DAY = timedelta(days=1)


@pytest.fixture
def missed(storage):
    """What was missed since long ago, the most frequent first."""

    async def missed(since=TODAY - 999 * DAY, limit=10):
        return await storage.misses.most_frequent(since, limit)

    return missed


@pytest.fixture
def miss(storage):
    """Notes words as missed on these days."""

    async def miss(words, *days):
        for day in days or (TODAY,):
            await storage.misses.note(words, day)

    return miss


async def test_a_miss_is_counted(miss, missed):
    await miss("okapi")
    await miss("okapi")
    assert await missed() == (Miss("okapi", 2, TODAY),)


async def test_words_are_the_same_however_they_are_written(miss, missed):
    await miss("Okapi’s  CAFÉ?")
    await miss("okapi cafe")
    assert await missed() == (Miss("okapi cafe", 2, TODAY),)


async def test_misses_of_several_days_are_counted_together(miss, missed):
    await miss("okapi", TODAY - DAY, TODAY, TODAY - 2 * DAY)
    assert await missed() == (Miss("okapi", 3, TODAY),)


async def test_the_most_frequent_come_first_and_of_equals_the_latest(miss, missed):
    await miss("walrus", TODAY - DAY)
    await miss("zebra", TODAY)
    await miss("okapi", TODAY - DAY, TODAY - DAY)
    assert [one.words for one in await missed()] == ["okapi", "zebra", "walrus"]


async def test_only_so_many_are_told(miss, missed):
    for words in ("okapi", "zebra", "walrus"):
        await miss(words)
    assert [one.words for one in await missed(limit=2)] == ["okapi", "walrus"]


async def test_what_was_missed_before_a_day_is_not_counted(miss, missed):
    await miss("okapi", TODAY - DAY, TODAY)
    await miss("zebra", TODAY - DAY)
    assert await missed(since=TODAY) == (Miss("okapi", 1, TODAY),)


async def test_a_miss_is_forgotten_after_three_months(miss, missed, database_path):
    await miss("okapi", TODAY)
    await miss("zebra", TODAY + KEPT_DAYS * DAY)
    assert len(await missed()) == 2
    await miss("walrus", TODAY + (KEPT_DAYS + 1) * DAY)
    assert rows(database_path, "SELECT words FROM misses ORDER BY words") == [("walrus",), ("zebra",)]


@pytest.mark.parametrize("words", ["", "  ", "🙂…", "x" * (MAX_LENGTH + 1), "a " * (MAX_WORDS + 1)])
async def test_what_is_no_search_is_not_noted(miss, missed, words):
    await miss(words)
    assert await missed() == ()


@pytest.mark.parametrize("words", ["x" * MAX_LENGTH, " ".join(["a"] * MAX_WORDS)])
async def test_the_longest_search_is_noted(miss, missed, words):
    await miss(words)
    assert await missed() == (Miss(words, 1, TODAY),)


async def test_nothing_missed_is_nothing_told(missed):
    assert await missed() == ()


async def test_many_may_miss_at_once(storage, missed):
    await asyncio.gather(*(storage.misses.note("okapi", TODAY) for _ in range(30)))
    assert await missed() == (Miss("okapi", 30, TODAY),)
