"""A bot that sends digests over the sample articles, into a Telegram in memory, at the time that its clock shows."""

from __future__ import annotations

import asyncio
import shutil
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from conftest import NOW
from fake_telegram import FakeRequest, FakeTelegram
from pydantic import SecretStr
from storage_fixtures import article, rows, write
from telegram import Update

from bot.app import App
from bot.correcting import Corrector
from bot.delivering import Deliverer
from bot.features import Feature, FeatureRequest
from bot.pacing import Pacing
from bot.settings import Settings
from bot.telegram import build
from storage import Contract, KnownChat

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from storage import Subscription

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
MORNING = datetime(2025, 12, 2, 8, tzinfo=UTC)
READER = 1001
GROUP = -4321
FORUM, CHANNEL = -1009, -1007


class Clock:
    """A time that stands still until it is set."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Desk:
    """A bot over a newsroom's database and a Telegram in memory, at the time that its clock shows."""

    app: App
    fake: FakeTelegram
    folder: Path
    clock: Clock
    application: Any
    pacing: Pacing
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def path(self) -> Path:
        return self.folder / "newsdesk.db"

    @property
    def deliverer(self) -> Deliverer:
        return Deliverer(self.app, self.application.bot, self.pacing, self.stopping, self.clock)

    async def subscribe(
        self, chat_id: int = READER, kind: str = "private", *, thread_id: int = 0, **contract: Any
    ) -> Subscription:
        """A chat whose first digest is due in the morning."""
        await self.app.storage.chats.keep(KnownChat(chat_id, kind))
        return await self.app.storage.subscriptions.add(chat_id, thread_id, Contract(**contract), MORNING, NOW)

    async def subscribe_readers(self, count: int, **contract: Any) -> list[int]:
        """So many people, each with a digest that is due in the morning."""
        ids = [self.fake.add_user(2000 + place).id for place in range(count)]
        for chat_id in ids:
            await self.subscribe(chat_id, **contract)
        return ids

    async def deliver(self, later: timedelta = timedelta()) -> None:
        """Everything sent that is due after so long."""
        self.clock.now += later
        await self.deliverer.deliver()

    async def correct(self, later: timedelta = timedelta()) -> None:
        """Everything corrected that stands after so long."""
        self.clock.now += later
        parts = (self.app, self.application.bot, self.pacing, self.stopping, self.clock)
        await Corrector(*parts).correct()

    async def bring(self, *titles: str, **fields: Any) -> None:
        """Stories of these titles, or those that have the addresses changed, arrive now."""
        published = {"publishedDateTime": self.clock.now.isoformat(), "heat": 90} | fields
        files = {
            f"{title}.md": article(f"https://e.org/{title.split()[0]}", title=title, **published) for title in titles
        }
        shutil.rmtree(self.folder / "archive", ignore_errors=True)
        await self.app.storage.import_paths([write(self.folder / "archive", files)], self.clock.now)

    async def hears(self, update: dict[str, Any]) -> None:
        """The bot is told of something that happened in Telegram."""
        await self.application.process_update(Update.de_json(update, self.application.bot))

    async def due_at(self, chat_id: int = READER) -> datetime | None:
        """When the chat's next digest is due."""
        (one,) = await self.app.storage.subscriptions.of_chat(chat_id)
        return one.due_at

    def ends(self) -> list[tuple[str, str]]:
        """How far each delivery has come, and why."""
        return rows(self.path, "SELECT state, reason FROM deliveries ORDER BY id")

    def stopped_for(self, chat_id: int) -> str:
        return str(rows(self.path, "SELECT stopped_for FROM chats WHERE id = ?", chat_id)[0][0])

    def ledger(self, chat_id: int) -> int:
        """How many stories the chat is known to have got."""
        return int(rows(self.path, "SELECT count(*) FROM sent_stories WHERE chat_id = ?", chat_id)[0][0])

    def sends(self, status: int | None = None) -> list[dict[str, Any]]:
        """What the bot asked Telegram to send, all of it or what was answered with that status."""
        calls = [call for call in self.fake.calls if call.method == "sendMessage"]
        return [call.parameters for call in calls if status in (None, call.status)]


@asynccontextmanager
async def open_desk(
    fake: FakeTelegram,
    folder: Path,
    clock: Clock,
    *,
    pacing: Pacing | None = None,
    has_pages: bool = False,
    seconds: Callable[[], float] = time.monotonic,
    **settings: Any,
) -> AsyncIterator[Desk]:
    """A desk over the database in the folder, with such settings.

    With pages, it sends rich messages where the server knows them; `seconds` is the clock of what it knows.
    """
    url = f"sqlite+aiosqlite:///{folder / 'newsdesk.db'}"
    chosen = Settings(_env_file=None, telegram_token=SecretStr(fake.token), database_url=url, **settings)
    pacing = pacing or Pacing(0)
    async with App.open(chosen) as app:
        unwanted = frozenset(() if has_pages else (Feature.PAGES,))
        answering = FeatureRequest(FakeRequest(fake), unwanted=unwanted, clock=seconds)
        application = build(app, answering, FakeRequest(fake), pacing, asyncio.Event())
        async with application:
            yield Desk(app, fake, folder, clock, application, pacing)


def titles(text: str) -> list[str]:
    """The numbered titles of a digest."""
    return [line.partition(". ")[2].strip(" 🔥") for line in text.splitlines() if line[:1].isdigit() and ". " in line]
