"""A newsroom to ask: the sample articles, imported once and copied for each test that wants them."""

from __future__ import annotations

import asyncio
import os
import shutil
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest

from bot.app import App
from bot.commands import respond
from bot.conversation import Chat, Person, Request
from bot.render import plain
from bot.settings import Settings

SEEDS = Path(__file__).parents[1] / "seeds"
NOW = datetime(2025, 12, 1, 12, tzinfo=UTC)

# The same examples in every run: a red run is about the change, and what a search for new ones finds becomes a test.
hypothesis.settings.register_profile("newsdesk", derandomize=True, deadline=None)
hypothesis.settings.load_profile("newsdesk")


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write what the bot says into the transcripts")


def pytest_xdist_auto_num_workers():
    """One more than there are processors: tests of the real program wait for it most of their time."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items):
    """The files that run the real process come first: they take longest, and the last one is waited for alone."""
    items.sort(key=lambda item: not item.path.name.startswith("test_run"))


@pytest.fixture(scope="session", autouse=True)
def no_settings_of_this_shell():
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("NEWSDESK_")]:
            patch.delenv(name)
        yield


@lru_cache
def _usual_settings() -> Settings:
    """Read once: that looks through all time zones, which takes as long as the rest of opening an app."""
    return Settings(_env_file=None)


def settings_for(path: Path) -> Settings:
    changed = {"database_url": f"sqlite+aiosqlite:///{path}", "seeds_dir": path.parent / "no seeds"}
    return _usual_settings().model_copy(update=changed)


@pytest.fixture(scope="session")
def seeded_database(tmp_path_factory) -> Path:
    """A file that holds the sample articles; to be copied, not to be changed."""
    path = tmp_path_factory.mktemp("seeds") / "newsdesk.db"

    async def fill():
        async with App.open(settings_for(path)) as app:
            await app.storage.import_paths([SEEDS], NOW)

    asyncio.run(fill())
    return path


@pytest.fixture
async def app(seeded_database, tmp_path):
    """The app over the sample articles."""
    path = tmp_path / "newsdesk.db"
    shutil.copy(seeded_database, path)
    async with App.open(settings_for(path)) as opened:
        yield opened


@pytest.fixture
async def empty_app(tmp_path):
    """The app over an archive that nothing was imported into."""
    async with App.open(settings_for(tmp_path / "empty.db")) as opened:
        yield opened


@pytest.fixture
def chat() -> Chat:
    return Chat(1, "private", "en", ZoneInfo("UTC"))


@pytest.fixture
def ask(app, chat):
    """The reply to a line, typed to the bot over the sample articles."""

    async def ask(line, *, now=NOW, app=app):
        known = await app.storage.chats.get(chat.id)
        return await respond(app, Request(line, app.chat(known) if known else chat, Person(1), now))

    return ask


@pytest.fixture
def hear(ask, chat):
    """The reply to a line as plain text."""

    async def hear(line, **options):
        return plain(await ask(line, **options), chat)

    return hear


@pytest.fixture
def pressing(ask, chat):
    """The reply to pressing the button of that label below another reply."""
    from bot.render import label

    async def press(reply, text, **options):
        lines = {label(button.label, chat): button.line for row in reply.buttons for button in row}
        return await ask(lines[text], **options)

    return press
