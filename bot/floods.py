"""Floods of questions in Telegram: each wait is told in one message, which counts what it leaves unanswered."""

from __future__ import annotations

import asyncio
import contextlib
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.conversation import Reply, say
from bot.limits import Asking, Limits
from bot.telling import EDIT_SECONDS, show

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from telegram.ext import Application

    from bot.conversation import Person, Text
    from bot.limits import Refusal
    from bot.telling import Spot
    from storage import ShortcutStore

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]


@dataclass(slots=True)
class _Wait:
    """A wait that is told: until when, for whom (`private`, `person` or `group`), and of how many messages."""

    ends_at: float
    whose: str
    count: int = 1


class Floods:
    """Who asks too much at once, and what they are told."""

    def __init__(self, application: AnyApplication, shortcuts: ShortcutStore, stopping: asyncio.Event) -> None:
        self._application = application
        self._shortcuts = shortcuts
        self._stopping = stopping
        self._limits = Limits()
        self._waits: dict[tuple[int, int, int], _Wait] = {}

    def refusal(self, how: Asking, person: Person, chat_id: int, speaks_as: int = 0) -> Refusal | None:
        """What keeps the bot from answering, None for nothing; admins of the bot may ask as much as they like.

        Nobody is known who `speaks_as` a channel or as the group: each of these is somebody for themselves.
        """
        if person.is_admin:
            return None
        return self._limits.ask(how, person.id or speaks_as, chat_id, asyncio.get_running_loop().time())

    def tell(self, spot: Spot, who: int, refusal: Refusal) -> None:
        """That there is a wait is told there, once for each; what comes in the same wait is counted in that message.

        It is told beside the answers to others, who do not wait for it.
        """
        now = asyncio.get_running_loop().time()
        key = (spot.chat.id, spot.thread_id or 0, 0 if refusal.is_of_group else who)
        known = self._waits.get(key)
        if known and known.ends_at > now:
            known.count += 1
            return
        whose = "group" if refusal.is_of_group else "private" if spot.chat.kind == "private" else "person"
        wait = self._waits[key] = _Wait(now + refusal.seconds, whose)
        self._application.create_task(self._tell(key, spot, wait))

    async def _tell(self, key: tuple[int, int, int], spot: Spot, wait: _Wait) -> None:
        try:
            await show(self._application.bot, self._shortcuts, self._stopping, spot, self._replies(wait))
        finally:
            if self._waits.get(key) is wait:
                del self._waits[key]

    async def _replies(self, wait: _Wait) -> AsyncGenerator[Reply, int]:
        """The sentence, and again whenever more has come, until the wait is over."""
        clock, told = asyncio.get_running_loop().time, 0
        while not self._stopping.is_set():
            left = wait.ends_at - clock()
            if wait.count > told:
                told = wait.count
                yield Reply(paragraphs=(say("flood", whose=wait.whose, seconds=_whole(left), count=told),))
            if left <= 0:
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), min(EDIT_SECONDS, left))


def too_many_taps(refusal: Refusal) -> Text:
    """What the alert says that answers a button pressed too soon."""
    return say("flood-tap", seconds=_whole(refusal.seconds))


def _whole(seconds: float) -> int:
    return max(0, math.ceil(seconds))
