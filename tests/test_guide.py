from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import NOW

from bot.commands import COMMANDS, Shown, respond
from bot.conversation import Person, Request, say
from bot.render import plain
from bot.texts import written
from storage import KnownChat, Stopped


async def test_start_says_what_is_here_and_what_to_type(hear):
    assert (await hear("/start")).splitlines() == [
        "Hello! This is your newsdesk.",
        "73 hand-picked stories on 15 topics are waiting for you.",
        "Type what you are curious about, such as AI or Machine Learning. Typos are fine.",
    ]


async def test_what_follows_start_in_a_link_is_no_matter(hear):
    assert await hear("/start inline") == await hear("/start")


async def test_the_examples_of_the_help_work_in_this_archive(ask, hear):
    assert 'topic:"AI in Security", from:Anthropic, since:2021-12' in await hear("/help")
    assert (await ask('/latest topic:"AI in Security"')).articles
    assert (await ask("/latest from:Anthropic")).articles
    assert (await ask("/latest since:2021-12 until:yesterday heat:>80")).articles


async def test_the_help_names_every_command_that_is_worth_typing(hear):
    said = await hear("/help")
    assert all(
        f"/{command.name}" in said
        for command in COMMANDS
        if command.is_listed and command.shown is not Shown.OF_GROUPS and command.name not in ("start", "help")
    )


async def test_the_help_is_short_enough_for_a_phone(hear):
    assert len(await hear("/help")) < 1200


async def test_the_help_of_a_group_is_shorter_and_leaves_out_what_only_one_person_wants(app, chat):
    group = replace(chat, id=-100, kind="supergroup")
    said = plain(await respond(app, Request("/help", group, Person(1), NOW)), group)
    assert len(said) < 700
    assert "Admins here: /subscribe" in said
    assert not [name for name in ("/saved", "/feedback", "/unsubscribe", "since:") if name in said]


async def test_the_help_of_a_group_with_topics_says_how_news_come_to_one_of_them(app, chat):
    group = replace(chat, id=-100, kind="supergroup")
    said = [
        plain(await respond(app, Request("/help", place, Person(1), NOW)), place)
        for place in (group, replace(group, has_topics=True))
    ]
    assert ["/route" in one for one in said] == [False, True]


async def test_the_help_of_an_admin_is_that_of_everybody_and_a_line_more(app, chat):
    said = plain(await respond(app, Request("/help", chat, Person(1, is_admin=True), NOW)), chat)
    assert "/admin" in said
    assert "/saved" in said


async def test_who_added_the_bot_to_a_channel_is_helped_to_manage_it(app, ask, hear):
    await app.storage.chats.keep(KnownChat(-100, "channel", "Robot news", added_by=1))
    await app.storage.chats.keep(KnownChat(-200, "channel", "Of somebody else", added_by=2))
    await app.storage.chats.keep(KnownChat(-300, "supergroup", "A group", added_by=1))
    await app.storage.chats.keep(KnownChat(-400, "channel", "Left long ago", added_by=1))
    await app.storage.chats.stop(-400, Stopped.KICKED, NOW)
    assert "Your channels are managed here" in await hear("/help")
    lines = [button.line for row in (await ask("/help")).buttons for button in row]
    assert [line for line in lines if line.startswith("/settings")] == ["/settings -100"]


async def test_who_has_no_channel_is_not_told_of_channels(hear):
    assert "channels" not in await hear("/help")


@pytest.mark.parametrize("word", ["help", "Latest", "TOPICS"])
async def test_the_name_of_a_command_works_without_its_slash(hear, word):
    assert await hear(word) == await hear(f"/{word.lower()}")


async def test_about_tells_the_archive_in_numbers(hear):
    assert (await hear("/about")).splitlines()[1:4] == [
        "73 stories on 15 topics, from 38 providers.",
        "The oldest is from Jan 27, 2016, the newest from Nov 13, 2025.",
        "The last import was on Dec 1, 2025.",
    ]


async def test_one_story_is_told_as_one(empty_app, hear, tmp_path):
    lines = ("---", "title: Only", "publishedDateTime: 2021-12-08", "webUrl: https://example.org/", "topics: [AI]")
    (tmp_path / "one.md").write_text("\n".join((*lines, "provider: {name: BBC}", "---")))
    await empty_app.storage.import_paths([tmp_path / "one.md"], NOW)
    assert "One story on one topic, from one provider." in await hear("/about", app=empty_app)
    assert "such as AI. Typos are fine." in await hear("/start", app=empty_app)


@pytest.mark.parametrize("line", ["/start", "/about"])
async def test_an_empty_archive_is_welcomed_too(empty_app, hear, line):
    assert "The archive is still empty." in await hear(line, app=empty_app)


@pytest.mark.parametrize("line", ["/help", "/search"])
async def test_an_empty_archive_can_be_explained(empty_app, hear, line):
    assert "topic:politics, from:reuters" in await hear(line, app=empty_app)


def test_every_command_in_the_menu_is_described_as_telegram_allows(chat):
    for command in COMMANDS:
        assert command.name.isascii()
        assert command.name.islower()
        assert len(command.name) <= 32
        if command.is_listed:
            assert 1 <= len(written(say(command.description), chat)) <= 256
