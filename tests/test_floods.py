"""Floods of questions in Telegram: who asks too much is told so in one message, and everyone else is answered."""

from __future__ import annotations

import shutil
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
from fake_telegram import FakeTelegram
from towns import running

from bot.pacing import Pacing

GROUP = -1001000000001
ADA, BOB, ADMIN = 2001, 2002, 2003
PERSON = "One of you asks more than I can answer at once."


@pytest.fixture
async def fake(seeded_database, tmp_path):
    """A Telegram in which the bot sends as fast as it can."""
    async with open_bot(seeded_database, tmp_path, Pacing(0)) as fake:
        yield fake


@asynccontextmanager
async def open_bot(seeded_database, tmp_path, pacing):
    """A forum with people in it, and the bot running at that pace."""
    fake = FakeTelegram()
    for person, name in ((ADA, "Ada"), (BOB, "Bob"), (ADMIN, "Eve")):
        fake.add_user(person, name)
    fake.add_chat(GROUP, "supergroup", "Newsroom", is_forum=True)
    fake.add_topic(GROUP, 77)
    path = tmp_path / "newsdesk.db"
    shutil.copy(seeded_database, path)
    async with running(fake, path, pacing=pacing, admin_ids=frozenset({ADMIN})):
        yield fake


def floods(fake: FakeTelegram, count: int, **where) -> None:
    for _ in range(count):
        fake.says("/about", **where)


def said(fake: FakeTelegram, chat_id: int, begin: str) -> list[str]:
    return [message.text for message in fake.sent(chat_id) if message.text.startswith(begin)]


async def test_in_a_group_one_person_is_told_to_wait_in_one_message_and_another_is_answered(fake):
    floods(fake, 30, chat=GROUP, user=ADA)
    fake.says("/topics", chat=GROUP, user=BOB)
    await fake.wait_for(lambda fake: said(fake, GROUP, "Topics"))
    await fake.wait_for(lambda fake: said(fake, GROUP, PERSON) and "20 messages" in said(fake, GROUP, PERSON)[0])
    assert len(said(fake, GROUP, "About this archive")) == 10
    (text,) = said(fake, GROUP, PERSON)
    assert "Everyone else can go on. 20 messages are left unanswered so far." in text


async def test_at_telegrams_pace_another_is_answered_at_once_while_one_floods_the_group(seeded_database, tmp_path):
    async with open_bot(seeded_database, tmp_path, Pacing(30)) as fake:
        fake.limits()
        floods(fake, 60, chat=GROUP, user=ADA)
        fake.says("/topics", chat=GROUP, user=BOB)
        await fake.wait_for(lambda fake: said(fake, GROUP, "Topics"))
        await fake.wait_for(lambda fake: said(fake, GROUP, PERSON))
        assert fake.refusals == []


async def test_the_first_message_over_the_limit_is_told_at_once_and_the_next_edit_that_seldom(fake):
    floods(fake, 11, chat=GROUP, user=ADA)
    await fake.wait_for(lambda fake: said(fake, GROUP, PERSON))
    assert said(fake, GROUP, PERSON) == [f"{PERSON} Please wait 30 seconds. Everyone else can go on."]
    floods(fake, 3, chat=GROUP, user=ADA)
    await fake.wait_for(lambda fake: "4 messages" in said(fake, GROUP, PERSON)[0])
    floods(fake, 3, chat=GROUP, user=ADA)
    await fake.wait_for(lambda fake: "7 messages" in said(fake, GROUP, PERSON)[0])
    edits = [call.at for call in fake.calls if call.method == "editMessageText"]
    assert len(said(fake, GROUP, PERSON)) == 1
    assert all(later - earlier > 1 for earlier, later in pairwise(edits))


async def test_who_asks_too_much_is_told_in_answer_to_what_they_asked(fake):
    asked = [fake.says("/about", chat=GROUP, user=ADA)["message"]["message_id"] for _ in range(11)]
    await fake.wait_for(lambda fake: said(fake, GROUP, PERSON))
    (told,) = [message for message in fake.sent(GROUP) if message.text.startswith(PERSON)]
    assert told.answers == asked[-1]


async def test_the_wait_is_told_in_the_topic_where_it_came_up(fake):
    floods(fake, 12, chat=GROUP, user=ADA, thread_id=77)
    await fake.wait_for(lambda fake: said(fake, GROUP, PERSON))
    assert {message.thread_id for message in fake.sent(GROUP)} == {77}


async def test_a_flood_in_private_is_told_kindly(fake):
    floods(fake, 31, user=ADA)
    await fake.wait_for(lambda fake: said(fake, ADA, "That is more"))
    assert said(fake, ADA, "That is more") == ["That is more than I can answer at once. Please wait 30 seconds."]


async def test_taps_that_are_too_many_are_answered_by_alerts(fake, monkeypatch):
    monkeypatch.setattr("bot.asides.TURNING_SECONDS", 60)
    fake.says("/latest", user=ADA)
    (answer,) = await fake.wait_for(1)
    for _ in range(150):
        fake.presses(answer, 0)

    def alerts(fake):
        return [told for told in fake.callback_answers.values() if told.get("show_alert")]

    told = (await fake.wait_for(alerts, timeout=60))[0]
    assert told["text"].startswith("That was very fast. Tap again in ")
    assert len(fake.sent(ADA)) == 1


async def test_taps_whose_alerts_come_too_late_are_told_of_in_one_message(fake, monkeypatch):
    monkeypatch.setattr("bot.asides.TURNING_SECONDS", 0)
    fake.says("/latest", user=ADA)
    (answer,) = await fake.wait_for(1)
    for _ in range(150):
        fake.presses(answer, 0)
    await fake.wait_for(lambda fake: said(fake, ADA, "That is more"), timeout=60)
    assert len(said(fake, ADA, "That is more")) == 1
    assert len(fake.sent(ADA)) == 2


async def test_inline_queries_that_are_too_many_find_nothing_for_a_while(fake):
    for _ in range(90):
        fake.asks_inline("zanzibar", user=ADA, offset="9")

    def refused(fake):
        return [answer for answer in fake.inline_answers.values() if answer["cache_time"] == 30]

    answer = (await fake.wait_for(refused, timeout=60))[0]
    assert answer["results"] == []
    other = fake.asks_inline("alphago", user=BOB)["inline_query"]["id"]
    assert (await fake.wait_for(lambda fake: fake.inline_answers.get(other)))["results"]


async def test_who_floods_in_a_channels_name_takes_nothing_from_admins_who_stay_anonymous(fake):
    fake.add_admin(GROUP, BOB)
    channel = fake.add_chat(-1001000000009, "channel", "Ada writes")
    said_first = fake.says("good morning", chat=GROUP, user=ADA)["message"]
    for _ in range(12):
        about = {"text": "/about", "entities": [], "sender_chat": channel.json}
        fake.pushes({"message": said_first | about})
    fake.says("/topics", chat=GROUP, user=BOB, is_anonymous=True)
    await fake.wait_for(lambda fake: said(fake, GROUP, "Topics") and said(fake, GROUP, PERSON))
    assert len(said(fake, GROUP, "About this archive")) == 10


async def test_admins_of_the_bot_ask_as_much_as_they_like(fake):
    floods(fake, 40, user=ADMIN)
    await fake.wait_for(lambda fake: len(said(fake, ADMIN, "About this archive")) == 40, timeout=30)
    assert len(fake.sent(ADMIN)) == 40


async def test_what_is_not_meant_for_the_bot_is_not_counted(fake):
    for _ in range(40):
        fake.says("good morning", chat=GROUP, user=ADA)
    fake.says("/about", chat=GROUP, user=ADA)
    await fake.wait_for(1)
    assert [message.text[:5] for message in fake.sent(GROUP)] == ["About"]
