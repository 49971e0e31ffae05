"""The steps of deliveries, each written before the next begins: claims, and what comes of them."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from storage.delivery_words import OPEN, Claim, Delivery, Part, State, Step
from storage.errors import StorageError
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.database import Database
    from storage.delivery_words import SentStory


class Journal:
    """Steps of deliveries, written as soon as may be: those that come while others are written go together."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[tuple[Step, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, step: Step) -> bool:
        """Whether the step was still this process's to take; it is in the file. StorageError where it cannot be."""
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((step, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return await done

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                together, self._waiting = self._waiting, []
                await self._write(together)
        finally:
            self._writing = None

    async def _write(self, together: Sequence[tuple[Step, asyncio.Future[bool]]]) -> None:
        steps = [step for step, _ in together]
        try:
            taken = await self._database.record(lambda connection: _take(connection, steps))
        except StorageError as error:
            for _, done in together:
                if not done.done():
                    done.set_exception(error)
            return
        for step, done in together:
            if not done.done():
                done.set_result(step.delivery.id in taken)


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
    "INSERT INTO deliveries (subscription_id, chat_id, thread_id, due_at, part, state, free_at, claimed_at, stories,"
    " told) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'claimed', value ->> 5,"
    " value ->> 6, value -> 7, value -> 8 FROM json_each(?) WHERE true RETURNING id, subscription_id, part"
)
_GIVE = (
    "INSERT OR IGNORE INTO sent_stories (chat_id, article_id, delivery_id)"
    " SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)"
)
# A step is this process's to take as long as nobody has taken the delivery up: whoever does changes `free_at`, or the
# state. What was sent is told as sent even so.
_BEGIN = (
    "UPDATE deliveries SET state = 'sending', attempts = attempts + 1, free_at = s.value ->> 2 FROM json_each(?) s"
    " WHERE deliveries.id = s.value ->> 0 AND state = 'claimed' AND free_at = s.value ->> 1 RETURNING deliveries.id"
)
_PUT_BACK = (
    "UPDATE deliveries SET state = 'claimed', free_at = s.value ->> 1, reason = s.value ->> 2 FROM json_each(?) s"
    " WHERE deliveries.id = s.value ->> 0 AND state IN ('claimed', 'sending') RETURNING deliveries.id"
)
_END = (
    "UPDATE deliveries SET state = s.value ->> 1, finished_at = s.value ->> 2, message_id = s.value ->> 3,"
    " reason = s.value ->> 4 FROM json_each(?) s"
    " WHERE deliveries.id = s.value ->> 0 AND state IN ('claimed', 'sending') RETURNING deliveries.id"
)
_TAKE_AWAY = (
    "DELETE FROM sent_stories WHERE (chat_id, delivery_id) IN"
    " (SELECT chat_id, id FROM deliveries WHERE state = 'failed' AND id IN (SELECT value FROM json_each(?)))"
)


def won(connection: Connection, claims: Sequence[Claim]) -> list[Claim]:
    """Those claims whose chat and whose time are still as they were seen: they have them now."""
    chats = [[one.due.chat.id, one.due.chat.digests] for one in claims]
    won = set(connection.exec_driver_sql(_WIN_CHATS, (json.dumps(chats),)).scalars())
    slots = [_slot(one) for one in claims if one.due.chat.id in won]
    ids = set(connection.exec_driver_sql(_WIN_SLOTS, (json.dumps(slots),)).scalars())
    return [one for one in claims if one.due.subscription.id in ids]


def _slot(claim: Claim) -> list[Any]:
    """The subscription, its time as it was seen, its next time, and what is covered then."""
    one, version = claim.due.subscription, claim.due.material.version
    covered = (one.covered_until, one.seen_version) if claim.is_too_late else (one.covers_until, version)
    instants = (one.covers_until, claim.next_due_at, covered[0])
    return [one.id, *map(stored_instant, instants), covered[1]]


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
        ]
        for (_, place), (claim, part) in parts.items()
    ]
    added = connection.exec_driver_sql(_ADD, (json.dumps(rows),)).all()
    ids = {(subscription_id, place): number for number, subscription_id, place in added}
    got = [
        [claim.due.chat.id, article_id, ids[key]]
        for key, (claim, part) in parts.items()
        for article_id in (*(story.article_id for story in part.stories), *part.merged)
    ]
    connection.exec_driver_sql(_GIVE, (json.dumps(got),))
    return tuple(_new(ids[key], key[1], *parts[key], free_at) for key in parts)


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
    begun = [
        [one.delivery.id, stored_instant(one.delivery.free_at), stored_instant(one.at)]
        for one in steps
        if one.state is State.SENDING
    ]
    back = [[one.delivery.id, stored_instant(one.at), one.reason] for one in steps if one.state is State.CLAIMED]
    ended = [
        [one.delivery.id, str(one.state), stored_instant(one.at), one.message_id, one.reason]
        for one in steps
        if one.state not in OPEN
    ]
    taken: set[int] = set()
    for sql, rows in ((_BEGIN, begun), (_PUT_BACK, back), (_END, ended)):
        if rows:
            taken.update(connection.exec_driver_sql(sql, (json.dumps(rows),)).scalars())
    if failed := [one.delivery.id for one in steps if one.state is State.FAILED]:
        connection.exec_driver_sql(_TAKE_AWAY, (json.dumps(failed),))
    return taken


def told(story: SentStory) -> list[Any]:
    """The story as JSON."""
    return [story.article_id, story.title, int(story.is_withdrawn)]
