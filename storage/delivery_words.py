"""The words of a delivery: what is due, what is claimed of it, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from storage.contracts import KnownChat, Subscription
    from storage.material import Material


class State(StrEnum):
    """How far a delivery has come. Uncertain: it was sent, and no answer came; most likely it has arrived."""

    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SentStory:
    """A story as a message shows it; a withdrawn one is struck out."""

    article_id: int
    title: str
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a digest: its stories, those merged into them, and all else that it tells (JSON)."""

    stories: tuple[SentStory, ...]
    told: Mapping[str, Any]
    merged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """A subscription whose digest is due, its chat, and what the digest can be made of.

    `along` are others that are told at once there: they are due as well, and have their stories in the same message.
    """

    subscription: Subscription
    chat: KnownChat
    material: Material
    along: tuple[Subscription, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A digest to be claimed: its messages (none on a silent day), and when the next one is due, None for not yet.

    One that is too late to be sent has no messages, and leaves what it would have told to the next one.
    """

    due: Due
    parts: tuple[Part, ...]
    next_due_at: datetime | None
    is_passed_over: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message of a digest on its way, and the chat that it goes to. `thread_id` is 0 outside forum topics.

    `reason` is why it was put off, or how it ended.
    """

    id: int
    subscription_id: int
    chat: KnownChat
    thread_id: int
    due_at: datetime
    part: int
    state: State
    attempts: int
    free_at: datetime
    message_id: int
    stories: tuple[SentStory, ...]
    told: Mapping[str, Any]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The deliveries of one minute: how many were due, how they ended, and when the last one did."""

    due_at: datetime
    count: int
    states: Mapping[State, int]
    failures: Mapping[str, int]
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Step:
    """A delivery's next state, and the instant that goes with it: until when it is somebody's, or when it ended."""

    delivery: Delivery
    state: State
    at: datetime
    message_id: int = 0
    reason: str = ""
