"""A question in plain words → its intent, and the query that answers it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.grammar import read_query
from bot.question.narrowing import narrow
from bot.question.orders import ABOUT, STORY
from bot.question.references import find_reference
from bot.question.scaffolding import subject
from bot.question.wording import Wording
from storage import ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.question.narrowing import Names

_MOST_WORDS = 60
_LIKE = 0.75
_LEAD = r"^(?:(?:hi|hey|hello|ok|okay|so|and|but|well|please|oh|sorry) )*"
_TELLING = r"(?:know|me|us|remember|wondering|wonder|find out|say|ask|explain|understand)"
_HERE = rf"(?:{_LEAD}|(?<!\S){_TELLING} )"

_COUNT = re.compile(
    rf"(?<!\S)how (?:many|much) (?:(?!(?:the|a|of|to|is|are|was|did|do) )\S+ ){{0,4}}?{STORY}(?!\S)"
    r"|(?<!\S)how many (?:about|are there|do you have|have you got)(?!\S)"
    rf"|(?<!\S)(?:number|amount|count) of (?:\S+ ){{0,3}}?{STORY}(?!\S)"
    rf"|{_LEAD}count (?:\S+ ){{0,4}}{STORY}(?!\S)"
)
_WHEN = re.compile(
    rf"{_HERE}(?:since when|when(?:'s)?|(?:on |in )?(?:what|which) (?:exact )?(?:day|date|year|month))(?!\S)"
)
_WHY = re.compile(rf"{_HERE}(?:why|how come|for what reason)(?!\S)|(?<!\S)what(?:'s| is| was| were) the reasons?(?!\S)")
_NEW = re.compile(
    r"(?<!\S)(?:(?:what|anything|something)(?:'s| is| was| has been| are)?|got anything) (?:really )?new"
    rf"(?= {ABOUT}(?!\S)|$)"
    r"|(?<!\S)(?:catch me up|bring me up to date|(?:update|brief) me|fill me in|keep me (?:posted|updated)"
    r"|what did i miss|what have i missed)(?!\S)"
)
_NEWS = re.compile(
    rf"(?<!\S)what(?:'s| is| was| has been) (?:happening|going on|up)(?= {ABOUT}(?!\S)|$)"
    r"|(?<!\S)(?:news|updates?|headlines|developments)(?= (?:on|about|in|from|regarding)(?!\S)|$)"
    rf"|(?<!\S)(?:any|latest|newest|recent|breaking|top|hottest|today's) (?:\S+ ){{0,3}}{STORY}(?!\S)"
    rf"|(?<!\S)(?:latest|newest|hottest|trending)(?= {ABOUT}(?!\S)|$)"
    rf"|{_LEAD}(?:the )?(?:latest|newest)(?= \S+(?: \S+){{0,2}}$)"
)


class Intent(StrEnum):
    """What kind of answer a question asks for."""

    STORIES = "stories"
    COUNT = "count"
    WHEN = "when"
    NEWS = "news"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood. Of the query, `words` are the telling words that are left, as they were typed.

    `story` is the number of the story that DETAIL means in the list before: 1 the first, -1 the last, 0 no certain one.
    """

    intent: Intent
    query: ArticleQuery
    story: int = 0
    asks_why: bool = False


def read_question(text: str, now: datetime, zone: ZoneInfo, names: Names) -> Question:
    """What a text asks for, its filters lenient where they are guessed; all the words of a very long text.

    UserError for a filter of the search language, such as `since:`, that means nothing.
    """
    query = read_query(text, now, zone, sort=Sort.RELEVANCE)
    wording = Wording.of(query.words)
    plain = wording.plain
    if len(wording.words) > _MOST_WORDS:
        return Question(Intent.STORIES, query)
    if reference := find_reference(plain):
        return Question(Intent.DETAIL, replace(query, words=""), reference.story, reference.asks_why)
    if _NEW.search(plain):
        query = replace(query, sort=Sort.NEWEST)
    left, query = narrow(wording, query, now, zone, names)
    about = subject(left)
    intent = _intent(plain)
    query = replace(query, words=about.wording.typed)
    if about.is_list or intent in (Intent.COUNT, Intent.NEWS):
        query = _of_topic(query, names)
    asks_for_some = about.is_list or query != ArticleQuery(sort=Sort.RELEVANCE)
    if intent is Intent.STORIES and asks_for_some and not query.has_text:
        intent = Intent.NEWS
    return Question(intent, query, asks_why=_WHY.search(plain) is not None)


def topic_named(words: str, names: Names) -> str:
    """The topic that all these words name; "" where they name none, or something narrower than the topic."""
    topic = names.topic(words) if words else ""
    return topic if topic and _is_like(words, topic) else ""


def _intent(plain: str) -> Intent:
    if _COUNT.search(plain):
        return Intent.COUNT
    if _WHEN.search(plain):
        return Intent.WHEN
    return Intent.NEWS if _NEW.search(plain) or _NEWS.search(plain) else Intent.STORIES


def _of_topic(query: ArticleQuery, names: Names) -> ArticleQuery:
    """The query for a topic, where its words as a whole name one."""
    topic = "" if query.phrases or query.topics else topic_named(query.words, names)
    return replace(query, words="", topics=(topic,), lenient=True) if topic else query


def _is_like(words: str, topic: str) -> bool:
    """Whether words say what a topic's name says: `robots`, `NLP`; `chatgpt` says less than Generative AI."""
    asked, named = re.findall(r"\w+", words.lower()), re.findall(r"\w+", topic.lower())
    letters, initials = "".join(asked), "".join(word[0] for word in named)
    if not letters or letters in "".join(named) or letters == initials:
        return True
    return all(any(SequenceMatcher(None, word, other).ratio() >= _LIKE for other in named) for word in asked)
