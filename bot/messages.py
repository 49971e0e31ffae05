"""Replies leave for Telegram: sent, put in the place of a message, or given as inline results; mended when refused."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.refusals import pause_seconds
from bot.render import byline, html, label
from bot.transport import ReadyData

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telegram.ext import ExtBot
    from telegram.request import RequestData

    from bot.conversation import Button, Chat, Reply
    from storage import Article, ShortcutStore

_log = logging.getLogger(__name__)

CALLBACK_LIMIT = 64
"""Bytes of callback_data: https://core.telegram.org/bots/api#inlinekeyboardbutton"""

ROW_LIMIT = 8
KEYBOARD_LIMIT = 100
ATTEMPTS = 5
LONGEST_WAIT_SECONDS = 120.0
LONGEST_PAUSE_SECONDS = 10.0
_SHORTCUT = "~"
_NO_PREVIEW = {"is_disabled": True}
_LARGE_ABOVE = {"prefer_large_media": True, "show_above_text": True}
_HTML_TAG = re.compile(r"<[^<>]*>")


Keyboard: TypeAlias = "tuple[tuple[dict[str, str], ...], ...]"
"""Rows of buttons as JSON: https://core.telegram.org/bots/api#inlinekeyboardbutton"""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message on its way: where to, or which message it takes the place of, and what it says.

    `message_id` (or `inline_message_id`) names the message to edit; without either a new one is sent.
    """

    chat_id: int
    html: str
    plain: str
    preview: str = ""
    keyboard: Keyboard = ()
    thread_id: int | None = None
    message_id: int = 0
    inline_message_id: str = ""
    is_html: bool = True
    is_silent: bool = False
    is_paid: bool = False


async def outgoing(reply: Reply, chat: Chat, shortcuts: ShortcutStore, *, thread_id: int | None = None) -> Outgoing:
    """The reply as a message for this chat; command lines too long for a button are kept as shortcuts."""
    rendered = html(reply, chat)
    keys = await keyboard(reply.buttons, chat, shortcuts)
    return Outgoing(chat.id, rendered.html, rendered.plain, rendered.preview, keys, thread_id)


async def line_of(data: str, shortcuts: ShortcutStore) -> str:
    """The command line of a pressed button, "" if it is none that we know."""
    line = await shortcuts.line(data.removeprefix(_SHORTCUT)) if data.startswith(_SHORTCUT) else data
    return line if line.startswith("/") else ""


async def deliver(bot: ExtBot[Any], message: Outgoing, stopping: asyncio.Event) -> None:
    """The message at its destination, if that can be: waits where Telegram says so, and mends what it refuses.

    Once `stopping` is set, nothing is waited for any more: the process is about to end.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            await post(bot, message)
        except TelegramError as error:
            again, pause_seconds = after_failure(message, error, attempt)
            _log.log(
                logging.INFO if again is None else logging.WARNING,
                "message not sent as it was",
                extra={"chat": message.chat_id, "reason": str(error), "is_tried_again": again is not None},
            )
            if again is None:
                return
            message = again
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), pause_seconds)
                break
        else:
            return
    _log.error("message given up", extra={"chat": message.chat_id, "attempts": ATTEMPTS})


def after_failure(message: Outgoing, error: TelegramError, attempt: int) -> tuple[Outgoing | None, float]:
    """What to send next, None for nothing more, and after how many seconds.

    A send whose answer never came may have arrived, and is not repeated; one that never left is. An edit may be
    repeated always.
    """
    if isinstance(error, RetryAfter):
        return (message if pause_seconds(error) <= LONGEST_WAIT_SECONDS else None), pause_seconds(error)
    if isinstance(error, (BadRequest, ChatMigrated)):
        changed = mended(message, error)
        return (None if changed == message else changed), 0.0
    is_edit = bool(message.message_id or message.inline_message_id)
    if isinstance(error, NetworkError) and (is_edit or _never_left(error)):
        return message, min(2.0**attempt / 4, LONGEST_PAUSE_SECONDS)
    return None, 0.0


@dataclass(frozen=True, slots=True)
class _Remedy:
    """What helps when Telegram refuses a message for one of these reasons (in lower case, as the library has them)."""

    reasons: tuple[str, ...]
    applies: Callable[[Outgoing], object]
    change: Callable[[Outgoing], Outgoing | None]


# The reasons are the server's own words: telegram-bot-api's Client.cpp and TDLib's errors.
_REMEDIES = (
    _Remedy(("message is not modified",), lambda _: True, lambda _: None),
    _Remedy(
        ("to edit not found", "can't be edited", "no text in the message", "message_id_invalid"),
        lambda message: message.message_id,
        lambda message: replace(message, message_id=0),
    ),
    _Remedy(  # it stands in a chat that we are not in: nothing can be put there instead
        ("to edit not found", "can't be edited", "message_id_invalid"),
        lambda message: message.inline_message_id,
        lambda _: None,
    ),
    _Remedy(
        ("thread not found", "topic_closed", "topic_deleted"),
        lambda message: message.thread_id,
        lambda message: replace(message, thread_id=None),
    ),
    _Remedy(
        ("parse entities", "too long", "text is empty", "must be non-empty"),
        lambda message: message.is_html,
        lambda message: replace(message, is_html=False),
    ),
    _Remedy(
        ("webpage", "web page", "preview"),
        lambda message: message.preview,
        lambda message: replace(message, preview=""),
    ),
    _Remedy(
        ("button", "reply markup", "inline keyboard"),
        lambda message: message.keyboard,
        lambda message: replace(message, keyboard=_without_links(message.keyboard)),
    ),
)


def mended(message: Outgoing, error: TelegramError) -> Outgoing | None:
    """What to send instead of a message that was refused: None for nothing, the same where nothing would help."""
    if isinstance(error, ChatMigrated):
        return replace(message, chat_id=error.new_chat_id, thread_id=None, message_id=0)
    text = str(error).lower()
    for remedy in _REMEDIES:
        if any(reason in text for reason in remedy.reasons) and remedy.applies(message):
            return remedy.change(message)
    return message


def inline_results(cards: Sequence[tuple[Article, Reply]], chat: Chat) -> list[InlineQueryResultArticle]:
    """Articles to choose from, each of which sends its card."""
    return [_inline_result(article, card, chat) for article, card in cards]


def _inline_result(article: Article, card: Reply, chat: Chat) -> InlineQueryResultArticle:
    rendered = html(card, chat)
    links = tuple((button,) for row in card.buttons for button in row if button.url)
    return InlineQueryResultArticle(
        id=str(article.id),
        title=label(article.title, chat),
        description=byline(article, chat),
        thumbnail_url=article.images[0].url if article.images else None,
        input_message_content=InputTextMessageContent(
            rendered.html, parse_mode=ParseMode.HTML, link_preview_options=_preview(rendered.preview)
        ),
        reply_markup=InlineKeyboardMarkup(
            [[InlineKeyboardButton(label(one.label, chat), url=one.url)] for (one,) in links]
        ),
    )


async def post(bot: ExtBot[Any], message: Outgoing, pace: str | None = None) -> int:
    """The message's id in its chat, 0 for one of inline mode. TelegramError if Telegram refuses it.

    `pace` is for the rate limiter; see `bot.pacing`.
    """
    where: dict[str, Any] = {"chat_id": message.chat_id}
    if message.inline_message_id:
        where = {"inline_message_id": message.inline_message_id}
    elif message.message_id:
        where |= {"message_id": message.message_id}
    is_edit = len(where) > 1 or not message.chat_id or bool(message.inline_message_id)
    answer = await _call(bot, "editMessageText" if is_edit else "sendMessage", where | _shown(message, is_edit), pace)
    return int(answer["message_id"]) if isinstance(answer, dict) else 0


def _shown(message: Outgoing, is_edit: bool) -> dict[str, Any]:
    """What the message shows, and for a new one how it comes."""
    shown: dict[str, Any] = {
        "text": message.html if message.is_html else message.plain,
        "link_preview_options": {**_LARGE_ABOVE, "url": message.preview} if message.preview else _NO_PREVIEW,
    }
    if message.is_html:
        shown["parse_mode"] = ParseMode.HTML
    if message.keyboard:
        shown["reply_markup"] = {"inline_keyboard": message.keyboard}
    if not is_edit:
        how = {"message_thread_id": message.thread_id, "disable_notification": message.is_silent}
        how |= {"allow_paid_broadcast": message.is_paid}
        shown |= {name: value for name, value in how.items() if value}
    return shown


async def _call(bot: ExtBot[Any], endpoint: str, parameters: dict[str, Any], pace: str | None) -> Any:
    """What Telegram answers. The library's own methods would make objects of all that was sent, at twice the cost."""
    address, ready = f"{bot.base_url}/{endpoint}", cast("RequestData", ReadyData(parameters))

    async def ask() -> Any:
        return await bot.request.post(address, ready)

    if bot.rate_limiter is None:
        return await ask()
    return await bot.rate_limiter.process_request(ask, (), {}, endpoint, parameters, pace)


def _preview(url: str) -> LinkPreviewOptions:
    if not url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=url, prefer_large_media=True, show_above_text=True)


async def keyboard(rows: Sequence[Sequence[Button]], chat: Chat, shortcuts: ShortcutStore) -> Keyboard:
    """The buttons as Telegram has them; command lines too long for a button are kept as shortcuts."""
    rows = [row[start : start + ROW_LIMIT] for row in rows for start in range(0, len(row), ROW_LIMIT)]
    long = [button.line for row in rows for button in row if len(button.line.encode()) > CALLBACK_LIMIT]
    keys = dict(zip(long, await shortcuts.keep(long), strict=True)) if long else {}
    made, count = [], 0
    for row in rows:
        count += len(row)
        if count > KEYBOARD_LIMIT:
            break
        made.append(tuple(_key(button, chat, keys) for button in row))
    return tuple(made)


def _key(button: Button, chat: Chat, keys: dict[str, str]) -> dict[str, str]:
    text = str(button.number) if button.number else label(button.label, chat)
    if button.url:
        return {"text": text, "url": button.url}
    data = f"{_SHORTCUT}{keys[button.line]}" if button.line in keys else button.line
    return {"text": text, "callback_data": data}


def _without_links(keys: Keyboard) -> Keyboard:
    """The keyboard without buttons that open pages, or none at all where there were only others."""
    rows = (tuple(key for key in row if "url" not in key) for row in keys)
    kept = tuple(row for row in rows if row)
    return () if kept == keys else kept


def _never_left(error: NetworkError) -> bool:
    """Whether the request did not reach Telegram, or was turned away there.

    The transports raise TimedOut, and nothing else, where nobody can tell.
    """
    return not isinstance(error, TimedOut)
