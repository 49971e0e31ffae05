"""A batch of articles as rows: compared with those that are stored, and written in one large statement a table."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, insert, text

from storage import fuzzy, schema, text_index
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import TextClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article

# What an article file says, in the order of its row; a change in any of these is a change of the article.
CONTENT = (
    "link", "title", "excerpt", "body", "published_at", "updated_at", "amp_link", "kind", "quality", "heat",
    "is_published", "provider_id", "images", "related",
)  # fmt: skip
# Where among them stands what the text index is made of, besides the topics.
_INDEXED = [
    CONTENT.index(name)
    for name in ("title", "excerpt", "body", "published_at", "kind", "is_published", "provider_id", "related")
]
COLUMNS = ("id", "url", *CONTENT, "digest", "import_id", "imported_at", "arrived")
_MEMBERSHIP = ("article_id", "position", "topic_id")


def among(parameter: str) -> str:
    """The SQL for being one of a JSON array's texts or numbers, of which there may be any number."""
    return f"IN (SELECT value FROM json_each(:{parameter}))"  # noqa: S608 - a name that the code gives


def from_json(columns: Sequence[str], nested: Sequence[str] = ()) -> str:
    """A SELECT that unpacks rows sent as one JSON array of arrays; nested values stay JSON.

    One statement a batch runs inside SQLite without Python's lock, so that other chats are answered meanwhile; a
    statement a row would wait for that lock at each.
    """
    values = (f"value {'->' if name in nested else '->>'} {place}" for place, name in enumerate(columns))
    return f"SELECT {', '.join(values)} FROM json_each(:rows)"  # noqa: S608 - the names stand above


_UPSERT = text(
    f"INSERT INTO articles ({', '.join(COLUMNS)}) {from_json(COLUMNS, ('images', 'related'))} WHERE true"
    f" ON CONFLICT (url) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[2:-2])},"
    # An article is new to readers when it comes in or is first shown, not whenever its heat is scored again.
    " imported_at = CASE WHEN excluded.is_published > is_published THEN excluded.imported_at ELSE imported_at END,"
    " arrived = CASE WHEN excluded.is_published > is_published THEN excluded.arrived ELSE arrived END"
)
_STORED = text(
    "SELECT id, url, digest, import_id, imported_at, arrived,"  # noqa: S608 - the names stand above
    f" json_array({', '.join(f'json({name})' if name in ('images', 'related') else name for name in CONTENT)}),"
    " (SELECT json_group_array(topic_id) FROM"
    " (SELECT topic_id FROM article_topics WHERE article_id = articles.id ORDER BY position))"
    f" FROM articles WHERE url {among('urls')}"
)
_REDIGEST = text("UPDATE articles SET digest = value ->> 1 FROM json_each(:rows) WHERE articles.id = value ->> 0")
_TWINS = text(f"INSERT OR REPLACE INTO twins (digest, article_id) {from_json(('digest', 'article_id'))}")
_TWINS_OF = text(f"SELECT article_id, digest FROM twins WHERE article_id {among('ids')}")  # noqa: S608 - as above
_FORGET = text(f"DELETE FROM twins WHERE digest {among('digests')}")  # noqa: S608 - as above
_LEAVE = text(f"DELETE FROM article_topics WHERE article_id {among('ids')}")  # noqa: S608 - as above
_JOIN = text(f"INSERT INTO article_topics ({', '.join(_MEMBERSHIP)}) {from_json(_MEMBERSHIP)}")
KEEP_PAST = text(
    "INSERT OR IGNORE INTO article_changes (import_id, article_id, before, left)"
    f" {from_json(('import_id', 'article_id', 'before', 'left'))}"
)
_VERSION = text("SELECT version FROM archive")
_NEXT_ID = text("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'articles'), 0) + 1")


class Outcome(StrEnum):
    """What became of one file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    TWINS = "twins"


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as a file holds it, the digest of the file's bytes, and the article's words for the index."""

    article: Article
    digest: str
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Stored:
    """An article as the archive has it: what its file said, and its topics in order."""

    id: int
    digest: str
    import_id: int
    imported_at: str
    arrived: int
    content: list[Any]
    topic_ids: list[int]


@dataclass(frozen=True, slots=True)
class _Row:
    """An article as it is to be stored, and as it was stored before, if it was."""

    id: int
    read: ReadArticle
    content: list[Any]
    topic_ids: list[int]
    old: _Stored | None

    @property
    def old_digest(self) -> str:
        """The digest of the file that said what was stored before."""
        return self.old.digest if self.old else ""

    @property
    def facets(self) -> str:
        """Its filters as words of the index."""
        provider_id, article = self.content[CONTENT.index("provider_id")], self.read.article
        return text_index.facets(self.topic_ids, provider_id, article.published_at, article.kind)

    def past(self, twins: Sequence[str]) -> dict[str, Any] | None:
        """The values that the row had and will have no more, by column, with its twins; None for a new one."""
        if self.old is None:
            return None
        was = zip(CONTENT, self.old.content, self.content, strict=True)
        past = {name: old for name, old, new in was if old != new}
        past |= {"digest": self.old.digest, "import_id": self.old.import_id, "twins": list(twins)}
        if self.has_other_topics:
            past["topic_ids"] = self.old.topic_ids
        if "is_published" in past and not past["is_published"]:
            past |= {"imported_at": self.old.imported_at, "arrived": self.old.arrived}
        return past

    @property
    def has_other_topics(self) -> bool:
        """Whether its topics are to be written."""
        return not self.old or self.topic_ids != self.old.topic_ids

    @property
    def has_other_words(self) -> bool:
        """Whether its words are to be put into the index, or taken from it."""
        if not self.old or self.has_other_topics:
            return True
        return any(self.content[place] != self.old.content[place] for place in _INDEXED)


@dataclass(slots=True)
class _Rows:
    """The rows of a batch by what is to be done with them."""

    new: list[_Row] = field(default_factory=list)
    changed: list[_Row] = field(default_factory=list)
    same: list[_Row] = field(default_factory=list)


class BatchWriter:
    """One transaction's writing. `seen` are the digests of the files of this import's batches before."""

    def __init__(self, connection: AsyncConnection, now: datetime, import_id: int, seen: Collection[str]) -> None:
        self._connection = connection
        self._marks = [import_id, stored_instant(now)]
        self._seen = seen
        self.changed = 0

    async def write(self, read: Sequence[ReadArticle]) -> Counter[str]:
        """What became of the files: how many with each outcome. Of several files of one story, the last counts."""
        winners = {one.article.url: one for one in read}
        rows = await self._sorted(list(winners.values()))
        written = rows.new + rows.changed
        await self._keep_past(written)
        await self._put(written)
        await self._join([row for row in written if row.has_other_topics])
        await self._index([row for row in written if row.has_other_words])
        await self._send(_REDIGEST, [[row.id, row.read.digest] for row in rows.same])
        self.changed = len(written)
        return await self._merge(rows, [one for one in read if winners[one.article.url] is not one])

    async def _sorted(self, read: Sequence[ReadArticle]) -> _Rows:
        providers = await _ids_of(self._connection, schema.providers, _provider_rows(read))
        topics = await _ids_of(self._connection, schema.topics, _topic_rows(read))
        stored = await self._stored(read)
        next_id = int((await self._connection.execute(_NEXT_ID)).scalar_one())
        rows = _Rows()
        for one in read:
            content, topic_ids = _content(one.article, providers), _topic_ids(one.article, topics)
            old = stored.get(one.article.url)
            row = _Row(old.id if old else next_id + len(rows.new), one, content, topic_ids, old)
            if not old:
                rows.new.append(row)
            elif (content, topic_ids) == (old.content, old.topic_ids):
                rows.same.append(row)
            else:
                rows.changed.append(row)
        return rows

    async def _stored(self, read: Sequence[ReadArticle]) -> dict[str, _Stored]:
        urls = json.dumps([one.article.url for one in read])
        return {
            row[1]: _Stored(row[0], row[2], row[3], row[4], row[5], json.loads(row[6]), json.loads(row[7]))
            for row in await self._connection.execute(_STORED, {"urls": urls})
        }

    async def _keep_past(self, rows: Sequence[_Row]) -> None:
        """What the rows were, kept so that this import can be taken back."""
        twins = await self._twins([row.id for row in rows if row.old])
        number = self._marks[0]
        kept = [[number, row.id, row.past(twins.get(row.id, ())), number] for row in rows]
        await self._send(KEEP_PAST, kept)

    async def _twins(self, ids: Sequence[int]) -> dict[int, list[str]]:
        """The digests of each article's twins."""
        found: dict[int, list[str]] = {}
        if ids:
            for article_id, digest in await self._connection.execute(_TWINS_OF, {"ids": json.dumps(ids)}):
                found.setdefault(article_id, []).append(digest)
        return found

    async def _put(self, rows: Sequence[_Row]) -> None:
        arrived = int((await self._connection.execute(_VERSION)).scalar_one()) + 1  # what this transaction makes of it
        sent = [[row.id, row.read.article.url, *row.content, row.read.digest, *self._marks, arrived] for row in rows]
        await self._send(_UPSERT, sent)

    async def _join(self, rows: Sequence[_Row]) -> None:
        if old := [row.id for row in rows if row.old]:
            await self._connection.execute(_LEAVE, {"ids": json.dumps(old)})
        places = [[row.id, place, topic_id] for row in rows for place, topic_id in enumerate(row.topic_ids)]
        await self._send(_JOIN, places)

    async def _index(self, rows: Sequence[_Row]) -> None:
        shown = [[row.id, *row.read.words, row.facets] for row in rows if row.read.article.is_published]
        await text_index.index(self._connection, shown, [row.id for row in rows if row.old])

    async def _merge(self, rows: _Rows, lost: Sequence[ReadArticle]) -> Counter[str]:
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

    async def _forget_twins(self, changed: Sequence[_Row]) -> None:
        """A twin that this import has not seen lost against a version that is gone: it would have to be read again."""
        if changed:
            twins = {digest for some in (await self._twins([row.id for row in changed])).values() for digest in some}
            await self._connection.execute(_FORGET, {"digests": json.dumps(sorted(twins.difference(self._seen)))})

    async def _send(self, statement: TextClause, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            await self._connection.execute(statement, {"rows": json.dumps(rows)})


def _content(article: Article, providers: Mapping[str, int]) -> list[Any]:
    """The values of CONTENT, as JSON holds them."""
    return [
        article.link,
        article.title,
        article.excerpt,
        article.body,
        stored_instant(article.published_at),
        article.updated_at and stored_instant(article.updated_at),
        article.amp_link,
        article.kind,
        article.quality,
        article.heat,
        int(article.is_published),
        providers.get(name_key(article.provider.name)),
        [[image.url, image.width, image.height, image.title] for image in article.images],
        [
            [one.title, one.link, one.excerpt, one.provider, one.published_at and one.published_at.isoformat()]
            for one in article.related
        ],
    ]


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What makes two names of a topic or provider one; see `fuzzy.key`."""
    return fuzzy.key(name)


def _topic_ids(article: Article, ids: Mapping[str, int]) -> list[int]:
    return list(dict.fromkeys(ids[name_key(name)] for name in article.topics))


def _provider_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    """The providers by their keys, each as it is first written."""
    rows: dict[str, dict[str, str]] = {}
    for provider in (one.article.provider for one in read):
        if key := name_key(provider.name):
            rows.setdefault(key, {"key": key, "name": provider.name, "domain": provider.domain})
    return rows


def _topic_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    """The topics by their keys, each as it is first written."""
    rows: dict[str, dict[str, str]] = {}
    for name in (name for one in read for name in one.article.topics):
        rows.setdefault(name_key(name), {"key": name_key(name), "name": name})
    return rows


async def _ids_of(connection: AsyncConnection, table: Table, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The id of each row by its key; rows of new keys are added, those that exist keep how they are written."""
    keys = {"keys": json.dumps(list(rows))}
    chosen = text(f"SELECT key, id FROM {table.name} WHERE key {among('keys')}")  # noqa: S608 - a table of ours
    ids: dict[str, int] = dict((await connection.execute(chosen, keys)).all())
    if missing := [rows[key] for key in rows if key not in ids]:
        await connection.execute(insert(table), missing)
        ids = dict((await connection.execute(chosen, keys)).all())
    return ids
