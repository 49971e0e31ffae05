"""The file itself: which one a URL names, whose it is, and copies of it put in their place."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

MIGRATIONS = Path(__file__).with_name("migrations")
BUSY_TIMEOUT_SECONDS = 10


def path_of(url: str) -> Path:
    """The file of a database URL. StorageError if it names another kind of database, or none on disk."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
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
    except (ArgumentError, ValueError):
        return url.partition("://")[0] if "@" in url else url


def claim(path: Path) -> str:
    """The file with a write-ahead log, for good; returns its revision. StorageError for another program's tables."""
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        if tables and "alembic_version" not in tables:
            raise StorageError(
                f"The database {path} belongs to another program (found the table {min(tables)}). "
                "Name another file in NEWSDESK_DATABASE_URL."
            )
        _begin_log(connection, time.monotonic() + BUSY_TIMEOUT_SECONDS)
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone() if tables else None
        return str(found[0]) if found else ""


def newest_revision() -> str:
    """The revision that the newest migration leads to: the number that its file begins with."""
    return max(file.name[:4] for file in MIGRATIONS.glob("versions/[0-9]*.py"))


def _begin_log(connection: sqlite3.Connection, deadline: float) -> None:
    """Where several begin the log of a new file at once, SQLite refuses all but one without waiting."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def refuse_to_lose(target: Path, live: Path) -> None:
    """StorageError if a backup in `target` would overwrite anything but an older backup."""
    with suppress(FileNotFoundError):
        target.stat()  # unlike `exists`, it tells of names that can be none
        if target.samefile(live) or not _is_replaceable(target):
            raise StorageError(f"{target} exists and is no backup; name another file.")


def _is_replaceable(path: Path) -> bool:
    """Whether the file is empty or a database of Newsdesk."""
    if not path.is_file():
        return False
    if not path.stat().st_size:
        return True
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            known = "SELECT count(*) FROM sqlite_master WHERE name IN ('alembic_version', 'archive', 'article_words')"
            return bool(connection.execute(known).fetchone() == (3,))
    except sqlite3.Error:
        return False


def put_in_place(unfinished: Path, target: Path) -> None:
    """The finished copy as `target`, on the disk for good; what an older one left beside itself would spoil it."""
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    for rest in ("-wal", "-shm"):
        Path(f"{target}{rest}").unlink(missing_ok=True)
    unfinished.replace(target)
