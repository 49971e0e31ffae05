"""The card of one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.listing import in_rows, topic_line
from bot.conversation import Button, Reply, UserError, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

MAX_RELATED = 5
MAX_TOPICS = 8
_MAX_DIGITS = 18  # what fits in SQLite's integers


async def read(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001 - every handler takes the same
    """The card of one story: `ID [LINE]`, where LINE leads back to where it was opened."""
    number, _, back = argument.partition(" ")
    is_number = number.isascii() and number.isdigit() and len(number) <= _MAX_DIGITS
    article = await app.storage.articles.get(int(number)) if is_number else None
    back_row = ((Button(say("button-back"), back),),) if back.startswith("/") else ()
    if article is None:
        raise UserError(say("error-story"), back_row or ((Button(say("button-latest"), "/latest"),),))
    here = f"/read {number} {_list_of(back)}".strip()
    related = [
        (Button(say("button-related", title=story.title), f"/read {story.article_id} {here}"),)
        for story in article.related
        if story.article_id
    ]
    about = [Button(name, topic_line(name)) for name in article.topics[:MAX_TOPICS]]
    reading = Button(say("button-read", kind=article.kind), url=article.link)
    buttons = ((reading,), *related[:MAX_RELATED], *in_rows(about, 2), *back_row)
    return Reply(card=article, buttons=buttons, line=here if _list_of(back) else "")


def _list_of(back: str) -> str:
    """The list at the end of the way back: of the cards before this one only the last is kept."""
    while back.startswith("/read "):
        _, _, back = back.removeprefix("/read ").partition(" ")
    return back
