"""Lines that ask in words: searches, and lines that are no command."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.commands import guide
from bot.commands.listing import Listing, find, shown, sorting, understood
from bot.conversation import Button, Reply, UserError, say
from storage import ArticleQuery, Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.conversation import Request

_GREETINGS = frozenset(("hi", "hello", "hey", "hallo", "hola", "salut", "bonjour", "ciao", "привет", "你好", "مرحبا"))
_HELP = Button(say("button-help"), "/help")


async def search(app: App, request: Request, argument: str) -> Reply:
    """The stories that fit the words best, typos forgiven, and what was understood."""
    listing = Listing.read(request, "/search", argument, Sort.RELEVANCE)
    if listing.query == ArticleQuery(sort=listing.query.sort):
        return await guide.search_help(app)
    if listing.asked and not any(character.isalnum() for character in listing.asked):
        raise UserError(say("no-words"), ((_HELP,),))
    page = await find(app, listing)
    if not listing.query.has_text:
        return shown(listing, page, say("title-filtered"))
    key = "title-corrected" if page.corrections else "title-results"
    reply = shown(listing, page, say(key, words=understood(listing, page)), is_search=True)
    if page.page_count == 1:
        return reply
    return replace(reply, buttons=(*reply.buttons, sorting(listing, Sort.RELEVANCE, Sort.NEWEST)))


async def answer(app: App, request: Request, words: str) -> Reply:
    """The stories that these words find."""
    if words.isdigit() and len(words) < 3:
        raise UserError(say("tap-number"))
    if words.lower().rstrip("!. ") in _GREETINGS:
        return await guide.start(app, request, "")
    return await search(app, request, words)


def unknown_command(name: str, argument: str, known: Sequence[str]) -> Reply:
    """The command that is spelt alike, if any, ready to tap with the same words behind it."""
    near = get_close_matches(name, known, 1)
    buttons = [Button(f"/{other}", f"/{other} {argument}".strip()) for other in near]
    told = say("unknown-command", name=name, nearest=near[0] if near else "none")
    return Reply(paragraphs=(told,), buttons=((*buttons, _HELP),))
