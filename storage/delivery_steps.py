"""The steps of deliveries, each written before the next begins: claims, and what comes of them."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from storage.delivery_words import Claim, Delivery, Part, State, Step
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.contracts import Subscription
    from storage.database import Database
    from storage.delivery_words import SentStory


class Journal:
    """Steps of deliveries, written as soon as may be: those that come while others are written go together."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = asyncio.Lock()
        self._waiting: dict[int, Step] = {}
        self._batch: asyncio.Task[set[int]] | None = None

    async def write(self, step: Step) -> bool:
        """Whether the step was still this process's to take; it is in the file. StorageError where it cannot be."""
        number = step.delivery.id
        while self._batch and number in self._waiting:  # of two steps of one delivery, the second goes after the first
            await asyncio.wait([self._batch])
        self._waiting[number] = step
        if self._batch is None:
            self._batch = asyncio.create_task(self._write_together())
        return number in await asyncio.shield(self._batch)

    async def _write_together(self) -> set[int]:
        async with self._lock:
            together, self._waiting, self._batch = list(self._waiting.values()), {}, None
            return await self._database.record(lambda connection: _take(connection, together))


_WIN_CHATS = (
    "UPDATE chats SET digests = digests + 1 FROM json_each(?) s"
    " WHERE chats.id = s.value ->> 0 AND digests = s.value ->> 1 AND stopped_for = '' RETURNING chats.id"
)
_WIN_SLOTS = (
    "UPDATE subscriptions SET last_due_at = due_at, due_at = s.value ->> 2, resumes_at = NULL,"
    " covered_until = s.value ->> 3, seen_version = s.value ->> 4"
    " FROM json_each(?) s WHERE subscriptions.id = s.value ->> 0 AND due_at = s.value ->> 1 RETURNING subscriptions.id"
)
_ADD = (
    "INSERT OR IGNORE INTO deliveries (subscription_id, chat_id, thread_id, due_at, part, state, free_at, claimed_at,"
    " stories, told, told_since, told_after_version)"
    " SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'claimed', value ->> 5, value ->> 6,"
    " value -> 7, value -> 8, value ->> 9, value ->> 10"
    " FROM json_each(?) WHERE true RETURNING id, subscription_id, part"
)
_GIVE = (
    "INSERT OR IGNORE INTO sent_stories (chat_id, article_id, delivery_id)"
    " SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)"
)
# What was told along with it in one message was due at the same time.
_UNCOVER_ALONG = (
    "UPDATE subscriptions SET covered_until = min(covered_until, told_since),"
    " seen_version = min(seen_version, told_after_version) FROM deliveries d"
    " WHERE d.state = 'failed' AND d.id IN (SELECT value FROM json_each(?)) AND subscriptions.chat_id = d.chat_id"
    " AND subscriptions.thread_id = d.thread_id AND subscriptions.last_due_at = d.due_at AND pace = 'at_once'"
)
# The rows of steps are those of _row. A step is this process's to take as long as `free_at` and `attempts` are as it
# knows them: who takes the delivery up changes the one, who sends it the other. What has most likely arrived is told as
# such even so.
_IS_OWN = "state IN ('claimed', 'sending') AND free_at = s.value ->> 1 AND attempts = s.value ->> 2"
_BEGIN = (
    "UPDATE deliveries SET state = 'sending', attempts = attempts + 1, free_at = s.value ->> 4"  # noqa: S608 - the condition stands above
    f" FROM json_each(?) s WHERE deliveries.id = s.value ->> 0 AND {_IS_OWN} RETURNING deliveries.id"
)
_PUT_BACK = (
    "UPDATE deliveries SET state = 'claimed', free_at = s.value ->> 4, reason = s.value ->> 6"  # noqa: S608 - as above
    f" FROM json_each(?) s WHERE deliveries.id = s.value ->> 0 AND {_IS_OWN} RETURNING deliveries.id"
)
_END = (
    "UPDATE deliveries SET state = s.value ->> 3, finished_at = s.value ->> 4, message_id = s.value ->> 5,"  # noqa: S608 - as above
    " reason = s.value ->> 6 FROM json_each(?) s WHERE deliveries.id = s.value ->> 0"
    f" AND ({_IS_OWN} OR state IN ('claimed', 'sending') AND s.value ->> 3 != 'failed') RETURNING deliveries.id"
)
_SQL_OF = {State.SENDING: _BEGIN, State.CLAIMED: _PUT_BACK}
# Of those that failed: their stories have not been got, and their subscriptions have not covered what they told of.
_TAKE_AWAY = (
    "DELETE FROM sent_stories WHERE (chat_id, delivery_id) IN"
    " (SELECT chat_id, id FROM deliveries WHERE state = 'failed' AND id IN (SELECT value FROM json_each(?)))"
)
_UNCOVER = (
    "UPDATE subscriptions SET covered_until = min(covered_until, f.since), seen_version = min(seen_version, f.version)"
    " FROM (SELECT subscription_id, min(told_since) AS since, min(told_after_version) AS version FROM deliveries"
    " WHERE state = 'failed' AND id IN (SELECT value FROM json_each(?)) GROUP BY subscription_id) f"
    " WHERE subscriptions.id = f.subscription_id"
)


def won(connection: Connection, claims: Sequence[Claim]) -> list[Claim]:
    """Those claims whose chat and whose time are still as they were seen: they have them now."""
    chats = [[one.due.chat.id, one.due.chat.digests] for one in claims]
    won = set(connection.exec_driver_sql(_WIN_CHATS, (json.dumps(chats),)).scalars())
    slots = [slot for one in claims if one.due.chat.id in won for slot in _slots(one)]
    ids = set(connection.exec_driver_sql(_WIN_SLOTS, (json.dumps(slots),)).scalars())
    return [one for one in claims if one.due.subscription.id in ids]


def _slots(claim: Claim) -> list[list[Any]]:
    """The subscription's row, and those of others that are told along with it."""
    along = () if claim.is_passed_over else claim.due.along
    return [_slot(claim, one) for one in (claim.due.subscription, *along)]


def _slot(claim: Claim, one: Subscription) -> list[Any]:
    """The subscription, its time as it was seen, its next time, and what is covered then."""
    version = claim.due.material.version
    then = (one.covered_then(one.covers_until), version)
    covered_until, seen_version = (one.covered_until, one.seen_version) if claim.is_passed_over else then
    next_due_at = stored_instant(claim.next_due_at) if claim.next_due_at else None
    return [one.id, stored_instant(one.covers_until), next_due_at, stored_instant(covered_until), seen_version]


def claimed(connection: Connection, won: Sequence[Claim], now: datetime, free_at: datetime) -> tuple[Delivery, ...]:
    """The messages of these digests as deliveries, and their stories in the ledger of their chats."""
    parts = {
        (claim.due.subscription.id, place): (claim, part) for claim in won for place, part in enumerate(claim.parts)
    }
    rows = [
        [
            claim.due.subscription.id,
            claim.due.chat.id,
            claim.due.subscription.thread_id,
            stored_instant(claim.due.subscription.covers_until),
            place,
            stored_instant(free_at),
            stored_instant(now),
            list(map(told, part.stories)),
            dict(part.told),
            stored_instant(claim.due.subscription.covered_until),
            claim.due.subscription.seen_version,
        ]
        for (_, place), (claim, part) in parts.items()
    ]
    added = connection.exec_driver_sql(_ADD, (json.dumps(rows),)).all()
    ids = {(subscription_id, place): number for number, subscription_id, place in added}
    got = [
        [claim.due.chat.id, article_id, ids[key]]
        for key, (claim, part) in parts.items()
        if key in ids  # a time that came before, by a clock that was set back, has had its digest
        for article_id in (*(story.article_id for story in part.stories), *part.merged)
    ]
    connection.exec_driver_sql(_GIVE, (json.dumps(got),))
    return tuple(_new(ids[key], key[1], *parts[key], free_at) for key in parts if key in ids)


def _new(number: int, place: int, claim: Claim, part: Part, free_at: datetime) -> Delivery:
    one = claim.due.subscription
    return Delivery(
        number,
        one.id,
        claim.due.chat,
        one.thread_id,
        one.covers_until,
        place,
        State.CLAIMED,
        0,
        free_at,
        0,
        part.stories,
        part.told,
    )


def _take(connection: Connection, steps: Sequence[Step]) -> set[int]:
    """The ids of the deliveries that took their step."""
    rows: dict[str, list[list[Any]]] = {}
    for step in steps:
        rows.setdefault(_SQL_OF.get(step.state, _END), []).append(_row(step))
    taken: set[int] = set()
    for sql, some in rows.items():
        taken.update(connection.exec_driver_sql(sql, (json.dumps(some),)).scalars())
    if failed := [step.delivery.id for step in steps if step.state is State.FAILED and step.delivery.id in taken]:
        connection.exec_driver_sql(_TAKE_AWAY, (json.dumps(failed),))
        connection.exec_driver_sql(_UNCOVER, (json.dumps(failed),))
        connection.exec_driver_sql(_UNCOVER_ALONG, (json.dumps(failed),))
    return taken


def _row(step: Step) -> list[Any]:
    """The delivery as its process has it, and its next state."""
    one = step.delivery
    return [
        one.id,
        stored_instant(one.free_at),
        one.attempts,
        str(step.state),
        stored_instant(step.at),
        step.message_id,
        step.reason,
    ]


def told(story: SentStory) -> list[Any]:
    """The story as JSON."""
    return [story.article_id, story.title, int(story.is_withdrawn)]
