"""The desk where files that an admin sent wait for their "yes"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, or_, select, update

from storage import left_open, schema
from storage.browsing import LARGEST_INTEGER
from storage.import_steps import FETCH_LEASE, LEASE, WaitingImport
from storage.import_words import State

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Row

    from storage.database import Database
    from storage.import_steps import Preview, Progress
    from storage.reports import FailedFile

KEPT_FOR = timedelta(days=1)
"""A preview that nobody says yes or no to is kept for so long; and who sent what is known for so long after its end."""

_imports = schema.imports
_i = schema.imports.c
_IN_VAIN = tuple(map(str, (State.CANCELLED, State.EXPIRED, State.BROKEN_OFF)))
_OPEN = tuple(map(str, (State.READING, State.PREVIEWED)))


class ImportDesk:
    """Imports on their way: read → previewed → written, or cancelled, expired, broken off.

    `clock` is the time, aware UTC, where a step takes long.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, chat_id: int, who: str, title: str, album: str, now: datetime) -> WaitingImport:
        """An import that will be read; the one of the album, if parts of that have come before."""
        values = {"chat_id": chat_id, "who": who, "title": title, "album": album, "started_at": now}
        return await self._database.record(lambda connection: _begin(connection, values, now + FETCH_LEASE))

    async def place(self, import_id: int, message_id: int) -> None:
        """The import's preview stands in that message."""
        async with self._database.write() as connection:
            await connection.execute(update(_imports).where(_i.id == import_id).values(message_id=message_id))

    def read(
        self,
        waiting: WaitingImport,
        paths: Sequence[Path],
        problems: Sequence[FailedFile],
        clock: Callable[[], datetime],
        *,
        keeps_known: bool = True,
    ) -> AsyncGenerator[Preview]:
        """The preview as the files are read, the whole of it last, and nothing of it if the reading was broken off.

        `problems` are files that cannot be read at all. Of files that the archive knows as they are, the contents are
        kept only if `keeps_known`.
        """
        from storage.import_runs import read  # noqa: PLC0415 - what it reads files with is large, and rarely wanted

        return read(self._database, waiting, paths, problems, clock, keeps_known=keeps_known)

    async def confirm(self, import_id: int, chat_id: int, now: datetime) -> tuple[WaitingImport | None, bool]:
        """The import as it is, None if this chat has none of that number; and whether it is to be written now.

        It is kept from being written until LEASE has passed, or it is released.
        """
        values = {"state": str(State.WRITING), "free_at": now + LEASE, "taken": _i.taken + 1}
        return await self._answer(import_id, chat_id, (str(State.PREVIEWED),), values)

    async def release(self, waiting: WaitingImport) -> bool:
        """The import, as `confirm` returned it, may be written. False if another has taken it by now, and keeps it."""
        is_held = (_i.id == waiting.id, _i.state == str(State.WRITING), _i.free_at == waiting.free_at)
        async with self._database.write() as connection:
            return bool((await connection.execute(update(_imports).where(*is_held).values(free_at=None))).rowcount)

    async def cancel(self, import_id: int, chat_id: int, now: datetime) -> tuple[WaitingImport | None, bool]:
        """The import as it is, None if this chat has none of that number; and whether it is cancelled now."""
        return await self._answer(
            import_id, chat_id, _OPEN, {"state": str(State.CANCELLED), "free_at": None, "finished_at": now}
        )

    async def done(self, import_id: int) -> WaitingImport | None:
        """The import, if it is done."""
        async with self._database.read() as connection:
            found = select(_imports).where(_i.id == import_id, _i.state == str(State.DONE))
            row = (await connection.execute(found)).one_or_none()
            return _waiting(row) if row else None

    async def untold(self, now: datetime) -> tuple[WaitingImport, ...]:
        """Imports that were done LEASE ago or longer, and whose process has not told what became of them."""
        is_untold = (_i.state == str(State.DONE), ~_i.is_told, _i.message_id != 0, _i.finished_at < now - LEASE)
        async with self._database.read() as connection:
            return tuple(map(_waiting, await connection.execute(select(_imports).where(*is_untold))))

    async def note_told(self, import_id: int) -> None:
        """What became of the import is told."""
        async with self._database.write() as connection:
            told = update(_imports).where(_i.id == import_id, ~_i.is_told)
            await connection.execute(told.values(is_told=True))

    async def lapse(self, now: datetime, *, of_terminal: bool = False) -> tuple[WaitingImport, ...]:
        """Imports that nobody goes on with, as they are now: whose preview expired, or whose reading broke off.

        A terminal ends none but those `of_terminal`, which stand in no message: it could not say so elsewhere.
        """
        return await self._database.record(lambda connection: _lapse(connection, now, of_terminal=of_terminal))

    async def take(self, now: datetime, *, of_terminal: bool = False) -> WaitingImport | None:
        """The next import to write, which is this process's until LEASE has passed; None if there is none.

        A terminal takes those `of_terminal`, which stand in no message, and the bot takes the others.
        """
        return await self._database.record(lambda connection: _take(connection, now, of_terminal=of_terminal))

    def foresee(self, waiting: WaitingImport, clock: Callable[[], datetime]) -> AsyncGenerator[Preview]:
        """A preview anew, of an import that was taken: nothing if the archive is as it was seen, or half is written.

        Where the last one tells something else than was told before, the import waits for a "yes" again.
        """
        from storage.import_runs import foresee  # noqa: PLC0415 - as above

        return foresee(self._database, waiting, clock)

    def write(
        self, waiting: WaitingImport, clock: Callable[[], datetime], is_stopping: Callable[[], bool]
    ) -> AsyncGenerator[Progress]:
        """The import written, batch by batch, the last progress once it is done; given back when it is to stop."""
        from storage.import_runs import write  # noqa: PLC0415 - as above

        return write(self._database, waiting, clock, is_stopping)

    async def give_up(self, waiting: WaitingImport, now: datetime) -> WaitingImport | None:
        """The import, as it was taken, ended with what is written of it, which can be taken back.

        None if it has ended already, or another has taken it since, who goes on with it.
        """

        def end(connection: Connection) -> WaitingImport | None:
            found = connection.execute(select(_imports).where(_i.id == waiting.id)).one()
            if found.state != str(State.WRITING) or found.taken != waiting.taken:
                return None
            _let_go(connection, [waiting.id])
            counts = found.counts if found.done else {}
            values = {"state": str(State.DONE), "free_at": None, "finished_at": now, "counts": counts}
            return _changed(connection, waiting.id, values)

        return await self._database.record(end)

    async def _answer(
        self, import_id: int, chat_id: int, states: Sequence[str], values: Mapping[str, Any]
    ) -> tuple[WaitingImport | None, bool]:
        if not 0 < import_id <= LARGEST_INTEGER:
            return None, False

        def answer(connection: Connection) -> tuple[WaitingImport | None, bool]:
            found = connection.execute(select(_imports).where(_i.id == import_id, _i.chat_id == chat_id)).one_or_none()
            if found is None or found.state not in states:
                return (_waiting(found) if found else None), False
            if values["state"] == str(State.CANCELLED):
                _let_go(connection, [import_id])
            return _changed(connection, import_id, values), True

        return await self._database.record(answer)


def _begin(connection: Connection, values: Mapping[str, Any], free_at: datetime) -> WaitingImport:
    reading = {"state": str(State.READING), "free_at": free_at}
    if values["album"]:
        is_part = (_i.chat_id == values["chat_id"], _i.album == values["album"], _i.state.in_(_OPEN))
        if found := connection.execute(select(_imports).where(*is_part).order_by(_i.id.desc())).first():
            return _changed(connection, found.id, reading | {"title": f"{found.title}, {values['title']}"})
    begun = insert(_imports).values(**values, **reading).returning(_imports)
    return _waiting(connection.execute(begun).one())


def _lapse(connection: Connection, now: datetime, *, of_terminal: bool) -> tuple[WaitingImport, ...]:
    is_old = (_i.state == str(State.PREVIEWED), _i.started_at < now - KEPT_FOR)
    is_left = (_i.state == str(State.READING), _i.free_at < now)
    is_ours = (_i.message_id == 0,) if of_terminal else ()
    ended = []
    connection.execute(left_open.ended(now))
    for condition, state in ((is_old, State.EXPIRED), (is_left, State.BROKEN_OFF)):
        numbers = connection.execute(select(_i.id).where(*condition, *is_ours)).scalars().all()
        values = {"state": str(state), "free_at": None, "finished_at": now}
        ended += [_changed(connection, number, values) for number in numbers]
    _let_go(connection, [one.id for one in ended])
    _forget(connection, now - KEPT_FOR)
    return tuple(ended)


def _forget(connection: Connection, before: datetime) -> None:
    """Who sent what where, of imports of which nothing came. Their numbers stay: others are not to get them."""
    is_over = (_i.state.in_(_IN_VAIN), _i.chat_id != 0, _i.finished_at < before)
    nothing = {"who": "", "title": "", "album": "", "chat_id": 0, "message_id": 0}
    connection.execute(update(_imports).where(*is_over).values(nothing))


def _let_go(connection: Connection, import_ids: Sequence[int]) -> None:
    """The files of these imports forgotten."""
    staged = schema.staged_files
    connection.execute(delete(staged).where(staged.c.import_id.in_(import_ids)))


def _take(connection: Connection, now: datetime, *, of_terminal: bool) -> WaitingImport | None:
    is_ours = (_i.chat_id != 0, _i.message_id == 0 if of_terminal else _i.message_id != 0)
    is_free = or_(_i.free_at.is_(None), _i.free_at < now)
    waiting = (
        select(_i.id).where(_i.state == str(State.WRITING), *is_ours, is_free).order_by(_i.free_at, _i.id).limit(1)
    )
    number = connection.execute(waiting).scalar_one_or_none()
    taken = {"free_at": now + LEASE, "taken": _i.taken + 1}
    return None if number is None else _changed(connection, number, taken)


def _changed(connection: Connection, import_id: int, values: Mapping[str, Any]) -> WaitingImport:
    return _waiting(
        connection.execute(update(_imports).where(_i.id == import_id).values(values).returning(_imports)).one()
    )


def _waiting(row: Row[Any]) -> WaitingImport:
    return WaitingImport(
        row.id,
        State(row.state),
        row.chat_id,
        row.message_id,
        row.who,
        row.title,
        row.started_at,
        row.total,
        row.done,
        row.counts,
        row.seen_version,
        row.outcome,
        row.free_at,
        row.taken,
    )
