"""Questions in plain words: a quoted answer with its stories, a count, a day, a list of news, or an honest no."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import card
from bot.commands.follow_buttons import follow_list
from bot.commands.listing import LIKELY, Listing, look_up, shown, sorting, understood
from bot.commands.vain import in_vain
from bot.conversation import Button, Reply, UserError, listed, say
from bot.question import Intent
from bot.question.scaffolding import COMING_OUT
from bot.question.turns import command_of, order_of
from storage import MAX_PAGE_SIZE, Quote, Sort, is_told_beside, quotes, reasons, telling_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.conversation import Request, Text
    from bot.question import Question
    from bot.question.turns import Turn
    from storage import Article, Page

NARROWED_FLOOR = 0.3
"""The least confidence where a time or a provider narrows it down: that it fits makes a chance likeness less likely."""

GUESS = 0.12
"""Below this the closest story is not worth mentioning."""

SURE = 0.7
_WORD = re.compile(r"\w+(?:[-.]\w+)*")
MOST_TOLD = 2
MAX_TOPIC_LENGTH = 40
MOST_SUBJECT_WORDS = 3


async def answer(app: App, request: Request, question: Question, *, is_typed: bool = True) -> Reply:
    """The answer to a question that someone typed, or that a button typed for them."""
    listing, page = await _look(app, request, question)
    if not page.articles or page.confidence < (NARROWED_FLOOR if _is_narrowed(page) else LIKELY):
        guess = page.articles[:1] if page.confidence >= GUESS else ()
        error = await in_vain(app, listing, page, guess, is_typed=is_typed)
        if question.intent is Intent.COUNT and error.text.key in ("nothing-filtered", "nothing-narrowed"):
            error.text = _count(listing, page)
        raise error
    if question.query.page > page.query.page:
        back = Button(say("button-back"), listing.line(page=page.query.page))
        raise UserError(say("no-more"), ((back,),), listing.turn)
    match question.intent:
        case Intent.COUNT:
            topics = listed(page.query.topics)
            reply = shown(listing, page, _count(listing, page), is_search=True, in_title=topics)
        case Intent.NEWS:
            reply = _news(listing, page)
        case Intent.WHEN if _is_certain(page):
            reply = shown(listing, page, _day(page.articles[0]), is_search=True)
            reply = replace(reply, quotes=quotes(replace(page, articles=page.articles[:1])))
        case _:
            reply = _stories(listing, page, asks_why=question.asks_why)
    paragraphs = (*_told(listing, page), *reply.paragraphs)
    following = follow_list(listing, page) if _is_subject(question, page) else ()
    rows = (*_narrower(listing, page), *((following,) if following else ()))
    return replace(reply, paragraphs=paragraphs, buttons=(*reply.buttons, *rows))


async def detail(app: App, request: Request, turn: Turn, question: Question) -> Reply:
    """The card of the story that is meant in the list before; why, as far as the story says it."""
    article_id = turn.article_id if not question.story else 0
    if not article_id:
        _, page = await _look(app, request, turn.question)
        place = question.story - 1 if question.story > 0 else len(page.articles) - 1 if question.story < 0 else 0
        if not page.articles:
            raise UserError(say("nothing-before"))
        if not 0 <= place < len(page.articles):
            raise UserError(say("no-such-story", count=len(page.articles)))
        article_id = page.articles[place].id
    article = await app.storage.articles.get(article_id)
    opened = f"{article_id} {_listing(request, turn.question).line()}"
    if article and question.asks_why and (told := reasons(article)):
        story = Button(say("button-story", number=1), f"/read {opened}", number=1)
        said = tuple(Quote(sentence, 1) for sentence in told)
        return Reply(articles=(article,), quotes=said, buttons=((story,),), line=f"/read {opened}")
    return await card.read(app, request, opened)


def _listing(request: Request, question: Question) -> Listing:
    """The list behind a question. A count counts what fits; elsewhere filters that were guessed may be left out."""
    query, order = question.query, order_of(question.intent)
    if query.sort is Sort.RELEVANCE:
        query = replace(query, sort=order)
    if question.intent is Intent.COUNT:
        query = replace(query, lenient=False)
    return Listing(request, command_of(question.intent), order, query)


async def _look(app: App, request: Request, question: Question) -> tuple[Listing, Page]:
    """The list behind a question, and its page.

    Asked when something came out, that is the page of its name, without the verb, if titles of stories there have it.
    """
    listing = _listing(request, question)
    if question.intent is Intent.WHEN and question.query.sort is Sort.RELEVANCE and question.query.page == 1:
        named = listing.changed(words=_name_in(listing.query.words))
        page = await look_up(app, named) if named.query.words else None
        if page and (first := await _earliest(app, named, page)):
            return named, replace(page, articles=(first, *(one for one in page.articles if one.id != first.id)))
    return listing, await look_up(app, listing)


def _name_in(words: str) -> str:
    """The words without the verb; what stands ahead in its plain form is none, as in `open letter`."""
    typed = words.split()
    verbs = {place for place, word in enumerate(typed) if word.casefold() in COMING_OUT}
    return " ".join(word for place, word in enumerate(typed) if place not in verbs or not (place or _is_past(word)))


def _is_past(verb: str) -> bool:
    return verb.casefold().endswith("ed")


async def _earliest(app: App, named: Listing, page: Page) -> Article | None:
    """The earliest story whose title has all that was looked for, None for no such: on the page, or ahead of it all."""
    words = set(_words(page.searched))
    literal = {"words": "", "phrases": (*named.query.phrases, *sorted(words)), "lenient": False}
    literally = named.changed(**literal, sort=Sort.OLDEST, size=MAX_PAGE_SIZE)
    found = (*page.articles, *(await look_up(app, literally)).articles) if words else ()
    return min(
        (one for one in found if words <= set(_words(one.title))), key=lambda one: one.published_at, default=None
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_narrowed(page: Page) -> bool:
    return bool(page.query.since or page.query.until or page.query.providers)


def _is_certain(page: Page) -> bool:
    """Whether the first story is without doubt the one that was asked for: a date of another one would be a lie.

    So would be its own date for what only the coverage beside it tells of.
    """
    is_read_as_written = not (page.unmatched or page.expansions or page.dropped)
    if not (page.query.has_text and page.confidence >= SURE and is_read_as_written):
        return False
    return not is_told_beside(page.articles[0], page.sought)


def _is_subject(question: Question, page: Page) -> bool:
    """Whether it was rather a subject that was asked for than something about it: there may be more to come."""
    is_short = question.intent is Intent.STORIES and len(page.query.words.split()) <= MOST_SUBJECT_WORDS
    return question.intent is Intent.NEWS or (is_short and not question.asks_why and page.confidence >= SURE)


def _stories(listing: Listing, page: Page, *, asks_why: bool) -> Reply:
    """The sentence or two that answer best, and the stories that they come from."""
    title = say("title-corrected", words=understood(listing, page)) if page.corrections else ""
    reply = shown(listing, page, title, is_search=True)
    if page.query.page == 1:
        reply = replace(reply, quotes=quotes(page, asks_why=asks_why))
    if reply.quotes or title:
        return reply
    words = understood(listing, page)
    return replace(reply, title=say("title-results", words=words) if words else say("title-filtered"))


def _news(listing: Listing, page: Page) -> Reply:
    """A short list, each story with the sentence that tells why it stands there."""
    words = understood(listing, page)
    title = say("title-news", words=words) if words else listed(page.query.topics) or say("title-all")
    whys = tuple(telling_sentence(article, page.sought) for article in page.articles)
    return replace(shown(listing, page, title, is_search=True), whys=whys)


def _count(listing: Listing, page: Page) -> Text:
    words = tuple(filter(None, (understood(listing, page), *page.query.topics)))
    about = say("count-about", words=words) if words else say("count-all")
    return say("answer-count", count=page.total, about=about, exact="yes" if page.is_total_exact else "no")


def _day(article: Article) -> Text:
    provider = article.provider.name or article.provider.domain
    return say("answer-when", day=article.published_at, provider=provider or "none")


def _told(listing: Listing, page: Page) -> tuple[Text, ...]:
    """Doubt, what was left out, and which words were read otherwise."""
    asked = {"provider": listing.query.providers, "topic": listing.query.topics}
    unsure = (say("answer-unsure"),) if page.confidence < SURE and not page.unmatched else ()
    dropped = (say("answer-dropped", filter=name, value=listed(asked.get(name, ()))) for name in page.dropped)
    otherwise = (say("answer-otherwise", written=one.written, used=one.used) for one in page.expansions[:MOST_TOLD])
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
