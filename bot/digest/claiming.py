"""Digests that are due become claims: composed, laid out for their chats, and what is the same for many done once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.digest.compose import Digest, Kind, compose
from bot.digest.followed import follow_names
from bot.digest.page import Letter, letters, part_of
from bot.digest.schedule import Schedule, next_due
from storage import Claim, Quiet

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.conversation import Chat
    from storage import Contract, Delivery, Due, Material, Part, Subscription

MOST_KEPT = 2000
"""So many digests are kept at hand while others may be the same."""

LATEST = timedelta(hours=12)
"""A digest that could not go out for so long is let go; the next one tells what it would have told."""


REST = timedelta(hours=1)
"""For so long what is followed at once has told enough: what comes meanwhile comes then."""


@dataclass(frozen=True, slots=True)
class _Composed:
    """A digest, and what it was made of: as long as that is held, nothing else has its identity."""

    digest: Digest
    material: Material


@dataclass(frozen=True, slots=True)
class _Written:
    """A digest as it reads in a language and a zone."""

    kind: Kind
    parts: tuple[Part, ...]
    letters: tuple[Letter, ...]


def schedule_of(contract: Contract, zone: ZoneInfo) -> Schedule:
    """When the digests of a contract are due in that zone."""
    return Schedule(contract.minute, contract.days, zone)


def _next_due_at(one: Subscription, chat: Chat, now: datetime) -> datetime:
    """When the next digest is due; what is followed at once rests, and is due again if there is more to tell then."""
    if not one.is_digest:
        return now + REST
    return next_due(schedule_of(one.contract, chat.zone), max(now, one.covers_until))


def _later(one: Subscription, chat: Chat, now: datetime) -> datetime:
    """The next time after one that was missed, which may have been missed as well."""
    return next_due(schedule_of(one.contract, chat.zone), now - LATEST) if one.is_digest else now


def _followed(one: Subscription) -> tuple[str, ...]:
    return () if one.is_digest else follow_names(one.contract)


class Claiming:
    """The claims of one run. Subscriptions of one contract, window and ledger share what is composed for them."""

    def __init__(self) -> None:
        self._has_pages = False
        self._composed: dict[Hashable, _Composed] = {}
        self._written: dict[Hashable, _Written] = {}
        self._of_subscription: dict[int, _Written] = {}

    def next_batch(self, *, has_pages: bool) -> None:
        """What is no one's any more, or too much to be kept, is forgotten.

        With `has_pages`, a digest is a page with pictures from now on, in one message.
        """
        self._of_subscription.clear()
        if has_pages != self._has_pages:
            self._has_pages = has_pages
            self._written.clear()
        if len(self._written) > MOST_KEPT:
            self._composed.clear()
            self._written.clear()

    def claim(self, due: Due, chat: Chat, now: datetime) -> Claim:
        """What is to be claimed for a subscription at that time, its next digest after it."""
        one = due.subscription
        if now - one.covers_until > LATEST:
            return Claim(due, (), _later(one, chat, now), is_passed_over=True)
        written = self._write(due, chat)
        self._of_subscription[one.id] = written
        if written.kind is not Kind.QUIET or one.contract.quiet is not Quiet.SILENT:
            return Claim(due, written.parts, _next_due_at(one, chat, now))
        return Claim(due, (), _next_due_at(one, chat, now) if one.is_digest else None)

    def passed_over(self, due: Due, chat: Chat, now: datetime) -> Claim:
        """Nothing this time: the next digest tells what this one would have told."""
        return Claim(due, (), _next_due_at(due.subscription, chat, now), is_passed_over=True)

    def letter(self, delivery: Delivery) -> Letter:
        """The message of a claimed delivery, as it was composed."""
        return self._of_subscription[delivery.subscription_id].letters[delivery.part]

    def _write(self, due: Due, chat: Chat) -> _Written:
        one, material = due.subscription, due.material
        # What subscriptions share of the material is one and the same object, which is quicker told than equality.
        ledger = (material.got, tuple(story.id for story in material.older), material.liked, material.followed)
        key = (id(material.fresh), *ledger, one.contract.size, one.is_first, one.covers_until)
        told = (one.contract.topics, one.contract.is_silent, one.covered_until, _followed(one))
        there = (key, told, chat.language, chat.zone.key)
        if there not in self._written:
            if key not in self._composed:
                self._composed[key] = _Composed(compose(one, material, one.covers_until), material)
            digest = self._composed[key].digest
            written = letters(digest, one, one.covers_until, chat, has_pages=self._has_pages)
            parts = tuple(part_of(letter, digest) for letter in written)
            self._written[there] = _Written(digest.kind, parts, written)
        return self._written[there]
