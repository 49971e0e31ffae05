"""What is kept of a chat and of a person, counted; all of it forgotten at once, or each thing when its time is over."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, or_, select

from storage import schema
from storage.misses import KEPT_DAYS
from storage.schema import stored_instant
from storage.turns import LASTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.database import Database

DELIVERIES_KEPT_FOR = timedelta(days=30)
"""After so long a delivery is forgotten: its buttons say so. What the chat has got is remembered."""


@dataclass(frozen=True, slots=True)
class Traces:
    """How much is kept of a chat, or of a person and the private chat with them.

    `settings` is 1 where the chat has chosen something; `questions` are the last ones of those who asked here, or of
    this person anywhere; `added` are the groups and channels that this person added the bot to; `feedback` is 1 where
    it is still known that some came from this chat, not which.
    """

    settings: int = 0
    digests: int = 0
    follows: int = 0
    sent: int = 0
    deliveries: int = 0
    likes: int = 0
    saved: int = 0
    questions: int = 0
    added: int = 0
    feedback: int = 0

    @property
    def counts(self) -> Mapping[str, int]:
        """What there is, by name, without what there is none of."""
        counted = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: count for name, count in counted.items() if count}


class PrivacyStore:
    """Knows all places where something is kept of a chat (`chat_id`) or of a person (`person_id`, 0 for nobody)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def traces(self, chat_id: int, person_id: int = 0) -> Traces:
        """What is kept of them now."""
        return await self._database.look(lambda connection: _traces(connection, chat_id, person_id))

    async def forget(self, chat_id: int, person_id: int, now: datetime) -> Traces:
        """What was kept of them until now: nothing is any more, in one transaction; nor is it left in the file.

        A digest on its way is forgotten with the rest, and is not sent; a preview of an import is cancelled. The
        archive stays as it is, and so does who brought what into it; an import that is being written keeps its place.
        """
        values = {"chat": chat_id, "person": person_id, "now": stored_instant(now)}

        def write(connection: Connection) -> Traces:
            found = _traces(connection, chat_id, person_id)
            for statement in ("PRAGMA secure_delete = ON", *_FORGET, "PRAGMA secure_delete = OFF"):
                connection.exec_driver_sql(statement, values if ":" in statement else {})
            return found

        found = await self._database.record(write)
        await self._database.settle()
        return found

    async def expire(self, now: datetime) -> None:
        """What has been kept as long as it may be is forgotten, though nobody comes to ask anything."""
        last_day = now.date() - timedelta(days=KEPT_DAYS)
        old = (
            (schema.turns, schema.turns.c.asked_at < now - LASTS),
            (schema.misses, schema.misses.c.missed_on < last_day),
            (schema.tallies, schema.tallies.c.counted_on < last_day),
            (schema.feedback, schema.feedback.c.told_at < now - timedelta(days=KEPT_DAYS)),
            (schema.feedback_counts, schema.feedback_counts.c.since < now - timedelta(hours=1)),
        )
        found = select(or_(*(exists().where(is_old) for _, is_old in old)))
        if await self._database.look(lambda connection: connection.execute(found).scalar_one()):
            deletions = [delete(table).where(is_old) for table, is_old in old]
            await self._database.record(lambda connection: [connection.execute(one) for one in deletions])


_COUNTS = (
    "SELECT (SELECT count(*) FROM chats WHERE id = :chat),"
    " (SELECT count(*) FROM subscriptions WHERE chat_id = :chat AND pace = 'daily'),"
    " (SELECT count(*) FROM subscriptions WHERE chat_id = :chat AND pace != 'daily'),"
    " (SELECT count(*) FROM sent_stories WHERE chat_id = :chat),"
    " (SELECT count(*) FROM deliveries WHERE chat_id = :chat),"
    " (SELECT count(*) FROM likes WHERE chat_id = :chat),"
    " (SELECT count(*) FROM saved_articles WHERE person_id = :person AND :person),"
    " (SELECT count(*) FROM turns WHERE chat_id = :chat OR (person_id = :person AND :person)),"
    " (SELECT count(*) FROM chats WHERE added_by = :person AND :person),"
    " (SELECT count(*) FROM feedback_counts WHERE chat_id = :chat)"
)
# Subscriptions, deliveries, the ledger and likes go with their chat. Imports are done, or came to nothing.
_CANCEL = (
    "UPDATE imports SET state = 'cancelled', finished_at = :now, free_at = NULL"
    " WHERE chat_id = :chat AND state IN ('reading', 'previewed')"
)
_LET_GO = (
    "DELETE FROM staged_files"
    " WHERE import_id IN (SELECT id FROM imports WHERE chat_id = :chat AND state NOT IN ('done', 'writing'))"
)
# Of groups and channels that are managed from elsewhere, the lines of long buttons name the number.
_DROP_LINES = "DELETE FROM shortcuts WHERE :chat < 0 AND instr(line || ' ', ' ' || :chat || ' ')"
_FORGET = (
    "DELETE FROM chats WHERE id = :chat",
    "DELETE FROM turns WHERE chat_id = :chat OR (person_id = :person AND :person)",
    "DELETE FROM saved_articles WHERE person_id = :person AND :person",
    "DELETE FROM feedback_counts WHERE chat_id = :chat",
    _DROP_LINES,
    "UPDATE chats SET added_by = 0 WHERE added_by = :person AND :person",
    _CANCEL,
    _LET_GO,
    "UPDATE imports SET who = '', title = '' WHERE chat_id = :chat AND state NOT IN ('done', 'writing')",
    "UPDATE imports SET chat_id = 0, message_id = 0, album = '' WHERE chat_id = :chat AND state != 'writing'",
)


def _traces(connection: Connection, chat_id: int, person_id: int) -> Traces:
    counts = connection.exec_driver_sql(_COUNTS, {"chat": chat_id, "person": person_id}).one()
    return Traces(*counts)
