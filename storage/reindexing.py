"""The text index made anew from the articles, where an older version of this program made it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sqlalchemy import select, text, update

from storage import article_rows, schema, text_index
from storage.database import is_busy
from storage.errors import StorageError

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article
    from storage.database import Database

_log = logging.getLogger(__name__)

BATCH = 1000

_EMPTY = (
    "INSERT INTO head_words (head_words) VALUES ('delete-all')",
    "DELETE FROM article_words",
    "DELETE FROM terms",
    "DELETE FROM misspellings",
)


async def bring_up_to_date(database: Database) -> None:
    """The index as this version writes it, in one transaction; nothing is done where it is so already.

    While another process does it, this one waits. StorageError if the file cannot be written.
    """
    while await database.look(_version) != text_index.VERSION:
        try:
            await _index_anew(database)
        except StorageError as error:
            if not is_busy(error):
                raise


async def _index_anew(database: Database) -> None:
    articles_indexed = 0
    async with database.write() as connection:
        if await connection.run_sync(_version) == text_index.VERSION:  # another process was faster
            return
        if await connection.run_sync(_next_ids, 0):
            _log.info("the text index is made anew")
        for statement in _EMPTY:
            await connection.execute(text(statement))
        last = 0
        while ids := await connection.run_sync(_next_ids, last):
            articles = await connection.run_sync(article_rows.read, ids, lambda _: None)
            await text_index.index(connection, await index_rows(connection, articles))
            last, articles_indexed = ids[-1], articles_indexed + len(ids)
        archive = schema.archive.c
        current = {"index_version": text_index.VERSION, "version": archive.version + 1}
        await connection.execute(
            update(schema.archive).values(current if last else {**current, "version": archive.version})
        )
    if articles_indexed:
        await text_index.merge(database, articles_indexed)


def _version(connection: Connection) -> int:
    return int(connection.execute(select(schema.archive.c.index_version)).scalar_one())


def _next_ids(connection: Connection, last: int) -> list[int]:
    columns = schema.articles.c
    chosen = (
        select(columns.id).where(columns.id > last, columns.is_published.is_(True)).order_by(columns.id).limit(BATCH)
    )
    return list(connection.execute(chosen).scalars())


async def index_rows(connection: AsyncConnection, articles: tuple[Article, ...]) -> list[list[str | int]]:
    """Published articles as `text_index.index` wants them."""
    ids = [article.id for article in articles]
    providers = select(schema.articles.c.id, schema.articles.c.provider_id).where(schema.articles.c.id.in_(ids))
    provider_ids: dict[int, int | None] = dict((await connection.execute(providers)).all())
    member = schema.article_topics.c
    topic_ids: dict[int, list[int]] = {}
    chosen = select(member.article_id, member.topic_id).where(member.article_id.in_(ids)).order_by(member.position)
    for article_id, topic_id in await connection.execute(chosen):
        topic_ids.setdefault(article_id, []).append(topic_id)
    return [
        [
            one.id,
            *text_index.indexed(one),
            text_index.facets(topic_ids.get(one.id, ()), provider_ids[one.id], one.published_at, one.kind),
        ]
        for one in articles
    ]
