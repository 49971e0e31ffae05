"""What goes wrong in work that nobody waits for: it is logged under a number, and the rest goes on."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING

from storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from logging import Logger


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
