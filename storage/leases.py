"""Work that takes longer than its lease, which is renewed meanwhile."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from storage.errors import StorageError
from storage.import_steps import LEASE

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")

BEAT_SECONDS = LEASE.total_seconds() / 3


async def kept(step: Awaitable[T], renew: Callable[[], Awaitable[object]]) -> T:
    """What comes of the step; as long as it takes, the lease is renewed.

    Where that fails, the step goes on: whoever writes what comes of it learns whether the lease is lost.
    """
    over = asyncio.Event()
    beating = asyncio.create_task(_beat(over, renew))
    try:
        return await step
    finally:
        over.set()
        await beating  # a renewal that is begun ends: half done, nobody would know whose the lease is


async def _beat(over: asyncio.Event, renew: Callable[[], Awaitable[object]]) -> None:
    while not over.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), BEAT_SECONDS)
            return
        with suppress(StorageError):
            await renew()
