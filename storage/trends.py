"""How much was published of something, and how hot it was, as time went by; and what rose and fell meanwhile."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from zoneinfo import ZoneInfo

    from sqlalchemy import ColumnElement, Connection

    from storage.database import Database
    from storage.lexicon import Lexicon

HOT = 0.7
"""An article is called hot that is hotter than so large a share of the archive."""

MOST_PEAKS = 3
MOST_TOLD = 3
"""So many topics are told that rose, and that fell."""

SURE_CHANGE = 1.5
"""So many standard deviations of a Poisson count a topic has to change, to be told: chance changes it as well."""

LEAST_SHARE_OF_PEAK = 0.5
"""What holds fewer articles than this share of the highest column is no peak beside it."""


class Unit(StrEnum):
    """What a column stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
_MOST_DAYS = {Unit.DAY: 21, Unit.WEEK: 190, Unit.MONTH: 3 * 366, Unit.QUARTER: 10 * 366}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time from its first day until before `until`: how many articles, and how many hot ones."""

    first_on: date
    until: date
    count: int = 0
    hot: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """How many articles there were in the first half of the time, and in the second: of a topic, or of all ("")."""

    topic: str
    before: int
    after: int

    @property
    def sureness(self) -> float:
        """How many standard deviations it rose, below 0 where it fell."""
        return float((self.after - self.before) / (self.after + self.before) ** 0.5)


@dataclass(frozen=True, slots=True)
class Peak:
    """A stretch with more articles than others, and its hottest article."""

    span: Span
    article: Article


@dataclass(frozen=True, slots=True)
class Trends:
    """What became of the articles that a query fits.

    `page` is how the query was understood, its total no more than whether anything fits. `spans` follow each other
    without gaps, of a `unit` each, and are empty where nothing fits. `peaks` are in order of time. What `rose` comes
    with the surest first, and so does what `fell`.
    """

    page: Page
    unit: Unit = Unit.MONTH
    spans: tuple[Span, ...] = ()
    peaks: tuple[Peak, ...] = ()
    rose: tuple[Change, ...] = ()
    fell: tuple[Change, ...] = ()

    @property
    def total(self) -> int:
        """How many articles there are in all spans."""
        return sum(span.count for span in self.spans)

    @property
    def last_on(self) -> date:
        """The last day of the last span."""
        return self.spans[-1].until - timedelta(days=1)

    @property
    def halves(self) -> Change | None:
        """All articles of the first half of the spans and of the second; None where there is one only.

        Of an odd number of spans the one in the middle is left out.
        """
        counts = [span.count for span in self.spans]
        half = len(counts) // 2
        return Change("", sum(counts[:half]), sum(counts[-half:])) if half else None


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
            for span in _peaks(spans)
            for article in _hottest(connection, fitting, span, zone, lexicon)
        )
        return Trends(page, unit, spans, peaks, rose, fell)


def unit_for(first: date, last: date) -> Unit:
    """What a column stands for where these days and those between are shown: some ten to forty columns."""
    days = (last - first).days + 1
    return next((unit for unit, most in _MOST_DAYS.items() if days <= most), Unit.YEAR)


def first_days(unit: Unit, first: date, last: date) -> tuple[date, ...]:
    """The first days of all units that hold these days and those between, and of the next one."""
    if unit in (Unit.DAY, Unit.WEEK):
        length = 1 if unit is Unit.DAY else 7
        start = first if unit is Unit.DAY else first - timedelta(days=first.weekday())
        count = (last - start).days // length + 1
        return tuple(start + timedelta(days=length * place) for place in range(count + 1))
    length = _MONTHS[unit]
    begin, end = (_month(day) // length for day in (first, last))
    return tuple(_first_of(place * length) for place in range(begin, end + 2))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


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
    return (max(oldest, _first_of(_month(newest) - months + 1)) if months else oldest), newest


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


def _changes(
    connection: Connection,
    fitting: list[ColumnElement[bool]],
    firsts: Sequence[date],
    zone: ZoneInfo,
    asked: Sequence[str],
) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The topics that rose and fell from the first half of the columns to the second, those asked for aside."""
    half = (len(firsts) - 1) // 2
    if not half:
        return (), ()
    halves = ((firsts[0], firsts[half]), (firsts[-1 - half], firsts[-1]))
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
    for name, half, number in connection.execute(counted, {"spans": _stored(halves, zone)}):
        found.setdefault(name, [0, 0])[int(half)] = number
    changes = sorted((Change(name, *two) for name, two in found.items()), key=lambda one: (-one.sureness, one.topic))
    rose = [one for one in changes if one.sureness >= SURE_CHANGE]
    fell = [one for one in reversed(changes) if one.sureness <= -SURE_CHANGE]
    return tuple(rose[:MOST_TOLD]), tuple(fell[:MOST_TOLD])


def _peaks(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches with the most articles, each of them higher than those beside it, in order of time."""
    heights = [0, *(span.count for span in spans), 0]
    tops = [
        span
        for place, span in enumerate(spans, 1)
        if span.count and heights[place] > heights[place - 1] and heights[place] >= heights[place + 1]
    ]
    least = max(LEAST_SHARE_OF_PEAK * max(heights), min(2, max(heights)))
    highest = sorted(tops, key=lambda span: (-span.count, -span.hot, span.first_on))[:MOST_PEAKS]
    return tuple(sorted((span for span in highest if span.count >= least), key=lambda span: span.first_on))


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


def _stored(stretches: Iterable[tuple[date, date]], zone: ZoneInfo) -> str:
    """The times from one day to another, as the database compares them."""
    return json.dumps([[stored_instant(datetime.combine(day, time(), zone)) for day in two] for two in stretches])
