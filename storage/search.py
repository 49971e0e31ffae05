"""The text index: how articles are written into it, how candidates are fetched from it, in SQLite's FTS5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, column, func, literal_column, select, table, text

from storage import fuzzy, schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.articles import Article

POOL = 200
"""How many candidates are ranked by hand; beyond them the order is FTS5's own (bm25)."""

index = table("article_words", *(column(name) for name in ("rowid", "title", "topics", "provider", "excerpt", "rest")))
vocabulary = table("vocabulary", column("term"), column("doc"))

_BM25 = func.bm25(literal_column("article_words"), 8.0, 5.0, 6.0, 3.0, 1.0)

INSERT = text(
    "INSERT INTO article_words (rowid, title, topics, provider, excerpt, rest)"
    " VALUES (:id, :title, :topics, :provider, :excerpt, :rest)"
)
DELETE = text("DELETE FROM article_words WHERE rowid = :id")


def indexed(article: Article) -> dict[str, Any]:
    """The row of the index for a published article, its id aside: its texts, folded and parted by single spaces."""
    related = (f"{story.title} {story.excerpt} {story.provider}" for story in article.related)
    return {
        "title": _folded(article.title),
        "topics": _folded(" ".join(article.topics)),
        "provider": _folded(f"{article.provider.name} {article.provider.domain}"),
        "excerpt": _folded(article.excerpt),
        "rest": _folded(" ".join((*related, article.body))),
    }


def matches(expression: str) -> ColumnElement[bool]:
    """Whether an article's words fit an FTS5 expression (quoted words only: nothing in it can be an operator)."""
    return literal_column("article_words").op("MATCH")(expression)


def phrase(words: str) -> str:
    """FTS5's expression for these words in a row."""
    return '"' + " ".join(fuzzy.words(words)) + '"'


def excludes(expression: str) -> ColumnElement[bool]:
    """Whether an article is none of those that fit the expression."""
    return schema.articles.c.id.not_in(select(index.c.rowid).where(matches(expression)))


def candidates(expression: str, filters: Sequence[ColumnElement[bool]], limit: int) -> Select[Any]:
    """The folded texts and the heat of the likeliest articles, likeliest first."""
    columns = (index.c.title, index.c.provider, index.c.topics, index.c.excerpt, index.c.rest)
    return (
        select(index.c.rowid, *columns, schema.articles.c.heat)
        .join(schema.articles, schema.articles.c.id == index.c.rowid)
        .where(matches(expression), *filters)
        .order_by(_BM25, index.c.rowid.desc())
        .limit(limit)
    )


def further(expression: str, filters: Sequence[ColumnElement[bool]], offset: int, limit: int) -> Select[Any]:
    """The ids of a stretch of all matches, in the order of `candidates`."""
    return (
        select(index.c.rowid)
        .join(schema.articles, schema.articles.c.id == index.c.rowid)
        .where(matches(expression), *filters)
        .order_by(_BM25, index.c.rowid.desc())
        .offset(offset)
        .limit(limit)
    )


def _folded(words: str) -> str:
    return " ".join(fuzzy.words(words))

