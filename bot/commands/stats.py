"""The archive, its subscribers and what is asked of it as one picture, for admins."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.commands.pictures import drawn
from bot.commands.stats_picture import picture
from bot.conversation import Button, File, Reply, say
from bot.drawing import DrawingFailed
from storage import Asked

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from bot.app import App
    from bot.conversation import Request, Text
    from storage import Day, Statistics

_log = logging.getLogger(__name__)

DAYS = 14
"""So many days stand in the table."""


async def stats(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """The most telling numbers in words while their picture is drawn, then both; in words only where it cannot be.

    With `table`, those of the last days in rows.
    """
    zone = request.chat.zone
    found = await app.storage.statistics.read(request.now, zone)
    is_table = argument.strip().lower() == "table"
    other = Button(say("button-picture"), "/stats") if is_table else Button(say("button-table"), "/stats table")
    buttons = ((Button(say("button-misses"), "/misses"), Button(say("button-deliveries"), "/deliveries")), (other,))
    reply = Reply(say("title-stats"), caption(found), buttons=buttons)
    if is_table:
        yield replace(reply, table=table(found.days))
        return
    if not found.articles:
        yield reply
        return
    yield replace(reply, is_partial=True)
    try:
        png = await drawn(partial(picture, found, request.now), request.chat)
    except DrawingFailed as error:
        _log.warning("statistics not drawn", extra={"reason": str(error)})
        yield replace(reply, notes=(say("stats-not-drawn"),))
        return
    file = File(f"newsdesk-stats-{request.now.astimezone(zone).date()}.png", png, is_picture=True)
    yield replace(reply, file=file)


def caption(found: Statistics) -> tuple[Text, ...]:
    """The numbers in words, few enough to stand below a picture."""
    return (_archive(found), *_subscribers(found), _asked(found.days))


def table(days: Sequence[Day]) -> tuple[tuple[Text, ...], ...]:
    """The last days, the latest first: what was asked, how much of it in vain, and what became of digests."""
    heads = ("day", "asked", "missed", "sent", "uncertain", "failed")
    return (tuple(say("stats-head", of=name) for name in heads), *(_row(day) for day in days[: -DAYS - 1 : -1]))


def _row(day: Day) -> tuple[Text, ...]:
    counts = (day.sought, day.in_vain, day.sent, day.uncertain, day.failed)
    return (say("day", day=day.on), *(say("stats-number", count=count) for count in counts))


def _archive(found: Statistics) -> Text:
    if not found.articles:
        return say("stats-empty", unpublished=found.unpublished)
    return say(
        "stats-archive",
        articles=found.articles,
        unpublished=found.unpublished,
        topics=len(found.topics),
        providers=found.providers,
    )


def _subscribers(found: Statistics) -> tuple[Text, Text]:
    """Whom digests go to, and what became of those of the last days."""
    subscribers, days = found.subscribers, found.days
    return (
        say("stats-chats", chats=subscribers.chats, paused=subscribers.paused, stopped=subscribers.stopped),
        say(
            "stats-digests",
            days=len(days),
            sent=sum(day.sent for day in days),
            uncertain=sum(day.uncertain for day in days),
            failed=sum(day.failed for day in days),
        ),
    )


def _asked(days: Sequence[Day]) -> Text:
    asked = Counter[Asked]()
    for day in days:
        asked.update(day.asked)
    return say(
        "stats-asked",
        days=len(days),
        questions=asked[Asked.QUESTIONS],
        searches=asked[Asked.SEARCHES],
        missed=sum(day.in_vain for day in days),
        lists=asked[Asked.LISTS],
        cards=asked[Asked.CARDS],
    )
