"""Trouble is counted until the admins are told, once an hour at most, whoever of several processes tells them."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from storage_fixtures import NOW, rows, url_of

from storage import Storage, Trouble, database
from storage.troubles import KEPT_FOR

pytest_plugins = ["storage_fixtures"]

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


@pytest.fixture
def note(storage):
    """Notes trouble of that key."""

    async def note(key="a", later=timedelta(), *, incident="1", is_once=False):
        if is_once:
            await storage.troubles.note_once({key: ("a.md", "found nothing")}, NOW + later)
        else:
            await storage.troubles.note(key, "/latest", "KeyError", incident, NOW + later)

    return note


@pytest.fixture
def take(storage):
    """What is to be told after so long: how often, by its key."""

    async def take(later=timedelta()):
        return {one.key: one.count for one in await storage.troubles.take(NOW + later, HOUR)}

    return take


async def test_trouble_is_told_with_where_what_how_often_and_since_when(storage, note):
    await note(incident="1")
    await note(later=MINUTE, incident="2")
    (told,) = await storage.troubles.take(NOW + HOUR, HOUR)
    assert told == Trouble("a", "/latest", "KeyError", "2", 2, NOW, NOW + MINUTE)


async def test_what_was_told_is_not_told_again(note, take):
    await note()
    assert await take() == {"a": 1}
    assert await take(2 * HOUR) == {}


async def test_trouble_that_goes_on_is_told_after_an_hour_with_what_came_since(storage, note, take):
    await note()
    await take()
    await note(later=MINUTE)
    await note(later=2 * MINUTE)
    assert await take(HOUR - SECOND) == {}
    (told,) = await storage.troubles.take(NOW + HOUR, HOUR)
    assert (told.count, told.first_at) == (2, NOW + MINUTE)


async def test_other_trouble_waits_for_the_hour_as_well(note, take):
    await note("a")
    await take()
    await note("b", MINUTE)
    assert await take(2 * MINUTE) == {}
    assert await take(HOUR) == {"b": 1}


async def test_after_a_quiet_hour_trouble_is_told_at_once(note, take):
    await note("a")
    await take()
    await note("b", HOUR)
    assert await take(HOUR) == {"b": 1}


async def test_the_oldest_trouble_comes_first(storage, note):
    for key, later in (("b", SECOND), ("c", timedelta()), ("a", SECOND)):
        await note(key, later)
    assert [one.key for one in await storage.troubles.take(NOW + HOUR, HOUR)] == ["c", "a", "b"]


async def test_of_several_processes_one_tells(storage, note, database_path):
    await note()
    other = await Storage.open(url_of(database_path))
    told = await asyncio.gather(*(one.troubles.take(NOW, HOUR) for one in (storage, other) * 5))
    await other.close()
    assert sorted(len(one) for one in told) == [0] * 9 + [1]


async def test_what_could_be_told_to_nobody_is_told_as_soon_as_possible(storage, note):
    await note()
    taken = await storage.troubles.take(NOW, HOUR)
    await note(later=MINUTE, incident="2")
    await storage.troubles.give_back(taken)
    (told,) = await storage.troubles.take(NOW + 2 * MINUTE, HOUR)
    assert told == Trouble("a", "/latest", "KeyError", "2", 2, NOW, NOW + MINUTE)


async def test_what_was_not_chosen_is_told_next_and_only_the_rest_counts_as_told(storage, note):
    for key in ("a", "b", "c"):
        await note(key)
    taken = await storage.troubles.take(NOW, HOUR, lambda troubles: (troubles[2], troubles[0]))
    assert [one.key for one in taken] == ["c", "a"]
    assert await storage.troubles.waiting() == 1
    assert [one.key for one in await storage.troubles.take(NOW + HOUR, HOUR)] == ["b"]
    assert await storage.troubles.waiting() == 0


async def test_trouble_is_settled_and_told_in_any_number(storage, note, take):
    await note("a")
    await storage.troubles.settle(str(number) for number in range(40_000))
    assert await take() == {"a": 1}
    await storage.troubles.give_back(())


async def test_what_is_told_once_is_not_told_again_however_often_it_comes(note, take):
    await note(is_once=True)
    assert await take() == {"a": 1}
    await note(later=MINUTE, is_once=True)
    assert await take(2 * HOUR) == {}


async def test_much_trouble_is_noted_at_once_and_told_together(storage, note, take):
    await note("0", is_once=True)
    await storage.troubles.note_once({}, NOW)
    await storage.troubles.note_once({f"{number}": (f"{number}.md", "found nothing") for number in range(5000)}, NOW)
    assert await take() == {"0": 2, **{f"{number}": 1 for number in range(1, 5000)}}


async def test_what_is_told_once_and_was_settled_is_told_anew(storage, note, take):
    await note(is_once=True)
    await take()
    await storage.troubles.settle(["a"])
    await note(later=MINUTE, is_once=True)
    assert await take(2 * MINUTE) == {}
    assert await take(HOUR) == {"a": 1}


async def test_what_was_settled_before_it_was_told_is_not_told(storage, note, take):
    await note("a", is_once=True)
    await note("b", is_once=True)
    await storage.troubles.settle(["a", "nothing of the kind"])
    assert await take() == {"b": 1}


async def test_trouble_of_a_kind_is_known_until_it_is_settled(storage, note, take):
    for key in ("watch:a", "watch:b", "other"):
        await note(key, is_once=True)
    await take()
    assert sorted(await storage.troubles.known("watch:")) == ["watch:a", "watch:b"]
    await storage.troubles.settle(["watch:a"])
    assert await storage.troubles.known("watch:") == ("watch:b",)


async def test_trouble_is_forgotten_after_thirty_days(note, database_path):
    await note("a")
    await note("b", MINUTE)
    await note("c", KEPT_FOR + MINUTE)
    assert rows(database_path, "SELECT key FROM troubles ORDER BY key") == [("b",), ("c",)]


async def test_trouble_with_the_database_itself_is_logged_no_more(note, database_path, caplog):
    rows(database_path, "DROP TABLE troubles")
    await note(incident="4711")
    (record,) = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert (record.getMessage(), record.incident) == ("trouble not noted", "4711")


async def test_trouble_is_noted_once_a_lock_that_lasts_several_attempts_is_gone(database_path, monkeypatch):
    monkeypatch.setattr(database, "NOTE_TIMEOUT_SECONDS", 0.1)
    storage = await Storage.open(url_of(database_path))
    async with storage._database.write():
        noting = asyncio.create_task(storage.troubles.note("a", "/latest", "KeyError", "4711", NOW))
        await asyncio.sleep(0.25)
    await noting
    assert [one.key for one in await storage.troubles.take(NOW, HOUR)] == ["a"]
    await storage.close()


async def test_trouble_that_the_database_has_no_time_for_is_logged(database_path, caplog, monkeypatch):
    monkeypatch.setattr(database, "NOTE_TIMEOUT_SECONDS", 0.01)
    storage = await Storage.open(url_of(database_path))
    async with storage._database.write():
        await storage.troubles.note("a", "/latest", "KeyError", "4711", NOW)
    await storage.close()
    assert "trouble not noted" in caplog.messages
