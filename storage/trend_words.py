"""The words of trends: the columns of a calendar, what was counted in each, peaks and changes among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.articles import Article, Page

MOST_PEAKS = 3
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
    with the surest first, and so does what `fell`. `halves` are all articles before the middle of the time and after;
    None where there is one span only.
    """

    page: Page
    unit: Unit = Unit.MONTH
    spans: tuple[Span, ...] = ()
    peaks: tuple[Peak, ...] = ()
    rose: tuple[Change, ...] = ()
    fell: tuple[Change, ...] = ()
    halves: Change | None = None

    @property
    def total(self) -> int:
        """How many articles there are in all spans."""
        return sum(span.count for span in self.spans)

    @property
    def last_on(self) -> date:
        """The last day of the last span."""
        return self.spans[-1].until - timedelta(days=1)


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
    begin, end = (month_of(day) // length for day in (first, last))
    return tuple(first_of(place * length) for place in range(begin, end + 2))


def month_of(day: date) -> int:
    """The month of a day, counted from the year 0 on."""
    return day.year * 12 + day.month - 1


def first_of(month: int) -> date:
    """The first day of a month that is counted so."""
    return date(month // 12, month % 12 + 1, 1)


def highest_of(spans: Sequence[Span]) -> tuple[Span, ...]:
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
