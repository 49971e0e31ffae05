"""What someone asked last is remembered as long as a conversation lasts, for that person in that chat."""

from __future__ import annotations

import asyncio
from datetime import timedelta, timezone

from storage_fixtures import NOW, rows, url_of

from storage import Storage
from storage.turns import LASTS

pytest_plugins = ["storage_fixtures"]

MINUTE = timedelta(minutes=1)


async def test_the_last_line_is_remembered(storage):
    await storage.turns.keep(1, 2, "/ask okapi", NOW)
    assert await storage.turns.last(1, 2, NOW + MINUTE) == "/ask okapi"


async def test_nothing_was_asked_before_the_first_question(storage):
    assert await storage.turns.last(1, 2, NOW) == ""


async def test_a_newer_line_takes_the_place_of_the_older_one(storage, database_path):
    await storage.turns.keep(1, 2, "/ask okapi", NOW)
    await storage.turns.keep(1, 2, "/ask zebra", NOW + MINUTE)
    assert await storage.turns.last(1, 2, NOW + MINUTE) == "/ask zebra"
    assert rows(database_path, "SELECT count(*) FROM turns") == [(1,)]


async def test_people_and_chats_are_told_apart(storage):
    await storage.turns.keep(1, 2, "/ask okapi", NOW)
    await storage.turns.keep(1, 3, "/ask zebra", NOW)
    await storage.turns.keep(-1, 2, "/ask walrus", NOW)
    lines = [await storage.turns.last(chat, person, NOW) for chat, person in ((1, 2), (1, 3), (-1, 2), (-1, 3))]
    assert lines == ["/ask okapi", "/ask zebra", "/ask walrus", ""]


async def test_a_line_is_forgotten_when_the_conversation_is_over(storage):
    await storage.turns.keep(1, 2, "/ask okapi", NOW)
    assert await storage.turns.last(1, 2, NOW + LASTS) == "/ask okapi"
    assert await storage.turns.last(1, 2, NOW + LASTS + MINUTE) == ""


async def test_what_is_forgotten_is_deleted_with_the_next_line_of_anyone(storage, database_path):
    await storage.turns.keep(1, 2, "/ask okapi", NOW)
    await storage.turns.keep(3, 4, "/ask zebra", NOW + LASTS + MINUTE)
    assert rows(database_path, "SELECT line FROM turns") == [("/ask zebra",)]


async def test_an_hour_is_an_hour_in_every_zone(storage):
    await storage.turns.keep(1, 2, "/ask okapi", NOW.astimezone(timezone(timedelta(hours=5, minutes=30))))
    later = (NOW + LASTS + MINUTE).astimezone(timezone(timedelta(hours=-8)))
    assert await storage.turns.last(1, 2, later - MINUTE) == "/ask okapi"
    assert await storage.turns.last(1, 2, later) == ""


async def test_the_numbers_of_telegram_fit(storage):
    await storage.turns.keep(-1001234567890123, 2**52 - 1, "/ask okapi", NOW)
    assert await storage.turns.last(-1001234567890123, 2**52 - 1, NOW) == "/ask okapi"


async def test_a_line_outlives_the_process(storage, database_path):
    await storage.turns.keep(1, 2, "/ask okapi ’人🙂", NOW)
    await storage.close()
    reopened = await Storage.open(url_of(database_path))
    assert await reopened.turns.last(1, 2, NOW) == "/ask okapi ’人🙂"
    await reopened.close()


async def test_many_may_ask_at_once(storage):
    await asyncio.gather(*(storage.turns.keep(chat, 1, f"/ask {chat}", NOW) for chat in range(30)))
    lines = await asyncio.gather(*(storage.turns.last(chat, 1, NOW) for chat in range(30)))
    assert lines == [f"/ask {chat}" for chat in range(30)]
