"""The digests that would be sent now, as the command line prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.digest.compose import compose
from bot.digest.page import DigestPage, Shown, digest_reply, pages
from bot.render import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Chat
    from storage import Material, Subscription


async def digest_report(app: App, chat_id: int | None, now: datetime) -> str:
    """Each subscription, of all chats or of one, with the messages of its digest as it would be now."""
    found = [
        (one, app.chat(known))
        for one, known in await app.storage.subscriptions.all()
        if chat_id is None or chat_id == one.chat_id
    ]
    if not found:
        return "There are no subscriptions." if chat_id is None else f"Chat {chat_id} has no subscriptions."
    texts = ["\n\n".join(_told(one, await app.storage.deliveries.material(one, now), now, chat)) for one, chat in found]
    return "\n\n".join(texts)


def _told(one: Subscription, material: Material, now: datetime, chat: Chat) -> Iterator[str]:
    due = f"due {one.due_at:%Y-%m-%d %H:%M} UTC" if one.due_at else "not due"
    yield f"== subscription {one.id}, chat {one.chat_id}, {due}"
    digest = compose(one, material, now)
    stories = {story.article.id: story for story in digest.stories}
    for part in pages(digest, one, now, chat):
        shown = [Shown(stories[sent.article_id].article, stories[sent.article_id].also_at) for sent in part.stories]
        yield plain(digest_reply(DigestPage.of(part.told), shown, now, chat), chat)
