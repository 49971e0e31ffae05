"""An export on the command line: the filters as a shell passes them, and what came of it in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.commands.export import caption, pack, part_of
from bot.conversation import Chat, Person, Request, UserError
from bot.render import label
from bot.texts import written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.app import App

_FILTER = re.compile(r"(-|\w+[:=])?([^\"]*)")


async def export_report(
    app: App,
    target: Path,
    filters: Sequence[str],
    now: datetime,
    on_progress: Callable[[int, int], None] | None = None,
) -> tuple[str, int]:
    """What the new file holds, or why there is none, and the exit status: 1 where nothing could be exported.

    StorageError if the file exists, or cannot be written.
    """
    chat = Chat(0, "private", app.settings.language, app.zone)
    request = Request("", chat, Person(is_admin=True), now)
    try:
        part = await part_of(app, request, " ".join(map(_as_typed, filters)))
        told = caption(part, await pack(app, part, target, on_progress=on_progress))
    except UserError as error:
        others = [label(button.label, chat) for row in error.buttons for button in row if button.line[:7] == "/export"]
        return f"{written(error.text, chat)} {', '.join(others)}".strip(), 1
    return "\n".join((*(written(text, chat) for text in told), f"They are in {target}.")), 0


def _as_typed(word: str) -> str:
    """A word with the quotation marks that a shell has taken away: `from:New Scientist` is one filter."""
    match = _FILTER.fullmatch(word)
    return f'{match[1] or ""}"{match[2]}"' if match and " " in match[2] else word
