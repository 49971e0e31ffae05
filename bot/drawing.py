"""Pictures of numbers: what is drawn, and the child process that draws it.

The library that draws is large and slow to load; in a process of its own it costs the bot neither memory nor time.
Everything here is written already, in somebody's language: who draws knows no sentences.
"""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_FOLDER = Path(__file__).parents[1]
_PNG = b"\x89PNG\r\n\x1a\n"
TIMEOUT_SECONDS = 30
LETTERS_MISSING = 3
"""The exit status of the process that draws, where no font has all the letters."""


class DrawingFailed(Exception):  # noqa: N818 - what became of it
    """There is no picture; says why, for the log."""


class LettersMissing(DrawingFailed):
    """No font of this machine has all the letters of the picture's words."""


@dataclass(frozen=True, slots=True)
class Series:
    """Columns of one colour, from left to right. `tone` is one of charts.TONES; `name` says what they count."""

    name: str
    tone: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its name before it and its value, as it is written, behind it."""

    name: str
    value: int
    written: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a picture: columns, the series on top of each other, or rows, or neither: only words.

    `labels` stand below the columns, each with its place: that of the first column is 0. `ticks` are lines across them,
    each with what it says; the highest is the panel's top.
    """

    title: str
    subtitle: str = ""
    columns: tuple[Series, ...] = ()
    labels: tuple[tuple[float, str], ...] = ()
    ticks: tuple[tuple[int, str], ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Panels below each other, under a title; `leaves_out` says that letters that no font has may be left out."""

    title: str
    subtitle: str
    panels: tuple[Panel, ...]
    leaves_out: bool = False


async def draw(picture: Picture) -> bytes:
    """The picture as a PNG, which takes about a second. DrawingFailed with the reason if there is none.

    LettersMissing where letters may not be left out, and would have to be.
    """
    said = json.dumps(asdict(picture)).encode()
    with TemporaryDirectory(prefix="newsdesk-") as folder:  # the library writes a list of fonts to where it may
        # Nothing of the bot's own environment, which holds its token.
        environment = {"PYTHONPATH": str(_FOLDER), "MPLCONFIGDIR": folder}
        command, pipe = (sys.executable, "-P", "-m", "bot.charts"), asyncio.subprocess.PIPE
        try:
            child = await asyncio.create_subprocess_exec(
                *command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, cwd=folder
            )
        except OSError as error:
            raise DrawingFailed(str(error)) from error
        return await _told(child, said)


async def _told(child: asyncio.subprocess.Process, said: bytes) -> bytes:
    """What the child makes of what it is told; it has ended then."""
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            drawn, complaints = await child.communicate(said)
    except TimeoutError as error:
        raise DrawingFailed(f"not drawn within {TIMEOUT_SECONDS} seconds") from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode == LETTERS_MISSING:
        raise LettersMissing("no font has the letters of its words")
    if child.returncode or not drawn.startswith(_PNG):
        last = complaints.decode(errors="replace").strip().splitlines()[-1:]
        raise DrawingFailed(f"exit status {child.returncode}: {''.join(last)}")
    return drawn
