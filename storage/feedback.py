"""What people say of the bot, for its admins: kept without who said it, told once, and forgotten after a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import case, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from storage import schema

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.database import Database

MOST_AN_HOUR = 5
"""So often may a chat say something within an hour; that it did is forgotten after that."""

LEASE = timedelta(minutes=1)
"""Who takes feedback to tell it, and has not told it within this time, has crashed."""

_feedback, _counts = schema.feedback.c, schema.feedback_counts.c


@dataclass(frozen=True, slots=True)
class Feedback:
    """What somebody said, and when."""

    id: int
    words: str
    said_at: datetime


class FeedbackStore:
    """The feedback of the last months."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, words: str, chat_id: int, now: datetime) -> bool:
        """Whether the words are kept: they are not, where this chat has said as much as it may within an hour."""
        hour_ago = now - timedelta(hours=1)
        is_over = _counts.since <= hour_ago
        again = {
            "since": case((is_over, now), else_=_counts.since),
            "count": case((is_over, 1), else_=_counts.count + 1),
        }
        counted = insert(schema.feedback_counts).values(chat_id=chat_id, since=now, count=1)
        counted = counted.on_conflict_do_update(
            ["chat_id"], set_=again, where=or_(is_over, _counts.count < MOST_AN_HOUR)
        )

        def write(connection: Connection) -> bool:
            if not connection.execute(counted).rowcount:
                return False
            connection.execute(insert(schema.feedback).values(words=words, said_at=now))
            return True

        return await self._database.record(write)

    async def take(self, now: datetime, limit: int) -> tuple[Feedback, ...]:
        """At most so much that the admins have not been told, the oldest first; nobody else gets it within LEASE."""
        is_free = (_feedback.told_at.is_(None), or_(_feedback.free_at.is_(None), _feedback.free_at <= now))
        chosen = select(_feedback.id).where(*is_free).order_by(_feedback.id).limit(limit)
        if not await self._database.look(lambda connection: connection.execute(chosen.limit(1)).first()):
            return ()
        taken = update(schema.feedback).where(_feedback.id.in_(chosen.scalar_subquery())).values(free_at=now + LEASE)
        columns = (_feedback.id, _feedback.words, _feedback.said_at)

        def take(connection: Connection) -> tuple[Feedback, ...]:
            found = (Feedback(*row) for row in connection.execute(taken.returning(*columns)))
            return tuple(sorted(found, key=lambda one: one.id))

        return await self._database.record(take)

    async def note_told(self, told: Iterable[Feedback], now: datetime) -> None:
        """The admins have it."""
        await self._set(told, told_at=now)

    async def give_back(self, taken: Iterable[Feedback]) -> None:
        """What was taken and not told may be taken again."""
        await self._set(taken, free_at=None)

    async def _set(self, some: Iterable[Feedback], **values: datetime | None) -> None:
        these = update(schema.feedback).where(_feedback.id.in_([one.id for one in some])).values(values)
        await self._database.record(lambda connection: connection.execute(these))
