"""The writing of one import: which files the archive knows, batches of articles, topics as they are described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, update

from storage import schema, text_index
from storage.article_batch import BatchWriter
from storage.comparing import name_key
from storage.describing import describe
from storage.import_words import State
from storage.known_files import files_of, known_files
from storage.pasts import forget_old_pasts

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Topic
    from storage.database import Database
    from storage.intake import Batch
    from storage.staging import StagedProgress

_BUMP = update(schema.archive).values(version=schema.archive.c.version + 1)


class ArticleWriter:
    """The writing of one import.

    It remembers the digests of the files it saw, to tell two files of one story from two versions of one file; and the
    topics that were described, of which the first description counts.
    """

    def __init__(
        self, database: Database, now: datetime, *, who: str = "", title: str = "", staged: StagedProgress | None = None
    ) -> None:
        self._database = database
        self._now = now
        self._origin = {"who": who, "title": title}
        self._staged = staged
        self._import_id = staged.import_id if staged else 0
        self._seen: set[str] = set(staged.seen) if staged else set()
        self._described: set[str] = set(staged.described) if staged else set()
        self._changed = 0

    async def known(self, digests: Collection[str]) -> dict[str, bool]:
        """Those files (by digest) that need not be read again → whether their article is published."""
        async with self._database.read() as connection:
            rows = await known_files(connection, digests)
            return {row.digest: bool(row.is_published) for row in rows}

    async def digests(self, urls: Collection[str]) -> set[str]:
        """The digests of all files that are known to tell these stories."""
        if not urls:
            return set()
        async with self._database.read() as connection:
            return await files_of(connection, urls)

    async def write(self, batch: Batch) -> Counter[str]:
        """The batch in the archive, in one transaction; see `intake.Writer`."""
        counts = batch.counts.copy()
        if batch.articles or batch.topics or self._staged:
            async with self._database.write() as connection:
                counts["topics"] += await self._describe(connection, batch.topics)
                writer = BatchWriter(connection, self._now, await self._number(connection), self._seen)
                counts.update(await writer.write(batch.articles))
                self._changed += writer.changed
                if counts["topics"] or writer.changed:
                    await connection.execute(_BUMP)
                if self._staged:
                    await self._staged.note(connection, batch, counts)
        self._seen.update(batch.known, (one.digest for one in batch.articles))
        return counts

    async def finish(self, now: datetime, counts: Mapping[str, int]) -> None:
        """The import noted as finished, whether it changed anything or not."""
        async with self._database.write() as connection:
            if self._staged:
                await self._staged.hold(connection)
            number = await self._number(connection)
            finished = update(schema.imports).where(schema.imports.c.id == number)
            done = {"state": str(State.DONE), "is_told": not self._staged}
            await connection.execute(finished.values(**done, finished_at=now, counts=dict(counts)))
            await connection.execute(delete(schema.staged_files).where(schema.staged_files.c.import_id == number))
            await forget_old_pasts(connection, now, number)
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
                changed += await describe(connection, key, topic, await self._number(connection))
        return changed
