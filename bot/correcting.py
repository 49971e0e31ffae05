"""Digests that stand are corrected: what an import changes or withdraws is changed in the messages of two days."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, TelegramError

from bot.incidents import TICK_SECONDS, Notes, repeat, safely
from bot.letters import addressed, letter_now, shown_now
from bot.messages import post
from bot.pacing import PACED
from bot.refusals import Fate, verdict
from bot.remedies import mended
from storage import SentStory

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.digest.page import Shown
    from bot.messages import Outgoing
    from bot.pacing import Pacing
    from storage import Delivery

_log = logging.getLogger(__name__)

CORRECTED_FOR = timedelta(hours=48)
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Corrector:
    """The correcting of messages by one process; any number of them may run. `now` is the clock, aware UTC."""

    app: App
    bot: ExtBot[Any]
    pacing: Pacing
    stopping: asyncio.Event
    now: Callable[[], datetime]

    async def run(self) -> None:
        """Messages corrected as the archive changes, until `stopping` is set."""
        await repeat(self.correct, self.stopping, _log, self._notes)

    async def correct(self) -> None:
        """The messages of the last two days show their stories as the archive has them now."""
        store = self.app.storage.deliveries
        version = await store.uncorrected()
        if not version:
            return
        while wrong := await store.to_correct(self.now() - CORRECTED_FOR, _BATCH):
            for delivery in wrong:
                if await safely(self._edit(delivery), _log, self._notes, delivery=delivery.id):
                    await self._note(delivery, await shown_now(self.app, delivery))  # again would fail again
                if self.stopping.is_set():
                    return
        await store.corrected(version)

    @property
    def _notes(self) -> Notes:
        return Notes(self.app.storage.troubles, "corrections", self.now)

    async def _edit(self, delivery: Delivery) -> None:
        """The message edited; one that cannot be edited any more is left as it is, one that must wait stays wrong."""
        letter = await letter_now(self.app, delivery)
        message = replace(await addressed(self.app, delivery, letter), message_id=delivery.message_id)
        try:
            await self.pacing.turn(message.chat_id, is_digest=True, is_edit=True)
            await self._post(message)
        except TelegramError as error:
            ruled = verdict(error, 1)
            if ruled.fate in (Fate.LATER, Fate.UNCERTAIN):  # an edit may be repeated always
                await self._pause(max(1.0, min(ruled.pause_seconds, TICK_SECONDS)))
                return
            if ruled.fate is Fate.MOVED:
                await self.app.storage.chats.move(message.chat_id, ruled.new_chat_id)
                return
            _log.info("digest not corrected", extra={"delivery": delivery.id, "reason": ruled.reason})
        await self._note(delivery, letter.shown)

    async def _post(self, message: Outgoing) -> None:
        """The message in its place; where Telegram refuses something about it, without that, until nothing is left."""
        try:
            await post(self.bot, message, PACED)
        except BadRequest as error:
            changed = mended(message, error)
            if changed is None:
                return
            if changed == message or not changed.message_id:
                raise
            await self._post(changed)

    async def _note(self, delivery: Delivery, shown: Sequence[Shown]) -> None:
        stories = [
            SentStory(old.article_id, new.article.title, new.is_withdrawn)
            for old, new in zip(delivery.stories, shown, strict=True)
        ]
        await self.app.storage.deliveries.correct(delivery, stories)

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), seconds)
