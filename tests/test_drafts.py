"""What there is of an answer is shown as a draft while the rest of it is made, where there can be drafts."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW
from fake_telegram import FakeRequest, FakeTelegram
from telegram.ext import ExtBot
from towns import running

from bot import chat_actions, drafts
from bot.commands import pictures, trends
from bot.conversation import Chat, Dated, Reply, say
from bot.drafts import first_whole
from bot.features import FeatureRequest
from bot.telling import Spot

GROUP = -100
PART = Reply("Words & more", is_partial=True)
WHOLE = Reply("Words & more", paragraphs=("The picture.",))


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    """An answer is slow, and a promise shown again, after a moment."""
    monkeypatch.setattr(chat_actions, "QUICK_SECONDS", 0.02)
    monkeypatch.setattr(chat_actions, "SHOWN_SECONDS", 0.05)
    monkeypatch.setattr(drafts, "SHOWN_SECONDS", 0.05)


@pytest.fixture
def fake():
    opened = FakeTelegram()
    opened.enables("sendMessageDraft")
    return opened


@pytest.fixture
async def bot(fake):
    request = FeatureRequest(FakeRequest(fake))
    async with ExtBot(fake.token, request=request, get_updates_request=FakeRequest(fake)) as opened:
        yield opened


@pytest.fixture
def spot(fake):
    return Spot(Chat(fake.user.id, "private", "en", ZoneInfo("UTC")))


def shown(fake):
    """What the chat was shown meanwhile: drafts by their words, actions by their names."""
    calls = [call.parameters for call in fake.calls if call.method in ("sendMessageDraft", "sendChatAction")]
    return [one.get("text") or one["action"] for one in calls]


async def replied(fake, *replies, until=shown):
    """The replies; the last of them only once something has been shown, or what is given has come about."""
    for reply in replies[:-1]:
        yield reply
    await fake.wait_for(until)
    yield replies[-1]


async def test_the_words_of_a_picture_are_there_while_it_is_drawn(fake, bot, spot):
    assert await first_whole(bot, spot, replied(fake, PART, WHOLE)) == WHOLE
    assert shown(fake)[0] == "<b>Words &amp; more</b>"
    assert not fake.sent()


async def test_a_quick_answer_shows_no_draft(fake, bot, spot):
    assert await first_whole(bot, spot, replied(fake, PART, WHOLE, until=lambda _: True)) == WHOLE
    await asyncio.sleep(0.1)
    assert shown(fake) == []


async def test_a_draft_is_shown_again_before_it_fades_and_changes_without_a_jump(fake, bot, spot):
    await first_whole(bot, spot, replied(fake, PART, WHOLE, until=lambda fake: len(shown(fake)) >= 3))
    numbers = {call.parameters["draft_id"] for call in fake.calls if call.method == "sendMessageDraft"}
    assert len(numbers) == 1


async def test_a_draft_stands_in_the_topic_where_it_was_asked(fake, bot, spot):
    await first_whole(bot, replace(spot, thread_id=7), replied(fake, PART, WHOLE, until=lambda fake: fake.calls[1:]))
    draft = next(call.parameters for call in fake.calls if call.method == "sendMessageDraft")
    assert draft["message_thread_id"] == 7


async def test_a_draft_has_its_dates_in_words(fake, bot, spot):
    dated = Reply(say("day", day=Dated(NOW, with_time=True)), is_partial=True)
    await first_whole(bot, spot, replied(fake, dated, WHOLE))
    assert "tg-time" not in shown(fake)[0]


async def test_groups_and_messages_that_change_in_place_show_that_it_is_being_typed(fake, bot, spot):
    fake.add_chat(GROUP, "supergroup")
    for where in (Spot(replace(spot.chat, id=GROUP, kind="supergroup")), replace(spot, message_id=5)):
        fake.calls.clear()
        await first_whole(bot, where, replied(fake, PART, WHOLE))
        assert set(shown(fake)) == {"typing"}


async def test_a_message_of_inline_mode_shows_nothing(fake, bot, spot):
    async def replies():
        yield PART
        await asyncio.sleep(0.1)
        yield WHOLE

    assert await first_whole(bot, replace(spot, inline_message_id="i"), replies()) == WHOLE
    assert shown(fake) == []


async def test_a_server_that_knows_no_drafts_is_asked_once_an_hour_and_shows_that_it_is_being_typed(spot):
    old = FakeTelegram()
    async with ExtBot(old.token, request=FeatureRequest(FakeRequest(old))) as bot:
        for _ in range(2):
            await first_whole(bot, spot, replied(old, PART, WHOLE, until=lambda fake: "typing" in shown(fake)[-1:]))
    assert shown(old).count("<b>Words &amp; more</b>") == 1


async def test_a_chat_that_takes_no_draft_shows_that_it_is_being_typed(fake, bot, spot):
    fake.fails("sendMessageDraft", status=400, description="Bad Request: TEXTDRAFT_PEER_INVALID")
    await first_whole(bot, spot, replied(fake, PART, WHOLE, until=lambda fake: "typing" in shown(fake)))
    assert shown(fake)[:2] == ["<b>Words &amp; more</b>", "typing"]
    fake.calls.clear()
    await first_whole(bot, spot, replied(fake, PART, WHOLE))
    assert shown(fake)[0] == "<b>Words &amp; more</b>"  # another chat, or another time, may take one


async def test_nothing_at_all_is_no_reply(bot, spot):
    async def none():
        return
        yield

    assert await first_whole(bot, spot, none()) is None


async def test_an_answer_waits_for_a_draft_on_its_way_so_that_none_stands_below_it(fake, spot):
    fake.latency_seconds = 0.2
    came = []

    class Noted(FakeRequest):
        async def do_request(self, url, *args, **timeouts):
            came.append("sent")
            answer = await super().do_request(url, *args, **timeouts)
            came.append("taken")
            return answer

    async def replies():
        yield PART
        await fake.wait_for(shown)
        yield WHOLE

    async with ExtBot(fake.token, request=FeatureRequest(Noted(fake))) as bot:
        came.clear()
        await first_whole(bot, spot, replies())
    assert came[:2] == ["sent", "taken"]


async def test_trends_are_told_while_their_picture_is_drawn(fake, seeded_database, tmp_path, monkeypatch):
    async def draw_slowly(write, chat):
        await fake.wait_for(lambda fake: "typing" not in shown(fake)[-1:])
        return await pictures.drawn(write, chat)

    monkeypatch.setattr(trends, "drawn", draw_slowly)
    path = tmp_path / "newsdesk.db"
    shutil.copy(seeded_database, path)
    async with running(fake, path):
        fake.says("/trends facial recognition since 2021")
        (answer,) = await fake.wait_for(1)
    assert shown(fake)[-1].startswith("<b>Trends: facial recognition</b>")
    assert answer.text.startswith("Trends: facial recognition")
    assert [call.method for call in fake.calls if call.method.startswith("send")][-1] == "sendPhoto"
