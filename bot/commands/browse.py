"""Stories without words: the latest, the hottest, by topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commands.follow_buttons import follow_list
from bot.commands.listing import (
    MAX_CHOICES,
    Listing,
    empty_archive,
    find,
    in_rows,
    look_up,
    no_such_topic,
    nothing,
    sharing,
    shown,
    sorting,
    topic_button,
    turning,
)
from bot.conversation import Button, Reply, listed, say
from bot.grammar import read_query
from bot.in_english import time_in_english
from bot.periods import WINDOW_DAYS, read_window, since_days
from storage import Page, Sort

if TYPE_CHECKING:
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Request
    from storage import Topic

WINDOWS = (*WINDOW_DAYS, "all")
TOPICS_PER_PAGE = 24


async def latest(app: App, request: Request, argument: str) -> Reply:
    """The newest stories that fit the filters."""
    listing = Listing.read(request, "/latest", argument, Sort.NEWEST).dated()
    return shown(listing, await find(app, listing), say("title-latest"))


async def top(app: App, request: Request, argument: str) -> Reply:
    """The hottest stories of a window of time; of the newest such window that has any, if the archive is older."""
    window, rest = _window(argument, request.chat.language)
    listing = Listing.read(request, "/top", rest, Sort.HOTTEST).dated()
    if listing.query.since or listing.query.until:
        return _with_windows(shown(listing, await find(app, listing), say("title-hottest")), listing, "")
    listing = replace(listing, command=f"/top {window}")
    if window == "all":
        return _with_windows(shown(listing, await find(app, listing), say("title-top", window="all")), listing, "all")
    page = await _since(app, listing, request.now, WINDOW_DAYS[window])
    if page.total:
        return _with_windows(shown(listing, page, say("title-top", window=window)), listing, window)
    until_now = request.now + timedelta(seconds=1)
    newest = await look_up(app, listing.changed(sort=Sort.NEWEST, page=1, size=1, until=until_now))
    if not newest.total:
        raise await nothing(app, listing, newest)
    newest_at = newest.articles[0].published_at
    page = await _since(app, listing, newest_at, WINDOW_DAYS[window])
    reply = shown(listing, page, say("title-top-older", window=window, day=newest_at))
    reply = replace(reply, paragraphs=(*reply.paragraphs, say("top-older", window=window)))
    return _with_windows(reply, listing, window)


def _window(argument: str, language: str) -> tuple[str, str]:
    """The window and the rest of a line, in English or in the language: `week`, `diese Woche`."""
    window, rest = read_window(argument)
    return (window, rest) if rest != argument else read_window(time_in_english(argument, language))


async def topics(app: App, request: Request, argument: str) -> Reply:
    """Every topic with its count, as buttons; a name leads to that topic."""
    query = read_query(argument, request.now, request.chat.zone, sort=Sort.NEWEST)
    if query.has_text or query.topics:
        return await topic(app, request, argument)
    found = await app.storage.articles.topics()
    if not found:
        raise empty_archive()
    last = -(-len(found) // TOPICS_PER_PAGE)
    number = min(query.page, last)
    on_page = found[(number - 1) * TOPICS_PER_PAGE : number * TOPICS_PER_PAGE]
    buttons = in_rows([topic_button(one) for one in on_page], 2)
    turn = turning(number, last, lambda other: f"/topics page:{other}")
    return Reply(say("title-topics"), (say("topics-hint", count=len(found)),), buttons=(*buttons, *turn))


async def topic(app: App, request: Request, argument: str) -> Reply:
    """The stories of the topic that the name means; or the likely topics, to choose from."""
    listing = Listing.read(request, "/topic", argument, Sort.NEWEST)
    name = " ".join((listing.query.words, *listing.query.phrases)).strip()
    if not name and not listing.query.topics:
        return await topics(app, request, argument)
    listing = listing.changed(words="", phrases=())
    if name:
        likely = await app.storage.articles.likely_topics(name)
        if not likely.topics:
            raise await no_such_topic(app, listing, name, likely.nearest)
        if len(likely.topics) > 1:
            return _choice(listing, name, likely.topics)
        listing = listing.changed(topics=(likely.topics[0].name, *listing.query.topics))
    page = await find(app, listing)
    reply = shown(listing, page, listed(page.query.topics))
    row = (*sorting(listing, Sort.NEWEST, Sort.HOTTEST), *follow_list(listing, page), sharing(listing.line(page=1)))
    return replace(reply, buttons=(*reply.buttons, row))


def _choice(listing: Listing, name: str, likely: tuple[Topic, ...]) -> Reply:
    buttons = [
        replace(topic_button(one), line=listing.line(topics=(one.name, *listing.query.topics), page=1))
        for one in likely[:MAX_CHOICES]
    ]
    return Reply(paragraphs=(say("which-topic", name=name),), buttons=in_rows(buttons, 2))


def _with_windows(reply: Reply, listing: Listing, window: str) -> Reply:
    """The reply with the other windows to tap, the filters kept."""
    query = replace(listing.query, since=None, until=None, page=1)
    row = tuple(
        Button(say("button-window", window=other), replace(listing, command=f"/top {other}", query=query).line())
        for other in WINDOWS
        if other != window
    )
    return replace(reply, buttons=(*reply.buttons, row))


async def _since(app: App, listing: Listing, now: datetime, days: int) -> Page:
    """The page for the last `days` days up to `now`."""
    since = since_days(now, listing.request.chat.zone, days)
    return await look_up(app, listing.changed(since=since, until=now + timedelta(seconds=1)))
