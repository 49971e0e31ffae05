"""Cards of the real program: what is below them, and how they get from one chat to another."""

from __future__ import annotations

import pytest
from fake_telegram import FakeTelegram
from newsroom import Newsroom, labels, newsroom
from processes import PATIENCE_SECONDS

ITALY = "ChatGPT suspended in Italy in a first for a Western country"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with newsroom(tmp_path_factory.mktemp("cards"), FakeTelegram()) as room:
        yield room


def card(room: Newsroom, reader: int, words: str = "chatgpt italy"):
    """The card of the story that fits the words best, in the chat of a reader whom nobody has heard of yet."""
    room.fake.says(f"/search {words}", user=reader)
    (listed,) = room.shown(reader, "Results")
    room.fake.presses(listed, "1")
    return room.fake.wait(lambda fake: next((one for one in fake.sent(reader) if one.edits), None), PATIENCE_SECONDS)


def key(message, label: str):
    return next(button for row in message.buttons for button in row if button["text"] == label)


def inline(room: Newsroom, words: str, reader: int):
    """What there is to choose where the words are typed after the bot's name."""
    asked = room.fake.asks_inline(words, user=reader)
    room.fake.wait(lambda fake: asked["inline_query"]["id"] in fake.inline_answers, PATIENCE_SECONDS)
    return asked, room.fake.inline_answers[asked["inline_query"]["id"]]["results"]


def follows(room: Newsroom, posted) -> int:
    """Someone who has never met the bot, once they have tapped what opens it."""
    friend = room.fake.add_user(next(room.admins), "Bea", has_started=False).id
    address = key(posted, "Open in Newsdesk")["url"]
    assert address.startswith(f"https://t.me/{room.fake.bot.username}?start=")
    room.fake.says(f"/start {address.partition('start=')[2]}", user=friend)
    return friend


def test_below_a_card_is_all_that_one_may_do_with_it(room):
    shown = card(room, room.admin())
    assert [[button["text"] for button in row] for row in shown.buttons] == [
        ["Read at BBC News ↗", "Save"],
        ["👍", "👎", "Share", "Copy link"],
        ["↳ Italy's privacy watchdog blocks ChatGPT with immediate…"],
        ["AI Policy", "Generative AI"],
        ["More from BBC News"],
        ["🔔 Follow…"],
        ["‹ Back"],
    ]
    assert key(shown, "Copy link")["copy_text"] == {"text": "https://www.bbc.com/news/technology-65139406"}
    room.fake.presses(shown, "More from BBC News")
    room.shown(shown.chat_id, "Stories from BBC News")


def test_a_card_is_shared_by_a_line_that_finds_it_first_and_only(room):
    line = key(card(room, room.admin()), "Share")["switch_inline_query"]
    assert line.endswith(ITALY)
    asked, results = inline(room, line, room.admin())
    assert [result["title"] for result in results] == [ITALY]
    chosen = room.fake.chooses(asked, results[0]["id"])["chosen_inline_result"]
    posted = room.fake.inline_messages[chosen["inline_message_id"]]
    assert posted.text.startswith(ITALY)
    assert posted.preview["url"] == "https://www.bbc.com/news/technology-65139406"
    assert room.shown(follows(room, posted), ITALY)


def test_a_shared_story_that_is_gone_is_looked_for_by_its_title(room):
    _, results = inline(room, f"/read 999999 {ITALY}", room.admin())
    assert results[0]["title"] == ITALY


def test_a_list_is_shared_as_a_whole_or_story_by_story(room):
    reader = room.admin()
    room.fake.says("/topic AI Policy", user=reader)
    (listed,) = room.shown(reader, "AI Policy")
    asked, results = inline(room, key(listed, "Share")["switch_inline_query"], reader)
    assert results[0]["title"] == "AI Policy"
    assert results[1]["title"].removesuffix("…") in listed.text
    chosen = room.fake.chooses(asked, results[0]["id"])["chosen_inline_result"]
    (opened,) = room.shown(follows(room, room.fake.inline_messages[chosen["inline_message_id"]]), "AI Policy")
    assert opened.text == listed.text


def test_the_list_of_a_search_opens_from_a_link_as_well(room):
    asked, results = inline(room, "/search facial recognition biometrics", room.admin())
    chosen = room.fake.chooses(asked, results[0]["id"])["chosen_inline_result"]
    posted = room.fake.inline_messages[chosen["inline_message_id"]]
    (opened,) = room.shown(follows(room, posted), "Results for facial recognition biometrics")
    assert opened.text == posted.text


def test_only_what_is_shown_to_everyone_is_shared(room):
    _, results = inline(room, "/unsubscribe", room.admin())
    assert results == []


def refusals(room: Newsroom, words: str) -> int:
    return len([call for call in list(room.fake.calls) if words in str(call.answer.get("description", ""))])


def test_an_older_server_is_told_once_what_it_does_not_know_and_shows_all_the_rest(tmp_path):
    fake = FakeTelegram()
    fake.knows_not("copy_text", "tg-time")
    fake.has_inline_mode = False
    with newsroom(tmp_path, fake) as room:
        for _ in range(2):
            shown = card(room, room.admin())
            assert {"Read at BBC News ↗", "Save", "AI Policy", "‹ Back"} <= set(labels(shown))
            assert not {"Share", "Copy link"} & set(labels(shown))
            assert "BBC News · Mar 31, 2023" in shown.text
            assert {"bold", "text_link", "italic"} <= {entity["type"] for entity in shown.entities}
        told = ("tg-time", "Text buttons are unallowed", "BUTTON_TYPE_INVALID")
        assert [refusals(room, words) for words in told] == [1, 1, 1]
        _, results = inline(room, "chatgpt italy", room.admin())
        assert "<b>" in results[0]["input_message_content"]["message_text"]


def test_an_older_server_that_is_first_asked_by_an_inline_query_shows_all_but_the_dates(tmp_path):
    fake = FakeTelegram()
    fake.knows_not("tg-time")
    with newsroom(tmp_path, fake) as room:
        _, results = inline(room, "chatgpt italy", room.admin())
    assert "<b>" in results[0]["input_message_content"]["message_text"]
    assert "tg-time" not in results[0]["input_message_content"]["message_text"]
    assert [call.status for call in fake.calls if call.method == "answerInlineQuery"] == [400, 200]


def test_what_telegram_refuses_among_the_results_of_a_query_is_left_out_of_all(room):
    room.fake.fails("answerInlineQuery", status=400, description="Bad Request: WEBPAGE_URL_INVALID")
    _, results = inline(room, "chatgpt italy", room.admin())
    assert results[0]["title"] == ITALY
