"""Articles and topics written into the archive: rows, memberships and text index together, in one transaction."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, bindparam, delete, insert, select, text, union_all, update

from storage import fuzzy, schema, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article, Topic
    from storage.database import Database

_CONTENT = (
    "link", "title", "excerpt", "body", "published_at", "updated_at", "amp_link", "kind", "quality", "heat",
    "is_published", "provider_id", "images", "related",
)  # fmt: skip

_UPDATE = update(schema.articles).where(schema.articles.c.id == bindparam("b_id"))
_RENEW = _UPDATE.values(
    {name: bindparam(f"b_{name}") for name in (*_CONTENT, "digest", "import_id", "imported_at")}
)
_REDIGEST = _UPDATE.values(digest=bindparam("b_digest"))
_BUMP = update(schema.archive).values(version=schema.archive.c.version + 1)
_NEXT_ID = text("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'articles'), 0)")


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
    digest: bytes
    words: Mapping[str, str]


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

    async def known(self, digests: Sequence[bytes]) -> dict[bytes, bool]:
        """Those files (by digest) that need not be read again → whether their article is published."""
        article, twin = schema.articles.c, schema.twins.c
        current = select(article.digest, article.is_published).where(article.digest.in_(digests))
        lost = (
            select(twin.digest, article.is_published)
            .join(schema.articles, article.id == twin.article_id)
            .where(twin.digest.in_(digests))
        )
        async with self._database.read() as connection:
            return dict((await connection.execute(union_all(current, lost))).tuples().all())

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
        existing = await self._existing(read)
        rows = {one.article.url: self._row(one, providers) for one in read}
        created = [one for one in read if one.article.url not in existing]
        changed = [one for one in read if one.article.url in existing and self._differs(one, rows, existing, topics)]
        same = [one for one in read if one.article.url in existing and one not in changed]
        ids = await self._create(created, rows)
        ids |= {one.article.url: existing[one.article.url]["id"] for one in changed}
        twins = [one for one in changed if existing[one.article.url]["import_id"] == self._import_id]
        await self._remember_twins(twins, existing)
        await self._update(changed, rows, ids)
        await self._redigest(same, existing)
        await self._set_topics([*created, *changed], ids, topics, has_old=bool(changed))
        await self._index([*created, *changed], ids, has_old=bool(changed))
        return Counter({
            Outcome.CREATED.value: len(created),
            Outcome.UPDATED.value: len(changed) - len(twins),
            Outcome.TWINS.value: len(twins),
            Outcome.UNCHANGED.value: len(same),
        })

    def _row(self, read: ReadArticle, providers: Mapping[str, int]) -> dict[str, Any]:
        article = read.article
        return {
            "url": article.url,
            "link": article.link,
            "title": article.title,
            "excerpt": article.excerpt,
            "body": article.body,
            "published_at": article.published_at,
            "updated_at": article.updated_at,
            "amp_link": article.amp_link,
            "kind": article.kind,
            "quality": article.quality,
            "heat": article.heat,
            "is_published": article.is_published,
            "provider_id": providers.get(fuzzy.key(article.provider.name)),
            "images": [[image.url, image.width, image.height, image.title] for image in article.images],
            "related": [
                [one.title, one.link, one.excerpt, one.provider, one.published_at and one.published_at.isoformat()]
                for one in article.related
            ],
            "digest": read.digest,
            "import_id": self._import_id,
            "imported_at": self._now,
        }

    async def _existing(self, read: Sequence[ReadArticle]) -> dict[str, dict[str, Any]]:
        """The stored rows of these articles by url, each with the ids of its topics in order."""
        columns = schema.articles.c
        chosen = select(schema.articles).where(columns.url.in_([one.article.url for one in read]))
        rows = {row.url: dict(row._mapping) | {"topics": []} for row in await self._connection.execute(chosen)}  # noqa: SLF001 - SQLAlchemy's public name
        if rows:
            member = schema.article_topics.c
            by_id = {row["id"]: row for row in rows.values()}
            memberships = select(member.article_id, member.topic_id).where(member.article_id.in_(by_id))
            ordered = memberships.order_by(member.article_id, member.position)
            for article_id, topic_id in (await self._connection.execute(ordered)).tuples():
                by_id[article_id]["topics"].append(topic_id)
        return rows

    @staticmethod
    def _differs(
        read: ReadArticle,
        rows: Mapping[str, dict[str, Any]],
        existing: Mapping[str, dict[str, Any]],
        topics: Mapping[str, int],
    ) -> bool:
        row, old = rows[read.article.url], existing[read.article.url]
        return any(row[name] != old[name] for name in _CONTENT) or _topic_ids(read.article, topics) != old["topics"]

    async def _create(self, created: Sequence[ReadArticle], rows: Mapping[str, dict[str, Any]]) -> dict[str, int]:
        if not created:
            return {}
        first = (await self._connection.execute(_NEXT_ID)).scalar_one() + 1
        ids = {one.article.url: number for number, one in enumerate(created, first)}
        await self._connection.execute(insert(schema.articles), [rows[url] | {"id": ids[url]} for url in ids])
        return ids

    async def _update(
        self, changed: Sequence[ReadArticle], rows: Mapping[str, dict[str, Any]], ids: Mapping[str, int]
    ) -> None:
        if changed:
            values = [{"id": ids[one.article.url], **rows[one.article.url]} for one in changed]
            bound = [{f"b_{name}": value for name, value in row.items() if name != "url"} for row in values]
            await self._connection.execute(_RENEW, bound)

    async def _remember_twins(
        self, twins: Sequence[ReadArticle], existing: Mapping[str, dict[str, Any]]
    ) -> None:
        """The file that each of these takes the place of, so that the next import knows it without reading it."""
        replaced = [existing[one.article.url] for one in twins]
        if replaced:
            rows = [{"digest": row["digest"], "article_id": row["id"]} for row in replaced]
            await self._connection.execute(insert(schema.twins).prefix_with("OR REPLACE"), rows)

    async def _redigest(self, same: Sequence[ReadArticle], existing: Mapping[str, dict[str, Any]]) -> None:
        """Files that differ only in what is not kept: known by their new bytes from now on."""
        stale = [one for one in same if existing[one.article.url]["digest"] != one.digest]
        if stale:
            bound = [{"b_id": existing[one.article.url]["id"], "b_digest": one.digest} for one in stale]
            await self._connection.execute(_REDIGEST, bound)

    async def _set_topics(
        self, read: Sequence[ReadArticle], ids: Mapping[str, int], topics: Mapping[str, int], *, has_old: bool
    ) -> None:
        if has_old:
            member = schema.article_topics.c.article_id
            await self._connection.execute(delete(schema.article_topics).where(member.in_(ids.values())))
        rows = [
            {"article_id": ids[one.article.url], "position": position, "topic_id": topic_id}
            for one in read
            for position, topic_id in enumerate(_topic_ids(one.article, topics))
        ]
        if rows:
            await self._connection.execute(insert(schema.article_topics), rows)

    async def _index(self, read: Sequence[ReadArticle], ids: Mapping[str, int], *, has_old: bool) -> None:
        if has_old:
            await self._connection.execute(search.DELETE, [{"id": ids[one.article.url]} for one in read])
        rows = [{"id": ids[one.article.url], **one.words} for one in read if one.article.is_published]
        if rows:
            await self._connection.execute(search.INSERT, rows)


def _topic_ids(article: Article, ids: Mapping[str, int]) -> list[int]:
    return list(dict.fromkeys(ids[fuzzy.key(name)] for name in article.topics))


def _provider_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    providers = {fuzzy.key(one.article.provider.name): one.article.provider for one in read}
    return {key: {"key": key, "name": one.name, "domain": one.domain} for key, one in providers.items() if key}


def _topic_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    names = {fuzzy.key(name): name for one in read for name in one.article.topics}
    return {key: {"key": key, "name": name} for key, name in names.items()}


async def _ids_of(connection: AsyncConnection, table: Table, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The id of each row by its key; rows of new keys are added, those that exist keep how they are written."""
    if not rows:
        return {}
    chosen = select(table.c.key, table.c.id).where(table.c.key.in_(rows))
    ids = dict((await connection.execute(chosen)).tuples().all())
    if missing := [rows[key] for key in rows if key not in ids]:
        await connection.execute(insert(table), missing)
        ids = dict((await connection.execute(chosen)).tuples().all())
    return ids


async def _describe(connection: AsyncConnection, topics: Sequence[Topic]) -> int:
    """Topics as their files describe them; returns how many are new or described differently."""
    changed = 0
    table = schema.topics
    for topic in topics:
        row = {"name": topic.name, "shortname": topic.shortname, "parent": topic.parent, "aliases": list(topic.aliases)}
        key = fuzzy.key(topic.name)
        old = (await connection.execute(select(table).where(table.c.key == key))).one_or_none()
        if old is None:
            await connection.execute(insert(table).values(key=key, **row))
        elif any(getattr(old, name) != value for name, value in row.items()):
            await connection.execute(update(table).where(table.c.key == key).values(**row))
        else:
            continue
        changed += 1
    return changed
