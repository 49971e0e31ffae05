"""The SQLite file: opened, migrated, read through one engine and written through another, copied while in use."""

from __future__ import annotations

import asyncio
import secrets
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import URL, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.database_file import (
    BUSY_TIMEOUT_SECONDS,
    claim,
    newest_revision,
    path_of,
    put_in_place,
    refuse_to_lose,
)
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from sqlalchemy import Connection, Engine
    from sqlalchemy.ext.asyncio import AsyncConnection

Result = TypeVar("Result")

NOTE_TIMEOUT_SECONDS = 1.0
READERS = 4
_SETTLING_MS = 500

_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = NORMAL",
    "temp_store = MEMORY",
    "cache_size = -2000",
)


class Database:
    """One SQLite file. `read` and `write` are its transactions; a writer holds the file's only write lock.

    SQLite gives a deferred transaction the write lock at its first write, and fails there at once if anyone wrote
    meanwhile: hence writers begin immediate. Readers see a snapshot and never wait (write-ahead log).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer = _engine(path, begin="BEGIN IMMEDIATE", size=1)
        self._readers = _engine(path, begin="BEGIN", size=READERS)
        self._snapshots = _thread_engine(path, begin="BEGIN", size=READERS, timeout_seconds=BUSY_TIMEOUT_SECONDS)
        self._notes = _thread_engine(path, begin="BEGIN IMMEDIATE", size=1, timeout_seconds=NOTE_TIMEOUT_SECONDS)
        self._records = _thread_engine(path, begin="BEGIN IMMEDIATE", size=1, timeout_seconds=BUSY_TIMEOUT_SECONDS)
        self._lookers = ThreadPoolExecutor(READERS, "look")
        self._scanning = asyncio.Lock()
        self._noter = ThreadPoolExecutor(1, "note")
        self._busy_until = 0.0
        self._recorder = ThreadPoolExecutor(1, "record")

    @classmethod
    async def open(cls, url: str) -> Database:
        """The database at `sqlite+aiosqlite:///PATH`, migrated. StorageError with a sentence if that cannot be."""
        database = cls(path_of(url))
        try:
            await database.migrate()
        except BaseException:
            await database.close()
            raise
        return database

    async def migrate(self) -> None:
        """The newest schema, whatever the file held before. StorageError if it comes from a newer program."""
        try:
            if await asyncio.to_thread(claim, self.path) != newest_revision():
                from storage.migrating import upgrade  # noqa: PLC0415 - Alembic is large, and rarely wanted

                async with self._writer.begin() as connection:
                    await connection.run_sync(upgrade, self.path)
        except (DBAPIError, sqlite3.Error, ValueError) as error:
            raise StorageError(
                f"The database {self.path} cannot be opened: {_reason(error)}. "
                "Set NEWSDESK_DATABASE_URL to a file in a folder that exists and can be written."
            ) from error

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write; it is committed at the end and undone by any error.

        StorageError if the file stays locked, the disk is full or the database refuses.
        """
        with self._storage_errors():
            async with self._writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A snapshot to read from. StorageError if the file cannot be read."""
        with self._storage_errors():
            async with self._readers.connect() as connection:
                yield connection

    async def look(self, reading: Callable[[Connection], Result]) -> Result:
        """What `reading` makes of a snapshot, in a thread of its own: many small statements for one change of threads.

        StorageError if the file cannot be read.
        """
        return await asyncio.get_running_loop().run_in_executor(self._lookers, self._look, reading)

    async def scan(self, reading: Callable[[Connection], Result]) -> Result:
        """Like `look`, for what takes long: one at a time, so that others find readers."""
        async with self._scanning:
            return await self.look(reading)

    def _look(self, reading: Callable[[Connection], Result]) -> Result:
        with self._storage_errors(), self._snapshots.connect() as connection:
            return reading(connection)

    async def note(self, writing: Callable[[Connection], object]) -> bool:
        """A small write that nobody should wait for, in a thread; False if it was lost because others are writing.

        StorageError if the database refuses it.
        """
        return await asyncio.get_running_loop().run_in_executor(self._noter, self._note, writing)

    def _note(self, writing: Callable[[Connection], object]) -> bool:
        if time.monotonic() < self._busy_until:  # one has waited in vain: those behind it do not wait as well
            return False
        with self._storage_errors():
            try:
                with self._notes.begin() as connection:
                    writing(connection)
            except OperationalError as error:
                if not is_busy(error):
                    raise
                self._busy_until = time.monotonic() + NOTE_TIMEOUT_SECONDS
                return False
            return True

    async def record(self, writing: Callable[[Connection], Result]) -> Result:
        """What `writing` makes of a transaction that may write, in a thread: many statements for one change of threads.

        It is committed at the end and undone by any error. StorageError as of `write`.
        """
        return await asyncio.get_running_loop().run_in_executor(self._recorder, self._record, writing)

    def _record(self, writing: Callable[[Connection], Result]) -> Result:
        with self._storage_errors(), self._records.begin() as connection:
            return writing(connection)

    async def settle(self) -> None:
        """The log of changes emptied into the file; left as it is where others use it for longer than a moment."""
        await asyncio.get_running_loop().run_in_executor(self._recorder, self._settle)

    def _settle(self) -> None:
        with self._storage_errors():
            connection = self._records.raw_connection()
            try:
                for pragma in (f"busy_timeout = {_SETTLING_MS}", "wal_checkpoint(TRUNCATE)"):
                    connection.cursor().execute(f"PRAGMA {pragma}").close()
            finally:
                connection.invalidate()  # the next one has its usual patience

    @contextmanager
    def _storage_errors(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error, PoolTimeoutError) as error:
            raise StorageError(
                f"The database {self.path} cannot be used: {_reason(error)}. "
                "Try again; if it stays so, look after the disk and whoever else uses the file."
            ) from error

    async def back_up(self, target: Path) -> None:
        """A consistent copy in `target`, while others read and write. StorageError if it may not be written there."""
        unfinished = Path(f"{target}.{secrets.token_hex(4)}.unfinished")
        try:
            await asyncio.to_thread(refuse_to_lose, target, self.path)
            async with self._readers.connect() as connection:
                raw = await connection.get_raw_connection()
                await raw.driver_connection.execute("VACUUM INTO ?", (str(unfinished),))  # type: ignore[union-attr] # it is aiosqlite's
            await asyncio.to_thread(put_in_place, unfinished, target)
        except (OSError, ValueError, DBAPIError, sqlite3.Error) as error:
            raise StorageError(f"The backup {target} cannot be written: {_reason(error)}.") from error
        finally:
            with suppress(OSError, ValueError):
                await asyncio.to_thread(unfinished.unlink, missing_ok=True)

    async def close(self) -> None:
        """Every connection closed."""
        await self._readers.dispose()
        await self._writer.dispose()
        await asyncio.to_thread(self._lookers.shutdown)
        await asyncio.to_thread(self._noter.shutdown)
        await asyncio.to_thread(self._recorder.shutdown)
        self._snapshots.dispose()
        self._notes.dispose()
        self._records.dispose()


def is_busy(error: BaseException) -> bool:
    """Whether a driver's error, or the StorageError made of it, says that another one holds the write lock."""
    driver_error = getattr(error.__cause__ or error, "orig", None) or getattr(error, "orig", None)
    return getattr(driver_error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def _engine(path: Path, *, begin: str, size: int) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        pool_size=size,
        hide_parameters=True,  # what people ask is nobody's business, in no traceback either
        max_overflow=0,
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_SECONDS},
    )
    _listen(engine.sync_engine, begin)
    return engine


def _thread_engine(path: Path, *, begin: str, size: int, timeout_seconds: float) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        pool_size=size,
        hide_parameters=True,
        max_overflow=0,
        pool_use_lifo=True,  # a connection that was used has read what the next one wants
        connect_args={"isolation_level": None, "timeout": timeout_seconds, "check_same_thread": False},
    )
    _listen(engine, begin)
    return engine


def _listen(engine: Engine, begin: str) -> None:
    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").close()
        except sqlite3.Error:
            connection.close()  # SQLAlchemy leaves it open, with its thread
            raise

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


def _reason(error: BaseException) -> str:
    original = getattr(error, "orig", None) or error
    return (getattr(original, "strerror", None) or str(original)).rstrip(".")
