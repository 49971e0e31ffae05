"""The menus of commands: everybody's, and in private the admins', for as long as they are admins."""

from __future__ import annotations

import asyncio
import logging
from zoneinfo import ZoneInfo

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from pydantic import SecretStr

from bot.app import App
from bot.commands import COMMANDS, Shown
from bot.conversation import Chat, say
from bot.menus import set_menus, welcome_admin
from bot.pacing import Pacing
from bot.settings import Settings
from bot.telegram import build
from bot.texts import app_languages, languages, written

ADMIN, OTHER_ADMIN = 77, 78
LISTED = [one.name for one in COMMANDS if one.is_listed and one.shown is not Shown.OF_GROUPS]
OF_ADMINS = [one.name for one in COMMANDS if one.name in LISTED or one.is_for_admins]


@pytest.fixture
def fake():
    fake = FakeTelegram()
    fake.add_user(ADMIN)
    return fake


@pytest.fixture
def start(fake, tmp_path):
    """Starts the bot with these admins, or does something else with it."""

    async def start(*admins, then=set_menus, **options):
        settings = Settings(
            _env_file=None,
            telegram_token=SecretStr(fake.token),
            database_url=f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}",
            admin_ids=frozenset(admins),
        )
        async with App.open(settings) as app:
            application = build(app, FakeRequest(fake), FakeRequest(fake), Pacing(0), asyncio.Event())
            async with application:
                await then(application.bot, app, **options)

    return start


@pytest.fixture
def menu(fake):
    """The names of the commands in the menu of a private chat, or of all places of a kind."""

    def menu(chat_id=0, scope="default", language=""):
        scope = {"type": "chat", "chat_id": chat_id} if chat_id else {"type": scope}
        asked = {"scope": scope, "language_code": language}
        return [one["command"] for one in fake.call("getMyCommands", asked)[1]["result"]]

    return menu


def changes(fake):
    """How often a menu was set or taken back."""
    return [call.method for call in fake.calls if call.method in ("setMyCommands", "deleteMyCommands")]


async def test_admins_have_their_commands_in_their_menu_and_nobody_else_has(start, menu):
    await start(ADMIN)
    assert (menu(), menu(ADMIN)) == (LISTED, OF_ADMINS)
    assert {"admin", "misses", "deliveries"} <= set(OF_ADMINS) - set(LISTED)


async def test_a_group_has_in_its_menu_what_makes_sense_there_and_its_admins_what_they_may_change(start, menu):
    await start()
    groups, managers = menu(scope="all_group_chats"), menu(scope="all_chat_administrators")
    assert groups == [
        "latest",
        "top",
        "topics",
        "topic",
        "search",
        "trends",
        "following",
        "digest",
        "about",
        "privacy",
        "help",
    ]
    assert {"subscribe", "settings", "pause", "language"} <= set(managers) - set(groups)
    assert set(groups) < set(managers) - {"route"} < set(menu())
    assert "route" in managers
    assert not {"start", "saved", "feedback"} & set(managers)


async def test_menus_that_are_right_are_not_set_again(start, fake):
    await start(ADMIN)
    await start(ADMIN)
    assert changes(fake) == ["setMyCommands"] * 4 * len(app_languages())


@pytest.mark.parametrize("language", languages())
async def test_a_menu_says_in_the_language_of_each_app_what_commands_do(start, fake, language):
    await start(ADMIN)
    for scope in ({"type": "default"}, {"type": "all_group_chats"}, {"type": "chat", "chat_id": ADMIN}):
        menu = fake.call("getMyCommands", {"scope": scope, "language_code": language})[1]["result"]
        told = {one["command"]: one["description"] for one in menu}
        assert told["latest"] == written(say("command-latest"), Chat(0, "private", language, ZoneInfo("UTC")))


async def test_who_is_admin_no_more_has_everybodys_menu_again(start, menu, fake):
    await start(ADMIN)
    await start()
    assert [menu(ADMIN, language=one) for one in app_languages()] == [[]] * len(app_languages())
    await start()
    assert changes(fake).count("deleteMyCommands") == len(app_languages())


async def test_an_admin_who_has_not_started_the_bot_gets_the_menu_when_they_do(start, menu, fake, caplog):
    caplog.set_level(logging.INFO)
    await start(ADMIN, OTHER_ADMIN)
    (record,) = [record for record in caplog.records if record.getMessage() == "menu of an admin not set"]
    assert (record.admin, record.levelno) == (OTHER_ADMIN, logging.INFO)
    fake.add_user(OTHER_ADMIN)
    await start(ADMIN, OTHER_ADMIN, then=welcome_admin, chat_id=OTHER_ADMIN, line="/start")
    assert menu(OTHER_ADMIN) == OF_ADMINS


async def test_an_admin_whose_menu_is_set_and_anybody_else_are_welcomed_without_a_call(start, fake):
    await start(ADMIN)
    fake.calls.clear()
    for chat_id in (ADMIN, OTHER_ADMIN):
        await start(ADMIN, then=welcome_admin, chat_id=chat_id, line="/start")
    assert [call.method for call in fake.calls if "Commands" in call.method] == []


async def test_a_menu_that_cannot_be_taken_back_now_is_taken_back_at_the_next_start(start, menu, fake):
    await start(ADMIN)
    fake.fails("deleteMyCommands", status=502, description="Bad Gateway")
    await start()
    assert menu(ADMIN) == OF_ADMINS
    await start()
    assert menu(ADMIN) == []


async def test_the_menu_of_somebody_who_is_gone_is_forgotten(start, fake):
    await start(ADMIN)
    fake.forgets(ADMIN)
    await start()
    await start()
    assert [call.status for call in fake.calls if call.method == "deleteMyCommands"] == [400]


async def test_a_network_that_is_away_leaves_the_menus_to_the_next_start(start, menu, fake):
    fake.fails("getMyCommands", status=502, description="Bad Gateway", times=4)
    await start(ADMIN)
    assert (menu(), menu(ADMIN)) == ([], [])
    await start(ADMIN)
    assert (menu(), menu(ADMIN)) == (LISTED, OF_ADMINS)
