"""Stories in lists and on cards: the latest, the hottest, by topic, by search, and one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import Button, Reply, Text, UserError, say
from bot.grammar import read_query, write_query
from bot.periods import since_days
from storage import ArticleQuery, Page, Sort

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Request
    from storage import Correction, Nearby, Topic

WINDOW_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
TOPICS_PER_PAGE = 24
MAX_CHOICES = 6

Row = tuple[Button, ...]


async def latest(app: App, request: Request, argument: str) -> Reply:
    """The newest stories that fit the filters."""
    query = read_query(argument, request.now, request.chat.zone, sort=Sort.NEWEST)
    page = await app.storage.articles.find(query)
    if not page.total:
        return await _nothing(app, request, query, page)
    return _listed(request, page, query, "/latest", Sort.NEWEST, say("title-latest"))


async def top(app: App, request: Request, argument: str) -> Reply:
    """The hottest stories of a window of time; of the newest such window that has any, if the archive is older."""
    first, _, rest = argument.partition(" ")
    window = first.lower() if first.lower() in {*WINDOW_DAYS, "all"} else ""
    query = read_query(rest if window else argument, request.now, request.chat.zone, sort=Sort.HOTTEST)
    window = window or ("all" if query.since or query.until else "week")
    line = f"/top {window}"
    if window == "all":
        page, is_current = await app.storage.articles.find(query), True
    else:
        page, is_current = await _window(app, request, query, WINDOW_DAYS[window])
    if not page.total:
        return await _nothing(app, request, query, page)
    reply = _listed(request, page, query, line, Sort.HOTTEST, say("title-top", window=window))
    windows = tuple(
        Button(say("button-window", window=other), f"/top {other}") for other in (*WINDOW_DAYS, "all") if other != window
    )
    reply = replace(reply, buttons=(*reply.buttons, windows))
    if is_current:
        return reply
    told = say("top-older", window=window, day=await _newest_at(app, query))
    return replace(reply, paragraphs=(told, *reply.paragraphs))


async def topics(app: App, request: Request, argument: str) -> Reply:
    """Every topic with its count, as buttons."""
    number = read_query(argument, request.now, request.chat.zone, sort=Sort.NEWEST).page
    found = await app.storage.articles.topics()
    if not found:
        return _empty_archive()
    last = -(-len(found) // TOPICS_PER_PAGE)
    number = min(number, last)
    shown = found[(number - 1) * TOPICS_PER_PAGE : number * TOPICS_PER_PAGE]
    turn = _turning(number, last, lambda other: f"/topics page:{other}")
    return Reply(
        title=say("title-topics"),
        paragraphs=(say("topics-hint", count=len(found)),),
        buttons=(*_in_rows([_topic_button(topic) for topic in shown], 2), *turn),
    )


async def topic(app: App, request: Request, argument: str) -> Reply:
    """The stories of the topic that the name means; or the likely topics, to choose from."""
    query = read_query(argument, request.now, request.chat.zone, sort=Sort.NEWEST)
    name = " ".join((query.words, *query.phrases)).strip()
    if not name and not query.topics:
        return await topics(app, request, argument)
    if name:
        likely = await app.storage.articles.likely_topics(name)
        if not likely.topics:
            return no_such_topic(name, likely.nearest)
        if len(likely.topics) > 1:
            return _choice(name, likely.topics)
        query = replace(query, words="", phrases=(), topics=(likely.topics[0].name, *query.topics))
    page = await app.storage.articles.find(query)
    if not page.total:
        return await _nothing(app, request, query, page)
    reply = _listed(request, page, query, "/topic", Sort.NEWEST, ", ".join(page.query.topics))
    other = Sort.HOTTEST if page.query.sort is Sort.NEWEST else Sort.NEWEST
    line = _line("/topic", replace(query, sort=other, page=1), request, Sort.NEWEST)
    return replace(reply, buttons=(*reply.buttons, (Button(say("button-sort", sort=other.value), line),)))


async def search(app: App, request: Request, argument: str) -> Reply:
    """The stories that fit the words best, typos forgiven, and what was understood."""
    query = read_query(argument, request.now, request.chat.zone, sort=Sort.RELEVANCE)
    if query == ArticleQuery(sort=query.sort):
        return Reply(
            title=say("title-search"),
            paragraphs=(say("search-hint"), say("search-filters")),
        )
    if not query.has_text and query.sort is Sort.RELEVANCE:
        query = replace(query, sort=Sort.NEWEST)
    page = await app.storage.articles.find(query)
    if not page.total:
        return await _nothing(app, request, query, page)
    asked = " ".join((query.words, *(f"“{phrase}”" for phrase in query.phrases))).strip()
    title = say("title-results", words=asked) if asked else say("title-filtered")
    reply = _listed(request, page, query, "/search", Sort.RELEVANCE, title)
    return replace(reply, paragraphs=(*_understood(page), *reply.paragraphs))


async def read(app: App, request: Request, argument: str) -> Reply:
    """The card of one story: `ID [LINE]`, where LINE leads back to where it was opened."""
    number, _, back = argument.partition(" ")
    article = await app.storage.articles.get(int(number)) if number.isascii() and number.isdigit() else None
    back_row = ((Button(say("button-back"), back),),) if back.startswith("/") else ()
    if article is None:
        raise UserError(say("error-story"), back_row or ((Button(say("button-latest"), "/latest"),),))
    here = f"/read {number} {back}".strip()
    reading = Button(say("button-read", kind=article.kind), url=article.link)
    about = [Button(name, f"/topic {_as_filter(name)}") for name in article.topics[:8]]
    others = [
        Button(say("button-related", title=story.title), f"/read {story.article_id} {here}")
        for story in article.related
        if story.article_id
    ]
    rows = ((reading,), *_in_rows(about, 2), *((other,) for other in others[:5]), *back_row)
    return Reply(card=article, buttons=rows)


def no_such_topic(name: str, nearest: tuple[str, ...]) -> Reply:
    """The nearest topics instead."""
    buttons = [Button(other, f"/topic {_as_filter(other)}") for other in nearest]
    return Reply(
        paragraphs=(say("no-topic", name=name, nearest=len(nearest)),),
        buttons=(*_in_rows(buttons, 2), (Button(say("button-topics"), "/topics"),)),
    )


def no_such_provider(name: str, nearest: tuple[str, ...]) -> Reply:
    """The nearest providers instead."""
    buttons = [Button(other, f"/latest from:{_quoted(other)}") for other in nearest]
    return Reply(paragraphs=(say("no-provider", name=name, nearest=len(nearest)),), buttons=_in_rows(buttons, 2))


async def _window(app: App, request: Request, query: ArticleQuery, days: int) -> tuple[Page, bool]:
    """The page for the last `days` days, or for as many days up to the newest story; whether it is the former."""
    current = replace(query, since=since_days(request.now, request.chat.zone, days), until=None)
    page = await app.storage.articles.find(current)
    if page.total:
        return page, True
    newest = await _newest_at(app, query)
    if newest is None:
        return page, True
    earlier = replace(query, since=since_days(newest, request.chat.zone, days), until=None)
    return await app.storage.articles.find(earlier), False


async def _newest_at(app: App, query: ArticleQuery) -> datetime | None:
    newest = await app.storage.articles.find(replace(query, sort=Sort.NEWEST, page=1, size=1))
    return newest.articles[0].published_at if newest.articles else None


def _listed(
    request: Request, page: Page, query: ArticleQuery, command: str, sort: Sort, title: Text | str
) -> Reply:
    """A page of stories: numbers that open cards, and the pages before and after."""

    def line(number: int) -> str:
        return _line(command, replace(query, page=number), request, sort)

    here = line(page.query.page)
    numbers = tuple(
        Button(say("button-story", number=number), f"/read {article.id} {here}", number=number)
        for number, article in enumerate(page.articles, 1)
    )
    told = say("page-of", page=page.query.page, pages=page.page_count, total=page.total)
    turn = _turning(page.query.page, page.page_count, line)
    return Reply(title=title, articles=page.articles, notes=(told,), buttons=(*_in_rows(list(numbers), 5), *turn))


def _line(command: str, query: ArticleQuery, request: Request, sort: Sort) -> str:
    return f"{command} {write_query(query, request.chat.zone, sort=sort)}".strip()


def _turning(number: int, last: int, line: Callable[[int], str]) -> tuple[Row, ...]:
    before = (Button(say("button-previous"), line(number - 1)),) if number > 1 else ()
    after = (Button(say("button-next"), line(number + 1)),) if number < last else ()
    return ((*before, *after),) if before or after else ()


def _understood(page: Page) -> tuple[Text, ...]:
    """What was searched instead of what was typed, and what no story holds."""
    told = []
    if page.corrections:
        told.append(say("corrected", words=_corrected(page.query.words, page.corrections)))
    if page.unmatched:
        told.append(say("unmatched", words=", ".join(f"“{word}”" for word in page.unmatched), count=len(page.unmatched)))
    return tuple(told)


def _corrected(words: str, corrections: tuple[Correction, ...]) -> str:
    """The search as it was carried out; words that merged into one stand there once."""
    used = {correction.written: correction.used for correction in corrections}
    return " ".join(dict.fromkeys(used.get(word.lower(), word) for word in words.split()))


async def _nothing(app: App, request: Request, query: ArticleQuery, page: Page) -> Reply:
    """Nothing fits: what comes near, or the same without filters, or that the archive is empty."""
    if not await app.storage.articles.topics() and not (await app.storage.articles.summary()).article_count:
        return _empty_archive()
    near = await app.storage.articles.nearby(query)
    asked = " ".join((query.words, *query.phrases)).strip()
    bare = replace(ArticleQuery(sort=query.sort), words=query.words, phrases=query.phrases)
    rows: list[Row] = []
    if asked and query != bare and (await app.storage.articles.find(bare)).total:
        rows.append((Button(say("button-anywhere"), _line("/search", bare, request, Sort.RELEVANCE)),))
    rows += _in_rows([Button(word, f"/search {word}") for word in near.words], 2)
    rows += _in_rows([Button(name, f"/topic {_as_filter(name)}") for name in near.topics], 2)
    rows.append((Button(say("button-latest"), "/latest"), Button(say("button-topics"), "/topics")))
    told = say("nothing-for", words=asked) if asked else say("nothing")
    hint = _hint(near, page) if asked else say("nothing-filtered")
    return Reply(paragraphs=(told, hint), buttons=tuple(rows[:MAX_CHOICES]))


def _hint(near: Nearby, page: Page) -> Text:
    return say("nothing-near") if near.words or near.topics or page.unmatched else say("nothing-else")


def _empty_archive() -> Reply:
    return Reply(paragraphs=(say("empty-archive"),))


def _choice(name: str, likely: tuple[Topic, ...]) -> Reply:
    buttons = [_topic_button(topic) for topic in likely[:MAX_CHOICES]]
    return Reply(paragraphs=(say("which-topic", name=name),), buttons=_in_rows(buttons, 2))


def _topic_button(topic: Topic) -> Button:
    return Button(f"{topic.name} · {topic.article_count}", f"/topic {_as_filter(topic.name)}")


def _as_filter(name: str) -> str:
    """The filter that means exactly this topic, whatever words its name is made of."""
    return f"topic:{_quoted(name)}"


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _in_rows(buttons: list[Button], width: int) -> tuple[Row, ...]:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
