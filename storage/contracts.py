"""The words of the digests: a chat, its contract, and the subscription that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

EVERY_DAY = frozenset(range(7))
MAX_STORIES = 15

MAY_GET_HOT = timedelta(days=3)
"""For so long after its publication a story that was not hot when it came is told at once if it gets hot."""


class Quiet(StrEnum):
    """What comes on a day with nothing new: the hottest older stories, a short note, or nothing."""

    OLDER = "older"
    NOTE = "note"
    SILENT = "silent"


class Pace(StrEnum):
    """When stories come: in a digest of their own, along with the chat's digests, or at once when one is hot."""

    DAILY = "daily"
    WITH_DIGEST = "with_digest"
    AT_ONCE = "at_once"


class Stopped(StrEnum):
    """Why nothing is sent to a chat until it comes back."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    NO_RIGHTS = "no_rights"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class KnownChat:
    """A chat that has chosen something. `language` and `zone` are "" for the usual ones.

    `stopped_for` is "" while all is well, else one of Stopped. `digests` counts the digests that were claimed for it.
    `added_by` is who added the bot to a group or channel, 0 where that is not known.
    """

    id: int
    kind: str = "private"
    title: str = ""
    language: str = ""
    zone: str = ""
    stopped_for: str = ""
    digests: int = 0
    added_by: int = 0


@dataclass(frozen=True, slots=True)
class Contract:
    """When which stories come: `minute` of the local day (0-1439), `days` of the week (Monday is 0), 1-15 stories.

    Stories are of any of the topics and of any of the providers, where some are named, and of none of those without.
    `least_hotness` is the share (0 to 1) of the archive that they are at least as hot as; 0 takes those of no heat too.
    `words` is a search that finds them, "" for none. `signature` stands below each digest, "" for none.
    """

    minute: int = 8 * 60
    days: frozenset[int] = EVERY_DAY
    size: int = 5
    topics: tuple[str, ...] = ()
    without_topics: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    without_providers: tuple[str, ...] = ()
    least_hotness: float = 0.0
    quiet: Quiet = Quiet.OLDER
    is_silent: bool = False
    words: str = ""
    pace: Pace = Pace.DAILY
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A contract at its place, `thread_id` 0 outside forum topics.

    Nothing is due (`due_at` is None) while it is paused for good or its chat is stopped; a pause until `resumes_at` has
    its next digest after it. Its next digest tells what arrived after the archive's version `seen_version` or was
    published after `covered_until`; of what is followed at once, that is when it began, or long enough ago, and what
    arrived later and is recent may be told still. `last_due_at` is None until the first one.
    """

    id: int
    chat_id: int
    thread_id: int
    contract: Contract
    covered_until: datetime
    seen_version: int
    created_at: datetime
    due_at: datetime | None = None
    last_due_at: datetime | None = None
    is_paused: bool = False
    resumes_at: datetime | None = None

    @property
    def is_digest(self) -> bool:
        """Whether it has digests of its own; else it is something that is followed."""
        return self.contract.pace is Pace.DAILY

    @property
    def is_first(self) -> bool:
        """Whether its next digest will be its first."""
        return self.last_due_at is None and self.is_digest

    @property
    def covers_until(self) -> datetime:
        """The end of what its next digest tells of: the time that it is due at."""
        return self.due_at or self.covered_until

    @property
    def is_at_once(self) -> bool:
        """Whether stories are told at once."""
        return self.contract.pace is Pace.AT_ONCE

    def covered_then(self, until: datetime) -> datetime:
        """What is covered once it has told what there was until then: all of it, but what may yet be told at once."""
        return max(self.covered_until, until - MAY_GET_HOT) if self.is_at_once else until


def comes_with(thread_id: int, digest: Subscription, digest_threads: Collection[int]) -> bool:
    """Whether what is followed in a forum topic comes with this digest: with its own or, if it has none, the chat's."""
    return digest.thread_id == thread_id or (digest.thread_id == 0 and thread_id not in digest_threads)
