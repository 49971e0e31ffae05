"""A Telegram with people in it, and the bot, polling it in this process over the sample articles."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conftest import settings_for
from fake_telegram import FakeRequest, FakeTelegram, Message
from pydantic import SecretStr

from bot.app import App
from bot.features import FeatureRequest
from bot.pacing import Pacing
from bot.telegram import build

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@asynccontextmanager
async def running(
    telegram: FakeTelegram, path: Path, *, pacing: Pacing | None = None, **changes: Any
) -> AsyncIterator[App]:
    """The app of a bot over the database at `path`, as long as the block lasts; without a pacing it has no limits."""
    changed = {"telegram_token": SecretStr(telegram.token), **changes}
    async with App.open(settings_for(path).model_copy(update=changed)) as app:
        stopping = asyncio.Event()
        application = build(
            app, FeatureRequest(FakeRequest(telegram)), FakeRequest(telegram), pacing or Pacing(0), stopping
        )
        async with application:
            await application.start()
            await application.updater.start_polling(timeout=1)
            try:
                yield app
            finally:
                stopping.set()
                await application.updater.stop()
                await application.stop()


async def stopped_for(app: App, fake: FakeTelegram, chat_id: int, reason: str) -> None:
    """Waits until the chat is stopped for that reason, "" for none."""
    for _ in range(500):
        known = await app.storage.chats.get(chat_id)
        if known and known.stopped_for == reason and not fake.pending:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(known)


@dataclass(frozen=True)
class Town:
    """The Telegram, and the bot in it."""

    telegram: FakeTelegram
    app: App

    async def hears(self, line: str, **where) -> Message:
        """The bot's answer to what someone says."""
        count = len(self.telegram.sent())
        self.telegram.says(line, **where)
        return (await self.telegram.wait_for(count + 1))[-1]

    async def answers_press(self, message: Message, label: str, user: int) -> Message:
        """The message once the button has changed it."""
        edits = message.edits
        self.telegram.presses(message, label, user=user)

        def stands(telegram):
            return [one for one in telegram.sent() if one.message_id == message.message_id and one.edits > edits]

        return (await self.telegram.wait_for(stands))[0]
