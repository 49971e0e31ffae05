"""Rich messages of the real program: answers with footnotes, digests as pages, and older servers that know neither."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fake_telegram import FakeTelegram
from newsroom import newsroom
from processes import PATIENCE_SECONDS
from storage_fixtures import article, rows

from storage.schema import stored_instant

QUESTION = "what did nextgov write about facial recognition?"
PICTURE = {"url": "https://example.org/picture.jpg", "width": 1200, "height": 800}
EXCERPT = "An excerpt of many words that say what happened, and who said so, and why it matters. " * 4


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def room(folder):
    fake = FakeTelegram()
    fake.enables("sendRichMessage")
    with newsroom(folder, fake) as room:
        yield room


def asked(room, person, words):
    """What the bot says last to someone new who asks."""
    room.fake.add_user(person)
    room.fake.says(words, user=person)
    return room.fake.wait(lambda fake: fake.sent(person), PATIENCE_SECONDS)[-1]


def calls(fake, method, person):
    return [call for call in list(fake.calls) if call.method == method and call.parameters.get("chat_id") == person]


def test_an_answer_cites_its_stories_as_footnotes(room):
    answer = asked(room, 7001, QUESTION)
    assert "<blockquote>“" in answer.html
    assert '<a href="#story-1">1</a>' in answer.html
    assert '<tg-reference name="story-1">1. <a href="https://www.nextgov.com/' in answer.html
    assert answer.buttons[0][0]["text"] == "1"


def test_a_list_is_a_plain_message(room):
    assert "rich_message" not in asked(room, 7002, "/latest").json


def test_a_button_of_a_page_puts_a_card_in_its_place(room):
    answer = asked(room, 7003, QUESTION)
    room.fake.presses(answer, "1", user=7003)
    card = room.fake.wait(lambda fake: [one for one in fake.sent(7003) if one.edits], PATIENCE_SECONDS)[0]
    assert "rich_message" not in card.json
    assert card.text.startswith("ACLU Calls for Halt")


def test_what_telegram_refuses_as_a_page_comes_as_a_plain_message(room):
    said = "Bad Request: can't parse entities: unsupported start tag"
    room.fake.fails("sendRichMessage", status=400, description=said)
    assert "rich_message" not in asked(room, 7004, QUESTION).json
    assert len(calls(room.fake, "sendRichMessage", 7004)) == 1
    assert "rich_message" in asked(room, 7005, QUESTION).json  # that one was at fault, not the server


def test_a_digest_is_one_page_with_pictures_and_is_corrected_as_one(room):
    admin, reader, today = room.admin(), 7006, f"{datetime.now(UTC) - timedelta(hours=2):%Y-%m-%dT%H:%M:%SZ}"
    room.fake.add_user(reader)

    def imported(title):
        said = {"title": title, "excerpt": EXCERPT, "images": [PICTURE], "heat": 900, "publishedDateTime": today}
        room.sends(admin, "news.md", article("https://example.org/pages", **said))
        room.taps(room.preview(admin), "Import")
        room.fake.wait(lambda _: room.titles("https://example.org/pages") == [title], PATIENCE_SECONDS)

    asked(room, reader, "/subscribe 7:30")
    imported("Hottest of all")
    now = stored_instant(datetime.now(UTC).replace(second=0, microsecond=0))
    rows(room.path, "UPDATE subscriptions SET due_at = ? WHERE chat_id = ?", now, reader)

    def standing(title):
        return lambda fake: [one for one in fake.sent(reader) if f">{title}</a>" in one.html]

    (page,) = room.fake.wait(standing("Hottest of all"), PATIENCE_SECONDS)
    assert f'<img src="{PICTURE["url"]}"/>' in page.html
    assert f"<p>{EXCERPT.strip()}</p></details>" in page.html
    assert len(calls(room.fake, "sendRichMessage", reader)) == 1

    imported("Hottest of them all")
    (corrected,) = room.fake.wait(standing("Hottest of them all"), PATIENCE_SECONDS)
    assert (corrected.message_id, corrected.edits) == (page.message_id, 1)
    assert "rich_message" in corrected.json


def test_an_older_server_is_asked_once_and_gets_plain_messages(tmp_path):
    fake = FakeTelegram()
    with newsroom(tmp_path, fake) as room:
        for person in (7101, 7102, 7103):
            answer = asked(room, person, QUESTION)
            assert "rich_message" not in answer.json
            assert answer.text.startswith("“")
    assert [call.status for call in fake.calls if call.method == "sendRichMessage"] == [404]


def test_where_the_operator_wants_none_the_server_is_not_asked(tmp_path):
    fake = FakeTelegram()
    fake.enables("sendRichMessage")
    with newsroom(tmp_path, fake, rich_messages="false") as room:
        assert "rich_message" not in asked(room, 7201, QUESTION).json
    assert not [call for call in fake.calls if call.method == "sendRichMessage"]
