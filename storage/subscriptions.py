"""Subscriptions: who has which contract, of digests or of what is followed, and which of them are due."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, exists, insert, select, update

from storage import schema
from storage.article_rows import instant
from storage.chats import known_chat
from storage.contracts import Contract, KnownChat, Pace, Quiet, Subscription, comes_with
from storage.lexicon import read_version

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.database import Database

_subscriptions = schema.subscriptions.c
_NAMES = ("topics", "without_topics", "providers", "without_providers")


class SubscriptionStore:
    """The subscriptions of all chats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_chat(self, chat_id: int) -> tuple[Subscription, ...]:
        """Those of a chat that have digests of their own, the oldest first."""
        return await self._read(f"WHERE chat_id = ? AND {_IS_DIGEST} ORDER BY id", chat_id)

    async def follows(self, chat_id: int) -> tuple[Subscription, ...]:
        """What a chat follows, the oldest first."""
        return await self._read(f"WHERE chat_id = ? AND NOT {_IS_DIGEST} ORDER BY id", chat_id)

    async def get(self, subscription_id: int) -> Subscription | None:
        """One of them, None if there is none of that number."""
        found = await self._read("WHERE id = ?", subscription_id)
        return found[0] if found else None

    async def all(self) -> tuple[tuple[Subscription, KnownChat], ...]:
        """Every subscription with its chat, in the order in which they were made."""

        def read(connection: Connection) -> tuple[tuple[Subscription, KnownChat], ...]:
            chats = {row.id: known_chat(row) for row in connection.execute(select(schema.chats))}
            return tuple((one, chats[one.chat_id]) for one in read_subscriptions(connection, "ORDER BY id"))

        return await self._database.look(read)

    async def _read(self, rest: str, *values: object) -> tuple[Subscription, ...]:
        return await self._database.look(lambda connection: read_subscriptions(connection, rest, *values))

    async def add(
        self, chat_id: int, thread_id: int, contract: Contract, due_at: datetime | None, now: datetime
    ) -> Subscription:
        """A new one; what the archive holds by now is nothing new to it. The chat has to be known already."""
        async with self._database.write() as connection:
            version = await connection.run_sync(read_version)
            row = {"chat_id": chat_id, "thread_id": thread_id, **_columns_of(contract), "is_paused": False}
            row |= {"due_at": due_at, "covered_until": now, "seen_version": version, "created_at": now}
            added = insert(schema.subscriptions).values(row).returning(_subscriptions.id)
            number = (await connection.execute(added)).scalar_one()
            (one,) = await connection.run_sync(read_subscriptions, "WHERE id = ?", number)
            return one

    async def save(self, changed: Subscription) -> None:
        """Its contract, place, pause and next time as they are now; what was covered stays as it is.

        Where a digest was claimed meanwhile, its next time is the one that the claim gave it; in a stopped chat, and
        where it is to have none, it has none.
        """
        is_as_seen = _subscriptions.last_due_at.is_not_distinct_from(changed.last_due_at)
        is_stopped = exists().where(schema.chats.c.id == _subscriptions.chat_id, schema.chats.c.stopped_for != "")
        said = {
            **_columns_of(changed.contract),
            "thread_id": changed.thread_id,
            "is_paused": changed.is_paused,
            "resumes_at": changed.resumes_at,
            "due_at": case((is_stopped, None), (is_as_seen, changed.due_at), else_=_subscriptions.due_at),
        }
        if changed.due_at is None:
            said["due_at"] = None
        async with self._database.write() as connection:
            await connection.execute(update(schema.subscriptions).where(_subscriptions.id == changed.id).values(said))

    async def begin_anew(self, subscription_id: int, now: datetime) -> None:
        """What the archive holds by now is nothing new to it."""
        one = update(schema.subscriptions).where(_subscriptions.id == subscription_id)
        version = select(schema.archive.c.version).scalar_subquery()
        async with self._database.write() as connection:
            await connection.execute(one.values(covered_until=now, seen_version=version))

    async def leave_topic(self, chat_id: int, thread_id: int) -> bool:
        """Whether anything came to that forum topic: it comes to the chat itself from now on."""
        theirs = update(schema.subscriptions).where(
            _subscriptions.chat_id == chat_id, _subscriptions.thread_id == thread_id
        )
        async with self._database.write() as connection:
            return (await connection.execute(theirs.values(thread_id=0))).rowcount > 0

    async def pause_topic(self, chat_id: int, thread_id: int) -> bool:
        """Whether anything was due in that forum topic, 0 for the chat itself: it is paused until it is resumed."""
        place = (_subscriptions.chat_id == chat_id, _subscriptions.thread_id == thread_id)
        theirs = update(schema.subscriptions).where(*place, _subscriptions.due_at.is_not(None))
        async with self._database.write() as connection:
            changed = await connection.execute(theirs.values(is_paused=True, due_at=None, resumes_at=None))
            return changed.rowcount > 0

    async def remove(self, subscription_id: int) -> None:
        """It is over; what its chat has got is remembered."""
        async with self._database.write() as connection:
            await connection.execute(delete(schema.subscriptions).where(_subscriptions.id == subscription_id))


def read_subscriptions(connection: Connection, rest: str, *values: object) -> tuple[Subscription, ...]:
    """The subscriptions that the rest of the statement chooses.

    Read as SQLite holds them: where very many are due at once, what a contract says is read once for all who say it.
    """
    rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM subscriptions {rest}", values)  # noqa: S608 - ours
    return tuple(_subscription(row) for row in rows)


def follows_of(connection: Connection, ones: Sequence[Subscription]) -> dict[int, tuple[Contract, ...]]:
    """What comes along with each of these digests, by their numbers; nothing for those with which nothing does."""
    chats = json.dumps([one.chat_id for one in ones if one.is_digest])
    follows = read_subscriptions(connection, _COME_WITH_DIGESTS, chats)
    if not follows:
        return {}
    threads: dict[int, set[int]] = {}
    for chat_id, thread_id in connection.exec_driver_sql(_DIGEST_THREADS, (chats,)):
        threads.setdefault(chat_id, set()).add(thread_id)
    return {
        one.id: tuple(
            follow.contract
            for follow in follows
            if follow.chat_id == one.chat_id and comes_with(follow.thread_id, one, threads.get(one.chat_id, ()))
        )
        for one in ones
        if one.is_digest
    }


_IS_DIGEST = f"pace = '{Pace.DAILY}'"
_IN_CHATS = "chat_id IN (SELECT value FROM json_each(?))"
_COME_WITH_DIGESTS = f"WHERE {_IN_CHATS} AND pace = '{Pace.WITH_DIGEST}' ORDER BY id"
_DIGEST_THREADS = f"SELECT chat_id, thread_id FROM subscriptions WHERE {_IN_CHATS} AND {_IS_DIGEST}"  # noqa: S608 - names of ours
_CONTRACT = (
    "minute", "days", "size", *_NAMES, "least_hotness", "quiet", "is_silent", "words",
    "pace", "signature",
)  # fmt: skip
_COLUMNS = (
    "id, chat_id, thread_id, covered_until, seen_version, created_at, due_at, last_due_at, is_paused, resumes_at, "
    + ", ".join(_CONTRACT)
)


def _subscription(row: Sequence[Any]) -> Subscription:
    number, chat_id, thread_id, covered_until, seen_version, created_at, *rest = row
    due_at, last_due_at, is_paused, resumes_at, *contract = rest
    return Subscription(
        number,
        chat_id,
        thread_id,
        _contract(*contract),
        instant(covered_until),
        seen_version,
        instant(created_at),
        instant(due_at) if due_at else None,
        instant(last_due_at) if last_due_at else None,
        bool(is_paused),
        instant(resumes_at) if resumes_at else None,
    )


@lru_cache(maxsize=1024)
def _contract(minute: int, days: str, size: int, *rest: Any) -> Contract:
    *names, least_hotness, quiet, is_silent, words, pace, signature = rest
    topics, without_topics, providers, without_providers = (tuple(json.loads(some)) for some in names)
    filters = (topics, without_topics, providers, without_providers)
    return Contract(
        minute,
        frozenset(json.loads(days)),
        size,
        *filters,
        least_hotness,
        Quiet(quiet),
        bool(is_silent),
        words,
        Pace(pace),
        signature,
    )


def _columns_of(contract: Contract) -> dict[str, Any]:
    return {
        "minute": contract.minute,
        "days": sorted(contract.days),
        "size": contract.size,
        **{name: list(getattr(contract, name)) for name in _NAMES},
        "least_hotness": contract.least_hotness,
        "quiet": str(contract.quiet),
        "is_silent": contract.is_silent,
        "words": contract.words,
        "pace": str(contract.pace),
        "signature": contract.signature,
    }
