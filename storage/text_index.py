"""The text index: SQLite's FTS5 over whole articles and over their heads (title, topics, provider), and its vocabulary.

FTS5 finds which articles hold which words; it never ranks. Its bm25 reads the whole list of every word that it ranks,
which for words in half the archive takes longer than all the rest of a search.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, column, literal_column, select, table, text

from storage import fuzzy, schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article
    from storage.database import Database

VERSION = 2
"""Grows with every change of how articles are indexed: an archive of another version is indexed anew when opened."""

FIELDS = ("title", "topics", "provider", "excerpt", "rest")
COLUMNS = (*FIELDS, "facets")
HEAD = ("title", "topics", "provider", "facets")
"""What stands in the small index, where a search looks first."""
MAX_TERM_LENGTH = 40
MERGED_PAGES = 500
LARGE_SHARE = 10
"""After a tenth of the articles has changed, the index is made one piece."""
FACET = "\ue000"
"""What filters begin with in the index: a character that no word holds."""

_HERE = "IN (SELECT value FROM json_each(:ids))"
_UNINDEX_HEADS = text(
    f"INSERT INTO head_words (head_words, rowid, {', '.join(HEAD)})"  # noqa: S608 - nothing but names and parameters, here and below
    f" SELECT 'delete', rowid, {', '.join(HEAD)} FROM article_words WHERE rowid {_HERE}"
)
_OLD_WORDS = text(f"SELECT {', '.join(COLUMNS)} FROM article_words WHERE rowid {_HERE}")  # noqa: S608
_UNINDEX = text(f"DELETE FROM article_words WHERE rowid {_HERE}")  # noqa: S608
_VALUES = ", ".join(f"value ->> {place}" for place in range(len(COLUMNS) + 1))
_INDEX = text(
    f"INSERT INTO article_words (rowid, {', '.join(COLUMNS)}) SELECT {_VALUES} FROM json_each(:rows)"  # noqa: S608
)
_HEAD_VALUES = ", ".join(f"value ->> {COLUMNS.index(name) + 1}" for name in HEAD)
_INDEX_HEADS = text(
    f"INSERT INTO head_words (rowid, {', '.join(HEAD)}) SELECT value ->> 0, {_HEAD_VALUES} FROM json_each(:rows)"  # noqa: S608
)
_NEWEST_ID = text("SELECT COALESCE(MAX(id), 0) FROM articles")
_CHANGES = text("SELECT total_changes()")
_KNOWN = text("SELECT term FROM terms WHERE term IN (SELECT value FROM json_each(:terms))")
_COUNT = text(
    "INSERT INTO terms (term, root, articles) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)"
    " WHERE true ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles"
)
_GONE = text("SELECT term FROM terms WHERE articles <= 0 AND term IN (SELECT value FROM json_each(:terms))")
_FORGET = text("DELETE FROM terms WHERE term IN (SELECT value FROM json_each(:terms))")
_LEARN_MISSPELLINGS = text(
    "INSERT OR IGNORE INTO misspellings (remnant, term) SELECT value ->> 0, value ->> 1 FROM json_each(:rows)"
)
_FORGET_MISSPELLINGS = text(
    "DELETE FROM misspellings WHERE (remnant, term) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))"
)


def includes(expression: str) -> ColumnElement[bool]:
    """Whether an article is one of those that fit an FTS5 expression."""
    return schema.articles.c.id.in_(_matching(expression))


def excludes(expression: str) -> ColumnElement[bool]:
    """Whether an article is none of those that fit an FTS5 expression."""
    return schema.articles.c.id.not_in(_matching(expression))


def _matching(expression: str) -> Select[Any]:
    found: Select[Any] = select(column("rowid")).select_from(table("article_words"))
    return found.where(literal_column("article_words").op("MATCH")(expression))


def indexed(article: Article) -> tuple[str, ...]:
    """The FIELDS of an article in the index: its texts, folded and parted by single spaces."""
    related = (f"{story.title} {story.excerpt} {story.provider}" for story in article.related)
    return (
        _folded(article.title),
        _folded(" ".join(article.topics)),
        _folded(f"{article.provider.name} {article.provider.domain}"),
        _folded(article.excerpt),
        _folded(" ".join((f"{article.published_at:%B %Y}", *related, article.body))),
    )


def facets(topic_ids: Iterable[int], provider_id: int | None, published_at: datetime, kind: str) -> str:
    """An article's filters as words of their own column, so that a filter is one more word to look up."""
    topics = (topic_facet(topic_id) for topic_id in topic_ids)
    provider = () if provider_id is None else (provider_facet(provider_id),)
    return " ".join((*topics, *provider, month_facet(published_at.year, published_at.month), kind_facet(kind)))


def topic_facet(topic_id: int) -> str:
    """The word of a topic."""
    return f"{FACET}t{topic_id}"


def provider_facet(provider_id: int) -> str:
    """The word of a provider."""
    return f"{FACET}p{provider_id}"


def month_facet(year: int, month: int) -> str:
    """The word of a month, in UTC."""
    return f"{FACET}m{year:04}{month:02}"


def is_month(facet: str) -> bool:
    """Whether a filter's word is that of a month."""
    return facet.startswith(f"{FACET}m")


def kind_facet(kind: str) -> str:
    """The word of a kind."""
    return f"{FACET}k{''.join(fuzzy.words(kind))}"


async def index(connection: AsyncConnection, rows: Sequence[Sequence[Any]], replaced: Sequence[int] = ()) -> None:
    """Articles written into the index, each as its id and the COLUMNS; those in `replaced` are taken out before."""
    change: Counter[str] = Counter()
    if ids := json.dumps(list(replaced)) if replaced else "":
        for texts in await connection.execute(_OLD_WORDS, {"ids": ids}):
            change.subtract(_terms(texts))
        await connection.execute(_UNINDEX_HEADS, {"ids": ids})
        await connection.execute(_UNINDEX, {"ids": ids})
    for article in rows:
        change.update(_terms(article[1:]))
    if rows:
        sent = json.dumps(rows)
        await connection.execute(_INDEX, {"rows": sent})
        await connection.execute(_INDEX_HEADS, {"rows": sent})
    await _count({term: count for term, count in change.items() if count}, connection)


async def merge(database: Database, changed: int) -> None:
    """The index in few pieces, after so many articles have changed; in short transactions, so that others can write.

    Every import adds pieces, and a search has to look into each: in one piece, words in half the archive are passed
    over by leaps (https://www.sqlite.org/fts5.html#the_merge_command). After much change all become one; after a
    little, only pieces of like size, so that a large archive is not written anew for each new story.
    """
    async with database.read() as connection:
        is_much = changed * LARGE_SHARE >= (await connection.execute(_NEWEST_ID)).scalar_one()
    for table_name in ("article_words", "head_words"):
        command = text(f"INSERT INTO {table_name} ({table_name}, rank) VALUES (:command, :value)")  # noqa: S608
        pages = -MERGED_PAGES if is_much else MERGED_PAGES
        before, after = 0, 2
        while after - before >= 2:  # fewer changes than that mean that nothing was left to do
            async with database.write() as connection:
                await connection.execute(command, {"command": "usermerge", "value": 2})
                before = (await connection.execute(_CHANGES)).scalar_one()
                await connection.execute(command, {"command": "merge", "value": pages})
                after = (await connection.execute(_CHANGES)).scalar_one()
            pages = MERGED_PAGES


async def _count(change: Mapping[str, int], connection: AsyncConnection) -> None:
    """The vocabulary with these terms in so many more articles, or fewer."""
    if not change:
        return
    terms = json.dumps(list(change))
    known = set((await connection.execute(_KNOWN, {"terms": terms})).scalars())
    rows = [[term, fuzzy.root(term), count] for term, count in sorted(change.items())]
    await connection.execute(_COUNT, {"rows": json.dumps(rows)})
    if new := {term for term in change.keys() - known if not term.startswith(FACET)}:
        await connection.execute(_LEARN_MISSPELLINGS, {"rows": _remnants(new)})
    if any(count < 0 for count in change.values()):
        gone = list((await connection.execute(_GONE, {"terms": terms})).scalars())
        await connection.execute(_FORGET, {"terms": json.dumps(gone)})
        await connection.execute(_FORGET_MISSPELLINGS, {"rows": _remnants(gone)})


def _remnants(terms: Iterable[str]) -> str:
    return json.dumps(sorted((remnant, term) for term in terms for remnant in fuzzy.remnants(term)))


def _terms(texts: Iterable[str]) -> set[str]:
    """The words of an article's texts and filters, as the vocabulary counts them: once an article."""
    words = set(" ".join(texts).split())
    return {word for word in words if len(word) <= MAX_TERM_LENGTH}


def _folded(words: str) -> str:
    return " ".join(fuzzy.words(words))
