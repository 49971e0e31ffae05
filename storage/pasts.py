"""What imports changed is kept for a while, so that they can be taken back."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from storage import schema
from storage.import_words import Kind, State

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

KEPT_FOR = timedelta(days=30)
MOST_KEPT = 100
"""Of an import that is older, or has so many after it, the past is forgotten: heats that are scored anew each hour
would fill the disk with it. Edits of single stories do not count."""


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


async def forget_old_pasts(connection: AsyncConnection, now: datetime) -> None:
    """The pasts of imports from long ago, or with so many after them, let go."""
    imports = schema.imports.c
    large = select(imports.id).where(imports.kind != str(Kind.EDIT), imports.state == str(State.DONE))
    last = large.order_by(imports.id.desc()).offset(MOST_KEPT).limit(1).scalar_subquery()
    old = select(imports.id).where((imports.id <= last) | (imports.finished_at < now - KEPT_FOR))
    for table in (schema.article_changes, schema.topic_changes):
        await connection.execute(delete(table).where(table.c.import_id.in_(old)))
