"""A line too long for a button is kept under a key that always is the same."""

from __future__ import annotations

import asyncio

import pytest
from storage_fixtures import rows, url_of

from storage import Storage

pytest_plugins = ["storage_fixtures"]


async def test_a_line_that_is_kept_is_found_by_its_key(storage):
    lines = ("/search topic:ai " + "x" * 300, "/latest")
    keys = await storage.shortcuts.keep(lines)
    assert [await storage.shortcuts.line(key) for key in keys] == list(lines)


async def test_a_key_fits_a_button(storage):
    (key,) = await storage.shortcuts.keep(["/search " + "人" * 4000])
    assert key.isascii()
    assert len(key) == 22


async def test_the_same_line_has_the_same_key_and_is_kept_once(storage, database_path):
    assert await storage.shortcuts.keep(["/a", "/b", "/a"]) == await storage.shortcuts.keep(["/a", "/b", "/a"])
    assert rows(database_path, "SELECT line FROM shortcuts ORDER BY line") == [("/a",), ("/b",)]


async def test_other_lines_have_other_keys(storage):
    keys = await storage.shortcuts.keep([f"/latest page:{number}" for number in range(500)])
    assert len(set(keys)) == 500


@pytest.mark.parametrize("key", ["", "0" * 22, "' OR 1=1 --", "\0", "x" * 5000])
async def test_an_unknown_key_has_no_line(storage, key):
    await storage.shortcuts.keep(["/latest"])
    assert await storage.shortcuts.line(key) == ""


async def test_no_lines_have_no_keys(storage):
    assert await storage.shortcuts.keep([]) == ()


async def test_lines_outlive_the_process(storage, database_path):
    (key,) = await storage.shortcuts.keep(["/latest"])
    await storage.close()
    reopened = await Storage.open(url_of(database_path))
    assert await reopened.shortcuts.line(key) == "/latest"
    await reopened.close()


async def test_many_may_keep_lines_at_once(storage, database_path):
    await asyncio.gather(*(storage.shortcuts.keep(["/same", f"/other {number}"]) for number in range(30)))
    assert rows(database_path, "SELECT count(*) FROM shortcuts") == [(31,)]
