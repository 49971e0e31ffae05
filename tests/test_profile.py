"""What the bot says of itself in its profile: in every language, or in the operator's own words if there are any."""

from __future__ import annotations

import asyncio
from zoneinfo import ZoneInfo

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from pydantic import SecretStr

from bot.app import App
from bot.conversation import Chat, say
from bot.pacing import Pacing
from bot.profile import DESCRIPTION_LIMIT, SHORT_LIMIT, set_profile
from bot.settings import Settings
from bot.telegram import build
from bot.texts import app_languages, languages, written


@pytest.fixture
def fake():
    return FakeTelegram()


@pytest.fixture
def start(fake, tmp_path):
    async def start(language="en"):
        settings = Settings(
            _env_file=None,
            telegram_token=SecretStr(fake.token),
            database_url=f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}",
            language=language,
        )
        async with App.open(settings) as app:
            application = build(app, FakeRequest(fake), FakeRequest(fake), Pacing(0), asyncio.Event())
            async with application:
                await set_profile(application.bot, app)

    return start


def described(fake, language=""):
    return fake.call("getMyDescription", {"language_code": language})[1]["result"]["description"]


def changes(fake):
    return [call.method for call in fake.calls if call.method.startswith("setMy")]


def in_language(key, language):
    return written(say(key), Chat(0, "private", language, ZoneInfo("UTC")))


async def test_it_describes_itself_in_every_language_and_in_the_operators_to_all_others(start, fake):
    await start(language="de")
    assert [described(fake, one) for one in languages()] == [
        in_language("profile-description", one) for one in languages()
    ]
    assert described(fake) == in_language("profile-description", "de")
    short = fake.call("getMyShortDescription", {"language_code": "en"})[1]["result"]["short_description"]
    assert short == in_language("profile-short", "en")
    assert "setMyName" not in changes(fake)


async def test_what_is_right_is_not_set_again(start, fake):
    await start()
    await start()
    assert len(changes(fake)) == 2 * len(app_languages())


async def test_the_operators_own_words_stay(start, fake):
    fake.call("setMyDescription", {"description": "The news of our town", "language_code": ""})
    fake.calls.clear()
    await start()
    assert (described(fake), described(fake, "en")) == ("The news of our town", "")
    assert changes(fake) == ["setMyShortDescription"] * len(app_languages())


async def test_the_operators_own_words_in_one_language_stay(start, fake):
    fake.call("setMyDescription", {"description": "Nouvelles de chez nous", "language_code": "fr"})
    await start()
    assert described(fake, "fr") == "Nouvelles de chez nous"
    assert described(fake, "en") == in_language("profile-description", "en")


async def test_a_network_that_is_away_leaves_the_profile_to_the_next_start(start, fake):
    fake.fails("getMyDescription", status=502, description="Bad Gateway")
    await start()
    assert changes(fake) == []
    await start()
    assert described(fake, "en") == in_language("profile-description", "en")


@pytest.mark.parametrize("language", languages())
def test_what_it_says_of_itself_fits_its_profile(language):
    assert 0 < len(in_language("profile-description", language)) <= DESCRIPTION_LIMIT
    assert 0 < len(in_language("profile-short", language)) <= SHORT_LIMIT
