"""What /start does: it welcomes, and where a link into the bot says more, it shows what the link leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import ask, browse, card, digests, guide, saved
from bot.commands.managing import remember, target_of
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
        return await _welcome(app, request)
    line = await line_for(argument, app.storage.shortcuts)
    if not line and request.chat.kind != "private":
        return await _welcome(app, request)  # a link that adds the bot to a group has any words behind it
    if not line:
        return await _welcome_all_the_same(app, request, UserError(say("link-lost")))
    command, _, words = line.partition(" ")
    try:
        return await _OPENED[command](app, request, words)
    except UserError as error:
        return await _welcome_all_the_same(app, request, error)


async def leads_on(app: App, payload: str) -> bool:
    """Whether a link with this payload leads to something of its own."""
    return bool(await line_for(payload, app.storage.shortcuts))


async def _welcome(app: App, request: Request) -> Reply:
    """A welcome; in private, who has chosen nothing yet may be shown around.

    Where messages come unasked, of trouble or to a group, the language is kept for them.
    """
    reply = await guide.welcome(app, request.chat)
    is_new = request.chat.kind == "private" and await app.storage.chats.get(request.chat.id) is None
    await _keep_language(app, request)
    return replace(reply, buttons=(*reply.buttons, (guide.TOUR_BUTTON,))) if reply.buttons and is_new else reply


async def _welcome_all_the_same(app: App, request: Request, error: UserError) -> Reply:
    """Why the link leads nowhere, what to try instead, and the welcome of whoever came without a link.

    The sentence comes first, or where it names buttons of its own, right above them.
    """
    welcome = await _welcome(app, request)
    there = {button.line for row in welcome.buttons for button in row}
    helpful = (tuple(button for button in row if button.line not in there) for row in error.buttons)
    own = tuple(row for row in helpful if row)
    paragraphs = (*welcome.paragraphs, error.text) if own else (error.text, *welcome.paragraphs)
    return replace(welcome, paragraphs=paragraphs, buttons=(*own, *welcome.buttons), line=error.line, is_refusal=True)


async def _keep_language(app: App, request: Request) -> None:
    target = await target_of(app, request)
    if not target.known.language and (request.chat.kind != "private" or request.person.is_admin):
        await remember(app, target, request.now)
