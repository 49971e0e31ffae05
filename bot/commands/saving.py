"""The button of a card that keeps its story for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Button, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request


async def save_button(app: App, request: Request, article_id: int, again: str) -> tuple[Button, ...]:
    """The button, which says whether the story is saved; `again` is the line that shows the card again. None inline.

    A group's card is everybody's: there it does not say so, and a second tap takes the first one back.
    """
    if request.is_inline:
        return ()
    if request.chat.kind != "private":
        return (Button(say("button-save", is_saved="no"), f"/save {article_id}"),)
    if await app.storage.saved.has(request.person.id, article_id):
        return (Button(say("button-save", is_saved="yes"), f"/unsave {again}"),)
    return (Button(say("button-save", is_saved="no"), f"/save {again}"),)
