"""Lines that are no command: words to search for, numbers, and commands that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import browse
from bot.conversation import Button, Reply, UserError, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request


async def answer(app: App, request: Request, words: str) -> Reply:
    """The stories that these words find."""
    if words.isdigit() and len(words) < 3:
        raise UserError(say("tap-number"))
    if not any(character.isalnum() for character in words):
        raise UserError(say("no-words"), ((Button(say("button-help"), "/help"),),))
    return await browse.search(app, request, words)


def unknown_command(name: str, argument: str, nearest: str) -> Reply:
    """The nearest command, ready to tap with the same words behind it."""
    line = f"/{nearest} {argument}".strip()
    return Reply(
        paragraphs=(say("unknown-command", name=name, nearest=nearest),),
        buttons=((Button(f"/{nearest}", line), Button(say("button-help"), "/help")),),
    )
