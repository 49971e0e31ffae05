"""Imports in the background: those that were said yes to are written, and shown at work where they were previewed."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.commands.import_pages import given_up, lapsed
from bot.import_work import at_work
from bot.incidents import Notes, repeat, safely
from bot.telling import Spot, show
from storage import KnownChat

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncGenerator, Callable
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.conversation import Chat, Reply
    from storage import WaitingImport

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Importing:
    """The writing of imports by one process; any number of them may run. `now` is the clock, aware UTC."""

    app: App
    bot: ExtBot[Any]
    stopping: asyncio.Event
    now: Callable[[], datetime]

    async def run(self) -> None:
        """Imports written as they are said yes to, until `stopping` is set.

        One that another process has left is gone on with; a preview that expired, or whose reading broke off, says so.
        """
        await repeat(self.work, self.stopping, _log, self._notes)

    async def work(self) -> None:
        """All that waits now done, or given back once the process is to stop."""
        desk = self.app.storage.desk
        for ended in await desk.lapse(self.now()):
            if ended.message_id and ended.is_told:
                await self._show(ended, _single(lapsed(ended)), is_just_shown=False)
        while not self.stopping.is_set() and (waiting := await desk.take(self.now())):
            _log.info("import begun", extra={"import_id": waiting.id, "files": waiting.total, "done": waiting.done})
            work = at_work(desk, waiting, await self._chat(waiting), self.now, self.stopping.is_set)
            showing = self._show(waiting, work, is_just_shown=not waiting.done)
            if incident := await safely(showing, _log, self._notes, import_id=waiting.id):
                await self._give_up(waiting, incident)

    @property
    def _notes(self) -> Notes:
        return Notes(self.app.storage.troubles, "imports", self.now)

    async def _give_up(self, waiting: WaitingImport, incident: str) -> None:
        """An import that failed once fails again: it ends where it is, and says so."""
        if ended := await self.app.storage.desk.give_up(waiting.id, self.now()):
            await self._show(ended, _single(given_up(ended, incident)), is_just_shown=True)

    async def _chat(self, waiting: WaitingImport) -> Chat:
        return self.app.chat(await self.app.storage.chats.get(waiting.chat_id) or KnownChat(waiting.chat_id))

    async def _show(self, waiting: WaitingImport, replies: AsyncGenerator[Reply, int], *, is_just_shown: bool) -> None:
        spot = Spot(await self._chat(waiting), message_id=waiting.message_id)
        await show(self.bot, self.app.storage.shortcuts, self.stopping, spot, replies, is_just_shown=is_just_shown)


async def _single(reply: Reply) -> AsyncGenerator[Reply, int]:
    yield reply
