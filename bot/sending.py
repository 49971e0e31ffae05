"""Messages on their way to Telegram: waited for where Telegram says so, and tried again where that is safe."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.messages import post
from bot.refusals import pause_seconds
from bot.remedies import mended

if TYPE_CHECKING:
    from telegram.ext import ExtBot

    from bot.messages import Outgoing

_log = logging.getLogger(__name__)

ATTEMPTS = 5
LONGEST_WAIT_SECONDS = 120.0
LONGEST_PAUSE_SECONDS = 10.0


async def deliver(bot: ExtBot[Any], message: Outgoing, stopping: asyncio.Event) -> int:
    """The message at its destination, if that can be: waits where Telegram says so, and mends what it refuses.

    Returns the number of the message that stands there now, 0 where none does, or it is not known.
    Once `stopping` is set, nothing is waited for any more: the process is about to end.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return await post(bot, message)
        except TelegramError as error:
            again, pause = after_failure(message, error, attempt)
            _log.log(
                logging.INFO if again is None else logging.WARNING,
                "message not sent as it was",
                extra={"chat": message.chat_id, "reason": str(error), "is_tried_again": again is not None},
            )
            if again is None:
                return message.message_id
            message = again
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), pause)
                break
    _log.error("message given up", extra={"chat": message.chat_id, "attempts": ATTEMPTS})
    return message.message_id


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
    if isinstance(error, NetworkError) and (message.is_edit or _never_left(error)):
        return message, min(2.0**attempt / 4, LONGEST_PAUSE_SECONDS)
    return None, 0.0


def _never_left(error: NetworkError) -> bool:
    """Whether the request did not reach Telegram, or was turned away there.

    The transports raise TimedOut, and nothing else, where nobody can tell.
    """
    return not isinstance(error, TimedOut)
