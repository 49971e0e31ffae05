"""Imports are taken back: the archive is then what it was, and taking that back makes it what it had become."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_fixtures import DAY, NOW, archive_of, article, contradictions, rows, url_of, write
from test_foreseeing import FOLDERS

from storage import Kept, NotUndoable, Storage, intake
from storage.imports import Undoings
from storage.pasts import KEPT_FOR, MOST_KEPT

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


async def test_an_article_hidden_before_is_hidden_again_though_two_batches_changed_it(
    bring, storage, titles, database_path, monkeypatch
):
    monkeypatch.setattr(intake, "BATCH", 1)
    await bring({"a.md": article(A, title="Secret", published=False, topics=["AI"])})
    before = archive_of(database_path)
    mended = {"title": "Secret, mended", "excerpt": "It was not to be seen"}
    await bring({"a.md": article(A, published=False, topics=["AI"], **mended), "b.md": article(A, **mended)})
    assert await titles() == ["Secret, mended"]

    await storage.imports.undo(0, "Ada", NOW)

    assert (await titles(), archive_of(database_path)) == ([], before)


async def test_what_a_later_batch_created_and_changed_is_taken_out(bring, storage, database_path, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 1)
    await bring({"a.md": article(A), "b.md": article(A, heat=3), "c.md": article(A, title="Another")})

    await storage.imports.undo(0, "Ada", NOW)

    assert archive_of(database_path)["articles"] == []


MARKS = "SELECT url, import_id, imported_at FROM articles ORDER BY url"
DESCRIBED = "SELECT key, shortname, parent, aliases FROM topics WHERE is_described ORDER BY key"


def state_of(path):
    """All that an undoing puts back: which does not take names away, or what is known of files that were twins."""
    return {**archive_of(path), "providers": None}, rows(path, MARKS), rows(path, DESCRIBED)


@settings(max_examples=25)
@given(before=FOLDERS, after=FOLDERS, size=st.integers(1, 4))
def test_whatever_the_batches_an_undone_import_leaves_the_archive_as_it_was(tmp_path_factory, before, after, size):
    home = tmp_path_factory.mktemp("home")
    path = home / "newsdesk.db"

    async def there_and_back():
        storage = await Storage.open(url_of(path))
        try:
            await storage.import_paths([write(home / "before", before)], NOW)
            was = state_of(path)
            await storage.import_paths([write(home / "after", after)], NOW + DAY)
            become = state_of(path)
            if become == was:
                return
            undone = await storage.imports.undo(2, "Ada", NOW + DAY)
            assert (state_of(path), contradictions(path)) == (was, {})
            await storage.imports.undo(undone.import_id, "Ada", NOW + DAY)
            assert (state_of(path), contradictions(path)) == (become, {})
        finally:
            await storage.close()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "BATCH", size)
        asyncio.run(there_and_back())


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

    assert (undone.taken_out, undone.put_back, undone.kept) == (1, 0, (Kept("Changed again", 3),))
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


CHANGED = {
    "title": "Another title",
    "excerpt": "Words that were not there before",
    "heat": 70,
    "quality": 3,
    "published": False,
    "publishedDateTime": "2020-02-03T04:05:06Z",
    "updatedDateTime": "2021-12-09T00:00:00Z",
    "type": "video",
    "topics": ["Robots", "AI"],
    "provider": {"name": "Reuters", "domain": "reuters.com"},
    "related": [{"title": "Beside it", "webUrl": "https://example.org/beside"}],
    "images": [{"url": "https://example.org/a.jpg", "width": 3, "height": 2}],
}


@pytest.mark.parametrize("name", CHANGED)
async def test_whatever_an_import_changed_of_an_article_is_put_back_and_changed_anew(
    bring, storage, database_path, name
):
    await bring({"a.md": article(A, topics=["AI"])})
    before = archive_of(database_path)
    await bring({"a.md": article(A, **{"topics": ["AI"], name: CHANGED[name]})})
    after = archive_of(database_path)

    undone = await storage.imports.undo(0, "Ada", NOW)
    assert {**archive_of(database_path), "providers": None} == {**before, "providers": None}
    assert contradictions(database_path) == {}

    await storage.imports.undo(undone.import_id, "Ada", NOW)
    assert archive_of(database_path) == after
    assert contradictions(database_path) == {}


async def test_an_import_is_undone_as_long_as_its_undoing_stands_however_often_that_is_undone(bring, storage, titles):
    await bring({"a.md": article(A)})
    number = (await storage.imports.last(1))[0].id
    standing = []
    for turn in range(1, 6):
        undone = await storage.imports.undo(number + turn - 1, "Ada", NOW)
        assert undone.import_id == number + turn
        standing.append(((await storage.imports.find(number)).undone_by, len(await titles())))
    assert standing == [(number + 1, 0), (0, 1), (number + 1, 0), (0, 1), (number + 1, 0)]


async def test_an_import_that_is_whole_again_can_be_undone_by_its_number(bring, storage, titles):
    await bring({"a.md": article(A)})
    number = (await storage.imports.last(1))[0].id
    undone = await storage.imports.undo(number, "Ada", NOW)
    await storage.imports.undo(undone.import_id, "Ada", NOW)

    again = await storage.imports.undo(number, "Grace", NOW)

    assert await titles() == []
    assert (await storage.imports.find(number)).undone_by == again.import_id


def test_what_was_brought_back_and_taken_out_again_is_not_there_to_be_taken_back():
    undoings = Undoings.of({2: 1, 3: 2, 4: 1, 5: 4})
    assert {number: undoings.undone_by(number) for number in range(1, 7)} == {1: 0, 2: 3, 3: 4, 4: 5, 5: 0, 6: 0}


async def test_the_last_change_is_undone_not_an_import_that_changed_nothing(bring, storage, titles):
    await bring({"a.md": article(A)})
    await bring({"a.md": article(A)})

    assert (await storage.imports.undo(0, "Ada", NOW)).taken_out == 1
    assert await titles() == []
    unchanged = (await storage.imports.last(2))[1].id
    with pytest.raises(NotUndoable) as refused:
        await storage.imports.undo(unchanged, "Ada", NOW)
    assert refused.value.why == "unchanged"


async def test_a_story_that_another_undoing_took_out_names_that_undoing(bring, storage):
    await bring({"a.md": article(A)})
    await bring({"a.md": article(A, title="Changed")})
    await storage.imports.undo(2, "Ada", NOW)
    await storage.imports.undo(1, "Ada", NOW)

    assert (await storage.imports.undo(3, "Ada", NOW)).kept == (Kept("Changed", 4),)


async def test_a_story_that_came_anew_to_the_same_address_names_the_import_that_brought_it(bring, storage):
    await bring({"a.md": article(A)})
    await storage.imports.undo(1, "Ada", NOW)
    await bring({"a.md": article(A, title="Come anew")})

    assert (await storage.imports.undo(2, "Ada", NOW)).kept == (Kept("A headline", 3),)


async def test_the_last_that_can_be_taken_back_is_an_undoing_where_all_imports_are(bring, storage, titles):
    await bring({"a.md": article(A)})
    await storage.imports.undo(0, "Ada", NOW)
    assert (await storage.imports.undoable()).id == 2

    await storage.imports.undo(0, "Ada", NOW)
    assert (await storage.imports.undoable()).id == 1
    assert await titles() == ["A headline"]


async def test_where_everything_was_changed_again_nothing_is_undone_and_no_undoing_noted(bring, storage, database_path):
    await bring({"a.md": article(A)})
    number = (await storage.imports.last(1))[0].id
    await bring({"a.md": article(A, title="Changed again")})
    before = rows(database_path, "SELECT version FROM archive")

    undone = await storage.imports.undo(number, "Ada", NOW)

    assert (undone.import_id, undone.is_change, undone.kept) == (0, False, (Kept("Changed again", 2),))
    assert (await storage.imports.count(), (await storage.imports.find(number)).is_undoable) == (2, True)
    assert rows(database_path, "SELECT version FROM archive") == before


async def test_after_a_month_what_an_import_changed_is_forgotten(bring, storage):
    await bring({"a.md": article(A)})
    await bring({"a.md": article(A)}, now=NOW + KEPT_FOR)
    assert (await storage.imports.undoable()).id == 1
    await bring({"a.md": article(A)}, now=NOW + KEPT_FOR + DAY)

    with pytest.raises(NotUndoable) as refused:
        await storage.imports.undo(1, "Ada", NOW)
    assert refused.value.why == "forgotten"


async def test_after_very_many_undoings_what_an_import_changed_is_forgotten_too(bring, storage):
    await bring({"b.md": article(B)})
    await bring({"a.md": article(A)})
    for number in range(2, MOST_KEPT + 2):
        await storage.imports.undo(number, "Ada", NOW)

    assert [one.is_undoable for one in await storage.imports.last(1, MOST_KEPT + 1)] == [False]


async def test_imports_that_changed_nothing_make_nothing_be_forgotten(bring, storage):
    await bring({"a.md": article(A)})
    for _ in range(MOST_KEPT + 1):
        await bring({"a.md": article(A)})

    assert (await storage.imports.undoable()).id == 1


async def test_an_import_that_waited_long_for_its_yes_can_be_undone(bring, storage, tmp_path):
    waiting = await storage.desk.begin(7, "Ada", "b.md", "", NOW)
    await storage.desk.place(waiting.id, 99)
    sent = write(tmp_path / "sent", {"b.md": article(B)})
    assert [one.is_whole async for one in storage.desk.read(waiting, [sent], (), lambda: NOW)][-1]
    for number in range(2, MOST_KEPT + 3):
        await bring({"a.md": article(A, heat=number)})

    held, _ = await storage.desk.confirm(waiting.id, 7, NOW)
    assert [one.is_done async for one in storage.desk.write(held, lambda: NOW, lambda: False)][-1]

    assert (await storage.imports.undo(waiting.id, "Ada", NOW)).taken_out == 1


async def test_the_last_imports_are_listed_page_by_page(bring, storage):
    for heat in range(5):
        await bring({"a.md": article(A, heat=heat)})
    pages = [await storage.imports.last(2, skipped) for skipped in (0, 2, 4, 6)]
    assert [[one.id for one in page] for page in pages] == [[5, 4], [3, 2], [1], []]
    assert await storage.imports.count() == 5
    assert await storage.imports.last(2, 2**70) == ()
