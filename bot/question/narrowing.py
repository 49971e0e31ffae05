"""What narrows a question: its time, providers, kind, number and order → the query with them, and the words left."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.calendar_names import DAY, MONTH
from bot.question.orders import find_kind, find_order, find_size
from bot.question.source_phrases import find_source
from bot.question.time_phrases import find_period
from bot.question.wording import Wording

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from storage import ArticleQuery

_MOST_PROVIDERS, _MOST_TIMES = 3, 2
# `without` says more often what happened (`a race without a driver`) than what is not wanted.
_UNWANTED = re.compile(
    r"(?<!\S)(?:"
    r"(?:but not|nothing|not|except(?: for)?|excluding)(?: those| the ones| stories| anything)? (?:about|on)"
    r"|but not|except(?: for)?|excluding"
    r"|^(?:but |only )?without|(?:(?<=news )|(?<=stories )|(?<=articles )|(?<=anything ))without"
    r") (?:the |any )?"
    r"(?P<words>(?!(?:in|on|from|by|since|it|that|this|one|only|videos?) )\S+"
    r"(?: (?!(?:about|in|on|from|by|since|before|after|this|last|please)(?!\S))\S+){0,2})"
)
# A date that is all there is asks for its stories; elsewhere it may be a part of a name.
_DATE = re.compile(rf"(?:(?:{DAY} )?{MONTH} (?:{DAY} )?|q[1-4] )\d{{4}}", re.ASCII)
_OR = re.compile(r" (?:or|and|nor) ")


class Names(Protocol):
    """What the archive calls things."""

    def provider(self, text: str) -> str:
        """The full name of the provider that exactly these words name (case, typos, domain forgiven), "" if none."""

    def topic(self, text: str) -> str:
        """The full name of the topic that exactly these words name (any of its names, typos forgiven), "" if none."""


def narrow(
    wording: Wording, query: ArticleQuery, now: datetime, zone: ZoneInfo, names: Names
) -> tuple[Wording, ArticleQuery]:
    """The words that are left when all that narrows is taken out, and the query narrowed by it.

    `lenient` is set where a filter was among it. Providers and times that the query has already are not replaced.
    """
    wording, providers = _providers(wording, names)
    wording, without = _unwanted(wording)
    wording, since, until = _time(wording, now, zone)
    wording, look = _look(wording, query)
    if query.since or query.until:
        since, until = query.since, query.until
    is_narrower = bool(providers) or (look.kind, since, until) != (query.kind, query.since, query.until)
    return wording, replace(
        look,
        providers=query.providers or providers,
        without=tuple(dict.fromkeys((*query.without, *without))),
        since=since,
        until=until,
        lenient=query.lenient or is_narrower,
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
    if _DATE.fullmatch(wording.plain) and (date := find_period(f"dated {wording.plain}", now, zone)):
        return Wording(), date.since, date.until
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
    parts = _OR.split(match["words"])
    starts = [match.start("words") + match["words"].index(part) for part in parts]
    unwanted = (wording.between(start, start + len(part)) for start, part in zip(starts, parts, strict=True))
    return wording.without(*match.span()), tuple(filter(None, unwanted))


def _look(wording: Wording, query: ArticleQuery) -> tuple[Wording, ArticleQuery]:
    """Kind, number and order, which stand close together: `the five latest videos on …`."""
    plain = wording.plain
    kind, size, order = find_kind(plain), find_size(plain), find_order(plain)
    query = replace(
        query,
        kind=kind[0] if kind else query.kind,
        size=size[0] if size else query.size,
        sort=order[0] if order else query.sort,
    )
    for place in sorted((found[1] for found in (kind, size, order) if found), reverse=True):
        wording = wording.without(*place)
    return wording, query
