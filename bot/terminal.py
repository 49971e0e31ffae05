"""The bot in this terminal: lines become requests, replies are printed, and a number presses a button."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.style import Style
from rich.text import Text as RichText

from bot.commands import COMMANDS, respond
from bot.conversation import Chat, Person, Request, say
from bot.render import label, lay_out, plain
from bot.texts import written

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.app import App
    from bot.conversation import Button, Reply

_ROOM = 200
_CHAT_ID = 1


@dataclass(frozen=True, slots=True)
class Terminal:
    """One person's chat with the app. `now` is the clock; `chat` says in which language and zone."""

    app: App
    chat: Chat
    person: Person
    now: Callable[[], datetime]

    async def talk(self) -> None:
        """The conversation, until the input ends or /quit is typed."""
        is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        show = _Screen(self.chat).show if is_terminal else self._print
        buttons: list[Button] = []
        if is_terminal:
            buttons = show(await self._ask("/start"))
        async for line in _typed() if is_terminal else _piped():
            text = line.strip()
            if text in ("/quit", "/exit"):
                return
            if text:
                buttons = show(await self._ask(_meant(text, buttons)))

    async def _ask(self, line: str) -> Reply:
        return await respond(self.app, Request(line, self.chat, self.person, self.now()))

    def _print(self, reply: Reply) -> list[Button]:
        buttons = _pressable(reply)
        lines = [plain(reply, self.chat)]
        if buttons:
            lines.append(_numbered(buttons, self.chat))
        print("\n".join(filter(None, lines)), end="\n\n", flush=True)
        return buttons


class _Screen:
    """Replies with colours and links, wrapped to the window."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._console = Console(highlight=False)

    def show(self, reply: Reply) -> list[Button]:
        """The reply on the screen; returns the buttons that numbers press."""
        self._console.print()
        for line in lay_out(reply, self._chat, _ROOM):
            text = RichText()
            for span in line:
                text.append(span.text, Style(bold=span.is_bold, dim=span.is_faint, link=span.link or None))
            self._console.print(text)
            for span in line:
                if span.link:
                    self._console.print(RichText(span.link, Style(color="blue", dim=True, link=span.link)), overflow="fold")
        buttons = _pressable(reply)
        if buttons:
            self._console.print()
            self._console.print(RichText(_numbered(buttons, self._chat), Style(color="cyan")))
        return buttons


def _pressable(reply: Reply) -> list[Button]:
    """The buttons that type a line; those that open a page are left out: its address is printed."""
    return [button for row in reply.buttons for button in row if button.line]


def _numbered(buttons: list[Button], chat: Chat) -> str:
    return "  ".join(f"[{number}] {label(button.label, chat)}" for number, button in enumerate(buttons, 1))


def _meant(text: str, buttons: list[Button]) -> str:
    """The line of the button that a bare number presses, or the text itself."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(buttons):
        return buttons[int(text) - 1].line
    return text


async def _piped() -> AsyncIterator[str]:
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", "replace")


async def _typed() -> AsyncIterator[str]:
    """Lines from a prompt with history, and completion of commands."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - large, and no use on a pipe
    from prompt_toolkit.completion import WordCompleter  # noqa: PLC0415
    from prompt_toolkit.history import FileHistory  # noqa: PLC0415

    english = Chat(_CHAT_ID, "private", "en", UTC)  # type: ignore[arg-type]
    words = {f"/{one.name}": written(say(one.description), english) for one in COMMANDS if one.is_listed}
    completer = WordCompleter([*words, "/quit"], meta_dict=words, sentence=True)
    history = FileHistory(str(Path.home() / ".newsdesk_history"))
    session: PromptSession[str] = PromptSession(history=history, completer=completer, complete_while_typing=True)
    while True:
        try:
            yield await session.prompt_async("› ")
        except (EOFError, KeyboardInterrupt):
            return
