"""What narrows a question: its time, providers, kind, number and order → the query with them, and the words left."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.orders import find_kind, find_order, find_size
from bot.source_phrases import find_source
from bot.time_phrases import find_period

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.wording import Wording
    from storage import ArticleQuery

_MOST_PROVIDERS, _MOST_TIMES = 3, 2
_UNWANTED = re.compile(
    r"(?<!\S)(?:(?:but not|nothing|not|except(?: for)?|excluding)(?: those| the ones| stories| anything)? (?:about|on)|but not|except(?: for)?|excluding"
    r"|^(?:but |only )?without|(?<=news )without|(?<=stories )without|(?<=articles )without|(?<=anything )without) "
    r"(?:the |any )?(?P<words>(?!(?:in|on|from|by|since|it|that|this|one|only|videos?) )\S+(?: (?!(?:in|on|from|by|since|before|after|this|last)(?!\S))\S+){0,2})"
)
_OR = re.compile(r" (?:or|and|nor) ")


class Names(Protocol):
    """What the archive calls things."""

    def provider(self, text: str) -> str:
        """The full name of the provider that exactly these words name (case, typos, domain forgiven), "" if none."""

    def topic(self, text: str) -> str:
        """The full name of the topic that exactly these words name (by any of its names, typos forgiven), "" if none."""


def narrow(
    wording: Wording, query: ArticleQuery, now: datetime, zone: ZoneInfo, names: Names
) -> tuple[Wording, ArticleQuery]:
    """The words that are left when all that narrows is taken out, and the query narrowed by it.

    `lenient` is set where a filter was among it. Filters that the query has already are not replaced.
    """
    wording, providers = _providers(wording, names)
    wording, without = _unwanted(wording)
    wording, since, until = _time(wording, now, zone)
    wording, look = _look(wording, query)
    if query.since or query.until:
        since, until = query.since, query.until
    return wording, replace(
        look,
        providers=query.providers or providers,
        without=(*query.without, *(word for word in without if word not in query.without)),
        since=since,
        until=until,
        lenient=query.lenient or bool(providers or look.kind) or (since, until) != (query.since, query.until),
    )


def _providers(wording: Wording, names: Names) -> tuple[Wording, tuple[str, ...]]:
    found: dict[str, None] = {}
    for _ in range(_MOST_PROVIDERS):
        phrase = find_source(wording, names.provider)
        if phrase is None:
            break
        wording = wording.without(phrase.start, phrase.end)
        found |= dict.fromkeys(phrase.names)
    return wording, tuple(found)


def _time(wording: Wording, now: datetime, zone: ZoneInfo) -> tuple[Wording, datetime | None, datetime | None]:
    """The time asked for; a second one counts where it closes what the first leaves open."""
    since = until = None
    for _ in range(_MOST_TIMES):
        phrase = find_period(wording.plain, now, zone)
        if phrase is None or (phrase.since and since) or (phrase.until and until):
            break
        begin, end = phrase.since or since, phrase.until or until
        if begin and end and begin >= end:
            break
        since, until, wording = begin, end, wording.without(phrase.start, phrase.end)
    return wording, since, until


def _unwanted(wording: Wording) -> tuple[Wording, tuple[str, ...]]:
    match = _UNWANTED.search(wording.plain)
    if match is None:
        return wording, ()
    unwanted = wording.between(*match.span("words"))
    return wording.without(*match.span()), tuple(word for word in _OR.split(unwanted) if word)


def _look(wording: Wording, query: ArticleQuery) -> tuple[Wording, ArticleQuery]:
    """Kind, number and order, which stand close together: `the five latest videos on …`."""
    kind, size, order = find_kind(wording), find_size(wording), find_order(wording)
    places = [found[1:] for found in (kind, size, order) if found]
    query = replace(
        query,
        kind=kind[0] if kind else query.kind,
        size=size[0] if size else query.size,
        sort=order[0] if order else query.sort,
    )
    for start, end in sorted(places, reverse=True):
        wording = wording.without(start, end)
    return wording, query
