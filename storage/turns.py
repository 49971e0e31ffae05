"""What someone asked last in a chat, kept for as long as a conversation lasts, so that the next words may change it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from storage import schema

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.database import Database

LASTS = timedelta(hours=1)
"""After so long without a question, nobody remembers what the last one was."""

_turns = schema.turns.c


class TurnStore:
    """The last turn of every person in every chat."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, chat_id: int, person_id: int, line: str, now: datetime) -> bool:
        """The line as what that person asked last there; all turns that are older than a conversation are forgotten.

        False if it could not be kept because others are writing: an answer is not to wait for it.
        """
        kept = insert(schema.turns).values(chat_id=chat_id, person_id=person_id, line=line, asked_at=now)
        new = {"line": kept.excluded.line, "asked_at": kept.excluded.asked_at}

        def write(connection: Connection) -> None:
            connection.execute(kept.on_conflict_do_update(["chat_id", "person_id"], set_=new))
            connection.execute(delete(schema.turns).where(_turns.asked_at < now - LASTS))

        return await self._database.note(write)

    async def last(self, chat_id: int, person_id: int, now: datetime) -> str:
        """The line that this person asked last in this chat, "" if that was no part of this conversation."""

        def read(connection: Connection) -> str:
            chosen = select(_turns.line).where(
                _turns.chat_id == chat_id, _turns.person_id == person_id, _turns.asked_at >= now - LASTS
            )
            return connection.execute(chosen).scalar_one_or_none() or ""

        return await self._database.look(read)
