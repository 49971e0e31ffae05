"""Digests on the whole way from the sample articles into chats, and what becomes of them when Telegram refuses."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sqlite3
import time
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from desks import CHANNEL, DAY, FORUM, GROUP, HOUR, MINUTE, MORNING, READER, Clock, Desk, open_desk, titles
from fake_telegram import FakeTelegram
from storage_fixtures import rows

from bot import delivering, incidents
from bot.digest.claiming import Claiming
from bot.pacing import Pacing
from bot.telegram_places import TelegramPlaces
from storage import Contract, KnownChat, State, database

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fake(clock) -> FakeTelegram:
    return FakeTelegram(clock=lambda: clock().timestamp())


@pytest.fixture
async def open_here(seeded_database, tmp_path, clock, fake):
    """Opens a desk over the sample articles, with such settings; several share the file."""
    shutil.copy(seeded_database, tmp_path / "newsdesk.db")
    async with AsyncExitStack() as stack:
        yield lambda **settings: stack.enter_async_context(open_desk(fake, tmp_path, clock, **settings))


@pytest.fixture
async def desk(open_here) -> Desk:
    return await open_here()


# On a good day


async def test_a_digest_goes_out_at_its_time_and_the_next_is_due_tomorrow(desk, fake):
    await desk.subscribe(size=3)
    await desk.deliver(-MINUTE)
    assert fake.sent() == []
    await desk.deliver(MINUTE)
    (message,) = fake.sent(READER)
    assert len(titles(message.text)) == 3
    assert await desk.due_at() == MORNING + DAY
    assert desk.ends() == [("sent", "")]


async def test_with_nothing_due_telegram_is_not_asked(desk, fake):
    await desk.subscribe()
    fake.calls.clear()
    await desk.deliver(-HOUR)
    await desk.correct()
    assert fake.calls == []


async def test_a_day_later_the_new_stories_come_and_none_of_the_old_ones(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns", "Quagga sighted")
    await desk.deliver(DAY)
    first, second = fake.sent(READER)
    assert sorted(titles(second.text)) == ["Okapi returns", "Quagga sighted"]
    assert not set(titles(first.text)) & set(titles(second.text))


async def test_a_digest_comes_with_a_sound_unless_it_is_to_be_silent(desk, fake):
    fake.add_user(2000)
    await desk.subscribe()
    await desk.subscribe(2000, is_silent=True)
    await desk.deliver()
    assert {sent["chat_id"]: sent.get("disable_notification") for sent in desk.sends()} == {READER: None, 2000: True}


@pytest.mark.parametrize(("is_paid", "asked"), [(False, None), (True, True)])
async def test_going_faster_is_paid_for_where_that_is_wanted(open_here, is_paid, asked):
    desk = await open_here(paid_broadcast=is_paid)
    await desk.subscribe()
    await desk.deliver()
    assert [sent.get("allow_paid_broadcast") for sent in desk.sends()] == [asked]


async def test_a_topic_of_a_forum_gets_its_digest_there(desk, fake):
    fake.add_topic(fake.add_chat(GROUP, "supergroup", is_forum=True), 77)
    await desk.subscribe(GROUP, "supergroup", thread_id=77)
    await desk.deliver()
    assert [message.thread_id for message in fake.sent(GROUP)] == [77]


async def test_of_two_deliverers_on_one_file_one_sends_each_digest(open_here, fake):
    one, other = await open_here(), await open_here()
    ids = await one.subscribe_readers(120)
    fake.latency_seconds = 0.002
    await asyncio.gather(one.deliver(), other.deliver())
    assert fake.delivered == dict.fromkeys(ids, 1)
    assert one.ends() == [("sent", "")] * 120


# Late


async def test_a_digest_that_is_a_little_late_goes_out_all_the_same(desk, fake):
    await desk.subscribe()
    await desk.deliver(11 * HOUR)
    assert len(fake.sent(READER)) == 1
    assert await desk.due_at() == MORNING + DAY


async def test_a_digest_that_is_half_a_day_late_is_let_go_and_the_next_tells_all_of_it(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns")
    desk.clock.now += DAY
    await desk.deliver(12 * HOUR + MINUTE)
    assert len(fake.sent(READER)) == 1
    await desk.bring("Quagga sighted")
    desk.clock.now = await desk.due_at()
    await desk.deliver()
    assert sorted(titles(fake.sent(READER)[1].text)) == ["Okapi returns", "Quagga sighted"]


async def test_after_three_days_of_downtime_one_digest_tells_everything(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    for name in ("Okapi", "Quagga", "Thylacine"):
        desk.clock.now += DAY
        await desk.bring(f"{name} returns")
    await desk.deliver(HOUR)
    assert len(fake.sent(READER)) == 2
    assert await desk.due_at() > desk.clock.now
    assert sorted(titles(fake.sent(READER)[1].text)) == ["Okapi returns", "Quagga returns", "Thylacine returns"]


# Too fast


async def test_a_flood_in_one_chat_holds_up_nobody_else_and_its_digest_comes_later_once(desk, fake):
    ids = await desk.subscribe_readers(5)
    fake.floods(20, ids[0])
    await desk.deliver()
    assert fake.delivered == dict.fromkeys(ids[1:], 1)
    await desk.deliver(19 * timedelta(seconds=1))
    assert ids[0] not in fake.delivered
    await desk.deliver(MINUTE)
    await desk.deliver(MINUTE)
    assert fake.delivered == dict.fromkeys(ids, 1)


async def test_when_telegram_limits_the_whole_bot_all_wait_and_all_get_their_digest_once(open_here, fake, clock):
    desk = await open_here(pacing=Pacing(200))
    ids = await desk.subscribe_readers(40)
    fake.floods(0.5)
    delivering = asyncio.create_task(desk.deliver())
    await fake.wait_for(lambda fake: len(fake.refusals) >= 3)
    await asyncio.sleep(0.1)
    clock.now += timedelta(seconds=1)
    await delivering
    assert len(fake.refusals) < 8
    await desk.deliver(MINUTE)
    assert fake.delivered == dict.fromkeys(ids, 1)


# Chats that take nothing


STOPPING = {
    "Forbidden: bot was blocked by the user": "blocked",
    "Forbidden: bot can't initiate conversation with a user": "blocked",
    "Forbidden: user is deactivated": "deactivated",
    "Forbidden: bot was kicked from the supergroup chat": "kicked",
    "Forbidden: bot is not a member of the supergroup chat": "kicked",
}


@pytest.mark.parametrize(("description", "reason"), STOPPING.items())
async def test_a_chat_that_takes_nothing_is_stopped_and_keeps_its_stories_to_come(desk, fake, description, reason):
    await desk.subscribe()
    fake.bars(READER, description)
    await desk.deliver()
    assert desk.stopped_for(READER) == reason
    assert desk.ends() == [("failed", reason)]
    assert (await desk.due_at(), desk.ledger(READER)) == (None, 0)


async def test_a_chat_that_takes_nothing_is_asked_once(desk, fake):
    await desk.subscribe()
    fake.blocks(READER)
    for _ in range(3):
        await desk.deliver(DAY)
    assert len(desk.sends()) == 1


async def test_a_chat_that_is_not_found_is_stopped(desk, fake):
    await desk.subscribe()
    fake.forgets(READER)
    await desk.deliver()
    assert (desk.stopped_for(READER), desk.ends()) == ("not_found", [("failed", "not_found")])


async def test_a_group_where_the_bot_may_not_write_is_stopped_until_it_may(desk, fake):
    group = fake.add_chat(GROUP, "supergroup")
    await desk.subscribe(GROUP, "supergroup")
    fake.restricts(group)
    await desk.deliver()
    assert (desk.stopped_for(GROUP), await desk.due_at(GROUP)) == ("no_rights", None)
    await desk.hears(fake.restricts(group, can_send_messages=True))
    assert desk.stopped_for(GROUP) == ""
    assert await desk.due_at(GROUP) is not None


async def test_a_group_that_takes_no_photos_gets_its_digest_without_them(open_here, fake):
    desk, group = await open_here(has_pages=True), fake.add_chat(GROUP, "supergroup")
    fake.enables("sendRichMessage")
    fake.restricts(group, can_send_messages=True)
    await desk.bring("Okapi returns", images=[{"url": "https://example.org/a.jpg", "width": 1200, "height": 800}])
    await desk.subscribe(GROUP, "supergroup", size=3)
    await desk.deliver()
    (digest,) = fake.sent(GROUP)
    assert "rich_message" in digest.json
    assert "<img" not in digest.html
    assert (desk.stopped_for(GROUP), desk.ends()) == ("", [("sent", "")])


async def test_who_added_the_bot_is_told_once_that_a_digest_may_not_be_sent(desk, fake):
    group = fake.add_chat(GROUP, "supergroup", "Newsroom")
    fake.add_member(group, fake.bot, "left")
    await desk.hears(fake.joins(group, user=READER))
    await desk.subscribe(GROUP, "supergroup")
    await desk.app.storage.chats.keep(KnownChat(GROUP, "supergroup", "Newsroom", added_by=READER))
    restricted = fake.restricts(group)
    await desk.deliver()
    await desk.hears(restricted)
    assert [message.text[:28] for message in fake.sent(READER)] == ["I may not write in Newsroom,"]


async def tells_all_since(desk: Desk, chat_id: int) -> bool:
    """Whether the next digest of the chat has the story that was in the digest that failed, and the one since."""
    desk.clock.now = await desk.due_at(chat_id)
    await desk.deliver()
    return sorted(titles(desk.fake.sent(chat_id)[-1].text)) == ["Okapi returns", "Quagga sighted"]


async def fail_for(desk: Desk, chat_id: int, kind: str, stop: Any) -> None:
    """A digest with a story fails, then another story arrives."""
    await desk.subscribe(chat_id, kind)
    await desk.deliver()
    await desk.bring("Okapi returns")
    stop()
    await desk.deliver(DAY)
    await desk.bring("Quagga sighted")


async def test_someone_who_unblocks_the_bot_is_told_all_since(desk, fake):
    await fail_for(desk, READER, "private", lambda: fake.blocks(READER))
    await desk.hears(fake.unblocks(READER))
    assert await tells_all_since(desk, READER)


async def test_someone_who_starts_the_bot_again_is_told_all_since(desk, fake):
    await fail_for(desk, READER, "private", lambda: fake.blocks(READER))
    fake.unblocks(READER)
    await desk.hears(fake.says("/start"))
    assert await tells_all_since(desk, READER)


async def test_a_group_that_adds_the_bot_again_is_told_all_since(desk, fake):
    group = fake.add_chat(GROUP, "group")
    await fail_for(desk, GROUP, "group", lambda: fake.leaves(group))
    await desk.hears(fake.joins(group))
    assert await tells_all_since(desk, GROUP)


async def test_a_chat_that_has_not_come_back_gets_nothing(desk, fake):
    await fail_for(desk, READER, "private", lambda: fake.blocks(READER))
    fake.admits(READER)
    await desk.deliver(DAY)
    assert len(fake.sent(READER)) == 1


# Chats that move, topics that close


async def test_a_group_that_has_moved_gets_its_digest_where_it_is_now_once(desk, fake):
    group = fake.add_chat(GROUP, "group")
    one = await desk.subscribe(GROUP, "group", minute=8 * 60, size=4)
    moved = fake.migrates(group)
    await desk.deliver()
    new_id = moved["message"]["migrate_to_chat_id"]
    (message,) = fake.sent(new_id)
    assert len(titles(message.text)) == 4
    (followed,) = await desk.app.storage.subscriptions.of_chat(new_id)
    assert (followed.id, followed.contract, followed.due_at) == (one.id, one.contract, MORNING + DAY)
    assert desk.ledger(GROUP) == 0
    assert desk.ledger(new_id) >= 4  # with what was merged
    await desk.hears(moved)
    await desk.deliver(MINUTE)
    assert fake.delivered == {new_id: 1}


async def test_a_group_that_has_moved_and_takes_nothing_there_is_stopped_there(desk, fake):
    group = fake.add_chat(GROUP, "group")
    await desk.subscribe(GROUP, "group")
    new_id = fake.migrates(group)["message"]["migrate_to_chat_id"]
    fake.bars(new_id, "Forbidden: bot was kicked from the supergroup chat")
    await desk.deliver()
    assert desk.stopped_for(new_id) == "kicked"
    assert await desk.due_at(new_id) is None


@pytest.mark.parametrize("loses", ["closes_topic", "deletes_topic"])
async def test_a_digest_whose_topic_is_lost_comes_to_the_chat_which_is_told_once(desk, fake, loses):
    forum = fake.add_chat(GROUP, "supergroup", is_forum=True)
    fake.add_topic(forum, 77)
    await desk.subscribe(GROUP, "supergroup", thread_id=77)
    getattr(fake, loses)(forum, 77)
    await desk.deliver()
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    notes = [message for message in fake.sent(GROUP) if "closed or gone" in message.text]
    digests = [message for message in fake.sent(GROUP) if titles(message.text)]
    assert (len(notes), len(digests)) == (1, 2)
    assert {message.thread_id for message in fake.sent(GROUP)} == {None}
    assert len(desk.sends(400)) == 1


async def test_digests_of_a_closed_general_topic_wait_and_who_added_the_bot_is_told_once(desk, fake):
    forum = fake.add_chat(GROUP, "supergroup", "Newsroom", is_forum=True)
    fake.add_topic(forum, 77)
    for thread_id in (0, 0, 77):
        await desk.subscribe(GROUP, "supergroup", thread_id=thread_id, size=2)
    await desk.app.storage.chats.keep(KnownChat(GROUP, "supergroup", "Newsroom", added_by=READER))
    fake.closes_topic(forum, 1)
    await desk.deliver()
    await desk.deliver(DAY)
    told = [message.text for message in fake.sent(READER)]
    assert [text[:50] for text in told] == ["The General topic of Newsroom is closed, so what c"]
    assert {message.thread_id for message in fake.sent(GROUP)} == {77}
    ours = await desk.app.storage.subscriptions.of_chat(GROUP)
    assert [(one.is_paused, one.due_at is None) for one in ours] == [(True, True), (True, True), (False, False)]
    assert (await desk.app.storage.chats.get(GROUP)).stopped_for == ""


# Messages that are refused


async def test_a_digest_whose_markup_is_refused_goes_out_as_plain_text_and_its_articles_are_logged(desk, fake, caplog):
    await desk.subscribe(size=2)
    fake.fails("sendMessage", status=400, description="Bad Request: can't parse entities: unclosed tag")
    await desk.deliver()
    (message,) = fake.sent(READER)
    assert "parse_mode" not in desk.sends(200)[0]
    assert "<" not in message.text
    (logged,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    ids = [number for (number,) in rows(desk.path, "SELECT article_id FROM sent_stories ORDER BY article_id")]
    assert sorted(logged.articles) == ids
    assert "can't parse entities" in logged.reason


async def test_a_digest_that_is_refused_for_no_known_reason_goes_out_bare(desk, fake):
    await desk.subscribe(size=2)
    fake.fails("sendMessage", status=400, description="Bad Request: SOMETHING_NEW")
    await desk.deliver()
    (message,) = fake.sent(READER)
    assert (message.buttons, message.entities, message.preview) == ([], [], {"is_disabled": True})
    assert len(titles(message.text)) == 2
    assert desk.ends() == [("sent", "")]


async def test_the_stories_of_a_digest_that_is_refused_altogether_come_again_the_next_day(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns")
    fake.fails("sendMessage", status=400, description="Bad Request: SOMETHING_NEW", times=2)
    await desk.deliver(DAY)
    assert desk.ends()[1:] == [("failed", "something_new")]
    await desk.bring("Quagga sighted")
    await desk.deliver(DAY)
    assert sorted(titles(fake.sent(READER)[-1].text)) == ["Okapi returns", "Quagga sighted"]


async def test_a_chat_whose_digest_is_refused_is_not_stopped(desk, fake):
    await desk.subscribe()
    fake.fails("sendMessage", status=400, description="Bad Request: SOMETHING_NEW", times=9)
    await desk.deliver()
    assert (desk.stopped_for(READER), await desk.due_at()) == ("", MORNING + DAY)


# A network that breaks


def down(fake: FakeTelegram, fault: str) -> None:
    """The next message meets a fault after which it has certainly not arrived."""
    if fault.isdigit():
        fake.fails("sendMessage", status=int(fault), description="Internal Server Error: restart")
    else:
        getattr(fake, fault)(1, method="sendMessage")


@pytest.mark.parametrize("fault", ["500", "502", "refuses_connections", "breaks_connections"])
async def test_a_digest_that_certainly_has_not_arrived_is_sent_later_once(desk, fake, fault):
    await desk.subscribe()
    down(fake, fault)
    await desk.deliver()
    assert (fake.sent(), desk.ends()) == ([], [("claimed", "unreachable")])
    await desk.deliver(MINUTE)
    await desk.deliver(MINUTE)
    assert fake.delivered == {READER: 1}
    assert desk.ends() == [("sent", "unreachable")] or desk.ends() == [("sent", "")]


async def test_a_server_that_is_down_for_an_hour_gets_all_digests_afterwards(desk, fake):
    ids = await desk.subscribe_readers(10)
    fake.fails("sendMessage", status=502, description="Bad Gateway", times=10_000)
    for _ in range(60):
        await desk.deliver(MINUTE)
    assert len(desk.sends()) < 10 * 25
    fake.recovers()
    await desk.deliver(10 * MINUTE)
    assert fake.delivered == dict.fromkeys(ids, 1)


async def test_a_digest_whose_answer_is_lost_is_uncertain_and_never_sent_again(desk, fake):
    await desk.subscribe()
    fake.loses_answers("sendMessage")
    for _ in range(3):
        await desk.deliver()
        await desk.deliver(10 * MINUTE)
    assert fake.delivered == {READER: 1}
    assert desk.ends() == [("uncertain", "no answer")]


async def test_what_has_most_likely_arrived_is_not_told_again(desk, fake):
    await desk.subscribe()
    fake.loses_answers("sendMessage")
    await desk.deliver()
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    uncertain, certain = fake.sent(READER)
    assert titles(certain.text) == ["Okapi returns"]
    assert titles(uncertain.text)


async def test_a_slow_answer_holds_up_no_other_chat(desk, fake):
    await desk.subscribe_readers(5)
    fake.answers_slowly(1, "sendMessage")
    delivering = asyncio.create_task(desk.deliver())
    while desk.ends().count(("sent", "")) < 4:
        assert not delivering.done()
        await asyncio.sleep(0.01)
    assert desk.ends().count(("sending", "")) == 1
    await delivering
    assert desk.ends() == [("sent", "")] * 5


# Digests of several messages


LONG = [f"{name} {'and what the finding of one more of them means for all the others ' * 3}" for name in (
    "Okapi", "Quagga", "Thylacine", "Coelacanth", "Takahe", "Dodo", "Aurochs", "Moa", "Huia", "Saola", "Vaquita",
    "Kakapo", "Axolotl", "Pangolin", "Numbat",
)]  # fmt: skip


@pytest.fixture
async def long_digest(desk) -> Desk:
    """A desk where a digest of two messages is due."""
    await desk.subscribe(size=3)
    await desk.deliver()
    (one,) = await desk.app.storage.subscriptions.of_chat(READER)
    await desk.app.storage.subscriptions.save(replace(one, contract=Contract(size=15)))
    await desk.bring(*LONG, excerpt="What is known of it, and what is not. " * 5)
    desk.fake.calls.clear()
    desk.fake.delivered.clear()
    desk.clock.now += DAY
    return desk


async def test_each_message_of_a_long_digest_is_a_delivery_of_its_own(long_digest, fake):
    await long_digest.deliver()
    assert fake.delivered == {READER: 2}
    assert long_digest.ends()[1:] == [("sent", "")] * 2
    texts = [message.text for message in fake.sent(READER)[1:]]
    assert sorted(title.split()[0] for text in texts for title in titles(text)) == sorted(
        title.split()[0] for title in LONG
    )


async def test_when_the_second_message_fails_the_first_is_not_sent_again(long_digest, fake):
    sent = fake.on_sent
    sent.append(lambda _: sent.clear() or down(fake, "502"))
    await long_digest.deliver()
    first = fake.sent(READER)[-1]
    assert [state for state, _ in long_digest.ends()[1:]] == ["sent", "claimed"]
    await long_digest.deliver(MINUTE)
    assert fake.delivered == {READER: 2}
    assert titles(first.text)[0] not in titles(fake.sent(READER)[-1].text)


async def test_the_second_message_never_comes_before_the_first(long_digest, fake):
    down(fake, "502")
    await long_digest.deliver()
    assert fake.delivered == {}
    await long_digest.deliver(MINUTE)
    starts = [message.text.splitlines()[0] for message in fake.sent(READER)[1:]]
    assert len(starts) == 2
    assert not starts[0].startswith("1")


# Corrections


async def test_a_story_that_is_withdrawn_is_struck_out_in_its_digest_once(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns", "Quagga sighted")
    await desk.deliver(DAY)
    await desk.bring("Okapi returns", published=False)
    await desk.correct(HOUR)
    await desk.correct(HOUR)
    message = fake.sent(READER)[-1]
    assert (message.edits, "<s>" in message.html, "Quagga sighted" in message.text) == (1, True, True)


async def test_a_story_whose_import_is_taken_back_is_struck_out_in_its_digest_until_it_is_brought_back(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Quagga sighted")
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    undone = await desk.app.storage.imports.undo(0, "Ada", desk.clock.now)
    await desk.correct(HOUR)
    message = fake.sent(READER)[-1]
    assert (message.edits, "<s>Okapi returns</s>" in message.html, "Quagga sighted" in message.text) == (1, True, True)
    await desk.app.storage.imports.undo(undone.import_id, "Ada", desk.clock.now)
    await desk.correct(HOUR)
    message = fake.sent(READER)[-1]
    assert (message.edits, "<s>" in message.html, "Okapi returns" in message.text) == (2, False, True)


async def test_a_story_that_has_another_title_has_it_in_its_digest_too(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    await desk.bring("Okapi does not return")
    await desk.correct(HOUR)
    assert titles(fake.sent(READER)[-1].text) == ["Okapi does not return"]
    assert fake.sent(READER)[-1].edits == 1


async def test_a_digest_of_more_than_two_days_ago_is_left_as_it_is(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    await desk.bring("Okapi does not return")
    await desk.correct(2 * DAY + MINUTE)
    assert titles(fake.sent(READER)[-1].text) == ["Okapi returns"]


async def test_a_change_that_a_digest_does_not_show_edits_nothing(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns", heat=1)
    await desk.correct(HOUR)
    assert [call.method for call in fake.calls if call.method == "editMessageText"] == []


@pytest.mark.parametrize("trouble", ["not modified", "deleted"])
async def test_a_digest_that_cannot_be_corrected_is_no_error_and_tried_once(desk, fake, caplog, trouble):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    await desk.bring("Okapi does not return")
    if trouble == "deleted":
        fake.call("deleteMessage", {"chat_id": READER, "message_id": fake.sent(READER)[-1].message_id})
    else:
        fake.fails("editMessageText", status=400, description="Bad Request: message is not modified: the same")
    for _ in range(2):
        await desk.correct(HOUR)
    assert [call.status for call in fake.calls if call.method == "editMessageText"] == [400]
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_correction_that_telegram_has_no_time_for_is_made_later(desk, fake):
    await desk.subscribe()
    await desk.deliver()
    await desk.bring("Okapi returns")
    await desk.deliver(DAY)
    await desk.bring("Okapi does not return")
    down_for = {"description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}}
    fake.fails("editMessageText", status=429, **down_for)
    await desk.correct()
    assert fake.sent(READER)[-1].edits == 1


# Trouble of our own


async def test_a_chat_that_no_digest_can_be_made_for_holds_up_nobody_and_is_logged(desk, fake, caplog):
    ids = await desk.subscribe_readers(3)
    rows(desk.path, "UPDATE chats SET zone = 'Mars/Phobos' WHERE id = ?", ids[1])
    await desk.deliver()
    assert fake.delivered == {ids[0]: 1, ids[2]: 1}
    (logged,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert (logged.chat, len(logged.incident)) == (ids[1], 8)
    assert logged.exc_info


async def test_a_chat_whose_digest_cannot_be_taken_up_again_holds_up_nobody(desk, fake, caplog):
    ids = await desk.subscribe_readers(3)
    fake.fails("sendMessage", status=502, description="Bad Gateway", times=3)
    await desk.deliver()
    rows(desk.path, "UPDATE chats SET zone = 'Mars/Phobos' WHERE id = ?", ids[1])
    await desk.deliver(MINUTE)
    assert fake.delivered == {ids[0]: 1, ids[2]: 1}
    await desk.deliver(MINUTE)
    assert [record.chat for record in caplog.records if record.levelno >= logging.ERROR] == [ids[1]]
    assert desk.ledger(ids[1]) == 0


class Broken(Pacing):
    """Fails once Telegram has answered."""

    async def process_request(self, *arguments: Any, **named: Any) -> Any:
        result = await super().process_request(*arguments, **named)
        if named["endpoint"] == "sendMessage":
            raise RuntimeError("broken")
        return result


async def test_a_digest_that_something_fails_for_while_it_is_sent_is_not_sent_again(open_here, fake):
    desk = await open_here(pacing=Broken(0))
    await desk.subscribe()
    for _ in range(3):
        await desk.deliver(MINUTE)
    assert fake.delivered == {READER: 1}
    ((state, reason),) = desk.ends()
    assert (state, reason[:9]) == ("uncertain", "incident ")


@pytest.fixture
def impatient(monkeypatch):
    """Whoever waits for the database, or for the next look at what is due, does not wait long."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.1)
    monkeypatch.setattr(incidents, "TICK_SECONDS", 0.05)
    monkeypatch.setattr(incidents, "INCIDENT_SECONDS", 0.05)


async def hold(path: Path, seconds: float) -> None:
    """The database locked for so long."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)
        connection.execute("ROLLBACK")


@pytest.mark.usefixtures("impatient")
async def test_what_was_sent_while_the_database_is_locked_is_written_down_and_not_sent_again(open_here, fake):
    desk = await open_here()
    ids = await desk.subscribe_readers(5)
    fake.latency_seconds = 0.05
    loop, held = asyncio.get_running_loop(), []
    fake.on_sent.append(lambda _: held or held.append(loop.create_task(hold(desk.path, 1))))
    await desk.deliver()
    for _ in range(3):
        await desk.deliver(MINUTE)
    assert fake.delivered == dict.fromkeys(ids, 1)
    assert {state for state, _ in desk.ends()} == {"sent"}
    await asyncio.gather(*held)


@pytest.mark.usefixtures("impatient")
async def test_digests_wait_for_a_database_that_is_locked(open_here, fake, caplog):
    desk = await open_here()
    ids = await desk.subscribe_readers(5)
    held = asyncio.create_task(hold(desk.path, 0.6))
    await asyncio.sleep(0)
    running = asyncio.create_task(desk.deliverer.run())
    await held
    assert fake.sent() == []
    assert "waiting for the database" in {record.message for record in caplog.records}
    await fake.wait_for(5)
    desk.stopping.set()
    await running
    assert fake.delivered == dict.fromkeys(ids, 1)


class RunningClock(Clock):
    """A time that goes by."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self) -> datetime:
        return MORNING + timedelta(seconds=time.monotonic() - self._started)


async def test_no_more_is_claimed_than_goes_out_while_the_claim_holds(open_here, fake, monkeypatch):
    monkeypatch.setattr(delivering, "CLAIM_LEASE", timedelta(seconds=1.5))
    desk = await open_here(pacing=Pacing(200))
    ids = await desk.subscribe_readers(600)
    desk.clock = RunningClock()
    async with asyncio.timeout(60):  # three seconds' work, on a machine that may be busy
        await desk.deliverer.deliver()
    assert fake.delivered == dict.fromkeys(ids, 1)


async def test_a_digest_that_takes_several_attempts_is_not_taken_up_by_another_meanwhile(open_here, fake, clock):
    one, other = await open_here(), await open_here()
    await one.subscribe()
    fake.fails("sendMessage", status=400, description="Bad Request: can't parse entities: unclosed tag")
    fake.answers_slowly(0.3, "sendMessage", times=2)
    delivering = asyncio.create_task(one.deliver())
    await fake.wait_for(lambda _: len(one.sends()) == 1)
    clock.now += timedelta(seconds=20)
    await fake.wait_for(lambda _: len(one.sends()) == 2)
    await other.deliver(timedelta(seconds=20))
    await delivering
    assert fake.delivered == {READER: 1}
    assert one.ends() == [("sent", "")]


@pytest.mark.usefixtures("impatient")
async def test_digests_go_on_once_what_keeps_all_of_them_is_over(open_here, fake, caplog):
    desk = await open_here()
    await desk.subscribe()
    rows(desk.path, "UPDATE subscriptions SET quiet = 'as a mouse'")
    running = asyncio.create_task(desk.deliverer.run())
    while "work failed" not in {record.message for record in caplog.records}:
        assert not running.done()
        await asyncio.sleep(0.01)
    rows(desk.path, "UPDATE subscriptions SET quiet = 'older'")
    await fake.wait_for(1)
    desk.stopping.set()
    await running


# What must not happen again


async def test_a_time_that_has_had_its_digest_stops_nobody(desk, fake):
    one = await desk.subscribe()
    await desk.deliver()
    rows(desk.path, "UPDATE subscriptions SET due_at = last_due_at, last_due_at = NULL WHERE id = ?", one.id)
    (other,) = await desk.subscribe_readers(1)
    await desk.deliver(MINUTE)
    assert fake.delivered == {READER: 1, other: 1}
    assert await desk.due_at() == MORNING + DAY


async def test_a_lease_that_the_database_used_up_is_renewed_before_anything_is_sent(desk, fake, monkeypatch):
    await desk.subscribe()
    begin, leases = desk.app.storage.deliveries.begin, []

    async def begin_slowly(delivery, free_at):
        begun = await begin(delivery, free_at)
        if not leases:
            desk.clock.now += 20 * timedelta(seconds=1)
        leases.append(free_at)
        return begun

    monkeypatch.setattr(desk.app.storage.deliveries, "begin", begin_slowly)
    await desk.deliver()
    assert len(leases) == 2
    assert leases[1] - desk.clock.now > timedelta(seconds=25)
    assert fake.delivered == {READER: 1}


async def test_a_claim_whose_time_is_over_is_left_to_whoever_takes_it_up(desk, fake):
    await desk.subscribe()
    (due,) = await desk.app.storage.deliveries.due(MORNING, 1)
    claiming = Claiming()
    claim = claiming.claim(due, desk.app.chat(due.chat), MORNING)
    await desk.app.storage.deliveries.claim([claim], MORNING, MORNING - MINUTE)
    await desk.deliver()
    assert fake.delivered == {READER: 1}


async def test_several_digests_of_a_topic_that_is_closed_are_told_of_once(desk, fake):
    fake.add_chat(FORUM, "supergroup", is_forum=True)
    fake.add_topic(FORUM, 7)
    for size in (3, 4):
        await desk.subscribe(FORUM, "supergroup", thread_id=7, size=size)
    fake.closes_topic(FORUM, 7)
    await desk.deliver()
    notices = [message for message in fake.sent(FORUM) if "is closed or gone" in message.text]
    assert len(notices) == 1
    assert {one.thread_id for one in await desk.app.storage.subscriptions.of_chat(FORUM)} == {0}


async def test_a_message_on_its_way_while_its_story_is_withdrawn_is_corrected_once_it_stands(desk, fake):
    await desk.subscribe(size=3)
    (due,) = await desk.app.storage.deliveries.due(MORNING, 1)
    claiming = Claiming()
    claim = claiming.claim(due, desk.app.chat(due.chat), MORNING)
    (delivery,) = await desk.app.storage.deliveries.claim([claim], MORNING, MORNING + MINUTE)
    title = delivery.stories[0].title
    rows(desk.path, "UPDATE articles SET is_published = 0 WHERE title = ?", title)
    rows(desk.path, "UPDATE archive SET version = version + 1")
    desk.clock.now = MORNING
    await desk.correct()
    message = await desk.application.bot.send_message(READER, "as it was composed")
    await desk.app.storage.deliveries.end(delivery, State.SENT, MORNING, message_id=message.message_id)
    await desk.correct()
    assert "(withdrawn)" in fake.sent(READER)[0].text


async def test_a_correction_whose_answer_never_comes_is_made_again(desk, fake):
    await desk.subscribe(size=3)
    await desk.deliver()
    title = titles(fake.sent(READER)[0].text)[0]
    rows(desk.path, "UPDATE articles SET title = 'Okapi renamed' WHERE title = ?", title)
    rows(desk.path, "UPDATE archive SET version = version + 1")
    fake.breaks_connections(1, method="editMessageText")
    await desk.correct()
    assert "Okapi renamed" in fake.sent(READER)[0].text


async def test_the_links_of_a_channels_digest_open_its_stories_in_private(desk, fake):
    channel = fake.add_chat(CHANNEL, "channel", username="daily_news")
    await desk.subscribe(channel.id, "channel", size=3)
    desk.app = replace(desk.app, places=TelegramPlaces(desk.application.bot))
    await desk.deliver()
    links = [button["url"] for row in fake.sent(channel.id)[0].buttons for button in row]
    assert [link.partition("?start=")[2].split("_")[0] for link in links] == ["story"] * 3
    await desk.hears(fake.says(f"/start {links[0].partition('?start=')[2]}", user=READER))
    card = fake.sent(READER)[0]
    assert titles(fake.sent(channel.id)[0].text)[0] in card.text
    pressed = [button.get("callback_data", "") for row in card.buttons for button in row]
    assert not [data for data in pressed if data.startswith("/mute")]  # the channel's contract is for its admins
