"""What is shown of imports at work: each step, the summary, and a preview anew where the archive has changed since."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conftest import NOW
from storage_fixtures import DAY, article, write

from bot.import_work import at_work, waiting_replies
from bot.render import plain
from storage import Undone, intake, staging

FILES = {f"{name}.md": article(f"https://e.org/{name}", title=name.upper()) for name in "abcd"}


class Clock:
    """The time, which passes: a second whenever it is asked for, unless that is set."""

    def __init__(self):
        self.now, self.step = NOW, timedelta(seconds=1)

    def __call__(self):
        self.now += self.step
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(empty_app, monkeypatch):
    """The desk of an empty archive, which takes two files at once."""
    for module in (intake, staging):
        monkeypatch.setattr(module, "BATCH", 2)
    return empty_app.storage.desk


@pytest.fixture
def confirmed(desk, clock, tmp_path):
    """The number of an import of files that is said yes to; its preview stands in that message, 0 for a terminal."""

    async def confirmed(files=FILES, message_id=50):
        waiting = await desk.begin(1, "Ada", "news.zip", "", clock())
        await desk.place(waiting.id, message_id)
        folder = write(tmp_path / f"sent {waiting.id}", files)
        async for _ in desk.read(waiting, [folder], (), clock):
            pass
        await desk.release((await desk.confirm(waiting.id, 1, clock()))[0])
        return waiting.id

    return confirmed


@pytest.fixture
def work(desk, clock, chat):
    """What is shown of the next import, reply by reply as the lines of its text."""

    async def work(is_stopping=lambda: False):
        replies = at_work(desk, await desk.take(clock()), chat, clock, is_stopping)
        return [plain(reply, chat).splitlines() async for reply in replies]

    return work


@pytest.fixture
def bring(empty_app, tmp_path):
    """Has the operator import files."""

    async def bring(files):
        await empty_app.storage.import_paths([write(tmp_path / "meanwhile", files)], NOW)

    return bring


@pytest.fixture
def only(desk, clock, chat):
    """The only reply that the next import brings."""

    async def only():
        replies = at_work(desk, await desk.take(clock()), chat, clock, lambda: False)
        (reply,) = [reply async for reply in replies]
        return reply

    return only


def lines_of(reply):
    return [button.line for row in reply.buttons for button in row]


async def test_an_import_is_shown_step_by_step_with_the_time_that_is_left_and_then_summed_up(confirmed, work, clock):
    await confirmed(FILES | {"e.md": "no front matter"})
    clock.step = timedelta(seconds=10)
    told = await work()
    assert [lines[0] for lines in told] == ["Importing news.zip…", "Importing news.zip…", "Imported: news.zip"]
    assert told[0][1].startswith("▰▰▰▰▱▱▱▱▱▱▱▱ 2 of 5 · about ")
    assert told[1][1].startswith("▰▰▰▰▰▰▰▰▰▱▱▱ 4 of 5 · about ")
    assert (told[0][2:], told[1][2:]) == (["2 new"], ["4 new"])
    assert told[2][1:3] == ["4 new · 1 failed", "One file fails:"]
    assert told[2][3].startswith("• sent 1/e.md, line 1: ")
    assert told[2][4:] == ["This is number 1 in the list of imports."]


async def test_the_summary_has_a_button_that_takes_it_back(confirmed, desk, clock, chat, empty_app):
    await confirmed()
    replies = at_work(desk, await desk.take(clock()), chat, clock, lambda: False)
    last = [reply async for reply in replies][-1]
    assert lines_of(last) == ["/undo 1", "/imports"]
    assert (await empty_app.storage.imports.undo(1, "Ada", NOW)) == Undone(2, taken_out=4)


async def test_an_import_that_is_stopped_says_that_it_will_go_on_and_does(confirmed, work):
    await confirmed()
    stops = iter((False, True))
    told = await work(lambda: next(stops))
    assert told[-1] == [
        "Importing news.zip…",
        "▰▰▰▰▰▰▱▱▱▱▱▱ 2 of 4",
        "The bot is being stopped. The import goes on as soon as it runs again.",
    ]
    told = await work()
    resumed = "It was interrupted, and goes on where it had stopped."
    assert told[0] == ["Importing news.zip…", "▰▰▰▰▰▰▱▱▱▱▱▱ 2 of 4", "2 new", resumed]
    assert told[-1] == [
        "Imported: news.zip",
        "4 new",
        "It was interrupted, and went on where it had stopped.",
        "This is number 1 in the list of imports.",
    ]


async def test_where_it_would_do_something_else_by_now_it_asks_again(confirmed, bring, only, chat):
    await confirmed({"a.md": FILES["a.md"]})
    await bring({"a.md": article("https://e.org/a", title="Other")})
    reply = await only()
    assert plain(reply, chat).splitlines() == [
        "Preview: news.zip",
        "The archive has changed since the last preview; this is what would happen now.",
        "1 changed",
        "One changes:",
        "• A – title: Other → A",
        "Nothing is written until you tap Import. The preview is kept for a day.",
    ]
    assert lines_of(reply) == ["/import confirm 1", "/import cancel 1"]


async def test_what_asks_again_is_not_written_before_the_second_yes(confirmed, bring, only, work, desk):
    await confirmed({"a.md": FILES["a.md"]})
    await bring({"a.md": article("https://e.org/a", title="Other")})
    await only()
    assert await desk.take(NOW + DAY) is None
    await desk.release((await desk.confirm(1, 1, NOW))[0])
    assert (await work())[-1][:2] == ["Imported: news.zip", "1 changed"]


async def test_where_nothing_would_come_of_it_by_now_there_is_nothing_to_tap(confirmed, bring, only, chat):
    await confirmed()
    await bring(FILES)
    reply = await only()
    assert (plain(reply, chat).splitlines()[2:], reply.buttons) == (["4 unchanged", "There is nothing to import."], ())


async def test_where_it_would_do_the_same_it_is_written_though_the_archive_has_changed(confirmed, bring, work):
    await confirmed()
    await bring({"z.md": article("https://e.org/z")})
    assert (await work())[-1][:2] == ["Imported: news.zip", "4 new"]


# In a terminal


async def test_a_terminal_shows_its_imports_one_after_the_other(confirmed, desk, chat, clock):
    await confirmed({"a.md": FILES["a.md"]}, message_id=0)
    await confirmed({"b.md": FILES["b.md"]}, message_id=0)
    told = [plain(reply, chat).splitlines() async for reply in waiting_replies(desk, chat, clock)]
    assert [lines[-1] for lines in told if lines[0] == "Imported: news.zip"] == [
        "This is number 1 in the list of imports.",
        "This is number 2 in the list of imports.",
    ]
    assert [reply async for reply in waiting_replies(desk, chat, clock)] == []


async def test_a_terminal_leaves_what_stands_in_messages_to_the_bot(confirmed, desk, chat, clock):
    number = await confirmed()
    assert [reply async for reply in waiting_replies(desk, chat, clock)] == []
    assert (await desk.take(clock())).id == number


async def test_a_terminal_forgets_its_own_previews_after_a_day_without_a_word(desk, chat, clock, tmp_path):
    waiting = await desk.begin(1, "", "news.zip", "", NOW)
    async for _ in desk.read(waiting, [write(tmp_path / "sent", FILES)], (), clock):
        pass
    clock.now += DAY
    assert [reply async for reply in waiting_replies(desk, chat, clock)] == []
    assert not (await desk.confirm(waiting.id, 1, clock()))[1]
