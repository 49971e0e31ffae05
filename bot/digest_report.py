"""The digests that would be sent now, as the command line prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.digest.claiming import LATEST
from bot.digest.compose import Kind, compose
from bot.digest.followed import follow_text
from bot.digest.page import DigestPage, Shown, digest_reply, pages
from bot.render import label, plain
from storage import Pace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Chat
    from storage import KnownChat, Material, Subscription


async def digest_report(app: App, chat_id: int | None, now: datetime) -> str:
    """Each subscription, of all chats or of one, with what becomes of it and its digest as it would be now.

    "" where there are none.
    """
    found = [
        (one, known)
        for one, known in await app.storage.subscriptions.all()
        if chat_id is None or chat_id == one.chat_id
    ]
    texts = []
    for one, known in found:
        texts.append(f"== {_name(one, app.chat(known))}, chat {one.chat_id}, {standing(one, known, now)}")
        texts += _told(one, await app.storage.deliveries.material(one, now), now, app.chat(known))
    return "\n\n".join(texts)


_IDLE = {Pace.DAILY: "not due", Pace.WITH_DIGEST: "with the digest", Pace.AT_ONCE: "at once"}


def _name(one: Subscription, chat: Chat) -> str:
    return f"subscription {one.id}" if one.is_digest else f"follow {one.id} ({label(follow_text(one.contract), chat)})"


def standing(one: Subscription, known: KnownChat, now: datetime) -> str:
    """What becomes of a subscription at that time: why nothing is sent, or when something is."""
    if known.stopped_for:
        return f"stopped: {known.stopped_for}"
    if one.is_paused:
        return "paused"
    if one.due_at is None:
        return _IDLE[one.contract.pace]
    due = f"due {one.due_at:%Y-%m-%d %H:%M} UTC"
    if one.resumes_at and one.resumes_at > now:
        return f"paused, {due}"
    return f"{due}, too late: would be passed over" if now - one.due_at > LATEST else due


def _told(one: Subscription, material: Material, now: datetime, chat: Chat) -> Iterator[str]:
    digest = compose(one, material, now)
    if digest.kind is Kind.QUIET and not one.is_digest:
        yield "Nothing new."
        return
    stories = {story.article.id: story for story in digest.stories}
    for part in pages(digest, one, now, chat):
        shown = [Shown.of(stories[sent.article_id]) for sent in part.stories]
        yield plain(digest_reply(DigestPage.of(part.told), shown, now, chat), chat)
