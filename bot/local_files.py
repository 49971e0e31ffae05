"""Files of this computer: those that /import names in a terminal, and those that come with a reply there."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import shlex
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import split_line
from bot.conversation import Attachment, AttachmentLost, say

if TYPE_CHECKING:
    from bot.conversation import File, Reply


def attached(line: str) -> tuple[str, tuple[Attachment, ...]]:
    """The line, and beside it the files that /import names in it, quoted as in a shell.

    A line that names a folder, or anything that is not there, stays as it is.
    """
    name, argument = split_line(line)
    paths = _paths(argument) if name == "import" else ()
    if not paths or not all(map(_is_file, paths)):
        return line, ()
    return "/import", tuple(_attachment(path) for path in paths)


def saved(reply: Reply, folder: Path) -> Reply:
    """The reply, which says where its file is now: in that folder, beside those of the same name."""
    if reply.file is None:
        return reply
    try:
        told = say("file-saved", name=_save(reply.file, folder))
    except OSError as error:
        told = say("file-not-saved", name=reply.file.name, problem=error.strerror or type(error).__name__)
    return replace(reply, file=None, notes=(*reply.notes, told))


def _save(file: File, folder: Path) -> str:
    """The name that the file got: `chart.png`, `chart-2.png` where there is one, and so on."""
    wanted, numbers = Path(Path(file.name).name), itertools.count(2)
    name = wanted.name
    while True:
        with contextlib.suppress(FileExistsError), (folder / name).open("xb") as kept:
            kept.write(file.content)
            return name
        name = f"{wanted.stem}-{next(numbers)}{wanted.suffix}"


def _paths(argument: str) -> tuple[Path, ...]:
    try:
        return tuple(Path(word).expanduser() for word in shlex.split(argument))
    except (ValueError, RuntimeError):  # a quotation that does not end, a home that nobody has
        return ()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _attachment(path: Path) -> Attachment:
    async def fetch(to: Path) -> None:
        await asyncio.to_thread(_copy, path, to)

    return Attachment(path.name, path.stat().st_size, fetch)


def _copy(path: Path, to: Path) -> None:
    try:
        shutil.copyfile(path, to)
    except OSError as error:
        with contextlib.suppress(OSError):
            to.unlink(missing_ok=True)
        raise AttachmentLost(f"it cannot be read: {error.strerror}") from error
