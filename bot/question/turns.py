"""A question as a command line and back: what is kept of a conversation, and what its buttons type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import UserError
from bot.grammar import read_query, write_query
from bot.question.reading import Intent, Question
from storage import ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

ANSWER = "/answer"

# The lists that other commands show, as the questions that they answer, and their order.
_LISTS = {
    "/search": (Intent.STORIES, Sort.RELEVANCE),
    "/latest": (Intent.NEWS, Sort.NEWEST),
    "/topic": (Intent.NEWS, Sort.NEWEST),
    "/top": (Intent.NEWS, Sort.HOTTEST),
}


def write_turn(question: Question, zone: ZoneInfo) -> str:
    """The line that `read_turn` reads as this question."""
    return f"{command_of(question.intent)} {write_query(question.query, zone, sort=order_of(question.intent))}".strip()


def command_of(intent: Intent) -> str:
    """The command of a question's line, before its query."""
    return f"{ANSWER} {intent}"


def order_of(intent: Intent) -> Sort:
    """The order of a question's stories where it asks for none: what was counted is told from its newest story on."""
    return Sort.NEWEST if intent is Intent.COUNT else Sort.RELEVANCE


def read_turn(line: str, now: datetime, zone: ZoneInfo) -> Question | None:
    """The question that a line of `write_turn`, or the line of another list, stands for; None if it is no such line."""
    command, _, rest = line.partition(" ")
    intent, sort = _LISTS.get(command, (Intent.STORIES, Sort.RELEVANCE))
    if command == ANSWER:
        name, _, rest = rest.partition(" ")
        if name not in set(Intent):
            return None
        intent, sort = Intent(name), order_of(Intent(name))
    elif command == "/top":
        rest = rest.partition(" ")[2]
    elif command not in _LISTS:
        return None
    try:
        query = read_query(rest, now, zone, sort=sort)
    except UserError:
        return None
    return Question(intent, replace(query, lenient=_is_narrowed(query)))


def _is_narrowed(query: ArticleQuery) -> bool:
    return bool(query.topics or query.providers or query.since or query.until or query.kind)
