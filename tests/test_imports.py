"""Imports are taken back: the archive is then what it was, and taking that back makes it what it had become."""

from __future__ import annotations

import pytest
from storage_fixtures import NOW, archive_of, article, contradictions

from storage import NotUndoable

pytest_plugins = ["storage_fixtures"]

A, B = "https://example.org/a", "https://example.org/b"


async def test_an_undone_import_leaves_the_archive_as_it_was(bring, storage, database_path):
    await bring({"a.md": article(A, heat=10)})
    before = archive_of(database_path)["articles"]
    await bring({"a.md": article(A, heat=90, title="Another"), "b.md": article(B)})

    undone = await storage.imports.undo(0, "Ada", NOW)

    assert (undone.taken_out, undone.put_back, undone.kept) == (1, 1, ())
    assert archive_of(database_path)["articles"] == before
    assert contradictions(database_path) == {}


async def test_an_undoing_is_undone(bring, storage, database_path):
    await bring({"a.md": article(A, heat=10)})
    await bring({"a.md": article(A, heat=90, topics=["AI"]), "b.md": article(B)})
    changed = archive_of(database_path)

    undone = await storage.imports.undo(0, "Ada", NOW)
    await storage.imports.undo(undone.import_id, "Ada", NOW)

    assert archive_of(database_path) == changed
    assert contradictions(database_path) == {}


async def test_what_a_later_import_changed_again_is_left_and_named(bring, storage, database_path):
    await bring({"a.md": article(A)})
    await bring({"a.md": article(A, heat=1), "b.md": article(B)})
    first = (await storage.imports.last(1))[0].id
    await bring({"a.md": article(A, heat=2, title="Changed again")})

    undone = await storage.imports.undo(first, "Ada", NOW)

    assert (undone.taken_out, undone.put_back, undone.kept) == (1, 0, ("Changed again",))
    assert [row[8] for row in archive_of(database_path)["articles"]] == [2]


async def test_an_import_is_not_taken_back_twice(bring, storage):
    await bring({"a.md": article(A)})
    number = (await storage.imports.last(1))[0].id
    await storage.imports.undo(number, "Ada", NOW)

    with pytest.raises(NotUndoable) as refused:
        await storage.imports.undo(number, "Ada", NOW)
    assert refused.value.why == "undone"
