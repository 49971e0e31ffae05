"""Digests that arrive: what is due is claimed, sent through the pacing, and confirmed; what stands is corrected."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.alarms import note_failure
from bot.arrivals import Arrivals
from bot.digest.claiming import LATEST, Claiming
from bot.features import UNKNOWN_PAGES, Feature
from bot.incidents import Notes, repeat, safely
from bot.letters import PLAIN, addressed, letter_now
from bot.messages import knows, learns_pages, post
from bot.pacing import PACED
from bot.refusals import NO_FILES, Fate, Verdict, pause_seconds, verdict
from bot.remedies import mended
from bot.transport import CALL_SECONDS
from bot.unfetched import Unfetched
from storage import DELIVERIES_KEPT_FOR, State, Stopped, StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.digest.page import Letter
    from bot.messages import Outgoing
    from bot.pacing import Pacing
    from storage import Claim, Delivery, Due

    Parts = list[tuple[Delivery, Letter | None]]

_log = logging.getLogger(__name__)

BATCH = 200
"""How many digests are claimed at once at most; as many wait for a worker meanwhile."""

WORKERS = 64
"""How many digests are on their way at once at most: what a crash may send twice."""

CLAIM_LEASE = timedelta(seconds=15)
"""A claim that its process has not begun to send within this time is anyone's."""

SENDING_LEASE = timedelta(seconds=CALL_SECONDS + 5)
"""A call has ended by then, with an answer or without: whoever was sending has crashed."""

_SHARE_OF_LEASE = 0.25
_ATTEMPTS_AT_ONCE = 4
_ATTEMPTS_TO_WRITE = 5
_PAUSE_TO_WRITE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Deliverer:
    """The sending of digests by one process; any number of them may run. `now` is the clock, aware UTC.

    Many chats get one and the same page: where Telegram cannot fetch its pictures, it goes without to others of a run.
    """

    app: App
    bot: ExtBot[Any]
    pacing: Pacing
    stopping: asyncio.Event
    now: Callable[[], datetime]
    _unfetched: Unfetched = field(default_factory=Unfetched, init=False)

    async def run(self) -> None:
        """Digests sent as they fall due, until `stopping` is set.

        A tick that comes late, or fails, is a late tick, never a lost one: what is due stands in the database.
        """
        await repeat(self.deliver, self.stopping, _log, self._notes)

    async def deliver(self) -> int:
        """All that is due now sent, or put back to where it came from; returns how many digests were taken in hand.

        What is due is claimed as workers get free, so that few are claimed and not yet sent at any time.
        """
        self._unfetched.clear()
        claiming = Claiming()
        count, first = 0, await self._next(claiming)
        if not first:
            return 0
        waiting: asyncio.Queue[Parts | None] = asyncio.Queue(self._batch)
        workers = [asyncio.create_task(self._work(waiting)) for _ in range(min(WORKERS, self._batch))]
        try:
            while first and not self.stopping.is_set():
                for parts in first:
                    await waiting.put(parts)
                count += len(first)
                first = await self._next(claiming)
            for parts in first:
                await safely(self._give_up(parts), _log, self._notes, chat=parts[0][0].chat.id)
        finally:
            for _ in workers:
                await waiting.put(None)
            await asyncio.gather(*workers)
        await self.app.storage.deliveries.forget(self.now() - DELIVERIES_KEPT_FOR)
        return count

    @property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self.app, self.bot, self.stopping)

    @property
    def _notes(self) -> Notes:
        return Notes(self.app.storage.troubles, "digests", self.now)

    @property
    def _batch(self) -> int:
        """How many digests to claim at once: twice as many go out while the claim is ours, with time to spare.

        Claimed for longer than that, they would be taken up again before their turn, and again, and none would go out.
        """
        if not self.pacing.per_second:
            return BATCH
        return max(1, min(BATCH, int(self.pacing.per_second * CLAIM_LEASE.total_seconds() * _SHARE_OF_LEASE)))

    async def _next(self, claiming: Claiming) -> list[Parts]:
        """The next digests: those that nobody brings to an end, then those of subscriptions that are due."""
        now = self.now()
        left = await self.app.storage.deliveries.take_up(now, now + CLAIM_LEASE, self._batch)
        if left:
            return _by_digest((one, None) for one in left)
        while not self.pacing.holds_all and (due := await self.app.storage.deliveries.due(now, self._batch)):
            if claimed := await self._claim(due, claiming):
                return claimed
        return []

    async def _claim(self, due: Sequence[Due], claiming: Claiming) -> list[Parts]:
        claiming.next_batch(has_pages=await learns_pages(self.bot))
        now = self.now()
        claims: list[Claim] = []
        for one in due:
            await safely(self._compose(claiming, one, now, claims), _log, self._notes, chat=one.chat.id)
            if not claims or claims[-1].due is not one:
                claims.append(claiming.passed_over(one, self.app.chat(replace(one.chat, zone="")), now))
        claimed = await self.app.storage.deliveries.claim(claims, now, self.now() + CLAIM_LEASE)
        return _by_digest((one, claiming.letter(one)) for one in claimed)

    async def _compose(self, claiming: Claiming, due: Due, now: datetime, claims: list[Claim]) -> None:
        claims.append(claiming.claim(due, self.app.chat(due.chat), now))
        await asyncio.sleep(0)  # whoever asks something meanwhile is not to wait for all of them

    async def _work(self, waiting: asyncio.Queue[Parts | None]) -> None:
        """Digests sent, one after the other; once the process is to stop, they go back for the next one at once."""
        while parts := await waiting.get():
            step = self._give_up(parts) if self.stopping.is_set() else self._deliver_all(parts)
            chat_id = parts[0][0].chat.id
            if incident := await safely(step, _log, self._notes, chat=chat_id):
                await safely(self._abandon(parts, incident), _log, self._notes, chat=chat_id)

    async def _abandon(self, parts: Parts, incident: str) -> None:
        """What is left of the digest ended: tried again, it would fail again, and what was on its way come twice."""
        for delivery, _ in parts:
            known = await self.app.storage.deliveries.get(delivery.id)
            is_on_its_way = known is not None and known.state is State.SENDING
            ended = State.UNCERTAIN if is_on_its_way else State.FAILED
            await self._end(delivery, ended, reason=f"incident {incident}")

    async def _give_up(self, parts: Parts) -> None:
        for delivery, _ in parts:
            await self.app.storage.deliveries.put_back(delivery, self.now(), "stopped")

    async def _deliver_all(self, parts: Parts) -> None:
        """The messages of a digest in their order: where one has to wait, those behind it do."""
        for place, (delivery, letter) in enumerate(parts):
            free_at = await self._deliver(delivery, letter)
            if free_at:
                for later, _ in parts[place + 1 :]:
                    await self.app.storage.deliveries.put_back(later, free_at, "behind another part")
                return

    async def _deliver(self, delivery: Delivery, letter: Letter | None) -> datetime | None:
        """None once the message has come to an end, else when it may be taken up again. Without a letter, makes one."""
        if self.now() - delivery.due_at > LATEST:
            await self._fail(delivery, "late")
            return None
        if self.now() >= delivery.free_at:
            return None  # anyone may have taken it up by now
        message = await addressed(self.app, delivery, letter or await letter_now(self.app, delivery))
        if message.page:
            message = replace(message, page=self._unfetched.shown(message.page, self.now()))
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
                    self._unfetched.note_fetched(message.page)
                reason = PLAIN if delivery.told.get("is_page") and not is_page else ""
                await self._end(delivery, State.SENT, message_id=sent, reason=reason)
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
            self._unfetched.note(message.page, bare, self.now())
        keys = [story.article_id for story in delivery.stories]
        told = {"delivery": delivery.id, "articles": keys, "reason": ruled.reason}
        level = logging.INFO if is_of_chat else logging.WARNING if bare else logging.ERROR
        _log.log(level, "digest refused as it was", extra=told)
        return None if changed == message else changed

    async def _conclude(self, delivery: Delivery, chat_id: int, ruled: Verdict) -> datetime | None:
        if ruled.fate is Fate.LATER:
            return await self._put_back(delivery, ruled.pause_seconds, ruled.reason)
        if ruled.fate is Fate.UNCERTAIN:
            await self._end(delivery, State.UNCERTAIN, reason=ruled.reason)
            return None
        if ruled.fate is Fate.TOPIC_LOST:
            await self._arrivals.pause_general(chat_id)
            await self._end(delivery, State.FAILED, reason=ruled.reason)
            return None
        if ruled.stopped:
            await self._arrivals.stop(chat_id, ruled.stopped, self.now())
        await self._fail(delivery, ruled.reason)
        return None

    async def _fail(self, delivery: Delivery, reason: str) -> None:
        """Failed for good; the admins hear of it where the chat itself is not the reason."""
        await self._end(delivery, State.FAILED, reason=reason)
        if reason not in set(Stopped):
            await note_failure(self.app.storage.troubles, delivery, reason, self.now())

    async def _put_back(self, delivery: Delivery, pause: float, reason: str) -> datetime:
        free_at = self.now() + timedelta(seconds=pause)
        await self.app.storage.deliveries.put_back(delivery, free_at, reason)
        return free_at

    async def _end(self, delivery: Delivery, state: State, *, message_id: int = 0, reason: str = "") -> None:
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


def _by_digest(pairs: Iterable[tuple[Delivery, Letter | None]]) -> list[Parts]:
    """The messages of each digest together, in their order."""
    ordered = sorted(pairs, key=lambda pair: (pair[0].due_at, pair[0].subscription_id, pair[0].part))
    return [list(parts) for _, parts in groupby(ordered, lambda pair: (pair[0].due_at, pair[0].subscription_id))]
