"""The admins hear that the bot cannot run because of its database: in a few seconds, and once an hour at most.

Where the database cannot be used, the time of a small file is what is remembered.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from telegram import Bot
from telegram.error import TelegramError, TimedOut

from bot.alarms import INTERVAL
from bot.conversation import Chat, Reply, say
from bot.refusals import Fate, verdict
from bot.render import plain
from bot.transport import answering_request
from storage import database_path

if TYPE_CHECKING:
    from datetime import datetime

    from bot.settings import Settings

_log = logging.getLogger(__name__)

LONGEST_SECONDS = 8.0
"""The end of the process waits for Telegram no longer than this."""


async def tell_why(settings: Settings, problem: str, now: datetime) -> None:
    """The admins told why the bot cannot run, if there are any, and they were not told within the hour."""
    if not (settings.admin_ids and settings.telegram_token.get_secret_value()):
        return
    mark = _mark(database_path(settings.database_url), now)
    if mark and not await _send(settings, problem):
        mark.unlink(missing_ok=True)


async def _send(settings: Settings, problem: str) -> bool:
    """Whether anyone was reached, or never can be."""
    chat = Chat(0, "private", settings.language, ZoneInfo(settings.timezone))
    text = plain(Reply(say("title-cannot-run"), (problem,)), chat)
    transport = answering_request(settings.transport)
    bot = Bot(
        settings.telegram_token.get_secret_value(),
        base_url=f"{settings.telegram_api_url}/bot",
        request=transport,
        get_updates_request=transport,
    )
    await transport.initialize()
    try:
        return any(await asyncio.gather(*(_send_to(bot, one, text) for one in sorted(settings.admin_ids))))
    finally:
        await transport.shutdown()


async def _send_to(bot: Bot, admin: int, text: str) -> bool:
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            await bot.send_message(admin, text)
    except (TelegramError, TimeoutError) as error:
        ruled = verdict(error if isinstance(error, TelegramError) else TimedOut(), 1)
        _log.warning("admin not told why the bot cannot run", extra={"admin": admin, "reason": ruled.reason})
        return ruled.fate is not Fate.LATER
    return True


def _mark(database: Path, now: datetime) -> Path | None:
    """The file whose time says that the admins are told now; None if they have been, or if no file can say so."""
    name = hashlib.blake2b(bytes(database.absolute()), digest_size=8).hexdigest()
    places = (database.with_name(f"{database.name}.told"), Path(tempfile.gettempdir(), f"newsdesk-{name}.told"))
    if any(_is_fresh(place, now) for place in places):
        return None
    for place in places:
        try:
            place.touch()
            os.utime(place, (now.timestamp(), now.timestamp()))
        except OSError:
            continue
        return place
    _log.warning("admins not told why the bot cannot run", extra={"reason": "no file can be written to remember it"})
    return None


def _is_fresh(place: Path, now: datetime) -> bool:
    try:
        age = now.timestamp() - place.stat().st_mtime
    except OSError:
        return False
    return 0 <= age < INTERVAL.total_seconds()
