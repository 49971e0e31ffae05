"""Among many: whose question an answer is for, and what is said to others than the bot."""

from __future__ import annotations

import shutil

import pytest
from fake_telegram import FakeTelegram
from towns import Town, running

GROUP, CHANNEL = -1001000000001, -1001000000003
ADA, BOB = 2001, 2002


@pytest.fixture
async def town(seeded_database, tmp_path):
    """A group, whose posts a channel brings, with an admin and a member, and the bot running."""
    telegram = FakeTelegram()
    for person, name in ((ADA, "Ada"), (BOB, "Bob")):
        telegram.add_user(person, name)
    telegram.add_chat(GROUP, "supergroup", "Readers")
    telegram.add_chat(CHANNEL, "channel", "Daily News", username="daily_news")
    for place in (GROUP, CHANNEL):
        telegram.add_admin(place, ADA)
        telegram.add_member(place, BOB)
    shutil.copy(seeded_database, tmp_path / "newsdesk.db")
    async with running(telegram, tmp_path / "newsdesk.db") as app:
        yield Town(telegram, app)


async def test_in_a_group_an_answer_is_a_reply_to_its_question(town):
    asked = [town.telegram.says("/about", chat=GROUP, user=person)["message"]["message_id"] for person in (ADA, BOB)]
    answers = await town.telegram.wait_for(2)
    assert [answer.answers for answer in answers] == asked


async def test_in_private_an_answer_stands_below_its_question_and_is_no_reply(town):
    assert (await town.hears("/about", user=ADA)).answers == 0


async def test_a_comment_on_a_post_is_answered_in_its_thread(town):
    post = town.telegram.says("Our daily news", chat=CHANNEL, user=ADA)
    standing = town.telegram.forwards_post(post, GROUP)
    comment = town.telegram.says("@newsdesk_test_bot alphago", chat=GROUP, user=BOB, reply_to=standing)["message"]
    assert "message_thread_id" in comment
    (answer,) = await town.telegram.wait_for(1)
    assert answer.answers == comment["message_id"]


async def test_a_question_that_is_deleted_meanwhile_is_answered_all_the_same(town):
    await town.hears("/about", chat=GROUP, user=BOB)
    (call,) = [call for call in town.telegram.calls if call.method == "sendMessage"]
    assert call.parameters["reply_parameters"]["allow_sending_without_reply"] is True


async def test_what_a_button_brings_in_a_message_of_its_own_is_a_reply_to_where_it_stands(town, monkeypatch):
    monkeypatch.setattr("bot.asides.TURNING_SECONDS", 0)
    ordered = await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADA)
    town.telegram.presses(ordered, "Settings", user=BOB)
    _, refusal = await town.telegram.wait_for(2)
    assert refusal.answers == ordered.message_id


@pytest.mark.parametrize("text", ["via @newsdesk_test_bot", "/about", "/about@newsdesk_test_bot"])
async def test_a_post_that_a_channel_brings_to_its_readers_is_not_answered(town, text):
    post = town.telegram.says(text, chat=CHANNEL, user=ADA)
    town.telegram.forwards_post(post, GROUP)
    answer = await town.hears("/topics", chat=GROUP, user=BOB)
    assert answer.text.startswith("Topics")
    assert len(town.telegram.sent()) == 1


async def test_who_writes_as_their_channel_is_answered(town):
    channel, telegram = town.telegram.add_chat(-1001000000009, "channel", "Bob writes"), town.telegram
    update = telegram.says("good morning", chat=GROUP, user=BOB)
    spoken = update["message"] | {"text": "/topics", "entities": [], "sender_chat": channel.json, "message_id": 1}
    telegram.pushes({"message": spoken})
    (answer,) = await telegram.wait_for(1)
    assert answer.text.startswith("Topics")
