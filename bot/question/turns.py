"""A question as a command line and back: what is kept of a conversation, and what its buttons type."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.conversation import UserError
from bot.grammar import read_query, write_query
from bot.periods import WINDOW_DAYS, read_window, since_days
from bot.question.reading import Intent, Question
from storage import ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

ANSWER = "/answer"

_ANSWERED = frozenset(intent.value for intent in Intent if intent is not Intent.DETAIL)
_CARD = re.compile(r"/read (\d{1,18}) (/.*)", re.ASCII | re.DOTALL)

# The lists that other commands show, as the questions that they answer, and their order.
_LISTS = {
    "/search": (Intent.STORIES, Sort.RELEVANCE),
    "/latest": (Intent.NEWS, Sort.NEWEST),
    "/topic": (Intent.NEWS, Sort.NEWEST),
    "/top": (Intent.NEWS, Sort.HOTTEST),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """What was asked last, and the story whose card was opened from its answer, 0 for none."""

    question: Question
    article_id: int = 0


def write_turn(question: Question, zone: ZoneInfo) -> str:
    """The line that `read_turn` reads as this question."""
    return f"{command_of(question.intent)} {write_query(question.query, zone, sort=order_of(question.intent))}".strip()


def command_of(intent: Intent) -> str:
    """The command of a question's line, before its query."""
    return f"{ANSWER} {intent}"


def order_of(intent: Intent) -> Sort:
    """The order of a question's stories where it asks for none: what was counted is told from its newest story on."""
    return Sort.NEWEST if intent is Intent.COUNT else Sort.RELEVANCE


def list_turn(command: str, query: ArticleQuery, zone: ZoneInfo) -> str:
    """The line of the question that a list of stories answers, which a command such as `/top week` has shown."""
    name, _, rest = command.partition(" ")
    intent = Intent(rest) if name == ANSWER else _LISTS.get(name, (Intent.NEWS, Sort.NEWEST))[0]
    return write_turn(Question(intent, query), zone)


def read_turn(line: str, now: datetime, zone: ZoneInfo) -> Turn | None:
    """The turn that a line of `write_turn`, or of another list, stands for; None if it is no such line.

    `/read ID LINE` is the card of a story, opened from the list of that line.
    """
    if match := _CARD.fullmatch(line):
        turn = read_turn(match[2], now, zone)
        return turn and replace(turn, article_id=int(match[1]))
    command, _, rest = line.partition(" ")
    intent, sort = _LISTS.get(command, (Intent.STORIES, Sort.RELEVANCE))
    since: datetime | None = None
    if command == ANSWER:
        name, _, rest = rest.partition(" ")
        if name not in _ANSWERED:
            return None
        intent, sort = Intent(name), order_of(Intent(name))
    elif command == "/top":
        window, rest = read_window(rest)
        since = since_days(now, zone, WINDOW_DAYS[window]) if window in WINDOW_DAYS else None
    elif command not in _LISTS:
        return None
    try:
        query = read_query(rest, now, zone, sort=sort)
    except UserError:
        return None
    if since and not query.since and not query.until:
        query = replace(query, since=since)
    return Turn(Question(intent, replace(query, lenient=_is_narrowed(query))))


def _is_narrowed(query: ArticleQuery) -> bool:
    return bool(query.topics or query.providers or query.since or query.until or query.kind)
