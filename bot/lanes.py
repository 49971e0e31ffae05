"""Who waits to write to a chat, in lanes: answers and digests, new messages and edits; and when the chat is free."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telegram.error import RetryAfter

if TYPE_CHECKING:
    import asyncio

ChatId = int | str

LONGEST_ON_WAY_SECONDS = 0.5
"""A request that is not answered yet is taken to have reached Telegram after so long."""

_ABANDONED_SECONDS = 60.0


@dataclass(slots=True)
class Going:
    """A request that was let go; and by when Telegram had it at the latest, once that is known."""

    let_go_at: float
    had_by: float | None = None

    @property
    def reaches_by(self) -> float:
        """The instant by which it has most likely reached Telegram."""
        return self.let_go_at + LONGEST_ON_WAY_SECONDS if self.had_by is None else self.had_by


@dataclass(slots=True)
class PacedChat:
    """A chat lately written to: when, until when Telegram refuses it, and who waits to write to it."""

    seconds: float
    sent_at: deque[float]
    going: deque[Going] = field(default_factory=deque)
    held_until: float = 0.0
    lanes: dict[tuple[bool, bool], Lane] = field(default_factory=dict)

    def free_at(self, *, is_edit: bool) -> float:
        """The earliest time for the next request; edits are no new messages, and only a hold stops them."""
        if is_edit or len(self.sent_at) < (self.sent_at.maxlen or 0):
            return self.held_until
        return max(self.held_until, self.sent_at[0] + self.seconds)

    def is_lapsed(self, now: float) -> bool:
        """Whether nothing that happened here matters any more."""
        is_idle = not self.going or self.going[-1].reaches_by + _ABANDONED_SECONDS < now
        is_quiet = not self.sent_at or self.sent_at[-1] + self.seconds <= now
        return (
            is_idle and is_quiet and self.held_until <= now and not any(lane.is_queued for lane in self.lanes.values())
        )


@dataclass(slots=True)
class Lane:
    """Those who wait to write to a chat in the same way, each with a number: first come, first served."""

    chat: PacedChat
    is_digest: bool
    is_edit: bool
    waiting: deque[tuple[int, asyncio.Future[None]]] = field(default_factory=deque)
    is_queued: bool = False

    @property
    def free_at(self) -> float:
        """The earliest time for the first of them."""
        return self.chat.free_at(is_edit=self.is_edit)

    def first(self) -> int | None:
        """The number of the first who still waits, None if nobody does."""
        while self.waiting and self.waiting[0][1].done():
            self.waiting.popleft()
        return self.waiting[0][0] if self.waiting else None

    def serve(self, now: float) -> bool:
        """Whether there was someone to let go, now."""
        if self.first() is None:
            return False
        self.waiting.popleft()[1].set_result(None)
        if self.chat.going and self.chat.going[-1].reaches_by + _ABANDONED_SECONDS < now:
            self.chat.going.clear()  # their turns were never used
        self.chat.going.append(Going(now))
        if not self.is_edit:
            self.chat.sent_at.append(now)
        return True

    def dismiss(self, seconds: float) -> None:
        """Nobody waits any more; each is told how long it would have been."""
        for _, turn in self.waiting:
            if not turn.done():
                turn.set_exception(retry_after(seconds))
        self.waiting.clear()


def retry_after(seconds: float) -> RetryAfter:
    """What is raised for a turn that would be so long in coming."""
    return RetryAfter(math.ceil(seconds))
