"""What a digest tells: a pure function of the contract, the stories, what the chat has got, and the time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from storage import MAX_STORIES, coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from storage import Article, Contract, Material, Subscription

HALF_DAYS = 3.0
"""After so many days a story counts half as hot. Later it cools slowly, so that of old ones heat decides."""

SHARE = 2 / 5
"""At most this share of a digest is of one topic, and of one provider, as long as there are others."""

UNKNOWN_HOTNESS = 0.5
"""A story of no heat is taken for one in the middle."""

LIKING = 0.05
MOST_LIKING = 0.3
"""Each liked story of its topic makes a story so much hotter, each disliked one so much cooler, up to the latter."""


class Kind(StrEnum):
    """What a digest is made of: new stories, the hottest older ones, a first one's mix of both, or nothing at all."""

    FRESH = "fresh"
    OLDER = "older"
    FIRST = "first"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Story:
    """A story by its hottest article; `merged` are others that tell it, `also_at` the providers who have it as well.

    `follow` is what the chat follows and the story comes by, None where it comes by the digest's own contract.
    """

    article: Article
    merged: tuple[Article, ...] = ()
    follow: Contract | None = None

    @property
    def ids(self) -> frozenset[int]:
        """Of all articles that tell it."""
        return frozenset(one.id for one in (self.article, *self.merged))

    @property
    def also_at(self) -> tuple[str, ...]:
        """Other providers: of the merged articles, and of related coverage."""
        names = (*(one.provider.name for one in self.merged), *coverage(self.article))
        return tuple(dict.fromkeys(name for name in names if name and name != self.article.provider.name))


@dataclass(frozen=True, slots=True)
class Digest:
    """The stories in their order, the new ones that did not fit (`rest`, the best first, and `beyond` so many more).

    `known` are ids of new articles that tell what the chat has got before.
    """

    kind: Kind
    stories: tuple[Story, ...] = ()
    rest: tuple[Story, ...] = ()
    beyond: int = 0
    known: tuple[int, ...] = ()

    @property
    def more(self) -> int:
        """How many new stories did not fit."""
        return len(self.rest) + self.beyond


def compose(subscription: Subscription, material: Material, now: datetime) -> Digest:
    """The digest of this subscription at that time, first what is followed; equal arguments make equal digests."""
    liked = dict(material.liked)
    new = frozenset(article.id for article in material.fresh)
    articles = (*material.fresh, *material.older) if subscription.is_first else material.fresh
    told, again = _told(articles, material, liked, now)
    stories = _followed_first(told, dict(material.followed))
    size = subscription.contract.size
    chosen = _of_each_follow(stories, size) if subscription.is_at_once else _chosen(stories, size)
    kind = Kind.FIRST if subscription.is_first else Kind.FRESH
    if not chosen:
        old, _ = _told(material.older, material, liked, now)
        chosen = _chosen(old, size)
        kind = Kind.OLDER if chosen else Kind.QUIET
    rest = tuple(story for story in stories if story not in chosen and not new.isdisjoint(story.ids))
    known = tuple(number for number in again if number in new)
    return Digest(kind, chosen, rest, material.fresh_total - len(material.fresh), known)


def score(article: Article, liked: Mapping[str, int], now: datetime) -> float:
    """How much a story matters at that time: its hotness, less with age, a little changed by what the chat likes.

    Of its topics, the one that is liked most counts, and the one that is disliked most.
    """
    hotness = UNKNOWN_HOTNESS if article.hotness is None else article.hotness
    days = max(0.0, (now - article.published_at).total_seconds() / 86400)
    opinions = (0, *(liked.get(name, 0) for name in article.topics))
    liking = LIKING * (max(opinions) + min(opinions))
    return hotness * HALF_DAYS / (HALF_DAYS + days) * (1 + max(-MOST_LIKING, min(MOST_LIKING, liking)))


def _told(
    articles: Iterable[Article], material: Material, liked: Mapping[str, int], now: datetime
) -> tuple[list[Story], tuple[int, ...]]:
    """The articles as stories that the chat does not know, the best first; and the ids of those that it does know."""
    groups: list[list[Article]] = []
    told: dict[int, int] = {}
    again: list[int] = []
    for article in sorted(articles, key=lambda one: (-score(one, liked, now), -one.id)):
        alike = material.alike.get(article.id, frozenset())
        if article.id in material.got or not material.got.isdisjoint(alike):
            again.append(article.id)
            continue
        number = min((told[other] for other in alike if other in told), default=len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(article)
        told[article.id] = number
    return [Story(first, tuple(others)) for first, *others in groups], tuple(again)


def _followed_first(stories: Iterable[Story], followed: Mapping[int, Contract]) -> list[Story]:
    """The stories, each with what it is followed by: those that are come first, and else the order stays."""
    known = [
        replace(one, follow=next((followed[id_] for id_ in sorted(one.ids) if id_ in followed), None))
        for one in stories
    ]
    return sorted(known, key=lambda one: one.follow is None)


def _of_each_follow(stories: Sequence[Story], size: int) -> tuple[Story, ...]:
    """So many stories of each follow at most, and in all no more than a digest may have."""
    by_follow: dict[Contract | None, list[Story]] = {}
    for story in stories:
        by_follow.setdefault(story.follow, []).append(story)
    chosen = [story for some in by_follow.values() for story in _chosen(some, size)]
    return tuple(story for story in stories if story in chosen)[:MAX_STORIES]


def _chosen(stories: Sequence[Story], size: int) -> tuple[Story, ...]:
    """The best stories, so mixed that no topic and no provider takes more than its share while there are others.

    Those that are followed, which come first, are taken anyway.
    """
    most = max(1, int(size * SHARE))
    sorts = cache(lambda place: _sorts(stories[place]))
    left, chosen = list(range(len(stories))), list[int]()
    full: set[str] = set()
    taken: Counter[str] = Counter()
    while left and len(chosen) < size:
        fitting = (place for place in left if stories[place].follow or full.isdisjoint(sorts(place)))
        place = next(fitting, None)
        if place is None:
            place = min(left, key=lambda other: len(full & sorts(other)))
        left.remove(place)
        chosen.append(place)
        taken.update(sorts(place))
        full.update(one for one in sorts(place) if taken[one] >= most)
    return tuple(stories[place] for place in sorted(chosen))


def _sorts(story: Story) -> frozenset[str]:
    """Its topics and its provider, told apart."""
    provider = story.article.provider.name
    return frozenset(
        (*(f"topic {name}" for name in story.article.topics), *((f"provider {provider}",) if provider else ()))
    )
