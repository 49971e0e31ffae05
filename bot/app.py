"""App: what handlers may use, and the one place where the program is put together."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from storage import Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class App:
    """The storage and the settings, open together."""

    storage: Storage
    settings: Settings

    @classmethod
    @asynccontextmanager
    async def open(cls, settings: Settings) -> AsyncIterator[App]:
        """The app as long as the block lasts. StorageError if the database cannot be opened."""
        storage = await Storage.open(settings.database_url)
        try:
            yield cls(storage, settings)
        finally:
            await storage.close()

    @property
    def zone(self) -> ZoneInfo:
        """The zone of chats that have chosen none."""
        return ZoneInfo(self.settings.timezone)
