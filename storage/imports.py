"""What was imported when and by whom; and imports taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, literal, select, update

from storage import schema
from storage.import_words import Import, Kind, NotUndoable, State, Undone
from storage.undoing import put_articles_back, put_topics_back

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Row, Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database

_imports = schema.imports.c
_LARGEST_NUMBER = 2**63 - 1


class ImportStore:
    """The imports of the archive, each with a number of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, limit: int) -> tuple[Import, ...]:
        """The last imports, the latest first."""
        async with self._database.read() as connection:
            chosen = _with_undoer().order_by(_imports.id.desc()).limit(limit)
            return tuple(map(_import, await connection.execute(chosen)))

    async def undoable(self, import_id: int = 0) -> Import:
        """The import of that number, or the last one that nobody has taken back, for 0.

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
            await _finish(connection, told, now)
        return told


async def _begin(connection: AsyncConnection, undone: Import, who: str, now: datetime) -> int:
    values = {"started_at": now, "state": str(State.WRITING), "kind": str(Kind.UNDO), "who": who}
    values |= {"title": undone.title, "undoes": undone.id}
    return int((await connection.execute(insert(schema.imports).values(values).returning(_imports.id))).scalar_one())


async def _finish(connection: AsyncConnection, told: Undone, now: datetime) -> None:
    counts = {"taken_out": told.taken_out, "put_back": told.put_back, "topics": told.topics, "kept": len(told.kept)}
    finished = update(schema.imports).where(_imports.id == told.import_id)
    await connection.execute(finished.values(finished_at=now, counts=counts, state=str(State.DONE)))
    await connection.execute(update(schema.archive).values(version=schema.archive.c.version + 1))


async def _undoable(connection: AsyncConnection, import_id: int) -> Import:
    if not 0 <= import_id <= _LARGEST_NUMBER:
        raise NotUndoable(import_id, "unknown")
    chosen = _with_undoer().order_by(_imports.id.desc())
    if import_id:
        chosen = chosen.where(_imports.id == import_id)
    found = [_import(row) for row in await connection.execute(chosen)]
    one = next((each for each in found if import_id or not (each.undone_by or each.kind is Kind.UNDO)), None)
    if one is None:
        raise NotUndoable(import_id, "unknown")
    if one.undone_by:
        raise NotUndoable(one.id, "undone", one.undone_by)
    if not await _has_past(connection, one.id):
        raise NotUndoable(one.id, "forgotten")
    return one


async def _has_past(connection: AsyncConnection, import_id: int) -> bool:
    tables = (schema.article_changes, schema.topic_changes)
    chosen: Sequence[Select[Any]] = [select(literal(1)).where(table.c.import_id == import_id) for table in tables]
    return any([(await connection.execute(one.limit(1))).first() for one in chosen])


def _with_undoer() -> Select[Any]:
    """Finished imports, each with the undoing that stands: one that was not itself taken back."""
    undoing, redoing = schema.imports.alias(), schema.imports.alias()
    is_redone = select(literal(1)).where(redoing.c.undoes == undoing.c.id).exists()
    undoer = select(func.max(undoing.c.id)).where(undoing.c.undoes == _imports.id, ~is_redone).scalar_subquery()
    return select(schema.imports, func.coalesce(undoer, 0).label("undone_by")).where(
        _imports.state == str(State.DONE), _imports.finished_at.is_not(None)
    )


def _import(row: Row[Any]) -> Import:
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
        row.undone_by,
    )
