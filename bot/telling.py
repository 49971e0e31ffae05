"""Replies that follow each other in one message: the first is sent, the others take its place, not too often."""

from __future__ import annotations

import asyncio
import contextlib
import math
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.chat_actions import acting, upload_of
from bot.messages import outgoing
from bot.sending import deliver
from bot.uploads import parted, sendable

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from telegram.ext import ExtBot

    from bot.conversation import Chat, Reply
    from bot.messages import Outgoing
    from storage import ShortcutStore

EDIT_SECONDS = 1.5
"""A message is edited so often at most; Telegram limits edits as it limits messages."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where replies go: a chat and a forum topic in it, or the message whose place they take.

    That is `message_id` in the chat or, where it was sent through inline mode, `inline_message_id`. A message of its
    own is a reply to the message `answers_id`, if that is set.
    """

    chat: Chat
    thread_id: int | None = None
    message_id: int = 0
    inline_message_id: str = ""
    answers_id: int = 0


async def show(
    bot: ExtBot[Any],
    shortcuts: ShortcutStore,
    stopping: asyncio.Event,
    spot: Spot,
    replies: AsyncGenerator[Reply, int],
    *,
    first: Reply | None = None,
    is_background: bool = False,
    is_just_shown: bool = False,
) -> int:
    """The replies shown as they come, the last one always; returns the number of the message where that stands.

    In the background, the first reply is not waited for either: the work goes on. Where the message `is_just_shown` by
    another telling, the first reply waits its time.

    Replies that follow each other faster than a message may be edited are passed over. Each is told the number of the
    message where it stands, or will; while that is edited, the work goes on. `first` was taken from the replies before.
    """
    telling = _Telling(bot, shortcuts, stopping, spot, is_background=is_background)
    if is_just_shown:
        telling.note_shown()
    async with aclosing(replies):
        try:
            reply = first or await anext(replies, None)
            while reply is not None:
                reply = await _next(replies, await telling.tell(reply))
            return await telling.end()
        finally:
            telling.close()


async def _next(replies: AsyncGenerator[Reply, int], message_id: int) -> Reply | None:
    try:
        return await replies.asend(message_id)
    except StopAsyncIteration:
        return None


def pause_seconds(shown_at: float, now: float) -> float:
    """How long the next reply has to wait after one that was shown at that time; 0 where it is time."""
    return max(0.0, shown_at + EDIT_SECONDS - now)


class _Telling:
    """What has been told, and the reply that waits until it may be shown; a later one takes its place."""

    def __init__(
        self,
        bot: ExtBot[Any],
        shortcuts: ShortcutStore,
        stopping: asyncio.Event,
        spot: Spot,
        *,
        is_background: bool,
    ) -> None:
        self._bot, self._shortcuts, self._stopping, self._spot = bot, shortcuts, stopping, spot
        self._message_id = spot.message_id
        self._in_place_of = 0
        self._is_background = is_background
        self._shown_at = -math.inf
        self._is_due = False
        self._waiting: Reply | None = None
        self._showing: asyncio.Task[None] | None = None

    async def tell(self, reply: Reply) -> int:
        """The number of the message where the reply stands, or will; 0 where nothing stands.

        The first reply has arrived by then, as has one with a file, which is never passed over, and one in a message
        of its own. Where nothing could be sent, only the last reply is tried again.
        """
        is_new = self._aim(reply)
        is_first = self._showing is None and not self._is_background
        is_awaited = is_first or reply.file is not None or is_new
        self._waiting = reply
        if is_awaited or self._message_id or self._spot.inline_message_id:
            showing = self._go_on(is_due=is_awaited)
            if is_awaited:
                await showing
        return self._message_id

    async def end(self) -> int:
        """The number of the message where the last reply stands, once it does."""
        if self._waiting is not None or self._showing is not None:
            await self._go_on(is_due=True)
        return self._message_id

    def note_shown(self) -> None:
        """The message has been shown only now, by another hand."""
        self._shown_at = asyncio.get_running_loop().time()

    def close(self) -> None:
        """What waits is not shown any more."""
        if self._showing is not None:
            self._showing.cancel()

    def _aim(self, reply: Reply) -> bool:
        """The message chosen whose place the reply takes; True where it leaves one for a message of its own."""
        if reply.in_place_of and reply.in_place_of != self._in_place_of:
            self._message_id = self._in_place_of = reply.in_place_of
            self.note_shown()  # by whoever told it before, and perhaps only now
        elif reply.is_apart and self._message_id and self._message_id == self._spot.message_id:
            self._message_id = 0
            return True
        return False

    def _go_on(self, *, is_due: bool) -> asyncio.Task[None]:
        """The showing of what waits. One that failed is not begun again: whoever waits for it learns why.

        Once the process is to end, only what `is_due` is shown: what is waited for, and the last reply.
        """
        self._is_due |= is_due
        ended = self._showing is not None and self._showing.done()
        if self._showing is None or (ended and self._showing.exception() is None):
            self._showing = asyncio.create_task(self._show_waiting())
        return self._showing

    async def _show_waiting(self) -> None:
        while self._waiting is not None:
            pause = pause_seconds(self._shown_at, asyncio.get_running_loop().time())
            if pause:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), pause)
            if self._stopping.is_set() and not self._is_due:
                return
            reply, self._waiting, self._is_due = self._waiting, None, False
            await self._show(reply)
            self._shown_at = asyncio.get_running_loop().time()

    async def _show(self, reply: Reply) -> None:
        place, spot, reply = self._message_id, self._spot, sendable(reply)
        words = await outgoing(reply, spot.chat, self._shortcuts, thread_id=spot.thread_id)
        words = replace(words, message_id=place, inline_message_id=spot.inline_message_id, answers_id=spot.answers_id)
        messages = parted(words, reply.file)
        numbers = [await self._deliver(message) for message in messages]
        is_beside = bool(place) and not messages[0].is_edit  # a file without words, which takes no place
        if self._message_id == place and not is_beside:
            self._message_id = numbers[0]

    async def _deliver(self, message: Outgoing) -> int:
        """The message at its destination; while a file is on its way, the chat sees that."""
        if message.file is None:
            return await deliver(self._bot, message, self._stopping)
        async with acting(self._bot, message.chat_id, message.thread_id, upload_of(message.file)):
            return await deliver(self._bot, message, self._stopping)
