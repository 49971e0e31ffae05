"""Whoever claims a digest has it alone; what a crash leaves behind is taken up, and what has been got is remembered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event
from storage_fixtures import DAY, NOW, article, rows, texts, url_of

from storage import Claim, Contract, KnownChat, Part, Run, SentStory, State, Stopped, Storage, StorageError

pytest_plugins = ["storage_fixtures"]

MINUTE = timedelta(minutes=1)
LEASE = NOW + MINUTE
"""Until when a claim is its claimer's."""

TOMORROW = NOW + DAY


@pytest.fixture
def subscribe(storage):
    """A subscription of a chat that is due."""

    async def subscribe(chat_id=1, due_at=NOW, *, thread_id=0):
        await storage.chats.keep(KnownChat(chat_id))
        return await storage.subscriptions.add(chat_id, thread_id, Contract(), due_at, NOW - DAY)

    return subscribe


@pytest.fixture
async def other(storage, database_path):
    """Another process's storage of the same file."""
    assert storage
    opened = await Storage.open(url_of(database_path))
    yield opened
    await opened.close()


def part(*article_ids, merged=(), **told):
    """A message of these stories."""
    return Part(tuple(SentStory(one, f"Story {one}") for one in article_ids), told, merged)


async def claim(storage, *parts, now=NOW, free_at=LEASE, next_due_at=TOMORROW):
    """All digests that are due, claimed as these messages."""
    claims = [Claim(one, parts, next_due_at) for one in await storage.deliveries.due(now, 1000)]
    return await storage.deliveries.claim(claims, now, free_at)


@pytest.fixture
def claimed(storage, subscribe):
    """The one delivery of a new subscription: a message of these stories."""

    async def claimed(*article_ids, chat_id=1, merged=()):
        await subscribe(chat_id)
        (delivery,) = await claim(storage, part(*article_ids, merged=merged))
        return delivery

    return claimed


def state(path, delivery):
    """The state, reason and message that the file holds."""
    return rows(path, "SELECT state, reason, message_id FROM deliveries WHERE id = ?", delivery.id)[0]


def got(path, chat_id=1):
    return [number for (number,) in rows(path, "SELECT article_id FROM sent_stories WHERE chat_id = ?", chat_id)]


def chats_of(due):
    return [one.chat.id for one in due]


# What is due


async def test_nothing_is_due_before_its_time(storage, subscribe):
    await subscribe(due_at=NOW)
    assert await storage.deliveries.due(NOW - timedelta(microseconds=1), 10) == ()
    assert chats_of(await storage.deliveries.due(NOW, 10)) == [1]


async def test_what_waits_longest_is_due_first(storage, subscribe):
    for chat_id, late in ((1, 2), (2, 5), (3, 1)):
        await subscribe(chat_id, NOW - late * MINUTE)
    assert chats_of(await storage.deliveries.due(NOW, 10)) == [2, 1, 3]
    assert chats_of(await storage.deliveries.due(NOW, 2)) == [2, 1]


async def test_what_has_no_time_is_not_due(storage, subscribe):
    await subscribe(due_at=None)
    assert await storage.deliveries.due(NOW, 10) == ()


async def test_what_is_due_comes_with_its_chat_and_what_its_digest_can_be_made_of(bring, storage, subscribe):
    subscription = await subscribe()
    await bring(texts("New"))
    (due,) = await storage.deliveries.due(NOW, 10)
    assert (due.subscription, due.chat) == (subscription, KnownChat(1))
    assert due.material == await storage.deliveries.material(subscription, NOW)
    assert [one.title for one in due.material.fresh] == ["New"]


async def test_a_chat_is_due_with_one_subscription_at_a_time(storage, subscribe):
    late = await subscribe(1, NOW - MINUTE)
    later = await subscribe(1, NOW)
    await subscribe(2, NOW)
    assert chats_of(await storage.deliveries.due(NOW, 10)) == [1, 2]
    (first, _) = await storage.deliveries.due(NOW, 10)
    assert first.subscription == late
    await claim(storage)
    (second,) = await storage.deliveries.due(NOW, 10)
    assert second.subscription == later


async def test_the_second_digest_of_a_chat_knows_of_the_first(bring, storage, subscribe):
    await subscribe()
    await subscribe()
    await bring(texts("New"))
    (first,) = await storage.deliveries.due(NOW, 10)
    (article,) = first.material.fresh
    await claim(storage, part(article.id))
    (second,) = await storage.deliveries.due(NOW, 10)
    assert second.material.got == {article.id}


@pytest.mark.parametrize(
    ("ask", "indexes"),
    [
        (lambda store: store.due(NOW, 10), ("subscriptions_at_once", "subscriptions_due")),
        (lambda store: store.take_up(NOW, LEASE, 10), ("deliveries_open",)),
        (lambda store: store.to_correct(NOW, 10), ("deliveries_finished",)),
        (lambda store: store.runs(10), ("deliveries_due",)),
    ],
)
async def test_what_is_asked_time_and_again_is_found_by_an_index(storage, subscribe, database_path, ask, indexes):
    await subscribe()
    statements = []
    event.listen(storage._database._snapshots, "before_cursor_execute", lambda *told: statements.append(told[2:4]))
    await ask(storage.deliveries)
    asked = [one for one in statements if one[0].startswith("SELECT")]
    for (sql, values), index in zip(asked, indexes, strict=False):
        plan = [detail for *_, detail in rows(database_path, f"EXPLAIN QUERY PLAN {sql}", *values)]
        assert any(f"INDEX {index} " in detail for detail in plan), plan
        assert not any("TEMP B-TREE FOR ORDER BY" in detail for detail in plan), plan


# Claiming


async def test_a_claim_makes_deliveries_of_its_messages(storage, subscribe):
    subscription = await subscribe(1, thread_id=7)
    first, second = await claim(storage, part(5, 6, kind="fresh"), part(7, more=[1, {"a": "’人🙂"}]))
    for place, delivery in enumerate((first, second)):
        assert (delivery.subscription_id, delivery.chat.id, delivery.thread_id) == (subscription.id, 1, 7)
        assert (delivery.due_at, delivery.part, delivery.state, delivery.attempts) == (NOW, place, State.CLAIMED, 0)
    assert first.stories == (SentStory(5, "Story 5"), SentStory(6, "Story 6"))
    assert (first.told, second.told) == ({"kind": "fresh"}, {"more": [1, {"a": "’人🙂"}]})


async def test_deliveries_are_kept_as_they_were_claimed(storage, subscribe):
    for chat_id in (1, 2):
        await subscribe(chat_id)
    deliveries = await claim(storage, part(5), part(6))
    for delivery in deliveries:
        kept = await storage.deliveries.get(delivery.id)
        assert replace(kept, chat=delivery.chat) == delivery
    assert await storage.deliveries.get(99) is None


async def test_what_is_claimed_is_due_at_its_next_time_and_covered_until_this_one(bring, storage, subscribe):
    before = await subscribe()
    await bring(texts("New"))
    await claim(storage, part(1))
    after = await storage.subscriptions.get(before.id)
    assert (after.due_at, after.last_due_at, after.covered_until) == (TOMORROW, NOW, NOW)
    assert after.seen_version == before.seen_version + 1


async def test_what_is_claimed_late_is_covered_until_it_was_due(storage, subscribe):
    subscription = await subscribe(due_at=NOW)
    await claim(storage, part(1), now=NOW + 3 * MINUTE)
    assert (await storage.subscriptions.get(subscription.id)).covered_until == NOW


async def test_the_claim_of_a_silent_day_moves_the_time_only(storage, subscribe, database_path):
    before = await subscribe()
    assert await claim(storage) == ()
    after = await storage.subscriptions.get(before.id)
    assert after == replace(before, due_at=TOMORROW, last_due_at=NOW, covered_until=NOW)
    assert rows(database_path, "SELECT count(*) FROM deliveries") == [(0,)]
    assert got(database_path) == []


async def test_what_is_passed_over_leaves_what_it_would_have_told_to_the_next_digest(bring, storage, subscribe):
    before = await subscribe()
    await bring(texts("New"))
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.deliveries.claim([Claim(due, (), TOMORROW, is_passed_over=True)], NOW, LEASE)
    after = await storage.subscriptions.get(before.id)
    assert (after.due_at, after.covered_until, after.seen_version) == (TOMORROW, NOW - DAY, before.seen_version)
    (due,) = await storage.deliveries.due(TOMORROW, 10)
    assert [one.title for one in due.material.fresh] == ["New"]


async def test_a_pause_that_is_over_is_over_with_the_first_digest_after_it(storage, subscribe):
    subscription = await subscribe()
    await storage.subscriptions.save(replace(subscription, resumes_at=NOW - MINUTE))
    await claim(storage)
    assert (await storage.subscriptions.get(subscription.id)).resumes_at is None


async def test_what_is_claimed_has_been_got_with_all_that_was_merged_into_it(claimed, database_path):
    await claimed(5, 6, merged=(7, 8))
    assert got(database_path) == [5, 6, 7, 8]


async def test_what_a_chat_had_got_before_stays_the_story_of_its_first_delivery(storage, claimed, database_path):
    first = await claimed(5)
    second = await claimed(6, merged=(5,))
    await storage.deliveries.end(second, State.FAILED, NOW)
    assert rows(database_path, "SELECT article_id, delivery_id FROM sent_stories") == [(5, first.id)]


async def test_a_claim_counts_the_digests_of_its_chat(storage, subscribe):
    await subscribe()
    await claim(storage, part(1), part(2))
    assert (await storage.chats.get(1)).digests == 1


async def test_what_was_claimed_cannot_be_claimed_again(storage, subscribe, database_path):
    await subscribe()
    (due,) = await storage.deliveries.due(NOW, 10)
    claims = [Claim(due, (part(5),), TOMORROW)]
    assert len(await storage.deliveries.claim(claims, NOW, LEASE)) == 1
    assert await storage.deliveries.claim(claims, NOW, LEASE) == ()
    assert rows(database_path, "SELECT count(*) FROM deliveries") == [(1,)]


async def test_a_digest_whose_time_was_changed_meanwhile_is_not_claimed(storage, subscribe):
    subscription = await subscribe()
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.subscriptions.save(replace(subscription, due_at=NOW + 3 * MINUTE))
    assert await storage.deliveries.claim([Claim(due, (part(5),), TOMORROW)], NOW, LEASE) == ()
    assert (await storage.subscriptions.get(subscription.id)).due_at == NOW + 3 * MINUTE


async def test_a_digest_of_a_chat_that_was_stopped_meanwhile_is_not_claimed(storage, subscribe):
    subscription = await subscribe()
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    await storage.subscriptions.save(subscription)
    assert await storage.deliveries.claim([Claim(due, (part(5),), TOMORROW)], NOW, LEASE) == ()


async def test_a_digest_that_was_removed_meanwhile_is_not_claimed(storage, subscribe):
    subscription = await subscribe()
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.subscriptions.remove(subscription.id)
    assert await storage.deliveries.claim([Claim(due, (part(5),), TOMORROW)], NOW, LEASE) == ()


async def test_a_digest_that_nobody_else_has_claimed_is_claimed_beside_one_that_somebody_has(storage, subscribe):
    for chat_id in (1, 2):
        await subscribe(chat_id)
    first, second = (Claim(due, (part(5),), TOMORROW) for due in await storage.deliveries.due(NOW, 10))
    await storage.deliveries.claim([first], NOW, LEASE)
    assert [one.chat.id for one in await storage.deliveries.claim([first, second], NOW, LEASE)] == [2]


async def test_nothing_to_claim_claims_nothing(storage):
    assert await storage.deliveries.claim([], NOW, LEASE) == ()


# Racing


async def race(storage, *article_ids):
    """All that is due claimed, a few at a time, until nothing is."""
    won = []
    while due := await storage.deliveries.due(NOW, 7):
        claims = [Claim(one, (part(*article_ids),), TOMORROW) for one in due]
        won += await storage.deliveries.claim(claims, NOW, LEASE)
    return won


async def test_processes_that_race_claim_each_digest_once(storage, other, subscribe, database_path):
    subscriptions = [await subscribe(chat_id) for chat_id in range(1, 61)]
    won = [one for some in await asyncio.gather(*(race(one) for one in (storage, other) * 3)) for one in some]
    assert sorted(one.subscription_id for one in won) == [one.id for one in subscriptions]
    assert rows(database_path, "SELECT count(*), count(DISTINCT subscription_id) FROM deliveries") == [(60, 60)]


async def test_processes_that_race_for_two_digests_of_a_chat_make_the_second_after_the_first(storage, other, subscribe):
    for _ in range(2):
        for chat_id in range(1, 21):
            await subscribe(chat_id)
    seen = [await one.deliveries.due(NOW, 100) for one in (storage, other)]
    later = [replace(one, subscription=await storage.subscriptions.get(one.subscription.id + 20)) for one in seen[1]]
    claims = [[Claim(one, (part(5),), TOMORROW) for one in some] for some in (seen[0], later)]
    won = await asyncio.gather(
        storage.deliveries.claim(claims[0], NOW, LEASE), other.deliveries.claim(claims[1], NOW, LEASE)
    )
    assert sorted(one.chat.id for some in won for one in some) == list(range(1, 21))
    rest = await asyncio.gather(race(storage), race(other))
    assert sorted(one.chat.id for some in rest for one in some) == list(range(1, 21))


async def test_processes_that_race_take_up_each_delivery_once(storage, other, subscribe):
    for chat_id in range(1, 41):
        await subscribe(chat_id)
    left = await claim(storage, part(5))
    takers = ((storage, 1), (other, 2)) * 5
    taken = await asyncio.gather(
        *(one.deliveries.take_up(LEASE, LEASE + minutes * MINUTE, 5) for one, minutes in takers)
    )
    assert sorted(one.id for some in taken for one in some) == [one.id for one in left]
    assert {len(some) for some in taken} <= {0, 5}


# Steps


async def test_a_delivery_that_is_begun_is_being_sent(storage, claimed, database_path):
    delivery = await claimed(5)
    assert await storage.deliveries.begin(delivery, LEASE + MINUTE)
    assert state(database_path, delivery)[0] == "sending"
    begun = await storage.deliveries.get(delivery.id)
    assert (begun.state, begun.attempts, begun.free_at) == (State.SENDING, 1, LEASE + MINUTE)


async def test_a_delivery_is_begun_once(storage, claimed):
    delivery = await claimed(5)
    assert await storage.deliveries.begin(delivery, LEASE)
    assert not await storage.deliveries.begin(delivery, LEASE)


async def test_a_delivery_that_was_taken_up_is_not_begun_by_who_had_it(storage, other, claimed):
    delivery = await claimed(5)
    (taken,) = await other.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    assert not await storage.deliveries.begin(delivery, LEASE + 9 * MINUTE)
    assert await other.deliveries.begin(taken, LEASE + 2 * MINUTE)


async def test_a_delivery_that_was_put_back_waits_until_it_is_free(storage, claimed, database_path):
    delivery = await storage.deliveries.begin(await claimed(5), LEASE)
    assert await storage.deliveries.put_back(delivery, NOW + 5 * MINUTE, "flood")
    assert state(database_path, delivery) == ("claimed", "flood", 0)
    assert await storage.deliveries.take_up(NOW + 5 * MINUTE - timedelta(microseconds=1), TOMORROW, 10) == ()
    (taken,) = await storage.deliveries.take_up(NOW + 5 * MINUTE, TOMORROW, 10)
    assert (taken.id, taken.attempts) == (delivery.id, 1)


async def test_a_delivery_may_be_put_back_before_it_is_begun(storage, claimed):
    delivery = await claimed(5)
    assert await storage.deliveries.put_back(delivery, NOW, "flood")
    assert not await storage.deliveries.begin(delivery, TOMORROW)


async def test_a_delivery_that_another_one_has_taken_up_is_not_put_back_by_who_had_it(storage, other, claimed):
    delivery = await claimed(5)
    (taken,) = await other.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    assert not await storage.deliveries.put_back(delivery, LEASE, "flood")
    assert await other.deliveries.begin(taken, LEASE + 2 * MINUTE)


async def test_a_delivery_that_another_one_is_sending_is_not_put_back_by_who_never_began_it(storage, other, claimed):
    delivery = await claimed(5)
    (taken,) = await other.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    await other.deliveries.begin(taken, LEASE + 2 * MINUTE)
    assert not await storage.deliveries.put_back(delivery, LEASE, "flood")


async def test_a_delivery_may_be_begun_again_by_who_is_sending_it(storage, claimed):
    begun = await storage.deliveries.begin(await claimed(5), LEASE + MINUTE)
    again = await storage.deliveries.begin(begun, LEASE + 2 * MINUTE)
    assert (again.attempts, again.free_at) == (2, LEASE + 2 * MINUTE)


async def test_a_delivery_that_another_one_is_sending_is_not_put_back_by_who_sent_it_before(storage, other, claimed):
    delivery = await storage.deliveries.begin(await claimed(5), LEASE)
    (taken,) = await other.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    await other.deliveries.begin(taken, LEASE + 2 * MINUTE)
    assert not await storage.deliveries.put_back(delivery, LEASE, "flood")
    assert await other.deliveries.take_up(LEASE + MINUTE, TOMORROW, 10) == ()


async def test_a_delivery_that_another_one_is_sending_is_not_failed_by_who_had_it(
    storage, other, claimed, database_path
):
    delivery = await storage.deliveries.begin(await claimed(5), LEASE)
    (taken,) = await other.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    await other.deliveries.begin(taken, LEASE + 2 * MINUTE)
    assert not await storage.deliveries.end(delivery, State.FAILED, LEASE, reason="blocked")
    assert state(database_path, delivery)[0] == "sending"
    assert got(database_path) == [5]


async def test_what_arrived_is_told_even_if_another_one_has_taken_it_up(storage, other, claimed, database_path):
    delivery = await storage.deliveries.begin(await claimed(5), LEASE)
    (taken,) = await other.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    assert await storage.deliveries.end(delivery, State.SENT, LEASE, message_id=77)
    assert not await other.deliveries.begin(taken, LEASE + MINUTE)
    assert state(database_path, delivery) == ("sent", "", 77)


@pytest.mark.parametrize("ended", [State.SENT, State.UNCERTAIN, State.FAILED], ids=str)
async def test_a_delivery_that_has_ended_stays_as_it_ended(storage, claimed, database_path, ended):
    delivery = await storage.deliveries.begin(await claimed(5), LEASE)
    assert await storage.deliveries.end(delivery, ended, NOW, message_id=77, reason="because")
    assert state(database_path, delivery) == (ended, "because", 77)
    assert not await storage.deliveries.begin(delivery, LEASE)
    assert not await storage.deliveries.put_back(delivery, LEASE, "flood")
    for other_end in (State.SENT, State.UNCERTAIN, State.FAILED):
        assert not await storage.deliveries.end(delivery, other_end, NOW + MINUTE)
    assert await storage.deliveries.take_up(TOMORROW, TOMORROW, 10) == ()
    assert state(database_path, delivery) == (ended, "because", 77)


@pytest.mark.parametrize(("ended", "expected"), [(State.SENT, [5, 6]), (State.UNCERTAIN, [5, 6]), (State.FAILED, [])])
async def test_the_stories_of_what_failed_have_not_been_got(storage, claimed, database_path, ended, expected):
    delivery = await claimed(5, merged=(6,))
    await claimed(5, chat_id=2)
    delivery = await storage.deliveries.begin(delivery, LEASE)
    await storage.deliveries.end(delivery, ended, NOW)
    assert got(database_path) == expected
    assert got(database_path, 2) == [5]


async def test_the_stories_of_another_part_have_been_got_though_one_failed(storage, subscribe, database_path):
    await subscribe()
    first, second = await claim(storage, part(5), part(6))
    await storage.deliveries.end(second, State.FAILED, NOW)
    await storage.deliveries.end(first, State.SENT, NOW)
    assert got(database_path) == [5]


@pytest.mark.parametrize(("ended", "expected"), [(State.SENT, []), (State.UNCERTAIN, []), (State.FAILED, ["New"])])
async def test_the_next_digest_tells_what_one_that_failed_would_have(bring, storage, subscribe, ended, expected):
    await subscribe()
    await bring(texts("New"))
    (delivery,) = await claim(storage, part(1))
    await storage.deliveries.end(delivery, ended, NOW)
    (due,) = await storage.deliveries.due(TOMORROW, 10)
    assert [one.title for one in due.material.fresh] == expected


async def test_what_failed_long_ago_is_not_told_again_when_its_failure_is(bring, storage, subscribe):
    subscription = await subscribe()
    await bring(texts("New"))
    (delivery,) = await claim(storage, part(1))
    await storage.deliveries.end(delivery, State.FAILED, NOW)
    await claim(storage, now=TOMORROW, next_due_at=TOMORROW + DAY)
    await storage.deliveries.end(delivery, State.FAILED, TOMORROW)
    assert (await storage.subscriptions.get(subscription.id)).covered_until == TOMORROW


# Taking up


async def test_a_delivery_is_taken_up_only_when_it_is_free(storage, claimed):
    delivery = await claimed(5)
    assert await storage.deliveries.take_up(LEASE - timedelta(microseconds=1), TOMORROW, 10) == ()
    (taken,) = await storage.deliveries.take_up(LEASE, TOMORROW, 10)
    assert taken == replace(delivery, free_at=TOMORROW, chat=taken.chat)


async def test_a_delivery_that_was_being_sent_in_a_crash_is_taken_up(storage, claimed):
    delivery = await claimed(5)
    await storage.deliveries.begin(delivery, LEASE + MINUTE)
    assert await storage.deliveries.take_up(LEASE, TOMORROW, 10) == ()
    (taken,) = await storage.deliveries.take_up(LEASE + MINUTE, TOMORROW, 10)
    assert (taken.state, taken.attempts) == (State.CLAIMED, 1)


async def test_a_delivery_that_was_taken_up_is_not_free_for_a_while(storage, claimed):
    await claimed(5)
    assert len(await storage.deliveries.take_up(LEASE, LEASE + MINUTE, 10)) == 1
    assert await storage.deliveries.take_up(LEASE, LEASE + MINUTE, 10) == ()
    assert len(await storage.deliveries.take_up(LEASE + MINUTE, TOMORROW, 10)) == 1


async def test_what_has_been_free_longest_is_taken_up_first(storage, subscribe):
    for chat_id in (1, 2, 3):
        await subscribe(chat_id)
    one, two, three = await claim(storage, part(5))
    for delivery, minutes in ((one, 3), (two, 1), (three, 2)):
        await storage.deliveries.put_back(delivery, NOW + minutes * MINUTE, "flood")
    taken = await storage.deliveries.take_up(TOMORROW, TOMORROW + DAY, 2)
    assert [delivery.id for delivery in taken] == [two.id, three.id]


# Reading


async def test_the_messages_of_a_digest_stand_beside_each_other(storage, subscribe):
    await subscribe(1)
    await subscribe(2)
    claimed = await claim(storage, part(5), part(6), part(7))
    beside = await storage.deliveries.beside(claimed[1])
    assert [(one.chat.id, one.part) for one in beside] == [(claimed[1].chat.id, place) for place in range(3)]


async def test_runs_tell_how_the_deliveries_of_a_minute_ended(storage, subscribe):
    for chat_id in range(1, 7):
        await subscribe(chat_id)
    ends = [(State.SENT, ""), (State.SENT, ""), (State.UNCERTAIN, "timeout"), (State.FAILED, "blocked")]
    deliveries = await claim(storage, part(5))
    for second, (delivery, (ended, reason)) in enumerate(zip(deliveries, [*ends, ends[-1]], strict=False)):
        await storage.deliveries.end(delivery, ended, NOW + timedelta(seconds=second), reason=reason)
    states = {State.SENT: 2, State.UNCERTAIN: 1, State.FAILED: 2, State.CLAIMED: 1}
    assert await storage.deliveries.runs(5) == (Run(NOW, 6, states, {"blocked": 2}, NOW + timedelta(seconds=4)),)


async def test_the_latest_runs_come_first_and_as_many_as_are_wanted(storage, subscribe):
    for minute in range(4):
        await subscribe(minute + 1, NOW + minute * MINUTE)
    await claim(storage, part(5), now=NOW + 9 * MINUTE)
    assert [run.due_at for run in await storage.deliveries.runs(3)] == [NOW + minute * MINUTE for minute in (3, 2, 1)]
    assert [run.finished_at for run in await storage.deliveries.runs(1)] == [None]


async def test_before_the_first_digest_there_are_no_runs(storage):
    assert await storage.deliveries.runs(5) == ()


async def test_a_delivery_that_ended_long_ago_is_forgotten_and_what_was_got_is_not(storage, subscribe, database_path):
    for chat_id in (1, 2, 3):
        await subscribe(chat_id)
    old, young, unfinished = await claim(storage, part(5))
    await storage.deliveries.end(old, State.SENT, NOW)
    await storage.deliveries.end(young, State.SENT, NOW + MINUTE)
    await storage.deliveries.forget(NOW + MINUTE)
    assert await storage.deliveries.get(old.id) is None
    assert [(await storage.deliveries.get(one.id)).id for one in (young, unfinished)] == [young.id, unfinished.id]
    assert [got(database_path, chat_id) for chat_id in (1, 2, 3)] == [[5]] * 3


async def test_a_new_delivery_never_has_the_number_of_one_that_is_forgotten(storage, claimed):
    old = await claimed(5)
    await storage.deliveries.end(old, State.SENT, NOW)
    await storage.deliveries.forget(TOMORROW)
    assert (await claimed(5, chat_id=2)).id != old.id


# Correcting


@pytest.fixture
def sent(bring, storage, subscribe, database_path):
    """The files of three stories, which stand in a message."""

    async def sent(ended=State.SENT, message_id=77):
        files = {f"{name}.md": article(f"https://e.org/{name}", title=name) for name in ("First", "Second", "Third")}
        await bring(files)
        await subscribe()
        stories = tuple(SentStory(*row) for row in rows(database_path, "SELECT id, title FROM articles ORDER BY id"))
        (delivery,) = await claim(storage, Part(stories, {}))
        await storage.deliveries.end(delivery, ended, NOW, message_id=message_id)
        return files

    return sent


async def wrong(storage, since=NOW - MINUTE):
    return [one.message_id for one in await storage.deliveries.to_correct(since, 10)]


async def test_a_message_that_tells_what_the_archive_holds_is_right(storage, sent, bring):
    files = await sent()
    assert await wrong(storage) == []
    await bring(files | {"Second.md": files["Second.md"].replace("title", "heat: 9\nexcerpt: Changed\ntitle")})
    await bring(files | {"Fourth.md": article("https://e.org/Fourth")})
    assert await wrong(storage) == []


CHANGES = {
    "another title": ('title: "Second"', 'title: "Zwei"'),
    "withdrawn": ("title", "published: false\ntitle"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_a_message_of_a_story_that_has_changed_is_to_be_corrected(storage, sent, bring, change):
    files = await sent()
    await bring(files | {"Second.md": files["Second.md"].replace(*change, 1)})
    assert await wrong(storage) == [77]
    assert await wrong(storage, since=NOW) == []


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_a_message_that_was_corrected_is_right_until_the_story_changes_back(storage, sent, bring, change):
    files = await sent()
    await bring(files | {"Second.md": files["Second.md"].replace(*change, 1)})
    (delivery,) = await storage.deliveries.to_correct(NOW - MINUTE, 10)
    is_withdrawn = change == CHANGES["withdrawn"]
    first, second, third = delivery.stories
    second = replace(second, title="Second" if is_withdrawn else "Zwei", is_withdrawn=is_withdrawn)
    await storage.deliveries.correct(delivery, (first, second, third))
    assert (await storage.deliveries.get(delivery.id)).stories == (first, second, third)
    assert await wrong(storage) == []
    await bring(files)
    assert await wrong(storage) == [77]


async def test_a_message_that_shows_a_withdrawn_story_is_right_whatever_its_title_becomes(storage, sent, bring):
    files = await sent()
    await bring(files | {"Second.md": files["Second.md"].replace("title", "published: false\ntitle", 1)})
    (delivery,) = await storage.deliveries.to_correct(NOW - MINUTE, 10)
    first, second, third = delivery.stories
    await storage.deliveries.correct(delivery, (first, replace(second, is_withdrawn=True), third))
    await bring(files | {"Second.md": files["Second.md"].replace('title: "Second"', 'published: false\ntitle: "Zwei"')})
    assert await wrong(storage) == []


@pytest.mark.parametrize(("ended", "message_id"), [(State.UNCERTAIN, 77), (State.FAILED, 77), (State.SENT, 0)], ids=str)
async def test_a_message_that_nobody_can_edit_is_not_to_be_corrected(storage, sent, bring, ended, message_id):
    files = await sent(ended, message_id)
    await bring(files | {"Second.md": files["Second.md"].replace('title: "Second"', 'title: "Zwei"')})
    assert await wrong(storage) == []


async def test_as_many_messages_are_corrected_at_once_as_are_wanted(storage, subscribe):
    for chat_id in range(1, 6):
        await subscribe(chat_id)
    for delivery in await claim(storage, part(999)):  # a story that the archive does not hold at all
        await storage.deliveries.end(delivery, State.SENT, NOW, message_id=delivery.id)
    assert [one.message_id for one in await storage.deliveries.to_correct(NOW - MINUTE, 3)] == [1, 2, 3]


async def test_an_archive_that_has_changed_is_uncorrected_until_it_is_said_to_be_corrected(storage, bring):
    assert await storage.deliveries.uncorrected() == 0
    await bring(texts("One"))
    version = await storage.deliveries.uncorrected()
    assert version > 0
    await storage.deliveries.corrected(version)
    assert await storage.deliveries.uncorrected() == 0
    await bring(texts("Two"))
    assert await storage.deliveries.uncorrected() > version


async def test_a_change_during_the_corrections_is_not_taken_for_corrected(storage, bring):
    await bring(texts("One"))
    version = await storage.deliveries.uncorrected()
    await bring(texts("Two"))
    await storage.deliveries.corrected(version)
    assert await storage.deliveries.uncorrected() > version


# The journal


@pytest.fixture
def transactions(storage):
    """The transactions of the journal: a commit each."""
    commits = []
    event.listen(storage._database._records, "commit", commits.append)
    return commits


async def test_steps_that_wait_are_written_together(storage, subscribe, transactions):
    for chat_id in range(1, 51):
        await subscribe(chat_id)
    deliveries = await claim(storage, part(5))
    transactions.clear()
    assert all(await asyncio.gather(*(storage.deliveries.begin(one, LEASE) for one in deliveries)))
    assert len(transactions) <= 2


async def test_everyone_who_waits_gets_an_answer_of_their_own(storage, subscribe):
    for chat_id in range(1, 21):
        await subscribe(chat_id)
    deliveries = await claim(storage, part(5))
    for one in deliveries[::2]:
        await storage.deliveries.begin(one, LEASE)
    begun = await asyncio.gather(*(storage.deliveries.begin(one, LEASE) for one in deliveries))
    assert [bool(one) for one in begun] == [False, True] * 10


async def test_of_two_who_begin_a_delivery_at_once_one_has_it(storage, claimed):
    delivery = await claimed(5)
    begun = await asyncio.gather(*(storage.deliveries.begin(delivery, LEASE) for _ in range(5)))
    assert [bool(one) for one in begun] == [True, False, False, False, False]


async def test_of_two_owners_who_begin_a_delivery_at_once_only_the_later_one_has_it(storage, claimed):
    delivery = await claimed(5)
    (taken,) = await storage.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    begun = await asyncio.gather(*(storage.deliveries.begin(one, TOMORROW) for one in (delivery, taken)))
    assert [bool(one) for one in begun] == [False, True]


async def test_steps_of_a_delivery_are_taken_in_the_order_in_which_they_come(storage, claimed, database_path):
    delivery = await claimed(5)
    (taken,) = await storage.deliveries.take_up(LEASE, LEASE + MINUTE, 10)
    answers = await asyncio.gather(
        storage.deliveries.end(delivery, State.SENT, NOW, message_id=77), storage.deliveries.begin(taken, TOMORROW)
    )
    assert answers == [True, None]
    assert state(database_path, delivery) == ("sent", "", 77)


async def test_what_cannot_be_written_fails_for_everyone_who_waits(storage, subscribe, database_path):
    for chat_id in range(1, 11):
        await subscribe(chat_id)
    deliveries = await claim(storage, part(5))
    rows(database_path, "ALTER TABLE deliveries RENAME TO hidden")
    steps = (storage.deliveries.begin(one, LEASE) for one in deliveries)
    failures = await asyncio.gather(*steps, return_exceptions=True)
    assert [type(one) for one in failures] == [StorageError] * 10


async def test_what_could_not_be_written_may_be_written_later(storage, claimed, database_path):
    delivery = await claimed(5)
    rows(database_path, "ALTER TABLE deliveries RENAME TO hidden")
    with pytest.raises(StorageError):
        await storage.deliveries.begin(delivery, LEASE)
    rows(database_path, "ALTER TABLE hidden RENAME TO deliveries")
    assert await storage.deliveries.begin(delivery, LEASE)


async def test_nobody_waits_for_ever_for_a_storage_that_is_closed(storage, claimed):
    delivery = await claimed(5)
    await storage.close()
    with pytest.raises(RuntimeError):
        await asyncio.wait_for(storage.deliveries.begin(delivery, LEASE), 5)


async def test_a_step_is_written_though_nobody_waits_for_it_any_more(storage, subscribe, database_path):
    for chat_id in (1, 2):
        await subscribe(chat_id)
    one, two = await claim(storage, part(5))
    given_up = asyncio.create_task(storage.deliveries.begin(one, LEASE))
    waiting = asyncio.create_task(storage.deliveries.begin(two, LEASE))
    await asyncio.sleep(0)
    given_up.cancel()
    assert await waiting
    assert [state(database_path, delivery)[0] for delivery in (one, two)] == ["sending", "sending"]
