"""The buttons of a card that ask for more, or for less, of such stories in a chat's digests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Button

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request


async def like_buttons(app: App, request: Request, article_id: int, again: str, chat_id: int = 0) -> tuple[Button, ...]:
    """The two buttons, of which the pressed one is marked and takes that back. None inline.

    `again` is the line that shows the card again. The digests are those of `chat_id`, 0 for those of this chat.
    """
    if request.is_inline:
        return ()
    liking = await app.storage.likes.of(chat_id or request.chat.id, article_id)
    return (
        Button("👍 ✓", f"/unlike {again}") if liking > 0 else Button("👍", f"/like {again}"),
        Button("👎 ✓", f"/unlike {again}") if liking < 0 else Button("👎", f"/dislike {again}"),
    )
