"""The language of a chat: told, asked for, and chosen by any name that it has, in its own language or another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.listing import in_rows
from bot.commands.managing import addressed, check_manager, remember
from bot.commands.settings_page import marked
from bot.conversation import Button, Reply, UserError, say
from bot.language_names import language_of, own_name
from bot.texts import languages, spoken

if TYPE_CHECKING:
    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.conversation import Chat, Request

    Row = tuple[Button, ...]


async def language(app: App, request: Request, argument: str) -> Reply:
    """The chat's language chosen by a name or code of it; without words, those that there are."""
    about = await addressed(app, request, argument)
    line, chosen = about.target.line("/language"), language_of(about.rest)
    if not about.rest:
        return Reply(say("title-language"), buttons=language_rows(about.chat, line))
    await check_manager(app, request, about.chat.id)
    if not chosen:
        raise UserError(say("error-value", found=about.rest), language_rows(about.chat, line))
    chat = await spoken_from_now(app, request, about, chosen)
    told = say("language-set", language=own_name(chosen))
    return Reply(paragraphs=(told,), buttons=language_rows(chat, line), language=said_in(about, chosen))


async def spoken_from_now(app: App, request: Request, about: Addressed, language: str) -> Chat:
    """The chat in the language that was chosen for it."""
    known = replace(about.target.known, language=language)
    return await remember(app, replace(about.target, known=known), request.now)


def language_rows(chat: Chat, line: str) -> tuple[Row, ...]:
    """Each language by its own name, chosen by the line with its code; the chat's with a mark."""
    now = spoken(chat.language)
    ways = [Button(marked("in" if code == now else "", _label(code)), f"{line} {code}") for code in languages()]
    return in_rows(ways, 2)


def _label(language: str) -> str:
    """The language's own name as it begins a sentence."""
    name = own_name(language)
    return name[:1].upper() + name[1:]


def said_in(about: Addressed, language: str) -> str:
    """The language to tell of the choice in: the new one, "" for the one spoken here where it is another chat's."""
    return "" if about.target.is_elsewhere else language
