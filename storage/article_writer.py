"""The writing of one import: which files the archive knows, batches of articles, topics as they are described."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, update

from storage import left_open, schema, text_index
from storage.article_batch import BatchWriter
from storage.comparing import name_key
from storage.describing import describe
from storage.errors import StorageError
from storage.import_steps import LEASE
from storage.import_words import State
from storage.known_files import files_of, known_files
from storage.pasts import forget_old_pasts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Update
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
        self._counts = Counter[str]()
        self._began = time.monotonic()

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
                number = await self._number(connection)
                counts["topics"] += await self._describe(connection, batch.topics, number)
                writer = BatchWriter(connection, self._now, number, self._seen)
                counts.update(await writer.write(batch.articles))
                self._changed += writer.changed
                if counts["topics"] or writer.changed:
                    await connection.execute(_BUMP)
                await self._note(connection, number, batch, counts)
            self._import_id = number  # only now: a transaction that is undone takes its number with it
        self._counts.update(counts)
        self._seen.update(batch.known, (one.digest for one in batch.articles))
        return counts

    async def finish(self, now: datetime, counts: Mapping[str, int]) -> None:
        """The import noted as finished, whether it changed anything or not."""
        async with self._database.write() as connection:
            if self._staged:
                await self._staged.hold(connection)
            number = await self._number(connection)
            finished = update(schema.imports).where(schema.imports.c.id == number)
            await connection.execute(finished.values(**_done(now, counts), is_told=not self._staged))
            await connection.execute(delete(schema.staged_files).where(schema.staged_files.c.import_id == number))
            await forget_old_pasts(connection, now, number)
        if self._changed:
            with suppress(StorageError):  # it is done all the same; the next import merges the index
                await text_index.merge(self._database, self._changed)

    async def break_off(self, now: datetime) -> None:
        """The import ended with what is written of it, if anything is: that can be taken back."""
        if self._import_id:
            async with self._database.write() as connection:
                await connection.execute(self._writing(self._import_id).values(_done(now, self._counts)))

    async def _number(self, connection: AsyncConnection) -> int:
        """The number of the import; a new one for what is still to come, if it was taken for left meanwhile."""
        if self._staged or (self._import_id and (await connection.execute(self._writing(self._import_id))).rowcount):
            return self._import_id
        await connection.execute(left_open.ended(self._clock()))
        values = {"started_at": self._now, "state": str(State.WRITING), "free_at": self._free_at(), **self._origin}
        started = insert(schema.imports).values(values).returning(schema.imports.c.id)
        return int((await connection.execute(started)).scalar_one())

    async def _note(self, connection: AsyncConnection, number: int, batch: Batch, counts: Mapping[str, int]) -> None:
        """How far the import has come."""
        if self._staged:
            await self._staged.note(connection, batch, counts)
        else:
            written = dict(self._counts + Counter(counts))
            await connection.execute(self._writing(number).values(counts=written))

    def _writing(self, number: int) -> Update:
        """The import is this process's for longer, unless it has ended."""
        is_own = (schema.imports.c.id == number, schema.imports.c.state == str(State.WRITING))
        return update(schema.imports).where(*is_own).values(free_at=self._free_at())

    def _free_at(self) -> datetime:
        return self._clock() + LEASE

    def _clock(self) -> datetime:
        return self._now + timedelta(seconds=time.monotonic() - self._began)

    async def _describe(self, connection: AsyncConnection, topics: Sequence[Topic], number: int) -> int:
        """Topics as their files describe them; returns how many are new or described differently."""
        changed = 0
        for topic in topics:
            key = name_key(topic.name)
            if key not in self._described:
                self._described.add(key)
                changed += await describe(connection, key, topic, number)
        return changed


def _done(now: datetime, counts: Mapping[str, int]) -> dict[str, Any]:
    return {"state": str(State.DONE), "free_at": None, "finished_at": now, "counts": dict(counts)}
