"""How much was published of something, and how hot it was, as time went by: a picture, and the stories of its peaks."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.commands.listing import CHANCE, Listing, in_rows, narrowed, nothing, understood, unknown_name
from bot.commands.pictures import drawn
from bot.commands.trends_picture import picture
from bot.conversation import Button, Calendar, File, Reply, Text, listed, say
from bot.drawing import DrawingFailed
from bot.grammar import write_query
from bot.in_english import in_english
from bot.periods import read_period
from bot.question import read_question
from bot.question.reading import topic_named
from storage import SURE_CHANGE, Change, Sort, UnknownName

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from bot.app import App
    from bot.conversation import Request
    from storage import Peak, Trends

_log = logging.getLogger(__name__)

ALL_TIME = "all"
WINDOW_MONTHS = {"quarter": 3, "year": 12, ALL_TIME: 0}
"""How many months up to the newest story each window shows; 0 is all time."""

USUAL_WINDOW = "year"
TELLING = 8
"""Of fewer stories it is not said whether they become more or fewer: chance decides. They make no picture either."""

ALIKE = 1.4
"""So many times as many are about as many."""

_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
_WINDOW = re.compile(
    r"(?:(?P<first>quarter|year|all)(?: time)?(?: |$))?(?P<words>.*?)(?: ?\b(?P<last>all time|ever))?$",
    re.IGNORECASE,
)


async def trends(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """The finding in words while its picture is drawn, then both; in words only where none can be drawn.

    `[quarter|year|all] [topic, words or filters] [period]`, such as `facial recognition since 2019`. Where no time is
    named, it is the last year, or all time where that would show next to nothing.
    """
    typed, listing = await _read(app, request, argument)
    window, found = typed or USUAL_WINDOW, await _look_back(app, listing, typed or USUAL_WINDOW)
    if not typed and found.total < TELLING:
        window, found = ALL_TIME, await _look_back(app, listing, ALL_TIME)
    if not found.total or found.page.confidence < CHANCE:
        raise await nothing(app, listing, found.page)
    title = _title(listing, found)
    reply = Reply(
        title,
        _told(listing, found),
        articles=tuple(peak.article for peak in found.peaks),
        whys=tuple(_why(peak, found) for peak in found.peaks),
        buttons=_buttons(listing, found, window),
        line=listing.turn,
    )
    yield replace(reply, is_partial=True)
    try:
        png = await drawn(partial(picture, found, title), request.chat)
    except DrawingFailed as error:
        _log.warning("trends not drawn", extra={"reason": str(error)})
        yield replace(reply, notes=(say("trends-not-drawn"),))
        return
    yield replace(reply, file=File(f"newsdesk-trends-{found.last_on}.png", png, is_picture=True))


async def _look_back(app: App, listing: Listing, window: str) -> Trends:
    """What there is of it in the time that the query names, else in the window. UserError for an unknown name."""
    query = listing.query
    months = 0 if query.since or query.until else WINDOW_MONTHS[window]
    try:
        return await app.storage.trends.read(query, listing.request.chat.zone, months=months)
    except UnknownName as error:
        raise await unknown_name(app, listing, error) from error


async def _read(app: App, request: Request, argument: str) -> tuple[str, Listing]:
    """The window that was typed, "" for none, and what is to be looked at: a topic, where the words name one."""
    match = _WINDOW.fullmatch(" ".join(argument.split()))
    window, words = "", argument
    if match:
        window = (match["first"] or "").lower() or (ALL_TIME if match["last"] else "")
        words = match["words"]
    names = await app.storage.articles.names()
    words = in_english(words, request.chat.language)
    query = read_question(words, request.now, request.chat.zone, names).query
    query = replace(query, sort=Sort.HOTTEST, lenient=False, page=1)
    listing = _of_year(Listing(request, f"/trends {window}".rstrip(), Sort.HOTTEST, query))
    query = listing.query
    if not query.phrases and (topic := topic_named(query.words, names)):
        listing = listing.changed(words="", topics=(topic, *query.topics))
    return window, listing


def _of_year(listing: Listing) -> Listing:
    """The listing; a year at the end of its words, or a month of one, is the time: `chips 2023`, `chips May 2023`."""
    words = listing.query.words.split()
    if listing.query.since or listing.query.until or not words or not _YEAR.fullmatch(words[-1]):
        return listing
    for count in (2, 1):
        period = read_period(" ".join(words[-count:]), listing.request.now, listing.request.chat.zone)
        if period and period.start < period.end:
            return listing.changed(words=" ".join(words[:-count]), since=period.start, until=period.end)
    return listing


def _title(listing: Listing, found: Trends) -> Text:
    """What is looked at: the words as they were searched, or the topics or providers, or all there is."""
    query = found.page.query
    about = understood(listing, found.page) or listed((*query.topics, *query.providers))
    return say("title-trends", about=about, is_all="no" if about else "yes")


def _told(listing: Listing, found: Trends) -> tuple[Text, ...]:
    """The finding in a few sentences: how many, whether more or fewer of late, what rose and what fell."""
    hot = sum(span.hot for span in found.spans)
    first, last = found.spans[0].first_on, found.last_on
    told = [say("trends-count", count=found.total, hot=hot, oldest=first, newest=last)]
    parts = narrowed(listing.changed(since=None, until=None), found.page, is_search=True)
    if parts := tuple(part for part in parts if part != listed(found.page.query.topics) or listing.asked):
        told.append(say("filters", parts=parts))
    if (halves := found.halves) and (way := way_of(halves)):
        told.append(say("trends-halves", way=way, before=halves.before, after=halves.after))
    if found.rose:
        told.append(say("trends-rose", topics=tuple(map(_changed, found.rose))))
    if found.fell:
        told.append(say("trends-fell", topics=tuple(map(_changed, found.fell))))
    return tuple(told)


def way_of(halves: Change) -> str:
    """Whether there are `more` of late, `less` or the `same`; "" where chance decides."""
    fewer, most = sorted((halves.before, halves.after))
    if fewer + most < TELLING:
        return ""
    if abs(halves.sureness) >= SURE_CHANGE:
        return "more" if halves.after > halves.before else "less"
    return "same" if most <= ALIKE * fewer else ""


def _changed(change: Change) -> Text:
    return say("trends-change", topic=change.topic, before=change.before, after=change.after)


def _why(peak: Peak, found: Trends) -> Text:
    """When the peak was, and how high."""
    when = Calendar(peak.span.first_on, str(found.unit))
    return say("trends-peak", unit=str(found.unit), when=when, count=peak.span.count, hot=peak.span.hot)


def _buttons(listing: Listing, found: Trends, window: str) -> tuple[tuple[Button, ...], ...]:
    """What opens the stories of the peaks, other windows of time, and the stories themselves."""
    here = listing.line()
    numbers = [
        Button(say("button-story", number=number), f"/read {peak.article.id} {here}", number=number)
        for number, peak in enumerate(found.peaks, 1)
    ]
    bare = listing.changed(since=None, until=None)
    is_dated = bool(listing.query.since or listing.query.until)
    windows = tuple(
        Button(say("button-trends", window=other), replace(bare, command=f"/trends {other}").line())
        for other in WINDOW_MONTHS
        if is_dated or other != window
    )
    command, sort = ("/search", Sort.RELEVANCE) if listing.query.has_text else ("/latest", Sort.NEWEST)
    query = replace(found.page.query, words=listing.query.words, sort=sort, size=listing.query.size, page=1)
    stories = Button(say("button-all-stories"), f"{command} {write_query(query, listing.request.chat.zone, sort=sort)}")
    return (*in_rows(numbers, 5), windows, (stories,))
