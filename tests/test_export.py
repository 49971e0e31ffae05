"""Admins have the stories as a zip of files, all or those of filters; operators on the command line as well."""

from __future__ import annotations

import asyncio
import io
import zipfile
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW
from processes import newsdesk
from storage_fixtures import article, write

from bot.commands import converse, export, respond
from bot.conversation import Chat, Person, Request
from bot.export_report import export_report
from bot.render import label, plain
from storage.article_file import read_article

CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))
ALL = "All 75 stories, 2 of them unpublished, and the descriptions of 15 topics."


@pytest.fixture
def asked(app):
    """The reply to a line of an admin, or of somebody else."""

    async def asked(line, chat=CHAT, *, app=app, is_admin=True):
        return await respond(app, Request(line, chat, Person(1, is_admin=is_admin), NOW))

    return asked


def titles(content):
    """The titles of the articles in a zip archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [read_article(archive.read(name)).title for name in archive.namelist() if name.endswith(".md")]


def words(reply):
    return plain(reply, CHAT).splitlines()


# All of it, and parts


async def test_all_stories_come_as_a_file_of_that_day_the_unpublished_ones_as_well(asked):
    reply = await asked("/export")
    assert reply.file.name == "newsdesk-2025-12-01.zip"
    assert not reply.file.is_picture
    assert len(titles(reply.file.content)) == 75
    assert words(reply) == ["Stories as files", ALL, "Sent back to me, it is imported like any other files."]


async def test_the_day_is_that_of_the_chat(asked):
    reply = await asked("/export", replace(CHAT, zone=ZoneInfo("Pacific/Auckland")))
    assert reply.file.name == "newsdesk-2025-12-02.zip"


@pytest.mark.parametrize("line", ["/export topic:securty since:2024", "/export topics=securty after=2023-12-31"])
async def test_filters_export_what_a_list_with_them_shows_and_are_told_as_they_were_understood(asked, line):
    reply = await asked(line)
    listed = await asked(line.replace("/export", "/latest"))
    assert sorted(titles(reply.file.content)) == sorted(one.title for one in listed.articles)
    assert words(reply)[1] == "AI in Security · since Jan 1, 2024"
    assert words(reply)[2].startswith("The 3 published stories that fit, and the descriptions of their ")


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ("from:nobell", "from Nobel Prize"),
        ("2021", "since Jan 1, 2021 · until Dec 31, 2021"),
        ("heat:>150 kind:article", "heat 151 or more · articles only"),
    ],
)
async def test_every_filter_of_lists_does(asked, filters, told):
    reply = await asked(f"/export {filters}")
    assert words(reply)[1] == told
    listed = await asked(f"/latest {filters} size:50")
    assert sorted(titles(reply.file.content)) == sorted(one.title for one in listed.articles)


@pytest.mark.parametrize(
    ("search", "told"),
    [
        ("protien", "about protein"),
        ('"language model" -openai', 'about "language model" · without openai'),
        ("robots topic:robotics since:2019", "about robots · Robotics · since Jan 1, 2019"),
    ],
)
async def test_what_words_find_is_counted_first_and_packed_after_a_tap(asked, search, told):
    listed = await asked(f"/search {search} size:50")
    count = len(listed.articles)
    offer = await asked(f"/export {search}")
    assert offer.file is None
    assert words(offer)[1] == told
    assert words(offer)[2].startswith(f"A search for these words finds {count} published stories. Nothing is packed")
    these, everything = offer.buttons[0]
    assert (label(these.label, CHAT), label(everything.label, CHAT)) == (f"Export these {count}", "Export everything")

    packed = await asked(these.line)
    assert sorted(titles(packed.file.content)) == sorted(one.title for one in listed.articles)
    assert words(packed)[1] == told
    assert len(titles((await asked(everything.line)).file.content)) == 75


@pytest.mark.parametrize("line", ["/export all", "/export Everything"])
async def test_all_of_it_can_be_asked_for_by_a_word(asked, line):
    assert words(await asked(line))[1] == ALL


@pytest.mark.parametrize("line", ["/export unpublished", "/export published:false"])
async def test_the_unpublished_ones_can_be_exported_alone(asked, app, empty_app, line):
    reply = await asked(line)
    hidden = await app.storage.edits.unpublished("", 9)
    assert sorted(titles(reply.file.content)) == sorted(one.title for one in hidden)
    assert words(reply)[1].startswith("The 2 unpublished stories, and the descriptions of ")
    assert words(await asked(line, app=empty_app)) == ["Every story is shown."]


async def test_order_and_pages_leave_nothing_out(asked):
    few, many = await asked("/export topic:robotics"), await asked("/export topic:robotics sort:hottest page:2 size:2")
    assert len(titles(few.file.content)) == 4
    assert many == few


# What there is to say instead


async def test_an_empty_archive_gets_a_sentence(asked, empty_app):
    for line in ("/export", "/export topic:ai"):
        reply = await asked(line, app=empty_app)
        assert (reply.file, reply.is_refusal) == (None, True)
        assert words(reply)[0].startswith("The archive is still empty.")


async def test_unpublished_stories_alone_are_exported_too(asked, empty_app, tmp_path):
    hidden = write(tmp_path / "hidden", {"a.md": article(published=False), "b.md": article("https://e.org/b")})
    await empty_app.storage.import_paths([hidden / "a.md"], NOW)
    assert words(await asked("/export", app=empty_app))[1] == "The only story, which is unpublished."
    await empty_app.storage.import_paths([hidden / "b.md"], NOW)
    assert words(await asked("/export", app=empty_app))[1] == "All 2 stories, 1 of them unpublished."


@pytest.mark.parametrize("line", ["/export since:2030", "/export lasagne", "/export topic:robotics until:1950"])
async def test_where_nothing_fits_it_says_so(asked, line):
    reply = await asked(line)
    assert (reply.file, reply.is_refusal) == (None, True)
    assert words(reply) == ["No story fits that, so there is nothing to export."]


async def test_the_nearest_names_are_offered_for_one_that_there_is_not(asked):
    reply = await asked("/export topic:quantum since:2021")
    near = [button for row in reply.buttons for button in row if button.line.startswith("/export")]
    assert [label(button.label, CHAT) for button in near][1] == "AI"
    assert (await asked(near[1].line)).file is not None


@pytest.mark.parametrize("written", ["author:Ada", "language=en", "published:maybe"])
async def test_a_filter_that_there_is_not_is_refused_with_those_that_there_are(asked, written):
    reply = await asked(f"/export topic:ai {written}")
    assert (reply.file, reply.is_refusal) == (None, True)
    (told,) = words(reply)
    expected = (
        "does not go with other filters. /export unpublished" if "pub" in written else "is not a filter. Expected"
    )
    assert told.startswith(f"“{written}” {expected}")


async def test_the_unpublished_ones_go_with_no_other_filter(asked):
    reply = await asked("/export unpublished topic:ai")
    assert (reply.file, words(reply)[0][:50]) == (None, "“unpublished” does not go with other filters. /exp")


async def test_a_filter_that_means_nothing_is_told(asked):
    assert "is not a date I can read" in words(await asked("/export since:soon"))[0]


async def test_more_than_a_bot_may_send_is_told_with_the_ways_round(asked, monkeypatch):
    monkeypatch.setattr(export, "LARGEST_FILE", 20_000)
    reply = await asked("/export")
    assert (reply.file, reply.is_refusal) == (None, True)
    (told,) = words(reply)
    assert "/export since:2024" in told
    assert "“newsdesk export FILE”" in told
    assert (await asked("/export topic:robotics")).file is not None


async def test_a_search_that_finds_too_many_to_list_is_told(asked, monkeypatch):
    for module in ("storage.search", "storage.retrieval"):
        monkeypatch.setattr(f"{module}.MOST_COUNTED", 2)
    assert words(await asked("/export robot"))[0].startswith("Too many stories hold these words")


async def test_an_archive_too_large_for_one_import_comes_with_a_word_on_that(asked, monkeypatch):
    monkeypatch.setattr("storage.exporting.MAX_MEMBERS", 50)
    assert words(await asked("/export"))[2].endswith("unpack it, and import the folder.")


@pytest.mark.parametrize(("chat", "is_admin"), [(CHAT, False), (replace(CHAT, kind="supergroup"), True)])
async def test_nobody_else_can_have_them_nor_can_admins_in_a_group(asked, chat, is_admin):
    reply = await asked("/export", chat, is_admin=is_admin)
    assert words(reply)[0].startswith("There is no command /export.")
    assert reply.file is None


# While it is being packed


async def test_it_says_how_far_the_packing_has_come(app, monkeypatch):
    monkeypatch.setattr(export, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr("storage.exporting._PAGE", 1)
    request = Request("/export", CHAT, Person(1, is_admin=True), NOW)
    told = [words(reply) async for reply in converse(app, request)]
    assert told[0] in (["Packing the stories…"], ["Packing 75 stories…"])  # as soon as their number is known
    assert any(lines[0].startswith("Packing 75 stories… ") for lines in told[1:-1])
    assert told[-1][1] == ALL


async def test_what_nobody_waits_for_any_more_is_left_behind(app, monkeypatch, tmp_path):
    monkeypatch.setattr(export, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    handling = export.export(app, Request("/export", CHAT, Person(1, is_admin=True), NOW), "")
    await anext(handling)
    assert list(tmp_path.glob("newsdesk-export-*"))
    await handling.aclose()
    await asyncio.sleep(0)
    assert not list(tmp_path.glob("newsdesk-export-*"))


# On the command line


async def test_the_shell_may_take_quotation_marks_away(app, tmp_path):
    told, status = await export_report(app, tmp_path / "a.zip", ["from:Nobel Prize", "protein folding", "-x y"], NOW)
    assert (told, status) == ("No story fits that, so there is nothing to export.", 1)
    told, status = await export_report(app, tmp_path / "b.zip", ["from=Nobel Prize", 'topic:"AI in Science"'], NOW)
    assert status == 0
    assert told.splitlines()[0] == "AI in Science · from Nobel Prize"
    assert told.splitlines()[-1] == f"They are in {tmp_path / 'b.zip'}."
    assert len(titles((tmp_path / "b.zip").read_bytes())) == 2


async def test_the_nearest_names_are_told_on_the_command_line(app, tmp_path):
    told, status = await export_report(app, tmp_path / "a.zip", ["topic:quantum"], NOW)
    assert told.startswith("There is no topic “quantum”. The closest are: ")
    assert told.endswith("AI, Autonomous Vehicles")
    assert status == 1


def test_the_command_writes_a_new_file_and_never_over_another(seeded_database, tmp_path):
    url = {"database_url": f"sqlite+aiosqlite:///{seeded_database}"}
    done = newsdesk(tmp_path, "export", str(tmp_path / "all.zip"), **url)
    assert (done.returncode, done.stdout.splitlines()) == (0, [ALL, f"They are in {tmp_path / 'all.zip'}."])
    kept = (tmp_path / "all.zip").read_bytes()
    refused = newsdesk(tmp_path, "export", str(tmp_path / "all.zip"), "topic:AI", **url)
    assert (refused.returncode, refused.stderr) == (2, f"newsdesk: {tmp_path / 'all.zip'} exists; name another file.\n")
    assert (tmp_path / "all.zip").read_bytes() == kept


def test_the_command_makes_no_database_to_export_nothing_from(tmp_path):
    refused = newsdesk(tmp_path, "export", str(tmp_path / "all.zip"))
    assert refused.returncode == 2
    assert "There is no database" in refused.stderr
    assert not list(tmp_path.iterdir())
