"""One file that many may use at once: opened or refused with a sentence, written one at a time, copied while in use."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from threading import Event

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError
from storage_fixtures import NOW, archive_of, article, contradictions, nobody, rows, url_of, write

from storage import Storage, StorageError, database, schema
from storage.database import Database
from storage.database_file import path_of

pytest_plugins = ["storage_fixtures"]


@pytest.fixture
async def opened(database_path):
    opened = await Database.open(url_of(database_path))
    yield opened
    await opened.close()


async def refusal(path):
    """The sentence with which a path is not opened."""
    with pytest.raises(StorageError) as caught:
        await Database.open(url_of(path))
    return str(caught.value)


async def version(opened):
    async with opened.read() as connection:
        return (await connection.execute(select(schema.archive.c.version))).scalar_one()


async def increment(opened):
    """Reads, lets others have their turn, and writes what was read and one more."""
    async with opened.write() as connection:
        known = (await connection.execute(select(schema.archive.c.version))).scalar_one()
        await asyncio.sleep(0)
        await connection.execute(text("UPDATE archive SET version = :next"), {"next": known + 1})


# Opened


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 1), ("busy_timeout", 10_000)],
)
async def test_every_connection_is_prepared(opened, pragma, value):
    for transaction in (opened.read, opened.write):
        async with transaction() as connection:
            assert (await connection.execute(text(f"PRAGMA {pragma}"))).scalar_one() == value


async def test_a_database_is_opened_again_as_it_was(database_path):
    for expected in (0, 1, 2):
        opened = await Database.open(url_of(database_path))
        assert await version(opened) == expected
        await increment(opened)
        await opened.close()


async def test_no_file_is_left_beside_a_closed_database(database_path):
    opened = await Database.open(url_of(database_path))
    await increment(opened)
    await opened.close()
    assert [path.name for path in database_path.parent.iterdir()] == ["newsdesk.db"]


@pytest.mark.parametrize("name", ["with space.db", "100%.db", "a?b#c.db", "ü.db", "%(here)s.db"])
async def test_a_file_may_have_any_name(tmp_path, name):
    storage = Storage(Database(tmp_path / name))
    await storage._database.migrate()
    await storage.close()
    assert (tmp_path / name).exists()


async def test_many_may_open_a_new_database_at_once(database_path):
    opened = await asyncio.gather(*(Database.open(url_of(database_path)) for _ in range(8)))
    await asyncio.gather(*(increment(one) for one in opened))
    assert await version(opened[0]) == 8
    await asyncio.gather(*(one.close() for one in opened))


async def test_many_processes_may_open_a_new_database_at_once(database_path):
    program = (
        "import asyncio, sys; from storage import Storage\n"
        "async def main(): await (await Storage.open(sys.argv[1])).close()\n"
        "asyncio.run(main())"
    )
    started = [
        await asyncio.create_subprocess_exec(sys.executable, "-W", "error", "-c", program, url_of(database_path))
        for _ in range(4)
    ]
    assert [await process.wait() for process in started] == [0, 0, 0, 0]


# Refused


async def test_a_file_that_is_no_database_is_refused(tmp_path):
    write(tmp_path, {"letter.db": "Dear Sir or Madam, " * 50})
    sentence = await refusal(tmp_path / "letter.db")
    assert sentence.startswith(
        f"The database {tmp_path}/letter.db cannot be opened: file is not a database. Set NEWSDESK_"
    )
    assert (tmp_path / "letter.db").read_text() == "Dear Sir or Madam, " * 50


@pytest.mark.parametrize("name", ["no/such/folder.db", "file/below.db", ".", "nul\0.db"])
async def test_a_path_where_no_file_can_be_is_refused(tmp_path, name):
    write(tmp_path, {"file": "x"})
    assert "cannot be opened: " in await refusal(tmp_path / name)


async def test_a_folder_that_may_not_be_written_is_refused(open_folder):
    with nobody():
        sentence = await refusal(open_folder / "newsdesk.db")
    assert sentence.endswith("Set NEWSDESK_DATABASE_URL to a file in a folder that exists and can be written.")


async def test_a_file_that_may_not_be_written_is_refused(open_folder):
    opened = await Database.open(url_of(open_folder / "newsdesk.db"))
    await opened.close()
    with nobody():
        assert "readonly database" in await refusal(open_folder / "newsdesk.db")


async def test_a_broken_database_is_refused(opened, database_path):
    await opened.close()
    database_path.write_bytes(database_path.read_bytes()[:5000])
    assert "cannot be opened: database disk image is malformed" in await refusal(database_path)


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(opened, database_path):
    await opened.close()
    rows(database_path, "UPDATE alembic_version SET version_num = '9999'")
    sentence = await refusal(database_path)
    assert sentence.startswith(f"The database {database_path} was made by a newer version of Newsdesk (")
    assert rows(database_path, "SELECT version_num FROM alembic_version") == [("9999",)]


async def test_a_database_of_another_program_is_refused_and_left_alone(database_path):
    rows(database_path, "CREATE TABLE bookmarks (address)")
    assert "belongs to another program (found the table bookmarks)" in await refusal(database_path)
    assert rows(database_path, "SELECT name FROM sqlite_master") == [("bookmarks",)]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "newsdesk.db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:x?mode=memory",
        "postgresql://u@h/d",
        "sqlite+x://y:z/",
    ],
)
def test_a_url_that_names_no_file_is_refused(url):
    with pytest.raises(StorageError, match="expected a file such as sqlite"):
        path_of(url)


@pytest.mark.parametrize("url", ["postgresql://me:hunter2@host/db", "postgresql://me:hunter2@host:no/db", "x@hunter2"])
def test_a_refused_url_does_not_tell_its_password(url):
    with pytest.raises(StorageError) as caught:
        path_of(url)
    assert "hunter2" not in str(caught.value).replace("'x@hunter2'", "")


# Written and read


async def test_no_increment_of_many_writers_is_lost(opened, database_path):
    other = await Database.open(url_of(database_path))
    await asyncio.gather(*(increment(one) for one in (opened, other) for _ in range(20)))
    assert (await version(opened), await version(other)) == (40, 40)
    await other.close()


async def test_readers_do_not_wait_for_a_writer(opened):
    async with opened.write() as connection:
        await connection.execute(text("UPDATE archive SET version = 7"))
        seen = await asyncio.wait_for(asyncio.gather(*(version(opened) for _ in range(20))), timeout=2)
    assert set(seen) == {0}
    assert await version(opened) == 7


async def test_a_reader_sees_one_moment(opened):
    async with opened.read() as connection:
        before = (await connection.execute(select(schema.archive.c.version))).scalar_one()
        await asyncio.wait_for(increment(opened), timeout=2)
        assert (await connection.execute(select(schema.archive.c.version))).scalar_one() == before
    assert await version(opened) == before + 1


async def test_an_error_undoes_a_transaction(opened):
    async def fail():
        async with opened.write() as connection:
            await connection.execute(text("UPDATE archive SET version = 7"))
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert await version(opened) == 0
    await asyncio.wait_for(increment(opened), timeout=2)


async def test_a_cancelled_writer_leaves_the_lock(opened):
    entered = asyncio.Event()

    async def linger():
        async with opened.write() as connection:
            await connection.execute(text("UPDATE archive SET version = 7"))
            entered.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(linger())
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.wait_for(increment(opened), timeout=2)
    assert await version(opened) == 1


async def test_of_small_writes_that_come_while_another_process_writes_one_waits_and_the_others_do_not(
    database_path, monkeypatch
):
    monkeypatch.setattr(database, "NOTE_TIMEOUT_SECONDS", 0.2)
    opened, waited = await Database.open(url_of(database_path)), []
    monkeypatch.setattr(database, "is_busy", lambda error: waited.append(error) or True)
    with closing(sqlite3.connect(database_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        noted = [opened.note(lambda connection: connection.exec_driver_sql("SELECT 1")) for _ in range(5)]
        told = await asyncio.gather(*noted)
    await opened.close()
    assert (told, len(waited)) == ([False] * 5, 1)


async def test_a_lock_that_stays_is_told_in_a_sentence(database_path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.05)
    opened = await Database.open(url_of(database_path))
    with closing(sqlite3.connect(database_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="cannot be used: database is locked"):
            await increment(opened)
        assert await version(opened) == 0
    await increment(opened)
    assert await version(opened) == 1
    await opened.close()


@pytest.mark.parametrize(
    "statement", ["INSERT INTO archive VALUES (1, 0)", "INSERT INTO twins VALUES ('x', 99)", "NONSENSE"]
)
async def test_no_error_of_the_driver_leaves_the_storage(opened, statement):
    with pytest.raises(StorageError):
        async with opened.write() as connection:
            await connection.execute(text(statement))
    with pytest.raises(StorageError):
        async with opened.read() as connection:
            await connection.execute(text(statement))


async def test_an_instant_comes_back_as_it_was_in_utc(opened):
    at = datetime(2021, 12, 8, 16, 33, 1, 5, tzinfo=timezone(timedelta(hours=5)))
    async with opened.write() as connection:
        await connection.execute(insert(schema.imports).values(started_at=at))
        stored = (await connection.execute(select(schema.imports.c.started_at, schema.imports.c.finished_at))).one()
    assert stored == (at, None)
    assert stored.started_at.tzinfo is UTC


async def test_an_instant_without_a_zone_is_refused(opened):
    with pytest.raises(StatementError, match="without a zone, expected an aware instant"):
        async with opened.write() as connection:
            await connection.execute(insert(schema.imports).values(started_at=datetime(2021, 12, 8)))  # noqa: DTZ001 - it is refused


async def test_long_readings_at_once_leave_readers_to_others(opened):
    begun, is_over = Event(), Event()

    def scan(_connection):
        begun.set()
        return is_over.wait()

    scans = [asyncio.create_task(opened.scan(scan)) for _ in range(2 * database.READERS)]
    try:
        await asyncio.to_thread(begun.wait)
        await asyncio.sleep(0)
        assert await asyncio.wait_for(opened.look(lambda _: "at once"), 5) == "at once"
    finally:
        is_over.set()
    assert all(await asyncio.gather(*scans))


# Copied


async def test_a_backup_is_what_the_database_was(storage, bring, database_path, tmp_path):
    await bring({"a.md": article(topics=["AI"]), "b.md": article("https://e.org/b", published=False)})
    await storage.back_up(tmp_path / "copy.db")
    assert archive_of(tmp_path / "copy.db") == archive_of(database_path)
    copy = await Storage.open(url_of(tmp_path / "copy.db"))
    assert (await copy.articles.summary()).article_count == 1
    await copy.close()


async def test_a_backup_is_consistent_while_others_write(storage, bring, tmp_path):
    files = {f"{n}.md": article(f"https://e.org/{n}", topics=["AI"]) for n in range(2000)}
    writing = asyncio.create_task(bring(files))
    copies = []
    while not writing.done():
        copies.append(tmp_path / f"{len(copies)}.db")
        await storage.back_up(copies[-1])
        await asyncio.sleep(0.02)
    await writing
    counts = [rows(copy, "SELECT count(*) FROM articles")[0][0] for copy in copies]
    assert [contradictions(copy) for copy in copies] == [{}] * len(copies)
    assert {count % 1000 for count in counts} == {0}


async def test_a_backup_takes_the_place_of_an_older_one(storage, bring, tmp_path):
    copy, log = tmp_path / "copy.db", tmp_path / "copy.db-wal"
    await storage.back_up(copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as older:
        older.execute("PRAGMA journal_mode = WAL")
        older.execute("UPDATE archive SET version = 99")
        left_by_a_crash = log.read_bytes()
    log.write_bytes(left_by_a_crash)
    await bring({"a.md": article()})
    await storage.back_up(copy)
    assert rows(copy, "SELECT version FROM archive") == rows(copy, "SELECT count(*) FROM articles") == [(1,)]
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]


async def test_a_backup_may_fill_an_empty_file(storage, tmp_path):
    write(tmp_path, {"copy.db": ""})
    await storage.back_up(tmp_path / "copy.db")
    assert contradictions(tmp_path / "copy.db") == {}


async def test_a_backup_refuses_the_live_database_by_any_name(storage, database_path, tmp_path):
    rows(database_path, "PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "link.db").symlink_to(database_path)
    (tmp_path / "same.db").hardlink_to(database_path)
    for path in (
        database_path,
        tmp_path / "link.db",
        tmp_path / "same.db",
        tmp_path / "." / "x" / ".." / "newsdesk.db",
    ):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(StorageError, match="exists and is no backup; name another file"):
            await storage.back_up(path)


async def test_a_backup_refuses_what_is_not_its_own(storage, tmp_path):
    write(tmp_path, {"letter.txt": "Dear Sir", "folder/x": ""})
    rows(tmp_path / "bookmarks.db", "CREATE TABLE bookmarks (address)")
    for name in ("letter.txt", "folder", "bookmarks.db"):
        with pytest.raises(StorageError, match="exists and is no backup; name another file"):
            await storage.back_up(tmp_path / name)
    assert (tmp_path / "letter.txt").read_text() == "Dear Sir"
    assert rows(tmp_path / "bookmarks.db", "SELECT count(*) FROM bookmarks") == [(0,)]


@pytest.mark.parametrize("name", ["no/folder/copy.db", "newsdesk.db/copy.db", "n" * 300, "nul\0.db"])
async def test_a_backup_that_cannot_be_written_is_told_and_leaves_nothing(storage, tmp_path, name):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(StorageError, match=r"The backup .* cannot be written: "):
        await storage.back_up(tmp_path / name)
    assert sorted(tmp_path.iterdir()) == before


async def test_two_backups_at_once_to_one_file_do_not_meet(storage, bring, tmp_path):
    await bring({"a.md": article()})
    await asyncio.gather(*(storage.back_up(tmp_path / "copy.db") for _ in range(4)))
    assert contradictions(tmp_path / "copy.db") == {}
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]


async def test_an_archive_of_the_day_can_be_restored(storage, bring, database_path, tmp_path):
    await bring({"a.md": article()})
    await storage.back_up(tmp_path / "copy.db")
    restored = await Storage.open(url_of(tmp_path / "copy.db"))
    assert (await restored.import_paths([tmp_path / "archive"], NOW)).unchanged == 1
    await restored.close()
    assert archive_of(tmp_path / "copy.db") == archive_of(database_path)
