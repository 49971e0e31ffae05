"""Files that an admin sends are previewed in the chat, whatever they are, and written after a yes that still stands."""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile

import pytest
from conftest import NOW
from storage_fixtures import DAY, article, pack, rows, write

from bot.commands import converse, import_pages
from bot.commands.import_pages import previewed, written_down
from bot.conversation import Attachment, AttachmentLost, AttachmentTooLarge, Chat, Person, Request
from bot.render import html, label, plain
from bot.texts import utf16_length
from storage import (
    Doubt,
    FailedFile,
    FieldChange,
    Finding,
    ImportState,
    NewTopic,
    Outcome,
    Preview,
    Progress,
    TopicFinding,
    WaitingImport,
)
from storage.import_steps import LEASE
from storage.near_duplicates import Near
from storage.reports import Misspelling

ADA, READER = Person(1, is_admin=True, name="Ada"), Person(2)
MEGABYTE = 1 << 20
OKAPI = article("https://e.org/okapi", title="Okapi")
MOA = article("https://e.org/moa", title="Moa")


def sent(name, content=OKAPI, *, size=0, error=None):
    """A file that comes with a message, or does not come."""

    async def fetch(path):
        if error:
            raise error
        await asyncio.to_thread(path.write_bytes, content if isinstance(content, bytes) else content.encode())

    return Attachment(name, size, fetch)


@pytest.fixture
def replies(empty_app, chat):
    """The replies to a message with files, each told that it stands in message 50."""

    async def replies(*files, text="", person=ADA, chat=chat, app=empty_app, now=NOW, album=""):
        request = Request(text, chat, person, now, attachments=files, album=album)
        conversation, told = converse(app, request), []
        try:
            told.append(await anext(conversation))
            while True:
                told.append(await conversation.asend(50))
        except StopAsyncIteration:
            return told

    return replies


@pytest.fixture
def tell(replies):
    """The last reply."""

    async def tell(*files, **options):
        return (await replies(*files, **options))[-1]

    return tell


@pytest.fixture
def hear(tell, chat):
    """The last reply as the lines of its text."""

    async def hear(*files, **options):
        return plain(await tell(*files, **options), chat).splitlines()

    return hear


async def import_all(app, folder, *contents):
    """The contents as they stand in the archive before."""
    files = {f"{place}.{'md' if text.startswith('---') else 'yaml'}": text for place, text in enumerate(contents)}
    paths = [write(folder, files) / name for name in files]
    await app.storage.import_paths(paths, NOW)


def lines_of(reply):
    return [button.line for row in reply.buttons for button in row]


# What comes


async def test_it_is_said_what_is_done_until_the_preview_stands_there(replies, chat):
    told = await replies(sent("okapi.md"))
    assert [plain(reply, chat).splitlines()[0] for reply in told] == [
        "Fetching okapi.md…",
        "Reading okapi.md…",
        "Preview: okapi.md",
    ]
    assert plain(told[1], chat).splitlines()[1:] == ["▰▰▰▰▰▰▰▰▰▰▰▰ 1 of 1", "1 new"]
    assert [label(button.label, chat) for row in told[-1].buttons for button in row] == ["Import 1", "Cancel"]


@pytest.mark.parametrize("text", ["", "/import", "/import please", "/import@newsdeskbot now", "have a look"])
async def test_words_beside_the_files_do_not_matter(tell, text):
    assert lines_of(await tell(sent("okapi.md"), text=text)) == ["/import confirm 1", "/import cancel 1"]


async def test_files_that_are_no_articles_are_named_with_what_to_send_instead(hear):
    told = await hear(sent("okapi.md"), sent("okapi.pdf"), sent("notes"))
    assert told[1:3] == ["1 new · 2 failed", "2 files fail:"]
    assert told[3].startswith("• okapi.pdf: found a .pdf file; expected a .md, .markdown, .yaml or .zip file")
    assert told[4].startswith("• notes: found a file without a suffix; expected a .md, .markdown")


async def test_misspelt_fields_are_told_and_the_story_is_imported_all_the_same(tell, chat):
    told = await tell(sent("42.md", article("https://e.org/a", heta=70, exerpt="A", category="B")))
    assert plain(told, chat).splitlines()[1:5] == [
        "1 new",
        "Look twice:",
        "• 42.md, line 5: heta: is no field that I know. Did you mean heat:?",
        "• 42.md, line 6: exerpt: is no field that I know. Did you mean excerpt:?",
    ]
    assert lines_of(told) == ["/import confirm 1", "/import cancel 1"]


async def test_files_that_hold_nothing_of_what_was_sought_are_told(hear, tmp_path):
    inner = pack(tmp_path / "inner.zip", {"okapi.md": OKAPI}).read_bytes()
    outer = pack(tmp_path / "outer.zip", {"inner.zip": inner, "settings.yaml": "color: red"}).read_bytes()
    told = await hear(sent("okapi.yaml", OKAPI), sent("topic.yaml", "taxonomy: topik\nname: AI"), sent("o.zip", outer))
    assert told[1:] == [
        "3 failed",
        "There is nothing to import.",
        "3 files fail:",
        (
            "• okapi.yaml, line 2: found an article; expected topics, each with name: and what it is called. "
            "Give the file a name that ends in .md."
        ),
        (
            "• topic.yaml, line 1: taxonomy: found “topik”, expected topic. "
            "Write taxonomy: topic if it describes a topic, or leave the file out."
        ),
        "• o.zip/inner.zip: it is an archive inside an archive; expected article files. Send it by itself.",
    ]


async def test_a_file_that_will_not_be_read_is_not_even_fetched(hear):
    told = await hear(sent("okapi.pdf", error=AssertionError("fetched")))
    assert told[1] == "1 failed"


@pytest.mark.parametrize(("size", "found"), [(25 * MEGABYTE, "25"), (24 * MEGABYTE + 1, "25"), (0, "more than 20")])
async def test_a_file_that_is_too_large_is_told_with_the_other_ways_in(hear, size, found):
    told = await hear(sent("big.zip", size=size, error=AttachmentTooLarge(20 * MEGABYTE)))
    (line,) = told[4:]
    assert told[1:4] == ["1 failed", "There is nothing to import.", "One file fails:"]
    assert line == (
        f"• big.zip: found {found} MB; expected at most 20 MB, which is all that Telegram gives to bots. On the "
        "machine of the bot, “newsdesk import big.zip” takes files of any size; or send several smaller archives."
    )


async def test_a_file_that_did_not_arrive_is_asked_for_again_and_the_others_are_read(tell, chat):
    lost = sent("lost.md", error=AttachmentLost("read timeout"))
    reply = await tell(sent("okapi.md"), lost, sent("broken.md", "no front matter"), sent("moa.md", MOA))
    told = plain(reply, chat).splitlines()
    assert told[:4] == [
        "Preview: okapi.md, lost.md, broken.md, moa.md",
        "2 new · 2 failed",
        "2 files fail:",
        "• lost.md: the file did not arrive; expected all of it. Send it again.",
    ]
    assert told[4].startswith("• broken.md, line 1: ")
    assert lines_of(reply) == ["/import confirm 1", "/import cancel 1"]


async def test_where_nothing_can_be_imported_there_is_nothing_to_tap(tell, chat, tmp_path):
    reply = await tell(sent("lost.md", error=AttachmentLost("read timeout")))
    assert (lines_of(reply), plain(reply, chat).splitlines()[2]) == ([], "There is nothing to import.")
    empty = await tell(sent("empty.zip", pack(tmp_path / "empty.zip", {}).read_bytes()))
    assert (lines_of(empty), plain(empty, chat).splitlines()[1:]) == ([], ["There are no articles in it."])


async def test_files_of_one_name_are_read_each_for_itself(hear):
    told = await hear(sent("story.md"), sent("story.md", MOA))
    assert told[:5] == ["Preview: story.md, story.md", "2 new", "2 are new:", "• Okapi", "• Moa"]


async def test_nothing_stays_behind_on_the_disk(replies, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    seen = []

    async def fetch(path):
        await asyncio.to_thread(path.write_text, OKAPI)
        seen.append(path.relative_to(tmp_path / "temporary").parts[1:])

    await replies(Attachment("okapi.md", 0, fetch))
    assert (seen, [*(tmp_path / "temporary").iterdir()]) == ([("0", "okapi.md")], [])


async def test_parts_of_an_album_share_a_preview_which_stays_in_its_message(replies, chat):
    first = await replies(sent("okapi.md"), album="42")
    second = await replies(sent("moa.md", MOA), album="42")
    assert (first[0].in_place_of, second[0].in_place_of) == (0, 50)
    assert plain(second[-1], chat).splitlines()[:2] == ["Preview: okapi.md, moa.md", "2 new"]


async def test_files_that_others_send_are_passed_over(replies, chat):
    group = Chat(2, "group", "en", chat.zone)
    assert await replies(sent("okapi.md"), person=READER) == []
    assert await replies(sent("okapi.md"), chat=group) == []
    assert plain((await replies(sent("okapi.md"), text="/import", chat=group))[-1], chat).startswith(
        "There is no command /import."
    )


# The folder


async def test_import_alone_reads_the_folder_again_and_keeps_nothing_that_is_known(tell, empty_app, chat, tmp_path):
    folder = write(empty_app.settings.seeds_dir, {"okapi.md": OKAPI})
    await empty_app.storage.import_paths([folder], NOW)
    write(folder, {"moa.md": MOA})
    reply = await tell(text="/import")
    assert plain(reply, chat).splitlines()[:2] == ["Preview: no seeds", "1 new · 1 unchanged"]
    kept = rows(tmp_path / "empty.db", "SELECT name, length(content) > 0 FROM staged_files ORDER BY place")
    assert [(name.rpartition("/")[2], is_kept) for name, is_kept in kept] == [("moa.md", 1), ("okapi.md", 0)]
    shutil.rmtree(folder)
    await tell(text="/import confirm 2")
    waiting = await empty_app.storage.desk.take(NOW)
    steps = [step async for step in empty_app.storage.desk.write(waiting, lambda: NOW, lambda: False)]
    assert (steps[-1].counts["created"], steps[-1].counts["unchanged"], steps[-1].failed) == (1, 1, ())


async def test_a_folder_that_is_not_there_is_told_with_what_to_do(hear, empty_app):
    (told,) = await hear(text="/import")
    begin = f"There is no folder {empty_app.settings.seeds_dir} on my machine. "
    assert told == f"{begin}Send me .md, .yaml or .zip files, or set NEWSDESK_SEEDS_DIR."


@pytest.mark.parametrize("argument", ["holiday.md", "/etc/passwd", "confirmed 1", "<b>x</b>"])
async def test_a_name_alone_is_no_file(tell, chat, argument):
    reply = await tell(text=f"/import {argument}")
    assert plain(reply, chat).startswith(f"I do not know the file “{argument}”. Send me .md, .yaml or .zip files here")
    assert (lines_of(reply), reply.is_refusal) == (["/imports"], True)


# Yes or no, in time and too late


@pytest.fixture
def in_state(tell, empty_app):
    """An import of a file in that state."""
    desk = empty_app.storage.desk

    async def write(_):
        await tell(text="/import confirm 1")
        async for _ in desk.write(await desk.take(NOW), lambda: NOW, lambda: False):
            pass

    ways = {
        ImportState.WRITING: lambda _: tell(text="/import confirm 1"),
        ImportState.DONE: write,
        ImportState.CANCELLED: lambda _: tell(text="/import cancel 1"),
        ImportState.EXPIRED: lambda _: desk.lapse(NOW + 2 * DAY),
    }

    async def in_state(state):
        if state in (ImportState.READING, ImportState.BROKEN_OFF):
            await desk.begin(1, "Ada", "okapi.md", "", NOW)
            if state is ImportState.BROKEN_OFF:
                await desk.lapse(NOW + DAY)
        else:
            await tell(sent("okapi.md"))
            await ways[state](None)

    return in_state


GONE = "Send the files again"
TOO_LATE = {
    ImportState.WRITING: ["Import 1 is being written already."],
    ImportState.DONE: ["Import 1 is done already."],
    ImportState.CANCELLED: [f"This import was cancelled. {GONE} to import them."],
    ImportState.EXPIRED: [f"The preview was kept for a day, and is gone. {GONE} to import them."],
    ImportState.BROKEN_OFF: [f"The reading was broken off by a restart. {GONE}."],
}


@pytest.mark.parametrize("answer", ["confirm", "cancel"])
@pytest.mark.parametrize("state", TOO_LATE)
async def test_an_answer_that_comes_too_late_learns_why_and_leaves_the_message_alone(
    in_state, tell, chat, state, answer
):
    await in_state(state)
    reply = await tell(text=f"/import {answer} 1")
    assert plain(reply, chat).splitlines() == TOO_LATE[state]
    assert (reply.is_apart, reply.is_refusal) == (True, True)
    assert lines_of(reply) == (["/undo 1", "/imports"] if state is ImportState.DONE else [])


async def test_a_yes_while_files_are_read_is_told_to_wait(in_state, hear):
    await in_state(ImportState.READING)
    assert await hear(text="/import confirm 1") == [
        "The files are still being read. Tap Import when the preview is there."
    ]


@pytest.mark.parametrize("number", ["2", "0", "-1", "", "x", "1.0", "²", "1 1", "9" * 18, "9" * 40])
@pytest.mark.parametrize("answer", ["confirm", "cancel"])
async def test_a_number_that_no_preview_of_this_chat_has_is_told(tell, hear, empty_app, answer, number):
    await tell(sent("okapi.md"))
    told = await hear(text=f"/import {answer} {number}")
    assert told == ["There is no such preview in this chat. Send me the files to import."]
    assert await empty_app.storage.desk.take(NOW + DAY) is None


async def test_the_numbers_of_another_chat_mean_nothing_here(tell, hear, chat):
    await tell(sent("okapi.md"))
    elsewhere = Chat(9, "private", "en", chat.zone)
    for answer in ("confirm", "cancel"):
        told = await hear(text=f"/import {answer} 1", chat=elsewhere)
        assert told == ["There is no such preview in this chat. Send me the files to import."]


async def test_after_a_yes_the_message_says_so_before_anything_is_written(empty_app, tell, chat):
    await tell(sent("okapi.md"))
    request = Request("/import confirm 1", chat, ADA, NOW)
    conversation = converse(empty_app, request)
    assert plain(await anext(conversation), chat).splitlines() == ["Importing okapi.md…", "▱▱▱▱▱▱▱▱▱▱▱▱ 0 of 1"]
    assert await empty_app.storage.desk.take(NOW) is None
    with pytest.raises(StopAsyncIteration):
        await conversation.asend(50)
    assert (await empty_app.storage.desk.take(NOW)).message_id == 50


async def test_a_yes_whose_message_could_not_be_shown_is_a_yes(empty_app, tell, chat):
    await tell(sent("okapi.md"))
    conversation = converse(empty_app, Request("/import confirm 1", chat, ADA, NOW))
    await anext(conversation)
    await conversation.aclose()
    assert (await empty_app.storage.desk.take(NOW)).id == 1


async def test_a_no_says_that_nothing_was_written(tell, hear, empty_app):
    await tell(sent("okapi.md"))
    assert await hear(text="/import cancel 1") == ["Not imported: okapi.md", "Cancelled. Nothing was written."]
    assert await empty_app.storage.articles.get(1) is None


# What the preview says, and the report


async def test_a_near_duplicate_of_what_the_archive_has_is_told_first(hear, app):
    known = await app.storage.articles.get(1)
    day = known.published_at.isoformat()
    again = article("https://other.org/again", title=f"{known.title}, again", publishedDateTime=day)
    told = await hear(sent("again.md", again), app=app)
    assert told[2] == "One tells a story that the archive has already, it seems:"
    assert told[3].startswith(f"• {known.title}, again – like {known.title} ({known.provider.name} · ")
    assert told[4:6] == ["One is new:", f"• {known.title}, again"]


async def test_a_preview_names_four_of_a_kind_and_its_file_names_all(tell, chat):
    files = {f"{number}.md": article(f"https://e.org/{number}", title=f"Story {number}") for number in range(6)}
    files |= {f"bad {number}.md": "no front matter" for number in range(5)} | {"topics/t.yaml": "name: Okapi\n"}
    reply = await tell(sent("news.md", MOA), *(sent(name.rpartition("/")[2], text) for name, text in files.items()))
    told = plain(reply, chat).splitlines()
    assert [line for line in told if line.startswith("…")] == [
        "… and 1 more, in import-1.txt",
        "… and 3 more, in import-1.txt",
    ]
    report = reply.file.content.decode().splitlines()
    assert (reply.file.name, report[1:3]) == ("import-1.txt", ["", told[1]])
    assert report[0] == f"Preview: news.md, {', '.join(name.rpartition('/')[2] for name in files)}"
    assert "• Story 5" in report
    assert "• Story 5" not in told
    assert sum(line.startswith("• bad ") for line in report) == 5
    assert set(report) >= {line for line in told if line.startswith("• ") or line.endswith(":")}


async def test_files_of_one_address_are_named_with_the_one_that_counts(hear):
    files = [sent(f"{number}.md", article("https://e.org/a", title=f"Story {number}")) for number in range(3)]
    told = await hear(*files)
    assert told[1] == "1 new · 2 merged"
    assert told[4:7] == [
        "2 files have the address of a later one, which counts:",
        "• 2.md replaces 0.md (https://e.org/a)",
        "• 2.md replaces 1.md (https://e.org/a)",
    ]
    assert (await hear(*files[:2]))[-3:-1] == [
        "Two files have one address; the later one counts:",
        "• 1.md replaces 0.md (https://e.org/a)",
    ]


async def test_topics_are_told_that_are_new_or_change(hear, empty_app, tmp_path):
    await import_all(
        empty_app, tmp_path / "before", article("https://e.org/a", topics=["Robotics"]), "name: AI\nkeywords: [agi]"
    )
    told = await hear(
        sent("b.md", article("https://e.org/b", title="New", topics=["Robotcs", "Law"])),
        sent("ai.yaml", "name: AI\nkeywords: [ki]"),
    )
    assert told[2:] == [
        "2 topics are new:",
        "• Robotcs – like Robotics",
        "• Law",
        "One is new:",
        "• New",
        "One topic is described:",
        "• AI – keywords: agi → ki",
        "Nothing is written until you tap Import. The preview is kept for a day.",
    ]


async def test_stories_that_will_be_shown_no_more_are_told_before_those_that_change(hear, empty_app, tmp_path):
    await import_all(empty_app, tmp_path / "before", OKAPI, MOA)
    hidden = article("https://e.org/okapi", title="Okapi", published=False)
    told = await hear(sent("moa.md", article("https://e.org/moa", title="Moa", heat=7)), sent("okapi.md", hidden))
    assert told[1:6] == [
        "2 changed · 1 of all is unpublished",
        "One will be shown no more:",
        "• Okapi – published: true → false",
        "One changes:",
        "• Moa – heat: – → 7",
    ]


async def test_a_preview_that_names_all_needs_no_file(tell):
    files = [sent(f"{number}.md", article(f"https://e.org/{number}", title=f"Story {number}")) for number in range(4)]
    assert (await tell(*files)).file is None


async def test_a_file_names_so_many_of_a_kind_and_says_how_many_it_leaves_out(tell, monkeypatch):
    monkeypatch.setattr(import_pages, "MOST_LINES", 5)
    files = [sent(f"{number}.md", article(f"https://e.org/{number}", title=f"Story {number}")) for number in range(8)]
    report = (await tell(*files)).file.content.decode().splitlines()
    assert report[-4:] == ["• Story 2", "• Story 3", "• Story 4", "… and 3 more, which are left out here"]


ODD = ["שלום עולם " * 40, "🗞️" * 120, "<b>&amp;</i> " * 40, "a\u202eb\u2066c " * 50, "W" * 400, "\u0301" * 300]


@pytest.mark.parametrize("odd", ODD)
async def test_whatever_the_stories_are_called_the_preview_is_one_message(tell, chat, odd):
    def told(number, **fields):
        return article(f"https://e.org/{number}", title=f"{number} ODD", **fields).replace("ODD", odd)

    known = [sent(f"{number}.md", told(number, topics=["A"], provider={"name": "B"})) for number in range(4)]
    await tell(*known)
    topics = json.dumps({"topics": [{"name": f"{number}{odd}"} for number in range(4)]}, ensure_ascii=False)
    files = [sent(f"{number}.md", told(number + 2, topics=["ODD"], provider={"name": "ODD"})) for number in range(4)]
    broken = [sent(f"{number} {odd[:50].replace('/', '')}.md", odd) for number in range(4)]
    reply = await tell(*files, *broken, sent("topics.yaml", topics))
    message = html(reply, chat)
    assert (message.is_whole, utf16_length(message.plain) <= 4096) == (True, True)
    assert message.plain.endswith("Nothing is written until you tap Import. The preview is kept for a day.")
    assert "\u202e" not in message.plain
    assert "<b>" not in message.html.replace("<b>Preview: ", "")


def finding(outcome, number, **fields):
    return Finding(outcome, LONG, f"https://e.org/{number}", **fields)


LONG = "Long " * 100
NEAR = Near(1, LONG, LONG, NOW)
CHANGED = tuple(FieldChange(name, LONG, LONG) for name in ("title", "heat", "topics", "provider", "webUrl"))


@pytest.mark.parametrize("count", [4, 9])
def test_a_preview_of_the_longest_names_of_every_kind_is_one_message_and_its_file_has_all(chat, count):
    findings = [
        *(finding(Outcome.CREATED, number, near=NEAR) for number in range(count)),
        *(finding(Outcome.UPDATED, number, changes=CHANGED) for number in range(count)),
        *(finding(Outcome.UPDATED, number, changes=(import_pages._HIDDEN, *CHANGED)) for number in range(count)),
        *(finding(Outcome.TWINS, number, file=LONG, replaces=LONG) for number in range(count)),
    ]
    failed = [FailedFile(f"{LONG}.md", LONG, 3, LONG) for _ in range(count)]
    doubts = [Doubt(LONG, Misspelling(123_456, LONG, "publishedDateTime")) for _ in range(count)]
    counts = dict.fromkeys(import_pages.COUNTED, 123_456)
    topics = [TopicFinding(LONG, CHANGED)] * count
    told = (findings, topics, failed, doubts, [NewTopic(LONG, LONG)] * count)
    preview = Preview(LONG, count, count, counts, *told, is_whole=True)
    reply = previewed(123_456, preview, chat, is_changed=True)
    message = html(reply, chat)
    assert (message.is_whole, utf16_length(message.plain) <= 4096) == (True, True)
    report = reply.file.content.decode()
    assert (report.count("\n• "), f"{LONG}.md, line 3: {LONG}" in report) == (9 * count, True)


def test_what_is_told_of_the_longest_names_at_the_end_is_one_message(chat):
    waiting = WaitingImport(7, ImportState.WRITING, 1, 50, "Ada", LONG, NOW, total=9)
    failed = tuple(FailedFile(f"{number} {LONG}.md", LONG, 3, LONG) for number in range(9))
    progress = Progress(9, 9, dict.fromkeys(import_pages.COUNTED, 123_456), is_done=True, failed=failed)
    message = html(written_down(waiting, progress, is_resumed=True), chat)
    assert (message.is_whole, utf16_length(message.plain) <= 4096) == (True, True)
    assert "… and 5 more, in import-7.txt" in message.plain


# A yes that is shown late


async def test_where_the_import_was_done_before_the_yes_could_be_shown_its_summary_is_shown_again(
    replies, empty_app, chat
):
    await replies(sent("okapi.md"))
    late = NOW + 2 * LEASE
    conversation = converse(empty_app, Request("/import confirm 1", chat, ADA, NOW))
    begun = await anext(conversation)
    waiting = await empty_app.storage.desk.take(late)
    async for _ in empty_app.storage.desk.write(waiting, lambda: late, lambda: False):
        pass
    again = await conversation.asend(50)
    told = [plain(reply, chat).splitlines()[0] for reply in (begun, again)]
    assert told == ["Importing okapi.md…", "Imported: okapi.md"]
    assert lines_of(again) == ["/undo 1", "/imports"]


async def test_an_import_is_shown_where_its_yes_was_tapped(replies, empty_app):
    await replies(sent("okapi.md"))
    await replies(text="/import confirm 1")
    assert (await empty_app.storage.desk.take(NOW)).message_id == 50
