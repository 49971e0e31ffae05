"""What one can do here: the welcome, the help, and what the archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Button, Reply, Text, say
from bot.grammar import write_filter
from storage import ArticleQuery

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Chat, Request

MOST_CHANNELS = 3
HELP_BUTTON = Button(say("button-help"), "/help")
TOUR_BUTTON = Button(say("button-tour"), "/tour")

_ABOUT = (Button(say("button-topics"), "/topics"), Button(say("button-about"), "/about"))

WAYS_IN = (
    (Button(say("button-latest"), "/latest"), Button(say("button-top"), "/top")),
    (Button(say("button-topics"), "/topics"), Button(say("button-digest"), "/subscribe")),
    (HELP_BUTTON,),
)


async def welcome(app: App, chat: Chat) -> Reply:
    """A greeting, and ways in; in a group it says how to ask there."""
    if chat.kind != "private":
        return await greeting(app, chat.id, chat.title, app.places.name, reads_all=True)
    summary = await app.storage.articles.summary()
    if not summary.article_count:
        return Reply(say("title-start"), (say("empty-archive"),))
    told = say("start-archive", articles=summary.article_count, topics=summary.topic_count)
    return Reply(say("title-start"), (told, await _ask_like(app)), buttons=WAYS_IN)


async def greeting(app: App, chat_id: int, title: str, name: str, *, reads_all: bool) -> Reply:
    """What a group of that title is told: what the bot does, how to ask it by its @name, and ways in.

    Unless it `reads_all` that is written there, it says so. Where something has been ordered already, such as before
    the bot was thrown out, it says that this comes, and offers to change it.
    """
    summary = await app.storage.articles.summary()
    is_ordered = bool(await app.storage.subscriptions.of_chat(chat_id))
    told = (
        say("greeting-about", articles=summary.article_count, is_ordered="yes" if is_ordered else "no"),
        say("greeting-ask", reads="all" if reads_all else "some", name=name),
    )
    subscribe, settings = Button(say("button-digest-here"), "/subscribe"), Button(say("button-settings"), "/settings")
    ways = ((Button(say("button-new"), "/latest"),), (settings if is_ordered else subscribe, HELP_BUTTON))
    return Reply(say("title-greeting", title=title) if title else say("title-start"), told, buttons=ways)


async def help_(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001
    """Each thing one can do in such a chat, with a button that does it."""
    if request.chat.kind != "private":
        return _help_in_group(app, request.chat)
    told = [say("help-ask"), say("help-commands"), await _filters(app), say("help-lists"), say("help-heat")]
    rows: list[tuple[Button, ...]] = [WAYS_IN[0], _ABOUT, (TOUR_BUTTON,)]
    if channels := await channel_rows(app, request):
        told.append(say("help-channels"))
        rows += channels
    if request.person.is_admin:
        told.append(say("help-admin"))
        rows.append((Button(say("button-admin"), "/admin"),))
    return Reply(say("title-help"), tuple(told), buttons=tuple(rows))


async def channel_rows(app: App, request: Request) -> tuple[tuple[Button, ...], ...]:
    """In a private chat what opens the settings of the channels that this person added the bot to: the first few."""
    if request.chat.kind != "private":
        return ()
    channels = await app.storage.chats.channels_of(request.person.id)
    return tuple((Button(one.title or str(one.id), f"/settings {one.id}"),) for one in channels[:MOST_CHANNELS])


def _help_in_group(app: App, chat: Chat) -> Reply:
    """How to ask in a group, what its members can do, and what its admins can."""
    told = [say("help-group-ask", name=app.places.name), say("help-group-commands"), say("help-group-admins")]
    told += [say("help-route")] if chat.has_topics else []
    link = app.places.link("")
    private = ((Button(say("button-private"), url=link),),) if link else ()
    return Reply(say("title-help"), tuple(told), buttons=(WAYS_IN[0], _ABOUT, *private))


async def search_help(app: App) -> Reply:
    """What can stand behind /search."""
    return Reply(say("title-search"), (await _ask_like(app), await _filters(app)))


async def about(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001
    """The archive in numbers."""
    summary = await app.storage.articles.summary()
    if not summary.article_count or summary.oldest_at is None or summary.newest_at is None:
        return Reply(say("title-about"), (say("empty-archive"),))
    told = [
        say(
            "about-archive",
            articles=summary.article_count,
            topics=summary.topic_count,
            providers=summary.provider_count,
        ),
        say("about-days", oldest=summary.oldest_at, newest=summary.newest_at),
    ]
    if summary.imported_at:
        told.append(say("about-import", day=summary.imported_at))
    return Reply(say("title-about"), (*told, say("about-bot")), buttons=WAYS_IN[:1])


async def _ask_like(app: App) -> Text:
    """What to type, with two topics of this archive as examples: rather not the largest, which often means all."""
    names = [topic.name for topic in await app.storage.articles.topics()]
    first, second = (*names[1:3], *names[:1], "", "")[:2]
    return say("start-ask", count=min(len(names), 2), first=first, second=second)


async def _filters(app: App) -> Text:
    """The filters, with a topic and a provider of this archive as examples."""
    newest = (await app.storage.articles.find(ArticleQuery(size=1))).articles
    topic = next((name for article in newest for name in article.topics), "")
    provider = next((article.provider.name for article in newest), "")
    return say(
        "search-filters",
        topic=write_filter("topic", topic or "politics"),
        provider=write_filter("from", provider or "reuters"),
    )
