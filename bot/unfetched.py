"""Pages whose pictures Telegram could not fetch: others get them without for a while, until one has them again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.rich import RichPage

WITHOUT_FOR = timedelta(seconds=30)
"""After so long, one message tries the pictures again: whoever has them may have been out of reach for a moment."""


class Unfetched:
    """Many chats get one and the same page; what became of its pictures in one of them is for the next to know."""

    def __init__(self) -> None:
        self._bare: dict[RichPage, tuple[RichPage, datetime]] = {}

    def clear(self) -> None:
        """All pages may have their pictures again."""
        self._bare.clear()

    def note(self, page: RichPage, bare: RichPage, now: datetime) -> None:
        """The page was refused for its pictures, and is `bare` without them."""
        self._bare[page] = bare, now + WITHOUT_FOR

    def note_fetched(self, page: RichPage) -> None:
        """The page has arrived with all that is in it."""
        self._bare.pop(page, None)

    def shown(self, page: RichPage, now: datetime) -> RichPage:
        """The page as it may be taken; as it is for the first who asks after a while, as that one tries it."""
        if page not in self._bare:
            return page
        bare, until = self._bare[page]
        if now < until:
            return bare
        self.note(page, bare, now)
        return page
