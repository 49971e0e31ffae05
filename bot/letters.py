"""A message of a digest as it goes to its chat; made anew from what its delivery keeps, where that is all there is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.digest.page import DigestPage, Letter, Shown, digest_buttons, letter
from bot.keyboards import keyboard
from bot.links import payload_of
from bot.messages import Outgoing
from storage import Article

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Button
    from storage import Delivery

    Rows = tuple[tuple[Button, ...], ...]


PLAIN = "plain"
"""How a page ended that was sent as a plain message, since the server did not take it: it stays one."""


async def letter_now(app: App, delivery: Delivery) -> Letter:
    """The message with its stories as they are now; what was withdrawn is struck out."""
    page = DigestPage.of(delivery.told)
    page = replace(page, is_page=page.is_page and delivery.reason != PLAIN)
    return letter(page, await shown_now(app, delivery), delivery.due_at, app.chat(delivery.chat))


async def shown_now(app: App, delivery: Delivery) -> tuple[Shown, ...]:
    """The stories of a message as they are now."""
    page, shown = DigestPage.of(delivery.told), []
    for place, story in enumerate(delivery.stories):
        article = await app.storage.articles.get(story.article_id)
        gone = Article(url="", link="", title=story.title, published_at=delivery.due_at)
        others = page.also_at[place] if place < len(page.also_at) else ()
        follow = page.follows[place] if place < len(page.follows) else ()
        shown.append(Shown(article or gone, others, is_withdrawn=article is None, follow=follow))
    return tuple(shown)


async def addressed(app: App, delivery: Delivery, one: Letter) -> Outgoing:
    """The letter as a message for its chat, its buttons leading back to this delivery."""
    chat, rendered = app.chat(delivery.chat), one.rendered
    rows = digest_buttons(one.page, one.shown, delivery.id)
    if chat.kind == "channel":
        rows = _linked(app, rows)
    keys = await keyboard(rows, chat, app.storage.shortcuts)
    return Outgoing(
        chat.id,
        rendered.html,
        rendered.plain,
        rendered.preview,
        keys,
        delivery.thread_id or None,
        is_silent=one.page.is_silent,
        page=one.rich,
        is_paid=app.settings.paid_broadcast,
    )


def _linked(app: App, rows: Rows) -> Rows:
    """The buttons as links to a private chat: what a channel's readers open is not for all of them to see."""
    return tuple(
        tuple(replace(button, line="", url=app.places.link(payload_of(button.line))) for button in row) for row in rows
    )
