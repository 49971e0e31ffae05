"""“typing…” above a chat, or a draft in it, while an answer takes its time; where that fails nobody hears of it."""

from __future__ import annotations

import asyncio
import contextlib
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from telegram.error import TelegramError

from bot.transport import ReadyData

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from contextlib import AbstractAsyncContextManager

    from telegram.ext import ExtBot
    from telegram.request import RequestData

    from bot.conversation import File

QUICK_SECONDS = 0.5
"""An answer that comes within this time needs no promise."""

SHOWN_SECONDS = 4.5
"""Telegram shows an action for five seconds: https://core.telegram.org/bots/api#sendchataction."""

SETTLING_SECONDS = 1.0
"""What is on its way when the answer is there may take this long to arrive before that."""

TYPING: Final = "typing"


@dataclass(frozen=True, slots=True)
class Promise:
    """A request that shows for some `seconds` that an answer is being made.

    One that `must_come_first` would stand where it is shown after the answer: that waits for it, for a moment.
    """

    endpoint: str
    parameters: dict[str, Any]
    seconds: float
    must_come_first: bool = False


@asynccontextmanager
async def promised(bot: ExtBot[Any], *promises: Promise) -> AsyncIterator[None]:
    """As long as the block lasts, from half a second on, the first of the promises that Telegram takes is shown."""
    showing = asyncio.create_task(_show(bot, promises))
    try:
        yield
    finally:
        showing.cancel()
        await asyncio.wait((showing,))


def acting(
    bot: ExtBot[Any], chat_id: int, thread_id: int | None, action: str = TYPING
) -> AbstractAsyncContextManager[None]:
    """As long as the block lasts, from half a second on, the chat or its forum topic shows the action."""
    return promised(bot, action_in(chat_id, thread_id, action))


def action_in(chat_id: int, thread_id: int | None, action: str = TYPING) -> Promise:
    """The action shown in the chat or its forum topic."""
    parameters = {"chat_id": chat_id, "action": action} | ({"message_thread_id": thread_id} if thread_id else {})
    return Promise("sendChatAction", parameters, SHOWN_SECONDS)


def upload_of(file: File) -> str:
    """The action that says that such a file is on its way."""
    return "upload_photo" if file.is_picture else "upload_document"


async def _show(bot: ExtBot[Any], promises: Sequence[Promise]) -> None:
    """A promise again and again, until this is cancelled or Telegram refuses it, then the next; none takes a turn."""
    await asyncio.sleep(QUICK_SECONDS)
    for promise in promises:
        with contextlib.suppress(TelegramError):
            while True:
                await _post(bot, promise)
                await asyncio.sleep(promise.seconds)


async def _post(bot: ExtBot[Any], promise: Promise) -> None:
    request = cast("RequestData", ReadyData(promise.parameters))
    posting = asyncio.ensure_future(bot.request.post(f"{bot.base_url}/{promise.endpoint}", request))
    try:
        await asyncio.shield(posting)
    except asyncio.CancelledError:
        if promise.must_come_first:
            await asyncio.wait((posting,), timeout=SETTLING_SECONDS)
        posting.cancel()
        await asyncio.gather(posting, return_exceptions=True)
        raise
