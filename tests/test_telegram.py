"""The bot against a Telegram in memory: what it answers, where, and what it does when Telegram refuses."""

from __future__ import annotations

import asyncio
import logging
import shutil
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import towns
from fake_telegram import FakeRequest, FakeTelegram
from processes import seeded
from pydantic import SecretStr
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot import messages
from bot.app import App
from bot.conversation import Reply
from bot.messages import Outgoing
from bot.ordering import OrderedPerChat
from bot.pacing import Pacing
from bot.polling_guard import parsable
from bot.sending import after_failure
from bot.settings import Settings, SettingsError
from bot.telegram import build
from storage import Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


def settings(folder: Path, token: str) -> Settings:
    return Settings(
        _env_file=None,
        telegram_token=SecretStr(token),
        telegram_api_url="https://api.telegram.org",
        database_url=f"sqlite+aiosqlite:///{folder / 'newsdesk.db'}",
        timezone="UTC",
        language="en",
    )


@asynccontextmanager
async def running(fake: FakeTelegram, folder: Path) -> AsyncIterator[App]:
    """The bot, polling the fake, over the sample articles or what is there already."""
    path = folder / "newsdesk.db"
    if not path.exists():
        shutil.copy(seeded(), path)
    async with towns.running(fake, path) as app:
        yield app


async def test_a_command_is_answered_in_its_chat(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/topic securty")
        (answer,) = await fake.wait_for(1)
    assert answer.chat_id == fake.user.id
    assert answer.text.startswith("AI in Security")


async def test_a_list_is_turned_and_a_card_opened_in_the_same_message(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/latest")
        (answer,) = await fake.wait_for(1)
        first_page = answer.text
        fake.presses(answer, "Next ›")
        await fake.wait_for(lambda fake: fake.sent()[0].edits == 1)
        assert fake.sent()[0].text != first_page
        fake.presses(fake.sent()[0], "1")
        await fake.wait_for(lambda fake: fake.sent()[0].edits == 2)
        assert fake.sent()[0].buttons[0][0]["text"].startswith("Read at ")
        fake.presses(fake.sent()[0], "‹ Back")
        await fake.wait_for(lambda fake: fake.sent()[0].edits == 3)
    assert len(fake.sent()) == 1
    assert fake.sent()[0].text.startswith("Latest stories")
    assert "Page 2" in fake.sent()[0].text


async def test_a_card_shows_its_image_as_a_large_preview_above_the_text(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/search homeland facial recognition")
        (answer,) = await fake.wait_for(1)
        assert answer.preview == {"is_disabled": True}
        fake.presses(answer, "1")
        await fake.wait_for(lambda fake: fake.sent()[0].edits == 1)
    preview = fake.sent()[0].preview
    assert preview["prefer_large_media"]
    assert preview["show_above_text"]
    assert preview["url"].endswith("open-graph.jpg")


async def test_every_pressed_button_stops_turning(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/latest")
        (answer,) = await fake.wait_for(1)
        pressed = fake.presses(answer, "Next ›")["callback_query"]["id"]
        answers = await fake.wait_for(lambda fake: fake.callback_answers)
    assert list(answers) == [pressed]


async def test_a_refused_button_is_told_to_who_pressed_it_and_not_to_the_group(fake, tmp_path):
    group = fake.add_chat(-100, "supergroup")
    fake.add_admin(group, fake.user)
    async with running(fake, tmp_path):
        fake.says("/subscribe 8:00 daily", chat=group)
        (answer,) = await fake.wait_for(1)
        pressed = fake.presses(answer, "Settings", user=fake.add_user(77))["callback_query"]["id"]
        told = await fake.wait_for(lambda fake: fake.callback_answers.get(pressed))
        fake.says("/about", chat=group)
        await fake.wait_for(2)
    assert (told["text"], told["show_alert"]) == ("Only admins of this chat may change that.", True)
    assert [message.text.splitlines()[0] for message in fake.sent(group.id)] == ["Subscribed", "About this archive"]
    assert fake.sent(group.id)[0].edits == 0


async def test_a_refusal_that_can_be_no_alert_any_more_is_a_message(fake, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.asides.TURNING_SECONDS", 0)
    group = fake.add_chat(-100, "supergroup")
    fake.add_admin(group, fake.user)
    async with running(fake, tmp_path):
        fake.says("/subscribe 8:00 daily", chat=group)
        (answer,) = await fake.wait_for(1)
        fake.presses(answer, "Settings", user=fake.add_user(77))
        await fake.wait_for(2)
    assert fake.sent(group.id)[1].text == "Only admins of this chat may change that."


async def test_a_button_pressed_twice_edits_once_and_is_no_error(fake, tmp_path, caplog):
    async with running(fake, tmp_path):
        fake.says("/latest")
        (answer,) = await fake.wait_for(1)
        fake.presses(answer, "1")
        fake.presses(answer, "1")
        await fake.wait_for(lambda fake: len(fake.callback_answers) == 2)
        await fake.wait_for(
            lambda fake: [call.status for call in fake.calls if call.method == "editMessageText"] == [200, 400]
        )
    assert len(fake.sent()) == 1
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_a_message_that_cannot_be_edited_becomes_a_new_one(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/latest")
        (answer,) = await fake.wait_for(1)
        fake.fails("editMessageText", status=400, description="Bad Request: message can't be edited")
        fake.presses(answer, "Next ›")
        await fake.wait_for(2)
    assert "Page 2" in fake.sent()[1].text


async def test_a_long_command_of_a_button_survives_a_restart(fake, tmp_path):
    words = "facial recognition biometrics civil rights organization discriminatory arrests"
    async with running(fake, tmp_path):
        fake.says(f"/search {words}")
        (answer,) = await fake.wait_for(1)
        assert answer.buttons[0][0]["callback_data"].startswith("~")
    async with running(fake, tmp_path):
        fake.presses(answer, "1")
        await fake.wait_for(lambda fake: fake.sent()[0].edits == 1)
    assert fake.sent()[0].buttons[0][0]["text"] == "Read at Nextgov ↗"


@pytest.mark.parametrize("data", ["~gone", "/gone 7", "/import yes 7", "v1:page:2"])
async def test_a_button_that_leads_nowhere_any_more_says_so_kindly_and_leaves_the_list(fake, tmp_path, data):
    async with running(fake, tmp_path):
        fake.says("/latest")
        (answer,) = await fake.wait_for(1)
        answer.json["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = data
        fake.presses(answer, 0)
        await fake.wait_for(2)
    assert fake.sent()[0].text.startswith("Latest stories")
    assert fake.sent()[1].text.startswith("That button is from an older list")


async def test_a_number_in_answer_to_a_list_that_nobody_remembers_says_so_as_well(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/latest")
        (answer,) = await fake.wait_for(1)
        answer.json["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = "~gone"
        fake.says("1", reply_to=answer)
        await fake.wait_for(2)
    assert fake.sent()[1].text.startswith("That button is from an older list")


async def test_a_group_is_not_told_that_a_button_leads_nowhere_but_who_pressed_it_is(fake, tmp_path):
    group = fake.add_chat(-100, "supergroup")
    async with running(fake, tmp_path):
        fake.says("/latest", chat=group)
        (answer,) = await fake.wait_for(1)
        answer.json["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = "~gone"
        fake.presses(answer, 0)
        (told,) = (await fake.wait_for(lambda fake: fake.callback_answers)).values()
    assert told["text"].startswith("That button is from an older list")
    assert len(fake.sent()) == 1


async def test_a_number_in_answer_to_a_list_opens_the_card(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/search homeland facial recognition")
        (answer,) = await fake.wait_for(1)
        fake.says("1", reply_to=answer)
        await fake.wait_for(2)
    assert "Related coverage" in fake.sent()[1].text


async def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(fake, tmp_path):
    group = fake.add_chat(-100, "supergroup")
    async with running(fake, tmp_path):
        for line in ("hello everybody", "/latest@another_bot", "/play chess", "/LATEST"):
            fake.says(line, chat=group)
        await fake.wait_for(1)
        fake.says(f"@{fake.bot.username} what is alphago?", chat=group)
        await fake.wait_for(2)
        fake.says("/search nobel prize", chat=group, reply_to=fake.sent(group.id)[1])
        await fake.wait_for(3)
        fake.says(f"/about@{fake.bot.username}", chat=group)
        await fake.wait_for(4)
    assert [message.text.splitlines()[0] for message in fake.sent(group.id)] == [
        "Latest stories",
        "“DeepMind describes AlphaGo, which pairs deep neural networks with tree search.” [1]",
        "Results for nobel prize",
        "About this archive",
    ]


async def test_an_answer_goes_to_the_topic_it_was_asked_in(fake, tmp_path):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    fake.add_topic(forum, 77)
    async with running(fake, tmp_path):
        fake.says("/latest", chat=forum, thread_id=77)
        (answer,) = await fake.wait_for(1)
    assert answer.thread_id == 77


async def test_an_answer_to_a_topic_closed_meanwhile_goes_to_the_group(fake, tmp_path):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    fake.add_topic(forum, 77)
    async with running(fake, tmp_path):
        fake.fails("sendMessage", status=400, description="Bad Request: TOPIC_CLOSED")
        fake.says("/latest", chat=forum, thread_id=77)
        (answer,) = await fake.wait_for(1)
    assert answer.thread_id is None


async def test_in_the_general_topic_an_answer_has_no_number_of_a_topic(fake, tmp_path):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    async with running(fake, tmp_path):
        fake.says("/about", chat=forum)
        (answer,) = await fake.wait_for(1)
        fake.says(f"@{fake.bot.username} what is alphago?", chat=forum, reply_to=answer)
        await fake.wait_for(2)
    sent = [call for call in fake.calls if call.method == "sendMessage"]
    assert [(call.status, call.parameters.get("message_thread_id")) for call in sent] == [(200, None)] * 2


async def test_a_number_of_the_general_topic_is_not_sent_back(fake, tmp_path):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    said = fake.says("good morning", chat=forum)["message"]
    async with running(fake, tmp_path):
        numbered = {"text": "/about", "message_id": 7, "message_thread_id": 1, "is_topic_message": True}
        fake.pushes({"message": said | numbered})
        await fake.wait_for(1)
    (sent,) = [call for call in fake.calls if call.method == "sendMessage"]
    assert "message_thread_id" not in sent.parameters


async def test_an_answer_to_a_topic_that_is_deleted_meanwhile_goes_to_the_group(fake, tmp_path):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    fake.add_topic(forum, 77)
    fake.says("/about", chat=forum, thread_id=77)
    fake.deletes_topic(forum, 77)
    async with running(fake, tmp_path):
        (answer,) = await fake.wait_for(1)
    assert (answer.thread_id, answer.text.splitlines()[0]) == (None, "About this archive")


async def test_a_button_in_a_closed_topic_edits_there_and_a_new_answer_goes_to_the_group(fake, tmp_path):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    fake.add_topic(forum, 77)
    fake.add_admin(forum, fake.user)
    async with running(fake, tmp_path):
        fake.says("/latest", chat=forum, thread_id=77)
        (answer,) = await fake.wait_for(1)
        fake.closes_topic(forum, 77)
        fake.presses(answer, "Next ›")
        await fake.wait_for(lambda fake: fake.sent()[0].edits == 1)
        assert fake.sent()[0].thread_id == 77
        fake.says("/about", chat=forum, thread_id=77)
        await fake.wait_for(2)
    assert [message.thread_id for message in fake.sent()] == [77, None]


async def test_a_closed_general_topic_is_left_alone(fake, tmp_path, caplog):
    forum = fake.add_chat(-100, "supergroup", is_forum=True)
    fake.closes_topic(forum, 1)
    async with running(fake, tmp_path):
        fake.says("/about", chat=forum)
        await fake.wait_for(lambda fake: [call for call in fake.calls if call.method == "sendMessage"])
        fake.reopens_topic(forum, 1)
        fake.says("/about", chat=forum)
        await fake.wait_for(1)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_an_edited_message_and_one_sent_through_inline_mode_are_left_alone(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.says("/about")
        await fake.wait_for(1)
        fake.says("/latest", edited=True)
        update = fake.says("some card")
        update["message"]["via_bot"] = fake.bot.json
        fake.says("/help")
        await fake.wait_for(2)
    assert [message.text.splitlines()[0] for message in fake.sent()] == ["About this archive", "What you can do here"]


def test_an_update_that_cannot_be_parsed_is_passed_over():
    payload = b'{"ok": true, "result": [{"update_id": 7, "message": {"text": "no chat"}}, {"update_id": 8}]}'
    assert parsable(payload) == b'{"ok": true, "result": [{"update_id": 7}, {"update_id": 8}]}'
    assert parsable(b'{"ok": true, "result": [{"update_id": 8}]}') == b'{"ok": true, "result": [{"update_id": 8}]}'
    assert parsable(b"<html>") == b"<html>"


async def test_the_chat_is_waited_for_when_telegram_says_so(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.fails(
            "sendMessage",
            status=429,
            description="Too Many Requests: retry after 1",
            parameters={"retry_after": 1},
        )
        fake.says("/about")
        await fake.wait_for(1)
    assert [call.status for call in fake.calls if call.method == "sendMessage"] == [429, 200]


async def test_an_answer_that_may_have_arrived_is_not_sent_twice(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.loses_answers("sendMessage")
        fake.says("/about")
        await fake.wait_for(1)
        fake.says("/help")
        await fake.wait_for(2)
    assert [message.text.splitlines()[0] for message in fake.sent()] == ["About this archive", "What you can do here"]


async def test_an_answer_that_never_left_is_sent_again(fake, tmp_path):
    async with running(fake, tmp_path):
        fake.refuses_connections(2, method="sendMessage")
        fake.says("/about")
        (answer,) = await fake.wait_for(1)
    assert answer.text.startswith("About this archive")


async def test_a_group_that_became_a_supergroup_gets_its_answer(fake, tmp_path):
    group = fake.add_chat(-5, "group")
    async with running(fake, tmp_path):
        fake.says("/about", chat=group)
        await fake.wait_for(1)
        fake.fails(
            "sendMessage",
            status=400,
            description="Bad Request: group chat was upgraded to a supergroup chat",
            parameters={"migrate_to_chat_id": fake.add_chat(-1005, "supergroup").id},
        )
        fake.says("/help", chat=group)
        await fake.wait_for(2)
    assert fake.sent(-1005)[0].text.startswith("What you can do here")


async def test_an_inline_query_gives_articles_that_send_their_cards(fake, tmp_path):
    async with running(fake, tmp_path):
        asked = fake.asks_inline("alphago")
        await fake.wait_for(lambda fake: fake.inline_answers)
        answer = fake.inline_answers[asked["inline_query"]["id"]]
        assert 3 <= len(answer["results"]) <= 20
        first = answer["results"][0]
        assert "AlphaGo" in first["title"]
        assert "Nature · Jan 27, 2016" in first["description"]
        assert "<b>" in first["input_message_content"]["message_text"]


async def test_inline_paging_ends_where_the_last_page_is_full(fake, tmp_path):
    async with running(fake, tmp_path):
        asked = fake.asks_inline("topic:ai size:20", offset="999")["inline_query"]["id"]
        answer = await fake.wait_for(lambda fake: fake.inline_answers.get(asked))
    assert (answer["results"], answer.get("next_offset", "")) == ([], "")


async def test_an_empty_inline_query_gives_the_latest_and_pages_on(fake, tmp_path):
    async with running(fake, tmp_path):
        pages, offset = [], ""
        for _ in range(4):
            asked = fake.asks_inline("", offset=offset)["inline_query"]["id"]
            answer = await fake.wait_for(lambda fake, asked=asked: fake.inline_answers.get(asked))
            pages.append([result["id"] for result in answer["results"]])
            offset = answer.get("next_offset", "")
    assert [len(page) for page in pages] == [20, 20, 20, 13]
    assert len({one for page in pages for one in page}) == 73
    assert offset == ""


async def test_whoever_asked_is_not_left_waiting_when_the_answer_cannot_be_kept(fake, tmp_path, caplog):
    async with running(fake, tmp_path) as app:
        async with app.storage._database.write() as connection:
            await connection.exec_driver_sql("DROP TABLE shortcuts")
        fake.says("/search facial recognition biometrics civil rights organization discriminatory arrests")
        (answer,) = await fake.wait_for(1)
    incident = answer.text.split()[-1]
    assert incident in [getattr(record, "incident", "") for record in caplog.records]


async def test_a_chat_that_is_slow_does_not_hold_up_another():
    processor, order = OrderedPerChat(), []
    from telegram import Chat, Message, Update

    def update(number: int, chat: int) -> Update:
        from datetime import UTC, datetime

        return Update(number, message=Message(number, datetime.now(UTC), Chat(chat, "private")))

    async def handle(name: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        order.append(name)

    await asyncio.gather(
        processor.process_update(update(1, 5), handle("slow chat, first", 0.05)),
        processor.process_update(update(2, 5), handle("slow chat, second", 0)),
        processor.process_update(update(3, 6), handle("other chat", 0)),
    )
    assert order == ["other chat", "slow chat, first", "slow chat, second"]
    assert not processor._turns


READ, SHARE = {"text": "Read", "url": "http://localhost/"}, {"text": "Share", "switch_inline_query": "/read 1"}
COPY, NEXT = {"text": "Copy", "copy_text": {"text": "x"}}, ({"text": "Next", "callback_data": "/latest page:2"},)
MESSAGE = Outgoing(
    chat_id=5,
    html="<b>x</b>",
    plain="x",
    preview="https://example.org/a.jpg",
    thread_id=7,
    keyboard=((READ,), NEXT, (SHARE, COPY)),
)


@pytest.mark.parametrize(
    ("reason", "changed"),
    [
        ("can't parse entities: unsupported start tag", {"is_html": False}),
        ("message thread not found", {"thread_id": None}),
        ("wrong type of the web page content", {"preview": ""}),
        ("button_url_invalid", {"keyboard": (NEXT, (SHARE, COPY))}),
        ("button_type_invalid", {"keyboard": ((READ,), NEXT, (COPY,))}),
        ("can't parse inline keyboard button: text buttons are unallowed", {"keyboard": ((READ,), NEXT, (SHARE,))}),
        ("reply markup is too long", {"keyboard": (NEXT,)}),
    ],
)
def test_what_telegram_refuses_is_mended(reason, changed):
    again, _ = after_failure(MESSAGE, BadRequest(reason), 1)
    assert again is not None
    assert {name: getattr(again, name) for name in changed} == changed


@pytest.mark.parametrize("error", [Forbidden("bot was blocked by the user"), BadRequest("chat not found"), TimedOut()])
def test_what_cannot_be_mended_is_given_up(error):
    assert after_failure(MESSAGE, error, 1)[0] is None


def test_telegrams_own_failures_are_tried_again_after_growing_pauses():
    pauses = [after_failure(MESSAGE, NetworkError("Bad Gateway"), attempt)[1] for attempt in (1, 2, 3)]
    assert pauses == sorted(pauses)
    assert after_failure(MESSAGE, RetryAfter(3), 1)[1] > 3
    assert after_failure(MESSAGE, RetryAfter(3600), 1)[0] is None


@pytest.mark.parametrize("token", ["", "no token at all", "123:abc def"])
async def test_a_token_that_can_be_none_is_named(tmp_path, token):
    async with App.open(settings(tmp_path, token)) as app:
        with pytest.raises(SettingsError, match="NEWSDESK_TELEGRAM_TOKEN"):
            build(app, FakeRequest(FakeTelegram()), FakeRequest(FakeTelegram()), Pacing(0), asyncio.Event())


async def test_a_keyboard_never_holds_more_than_telegram_takes(tmp_path):
    from zoneinfo import ZoneInfo

    from bot.conversation import Button, Chat

    storage = await Storage.open(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")
    rows = tuple(tuple(Button(f"{row}-{place}", "/latest") for place in range(11)) for row in range(30))
    message = await messages.outgoing(
        Reply("x", buttons=rows), Chat(1, "private", "en", ZoneInfo("UTC")), storage.shortcuts
    )
    await storage.close()
    assert max(len(row) for row in message.keyboard) == 8
    assert 90 < sum(len(row) for row in message.keyboard) <= 100


def test_a_keyboard_is_dropped_where_nothing_else_helps():
    lines_only = replace(MESSAGE, keyboard=(NEXT,))
    again, _ = after_failure(lines_only, BadRequest("reply markup is too long"), 1)
    assert again is not None
    assert again.keyboard == ()
