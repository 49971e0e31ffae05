"""What somebody wants to follow, in words: a topic, a provider, or a search that is made of every new story."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.listing import LIKELY, Listing, look_up
from bot.conversation import UserError, say
from bot.digest.follow_wording import Subject, about, read_subject
from bot.grammar import read_query, write_filter, write_query
from bot.question.reading import topic_named
from storage import ArticleQuery, Contract, Pace, Quiet, Sort, is_telling, name_key, words_key

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

MOST_AT_ONCE = 3
"""So many stories are told at once at most; what comes besides is told with the next."""

HOT, HOT_ENOUGH = 0.9, 0.75
"""At once comes what is of the hottest tenth; of a search, which has fewer stories, of the hottest quarter."""

MAX_LENGTH = 200

_PLACE = re.compile(r"@\w+|-\d{6,}", re.ASCII)
_WORD, _BOUND = re.compile(r"\w+"), re.compile(r"\w&\w")


async def read_follow(app: App, request: Request, text: str) -> Contract:
    """What the words mean, to come with the chat's digests. UserError where they mean nothing that can be followed."""
    if place := _PLACE.match(text):
        raise UserError(say("error-follow-place", name=place[0]))
    if len(text) > MAX_LENGTH:
        raise UserError(say("error-follow-long", found=len(text), most=MAX_LENGTH))
    query = read_query(text, request.now, request.chat.zone, sort=Sort.NEWEST)
    bare = ArticleQuery(query.words, query.phrases, query.without, query.topics, query.providers, sort=Sort.NEWEST)
    if query != bare:
        raise UserError(say("error-follow-filter"))
    query = await _recognised(app, bare) if query.words and not (query.phrases or query.without) else bare
    if not (query.topics or query.providers or any(map(words_key, query.phrases)) or _is_telling(query.words)):
        raise UserError(say("error-follow-words", found=text.strip()))
    page = await look_up(app, Listing(request, "/follow", Sort.NEWEST, query))  # names in full, words well spelt
    is_corrected = bool(page.corrections) and page.confidence >= LIKELY
    words = replace(query, words=page.searched if is_corrected else query.words, topics=(), providers=())
    return Contract(
        size=MOST_AT_ONCE,
        topics=page.query.topics,
        providers=page.query.providers,
        quiet=Quiet.SILENT,
        words=write_query(words, request.chat.zone, sort=Sort.NEWEST),
        pace=Pace.WITH_DIGEST,
    )


def paced(contract: Contract, pace: Pace) -> Contract:
    """The same at another pace: at once comes only what is hot."""
    hot = HOT_ENOUGH if contract.words else HOT
    return replace(contract, pace=pace, least_hotness=hot if pace is Pace.AT_ONCE else 0.0)


def same(one: Contract, other: Contract) -> bool:
    """Whether two follows are of the same stories, however their words are spelt and in whatever order."""
    return _sense(one) == _sense(other)


def _sense(contract: Contract) -> object:
    return words_key(contract.words), frozenset(contract.topics), frozenset(contract.providers)


def words_line(contract: Contract) -> str:
    """The words that mean this contract, its pace aside."""
    names = _filters(contract)
    words = about(contract.words) if contract.words and not names else contract.words
    return " ".join(filter(None, (words, *names)))


def search_line(contract: Contract) -> str:
    """The command that searches the archive for what this contract follows."""
    return " ".join(filter(None, ("/search", contract.words, *_filters(contract))))


def _filters(contract: Contract) -> tuple[str, ...]:
    topics = (write_filter("topic", name) for name in contract.topics)
    return (*topics, *(write_filter("from", name) for name in contract.providers))


async def _recognised(app: App, query: ArticleQuery) -> ArticleQuery:
    """The query for the topic or provider that its words as a whole name; for the topic rather, but behind `from`."""
    names = await app.storage.articles.names()
    subject = Subject(query.words) if topic_named(query.words, names) else read_subject(query.words)
    words = subject.words
    provider = "" if subject.is_about else names.provider(words)
    if provider and subject.is_from:
        return replace(query, words="", providers=(provider,))
    if topic := topic_named(words, names) or await _topic_like(app, words):
        return replace(query, words="", topics=(topic,))
    if provider:
        return replace(query, words="", providers=(provider,))
    return replace(query, words=words)


async def _topic_like(app: App, words: str) -> str:
    """The only topic that the words may mean, if they are part of its name: chips are AI Chips. "" for none."""
    likely = (await app.storage.articles.likely_topics(words)).topics
    is_part = len(likely) == 1 and set(name_key(words).split()) <= set(name_key(likely[0].name).split())
    return likely[0].name if is_part else ""


def _is_telling(words: str) -> bool:
    """Whether some word says what it is about; letters that are bound into a name do: AT&T."""
    return any(map(is_telling, _WORD.findall(name_key(words)))) or bool(_BOUND.search(words))
