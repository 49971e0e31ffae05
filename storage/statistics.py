"""The archive, its subscribers and what is asked of it, in numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage import schema
from storage.article_rows import instant
from storage.delivery_words import State
from storage.ledgers import json_list
from storage.schema import stored_instant
from storage.tallies import Asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from zoneinfo import ZoneInfo

    from sqlalchemy import Connection

    from storage.articles import Topic
    from storage.database import Database
    from storage.lexicon import Lexicon

DAYS = 30
MAX_MONTHS = 600


@dataclass(frozen=True, slots=True)
class Subscribers:
    """How many chats have a digest ordered, and of them: to how many nothing can be sent, how many let it wait.

    `paused` counts those that are not stopped and all of whose digests are paused.
    """

    chats: int = 0
    paused: int = 0
    stopped: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on a day: what was asked for, how often in vain, and how messages of digests ended.

    `asked` has no entry for what nobody asked for. What was in vain is counted among the questions and searches too,
    but for those of days on which these were not counted yet.
    """

    on: date
    asked: Mapping[Asked, int]
    in_vain: int = 0
    sent: int = 0
    uncertain: int = 0
    failed: int = 0

    @property
    def sought(self) -> int:
        """How much was asked in words: all questions and searches, those in vain as well."""
        return self.asked.get(Asked.QUESTIONS, 0) + self.asked.get(Asked.SEARCHES, 0)


@dataclass(frozen=True, slots=True)
class Statistics:
    """All of it at one instant.

    `articles` are published, `unpublished` those kept and not shown; all that follows is of the published ones.
    `months` are the first days of months with how many articles were published in each: all months from the oldest
    article to the newest, at most the last 600. `topics` have articles, the largest is first. `heats` are the heats
    that articles have, the least first, each with how many have it. `days` are the last 30, today's is the last.
    """

    articles: int
    unpublished: int
    providers: int
    oldest_at: datetime | None
    newest_at: datetime | None
    months: tuple[tuple[date, int], ...]
    topics: tuple[Topic, ...]
    heats: tuple[tuple[int, int], ...]
    subscribers: Subscribers
    days: tuple[Day, ...]

    @property
    def median_heat(self) -> int | None:
        """The highest heat that at least half of the articles with a heat reach; None if none has one."""
        reached = accumulate(count for _, count in reversed(self.heats))
        half = sum(count for _, count in self.heats) / 2
        heats = (heat for heat, _ in reversed(self.heats))
        return next((heat for heat, count in zip(heats, reached, strict=True) if count >= half), None)


class StatisticsStore:
    """Counts everything."""

    def __init__(self, database: Database, lexicon: Callable[[Connection], Lexicon]) -> None:
        self._database = database
        self._lexicon = lexicon

    async def read(self, now: datetime, zone: ZoneInfo) -> Statistics:
        """The numbers of one snapshot, days and months as they are in that zone."""
        return await self._database.look(partial(self._read, now, zone))

    def _read(self, now: datetime, zone: ZoneInfo, connection: Connection) -> Statistics:
        lexicon = self._lexicon(connection)
        oldest, newest, total = connection.exec_driver_sql(_BOUNDS).one()
        bounds = [instant(one).astimezone(zone) for one in (oldest, newest) if one]
        return Statistics(
            articles=lexicon.article_count,
            unpublished=total - lexicon.article_count,
            providers=len(lexicon.providers),
            oldest_at=bounds[0].astimezone(UTC) if bounds else None,
            newest_at=bounds[-1].astimezone(UTC) if bounds else None,
            months=_months(connection, *(one.date() for one in bounds), zone=zone) if bounds else (),
            topics=tuple(topic for topic in lexicon.topics if topic.article_count),
            heats=tuple((heat, count) for heat, count in json_list(connection, _HEATS)),
            subscribers=Subscribers(*connection.exec_driver_sql(_SUBSCRIBERS, (stored_instant(now),)).one()),
            days=_days(connection, now.astimezone(zone).date(), zone),
        )


_BOUNDS = (
    "SELECT (SELECT min(published_at) FROM articles WHERE is_published = 1),"
    " (SELECT max(published_at) FROM articles WHERE is_published = 1), (SELECT count(*) FROM articles)"
)
_IN_SPANS = (
    "SELECT json_group_array((SELECT count(*) FROM articles WHERE is_published = 1"
    " AND published_at >= value ->> 0 AND published_at < value ->> 1)) FROM json_each(?)"
)
_HEATS = (
    "SELECT json_group_array(json_array(heat, count)) FROM (SELECT heat, count(*) AS count FROM articles"
    " WHERE is_published = 1 AND heat IS NOT NULL GROUP BY heat ORDER BY heat)"
)
_SUBSCRIBERS = (
    "SELECT count(*), coalesce(sum(stopped_for = '' AND waits), 0), coalesce(sum(stopped_for != ''), 0) FROM chats JOIN"
    " (SELECT chat_id, min(is_paused OR coalesce(resumes_at > ?, 0)) AS waits FROM subscriptions"
    " WHERE pace = 'daily' GROUP BY chat_id)"
    " ON chat_id = chats.id"
)
_ENDED = (
    "SELECT json_group_array(json_array(place, state, count)) FROM (SELECT b.key AS place, state, count(*) AS count"
    " FROM json_each(?) b CROSS JOIN deliveries"
    " ON finished_at >= b.value ->> 0 AND finished_at < b.value ->> 1 GROUP BY b.key, state)"
)


def _months(connection: Connection, oldest: date, newest: date, *, zone: ZoneInfo) -> tuple[tuple[date, int], ...]:
    last = newest.year * 12 + newest.month - 1
    first = max(oldest.year * 12 + oldest.month - 1, last - MAX_MONTHS + 1)
    firsts = [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 2)]
    counts = json_list(connection, _IN_SPANS, _spans(firsts, zone))
    return tuple(zip(firsts[:-1], counts, strict=True))


def _days(connection: Connection, today: date, zone: ZoneInfo) -> tuple[Day, ...]:
    days = [today - timedelta(days=age) for age in range(DAYS - 1, -2, -1)]
    asked, missed = _asked(connection, days[0]), _missed(connection, days[0])
    ended: dict[date, dict[str, int]] = {day: {} for day in days}
    for place, state, count in json_list(connection, _ENDED, _spans(days, zone)):
        ended[days[place]][state] = count
    return tuple(
        Day(
            on=day,
            asked={one: asked[day, one] for one in Asked if (day, one) in asked},
            in_vain=missed.get(day, 0),
            sent=ended[day].get(State.SENT, 0),
            uncertain=ended[day].get(State.UNCERTAIN, 0),
            failed=ended[day].get(State.FAILED, 0),
        )
        for day in days[:-1]
    )


def _asked(connection: Connection, since: date) -> dict[tuple[date, str], int]:
    tallies = schema.tallies.c
    chosen = select(tallies.counted_on, tallies.name, tallies.count).where(tallies.counted_on >= since)
    return {(day, name): count for day, name, count in connection.execute(chosen)}


def _missed(connection: Connection, since: date) -> dict[date, int]:
    misses = schema.misses.c
    chosen = select(misses.missed_on, func.sum(misses.count)).where(misses.missed_on >= since)
    found: dict[date, int] = dict(connection.execute(chosen.group_by(misses.missed_on)).all())
    return found


def _spans(firsts: Iterable[date], zone: ZoneInfo) -> str:
    """The times from each of these days to the next one, as the database compares them."""
    begins = [stored_instant(datetime.combine(day, time(), zone)) for day in firsts]
    return json.dumps([*pairwise(begins)])
