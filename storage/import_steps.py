"""The words of imports on their way: one that waits, what it would do, and how far it is done."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from storage.import_words import CHANGES, State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from storage.findings import Finding, TopicFinding
    from storage.new_topics import NewTopic
    from storage.reports import Doubt, FailedFile

LEASE = timedelta(seconds=60)
"""Who reads or writes an import has to come on within this time, or is taken to have crashed."""

FETCH_LEASE = timedelta(minutes=10)
"""Likewise who fetches its files first, which Telegram may keep waiting."""


@dataclass(frozen=True, slots=True)
class WaitingImport:
    """An import of `total` files, which are staged; `message_id` in `chat_id` is where that is shown, 0 for nowhere.

    Its preview told `counts`, at the archive's version `seen_version`, and has the digest `outcome`. The files before
    place `done` are written. It is its process's until `free_at`, and was `taken` to be written so many times.
    """

    id: int
    state: State
    chat_id: int
    message_id: int
    who: str
    title: str
    started_at: datetime
    total: int = 0
    done: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    seen_version: int = 0
    outcome: str = ""
    free_at: datetime | None = None
    taken: int = 0

    @property
    def is_told(self) -> bool:
        """Whether it is worth telling that nothing comes of it: a preview that offers nothing needs no more words."""
        return self.state is State.BROKEN_OFF or is_change(self.counts)


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do, as far as its files are read: `done` of about `total`, and all once it `is_whole`.

    `counts` are those of ImportReport; `topics` tell of those that would be described differently, `new_topics` of
    those that articles would bring and nobody describes; `doubts` are about files that would be taken in. `is_as_told`
    says that the preview before has told the same. What is foreseen anew is its process's until `free_at`.
    """

    title: str
    done: int
    total: int
    counts: Mapping[str, int]
    findings: Sequence[Finding]
    topics: Sequence[TopicFinding]
    failed: Sequence[FailedFile]
    doubts: Sequence[Doubt] = ()
    new_topics: Sequence[NewTopic] = ()
    is_whole: bool = False
    is_as_told: bool = False
    free_at: datetime | None = None

    @property
    def is_change(self) -> bool:
        """Whether the archive would be another one."""
        return is_change(self.counts)

    @property
    def outcome(self) -> str:
        """A digest of what it tells would be done, and of what cannot be."""
        told = [(one.outcome, one.url, one.title, one.changes, one.replaces) for one in self.findings]
        new = [topic.name for topic in self.new_topics]
        return hashlib.blake2b(repr((told, self.topics, self.failed, new)).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Progress:
    """How many files of an import are done; once it `is_done`, what became of them all, and which failed."""

    done: int
    total: int
    counts: Mapping[str, int]
    is_done: bool = False
    failed: Sequence[FailedFile] = ()


def is_change(counts: Mapping[str, int]) -> bool:
    """Whether such an import makes the archive another one: twins are remembered, too."""
    return any(counts.get(name) for name in (*CHANGES, "twins"))
