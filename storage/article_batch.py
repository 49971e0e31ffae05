"""A batch of articles written, in one large statement a table; what it replaces is kept."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, insert, text

from storage import schema, text_index
from storage.comparing import COLUMNS, Outcome, compare, known_ids, provider_rows, topic_rows
from storage.pasts import Past, keep_articles
from storage.row_json import among, from_json
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import TextClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.comparing import ReadArticle, Row, Rows

_MEMBERSHIP = ("article_id", "position", "topic_id")
_UPSERT = text(
    f"INSERT INTO articles ({', '.join(COLUMNS)}) {from_json(COLUMNS, ('images', 'related'))} WHERE true"
    f" ON CONFLICT (url) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[2:-2])},"
    # An article is new to readers when it comes in or is first shown, not whenever its heat is scored again.
    " imported_at = CASE WHEN excluded.is_published > is_published THEN excluded.imported_at ELSE imported_at END,"
    " arrived = CASE WHEN excluded.is_published > is_published THEN excluded.arrived ELSE arrived END"
)
_REDIGEST = text("UPDATE articles SET digest = value ->> 1 FROM json_each(:rows) WHERE articles.id = value ->> 0")
_TWINS = text(f"INSERT OR REPLACE INTO twins (digest, article_id) {from_json(('digest', 'article_id'))}")
_TWINS_OF = text(f"SELECT article_id, digest FROM twins WHERE article_id {among('ids')}")  # noqa: S608 - nothing but a parameter
_FORGET = text(f"DELETE FROM twins WHERE digest {among('digests')}")  # noqa: S608 - as above
_LEAVE = text(f"DELETE FROM article_topics WHERE article_id {among('ids')}")  # noqa: S608 - as above
_JOIN = text(f"INSERT INTO article_topics ({', '.join(_MEMBERSHIP)}) {from_json(_MEMBERSHIP)}")
_VERSION = text("SELECT version FROM archive")


class BatchWriter:
    """One transaction's writing. `seen` are the digests of the files of this import's batches before."""

    def __init__(self, connection: AsyncConnection, now: datetime, import_id: int, seen: Collection[str]) -> None:
        self._connection = connection
        self._import_id = import_id
        self._imported_at = stored_instant(now)
        self._seen = seen
        self.changed = 0

    async def write(self, read: Sequence[ReadArticle]) -> Counter[str]:
        """What became of the files: how many with each outcome. Of several files of one story, the last counts."""
        winners = {one.article.url: one for one in read}
        rows = await self._compared(list(winners.values()))
        written = rows.new + rows.changed
        await self._keep_past(written)
        await self._put(written)
        await self._join([row for row in written if row.has_other_topics])
        await self._index([row for row in written if row.has_other_words])
        await self._send(_REDIGEST, [[row.id, row.read.digest] for row in rows.same])
        self.changed = len(written)
        return await self._merge(rows, [one for one in read if winners[one.article.url] is not one])

    async def _compared(self, read: Sequence[ReadArticle]) -> Rows:
        providers = await _ids_of(self._connection, schema.providers, provider_rows(read))
        topics = await _ids_of(self._connection, schema.topics, topic_rows(read))
        return await compare(self._connection, read, providers, topics)

    async def _keep_past(self, rows: Sequence[Row]) -> None:
        """What the rows were, kept so that this import can be taken back."""
        twins = await self._twins([row.id for row in rows if row.old])
        pasts = [Past(row.id, row.past(twins.get(row.id, ())), self._import_id) for row in rows]
        await keep_articles(self._connection, self._import_id, pasts)

    async def _twins(self, ids: Sequence[int]) -> dict[int, list[str]]:
        """The digests of each article's twins."""
        found: dict[int, list[str]] = {}
        if ids:
            for article_id, digest in await self._connection.execute(_TWINS_OF, {"ids": json.dumps(ids)}):
                found.setdefault(article_id, []).append(digest)
        return found

    async def _put(self, rows: Sequence[Row]) -> None:
        arrived = int((await self._connection.execute(_VERSION)).scalar_one()) + 1  # what this transaction makes of it
        marks = (self._import_id, self._imported_at)
        sent = [[row.id, row.read.article.url, *row.content, row.read.digest, *marks, arrived] for row in rows]
        await self._send(_UPSERT, sent)

    async def _join(self, rows: Sequence[Row]) -> None:
        if old := [row.id for row in rows if row.old]:
            await self._connection.execute(_LEAVE, {"ids": json.dumps(old)})
        places = [[row.id, place, topic_id] for row in rows for place, topic_id in enumerate(row.topic_ids)]
        await self._send(_JOIN, places)

    async def _index(self, rows: Sequence[Row]) -> None:
        shown = [[row.id, *row.read.words, row.facets] for row in rows if row.read.article.is_published]
        await text_index.index(self._connection, shown, [row.id for row in rows if row.old])

    async def _merge(self, rows: Rows, lost: Sequence[ReadArticle]) -> Counter[str]:
        """The outcomes, after the files that lost against another one of their story are noted as its twins."""
        winners = {row.read.article.url: row for row in (*rows.new, *rows.changed, *rows.same)}
        pairs = [(one, winners[one.article.url]) for one in lost]
        overtaken, repeated = (
            [row for row in some if row.old_digest in self._seen] for some in (rows.changed, rows.same)
        )
        twins = [(one.digest, row) for one, row in pairs] + [(row.old_digest, row) for row in (*overtaken, *repeated)]
        await self._forget_twins(rows.changed)
        await self._send(_TWINS, [[digest, row.id] for digest, row in twins if digest != row.read.digest])
        copies = sum(one.article == row.read.article for one, row in pairs)
        return Counter(
            {
                Outcome.CREATED.value: len(rows.new),
                Outcome.UPDATED.value: len(rows.changed) - len(overtaken),
                Outcome.TWINS.value: len(overtaken) + len(lost) - copies,
                Outcome.UNCHANGED.value: len(rows.same) + copies,
            }
        )

    async def _forget_twins(self, changed: Sequence[Row]) -> None:
        """A twin that this import has not seen lost against a version that is gone: it would have to be read again."""
        if changed:
            twins = {digest for some in (await self._twins([row.id for row in changed])).values() for digest in some}
            await self._connection.execute(_FORGET, {"digests": json.dumps(sorted(twins.difference(self._seen)))})

    async def _send(self, statement: TextClause, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            await self._connection.execute(statement, {"rows": json.dumps(rows)})


async def _ids_of(connection: AsyncConnection, table: Table, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The id of each row by its key; rows of new keys are added, those that exist keep how they are written."""
    ids = await known_ids(connection, table, rows)
    if missing := [rows[key] for key in rows if key not in ids]:
        await connection.execute(insert(table), missing)
        ids = await known_ids(connection, table, rows)
    return ids
