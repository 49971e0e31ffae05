"""Chats that have chosen something: their language and zone, whether they can be written to, and where they move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from storage import schema
from storage.contracts import KnownChat, Stopped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database

_chats, _subscriptions = schema.chats.c, schema.subscriptions.c
_FOLLOWERS = (schema.subscriptions, schema.deliveries, schema.sent_stories, schema.likes)


class ChatStore:
    """The chats by Telegram's ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat_id: int) -> KnownChat | None:
        """The chat, None if it has chosen nothing yet."""

        def read(connection: Connection) -> KnownChat | None:
            row = connection.execute(select(schema.chats).where(_chats.id == chat_id)).one_or_none()
            return known_chat(row) if row else None

        return await self._database.look(read)

    async def channels_of(self, person_id: int) -> tuple[KnownChat, ...]:
        """The channels that this person added the bot to and that it can write to, by their titles."""
        theirs = (_chats.added_by == person_id, _chats.kind == "channel", _chats.stopped_for == "")
        chosen = select(schema.chats).where(*theirs).order_by(_chats.title, _chats.id)
        return await self._database.look(lambda connection: tuple(map(known_chat, connection.execute(chosen))))

    async def lost_of(self, person_id: int) -> tuple[KnownChat, ...]:
        """The groups and channels that this person added the bot to and that it is in no more, by their titles."""
        is_gone = _chats.stopped_for.in_((Stopped.KICKED, Stopped.NOT_FOUND))
        theirs = (_chats.added_by == person_id, _chats.kind != "private", is_gone)
        chosen = select(schema.chats).where(*theirs).order_by(_chats.title, _chats.id)
        return await self._database.look(lambda connection: tuple(map(known_chat, connection.execute(chosen))))

    async def keep(self, chat: KnownChat) -> None:
        """The chat's kind, title, language, zone and who added the bot, as they are now; what stops it stays."""
        names = ("kind", "title", "language", "zone", "added_by")
        said = {name: getattr(chat, name) for name in names}
        kept = insert(schema.chats).values(id=chat.id, **said)
        async with self._database.write() as connection:
            await connection.execute(kept.on_conflict_do_update(["id"], set_=said))

    async def stop(self, chat_id: int, reason: Stopped, now: datetime) -> bool:
        """Whether the chat was well until now: nothing is due in it any more, until it is resumed."""
        stopped = update(schema.chats).where(_chats.id == chat_id, _chats.stopped_for == "")
        idle = update(schema.subscriptions).where(schema.subscriptions.c.chat_id == chat_id).values(due_at=None)
        async with self._database.write() as connection:
            changed = await connection.execute(stopped.values(stopped_for=str(reason), stopped_at=now))
            await connection.execute(idle)
            return changed.rowcount > 0

    async def resume(self, chat_id: int, due: Mapping[int, datetime] | None = None) -> bool:
        """Whether the chat was stopped: it can be written to again, and its subscriptions are due at these times."""
        stopped = update(schema.chats).where(_chats.id == chat_id, _chats.stopped_for != "")
        async with self._database.write() as connection:
            changed = await connection.execute(stopped.values(stopped_for="", stopped_at=None))
            if not changed.rowcount:
                return False
            for number, due_at in (due or {}).items():
                one = update(schema.subscriptions).where(_subscriptions.id == number, _subscriptions.chat_id == chat_id)
                await connection.execute(one.values(due_at=due_at))
            return True

    async def move(self, old_id: int, new_id: int, kind: str = "supergroup") -> None:
        """The chat under its new id, with all that belongs to it, in one transaction.

        Where the new id has chosen something already, that stays, and what belonged to the old one is added to it.
        """
        async with self._database.write() as connection:
            await _move_turns(connection, old_id, new_id)
            await _follow(connection, schema.imports, old_id, new_id)
            moved = (
                update(schema.chats).where(_chats.id == old_id).values(id=new_id, kind=kind).prefix_with("OR IGNORE")
            )
            if (await connection.execute(moved)).rowcount:
                return
            for table in _FOLLOWERS:
                await _follow(connection, table, old_id, new_id)
            await _join(connection, old_id, new_id)


def known_chat(row: Row[tuple[object, ...]]) -> KnownChat:
    """The chat of a row of the table."""
    return KnownChat(row.id, row.kind, row.title, row.language, row.zone, row.stopped_for, row.digests, row.added_by)


async def _move_turns(connection: AsyncConnection, old_id: int, new_id: int) -> None:
    turns = schema.turns.c
    moved = update(schema.turns).where(turns.chat_id == old_id).values(chat_id=new_id).prefix_with("OR REPLACE")
    await connection.execute(moved)


async def _follow(connection: AsyncConnection, table: Table, old_id: int, new_id: int) -> None:
    moved = update(table).where(table.c.chat_id == old_id).values(chat_id=new_id).prefix_with("OR IGNORE")
    await connection.execute(moved)


async def _join(connection: AsyncConnection, old_id: int, new_id: int) -> None:
    """The old chat is gone; a digest that was made for the new one without what the old one had got is outdated."""
    old = (await connection.execute(select(schema.chats).where(_chats.id == old_id))).one_or_none()
    if old is None:
        return
    said = {
        "digests": _chats.digests + old.digests,
        "added_by": func.coalesce(func.nullif(_chats.added_by, 0), old.added_by),
    }
    await connection.execute(update(schema.chats).where(_chats.id == new_id).values(said))
    await connection.execute(delete(schema.chats).where(_chats.id == old_id))
