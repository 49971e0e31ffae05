"""The bot's life in Telegram: it connects, polls, and ends with SIGTERM; and what is wrong when it cannot."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import math
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.alarms import POLLING, Alarms
from bot.correcting import Corrector
from bot.delivering import Deliverer
from bot.features import Feature, FeatureRequest
from bot.importing import Importing
from bot.incidents import Notes, repeat, safely
from bot.menus import set_menus
from bot.pacing import Pacing
from bot.polling_guard import GuardedRequest
from bot.profile import set_profile
from bot.settings import SettingsError
from bot.telegram import build
from bot.telegram_places import TelegramPlaces
from bot.transport import answering_request, polling_request
from bot.watching import Watcher

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator

    from telegram.ext import ExtBot

    from bot.app import App
    from bot.telegram import AnyApplication
    from storage import TroubleStore

_log = logging.getLogger(__name__)

UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER)
POLL_SECONDS = 30
LONGEST_PAUSE_SECONDS = 60.0
_GARBAGE = (50_000, 20, 50)  # how much is made before the collector looks for circles in it
_TURN_SECONDS = 0.0005  # for so long at most an answer waits for Python's lock while a thread reads files, at each step
CONFLICT_SILENCE_SECONDS = 600.0
EXPIRY_SECONDS = 60.0
"""So often it is looked for what has been kept of people as long as it may be."""


async def run_bot(app: App) -> None:
    """The bot, until SIGTERM or SIGINT. SettingsError if Telegram refuses the token, at the start or later."""
    stop, refused = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, stop.set)
    transport, pacing = app.settings.transport, Pacing(app.settings.messages_per_second)
    unwanted = frozenset(() if app.settings.rich_messages else (Feature.PAGES,))
    answering = FeatureRequest(answering_request(transport), unwanted=unwanted)
    application = build(app, answering, GuardedRequest(polling_request(transport), refused.set), pacing, stop)
    try:
        if await _done_before(stop, _connect(application, app.settings.telegram_api_url)):
            await _serve(application, app, pacing, stop, refused)
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # its connections are open even where the application never was ready
    if refused.is_set():
        raise _refused(app.settings.telegram_api_url)


async def _serve(
    application: AnyApplication, app: App, pacing: Pacing, stop: asyncio.Event, refused: asyncio.Event
) -> None:
    """Updates polled and answered until one of the events is set; what was polled is answered before the end."""
    updater = application.updater
    if updater is None:
        raise RuntimeError("the application was built without an updater")
    await application.start()
    gc.freeze()  # what was made until now stays: looking through it again and again would cost a tenth of each digest
    gc.set_threshold(*_GARBAGE)
    sys.setswitchinterval(_TURN_SECONDS)
    _log.info("bot started", extra={"username": application.bot.username})
    app = replace(app, places=TelegramPlaces(application.bot))
    notes = Notes(app.storage.troubles, "menus", _now)
    menus = asyncio.create_task(safely(_present(application.bot, app), _log, notes))
    works = [asyncio.create_task(work) for work in _works(app, application, pacing, stop)]
    faults = _PollingFaults(app.storage.troubles)
    polling = updater.start_polling(
        timeout=POLL_SECONDS, bootstrap_retries=-1, allowed_updates=list(UPDATES), error_callback=faults
    )
    try:
        if await _done_before(stop, polling):
            await _done_before(stop, refused.wait())
    except InvalidToken:
        refused.set()
    finally:
        stop.set()
        menus.cancel()
        pacing.close()
        with contextlib.suppress(InvalidToken):
            if updater.running:
                await updater.stop()
        await asyncio.gather(*works, *faults.noting)
        await application.stop()
        _log.info("bot stopped")


async def _present(bot: ExtBot[Any], app: App) -> None:
    """What Telegram shows of the bot before it is spoken to."""
    await set_menus(bot, app)
    await set_profile(bot, app)


def _works(
    app: App, application: AnyApplication, pacing: Pacing, stop: asyncio.Event
) -> Iterator[Coroutine[Any, Any, object]]:
    """All that goes on beside the answers, until `stop` is set."""
    parts = (app, application.bot, pacing, stop, _now)
    yield Deliverer(*parts).run()
    yield Corrector(*parts).run()
    yield Importing(app, application.bot, stop, _now).run()
    yield Alarms(app, application.bot, stop, _now).run()
    notes = Notes(app.storage.troubles, "privacy", _now)
    yield repeat(lambda: app.storage.privacy.expire(_now()), stop, _log, notes, EXPIRY_SECONDS)
    if app.settings.watch:
        yield _done_before(stop, Watcher(app, stop, _now).run())  # a large import would hold up the end


def _now() -> datetime:
    return datetime.now(UTC)


async def check_bot(app: App) -> tuple[str, int]:
    """What Telegram says of the token, as a sentence, and the exit status: 0 for well, 1 for out of reach."""
    transport = app.settings.transport
    polling = GuardedRequest(polling_request(transport), lambda: None)
    application = build(app, answering_request(transport), polling, Pacing(0), asyncio.Event())
    try:
        await application.bot.initialize()
    except InvalidToken:
        raise _refused(app.settings.telegram_api_url) from None
    except TelegramError as error:
        return f"{app.settings.telegram_api_url} cannot be reached ({error}). Check the network, or try again.", 1
    else:
        return f"the token is that of @{application.bot.username}", 0
    finally:
        await application.bot.shutdown()


async def _connect(application: AnyApplication, api_url: str) -> None:
    """The application, initialized; a network that is not there yet is waited for. SettingsError for a bad token."""
    pause = 1.0
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise _refused(api_url) from None
        except TelegramError as error:
            _log.warning("no connection to Telegram yet", extra={"reason": str(error), "next_try_in_seconds": pause})
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
        else:
            return


async def _done_before(stop: asyncio.Event, work: Coroutine[Any, Any, object]) -> bool:
    """Whether the work was done before the event was set, which cancels it; errors of the work are raised."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if working.done():
        working.result()
        return True
    working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working
    return False


def _refused(api_url: str) -> SettingsError:
    return SettingsError(
        f"{api_url} refuses the token; set NEWSDESK_TELEGRAM_TOKEN to the one that @BotFather gave you"
        " (and NEWSDESK_TELEGRAM_API_URL to a Bot API server)."
    )


class _PollingFaults:
    """Tells of polls that fail; that another process polls, which fails every few seconds, it repeats seldom."""

    def __init__(self, troubles: TroubleStore) -> None:
        self.noting: set[asyncio.Task[None]] = set()
        self._troubles = troubles
        self._silent_until = -math.inf

    def __call__(self, error: TelegramError) -> None:
        if not isinstance(error, Conflict):
            _log.warning("polling failed, trying again", extra={"reason": str(error)})
            return
        now = asyncio.get_running_loop().time()
        if now >= self._silent_until:
            self._silent_until = now + CONFLICT_SILENCE_SECONDS
            told = {"reason": str(error), "is_told_again_in_seconds": CONFLICT_SILENCE_SECONDS}
            _log.error("another process polls with the same token; stop one of the two", extra=told)
            noted = self._troubles.note(POLLING, "getUpdates", type(error).__name__, "", _now())
            self.noting.add(task := asyncio.create_task(noted))
            task.add_done_callback(self.noting.discard)
