"""A batch of articles as rows, compared with those that are stored: which are new, which are changed, and in what."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from storage import fuzzy, text_index
from storage.row_json import among
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Table
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

_STORED = text(
    "SELECT id, url, digest, import_id, imported_at, arrived,"  # noqa: S608 - the names stand above
    f" json_array({', '.join(f'json({name})' if name in ('images', 'related') else name for name in CONTENT)}),"
    " (SELECT json_group_array(topic_id) FROM"
    " (SELECT topic_id FROM article_topics WHERE article_id = articles.id ORDER BY position))"
    f" FROM articles WHERE url {among('urls')}"
)
_NEXT_ID = text("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'articles'), 0) + 1")


class Outcome(StrEnum):
    """What became of one file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    TWINS = "twins"


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as a file holds it, the digest of the file's bytes, and the article's words for the index.

    `name` is what to show for the file.
    """

    article: Article
    digest: str
    words: Sequence[str]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """An article as the archive has it: what its file said, and its topics in order."""

    id: int
    digest: str
    import_id: int
    imported_at: str
    arrived: int
    content: list[Any]
    topic_ids: list[int]


@dataclass(frozen=True, slots=True)
class Row:
    """An article as it is to be stored, and as it was stored before, if it was."""

    id: int
    read: ReadArticle
    content: list[Any]
    topic_ids: list[int]
    old: Stored | None

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
class Rows:
    """The rows of a batch by what is to be done with them."""

    new: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    same: list[Row] = field(default_factory=list)


async def compare(
    connection: AsyncConnection, read: Sequence[ReadArticle], providers: Mapping[str, int], topics: Mapping[str, int]
) -> Rows:
    """The articles, each of another story, as rows; `providers` and `topics` have the ids of all that they name."""
    stored = await _stored(connection, read)
    next_id = int((await connection.execute(_NEXT_ID)).scalar_one())
    rows = Rows()
    for one in read:
        content, topic_ids = _content(one.article, providers), _topic_ids(one.article, topics)
        old = stored.get(one.article.url)
        row = Row(old.id if old else next_id + len(rows.new), one, content, topic_ids, old)
        if not old:
            rows.new.append(row)
        elif (content, topic_ids) == (old.content, old.topic_ids):
            rows.same.append(row)
        else:
            rows.changed.append(row)
    return rows


async def known_ids(connection: AsyncConnection, table: Table, keys: Iterable[str]) -> dict[str, int]:
    """The id of each row of topics or providers that exists, by its key."""
    chosen = text(f"SELECT key, id FROM {table.name} WHERE key {among('keys')}")  # noqa: S608 - a table of ours
    return dict((await connection.execute(chosen, {"keys": json.dumps(list(keys))})).all())


async def _stored(connection: AsyncConnection, read: Sequence[ReadArticle]) -> dict[str, Stored]:
    urls = json.dumps([one.article.url for one in read])
    return {
        row[1]: Stored(row[0], row[2], row[3], row[4], row[5], json.loads(row[6]), json.loads(row[7]))
        for row in await connection.execute(_STORED, {"urls": urls})
    }


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


def provider_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    """The providers by their keys, each as it is first written."""
    rows: dict[str, dict[str, str]] = {}
    for provider in (one.article.provider for one in read):
        if key := name_key(provider.name):
            rows.setdefault(key, {"key": key, "name": provider.name, "domain": provider.domain})
    return rows


def topic_rows(read: Iterable[ReadArticle]) -> dict[str, dict[str, str]]:
    """The topics by their keys, each as it is first written."""
    rows: dict[str, dict[str, str]] = {}
    for name in (name for one in read for name in one.article.topics):
        rows.setdefault(name_key(name), {"key": name_key(name), "name": name})
    return rows
