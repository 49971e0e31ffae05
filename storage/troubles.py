"""What went wrong and the admins are to hear of: once for each key, how often, and when they were told last."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, bindparam, case, delete, func, or_, select, text, update
from sqlalchemy.dialects.sqlite import insert

from storage import database, schema
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, TextClause

    from storage.database import Database

_log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=30)
_ATTEMPTS = 5  # as many pauses between them: what locks the database for some seconds is no reason to lose trouble

_troubles = schema.troubles.c


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong where, how often since the admins were told, and under which number it was logged last.

    `key` tells it from all others.
    """

    key: str
    place: str
    problem: str
    incident: str
    count: int
    first_at: datetime
    last_at: datetime


_COLUMNS = tuple(_troubles[name] for name in Trouble.__slots__)


class TroubleStore:
    """The trouble of the last 30 days."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, key: str, place: str, problem: str, incident: str, now: datetime) -> None:
        """That trouble once more.

        Where the database cannot take it, it is only logged: whoever is in trouble is not to get into more.
        """
        await self._note([_noted(key, place, problem, incident, now)])

    async def note_once(self, troubles: Mapping[str, tuple[str, str]], now: datetime) -> None:
        """Trouble by its keys, place and problem of each, all at once; what was told is not before it is settled.

        Where the database cannot take it, it is only logged, as above.
        """
        await self._note([_noted(key, *about, "", now, is_once=True) for key, about in troubles.items()])

    async def _note(self, noted: Sequence[dict[str, Any]]) -> None:
        def write(connection: Connection) -> None:
            _count(connection, noted)
            _forget(connection, noted[0]["last_at"] - KEPT_FOR)

        if not noted:
            return
        try:
            for _ in range(_ATTEMPTS):
                if await self._database.note(write):
                    return
                await asyncio.sleep(database.NOTE_TIMEOUT_SECONDS)  # until then, notes are refused unread
            reason = "others are writing"
        except StorageError as error:
            reason = str(error)
        for one in noted:
            about = {"place": one["place"], "incident": one["incident"], "reason": reason}
            _log.warning("trouble not noted", extra=about)

    async def take(
        self,
        now: datetime,
        interval: timedelta,
        choose: Callable[[tuple[Trouble, ...]], tuple[Trouble, ...]] = tuple,
    ) -> tuple[Trouble, ...]:
        """What the admins are to be told now, the oldest first; from now on it counts as told.

        `choose` makes of all that is to be told what there is room for, in an order of its own; the rest waits.
        Nothing while they were told something within the interval. Of several processes that ask, one gets it.
        """
        if not await self._database.look(lambda connection: _untold(connection, now, interval)):
            return ()

        def take(connection: Connection) -> tuple[Trouble, ...]:
            chosen = choose(_untold(connection, now, interval))
            these = _among(one.key for one in chosen)
            connection.execute(update(schema.troubles).where(these).values(count=0, told_at=now))
            return chosen

        return await self._database.record(take)

    async def waiting(self) -> int:
        """How many troubles the admins have not been told."""
        counted = select(func.count()).where(_troubles.count > 0)
        return await self._database.look(lambda connection: connection.execute(counted).scalar_one())

    async def give_back(self, troubles: Iterable[Trouble]) -> None:
        """What was taken, and could be told to nobody, is to be told as soon as possible."""
        values = {
            "count": _troubles.count + bindparam("more", type_=Integer),
            "first_at": bindparam("since"),
            "told_at": None,
        }
        back = update(schema.troubles).where(_troubles.key == bindparam("which")).values(values)
        returned = [{"which": one.key, "more": one.count, "since": one.first_at} for one in troubles]
        await self._database.record(lambda connection: [connection.execute(back, one) for one in returned])

    async def known(self, prefix: str) -> tuple[str, ...]:
        """The keys that begin so, of trouble that is not settled."""
        begins = func.substr(_troubles.key, 1, len(prefix)) == prefix
        chosen = select(_troubles.key).where(begins, or_(_troubles.is_once, _troubles.count > 0))
        return await self._database.look(lambda connection: tuple(connection.execute(chosen).scalars()))

    async def settle(self, keys: Iterable[str]) -> None:
        """This trouble is over: it is not told any more if it was not yet, and told again where it comes back."""
        over = update(schema.troubles).where(_among(keys)).values(count=0, is_once=False)
        await self._database.record(lambda connection: connection.execute(over))


def _among(keys: Iterable[str]) -> TextClause:
    """The troubles of these keys, of which there may be more than a statement has values."""
    return text("key IN (SELECT value FROM json_each(:keys))").bindparams(keys=json.dumps(list(keys)))


def _noted(
    key: str, place: str, problem: str, incident: str, now: datetime, *, is_once: bool = False
) -> dict[str, Any]:
    about = {"place": place, "problem": problem, "incident": incident, "is_once": is_once}
    return {"key": key, **about, "count": 1, "first_at": now, "last_at": now}


def _count(connection: Connection, noted: Sequence[dict[str, Any]]) -> None:
    """One more of each trouble, and the first since the admins were told where they have not been told less."""
    one = insert(schema.troubles)
    is_known = _troubles.is_once & _troubles.told_at.is_not(None)
    again = case((is_known, _troubles.count), else_=_troubles.count + 1)
    since = case((_troubles.count == 0, one.excluded.first_at), else_=_troubles.first_at)
    latest = {name: one.excluded[name] for name in ("place", "problem", "incident", "is_once", "last_at")}
    changed = {**latest, "count": again, "first_at": since}
    connection.execute(one.on_conflict_do_update(["key"], set_=changed), noted)


def _forget(connection: Connection, before: datetime) -> None:
    is_told_lately = _troubles.told_at.is_not(None) & (_troubles.told_at >= before)
    connection.execute(delete(schema.troubles).where(_troubles.last_at < before, ~is_told_lately))


def _untold(connection: Connection, now: datetime, interval: timedelta) -> tuple[Trouble, ...]:
    lately = select(func.count()).where(_troubles.told_at > now - interval, _troubles.told_at <= now)
    if connection.execute(lately).scalar_one():
        return ()
    chosen = select(*_COLUMNS).where(_troubles.count > 0).order_by(_troubles.first_at, _troubles.key)
    return tuple(Trouble(*row) for row in connection.execute(chosen))
