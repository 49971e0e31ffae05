"""Files that an admin sent wait at the desk for a "yes", and are then written as foreseen, whatever comes between."""

from __future__ import annotations

import asyncio
import json
import shutil
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_fixtures import DAY, NOW, archive_of, article, contradictions, pack, rows, url_of, write
from test_foreseeing import FILES, FOLDERS

from storage import Edit, FailedFile, ImportState, Outcome, Storage, StorageError, intake, staging
from storage.article_file import MAX_FILE_BYTES
from storage.import_desk import KEPT_FOR
from storage.import_steps import LEASE
from storage.staging import FORGOTTEN

pytest_plugins = ["storage_fixtures"]

CHAT, ELSEWHERE = 7, 8
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
A, B, C = (article(f"https://e.org/{name}", title=name.upper()) for name in "abc")
BROKEN = "no front matter"


class Clock:
    """The time, which passes."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        self.now += SECOND
        return self.now


class Room:
    """A chat with the desk, from the files to what became of them, and a look behind it."""

    def __init__(self, storage, home):
        self.storage, self.desk, self.home, self.path = storage, storage.desk, home, home / "newsdesk.db"
        self.clock = Clock()

    async def bring(self, files):
        """Files imported by the operator, as a folder that holds nothing else."""
        shutil.rmtree(self.home / "archive", ignore_errors=True)
        await self.storage.import_paths([write(self.home / "archive", files)], self.clock())

    async def begin(self, *, chat=CHAT, title="news.zip", album=""):
        """An import whose preview will stand in a message."""
        waiting = await self.desk.begin(chat, who="Ada", title=title, album=album, now=self.clock())
        await self.desk.place(waiting.id, waiting.message_id or 99)
        return waiting

    async def preview(self, files, *, problems=(), keeps_known=True, **options):
        """The import of files (name → text), each sent by itself, and its preview."""
        waiting = await self.begin(**options)
        folder = self.home / f"sent {waiting.id}"
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, files)
        paths = [folder / name for name in files]
        return waiting, await whole_of(self.read(waiting, paths, problems, keeps_known=keeps_known))

    def read(self, waiting, paths, problems=(), **options):
        return self.desk.read(waiting, paths, problems, self.clock, **options)

    async def confirm(self, waiting):
        """The import, which is said yes to and is this process's to write."""
        held, is_begun = await self.desk.confirm(waiting.id, waiting.chat_id, self.clock())
        assert is_begun
        await self.desk.release(held)
        return await self.take()

    async def take(self):
        return await self.desk.take(self.clock())

    def foresee(self, waiting):
        return self.desk.foresee(waiting, self.clock)

    def write(self, waiting, is_stopping=lambda: False):
        return self.desk.write(waiting, self.clock, is_stopping)

    async def write_all(self, waiting):
        """How far it was step by step, foreseen anew first if need be."""
        async for preview in self.foresee(waiting):
            assert preview.is_as_told or not preview.is_whole
            waiting = replace(waiting, free_at=preview.free_at)
        return [step async for step in self.write(waiting)]

    async def done(self, waiting):
        """What became of an import that is said yes to."""
        return (await self.write_all(await self.confirm(waiting)))[-1]

    async def half(self, in_batches, is_stopping=lambda: False):
        """An import of three files in batches of one, of which one is written: as it was taken, and its next steps."""
        in_batches(1)
        waiting = await self.confirm((await self.preview({"a.md": A, "b.md": B, "c.md": C}))[0])
        steps = self.write(waiting, is_stopping)
        assert [(await anext(steps)).done, (await anext(steps)).done] == [0, 1]
        return waiting, steps

    def state(self, waiting):
        return ImportState(rows(self.path, "SELECT state FROM imports WHERE id = ?", waiting.id)[0][0])

    def staged(self):
        """The names of the files that wait, in their order."""
        return [name for (name,) in rows(self.path, "SELECT name FROM staged_files ORDER BY import_id, place")]

    def titles(self):
        return [title for (title,) in rows(self.path, "SELECT title FROM articles ORDER BY title")]


@pytest.fixture
def room(storage, tmp_path):
    return Room(storage, tmp_path)


@pytest.fixture
def in_batches(monkeypatch):
    """Has files taken in so many at once."""
    return lambda size: take_in(size, monkeypatch)


def take_in(size, patch):
    for module in (intake, staging):
        patch.setattr(module, "BATCH", size)


async def whole_of(previews):
    """The last preview, if it is that of all files."""
    last = [preview async for preview in previews][-1:]
    return next((preview for preview in last if preview.is_whole), None)


def told(counts):
    """The counts that are not 0."""
    return {name: count for name, count in counts.items() if count}


# From files to stories


async def test_files_are_previewed_and_written_after_a_yes(room):
    await room.bring({"a.md": article("https://e.org/a", title="A", heat=1)})
    files = {"a.md": A, "b.md": B, "c.md": BROKEN, "topics/t.yaml": "name: AI\n"}
    waiting, foreseen = await room.preview(files)
    expected = {"created": 1, "updated": 1, "topics": 1, "failed": 1}
    assert (told(foreseen.counts), foreseen.done, foreseen.total) == (expected, 4, 4)
    assert (room.state(waiting), room.titles()) == (ImportState.PREVIEWED, ["A"])
    assert len(room.staged()) == 4
    written = await room.done(waiting)
    assert (written.is_done, told(written.counts), written.done, written.total) == (True, expected, 4, 4)
    assert (room.state(waiting), room.titles(), room.staged()) == (ImportState.DONE, ["A", "B"], [])


async def test_nothing_of_the_archive_changes_before_it_is_written(room):
    await room.bring({"a.md": A})
    before, version = archive_of(room.path), rows(room.path, "SELECT version FROM archive")
    waiting, _ = await room.preview({"a.md": article("https://e.org/a", title="Z", topics=["New"]), "b.md": B})
    await room.confirm(waiting)
    assert (archive_of(room.path), rows(room.path, "SELECT version FROM archive")) == (before, version)
    assert rows(room.path, "SELECT count(*) FROM topics") == [(0,)]


async def test_what_was_written_is_an_import_that_can_be_taken_back(room):
    await room.bring({"a.md": A})
    before = archive_of(room.path)
    waiting, _ = await room.preview({"a.md": article("https://e.org/a", title="Z"), "b.md": B})
    assert await room.storage.imports.find(waiting.id) is None
    await room.done(waiting)
    found = await room.storage.imports.find(waiting.id)
    assert (found.who, found.title, found.is_undoable) == ("Ada", "news.zip", True)
    await room.storage.imports.undo(waiting.id, "Ada", NOW + DAY)
    assert (archive_of(room.path), contradictions(room.path)) == (before, {})


async def test_files_are_called_as_they_were_sent(room):
    waiting = await room.begin()
    write(room.home / "0", {"a.md": BROKEN})
    write(room.home / "1", {"a.md": BROKEN})
    paths = [room.home / "0" / "a.md", room.home / "1" / "a.md", pack(room.home / "1" / "b.zip", {"sub/c.md": BROKEN})]
    lost = FailedFile("d.yaml", "it did not arrive", mend="Send it again.")
    foreseen = await whole_of(room.read(waiting, paths, [lost]))
    assert [one.name for one in foreseen.failed] == ["d.yaml", "a.md", "a.md", "b.zip/sub/c.md"]
    assert foreseen.failed[0] == lost


async def test_files_that_failed_are_told_again_at_the_end_as_they_were(room, in_batches):
    in_batches(2)
    lost = FailedFile("d.md", "it did not arrive", mend="Send it again.")
    files = {"a.md": BROKEN, "b.md": B, "c.md": article(title=None), "e.md": C}
    waiting, foreseen = await room.preview(files, problems=[lost])
    written = await room.done(waiting)
    assert (len(written.failed), written.failed, written.counts["failed"]) == (3, tuple(foreseen.failed), 3)


async def test_files_that_nobody_asked_for_do_not_fail_at_the_end_either(room):
    waiting = await room.begin()
    archive = pack(room.home / "site.zip", {"a.md": A, "data.yaml": b"#" * (MAX_FILE_BYTES + 1), "build.yml": "x: 1\n"})
    foreseen = await whole_of(room.read(waiting, [archive], ()))
    written = await room.done(waiting)
    assert (foreseen.failed, written.failed) == ([], ())
    assert told(written.counts) == told(foreseen.counts) == {"created": 1}


async def test_what_holds_nothing_new_is_no_change(room):
    await room.bring({"a.md": A})
    _, foreseen = await room.preview({"a.md": A})
    _, empty = await room.preview({})
    assert (foreseen.is_change, told(foreseen.counts)) == (False, {"unchanged": 1})
    assert (empty.is_change, empty.done) == (False, 0)


async def test_progress_is_told_batch_by_batch(room, in_batches):
    in_batches(2)
    waiting, _ = await room.preview({"a.md": A, "b.md": B, "c.md": C})
    steps = [(step.done, dict(step.counts)) for step in await room.write_all(await room.confirm(waiting))]
    assert [done for done, _ in steps] == [0, 2, 3, 3]


# Albums


async def test_parts_of_an_album_are_one_import_with_one_preview_of_all_its_files(room):
    first, alone = await room.preview({"a.md": A, "x.md": BROKEN}, album="42", title="a.md, x.md")
    second, both = await room.preview({"b.md": B}, album="42", title="b.md")
    assert (second.id, second.title) == (first.id, "a.md, x.md, b.md")
    assert (told(alone.counts), told(both.counts)) == ({"created": 1, "failed": 1}, {"created": 2, "failed": 1})
    assert ([one.title for one in both.findings], both.done, both.total) == (["A", "B"], 3, 3)
    assert ([one.name for one in both.failed], len(room.staged())) == (["x.md"], 3)
    assert told((await room.done(second)).counts) == {"created": 2, "failed": 1}
    assert (room.titles(), room.staged()) == (["A", "B"], [])


async def test_the_preview_of_an_album_stays_where_that_of_its_first_part_stands(room):
    await room.preview({"a.md": A}, album="42")
    second, _ = await room.preview({"b.md": B}, album="42")
    assert second.message_id == 99


@pytest.mark.parametrize(
    ("one", "other"), [({"album": ""}, {"album": ""}), ({"album": "1"}, {"album": "2"}), ({}, {"chat": ELSEWHERE})]
)
async def test_what_is_no_album_of_one_chat_is_an_import_each(room, one, other):
    first, _ = await room.preview({"a.md": A}, **({"album": "1"} | one))
    second, _ = await room.preview({"b.md": B}, **({"album": "1"} | other))
    assert first.id != second.id


@pytest.mark.parametrize("answer", ["confirm", "cancel"])
async def test_a_part_that_comes_after_the_answer_is_an_import_of_its_own(room, answer):
    first, _ = await room.preview({"a.md": A}, album="42")
    await getattr(room.desk, answer)(first.id, CHAT, NOW)
    second, foreseen = await room.preview({"b.md": B}, album="42")
    assert second.id != first.id
    assert [one.title for one in foreseen.findings] == ["B"]


async def test_while_a_part_is_read_the_album_cannot_be_confirmed(room):
    first, _ = await room.preview({"a.md": A}, album="42")
    await room.begin(album="42")
    waiting, is_begun = await room.desk.confirm(first.id, CHAT, NOW)
    assert (waiting.state, is_begun) == (ImportState.READING, False)


async def test_while_the_parts_are_foreseen_together_the_reading_does_not_break_off(room, in_batches):
    in_batches(1)
    await room.preview({"a.md": A, "b.md": B}, album="42")
    waiting = await room.begin(album="42")
    previews = []
    async for foreseen in room.read(waiting, [write(room.home / "sent", {"c.md": C}) / "c.md"]):
        previews.append((foreseen.done, foreseen.is_whole))
        room.clock.now += LEASE - SECOND
        assert await room.desk.lapse(room.clock.now) == ()
    assert previews == [(3, False), (1, False), (2, False), (3, False), (3, True)]


async def test_what_is_cancelled_while_its_parts_are_foreseen_together_is_foreseen_no_further(room):
    await room.preview({"a.md": A}, album="42")
    waiting = await room.begin(album="42")
    async with aclosing(room.read(waiting, [write(room.home / "sent", {"b.md": B}) / "b.md"])) as previews:
        await anext(previews)
        await room.desk.cancel(waiting.id, CHAT, NOW)
        assert [preview async for preview in previews] == []
    assert (room.staged(), room.state(waiting)) == ([], ImportState.CANCELLED)


# Yes or no


async def test_other_chats_can_neither_confirm_nor_cancel(room):
    waiting, _ = await room.preview({"a.md": A})
    assert await room.desk.confirm(waiting.id, ELSEWHERE, NOW) == (None, False)
    assert await room.desk.cancel(waiting.id, ELSEWHERE, NOW) == (None, False)
    assert room.state(waiting) is ImportState.PREVIEWED


async def test_a_second_yes_or_a_late_no_changes_nothing(room):
    waiting, _ = await room.preview({"a.md": A})
    held, is_begun = await room.desk.confirm(waiting.id, CHAT, NOW)
    assert is_begun
    for answer in (room.desk.confirm, room.desk.cancel):
        found, is_new = await answer(waiting.id, CHAT, NOW)
        assert (found.state, is_new) == (ImportState.WRITING, False)
    await room.desk.release(held)
    await room.write_all(await room.take())
    for answer in (room.desk.confirm, room.desk.cancel):
        found, is_new = await answer(waiting.id, CHAT, NOW)
        assert (found.state, is_new) == (ImportState.DONE, False)
    assert (room.state(waiting), await room.desk.take(room.clock() + DAY)) == (ImportState.DONE, None)


async def test_what_is_cancelled_is_forgotten_and_never_written(room):
    waiting, _ = await room.preview({"a.md": A})
    found, is_cancelled = await room.desk.cancel(waiting.id, CHAT, NOW)
    assert (found.id, is_cancelled, room.staged()) == (waiting.id, True, [])
    assert (await room.desk.confirm(waiting.id, CHAT, NOW))[0].state is ImportState.CANCELLED
    assert (await room.desk.take(room.clock() + DAY), room.titles(), await room.storage.imports.count()) == (
        None,
        [],
        0,
    )


async def test_what_is_cancelled_while_it_is_read_is_read_no_further(room, in_batches):
    in_batches(1)
    waiting = await room.begin()
    folder = write(room.home / "sent", {"a.md": A, "b.md": B, "c.md": C})
    async with aclosing(room.read(waiting, [folder], ())) as previews:
        first = await anext(previews)
        assert (await room.desk.cancel(waiting.id, CHAT, NOW))[1]
        rest = [preview async for preview in previews]
    assert (first.done, rest, room.staged()) == (1, [], [])


async def test_until_it_is_released_what_is_confirmed_is_not_written(room):
    waiting, _ = await room.preview({"a.md": A})
    confirmed, _ = await room.desk.confirm(waiting.id, CHAT, NOW)
    assert await room.desk.take(NOW + SECOND) is None
    await room.desk.release(confirmed)
    assert (await room.desk.take(NOW + SECOND)).id == waiting.id


async def test_who_lets_go_of_an_import_that_another_has_by_now_takes_nothing_from_it(room):
    waiting, _ = await room.preview({"a.md": A})
    held, _ = await room.desk.confirm(waiting.id, CHAT, room.clock())
    room.clock.now += LEASE
    taken = await room.take()
    await room.desk.release(held)
    assert await room.take() is None
    await room.write_all(taken)
    assert room.titles() == ["A"]


async def test_what_nobody_released_is_written_all_the_same(room):
    waiting, _ = await room.preview({"a.md": A})
    await room.desk.confirm(waiting.id, CHAT, NOW)
    assert (await room.desk.take(NOW + LEASE + SECOND)).id == waiting.id


async def test_two_that_want_an_import_at_once_do_not_both_get_it(room):
    other = await Storage.open(url_of(room.path))
    try:
        for _ in range(3):
            waiting, _ = await room.preview({"a.md": A})
            await room.desk.release((await room.desk.confirm(waiting.id, CHAT, NOW))[0])
            taken = await asyncio.gather(*(one.take(NOW) for one in (room.desk, other.desk) * 2))
            assert [one.id for one in taken if one] == [waiting.id]
    finally:
        await other.close()


async def test_imports_are_written_in_the_order_in_which_they_came(room):
    numbers = [(await room.preview({f"{name}.md": A}))[0].id for name in "ab"]
    for number in reversed(numbers):
        await room.desk.release((await room.desk.confirm(number, CHAT, NOW))[0])
    assert [(await room.desk.take(NOW)).id for _ in numbers] == numbers
    assert await room.desk.take(NOW) is None


async def test_the_bot_and_a_terminal_each_take_what_they_can_show(room):
    here, _ = await room.preview({"a.md": A})
    there, _ = await room.preview({"b.md": B})
    await room.desk.place(there.id, 0)
    for waiting in (there, here):
        await room.desk.release((await room.desk.confirm(waiting.id, CHAT, NOW))[0])
    taken = [await room.desk.take(NOW, of_terminal=is_terminal) for is_terminal in (True, True, False, False)]
    assert [one and one.id for one in taken] == [there.id, None, here.id, None]


# What nobody goes on with


async def test_a_preview_expires_after_a_day(room):
    waiting, _ = await room.preview({"a.md": A})
    assert await room.desk.lapse(waiting.started_at + KEPT_FOR) == ()
    (ended,) = await room.desk.lapse(waiting.started_at + KEPT_FOR + SECOND)
    assert (ended.id, ended.state, ended.is_told, room.staged()) == (waiting.id, ImportState.EXPIRED, True, [])
    assert (room.state(waiting), await room.desk.lapse(NOW + 9 * DAY)) == (ImportState.EXPIRED, ())
    assert (await room.desk.confirm(waiting.id, CHAT, NOW))[1] is False


async def test_a_terminal_leaves_the_previews_of_the_bot_alone(room):
    waiting, _ = await room.preview({"a.md": A})
    assert await room.desk.lapse(NOW + 2 * DAY, of_terminal=True) == ()
    await room.desk.place(waiting.id, 0)
    assert [one.id for one in await room.desk.lapse(NOW + 2 * DAY, of_terminal=True)] == [waiting.id]


async def test_an_expired_preview_that_offered_nothing_is_not_worth_telling(room):
    await room.bring({"a.md": A})
    await room.preview({"a.md": A})
    assert [one.is_told for one in await room.desk.lapse(NOW + 2 * DAY)] == [False]


async def test_reading_that_nobody_goes_on_with_is_broken_off(room, in_batches):
    in_batches(1)
    waiting = await room.begin()
    folder = write(room.home / "sent", {"a.md": A, "b.md": B})
    async with aclosing(room.read(waiting, [folder], ())) as previews:
        await anext(previews)
        last = room.clock.now
        assert (await room.desk.lapse(last + LEASE), room.staged()) == ((), ["sent/a.md"])
        (ended,) = await room.desk.lapse(last + LEASE + SECOND)
        assert (ended.state, ended.is_told, room.staged()) == (ImportState.BROKEN_OFF, True, [])
        assert [preview async for preview in previews] == []


async def test_files_that_take_long_to_come_are_waited_for(room):
    await room.begin()
    assert await room.desk.lapse(NOW + 3 * LEASE) == ()


async def test_a_day_after_its_end_nobody_knows_who_sent_what_came_to_nothing(room):
    cancelled, written = [(await room.preview({name: text}))[0] for name, text in (("a.md", A), ("b.md", B))]
    await room.desk.cancel(cancelled.id, CHAT, room.clock.now)
    await room.done(written)
    known = "SELECT id, who, title, chat_id, message_id FROM imports ORDER BY id"
    both = [(cancelled.id, "Ada", "news.zip", CHAT, 99), (written.id, "Ada", "news.zip", CHAT, 99)]
    await room.desk.lapse(room.clock.now + KEPT_FOR - MINUTE)
    assert rows(room.path, known) == both
    await room.desk.lapse(room.clock.now + KEPT_FOR)
    assert rows(room.path, known) == [(cancelled.id, "", "", 0, 0), both[1]]
    assert await room.desk.confirm(cancelled.id, CHAT, room.clock.now) == (None, False)
    assert (await room.begin()).id == written.id + 1


@pytest.mark.parametrize("number", [0, -1, 99, 2**70])
async def test_an_import_that_is_none_has_no_answer(room, number):
    assert await room.desk.confirm(number, CHAT, NOW) == (None, False)
    assert await room.desk.cancel(number, CHAT, NOW) == (None, False)


async def test_what_is_written_does_not_lapse(room):
    await room.confirm((await room.preview({"a.md": A}))[0])
    assert await room.desk.lapse(NOW + 9 * DAY) == ()


# Written by one after the other


async def test_nobody_else_gets_an_import_that_goes_on(room, in_batches):
    _, steps = await room.half(in_batches)
    assert await room.desk.take(room.clock.now + LEASE - SECOND) is None
    await anext(steps)
    assert await room.desk.take(room.clock.now + LEASE - SECOND) is None
    await steps.aclose()


async def test_who_was_overtaken_writes_nothing_more(room, in_batches):
    _, steps = await room.half(in_batches)
    room.clock.now += LEASE
    taken = await room.take()
    assert (taken.done, taken.total) == (1, 3)
    with pytest.raises(StorageError, match="another process's by now"):
        await anext(steps)
    assert (room.titles(), contradictions(room.path)) == (["A"], {})
    written = [step async for step in room.write(taken)][-1]
    assert (told(written.counts), room.titles()) == ({"created": 3}, ["A", "B", "C"])
    assert contradictions(room.path) == {}


async def test_an_import_that_is_to_stop_is_given_back_at_once(room, in_batches):
    stopping = []
    _, steps = await room.half(in_batches, lambda: bool(stopping))
    stopping.append(True)
    assert [step async for step in steps] == []
    taken = await room.take()
    assert (taken.done, room.titles()) == (1, ["A"])
    assert [one async for one in room.foresee(taken)] == []
    written = [step async for step in room.write(taken)]
    assert ([step.done for step in written], told(written[-1].counts)) == ([1, 2, 3, 3], {"created": 3})


async def test_what_is_half_written_is_not_previewed_anew_but_finished(room, in_batches):
    _, steps = await room.half(in_batches)
    await steps.aclose()
    await room.storage.edits.edit(1, Edit(heat=9), "Ada", NOW)
    room.clock.now += LEASE
    assert [one async for one in room.foresee(await room.take())] == []


async def test_an_import_finished_by_several_is_taken_back_as_one(room, in_batches):
    before = archive_of(room.path)
    waiting, steps = await room.half(in_batches)
    await steps.aclose()
    room.clock.now += LEASE
    await room.write_all(await room.take())
    assert (await room.storage.imports.undo(waiting.id, "Ada", room.clock())).taken_out == 3
    assert archive_of(room.path) == before


# The archive changes between the preview and the writing


async def test_where_a_change_matters_the_import_waits_for_a_yes_again(room):
    waiting, _ = await room.preview({"a.md": A})
    await room.bring({"a.md": article("https://e.org/a", title="Z")})
    foreseen = await whole_of(room.foresee(await room.confirm(waiting)))
    assert not foreseen.is_as_told
    assert [one.outcome for one in foreseen.findings] == [Outcome.UPDATED]
    assert (room.state(waiting), await room.desk.take(room.clock() + DAY)) == (ImportState.PREVIEWED, None)
    assert told((await room.done(waiting)).counts) == {"updated": 1}


async def test_where_a_change_does_not_matter_the_import_is_written_as_foreseen(room, in_batches):
    in_batches(1)
    waiting, told_before = await room.preview({"a.md": A, "b.md": B})
    await room.bring({"c.md": C})
    taken = await room.confirm(waiting)
    foreseen = [one async for one in room.foresee(taken)]
    taken = replace(taken, free_at=foreseen[-1].free_at)
    assert [(one.done, one.is_whole, one.is_as_told) for one in foreseen] == [
        (1, False, False),
        (2, False, False),
        (2, True, True),
    ]
    assert foreseen[-1].counts == told_before.counts
    steps = [step async for step in room.write(taken)]
    assert (steps[-1].is_done, told(steps[-1].counts)) == (True, {"created": 2})


async def test_what_is_foreseen_anew_is_nobody_elses_meanwhile(room, in_batches):
    in_batches(1)
    waiting, _ = await room.preview({"a.md": A, "b.md": B})
    await room.bring({"c.md": C})
    async with aclosing(room.foresee(await room.confirm(waiting))) as previews:
        await anext(previews)
        assert await room.desk.take(room.clock.now + LEASE - SECOND) is None
        room.clock.now += LEASE
        other = await room.take()
        with pytest.raises(StorageError, match="another process's by now"):
            await anext(previews)
    assert told((await room.write_all(other))[-1].counts) == {"created": 2}


async def test_who_foresaw_too_slowly_does_not_ask_again_what_another_writes(room):
    waiting, _ = await room.preview({"a.md": A})
    await room.bring({"a.md": article("https://e.org/a", title="Z")})
    async with aclosing(room.foresee(await room.confirm(waiting))) as previews:
        await anext(previews)
        room.clock.now += LEASE
        await room.take()
        with pytest.raises(StorageError, match="another process's by now"):
            await anext(previews)
    assert room.state(waiting) is ImportState.WRITING


async def test_who_was_overtaken_before_the_end_does_not_end_it_again(room):
    waiting = await room.confirm((await room.preview({"a.md": A}))[0])
    async with aclosing(room.write(waiting)) as steps:
        await anext(steps)
        await anext(steps)
        room.clock.now += LEASE
        await room.write_all(await room.take())
        found = await room.storage.imports.find(waiting.id)
        with pytest.raises(StorageError, match="another process's by now"):
            await anext(steps)
    assert await room.storage.imports.find(waiting.id) == found


# Of what the archive knows, nothing is kept


async def test_files_that_the_archive_knows_take_no_room(room):
    await room.bring({"a.md": A})
    waiting, foreseen = await room.preview({"a.md": A, "b.md": B}, keeps_known=False)
    sizes = rows(room.path, "SELECT name, length(content) > 0, size > 0 FROM staged_files ORDER BY place")
    assert sizes == [("a.md", 0, 1), ("b.md", 1, 1)]
    assert told((await room.done(waiting)).counts) == told(foreseen.counts) == {"created": 1, "unchanged": 1}


async def test_what_the_archive_has_forgotten_meanwhile_is_told_before_the_rest_is_written(room):
    await room.bring({"a.md": A})
    waiting, _ = await room.preview({"a.md": A, "b.md": B}, keeps_known=False)
    await room.storage.imports.undo(1, "Ada", NOW)
    foreseen = await whole_of(room.foresee(await room.confirm(waiting)))
    forgotten = FailedFile("a.md", FORGOTTEN, mend="Send it again.")
    assert (foreseen.is_as_told, foreseen.failed) == (False, [forgotten])
    assert told(foreseen.counts) == {"created": 1, "failed": 1}
    written = await room.done(waiting)
    assert (written.failed, told(written.counts), room.titles()) == ((forgotten,), told(foreseen.counts), ["B"])


async def test_what_is_forgotten_while_others_are_written_is_told_at_the_end(room, in_batches):
    in_batches(1)
    await room.bring({"b.md": B})
    waiting, _ = await room.preview({"a.md": A, "b.md": B, "c.md": C}, keeps_known=False)
    async with aclosing(room.write(await room.confirm(waiting))) as steps:
        assert [(await anext(steps)).done, (await anext(steps)).done] == [0, 1]
        await room.storage.imports.undo(1, "Ada", NOW)
        await anext(steps)
    room.clock.now += LEASE
    written = (await room.write_all(await room.take()))[-1]
    assert told(written.counts) == {"created": 2, "failed": 1}
    assert written.failed == (FailedFile("b.md", FORGOTTEN, mend="Send it again."),)


# Where the writing breaks off between files that have to do with each other


async def broken_off(room, files):
    """What became of files of which the first was written before the writing broke off."""
    waiting, foreseen = await room.preview(files)
    async with aclosing(room.write(await room.confirm(waiting))) as steps:
        assert [(await anext(steps)).done, (await anext(steps)).done] == [0, 1]
    room.clock.now += LEASE
    written = (await room.write_all(await room.take()))[-1]
    assert written.counts == foreseen.counts
    return told(written.counts)


async def test_two_files_of_one_story_are_twins_with_a_break_between_them(room, in_batches):
    in_batches(1)
    files = {"a.md": A, "b.md": article("https://e.org/a", title="Later")}
    assert (await broken_off(room, files), room.titles()) == ({"created": 1, "twins": 1}, ["Later"])
    assert told((await room.preview(files))[1].counts) == {"unchanged": 2}


async def test_of_two_descriptions_of_a_topic_the_first_counts_with_a_break_between_them(room, in_batches):
    in_batches(1)
    files = {"topics/a.yaml": "name: AI\nshortname: first\n", "topics/b.yaml": "name: AI\nshortname: second\n"}
    assert await broken_off(room, files) == {"topics": 1}
    assert rows(room.path, "SELECT shortname FROM topics") == [("first",)]


# Whatever the files, and wherever it breaks

ARCHIVES = (
    "SELECT name, shortname, parent, aliases, is_described FROM topics ORDER BY key",
    "SELECT url, articles.digest, twins.digest FROM twins JOIN articles ON articles.id = article_id ORDER BY 1, 2, 3",
    "SELECT url, before IS NULL FROM article_changes JOIN articles ON articles.id = article_id ORDER BY 1",
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A database that nothing was imported into; to be copied."""
    path = tmp_path_factory.mktemp("empty") / "newsdesk.db"

    async def migrate():
        await (await Storage.open(url_of(path))).close()

    asyncio.run(migrate())
    return path


NAMES = [f"{name}.md" for name in "abcdefgh"]
LARGE = st.tuples(FOLDERS, st.dictionaries(st.sampled_from(NAMES), FILES, min_size=3)).map(lambda two: two[0] | two[1])


async def imported(empty, home, before, parts, *, break_after=99, keeps_known=True):
    """What was foreseen of parts of an album, and what came of it; the writing broke off after so many steps."""
    home.mkdir()
    shutil.copyfile(empty, home / "newsdesk.db")
    storage = await Storage.open(url_of(home / "newsdesk.db"))
    room = Room(storage, home)
    try:
        await room.bring(before)
        for number, files in enumerate(parts):
            waiting = await room.begin(album="42")
            folder = write(home / f"part {number}", files)
            foreseen = await whole_of(room.read(waiting, [folder], keeps_known=keeps_known))
        async with aclosing(room.write(await room.confirm(waiting))) as steps:
            for _ in range(break_after):
                await anext(steps, None)
        if room.state(waiting) is ImportState.WRITING:
            room.clock.now += LEASE
            await room.write_all(await room.take())
        ((counts,),) = rows(room.path, "SELECT counts FROM imports WHERE id = ?", waiting.id)
        came = archive_of(room.path), [rows(room.path, sql) for sql in ARCHIVES]
        return foreseen.counts, json.loads(counts), contradictions(room.path), came
    finally:
        await storage.close()


@settings(max_examples=20)
@given(before=FOLDERS, files=LARGE, size=st.integers(1, 2), break_after=st.integers(1, 5), keeps_known=st.booleans())
def test_it_comes_as_foreseen_wherever_the_writing_breaks_off(  # noqa: PLR0917 - one for each thing that varies
    empty, tmp_path_factory, before, files, size, break_after, keeps_known
):
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        take_in(size, patch)
        unbroken, broken = (
            asyncio.run(imported(empty, home / str(steps), before, [files], break_after=steps, keeps_known=keeps_known))
            for steps in (99, break_after)
        )
    foreseen, counts, wrong, _ = broken
    assert (counts, wrong) == (foreseen, {})
    assert broken == unbroken


@settings(max_examples=20)
@given(before=FOLDERS, parts=st.lists(FOLDERS, min_size=2, max_size=3), size=st.integers(1, 4))
def test_what_comes_in_parts_comes_as_foreseen(empty, tmp_path_factory, before, parts, size):
    with pytest.MonkeyPatch.context() as patch:
        take_in(size, patch)
        home = tmp_path_factory.mktemp("home") / "album"
        foreseen, counts, wrong, _ = asyncio.run(imported(empty, home, before, parts))
    assert (counts, wrong) == (foreseen, {})


# Given up


async def test_an_import_that_is_given_up_in_the_middle_is_done_with_what_is_written_and_can_be_taken_back(
    room, in_batches, storage
):
    waiting, steps = await room.half(in_batches)
    await steps.aclose()
    ended = await room.desk.give_up(waiting, room.clock())
    assert (ended.state, ended.done, ended.counts["created"]) == (ImportState.DONE, 1, 1)
    assert (room.titles(), room.staged(), await room.take()) == (["A"], [], None)
    await storage.imports.undo(waiting.id, "Ada", room.clock())
    assert (room.titles(), contradictions(room.path)) == ([], {})


async def test_an_import_that_is_done_cannot_be_given_up(room):
    waiting = await room.confirm((await room.preview({"a.md": A}))[0])
    await room.write_all(waiting)
    assert await room.desk.give_up(waiting, room.clock()) is None


async def test_an_import_that_another_process_goes_on_with_cannot_be_given_up(room, in_batches):
    waiting, _ = await room.half(in_batches)
    room.clock.now += LEASE
    taken = await room.take()
    assert (await room.desk.give_up(waiting, room.clock()), len(room.staged())) == (None, 3)
    await room.write_all(taken)
    assert room.titles() == ["A", "B", "C"]


async def test_an_import_whose_writing_failed_comes_after_those_that_wait(room):
    first, _ = await room.preview({"a.md": A})
    second, _ = await room.preview({"b.md": B})
    failed = await room.confirm(first)
    for _ in range(LEASE // SECOND):
        room.clock()
    assert (await room.confirm(second)).id == second.id
    assert (await room.take()).id == failed.id


async def test_an_import_that_is_given_up_before_anything_is_written_has_changed_nothing(room):
    waiting = await room.confirm((await room.preview({"a.md": A}))[0])
    ended = await room.desk.give_up(waiting, room.clock())
    assert (ended.state, told(ended.counts), room.titles()) == (ImportState.DONE, {}, [])
