"""“typing…” above a chat while an answer takes its time; nobody waits for it, and where it fails nobody hears of it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, cast

from telegram.error import TelegramError

from bot.transport import ReadyData

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram.ext import ExtBot
    from telegram.request import RequestData

    from bot.conversation import File

QUICK_SECONDS = 0.5
"""An answer that comes within this time needs no promise."""

SHOWN_SECONDS = 4.5
"""Telegram shows an action for five seconds: https://core.telegram.org/bots/api#sendchataction."""

TYPING: Final = "typing"


@asynccontextmanager
async def acting(bot: ExtBot[Any], chat_id: int, thread_id: int | None, action: str = TYPING) -> AsyncIterator[None]:
    """As long as the block lasts, from half a second on, the chat or its forum topic shows the action."""
    showing = asyncio.create_task(_show(bot, chat_id, thread_id, action))
    try:
        yield
    finally:
        showing.cancel()


def upload_of(file: File) -> str:
    """The action that says that such a file is on its way."""
    return "upload_photo" if file.is_picture else "upload_document"


async def _show(bot: ExtBot[Any], chat_id: int, thread_id: int | None, action: str) -> None:
    """The action again and again, until this is cancelled or Telegram refuses it; it takes no message's turn."""
    parameters = {"chat_id": chat_id, "action": action} | ({"message_thread_id": thread_id} if thread_id else {})
    wait = QUICK_SECONDS
    while True:
        await asyncio.sleep(wait)
        try:
            await bot.request.post(f"{bot.base_url}/sendChatAction", cast("RequestData", ReadyData(parameters)))
        except TelegramError:
            return
        wait = SHOWN_SECONDS
