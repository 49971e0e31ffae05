"""The SQLite file: opened, migrated, read through one engine and written through another, copied while in use."""

from __future__ import annotations

import sqlite3
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncConnection

BUSY_TIMEOUT_SECONDS = 10
READERS = 4


class Database:
    """One SQLite file. `read` and `write` are its transactions; a writer holds the file's only write lock.

    SQLite gives a deferred transaction the write lock at its first write, and fails there at once if anyone wrote
    meanwhile: hence writers begin immediate. Readers see a snapshot and never wait (write-ahead log).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer = _engine(path, begin="BEGIN IMMEDIATE", size=1)
        self._readers = _engine(path, begin="BEGIN", size=READERS)

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
            async with self.write() as connection:
                await connection.run_sync(_upgrade)
        except (CommandError, KeyError) as error:
            raise StorageError(
                f"The database {self.path} was made by a newer version of Newsdesk ({error}). "
                "Update Newsdesk, or set NEWSDESK_DATABASE_URL to another file."
            ) from error
        except (DatabaseError, sqlite3.Error) as error:
            raise StorageError(
                f"The database {self.path} cannot be opened: {_reason(error)}. "
                "Set NEWSDESK_DATABASE_URL to a file in a folder that can be written."
            ) from error

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write; it is committed at the end and undone by any error."""
        async with self._writer.begin() as connection:
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A snapshot to read from."""
        async with self._readers.connect() as connection:
            yield connection

    async def back_up(self, target: Path) -> None:
        """A consistent copy in `target`, while others read and write. StorageError if it may not be written there."""
        if target.exists() and (target.samefile(self.path) or not _is_database(target)):
            raise StorageError(f"{target} exists and is no backup; name another file.")
        unfinished = target.with_name(target.name + ".unfinished")
        try:
            unfinished.unlink(missing_ok=True)
            async with self._readers.connect() as connection:
                raw = await connection.get_raw_connection()
                await raw.driver_connection.execute("VACUUM INTO ?", (str(unfinished),))  # type: ignore[union-attr]
            unfinished.replace(target)
        except (OSError, sqlite3.Error, DatabaseError) as error:
            unfinished.unlink(missing_ok=True)
            raise StorageError(f"The backup {target} cannot be written: {_reason(error)}.") from error

    async def close(self) -> None:
        """Every connection closed."""
        await self._readers.dispose()
        await self._writer.dispose()


def path_of(url: str) -> Path:
    """The file of a database URL. StorageError if it names another kind of database, or none on disk."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = URL.create("")
    name = parsed.database or ""
    if parsed.get_backend_name() != "sqlite" or not name or ":memory:" in name or name.startswith("file:"):
        raise StorageError(
            f"NEWSDESK_DATABASE_URL is {_without_password(url)!r}; expected a file such as "
            "sqlite+aiosqlite:///newsdesk.db (four slashes for an absolute path)."
        )
    return Path(name)


def _without_password(url: str) -> str:
    try:
        return make_url(url).render_as_string()
    except ArgumentError:
        return url.partition("://")[0] if "@" in url else url


def _engine(path: Path, *, begin: str, size: int) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        pool_size=size,
        max_overflow=0,
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_SECONDS},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            "foreign_keys = ON",
            "synchronous = NORMAL",
            "temp_store = MEMORY",
            "cache_size = -8000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) in (b"SQLite format 3\0", b"")


def _reason(error: BaseException) -> str:
    original = getattr(error, "orig", None) or error
    return (getattr(original, "strerror", None) or str(original)).rstrip(".")
