"""Chats whose digests are due this minute: an archive of the last days, and contracts of many kinds over it."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generated_archive import write_archive

from storage import Contract
from storage.schema import stored_instant

ROOT = Path(__file__).parents[2]
ARTICLES = 500
DAYS = 5
FIRST_CHAT = 1_000_000
ZONES = ("", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "America/Sao_Paulo")
LANGUAGES = tuple(sorted(file.stem for file in (ROOT / "bot" / "locales").glob("*.ftl")))
CONTRACTS = (
    Contract(),
    Contract(size=3),
    Contract(size=7),
    Contract(size=10),
    Contract(size=15),
    Contract(least_hotness=0.5),
    Contract(least_hotness=0.75, size=3),
    Contract(least_hotness=0.9, size=10),
    Contract(topics=("AI in Security",)),
    Contract(topics=("Robotics",), size=3),
    Contract(topics=("AI Ethics", "AI Policy")),
    Contract(topics=("Machine Learning", "Open Source AI"), size=7),
    Contract(topics=("Generative AI",), size=10, is_silent=True),
    Contract(topics=("AI", "AI Chips", "AI in Science"), size=10),
    Contract(topics=("Computer Vision",), least_hotness=0.25),
    Contract(without_topics=("Autonomous Vehicles",)),
    Contract(without_topics=("AI in Healthcare", "Robotics"), size=10),
    Contract(providers=("BBC News", "Bloomberg", "ACM"), size=3),
    Contract(without_providers=("Amazon",)),
    Contract(topics=("Natural Language Processing",), without_providers=("DeepSeek",), is_silent=True),
)
_ADD_CHAT = "INSERT INTO chats (id, kind, language, zone, digests) VALUES (?, 'private', ?, ?, ?)"
_ADD_SUBSCRIPTION = (
    "INSERT INTO subscriptions (chat_id, thread_id, minute, days, size, topics, without_topics, providers,"
    " without_providers, least_hotness, quiet, is_silent, is_paused, due_at, last_due_at, covered_until, seen_version,"
    f" created_at) VALUES ({', '.join('?' * 18)})"
)


def write_database(file: Path) -> None:
    """An archive of 500 generated articles of the last five days."""
    with tempfile.TemporaryDirectory() as folder:
        write_archive(Path(folder), ARTICLES, since=datetime.now(UTC) - timedelta(days=DAYS), days=DAYS)
        environ = os.environ | {"NEWSDESK_DATABASE_URL": f"sqlite+aiosqlite:///{file}", "NEWSDESK_LOG_LEVEL": "ERROR"}
        command = [sys.executable, "-m", "bot", "import", folder]
        subprocess.run(command, env=environ, cwd=ROOT, check=True, capture_output=True)


def write_chats(file: Path, count: int, now: datetime) -> None:
    """So many private chats with a subscription each, all due since the last full minute; their ids follow each other.

    Contracts are dealt out evenly, zones and languages by chance. One chat in fifty gets its first digest and
    subscribed at a minute of its own of the last day; one in ten did not get yesterday's; all others got one with the
    hottest stories of the day before it.
    """
    chance, due_at = random.Random(11), now.replace(second=0, microsecond=0)
    with closing(sqlite3.connect(file)) as connection, connection:
        version = connection.execute("SELECT version FROM archive").fetchone()[0]
        hottest = _hottest(connection, due_at)
        chats, subscriptions, ledger = [], [], []
        for number in range(count):
            chat_id, contract, zone = FIRST_CHAT + number, CONTRACTS[number % len(CONTRACTS)], chance.choice(ZONES)
            is_first, days = chance.random() < 0.02, 1 + (chance.random() < 0.1)
            age = timedelta(minutes=chance.randrange(1, 1440)) if is_first else timedelta(days=days)
            covered_until = stored_instant(due_at - age)
            chats.append((chat_id, chance.choice(LANGUAGES), zone, int(not is_first)))
            times = (stored_instant(due_at), None if is_first else covered_until, covered_until, version, covered_until)
            subscriptions.append((chat_id, 0, *_said(contract, due_at, zone), *times))
            if not is_first:
                ledger += [(chat_id, one) for one in hottest[days][: contract.size]]
        connection.executemany(_ADD_CHAT, chats)
        connection.executemany(_ADD_SUBSCRIPTION, subscriptions)
        connection.executemany("INSERT INTO sent_stories (chat_id, article_id, delivery_id) VALUES (?, ?, 0)", ledger)


def undelivered(file: Path) -> int:
    """How many of the subscriptions are due, and deliveries open, still."""
    with closing(sqlite3.connect(file)) as connection:
        now = stored_instant(datetime.now(UTC))
        due = connection.execute("SELECT count(*) FROM subscriptions WHERE due_at <= ?", (now,))
        is_open = connection.execute("SELECT count(*) FROM deliveries WHERE state IN ('claimed', 'sending')")
        return sum(count for found in (due, is_open) for (count,) in found)


def _said(contract: Contract, due_at: datetime, zone: str) -> tuple[Any, ...]:
    local = due_at.astimezone(ZoneInfo(zone or "UTC"))
    names = (contract.topics, contract.without_topics, contract.providers, contract.without_providers)
    chosen = (local.hour * 60 + local.minute, json.dumps(sorted(contract.days)), contract.size, *map(json.dumps, names))
    return (*chosen, contract.least_hotness, str(contract.quiet), contract.is_silent, False)


def _hottest(connection: sqlite3.Connection, due_at: datetime) -> dict[int, list[int]]:
    """The ids of the hottest articles that were a day old at most, one day and two days ago."""
    sql = "SELECT id FROM articles WHERE published_at BETWEEN ? AND ? ORDER BY heat DESC, id LIMIT 15"
    found = {}
    for days in (1, 2):
        bounds = (stored_instant(due_at - timedelta(days=days + 1)), stored_instant(due_at - timedelta(days=days)))
        found[days] = [number for (number,) in connection.execute(sql, bounds)]
    return found
