"""The articles as they are asked for: by query, by id, by topic. Nothing unpublished ever leaves here."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, select

from storage import fuzzy, ranking, schema, search
from storage.article_file import canonical_url
from storage.articles import (
    MAX_PAGE_SIZE,
    ArchiveSummary,
    Article,
    ArticleQuery,
    Correction,
    Image,
    Page,
    Provider,
    RelatedStory,
    Sort,
    Topic,
)
from storage.lexicon import Lexicon, read_lexicon, read_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database
    from storage.vocabulary import Vocabulary

MAX_FILTERS = 16
"""How many topics, providers, phrases and words to be without are heeded, of each; more is mischief."""

LARGEST_INTEGER = 2**63 - 1
"""What SQLite can hold; people may ask for more."""

_IS_SHOWN = schema.articles.c.is_published.is_(True)


@dataclass(frozen=True, slots=True)
class Likely:
    """The topics a name may mean. One is a clear winner; with none, `nearest` are the closest names."""

    topics: tuple[Topic, ...]
    nearest: tuple[str, ...]


class ArticleStore:
    """Reads articles. Every method is one snapshot of the archive."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: Lexicon | None = None
        self._reading = asyncio.Lock()  # of many that ask at once after a change, one reads for all

    async def find(self, query: ArticleQuery) -> Page:
        """The page that answers a query, on its last page where it asks for a later one.

        UnknownName if a topic or provider filter is like none that the archive has.
        """
        async with self._database.read() as connection:
            lexicon = await self._lexicon(connection)
            answered = _with_full_names(query, lexicon)
            if answered.has_text:
                return await self._search(connection, answered, lexicon)
            order = Sort.NEWEST if answered.sort is Sort.RELEVANCE else answered.sort
            return await self._browse(connection, replace(answered, sort=order), lexicon)

    async def get(self, article_id: int) -> Article | None:
        """One published article, its related stories linked to those of the archive; None if there is none."""
        if not 0 < article_id <= LARGEST_INTEGER:
            return None
        async with self._database.read() as connection:
            lexicon = await self._lexicon(connection)
            found = await _articles(connection, [article_id], lexicon)
            return await _with_related_ids(connection, found[0]) if found else None

    async def topics(self) -> tuple[Topic, ...]:
        """Every topic that has published articles, the largest first."""
        async with self._database.read() as connection:
            return tuple(topic for topic in (await self._lexicon(connection)).topics if topic.article_count)

    async def likely_topics(self, name: str) -> Likely:
        """The topics that a name, an alias, an abbreviation or a part of a name may mean, typos forgiven."""
        async with self._database.read() as connection:
            lexicon = await self._lexicon(connection)
            return Likely(lexicon.likely_topics(name), lexicon.nearest_topics(name))

    async def words_like(self, text: str) -> tuple[str, ...]:
        """Words of the archive that look most like those of a text, best first for each; at most two a word."""
        async with self._database.read() as connection:
            lexicon = await self._lexicon(connection)
            vocabulary = await lexicon.vocabulary(connection)
            meant = [word for word in fuzzy.words(text) if word not in fuzzy.STOP_WORDS]
            near = [other for word in meant[:8] for other in vocabulary.nearest(word, 2)]
            return tuple(word for word in dict.fromkeys(near) if word not in fuzzy.STOP_WORDS)[:4]

    async def summary(self) -> ArchiveSummary:
        """The archive in numbers."""
        columns = schema.articles.c
        async with self._database.read() as connection:
            lexicon = await self._lexicon(connection)
            oldest, newest = (
                await connection.execute(
                    select(func.min(columns.published_at), func.max(columns.published_at)).where(_IS_SHOWN)
                )
            ).one()
            total = (await connection.execute(select(func.count()).select_from(schema.articles))).scalar_one()
            imported = (await connection.execute(select(func.max(schema.imports.c.finished_at)))).scalar_one()
        return ArchiveSummary(
            article_count=lexicon.article_count,
            unpublished_count=total - lexicon.article_count,
            topic_count=sum(1 for topic in lexicon.topics if topic.article_count),
            provider_count=len(lexicon.providers),
            oldest_at=oldest,
            newest_at=newest,
            imported_at=imported,
        )

    async def _lexicon(self, connection: AsyncConnection) -> Lexicon:
        version = await read_version(connection)
        async with self._reading:
            if self._known is None or self._known.version != version:
                self._known = await read_lexicon(connection, version)
            return self._known

    async def _browse(self, connection: AsyncConnection, query: ArticleQuery, lexicon: Lexicon) -> Page:
        filters = _filters(query, lexicon)
        counted = select(func.count()).select_from(schema.articles).where(*filters)
        total = (await connection.execute(counted)).scalar_one()
        query = _on_existing_page(query, total)
        ids = await _ids(connection, _ordered(select(schema.articles.c.id).where(*filters), query), query)
        return Page(query, await _articles(connection, ids, lexicon), total)

    async def _search(self, connection: AsyncConnection, query: ArticleQuery, lexicon: Lexicon) -> Page:
        """The best of: every word as it stands, a topic by another of its names, most of the words."""
        vocabulary = await lexicon.vocabulary(connection)
        asked = _Search.of(connection, query, lexicon, vocabulary)
        page = None if asked.lost else await asked.strict()
        for renaming in () if page else lexicon.renamings(query.words):
            renamed = _Search.of(connection, replace(query, words=renaming.words), lexicon, vocabulary)
            found = None if renamed.lost else await renamed.strict()
            if found:
                told = (Correction(renaming.written, renaming.used), *found.corrections)
                return replace(found, query=replace(found.query, words=query.words), corrections=told)
        return page or await asked.strict() or await asked.relaxed()


@dataclass(frozen=True, slots=True)
class _Search:
    """One search under way. `asked` are all words, `known` those that the archive might have, `phrases` are quoted."""

    connection: AsyncConnection
    query: ArticleQuery
    lexicon: Lexicon
    vocabulary: Vocabulary
    asked: Sequence[ranking.Term]
    known: Sequence[ranking.Term]
    phrases: Sequence[str]

    @classmethod
    def of(cls, connection: AsyncConnection, query: ArticleQuery, lexicon: Lexicon, vocabulary: Vocabulary) -> _Search:
        """The search that a query asks for."""
        asked = ranking.terms(query.words, vocabulary)
        known = [term for term in asked if term.variants]
        phrases = [search.phrase(words) for words in query.phrases if fuzzy.words(words)]
        return cls(connection, query, lexicon, vocabulary, asked, known, phrases)

    @property
    def lost(self) -> tuple[str, ...]:
        """The words that the archive does not know in any way."""
        return tuple(term.word for term in self.asked if not term.variants)

    async def strict(self) -> Page | None:
        """The articles that hold every known word; None if none does."""
        expression = " AND ".join(filter(None, (ranking.match_all(self.known), *self.phrases)))
        if not expression:
            return None
        filters = _filters(self.query, self.lexicon)
        found = select(schema.articles.c.id).where(search.includes(expression), *filters)
        total = (await self.connection.execute(select(func.count()).select_from(found.subquery()))).scalar_one()
        if not total:
            return None
        query = _on_existing_page(self.query, total)
        ranked = await self._ranked(expression, filters)
        if query.sort is Sort.RELEVANCE:
            ids = await self._stretch(expression, filters, [hit.id for hit in ranked], query)
        else:
            ids = await _ids(self.connection, _ordered(found, query), query)
        return await self._page(query, ids, total, ranked)

    async def relaxed(self) -> Page:
        """The articles that hold most of what was asked."""
        if not self.known:
            return Page(_on_existing_page(self.query, 0), (), 0, self.query.words, unmatched=self.lost)
        expression = " AND ".join(
            f"({part})" for part in (ranking.match_any(self.known, self.vocabulary), *self.phrases)
        )
        ranked = ranking.worth_showing(await self._ranked(expression, _filters(self.query, self.lexicon)))
        query = _on_existing_page(self.query, len(ranked))
        ids = [hit.id for hit in ranked]
        if query.sort is not Sort.RELEVANCE:
            chosen = select(schema.articles.c.id).where(schema.articles.c.id.in_(ids))
            ids = list((await self.connection.execute(_ordered(chosen, query))).scalars())
        first = (query.page - 1) * query.size
        return await self._page(query, ids[first : first + query.size], len(ranked), ranked)

    async def _ranked(self, expression: str, filters: Sequence[ColumnElement[bool]]) -> list[ranking.Hit]:
        rows = (await self.connection.execute(search.candidates(expression, filters, search.POOL))).all()
        pool = [
            ranking.Candidate(row[0], tuple(f" {text} " for text in row[1:6]), self.lexicon.hotness(row[6]) or 0.0)
            for row in rows
        ]
        return ranking.rank(pool, self.known, len(self.lost))

    async def _stretch(
        self, expression: str, filters: Sequence[ColumnElement[bool]], ranked: list[int], query: ArticleQuery
    ) -> list[int]:
        """The ids of one page: from the ranked pool, and beyond it from the index in its own order."""
        first = (query.page - 1) * query.size
        ids = ranked[first : first + query.size]
        missing = query.size - len(ids)
        if missing and len(ranked) >= search.POOL:
            offset = max(first, search.POOL)
            rows = await self.connection.execute(search.further(expression, filters, offset, missing))
            ids += rows.scalars()
        return ids

    async def _page(self, query: ArticleQuery, ids: Sequence[int], total: int, ranked: Sequence[ranking.Hit]) -> Page:
        best = ranked[0] if ranked else None
        unmatched = set(self.lost)
        if best:
            unmatched |= {term.word for term, match in zip(self.known, best.matches, strict=True) if not match}
        corrected = ranking.corrections(self.known, best, self.vocabulary)
        return Page(
            query,
            await _articles(self.connection, ids, self.lexicon),
            total,
            ranking.as_searched(query.words, corrected),
            corrected,
            tuple(term.word for term in self.asked if term.word in unmatched),
        )


def _with_full_names(query: ArticleQuery, lexicon: Lexicon) -> ArticleQuery:
    return replace(
        query,
        phrases=query.phrases[:MAX_FILTERS],
        without=query.without[:MAX_FILTERS],
        topics=tuple(dict.fromkeys(lexicon.topic_named(name) for name in query.topics[:MAX_FILTERS])),
        providers=tuple(dict.fromkeys(lexicon.provider_named(name) for name in query.providers[:MAX_FILTERS])),
        size=max(1, min(query.size, MAX_PAGE_SIZE)),
    )


def _on_existing_page(query: ArticleQuery, total: int) -> ArticleQuery:
    last = max(1, -(-total // query.size))
    return replace(query, page=max(1, min(query.page, last)))


def _filters(query: ArticleQuery, lexicon: Lexicon) -> list[ColumnElement[bool]]:
    """The conditions of a query on `articles`, its words aside."""
    columns = schema.articles.c
    conditions: list[ColumnElement[bool]] = [_IS_SHOWN]
    if query.topics:
        ids = [lexicon.topic_ids[name] for name in query.topics]
        member = schema.article_topics.c
        conditions.append(columns.id.in_(select(member.article_id).where(member.topic_id.in_(ids))))
    if query.providers:
        conditions.append(columns.provider_id.in_([lexicon.providers[name][0] for name in query.providers]))
    if query.since:
        conditions.append(columns.published_at >= query.since)
    if query.until:
        conditions.append(columns.published_at < query.until)
    if query.min_heat is not None:
        conditions.append(columns.heat >= max(-LARGEST_INTEGER, min(query.min_heat, LARGEST_INTEGER)))
    conditions += [search.excludes(search.phrase(words)) for words in query.without if fuzzy.words(words)]
    return conditions


def _ordered(statement: Select[Any], query: ArticleQuery) -> Select[Any]:
    columns = schema.articles.c
    newest = (columns.published_at.desc(), columns.id.desc())
    if query.sort is Sort.HOTTEST:
        return statement.order_by(columns.heat.desc(), *newest)
    return statement.order_by(*newest)


async def _ids(connection: AsyncConnection, statement: Select[Any], query: ArticleQuery) -> list[int]:
    stretch = statement.offset((query.page - 1) * query.size).limit(query.size)
    return list((await connection.execute(stretch)).scalars())


async def _articles(connection: AsyncConnection, ids: Iterable[int], lexicon: Lexicon) -> tuple[Article, ...]:
    """The published articles with these ids, in this order."""
    ids = list(ids)
    if not ids:
        return ()
    provider = schema.providers.c
    statement = (
        select(schema.articles, provider.name.label("provider_name"), provider.domain.label("provider_domain"))
        .join(schema.providers, provider.id == schema.articles.c.provider_id, isouter=True)
        .where(schema.articles.c.id.in_(ids), _IS_SHOWN)
    )
    rows = {row.id: row for row in (await connection.execute(statement)).all()}
    topics = await _topics_of(connection, ids)
    return tuple(_article(rows[one], topics.get(one, ()), lexicon) for one in ids if one in rows)


async def _topics_of(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    member = schema.article_topics.c
    statement = (
        select(member.article_id, schema.topics.c.name)
        .join(schema.topics, schema.topics.c.id == member.topic_id)
        .where(member.article_id.in_(ids))
        .order_by(member.article_id, member.position)
    )
    found: dict[int, tuple[str, ...]] = {}
    for article_id, name in await connection.execute(statement):
        found[article_id] = (*found.get(article_id, ()), name)
    return found


def _article(row: Row[Any], topics: tuple[str, ...], lexicon: Lexicon) -> Article:
    return Article(
        url=row.url,
        link=row.link,
        title=row.title,
        published_at=row.published_at,
        excerpt=row.excerpt,
        body=row.body,
        updated_at=row.updated_at,
        amp_link=row.amp_link,
        kind=row.kind,
        quality=row.quality,
        heat=row.heat,
        is_published=row.is_published,
        provider=Provider(row.provider_name or "", row.provider_domain or ""),
        topics=topics,
        images=tuple(Image(*image) for image in row.images),
        related=tuple(_related(story) for story in row.related),
        id=row.id,
        imported_at=row.imported_at,
        hotness=lexicon.hotness(row.heat),
    )


def _related(story: Sequence[Any]) -> RelatedStory:
    title, link, excerpt, provider, published_at = story
    return RelatedStory(title, link, excerpt, provider, datetime.fromisoformat(published_at) if published_at else None)


async def _with_related_ids(connection: AsyncConnection, article: Article) -> Article:
    """The article with its related stories linked to the published articles that hold them."""
    urls = {story.link: canonical_url(story.link) for story in article.related}
    columns = schema.articles.c
    statement = select(columns.url, columns.id).where(columns.url.in_(set(urls.values())), _IS_SHOWN)
    ids = dict((await connection.execute(statement)).all())
    stories = (replace(story, article_id=ids.get(urls[story.link], 0)) for story in article.related)
    return replace(article, related=tuple(stories))
