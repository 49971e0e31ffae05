"""What is to be told at once: as the archive grows, follows that have something to tell become due, others move on.

A follow at once is due only while it has something to tell, or rests after it has told something. Hence a look for what
is due costs nothing more, and what follows from there on is that of every digest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from storage import schema
from storage.material import is_quiet
from storage.schema import stored_instant
from storage.subscriptions import read_subscriptions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.contracts import Subscription
    from storage.material import MaterialReader

JUST_OUT = timedelta(minutes=1)
"""For so long a story whose time has come, and that the archive had before, is looked at: many ticks last less."""

# Its time comes without the archive growing.
_IS_JUST_OUT = (
    "EXISTS (SELECT 1 FROM articles"
    " WHERE is_published = 1 AND published_at > ? AND published_at <= ? AND imported_at < published_at)"
)
# By its own index, which is empty but for those: SQLite would rather look through all that are never due.
_AT_ONCE = f"INDEXED BY subscriptions_at_once WHERE {schema.IS_AT_ONCE}"
_BEHIND = f"{_AT_ONCE} AND seen_version < (SELECT version FROM archive)"  # noqa: S608 - nothing but names, here and below
_ANY = "EXISTS (SELECT 1 FROM subscriptions {})"
_ANY_TO_LOOK_AT = f"SELECT {_ANY.format(_BEHIND)} OR ({_IS_JUST_OUT} AND {_ANY.format(_AT_ONCE)})"
_ANY_WRITING = (
    f"SELECT EXISTS (SELECT 1 FROM imports WHERE {schema.IS_UNFINISHED} AND state = 'writing' AND free_at > ?)"  # noqa: S608
)
_DUE_AT_ONCE = (
    "WHERE chat_id IN (SELECT value FROM json_each(?)) AND pace = 'at_once' AND due_at <= ? AND is_paused = 0"
    " ORDER BY id"
)
_STOPPED = "SELECT id FROM chats WHERE stopped_for != '' AND id IN (SELECT value FROM json_each(?))"
# By their numbers: with the index, SQLite would look through all that are behind for each of them.
_MOVE_ON = (
    "UPDATE subscriptions NOT INDEXED SET seen_version = ?, covered_until = max(covered_until, s.value ->> 1)"  # noqa: S608
    f" FROM json_each(?) s WHERE subscriptions.id = s.value ->> 0 AND seen_version < ? AND {schema.IS_AT_ONCE}"
)
_WAKE = (
    "UPDATE subscriptions NOT INDEXED SET due_at = ?"  # noqa: S608
    f" WHERE id IN (SELECT value FROM json_each(?)) AND seen_version <= ? AND {schema.IS_AT_ONCE}"
)


@dataclass(frozen=True, slots=True)
class Sifted:
    """The follows at once that a version of the archive is news to: those with something to tell, and the others."""

    version: int
    awake: tuple[Subscription, ...] = ()
    idle: tuple[Subscription, ...] = ()


def are_behind(connection: Connection, now: datetime) -> bool:
    """Whether the archive has grown since some follow at once was looked at, or the time of a story has just come."""
    return bool(connection.exec_driver_sql(_ANY_TO_LOOK_AT, _minute_until(now)).scalar_one())


def behind(connection: Connection, now: datetime) -> tuple[Subscription, ...]:
    """The follows at once that are to be looked at; none while an import is written, which may bring hotter stories."""
    if connection.exec_driver_sql(_ANY_WRITING, (stored_instant(now),)).scalar_one():
        return ()
    is_just_out = connection.exec_driver_sql(f"SELECT {_IS_JUST_OUT}", _minute_until(now)).scalar_one()
    return read_subscriptions(connection, f"{_AT_ONCE if is_just_out else _BEHIND} ORDER BY id")


def sift(connection: Connection, reader: MaterialReader, ones: tuple[Subscription, ...], now: datetime) -> Sifted:
    """Which of them have something to tell. Those of chats that cannot be written to have nothing."""
    chats = json.dumps([one.chat_id for one in ones])
    stopped = set(connection.exec_driver_sql(_STOPPED, (chats,)).scalars())
    awake = tuple(one for one in ones if one.chat_id not in stopped and not is_quiet(reader.read(one, now)))
    ids = {one.id for one in awake}
    return Sifted(reader.version, awake, tuple(one for one in ones if one.id not in ids))


def along(connection: Connection, ones: Sequence[Subscription], now: datetime) -> dict[int, tuple[Subscription, ...]]:
    """What else is due at once in the place of each of these that are, by their numbers; nothing for the others."""
    chats = json.dumps([one.chat_id for one in ones if one.is_at_once])
    due = read_subscriptions(connection, _DUE_AT_ONCE, chats, stored_instant(now)) if chats != "[]" else ()
    return {
        one.id: tuple(
            other
            for other in due
            if (other.chat_id, other.thread_id) == (one.chat_id, one.thread_id) and other.id != one.id
        )
        for one in ones
        if one.is_at_once
    }


def move(connection: Connection, sifted: Sifted, now: datetime) -> None:
    """Those with something to tell are due; for the others, what the archive holds is nothing new any more."""
    idle = [[one.id, stored_instant(one.covered_then(now))] for one in sifted.idle]
    connection.exec_driver_sql(_MOVE_ON, (sifted.version, json.dumps(idle), sifted.version))
    awake = json.dumps([one.id for one in sifted.awake])
    connection.exec_driver_sql(_WAKE, (stored_instant(now), awake, sifted.version))


def _minute_until(now: datetime) -> tuple[str, str]:
    return stored_instant(now - JUST_OUT), stored_instant(now)
