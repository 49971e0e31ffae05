"""The pace at which Telegram takes requests: who waits, for how long, and who goes first.

Telegram takes some 30 messages a second from a bot, one a second in a private chat, 20 a minute in a group or channel
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this), and says with error 429 when it has
had enough. Answers to people go ahead of digests, and a chat that must wait makes no other wait.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import math
from collections import deque
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any, Final

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.lanes import ChatId, Going, Lane, PacedChat, retry_after

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterable

    Result = bool | dict[str, Any] | list[dict[str, Any]]

_log = logging.getLogger(__name__)

PACED: Final = "paced"
"""The rate_limit_args of a request that has waited for its turn already."""

LONGEST_HOLD_SECONDS = 60.0
"""An answer to a chat that is held for longer is not waited for: RetryAfter says so at once."""

LONGEST_DIGEST_WAIT_SECONDS = 5.0
"""A digest to a chat that takes none for longer, held or not, goes back to where it came from."""

CLOSING_WAIT_SECONDS = 1.5
HOLD_MARGIN_SECONDS = 0.1
WHOLE_BOT_CHATS = 3
WHOLE_BOT_SECONDS = 1.0
_FEWEST_TO_FORGET = 1024

# A timer that fires late may use up ten milliseconds: the next request then goes at its own time all the same, and no
# slot is lost. A little wider than the limit, as two clocks never quite agree.
_WIDENED = 1.005
_CREDIT_SECONDS = 0.01

# One message is delayed more than the next, here and on the way: sent evenly, 31 would reach Telegram within some
# second. So the 31st waits for a second after the first was answered, less the shortest time that an answer takes; or
# where none has come yet, after LONGEST_ON_WAY_SECONDS (see `bot.lanes`).
_SECOND = 1.004
_ROUND_TRIPS = 64
_CHAT_WIDENED = 1.025


class Pacing(BaseRateLimiter[str]):
    """Lets requests go at the pace of `per_second`, 0 for no limits of any kind.

    A lane with people waiting stands in one of two heaps: `_ready`, by who goes first, or `_asleep`, by the time when
    its chat is free again. A step of the schedule costs the logarithm of their sizes, however many wait.
    """

    def __init__(self, per_second: float) -> None:
        self.per_second = per_second
        self._spacing = _WIDENED / per_second if per_second else 0.0
        self._slot_at = 0.0
        self._second: deque[Going] = deque(maxlen=max(1, int(per_second)))
        self._round_trips: deque[float] = deque(maxlen=_ROUND_TRIPS)
        self._held_until = 0.0
        self._is_closing = False
        self._chats: dict[ChatId, PacedChat] = {}
        self._most_chats = _FEWEST_TO_FORGET
        self._refused_at: dict[ChatId, float] = {}
        self._numbers = itertools.count()
        self._ready: list[tuple[bool, int, Lane]] = []
        self._asleep: list[tuple[float, int, Lane]] = []
        self._timer: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release: a turn is waited for by its caller, who may cancel it."""

    async def process_request(  # noqa: PLR0917 - the signature is the library's
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Result:
        """What Telegram answers, asked in turn. Its RetryAfter holds the chat, and is for the caller to deal with."""
        chat_id = data.get("chat_id")
        if chat_id is None:
            return await callback(*args, **kwargs)
        if rate_limit_args != PACED:
            await self.turn(chat_id, is_edit=not _is_new_message(endpoint))
        try:
            return await self._timed(callback(*args, **kwargs), chat_id)
        except RetryAfter as error:
            self.refused(chat_id, _seconds(error))
            raise

    async def _timed(self, request: Awaitable[Result], chat_id: ChatId) -> Result:
        """The answer; how long it took tells when Telegram had the request."""
        chat = self._chats.get(_key(chat_id))
        if chat is None or not chat.going:
            return await request
        going, clock = chat.going.popleft(), asyncio.get_running_loop().time
        started_at = clock()
        try:
            return await request
        finally:
            self._round_trips.append(clock() - started_at)
            going.had_by = max(started_at, clock() - min(self._round_trips))
            self._go_on()

    async def turn(self, chat_id: ChatId, *, is_digest: bool = False, is_edit: bool = False) -> None:
        """Returns when a request to this chat may go. Whoever is cancelled while waiting takes no one's place.

        Raises RetryAfter at once, and as soon as it turns out, where the chat takes none for too long.
        """
        if not self._spacing:
            return
        loop = asyncio.get_running_loop()
        now = loop.time()
        lane = self._lane(chat_id, now, is_digest=is_digest, is_edit=is_edit)
        if seconds := self._too_long(lane, now):
            raise retry_after(seconds)
        turn = loop.create_future()
        lane.waiting.append((next(self._numbers), turn))
        if not lane.is_queued:
            self._queue(lane, now)
        self._go_on()
        await turn

    @property
    def holds_all(self) -> bool:
        """Whether Telegram limits the whole bot just now."""
        return bool(self._held_until) and self._held_until > asyncio.get_running_loop().time()

    def refused(self, chat_id: ChatId, seconds: float) -> None:
        """Telegram takes nothing for this chat for so long; if it refuses several chats at a time, for none at all."""
        if not self._spacing:
            return
        now = asyncio.get_running_loop().time()
        until = now + seconds + HOLD_MARGIN_SECONDS
        chat = self._chat(chat_id, now)
        chat.held_until = max(chat.held_until, until)
        recent = {other: at for other, at in self._refused_at.items() if at > now - WHOLE_BOT_SECONDS}
        self._refused_at = recent | {_key(chat_id): now}
        if len(self._refused_at) < WHOLE_BOT_CHATS:
            self._dismiss((chat,), now)
            return
        if self._held_until <= now:
            _log.warning("Telegram limits the whole bot, nothing is sent for a while", extra={"seconds": seconds})
        self._held_until = max(self._held_until, until)
        self._slot_at = max(self._slot_at, self._held_until)
        self._dismiss(self._chats.values(), now)
        self._go_on()

    def close(self) -> None:
        """From now on, and for those who wait already, turns that would take long raise RetryAfter: the bot stops."""
        self._is_closing = True
        if self._chats:
            self._dismiss(self._chats.values(), asyncio.get_running_loop().time())

    def _go_on(self) -> None:
        """Everyone let go whose time has come, and the timer set for the next."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        self._wake(now)
        while self._ready and self._next_slot_at <= now:
            lane = heappop(self._ready)[-1]
            lane.is_queued = False
            if lane.free_at <= now and lane.serve(now):
                self._second.append(lane.chat.going[-1])
                self._slot_at = max(self._slot_at, now - _CREDIT_SECONDS) + self._spacing
            self._queue(lane, now)
        self._set_timer(loop)

    @property
    def _next_slot_at(self) -> float:
        """The earliest time for the next request of all: in its place, and not one too many within a second."""
        if len(self._second) < (self._second.maxlen or 1):
            return self._slot_at
        return max(self._slot_at, self._second[0].reaches_by + _SECOND)

    def _wake(self, now: float) -> None:
        while self._asleep and self._asleep[0][0] <= now:
            lane = heappop(self._asleep)[-1]
            lane.is_queued = False
            self._queue(lane, now)

    def _queue(self, lane: Lane, now: float) -> None:
        """The lane in its heap, if anyone waits there and it is not for too long."""
        number = lane.first()
        if number is None:
            return
        if seconds := self._too_long(lane, now):
            lane.dismiss(seconds)
            return
        lane.is_queued = True
        if lane.free_at <= now:
            heappush(self._ready, (lane.is_digest, number, lane))
        else:
            heappush(self._asleep, (lane.free_at, number, lane))

    def _set_timer(self, loop: asyncio.AbstractEventLoop) -> None:
        at = math.inf
        if self._ready or self._asleep:
            at = max(self._next_slot_at, 0.0 if self._ready else self._asleep[0][0])
        if self._timer and not self._timer.cancelled() and self._timer.when() == at:
            return
        if self._timer:
            self._timer.cancel()
        self._timer = loop.call_at(at, self._on_time) if at < math.inf else None

    def _on_time(self) -> None:
        self._timer = None
        self._go_on()

    def _too_long(self, lane: Lane, now: float) -> float:
        """For how many seconds a lane must wait, where that is longer than it may; else 0."""
        held = max(lane.chat.held_until, self._held_until) - now
        waits = max(held, lane.free_at - now)
        if self._is_closing:
            return waits if waits > CLOSING_WAIT_SECONDS else 0.0
        if lane.is_digest:
            return waits if waits > LONGEST_DIGEST_WAIT_SECONDS else 0.0
        return held if held > LONGEST_HOLD_SECONDS else 0.0

    def _dismiss(self, chats: Iterable[PacedChat], now: float) -> None:
        for chat in chats:
            for lane in chat.lanes.values():
                if seconds := self._too_long(lane, now):
                    lane.dismiss(seconds)

    def _lane(self, chat_id: ChatId, now: float, *, is_digest: bool, is_edit: bool) -> Lane:
        chat, way = self._chat(chat_id, now), (is_digest, is_edit)
        if way not in chat.lanes:
            chat.lanes[way] = Lane(chat, is_digest, is_edit)
        return chat.lanes[way]

    def _chat(self, chat_id: ChatId, now: float) -> PacedChat:
        key = _key(chat_id)
        if key not in self._chats:
            self._forget_lapsed(now)
            is_private = isinstance(key, int) and key > 0
            most, seconds = (1, 1.0) if is_private else (20, 60.0)
            self._chats[key] = PacedChat(seconds * _CHAT_WIDENED, deque(maxlen=most))
        return self._chats[key]

    def _forget_lapsed(self, now: float) -> None:
        """Now and then: whenever there are twice as many chats as the last time left."""
        if len(self._chats) >= self._most_chats:
            self._chats = {key: chat for key, chat in self._chats.items() if not chat.is_lapsed(now)}
            self._most_chats = max(_FEWEST_TO_FORGET, 2 * len(self._chats))


def _is_new_message(endpoint: str) -> bool:
    return endpoint.startswith("send") and endpoint != "sendChatAction" and not endpoint.endswith("Draft")


def _key(chat_id: ChatId) -> ChatId:
    """One key for each chat, an id written as text among them."""
    if isinstance(chat_id, str):
        return int(chat_id) if chat_id.removeprefix("-").isdecimal() else chat_id.lower()
    return chat_id


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after if isinstance(after, int) else after.total_seconds())
