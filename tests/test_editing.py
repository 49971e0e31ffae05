"""Articles are edited one by one: taken from sight, shown again, made hotter; and what was edited is put back."""

from __future__ import annotations

import pytest
from storage_fixtures import DAY, NOW, archive_of, article, contradictions, rows, texts

from storage import MOST_HEAT, Edit, Kept, editing
from storage.yaml_fields import MAX_NUMBER

pytest_plugins = ["storage_fixtures"]

A, B = "https://example.org/a", "https://example.org/b"
HIDDEN, SHOWN = Edit(is_published=False), Edit(is_published=True)


@pytest.fixture
def edit(storage):
    """Edits the story at an address."""

    async def edit(what, url=A, now=NOW):
        (entry,) = await storage.edits.at([url])
        return await storage.edits.edit(entry.id, what, "Ada", now)

    return edit


async def test_an_unpublished_story_is_found_no_more_and_a_published_one_again(bring, edit, titles, database_path):
    await bring({"a.md": article(A, title="Okapi returns", topics=["Zoo"])})
    before = archive_of(database_path)

    await edit(HIDDEN)
    assert (await titles("okapi"), await titles()) == ([], [])
    assert contradictions(database_path) == {}

    await edit(SHOWN)
    assert (await titles("okapi"), await titles(topics=("Zoo",))) == (["Okapi returns"], ["Okapi returns"])
    assert archive_of(database_path) == before
    assert contradictions(database_path) == {}


async def test_a_story_has_another_heat_for_all_who_ask(bring, edit, titles, storage):
    await bring({"a.md": article(A, title="Okapi", heat=10), "b.md": article(B, title="Quagga", heat=20)})
    assert await titles(min_heat=30) == []
    edited = await edit(Edit(heat=70))
    assert (edited.was.heat, await titles(min_heat=30)) == (10, ["Okapi"])
    assert (await storage.articles.get(edited.was.id)).hotness == 1


async def test_an_edit_stands_among_the_imports_under_the_title_of_its_story(bring, edit, storage):
    await bring({"a.md": article(A, title="Okapi returns")})
    edited = await edit(HIDDEN, now=NOW + DAY)
    (last, _) = await storage.imports.last(2)
    assert (last.id, last.kind, last.who, last.title) == (edited.import_id, "edit", "Ada", "Okapi returns")
    assert (last.counts, last.finished_at) == ({"updated": 1, "unpublished": 1}, NOW + DAY)


@pytest.mark.parametrize(("what", "fields"), [(HIDDEN, {}), (SHOWN, {"published": False}), (Edit(heat=7), {})])
async def test_an_edit_is_taken_back_and_made_again_like_any_import(
    bring, edit, storage, database_path, *, what, fields
):
    await bring({"a.md": article(A, heat=10, topics=["Zoo"], **fields)})
    before = archive_of(database_path)
    await edit(what)
    edited = archive_of(database_path)

    undone = await storage.imports.undo(0, "Ada", NOW)
    assert (undone.put_back, archive_of(database_path)) == (1, before)

    await storage.imports.undo(undone.import_id, "Ada", NOW)
    assert archive_of(database_path) == edited
    assert contradictions(database_path) == {}


@pytest.mark.parametrize(("what", "fields"), [(HIDDEN, {"published": False}), (SHOWN, {}), (Edit(heat=10), {})])
async def test_an_edit_that_would_change_nothing_is_none(bring, edit, storage, database_path, *, what, fields):
    await bring({"a.md": article(A, heat=10, **fields)})
    version = rows(database_path, "SELECT version FROM archive")
    edited = await edit(what)
    assert (edited.import_id, edited.was.heat) == (0, 10)
    assert len(await storage.imports.last(9)) == 1
    assert rows(database_path, "SELECT version FROM archive") == version


@pytest.mark.parametrize("number", [0, -1, 99, 2**70])
async def test_a_story_that_there_is_not_is_not_edited(storage, number):
    assert await storage.edits.edit(number, HIDDEN, "Ada", NOW) is None
    assert await storage.imports.last(9) == ()


async def test_an_edit_outlives_the_same_file_and_yields_to_a_changed_one(bring, edit, titles, storage):
    files = {"a.md": article(A, heat=10), "b.md": article(B, title="Beside it")}
    await bring(files)
    await edit(HIDDEN)
    await edit(Edit(heat=70))

    report = await bring(files)
    assert (report.unchanged, report.updated, await titles()) == (2, 0, ["Beside it"])

    report = await bring(files | {"a.md": article(A, heat=20)})
    assert (report.updated, await titles()) == (1, ["Beside it", "A headline"])
    (entry,) = await storage.edits.at([A])
    assert (entry.is_published, entry.heat) == (True, 20)


async def test_an_edit_is_left_when_what_came_before_it_is_taken_back(bring, edit, storage):
    await bring({"a.md": article(A)})
    await bring({"a.md": article(A, heat=20)})
    number = (await storage.imports.last(1))[0].id
    await edit(Edit(heat=70))
    assert (await storage.imports.undo(number, "Ada", NOW)).kept == (Kept("A headline", 3),)


async def test_a_file_that_lost_against_another_of_its_story_is_still_known_after_an_edit(bring, edit, storage):
    files = {"a.md": article(A, title="Okapi"), "b.md": article(A, title="Quagga")}
    await bring(files)
    await edit(HIDDEN)
    await storage.imports.undo(0, "Ada", NOW)
    report = await bring(files)
    assert (report.unchanged, report.updated) == (2, 0)


async def test_what_is_shown_again_is_new_to_readers_and_what_is_edited_otherwise_is_not(
    bring, edit, storage, database_path
):
    await bring({"a.md": article(A, published=False), "b.md": article(B)})
    arrived = "SELECT url FROM articles WHERE arrived = (SELECT version FROM archive)"
    await edit(Edit(heat=5), B, NOW + DAY)
    assert rows(database_path, arrived) == []
    edited = await edit(SHOWN, A, NOW + DAY)
    assert rows(database_path, arrived) == [(A,)]
    assert (await storage.articles.get(edited.was.id)).imported_at == NOW + DAY


async def test_neither_an_edit_nor_its_undoing_is_the_last_import_that_readers_are_told_of(bring, edit, storage):
    await bring({"a.md": article(A)})
    await edit(Edit(heat=5), now=NOW + DAY)
    await storage.imports.undo(0, "Ada", NOW + 2 * DAY)
    assert (await storage.articles.summary()).imported_at == NOW


async def test_stories_are_known_by_any_address_that_leads_to_them(bring, storage):
    await bring({"a.md": article(A, title="Okapi"), "b.md": article(B, title="Quagga", published=False)})
    asked = ["http://EXAMPLE.org/b/?utm_source=x#y", "https://e.org/other", f"{A}/", A, "https://[", "tg://user?id=1"]
    assert [entry.title for entry in await storage.edits.at(asked)] == ["Quagga", "Okapi"]


async def test_stories_that_are_not_shown_are_listed_newest_first(bring, storage):
    await bring(texts("Okapi", "Quagga", "Zebra", published=False) | {"b.md": article(B, title="Shown")})
    assert [entry.title for entry in await storage.edits.unpublished("", 2)] == ["Okapi", "Quagga"]


@pytest.mark.parametrize("words", ["facail recogntion detroit", "DETROIT police", "facial recognition"])
async def test_a_story_that_is_not_shown_is_found_by_words_of_its_title_typos_forgiven(bring, storage, words):
    others = (f"Okapi number {number} returns to the river" for number in range(30))
    await bring(texts(*others, "Detroit police sued over a facial recognition mistake", published=False))
    await bring({"shown.md": article(B, title="Facial recognition in Detroit")})
    (found, *others) = await storage.edits.unpublished(words, 5)
    assert (found.title, others) == ("Detroit police sued over a facial recognition mistake", [])


async def test_nothing_is_found_where_no_title_is_like_the_words(bring, storage):
    await bring(texts("Okapi", "Quagga", published=False))
    assert await storage.edits.unpublished("zebra crossing", 5) == ()


async def test_titles_are_compared_in_parts_and_equal_ones_all_found_the_newest_first(bring, storage, monkeypatch):
    monkeypatch.setattr(editing, "_CHUNK", 2)
    await bring(texts("Quagga", "Okapi", "Zebra", "Okapi", "Kudu", published=False))
    newest, oldest = await storage.edits.unpublished("okapi", 5)
    assert (newest.title, oldest.title, newest.id < oldest.id) == ("Okapi", "Okapi", True)


def test_a_heat_may_be_what_a_file_may_say():
    assert MOST_HEAT == MAX_NUMBER


@pytest.mark.parametrize("heat", [MOST_HEAT + 1, -MOST_HEAT - 1, 2**70])
def test_another_heat_is_refused(heat):
    assert Edit(heat=MOST_HEAT * (1 if heat > 0 else -1))
    with pytest.raises(ValueError, match="expected -1000000000 to 1000000000"):
        Edit(heat=heat)
