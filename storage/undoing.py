"""Articles and topics put back as they were before an import; and what they were until then kept in its turn."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text, update

from storage import article_rows, schema, text_index
from storage.comparing import COLUMNS
from storage.import_words import Kept
from storage.pasts import Past, keep_articles, keep_topic
from storage.row_json import among, from_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article

BATCH = 500
# What the text index is made of.
_INDEXED = {"title", "excerpt", "body", "published_at", "kind", "is_published", "provider_id", "related", "topic_ids"}
_NESTED = ("images", "related")
_CHANGES = text(
    "SELECT article_id, before, left FROM article_changes"
    " WHERE import_id = :import_id AND article_id > :after ORDER BY article_id LIMIT :limit"
)
_NOW = text(
    f"SELECT {', '.join(COLUMNS)},"  # noqa: S608 - the names are the table's
    " (SELECT json_group_array(topic_id) FROM"
    " (SELECT topic_id FROM article_topics WHERE article_id = articles.id ORDER BY position)) AS topic_ids,"
    " (SELECT json_group_array(digest) FROM twins WHERE article_id = articles.id) AS twins"
    f" FROM articles WHERE id {among('ids')}"
)
_TAKEN = text(f"SELECT url, import_id FROM articles WHERE url {among('urls')}")  # noqa: S608 - nothing but a parameter
_LAST_CHANGES = text(
    "SELECT value, (SELECT id FROM imports WHERE EXISTS"
    " (SELECT 1 FROM article_changes WHERE import_id = imports.id AND article_id = value)"
    " ORDER BY id DESC LIMIT 1) FROM json_each(:ids)"
)
_PUT = text(
    f"INSERT INTO articles ({', '.join(COLUMNS)}) {from_json(COLUMNS, _NESTED)} WHERE true"
    f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
_DELETE = text(f"DELETE FROM articles WHERE id {among('ids')}")  # noqa: S608 - as above
_LEAVE = text(f"DELETE FROM article_topics WHERE article_id {among('ids')}")  # noqa: S608 - as above
_JOIN = text(
    f"INSERT INTO article_topics (article_id, position, topic_id) {from_json(('article_id', 'position', 'topic_id'))}"
)
_FORGET_TWINS = text(f"DELETE FROM twins WHERE article_id {among('ids')}")  # noqa: S608 - as above
_TWINS = text(f"INSERT OR REPLACE INTO twins (digest, article_id) {from_json(('digest', 'article_id'))}")
_VERSION = text("SELECT version FROM archive")


@dataclass(frozen=True, slots=True)
class PutBack:
    """How many articles were taken out and put back; and those that a later import has changed.

    `indexed` are how many of them had other words.
    """

    taken_out: int = 0
    put_back: int = 0
    kept: tuple[Kept, ...] = ()
    indexed: int = 0


@dataclass(frozen=True, slots=True)
class _Change:
    """One article's way back: as it is `now` (None if it is gone), and as it `was` (None if it did not exist)."""

    id: int
    now: dict[str, Any] | None
    was: dict[str, Any] | None

    @property
    def past(self) -> dict[str, Any] | None:
        """What is kept of it as it is now: all of a row that goes, else what will be different."""
        if self.now is None or self.was is None:
            return self.now
        return {name: self.now[name] for name in self.was}

    @property
    def left(self) -> int | None:
        """The import whose state it has afterwards."""
        return self.was["import_id"] if self.was else None

    @property
    def has_other_topics(self) -> bool:
        """Whether its topics are to be written, or to be taken out."""
        return self.now is None or self.was is None or "topic_ids" in self.was

    @property
    def has_other_words(self) -> bool:
        """Whether its words are to be put into the index, or taken from it; heats that are scored anew change none."""
        return self.now is None or self.was is None or not _INDEXED.isdisjoint(self.was)


async def put_articles_back(connection: AsyncConnection, import_id: int, number: int) -> PutBack:
    """What became of the articles that the import changed; `number` is the import that takes it back."""
    arrived = int((await connection.execute(_VERSION)).scalar_one()) + 1
    after, taken_out, put_back, indexed = 0, 0, 0, 0
    kept: list[Kept] = []
    while rows := (await connection.execute(_CHANGES, {"import_id": import_id, "after": after, "limit": BATCH})).all():
        after = rows[-1].article_id
        changes, left = await _ways_back(connection, rows)
        kept += left
        await _keep_past(connection, number, changes)
        await _write(connection, changes, arrived)
        taken_out += sum(change.was is None for change in changes)
        put_back += sum(change.was is not None for change in changes)
        indexed += sum(change.has_other_words for change in changes)
    return PutBack(taken_out, put_back, tuple(kept), indexed)


async def put_topics_back(connection: AsyncConnection, import_id: int, number: int) -> int:
    """How many topics are described again as before the import; those that were described anew since are left."""
    changed = 0
    changes = schema.topic_changes
    for row in (await connection.execute(select(changes).where(changes.c.import_id == import_id))).all():
        before, after = json.loads(row.before), json.loads(row.after)
        chosen = schema.topics.c.id == row.topic_id
        current = (await connection.execute(select(schema.topics).where(chosen))).one()
        if any(getattr(current, name) != value for name, value in after.items()):
            continue
        await connection.execute(update(schema.topics).where(chosen).values(**before))
        await keep_topic(connection, number, row.topic_id, after, before)
        changed += 1
    return changed


async def _ways_back(connection: AsyncConnection, rows: Sequence[Any]) -> tuple[list[_Change], list[Kept]]:
    """The changes to make, and the articles that are left as they are."""
    current = await _current(connection, [row.article_id for row in rows])
    pasts = {row.article_id: json.loads(row.before) if row.before else None for row in rows}
    urls = [past["url"] for past in pasts.values() if past and "url" in past]
    taken: dict[str, int] = dict((await connection.execute(_TAKEN, {"urls": json.dumps(urls)})).all())
    changes, kept = [], []
    for row in rows:
        now, past = current.get(row.article_id), pasts[row.article_id]
        if row.left != (now["import_id"] if now else None) or (now is None and past and past["url"] in taken):
            kept.append((row.article_id, now, past))
        else:
            changes.append(_Change(row.article_id, now, past))
    gone = [number for number, now, _ in kept if now is None]
    took_out: dict[int, int] = dict((await connection.execute(_LAST_CHANGES, {"ids": json.dumps(gone)})).all())
    return changes, [_kept(number, now, past, taken, took_out) for number, now, past in kept]


def _kept(
    number: int,
    now: Mapping[str, Any] | None,
    past: Mapping[str, Any] | None,
    taken: Mapping[str, int],
    took_out: Mapping[int, int],
) -> Kept:
    """An article that is left: changed by the import in whose state it is, that took it out, or took its address."""
    if now:
        return Kept(now["title"], now["import_id"])
    title, url = (past.get("title"), past.get("url", "")) if past else (None, "")
    return Kept(title or f"#{number}", taken.get(url) or took_out.get(number, 0))


async def _current(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The rows as they stand, with their topics and twins, by id."""
    found = {}
    for row in (await connection.execute(_NOW, {"ids": json.dumps(ids)})).mappings():
        values = dict(row)
        for name in (*_NESTED, "topic_ids", "twins"):
            values[name] = json.loads(values[name])
        found[values["id"]] = values
    return found


async def _keep_past(connection: AsyncConnection, number: int, changes: Sequence[_Change]) -> None:
    await keep_articles(connection, number, [Past(change.id, change.past, change.left) for change in changes])


async def _write(connection: AsyncConnection, changes: Sequence[_Change], arrived: int) -> None:
    wanted = {change.id: _whole(change, arrived) for change in changes if change.was is not None}
    parted = [change.id for change in changes if change.has_other_topics]
    await _leave(connection, _FORGET_TWINS, [change.id for change in changes])
    await _leave(connection, _LEAVE, parted)
    await _send(connection, _PUT, [[row[name] for name in COLUMNS] for row in wanted.values()])
    joined = [
        [number, place, topic_id]
        for number in parted
        if number in wanted
        for place, topic_id in enumerate(wanted[number]["topic_ids"])
    ]
    await _send(connection, _JOIN, joined)
    await _send(connection, _TWINS, [[digest, row["id"]] for row in wanted.values() for digest in row["twins"]])
    reworded = [change for change in changes if change.has_other_words]
    rows = [wanted[change.id] for change in reworded if change.was is not None]
    await _index(connection, rows, [change.id for change in reworded if change.now is not None])
    await _leave(connection, _DELETE, [change.id for change in changes if change.was is None])


def _whole(change: _Change, arrived: int) -> dict[str, Any]:
    """The row as it is to be. What readers could not see until now is new to the digests that come."""
    row = {**(change.now or {}), **(change.was or {})}
    was_shown = bool(change.now and change.now["is_published"])
    return row | {"arrived": arrived} if row["is_published"] and not was_shown else row


async def _index(connection: AsyncConnection, rows: Sequence[Mapping[str, Any]], replaced: Sequence[int]) -> None:
    articles = await connection.run_sync(
        lambda sync: article_rows.read(sync, [row["id"] for row in rows], lambda _: None)
    )
    by_id = {row["id"]: row for row in rows}
    shown = [[one.id, *text_index.indexed(one), _facets(one, by_id[one.id])] for one in articles]
    await text_index.index(connection, shown, replaced)


def _facets(article: Article, row: Mapping[str, Any]) -> str:
    return text_index.facets(row["topic_ids"], row["provider_id"], article.published_at, article.kind)


async def _leave(connection: AsyncConnection, statement: Any, ids: Sequence[int]) -> None:
    if ids:
        await connection.execute(statement, {"ids": json.dumps(ids)})


async def _send(connection: AsyncConnection, statement: Any, rows: Sequence[Sequence[Any]]) -> None:
    if rows:
        await connection.execute(statement, {"rows": json.dumps(rows)})
