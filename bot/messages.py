"""Replies leave for Telegram: sent, put in the place of a message, or given as inline results; mended when refused."""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import httpx
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.render import byline, html, label, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Bot

    from bot.conversation import Button, Chat, Reply
    from storage import Article, ShortcutStore

_log = logging.getLogger(__name__)

CALLBACK_LIMIT = 64
"""Bytes of callback_data: https://core.telegram.org/bots/api#inlinekeyboardbutton"""

ROW_LIMIT = 8
KEYBOARD_LIMIT = 100
ATTEMPTS = 5
LONGEST_WAIT_SECONDS = 120.0
_SHORTCUT = "~"
_HTML_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message on its way: where to, or which message it takes the place of, and what it says.

    `message_id` (or `inline_message_id`) names the message to edit; without either a new one is sent.
    """

    chat_id: int
    html: str
    plain: str
    preview: str = ""
    keyboard: InlineKeyboardMarkup | None = None
    thread_id: int | None = None
    message_id: int = 0
    inline_message_id: str = ""
    is_html: bool = True


async def outgoing(reply: Reply, chat: Chat, shortcuts: ShortcutStore, *, thread_id: int | None = None) -> Outgoing:
    """The reply as a message for this chat; command lines too long for a button are kept as shortcuts."""
    rendered = html(reply, chat)
    keyboard = await _keyboard(reply.buttons, chat, shortcuts)
    return Outgoing(chat.id, rendered.html, plain(reply, chat), rendered.preview, keyboard, thread_id)


async def line_of(data: str, shortcuts: ShortcutStore) -> str:
    """The command line of a pressed button, "" if it is none that we know."""
    line = await shortcuts.line(data.removeprefix(_SHORTCUT)) if data.startswith(_SHORTCUT) else data
    return line if line.startswith("/") else ""


async def deliver(bot: Bot, message: Outgoing) -> None:
    """The message at its destination, if that can be: waits where Telegram says so, and mends what it refuses.

    A send whose answer never came may have arrived, and is not repeated; one that never left is.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            await _post(bot, message)
        except RetryAfter as error:
            await asyncio.sleep(min(_seconds(error), LONGEST_WAIT_SECONDS))
        except Forbidden as error:
            _log.info("chat cannot be written to", extra={"chat": message.chat_id, "reason": str(error)})
            return
        except (BadRequest, ChatMigrated) as error:
            changed = mended(message, error)
            if changed is None:
                return
            if changed == message:
                _log.error("message refused", extra={"chat": message.chat_id, "reason": str(error)})
                return
            message = changed
        except NetworkError as error:
            if not _never_left(error) and not message.message_id and not message.inline_message_id:
                _log.warning("answer uncertain", extra={"chat": message.chat_id, "reason": str(error)})
                return
            await asyncio.sleep(min(2.0**attempt / 4, 10.0))
        else:
            return
    _log.error("message given up", extra={"chat": message.chat_id, "attempts": ATTEMPTS})


def mended(message: Outgoing, error: TelegramError) -> Outgoing | None:
    """What to send instead of a message that was refused: None for nothing, the same where nothing would help.

    The texts are those of the server (telegram-bot-api's Client.cpp), which the library puts in lower case.
    """
    if isinstance(error, ChatMigrated):
        return replace(message, chat_id=error.new_chat_id, thread_id=None, message_id=0)
    text = str(error).lower()
    if "message is not modified" in text:
        return None
    if message.inline_message_id and "message" in text and "entities" not in text:
        return None  # it stands in a chat that we are not in: nothing else can be put there
    if message.message_id and any(
        reason in text
        for reason in ("to edit not found", "can't be edited", "no text in the message", "message_id_invalid")
    ):
        return replace(message, message_id=0)
    if message.thread_id and ("thread not found" in text or "topic_closed" in text or "topic_deleted" in text):
        return replace(message, thread_id=None)
    if message.is_html and ("parse entities" in text or "too long" in text or "text is empty" in text):
        _log.error("markup refused, plain text sent", extra={"chat": message.chat_id, "reason": str(error)})
        return replace(message, is_html=False)
    if message.preview and ("webpage" in text or "web page" in text or "preview" in text):
        return replace(message, preview="")
    if message.keyboard and ("button" in text or "reply markup" in text or "inline keyboard" in text):
        return replace(message, keyboard=_without_links(message.keyboard))
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


async def _post(bot: Bot, message: Outgoing) -> None:
    text = message.html if message.is_html else message.plain[:4000]
    mode = ParseMode.HTML if message.is_html else None
    preview = _preview(message.preview)
    if message.inline_message_id:
        await bot.edit_message_text(
            text,
            inline_message_id=message.inline_message_id,
            parse_mode=mode,
            link_preview_options=preview,
            reply_markup=message.keyboard,
        )
    elif message.message_id:
        await bot.edit_message_text(
            text,
            message.chat_id,
            message.message_id,
            parse_mode=mode,
            link_preview_options=preview,
            reply_markup=message.keyboard,
        )
    else:
        await bot.send_message(
            message.chat_id,
            text,
            message_thread_id=message.thread_id,
            parse_mode=mode,
            link_preview_options=preview,
            reply_markup=message.keyboard,
        )


def _preview(url: str) -> LinkPreviewOptions:
    if not url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=url, prefer_large_media=True, show_above_text=True)


async def _keyboard(
    rows: Sequence[Sequence[Button]], chat: Chat, shortcuts: ShortcutStore
) -> InlineKeyboardMarkup | None:
    rows = [row[start : start + ROW_LIMIT] for row in rows for start in range(0, len(row), ROW_LIMIT)]
    long = [button.line for row in rows for button in row if len(button.line.encode()) > CALLBACK_LIMIT]
    keys = dict(zip(long, await shortcuts.keep(long), strict=True)) if long else {}
    made, count = [], 0
    for row in rows:
        count += len(row)
        if count > KEYBOARD_LIMIT:
            break
        made.append([_key(button, chat, keys) for button in row])
    return InlineKeyboardMarkup(made) if made else None


def _key(button: Button, chat: Chat, keys: dict[str, str]) -> InlineKeyboardButton:
    text = str(button.number) if button.number else label(button.label, chat)
    if button.url:
        return InlineKeyboardButton(text, url=button.url)
    data = f"{_SHORTCUT}{keys[button.line]}" if button.line in keys else button.line
    return InlineKeyboardButton(text, callback_data=data)


def _without_links(keyboard: InlineKeyboardMarkup) -> InlineKeyboardMarkup | None:
    """The keyboard without buttons that open pages, or none at all where there were only others."""
    rows = [[button for button in row if not button.url] for row in keyboard.inline_keyboard]
    kept = InlineKeyboardMarkup([row for row in rows if row])
    return None if kept == keyboard or not kept.inline_keyboard else kept


def _never_left(error: NetworkError) -> bool:
    """Whether the request certainly did not reach Telegram, or was turned away there."""
    cause = error.__cause__
    if isinstance(cause, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        return True
    return not isinstance(error, TimedOut) and cause is None


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after if isinstance(after, int) else after.total_seconds()) + 0.1
