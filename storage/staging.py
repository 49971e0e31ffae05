"""The files of imports that wait for their "yes": kept packed, in their order, until they are written or let go."""

from __future__ import annotations

import asyncio
import zlib
from collections import Counter
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from storage import schema
from storage.comparing import name_key
from storage.errors import StorageError
from storage.import_words import State
from storage.intake import BATCH, BATCH_BYTES
from storage.parsing import NumberedFile, parsed
from storage.reports import FailedFile
from storage.sources import Source

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database
    from storage.intake import Batch

_imports, _files = schema.imports, schema.staged_files
_FAST = 1  # the files are packed so that they take little time, rather than little room, which they need for a day

FORGOTTEN = "the archive knew this file when it was read, and does not know it any more; expected the file"
_SEND_AGAIN = "Send it again."


@dataclass(slots=True)
class StagedProgress:
    """How far the writing of staged files has come: noted with each batch, in its transaction.

    `seen` are the digests of the files written before this process went on, `described` the keys of the topics in
    them. The import is this process's until `free_at`; `lease` gives the next such time.
    """

    import_id: int
    free_at: datetime
    lease: Callable[[], datetime]
    counts: Counter[str]
    seen: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()

    async def note(self, connection: AsyncConnection, batch: Batch, counts: Mapping[str, int]) -> None:
        """The batch is written, with these counts. StorageError if another process goes on with the import."""
        await self.hold(connection, done=batch.end, counts=dict(self.counts + Counter(counts)))
        await self._note_forgotten(connection, batch.failed)
        self.counts.update(counts)

    async def _note_forgotten(self, connection: AsyncConnection, failed: Mapping[int, FailedFile]) -> None:
        """Files that failed only now; of the others it is noted since they were read."""
        for place, file in failed.items():
            if file.problem == FORGOTTEN:
                chosen = update(_files).where(_files.c.import_id == self.import_id, _files.c.place == place)
                await connection.execute(chosen.values(problem=file.problem, mend=file.mend))

    async def renew(self, database: Database) -> None:
        """The import is this process's for longer. StorageError if it is another's by now."""
        async with database.write() as connection:
            await self.hold(connection)

    async def hold(self, connection: AsyncConnection, **values: Any) -> None:
        """The import is this process's for longer, and has these values. StorageError if it is another's by now."""
        free_at, table = self.lease(), _imports.c
        is_own = (table.id == self.import_id, table.state == str(State.WRITING), table.free_at == self.free_at)
        held = update(_imports).where(*is_own).values(**{"free_at": free_at} | values)
        if not (await connection.execute(held)).rowcount:
            raise StorageError(f"Import {self.import_id} is another process's by now.")
        self.free_at = free_at


async def keep(
    database: Database,
    import_id: int,
    files: Sequence[NumberedFile],
    free_at: datetime,
    *,
    failed: Mapping[int, FailedFile],
    known: Collection[int] = (),
) -> bool:
    """The files of a batch kept for later: of those that failed, and those at `known` places, not what they hold.

    False if the import is not being read any more.
    """
    rows = await asyncio.to_thread(_packed, import_id, files, failed, known)

    def put(connection: Connection) -> bool:
        if not _go_on(connection, import_id, free_at):
            return False
        connection.execute(insert(_files), rows)
        return True

    return await database.record(put)


async def go_on(database: Database, import_id: int, free_at: datetime) -> bool:
    """Whether the import is still being read, which it may be until `free_at`."""
    return await database.record(lambda connection: _go_on(connection, import_id, free_at))


async def staged_batches(
    database: Database, import_id: int, first: int = 0, *conditions: ColumnElement[bool]
) -> AsyncGenerator[list[NumberedFile]]:
    """The files in their order, from place `first`, in the same batches in which they were read.

    Under conditions, those of the files of which these hold, as many at once.
    """
    while files := await database.look(lambda connection: _next_files(connection, import_id, first, conditions)):  # noqa: B023 - it is awaited here
        first = files[-1].place + 1
        yield files


async def staged_count(database: Database, import_id: int) -> int:
    """How many files wait."""
    async with database.read() as connection:
        counted = select(func.count()).select_from(_files).where(_files.c.import_id == import_id)
        return int((await connection.execute(counted)).scalar_one())


async def failed_files(database: Database, import_id: int) -> tuple[FailedFile, ...]:
    """Those of the files that could not be read, in their order."""
    chosen = select(_files.c.name, _files.c.problem, _files.c.line, _files.c.mend)
    failed = (_files.c.import_id == import_id, _files.c.problem != "", _files.c.is_sought)
    chosen = chosen.where(*failed).order_by(_files.c.place)
    async with database.read() as connection:
        return tuple(FailedFile(*row) for row in await connection.execute(chosen))


async def seen_before(database: Database, import_id: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The digests of the files before place `end`, and the keys of the topics that they describe."""
    is_before = (_files.c.import_id == import_id, _files.c.place < end)
    async with database.read() as connection:
        digests = (await connection.execute(select(_files.c.digest).where(*is_before))).scalars().all()
    name = func.lower(_files.c.name)
    about_topics = (_files.c.place < end, name.endswith(".yaml") | name.endswith(".yml"))
    described: set[str] = set()
    async with aclosing(staged_batches(database, import_id, 0, *about_topics)) as staged:
        async for files in staged:
            contents = await asyncio.to_thread(parsed, files)
            described.update(name_key(topic.name) for topic in contents.topics)
    return frozenset(digests), frozenset(described)


def _go_on(connection: Connection, import_id: int, free_at: datetime) -> bool:
    is_reading = (_imports.c.id == import_id, _imports.c.state == str(State.READING))
    return bool(connection.execute(update(_imports).where(*is_reading).values(free_at=free_at)).rowcount)


def _packed(
    import_id: int, files: Sequence[NumberedFile], failed: Mapping[int, FailedFile], known: Collection[int]
) -> list[dict[str, Any]]:
    return [_row(import_id, file, failed.get(file.place), is_known=file.place in known) for file in files]


def _row(import_id: int, file: NumberedFile, failed: FailedFile | None, *, is_known: bool) -> dict[str, Any]:
    return {
        "import_id": import_id,
        "place": file.place,
        "name": file.source.name,
        "digest": file.digest,
        "is_sought": file.source.is_sought,
        "size": len(file.source.content),
        "content": b"" if failed or is_known else zlib.compress(file.source.content, _FAST),
        "problem": failed.problem if failed else file.source.problem,
        "line": failed.line if failed else file.source.line,
        "mend": failed.mend if failed else file.source.mend,
    }


def _next_files(
    connection: Connection, import_id: int, first: int, conditions: Sequence[ColumnElement[bool]]
) -> list[NumberedFile]:
    is_next = (_files.c.import_id == import_id, _files.c.place >= first, *conditions)
    chosen = select(_files).where(*is_next).order_by(_files.c.place)
    files: list[NumberedFile] = []
    size = 0
    with connection.execution_options(yield_per=50).execute(chosen.limit(BATCH)) as rows:
        for row in rows:
            files.append(_unpacked(row))
            size += row.size
            if size >= BATCH_BYTES:
                break
    return files


def _unpacked(row: Row[Any]) -> NumberedFile:
    if row.content:
        source = Source(row.name, zlib.decompress(row.content), row.problem, row.is_sought, row.mend, row.line)
    elif row.problem:
        source = Source(row.name, problem=row.problem, is_sought=row.is_sought, mend=row.mend, line=row.line)
    else:
        source = Source(row.name, problem=FORGOTTEN, mend=_SEND_AGAIN)
    return NumberedFile(row.place, source, row.digest)
