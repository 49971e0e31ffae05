"""How much was published of something, and how hot it was, as time went by; and what rose and fell meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, Select, Text, and_, bindparam, case, func, literal_column, select

from storage import article_rows, schema
from storage.article_store import with_full_names
from storage.articles import Article, ArticleQuery, Page, Sort
from storage.browsing import conditions, phrase
from storage.fuzzy import words as words_of
from storage.schema import stored_instant
from storage.search import find_by_words, holding
from storage.text_index import includes
from storage.trend_words import (
    SURE_CHANGE,
    Change,
    Peak,
    Span,
    Trends,
    first_days,
    first_of,
    highest_of,
    month_of,
    unit_for,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from zoneinfo import ZoneInfo

    from sqlalchemy import ColumnElement, Connection

    from storage.database import Database
    from storage.lexicon import Lexicon

HOT = 0.7
"""An article is called hot that is hotter than so large a share of the archive."""

MOST_TOLD = 3
"""So many topics are told that rose, and that fell."""


class TrendStore:
    """Counts articles by time."""

    def __init__(self, database: Database, lexicon: Callable[[Connection], Lexicon]) -> None:
        self._database = database
        self._lexicon = lexicon

    async def read(self, query: ArticleQuery, zone: ZoneInfo, *, months: int = 0) -> Trends:
        """The trends of a query, its days those of the zone.

        Where it names no time, so many months up to the newest article that fits, 0 for all time. UnknownName as of
        `ArticleStore.find`.
        """
        return await self._database.scan(partial(self._read, query, zone, months))

    def _read(self, query: ArticleQuery, zone: ZoneInfo, months: int, connection: Connection) -> Trends:
        lexicon = self._lexicon(connection)
        query = replace(with_full_names(query, lexicon), page=1)
        page, fitting = _fitting(connection, lexicon, query)
        bounds = _bounds(connection, query, fitting, zone, months) if page.total else None
        if bounds is None:
            return Trends(page)
        unit = unit_for(*bounds)
        firsts = first_days(unit, *bounds)
        spans = _counted(connection, fitting, firsts, zone, lexicon.heat_of(HOT))
        rose, fell = _changes(connection, fitting, firsts, zone, query.topics)
        peaks = tuple(
            Peak(span, article)
            for span in highest_of(spans)
            for article in _hottest(connection, fitting, span, zone, lexicon)
        )
        return Trends(page, unit, spans, peaks, rose, fell, _halves(connection, fitting, firsts, zone))


def _fitting(connection: Connection, lexicon: Lexicon, query: ArticleQuery) -> tuple[Page, list[ColumnElement[bool]]]:
    """How the words were understood, and what holds for every article that fits: all words are in it."""
    found = conditions(query, lexicon)
    if not query.has_text:
        total = int(_any(connection, found))
        return Page(query, (), total, confidence=float(total)), found
    page = find_by_words(connection, lexicon, replace(query, sort=Sort.RELEVANCE, size=1))
    if not page.total:
        return page, found
    found += [includes(phrase(one)) for one in query.phrases if words_of(one)]
    if not page.sought:
        return page, found
    readings = [[*found, includes(expression)] for expression in holding(connection, lexicon, page)]
    return page, next((one for one in readings if _any(connection, one)), readings[-1])


def _any(connection: Connection, fitting: list[ColumnElement[bool]]) -> bool:
    return bool(connection.execute(select(schema.articles.c.id).where(*fitting).limit(1)).all())


def _bounds(
    connection: Connection, query: ArticleQuery, fitting: list[ColumnElement[bool]], zone: ZoneInfo, months: int
) -> tuple[date, date] | None:
    """The first and the last day to show, None where nothing fits.

    Of a time that is asked for, no days from before the archive's first article or after its last: that there is
    nothing says nothing of what is looked at.
    """
    found, whole = _days(connection, fitting, zone), _days(connection, [schema.articles.c.is_published.is_(True)], zone)
    if found is None or whole is None:
        return None
    oldest, newest = found
    if query.since or query.until:
        first = query.since.astimezone(zone).date() if query.since else oldest
        last = (query.until - timedelta(microseconds=1)).astimezone(zone).date() if query.until else newest
        return max(first, whole[0]), min(last, whole[1])
    return (max(oldest, first_of(month_of(newest) - months + 1)) if months else oldest), newest


def _days(connection: Connection, fitting: list[ColumnElement[bool]], zone: ZoneInfo) -> tuple[date, date] | None:
    """The days of the oldest and of the newest article that fits, None where none does."""
    published_at = schema.articles.c.published_at
    bounds = select(func.min(published_at), func.max(published_at)).where(*fitting)
    oldest, newest = connection.execute(bounds).one()
    return (oldest.astimezone(zone).date(), newest.astimezone(zone).date()) if oldest else None


# json_each's rows are cross-joined by hand: SQLite would else look at every article for each of them.
_IN = "articles.published_at >= s.value ->> 0 AND articles.published_at < s.value ->> 1"


def _spans_table(name: str = "s") -> Any:
    return func.json_each(bindparam("spans", type_=Text)).table_valued("key", "value").alias(name)


def _counted(
    connection: Connection,
    fitting: list[ColumnElement[bool]],
    firsts: Sequence[date],
    zone: ZoneInfo,
    hot: int | None,
) -> tuple[Span, ...]:
    table = _spans_table()
    is_hot = case((schema.articles.c.heat >= hot, 1), else_=0) if hot is not None else literal_column("0", Integer)
    counted = (
        select(table.c.key, func.count(), func.sum(is_hot))
        .select_from(table.join(schema.articles, literal_column(_IN)))
        .where(*fitting)
        .group_by(table.c.key)
    )
    found = {
        int(row[0]): (row[1], row[2]) for row in connection.execute(counted, {"spans": _stored(pairwise(firsts), zone)})
    }
    return tuple(Span(first, until, *found.get(place, (0, 0))) for place, (first, until) in enumerate(pairwise(firsts)))


def _halves(
    connection: Connection, fitting: list[ColumnElement[bool]], firsts: Sequence[date], zone: ZoneInfo
) -> Change | None:
    if not firsts[1:-1]:
        return None
    table = _spans_table()
    each = select(table.c.key, func.count()).select_from(table.join(schema.articles, literal_column(_IN)))
    counted = each.where(*fitting).group_by(table.c.key)
    found = {int(row[0]): row[1] for row in connection.execute(counted, {"spans": _in_halves(firsts, zone)})}
    return Change("", found.get(0, 0), found.get(1, 0))


def _changes(
    connection: Connection,
    fitting: list[ColumnElement[bool]],
    firsts: Sequence[date],
    zone: ZoneInfo,
    asked: Sequence[str],
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The topics that rose and fell from the first half of the columns to the second, those asked for aside."""
    if not firsts[1:-1]:
        return (), ()
    table, member, topics = _spans_table(), schema.article_topics.c, schema.topics.c
    counted: Select[Any] = (
        select(topics.name, table.c.key, func.count())
        .select_from(
            table.join(schema.articles, literal_column(_IN))
            .join(schema.article_topics, member.article_id == schema.articles.c.id)
            .join(schema.topics, and_(topics.id == member.topic_id, topics.name.not_in(list(asked))))
        )
        .where(*fitting)
        .group_by(topics.name, table.c.key)
    )
    found: dict[str, list[int]] = {}
    for name, half, number in connection.execute(counted, {"spans": _in_halves(firsts, zone)}):
        found.setdefault(name, [0, 0])[int(half)] = number
    changes = sorted((Change(name, *two) for name, two in found.items()), key=lambda one: (-one.sureness, one.topic))
    rose = [one for one in changes if one.sureness >= SURE_CHANGE]
    fell = [one for one in reversed(changes) if one.sureness <= -SURE_CHANGE]
    return tuple(rose[:MOST_TOLD]), tuple(fell[:MOST_TOLD])


def _hottest(
    connection: Connection, fitting: list[ColumnElement[bool]], span: Span, zone: ZoneInfo, lexicon: Lexicon
) -> tuple[Article, ...]:
    """The hottest article of a stretch."""
    articles = schema.articles.c
    begin, end = (datetime.combine(day, time(), zone) for day in (span.first_on, span.until))
    chosen = (
        select(articles.id)
        .where(*fitting, articles.published_at >= begin, articles.published_at < end)
        .order_by(articles.heat.desc(), articles.published_at.desc(), articles.id.desc())
        .limit(1)
    )
    return article_rows.read(connection, connection.execute(chosen).scalars(), lexicon.hotness)


def _in_halves(firsts: Sequence[date], zone: ZoneInfo) -> str:
    """The two halves of the time, as the database compares them; of an odd number of columns the middle one is cut."""
    before, after = ((len(firsts) - 1) // 2, len(firsts) // 2)
    begin, one, other, end = (datetime.combine(firsts[at], time(), zone) for at in (0, before, after, -1))
    middle = one.astimezone(UTC) + (other.astimezone(UTC) - one.astimezone(UTC)) / 2
    return json.dumps([[stored_instant(at) for at in two] for two in ((begin, middle), (middle, end))])


def _stored(stretches: Iterable[tuple[date, date]], zone: ZoneInfo) -> str:
    """The times from one day to another, as the database compares them."""
    return json.dumps([[stored_instant(datetime.combine(day, time(), zone)) for day in two] for two in stretches])
