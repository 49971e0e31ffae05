"""Imports in the background: those that were said yes to are written, and shown at work where they were previewed."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.commands.import_pages import given_up, lapsed, told_again
from bot.import_work import at_work
from bot.incidents import Notes, repeat, safely
from bot.telling import Spot, show
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.conversation import Chat, Reply
    from storage import WaitingImport

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Importing:
    """The writing of imports by one process; any number of them may run. `now` is the clock, aware UTC.

    They are written one after the other; what is told of one may have to wait, and holds up no other.
    """

    app: App
    bot: ExtBot[Any]
    stopping: asyncio.Event
    now: Callable[[], datetime]
    _tellings: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Imports written as they are said yes to, until `stopping` is set.

        One that another process has left is gone on with; a preview that expired, or whose reading broke off, says so,
        and so does a summary that its process could not show any more.
        """
        await repeat(self.work, self.stopping, _log, self._notes)
        await asyncio.gather(*self._tellings)

    async def work(self) -> None:
        """All that waits now done, or given back once the process is to stop."""
        desk = self.app.storage.desk
        for ended in await desk.lapse(self.now()):
            if ended.message_id and ended.is_told:
                self._tell(ended, _single(lapsed(ended)))
        for done in await desk.untold(self.now()):
            self._tell(done, _single(told_again(done)))
        while not self.stopping.is_set() and (waiting := await desk.take(self.now())):
            _log.info("import begun", extra={"import_id": waiting.id, "files": waiting.total, "done": waiting.done})
            written = asyncio.Event()
            work = at_work(desk, waiting, await self._chat(waiting), self.now, self.stopping.is_set)
            telling = self._tell(waiting, _marking(work, written), is_just_shown=not waiting.done)
            writing = asyncio.create_task(written.wait())
            await asyncio.wait((telling, writing), return_when=asyncio.FIRST_COMPLETED)
            writing.cancel()

    @property
    def _notes(self) -> Notes:
        return Notes(self.app.storage.troubles, "imports", self.now)

    def _tell(
        self, waiting: WaitingImport, replies: AsyncGenerator[Reply, int], *, is_just_shown: bool = False
    ) -> asyncio.Task[None]:
        """The replies on their way, beside those of others. What fails would fail again: it ends, and says so."""

        async def tell() -> None:
            showing = self._show(waiting, replies, is_just_shown=is_just_shown)
            if incident := await safely(showing, _log, self._notes, import_id=waiting.id):
                await safely(self._give_up(waiting, incident), _log, self._notes, import_id=waiting.id)
            elif not self.stopping.is_set():
                await safely(self.app.storage.desk.note_told(waiting.id), _log, self._notes, import_id=waiting.id)

        telling = asyncio.create_task(tell())
        self._tellings.add(telling)
        telling.add_done_callback(self._tellings.discard)
        return telling

    async def _give_up(self, waiting: WaitingImport, incident: str) -> None:
        if ended := await self.app.storage.desk.give_up(waiting, self.now()):
            await self._show(ended, _single(given_up(ended, incident)), is_just_shown=True)

    async def _chat(self, waiting: WaitingImport) -> Chat:
        return self.app.chat(await self.app.storage.chats.get(waiting.chat_id) or KnownChat(waiting.chat_id))

    async def _show(self, waiting: WaitingImport, replies: AsyncGenerator[Reply, int], *, is_just_shown: bool) -> None:
        spot = Spot(await self._chat(waiting), message_id=waiting.message_id)
        shortcuts = self.app.storage.shortcuts
        await show(self.bot, shortcuts, self.stopping, spot, replies, is_background=True, is_just_shown=is_just_shown)


async def _marking(replies: AsyncGenerator[Reply, int], written: asyncio.Event) -> AsyncGenerator[Reply, int]:
    """The replies; the event is set once there are no more."""
    try:
        async with aclosing(replies):
            async for reply in replies:
                yield reply
    finally:
        written.set()


async def _single(reply: Reply) -> AsyncGenerator[Reply, int]:
    yield reply
