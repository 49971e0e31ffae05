"""The text index: how articles are written into it, how candidates are fetched from it, in SQLite's FTS5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, column, func, literal_column, select, table

from storage import fuzzy, schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.articles import Article

POOL = 200
"""How many candidates are ranked by hand; beyond them the order is FTS5's own (bm25)."""

MAX_PHRASE_WORDS = 32

FIELDS = ("title", "topics", "provider", "excerpt", "rest")

index = table("article_words", *(column(name) for name in ("rowid", *FIELDS)))
vocabulary = table("vocabulary", column("term"), column("doc"))

_BM25 = func.bm25(literal_column("article_words"), 8.0, 5.0, 6.0, 3.0, 1.0)


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


def matches(expression: str) -> ColumnElement[bool]:
    """Whether an article's words fit an FTS5 expression (quoted words only: nothing in it can be an operator)."""
    return literal_column("article_words").op("MATCH")(expression)


def phrase(words: str) -> str:
    """FTS5's expression for these words in a row; of very many, the first ones tell enough."""
    return '"' + " ".join(fuzzy.words(words)[:MAX_PHRASE_WORDS]) + '"'


def includes(expression: str) -> ColumnElement[bool]:
    """Whether an article is one of those that fit the expression.

    A join would let SQLite walk the articles and look each up in the text index, a thousand times as slow.
    """
    return schema.articles.c.id.in_(select(index.c.rowid).where(matches(expression)))


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
