"""What imports changed is kept for a while, so that they can be taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, literal, or_, select, text, tuple_
from sqlalchemy.dialects.sqlite import insert

from storage import schema
from storage.import_words import Kind, State
from storage.row_json import among, from_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

KEPT_FOR = timedelta(days=30)
MOST_KEPT = 100
"""Of an import that is older, or has so many after it that have a past as well, the past is forgotten: heats that are
scored anew each hour would fill the disk with it. Edits of single stories do not count."""

_CHANGES = (schema.article_changes, schema.topic_changes)
_KEPT = text(
    "SELECT article_id, before FROM article_changes"  # noqa: S608 - nothing but a parameter
    f" WHERE import_id = :import_id AND article_id {among('ids')}"
)
_KEEP = text(
    "INSERT INTO article_changes (import_id, article_id, before, left)"
    f" {from_json(('import_id', 'article_id', 'before', 'left'))} WHERE true"
    " ON CONFLICT (import_id, article_id) DO UPDATE SET before = excluded.before, left = excluded.left"
)


@dataclass(frozen=True, slots=True)
class Past:
    """What of an article is about to change, by column, as it was; None where there was no such article.

    `left` is the import whose state the article has afterwards, None where it is gone.
    """

    article_id: int
    before: Mapping[str, Any] | None
    left: int | None


async def keep_articles(connection: AsyncConnection, import_id: int, pasts: Sequence[Past]) -> None:
    """What the import changes of articles; of several changes to a column, how it was before the first."""
    if not pasts:
        return
    sought = {"import_id": import_id, "ids": json.dumps([past.article_id for past in pasts])}
    kept = {row.article_id: row.before for row in await connection.execute(_KEPT, sought)}
    rows = [[import_id, past.article_id, _joined(past, kept), past.left] for past in pasts]
    await connection.execute(_KEEP, {"rows": json.dumps(rows)})


def _joined(past: Past, kept: Mapping[int, str | None]) -> Mapping[str, Any] | None:
    """The past with what is kept of the article already, which goes further back."""
    if past.article_id not in kept:
        return past.before
    earlier = kept[past.article_id]
    return {**(past.before or {}), **json.loads(earlier)} if earlier else None


async def keep_topic(
    connection: AsyncConnection, import_id: int, topic_id: int, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """How the topic was described, and is; of several changes by one import, how it was before the first."""
    row = {"import_id": import_id, "topic_id": topic_id, "before": json.dumps(before), "after": json.dumps(after)}
    await connection.execute(
        insert(schema.topic_changes)
        .values(row)
        .on_conflict_do_update(index_elements=("import_id", "topic_id"), set_={"after": row["after"]})
    )


def has_past() -> ColumnElement[bool]:
    """Whether anything is known of what an import changed."""
    chosen = (select(literal(1)).where(table.c.import_id == schema.imports.c.id) for table in _CHANGES)
    return or_(*(one.exists() for one in chosen))


async def forget_old_pasts(connection: AsyncConnection, now: datetime, finished: int) -> None:
    """The pasts of imports from long ago, or with so many after them, let go; not of the one that is `finished` now."""
    imports, since = schema.imports.c, now - KEPT_FOR
    when = tuple_(imports.finished_at, imports.id)  # the number is as old as the preview
    large = select(imports.finished_at, imports.id).where(
        imports.state == str(State.DONE), imports.kind != str(Kind.EDIT), imports.finished_at >= since, has_past()
    )
    last = large.order_by(imports.finished_at.desc(), imports.id.desc()).offset(MOST_KEPT).limit(1)
    is_old = (imports.finished_at < since) | (when <= last.scalar_subquery())
    old = select(imports.id).where(imports.state == str(State.DONE), imports.id != finished, is_old)
    for table in _CHANGES:
        await connection.execute(delete(table).where(table.c.import_id.in_(old)))
