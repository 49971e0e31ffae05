"""The one door through which every request comes and every reply goes."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from secrets import token_hex
from typing import TYPE_CHECKING

from bot.commands import ask
from bot.commands.counting import asked_for, count
from bot.commands.table import BY_NAME, COMMANDS, LISTED, Command, Shown, command_for
from bot.conversation import Reply, UserError, say
from bot.grammar import with_english_dates
from bot.incidents import note_incident, silence
from bot.spoken_orders import spoken_order
from bot.texts import cleaned
from storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.app import App
    from bot.commands.table import Answer
    from bot.conversation import Request

__all__ = ["COMMANDS", "Command", "Shown", "converse", "is_known", "respond", "split_line"]

_log = logging.getLogger(__name__)

MAX_LINE_LENGTH = 4096
_COMMAND = re.compile(r"/([^\s@]+)(?:@\S*)?\s*(.*)", re.DOTALL)
# Typed without a slash, these change nothing yet: they are orders in free words, answered with what there is to tap.
_CHANGING = frozenset(("pause", "resume", "unsubscribe"))


async def respond(app: App, request: Request) -> Reply:
    """The last reply to a request, an empty one if there is none; see `converse`."""
    reply = Reply()
    async with aclosing(converse(app, request)) as replies:
        async for reply in replies:  # noqa: B007 - the last one is what is wanted
            pass
    return reply


async def converse(app: App, request: Request) -> AsyncGenerator[Reply, int]:
    """The replies to a request, whatever happens: what a person can mend becomes a sentence, the rest an apology.

    Each takes the place of the one before, and is to be told the number of the message where it stands, 0 for none.
    Files that are not for the bot, with no word beside them, are not replied to.
    """
    started = time.perf_counter()
    name, argument = _asked(request)
    if not (name or argument) and request.attachments:
        return
    known = name if name in BY_NAME else "unknown" if name else "text"
    remembered, last = "", Reply()
    async with aclosing(_replies(app, request, name, argument)) as replies:
        reply = await _next(app, request, replies, None, known)
        while reply is not None:
            last = reply
            message_id = yield reply
            if reply.line and reply.line != remembered and not request.is_inline:
                await _remember(app, request, reply.line)  # it may have to wait for whoever writes: the reply need not
                remembered = reply.line
            reply = await _next(app, request, replies, message_id or 0, known)
    await _count(app, request, name, argument, last)
    _log.debug("request answered", extra={"command": known, "seconds": time.perf_counter() - started})


async def _next(
    app: App, request: Request, replies: AsyncGenerator[Reply, int], message_id: int | None, command: str
) -> Reply | None:
    """The next reply, None after the last; a fault is the last one. `message_id` is None for the first."""
    try:
        return await (anext(replies) if message_id is None else replies.asend(message_id))
    except StopAsyncIteration:
        return None
    except UserError as error:
        return _refused(error)
    except Exception as error:  # noqa: BLE001 - whatever happens, whoever asked gets an answer
        incident = token_hex(4)
        silence(error, request.text)
        _log.exception("request failed", extra={"incident": incident, "command": command})
        place = f"/{command}" if command in BY_NAME else "questions"
        await note_incident(app.storage.troubles, place, error, incident, request.now)
        # What was there stays, with its buttons: they may be tapped again.
        return Reply(paragraphs=(say("error-incident", incident=incident),), is_apart=True)


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


async def _count(app: App, request: Request, name: str, argument: str, reply: Reply) -> None:
    """What was asked for counted, once the last reply is given; what is still being typed elsewhere is not."""
    if not request.is_inline and (asked := asked_for(_meant(request, name, argument)[0], reply)):
        await count(app, request, asked)


def is_known(request: Request) -> bool:
    """Whether the line is a command that there is for this person in this chat: those of old buttons may be gone."""
    return command_for(split_line(request.text)[0], request) is not None


def split_line(line: str) -> tuple[str, str]:
    """The command's name in lower case ("" for a line that is no command) and what stands behind it."""
    line = cleaned(line[:MAX_LINE_LENGTH]).strip()
    if not line.startswith("/"):
        return "", line
    match = _COMMAND.fullmatch(line)
    return (match[1].lower(), match[2]) if match else ("", line.lstrip("/ "))


def _asked(request: Request) -> tuple[str, str]:
    """The command and what stands behind it, times of filters in English; files that come alone are to be imported."""
    name, argument = split_line(request.text)
    if request.attachments and not name and command_for("import", request) is not None:
        return "import", ""
    return name, with_english_dates(argument, request.chat.language)


def _replies(app: App, request: Request, name: str, argument: str) -> AsyncGenerator[Reply, int]:
    answer = _answer(app, request, name, argument)
    return answer if isinstance(answer, AsyncGenerator) else _single(answer)


async def _single(answer: Awaitable[Reply]) -> AsyncGenerator[Reply, int]:
    yield await answer


def _answer(app: App, request: Request, name: str, argument: str) -> Answer:
    name, argument = _meant(request, name, argument)
    if not name:
        return ask.ask(app, request, argument)
    command = command_for(name, request)
    return command.handler(app, request, argument) if command else _unknown(app, request, name, argument)


def _meant(request: Request, name: str, argument: str) -> tuple[str, str]:
    """The command that a bare word stands for, or one in the language of the chat; else the command as it is."""
    if name in BY_NAME:
        return name, argument
    if not name and argument.lower() in LISTED and argument.lower() not in _CHANGING:
        return argument.lower(), ""
    order = spoken_order(f"{name} {argument}", request.chat.language)
    is_plain = order is not None and (name != "" or not order.words)
    if order and is_plain and order.command in LISTED and order.command not in _CHANGING:
        return order.command, order.words
    return name, argument


async def _unknown(app: App, request: Request, name: str, argument: str) -> Reply:
    known = [one.name for one in COMMANDS if one.is_listed or (one.is_for_admins and command_for(one.name, request))]
    return await ask.unknown_command(app, request, name, argument, known)
