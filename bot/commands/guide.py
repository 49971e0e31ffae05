"""What one can do here: the welcome, the help, and what the archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Button, Reply, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

_WAYS_IN = (
    (Button(say("button-latest"), "/latest"), Button(say("button-top"), "/top")),
    (Button(say("button-topics"), "/topics"), Button(say("button-help"), "/help")),
)


async def start(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001 - every handler takes the same
    """A welcome, and ways in."""
    summary = await app.storage.articles.summary()
    if not summary.article_count:
        return Reply(title=say("title-start"), paragraphs=(say("empty-archive"),))
    return Reply(
        title=say("title-start"),
        paragraphs=(
            say("start-archive", articles=summary.article_count, topics=summary.topic_count),
            say("start-ask"),
        ),
        buttons=_WAYS_IN,
    )


async def help_(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001
    """Each thing one can do, with a button that does it."""
    return Reply(
        title=say("title-help"),
        paragraphs=(say("help-ask"), say("help-commands"), say("search-filters"), say("help-typos")),
        buttons=(
            (Button(say("button-latest"), "/latest"), Button(say("button-top"), "/top")),
            (Button(say("button-topics"), "/topics"), Button(say("button-about"), "/about")),
        ),
    )


async def about(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001
    """The archive in numbers."""
    summary = await app.storage.articles.summary()
    if not summary.article_count or summary.oldest_at is None or summary.newest_at is None:
        return Reply(title=say("title-about"), paragraphs=(say("empty-archive"),))
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
    return Reply(title=say("title-about"), paragraphs=(*told, say("about-bot")), buttons=_WAYS_IN[:1])
