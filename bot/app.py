"""App: what handlers may use, and the one place where the program is put together."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.conversation import Chat
from bot.places import NoPlaces
from bot.texts import is_spoken, spoken
from storage import Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.places import Places
    from bot.settings import Settings
    from storage import KnownChat


@dataclass(frozen=True, slots=True)
class App:
    """The storage and the settings, open together; and what the surface knows of other places."""

    storage: Storage
    settings: Settings
    places: Places = field(default_factory=NoPlaces)

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

    def chat(self, known: KnownChat, language: str = "") -> Chat:
        """The chat with the language and the zone that it has chosen, or the usual ones.

        Where it has chosen none, the `language` of who speaks there comes before the usual one, if we speak it.
        """
        zone = ZoneInfo(known.zone) if known.zone else self.zone
        usual = spoken(language) if is_spoken(language) else self.settings.language
        return Chat(known.id, known.kind, known.language or usual, zone)
