"""A card that was tapped: which story it shows, and the same card again, as it is after the tap."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.commands import card, digests
from bot.conversation import UserError, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Reply, Request
    from storage import Article


@dataclass(frozen=True, slots=True)
class Tapped:
    """The story of a card that was tapped, and the line that shows the card again."""

    article: Article
    line: str


async def tapped(app: App, argument: str) -> Tapped:
    """What `/read ID [LINE]`, `/story ID DELIVERY` or `ID` names. UserError for a story that there is not."""
    line = argument if argument.startswith(("/read ", "/story ")) else f"/read {argument}"
    number = line.split()[1] if " " in line.strip() else ""
    article = await app.storage.articles.get(int(number)) if card.is_number(number) else None
    if article is None:
        raise UserError(say("error-story"), is_apart=True)
    return Tapped(article, line)


async def shown_again(app: App, request: Request, one: Tapped) -> Reply:
    """The card as it is now, in its place; of a digest that is forgotten by now, the bare card of its story."""
    command, _, argument = one.line.partition(" ")
    if command == "/story":
        with suppress(UserError):
            return replace(await digests.story(app, request, argument), is_apart=False)
        argument = str(one.article.id)
    return await card.read(app, request, argument)
