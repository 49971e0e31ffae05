"""The commands in Telegram's menu: in each place what makes sense there, and for admins, in private, theirs as well."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.commands import COMMANDS, Shown
from bot.conversation import Chat, say
from bot.texts import app_languages, written
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import Collection

    from telegram import BotCommandScope
    from telegram.ext import ExtBot

    from bot.app import App

_log = logging.getLogger(__name__)

_PRIVATE = (Shown.EVERYWHERE, Shown.TO_MANAGERS, Shown.IN_PRIVATE)

# Telegram takes the narrowest of these that holds for a chat and a person: the first is that of private chats.
_PLACES: tuple[tuple[BotCommandScope, Collection[Shown]], ...] = (
    (BotCommandScopeDefault(), _PRIVATE),
    (BotCommandScopeAllGroupChats(), (Shown.EVERYWHERE,)),
    (BotCommandScopeAllChatAdministrators(), (Shown.EVERYWHERE, Shown.TO_MANAGERS, Shown.OF_GROUPS)),
)


async def set_menus(bot: ExtBot[Any], app: App) -> None:
    """The menus set where they differ, and taken from those who are admins no more; failures are logged, no more.

    There is one for each language that we speak, and the usual one for people whose apps speak others.
    """
    for scope, shown in _PLACES:
        try:
            await _set(bot, app, scope, shown)
        except TelegramError as error:
            _log.warning("menu of commands not set", extra={"reason": str(error)})
    for person_id in sorted(app.settings.admin_ids):
        await _set_for_admin(bot, app, person_id)
    for person_id in await app.storage.admin_menus.all():
        if person_id not in app.settings.admin_ids:
            await _take_back(bot, app, person_id)


async def welcome_admin(bot: ExtBot[Any], app: App, chat_id: int, line: str) -> None:
    """The menu of an admin who starts the bot only now: Telegram did not know them when the others' were set.

    It is looked after where `line`, typed in that chat, is the beginning of a conversation or asks for that menu.
    """
    if chat_id not in app.settings.admin_ids or not line.startswith(("/start", "/admin")):
        return
    if chat_id not in await app.storage.admin_menus.all():
        await _set_for_admin(bot, app, chat_id)


def menu(chat: Chat, shown: Collection[Shown] = _PRIVATE, *, is_for_admin: bool = False) -> tuple[BotCommand, ...]:
    """The commands shown there with what each does, in the language of the chat."""
    listed = [one for one in COMMANDS if one.is_listed and one.shown in shown]
    of_admins = [one for one in COMMANDS if one.is_for_admins] if is_for_admin else []
    return tuple(BotCommand(one.name, written(say(one.description), chat)) for one in (*listed, *of_admins))


async def _set_for_admin(bot: ExtBot[Any], app: App, person_id: int) -> None:
    try:
        await _set(bot, app, BotCommandScopeChat(person_id), _PRIVATE, is_for_admin=True)
    except TelegramError as error:
        level = logging.INFO if _is_unknown(error) else logging.WARNING
        _log.log(level, "menu of an admin not set", extra={"admin": person_id, "reason": str(error)})
    else:
        await app.storage.admin_menus.add(person_id)


async def _take_back(bot: ExtBot[Any], app: App, person_id: int) -> None:
    try:
        for code in app_languages():
            await bot.delete_my_commands(BotCommandScopeChat(person_id), language_code=code)
    except TelegramError as error:
        _log.warning("menu of an admin not taken back", extra={"admin": person_id, "reason": str(error)})
        if not _is_unknown(error):
            return
    await app.storage.admin_menus.remove(person_id)


async def _set(
    bot: ExtBot[Any], app: App, scope: BotCommandScope, shown: Collection[Shown], *, is_for_admin: bool = False
) -> None:
    """The menu set in each language where it is another; Telegram takes few changes."""
    for code in app_languages():
        wanted = menu(app.chat(KnownChat(0), code), shown, is_for_admin=is_for_admin)
        if await bot.get_my_commands(scope, language_code=code) != wanted:
            await bot.set_my_commands(wanted, scope, language_code=code)


def _is_unknown(error: TelegramError) -> bool:
    """Whether Telegram does not know such a chat, or none with the bot: someone who has not written to it yet."""
    return isinstance(error, (BadRequest, Forbidden))
