"""What the picture of a trend shows: columns of stories, the hot ones darker, and the topics that rose and fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.stats_picture import NAME_LENGTH, labels_of_months, ticks
from bot.conversation import say
from bot.drawing import Panel, Picture, Row, Series
from bot.texts import part_of_date, shortened, written
from storage import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation import Chat, Text
    from storage import Change, Span, Trends

MOST_LABELS = 6
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def picture(trends: Trends, title: Text, chat: Chat) -> Picture:
    """The trends as panels, in the chat's language; those of topics are left out where none rose or fell."""
    panels = [_columns(trends, chat)]
    if trends.rose:
        panels.append(_changed(say("chart-rose"), trends.rose, chat))
    if trends.fell:
        panels.append(_changed(say("chart-fell"), trends.fell, chat))
    days = say("trends-days", oldest=trends.spans[0].first_on, newest=trends.last_on)
    return Picture(shortened(written(title, chat), NAME_LENGTH), written(days, chat), tuple(panels))


def _columns(trends: Trends, chat: Chat) -> Panel:
    hot = tuple(span.hot for span in trends.spans)
    others = tuple(span.count - span.hot for span in trends.spans)
    series = (
        Series(written(say("chart-hot", count=sum(hot)), chat), "dark", hot),
        Series(written(say("chart-other", count=sum(others)), chat), "light", others),
    )
    title = written(say("chart-trend", unit=str(trends.unit)), chat)
    return Panel(title, "", series, _labels(trends.unit, trends.spans, chat), ticks(series, chat))


def _labels(unit: Unit, spans: Sequence[Span], chat: Chat) -> tuple[tuple[float, str], ...]:
    """Where there are few columns, each has its label; else some of them, spread evenly, or the years."""
    firsts = [span.first_on for span in spans]
    if unit in _MONTHS and len(spans) > MOST_LABELS:
        return labels_of_months(_MONTHS[unit], firsts, chat)
    skeletons = {Unit.MONTH: "yMMM", Unit.QUARTER: "yQQQ", Unit.YEAR: "y"}
    step = -(-len(spans) // MOST_LABELS)
    return tuple(
        (place, part_of_date(firsts[place], skeletons.get(unit, "MMMd"), chat))
        for place in range(len(spans) - 1, -1, -step)
    )


def _changed(title: Text, changes: Sequence[Change], chat: Chat) -> Panel:
    rows = (
        Row(
            shortened(one.topic, NAME_LENGTH),
            max(one.before, one.after),
            written(say("chart-change", before=one.before, after=one.after), chat),
        )
        for one in changes
    )
    return Panel(written(title, chat), written(say("chart-halves"), chat), rows=tuple(rows))
