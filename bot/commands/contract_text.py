"""A contract in words: when, how many stories, of what."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from bot.conversation import Dated, Text, Weekdays, listed, say
from bot.zones import place_of
from storage import EVERY_DAY

if TYPE_CHECKING:
    from bot.conversation import Chat
    from storage import Contract, Subscription

WEEKDAYS = frozenset(range(5))
WEEKENDS = frozenset((5, 6))
LEAST = {"tenth": 0.9, "quarter": 0.75, "half": 0.5, "everything": 0.0}
"""The least hotness by what it is called: only the hottest tenth, …"""


def time_of(minute: int) -> time:
    """A minute of the day as a time of the day."""
    return time(minute // 60, minute % 60)


def days_text(days: frozenset[int]) -> Text:
    """Days of the week, by name where they have one together."""
    kinds = {EVERY_DAY: "every", WEEKDAYS: "weekdays", WEEKENDS: "weekends"}
    left_out = EVERY_DAY - days
    if len(left_out) == 1:
        return say("contract-days", kind="but", names=Weekdays(tuple(left_out)))
    return say("contract-days", kind=kinds.get(days, "some"), names=Weekdays(tuple(sorted(days))))


def zone_text(chat: Chat) -> str:
    """The place whose time the chat has."""
    return place_of(chat.zone.key, chat.language)


def least_name(least_hotness: float) -> str:
    """What the least hotness is called."""
    return next((name for name, least in LEAST.items() if least_hotness >= least), "everything")


def about_text(contract: Contract) -> tuple[Text, ...]:
    """What a contract narrows stories down to, a text for each filter; none where it takes all."""
    parts = (
        contract.topics and say("contract-topics", names=listed(contract.topics)),
        contract.without_topics and say("contract-without", names=listed(contract.without_topics)),
        contract.providers and say("filter-providers", names=listed(contract.providers)),
        contract.without_providers and say("contract-not-from", names=listed(contract.without_providers)),
        contract.least_hotness and say("contract-least", least=least_name(contract.least_hotness)),
    )
    return tuple(part for part in parts if isinstance(part, Text))


def summary(contract: Contract, chat: Chat) -> tuple[Text, ...]:
    """A contract in a line: days, time and place, the number of stories, and what they are about."""
    when = say("contract-when", days=days_text(contract.days), time=time_of(contract.minute), place=zone_text(chat))
    return (when, say("contract-size", count=contract.size), *about_text(contract))


def short(contract: Contract) -> Text:
    """A contract by what tells it from others of its chat: when it comes, and what it is about."""
    about = about_text(contract) or (say("contract-all"),)
    return say(
        "filters", parts=(say("contract-at", days=days_text(contract.days), time=time_of(contract.minute)), *about)
    )


def is_waiting(one: Subscription) -> bool:
    """Whether the subscription is paused, for good or until a day."""
    return one.is_paused or one.resumes_at is not None


def standing(one: Subscription, chat: Chat) -> Text:
    """Whether the subscription is paused, or when it comes next: in its chat's time, wherever that is told."""
    if one.due_at is None:
        return say("next-none", paused="yes" if one.is_paused else "no")
    return say(
        "next-due", at=Dated(one.due_at, with_time=True, zone=chat.zone), resumes="yes" if one.resumes_at else "no"
    )
