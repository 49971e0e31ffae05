"""Admins see what was imported and what became of it, and take it back in the chat; that as well."""

from __future__ import annotations

import shutil

import pytest
from conftest import NOW
from storage_fixtures import DAY, article, write

from bot.commands import converse, imports, respond
from bot.conversation import Person, Request
from bot.render import label, plain
from storage import KEPT_FOR, ArticleQuery, Edit

ADA, READER = Person(1, is_admin=True, name="Ada Lovelace"), Person(1)


@pytest.fixture
def bring(empty_app, tmp_path):
    """Imports articles of these titles, each at an address of its own, as somebody."""

    async def bring(*titles, who="Grace", title="news.zip", now=NOW, **fields):
        files = {
            f"{place:03}.md": article(f"https://e.org/{place}", title=one, **fields) for place, one in enumerate(titles)
        }
        shutil.rmtree(tmp_path / "archive", ignore_errors=True)
        await empty_app.storage.import_paths([write(tmp_path / "archive", files)], now, who=who, title=title)

    return bring


@pytest.fixture
def tell(empty_app, chat):
    """The reply to a line of an admin, or of somebody else."""

    async def tell(line, person=ADA, now=NOW):
        return await respond(empty_app, Request(line, chat, person, now))

    return tell


@pytest.fixture
def hear(tell, chat):
    """The reply as the lines of its text."""

    async def hear(line, **options):
        return plain(await tell(line, **options), chat).splitlines()

    return hear


@pytest.fixture
def titles(empty_app):
    """The titles that readers find, in the order of the alphabet."""

    async def titles():
        page = await empty_app.storage.articles.find(ArticleQuery(size=50))
        return sorted(article.title for article in page.articles)

    return titles


def lines_of(reply):
    return [button.line for row in reply.buttons for button in row]


async def test_before_anything_is_imported_it_is_said_how_to_begin(tell, hear):
    assert (await hear("/imports"))[1].startswith("Nothing has been imported yet. Send me Markdown files")
    assert (await hear("/undo")) == [(await hear("/imports"))[1]]
    assert lines_of(await tell("/imports")) == []


async def test_imports_are_listed_with_who_when_what_and_what_became_of_it(bring, hear):
    await bring("Okapi", "Quagga", "Okapi")
    await bring("Okapi returns", "Quagga", who="", title="", published=False, now=NOW + DAY)
    await hear("/undo 2", now=NOW + 2 * DAY)
    assert await hear("/imports") == [
        "Imports",
        "3 · Wed, Dec 3, 2025, 12:00 · Ada Lovelace",
        "Took back 2: archive",
        "2 put back",
        "2 · Tue, Dec 2, 2025, 12:00 · the operator",
        "archive",
        "2 changed · 2 of all are unpublished · taken back by 3",
        "1 · Mon, Dec 1, 2025, 12:00 · Grace",
        "news.zip",
        "3 new",
    ]


async def test_an_import_without_changes_is_listed_and_offers_no_undo(bring, tell, hear):
    await bring("Okapi")
    await bring("Okapi")
    await bring()
    told = await hear("/imports")
    assert (told[3], told[6], told[9]) == ("nothing changed", "1 unchanged", "1 new")
    assert lines_of(await tell("/imports")) == ["/undo 1"]


async def test_the_list_turns_page_by_page(bring, tell, hear, chat):
    for heat in range(7):
        await bring("Okapi", heat=heat)
    first, second = await tell("/imports"), await tell("/imports 2")
    assert [*map(lines_of, (first, second))] == [
        ["/undo 7", "/undo 6", "/undo 5", "/undo 4", "/undo 3", "/imports 2"],
        ["/undo 2", "/undo 1", "/imports 1"],
    ]
    assert label(first.buttons[0][0].label, chat) == "Undo 7"
    assert (await hear("/imports 2"))[-1] == "Page 2 of 2"
    assert await hear("/imports page:2") == await hear("/imports 99") == await hear("/imports 2")


@pytest.mark.parametrize("page", ["0", "-1", "many", "1.5", "²"])
async def test_a_page_that_is_none_is_told(bring, hear, page):
    await bring("Okapi")
    told = await hear(f"/imports {page}")
    assert told == [f"“{page}” is not a page. Try a number from 1 to 1, as in /imports 1."]


async def test_an_import_is_taken_back_and_brought_back_again(bring, tell, hear, titles, chat):
    await bring("Okapi", "Quagga", topics=["Animals"])
    await bring("Okapi returns", "Quagga", "Moa", topics=["Animals"], heat=9)
    reply = await tell("/undo 2")
    assert plain(reply, chat).splitlines() == [
        "Import 2 is taken back",
        "news.zip",
        "one story taken out · 2 stories as they were before",
        "This is number 3 in the list of imports, and can be taken back in its turn.",
    ]
    assert await titles() == ["Okapi", "Quagga"]
    assert lines_of(reply) == ["/undo 3"]
    assert await hear("/undo 3") == [
        "Undo 3 is taken back",
        "It had taken back 2: news.zip",
        "3 stories as they were before",
        "This is number 4 in the list of imports, and can be taken back in its turn.",
    ]
    assert await titles() == ["Moa", "Okapi returns", "Quagga"]


async def test_what_was_edited_is_taken_back_like_an_import(bring, empty_app, hear, titles):
    await bring("Okapi")
    await empty_app.storage.edits.edit(1, Edit(is_published=False, heat=0), "Ada", NOW)
    assert (await hear("/imports"))[1:4] == ["2 · Mon, Dec 1, 2025, 12:00 · Ada", "Okapi", "unpublished · heat 0"]
    assert (await hear("/undo 2"))[:2] == ["Edit 2 is taken back", "Okapi"]
    assert await titles() == ["Okapi"]


async def test_the_reply_leaves_the_message_whose_button_was_pressed(bring, tell):
    await bring("Okapi")
    assert [(await tell(line)).is_apart for line in ("/undo 1", "/undo 1", "/undo 9", "/undo x")] == [True] * 4
    assert not (await tell("/imports")).is_apart


async def test_stories_that_have_changed_since_are_left_and_named(bring, tell, titles, chat):
    await bring("Okapi", "Quagga")
    await bring("Okapi returns", "Quagga")
    reply = await tell("/undo 1")
    assert plain(reply, chat).splitlines()[2:7] == [
        "one story taken out",
        "One story has been changed again since, and is left as it is:",
        "• Okapi returns",
        "Changed since by 2 (1 changed · 1 unchanged, Grace).",
        "To take back the rest as well: undo this (3) and 2, then 1 again.",
    ]
    assert (await titles(), reply.file) == (["Okapi returns"], None)
    assert lines_of(reply) == ["/undo 3", "/undo 2"]
    for line in (*lines_of(reply), "/undo 1"):
        await tell(line)
    assert await titles() == []


async def test_of_those_that_changed_a_story_since_three_can_be_taken_back_with_a_tap(bring, empty_app, tell, chat):
    await bring("Okapi", "Quagga", "Moa", "Dodo")
    for number in range(1, 5):
        await empty_app.storage.edits.edit(number, Edit(heat=90 + number), "Ada", NOW)
    reply = await tell("/undo 1")
    assert plain(reply, chat).splitlines()[7:] == [
        "Changed since by 5 (heat 94, Ada).",
        "Changed since by 4 (heat 93, Ada).",
        "Changed since by 3 (heat 92, Ada).",
        "Take back 5, 4, 3 first, then this again.",
    ]
    assert lines_of(reply) == ["/undo 5", "/undo 4", "/undo 3"]


async def test_without_a_number_it_is_shown_what_can_be_taken_back_and_nothing_changes(bring, tell, titles, chat):
    await bring("Okapi")
    await bring("Okapi", "Quagga")
    reply = await tell("/undo")
    assert plain(reply, chat).splitlines() == [
        "What can be taken back",
        "This is the last change that still stands. Nothing is taken back until you tap.",
        "2 · Mon, Dec 1, 2025, 12:00 · Grace",
        "news.zip",
        "1 new · 1 unchanged",
    ]
    assert lines_of(reply) == ["/undo 2", "/imports"]
    assert await titles() == ["Okapi", "Quagga"]


async def test_where_only_undos_are_left_the_last_of_them_is_shown(bring, tell, titles, chat):
    await bring("Okapi")
    await tell("/undo 1")
    reply = await tell("/undo")
    assert plain(reply, chat).splitlines()[1:] == [
        "No import is left to take back, only this undo. Nothing changes until you tap.",
        "2 · Mon, Dec 1, 2025, 12:00 · Ada Lovelace",
        "Took back 1: news.zip",
        "1 taken out",
    ]
    await tell(lines_of(reply)[0])
    assert await titles() == ["Okapi"]


async def test_where_nothing_can_be_taken_back_it_says_so(bring, hear):
    await bring()
    assert (await hear("/undo")) == ["There is nothing left to take back."]


async def test_of_many_stories_that_are_left_ten_are_named_and_a_file_has_all(bring, tell, chat):
    names = [f"Animal {number:02}" for number in range(13)]
    await bring(*names, "Moa")
    await bring(*names, "Moa", heat=1)
    await bring(*names, heat=2)
    reply = await tell("/undo 2")
    told = plain(reply, chat).splitlines()
    assert told[2:4] == [
        "one story as it was before",
        "13 stories have been changed again since, and are left as they are:",
    ]
    assert told[4:14] == [f"• {name}" for name in names[:10]]
    assert told[14] == "and 3 more; all of them stand in undo-2-kept.txt."
    assert (reply.file.name, reply.file.content.decode()) == ("undo-2-kept.txt", "\n".join((*names, "")))


async def test_where_everything_has_changed_since_nothing_is_undone(bring, tell, chat):
    await bring("Okapi")
    await bring("Okapi returns")
    reply = await tell("/undo 1")
    assert plain(reply, chat).splitlines() == [
        "Nothing of 1 could be taken back",
        "news.zip",
        "One story has been changed again since, and is left as it is:",
        "• Okapi returns",
        "Changed since by 2 (1 changed, Grace).",
        "Take back 2 first, then this again.",
    ]
    assert lines_of(reply) == ["/undo 2"]
    await tell("/undo 2")
    assert plain(await tell("/undo 1"), chat).startswith("Import 1 is taken back")


async def test_an_import_that_was_taken_back_names_who_did_it_and_leads_to_undoing_that(bring, tell, hear, chat):
    await bring("Okapi")
    await hear("/undo 1")
    reply = await tell("/undo 1")
    assert plain(reply, chat) == "Number 1 has been taken back already: by 2, Ada Lovelace, Mon, Dec 1, 2025, 12:00."
    assert lines_of(reply) == ["/undo 2"]


@pytest.mark.parametrize("number", ["banana", "0", "-1", "1.5", "1 2", "²", "1e3"])
async def test_what_is_no_number_of_an_import_is_told(bring, hear, number):
    await bring("Okapi")
    (told,) = await hear(f"/undo {number}")
    assert told.startswith(f"“{number}” is not the number of an import. Try /undo 12")


@pytest.mark.parametrize("number", ["7", "12345", "9" * 30])
async def test_a_number_that_no_import_has_is_told_with_the_last_one(bring, hear, number):
    await bring("Okapi")
    assert await hear(f"/undo #{number}") == [f"There is no finished import {number}; the last one is 1."]


async def test_an_import_that_changed_nothing_says_so(bring, hear):
    await bring("Okapi")
    await bring("Okapi")
    assert await hear("/undo 2") == ["Number 2 changed nothing, so there is nothing to take back."]


async def test_what_is_forgotten_says_how_long_it_is_kept(bring, hear):
    await bring("Okapi")
    await bring("Okapi", now=NOW + KEPT_FOR + DAY)
    (told,) = await hear("/undo 1")
    assert told.startswith("What number 1 changed is no longer known: it is kept for 30 days, and for the last 100")


async def test_while_a_large_import_is_taken_back_it_is_told_at_once(bring, empty_app, chat, titles, monkeypatch):
    monkeypatch.setattr(imports, "LARGE", 3)
    await bring("Okapi", "Quagga", "Moa")
    told = [
        (plain(reply, chat).splitlines()[0], reply.is_apart, len(await titles()))
        async for reply in converse(empty_app, Request("/undo 1", chat, ADA, NOW))
    ]
    assert told == [("Taking back import 1…", True, 3), ("Import 1 is taken back", True, 0)]


@pytest.mark.parametrize("line", ["/imports", "/undo 1"])
async def test_nobody_else_takes_anything_back(bring, hear, titles, line):
    await bring("Okapi")
    assert (await hear(line, person=READER))[0].startswith(f"There is no command {line.split()[0]}.")
    assert await titles() == ["Okapi"]
