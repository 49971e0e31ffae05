"""Articles without words: by topic, provider, time, heat and kind, in an order; and how filters narrow a search."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, select

from storage import article_rows, fuzzy, schema, text_index
from storage.articles import ArticleQuery, Page, Sort
from storage.retrieval import Filters
from storage.schema import stored_instant

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.lexicon import Lexicon

MAX_FILTERS = 16
"""How many topics, providers, phrases and words to be without are heeded, of each; more is mischief."""

LARGEST_INTEGER = 2**63 - 1
"""What SQLite can hold; people may ask for more."""

MAX_PHRASE_WORDS = 32
MAX_MONTHS = 120

_columns = schema.articles.c


def browse(connection: Connection, lexicon: Lexicon, query: ArticleQuery) -> Page:
    """The page of articles that fit the filters."""
    fitting = conditions(query, lexicon)
    counted = select(func.count()).select_from(schema.articles).where(*fitting)
    total = connection.execute(counted).scalar_one()
    query = on_existing_page(query, total)
    chosen = _ordered(select(_columns.id).where(*fitting), query.sort)
    ids = connection.execute(chosen.offset((query.page - 1) * query.size).limit(query.size)).scalars()
    return Page(query, article_rows.read(connection, ids, lexicon.hotness), total, confidence=1.0 if total else 0.0)


def conditions(query: ArticleQuery, lexicon: Lexicon) -> list[ColumnElement[bool]]:
    """What holds for an article that readers see and that fits the filters, its words and phrases aside."""
    found: list[ColumnElement[bool]] = [_columns.is_published.is_(True)]
    if query.topics:
        ids = [lexicon.topic_ids[name] for name in query.topics]
        member = schema.article_topics.c
        found.append(_columns.id.in_(select(member.article_id).where(member.topic_id.in_(ids))))
    if query.providers:
        found.append(_columns.provider_id.in_([lexicon.providers[name][0] for name in query.providers]))
    if query.since:
        found.append(_columns.published_at >= query.since)
    if query.until:
        found.append(_columns.published_at < query.until)
    if query.min_heat is not None:
        found.append(_columns.heat >= _held(query.min_heat))
    if query.kind:
        found.append(_columns.kind == query.kind)
    found += [text_index.excludes(phrase(words)) for words in query.without if fuzzy.words(words)]
    return found


def filters(query: ArticleQuery, lexicon: Lexicon) -> Filters:
    """What narrows a search by words: the filters as words of the index, and exactly where those are too coarse."""
    alternatives = [
        [text_index.topic_facet(lexicon.topic_ids[name]) for name in query.topics],
        [text_index.provider_facet(lexicon.providers[name][0]) for name in query.providers],
        [text_index.kind_facet(query.kind)] if query.kind else [],
        _months(query, lexicon),
    ]
    sizes = [sum(lexicon.sizes.get(facet, 0) for facet in some) for some in alternatives if some]
    parts = [*map(_any, alternatives), *(phrase(words) for words in query.phrases if fuzzy.words(words))]
    bounds: list[tuple[str, str | int]] = []
    if query.since:
        bounds.append(("a.published_at >= ?", stored_instant(query.since)))
    if query.until:
        bounds.append(("a.published_at < ?", stored_instant(query.until)))
    if query.min_heat is not None:
        bounds.append(("a.heat >= ?", _held(query.min_heat)))
    without = " OR ".join(phrase(words) for words in query.without if fuzzy.words(words))
    return Filters(
        " AND ".join(f"({part})" for part in parts if part),
        min(sizes, default=None),
        without,
        " AND ".join(bound for bound, _ in bounds),
        tuple(value for _, value in bounds),
    )


def phrase(words: str) -> str:
    """FTS5's expression for these words in a row; of very many, the first ones tell enough."""
    return '"' + " ".join(fuzzy.words(words)[:MAX_PHRASE_WORDS]) + '"'


def on_existing_page(query: ArticleQuery, total: int) -> ArticleQuery:
    """The query for the page it asks for, or the last one there is."""
    last = max(1, -(-total // query.size))
    return replace(query, page=max(1, min(query.page, last)))


def _ordered(statement: Select[Any], sort: Sort) -> Select[Any]:
    newest = (_columns.published_at.desc(), _columns.id.desc())
    match sort:
        case Sort.HOTTEST:
            return statement.order_by(_columns.heat.desc(), *newest)
        case Sort.OLDEST:
            return statement.order_by(_columns.published_at, _columns.id)
        case _:
            return statement.order_by(*newest)


def _any(words: Any) -> str:
    return " OR ".join(f'"{word}"' for word in words)


def _months(query: ArticleQuery, lexicon: Lexicon) -> list[str]:
    """The words of the months with articles that a query's time touches; none where it has none, or very many."""
    if not query.since and not query.until:
        return []
    first, last = (text_index.month_facet(*_month(one)) if one else "" for one in (query.since, query.until))
    found = [month for month in lexicon.months if first <= month and (not last or month <= last)]
    return found if len(found) <= MAX_MONTHS else []


def _month(instant: datetime) -> tuple[int, int]:
    there = instant.astimezone(UTC)
    return there.year, there.month


def _held(number: int) -> int:
    return max(-LARGEST_INTEGER, min(number, LARGEST_INTEGER))
