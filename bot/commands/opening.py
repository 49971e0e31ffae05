"""What /start does: it welcomes, and where a link into the bot says more, it shows what the link leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import ask, browse, card, digests, guide, saved
from bot.conversation import Reply, UserError, say
from bot.links import FROM_INLINE, line_for

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

_OPENED = {
    "/read": card.read,
    "/topic": browse.topic,
    "/search": ask.search,
    "/latest": browse.latest,
    "/top": browse.top,
    "/story": digests.story,
    "/rest": digests.rest,
    "/saved": saved.saved,
}


async def start(app: App, request: Request, argument: str) -> Reply:
    """A welcome, and ways in; behind a link what it leads to, and a welcome only where that is not to be had."""
    if argument in ("", FROM_INLINE):
        return await guide.start(app, request, "")
    line = await line_for(argument, app.storage.shortcuts)
    if not line:
        return await _welcome_all_the_same(app, request, UserError(say("link-lost")))
    command, _, words = line.partition(" ")
    try:
        return await _OPENED[command](app, request, words)
    except UserError as error:
        return await _welcome_all_the_same(app, request, error)


async def _welcome_all_the_same(app: App, request: Request, error: UserError) -> Reply:
    """Why the link leads nowhere, what to try instead, and the welcome of whoever came without a link."""
    welcome = await guide.start(app, request, "")
    there = {button.line for row in welcome.buttons for button in row}
    helpful = (tuple(button for button in row if button.line not in there) for row in error.buttons)
    rows = (*(row for row in helpful if row), *welcome.buttons)
    return replace(
        welcome, paragraphs=(error.text, *welcome.paragraphs), buttons=rows, line=error.line, is_refusal=True
    )
