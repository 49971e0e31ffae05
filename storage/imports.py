"""What was imported when and by whom; and imports taken back."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from storage import schema, text_index
from storage.browsing import LARGEST_INTEGER
from storage.errors import StorageError
from storage.import_words import Import, Kind, NotUndoable, State, Undone
from storage.pasts import forget_old_pasts, has_past
from storage.undoing import put_articles_back, put_topics_back

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Row, Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database

_imports = schema.imports.c
_UNDOING = (_imports.id, _imports.undoes)
_LATEST = (_imports.finished_at.desc(), _imports.id.desc())  # the number is as old as the preview


class ImportStore:
    """The imports of the archive, each with a number of its own. Those under way are no imports yet."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, limit: int, skipped: int = 0) -> tuple[Import, ...]:
        """The last imports, the latest first, after so many that are skipped."""
        async with self._database.read() as connection:
            chosen = _finished().order_by(*_LATEST).limit(limit).offset(min(skipped, LARGEST_INTEGER))
            return await _read(connection, chosen)

    async def count(self) -> int:
        """How many there are."""
        async with self._database.read() as connection:
            chosen = _finished().with_only_columns(func.count())
            return int((await connection.execute(chosen)).scalar_one())

    async def find(self, import_id: int) -> Import | None:
        """The import of that number, None if there is none."""
        async with self._database.read() as connection:
            return await _find(connection, import_id)

    async def undoable(self, import_id: int = 0) -> Import:
        """The import of that number, or for 0 the last one that can be taken back: an undoing where all others are.

        NotUndoable if it cannot be taken back.
        """
        async with self._database.read() as connection:
            return await _undoable(connection, import_id)

    async def undo(self, import_id: int, who: str, now: datetime) -> Undone:
        """The archive as if that import had never been, in one transaction; itself an import that can be taken back.

        What a later import has changed again is left, and named. NotUndoable if it cannot be taken back.
        """
        async with self._database.write() as connection:
            undone = await _undoable(connection, import_id)
            number = await _begin(connection, undone, who, now)
            articles = await put_articles_back(connection, undone.id, number)
            topics = await put_topics_back(connection, undone.id, number)
            told = Undone(number, articles.taken_out, articles.put_back, topics, articles.kept)
            if not told.is_change:
                await connection.rollback()  # its row is gone; a deletion would look through all articles for it
                return replace(told, import_id=0)
            await _finish(connection, told, now)
        if articles.indexed:
            with contextlib.suppress(StorageError):  # it is taken back all the same; the next import merges the index
                await text_index.merge(self._database, articles.indexed)
        return told


@dataclass(frozen=True, slots=True)
class Undoings:
    """Which undoing took back which import, or undoing; of several that took back the same one, the last counts."""

    targets: Mapping[int, int]
    last: Mapping[int, int]

    @classmethod
    def of(cls, targets: Mapping[int, int]) -> Undoings:
        """All undoings, by their numbers → what each took back."""
        return cls(targets, {target: number for number, target in sorted(targets.items())})

    def undone_by(self, number: int) -> int:
        """The undoing that stands in the way of taking this one back, 0 for none.

        An import is undone as long as its undoing stands, which does so unless it is itself undone, and so on. What an
        undoing brought back and another one took out again is not there to be taken back.
        """
        place, length = number, 0
        while place in self.last:
            place, length = self.last[place], length + 1
        if not length:
            return self._overtaken_by(number)
        return self.last[number] if length % 2 else 0

    def _overtaken_by(self, number: int) -> int:
        while number in self.targets:
            number, undoing = self.targets[number], number
            if self.last[number] != undoing:
                return self.last[number]
        return 0


async def _begin(connection: AsyncConnection, undone: Import, who: str, now: datetime) -> int:
    values = {"started_at": now, "state": str(State.WRITING), "kind": str(Kind.UNDO), "who": who}
    values |= {"title": undone.title, "undoes": undone.id}
    return int((await connection.execute(insert(schema.imports).values(values).returning(_imports.id))).scalar_one())


async def _finish(connection: AsyncConnection, told: Undone, now: datetime) -> None:
    counts = {"taken_out": told.taken_out, "put_back": told.put_back, "topics": told.topics, "kept": len(told.kept)}
    finished = update(schema.imports).where(_imports.id == told.import_id)
    await connection.execute(finished.values(finished_at=now, counts=counts, state=str(State.DONE)))
    await connection.execute(update(schema.archive).values(version=schema.archive.c.version + 1))
    await forget_old_pasts(connection, now, told.import_id)


async def _undoable(connection: AsyncConnection, import_id: int) -> Import:
    found = await (_find(connection, import_id) if import_id else _last_undoable(connection))
    if found is None:
        raise NotUndoable(import_id, "unknown")
    if found.undone_by:
        raise NotUndoable(found.id, "undone", found.undone_by)
    if not found.is_change:
        raise NotUndoable(found.id, "unchanged")
    if not found.has_past:
        raise NotUndoable(found.id, "forgotten")
    return found


async def _find(connection: AsyncConnection, import_id: int) -> Import | None:
    if not 0 < import_id <= LARGEST_INTEGER:
        return None
    return next(iter(await _read(connection, _finished().where(_imports.id == import_id))), None)


async def _last_undoable(connection: AsyncConnection) -> Import | None:
    """The last import that can be taken back, an undoing only where no other can; else one that is forgotten."""
    found = await _read(connection, _finished().order_by(*_LATEST))
    standing = [one for one in found if one.is_change and not one.undone_by]
    return min(standing, key=lambda one: (not one.is_undoable, one.kind is Kind.UNDO), default=None)


async def _read(connection: AsyncConnection, chosen: Select[Any]) -> tuple[Import, ...]:
    undoings = await connection.execute(_finished().where(_imports.undoes > 0).with_only_columns(*_UNDOING))
    by_number = Undoings.of(dict(undoings.all()))
    return tuple(_import(row, by_number.undone_by(row.id)) for row in await connection.execute(chosen))


def _finished() -> Select[Any]:
    return select(schema.imports, has_past().label("has_past")).where(
        _imports.state == str(State.DONE), _imports.finished_at.is_not(None)
    )


def _import(row: Row[Any], undoer: int) -> Import:
    return Import(
        row.id,
        Kind(row.kind),
        State(row.state),
        row.who,
        row.title,
        row.started_at,
        row.finished_at,
        row.counts,
        row.undoes,
        undoer,
        has_past=bool(row.has_past),
    )
