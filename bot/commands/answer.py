"""Questions in plain words: a quoted answer with its stories, a count, a day, a list of news, or an honest no."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import card
from bot.commands.listing import Listing, look_up, shown, sorting, understood
from bot.commands.vain import in_vain
from bot.conversation import Button, Reply, UserError, say
from bot.question import Intent
from bot.question.turns import command_of, order_of
from storage import Sort, quotes, telling_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.conversation import Request, Text
    from bot.question import Question
    from storage import Article, Page

FLOOR = 0.47
"""Below this confidence the archive is said to hold nothing: measured by `tests/bench/question_quality.py`."""

NARROWED_FLOOR = 0.3
"""The same where a time or a provider narrows it down: that it fits those makes a chance likeness less likely."""

GUESS = 0.12
"""Below this the closest story is not worth mentioning."""

SURE = 0.7
MOST_TOLD = 2
MAX_TOPIC_LENGTH = 40


async def answer(app: App, request: Request, question: Question, asked: str) -> Reply:
    """The answer to a question, `asked` in these words."""
    listing = _listing(request, question)
    if question.intent is Intent.DETAIL:
        return await _detail(app, request, listing, question)
    page = await look_up(app, listing)
    is_narrowed = bool(page.query.since or page.query.until or page.query.providers)
    if not page.articles or page.confidence < (NARROWED_FLOOR if is_narrowed else FLOOR):
        raise await in_vain(app, listing, page, asked, page.articles[:1] if page.confidence >= GUESS else ())
    if question.query.page > page.query.page:
        raise UserError(say("no-more"), ((Button(say("button-back"), listing.line(page=page.query.page)),),))
    match question.intent:
        case Intent.COUNT:
            reply = shown(listing, page, _count(listing, page), is_search=True)
        case Intent.WHEN:
            reply = _quoting(shown(listing, page, _day(page.articles[0]), is_search=True), page)
        case Intent.NEWS:
            reply = _news(listing, page)
        case _:
            reply = _stories(listing, page)
    paragraphs = (*_told(page), *reply.paragraphs)
    return replace(reply, paragraphs=paragraphs, buttons=(*reply.buttons, *_narrower(listing, page)))


def _listing(request: Request, question: Question) -> Listing:
    """The list behind a question."""
    query, order = question.query, order_of(question.intent)
    if query.sort is Sort.RELEVANCE:
        query = replace(query, sort=order)
    return Listing(request, command_of(question.intent), order, query)


def _stories(listing: Listing, page: Page) -> Reply:
    """The sentence or two that answer best, and the stories that they come from."""
    title = say("title-corrected", words=understood(listing, page)) if page.corrections else ""
    reply = _quoting(shown(listing, page, title, is_search=True), page)
    if reply.quotes or title:
        return reply
    words = understood(listing, page)
    return replace(reply, title=say("title-results", words=words) if words else say("title-filtered"))


def _news(listing: Listing, page: Page) -> Reply:
    """A short list, each story with the sentence that tells why it stands there."""
    words = understood(listing, page)
    title = say("title-news", words=words) if words else ", ".join(page.query.topics) or say("title-all")
    whys = tuple(telling_sentence(article, page.sought) for article in page.articles)
    return replace(shown(listing, page, title, is_search=True), whys=whys)


def _quoting(reply: Reply, page: Page) -> Reply:
    return replace(reply, quotes=quotes(page)) if page.query.page == 1 else reply


def _count(listing: Listing, page: Page) -> Text:
    words = " · ".join(filter(None, (understood(listing, page), *page.query.topics)))
    about = say("count-about", words=words) if words else say("count-all")
    return say("answer-count", count=page.total, about=about, exact="yes" if page.is_total_exact else "no")


def _day(article: Article) -> Text:
    provider = article.provider.name or article.provider.domain
    return say("answer-when", day=article.published_at, provider=provider or "none")


async def _detail(app: App, request: Request, listing: Listing, question: Question) -> Reply:
    """The card of the story that is meant in the list before."""
    page = await look_up(app, listing)
    place = question.story - 1 if question.story > 0 else len(page.articles) - 1 if question.story < 0 else 0
    if not 0 <= place < len(page.articles):
        raise UserError(say("no-such-story", count=len(page.articles)))
    return await card.read(app, request, f"{page.articles[place].id} {listing.line()}")


def _told(page: Page) -> tuple[Text, ...]:
    """What was left out, and which words were read otherwise."""
    dropped = (say("answer-dropped", filter=page.dropped[0]),) if page.dropped else ()
    otherwise = (say("answer-otherwise", written=one.written, used=one.used) for one in page.expansions[:MOST_TOLD])
    unsure = (say("answer-unsure"),) if page.confidence < SURE and not page.unmatched else ()
    return (*unsure, *dropped, *otherwise)


def _narrower(listing: Listing, page: Page) -> tuple[tuple[Button, ...], ...]:
    """The same about one topic only, and in another order."""
    if page.page_count == 1:
        return ()
    topics = [] if page.query.topics else [name for name in _topics_of(page.articles) if len(name) < MAX_TOPIC_LENGTH]
    only = [Button(say("button-only", topic=name), listing.line(topics=(name,), page=1)) for name in topics[:1]]
    orders = (Sort.RELEVANCE, Sort.NEWEST) if page.query.has_text else (Sort.NEWEST, Sort.HOTTEST)
    return ((*only, *sorting(listing, *orders)),)


def _topics_of(articles: Sequence[Article]) -> list[str]:
    """The topics of several of the articles but not of all, the most frequent first."""
    counts = Counter(name for article in articles for name in article.topics)
    return [name for name, count in counts.most_common() if 1 < count < len(articles)]
