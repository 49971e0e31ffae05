"""Many files parsed in a child process: Python's lock there is its own, so that those who ask meanwhile have ours.

The child takes about 65 MB, and goes with the import. Few files are not worth it, and are parsed in a thread; so is
everything once the child has died.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import struct
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from storage.parsing import Contents, merged, parsed

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Sequence

    from storage.parsing import NumberedFile

LARGE = 200
"""From so many files on, a child parses them."""

_PART = 250  # so many at once come back: reading their articles holds Python's lock without a pause
_NICE = 10
_FOLDER = Path(__file__).parents[1]
_LENGTH = struct.Struct(">Q")
_LOST = (asyncio.IncompleteReadError, ConnectionError, OSError)


class Parser:
    """Parses the files of one import. The child is started when it is first wanted."""

    def __init__(self) -> None:
        self._child: Process | None = None
        self._is_lost = False

    @property
    def child_id(self) -> int:
        """The number of the child's process, 0 while there is none."""
        return self._child.pid if self._child else 0

    async def parse(self, files: Sequence[NumberedFile]) -> Contents:
        """What the files hold."""
        if len(files) < LARGE or self._is_lost:
            return await asyncio.to_thread(parsed, files)
        parts = [files[place : place + _PART] for place in range(0, len(files), _PART)]
        return merged([await self._parse(part) for part in parts])

    async def close(self) -> None:
        """The child ended, whatever it is doing."""
        if self._child is not None:
            with suppress(ProcessLookupError):
                self._child.kill()
            await self._child.wait()
            self._child = None

    async def _parse(self, files: Sequence[NumberedFile]) -> Contents:
        if not self._is_lost:
            try:
                return await self._ask(files)
            except _LOST:
                self._is_lost = True
        return await asyncio.to_thread(parsed, files)

    async def _ask(self, files: Sequence[NumberedFile]) -> Contents:
        child = self._child = self._child or await _child()
        if child.stdin is None or child.stdout is None:
            raise RuntimeError("the child was started without pipes")
        asked = await asyncio.to_thread(pickle.dumps, files)
        child.stdin.write(_LENGTH.pack(len(asked)))
        child.stdin.write(asked)
        await child.stdin.drain()
        (length,) = _LENGTH.unpack(await child.stdout.readexactly(_LENGTH.size))
        answer: Contents = await asyncio.to_thread(pickle.loads, await child.stdout.readexactly(length))
        return answer


@asynccontextmanager
async def parser() -> AsyncIterator[Parser]:
    """A parser for as long as the block lasts."""
    opened = Parser()
    try:
        yield opened
    finally:
        await opened.close()


async def _child() -> Process:
    pipes: dict[str, Any] = {"stdin": asyncio.subprocess.PIPE, "stdout": asyncio.subprocess.PIPE}
    return await asyncio.create_subprocess_exec(sys.executable, "-m", __name__, **pipes, cwd=_FOLDER)


def _answer(asked: BinaryIO, answers: BinaryIO) -> None:
    """What each request's files hold, until there are no more: also because whoever asked was killed."""
    while header := asked.read(_LENGTH.size):
        (length,) = _LENGTH.unpack(header)
        answer = pickle.dumps(parsed(pickle.loads(asked.read(length))))  # noqa: S301 - of our own parent
        answers.write(_LENGTH.pack(len(answer)))
        answers.write(answer)
        answers.flush()


if __name__ == "__main__":
    os.nice(_NICE)
    _answer(sys.stdin.buffer, sys.stdout.buffer)
