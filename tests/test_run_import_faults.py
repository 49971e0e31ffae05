"""The real program, and what goes wrong with the files that admins send it: in them, on their way, and in between."""

from __future__ import annotations

from itertools import pairwise

import pytest
from fake_telegram import FakeTelegram, Message
from newsroom import Newsroom, labels, newsroom, packed
from processes import PATIENCE_SECONDS
from storage_fixtures import archive_of, article, contradictions, rows

from bot.telling import EDIT_SECONDS

LONG_AGO = "2020-01-01 00:00:00.000000"
MEGABYTE = 1 << 20
HERD = 3000


def locked(name: str, content: str) -> bytes:
    """A zip archive of a file that needs a password, as it says."""
    archive = bytearray(packed({name: content}))
    for header, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        archive[archive.index(header) + place] |= 1
    return bytes(archive)


# The name and the content of a file, and what is said of it.
ODD = {
    "a picture by the name of an article": (
        "photo.md",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00",
        "found binary data; expected a Markdown text in UTF-8. It is a picture; save or send what it says as",
    ),
    "a text by the name of an archive": (
        "x.zip",
        b"This is no archive.",
        "• x.zip: it is no zip archive that can be read (File is not a zip file); expected an unbroken .zip file. Make",
    ),
    "an archive with a password": (
        "locked.zip",
        locked("a.md", article()),
        "• locked.zip/a.md: it is encrypted; expected an archive without a password. Pack it again without a password.",
    ),
    "an archive that leads out": (
        "out.zip",
        packed({"../up.md": article()}),
        "found the name ../up.md, which leads out of the archive; expected a plain name. Pack the files again, from",
    ),
    "a bomb": (
        "bomb.zip",
        packed({"a.md": "x" * 900_000}),
        "• bomb.zip/a.md: found a file packed 1,012 to 1; expected at most 200 to 1. Look into it: it says the same",
    ),
    "another kind of file": (
        "news.docx",
        b"PK\x03\x04",
        "• news.docx: found a .docx file; expected a .md, .markdown, .yaml or .zip file, or a folder of them. Save it",
    ),
}


def herd() -> bytes:
    """A zip archive of so many articles that their writing takes some time."""
    return packed(
        {f"{place:04}.md": article(f"https://e.org/herd/{place}", title=f"Gnu {place}") for place in range(HERD)}
    )


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A bot over the sample articles."""
    with newsroom(tmp_path_factory.mktemp("newsroom"), FakeTelegram()) as room:
        yield room
        assert room.running.stop() == 0
    assert not room.running.logged("Traceback")


@pytest.fixture(scope="module")
def told(room):
    """What admins are told who send all that is odd, each a file."""
    admins = {name: room.admin() for name in ODD}
    for name, (file, content, _) in ODD.items():
        room.sends(admins[name], file, content)
    return {name: room.preview(admin) for name, admin in admins.items()}


def test_an_import_that_fails_ends_and_says_so_under_the_number_that_the_admins_hear_of(tmp_path, fake):
    with newsroom(tmp_path, fake) as room:
        admin = room.admin()
        room.sends(admin, "a.md", article("https://e.org/spoilt"))
        preview = room.preview(admin)
        rows(room.path, "UPDATE staged_files SET content = x'00'")
        room.taps(preview, "Import 1")
        (told,) = room.shown(admin, "Broken off: a.md\n\nSomething went wrong, and that is my fault, not yours")
        assert told.text.endswith("in the log. Nothing was written.")
        assert told.buttons == []
        (trouble,) = room.shown(admin, "Trouble at the newsdesk")
        number = told.text.partition("it is number ")[2].split()[0]
        assert number in trouble.text
        assert room.running.logged(number)
        assert room.titles("https://e.org/spoilt") == []


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_article_is_told_with_how_to_mend_it(told, name):
    assert ODD[name][2] in told[name].text
    assert "\n\n1 failed\n\nThere is nothing to import.\n\n" in told[name].text
    assert told[name].buttons == []


def test_files_are_known_by_their_plain_names_whatever_folders_they_name(room):
    admins = {room.admin(): "../../etc/passwd.md", room.admin(): "C:\\x\\passwd.md"}
    for admin, name in admins.items():
        room.sends(admin, name, article(f"https://e.org/names/{admin}", title="Passwords of the year"))
    for preview in [room.preview(admin) for admin in admins]:
        assert preview.text.startswith("Preview: passwd.md\n\n1 new\n\n")
        room.taps(preview, "Import 1")
    for admin in admins:
        room.shown(admin, "Imported: passwd.md\n\n1 new\n\n")
    assert room.titles("https://e.org/names/") == ["Passwords of the year"] * 2


def test_a_file_that_is_too_large_for_bots_is_not_fetched_and_the_other_way_in_is_told(room):
    admin, asked = room.admin(), [call.method for call in room.fake.calls].count("getFile")
    room.sends(admin, "all.zip", b"PK", file_size=30 * MEGABYTE)
    preview = room.preview(admin)
    assert "• all.zip: found 30 MB; expected at most 20 MB, which is all that Telegram gives to bots." in preview.text
    assert " “newsdesk import all.zip” takes files of any size" in preview.text
    assert preview.buttons == []
    assert [call.method for call in room.fake.calls].count("getFile") == asked


def test_a_file_that_telegram_finds_too_large_is_told_so(room):
    admin, downloads = room.admin(), len(room.fake.downloads)
    room.fake.fails("getFile", status=400, description="Bad Request: file is too big")
    room.sends(admin, "all.zip", packed({"a.md": article()}))
    preview = room.preview(admin)
    assert "• all.zip: found more than 20 MB; expected at most 20 MB, which is all that Telegram gives" in preview.text
    assert " “newsdesk import all.zip” takes files of any size" in preview.text
    assert preview.buttons == []
    assert len(room.fake.downloads) == downloads


def test_a_file_whose_transfer_breaks_off_twice_is_previewed_whole(room):
    admin = room.admin()
    room.fake.breaks_downloads(1)
    room.fake.breaks_downloads(1, is_short=True)
    room.sends(admin, "moa.md", article("https://e.org/moa", title="Moa"))
    preview = room.preview(admin)
    assert preview.text.startswith("Preview: moa.md\n\n1 new\n\n")
    assert labels(preview) == ["Import 1", "Cancel"]


def test_a_file_whose_transfer_always_breaks_off_is_to_be_sent_again(room):
    admin = room.admin()
    room.fake.breaks_downloads(4)
    room.sends(admin, "moa.md", article("https://e.org/moa", title="Moa"))
    preview = room.preview(admin)
    assert preview.text.endswith("• moa.md: the file did not arrive; expected all of it. Send it again.")
    assert preview.buttons == []


def begin_herd(room: Newsroom) -> Message:
    """The message of an import of which some is written, and some is not."""
    admin = room.admin()
    room.sends(admin, "herd.zip", herd())
    preview = room.preview(admin)
    room.taps(preview, "Import 3")
    half = "SELECT 1 FROM imports WHERE done > 0 AND done < total"
    room.fake.wait(lambda _: rows(room.path, half), PATIENCE_SECONDS)
    return preview


def ended_herd(room: Newsroom, preview: Message) -> Message:
    """The summary of that import after a restart; each story is there once."""
    summary = room.summary(preview.chat_id)
    assert summary.message_id == preview.message_id
    assert "\n\n3,000 new\n\nIt was interrupted, and went on where it had stopped." in summary.text
    assert sorted(room.titles("https://e.org/herd/")) == sorted(f"Gnu {place}" for place in range(HERD))
    return summary


def test_others_are_answered_while_a_large_import_is_written(fake, tmp_path):
    with newsroom(tmp_path, fake) as room:
        preview, reader = begin_herd(room), fake.add_user(42).id
        fake.says("/latest", user=reader)
        fake.wait(lambda fake: fake.sent(reader), PATIENCE_SECONDS)
        room.summary(preview.chat_id)
        answered = next(call.at for call in list(fake.calls) if call.parameters.get("chat_id") == reader)
        done = next(at for at, text in room.said_in(preview) if text.startswith("Imported: "))
        assert answered < done


def test_a_stop_does_not_wait_for_an_import_which_says_so_and_goes_on_after_the_start(fake, tmp_path):
    with newsroom(tmp_path, fake) as room:
        preview = begin_herd(room)
        assert room.running.stop() == 0
        assert fake.sent(preview.chat_id)[0].text.endswith(
            "The bot is being stopped. The import goes on as soon as it runs again."
        )
    ((state, done),) = rows(room.path, "SELECT state, done FROM imports WHERE chat_id = ?", preview.chat_id)
    assert state == "writing"
    assert 0 < done < HERD
    with newsroom(tmp_path, fake) as room:
        said = room.said_in(ended_herd(room, preview))
        assert room.running.stop() == 0
    assert not room.running.logged("Traceback")
    resumed = "It was interrupted, and goes on where it had stopped."
    went_on = [place for place, (_, text) in enumerate(said) if text.endswith(resumed)]
    assert f" {done:,} of {HERD:,}\n" in said[went_on[0]][1]
    shown_at = [at for at, _ in said[went_on[0] :]]
    assert all(later - earlier > EDIT_SECONDS - 0.01 for earlier, later in pairwise(shown_at))


def test_a_stop_does_not_wait_for_a_file_that_is_slow_to_come(fake, tmp_path):
    with newsroom(tmp_path, fake) as room:
        admin = room.admin()
        fake.answers_slowly(60, "getFile")
        room.sends(admin, "slow.md", article("https://e.org/slow", title="Slow"))
        fake.wait(lambda fake: "getFile" in [call.method for call in fake.calls], PATIENCE_SECONDS)
        assert room.running.stop() == 0
        assert fake.sent(admin)[0].text.endswith(
            "• slow.md: the file did not arrive; expected all of it. Send it again."
        )
    assert not room.running.logged("Traceback")


def test_after_a_crash_imports_go_on_previews_wait_and_what_was_being_read_is_to_be_sent_again(fake, tmp_path):
    with newsroom(tmp_path, fake) as room:
        before, patient, slow = archive_of(room.path), room.admin(), room.admin()
        room.sends(patient, "rhea.md", article("https://e.org/rhea", title="Rhea"))
        waiting = room.preview(patient)
        fake.answers_slowly(60, "getFile")
        room.sends(slow, "slow.md", article("https://e.org/slow", title="Slow"))
        fake.wait(lambda fake: [call.method for call in fake.calls].count("getFile") == 2, PATIENCE_SECONDS)
        (fetching,) = room.shown(slow, "Fetching slow.md")
        preview = begin_herd(room)
        room.running.kill()
    assert rows(room.path, "SELECT state FROM imports ORDER BY id") == [
        ("done",),
        ("previewed",),
        ("reading",),
        ("writing",),
    ]
    rows(room.path, "UPDATE imports SET free_at = ? WHERE state IN ('writing', 'reading')", LONG_AGO)
    with newsroom(tmp_path, fake) as room:
        (told,) = room.shown(slow, "Not imported: slow.md\n\nThe reading was broken off by a restart.")
        assert told.text.endswith("Nothing was written; send the files again.")
        assert told.message_id == fetching.message_id
        summary = ended_herd(room, preview)
        room.taps(summary, "Undo")
        room.shown(summary.chat_id, "Import 4 is taken back")
        assert archive_of(room.path) == before
        room.taps(waiting, "Import 1")
        assert room.summary(patient).message_id == waiting.message_id
        assert room.titles("https://e.org/") == ["Rhea"]
        assert room.running.stop() == 0
    assert not room.running.logged("Traceback")
    assert contradictions(room.path) == {}


def test_a_summary_that_a_crash_kept_from_being_shown_is_shown_after_the_start(tmp_path, fake):
    with newsroom(tmp_path, fake) as room:
        admin = room.admin()
        room.sends(admin, "a.md", article("https://e.org/a"))
        preview = room.preview(admin)
        room.running.kill()
    # As the file is right after the last batch, when nobody has been told yet.
    done = "UPDATE imports SET state = 'done', finished_at = ?, is_told = 0 WHERE chat_id = ?"
    rows(room.path, done, LONG_AGO, admin)
    with newsroom(tmp_path, fake) as room:
        summary = room.summary(admin)
        assert summary.message_id == preview.message_id
        assert summary.text.startswith("Imported: a.md\n\n1 new\n\n")
        told = "SELECT is_told FROM imports WHERE chat_id = ?"
        fake.wait(lambda _: rows(room.path, told, admin) == [(1,)], PATIENCE_SECONDS)
        assert room.running.stop() == 0
