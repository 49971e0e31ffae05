"""What only the person who pressed a button is told: what they may not, or in a few words that it is done."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.texts import fitted, written

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.conversation import Chat, Reply

_log = logging.getLogger(__name__)

ALERT_LIMIT = 200
"""So long may a text be that answers a pressed button: https://core.telegram.org/bots/api#answercallbackquery."""

BRIEF_LIMIT = 60
"""What is longer than a line cannot be read before it fades: it stays until it is confirmed."""

TURNING_SECONDS = 1.0
"""For so long at most, a pressed button turns."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the person is told, "" for nothing; an alert stays until it is confirmed."""

    text: str = ""
    is_alert: bool = False


def aside_of(reply: Reply | None, chat: Chat) -> Aside:
    """A few words or, outside private chats, why nothing was done; nothing where the reply is for the chat."""
    if reply is None:
        return Aside()
    is_kept_from_group = reply.is_refusal and reply.is_apart and chat.kind != "private"
    if not (is_kept_from_group or reply.is_aside):
        return Aside()
    text = fitted(" ".join(written(one, chat) for one in reply.paragraphs), ALERT_LIMIT)
    return Aside(text, is_alert=is_kept_from_group or len(text) > BRIEF_LIMIT)


async def acknowledge(query: CallbackQuery, aside: asyncio.Future[Aside]) -> bool:
    """Stops the button turning; True if that told something aside, which is waited for a moment."""
    await asyncio.wait((aside,), timeout=TURNING_SECONDS)
    told = aside.result() if aside.done() and not aside.cancelled() else Aside()
    try:
        await query.answer(told.text or None, show_alert=told.is_alert)
    except TelegramError as error:
        _log.info("button answered too late", extra={"reason": str(error)})
        return False
    return bool(told.text)


async def stop_turning(update: Update) -> None:
    """Stops the button turning that was pressed, if one was, where its turn does not come in a moment."""
    if update.callback_query:
        await asyncio.sleep(TURNING_SECONDS)
        with contextlib.suppress(TelegramError):
            await update.callback_query.answer()
