"""The search language: text ⇄ ArticleQuery. Words, "exact phrases", -without, and filters such as topic:ai."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from bot.conversation import UserError, say
from bot.periods import read_period
from storage import MAX_PAGE_SIZE, ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

_QUOTES = str.maketrans("“”„«»", '"""""')
_PART = re.compile(r"""-"([^"]*)"|"([^"]*)"|([a-zA-Z]+):(?:"([^"]*)"|(\S+))|(\S+)""")
_HEAT = re.compile(r"(>=|>)?\s*(-?\d{1,9})")
_KEYS = {
    "topic": "topic", "topics": "topic", "about": "topic",
    "from": "from", "provider": "from", "source": "from",
    "since": "since", "after": "since",
    "until": "until", "before": "until",
    "heat": "heat", "sort": "sort", "page": "page", "size": "size",
}  # fmt: skip
_BEFORE = "before"


def read_query(text: str, now: datetime, zone: ZoneInfo, *, sort: Sort) -> ArticleQuery:
    """The query in a line; `sort` is the order where the line names none. UserError for a filter that means nothing."""
    query, words = ArticleQuery(sort=sort), []
    for match in _PART.finditer(text.translate(_QUOTES)):
        without, phrase, name, quoted, value, word = match.groups()
        if without is not None:
            query = replace(query, without=_added(query.without, without))
        elif phrase is not None:
            query = replace(query, phrases=_added(query.phrases, phrase))
        elif name and name.lower() in _KEYS:
            query = _with_filter(query, name.lower(), (quoted if quoted is not None else value).strip('" '), now, zone)
        elif word and word.startswith("-") and len(word) > 1:
            query = replace(query, without=_added(query.without, word[1:]))
        else:
            words.append(match[0])
    return replace(query, words=" ".join(words).replace('"', ""))


def write_query(query: ArticleQuery, zone: ZoneInfo, *, sort: Sort) -> str:
    """The line that `read_query` reads as this query; what is as it would be anyway is left out."""
    parts = [query.words] if query.words else []
    parts += [f'"{phrase}"' for phrase in query.phrases]
    parts += [f"-{_quoted(word)}" for word in query.without]
    parts += [f"topic:{_quoted(name)}" for name in query.topics]
    parts += [f"from:{_quoted(name)}" for name in query.providers]
    if query.since:
        parts.append(f"since:{_written(query.since, zone)}")
    if query.until:
        last_day = query.until - timedelta(days=1)
        whole = _is_midnight(query.until, zone) and _is_midnight(last_day, zone)
        parts.append(f"until:{_written(last_day if whole else query.until, zone)}")
    if query.min_heat is not None:
        parts.append(f"heat:{query.min_heat}")
    if query.sort is not sort:
        parts.append(f"sort:{query.sort}")
    if query.size != ArticleQuery().size:
        parts.append(f"size:{query.size}")
    if query.page > 1:
        parts.append(f"page:{query.page}")
    return " ".join(parts)


def _with_filter(query: ArticleQuery, name: str, value: str, now: datetime, zone: ZoneInfo) -> ArticleQuery:
    match _KEYS[name]:
        case "topic":
            return replace(query, topics=_added(query.topics, value))
        case "from":
            return replace(query, providers=_added(query.providers, value))
        case "since" | "until" as side:
            return _with_time(query, name, side, value, now, zone)
        case "heat":
            return replace(query, min_heat=_heat(value))
        case "sort":
            return replace(query, sort=_sort(value))
        case "page":
            return replace(query, page=_number(value, 1_000_000, "page"))
        case _:
            return replace(query, size=_number(value, MAX_PAGE_SIZE, "size"))


def _with_time(
    query: ArticleQuery, name: str, side: str, value: str, now: datetime, zone: ZoneInfo
) -> ArticleQuery:
    period = read_period(value, now, zone)
    if period is None:
        raise UserError(say("error-date", filter=name, found=value))
    if side == "since":
        return replace(query, since=period.end if name == "after" else period.start)
    return replace(query, until=period.start if name == _BEFORE else period.end)


def _added(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    value = " ".join(value.replace('"', "").split())
    return values if not value or value in values else (*values, value)


def _heat(value: str) -> int:
    match = _HEAT.fullmatch(value)
    if match is None:
        raise UserError(say("error-heat", found=value))
    return int(match[2]) + (match[1] == ">")


def _sort(value: str) -> Sort:
    try:
        return Sort(value.lower())
    except ValueError:
        raise UserError(say("error-sort", found=value)) from None


def _number(value: str, most: int, name: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= most:
        raise UserError(say("error-number", name=name, found=value, most=most))
    return int(value)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) else value


def _is_midnight(instant: datetime, zone: ZoneInfo) -> bool:
    local = instant.astimezone(zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return midnight.astimezone(UTC) == instant


def _written(instant: datetime, zone: ZoneInfo) -> str:
    local = instant.astimezone(zone)
    return f"{local:%Y-%m-%d}" if _is_midnight(instant, zone) else f"{local:%Y-%m-%dT%H:%M}"
