"""The table of commands, and the one door through which every request comes and every reply goes."""

from __future__ import annotations

import logging
import re
import time
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from bot.commands import admin, ask, browse, card, digest_settings, digests, guide, runs, subscribing, timezones, vain
from bot.conversation import Reply, UserError, line_of_payload, say
from bot.incidents import note_incident
from bot.texts import cleaned
from storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.app import App
    from bot.conversation import Request

_log = logging.getLogger(__name__)

MAX_LINE_LENGTH = 4096
_COMMAND = re.compile(r"/([^\s@]+)(?:@\S*)?\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A word after a slash. `handler` gets what stands behind it.

    Commands of buttons are not listed to people, those of admins not even known to others.
    """

    name: str
    handler: Callable[[App, Request, str], Awaitable[Reply]]
    is_listed: bool = True
    is_for_admins: bool = False

    @property
    def description(self) -> str:
        """The key of the sentence that says what it does."""
        return f"command-{self.name}"


COMMANDS = (
    Command("latest", browse.latest),
    Command("top", browse.top),
    Command("topics", browse.topics),
    Command("topic", browse.topic),
    Command("search", ask.search),
    Command("subscribe", subscribing.subscribe),
    Command("settings", digest_settings.settings),
    Command("digest", digests.digest),
    Command("schedule", subscribing.schedule),
    Command("pause", subscribing.pause),
    Command("resume", subscribing.resume),
    Command("unsubscribe", subscribing.unsubscribe),
    Command("timezone", timezones.timezone),
    Command("about", guide.about),
    Command("help", guide.help_),
    Command("start", guide.start),
    Command("read", card.read, is_listed=False),
    Command("answer", ask.answered, is_listed=False),
    Command("story", digests.story, is_listed=False),
    Command("rest", digests.rest, is_listed=False),
    Command("like", digests.like, is_listed=False),
    Command("mute", digests.mute, is_listed=False),
    Command("unmute", digests.unmute, is_listed=False),
    Command("admin", admin.admin, is_listed=False, is_for_admins=True),
    Command("misses", vain.misses, is_listed=False, is_for_admins=True),
    Command("deliveries", runs.deliveries, is_listed=False, is_for_admins=True),
)
_BY_NAME = {command.name: command for command in COMMANDS}
_LISTED = tuple(command.name for command in COMMANDS if command.is_listed)
# Typed without a slash, these change nothing yet: they are orders in free words, answered with what there is to tap.
_CHANGING = frozenset(("pause", "resume", "unsubscribe"))


async def respond(app: App, request: Request) -> Reply:
    """The reply to a request, whatever happens: what a person can mend becomes a sentence, the rest an apology."""
    started = time.perf_counter()
    name, argument = split_line(request.text)
    known = name if name in _BY_NAME else "unknown" if name else "text"
    try:
        reply = await _handle(app, request, name, argument)
    except UserError as error:
        reply = _refused(error)
    except Exception as error:  # noqa: BLE001 - whatever happens, whoever asked gets an answer
        incident = token_hex(4)
        _log.exception("request failed", extra={"incident": incident, "command": known})
        place = f"/{name}" if name in _BY_NAME else known
        await note_incident(app.storage.troubles, place, error, incident, request.now)
        reply = Reply(paragraphs=(say("error-incident", incident=incident),))
    if reply.line and not request.is_inline:
        await _remember(app, request, reply.line)
    _log.debug("request answered", extra={"command": known, "seconds": time.perf_counter() - started})
    return reply


def _refused(error: UserError) -> Reply:
    return Reply(
        paragraphs=(error.text,),
        buttons=error.buttons,
        line=error.line,
        is_apart=error.is_apart,
        is_refusal=True,
    )


async def _remember(app: App, request: Request, line: str) -> None:
    """What was asked kept for the next words; where that cannot be, the answer stands all the same."""
    try:
        is_kept = await app.storage.turns.keep(request.chat.id, request.person.id, line, request.now)
    except StorageError:
        is_kept = False
    if not is_kept:
        _log.warning("turn not kept", extra={"chat": request.chat.id})


def split_line(line: str) -> tuple[str, str]:
    """The command's name in lower case ("" for a line that is no command) and what stands behind it."""
    line = cleaned(line[:MAX_LINE_LENGTH]).strip()
    if not line.startswith("/"):
        return "", line
    match = _COMMAND.fullmatch(line)
    return (match[1].lower(), match[2]) if match else ("", line.lstrip("/ "))


async def _handle(app: App, request: Request, name: str, argument: str) -> Reply:
    if name == "start" and (line := line_of_payload(argument)):
        name, argument = split_line(line)
    if not name and argument.lower() in _LISTED and argument.lower() not in _CHANGING:
        name, argument = argument.lower(), ""
    if not name:
        return await ask.ask(app, request, argument)
    command = _BY_NAME.get(name)
    is_for_others = (
        command and command.is_for_admins and (not request.person.is_admin or request.chat.kind != "private")
    )
    if command is None or is_for_others:
        return ask.unknown_command(name, argument, _LISTED)
    return await command.handler(app, request, argument)
