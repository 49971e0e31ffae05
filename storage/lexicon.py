"""What is kept in memory of one version of the archive: its names, its heats and, once asked for, its words."""

from __future__ import annotations

import asyncio
import bisect
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage import fuzzy, schema, search
from storage.articles import Topic
from storage.errors import UnknownName
from storage.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

NEAREST = 3


@dataclass(frozen=True)
class Lexicon:
    """Names and numbers of one version; a newer version is another Lexicon."""

    version: int
    article_count: int
    topics: tuple[Topic, ...]
    topic_ids: dict[str, int]
    providers: dict[str, tuple[int, str]]
    heats: tuple[int, ...]
    shares: tuple[float, ...]
    _words: list[Vocabulary] = field(default_factory=list)

    def hotness(self, heat: int | None) -> float | None:
        """The share of published articles with a heat that are at most as hot."""
        if heat is None or not self.heats:
            return None
        place = bisect.bisect_right(self.heats, heat)
        return self.shares[place - 1] if place else 0.0

    def likely_topics(self, name: str) -> tuple[Topic, ...]:
        """The topics that `name` may mean, best first: one is a clear winner, none means nothing is like it."""
        scores = {topic.name: _likeness(name, topic) for topic in self.topics}
        by_name = {topic.name: topic for topic in self.topics}
        return tuple(by_name[chosen] for chosen in fuzzy.choose(scores))

    def nearest_topics(self, name: str, limit: int = NEAREST) -> tuple[str, ...]:
        """Topics that look most like `name`, those with articles only."""
        return fuzzy.nearest(name, (topic.name for topic in self.topics if topic.article_count), limit)

    def topic_named(self, name: str) -> str:
        """The best topic for a filter. UnknownName if nothing is like it."""
        likely = self.likely_topics(name)
        if not likely:
            raise UnknownName("topic", name, self.nearest_topics(name))
        return likely[0].name

    def provider_named(self, name: str) -> str:
        """The best provider for a filter. UnknownName if nothing is like it."""
        scores = {
            known: max(fuzzy.likeness(name, known), 0.99 * fuzzy.likeness(name, domain), _is_domain(name, domain))
            for known, (_, domain) in self.providers.items()
        }
        likely = fuzzy.choose(scores)
        if not likely:
            raise UnknownName("provider", name, fuzzy.nearest(name, self.providers, NEAREST))
        return likely[0]

    async def vocabulary(self, connection: AsyncConnection) -> Vocabulary:
        """The words of the archive, read once for this version and sorted in a thread."""
        if not self._words:
            rows = (await connection.execute(select(search.vocabulary.c.term, search.vocabulary.c.doc))).all()
            pairs = [(row[0], row[1]) for row in rows]
            self._words[:] = [await asyncio.to_thread(Vocabulary, pairs, self.article_count)]
        return self._words[0]


async def read_version(connection: AsyncConnection) -> int:
    """The version of the archive that this connection sees."""
    return (await connection.execute(select(schema.archive.c.version))).scalar_one()


async def read_lexicon(connection: AsyncConnection, version: int) -> Lexicon:
    """The names and heats of the archive as this connection sees it."""
    articles, topics = schema.articles.c, schema.topics.c
    shown = articles.is_published.is_(True)
    counts = dict(
        (
            await connection.execute(
                select(schema.article_topics.c.topic_id, func.count())
                .join(schema.articles, articles.id == schema.article_topics.c.article_id)
                .where(shown)
                .group_by(schema.article_topics.c.topic_id)
            )
        )
        .all()
    )
    topic_rows = (await connection.execute(select(schema.topics))).all()
    found = [Topic(row.name, row.shortname, row.parent, tuple(row.aliases), counts.get(row.id, 0)) for row in topic_rows]
    used = select(articles.provider_id).where(shown)
    provider_rows = (await connection.execute(select(schema.providers).where(schema.providers.c.id.in_(used)))).all()
    heats = (
        await connection.execute(
            select(articles.heat, func.count())
            .where(shown, articles.heat.is_not(None))
            .group_by(articles.heat)
            .order_by(articles.heat)
        )
    ).all()
    total = sum(count for _, count in heats)
    return Lexicon(
        version=version,
        article_count=(await connection.execute(select(func.count()).select_from(schema.articles).where(shown))).scalar_one(),
        topics=tuple(sorted(found, key=lambda topic: (-topic.article_count, topic.name))),
        topic_ids={row.name: row.id for row in topic_rows},
        providers={row.name: (row.id, row.domain) for row in provider_rows},
        heats=tuple(heat for heat, _ in heats),
        shares=tuple(count / total for count in accumulate(count for _, count in heats)),
    )


def _likeness(asked: str, topic: Topic) -> float:
    """Of a topic's names; an alias counts a little less than the name, a described topic without articles much less."""
    names = [fuzzy.likeness(asked, topic.name), *(0.97 * fuzzy.likeness(asked, alias) for alias in topic.aliases)]
    return max(names) * (1.0 if topic.article_count else 0.8)


def _is_domain(name: str, domain: str) -> float:
    return 0.98 if domain and name.lower().removeprefix("www.") == domain else 0.0
