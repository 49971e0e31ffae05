"""The search language: text ⇄ ArticleQuery. Words, "exact phrases", -without, and filters such as topic:ai."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.conversation import UserError, say
from bot.in_english import time_in_english
from bot.periods import read_period, write_end, write_start
from storage import MAX_PAGE_SIZE, PAGE_SIZE, ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.periods import Period

_KEYS = {
    "topic": "topic", "topics": "topic", "about": "topic",
    "from": "from", "provider": "from", "source": "from",
    "since": "since", "after": "since",
    "until": "until", "before": "until",
    "heat": "heat", "kind": "kind", "sort": "sort", "page": "page", "size": "size",
}  # fmt: skip
_KINDS = {"video": "video", "videos": "video", "article": "article", "articles": "article"}
_SORTS = {"heat": Sort.HOTTEST, "date": Sort.NEWEST, "latest": Sort.NEWEST, **{sort.value: sort for sort in Sort}}

# Someone who is still typing has not closed the last quotation mark yet: there the value is the next word.
_PART = re.compile(
    rf"""-"([^"]*)" | "([^"]*)" | ((?ai:{"|".join(_KEYS)}))[:=](?:"([^"]*)"|"?([^\s"]+)) | -"?([^\s"]+) | ([^\s"]+)""",
    re.VERBOSE,
)
_QUOTES = str.maketrans("“”„‟«»＂", '"' * 7)
_DATE = re.compile(r"""(?<!\S)((?ai:since|after|until|before)[:=])(?:"([^"]+)"|([^\s"]+))""")
_HEAT = re.compile(r"(>=|>)?\s*(-?\d{1,9})", re.ASCII)
_MOST_HEAT = 999_999_999
_LAST_PAGE = 1_000_000


def read_query(text: str, now: datetime, zone: ZoneInfo, *, sort: Sort) -> ArticleQuery:
    """The query in a line; `sort` is the order where the line names none. UserError for a filter that means nothing."""
    query, words = ArticleQuery(sort=sort), []
    for match in _PART.finditer(text.translate(_QUOTES)):
        unwanted, phrase, key, quoted, value, unwanted_word, word = match.groups()
        meant = " ".join((quoted or value or "").split())
        if key and meant:
            query = _with_filter(query, key.lower(), meant, now, zone)
        elif key:
            continue
        elif phrase is not None:
            query = replace(query, phrases=_added(query.phrases, phrase))
        elif word:
            words.append(word)
        else:
            query = replace(query, without=_added(query.without, unwanted or unwanted_word or ""))
    return replace(query, words=" ".join(words))


def with_english_dates(text: str, language: str) -> str:
    """The line with the times of its filters in English, where they are in the language: `since:"letzte Woche"`."""

    def rewritten(match: re.Match[str]) -> str:
        given = match[2] or match[3]
        meant = time_in_english(given, language)
        return match[0] if meant == given else f"{match[1]}{_quoted(meant)}"

    return _DATE.sub(rewritten, text.translate(_QUOTES)) if _DATE.search(text.translate(_QUOTES)) else text


def write_query(query: ArticleQuery, zone: ZoneInfo, *, sort: Sort) -> str:
    """The line that `read_query` reads as this query; what is as it would be anyway is left out."""
    parts = [query.words] if query.words else []
    parts += [f'"{phrase}"' for phrase in query.phrases]
    parts += [f"-{_quoted(word)}" for word in query.without]
    parts += [write_filter("topic", name) for name in query.topics]
    parts += [write_filter("from", name) for name in query.providers]
    if query.since:
        parts.append(f"since:{write_start(query.since, zone)}")
    if query.until:
        parts.append(f"until:{write_end(query.until, zone)}")
    if query.min_heat is not None:
        parts.append(f"heat:{query.min_heat}")
    if query.kind:
        parts.append(f"kind:{query.kind}")
    if query.sort is not sort:
        parts.append(f"sort:{query.sort}")
    if query.size != PAGE_SIZE:
        parts.append(f"size:{query.size}")
    if query.page > 1:
        parts.append(f"page:{query.page}")
    return " ".join(parts)


def write_filter(key: str, value: str) -> str:
    """The filter that means exactly this value, whatever words it is made of; quotation marks in it are left out."""
    return f"{key}:{_quoted(_without_quotes(value))}"


def _with_filter(query: ArticleQuery, key: str, value: str, now: datetime, zone: ZoneInfo) -> ArticleQuery:
    changes: dict[str, Any]
    match _KEYS[key]:
        case "topic":
            changes = {"topics": _added(query.topics, value)}
        case "from":
            changes = {"providers": _added(query.providers, value)}
        case "since":
            period = _period(key, value, now, zone)
            changes = {"since": period.end if key == "after" else period.start}
        case "until":
            period = _period(key, value, now, zone)
            changes = {"until": period.start if key == "before" else period.end}
        case "heat":
            changes = {"min_heat": _heat(value)}
        case "kind":
            changes = {"kind": _kind(value)}
        case "sort":
            changes = {"sort": _sort(value)}
        case "page":
            changes = {"page": _number(value, _LAST_PAGE, key)}
        case _:
            changes = {"size": _number(value, MAX_PAGE_SIZE, key)}
    return replace(query, **changes)


def _period(key: str, value: str, now: datetime, zone: ZoneInfo) -> Period:
    period = read_period(value, now, zone)
    if period is None:
        raise UserError(say("error-date", filter=key, found=value))
    return period


def _added(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    value = " ".join(value.split())
    return values if not value or value in values else (*values, value)


def _heat(value: str) -> int:
    match = _HEAT.fullmatch(value)
    if match is None:
        raise UserError(say("error-heat", found=value))
    return min(int(match[2]) + (match[1] == ">"), _MOST_HEAT)


def _kind(value: str) -> str:
    if value.lower() not in _KINDS:
        raise UserError(say("error-kind", found=value))
    return _KINDS[value.lower()]


def _sort(value: str) -> Sort:
    """The order that a word means, of which three letters are enough."""
    meant = [_SORTS[name] for name in _SORTS if len(value) >= 3 and name.startswith(value.lower())]
    if not meant:
        raise UserError(say("error-sort", found=value))
    return meant[0]


def _number(value: str, most: int, key: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 9 and 1 <= int(value) <= most):
        raise UserError(say("error-number", name=key, found=value, most=most))
    return int(value)


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _without_quotes(value: str) -> str:
    return " ".join(value.translate(_QUOTES).replace('"', " ").split())
