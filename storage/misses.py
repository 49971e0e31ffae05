"""What people looked for in vain: the words and how often on which day, but not who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from storage import fuzzy, schema

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from storage.database import Database

KEPT_DAYS = 90
MAX_WORDS = 12
MAX_LENGTH = 100

_misses = schema.misses.c


@dataclass(frozen=True, slots=True)
class Miss:
    """Words that found nothing: how often, and the last day on which they did."""

    words: str
    count: int
    last_on: date


class MissStore:
    """The misses of the last 90 days."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, text: str, day: date) -> None:
        """One more miss on that day, its words folded; a text longer than a search is none of our business.

        While others are writing it may be lost: an answer is not to wait for it.
        """
        words = " ".join(fuzzy.words(text))
        if not words or len(words) > MAX_LENGTH or words.count(" ") >= MAX_WORDS:
            return
        missed = insert(schema.misses).values(words=words, missed_on=day, count=1)
        again = missed.on_conflict_do_update(["words", "missed_on"], set_={"count": _misses.count + 1})

        def write(connection: Connection) -> None:
            connection.execute(again)
            connection.execute(delete(schema.misses).where(_misses.missed_on < day - timedelta(days=KEPT_DAYS)))

        await self._database.note(write)

    async def most_frequent(self, since: date, limit: int) -> tuple[Miss, ...]:
        """What was missed since a day, the most frequent first, of equals the latest."""
        count, last = func.sum(_misses.count), func.max(_misses.missed_on)
        chosen = (
            select(_misses.words, count, last)
            .where(_misses.missed_on >= since)
            .group_by(_misses.words)
            .order_by(count.desc(), last.desc(), _misses.words)
            .limit(limit)
        )

        def read(connection: Connection) -> tuple[Miss, ...]:
            return tuple(Miss(*row) for row in connection.execute(chosen))

        return await self._database.look(read)
