"""The card of one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.follow_buttons import follow_card
from bot.commands.liking import like_buttons
from bot.commands.listing import in_rows, sharing
from bot.commands.saving import save_button
from bot.conversation import Button, Reply, UserError, say
from bot.grammar import write_filter
from bot.links import topic_line
from bot.texts import shortened

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request
    from storage import Article

    Row = tuple[Button, ...]

MAX_RELATED = 5
MAX_TOPICS = 8
MAX_SHARED_TITLE = 120
_MAX_DIGITS = 18  # what fits in SQLite's integers


async def read(app: App, request: Request, argument: str) -> Reply:
    """The card of one story: `ID [LINE]`, where LINE leads back to where it was opened."""
    return await card(app, request, argument, f"/read {argument}")


async def card(app: App, request: Request, argument: str, again: str, chat_id: int = 0) -> Reply:
    """The card of one story, as of `read`; `again` is the line that shows the same once more.

    What one likes of it is for the digests of `chat_id`, 0 for those of this chat.
    """
    number, _, back = argument.partition(" ")
    article = await app.storage.articles.get(int(number)) if is_number(number) else None
    back_row = ((Button(say("button-back"), back),),) if back.startswith("/") else ()
    if article is None:
        raise UserError(say("error-story"), back_row or ((Button(say("button-latest"), "/latest"),),))
    here = f"/read {number} {_list_of(back)}".strip()
    saving = await save_button(app, request, article.id, again)
    liking = await like_buttons(app, request, article.id, again, chat_id)
    firsts = ((_reading(article), *saving), (*liking, *_passing_on(article)))
    following = () if request.is_inline else ((follow_card(again),),)
    buttons = (*firsts, *_ways_on(article, here), *following, *back_row)
    return Reply(card=article, buttons=buttons, line=here if _list_of(back) else "")


def _reading(article: Article) -> Button:
    """What opens the story where it stands."""
    return Button(say("button-read", kind=article.kind, provider=_published_by(article) or "none"), url=article.link)


def _passing_on(article: Article) -> Row:
    """What gets the story to others: the card to a chat, or its address to wherever it is pasted."""
    line = f"/read {article.id} {shortened(article.title, MAX_SHARED_TITLE)}"  # the title says what is about to be sent
    copying = (Button(say("button-copy"), copies=article.link),) if article.link else ()
    return (sharing(line), *copying)


def _ways_on(article: Article, here: str) -> tuple[Row, ...]:
    """What leads to stories like this one; `here` is the line of its card."""
    related = [
        (Button(say("button-related", title=story.title), f"/read {story.article_id} {here}"),)
        for story in article.related
        if story.article_id
    ]
    about = [Button(name, topic_line(name)) for name in article.topics[:MAX_TOPICS]]
    provider = _published_by(article)
    more = Button(say("button-more-from", provider=provider), f"/search {write_filter('from', provider)}")
    return (*related[:MAX_RELATED], *in_rows(about, 2), *(((more,),) if provider else ()))


def _published_by(article: Article) -> str:
    return article.provider.name or article.provider.domain


def is_number(text: str) -> bool:
    """Whether this could be the number of a story."""
    return text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS


def _list_of(back: str) -> str:
    """The list at the end of the way back: of the cards before this one only the last is kept."""
    while back.startswith("/read "):
        _, _, back = back.removeprefix("/read ").partition(" ")
    return back
