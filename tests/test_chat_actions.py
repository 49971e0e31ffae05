"""“typing…” is shown while an answer takes long, in its place; it delays nothing, and fails without a word."""

from __future__ import annotations

import asyncio
import logging

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from telegram.ext import ExtBot

from bot import chat_actions
from bot.chat_actions import acting, upload_of
from bot.conversation import File
from bot.pacing import Pacing

GROUP = -100


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    """An answer is slow, and an action shown again, after a moment."""
    monkeypatch.setattr(chat_actions, "QUICK_SECONDS", 0.02)
    monkeypatch.setattr(chat_actions, "SHOWN_SECONDS", 0.05)


@pytest.fixture
def fake():
    return FakeTelegram()


@pytest.fixture
def pacing():
    return Pacing(30)


@pytest.fixture
async def bot(fake, pacing):
    async with ExtBot(
        fake.token, request=FakeRequest(fake), get_updates_request=FakeRequest(fake), rate_limiter=pacing
    ) as opened:
        yield opened


def actions(fake):
    """What was asked to be shown: in which chat, which topic, and what."""
    shown = [call.parameters for call in fake.calls if call.method == "sendChatAction"]
    return [(one["chat_id"], one.get("message_thread_id"), one["action"]) for one in shown]


async def test_a_quick_answer_shows_nothing(fake, bot):
    async with acting(bot, fake.user.id, None):
        await asyncio.sleep(0)
    await asyncio.sleep(0.1)
    assert actions(fake) == []


async def test_a_slow_answer_is_shown_to_be_typed_until_it_is_there(fake, bot):
    async with acting(bot, fake.user.id, None):
        await fake.wait_for(lambda fake: len(actions(fake)) >= 3)
    shown = len(actions(fake))
    await asyncio.sleep(0.15)
    assert actions(fake) == [(fake.user.id, None, "typing")] * shown


async def test_an_action_is_shown_in_the_topic_where_the_answer_will_stand(fake, bot):
    forum = fake.add_chat(GROUP, "supergroup", is_forum=True)
    fake.add_topic(forum, 7)
    async with acting(bot, GROUP, 7, upload_of(File("stats.png", b"", is_picture=True))):
        await fake.wait_for(actions)
    assert actions(fake)[0] == (GROUP, 7, "upload_photo")


def test_a_file_is_shown_to_be_uploaded_as_what_it_is():
    assert upload_of(File("stories.zip", b"")) == "upload_document"


async def test_an_action_that_telegram_refuses_is_not_repeated_and_the_answer_comes(fake, bot, caplog):
    caplog.set_level(logging.INFO)
    fake.fails("sendChatAction", status=403, description="Forbidden: bot was blocked by the user", times=9)
    async with acting(bot, fake.user.id, None):
        await fake.wait_for(actions)
        await asyncio.sleep(0.15)
    assert len(actions(fake)) == 1
    assert caplog.records == []


async def test_an_action_on_its_way_holds_up_no_answer(fake, bot):
    fake.latency_seconds = 4

    async def answer():
        async with acting(bot, fake.user.id, None):
            await fake.wait_for(actions)

    answered, _ = await asyncio.wait((asyncio.create_task(answer()),), timeout=fake.latency_seconds / 2)
    assert answered


async def test_actions_take_no_turn_of_messages(fake, bot, pacing):
    fake.add_chat(GROUP, "supergroup")
    async with acting(bot, GROUP, None):
        await fake.wait_for(actions)
    assert not pacing._chats


async def test_what_goes_wrong_with_the_answer_ends_the_action(fake, bot):
    with pytest.raises(KeyError):
        async with acting(bot, fake.user.id, None):
            raise KeyError
    await asyncio.sleep(0.1)
    assert actions(fake) == []
