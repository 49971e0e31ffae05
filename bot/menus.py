"""The commands in Telegram's menu: those for everybody, and for admins, in private, theirs as well."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import BotCommand, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.commands import COMMANDS
from bot.conversation import Chat, say
from bot.texts import written
from storage import KnownChat

if TYPE_CHECKING:
    from telegram.ext import ExtBot

    from bot.app import App

_log = logging.getLogger(__name__)


async def set_menus(bot: ExtBot[Any], app: App) -> None:
    """The menus set where they differ, and taken from those who are admins no more; failures are logged, no more."""
    try:
        await _set(bot, BotCommandScopeDefault(), menu(app.chat(KnownChat(0))))
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


def menu(chat: Chat, *, is_for_admin: bool = False) -> tuple[BotCommand, ...]:
    """The commands with what each does, in the language of the chat."""
    shown = (one for one in COMMANDS if one.is_listed or (is_for_admin and one.is_for_admins))
    return tuple(BotCommand(one.name, written(say(one.description), chat)) for one in shown)


async def _set_for_admin(bot: ExtBot[Any], app: App, person_id: int) -> None:
    known = await app.storage.chats.get(person_id) or KnownChat(person_id)
    try:
        await _set(bot, BotCommandScopeChat(person_id), menu(app.chat(known), is_for_admin=True))
    except TelegramError as error:
        level = logging.INFO if _is_unknown(error) else logging.WARNING
        _log.log(level, "menu of an admin not set", extra={"admin": person_id, "reason": str(error)})
    else:
        await app.storage.admin_menus.add(person_id)


async def _take_back(bot: ExtBot[Any], app: App, person_id: int) -> None:
    try:
        await bot.delete_my_commands(BotCommandScopeChat(person_id))
    except TelegramError as error:
        _log.warning("menu of an admin not taken back", extra={"admin": person_id, "reason": str(error)})
        if not _is_unknown(error):
            return
    await app.storage.admin_menus.remove(person_id)


async def _set(
    bot: ExtBot[Any], scope: BotCommandScopeDefault | BotCommandScopeChat, wanted: tuple[BotCommand, ...]
) -> None:
    """The menu set, if it is another; Telegram takes few changes."""
    if await bot.get_my_commands(scope) != wanted:
        await bot.set_my_commands(wanted, scope)


def _is_unknown(error: TelegramError) -> bool:
    """Whether Telegram does not know such a chat, or none with the bot: someone who has not written to it yet."""
    return isinstance(error, (BadRequest, Forbidden))
