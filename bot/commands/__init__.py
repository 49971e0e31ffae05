"""The table of commands, and the one door through which every request comes and every reply goes."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from bot.commands import ask, browse, guide
from bot.conversation import Reply, UserError, say
from storage import UnknownName, nearest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.app import App
    from bot.conversation import Request

_log = logging.getLogger(__name__)

MAX_LINE_LENGTH = 4096


@dataclass(frozen=True, slots=True)
class Command:
    """A word after a slash. `handler` gets what stands behind it; commands of buttons are not listed to people."""

    name: str
    handler: Callable[[App, Request, str], Awaitable[Reply]]
    is_listed: bool = True

    @property
    def description(self) -> str:
        """The key of the sentence that says what it does."""
        return f"command-{self.name}"


COMMANDS = (
    Command("latest", browse.latest),
    Command("top", browse.top),
    Command("topics", browse.topics),
    Command("topic", browse.topic),
    Command("search", browse.search),
    Command("about", guide.about),
    Command("help", guide.help_),
    Command("start", guide.start),
    Command("read", browse.read, is_listed=False),
)
_BY_NAME = {command.name: command for command in COMMANDS}


async def respond(app: App, request: Request) -> Reply:
    """The reply to a request, whatever happens: what a person can mend becomes a sentence, the rest an apology."""
    started = time.perf_counter()
    name, argument = split_line(request.text)
    try:
        reply = await _handle(app, request, name, argument)
    except UserError as error:
        reply = Reply(paragraphs=(error.text,), buttons=error.buttons)
    except UnknownName as error:
        reply = _unknown_name(error)
    except Exception:
        incident = token_hex(4)
        _log.exception("request failed", extra={"incident": incident, "command": name or "text"})
        reply = Reply(paragraphs=(say("error-incident", incident=incident),))
    _log.debug("request answered", extra={"command": name or "text", "seconds": time.perf_counter() - started})
    return reply


def split_line(line: str) -> tuple[str, str]:
    """The command's name in lower case ("" for a line that is no command) and what stands behind it."""
    line = line.strip()[:MAX_LINE_LENGTH]
    if not line.startswith("/"):
        return "", line
    name, _, argument = line[1:].replace("\n", " ", 1).partition(" ")
    return name.partition("@")[0].lower(), argument.strip()


async def _handle(app: App, request: Request, name: str, argument: str) -> Reply:
    if not name:
        return await ask.answer(app, request, argument)
    command = _BY_NAME.get(name)
    if command is None:
        listed = [command.name for command in COMMANDS if command.is_listed]
        return ask.unknown_command(name, argument, nearest(name, listed, 1)[0])
    return await command.handler(app, request, argument)


def _unknown_name(error: UnknownName) -> Reply:
    """The nearest topics to tap; a provider is named only, since its button would lose the rest of the search."""
    if error.kind == "topic":
        return browse.no_such_topic(error.name, error.nearest)
    return browse.no_such_provider(error.name, error.nearest)
