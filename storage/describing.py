"""Topics as files describe them: what is kept of it, and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from storage import schema
from storage.pasts import keep_topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Topic

_topics = schema.topics


def description(topic: Topic) -> dict[str, Any]:
    """What the row of a topic that is described so has."""
    return {
        "name": topic.name,
        "shortname": topic.shortname,
        "parent": topic.parent,
        "aliases": list(topic.aliases),
        "is_described": True,
    }


async def described(connection: AsyncConnection, key: str) -> Row[Any] | None:
    """The topic of that key as it stands, None if there is none."""
    return (await connection.execute(select(_topics).where(_topics.c.key == key))).one_or_none()


def says(row: Row[Any] | None, wanted: Mapping[str, Any]) -> bool:
    """Whether the topic is described so already."""
    return row is not None and all(getattr(row, name) == value for name, value in wanted.items())


async def describe(connection: AsyncConnection, key: str, topic: Topic, import_id: int) -> bool:
    """Whether the topic is new or described differently now; what it was is kept."""
    wanted, old = description(topic), await described(connection, key)
    if says(old, wanted):
        return False
    if old is None:
        added = insert(_topics).values(key=key, **wanted).returning(_topics.c.id)
        topic_id = (await connection.execute(added)).scalar_one()
        past = {"name": topic.name, "shortname": "", "parent": "", "aliases": [], "is_described": False}
    else:
        topic_id, past = old.id, {name: getattr(old, name) for name in wanted}
        await connection.execute(update(_topics).where(_topics.c.key == key).values(**wanted))
    await keep_topic(connection, import_id, topic_id, past, wanted)
    return True
