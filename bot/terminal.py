"""The bot in this terminal: lines become requests, replies are printed, and a number presses a button."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.style import Style
from rich.text import Text as RichText

from bot.commands import COMMANDS, converse
from bot.conversation import Request, say
from bot.layout import lay_out
from bot.local_files import attached, saved
from bot.render import label, plain
from bot.texts import shortened, written

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from prompt_toolkit.history import History

    from bot.app import App
    from bot.conversation import Button, Chat, Person, Reply
    from bot.layout import Span

_ROOM = 200
_MAX_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Terminal:
    """One person's chat with the app. `now` is the clock; `chat` says in which language and zone it begins.

    Files that come with replies are saved in `folder`. `work` does what waits in the background, after each answer,
    and tells of it in place of that.
    """

    app: App
    chat: Chat
    person: Person
    now: Callable[[], datetime]
    folder: Path
    work: Callable[[Chat], AsyncIterator[Reply]]

    async def talk(self) -> None:
        """The conversation, until the input ends or /quit is typed."""
        is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        window = _Screen() if is_terminal else _Paper()
        buttons: list[Button] = []
        if is_terminal:
            buttons = await self._answer("/start", window)
        async for line in _typed(self.chat) if is_terminal else _piped():
            text = line.strip()
            if text in ("/quit", "/exit"):
                return
            if text:
                buttons = await self._answer(_meant(text, buttons), window)

    async def _answer(self, line: str, window: _Screen | _Paper) -> list[Button]:
        """The line answered, and what it left to do in the background done; returns the buttons that numbers press."""
        chat = await self._chat()
        text, files = attached(line)
        request = Request(text, chat, self.person, self.now(), attachments=files)
        last: Reply | None = None
        for replies in (converse(self.app, request), self.work(chat)):
            async for reply in replies:
                if last is not None or reply.is_partial:
                    window.pass_over(reply, chat)
                last = saved(reply, self.folder)
        return window.show(last, chat) if last else []

    async def _chat(self) -> Chat:
        """The chat with what it has chosen meanwhile."""
        known = await self.app.storage.chats.get(self.chat.id)
        if known is None:
            return self.chat
        zone = ZoneInfo(known.zone) if known.zone else self.chat.zone
        return replace(self.chat, language=known.language or self.chat.language, zone=zone)


class _Paper:
    """Replies as plain text in UTF-8, whatever the locale says: each is followed by an empty line and holds none."""

    def __init__(self) -> None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")

    def pass_over(self, reply: Reply, chat: Chat) -> None:
        """Nothing of a reply whose place another is to take."""

    def show(self, reply: Reply, chat: Chat) -> list[Button]:
        """The reply printed; returns the buttons that numbers press."""
        buttons = _pressable(reply)
        lines = [plain(reply, chat), _numbered(buttons, chat.speaking(reply.language))]
        print("\n".join(filter(None, lines)), end="\n\n", flush=True)
        return buttons


class _Screen:
    """Replies with colours and links, wrapped to the window."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        self._progress = self._console.status("")

    def pass_over(self, reply: Reply, chat: Chat) -> None:
        """The words of a reply on one line, for as long as no other takes their place."""
        self._progress.update(RichText(shortened(plain(reply, chat), max(self._console.width - 4, 1))))
        self._progress.start()

    def show(self, reply: Reply, chat: Chat) -> list[Button]:
        """The reply on the screen; returns the buttons that numbers press."""
        self._progress.stop()
        self._console.print()
        for line in lay_out(reply, chat, _ROOM):
            self._show_line(line)
        buttons = _pressable(reply)
        if buttons:
            self._console.print()
            self._console.print(RichText(_numbered(buttons, chat.speaking(reply.language)), Style(color="cyan")))
        return buttons

    def _show_line(self, line: tuple[Span, ...]) -> None:
        text = RichText()
        for span in line:
            text.append(span.text, Style(bold=span.is_bold, dim=span.is_faint, link=span.link or None))
        self._console.print(text)
        for span in line:
            if span.link and not span.is_citation:
                address = RichText(span.link, Style(color="blue", dim=True, link=span.link))
                self._console.print(address, overflow="fold")


def _pressable(reply: Reply) -> list[Button]:
    """The buttons that type a line; those that open a page are left out: its address is printed."""
    return [button for row in reply.buttons for button in row if button.line]


def _numbered(buttons: list[Button], chat: Chat) -> str:
    return "  ".join(f"[{number}] {label(button.label, chat)}" for number, button in enumerate(buttons, 1))


def _meant(text: str, buttons: list[Button]) -> str:
    """The line of the button that a bare number presses, or the text itself."""
    is_number = text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS
    if is_number and 1 <= int(text) <= len(buttons):
        return buttons[int(text) - 1].line
    return text


async def _piped() -> AsyncIterator[str]:
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8-sig", "replace")


async def _typed(chat: Chat) -> AsyncIterator[str]:
    """Lines from a prompt with history, and completion of commands."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - large, and no use on a pipe
    from prompt_toolkit.completion import WordCompleter  # noqa: PLC0415 - as above

    words = {f"/{one.name}": written(say(one.description), chat) for one in COMMANDS if one.is_listed}
    words["/quit"] = written(say("command-quit"), chat)
    completer = WordCompleter([*words], meta_dict=words, sentence=True)
    session: PromptSession[str] = PromptSession(history=_history(), completer=completer, complete_while_typing=True)
    while True:
        try:
            yield await session.prompt_async("› ")
        except (EOFError, KeyboardInterrupt):
            return


def _history() -> History:
    """What was typed before, in a file at home; for this time only where no file may be written there."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory  # noqa: PLC0415 - as above

    try:
        path = Path.home() / ".newsdesk_history"
        path.touch(mode=0o600)
    except (OSError, RuntimeError):
        return InMemoryHistory()
    return FileHistory(str(path))
