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


async def test_a_topic_is_described_again_as_it_was(bring, storage):
    describe = "taxonomy: topic\nname: Okapis\nshortname: {}\n".format
    await bring({"a.md": article(A, topics=["Okapis"]), "topics/okapis.yaml": describe("oka")})
    await bring({"topics/okapis.yaml": describe("kap")})

    undone = await storage.imports.undo(0, "Ada", NOW)
    assert (undone.topics, [topic.shortname for topic in await storage.articles.topics()]) == (1, ["oka"])

    await storage.imports.undo(undone.import_id, "Ada", NOW)
    assert [topic.shortname for topic in await storage.articles.topics()] == ["kap"]


async def test_what_was_taken_back_is_read_again_when_it_comes_again(bring, storage, titles):
    files = {"a.md": article(A), "twin.md": article(A, title="The same address")}
    await bring(files)
    await storage.imports.undo(0, "Ada", NOW)
    assert await titles() == []

    report = await bring(files)

    assert (report.created, report.twins) == (1, 1)
    assert await titles() == ["The same address"]


@pytest.mark.parametrize("number", [99, -1, 2**70])
async def test_an_import_that_is_none_is_not_taken_back(storage, number):
    with pytest.raises(NotUndoable) as refused:
        await storage.imports.undo(number, "Ada", NOW)
    assert refused.value.why == "unknown"
