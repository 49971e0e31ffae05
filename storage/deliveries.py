"""Deliveries: what is due is claimed, what is on its way is taken up again, and each step is written before the next.

An open delivery (claimed or sending) is somebody's until `free_at`; from then on whoever comes first may take it up.
Hence any number of processes may race, and what a crash leaves behind is finished by the next one that looks.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select, text, update

from storage import alerts, schema
from storage.chats import known_chat
from storage.delivery_runs import read_runs
from storage.delivery_steps import Journal, claimed, told, won
from storage.delivery_words import Delivery, Due, Run, SentStory, State, Step
from storage.material import MaterialReader
from storage.schema import stored_instant
from storage.shared_material import Shared
from storage.subscriptions import follows_of, read_subscriptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row, Select

    from storage.contracts import KnownChat, Subscription
    from storage.database import Database
    from storage.delivery_words import Claim
    from storage.lexicon import Lexicon
    from storage.material import Material

_chats, _subscriptions, _deliveries = schema.chats.c, schema.subscriptions.c, schema.deliveries.c


class DeliveryStore:
    """The deliveries of all chats."""

    def __init__(self, database: Database, lexicon: Callable[[Connection], Lexicon]) -> None:
        self._database = database
        self._lexicon = lexicon
        self._journal = Journal(database)
        self._shared = Shared(version=-1)

    async def due(self, now: datetime, limit: int) -> tuple[Due, ...]:
        """At most so many subscriptions that are due, the longest waiting first, each of another chat that is well.

        What is followed at once becomes due as the archive grows.
        """
        found = await self._database.look(partial(self._due, now, limit))
        if found is None:
            await self._wake(now)
            found = await self._database.look(lambda connection: self._due_now(now, limit, connection))
        return found

    async def material(self, one: Subscription, until: datetime) -> Material:
        """What a digest of this subscription can be made of at that time."""

        def read(connection: Connection) -> Material:
            follows = follows_of(connection, [one]) if one.is_digest else {}
            return self._reader(connection, [one.chat_id]).read(one, until, follows.get(one.id, ()))

        return await self._database.look(read)

    async def claim(self, claims: Sequence[Claim], now: datetime, free_at: datetime) -> tuple[Delivery, ...]:
        """The deliveries of those digests that nobody else has claimed meanwhile; their chats have got them.

        What is claimed has its next time, and is this process's until `free_at`.
        """

        def write(connection: Connection) -> tuple[Delivery, ...]:
            return claimed(connection, won(connection, claims), now, free_at)

        return await self._database.record(write)

    async def take_up(self, now: datetime, free_at: datetime, limit: int) -> tuple[Delivery, ...]:
        """At most so many open deliveries that are nobody's any more, now this process's until `free_at`."""
        is_free = (_IS_OPEN, _deliveries.free_at <= now)
        chosen = select(_deliveries.id).where(*is_free).order_by(_deliveries.free_at).limit(limit)
        if not await self._database.look(lambda connection: connection.execute(chosen.limit(1)).first()):
            return ()
        taken = update(schema.deliveries).where(_deliveries.id.in_(chosen.scalar_subquery()))
        taken = taken.values(free_at=free_at, state=str(State.CLAIMED))

        def write(connection: Connection) -> tuple[Delivery, ...]:
            return _with_chats(connection, connection.execute(taken.returning(schema.deliveries)).all())

        return await self._database.record(write)

    async def begin(self, delivery: Delivery, free_at: datetime) -> Delivery | None:
        """The delivery as it is from now on, being sent and to be taken up from `free_at` on; None if it is another's.

        The next steps are for the delivery that this returns, and so is the next attempt. Written together with the
        steps of other deliveries that wait at the same time, as are the next two.
        """
        if not await self._journal.write(Step(delivery, State.SENDING, free_at)):
            return None
        return replace(delivery, state=State.SENDING, free_at=free_at, attempts=delivery.attempts + 1)

    async def put_back(self, delivery: Delivery, free_at: datetime, reason: str) -> bool:
        """The delivery has not been sent: it may be taken up from `free_at` on."""
        return await self._journal.write(Step(delivery, State.CLAIMED, free_at, reason=reason))

    async def end(
        self, delivery: Delivery, state: State, now: datetime, *, message_id: int = 0, reason: str = ""
    ) -> bool:
        """The delivery is sent, uncertain or failed. What a failed one told of is for the next digest to tell."""
        return await self._journal.write(Step(delivery, state, now, message_id, reason))

    async def get(self, delivery_id: int) -> Delivery | None:
        """One of them, None if there is none of that number any more."""
        found = await self._read(select(schema.deliveries).where(_deliveries.id == delivery_id))
        return found[0] if found else None

    async def beside(self, delivery: Delivery) -> tuple[Delivery, ...]:
        """All messages of the same digest, in order."""
        slot = (_deliveries.subscription_id == delivery.subscription_id, _deliveries.due_at == delivery.due_at)
        return await self._read(select(schema.deliveries).where(*slot).order_by(_deliveries.part))

    async def uncorrected(self) -> int:
        """The version of the archive, if it has changed since the messages that stand were corrected; else 0."""

        def read(connection: Connection) -> int:
            version, corrected = connection.execute(_VERSIONS).one()
            return int(version) if version != corrected else 0

        return await self._database.look(read)

    async def to_correct(self, since: datetime, limit: int) -> tuple[Delivery, ...]:
        """Messages sent since then that show a story under another title than it has now, or one that is withdrawn."""
        is_sent = (_deliveries.finished_at > since, _deliveries.state == str(State.SENT), _deliveries.message_id > 0)
        return await self._read(
            select(schema.deliveries).where(*is_sent, _HAS_CHANGED).order_by(_deliveries.finished_at).limit(limit)
        )

    async def correct(self, delivery: Delivery, stories: Sequence[SentStory]) -> None:
        """That the message shows these stories now."""
        shown = (
            update(schema.deliveries)
            .where(_deliveries.id == delivery.id)
            .values(stories=[told(story) for story in stories])
        )
        await self._database.record(lambda connection: connection.execute(shown))

    async def corrected(self, version: int) -> None:
        """That all messages show what the archive held at that version, unless some are on their way just now.

        Those may show what it held before: they are to be looked at once they stand.
        """
        any_open = select(_deliveries.id).where(_IS_OPEN).exists()
        done = update(schema.archive).where(~any_open).values(corrected_version=version)
        await self._database.record(lambda connection: connection.execute(done))

    async def runs(self, limit: int) -> tuple[Run, ...]:
        """The last minutes in which something was due, the latest first."""
        return await self._database.look(lambda connection: read_runs(connection, limit))

    async def forget(self, before: datetime) -> None:
        """Deliveries that ended before then are forgotten; what the chats have got is not."""
        old = delete(schema.deliveries).where(_deliveries.finished_at < before)
        await self._database.record(lambda connection: connection.execute(old))

    async def _read(self, chosen: Select[Any]) -> tuple[Delivery, ...]:
        return await self._database.look(lambda connection: _with_chats(connection, connection.execute(chosen).all()))

    def _reader(self, connection: Connection, chat_ids: Sequence[int]) -> MaterialReader:
        lexicon = self._lexicon(connection)
        if not self._shared.is_for(lexicon.version):
            self._shared = Shared(lexicon.version)
        return MaterialReader(connection, lexicon, chat_ids, self._shared)

    async def _wake(self, now: datetime) -> None:
        """What is followed at once, and has something to tell, is due now; for all else, nothing is new any more."""

        def read(connection: Connection) -> alerts.Sifted | None:
            ones = alerts.behind(connection, now)
            reader = self._reader(connection, [*{one.chat_id for one in ones}])
            return alerts.sift(connection, reader, ones, now) if ones else None

        if sifted := await self._database.look(read):
            await self._database.record(lambda connection: alerts.move(connection, sifted, now))

    def _due(self, now: datetime, limit: int, connection: Connection) -> tuple[Due, ...] | None:
        """What is due; None where some of what is followed at once is to be looked at first."""
        return None if alerts.are_behind(connection, now) else self._due_now(now, limit, connection)

    def _due_now(self, now: datetime, limit: int, connection: Connection) -> tuple[Due, ...]:
        found = read_subscriptions(connection, _ARE_DUE, stored_instant(now), limit)
        if not found:
            return ()
        first = {one.chat_id: one for one in reversed(found)}  # a chat's second digest must know of its first
        chats = _chats_by_id(connection, first)
        reader = self._reader(connection, [*chats])
        ones = [one for one in found if first[one.chat_id] is one]
        follows, along = follows_of(connection, ones), alerts.along(connection, ones, now)

        def due(one: Subscription) -> Due:
            others = along.get(one.id, ())
            material = reader.read(one, one.covers_until, follows.get(one.id, ()), others)
            return Due(one, chats[one.chat_id], material, others)

        return tuple(map(due, ones))


_ARE_DUE = (
    "WHERE due_at <= ? AND EXISTS (SELECT 1 FROM chats WHERE chats.id = chat_id AND stopped_for = '')"
    " ORDER BY due_at LIMIT ?"
)
_IS_OPEN = text(schema.IS_OPEN)  # word for word, and no parameter: else SQLite does not see that the index serves it
_VERSIONS = select(schema.archive.c.version, schema.archive.c.corrected_version)
_HAS_CHANGED = text(
    "EXISTS (SELECT 1 FROM json_each(deliveries.stories) s LEFT JOIN articles a ON a.id = s.value ->> 0"
    " WHERE coalesce(a.is_published, 0) = s.value ->> 2"
    " OR (coalesce(a.is_published, 0) AND a.title IS NOT s.value ->> 1))"
)


def _chats_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, KnownChat]:
    among = text("id IN (SELECT value FROM json_each(:ids))").bindparams(ids=json.dumps(list(ids)))
    return {row.id: known_chat(row) for row in connection.execute(select(schema.chats).where(among))}


def _with_chats(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Delivery, ...]:
    chats = _chats_by_id(connection, {row.chat_id for row in rows})
    return tuple(_delivery(row, chats[row.chat_id]) for row in sorted(rows, key=lambda row: row.id))


def _delivery(row: Row[Any], chat: KnownChat) -> Delivery:
    return Delivery(
        row.id,
        row.subscription_id,
        chat,
        row.thread_id,
        row.due_at,
        row.part,
        State(row.state),
        row.attempts,
        row.free_at,
        row.message_id,
        tuple(SentStory(number, title, bool(is_withdrawn)) for number, title, is_withdrawn in row.stories),
        row.told,
        row.reason,
    )
