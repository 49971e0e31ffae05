"""Three short messages, each in the place of the last, that show a newcomer around."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commands import ask, guide, subscribing
from bot.conversation import Button, Reply, say
from bot.texts import written
from storage import ArticleQuery, Sort

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Chat, Request

PAGES = 3
_SKIP = Button(say("button-tour-skip"), "/tour end")


async def tour(app: App, request: Request, argument: str) -> Reply:
    """`1` to `3`: that page; `end`: ways to begin. `ask WORDS` and `subscribe` try what a page shows, beside it."""
    word, _, rest = argument.partition(" ")
    if word == "ask":
        return replace(await ask.ask(app, request, rest), is_apart=True)
    if word == "subscribe":
        return replace(await subscribing.subscribe(app, request, ""), is_apart=True)
    if word == "end":
        return Reply(paragraphs=(say("tour-end"),), buttons=guide.WAYS_IN)
    page = int(word) if word in map(str, range(1, PAGES + 1)) else 1
    title, told = say("title-tour", page=page, pages=PAGES), [say("tour", page=page)]
    if page == PAGES:
        told += [say("tour-language"), say("tour-more")]
    return Reply(title, lists=(tuple(told),), buttons=(*await _to_try(app, request.chat, page), _ways_on(page)))


def _ways_on(page: int) -> tuple[Button, ...]:
    if page == PAGES:
        return (Button(say("button-done"), "/tour end"),)
    return (Button(say("button-tour-next", page=page + 1, pages=PAGES), f"/tour {page + 1}"), _SKIP)


async def _to_try(app: App, chat: Chat, page: int) -> tuple[tuple[Button, ...], ...]:
    """A row with what the page shows, to be tried at a tap."""
    if page == 1 and (example := await _example(app, chat)):
        return ((Button(example, f"/tour ask {example}"),),)
    if page == 2:
        return ((Button(say("button-digest"), "/tour subscribe"),),)
    return ()


async def _example(app: App, chat: Chat) -> str:
    """A question that this archive answers: on a topic of the hottest story of its last year. "" for an empty one."""
    (newest,) = (await app.storage.articles.find(ArticleQuery(size=1))).articles or (None,)
    if newest is None:
        return ""
    lately = ArticleQuery(since=newest.published_at - timedelta(days=365), sort=Sort.HOTTEST, size=1)
    (hottest,) = (await app.storage.articles.find(lately)).articles
    topic, provider = next(iter(hottest.topics), ""), hottest.provider.name or "none"
    year = str(hottest.published_at.astimezone(chat.zone).year)
    return written(say("tour-example", topic=topic, provider=provider, year=year), chat) if topic else ""
