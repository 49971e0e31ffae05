"""What digests are made of and is the same for many chats: read once at a version of the archive, and kept at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from storage import article_rows
from storage.browsing import LARGEST_INTEGER
from storage.contracts import MAX_STORIES
from storage.same_story import Stories

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from storage.articles import Article
    from storage.ledgers import Span
    from storage.lexicon import Lexicon

MOST_ARTICLES_KEPT = 5000
MOST_LISTS_KEPT = 500
"""More articles and lists than these are not kept at hand for the next chats."""

SCATTERED = 20
"""Articles near to new ones are scattered where their ids stretch over so many times as many."""


@dataclass(frozen=True)
class Found:
    """New stories, of which there are so many in all, and the stretches of time that are near to them.

    `near` are the ids of all articles of these times; None where those are very many.
    """

    articles: tuple[Article, ...] = ()
    total: int = 0
    spans: tuple[Span, ...] = ()
    near: frozenset[int] | None = frozenset()

    @cached_property
    def is_scattered(self) -> bool:
        """Whether those near are few among many others: one old story that comes in late reaches far back."""
        near = self.near or frozenset()
        return max(near, default=0) - min(near, default=0) > SCATTERED * (len(near) + MAX_STORIES)

    @cached_property
    def least_near(self) -> int:
        """The least id of those near."""
        return min(self.near or (), default=LARGEST_INTEGER)


@dataclass(slots=True)
class Shared:
    """What has been read at one version of the archive and may be wanted again: it is the same for many chats."""

    version: int
    fresh: dict[object, Found] = field(default_factory=dict)
    pools: dict[object, tuple[Article, ...]] = field(default_factory=dict)
    articles: dict[int, Article] = field(default_factory=dict)
    stories: Stories = field(default_factory=Stories)
    adding: Lock = field(default_factory=Lock)  # several threads read at once

    def is_for(self, version: int) -> bool:
        """Whether it is of that version still, and not too large to be kept."""
        is_small = len(self.articles) <= MOST_ARTICLES_KEPT and len(self.fresh) + len(self.pools) <= MOST_LISTS_KEPT
        return version == self.version and is_small

    def read(self, connection: Connection, ids: Sequence[int], lexicon: Lexicon) -> tuple[Article, ...]:
        """The articles of these ids that there are; each is read once."""
        if missing := [one for one in ids if one not in self.articles]:
            found = article_rows.read(connection, missing, lexicon.hotness)
            with self.adding:
                for article in found:
                    if article.id not in self.articles:
                        self.articles[article.id] = article
                        self.stories.add(article)
        return tuple(self.articles[one] for one in ids if one in self.articles)
