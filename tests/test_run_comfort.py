"""The real program with people who want to be forgotten, and whose words are nobody's business."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing

import pytest
from fake_telegram import FakeTelegram
from newsroom import newsroom
from processes import PATIENCE_SECONDS
from storage_fixtures import rows


@pytest.fixture(scope="module")
def fake():
    return FakeTelegram()


@pytest.fixture(scope="module")
def room(fake, tmp_path_factory):
    """One bot for all of these tests, that logs whatever it may."""
    with newsroom(tmp_path_factory.mktemp("comfort"), fake, log_level="DEBUG") as opened:
        yield opened


_numbers = itertools.count(700_001)


@pytest.fixture
def reader(fake):
    """Someone whom the bot has never met."""
    return fake.add_user(next(_numbers), "Zenobia", username=f"zenobia{next(_numbers)}").id


@pytest.fixture
def answers(fake):
    """The last of so many messages that the bot has sent to a chat."""

    def answers(chat_id, count=1):
        return fake.wait(lambda fake: len(fake.sent(chat_id)) >= count and fake.sent(chat_id)[-1], PATIENCE_SECONDS)

    return answers


def test_who_is_forgotten_gets_no_digest_any_more(fake, room, reader, answers):
    fake.says("/subscribe 7:30", user=reader)
    answers(reader)
    fake.says("/forget", user=reader)
    fake.presses(answers(reader, 2), "Yes, erase it", user=reader)
    fake.wait(lambda fake: fake.sent(reader)[-1].text.startswith("Erased of you:"), PATIENCE_SECONDS)
    held = "SELECT count(*) FROM {} WHERE chat_id = ?"
    assert [rows(room.path, held.format(name), reader)[0][0] for name in ("subscriptions", "turns")] == [0, 0]


@pytest.mark.usefixtures("room")
def test_the_tour_stands_in_one_message_and_what_it_shows_is_tried_beside_it(fake, reader, answers):
    fake.says("/start", user=reader)
    fake.presses(answers(reader), "Show me around (3)", user=reader)
    fake.wait(lambda fake: "1 of 3" in fake.sent(reader)[0].text, PATIENCE_SECONDS)
    fake.presses(fake.sent(reader)[0], "What did DeepSeek say about Open Source AI?", user=reader)
    assert "from DeepSeek" in answers(reader, 2).text
    fake.presses(fake.sent(reader)[0], "Next (2/3) ›", user=reader)
    fake.wait(lambda fake: "2 of 3" in fake.sent(reader)[0].text, PATIENCE_SECONDS)
    assert len(fake.sent(reader)) == 2


def test_feedback_reaches_the_admins_without_a_name(fake, room, reader, answers):
    admin = room.admin()
    fake.says("/feedback More stories about bees, please.", user=reader)
    assert "Thank you" in answers(reader).text
    told = fake.wait(lambda fake: [one.text for one in fake.sent(admin) if "about bees" in one.text], PATIENCE_SECONDS)[
        0
    ]
    assert told.startswith("Feedback")
    assert "More stories about bees, please." in told
    assert "Zenobia" not in told


@pytest.mark.usefixtures("room")
def test_who_calls_the_bot_in_a_group_learns_how_to_ask_it_there(fake, reader, answers):
    group = fake.add_chat(-1_001_234_500_002, "supergroup")
    fake.says(f"@{fake.bot.username}", chat=group, user=reader)
    message = answers(group.id)
    assert f"write @{fake.bot.username} and your question" in message.text
    assert message.buttons[-1][0]["url"] == f"https://t.me/{fake.bot.username}"


def test_an_answer_that_takes_long_is_shown_to_be_typed_in_its_topic(fake, room, reader, answers):
    forum = fake.add_chat(-1_001_234_500_001, "supergroup", is_forum=True)
    fake.add_topic(forum, 7)
    fake.add_admin(forum, reader)
    with closing(sqlite3.connect(room.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")  # who else writes keeps the bot waiting
        fake.says("/subscribe 8:00", chat=forum, user=reader, thread_id=7)
        shown = fake.wait(lambda fake: [call for call in fake.calls if call.method == "sendChatAction"])
        assert not fake.sent(forum.id)
    assert shown[0].parameters == {"chat_id": forum.id, "message_thread_id": 7, "action": "typing"}
    assert answers(forum.id).text.startswith("Subscribed")


def test_every_button_answers_at_once_also_behind_one_that_takes_long(fake, room, reader, answers):
    fake.says("/latest", user=reader)
    listed = answers(reader)
    fake.presses(listed, "1", user=reader)
    card = fake.wait(lambda fake: [one for one in fake.sent(reader) if one.edits], PATIENCE_SECONDS)[0]
    with closing(sqlite3.connect(room.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")  # who else writes keeps the bot waiting
        pressed = [fake.presses(card, label, user=reader)["callback_query"]["id"] for label in ("Save", "‹ Back")]
        fake.wait(lambda fake: set(pressed) <= fake.callback_answers.keys(), PATIENCE_SECONDS)
        assert [(len(fake.sent(reader)), one.edits) for one in fake.sent(reader)] == [(1, 1)]
    fake.wait(lambda fake: fake.sent(reader)[0].text == listed.text, PATIENCE_SECONDS)


def test_neither_words_nor_names_are_logged_whatever_goes_wrong(fake, room, reader, answers):
    fake.fails("sendMessage", status=400, description="Bad Request: can't parse entities", times=1)
    fake.says("/search zanzibar", user=reader)
    answers(reader)
    fake.says("Who is Zanzibar Buck-Buck McFate?", user=reader)
    answers(reader, 2)
    asked = fake.asks_inline("zanzibar", user=reader)["inline_query"]["id"]
    fake.wait(lambda fake: asked in fake.inline_answers, PATIENCE_SECONDS)
    fake.says("/feedback zanzibar", user=reader)
    assert "Thank you" in answers(reader, 3).text
    rows(room.path, "ALTER TABLE turns RENAME TO elsewhere")
    fake.says("and zanzibar last year?", user=reader)
    assert "went wrong on our side" in answers(reader, 4).text
    rows(room.path, "ALTER TABLE elsewhere RENAME TO turns")
    log = room.running.log.read_text().lower()
    assert "request answered" in log
    assert "request failed" in log
    assert not [word for word in ("zanzibar", "mcfate", "zenobia") if word in log]
