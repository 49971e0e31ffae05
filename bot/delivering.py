"""Digests that arrive: what is due is claimed, and workers take it to its end, message after message."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from bot.digest.claiming import Claiming
from bot.dispatch import Dispatch
from bot.incidents import Notes, repeat, safely
from bot.messages import learns_pages
from bot.unfetched import Unfetched
from storage import DELIVERIES_KEPT_FOR, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.digest.page import Letter
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

_SHARE_OF_LEASE = 0.25


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
    def _dispatch(self) -> Dispatch:
        return Dispatch(self.app, self.bot, self.pacing, self.stopping, self.now, self._unfetched)

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
            await self._dispatch.end(delivery, ended, reason=f"incident {incident}")

    async def _give_up(self, parts: Parts) -> None:
        for delivery, _ in parts:
            await self.app.storage.deliveries.put_back(delivery, self.now(), "stopped")

    async def _deliver_all(self, parts: Parts) -> None:
        """The messages of a digest in their order: where one has to wait, those behind it do."""
        for place, (delivery, letter) in enumerate(parts):
            free_at = await self._dispatch.deliver(delivery, letter)
            if free_at:
                for later, _ in parts[place + 1 :]:
                    await self.app.storage.deliveries.put_back(later, free_at, "behind another part")
                return


def _by_digest(pairs: Iterable[tuple[Delivery, Letter | None]]) -> list[Parts]:
    """The messages of each digest together, in their order."""
    ordered = sorted(pairs, key=lambda pair: (pair[0].due_at, pair[0].subscription_id, pair[0].part))
    return [list(parts) for _, parts in groupby(ordered, lambda pair: (pair[0].due_at, pair[0].subscription_id))]
