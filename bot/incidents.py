"""What goes wrong in work that nobody waits for: it is logged under a number, and the rest goes on."""

from __future__ import annotations

import asyncio
import contextlib
from secrets import token_hex
from typing import TYPE_CHECKING

from storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from logging import Logger


TICK_SECONDS = 2.0
INCIDENT_SECONDS = 60.0


async def repeat(work: Callable[[], Awaitable[object]], stopping: asyncio.Event, log: Logger) -> None:
    """The work done again and again until `stopping` is set, after a short pause or, where it failed, a longer one."""
    while not stopping.is_set():
        incident = await safely(work(), log)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), INCIDENT_SECONDS if incident else TICK_SECONDS)


async def safely(step: Awaitable[object], log: Logger, **about: int) -> str:
    """A step taken: whatever goes wrong with one chat or at one time, the work for others is not held up.

    Returns the number under which it is logged, "" where nothing went wrong that would do so again.
    """
    try:
        await step
    except StorageError as error:
        log.warning("waiting for the database", extra={**about, "reason": str(error)})
    except Exception:
        incident = token_hex(4)
        log.exception("work failed", extra={**about, "incident": incident})
        return incident
    return ""
