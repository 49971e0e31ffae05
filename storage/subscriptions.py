"""Subscriptions: who has which contract, and which of them are due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from storage import schema
from storage.chats import known_chat
from storage.contracts import Contract, KnownChat, Quiet, Subscription
from storage.lexicon import read_version

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from storage.database import Database

_subscriptions = schema.subscriptions.c
_NAMES = ("topics", "without_topics", "providers", "without_providers")


class SubscriptionStore:
    """The subscriptions of all chats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_chat(self, chat_id: int) -> tuple[Subscription, ...]:
        """Those of a chat, the oldest first."""
        chosen = select(schema.subscriptions).where(_subscriptions.chat_id == chat_id).order_by(_subscriptions.id)
        return await self._database.look(lambda connection: tuple(map(subscription, connection.execute(chosen))))

    async def get(self, subscription_id: int) -> Subscription | None:
        """One of them, None if there is none of that number."""
        chosen = select(schema.subscriptions).where(_subscriptions.id == subscription_id)

        def read(connection: Connection) -> Subscription | None:
            row = connection.execute(chosen).one_or_none()
            return subscription(row) if row else None

        return await self._database.look(read)

    async def all(self) -> tuple[tuple[Subscription, KnownChat], ...]:
        """Every subscription with its chat, in the order in which they were made."""
        chosen = select(schema.subscriptions).order_by(_subscriptions.id)

        def read(connection: Connection) -> tuple[tuple[Subscription, KnownChat], ...]:
            chats = {row.id: known_chat(row) for row in connection.execute(select(schema.chats))}
            found = map(subscription, connection.execute(chosen))
            return tuple((one, chats[one.chat_id]) for one in found)

        return await self._database.look(read)

    async def add(
        self, chat_id: int, thread_id: int, contract: Contract, due_at: datetime | None, now: datetime
    ) -> Subscription:
        """A new one; what the archive holds by now is nothing new to it. The chat has to be known already."""
        async with self._database.write() as connection:
            version = await connection.run_sync(read_version)
            row = {"chat_id": chat_id, "thread_id": thread_id, **_columns_of(contract), "is_paused": False}
            row |= {"due_at": due_at, "covered_until": now, "seen_version": version, "created_at": now}
            added = insert(schema.subscriptions).values(row).returning(schema.subscriptions)
            return subscription((await connection.execute(added)).one())

    async def save(self, changed: Subscription) -> None:
        """Its contract, place, pause and next time as they are now; what was covered stays as it is."""
        said = {
            **_columns_of(changed.contract),
            "thread_id": changed.thread_id,
            "is_paused": changed.is_paused,
            "resumes_at": changed.resumes_at,
            "due_at": changed.due_at,
        }
        async with self._database.write() as connection:
            await connection.execute(update(schema.subscriptions).where(_subscriptions.id == changed.id).values(said))

    async def remove(self, subscription_id: int) -> None:
        """It is over; what its chat has got is remembered."""
        async with self._database.write() as connection:
            await connection.execute(delete(schema.subscriptions).where(_subscriptions.id == subscription_id))


def subscription(row: Row[Any]) -> Subscription:
    """The subscription of a row of the table."""
    names = {name: tuple(getattr(row, name)) for name in _NAMES}
    contract = Contract(
        row.minute,
        frozenset(row.days),
        row.size,
        least_hotness=row.least_hotness,
        quiet=Quiet(row.quiet),
        is_silent=row.is_silent,
        **names,
    )
    return Subscription(
        row.id,
        row.chat_id,
        row.thread_id,
        contract,
        row.covered_until,
        row.seen_version,
        row.created_at,
        row.due_at,
        row.last_due_at,
        row.is_paused,
        row.resumes_at,
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
    }
