"""More or less of such stories: what a chat's digests are to be like, said with a tap on a card."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import digests
from bot.commands.card_again import shown_again, tapped
from bot.commands.managing import check_manager, remember, target_of
from bot.conversation import Reply, UserError, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request, Text

_LIKED, _DISLIKED, _NEITHER = 1, -1, 0
_NAMES = {_LIKED: "more", _DISLIKED: "less", _NEITHER: "neither"}


async def like(app: App, request: Request, argument: str) -> Reply:
    """More stories of such topics in the digests: `CARD`, as `card_again.tapped` has it."""
    return await _marked(app, request, argument, _LIKED)


async def dislike(app: App, request: Request, argument: str) -> Reply:
    """Fewer stories of such topics in the digests: `CARD`."""
    return await _marked(app, request, argument, _DISLIKED)


async def unlike(app: App, request: Request, argument: str) -> Reply:
    """Either of them taken back: `CARD`."""
    return await _marked(app, request, argument, _NEITHER)


async def _marked(app: App, request: Request, argument: str, liking: int) -> Reply:
    """The card with the mark. UserError for who has no say in the digests of that chat."""
    one = await tapped(app, argument)
    chat_id = await _chat_of(app, request, one.line)
    await check_manager(app, request, chat_id)
    if chat_id == request.chat.id:
        await remember(app, await target_of(app, request), request.now)
    await app.storage.likes.mark(chat_id, one.article.id, liking)
    reply = await shown_again(app, request, one)
    return replace(reply, notes=(*reply.notes, *await _told(app, chat_id, liking)))


async def _chat_of(app: App, request: Request, line: str) -> int:
    """Whose digests are meant: those of the chat that a digest's card is of, if one has a say there; else of this."""
    if line.startswith("/story "):
        with suppress(UserError):
            delivery = await digests.delivery_of(app, request, line.rpartition(" ")[2])
            return await digests.chat_of(app, request, delivery)
    return request.chat.id


async def _told(app: App, chat_id: int, liking: int) -> tuple[Text, ...]:
    """What follows from the mark, and how to get a digest where there is none that it could follow for."""
    has_digest = bool(await app.storage.subscriptions.of_chat(chat_id))
    hint = () if has_digest or liking == _NEITHER else (say("liked-without-digest"),)
    return (say("liked", liking=_NAMES[liking]), *hint)
