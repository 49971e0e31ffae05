"""What is typed after the bot's name in another chat: which line it stands for, and what there is to send."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.commands import respond
from bot.links import payload_for

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Reply, Request

SIZE = 20

# A line, as the buttons that share type it; what is shared changes nothing.
_LINE = re.compile(r"/(?P<name>read|topic|search|latest|top)\b(?: (?P<number>\d{1,18})\b)?(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be sent: cards, and a list as a whole where a line asked for it. `next_page` is 0 where none follows.

    `payload` is that of the link which opens the list.
    """

    cards: tuple[Reply, ...]
    listed: Reply | None = None
    payload: str = ""
    next_page: int = 0


async def choices(app: App, request: Request, page: int) -> Choices:
    """What the request's words find: the story that is shared, the stories of the list that is, or of a search."""
    typed = request.text.strip()
    line, searched = _LINE.fullmatch(typed), f"/search {typed}" if typed else "/latest"
    if line and line["name"] == "read":
        if (card := await _ask(app, request, f"/read {line['number']}")).card:
            return Choices((card,))
        searched = f"/search{line['rest']}"  # by its title: it may be there under another address
    elif line:
        searched = typed
    found = await _ask(app, request, f"{searched} size:{SIZE} page:{page}")
    if page > found.page_count:
        return Choices(())
    cards = tuple([await _ask(app, request, f"/read {one.id}") for one in found.articles])
    made = Choices(cards, next_page=page + 1 if page < found.page_count else 0)
    if not (line and searched == typed and cards) or page > 1:
        return made
    payload = await payload_for(typed, app.storage.shortcuts)
    return replace(made, listed=await _ask(app, request, typed), payload=payload)


async def _ask(app: App, request: Request, line: str) -> Reply:
    return await respond(app, replace(request, text=line, is_inline=True))
