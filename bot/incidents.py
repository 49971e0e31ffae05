"""What goes wrong in work that nobody waits for: it is logged under a number, the admins hear of it, the rest goes on.

The admins hear where it was and what kind of error, never its message: that may hold what people typed.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from traceback import walk_tb
from typing import TYPE_CHECKING

from storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime
    from logging import Logger

    from storage import TroubleStore


TICK_SECONDS = 2.0
INCIDENT_SECONDS = 60.0

_WORD = re.compile(r"\w{3,}")
_ROOT = Path(__file__).parents[1]
_OURS = frozenset(("bot", "storage"))
_DOOR = "storage/database.py"


@dataclass(frozen=True, slots=True)
class Notes:
    """Where the admins hear of incidents in one kind of work, such as `digests`. `now` is the clock, aware UTC."""

    troubles: TroubleStore
    place: str
    now: Callable[[], datetime]


async def repeat(
    work: Callable[[], Awaitable[object]],
    stopping: asyncio.Event,
    log: Logger,
    notes: Notes,
    pause_seconds: float = TICK_SECONDS,
) -> None:
    """The work done again and again until `stopping` is set, after a pause or, where it failed, a long one."""
    while not stopping.is_set():
        incident = await safely(work(), log, notes)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), INCIDENT_SECONDS if incident else pause_seconds)


async def safely(step: Awaitable[object], log: Logger, notes: Notes, **about: int) -> str:
    """A step taken: whatever goes wrong with one chat or at one time, the work for others is not held up.

    Returns the number under which it is logged, "" where nothing went wrong that would do so again.
    """
    try:
        await step
    except StorageError as error:
        log.warning("waiting for the database", extra={**about, "reason": str(error)})
    except Exception as error:
        incident = token_hex(4)
        log.exception("work failed", extra={**about, "incident": incident})
        await note_incident(notes.troubles, notes.place, error, incident, notes.now())
        return incident
    return ""


async def note_incident(
    troubles: TroubleStore, place: str, error: BaseException | None, incident: str, now: datetime
) -> None:
    """An error that was logged under that number, for the admins: of its kind and its origin there is one trouble."""
    kind, line = type(error).__name__, origin(error)
    problem = f"{kind} in {line}" if line else kind
    await troubles.note(f"incident:{place} {problem}", place, problem, incident, now)


def origin(error: BaseException | None) -> str:
    """The last line of our own code that an error passed, such as `bot/commands/browse.py:41`; "" if it passed none.

    The door of the database is not meant: all its errors pass there.
    """
    passed = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__ if error else None)]
    inside = [(path.relative_to(_ROOT), line) for path, line in passed if path.is_relative_to(_ROOT)]
    ours = [f"{path.as_posix()}:{line}" for path, line in inside if path.parts[0] in _OURS]
    return next((one for one in reversed(ours) if not one.startswith(_DOOR)), ours[-1] if ours else "")


def silence(error: BaseException | None, said: str) -> None:
    """The message taken from an error, and from those behind it, where it repeats a word of what somebody said.

    Then it may be logged: where it came from stands in its traceback.
    """
    words = _WORD.findall(said.casefold())
    known: set[int] = set()
    while error is not None and id(error) not in known:
        known.add(id(error))
        message = str(error).casefold()
        if any(word in message for word in words):
            error.args = ("its message holds what was typed",)
        error = error.__cause__ or error.__context__
