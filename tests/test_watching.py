"""A folder that is watched: what is new or changed is imported by itself, and what is broken is told once."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sys
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from storage_fixtures import article, write
from watchfiles import Change

from bot import incidents, watching
from bot.alarms import FILES
from bot.app import App
from bot.settings import Settings
from bot.watching import Watcher, is_wanted, known_of, to_import
from storage import ArticleQuery

NOW = datetime(2025, 12, 2, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
PATIENCE_SECONDS = 15
FOLDER = Path("/news")
BROKEN = article(title=None)
MANY = 20_000


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """Nobody waits longer than needed."""
    monkeypatch.setattr(incidents, "TICK_SECONDS", 0.05)
    monkeypatch.setattr(incidents, "INCIDENT_SECONDS", 0.05)
    monkeypatch.setattr(watching, "QUIET_MS", 50)
    monkeypatch.setattr(watching, "LOOK_MS", 50)


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "news", {"old.md": article("https://e.org/old", title="Old")})


@pytest.fixture
async def app(tmp_path):
    url = f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}"
    settings = Settings(_env_file=None, database_url=url, seeds_dir=tmp_path / "news", watch=True)
    async with App.open(settings) as opened:
        yield opened


@asynccontextmanager
async def watched(app):
    """The folder, watched as long as the block lasts."""
    stopping = asyncio.Event()
    running = asyncio.create_task(Watcher(app, stopping, lambda: NOW).run())
    try:
        yield
    finally:
        stopping.set()
        await asyncio.wait_for(running, PATIENCE_SECONDS)


async def titles(app):
    return {one.title for one in (await app.storage.articles.find(ArticleQuery(size=50))).articles}


async def aliases(app):
    return next((one.aliases for one in await app.storage.articles.topics()), ())


async def known(app):
    """How many files are known to be broken."""
    return len(await app.storage.troubles.known(FILES))


async def until(claim, *expected):
    """Waits until a claim is what is expected."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await claim() not in expected:  # noqa: ASYNC110 - the database has no event for it
            await asyncio.sleep(0.02)


async def until_there(app, *expected):
    await until(lambda: titles(app), set(expected))


async def test_what_is_in_the_folder_is_imported_and_then_what_comes_and_what_changes(app, folder, caplog):
    caplog.set_level(logging.INFO)
    async with watched(app):
        await until_there(app, "Old")
        write(folder / "later", {"new.md": article("https://e.org/new", title="New")})
        await until_there(app, "Old", "New")
        write(folder, {"old.md": article("https://e.org/old", title="Old no more")})
        await until_there(app, "Old no more", "New")
    imported = [record for record in caplog.records if record.getMessage() == "folder imported"]
    assert [(record.new, record.changed) for record in imported] == [(1, 0), (1, 0), (0, 1)]


async def test_a_file_that_goes_away_changes_nothing(app, folder, caplog):
    async with watched(app):
        await until_there(app, "Old")
        (folder / "old.md").unlink()
        write(folder, {"new.md": article("https://e.org/new", title="New")})
        await until_there(app, "Old", "New")
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_folder_that_is_moved_into_it_is_imported(app, folder, tmp_path):
    other = write(tmp_path / "other", {"new.md": article("https://e.org/new", title="New")})
    async with watched(app):
        await until_there(app, "Old")
        other.rename(folder / "other")
        await until_there(app, "Old", "New")
    assert await titles(app) == {"Old", "New"}


async def test_a_folder_that_does_not_exist_yet_is_waited_for(app, tmp_path, caplog):
    async with watched(app):
        await asyncio.sleep(0.1)
        write(tmp_path / "news", {"new.md": article("https://e.org/new", title="New")})
        await until_there(app, "New")
    assert "folder to watch is waited for" in caplog.messages


async def test_a_folder_that_is_put_in_the_place_of_another_is_watched_from_then_on(app, folder):
    async with watched(app):
        await until_there(app, "Old")
        shutil.rmtree(folder)
        write(folder, {"new.md": article("https://e.org/new", title="New")})
        await until_there(app, "Old", "New")
        write(folder, {"newer.md": article("https://e.org/newer", title="Newer")})
        await until_there(app, "Old", "New", "Newer")
    assert await titles(app) == {"Old", "New", "Newer"}


async def test_topics_are_described_and_other_yaml_files_are_no_trouble(app, folder, caplog):
    async with watched(app):
        await until_there(app, "Old")
        topic = "taxonomy: topic\nname: Okapis\nkeywords: [giraffids]\n"
        new = article("https://e.org/new", title="New", topics=["Okapis"])
        write(folder, {"settings.yaml": "a: 1", "okapis.yaml": topic, "new.md": new})
        await until_there(app, "Old", "New")
        await until(lambda: aliases(app), ("giraffids",))
    assert await known(app) == 0
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_file_that_cannot_be_imported_is_told_once_until_it_was_mended(app, folder):
    async with watched(app):
        write(folder, {"bad.md": BROKEN})
        await until(lambda: known(app), 1)
        (told,) = await app.storage.troubles.take(NOW, HOUR)
        assert (told.place, told.count) == ("bad.md", 1)
        write(folder, {"bad.md": BROKEN + "\n", "good.md": article("https://e.org/good", title="Good")})
        await until_there(app, "Old", "Good")
        assert await app.storage.troubles.take(NOW + HOUR, HOUR) == ()
        write(folder, {"bad.md": article("https://e.org/bad", title="Mended")})
        await until(lambda: known(app), 0)
        write(folder, {"bad.md": BROKEN})
        await until(lambda: known(app), 1)
        assert [one.place for one in await app.storage.troubles.take(NOW + HOUR, HOUR)] == ["bad.md"]


async def test_what_was_mended_while_nobody_watched_is_known_at_the_next_start(app, folder):
    write(folder, {"bad.md": BROKEN})
    async with watched(app):
        await until(lambda: known(app), 1)
    write(folder, {"bad.md": article("https://e.org/bad", title="Mended")})
    async with watched(app):
        await until(lambda: known(app), 0)
    assert await titles(app) == {"Old", "Mended"}


@pytest.mark.usefixtures("folder")
async def test_what_an_admin_took_back_comes_again_at_the_next_start(app):
    async with watched(app):
        await until_there(app, "Old")
    await app.storage.imports.undo(0, "Ada", NOW)
    assert await titles(app) == set()
    async with watched(app):
        await until_there(app, "Old")


@pytest.mark.usefixtures("folder")
async def test_a_database_that_cannot_be_used_for_a_while_is_waited_for(app, caplog):
    async with app.storage._database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE imports RENAME TO lost")
    async with watched(app):
        await until(lambda: asyncio.sleep(0, "waiting for the database" in caplog.messages), True)
        async with app.storage._database.write() as connection:
            await connection.exec_driver_sql("ALTER TABLE lost RENAME TO imports")
        await until_there(app, "Old")
    assert await titles(app) == {"Old"}


@pytest.mark.parametrize(
    ("change", "path", "wanted"),
    [
        (Change.added, "/news/a.md", True),
        (Change.modified, "/news/deep/a.MARKDOWN", True),
        (Change.modified, "/news/topics.yml", True),
        (Change.deleted, "/news/a.md", False),
        (Change.deleted, "/news", True),
        (Change.added, "/news/.git/a.md", False),
        (Change.added, "/news/.a.md", False),
        (Change.added, "/news/a.md~", False),
        (Change.added, "/news/picture.png", False),
    ],
)
def test_only_articles_and_topics_that_are_not_hidden_matter(change, path, wanted):
    assert is_wanted(FOLDER, change, path) is wanted


def test_what_changed_is_imported_in_order_and_nothing_twice(tmp_path):
    folder = write(tmp_path, {"b.md": "", "a.md": "", "deep/c.md": ""})
    changed = [str(folder / name) for name in ("b.md", "a.md", "a.md", "gone.md", "deep", "deep/c.md")]
    assert to_import(folder, changed) == [folder / "a.md", folder / "b.md", folder / "deep"]


def test_where_topics_changed_the_whole_folder_is_read():
    assert to_import(FOLDER, ["/news/a.md", "/news/any.yaml"]) == [FOLDER]


def test_trouble_is_known_of_files_and_of_what_is_in_folders():
    keys = {name: f"{FILES}/news/{name}\n1" for name in ("a.md", "b.md", "deep/er/c.md", "deeper/d.md")}
    assert known_of(frozenset((FOLDER / "a.md", FOLDER / "deep")), keys.values()) == [
        keys["a.md"],
        keys["deep/er/c.md"],
    ]
    assert known_of(frozenset((FOLDER,)), keys.values()) == list(keys.values())


def calls(act, *values):
    """What an act returns, and how many functions it calls, the built-in ones among them."""
    count = 0

    def counted(_frame, event, _function):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        found = act(*values)
    finally:
        sys.setprofile(None)
    return found, count


def test_the_work_of_sorting_out_changes_grows_no_faster_than_they_do(tmp_path):
    paths = [tmp_path / f"{number:05}.md" for number in range(MANY)]
    for path in paths:
        path.touch()
    few, for_few = calls(to_import, tmp_path, [str(path) for path in paths[: MANY // 10]])
    many, for_many = calls(to_import, tmp_path, [str(path) for path in paths])
    assert (few, many) == (paths[: MANY // 10], paths)
    assert for_many < 20 * for_few


def test_the_work_of_finding_known_trouble_grows_no_faster_than_the_changes_do():
    paths = [FOLDER / f"{number}.md" for number in range(MANY)]
    keys = [f"{FILES}{path}\n1" for path in paths]
    few, for_few = calls(known_of, frozenset(paths[: MANY // 10]), keys[: MANY // 10])
    many, for_many = calls(known_of, frozenset(paths), keys)
    assert (few, many) == (keys[: MANY // 10], keys)
    assert for_many < 20 * for_few
