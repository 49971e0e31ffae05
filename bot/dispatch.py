"""One message of a digest on its way: begun, sent, mended where that helps, and what became of it in the ledger."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.alarms import note_failure
from bot.arrivals import Arrivals
from bot.digest.claiming import LATEST
from bot.features import UNKNOWN_PAGES, Feature
from bot.letters import PLAIN, addressed, letter_now
from bot.messages import knows, post
from bot.pacing import PACED
from bot.refusals import NO_FILES, Fate, Verdict, pause_seconds, verdict
from bot.remedies import mended
from bot.transport import CALL_SECONDS
from storage import State, Stopped, StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.digest.page import Letter
    from bot.messages import Outgoing
    from bot.pacing import Pacing
    from bot.unfetched import Unfetched
    from storage import Delivery

_log = logging.getLogger(__name__)

SENDING_LEASE = timedelta(seconds=CALL_SECONDS + 5)
"""A call has ended by then, with an answer or without: whoever was sending has crashed."""

_ATTEMPTS_AT_ONCE = 4
_ATTEMPTS_TO_WRITE = 5
_PAUSE_TO_WRITE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What takes messages of digests that this process has claimed to their ends. `now` is the clock, aware UTC."""

    app: App
    bot: ExtBot[Any]
    pacing: Pacing
    stopping: asyncio.Event
    now: Callable[[], datetime]
    unfetched: Unfetched

    async def deliver(self, delivery: Delivery, letter: Letter | None) -> datetime | None:
        """None once the message has come to an end, else when it may be taken up again. Without a letter, makes one."""
        if self.now() - delivery.due_at > LATEST:
            await self._fail(delivery, "late")
            return None
        if self.now() >= delivery.free_at:
            return None  # anyone may have taken it up by now
        message = await addressed(self.app, delivery, letter or await letter_now(self.app, delivery))
        if message.page:
            message = replace(message, page=self.unfetched.shown(message.page, self.now()))
        try:
            await self.pacing.turn(message.chat_id, is_digest=True)
        except RetryAfter as error:
            return await self._put_back(delivery, pause_seconds(error), "flood")
        return await self._send(delivery, message)

    async def _send(self, delivery: Delivery, message: Outgoing) -> datetime | None:
        """The message on its way, mended where that helps, and what came of it in the ledger."""
        for attempt in range(1, _ATTEMPTS_AT_ONCE + 1):
            begun = await self._begin(delivery)
            if begun is None:
                return None
            delivery = begun
            try:
                sent = await post(self.bot, message, PACED)
            except TelegramError as error:
                ruled = verdict(error, delivery.attempts)
                again = await self._again(delivery, message, error, ruled) if attempt < _ATTEMPTS_AT_ONCE else None
                if again is None:
                    return await self._conclude(delivery, message.chat_id, ruled)
                message = again
            else:
                is_page = message.page and knows(self.bot, Feature.PAGES)
                if message.page:
                    self.unfetched.note_fetched(message.page)
                reason = PLAIN if delivery.told.get("is_page") and not is_page else ""
                await self.end(delivery, State.SENT, message_id=sent, reason=reason)
                return None
        return None

    async def _begin(self, delivery: Delivery) -> Delivery | None:
        """The delivery, ours for longer than a call can last; None if it is another's."""
        while True:
            begun = await self.app.storage.deliveries.begin(delivery, self.now() + SENDING_LEASE)
            if begun is None or self._lasts(begun):
                return begun
            delivery = begun

    def _lasts(self, begun: Delivery) -> bool:
        """Whether the lease outlives a call, though the database may have kept it waiting."""
        return begun.free_at - self.now() > timedelta(seconds=CALL_SECONDS)

    async def _again(
        self, delivery: Delivery, message: Outgoing, error: TelegramError, ruled: Verdict
    ) -> Outgoing | None:
        """The message as it may be taken, None where it cannot be sent now."""
        if ruled.fate is Fate.MOVED:
            await self.app.storage.chats.move(message.chat_id, ruled.new_chat_id)
            return replace(message, chat_id=ruled.new_chat_id, thread_id=None)
        if ruled.fate is Fate.TOPIC_LOST and message.thread_id:
            await self._arrivals.leave_topic(delivery)
            return replace(message, thread_id=None)
        if ruled.fate is not Fate.REFUSED:
            return None
        changed = mended(message, error) if isinstance(error, BadRequest) else None
        if changed is None or changed == message:
            changed = replace(message, is_html=False, preview="", keyboard=(), is_paid=False)
        is_of_chat = any(words in ruled.reason for words in (*NO_FILES, UNKNOWN_PAGES))
        bare = changed.page if changed.page != message.page and not is_of_chat else None
        if message.page and bare:
            self.unfetched.note(message.page, bare, self.now())
        keys = [story.article_id for story in delivery.stories]
        told = {"delivery": delivery.id, "articles": keys, "reason": ruled.reason}
        level = logging.INFO if is_of_chat else logging.WARNING if bare else logging.ERROR
        _log.log(level, "digest refused as it was", extra=told)
        return None if changed == message else changed

    async def _conclude(self, delivery: Delivery, chat_id: int, ruled: Verdict) -> datetime | None:
        if ruled.fate is Fate.LATER:
            return await self._put_back(delivery, ruled.pause_seconds, ruled.reason)
        if ruled.fate is Fate.UNCERTAIN:
            await self.end(delivery, State.UNCERTAIN, reason=ruled.reason)
            return None
        if ruled.fate is Fate.TOPIC_LOST:
            await self._arrivals.pause_general(chat_id)
            await self.end(delivery, State.FAILED, reason=ruled.reason)
            return None
        if ruled.stopped:
            await self._arrivals.stop(chat_id, ruled.stopped, self.now())
        await self._fail(delivery, ruled.reason)
        return None

    async def _fail(self, delivery: Delivery, reason: str) -> None:
        """Failed for good; the admins hear of it where the chat itself is not the reason."""
        await self.end(delivery, State.FAILED, reason=reason)
        if reason not in set(Stopped):
            await note_failure(self.app.storage.troubles, delivery, reason, self.now())

    async def _put_back(self, delivery: Delivery, pause: float, reason: str) -> datetime:
        free_at = self.now() + timedelta(seconds=pause)
        await self.app.storage.deliveries.put_back(delivery, free_at, reason)
        return free_at

    async def end(self, delivery: Delivery, state: State, *, message_id: int = 0, reason: str = "") -> None:
        """What came of it in the ledger: without that, it would be sent again. A locked database is waited for."""
        for attempt in range(1, _ATTEMPTS_TO_WRITE + 1):
            try:
                store = self.app.storage.deliveries
                await store.end(delivery, state, self.now(), message_id=message_id, reason=reason)
            except StorageError:
                if attempt == _ATTEMPTS_TO_WRITE:
                    raise
                await asyncio.sleep(_PAUSE_TO_WRITE_SECONDS)
            else:
                return

    @property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self.app, self.bot, self.stopping)
