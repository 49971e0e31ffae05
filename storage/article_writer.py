"""The writing of one import: which files the archive knows, batches of articles, topics as they are described."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, text, update

from storage import schema, text_index
from storage.article_batch import BatchWriter
from storage.comparing import name_key
from storage.import_words import State
from storage.pasts import forget_old_pasts, keep_topic
from storage.row_json import among

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Topic
    from storage.comparing import ReadArticle
    from storage.database import Database

_KNOWN = text(
    f"SELECT digest, is_published FROM articles WHERE digest {among('digests')}"  # noqa: S608 - nothing but a parameter
    " UNION ALL SELECT twins.digest, is_published FROM twins JOIN articles ON articles.id = article_id"
    f" WHERE twins.digest {among('digests')}"
)
_DIGESTS = text(
    f"SELECT digest FROM articles WHERE url {among('urls')}"  # noqa: S608 - as above
    f" UNION SELECT twins.digest FROM twins JOIN articles ON articles.id = article_id WHERE url {among('urls')}"
)
_BUMP = update(schema.archive).values(version=schema.archive.c.version + 1)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a batch: how many files had which outcome, and how many topics are described differently now."""

    outcomes: Counter[str]
    changed_topics: int


class ArticleWriter:
    """The writing of one import.

    It remembers the digests of the files it saw, to tell two files of one story from two versions of one file; and the
    topics that were described, of which the first description counts.
    """

    def __init__(self, database: Database, now: datetime, *, who: str = "", title: str = "") -> None:
        self._database = database
        self._now = now
        self._origin = {"who": who, "title": title}
        self._import_id = 0
        self._seen: set[str] = set()
        self._described: set[str] = set()
        self._changed = 0

    async def known(self, digests: Collection[str]) -> dict[str, bool]:
        """Those files (by digest) that need not be read again → whether their article is published."""
        async with self._database.read() as connection:
            rows = await connection.execute(_KNOWN, {"digests": json.dumps(list(digests))})
            return {digest: bool(is_published) for digest, is_published in rows}

    async def digests(self, urls: Collection[str]) -> set[str]:
        """The digests of all files that are known to tell these stories."""
        if not urls:
            return set()
        async with self._database.read() as connection:
            return set((await connection.execute(_DIGESTS, {"urls": json.dumps(list(urls))})).scalars())

    async def write(self, read: Sequence[ReadArticle], topics: Sequence[Topic], known: Collection[str]) -> Written:
        """The batch in the archive, in one transaction; `known` are its other files, which need not be written."""
        outcomes, changed_topics = Counter[str](), 0
        if read or topics:
            async with self._database.write() as connection:
                changed_topics = await self._describe(connection, topics)
                batch = BatchWriter(connection, self._now, await self._number(connection), self._seen)
                outcomes = await batch.write(read)
                self._changed += batch.changed
                if changed_topics or batch.changed:
                    await connection.execute(_BUMP)
        self._seen.update(known, (one.digest for one in read))
        return Written(outcomes, changed_topics)

    async def finish(self, now: datetime, counts: Mapping[str, int]) -> None:
        """The import noted as finished, whether it changed anything or not."""
        async with self._database.write() as connection:
            number = await self._number(connection)
            finished = update(schema.imports).where(schema.imports.c.id == number)
            await connection.execute(finished.values(finished_at=now, counts=dict(counts), state=str(State.DONE)))
            await forget_old_pasts(connection, number, now)
        if self._changed:
            await text_index.merge(self._database, self._changed)

    async def _number(self, connection: AsyncConnection) -> int:
        if not self._import_id:
            values = {"started_at": self._now, "state": str(State.WRITING), **self._origin}
            started = insert(schema.imports).values(values).returning(schema.imports.c.id)
            self._import_id = (await connection.execute(started)).scalar_one()
        return self._import_id

    async def _describe(self, connection: AsyncConnection, topics: Sequence[Topic]) -> int:
        """Topics as their files describe them; returns how many are new or described differently."""
        changed = 0
        for topic in topics:
            key = name_key(topic.name)
            if key not in self._described:
                self._described.add(key)
                changed += await _describe(connection, key, topic, await self._number(connection))
        return changed


async def _describe(connection: AsyncConnection, key: str, topic: Topic, import_id: int) -> bool:
    """Whether the topic is new or described differently now; what it was is kept."""
    table = schema.topics
    row = {
        "name": topic.name,
        "shortname": topic.shortname,
        "parent": topic.parent,
        "aliases": list(topic.aliases),
        "is_described": True,
    }
    old = (await connection.execute(select(table).where(table.c.key == key))).one_or_none()
    if old is not None and all(getattr(old, name) == value for name, value in row.items()):
        return False
    if old is None:
        topic_id = (await connection.execute(insert(table).values(key=key, **row).returning(table.c.id))).scalar_one()
        past = {"name": topic.name, "shortname": "", "parent": "", "aliases": [], "is_described": False}
    else:
        topic_id, past = old.id, {name: getattr(old, name) for name in row}
        await connection.execute(update(table).where(table.c.key == key).values(**row))
    await keep_topic(connection, import_id, topic_id, past, row)
    return True
