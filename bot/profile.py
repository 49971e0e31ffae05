"""What the bot says of itself before anyone has written to it, in each language, unless the operator has put it so."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.conversation import say
from bot.texts import app_languages, written
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.conversation import Text

_log = logging.getLogger(__name__)

DESCRIPTION_LIMIT, SHORT_LIMIT = 512, 120
"""Characters: https://core.telegram.org/bots/api#setmydescription and #setmyshortdescription"""


async def set_profile(bot: ExtBot[Any], app: App) -> None:
    """Both descriptions set where nothing stands yet, or what we say for all others; failures are logged, no more.

    Words that the operator has given to @BotFather stay, in every language. The name is never touched.
    """
    try:
        await _set(app, say("profile-description"), bot.get_my_description, bot.set_my_description, "description")
        await _set(
            app, say("profile-short"), bot.get_my_short_description, bot.set_my_short_description, "short_description"
        )
    except TelegramError as error:
        _log.warning("profile not set", extra={"reason": str(error)})


async def _set(
    app: App, text: Text, get: Callable[[str], Awaitable[Any]], put: Callable[[str, str], Awaitable[bool]], name: str
) -> None:
    """The text set in each language where Telegram has none, or for want of it shows what all others are shown."""
    usual = str(getattr(await get(""), name))
    if usual not in ("", written(text, app.chat(KnownChat(0)))):
        return
    for code in reversed(app_languages()):
        wanted, found = written(text, app.chat(KnownChat(0), code)), str(getattr(await get(code), name))
        if found in ("", usual) and found != wanted:
            await put(wanted, code)
