"""Admins edit stories with a word: of the message that they answer, or after a tap on what their words may mean."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from conftest import NOW
from storage_fixtures import article, rows, write
from test_delivering import DAY, HOUR, READER, clock, fake, open_here  # noqa: F401 - fixtures

from bot.commands import respond
from bot.conversation import Person, Request
from bot.render import label, plain
from storage import ArticleQuery

ADMIN = Person(7, is_admin=True, name="Ada Lovelace")


@pytest.fixture
def told(app, chat):
    """The reply to a line of an admin, which may answer a message with stories at these addresses."""

    async def told(line, *about, app=app):
        return await respond(app, Request(line, chat, ADMIN, NOW, about=about))

    return told


@pytest.fixture
def found(app):
    """The first story that words find."""

    async def found(words):
        return (await app.storage.articles.find(ArticleQuery(words))).articles[0]

    return found


@pytest.fixture
def changed(app):
    """Whether anything was changed since the sample articles were imported."""

    async def changed():
        return len(await app.storage.imports.last(9)) > 1

    return changed


@pytest.fixture
def text(chat):
    return lambda reply: plain(reply, chat)


def lines(reply):
    return [button.line for row in reply.buttons for button in row]


async def test_a_story_is_shown_no_more_when_its_card_is_answered_so(told, found, text, app):
    story = await found("homeland facial recognition")
    reply = await told("/unpublish", story.link)
    assert text(reply).startswith(f"No longer shown: “{story.title}”. Digests of the last two days")
    (edit, _) = await app.storage.imports.last(2)
    assert (edit.who, edit.title, lines(reply)) == ("Ada Lovelace", story.title, [f"/undo {edit.id}"])
    assert text(await told(f"/read {story.id}")).startswith("That story is no longer in the archive.")
    assert story.title not in text(await told("/search homeland facial recognition"))


async def test_the_card_of_a_story_that_is_gone_from_sight_brings_it_back(told, found, text):
    story = await found("homeland facial recognition")
    await told("/unpublish", story.link)
    reply = await told("/publish", story.link)
    assert text(reply).startswith(f"Shown again: “{story.title}”.")
    assert lines(reply)[1] == f"/read {story.id}"
    assert story.title in text(await told("/search homeland facial recognition"))


async def test_the_heat_is_told_as_it_was_and_is(told, found, text):
    story = await found("chatgpt italy")
    reply = await told("/heat -1", story.link)
    assert text(reply).startswith(f"Heat {story.heat} → -1: “{story.title}”.")
    assert (await found("chatgpt italy watchdog")).heat is not None
    assert (await found(f"“{story.title}”")).heat == -1


async def test_a_story_without_heat_gets_one(told, text, app, tmp_path):
    folder = write(tmp_path / "files", {"a.md": article("https://e.org/a", title="Okapi returns")})
    await app.storage.import_paths([folder], NOW)
    assert text(await told("/heat 70", "https://e.org/a")).startswith("Heat 70, where there was none: “Okapi returns”.")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/unpublish", "“Okapi” is not shown anyway."),
        ("/publish", "“Quagga” is shown already."),
        ("/heat 10", "“Quagga” has the heat 10 already."),
    ],
)
async def test_what_is_so_already_is_said_to_be_so(told, text, app, tmp_path, *, line, said):
    files = {
        "a.md": article("https://e.org/a", title="Okapi", published=False),
        "b.md": article("https://e.org/b", title="Quagga", heat=10),
    }
    await app.storage.import_paths([write(tmp_path / "files", files)], NOW)
    reply = await told(line, "https://e.org/a" if line == "/unpublish" else "https://e.org/b")
    assert (text(reply), reply.is_refusal) == (said, True)


async def test_of_several_stories_in_the_answered_message_one_is_to_be_tapped(told, found, text, changed):
    one, other = await found("chatgpt italy"), await found("homeland facial recognition")
    reply = await told("/unpublish", one.link, other.link, "https://e.org/of-nobody")
    assert text(reply).splitlines()[:3] == [
        "Hide which story? Tap it; until then nothing changes.",
        f"1. {one.title}",
        f"2. {other.title}",
    ]
    assert lines(reply) == [f"/unpublish #{one.id}", f"/unpublish #{other.id}"]
    assert [button.number for row in reply.buttons for button in row] == [1, 2]
    assert not await changed()

    await told(lines(reply)[1])
    assert lines(await told("/unpublish", one.link, other.link)) == [f"/unpublish #{one.id}"]
    assert lines(await told("/heat 5", one.link, other.link)) == [f"/heat 5 #{one.id}", f"/heat 5 #{other.id}"]
    await told(f"/unpublish #{one.id}")
    assert text(await told("/unpublish", one.link, other.link)) == "No story of that message is shown."


@pytest.mark.parametrize("line", ["/unpublish facail recognition homeland", "/heat 70 homeland facial recognition"])
async def test_words_find_stories_and_nothing_changes_before_a_tap(told, found, text, changed, line):
    story = await found("homeland facial recognition")
    reply = await told(line, "https://e.org/of-nobody")
    command = line.partition(" fac")[0].partition(" home")[0]
    assert lines(reply)[0] == f"{command} #{story.id}"
    assert len(lines(reply)) <= 5
    assert not await changed()
    assert f"“{story.title}”" in text(await told(lines(reply)[0]))
    assert await changed()


@pytest.mark.parametrize("line", ["/heat 70 chatgpt italy", "/heat chatgpt italy 70", "/heat +70 chatgpt\nitaly"])
async def test_the_heat_stands_before_or_behind_the_words_and_the_buttons_show_the_present_one(
    told, found, chat, *, line
):
    story = await found("chatgpt italy")
    button = (await told(line)).buttons[0][0]
    assert button.line == f"/heat 70 #{story.id}"
    assert label(button.label, chat).startswith("Heat 140 → 70: ChatGPT suspended in Italy")


async def test_the_present_heats_of_the_stories_in_the_answered_message_are_shown(told, found, text):
    one, other = await found("chatgpt italy"), await found("homeland facial recognition")
    lines = text(await told("/heat 5", one.link, other.link)).splitlines()
    assert lines[1:] == [f"1. {one.title} (heat {one.heat})", f"2. {other.title} (heat {other.heat})"]


@pytest.mark.parametrize("form", ["{link}", "<{link}>", "HTTP://{rest}", "{rest}", "see {link}?utm_source=x"])
async def test_an_address_finds_exactly_its_story_shown_or_not(told, found, changed, *, form):
    story = await found("homeland facial recognition")
    address = form.format(link=story.link, rest=story.link.removeprefix("https://"))
    assert lines(await told(f"/unpublish {address}")) == [f"/unpublish #{story.id}"]
    assert lines(await told(f"/heat 5 {address}")) == [f"/heat 5 #{story.id}"]
    assert not await changed()
    await told(f"/unpublish #{story.id}")
    assert lines(await told(f"/publish {address}")) == [f"/publish #{story.id}"]


@pytest.mark.parametrize("line", ["/unpublish", "/publish", "/heat 5"])
async def test_an_address_that_no_story_has_finds_no_others(told, text, line):
    reply = await told(f"{line} https://www.nytimes.com/nothing")
    assert text(reply).startswith("No story has the address https://www.nytimes.com/nothing.")
    assert lines(reply) == []


async def test_an_address_whose_story_is_so_already_says_so(told, found, text):
    story = await found("homeland facial recognition")
    assert text(await told(f"/publish {story.link}")) == f"“{story.title}” is shown already."


async def test_stories_that_hold_not_all_of_the_words_are_said_to_be_the_closest(told, found, text):
    reply = await told("/unpublish chatgpt italy watchdog lasagne")
    assert text(reply).splitlines()[0] == "No story holds all of “chatgpt italy watchdog lasagne”. The closest:"
    assert lines(reply)
    await told(f"/unpublish #{(await found('homeland facial recognition')).id}")
    hidden = await told("/publish homeland facial recognition security lasagne halt technology aclu")
    assert text(hidden).startswith("No story holds all of “homeland facial")
    assert len(lines(hidden)) == 1


async def test_words_find_a_story_that_is_not_shown_by_its_title(told, found, text):
    story = await found("homeland facial recognition")
    await told("/unpublish", story.link)
    reply = await told("/publish facail recogntion homeland")
    assert lines(reply) == [f"/publish #{story.id}"]
    assert text(await told(lines(reply)[0])).startswith("Shown again")


async def test_what_is_not_shown_is_listed_newest_first_with_a_button_each(told, text, app, chat, tmp_path):
    files = {
        f"{day}.md": article(
            f"https://e.org/{day}", title=f"Okapi {day}", publishedDateTime=f"2031-01-{day}", published=False
        )
        for day in range(10, 19)
    }
    await app.storage.import_paths([write(tmp_path / "files", files)], NOW)
    reply = await told("/publish")
    assert text(reply) == "11 stories are not shown; these are the newest. Tap one to show it."
    labels = [label(button.label, chat) for row in reply.buttons for button in row]
    assert labels == [f"Publish: Okapi {day}" for day in range(18, 10, -1)]


async def test_an_archive_that_shows_everything_says_so(told, text, empty_app):
    assert text(await told("/publish", app=empty_app)) == "Every story is shown."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/unpublish", "Which story? Answer a story's card with /unpublish, or add words: /unpublish facial recog"),
        ("/heat", "Which story? Answer a story's card with /heat 70, or add words: /heat 70 facial recognition"),
        ("/heat 5", "Which story? Answer a story's card with /heat 5, or add words: /heat 5 facial recognition"),
        ("/unpublish qwertzuiop", "No story that is shown fits “qwertzuiop”."),
        ("/publish qwertzuiop", "No hidden story has a title like “qwertzuiop”."),
        ("/unpublish #99999", "That story is no longer in the archive."),
        ("/heat 7 #0", "That story is no longer in the archive."),
        ("/unpublish provider:qwertzuiop", "No story here comes from “qwertzuiop”."),
    ],
)  # fmt: skip
async def test_what_cannot_be_done_says_what_to_do(told, text, changed, line, said):
    reply = await told(line)
    assert text(reply).startswith(said)
    assert reply.is_refusal
    assert not await changed()


@pytest.mark.parametrize("found", ["hot", "1e3", "7.5", "1000000001", "-1000000001", "٧", "#12"])
async def test_a_heat_that_is_none_is_refused_with_what_was_found_and_expected(told, text, changed, found):
    reply = await told(f"/heat {found} #12", "https://e.org/a")
    expected = "Expected first or last: a whole number from -1,000,000,000 to 1,000,000,000, as in /heat 70"
    assert text(reply) == f"“{found}” is not a heat. {expected}"
    assert not await changed()


async def test_a_message_whose_story_is_not_in_the_archive_is_said_to_be_so(told, text):
    assert text(await told("/unpublish", "https://e.org/x")) == "The archive holds no story of that message any more."


@pytest.mark.parametrize("line", ["/unpublish #1", "/publish #1", "/heat 7 #1"])
@pytest.mark.parametrize(("person", "kind"), [(replace(ADMIN, is_admin=False), "private"), (ADMIN, "supergroup")])
async def test_nobody_else_edits_and_admins_do_in_private_only(app, chat, changed, *, line, person, kind):
    reply = await respond(app, Request(line, replace(chat, kind=kind), person, NOW))
    assert plain(reply, chat).startswith(f"There is no command {line.split()[0]}.")
    assert not await changed()


async def test_a_digest_that_is_answered_strikes_out_the_story_that_was_tapped_until_that_is_undone(open_here, fake):  # noqa: F811
    desk = await open_here(admin_ids=str(READER))
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns", "Quagga sighted")
    await desk.deliver(DAY)
    digest = fake.sent(READER)[-1]
    await desk.hears(fake.says("/unpublish", reply_to=digest))
    await desk.hears(fake.presses(fake.sent(READER)[-1], "1"))
    title = fake.sent(READER)[-1].text.partition("“")[2].partition("”")[0]
    assert title in ("Okapi returns", "Quagga sighted")
    await desk.correct(HOUR)
    assert re.findall("<s>(.*?)</s>", fake.sent(READER)[-2].html) == [title]

    await desk.app.storage.imports.undo(0, "Ada", desk.clock.now)
    await desk.correct(HOUR)
    assert "<s>" not in fake.sent(READER)[-2].html


async def test_an_edited_heat_changes_what_is_hottest(told, found, app):
    story = await found("homeland facial recognition")
    await told(f"/heat 100000 #{story.id}")
    assert rows(app.storage._database.path, "SELECT heat FROM articles WHERE id = ?", story.id) == [(100000,)]
    assert (await told("/top all")).articles[0].id == story.id
