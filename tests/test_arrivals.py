"""Where the bot comes to and goes from: who hears of it, how often, and what it leaves as it was."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from fake_telegram import FakeTelegram
from towns import running, stopped_for

from storage import Contract, KnownChat, Stopped

GROUP, OTHER_GROUP, CHANNEL = -1001000000001, -4000000002, -1001000000003
ADA, BOB = 2001, 2002


@pytest.fixture
def fake() -> FakeTelegram:
    """A supergroup, a group and a channel where the bot is not yet, and two people."""
    fake = FakeTelegram()
    for person, name in ((ADA, "Ada"), (BOB, "Bob")):
        fake.add_user(person, name)
    fake.add_chat(GROUP, "supergroup", "Newsroom", is_forum=True)
    fake.add_chat(OTHER_GROUP, "group", "Kitchen")
    fake.add_chat(CHANNEL, "channel", "Daily <News>", username="daily_news")
    for place in (GROUP, OTHER_GROUP, CHANNEL):
        fake.add_member(place, fake.bot, "left")
        fake.add_admin(place, ADA)
    return fake


@pytest.fixture
async def app(fake, seeded_database, tmp_path):
    """The bot, running."""
    path = tmp_path / "newsdesk.db"
    shutil.copy(seeded_database, path)
    async with running(fake, path) as opened:
        yield opened


async def settled(fake: FakeTelegram, place: int) -> list[str]:
    """The bot's messages in that group, once all that happened there before is dealt with, in its order."""
    told = [message.message_id for message in fake.sent(place)]
    fake.says("/about", chat=place, user=BOB)

    def is_answered(fake: FakeTelegram) -> bool:
        fresh = [message for message in fake.sent(place) if message.message_id not in told]
        return any(message.text.startswith("About this archive") for message in fresh)

    await fake.wait_for(is_answered)
    return [message.text for message in fake.sent(place) if not message.text.startswith("About this archive")]


@pytest.mark.parametrize("place", [GROUP, OTHER_GROUP])
async def test_a_group_is_greeted_once_with_ways_in(app, fake, place):
    fake.joins(place, user=ADA)
    (text,) = await settled(fake, place)
    title, about, asking = filter(None, text.splitlines())
    assert title == f"Hello, {'Newsroom' if place == GROUP else 'Kitchen'}! I am your newsdesk."
    assert about.startswith("I answer questions from an archive of 73 hand-picked stories, and bring a digest")
    assert asking.startswith("I see only what is meant for me: write @newsdesk_test_bot and your question")
    message = fake.sent(place)[0]
    assert [key["callback_data"] for row in message.buttons for key in row] == ["/latest", "/subscribe", "/help"]
    assert message.thread_id is None
    assert (await app.storage.chats.get(place)).added_by == ADA


async def test_a_group_that_begins_with_the_bot_in_it_is_greeted_once(app, fake):
    fake.founds(OTHER_GROUP, user=ADA)
    assert len(await settled(fake, OTHER_GROUP)) == 1
    kept = KnownChat(OTHER_GROUP, "group", "Kitchen", language="en", added_by=ADA)
    assert await app.storage.chats.get(OTHER_GROUP) == kept


async def test_the_same_arrival_told_twice_is_greeted_once(app, fake):
    update = fake.joins(GROUP, user=ADA)
    fake.pushes({"my_chat_member": update["my_chat_member"]})
    assert app
    assert len(await settled(fake, GROUP)) == 1


async def test_a_bot_that_becomes_an_admin_does_not_greet_again(app, fake):
    fake.joins(GROUP, user=ADA)
    fake.promotes(GROUP, user=ADA)
    fake.demotes(GROUP, user=ADA)
    assert app
    assert len(await settled(fake, GROUP)) == 1


@pytest.mark.parametrize("kicked", [True, False])
async def test_a_group_that_adds_the_bot_again_is_greeted_again_and_finds_what_it_had(app, fake, kicked):
    fake.joins(GROUP, user=ADA)
    await settled(fake, GROUP)
    one = await app.storage.subscriptions.add(GROUP, 0, Contract(), datetime.now(UTC), datetime.now(UTC))
    fake.leaves(GROUP, user=ADA, kicked=kicked)
    await stopped_for(app, fake, GROUP, "kicked")
    assert (await app.storage.subscriptions.get(one.id)).due_at is None
    fake.joins(GROUP, user=BOB)
    assert len(await settled(fake, GROUP)) == 2
    assert (await app.storage.subscriptions.get(one.id)).due_at is not None
    known = await app.storage.chats.get(GROUP)
    assert (known.stopped_for, known.added_by) == ("", BOB)


@pytest.mark.parametrize("how", ["no privacy", "admin"])
async def test_a_bot_that_gets_every_message_does_not_say_that_it_sees_few(fake, seeded_database, tmp_path, how):
    fake.reads_all_group_messages = how == "no privacy"
    path = tmp_path / "newsdesk.db"
    shutil.copy(seeded_database, path)
    async with running(fake, path):
        fake.joins(GROUP, user=ADA, status="administrator" if how == "admin" else "member")
        (greeting,) = await fake.wait_for(1)
    assert "I speak when I am spoken to: write @newsdesk_test_bot" in greeting.text


async def test_only_an_admin_orders_by_the_greetings_button(app, fake):
    fake.joins(GROUP, user=ADA)
    await settled(fake, GROUP)
    greeting = fake.sent(GROUP)[0]
    pressed = fake.presses(greeting, "Daily digest here", user=BOB)["callback_query"]["id"]
    told = await fake.wait_for(lambda fake: fake.callback_answers.get(pressed))
    assert (told["text"], told["show_alert"]) == ("Only admins of this chat may change that.", True)
    fake.presses(greeting, "Daily digest here", user=ADA)
    await fake.wait_for(lambda fake: fake.sent(GROUP)[0].edits == 1)
    assert fake.sent(GROUP)[0].text.startswith("A digest of the hottest stories")
    assert app


async def test_a_link_that_adds_the_bot_to_a_group_greets_it_once(app, fake):
    fake.joins(GROUP, user=ADA)
    fake.says("/start@newsdesk_test_bot true", chat=GROUP, user=ADA)
    assert app
    assert len(await settled(fake, GROUP)) == 1


async def test_a_link_that_adds_the_bot_to_a_group_with_a_story_shows_it(app, fake):
    fake.joins(GROUP, user=ADA)
    fake.says("/start@newsdesk_test_bot a_12", chat=GROUP, user=ADA)
    assert app
    _, card = await settled(fake, GROUP)
    assert not card.startswith("Hello")


async def test_a_group_that_takes_the_bot_back_hears_that_its_digest_comes_again(app, fake):
    fake.joins(GROUP, user=ADA)
    fake.says("/subscribe 8:00 daily", chat=GROUP, user=ADA)
    await settled(fake, GROUP)
    fake.leaves(GROUP, user=ADA)
    fake.joins(GROUP, user=ADA)
    assert app
    await settled(fake, GROUP)
    greeting = [one for one in fake.sent(GROUP) if one.text.startswith("Hello, Newsroom!")][-1]
    assert "bring what admins here have ordered: /schedule says when." in greeting.text
    assert [button["text"] for row in greeting.buttons for button in row] == ["What is new", "Settings", "Help"]


@pytest.mark.parametrize("line", ["/start", "/start true"])
async def test_later_start_says_how_to_ask_in_a_group(app, fake, line):
    fake.says(line, chat=GROUP, user=BOB)
    assert app
    (text,) = await settled(fake, GROUP)
    assert text.startswith("Hello, Newsroom! I am your newsdesk.")
    assert "write @newsdesk_test_bot and your question" in text
    assert "That link leads to nothing" not in text


# --- channels ---------------------------------------------------------------------------------------------------------


async def test_of_a_channel_only_who_added_the_bot_hears_how_to_manage_it(app, fake):
    fake.joins(CHANNEL, user=ADA, status="administrator")
    (told,) = await fake.wait_for(1)
    assert told.chat_id == ADA
    assert told.text.startswith("I am in Daily <News> now.")
    assert told.text.endswith("tap the button, or write /subscribe @daily_news 8:00 weekdays")
    fake.presses(fake.sent(ADA)[0], "Daily digest there")
    await fake.wait_for(lambda fake: fake.sent(ADA)[0].edits == 1)
    assert fake.sent(ADA)[0].text.startswith("A digest of the hottest stories: Daily <News>")
    assert fake.sent(CHANNEL) == []
    assert (await app.storage.chats.get(CHANNEL)).added_by == ADA


async def test_a_channel_without_a_name_is_managed_by_its_number(app, fake):
    fake.add_chat(CHANNEL, "channel", "Secret")
    fake.add_member(CHANNEL, fake.bot, "left")
    fake.joins(CHANNEL, user=ADA, status="administrator")
    (told,) = await fake.wait_for(1)
    assert f"/subscribe {CHANNEL} 8:00 weekdays" in told.text
    assert app


async def test_somebody_who_has_never_started_the_bot_is_not_written_to(app, fake):
    fake.add_user(3003, "Eve", has_started=False)
    fake.joins(CHANNEL, user=3003, status="administrator")
    await stopped_for(app, fake, CHANNEL, "")
    await fake.wait_for(lambda fake: [call.status for call in fake.calls if call.method == "sendMessage"] == [403])
    assert fake.sent() == []
    assert (await app.storage.chats.get(CHANNEL)).added_by == 3003


# --- rights -----------------------------------------------------------------------------------------------------------


async def test_rights_that_are_lost_are_told_once_to_who_added_the_bot(app, fake):
    fake.joins(GROUP, user=ADA)
    await settled(fake, GROUP)
    fake.restricts(GROUP, user=BOB)
    fake.restricts(GROUP, user=BOB, can_send_photos=True)
    await stopped_for(app, fake, GROUP, "no_rights")
    fake.restricts(GROUP, user=BOB, can_send_messages=True)
    assert len(await settled(fake, GROUP)) == 1
    (told,) = fake.sent(ADA)
    assert told.text.startswith("I may not write in Newsroom, so nothing comes there for now.")
    assert (await app.storage.chats.get(GROUP)).stopped_for == ""


async def test_a_group_where_only_admins_may_write_is_not_greeted_and_who_added_the_bot_is_told(app, fake):
    refusal = "Bad Request: not enough rights to send text messages to the chat"
    fake.fails("sendMessage", status=400, description=refusal, chat_id=GROUP)
    fake.joins(GROUP, user=ADA)
    (told,) = await fake.wait_for(1)
    assert (told.chat_id, told.text[:29]) == (ADA, "I may not write in Newsroom, ")
    await stopped_for(app, fake, GROUP, "no_rights")
    fake.promotes(GROUP, user=ADA)
    await stopped_for(app, fake, GROUP, "")
    assert len(fake.sent()) == 1


async def test_a_channel_without_the_right_to_post_is_told_and_goes_on_by_itself(app, fake):
    fake.joins(CHANNEL, user=ADA, status="administrator")
    fake.promotes(CHANNEL, user=BOB, can_post_messages=False)
    _, told = await fake.wait_for(2)
    assert told.text.startswith("I may not post in Daily <News>, so nothing comes there for now.")
    fake.promotes(CHANNEL, user=BOB)
    await stopped_for(app, fake, CHANNEL, "")
    assert {message.chat_id for message in fake.sent()} == {ADA}
    assert len(fake.sent(ADA)) == 2


async def test_an_anonymous_admin_who_added_the_bot_is_nobody_to_write_to(app, fake):
    fake.joins(GROUP, user=1087968824)
    await settled(fake, GROUP)
    fake.restricts(GROUP, user=ADA)
    await stopped_for(app, fake, GROUP, "no_rights")
    assert (await app.storage.chats.get(GROUP)).added_by == 0
    assert {message.chat_id for message in fake.sent()} == {GROUP}


@pytest.mark.parametrize("reason", [Stopped.NO_RIGHTS, Stopped.KICKED, Stopped.NOT_FOUND])
async def test_a_group_that_was_out_of_reach_has_its_digests_again_once_an_answer_stands_there(app, fake, reason):
    fake.joins(GROUP, user=ADA)
    await settled(fake, GROUP)
    one = await app.storage.subscriptions.add(GROUP, 0, Contract(), datetime.now(UTC), datetime.now(UTC))
    await app.storage.chats.stop(GROUP, reason, datetime.now(UTC))
    await settled(fake, GROUP)
    await stopped_for(app, fake, GROUP, "")
    assert (await app.storage.subscriptions.get(one.id)).due_at is not None


@pytest.mark.parametrize("line", ["/about", "/start"])
async def test_an_answer_that_may_not_stand_there_brings_no_digests_back(app, fake, line):
    fake.joins(GROUP, user=ADA)
    await settled(fake, GROUP)
    fake.restricts(GROUP, user=ADA)
    await stopped_for(app, fake, GROUP, "no_rights")
    fake.says(line, chat=GROUP, user=BOB)
    await fake.wait_for(lambda fake: [call for call in fake.calls if call.status == 400])
    fake.says("/about", user=BOB)
    await fake.wait_for(lambda fake: fake.sent(BOB))
    known = await app.storage.chats.get(GROUP)
    assert known.stopped_for == "no_rights"


# --- moving -----------------------------------------------------------------------------------------------------------


async def test_a_group_that_moves_keeps_who_added_the_bot_and_is_not_greeted_again(app, fake):
    fake.joins(OTHER_GROUP, user=ADA)
    await settled(fake, OTHER_GROUP)
    fake.migrates(OTHER_GROUP, -1004000000002)
    await stopped_for(app, fake, -1004000000002, "")
    assert await settled(fake, -1004000000002) == []
    assert (await app.storage.chats.get(-1004000000002)).added_by == ADA


async def test_a_group_that_the_bot_seems_to_leave_as_it_moves_goes_on(app, fake):
    fake.joins(OTHER_GROUP, user=ADA)
    await settled(fake, OTHER_GROUP)
    await app.storage.subscriptions.add(OTHER_GROUP, 0, Contract(), datetime.now(UTC), datetime.now(UTC))
    fake.leaves(OTHER_GROUP, user=ADA, kicked=False)
    fake.migrates(OTHER_GROUP, -1004000000002)
    await stopped_for(app, fake, -1004000000002, "")
    (one,) = await app.storage.subscriptions.of_chat(-1004000000002)
    assert one.due_at is not None
