"""A bot that is killed again and again while digests are on their way, and what came of them."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fake_telegram import FakeTelegram, serve
from processes import SEEDS, bot

from storage import Contract, KnownChat, Storage
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from processes import Running

FIRST_CHAT = 100_001
LONGEST_SECONDS = 120
MESSAGES_PER_SECOND = 300
SECONDS_A_KILL = 1.5
_OPEN = "SELECT count(*) FROM deliveries WHERE state IN ('claimed', 'sending')"
_DUE = "SELECT count(*) FROM subscriptions WHERE due_at < ?"
_ON_THEIR_WAY = "SELECT chat_id, attempts FROM deliveries WHERE state = 'sending'"


@dataclass
class Outcome:
    """What came of so many chats' digests.

    `delivered` counts the digests that Telegram took, by chat. `in_flight` has the calls that were in flight at a kill,
    each by its chat and its number among the attempts: the database, read right afterwards, says that it was begun, and
    does not say how it ended. Only those may come twice. `serving` counts the requests that the server was busy with.
    """

    chats: int
    delivered: Counter[int]
    in_flight: set[tuple[int, int]] = field(default_factory=set)
    serving: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def lost(self) -> list[int]:
        """The chats that have got nothing."""
        return [chat_id for chat_id in chat_ids(self.chats) if not self.delivered[chat_id]]

    @property
    def doubled(self) -> Counter[int]:
        """How many digests too many each chat has got."""
        return Counter({chat_id: count - 1 for chat_id, count in self.delivered.items() if count > 1})

    @property
    def unexcused(self) -> Counter[int]:
        """Those digests too many that no call in flight at a kill accounts for."""
        return self.doubled - Counter(chat_id for chat_id, _ in self.in_flight)

    @property
    def figures(self) -> str:
        """The outcome in a line."""
        kills = ", ".join(f"{count} {when}" for when, count in sorted(self.kills.items()))
        return (
            f"{self.chats} chats · {self.kills.total()} kills ({kills}) · lost {len(self.lost)}"
            f" · doubled {self.doubled.total()} of {len(self.in_flight)} calls in flight at the kills"
            f" ({self.unexcused.total()} others) · {self.serving} requests being served then"
            f" · {self.seconds:.0f} s"
        )


def chat_ids(count: int) -> range:
    """The ids of so many readers."""
    return range(FIRST_CHAT, FIRST_CHAT + count)


async def prepare(path: Path, due: Mapping[int, datetime]) -> None:
    """The sample articles, and a subscription for each of these chats that is due at its time."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{path}")
    await storage.import_paths([SEEDS], min(due.values()))
    for chat_id, due_at in due.items():
        await storage.chats.keep(KnownChat(chat_id))
        await storage.subscriptions.add(chat_id, 0, Contract(size=3), due_at, due_at - timedelta(days=1))
    await storage.close()


def due_times(chats: int, kills: int, now: datetime) -> dict[int, datetime]:
    """When each chat's digest is due: half of them now, the others one after the other as long as there are kills.

    What is claimed by a bot that is killed waits for some time: the next ones are to have something to do as well.
    """
    step = timedelta(seconds=kills * SECONDS_A_KILL / chats)
    return {chat_id: now + (place % 2) * place * step for place, chat_id in enumerate(chat_ids(chats))}


def crash(folder: Path, *, chats: int, kills: int, seed: int) -> Outcome:
    """The outcome of a run over a new database in the folder, where the bot is killed so often, and then may finish."""
    chance, fake = random.Random(seed), FakeTelegram()
    path = folder / "newsdesk.db"
    for chat_id in chat_ids(chats):
        fake.add_user(chat_id)
    asyncio.run(prepare(path, due_times(chats, kills, datetime.now(UTC))))
    outcome, started = Outcome(chats, fake.delivered), time.monotonic()
    with serve(fake) as url:
        settings = {"telegram_token": fake.token, "telegram_api_url": url}
        settings |= {"messages_per_second": str(MESSAGES_PER_SECOND)}
        for _ in range(kills):
            fake.latency_seconds = chance.uniform(0.005, 0.02)
            with bot(folder, **settings) as running:
                outcome.kills[_await_an_instant(chance, running, fake)] += 1
                outcome.serving += fake.in_flight
                running.kill()
            outcome.in_flight.update(_rows(path, _ON_THEIR_WAY))
        with bot(folder, **settings) as running:
            _await_the_end(path, running)
            running.stop()
    outcome.ended.update(state for (state,) in _rows(path, "SELECT state FROM deliveries"))
    outcome.seconds = time.monotonic() - started
    return outcome


def _await_an_instant(chance: random.Random, running: Running, fake: FakeTelegram) -> str:
    """Waits until some instant of the process's life; returns which part of it that is in."""
    when = chance.choice(("at the start", "while claiming", "while sending", "while sending"))
    if when == "at the start":
        time.sleep(chance.uniform(0, 1.5))
        return when
    running.waits_until_it_logs("bot started")
    if when == "while claiming":
        time.sleep(chance.uniform(0, 0.15))
        return when
    wanted = fake.delivered.total() + chance.randint(1, 20)
    ends_at = time.monotonic() + 3
    while fake.delivered.total() < wanted and time.monotonic() < ends_at:
        time.sleep(0.001)
    return when if fake.delivered.total() >= wanted else "while idle"


def _await_the_end(path: Path, running: Running) -> None:
    ends_at = time.monotonic() + LONGEST_SECONDS
    while any(count for (count,) in (*_rows(path, _OPEN), *_rows(path, _DUE, stored_instant(datetime.now(UTC))))):
        assert running.process.poll() is None, running.log.read_text()
        assert time.monotonic() < ends_at, running.log.read_text()
        time.sleep(0.1)


def _rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()
