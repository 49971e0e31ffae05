"""The order of updates: those of one chat one after the other, those of different chats at the same time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine


class OrderedPerChat(BaseUpdateProcessor):
    """Handles updates of one chat in their order, those of different chats at the same time.

    What an update needs `while_waiting` for its turn is done meanwhile, and broken off when its turn has come.
    """

    def __init__(
        self, while_waiting: Callable[[Update], Coroutine[Any, Any, None]] | None = None, *, most: int = 4096
    ) -> None:
        super().__init__(most)
        self._while_waiting = while_waiting
        self._turns: dict[int, asyncio.Lock] = {}
        self._waiting: defaultdict[int, int] = defaultdict(int)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """The update handled, after all earlier ones of its chat (or, where there is no chat, of its person)."""
        place = _place(update) if isinstance(update, Update) else 0
        lock = self._turns.setdefault(place, asyncio.Lock())
        self._waiting[place] += 1
        try:
            await self._turn(lock, update)
            try:
                await coroutine
            finally:
                lock.release()
        finally:
            self._waiting[place] -= 1
            if not self._waiting[place]:
                del self._waiting[place], self._turns[place]

    async def _turn(self, lock: asyncio.Lock, update: object) -> None:
        """Returns when the update's turn has come, which holds the lock."""
        if self._while_waiting is None or not lock.locked() or not isinstance(update, Update):
            await lock.acquire()
            return
        meanwhile = asyncio.create_task(self._while_waiting(update))
        try:
            await lock.acquire()
        finally:
            meanwhile.cancel()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""


def _place(update: Update) -> int:
    place = update.effective_chat or update.effective_user
    return place.id if place else 0
