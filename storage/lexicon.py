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
MAX_ALIAS_WORDS = 5

_articles = schema.articles.c
_IS_SHOWN = _articles.is_published.is_(True)


@dataclass(frozen=True, slots=True)
class Renaming:
    """A part of a search that is another name of a topic, the topic's own name, and the search with that name in it."""

    written: str
    used: str
    words: str


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
    other_names: dict[tuple[str, ...], str]
    _words: list[Vocabulary] = field(default_factory=list)
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    def hotness(self, heat: int | None) -> float | None:
        """The share of published articles with a heat that are at most as hot."""
        if heat is None or not self.heats:
            return None
        place = bisect.bisect_right(self.heats, heat)
        return self.shares[place - 1] if place else 0.0

    def likely_topics(self, name: str) -> tuple[Topic, ...]:
        """The topics that `name` may mean, best first: one is a clear winner, none means nothing is like it."""
        by_name = {topic.name: topic for topic in self.topics}
        exact = tuple(topic for topic in self.topics if topic.name.casefold() == name.strip().casefold())
        if exact:
            return exact[:1]  # C, C++ and C# are alike in their letters
        scores = {topic.name: _likeness(name, topic) for topic in self.topics}
        return tuple(by_name[chosen] for chosen in fuzzy.choose(scores))

    def renamings(self, text: str) -> tuple[Renaming, ...]:
        """The text with the part that is another name of a topic put as the topic's own, best first.

        Where no part is one, the text as a topic alone, if all of it is like one name.
        """
        asked = fuzzy.words(text)
        roots = [fuzzy.root(word) for word in asked]
        found = []
        for size in range(min(len(asked), MAX_ALIAS_WORDS), 0, -1):
            for start in range(len(asked) - size + 1):
                if name := self.other_names.get(tuple(roots[start : start + size]), ""):
                    written, rest = asked[start : start + size], (asked[:start], asked[start + size :])
                    found.append(Renaming(" ".join(written), name, " ".join((*rest[0], name, *rest[1]))))
            if found:
                break
        likely = self.likely_topics(text)
        if not found and len(likely) == 1 and likely[0].article_count:
            found.append(Renaming(text, likely[0].name, likely[0].name))
        return tuple(found)

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
        async with self._reading:
            if not self._words:
                rows = (await connection.execute(select(search.vocabulary.c.term, search.vocabulary.c.doc))).all()
                pairs = [(row[0], row[1]) for row in rows]
                self._words.append(await asyncio.to_thread(Vocabulary, pairs, self.article_count))
        return self._words[0]


async def read_version(connection: AsyncConnection) -> int:
    """The version of the archive that this connection sees."""
    return int((await connection.execute(select(schema.archive.c.version))).scalar_one())


async def read_lexicon(connection: AsyncConnection, version: int) -> Lexicon:
    """The names and heats of the archive as this connection sees it."""
    topics = await _topics(connection)
    providers = schema.providers.c
    used = select(_articles.provider_id).where(_IS_SHOWN)
    known = await connection.execute(
        select(providers.name, providers.id, providers.domain).where(providers.id.in_(used))
    )
    heats = await _heats(connection)
    total = sum(count for _, count in heats)
    counted = select(func.count()).select_from(schema.articles).where(_IS_SHOWN)
    return Lexicon(
        version=version,
        article_count=(await connection.execute(counted)).scalar_one(),
        topics=tuple(sorted(topics, key=lambda topic: (-topic.article_count, topic.name))),
        topic_ids={topic.name: topic_id for topic, topic_id in topics.items()},
        providers={name: (provider_id, domain) for name, provider_id, domain in known},
        heats=tuple(heat for heat, _ in heats),
        shares=tuple(count / total for count in accumulate(count for _, count in heats)),
        other_names={
            tuple(fuzzy.root(word) for word in fuzzy.words(alias)): topic.name
            for topic in topics
            if topic.article_count
            for alias in topic.aliases
        },
    )


async def _topics(connection: AsyncConnection) -> dict[Topic, int]:
    """Topics with their ids. One that is neither described nor on a published article is nobody's business."""
    member = schema.article_topics.c
    counted = (
        select(member.topic_id, func.count())
        .join(schema.articles, _articles.id == member.article_id)
        .where(_IS_SHOWN)
        .group_by(member.topic_id)
    )
    counts: dict[int, int] = dict((await connection.execute(counted)).all())
    rows = (await connection.execute(select(schema.topics))).all()
    return {
        Topic(row.name, row.shortname, row.parent, tuple(row.aliases), counts.get(row.id, 0)): row.id
        for row in rows
        if row.is_described or row.id in counts
    }


async def _heats(connection: AsyncConnection) -> list[tuple[int, int]]:
    """Each heat of the published articles, coolest first, with how many have it."""
    counted = (
        select(_articles.heat, func.count())
        .where(_IS_SHOWN, _articles.heat.is_not(None))
        .group_by(_articles.heat)
        .order_by(_articles.heat)
    )
    return [(heat, count) for heat, count in await connection.execute(counted)]


def _likeness(asked: str, topic: Topic) -> float:
    """Of a topic's names; an alias counts a little less than the name, a described topic without articles much less."""
    names = [fuzzy.likeness(asked, topic.name), *(0.97 * fuzzy.likeness(asked, alias) for alias in topic.aliases)]
    return max(names) * (1.0 if topic.article_count else 0.8)


def _is_domain(name: str, domain: str) -> float:
    return 0.98 if domain and name.lower().removeprefix("www.") == domain else 0.0
