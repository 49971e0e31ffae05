"""Digests that are due become claims: composed, laid out for their chats, and what is the same for many done once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.digest.compose import Digest, Kind, compose
from bot.digest.page import DigestPage, Shown, pages
from bot.digest.schedule import Schedule, next_due
from storage import Claim, Quiet

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.conversation import Chat
    from storage import Contract, Delivery, Due, Part, Subscription

LATEST = timedelta(hours=12)
"""A digest that could not go out for so long is let go; the next one tells what it would have told."""


@dataclass(frozen=True, slots=True)
class _Composed:
    digest: Digest
    parts: tuple[Part, ...]


def schedule_of(contract: Contract, zone: ZoneInfo) -> Schedule:
    """When the digests of a contract are due in that zone."""
    return Schedule(contract.minute, contract.days, zone)


def _next_due_at(one: Subscription, chat: Chat, now: datetime) -> datetime:
    return next_due(schedule_of(one.contract, chat.zone), max(now, one.covers_until))


class Claiming:
    """The claims of one batch. Subscriptions of one contract, window and ledger share what is composed for them."""

    def __init__(self) -> None:
        self._composed: dict[Hashable, _Composed] = {}
        self._of_subscription: dict[int, _Composed] = {}

    def claim(self, due: Due, chat: Chat, now: datetime) -> Claim:
        """What is to be claimed for a subscription at that time, its next digest after it."""
        one = due.subscription
        if now - one.covers_until > LATEST:
            return self.passed_over(due, chat, now)
        composed = self._compose(due, chat)
        self._of_subscription[one.id] = composed
        is_silent = composed.digest.kind is Kind.QUIET and one.contract.quiet is Quiet.SILENT
        return Claim(due, () if is_silent else composed.parts, _next_due_at(one, chat, now))

    def passed_over(self, due: Due, chat: Chat, now: datetime) -> Claim:
        """Nothing this time: the next digest tells what this one would have told."""
        return Claim(due, (), _next_due_at(due.subscription, chat, now), is_too_late=True)

    def shown(self, delivery: Delivery) -> tuple[Shown, ...]:
        """The stories of a claimed delivery, as they were composed."""
        composed = self._of_subscription[delivery.subscription_id]
        articles = {story.article.id: story.article for story in composed.digest.stories}
        also_at = DigestPage.of(delivery.told).also_at
        return tuple(
            Shown(articles[story.article_id], others) for story, others in zip(delivery.stories, also_at, strict=True)
        )

    def _compose(self, due: Due, chat: Chat) -> _Composed:
        one, material = due.subscription, due.material
        # What subscriptions share of the material is one and the same object, which is quicker told than equality.
        shared = (id(material.fresh), id(material.older), material.got, tuple(known.id for known in material.recent))
        window = (one.contract, one.is_first, one.covered_until, one.covers_until)
        key = (*shared, material.liked, *window, chat.language, chat.zone.key)
        if key not in self._composed:
            digest = compose(one, material, one.covers_until)
            self._composed[key] = _Composed(digest, pages(digest, one, one.covers_until, chat))
        return self._composed[key]
