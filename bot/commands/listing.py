"""A list of stories: the query behind it, the page that answers, the reply that shows it, and what to offer instead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from bot.conversation import Button, Reply, Text, UserError, listed, say
from bot.grammar import read_query, write_query
from bot.in_english import as_typed, time_in_english
from bot.links import topic_line
from bot.periods import read_period
from bot.question.turns import list_turn
from bot.texts import DEFAULT_LANGUAGE, spoken
from storage import ArticleQuery, Page, Sort, UnknownName, is_telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.app import App
    from bot.conversation import Request
    from storage import Topic

    Row = tuple[Button, ...]

LIKELY = 0.45
"""Below this confidence the archive is said to hold nothing: measured by `tests/bench/question_quality.py`."""

CHANCE = 0.1
"""Below this confidence what a search finds is chance: a word or two that happen to occur."""

MAX_CHOICES = 6
MAX_LENGTH = 1000
_LIKENESS = 0.75


@dataclass(frozen=True, slots=True)
class Listing:
    """A command that lists stories, as it was asked: `command` with its window, and the query that follows it.

    `sort` is the order of the command where the query names none.
    """

    request: Request
    command: str
    sort: Sort
    query: ArticleQuery

    @classmethod
    def read(cls, request: Request, command: str, argument: str, sort: Sort) -> Listing:
        """The listing that was typed, the first 1,000 characters of its words. UserError for a meaningless filter."""
        query = read_query(argument, request.now, request.chat.zone, sort=sort)
        return cls(request, command, sort, replace(query, words=query.words[:MAX_LENGTH].strip()))

    def dated(self) -> Listing:
        """The same; words that, as a whole, mean a stretch of time are taken for that: `2021`, `last month`."""
        query = self.query
        words = time_in_english(query.words, self.request.chat.language)
        period = read_period(words, self.request.now, self.request.chat.zone)
        if period is None or period.start == period.end or query.since or query.until:
            return self
        return self.changed(words="", since=period.start, until=period.end)

    def changed(self, **changes: Any) -> Listing:
        """The same with another query."""
        return replace(self, query=replace(self.query, **changes))

    def line(self, **changes: Any) -> str:
        """The command line that asks for this, or for this with changes to its query."""
        query = replace(self.query, **changes)
        return f"{self.command} {write_query(query, self.request.chat.zone, sort=self.sort)}".strip()

    @property
    def turn(self) -> str:
        """The line of the question that this list answers, whether it finds anything or not."""
        return list_turn(self.command, self.query, self.request.chat.zone)

    @property
    def asked(self) -> str:
        """The words and phrases as they were typed, without quotation marks."""
        is_english = spoken(self.request.chat.language) == DEFAULT_LANGUAGE
        words = self.query.words if is_english else as_typed(self.query.words, self.request.text)
        return " ".join((words, *self.query.phrases)).strip()


async def find(app: App, listing: Listing) -> Page:
    """The page that answers and holds something. UserError with what to try instead if nothing does."""
    page = await look_up(app, listing)
    if not page.total or page.confidence < CHANCE:
        raise await nothing(app, listing, page)
    return page


async def look_up(app: App, listing: Listing) -> Page:
    """The page that answers, empty if nothing does. UserError with the nearest names for one that nothing is like."""
    try:
        return await app.storage.articles.find(listing.query)
    except UnknownName as error:
        raise await unknown_name(app, listing, error) from error


def shown(
    listing: Listing, page: Page, title: Text | str, *, is_search: bool = False, in_title: Text | str = ""
) -> Reply:
    """A page of stories: how the query was understood, numbers that open cards, and the pages before and after.

    What stands `in_title` need not be said again; in a search, the words do.
    """
    here = listing.line(page=page.query.page)
    numbers = [
        Button(say("button-story", number=number), f"/read {article.id} {here}", number=number)
        for number, article in enumerate(page.articles, 1)
    ]
    exact = "yes" if page.is_total_exact else "no"
    told = say("page-of", page=page.query.page, pages=page.page_count, total=page.total, exact=exact)
    turn = turning(page.query.page, page.page_count, lambda number: listing.line(page=number))
    parts = tuple(part for part in narrowed(listing, page, is_search=is_search) if part not in (title, in_title))
    return Reply(
        title=title,
        paragraphs=(*unmatched(page), *((say("filters", parts=parts),) if parts else ())),
        articles=page.articles,
        notes=(told,),
        buttons=(*in_rows(numbers, 5), *turn),
        page_count=page.page_count,
        line=list_turn(listing.command, replace(page.query, sort=listing.query.sort), listing.request.chat.zone),
    )


def turning(number: int, last: int, line: Callable[[int], str]) -> tuple[Row, ...]:
    """A row with the pages before and after, where there are any."""
    before = (Button(say("button-previous"), line(number - 1)),) if number > 1 else ()
    after = (Button(say("button-next"), line(number + 1)),) if number < last else ()
    return ((*before, *after),) if before or after else ()


def sharing(line: str) -> Button:
    """What shares that which the line shows."""
    return Button(say("button-share"), shares=line)


def sorting(listing: Listing, *orders: Sort) -> Row:
    """The orders that the list could have instead, from its first page on."""
    others = (order for order in orders if order is not listing.query.sort)
    return tuple(Button(say("button-sort", sort=order.value), listing.line(sort=order, page=1)) for order in others)


def understood(listing: Listing, page: Page) -> str:
    """The words of the query as they were searched, and its phrases as one types them."""
    return " ".join(filter(None, (page.searched, *(f'"{phrase}"' for phrase in listing.query.phrases))))


def narrowed(listing: Listing, page: Page, *, is_search: bool) -> tuple[Text | str, ...]:
    """The filters as they were understood, names in full, for one line below the title."""
    query = replace(listing.query, since=None, until=None) if "time" in page.dropped else listing.query
    words = understood(listing, page)
    parts = (
        not is_search and words and say("filter-words", words=words),
        listed(page.query.topics),
        page.query.providers and say("filter-providers", names=listed(page.query.providers)),
        query.since and say("filter-since", day=query.since),
        query.until and say("filter-until", day=query.until - timedelta(microseconds=1)),
        query.min_heat is not None and say("filter-heat", heat=query.min_heat),
        page.query.kind and say("filter-kind", kind=page.query.kind),
        query.without and say("filter-without", words=listed(query.without)),
        query.sort is not listing.sort and say("filter-sort", sort=query.sort.value),
    )
    return tuple(part for part in parts if isinstance(part, (Text, str)) and part)


def unmatched(page: Page) -> tuple[Text, ...]:
    """The words that no story on the list has to hold, in a sentence, if there are any."""
    words = listed([say("quoted", words=word) for word in page.unmatched])
    return (say("unmatched", words=words, count=len(page.unmatched)),) if words else ()


def topic_button(topic: Topic) -> Button:
    """A topic with its number of stories."""
    return Button(f"{topic.name} · {topic.article_count}", topic_line(topic.name))


def in_rows(buttons: Sequence[Button], width: int) -> tuple[Row, ...]:
    """The buttons in rows of at most `width`."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def empty_archive() -> UserError:
    """What there is to say while there are no stories at all."""
    return UserError(say("empty-archive"))


async def nothing(app: App, listing: Listing, page: Page) -> UserError:
    """Nothing fits: the same without its filters, or what comes near, or that the archive is empty."""
    if not await _has_articles(app):
        return empty_archive()
    query = listing.query
    if not query.has_text:
        is_topic = bool(query.topics) and query == ArticleQuery(topics=query.topics, sort=query.sort)
        text = say("nothing-topic", name=listed(page.query.topics)) if is_topic else say("nothing-filtered")
        return UserError(text, (_WAYS_OUT,))
    bare = replace(listing, command="/search", sort=Sort.RELEVANCE, query=_bare(query))
    found = await app.storage.articles.find(bare.query)
    if found.total and found.confidence >= LIKELY:
        anywhere = Button(say("button-anywhere", count=found.total), bare.line())
        return UserError(say("nothing-narrowed", words=listing.asked), ((anywhere,), _WAYS_OUT))
    near = await _near(app, listing)
    text = say("nothing-near" if near else "nothing-else", words=listing.asked)
    return UserError(text, (*in_rows(near[:MAX_CHOICES], 2), _WAYS_OUT))


_WAYS_OUT = (Button(say("button-latest"), "/latest"), Button(say("button-topics"), "/topics"))


async def no_such_topic(app: App, listing: Listing, name: str, nearest: tuple[str, ...]) -> UserError:
    """The nearest topics, each as if it had been typed."""
    if not await _has_articles(app):
        return empty_archive()
    others = [Button(other, listing.line(topics=(other, *listing.query.topics), page=1)) for other in nearest]
    text = say("no-topic", name=name, nearest=len(nearest))
    return UserError(text, (*in_rows(others, 2), (Button(say("button-topics"), "/topics"),)))


async def unknown_name(app: App, listing: Listing, error: UnknownName) -> UserError:
    """The nearest names in the place of the unknown one."""
    if error.kind == "topic":
        listing = listing.changed(topics=_without(listing.query.topics, error.name))
        return await no_such_topic(app, listing, error.name, error.nearest)
    if not await _has_articles(app):
        return empty_archive()
    providers = _without(listing.query.providers, error.name)
    others = [Button(other, listing.line(providers=(other, *providers), page=1)) for other in error.nearest]
    text = say("no-provider", name=error.name, nearest=len(others))
    return UserError(text, (*in_rows(others, 2), _WAYS_OUT))


async def _near(app: App, listing: Listing) -> list[Button]:
    """Searches that do find something: topics of that name, single words of what was asked, or words much like them."""
    store = app.storage.articles
    topics = [topic for topic in (await store.likely_topics(listing.asked)).topics if topic.article_count]
    near = await store.words_like(listing.asked)
    totals: dict[str, int] = {}
    for asked in listing.query.words.split()[:MAX_CHOICES]:
        alike = get_close_matches(asked.lower(), near, 2, _LIKENESS)
        is_new = len(asked) > 2 and is_telling(asked.lower()) and asked != listing.asked
        for word in (asked, *alike) if is_new else alike:
            page = await store.find(ArticleQuery(words=word, sort=Sort.RELEVANCE, size=1))
            if page.total:
                totals |= {} if page.corrections else {word: page.total}
                break
    words = sorted(totals, key=lambda word: totals[word])
    return [topic_button(topic) for topic in topics[:2]] + [Button(word, f"/search {word}") for word in words[:4]]


async def _has_articles(app: App) -> bool:
    return bool((await app.storage.articles.summary()).article_count)


def _bare(query: ArticleQuery) -> ArticleQuery:
    return ArticleQuery(words=query.words, phrases=query.phrases, sort=Sort.RELEVANCE)


def _without(names: tuple[str, ...], unknown: str) -> tuple[str, ...]:
    return tuple(name for name in names if name != unknown)
