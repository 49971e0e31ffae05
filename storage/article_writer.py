"""Articles and topics written into the archive: rows, memberships and text index together, in one transaction."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, insert, select, text, union_all, update

from storage import fuzzy, schema, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import TextClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article, Topic
    from storage.database import Database

# What an article file says, in the order of its row; a change in any of these is a change of the article.
_CONTENT = (
    "link", "title", "excerpt", "body", "published_at", "updated_at", "amp_link", "kind", "quality", "heat",
    "is_published", "provider_id", "images", "related",
)  # fmt: skip
_COLUMNS = ("id", "url", *_CONTENT, "digest", "import_id", "imported_at")


def _from_json(columns: Sequence[str], nested: Sequence[str] = ()) -> str:
    """A SELECT that unpacks rows sent as one JSON array of arrays; nested values stay JSON.

    One statement a batch runs inside SQLite without Python's lock, while Python parses the next batch; a statement a
    row would wait for that lock at each.
    """
    values = (f"value {'->' if name in nested else '->>'} {place}" for place, name in enumerate(columns))
    return f"SELECT {', '.join(values)} FROM json_each(:rows)"  # noqa: S608 - the names stand above


_UPSERT = text(
    f"INSERT INTO articles ({', '.join(_COLUMNS)}) {_from_json(_COLUMNS, ('images', 'related'))} WHERE true"  # noqa: S608
    f" ON CONFLICT (url) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[2:])}"
)
_EXISTING = text(
    "SELECT id, url, digest, import_id,"
    f" json_array({', '.join(f'json({name})' if name in ('images', 'related') else name for name in _CONTENT)}),"  # noqa: S608
    " (SELECT json_group_array(topic_id) FROM"
    " (SELECT topic_id FROM article_topics WHERE article_id = articles.id ORDER BY position))"
    " FROM articles WHERE url IN (SELECT value FROM json_each(:urls))"
)
_REDIGEST = text(
    "UPDATE articles SET digest = value ->> 1 FROM json_each(:rows) WHERE articles.id = value ->> 0"
)
_TWINS = text(f"INSERT OR REPLACE INTO twins (digest, article_id) {_from_json(('digest', 'article_id'))}")
_MEMBERSHIP = ("article_id", "position", "topic_id")
_LEAVE = text("DELETE FROM article_topics WHERE article_id IN (SELECT value FROM json_each(:ids))")
_JOIN = text(f"INSERT INTO article_topics ({', '.join(_MEMBERSHIP)}) {_from_json(_MEMBERSHIP)}")  # noqa: S608
_UNINDEX = text("DELETE FROM article_words WHERE rowid IN (SELECT value FROM json_each(:ids))")
_INDEX = text(f"INSERT INTO article_words (rowid, {', '.join(search.FIELDS)}) {_from_json(('rowid', *search.FIELDS))}")  # noqa: S608
_BUMP = update(schema.archive).values(version=schema.archive.c.version + 1)
_NEXT_ID = text("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'articles'), 0) + 1")


class Outcome(StrEnum):
    """What became of one file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    TWINS = "twins"


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as a file holds it, the digest of the file's bytes, and the article's words for the index."""

    article: Article
    digest: str
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a batch: how many files had which outcome, and how many topics are described differently now."""

    outcomes: Counter[str]
    changed_topics: int


class ArticleWriter:
    """The writing of one import. Its number marks what it wrote, so that two files of one story are told apart from
    an older version of that story."""

    def __init__(self, database: Database, now: datetime) -> None:
        self._database = database
        self._now = now
        self._import_id = 0

    @property
    def has_written(self) -> bool:
        """Whether this import has changed the archive yet."""
        return bool(self._import_id)

    async def known(self, digests: Sequence[str]) -> dict[str, bool]:
        """Those files (by digest) that need not be read again → whether their article is published."""
        article, twin = schema.articles.c, schema.twins.c
        current = select(article.digest, article.is_published).where(article.digest.in_(digests))
        lost = (
            select(twin.digest, article.is_published)
            .join(schema.articles, article.id == twin.article_id)
            .where(twin.digest.in_(digests))
        )
        async with self._database.read() as connection:
            return dict((await connection.execute(union_all(current, lost))).all())

    async def write(self, read: Sequence[ReadArticle], topics: Sequence[Topic]) -> Written:
        """The batch in the archive, in one transaction."""
        if not read and not topics:
            return Written(Counter(), 0)
        async with self._database.write() as connection:
            changed_topics = await _describe(connection, topics)
            batch = _BatchWriter(connection, self._now, await self._number(connection))
            outcomes = Counter[str]()
            for unique in _without_twins(read):
                outcomes += await batch.write(unique)
            if changed_topics or outcomes.total() > outcomes[Outcome.UNCHANGED]:
                await connection.execute(_BUMP)
        return Written(outcomes, changed_topics)

    async def finish(self, now: datetime, counts: Mapping[str, int]) -> None:
        """The import noted as finished, whether it changed anything or not."""
        async with self._database.write() as connection:
            number = await self._number(connection)
            finished = update(schema.imports).where(schema.imports.c.id == number)
            await connection.execute(finished.values(finished_at=now, counts=dict(counts)))

    async def _number(self, connection: AsyncConnection) -> int:
        if not self._import_id:
            started = insert(schema.imports).values(started_at=self._now).returning(schema.imports.c.id)
            self._import_id = (await connection.execute(started)).scalar_one()
        return self._import_id


def _without_twins(read: Sequence[ReadArticle]) -> Iterable[list[ReadArticle]]:
    """The batch in stretches without two files of one story; there is one stretch nearly always."""
    stretch: dict[str, ReadArticle] = {}
    for one in read:
        if one.article.url in stretch:
            yield list(stretch.values())
            stretch = {}
        stretch[one.article.url] = one
    if stretch:
        yield list(stretch.values())


@dataclass(frozen=True, slots=True)
class _Stored:
    """An article as the archive has it: what its file said, its topics in order, and which import wrote it."""

    id: int
    digest: str
    import_id: int
    content: list[Any]
    topic_ids: list[int]


class _BatchWriter:
    """One transaction's writing."""

    def __init__(self, connection: AsyncConnection, now: datetime, import_id: int) -> None:
        self._connection = connection
        self._now = now
        self._import_id = import_id

    async def write(self, read: Sequence[ReadArticle]) -> Counter[str]:
        """Articles of different identities, created, updated or found to be unchanged."""
        providers = await _ids_of(self._connection, schema.providers, _provider_rows(read))
        topics = await _ids_of(self._connection, schema.topics, _topic_rows(read))
        stored = await self._stored(read)
        new, changed, same = [], [], []
        for one in read:
            content, topic_ids = _content(one.article, providers), _topic_ids(one.article, topics)
            old = stored.get(one.article.url)
            kind = new if old is None else same if (content, topic_ids) == (old.content, old.topic_ids) else changed
            kind.append((one, content, topic_ids))
        ids = {url: old.id for url, old in stored.items()}
        ids |= {one.article.url: number for number, (one, _, _) in enumerate(new, await self._next_id())}
        await self._put(new + changed, ids)
        if changed:
            await self._connection.execute(_UNINDEX, {"ids": json.dumps([ids[one.article.url] for one, _, _ in changed])})
        await self._index(new + changed, ids)
        twins = [stored[one.article.url] for one, _, _ in changed]
        twins = [old for old in twins if old.import_id == self._import_id]
        await self._send(_TWINS, [[old.digest, old.id] for old in twins])
        await self._send(_REDIGEST, [[ids[one.article.url], one.digest] for one, _, _ in same])
        return Counter({
            Outcome.CREATED.value: len(new),
            Outcome.UPDATED.value: len(changed) - len(twins),
            Outcome.TWINS.value: len(twins),
            Outcome.UNCHANGED.value: len(same),
        })

    async def _stored(self, read: Sequence[ReadArticle]) -> dict[str, _Stored]:
        urls = json.dumps([one.article.url for one in read])
        return {
            url: _Stored(article_id, digest, import_id, json.loads(content), json.loads(topic_ids))
            for article_id, url, digest, import_id, content, topic_ids in (
                await self._connection.execute(_EXISTING, {"urls": urls})
            )
        }

    async def _next_id(self) -> int:
        return int((await self._connection.execute(_NEXT_ID)).scalar_one())

    async def _put(self, read: Sequence[tuple[ReadArticle, list[Any], list[int]]], ids: Mapping[str, int]) -> None:
        """Rows and memberships, written anew."""
        marks = [self._import_id, _stamp(self._now)]
        urls = [one.article.url for one, _, _ in read]
        await self._send(
            _UPSERT, [[ids[url], url, *content, one.digest, *marks] for url, (one, content, _) in zip(urls, read, strict=True)]
        )
        if read:
            await self._connection.execute(_LEAVE, {"ids": json.dumps([ids[url] for url in urls])})
        await self._send(
            _JOIN,
            [
                [ids[url], position, topic_id]
                for url, (_, _, topic_ids) in zip(urls, read, strict=True)
                for position, topic_id in enumerate(topic_ids)
            ],
        )

    async def _index(self, read: Sequence[tuple[ReadArticle, list[Any], list[int]]], ids: Mapping[str, int]) -> None:
        shown = [one for one, _, _ in read if one.article.is_published]
        await self._send(_INDEX, [[ids[one.article.url], *one.words] for one in shown])

    async def _send(self, statement: TextClause, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            await self._connection.execute(statement, {"rows": json.dumps(rows)})


def _content(article: Article, providers: Mapping[str, int]) -> list[Any]:
    """The values of _CONTENT, as JSON holds them."""
    return [
        article.link,
        article.title,
        article.excerpt,
        article.body,
        _stamp(article.published_at),
        article.updated_at and _stamp(article.updated_at),
        article.amp_link,
        article.kind,
        article.quality,
        article.heat,
        int(article.is_published),
        providers.get(name_key(article.provider.name)),
        [[image.url, image.width, image.height, image.title] for image in article.images],
        [
            [one.title, one.link, one.excerpt, one.provider, one.published_at and one.published_at.isoformat()]
            for one in article.related
        ],
    ]


def _stamp(instant: datetime) -> str:
    """An instant as schema.UTCDateTime stores it."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What makes two names of a topic or provider one; see `fuzzy.key`."""
    return fuzzy.key(name)


def _topic_ids(article: Article, ids: Mapping[str, int]) -> list[int]:
    return list(dict.fromkeys(ids[name_key(name)] for name in article.topics))


def _provider_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    providers = {name_key(one.article.provider.name): one.article.provider for one in read}
    return {key: {"key": key, "name": one.name, "domain": one.domain} for key, one in providers.items() if key}


def _topic_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    names = {name_key(name): name for one in read for name in one.article.topics}
    return {key: {"key": key, "name": name} for key, name in names.items()}


async def _ids_of(connection: AsyncConnection, table: Table, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The id of each row by its key; rows of new keys are added, those that exist keep how they are written."""
    if not rows:
        return {}
    chosen = select(table.c.key, table.c.id).where(table.c.key.in_(rows))
    ids = dict((await connection.execute(chosen)).all())
    if missing := [rows[key] for key in rows if key not in ids]:
        await connection.execute(insert(table), missing)
        ids = dict((await connection.execute(chosen)).all())
    return ids


async def _describe(connection: AsyncConnection, topics: Sequence[Topic]) -> int:
    """Topics as their files describe them; returns how many are new or described differently."""
    changed = 0
    table = schema.topics
    for topic in topics:
        row = {"name": topic.name, "shortname": topic.shortname, "parent": topic.parent, "aliases": list(topic.aliases)}
        key = name_key(topic.name)
        old = (await connection.execute(select(table).where(table.c.key == key))).one_or_none()
        if old is None:
            await connection.execute(insert(table).values(key=key, **row))
        elif any(getattr(old, name) != value for name, value in row.items()):
            await connection.execute(update(table).where(table.c.key == key).values(**row))
        else:
            continue
        changed += 1
    return changed
