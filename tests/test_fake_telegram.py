"""The fake Telegram refuses what Telegram refuses, in the same words, and shows the bot what people do."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from fake_telegram import GENERAL_TOPIC, FakeRequest, FakeTelegram, Taken, serve
from telegram import Bot, ChatMemberUpdated, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes
from telegram.request import HTTPXRequest
from telegram_rules import METHODS, UPDATES_BY_DEFAULT, UPDATES_BY_REQUEST, Json, Refused, parse_html

from bot.transport import BrokenOff, NotSent, answering_request

if TYPE_CHECKING:
    from collections.abc import Iterator

ADA = 1001
GROUP = -2002
FORUM = -1001234567890
CHANNEL = -1009876543210


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fake(clock: Clock) -> FakeTelegram:
    telegram = FakeTelegram(clock=clock)
    telegram.add_chat(GROUP, "group", "Editors")
    telegram.add_chat(FORUM, "supergroup", "Forum", is_forum=True)
    telegram.add_chat(CHANNEL, "channel", "Daily", username="daily_news")
    return telegram


def done(fake: FakeTelegram, method: str, **parameters: object) -> Any:
    status, answer = fake.call(method, parameters)
    assert (status, answer["ok"]) == (200, True), answer
    return answer["result"]


def refused(fake: FakeTelegram, method: str, **parameters: object) -> str:
    """What is answered, as "status description"."""
    status, answer = fake.call(method, parameters)
    assert (answer["ok"], answer.get("error_code")) == (False, status), answer
    return f"{status} {answer['description']}"


def send(fake: FakeTelegram, text: str = "Hello", chat_id: int | str = ADA, **parameters: Any) -> Any:
    return done(fake, "sendMessage", chat_id=chat_id, text=text, **parameters)


def retry_after(fake: FakeTelegram, chat_id: int | str = ADA, method: str = "sendMessage", **parameters: Any) -> int:
    """The seconds to wait that a refusal with 429 tells."""
    status, answer = fake.call(method, {"chat_id": chat_id, "text": "x", **parameters})
    assert (status, answer["error_code"]) == (429, 429), answer
    seconds = int(answer["parameters"]["retry_after"])
    assert answer["description"] == f"Too Many Requests: retry after {seconds}"
    return seconds


def send_html(fake: FakeTelegram, text: str) -> str:
    return refused(fake, "sendMessage", chat_id=ADA, text=text, parse_mode="HTML")


def keyboard(*buttons: dict[str, object]) -> dict[str, object]:
    return {"inline_keyboard": [list(buttons)]}


def send_button(fake: FakeTelegram, **button: object) -> str:
    markup = keyboard({"text": "More", **button})
    return refused(fake, "sendMessage", chat_id=ADA, text="x", reply_markup=markup)


# --- shapes -----------------------------------------------------------------------------------------------------------


def test_every_method_of_the_table_is_answered(fake: FakeTelegram) -> None:
    for method in METHODS:
        assert callable(fake._handler(method)), method


def test_an_unknown_method_is_not_found(fake: FakeTelegram) -> None:
    assert refused(fake, "sendTelepathy", chat_id=ADA) == "404 Not Found: method not found"


def test_newer_methods_are_not_found_until_enabled(fake: FakeTelegram) -> None:
    rich = {"chat_id": ADA, "rich_message": {"html": "<h1>News</h1>"}}
    assert refused(fake, "sendRichMessage", **rich) == "404 Not Found: method not found"

    fake.enables("sendRichMessage", "sendMessageDraft")

    assert done(fake, "sendRichMessage", **rich)["rich_message"] == {"blocks": [{"type": "heading", "text": ["News"]}]}
    assert done(fake, "sendMessageDraft", chat_id=ADA, draft_id=7, text="…") is True
    assert refused(fake, "sendMessageDraft", chat_id=GROUP, draft_id=7) == "400 Bad Request: TEXTDRAFT_PEER_INVALID"


def test_an_edit_is_a_text_or_a_rich_message_and_brings_no_pictures_to_inline_mode(fake: FakeTelegram) -> None:
    fake.enables("sendRichMessage")
    number = done(fake, "sendMessage", chat_id=ADA, text="x")["message_id"]
    asked = fake.asks_inline("chips")
    result = article(reply_markup=keyboard({"text": "More", "callback_data": "/more"}))
    done(fake, "answerInlineQuery", inline_query_id=asked["inline_query"]["id"], results=[result])
    chosen = fake.chooses(asked, "a")["chosen_inline_result"]["inline_message_id"]
    both = {"text": "x", "rich_message": {"html": "x"}}

    told = refused(fake, "editMessageText", chat_id=ADA, message_id=number, **both)
    assert told == "400 Bad Request: message text and rich message exclude each other"
    told = refused(fake, "editMessageText", inline_message_id=chosen, rich_message={"html": _PICTURE})
    assert told == "400 Bad Request: wrong file identifier/HTTP URL specified"


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": "", "text": "x"}, "chat_id is empty"),
        ({"chat_id": ADA}, "message text is empty"),
        ({"chat_id": ADA, "text": ""}, "message text is empty"),
        ({"chat_id": ADA, "text": " \n "}, "text must be non-empty"),
        ({"chat_id": ADA, "text": 5}, 'field "text" must be of type String'),
        ({"chat_id": ADA, "text": "x", "txt": "y"}, 'unknown parameter "txt" of sendMessage'),
        (
            {"chat_id": ADA, "text": "x", "message_thread_id": "one"},
            'field "message_thread_id" must be of type Integer',
        ),
        (
            {"chat_id": ADA, "text": "x", "protect_content": "perhaps"},
            'field "protect_content" must be of type Boolean',
        ),
        (
            {"chat_id": ADA, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
            'field "is_disabled" must be of type Boolean',
        ),
        (
            {"chat_id": ADA, "text": "x", "link_preview_options": {"disabled": True}},
            'unknown field "disabled" of LinkPreviewOptions',
        ),
        ({"chat_id": ADA, "text": "x", "link_preview_options": {"url": "not-a-url"}}, "WEBPAGE_URL_INVALID"),
        ({"chat_id": ADA, "text": "x", "reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
        ({"chat_id": ADA, "text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        (
            {"chat_id": ADA, "text": "x", "reply_markup": {"buttons": []}},
            "unknown or unsupported ReplyMarkup with fields buttons",
        ),
        (
            {"chat_id": ADA, "text": "x", "reply_markup": {"inline_keyboard": "bad"}},
            'field "inline_keyboard" must be of type Array',
        ),
        (
            {"chat_id": ADA, "text": "x", "reply_markup": keyboard({"callback_data": "x"})},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            {"chat_id": ADA, "text": "x", "reply_markup": keyboard({"text": "x", "callback": "x"})},
            'can\'t parse inline keyboard button: Unknown field "callback" of InlineKeyboardButton',
        ),
        ({"chat_id": ADA, "text": "*x*", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
        ({"chat_id": 404, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
    ],
)
def test_it_refuses_what_is_missing_unknown_or_of_a_wrong_kind(
    fake: FakeTelegram, parameters: dict[str, Any], description: str
) -> None:
    assert refused(fake, "sendMessage", **parameters) == f"400 Bad Request: {description}"


def test_values_may_come_as_json_or_as_strings_with_json_inside(fake: FakeTelegram) -> None:
    markup = keyboard({"text": "More", "callback_data": "/latest page:2"})
    typed: dict[str, Any] = {"chat_id": ADA, "text": "7", "disable_notification": True, "reply_markup": markup}
    form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in typed.items()}

    send(fake, **typed)
    done(fake, "sendMessage", **form)

    assert fake.calls[0].parameters == fake.calls[1].parameters == typed
    assert [message.buttons for message in fake.sent()] == [markup["inline_keyboard"]] * 2


# --- texts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "description"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href= ", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=x?y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("😀<b>x</i>", 'Unmatched end tag at byte offset 8, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ('<span class="x">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_it_refuses_broken_html_naming_the_byte(fake: FakeTelegram, html: str, description: str) -> None:
    assert send_html(fake, html) == f"400 Bad Request: can't parse entities: {description}"


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("Profits &lt; 5 &amp; &quot;x&quot; &#39;y&#x27;", "Profits < 5 & \"x\" 'y'", []),
        ("a&nbsp;b &hellip; &lt", "a&nbsp;b &hellip; <", []),
        ("😀<B>x</B>", "😀x", [{"type": "bold", "offset": 2, "length": 1}]),
        (
            "<b>x<i>y</></>",
            "xy",
            [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 1}],
        ),
        ("<b></b>x", "x", []),
        (
            "<a href='https://example.org/a?b=1&amp;c=2'>x</a>",
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org/a?b=1&c=2"}],
        ),
        (
            '<a href="example.org">x</a>',
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "http://example.org/"}],
        ),
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        ("<a href='http://localhost/'>x</a>", "x", []),
        (
            "<a href='tg://user?id=5'>x</a>",
            "x",
            [{"type": "text_mention", "offset": 0, "length": 1, "user": {"id": 5}}],
        ),
        ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        ("<span class='tg-spoiler'>x</span>", "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
        ),
        (
            '<tg-time unix="1800000000" format="wDT">x</tg-time>',
            "x",
            [{"type": "date_time", "offset": 0, "length": 1, "unix_time": 1800000000, "date_time_format": "wDT"}],
        ),
    ],
)
def test_html_becomes_text_and_entities_in_utf16_units(html: str, text: str, entities: list[Json]) -> None:
    assert parse_html(html) == (text, entities)


def test_a_number_of_half_a_character_is_refused() -> None:
    with pytest.raises(Refused, match="unmatched surrogate code units"):
        parse_html("&#xD83D;")


def test_html_that_leaves_nothing_is_an_empty_text(fake: FakeTelegram) -> None:
    assert send_html(fake, "<b></b>") == "400 Bad Request: message text is empty"


def test_length_counts_utf16_units_without_markup(fake: FakeTelegram) -> None:
    send(fake, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    assert refused(fake, "sendMessage", chat_id=ADA, text="x" * 4097) == "400 Bad Request: message is too long"
    assert refused(fake, "sendMessage", chat_id=ADA, text="😀" * 2049) == "400 Bad Request: message is too long"


def test_a_caption_holds_1024(fake: FakeTelegram) -> None:
    photo = {"chat_id": ADA, "photo": "https://example.org/a.jpg"}
    assert done(fake, "sendPhoto", **photo, caption="x" * 1024)["photo"][0]["width"]
    assert refused(fake, "sendPhoto", **photo, caption="x" * 1025) == "400 Bad Request: message caption is too long"
    assert fake.sent()[-1].text == "x" * 1024


def test_it_refuses_more_than_100_entities_instead_of_dropping_them(fake: FakeTelegram) -> None:
    send(fake, "<b>x</b>" * 100, parse_mode="HTML")
    assert send_html(fake, "<b>x</b>" * 101) == (
        "400 Bad Request: too many entities: 101, and Telegram drops all after the first 100"
    )


def test_spaces_around_a_text_are_gone_and_entities_move_along(fake: FakeTelegram) -> None:
    send(fake, "  \n x <b>y  </b> ", parse_mode="HTML")
    assert fake.sent()[0].text == "x y"
    assert fake.sent()[0].entities == [{"type": "bold", "offset": 2, "length": 1}]


def test_entities_may_be_given_and_must_lie_within_the_text(fake: FakeTelegram) -> None:
    send(fake, "x y", entities=[{"type": "bold", "offset": 0, "length": 1}])

    def entity(**fields: object) -> str:
        return refused(fake, "sendMessage", chat_id=ADA, text="x", entities=[{"offset": 0, "length": 1} | fields])

    assert entity(type="bold", length=9) == (
        "400 Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9"
    )
    assert entity(type="bolt") == "400 Bad Request: can't parse MessageEntity: Unsupported type specified"
    assert entity(type="text_link") == "400 Bad Request: can't parse MessageEntity: Can't find field \"url\""


def test_a_mention_shows_people_the_bot_knows(fake: FakeTelegram) -> None:
    send(fake, "<a href='tg://user?id=1001'>Ada</a> <a href='tg://user?id=5'>Bob</a>", parse_mode="HTML")
    assert [entity["user"]["first_name"] for entity in fake.sent()[0].entities] == ["Ada"]


# --- keyboards --------------------------------------------------------------------------------------------------------


def test_it_refuses_callback_data_over_64_bytes(fake: FakeTelegram) -> None:
    send(fake, reply_markup=keyboard({"text": "x", "callback_data": "é" * 32}))
    assert send_button(fake, callback_data="é" * 32 + "x") == "400 Bad Request: BUTTON_DATA_INVALID"
    assert send_button(fake, callback_data="") == "400 Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org", "https://", "https://localhost", "javascript:x"])
def test_it_refuses_buttons_with_other_than_web_and_telegram_links(fake: FakeTelegram, url: str) -> None:
    assert send_button(fake, url=url) == "400 Bad Request: BUTTON_URL_INVALID"


@pytest.mark.parametrize("url", ["https://example.org/a b", "HTTP://example.org", "tg://resolve?domain=durov"])
def test_it_takes_buttons_with_web_and_telegram_links(fake: FakeTelegram, url: str) -> None:
    message = send(fake, reply_markup=keyboard({"text": "x", "url": url}))
    ((button,),) = message["reply_markup"]["inline_keyboard"]
    assert button["url"]


def test_a_button_does_exactly_one_thing(fake: FakeTelegram) -> None:
    prefix = "400 Bad Request: can't parse inline keyboard button: "
    assert send_button(fake) == prefix + "Text buttons are unallowed in the inline keyboard"
    assert send_button(fake, url="https://a.org", callback_data="x") == (
        prefix + "Only one action is allowed, not callback_data, url"
    )
    assert send_button(fake, text=" ", callback_data="x") == prefix + "Text must be non-empty"


def test_other_buttons_have_their_own_refusals(fake: FakeTelegram) -> None:
    assert send_button(fake, copy_text={"text": "x" * 257}) == "400 Bad Request: BUTTON_COPY_TEXT_INVALID"
    assert send_button(fake, switch_inline_query="x" * 257) == "400 Bad Request: BUTTON_DATA_INVALID"
    assert send_button(fake, style="pink", callback_data="x") == "400 Bad Request: BUTTON_STYLE_INVALID"
    assert send_button(fake, pay=True) == "400 Bad Request: BUTTON_TYPE_INVALID"
    assert send_button(fake, web_app={"url": "http://a.org"}) == (
        "400 Bad Request: inline keyboard button Web App URL 'http://a.org' is invalid: Only HTTPS links are allowed"
    )


def test_a_keyboard_holds_100_buttons_in_rows_of_8(fake: FakeTelegram) -> None:
    button = {"text": "x", "callback_data": "x"}
    send(fake, reply_markup={"inline_keyboard": [[button] * 8] * 12 + [[button] * 4]})
    for rows in ([[button] * 9], [[button]] * 101):
        said = refused(fake, "sendMessage", chat_id=ADA, text="x", reply_markup={"inline_keyboard": rows})
        assert said == "400 Bad Request: reply markup is too long"


# --- messages that stand ----------------------------------------------------------------------------------------------


def test_sent_shows_what_stands_in_the_chat(fake: FakeTelegram) -> None:
    preview = {"url": "https://example.org/a", "prefer_large_media": True}
    message = send(fake, "<b>One</b>", parse_mode="HTML", link_preview_options=preview)
    gone = send(fake, "Two", chat_id=GROUP)
    done(fake, "deleteMessage", chat_id=GROUP, message_id=gone["message_id"])
    done(fake, "editMessageText", chat_id=ADA, message_id=message["message_id"], text="<i>Three</i>", parse_mode="HTML")

    [standing] = fake.sent()

    assert (standing.text, standing.html, standing.edits) == ("Three", "<i>Three</i>", 1)
    assert standing.entities == [{"type": "italic", "offset": 0, "length": 5}]
    assert (standing.chat_id, standing.thread_id, standing.preview) == (ADA, None, {})
    assert standing.json["edit_date"] == 1_800_000_000
    assert fake.sent(GROUP) == []


def test_each_message_taken_is_told_and_counted(fake: FakeTelegram) -> None:
    taken: list[Taken] = []
    fake.on_sent.append(taken.append)
    before = time.monotonic()
    number = send(fake, "<b>One</b>", parse_mode="HTML")["message_id"]
    send(fake, "Two", chat_id="@daily_news")
    done(fake, "editMessageText", chat_id=ADA, message_id=number, text="Three")
    done(fake, "deleteMessage", chat_id=ADA, message_id=number)
    refused(fake, "sendMessage", chat_id=404, text="x")

    assert [one[1:] for one in taken] == [(ADA, number, "One"), (CHANNEL, 1, "Two")]
    assert before <= taken[0].at <= taken[1].at <= time.monotonic()
    assert (fake.delivered[ADA], fake.delivered[GROUP], fake.delivered.total()) == (1, 0, 2)


def test_an_edit_that_changes_nothing_is_refused(fake: FakeTelegram) -> None:
    markup = keyboard({"text": "x", "callback_data": "x"})
    number = send(fake, "<b>x</b>", parse_mode="HTML", reply_markup=markup)["message_id"]
    same = {"chat_id": ADA, "message_id": number, "text": "<strong>x</strong>", "parse_mode": "HTML"}
    said = "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"  # noqa: E501

    assert refused(fake, "editMessageText", **same, reply_markup=markup) == said
    assert refused(fake, "editMessageReplyMarkup", chat_id=ADA, message_id=number, reply_markup=markup) == said
    done(fake, "editMessageText", **same, reply_markup=markup, link_preview_options={"is_disabled": True})
    done(fake, "editMessageText", **same)  # without the keyboard
    assert fake.sent()[0].buttons == []


def test_only_the_bots_own_standing_text_can_be_edited(fake: FakeTelegram) -> None:
    theirs = fake.says("Hello")["message"]["message_id"]
    photo = done(fake, "sendPhoto", chat_id=ADA, photo="https://example.org/a.jpg")["message_id"]

    def edit(**where: object) -> str:
        return refused(fake, "editMessageText", text="x", **where)

    assert edit() == "400 Bad Request: message identifier is not specified"
    assert edit(chat_id=ADA, message_id=99) == "400 Bad Request: message to edit not found"
    assert edit(chat_id=ADA, message_id=theirs) == "400 Bad Request: message can't be edited"
    assert edit(chat_id=ADA, message_id=photo) == "400 Bad Request: there is no text in the message to edit"
    assert edit(inline_message_id="x") == "400 Bad Request: MESSAGE_ID_INVALID"
    assert done(fake, "editMessageCaption", chat_id=ADA, message_id=photo, caption="y")["caption"] == "y"


def test_a_picture_can_take_another_ones_place(fake: FakeTelegram) -> None:
    number = done(fake, "sendPhoto", chat_id=ADA, photo="https://example.org/a.jpg", caption="a")["message_id"]
    media = {"type": "photo", "media": "attach://new", "caption": "<b>b</b>", "parse_mode": "HTML"}
    parameters = {"chat_id": ADA, "message_id": number, "media": media}

    status, _ = fake.call("editMessageMedia", parameters, {"new": ("b.jpg", b"picture", "image/jpeg")})

    assert (status, fake.sent()[0].text, fake.sent()[0].edits) == (200, "b", 1)


def test_what_is_gone_cannot_be_deleted_or_reacted_to(fake: FakeTelegram) -> None:
    said = fake.says("Hello")["message"]
    theirs = fake.says("Hello", chat=GROUP)["message"]
    done(
        fake,
        "setMessageReaction",
        chat_id=ADA,
        message_id=said["message_id"],
        reaction=[{"type": "emoji", "emoji": "👍"}],
    )

    assert fake.reactions == {(ADA, said["message_id"]): [{"type": "emoji", "emoji": "👍"}]}
    assert refused(fake, "deleteMessage", chat_id=ADA, message_id=99) == "400 Bad Request: message to delete not found"
    assert refused(fake, "deleteMessage", chat_id=GROUP, message_id=theirs["message_id"]) == (
        "400 Bad Request: message can't be deleted"
    )
    assert refused(fake, "setMessageReaction", chat_id=ADA, message_id=99) == (
        "400 Bad Request: message to react not found"
    )


# --- chats that do not take messages ----------------------------------------------------------------------------------


def test_a_blocked_bot_is_refused_until_unblocked(fake: FakeTelegram) -> None:
    update = fake.blocks()
    assert refused(fake, "sendMessage", chat_id=ADA, text="x") == "403 Forbidden: bot was blocked by the user"
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"

    fake.unblocks()
    send(fake)


def test_bots_cannot_begin_a_conversation(fake: FakeTelegram) -> None:
    eve = fake.add_user(1002, "Eve", has_started=False)
    assert refused(fake, "sendMessage", chat_id=eve.id, text="x") == (
        "403 Forbidden: bot can't initiate conversation with a user"
    )
    fake.says("/start", user=eve)
    send(fake, chat_id=eve.id)


def test_a_bot_that_was_thrown_out_is_refused(fake: FakeTelegram) -> None:
    fake.leaves(GROUP)
    fake.leaves(FORUM, kicked=False)
    fake.leaves(CHANNEL)
    fake.deactivates(ADA)
    said = {chat: refused(fake, "sendMessage", chat_id=chat, text="x") for chat in (GROUP, FORUM, CHANNEL, ADA)}
    assert said == {
        GROUP: "403 Forbidden: bot was kicked from the group chat",
        FORUM: "403 Forbidden: bot is not a member of the supergroup chat",
        CHANNEL: "403 Forbidden: bot was kicked from the channel chat",
        ADA: "403 Forbidden: user is deactivated",
    }
    assert fake.joins(GROUP)["my_chat_member"]["old_chat_member"]["status"] == "kicked"
    send(fake, chat_id=GROUP)


def test_a_group_says_that_the_bot_was_added_or_there_from_the_first(fake: FakeTelegram) -> None:
    fake.add_member(GROUP, fake.bot, "left")
    fake.joins(GROUP)
    fake.add_member(GROUP, fake.bot, "left")
    fake.founds(GROUP)
    told = [update.get("message", {}) for update in done(fake, "getUpdates")]
    assert [message.get("new_chat_members", [{}])[0].get("id") for message in told] == [None, fake.bot.id, None, None]
    assert told[3]["group_chat_created"] is True


def test_privacy_mode_is_told(fake: FakeTelegram) -> None:
    assert done(fake, "getMe")["can_read_all_group_messages"] is False
    fake.reads_all_group_messages = True
    assert done(fake, "getMe")["can_read_all_group_messages"] is True


def test_a_bot_without_rights_cannot_post_in_a_channel(fake: FakeTelegram) -> None:
    send(fake, chat_id="@daily_news")
    fake.add_member(CHANNEL, fake.bot, "member")
    assert refused(fake, "sendMessage", chat_id=CHANNEL, text="x") == (
        "400 Bad Request: need administrator rights in the channel chat"
    )


def test_an_administrator_needs_the_right_to_post(fake: FakeTelegram) -> None:
    number = send(fake, chat_id=CHANNEL)["message_id"]
    update = fake.promotes(CHANNEL, can_post_messages=False)["my_chat_member"]
    assert (update["old_chat_member"]["can_post_messages"], update["new_chat_member"]["can_post_messages"]) == (
        True,
        False,
    )
    assert refused(fake, "sendMessage", chat_id=CHANNEL, text="x") == (
        "400 Bad Request: need administrator rights in the channel chat"
    )
    assert done(fake, "getChatMember", chat_id="@daily_news", user_id=fake.bot.id)["can_post_messages"] is False
    done(fake, "editMessageText", chat_id=CHANNEL, message_id=number, text="y")

    fake.promotes(CHANNEL, can_post_messages=False, can_edit_messages=False)
    assert refused(fake, "editMessageText", chat_id=CHANNEL, message_id=number, text="z") == (
        "400 Bad Request: message can't be edited"
    )
    fake.promotes(CHANNEL)
    send(fake, chat_id=CHANNEL)
    with pytest.raises(AssertionError, match="no rights of a chat member with status administrator: can_dance"):
        fake.promotes(CHANNEL, can_dance=True)


_PICTURE = '<img src="https://example.org/a.jpg"/><p>x</p>'


def test_a_restricted_bot_sends_what_it_is_permitted(fake: FakeTelegram) -> None:
    update = fake.restricts(FORUM)["my_chat_member"]
    assert [update[when]["status"] for when in ("old_chat_member", "new_chat_member")] == ["member", "restricted"]
    assert refused(fake, "sendMessage", chat_id=FORUM, text="x") == (
        "400 Bad Request: not enough rights to send text messages to the chat"
    )
    fake.restricts(FORUM, can_send_messages=True)
    number = send(fake, chat_id=FORUM)["message_id"]
    assert refused(fake, "sendPhoto", chat_id=FORUM, photo="https://example.org/a.jpg") == (
        "400 Bad Request: not enough rights to send photos to the chat"
    )
    fake.enables("sendRichMessage")
    done(fake, "sendRichMessage", chat_id=FORUM, rich_message={"html": "<p>x</p>"})
    assert refused(fake, "sendRichMessage", chat_id=FORUM, rich_message={"html": _PICTURE}) == (
        "400 Bad Request: not enough rights to send photos to the chat"
    )
    fake.cannot_fetch("https://example.org/a.jpg")
    assert refused(fake, "sendRichMessage", chat_id=FORUM, rich_message={"html": _PICTURE}) == (
        "400 Bad Request: failed to get HTTP URL content"
    )
    fake.restricts(FORUM)
    done(fake, "editMessageText", chat_id=FORUM, message_id=number, text="y")
    assert fake.demotes(FORUM)["my_chat_member"]["new_chat_member"]["status"] == "member"
    send(fake, chat_id=FORUM)


def test_the_members_of_a_channel_are_shown_to_its_administrators(fake: FakeTelegram) -> None:
    assert done(fake, "getChatMember", chat_id="@daily_news", user_id=ADA)["status"] == "left"
    fake.demotes(CHANNEL)
    for method in ("getChatMember", "getChatAdministrators"):
        user = {"user_id": ADA} if method == "getChatMember" else {}
        assert refused(fake, method, chat_id=CHANNEL, **user) == "400 Bad Request: member list is inaccessible"
    assert done(fake, "getChatMember", chat_id="@daily_news", user_id=fake.bot.id)["status"] == "member"


def test_a_public_channel_is_shown_to_a_bot_that_left_it(fake: FakeTelegram) -> None:
    fake.leaves(CHANNEL, kicked=False)
    assert done(fake, "getChat", chat_id="@daily_news")["title"] == "Daily"
    assert done(fake, "getChatMember", chat_id=CHANNEL, user_id=fake.bot.id)["status"] == "left"
    update = fake.leaves(CHANNEL)["my_chat_member"]
    assert update["new_chat_member"]["status"] == "kicked"
    assert refused(fake, "getChat", chat_id="@daily_news") == "403 Forbidden: bot was kicked from the channel chat"


def test_a_group_that_moved_tells_its_new_id(fake: FakeTelegram) -> None:
    update = fake.migrates(GROUP, -1007)

    assert update["message"]["migrate_to_chat_id"] == -1007
    assert fake.pending[-1]["message"]["migrate_from_chat_id"] == GROUP
    status, answer = fake.call("sendMessage", {"chat_id": GROUP, "text": "x"})
    assert (status, answer) == (
        400,
        {
            "ok": False,
            "error_code": 400,
            "description": "Bad Request: group chat was upgraded to a supergroup chat",
            "parameters": {"migrate_to_chat_id": -1007},
        },
    )
    send(fake, chat_id=-1007)


def test_a_group_that_moved_refuses_edits_as_well(fake: FakeTelegram) -> None:
    where = {"chat_id": GROUP, "message_id": send(fake, chat_id=GROUP)["message_id"]}
    fake.migrates(GROUP, -1007)
    for method, more in (("editMessageText", {"text": "x"}), ("deleteMessage", {}), ("setMessageReaction", {})):
        status, answer = fake.call(method, {**where, **more})
        assert (status, answer["parameters"]) == (400, {"migrate_to_chat_id": -1007}), method


@pytest.mark.parametrize(
    "description",
    [
        "bot was blocked by the user",
        "user is deactivated",
        "bot was kicked from the group chat",
        "bot was kicked from the supergroup chat",
        "bot was kicked from the channel chat",
        "bot is not a member of the group chat",
        "bot is not a member of the supergroup chat",
        "bot is not a member of the channel chat",
        "the group chat was deleted",
        "bot can't initiate conversation with a user",
        "bot can't send messages to the bot",
        "CHAT_WRITE_FORBIDDEN",
    ],
)
async def test_a_chat_is_barred_with_any_words(fake: FakeTelegram, bot: Bot, description: str) -> None:
    number = send(fake, chat_id=GROUP)["message_id"]
    fake.bars(GROUP, f"Forbidden: {description}")
    for attempt in (bot.send_message(GROUP, "x"), bot.edit_message_text("x", GROUP, number)):
        with pytest.raises(Forbidden) as forbidden:
            await attempt
        assert str(forbidden.value) == f"Forbidden: {description}"
    fake.admits(GROUP)
    send(fake, chat_id=GROUP)


def test_a_forgotten_chat_is_not_found_until_someone_writes_there(fake: FakeTelegram) -> None:
    for chat in (ADA, GROUP, CHANNEL):
        fake.forgets(chat)
    said = {refused(fake, "sendMessage", chat_id=chat, text="x") for chat in (ADA, GROUP, CHANNEL, "@daily_news")}
    assert said == {"400 Bad Request: chat not found"} == {refused(fake, "getChat", chat_id=ADA)}
    fake.says("Hello")
    fake.joins(CHANNEL, status="administrator")
    send(fake)
    send(fake, chat_id=CHANNEL)


def test_topics_must_exist_and_be_open(fake: FakeTelegram) -> None:
    fake.add_topic(FORUM, 5)
    number = send(fake, chat_id=FORUM, message_thread_id=5)["message_id"]
    assert fake.sent(FORUM)[0].thread_id == 5

    topic = {"chat_id": FORUM, "text": "x", "message_thread_id": 5}
    fake.closes_topic(FORUM, 5)
    assert refused(fake, "sendMessage", **topic) == "400 Bad Request: TOPIC_CLOSED"
    done(fake, "editMessageText", chat_id=FORUM, message_id=number, text="y")
    assert fake.reopens_topic(FORUM, 5)["message"]["forum_topic_reopened"] == {}
    send(fake, **topic)
    fake.deletes_topic(FORUM, 5)
    assert refused(fake, "sendMessage", **topic) == "400 Bad Request: message thread not found"
    assert refused(fake, "editMessageText", chat_id=FORUM, message_id=number, text="z") == (
        "400 Bad Request: message to edit not found"
    )


def test_the_general_topic_goes_without_a_number(fake: FakeTelegram) -> None:
    said = fake.says("Hello", chat=FORUM, thread_id=GENERAL_TOPIC)["message"]
    numbered = {"chat_id": FORUM, "text": "x", "message_thread_id": GENERAL_TOPIC}
    assert "message_thread_id" not in said
    assert refused(fake, "sendMessage", **numbered) == "400 Bad Request: message thread not found"
    number = send(fake, chat_id=FORUM)["message_id"]

    fake.add_topic(FORUM, 5)
    fake.closes_topic(FORUM, GENERAL_TOPIC)
    assert refused(fake, "sendMessage", chat_id=FORUM, text="x") == "400 Bad Request: TOPIC_CLOSED"
    send(fake, chat_id=FORUM, message_thread_id=5)
    done(fake, "editMessageText", chat_id=FORUM, message_id=number, text="y")
    fake.reopens_topic(FORUM, GENERAL_TOPIC)
    send(fake, chat_id=FORUM)


def test_a_reply_outside_topics_begins_a_thread_that_takes_no_messages(fake: FakeTelegram) -> None:
    first = fake.says("Hello", chat=FORUM)
    reply = fake.says("Hi", chat=FORUM, reply_to=first)["message"]
    second = fake.says("Hey", chat=FORUM, reply_to=reply)["message"]
    thread = first["message"]["message_id"]
    assert (reply["message_thread_id"], second["message_thread_id"]) == (thread, thread)
    assert "is_topic_message" not in reply
    assert refused(fake, "sendMessage", chat_id=FORUM, text="x", message_thread_id=thread) == (
        "400 Bad Request: message thread not found"
    )
    in_topic = fake.says("Hi", chat=FORUM, thread_id=5)
    assert fake.says("Hey", chat=FORUM, thread_id=5, reply_to=in_topic)["message"]["message_thread_id"] == 5


# --- what people do ---------------------------------------------------------------------------------------------------


def test_commands_and_mentions_are_marked_in_utf16_units(fake: FakeTelegram) -> None:
    message = fake.says("😀 /latest@newsdesk_test_bot for @ada_l, https://example.org/latest", chat=GROUP)["message"]
    found = [(entity["type"], entity["offset"], entity["length"]) for entity in message["entities"]]
    assert found == [("bot_command", 3, 25), ("mention", 33, 6), ("url", 41, 26)]


def test_a_reply_carries_the_message_answered_with_its_buttons(fake: FakeTelegram) -> None:
    markup = keyboard({"text": "More", "callback_data": "/more"})
    send(fake, "Which?", reply_markup=markup)

    reply = fake.says("This", reply_to=fake.sent()[0])["message"]["reply_to_message"]

    assert (reply["text"], reply["reply_markup"], reply["from"]["is_bot"]) == ("Which?", markup, True)


def test_an_edited_message_keeps_its_id(fake: FakeTelegram) -> None:
    first = fake.says("/latst")["message"]
    edited = fake.says("/latest", edited=True)["edited_message"]
    assert (edited["message_id"], edited["text"]) == (first["message_id"], "/latest")


def test_an_anonymous_administrator_writes_as_the_group(fake: FakeTelegram) -> None:
    fake.add_admin(GROUP, ADA)
    said = fake.says("/latst", chat=GROUP, is_anonymous=True)["message"]
    edited = fake.says("/latest", chat=GROUP, is_anonymous=True, edited=True)["edited_message"]
    assert said["from"] == {
        "id": 1087968824,
        "is_bot": True,
        "first_name": "Group",
        "username": "GroupAnonymousBot",
    }
    assert (said["sender_chat"]["id"], edited["message_id"]) == (GROUP, said["message_id"])
    assert done(fake, "getChatMember", chat_id=GROUP, user_id=1087968824)["status"] == "left"


def test_a_post_appears_in_the_group_linked_with_the_channel(fake: FakeTelegram) -> None:
    post = send(fake, "<b>News</b>", chat_id=CHANNEL, parse_mode="HTML")
    said = Update.de_json(fake.forwards_post(post, FORUM), Bot(fake.token)).message
    assert said
    assert said.is_automatic_forward
    assert (said.text_html, said.from_user.id, said.sender_chat.id) == ("<b>News</b>", 777000, CHANNEL)
    assert (said.forward_origin.chat.id, said.forward_origin.message_id) == (CHANNEL, post["message_id"])


def test_a_channel_post_has_no_author(fake: FakeTelegram) -> None:
    post = fake.says("News", chat=CHANNEL)["channel_post"]
    assert "from" not in post
    assert fake.sent(CHANNEL) == []


def test_pressing_a_button_asks_with_its_data(fake: FakeTelegram) -> None:
    send(
        fake,
        reply_markup=keyboard({"text": "More", "callback_data": "/more"}, {"text": "Open", "url": "https://a.org"}),
    )

    query = fake.presses(fake.sent()[0], "More")["callback_query"]

    assert (query["data"], query["message"]["text"]) == ("/more", "Hello")
    assert query["chat_instance"]
    assert fake.presses(fake.sent()[0], 0)["callback_query"]["data"] == "/more"
    with pytest.raises(AssertionError, match=r"no button 'Less' among \['More', 'Open'\]"):
        fake.presses(fake.sent()[0], "Less")
    with pytest.raises(AssertionError, match="tells the bot nothing"):
        fake.presses(fake.sent()[0], "Open")
    done(fake, "deleteMessage", chat_id=ADA, message_id=query["message"]["message_id"])
    with pytest.raises(AssertionError, match="does not stand in chat 1001 any more"):
        fake.presses(query, "More")


def test_a_query_is_answered_once_and_in_time(fake: FakeTelegram) -> None:
    too_old = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    send(fake, reply_markup=keyboard({"text": "More", "callback_data": "/more"}))
    first, second = (fake.presses(fake.sent()[0], "More")["callback_query"]["id"] for _ in range(2))

    assert refused(fake, "answerCallbackQuery", callback_query_id=first, text="x" * 201) == (
        "400 Bad Request: MESSAGE_TOO_LONG"
    )
    assert done(fake, "answerCallbackQuery", callback_query_id=first, text="x" * 200) is True
    assert refused(fake, "answerCallbackQuery", callback_query_id=first) == too_old
    fake.expires_queries()
    assert refused(fake, "answerCallbackQuery", callback_query_id=second) == too_old
    assert list(fake.callback_answers) == [first]


def article(identifier: str = "a", text: str = "<b>x</b>", **more: object) -> dict[str, object]:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": identifier, "title": "x", "input_message_content": content, **more}


def test_a_chosen_result_can_be_edited_by_its_inline_id(fake: FakeTelegram) -> None:
    asked = fake.asks_inline("chips", offset="50")
    query = asked["inline_query"]
    result = article(reply_markup=keyboard({"text": "More", "callback_data": "/more"}))
    done(fake, "answerInlineQuery", inline_query_id=query["id"], results=[result], next_offset="100")

    identifier = fake.chooses(asked, "a")["chosen_inline_result"]["inline_message_id"]
    pressed = fake.presses(fake.inline_messages[identifier], "More")["callback_query"]
    edited = done(fake, "editMessageText", inline_message_id=identifier, text="y")

    assert (query["query"], query["offset"]) == ("chips", "50")
    assert fake.inline_answers[query["id"]]["next_offset"] == "100"
    assert pressed["inline_message_id"] == identifier
    assert "message" not in pressed
    assert (edited, fake.inline_messages[identifier].text) == (True, "y")


@pytest.mark.parametrize(
    ("answer", "description"),
    [
        ({"results": [article(str(number)) for number in range(51)]}, "too many inline query results specified"),
        ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article("é" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article(title=" ")]}, "can't parse InlineQueryResult: Title must be non-empty"),
        ({"results": [article(thumbnail_url="data:image/png")]}, "WEBDOCUMENT_URL_INVALID"),
        (
            {"results": [], "button": {"text": "", "start_parameter": "a"}},
            "can't parse InlineQueryResultsButton: Text must be non-empty",
        ),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
        (
            {"results": [article(text="<b>x")]},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"results": [article(thumb_url="x")]}, 'unknown field "thumb_url" of InlineQueryResultArticle'),
    ],
)
def test_it_refuses_inline_answers_that_telegram_would(
    fake: FakeTelegram, answer: dict[str, Any], description: str
) -> None:
    query = fake.asks_inline("x")["inline_query"]
    assert (
        refused(fake, "answerInlineQuery", inline_query_id=query["id"], **answer) == f"400 Bad Request: {description}"
    )


def test_updates_nobody_asked_for_are_not_kept(fake: FakeTelegram) -> None:
    done(fake, "getUpdates", allowed_updates=["message"])
    fake.blocks()
    fake.says("Hello")
    assert [set(update) - {"update_id"} for update in fake.pending] == [{"message"}]
    done(fake, "getUpdates", allowed_updates=[*UPDATES_BY_DEFAULT, *UPDATES_BY_REQUEST])
    assert refused(fake, "getUpdates", allowed_updates=["callback_querry"]) == (
        "400 Bad Request: unknown kinds of update: callback_querry"
    )


# --- files ------------------------------------------------------------------------------------------------------------


def test_a_document_of_someones_can_be_downloaded(fake: FakeTelegram) -> None:
    document = fake.sends_document("a.md", b"# News", caption="/import", media_group_id="1")["message"]["document"]
    told = done(fake, "getFile", file_id=document["file_id"])
    assert (document["file_name"], told["file_size"]) == ("a.md", 6)
    assert fake.download(fake.token, told["file_path"]) == (200, b"# News", 6)
    assert fake.download(fake.token, "documents/none").status == 404


def test_files_over_20_mb_cannot_be_downloaded(fake: FakeTelegram) -> None:
    document = fake.sends_document("a.zip", b"", file_size=20 * 2**20 + 1)["message"]["document"]
    assert refused(fake, "getFile", file_id=document["file_id"]) == "400 Bad Request: file is too big"
    assert refused(fake, "getFile", file_id="x") == "400 Bad Request: invalid file_id"


def test_uploads_are_kept_with_the_message(fake: FakeTelegram) -> None:
    upload = ("digest.txt", b"News", "text/plain")
    status, answer = fake.call("sendDocument", {"chat_id": ADA, "caption": "Today"}, {"document": upload})
    again = {"chat_id": ADA, "document": answer["result"]["document"]["file_id"]}

    assert (status, fake.sent()[0].files, fake.sent()[0].text) == (200, {"document": upload}, "Today")
    assert done(fake, "sendDocument", **again)["document"]["file_size"] == 4
    assert refused(fake, "sendDocument", chat_id=ADA) == "400 Bad Request: there is no document in the request"
    assert refused(fake, "sendDocument", chat_id=ADA, document="no such") == (
        "400 Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert fake.call("sendMessage", {"chat_id": ADA, "text": "x"}, {"more": upload})[1]["description"] == (
        'Bad Request: uploaded file "more" is not used'
    )


# --- how the bot presents itself --------------------------------------------------------------------------------------


def test_commands_are_kept_by_scope_and_language(fake: FakeTelegram) -> None:
    commands = [{"command": "latest", "description": "What is new"}]
    scope = {"type": "chat", "chat_id": ADA}
    done(fake, "setMyCommands", commands=commands, scope=scope, language_code="de")
    assert done(fake, "getMyCommands", scope=scope, language_code="de") == commands
    assert done(fake, "getMyCommands") == []
    done(fake, "deleteMyCommands", scope=scope, language_code="de")
    assert done(fake, "getMyCommands", scope=scope, language_code="de") == []


@pytest.mark.parametrize(
    ("command", "text", "description"),
    [
        ("Latest", "x", "BOT_COMMAND_INVALID"),
        ("", "x", "command must be non-empty"),
        ("x" * 33, "x", "command length must not exceed 32"),
        ("x", "", "command description must be non-empty"),
        ("x", "x" * 257, "command description length must not exceed 256"),
    ],
)
def test_it_refuses_commands_that_telegram_would(fake: FakeTelegram, command: str, text: str, description: str) -> None:
    commands = [{"command": command, "description": text}]
    assert refused(fake, "setMyCommands", commands=commands) == f"400 Bad Request: {description}"


def test_there_are_at_most_100_commands(fake: FakeTelegram) -> None:
    commands = [{"command": f"c{number}", "description": "x"} for number in range(101)]
    assert refused(fake, "setMyCommands", commands=commands) == "400 Bad Request: BOT_COMMANDS_TOO_MUCH"


def test_names_and_descriptions_are_kept_by_language(fake: FakeTelegram) -> None:
    done(fake, "setMyName", name="Nachrichten", language_code="de")
    done(fake, "setMyDescription", description="News")
    done(fake, "setMyShortDescription", short_description="x" * 120)
    assert done(fake, "getMyName") == {"name": "Newsdesk"}
    assert done(fake, "getMyName", language_code="de") == {"name": "Nachrichten"}
    assert done(fake, "getMyDescription") == {"description": "News"}
    assert refused(fake, "setMyShortDescription", short_description="x" * 121) == (
        "400 Bad Request: short_description length must not exceed 120"
    )
    assert refused(fake, "setMyName", name="x", language_code="german") == (
        "400 Bad Request: invalid language code specified"
    )


def test_the_menu_button_is_kept_by_chat(fake: FakeTelegram) -> None:
    done(fake, "setChatMenuButton", chat_id=ADA, menu_button={"type": "default"})
    assert done(fake, "getChatMenuButton", chat_id=ADA) == {"type": "default"}
    assert done(fake, "getChatMenuButton") == {"type": "commands"}


def test_members_and_administrators_are_told(fake: FakeTelegram) -> None:
    bob = fake.add_user(1003, "Bob")
    fake.add_member(GROUP, ADA, "creator")
    fake.add_admin(GROUP, bob)
    eve = fake.add_user(1004, "Eve")
    status = {who: done(fake, "getChatMember", chat_id=GROUP, user_id=who)["status"] for who in (ADA, bob.id, eve.id)}
    assert status == {ADA: "creator", bob.id: "administrator", eve.id: "left"}
    assert [member["user"]["id"] for member in done(fake, "getChatAdministrators", chat_id=GROUP)] == [ADA, bob.id]
    assert refused(fake, "getChatMember", chat_id=GROUP, user_id=5) == "400 Bad Request: user not found"
    assert refused(fake, "getChatAdministrators", chat_id=ADA) == (
        "400 Bad Request: there are no administrators in the private chat"
    )


def test_a_chat_the_bot_left_takes_nothing(fake: FakeTelegram) -> None:
    done(fake, "leaveChat", chat_id=GROUP)
    assert refused(fake, "sendChatAction", chat_id=GROUP, action="typing") == (
        "403 Forbidden: bot is not a member of the group chat"
    )
    assert refused(fake, "sendChatAction", chat_id=ADA, action="dancing") == (
        "400 Bad Request: wrong parameter action in request"
    )


# --- updates ----------------------------------------------------------------------------------------------------------


def test_updates_that_come_from_many_threads_stand_in_the_order_of_their_numbers() -> None:
    fake = FakeTelegram()
    rest = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        people = [threading.Thread(target=lambda: [fake.pushes({}) for _ in range(400)]) for _ in range(8)]
        for person in people:
            person.start()
        for person in people:
            person.join()
    finally:
        sys.setswitchinterval(rest)
    numbers = [update["update_id"] for update in fake.pending]
    assert len(numbers) == 3200
    assert numbers == sorted(numbers)


def test_an_offset_confirms_the_updates_before_it(fake: FakeTelegram) -> None:
    first, second, third = (fake.says(text)["update_id"] for text in "abc")
    assert [update["update_id"] for update in done(fake, "getUpdates", limit=2)] == [first, second]
    assert [update["update_id"] for update in done(fake, "getUpdates", offset=second)] == [second, third]
    assert [update["update_id"] for update in done(fake, "getUpdates", offset=-1)] == [third]
    assert done(fake, "getUpdates", offset=third + 1) == fake.pending == []
    assert refused(fake, "getUpdates", limit=101) == "400 Bad Request: limit must be 1-100"


async def test_a_long_poll_answers_as_soon_as_someone_writes(fake: FakeTelegram) -> None:
    poll = asyncio.create_task(fake.poll({"timeout": 30}))
    await asyncio.sleep(0)
    fake.says("Hello")
    status, answer = await asyncio.wait_for(poll, 1)
    assert (status, answer["result"][0]["message"]["text"]) == (200, "Hello")


async def test_a_poll_without_timeout_answers_at_once(fake: FakeTelegram) -> None:
    assert await asyncio.wait_for(fake.poll({"timeout": "0"}), 1) == (200, {"ok": True, "result": []})
    assert fake.polls == 1


async def test_a_second_poller_ends_the_first(fake: FakeTelegram) -> None:
    first = asyncio.create_task(fake.poll({"timeout": 30}))
    await asyncio.sleep(0)
    assert (await fake.poll({"timeout": 0}))[0] == 200
    status, answer = await asyncio.wait_for(first, 1)
    assert (status, answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


async def test_there_are_no_polls_beside_a_webhook(fake: FakeTelegram) -> None:
    first = asyncio.create_task(fake.poll({"timeout": 30}))
    await asyncio.sleep(0)
    done(fake, "setWebhook", url="https://example.org/hook", secret_token="s-1", drop_pending_updates=True)

    assert (await first)[1]["description"] == "Conflict: terminated by setWebhook request"
    assert (await fake.poll({}))[1]["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert done(fake, "getWebhookInfo")["url"] == "https://example.org/hook"
    done(fake, "deleteWebhook")
    assert (await fake.poll({}))[0] == 200
    assert refused(fake, "setWebhook", url="http://example.org") == (
        "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )


# --- faults on order --------------------------------------------------------------------------------------------------


def test_calls_fail_on_order_in_one_chat(fake: FakeTelegram) -> None:
    fake.fails(
        "sendMessage",
        status=429,
        description="Too Many Requests: retry after 5",
        parameters={"retry_after": 5},
        times=2,
        chat_id=GROUP,
    )
    send(fake)
    for _ in range(2):
        status, answer = fake.call("sendMessage", {"chat_id": GROUP, "text": "x"})
        assert (status, answer["parameters"]) == (429, {"retry_after": 5})
    send(fake, chat_id=GROUP)
    assert [call.status for call in fake.calls] == [200, 429, 429, 200]


def test_a_flood_refuses_new_messages_until_it_is_over(fake: FakeTelegram, clock: Clock) -> None:
    number = send(fake)["message_id"]
    fake.floods(5.5)

    assert (retry_after(fake), retry_after(fake, GROUP)) == (6, 6)
    clock.now += 5.25
    assert (retry_after(fake), retry_after(fake, "@daily_news")) == (1, 1)
    done(fake, "editMessageText", chat_id=ADA, message_id=number, text="Hello again")
    done(fake, "sendChatAction", chat_id=ADA, action="typing")
    clock.now += 0.25
    send(fake)
    assert [call.parameters["chat_id"] for call in fake.refusals] == [ADA, GROUP, ADA, "@daily_news"]


def test_a_flood_may_be_in_one_chat(fake: FakeTelegram) -> None:
    fake.floods(60, CHANNEL)
    assert (retry_after(fake, CHANNEL), retry_after(fake, "@daily_news")) == (60, 60)
    send(fake)
    fake.recovers()
    send(fake, chat_id=CHANNEL)


def test_a_private_chat_takes_one_message_a_second(fake: FakeTelegram, clock: Clock) -> None:
    eve = fake.add_user(1002, "Eve").id
    fake.limits()
    send(fake)
    clock.now += 0.75
    assert retry_after(fake) == 1
    send(fake, chat_id=eve)
    clock.now += 0.25
    send(fake)
    fake.unlimits()
    send(fake)


def test_a_group_takes_twenty_messages_a_minute(fake: FakeTelegram, clock: Clock) -> None:
    fake.limits()
    for _ in range(20):
        send(fake, chat_id=CHANNEL)
        clock.now += 0.5
    assert (retry_after(fake, CHANNEL), retry_after(fake, "@daily_news")) == (50, 50)
    send(fake, chat_id=GROUP)
    clock.now += 50
    send(fake, chat_id=CHANNEL)
    assert retry_after(fake, CHANNEL) == 1  # the second of the twenty is 59.5 seconds old


def test_all_chats_take_thirty_messages_and_edits_a_second(fake: FakeTelegram, clock: Clock) -> None:
    people = [fake.add_user(2000 + number).id for number in range(31)]
    number = send(fake, chat_id=GROUP)["message_id"]
    fake.limits()
    for person in people[:28]:
        send(fake, chat_id=person)
    for text in ("y", "z"):
        done(fake, "editMessageText", chat_id=GROUP, message_id=number, text=text)

    assert retry_after(fake, people[-1]) == 1
    assert retry_after(fake, GROUP, "editMessageText", message_id=number) == 1
    done(fake, "sendChatAction", chat_id=GROUP, action="typing")
    clock.now += 1
    send(fake, chat_id=people[-1])
    assert len(fake.refusals) == 2


def test_a_refusal_takes_no_room(fake: FakeTelegram, clock: Clock) -> None:
    fake.limits(per_second=2, per_private_second=1, per_group_minute=1)
    send(fake)
    for _ in range(9):
        retry_after(fake)
    send(fake, chat_id=GROUP)
    clock.now += 1
    assert retry_after(fake, GROUP) == 59
    send(fake)


def test_a_fake_recovers_from_all_faults(fake: FakeTelegram) -> None:
    fake.fails("sendMessage", status=500, description="Internal Server Error: restart", times=1000)
    assert refused(fake, "sendMessage", chat_id=ADA, text="x") == "500 Internal Server Error: restart"
    fake.recovers()
    send(fake)


async def test_waiting_for_messages_gives_them(fake: FakeTelegram) -> None:
    send(fake)
    assert await fake.wait_for(1) == fake.sent()
    with pytest.raises(AssertionError, match="it did not come true within"):
        await fake.wait_for(2, timeout=0.01)


def test_waiting_in_vain_tells_what_the_bot_did(fake: FakeTelegram) -> None:
    send(fake)
    with pytest.raises(AssertionError, match="sendMessage -> 200"):
        fake.wait(lambda telegram: telegram.sent(GROUP), seconds=0.01)


# --- python-telegram-bot, in memory -----------------------------------------------------------------------------------


@pytest.fixture
def bot(fake: FakeTelegram) -> Bot:
    return Bot(fake.token, request=FakeRequest(fake), get_updates_request=FakeRequest(fake))


async def test_the_library_meets_its_own_errors(fake: FakeTelegram, bot: Bot) -> None:
    fake.blocks()
    fake.migrates(GROUP, -1007)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ADA, "x")
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(GROUP, "x")
    assert moved.value.new_chat_id == -1007
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "x")
    with pytest.raises(InvalidToken, match="Unauthorized"):
        await Bot("1:x", request=FakeRequest(fake)).send_message(ADA, "x")
    with pytest.raises(InvalidToken, match="Not Found"):
        await Bot("x", request=FakeRequest(fake)).send_message(ADA, "x")


async def test_a_lost_answer_is_a_message_sent(fake: FakeTelegram, bot: Bot) -> None:
    fake.loses_answers("sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(ADA, "x")
    assert len(fake.sent()) == 1


async def test_a_refused_connection_is_a_message_not_sent(fake: FakeTelegram, bot: Bot) -> None:
    fake.refuses_connections(1)
    with pytest.raises(NotSent, match="Connection refused"):
        await bot.send_message(ADA, "x")
    assert (fake.sent(), fake.calls) == ([], [])
    await bot.send_message(ADA, "x")


async def test_a_broken_connection_may_be_a_message_sent_or_not(fake: FakeTelegram, bot: Bot) -> None:
    fake.breaks_connections(1, "sendMessage")
    fake.breaks_connections(1, is_carried_out=True)
    for text in ("lost", "sent"):
        with pytest.raises(BrokenOff, match="the connection broke"):
            await bot.send_message(ADA, text)
    assert [message.text for message in fake.sent()] == ["sent"]
    assert [call.parameters["text"] for call in fake.calls] == ["sent"]
    await bot.send_message(ADA, "x")


async def test_a_slow_answer_is_to_a_message_that_stands(fake: FakeTelegram, bot: Bot) -> None:
    fake.answers_slowly(0.05, "sendMessage")
    slow = asyncio.create_task(bot.send_message(ADA, "slow"))
    await fake.wait_for(1)
    await bot.send_message(ADA, "fast")
    assert not slow.done()
    assert (await slow).text == "slow"


async def test_an_answer_slower_than_the_read_timeout_is_not_read(fake: FakeTelegram) -> None:
    fake.answers_slowly(5)
    with pytest.raises(TimedOut):
        await Bot(fake.token, request=FakeRequest(fake, read_timeout=0.01)).send_message(ADA, "x")
    assert len(fake.sent()) == 1


async def test_all_answers_may_have_their_latency(fake: FakeTelegram, bot: Bot) -> None:
    fake.latency_seconds = 0.02
    start = asyncio.get_running_loop().time()
    for _ in range(3):
        await bot.get_me()
    assert asyncio.get_running_loop().time() - start >= 0.05


async def test_an_answer_need_not_be_json(fake: FakeTelegram, bot: Bot) -> None:
    gateway = {"description": "<html>Bad Gateway</html>", "is_json": False}
    fake.fails("sendMessage", status=502, **gateway)
    fake.fails("getUpdates", status=502, **gateway)
    fake.fails("getMe", status=200, **gateway)
    with pytest.raises(NetworkError, match=r"Bad Gateway"):
        await bot.send_message(ADA, "x")
    with pytest.raises(NetworkError, match=r"Bad Gateway"):
        await bot.get_updates()
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.get_me()
    assert fake.sent() == []


async def test_the_library_reads_what_it_is_told(fake: FakeTelegram, bot: Bot) -> None:
    fake.add_admin(CHANNEL, ADA)
    bob = fake.add_user(1003, "Bob", username="bob")
    assert (await bot.get_me()).username == "newsdesk_test_bot"
    assert (await bot.get_chat("@daily_news")).title == "Daily"
    assert [admin.user.id for admin in await bot.get_chat_administrators(CHANNEL)] == [fake.bot.id, ADA]
    assert (await bot.get_chat_member(GROUP, bob.id)).status == "left"
    sent = await bot.send_document(ADA, b"News", filename="a.txt")
    assert sent.document
    fetched = await bot.get_file(sent.document.file_id)
    assert bytes(await fetched.download_as_bytearray()) == b"News"
    changes = [fake.blocks(), fake.promotes(FORUM, can_manage_topics=False), fake.restricts(FORUM), fake.leaves(FORUM)]
    told = [Update.de_json(update, bot).my_chat_member for update in changes]
    assert [change.difference()["status"] for change in told if isinstance(change, ChatMemberUpdated)] == [
        ("member", "kicked"),
        ("member", "administrator"),
        ("administrator", "restricted"),
        ("restricted", "kicked"),
    ]


async def ask_more(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_message
    more = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="/more")]])
    await update.effective_message.reply_html(
        "<b>News</b>", reply_markup=more, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )


async def tell_more(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query
    await update.callback_query.answer("Here it is")
    await update.callback_query.edit_message_text("More news")


def newsroom(builder: Any) -> Any:
    application = builder.build()
    application.add_handler(CommandHandler("latest", ask_more))
    application.add_handler(CallbackQueryHandler(tell_more))
    return application


async def test_it_drives_a_whole_application(fake: FakeTelegram) -> None:
    builder = Application.builder().token(fake.token)
    application = newsroom(builder.request(FakeRequest(fake)).get_updates_request(FakeRequest(fake)))
    async with application:
        await application.start()
        await application.updater.start_polling()

        fake.says("/latest")
        await fake.wait_for(1)
        fake.presses(fake.sent()[0], "More")
        [standing] = await fake.wait_for(lambda telegram: [one for one in telegram.sent() if one.edits])

        await application.updater.stop()
        await application.stop()
    assert (standing.text, standing.buttons) == ("More news", [])
    assert [answer["text"] for answer in fake.callback_answers.values()] == ["Here it is"]
    assert [call.method for call in fake.calls if call.status != 200] == []


# --- over HTTP --------------------------------------------------------------------------------------------------------


@pytest.fixture
def address(fake: FakeTelegram) -> Iterator[str]:
    with serve(fake) as url:
        yield url
    assert "fake telegram" not in {thread.name for thread in threading.enumerate()}


async def test_a_bot_works_over_http(fake: FakeTelegram, address: str) -> None:
    application = newsroom(Application.builder().token(fake.token).base_url(f"{address}/bot"))
    async with application:
        await application.start()
        await application.updater.start_polling()

        fake.says("/latest")
        standing = await asyncio.to_thread(fake.wait, lambda telegram: telegram.sent())
        fake.presses(standing[0], "More")
        await fake.wait_for(lambda telegram: telegram.sent()[0].edits, timeout=10)

        await application.updater.stop()
        await application.stop()
    assert fake.sent()[0].text == "More news"


async def test_the_server_takes_every_way_to_ask(fake: FakeTelegram, address: str) -> None:
    method = f"{address}/bot{fake.token}/sendMessage"
    given = {"chat_id": str(ADA), "text": "x"}
    form = aiohttp.FormData(given, default_to_multipart=True)
    async with aiohttp.ClientSession() as session:
        answers = [
            await session.get(method, params=given),
            await session.post(method, data=given),
            await session.post(method, data=form),
            await session.post(method, json=given | {"chat_id": ADA}),
        ]
        broken = await session.post(method, data="{", headers={"Content-Type": "application/json"})
        strange = await session.get(f"{address}/bot1:x/getMe")
        lost = await session.get(f"{address}/elsewhere")
        assert [(await answer.json())["result"]["text"] for answer in answers] == ["x"] * 4
        assert (broken.status, (await broken.json())["description"]) == (400, "Bad Request: can't parse JSON object")
        assert await strange.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
        assert (lost.status, (await lost.json())["description"]) == (404, "Not Found")


async def test_files_travel_over_http(fake: FakeTelegram, address: str) -> None:
    bot = Bot(fake.token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot")
    async with bot:
        sent = await bot.send_document(ADA, b"News" * 100_000, filename="a.txt", caption="Today")
        assert sent.document
        fetched = await (await bot.get_file(sent.document.file_id)).download_as_bytearray()
    assert bytes(fetched) == b"News" * 100_000
    assert fake.sent()[0].files["document"].name == "a.txt"


async def test_faults_over_http_are_a_timeout_and_a_closed_connection(fake: FakeTelegram, address: str) -> None:
    bot = Bot(fake.token, base_url=f"{address}/bot", request=HTTPXRequest(read_timeout=0.1))
    async with bot:
        fake.loses_answers("sendMessage")
        with pytest.raises(TimedOut):
            await bot.send_message(ADA, "x")
        fake.refuses_connections(1)
        with pytest.raises(NetworkError):
            await bot.send_message(ADA, "y")
        await bot.send_message(ADA, "z")
    assert [message.text for message in fake.sent()] == ["x", "z"]


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
@pytest.mark.parametrize(("is_carried_out", "sent"), [(False, ["y"]), (True, ["x", "y"])])
async def test_connections_over_http_break_before_or_after_the_deed(
    fake: FakeTelegram, address: str, transport: str, is_carried_out: bool, sent: list[str]
) -> None:
    fake.breaks_connections(1, "sendMessage", is_carried_out=is_carried_out)
    async with Bot(fake.token, base_url=f"{address}/bot", request=answering_request(transport)) as bot:
        with pytest.raises(BrokenOff):
            await bot.send_message(ADA, "x")
        await bot.send_message(ADA, "y")
    assert [message.text for message in fake.sent()] == sent


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_a_download_breaks_in_the_middle_or_ends_there(fake: FakeTelegram, address: str, transport: str) -> None:
    document = fake.sends_document("a.md", b"News" * 1000)["message"]["document"]
    addresses = {"base_url": f"{address}/bot", "base_file_url": f"{address}/file/bot"}
    async with Bot(fake.token, request=answering_request(transport), **addresses) as bot:
        file = await bot.get_file(document["file_id"])
        fake.breaks_downloads(1)
        with pytest.raises(TimedOut):
            await file.download_as_bytearray()
        fake.breaks_downloads(1, is_short=True)
        assert len(await file.download_as_bytearray()) == 2000
        assert len(await file.download_as_bytearray()) == 4000
    assert len(fake.downloads) == 3


async def test_other_requests_are_served_while_an_answer_is_slow(fake: FakeTelegram, address: str) -> None:
    fake.answers_slowly(0.2, "sendMessage", times=2)
    async with Bot(fake.token, base_url=f"{address}/bot") as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        slow = [asyncio.create_task(bot.send_message(chat, "slow")) for chat in (ADA, GROUP)]
        await fake.wait_for(lambda telegram: telegram.polls and telegram.in_flight == 2)
        await fake.wait_for(2)
        await bot.send_message(ADA, "fast")
        assert (fake.in_flight, [task.done() for task in slow]) == (2, [False, False])
        await asyncio.gather(*slow)
        fake.says("Hello")
        await poll
    assert fake.in_flight == 0


async def test_a_gateway_answers_over_http_without_json(fake: FakeTelegram, address: str) -> None:
    fake.fails("sendMessage", status=502, description="<html>Bad Gateway</html>", is_json=False)
    fake.fails("sendMessage", status=500, description="Internal Server Error: restart")
    method, given = f"{address}/bot{fake.token}/sendMessage", {"chat_id": ADA, "text": "x"}
    async with aiohttp.ClientSession() as session:
        gateway, server = await session.post(method, json=given), await session.post(method, json=given)
        assert (gateway.status, gateway.content_type, await gateway.text()) == (
            502,
            "text/html",
            "<html>Bad Gateway</html>",
        )
        assert (server.status, (await server.json())["description"]) == (500, "Internal Server Error: restart")
    assert fake.sent() == []


async def test_a_request_in_vain_is_in_flight_until_the_bot_hangs_up(fake: FakeTelegram, address: str) -> None:
    fake.loses_answers("sendMessage")
    async with Bot(fake.token, base_url=f"{address}/bot") as bot:
        task = asyncio.create_task(bot.send_message(ADA, "x"))
        await fake.wait_for(1)
        assert fake.in_flight == 1
        task.cancel()
        await fake.wait_for(lambda telegram: telegram.in_flight == 0)


async def test_a_message_is_told_of_before_the_bot_has_its_answer(fake: FakeTelegram, address: str) -> None:
    taken: list[tuple[str, int]] = []
    fake.on_sent.append(lambda message: taken.append((message.text, fake.in_flight)))
    async with Bot(fake.token, base_url=f"{address}/bot") as bot:
        await bot.send_message(ADA, "x")
    assert (taken, fake.in_flight) == ([("x", 1)], 0)


async def test_the_server_ends_while_a_bot_polls(fake: FakeTelegram) -> None:
    with serve(fake) as url:
        bot = Bot(fake.token, base_url=f"{url}/bot")
        async with bot:
            poll = asyncio.create_task(bot.get_updates(timeout=30))
            await fake.wait_for(lambda telegram: telegram.polls)
    with pytest.raises(NetworkError):
        await poll


async def test_two_bots_meet_a_conflict(fake: FakeTelegram, address: str) -> None:
    first, second = (Bot(fake.token, base_url=f"{address}/bot") for _ in range(2))
    async with first, second:
        poll = asyncio.create_task(first.get_updates(timeout=30))
        await fake.wait_for(lambda telegram: telegram.polls)
        await second.get_updates(timeout=0)
        with pytest.raises(Conflict, match="only one bot instance"):
            await poll


# --- older servers ----------------------------------------------------------------------------------------------------


def test_an_older_server_refuses_tags_and_passes_over_fields_that_it_does_not_know(fake: FakeTelegram) -> None:
    dated = 'On <tg-time unix="1700000000" format="D">a day</tg-time>'
    assert send(fake, dated, parse_mode="HTML")["entities"][0]["type"] == "date_time"
    fake.knows_not("tg-time", "copy_text")
    assert (
        send_html(fake, dated)
        == '400 Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 3'
    )
    assert send_button(fake, copy_text={"text": "x"}).endswith("Text buttons are unallowed in the inline keyboard")
    fake.knows_not()
    assert send(fake, dated, parse_mode="HTML")["entities"]


def test_without_inline_mode_nothing_can_be_shared(fake: FakeTelegram) -> None:
    fake.has_inline_mode = False
    assert not done(fake, "getMe")["supports_inline_queries"]
    assert send_button(fake, switch_inline_query="x") == "400 Bad Request: BUTTON_TYPE_INVALID"
