"""The real program, and admins who send it files: previewed, written after a tap, shown at work, and taken back."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime

import pytest
from crashing import chat_ids, prepare
from fake_telegram import FakeTelegram
from newsroom import document, labels, newsroom, packed
from processes import PATIENCE_SECONDS, SEEDS
from storage_fixtures import archive_of, article, contradictions, rows

(READER,) = chat_ids(1)
GROUP = -1001234


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A bot over the sample articles, of which a reader has just had a digest."""
    folder, fake = tmp_path_factory.mktemp("newsroom"), FakeTelegram()
    fake.add_user(READER)
    shutil.copytree(SEEDS, folder / "seeds")
    asyncio.run(prepare(folder / "newsdesk.db", {READER: datetime.now(UTC)}))
    with newsroom(folder, fake, seeds_dir=str(folder / "seeds")) as room:
        fake.wait(lambda fake: fake.sent(READER), PATIENCE_SECONDS)
        yield room
        assert room.running.stop() == 0
    assert not room.running.logged("Traceback")
    assert contradictions(room.path) == {}


def test_a_file_is_previewed_written_after_the_tap_and_taken_back(room):
    admin, before = room.admin(), archive_of(room.path)
    room.sends(admin, "okapi.md", article("https://e.org/okapi", title="Okapi returns"))
    preview = room.preview(admin)
    assert preview.text.startswith("Preview: okapi.md\n\n1 new\n\nOne is new:\n• Okapi returns\n\n")
    assert labels(preview) == ["Import 1", "Cancel"]
    assert archive_of(room.path) == before

    room.taps(preview, "Import 1")
    summary = room.summary(admin)
    assert summary.message_id == preview.message_id
    assert summary.text.startswith("Imported: okapi.md\n\n1 new\n\nThis is number ")
    assert labels(summary) == ["Undo", "Imports"]
    assert any(text.startswith("Importing okapi.md") for _, text in room.said_in(summary))
    assert room.titles("https://e.org/okapi") == ["Okapi returns"]

    room.taps(summary, "Undo")
    (undone,) = room.shown(admin, "Import ")
    assert "is taken back\n\nokapi.md\n\none story taken out" in undone.text
    assert archive_of(room.path) == before
    assert [message.message_id for message in room.fake.sent(admin)] == [summary.message_id, undone.message_id]


def test_import_written_below_a_file_imports_it_and_fields_that_change_are_named(room):
    admin = room.admin()
    known = next(path for path in sorted((SEEDS / "news").iterdir()) if "full-size-board" in path.name)
    text = known.read_text().replace("heat: 88", "heat: 99").replace("quality: 96", "quality: 95")
    room.sends(admin, known.name, text, caption="/import")
    preview = room.preview(admin)
    assert "1 changed\n\nOne changes:\n• Go program AlphaGo" in preview.text
    assert "– quality: 96 → 95, heat: 88 → 99" in preview.text
    assert labels(preview) == ["Import 1", "Cancel"]


def test_a_cancelled_import_writes_nothing_and_an_old_button_says_so_kindly(room):
    admin, before = room.admin(), archive_of(room.path)
    room.sends(admin, "kiwi.md", article("https://e.org/kiwi", title="Kiwi counted"))
    preview = room.preview(admin)
    room.taps(preview, "Cancel")
    (cancelled,) = room.shown(admin, "Not imported: kiwi.md\n\nCancelled. Nothing was written.")
    assert (cancelled.message_id, cancelled.buttons) == (preview.message_id, [])
    room.taps_late(preview, "Import 1")
    room.shown(admin, "This import was cancelled. Send the files again to import them.")
    assert room.fake.sent(admin)[0] == cancelled
    assert archive_of(room.path) == before


def test_taps_on_a_button_whose_import_is_begun_or_done_leave_the_summary_alone(room):
    admin = room.admin()
    room.sends(admin, "emu.md", article("https://e.org/emu", title="Emu escapes"))
    preview = room.preview(admin)
    for _ in range(2):
        room.taps(preview, "Import 1")
    room.shown(admin, "Import ")
    summary = room.summary(admin)
    room.taps_late(preview, "Import 1")
    fake = room.fake.wait(lambda fake: len(fake.sent(admin)) == 3 and fake, PATIENCE_SECONDS)
    begun, done = fake.sent(admin)[1:]
    assert begun.text.endswith((" is being written already.", " is done already."))
    assert done.text.endswith(" is done already.")
    assert labels(done) == ["Undo", "Imports"]
    assert fake.sent(admin)[0] == summary
    assert room.titles("https://e.org/emu") == ["Emu escapes"]


def test_a_zip_like_a_real_archive_is_previewed_with_a_full_report_as_a_text(room):
    admin = room.admin()
    names = [path for path in SEEDS.rglob("*") if path.suffix in {".md", ".yaml"}]
    files = {f"archive/{path.relative_to(SEEDS).as_posix()}": path.read_text() for path in names}
    files |= {
        f"archive/new/{place}.md": article(f"https://e.org/zip/{place}", title=f"Tapir {place}") for place in range(6)
    }
    files |= {f"archive/bad/{place}.md": article(f"https://e.org/bad/{place}", title=None) for place in range(5)}
    files |= {"archive/topics/90-tapirs.yaml": "name: Tapirs\nhashtags: [tapir]\n", "archive/notes.txt": "not meant"}
    room.sends(admin, "archive.zip", packed(files))
    preview = room.preview(admin)
    assert "\n\n6 new · one topic described · 75 unchanged · 2 of all are unpublished · 5 failed\n\n" in preview.text
    assert (
        "\n• archive.zip/archive/bad/3.md, line 2: title is missing; expected title: and a headline\n" in preview.text
    )
    assert "bad/4.md" not in preview.text
    assert "One topic is described:\n• Tapirs" in preview.text
    (report,) = room.fake.wait(lambda fake: fake.sent(admin)[1:])
    name, text = document(room.fake, report)
    assert f"\n… and 1 more, in {name}\n" in preview.text
    assert all(f"\n• archive.zip/archive/bad/{place}.md, line 2: title is missing; " in text for place in range(5))
    assert all(f"\n• Tapir {place}\n" in text for place in range(6))

    room.taps(preview, "Import 6")
    summary = room.summary(admin)
    assert summary.message_id == preview.message_id
    assert room.titles("https://e.org/zip/") == [f"Tapir {place}" for place in range(6)]
    assert room.fake.sent(admin) == [summary, report]


def test_files_sent_as_an_album_are_one_import_in_one_message(room):
    admin = room.admin()
    names = ["ant", "bee"]
    for name in names:
        options = {"caption": "/import"} if name == "ant" else {}
        content = article(f"https://e.org/album/{name}", title=f"The {name}")
        room.sends(admin, f"{name}.md", content, media_group_id="album-1", **options)
    preview = room.shown(admin, "Preview: ant.md, bee.md\n\n2 new\n\n2 are new:\n")[0]
    room.taps(preview, "Import 2")
    summary = room.summary(admin)
    assert room.fake.sent(admin) == [summary]
    assert room.titles("https://e.org/album/") == [f"The {name}" for name in names]
    assert rows(room.path, "SELECT count(*), sum(total) FROM imports WHERE chat_id = ?", admin) == [(1, 2)]


def test_what_two_admins_send_at_once_is_imported_for_both_each_in_their_own_chat(room):
    admins = {room.admin("Ada"): "lynx", room.admin("Grace"): "otter"}
    for admin, name in admins.items():
        room.sends(admin, f"{name}.md", article(f"https://e.org/two/{name}", title=f"The {name}"))
    for preview in [room.preview(admin) for admin in admins]:
        room.taps(preview, "Import 1")
    for admin, name in admins.items():
        (summary,) = room.shown(admin, f"Imported: {name}.md\n\n1 new\n\n")
        assert room.fake.sent(admin) == [summary]
    assert room.titles("https://e.org/two/") == ["The lynx", "The otter"]
    who = "SELECT who FROM imports WHERE chat_id IN (?, ?) AND state = 'done' ORDER BY who"
    assert rows(room.path, who, *admins) == [("Ada",), ("Grace",)]


@pytest.mark.parametrize("count", [1, 2], ids=["one admin", "two admins"])
def test_of_two_imports_of_one_file_the_second_is_told_that_there_is_nothing_left(room, count):
    admins, url = [room.admin(), room.admin("Grace")][:count], f"https://e.org/same/{count}"
    for admin in admins * (2 // count):
        room.sends(admin, "same.md", article(url, title="The quokka"))
    previews = [one for admin in admins for one in room.shown(admin, "Preview: ", 2 // count)]
    for preview in previews:
        room.taps(preview, "Import 1")

    def ended(fake):
        standing = sorted((one for admin in admins for one in fake.sent(admin)), key=lambda one: one.text)
        begins = [one.text.partition(" ")[0] for one in standing]
        return standing if begins == ["Imported:", "Preview:"] and not labels(standing[1]) else []

    summary, told = (one.text for one in room.fake.wait(ended, PATIENCE_SECONDS))
    assert told.startswith("Preview: same.md\n\nThe archive has changed since the last preview; this is what")
    assert told.endswith("1 unchanged\n\nThere is nothing to import.")
    assert summary.startswith("Imported: same.md\n\n1 new\n\n")
    assert room.titles(url) == ["The quokka"]


def test_a_preview_that_nobody_answers_for_a_day_says_that_it_is_gone(room):
    admin = room.admin()
    room.sends(admin, "dodo.md", article("https://e.org/dodo", title="Dodo"))
    preview = room.preview(admin)
    rows(room.path, "UPDATE imports SET started_at = '2020-01-01 00:00:00.000000' WHERE chat_id = ?", admin)
    (lapsed,) = room.shown(admin, "Not imported: dodo.md\n\nThe preview was kept for a day, and is gone.")
    assert (lapsed.message_id, lapsed.buttons) == (preview.message_id, [])
    room.taps_late(preview, "Import 1")
    room.shown(admin, "The preview was kept for a day, and is gone. Send the files again to import them.")
    assert room.fake.sent(admin)[0] == lapsed
    assert room.titles("https://e.org/dodo") == []


def test_import_alone_takes_what_is_new_in_the_folder(room):
    admin = room.admin()
    (room.folder / "seeds" / "news" / "zebra.md").write_text(article("https://e.org/zebra", title="Zebra crosses"))
    room.fake.says("/import", user=admin)
    preview = room.preview(admin)
    assert preview.text.startswith("Preview: seeds\n\n1 new")
    room.taps(preview, "Import 1")
    assert "1 new" in room.summary(admin).text
    assert room.titles("https://e.org/zebra") == ["Zebra crosses"]


def test_nobody_but_an_admin_in_private_can_import(room):
    admin, fake = room.admin(), room.fake
    reader = fake.add_user(2002).id
    group = fake.add_chat(GROUP, "supergroup")
    count = rows(room.path, "SELECT count(*) FROM imports")
    for person, chat in ((reader, None), (reader, group), (admin, group)):
        fake.sends_document("gnu.md", article().encode(), user=person, chat=chat, caption="/import")
        fake.sends_document("gnu.md", article().encode(), user=person, chat=chat)
        fake.says("/import", user=person, chat=chat)
        fake.says("/import@newsdesk_test_bot", user=person, chat=chat)
        fake.says("/about@newsdesk_test_bot", user=person, chat=chat)
    fake.wait(lambda fake: len(fake.sent(GROUP)) == 4 and len(fake.sent(reader)) == 4, PATIENCE_SECONDS)
    unknown = "There is no command /import."
    for chat_id, begins in ((reader, [unknown] * 3), (GROUP, [unknown] * 2)):
        said = [message.text for message in fake.sent(chat_id)]
        assert [text[: len(unknown)] for text in said if text.startswith("There is no")] == begins
    assert rows(room.path, "SELECT count(*) FROM imports") == count


def test_a_story_changed_by_an_import_is_corrected_in_the_digest_that_told_of_it(room):
    admin, (digest,) = room.admin(), room.fake.sent(READER)
    told = "SELECT url, title, published_at FROM articles WHERE is_published ORDER BY heat DESC"
    url, title, published_at = next(row for row in rows(room.path, told) if row[1] in digest.text)
    changed = article(url, title="Corrected: the wombat", publishedDateTime=published_at)
    room.sends(admin, "corrected.md", changed)
    preview = room.preview(admin)
    assert f"title: {title[:20]}" in preview.text
    room.taps(preview, "Import 1")
    room.fake.wait(lambda fake: "Corrected: the wombat" in fake.sent(READER)[0].text, PATIENCE_SECONDS)
    (corrected,) = room.fake.sent(READER)
    assert title not in corrected.text
    assert corrected.message_id == digest.message_id
    room.taps(room.summary(admin), "Undo")
    room.fake.wait(lambda fake: fake.sent(READER)[0].text == digest.text, PATIENCE_SECONDS)
