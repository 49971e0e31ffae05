"""What a look for digests costs while none is due: the bot looks every two seconds, for as long as it runs.

    python tests/bench/idle_tick.py [--subscriptions 100000] [--ticks 2000]

Every subscription has a digest to come tomorrow, one that was sent today, and a chat of its own. A tick is what the bot
does: it looks for deliveries that nobody brings to an end, and for subscriptions that are due. Prints the median and
the 99th percentile in milliseconds, of both and of each.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

sys.path[:0] = [str(Path(__file__).parents[2])]
from storage import Storage
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
MINUTES = 24 * 60
BATCH = 200

_ADD_CHAT = "INSERT INTO chats (id, kind, digests) VALUES (?, 'private', 1)"
_ADD_SUBSCRIPTION = (
    "INSERT INTO subscriptions (chat_id, thread_id, minute, days, size, topics, without_topics, providers,"
    " without_providers, least_hotness, quiet, is_silent, is_paused, due_at, last_due_at, covered_until, seen_version,"
    " created_at) VALUES (?, 0, ?, '[0, 1, 2, 3, 4, 5, 6]', 5, '[]', '[]', '[]', '[]', 0, 'older', 0, 0, ?, ?, ?, 0, ?)"
)
_ADD_DELIVERY = (
    "INSERT INTO deliveries (subscription_id, chat_id, thread_id, due_at, part, state, free_at, claimed_at,"
    " finished_at, message_id, stories, told, told_since, told_after_version)"
    " VALUES (?, ?, 0, ?, 0, 'sent', ?, ?, ?, 1, '[]', '{}', ?, 0)"
)


def fill(file: Path, count: int) -> None:
    """So many private chats, each with a subscription that is due tomorrow and a delivery of today."""
    minutes = [number % MINUTES for number in range(count)]
    today = [stored_instant(NOW - timedelta(minutes=minute + 1)) for minute in minutes]
    tomorrow = [stored_instant(NOW + timedelta(minutes=MINUTES - minute)) for minute in minutes]
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany(_ADD_CHAT, ((number,) for number in range(1, count + 1)))
        connection.executemany(
            _ADD_SUBSCRIPTION,
            (
                (number, minute, due, last, last, last)
                for number, (minute, due, last) in enumerate(zip(minutes, tomorrow, today, strict=True), 1)
            ),
        )
        connection.executemany(
            _ADD_DELIVERY, ((number, number, last, last, last, last, last) for number, last in enumerate(today, 1))
        )


async def measure(file: Path, ticks: int) -> None:
    """Prints what so many ticks have taken."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{file}")
    taking_up, looking = [], []
    for _ in range(ticks):
        start = time.perf_counter()
        left = await storage.deliveries.take_up(NOW, NOW, BATCH)
        between = time.perf_counter()
        due = await storage.deliveries.due(NOW, BATCH)
        end = time.perf_counter()
        if left or due:
            raise RuntimeError(f"{len(left)} deliveries are free and {len(due)} subscriptions are due, expected none")
        taking_up.append(between - start)
        looking.append(end - between)
    await storage.close()
    both = [sum(pair) for pair in zip(taking_up, looking, strict=True)]
    for name, times in (("a tick", both), ("  what is left to take up", taking_up), ("  what is due", looking)):
        print(f"{name:<26} {_told(times)}", flush=True)


def _told(times: Sequence[float]) -> str:
    cuts = quantiles(times, n=100)
    return f"median {cuts[49] * 1000:.3f} ms · p99 {cuts[98] * 1000:.3f} ms"


async def run(count: int, ticks: int) -> None:
    """The benchmark, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as home:
        file = Path(home, "newsdesk.db")
        await (await Storage.open(f"sqlite+aiosqlite:///{file}")).close()
        await asyncio.to_thread(fill, file, count)
        print(f"{count:,} subscriptions, none due; {ticks:,} ticks", flush=True)
        await measure(file, ticks)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--subscriptions", type=int, default=100_000)
    arguments.add_argument("--ticks", type=int, default=2_000)
    chosen = arguments.parse_args()
    asyncio.run(run(chosen.subscriptions, chosen.ticks))


if __name__ == "__main__":
    main()
