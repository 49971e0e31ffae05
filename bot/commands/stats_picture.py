"""What the picture of the statistics shows: panels of columns and rows, written in the chat's language."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.conversation import Dated, say
from bot.drawing import Panel, Picture, Row, Series
from bot.texts import number, part_of_date, shortened, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.conversation import Chat
    from storage import Day, Statistics

MOST_MONTHS = 24
MOST_QUARTERS = 32
LEAST_MONTHS = 12
MOST_TOPICS = 8
LEAST_BINS = 10
MOST_BINS = 20
MOST_TICKS = 3
HOTTEST = 0.02
NAME_LENGTH = 60


def picture(statistics: Statistics, now: datetime, chat: Chat) -> Picture:
    """The statistics as panels; that of topics is left out where there are none, that of heat where all are alike."""
    panels = [_published(statistics, chat)]
    if statistics.topics:
        panels.append(_topics(statistics, chat))
    if len(statistics.heats) > 1:
        panels.append(_heat(statistics, chat))
    panels += [_asked(statistics.days, chat), _digests(statistics, chat)]
    subtitle = written(say("stats-now", at=Dated(now, with_time=True)), chat)
    return Picture(written(say("title-stats"), chat), subtitle, tuple(panels))


def _published(statistics: Statistics, chat: Chat) -> Panel:
    months, columns = grouped(statistics.months)
    title = say("chart-published", months=months)
    days = say("stats-days", oldest=statistics.oldest_at or "", newest=statistics.newest_at or "")
    series = Series("", "accent", tuple(count for _, count in columns))
    labels = labels_of_months(months, [first_on for first_on, _ in columns], chat)
    return Panel(written(title, chat), written(days, chat), (series,), labels, ticks([series], chat))


def grouped(months: Sequence[tuple[date, int]]) -> tuple[int, list[tuple[date, int]]]:
    """How many months a column stands for (1, 3 or 12), and the first day and number of each; at least 12 months."""
    size = 1 if len(months) <= MOST_MONTHS else 3 if len(months) <= 3 * MOST_QUARTERS else 12
    counts = Counter[int]()
    for first_on, count in months:
        counts[(first_on.year * 12 + first_on.month - 1) // size] += count
    last, least = max(counts), LEAST_MONTHS if size == 1 else 1
    places = range(min(*counts, last - least + 1), last + 1)
    return size, [(date(place * size // 12, place * size % 12 + 1, 1), counts[place]) for place in places]


def labels_of_months(size: int, firsts: Sequence[date], chat: Chat) -> tuple[tuple[float, str], ...]:
    """Years, and some of the months between them where there is room."""
    if size == 1:
        step = 2 if len(firsts) <= 14 else 3
        chosen = [(place, day) for place, day in enumerate(firsts) if (day.month - 1) % step == 0]
        return tuple((place, part_of_date(day, "y" if day.month == 1 else "MMM", chat)) for place, day in chosen)
    years = len(firsts) * size / 12
    step = next(step for step in (1, 2, 5, 10, 20, 50) if years <= 12 * step)
    chosen = [(place, day) for place, day in enumerate(firsts) if day.month == 1 and day.year % step == 0]
    return tuple((place, part_of_date(day, "y", chat)) for place, day in chosen)


def _topics(statistics: Statistics, chat: Chat) -> Panel:
    shown = statistics.topics[:MOST_TOPICS]
    rows = (Row(shortened(one.name, NAME_LENGTH), one.article_count, number(one.article_count, chat)) for one in shown)
    told = say("chart-topics-told", shown=len(shown), left=len(statistics.topics) - len(shown))
    return Panel(written(say("chart-topics"), chat), written(told, chat), rows=tuple(rows))


def _heat(statistics: Statistics, chat: Chat) -> Panel:
    least, size, counts = binned(statistics.heats)
    told = say("stats-heat", median=statistics.median_heat or 0)
    series = Series("", "accent", counts)
    labels = _labels_of_heat(least, size, counts, statistics.heats[-1][0], chat)
    return Panel(written(say("chart-heat"), chat), written(told, chat), (series,), labels, ticks([series], chat))


def _labels_of_heat(
    least: int, size: int, counts: Sequence[int], hottest: int, chat: Chat
) -> tuple[tuple[float, str], ...]:
    """Heats at which columns begin; a last column that holds all above says so."""
    step, last = -(-len(counts) // 6), len(counts) - 1
    is_open = hottest >= least + len(counts) * size
    places = range(0, last - step + 2 if is_open else last + 2, step)
    labels = tuple((place - 0.5, number(least + place * size, chat)) for place in places)
    return (*labels, (last, written(say("chart-and-more", least=least + last * size), chat))) if is_open else labels


def binned(heats: Sequence[tuple[int, int]]) -> tuple[int, int, tuple[int, ...]]:
    """The least heat of the first column, how many heats a column stands for, and the stories of each column.

    The hottest fiftieth is in the last column, however hot; a heat just below 0 is with those above it. Few columns
    have empty ones beside them.
    """
    least, highest = heats[0][0], _high(heats)
    size = _round_step((highest - least + 1) / MOST_BINS)
    start = 0 if -size < least < 0 else least // size * size
    counts = Counter[int]()
    for heat, count in heats:
        counts[(min(max(heat, start), highest) - start) // size] += count
    columns = max(counts) + 1 if heats[-1][0] > highest else max(*counts, LEAST_BINS - 1) + 1
    return start, size, tuple(counts[place] for place in range(columns))


def _high(heats: Sequence[tuple[int, int]]) -> int:
    """The heat that the hottest fiftieth reaches."""
    hottest = HOTTEST * sum(count for _, count in heats)
    reached = accumulate(count for _, count in reversed(heats))
    return next(heat for (heat, _), count in zip(reversed(heats), reached, strict=True) if count >= hottest)


def _asked(days: Sequence[Day], chat: Chat) -> Panel:
    title = written(say("chart-asked", days=len(days)), chat)
    asked = [day.sought for day in days]
    missed = tuple(day.in_vain for day in days)
    found = tuple(max(0, count - in_vain) for count, in_vain in zip(asked, missed, strict=True))
    if not any((*missed, *found)):
        return Panel(title, written(say("chart-nothing-asked"), chat))
    series = (
        Series(written(say("chart-in-vain", count=sum(missed)), chat), "dark", missed),
        Series(written(say("chart-found", count=sum(found)), chat), "light", found),
    )
    return Panel(title, "", series, _labels_of_days(days, chat), ticks(series, chat))


def _digests(statistics: Statistics, chat: Chat) -> Panel:
    title = written(say("chart-digests", chats=statistics.subscribers.chats, days=len(statistics.days)), chat)
    sent, uncertain, failed = _endings(statistics.days)
    if not any((*sent, *uncertain, *failed)):
        return Panel(title, written(say("chart-nothing-sent"), chat))
    series = (
        Series(written(say("chart-sent", count=sum(sent)), chat), "accent", sent),
        Series(written(say("chart-uncertain", count=sum(uncertain)), chat), "grey", uncertain),
        Series(written(say("chart-failed", count=sum(failed)), chat), "alarm", failed),
    )
    return Panel(title, "", series, _labels_of_days(statistics.days, chat), ticks(series, chat))


def _endings(days: Iterable[Day]) -> tuple[tuple[int, ...], ...]:
    return tuple(zip(*((day.sent, day.uncertain, day.failed) for day in days), strict=True))


def _labels_of_days(days: Sequence[Day], chat: Chat) -> tuple[tuple[float, str], ...]:
    """Today and the same day of the weeks before."""
    return tuple((place, part_of_date(days[place].on, "MMMd", chat)) for place in range(len(days) - 1, -1, -7))


def ticks(series: Sequence[Series], chat: Chat) -> tuple[tuple[int, str], ...]:
    """0 and one to three round numbers above it, the last no less than the highest column."""
    highest = max(map(sum, zip(*(one.values for one in series), strict=True)))
    step = _round_step(highest / MOST_TICKS)
    count = max(1, -(-highest // step))
    return tuple((place * step, number(place * step, chat)) for place in range(count + 1))


def _round_step(least: float) -> int:
    """The least round number (one digit to 5, and noughts) that is no smaller."""
    power = 1
    while power * 10 <= least:
        power *= 10
    return next(step for step in (power, 2 * power, 3 * power, 4 * power, 5 * power, 10 * power) if step >= least)
