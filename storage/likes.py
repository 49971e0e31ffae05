"""What chats want more of, and less of: the stories that someone there marked, and the topics of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from storage import schema
from storage.ledgers import Ledgers

if TYPE_CHECKING:
    from storage.database import Database

_likes = schema.likes.c


class LikeStore:
    """The likes and dislikes of all chats, by Telegram's ids; a story has one of them in a chat at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def mark(self, chat_id: int, article_id: int, liking: int) -> None:
        """That the chat, which has to be known, wants more of such stories (1), less (-1), or has no opinion (0)."""
        row = {"chat_id": chat_id, "article_id": article_id, "liking": liking}
        kept = insert(schema.likes).values(row)
        kept = kept.on_conflict_do_update(["chat_id", "article_id"], set_={"liking": liking})
        gone = delete(schema.likes).where(_likes.chat_id == chat_id, _likes.article_id == article_id)
        await self._database.record(lambda connection: connection.execute(kept if liking else gone))

    async def of(self, chat_id: int, article_id: int) -> int:
        """What the chat said of the story: 1, -1, or 0 for nothing."""
        chosen = select(_likes.liking).where(_likes.chat_id == chat_id, _likes.article_id == article_id)
        return await self._database.look(lambda connection: connection.execute(chosen).scalar_one_or_none() or 0)

    async def topics(self, chat_id: int) -> tuple[tuple[str, int], ...]:
        """The topics that the chat has an opinion of; see `Material.liked`."""
        return await self._database.look(lambda connection: Ledgers(connection, [chat_id]).liked(chat_id))
