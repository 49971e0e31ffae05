"""Digests that arrive: what is due is claimed, sent through the pacing, and confirmed; what stands is corrected."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import token_hex
from typing import TYPE_CHECKING, TypeVar

from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.conversation import Reply, say
from bot.digest.claiming import LATEST, Claiming
from bot.digest.page import DigestPage, Shown, digest_reply
from bot.messages import Outgoing, mended, outgoing, post
from bot.pacing import PACED
from bot.refusals import Fate, Verdict, pause_seconds, verdict
from bot.transport import CALL_SECONDS
from storage import Article, SentStory, State, StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from telegram import Bot

    from bot.app import App
    from bot.pacing import Pacing
    from storage import Claim, Delivery, Due

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

TICK_SECONDS = 2.0
BATCH = 200
WORKERS = 32
"""How many digests are on their way at once at most: what a crash may send twice."""

CLAIM_LEASE = timedelta(seconds=15)
"""A claim that its process has not begun to send within this time is anyone's."""

SENDING_LEASE = timedelta(seconds=CALL_SECONDS + 5)
"""A call has ended by then, with an answer or without: whoever was sending has crashed."""

CORRECTED_FOR = timedelta(hours=48)
KEPT_FOR = timedelta(days=30)
_ATTEMPTS_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class _Letter:
    """A delivery, and its stories as they are to be shown."""

    delivery: Delivery
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Deliverer:
    """The sending of digests by one process; any number of them may run. `now` is the clock, aware UTC."""

    app: App
    bot: Bot
    pacing: Pacing
    stopping: asyncio.Event
    now: Callable[[], datetime]

    async def run(self) -> None:
        """Digests sent as they fall due and corrected where they stand, until `stopping` is set.

        A tick that comes late is a late tick, never a lost one: what is due stands in the database.
        """
        async with asyncio.TaskGroup() as group:
            group.create_task(self._repeat(self.deliver))
            group.create_task(self._repeat(self.correct))

    async def deliver(self) -> int:
        """All that is due now sent; returns how many messages were taken in hand."""
        first = await self._next()
        return await self._deliver_all(first) if first else 0

    async def correct(self) -> None:
        """The messages of the last two days show their stories as the archive has them now."""
        store = self.app.storage.deliveries
        version = await store.uncorrected()
        if not version:
            return
        while wrong := await store.to_correct(self.now() - CORRECTED_FOR, BATCH):
            for delivery in wrong:
                if self.stopping.is_set():
                    return
                await self._edit(delivery)
        await store.corrected(version)
        await store.forget(self.now() - KEPT_FOR)

    async def _repeat(self, step: Callable[[], Awaitable[object]]) -> None:
        while not self.stopping.is_set():
            try:
                await step()
            except* StorageError as errors:
                _log.warning("digests wait for the database", extra={"reason": str(errors.exceptions[0])})
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), TICK_SECONDS)

    async def _deliver_all(self, first: Sequence[_Letter]) -> int:
        """Deliveries claimed as workers get free, so that few are claimed and not yet sent at any time."""
        waiting: asyncio.Queue[_Letter | None] = asyncio.Queue(BATCH)
        async with asyncio.TaskGroup() as group:
            for _ in range(WORKERS):
                group.create_task(self._work(waiting))
            count = 0
            while first and not self.stopping.is_set():
                for letter in first:
                    await waiting.put(letter)
                count += len(first)
                first = await self._next()
            for _ in range(WORKERS):
                await waiting.put(None)
        return count

    async def _work(self, waiting: asyncio.Queue[_Letter | None]) -> None:
        while letter := await waiting.get():
            if self.stopping.is_set():
                continue
            _, failed = await self._safely(self._deliver(letter), letter.delivery.chat.id)
            if failed:
                await self.app.storage.deliveries.end(letter.delivery, State.FAILED, self.now(), reason=failed)

    async def _safely(self, step: Awaitable[Result], chat_id: int) -> tuple[Result | None, str]:
        """What one chat's step gives, or the reason why it failed: the others' digests are not held up by it."""
        try:
            return await step, ""
        except StorageError:
            raise
        except Exception:  # noqa: BLE001 - whatever goes wrong with one digest, the others go out
            incident = token_hex(4)
            _log.exception("digest failed", extra={"chat": chat_id, "incident": incident})
            return None, f"incident {incident}"

    async def _next(self) -> list[_Letter]:
        """The next deliveries: those that nobody brings to an end, then those of subscriptions that are due."""
        now = self.now()
        left = await self.app.storage.deliveries.take_up(now, now + CLAIM_LEASE, BATCH)
        if left:
            return [_Letter(one, await self._shown(one)) for one in left]
        while due := await self.app.storage.deliveries.due(now, BATCH):
            if claimed := await self._claim(due):
                return claimed
        return []

    async def _claim(self, due: Sequence[Due]) -> list[_Letter]:
        now, claiming, claims = self.now(), Claiming(), []
        for one in due:
            claim, _ = await self._safely(self._composed(claiming, one, now), one.chat.id)
            claims.append(claim or claiming.passed_over(one, self.app.chat(one.chat), now))
        claimed = await self.app.storage.deliveries.claim(claims, now, self.now() + CLAIM_LEASE)
        return [_Letter(one, claiming.shown(one)) for one in claimed]

    async def _composed(self, claiming: Claiming, due: Due, now: datetime) -> Claim:
        await asyncio.sleep(0)  # whoever asks something meanwhile is not to wait for all of them
        return claiming.claim(due, self.app.chat(due.chat), now)

    async def _deliver(self, letter: _Letter) -> None:
        delivery, store = letter.delivery, self.app.storage.deliveries
        if self.now() - delivery.due_at > LATEST:
            await store.end(delivery, State.FAILED, self.now(), reason="late")
            return
        message = await self._message(letter)
        try:
            await self.pacing.turn(message.chat_id, is_digest=True)
        except RetryAfter as error:
            await store.put_back(delivery, self.now() + timedelta(seconds=pause_seconds(error)), "flood")
            return
        if await store.begin(delivery, self.now() + SENDING_LEASE):
            await self._send(letter, message)

    async def _send(self, letter: _Letter, message: Outgoing) -> None:
        """The message on its way, mended where that helps, and what came of it in the ledger."""
        delivery, store = letter.delivery, self.app.storage.deliveries
        for attempt in range(1, _ATTEMPTS_AT_ONCE + 1):
            try:
                sent = await post(self.bot, message, PACED)
            except TelegramError as error:
                ruled = verdict(error, delivery.attempts + 1)
                again = await self._again(letter, message, error, ruled) if attempt < _ATTEMPTS_AT_ONCE else None
                if again is None:
                    await self._conclude(delivery, ruled)
                    return
                message = again
            else:
                await store.end(delivery, State.SENT, self.now(), message_id=sent.message_id if sent else 0)
                return

    async def _again(self, letter: _Letter, message: Outgoing, error: TelegramError, ruled: Verdict) -> Outgoing | None:
        """The message as it may be taken, None where it cannot be sent now."""
        delivery = letter.delivery
        if ruled.fate is Fate.MOVED:
            await self.app.storage.chats.move(delivery.chat.id, ruled.new_chat_id)
            return replace(message, chat_id=ruled.new_chat_id, thread_id=None)
        if ruled.fate is Fate.TOPIC_LOST and message.thread_id:
            await self._leave_topic(delivery)
            return replace(message, thread_id=None)
        if ruled.fate is not Fate.REFUSED:
            return None
        keys = [story.article_id for story in delivery.stories]
        _log.error(
            "digest refused as it was", extra={"delivery": delivery.id, "articles": keys, "reason": ruled.reason}
        )
        changed = mended(message, error) if isinstance(error, BadRequest) else None
        if changed is None or changed == message:
            changed = replace(message, is_html=False, preview="", keyboard=None)
        return None if changed == message else changed

    async def _conclude(self, delivery: Delivery, ruled: Verdict) -> None:
        store, now = self.app.storage.deliveries, self.now()
        if ruled.fate is Fate.LATER:
            await store.put_back(delivery, now + timedelta(seconds=ruled.pause_seconds), ruled.reason)
        elif ruled.fate is Fate.UNCERTAIN:
            await store.end(delivery, State.UNCERTAIN, now, reason=ruled.reason)
        else:
            if ruled.stopped and await self.app.storage.chats.stop(delivery.chat.id, ruled.stopped, now):
                _log.info("chat stopped", extra={"chat": delivery.chat.id, "reason": ruled.reason})
            await store.end(delivery, State.FAILED, now, reason=ruled.reason)

    async def _leave_topic(self, delivery: Delivery) -> None:
        """The subscription moved to the chat itself; the chat is told, once: from now on it has no topic."""
        subscription = await self.app.storage.subscriptions.get(delivery.subscription_id)
        if subscription is None or not subscription.thread_id:
            return
        await self.app.storage.subscriptions.save(replace(subscription, thread_id=0))
        chat = self.app.chat(delivery.chat)
        told = await outgoing(Reply(paragraphs=(say("topic-lost"),)), chat, self.app.storage.shortcuts)
        with contextlib.suppress(TelegramError):
            await post(self.bot, told)

    async def _message(self, letter: _Letter) -> Outgoing:
        delivery, page = letter.delivery, DigestPage.of(letter.delivery.told)
        chat = self.app.chat(delivery.chat)
        reply = digest_reply(page, letter.shown, delivery.due_at, chat, delivery.id)
        message = await outgoing(reply, chat, self.app.storage.shortcuts, thread_id=delivery.thread_id or None)
        return replace(message, is_silent=page.is_silent, is_paid=self.app.settings.paid_broadcast)

    async def _shown(self, delivery: Delivery) -> tuple[Shown, ...]:
        """The stories of a message as they are now."""
        also_at = DigestPage.of(delivery.told).also_at
        shown = []
        for story, others in zip(delivery.stories, also_at or ((),) * len(delivery.stories), strict=True):
            article = await self.app.storage.articles.get(story.article_id)
            gone = Article(url="", link="", title=story.title, published_at=delivery.due_at)
            shown.append(Shown(article or gone, others, is_withdrawn=article is None))
        return tuple(shown)

    async def _edit(self, delivery: Delivery) -> None:
        letter = _Letter(delivery, await self._shown(delivery))
        message = replace(await self._message(letter), message_id=delivery.message_id)
        try:
            await self.pacing.turn(message.chat_id, is_digest=True, is_edit=True)
            await post(self.bot, message, PACED)
        except RetryAfter as error:
            await asyncio.sleep(min(pause_seconds(error), TICK_SECONDS))
            return
        except TelegramError as error:
            _log.info("digest not corrected", extra={"delivery": delivery.id, "reason": str(error)})
        now_shown = [
            SentStory(old.article_id, shown.article.title, shown.is_withdrawn)
            for old, shown in zip(delivery.stories, letter.shown, strict=True)
        ]
        await self.app.storage.deliveries.correct(delivery, now_shown)
