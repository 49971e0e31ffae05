"""A subscription is kept as it was made and as it is changed; what its digests have covered, no change takes back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_fixtures import DAY, NOW, article, url_of

from storage import EVERY_DAY, MAX_STORIES, Claim, Contract, KnownChat, Quiet, Storage, StorageError, Subscription

pytest_plugins = ["storage_fixtures"]

CHAT = KnownChat(1)
NAMES = st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4).map(tuple)
CONTRACTS = st.builds(
    Contract,
    minute=st.integers(0, 24 * 60 - 1),
    days=st.frozensets(st.sampled_from(sorted(EVERY_DAY)), min_size=1),
    size=st.integers(1, MAX_STORIES),
    topics=NAMES,
    without_topics=NAMES,
    providers=NAMES,
    without_providers=NAMES,
    least_hotness=st.floats(0, 1),
    quiet=st.sampled_from(Quiet),
    is_silent=st.booleans(),
)
INSTANTS = st.timedeltas(-9999 * DAY, 9999 * DAY).map(lambda time: NOW + time)


@pytest.fixture
async def chat(storage):
    await storage.chats.keep(CHAT)


@pytest.fixture(scope="module")
def shared_loop(tmp_path_factory):
    """What runs something in a loop, and a storage open in that loop, which many examples share."""
    with asyncio.Runner() as runner:
        opened = runner.run(Storage.open(url_of(tmp_path_factory.mktemp("shared") / "newsdesk.db")))
        runner.run(opened.chats.keep(CHAT))
        yield runner.run, opened
        runner.run(opened.close())


async def add(storage, contract=None, *, due_at=NOW, now=NOW - DAY, chat_id=1, thread_id=0):
    return await storage.subscriptions.add(chat_id, thread_id, contract or Contract(), due_at, now)


@settings(max_examples=60)
@given(contract=CONTRACTS, thread_id=st.integers(0, 2**31), due_at=st.none() | INSTANTS)
def test_a_subscription_is_kept_as_it_was_made(shared_loop, contract, thread_id, due_at):
    run, storage = shared_loop
    added = run(add(storage, contract, due_at=due_at, thread_id=thread_id))
    assert (added.contract, added.thread_id, added.due_at) == (contract, thread_id, due_at)
    assert run(storage.subscriptions.get(added.id)) == added


@settings(max_examples=60)
@given(
    first=CONTRACTS,
    second=CONTRACTS,
    thread_id=st.integers(0, 2**31),
    due_at=st.none() | INSTANTS,
    is_paused=st.booleans(),
    resumes_at=st.none() | INSTANTS,
)
def test_a_subscription_is_kept_as_it_was_changed(shared_loop, first, second, **changes):
    run, storage = shared_loop
    changed = replace(run(add(storage, first)), contract=second, **changes)
    run(storage.subscriptions.save(changed))
    assert run(storage.subscriptions.get(changed.id)) == changed


@pytest.mark.usefixtures("chat")
async def test_a_new_subscription_begins_now(storage):
    added = await add(storage, due_at=NOW, now=NOW - DAY)
    assert added == Subscription(added.id, 1, 0, Contract(), NOW - DAY, 0, NOW - DAY, NOW)
    assert added.is_first


@pytest.mark.usefixtures("chat")
async def test_what_the_archive_holds_already_is_nothing_new_to_a_subscription(storage, bring):
    await bring({"a.md": article("https://e.org/a")})
    added = await add(storage)
    await bring({"b.md": article("https://e.org/b")})
    material = await storage.deliveries.material(added, NOW)
    assert [one.url for one in material.fresh] == ["https://e.org/b"]
    assert [one.url for one in material.older] == ["https://e.org/a"]


@pytest.mark.usefixtures("chat")
async def test_an_instant_is_the_same_in_every_zone(storage):
    tokyo = timezone(timedelta(hours=9))
    added = await add(storage, due_at=NOW.astimezone(tokyo), now=(NOW - DAY).astimezone(tokyo))
    assert (await storage.subscriptions.get(added.id)).due_at == NOW
    assert [one.subscription.id for one in await storage.deliveries.due(NOW, 10)] == [added.id]


async def test_a_chat_that_is_not_known_cannot_subscribe(storage):
    with pytest.raises(StorageError):
        await add(storage)


@pytest.mark.usefixtures("chat")
async def test_the_subscriptions_of_a_chat_come_in_the_order_in_which_they_were_made(storage):
    await storage.chats.keep(KnownChat(-5, "supergroup"))
    first = await add(storage, due_at=NOW + DAY)
    other = await add(storage, chat_id=-5, thread_id=4)
    second = await add(storage, thread_id=3)
    assert await storage.subscriptions.of_chat(1) == (first, second)
    assert await storage.subscriptions.of_chat(-5) == (other,)
    assert await storage.subscriptions.of_chat(2) == ()


@pytest.mark.usefixtures("chat")
async def test_all_subscriptions_come_with_their_chats_in_the_order_in_which_they_were_made(storage):
    forum = KnownChat(-5, "supergroup", "Readers", "de", "Europe/Berlin")
    await storage.chats.keep(forum)
    await storage.chats.keep(KnownChat(9))
    added = [await add(storage, chat_id=chat_id) for chat_id in (-5, 1, -5)]
    assert await storage.subscriptions.all() == tuple(zip(added, (forum, CHAT, forum), strict=True))


async def test_an_empty_database_has_no_subscriptions(storage):
    assert await storage.subscriptions.all() == ()
    assert await storage.subscriptions.get(1) is None


@pytest.mark.usefixtures("chat")
async def test_saving_one_subscription_leaves_the_others_alone(storage):
    first, second = await add(storage), await add(storage)
    await storage.subscriptions.save(replace(first, contract=Contract(size=9), due_at=None))
    assert await storage.subscriptions.get(second.id) == second


@pytest.mark.usefixtures("chat")
async def test_saving_does_not_take_back_what_a_digest_has_covered_meanwhile(storage):
    read = await add(storage)
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.deliveries.claim([Claim(due, (), NOW + DAY)], NOW, NOW + DAY)
    await storage.subscriptions.save(replace(read, contract=Contract(size=9), due_at=NOW + 2 * DAY))
    saved = await storage.subscriptions.get(read.id)
    assert (saved.covered_until, saved.last_due_at) == (NOW, NOW)
    assert (saved.contract.size, saved.due_at) == (9, NOW + DAY)  # the claim's own


@pytest.mark.usefixtures("chat")
async def test_a_subscription_that_is_removed_is_gone(storage):
    first, second = await add(storage), await add(storage)
    await storage.subscriptions.remove(first.id)
    assert await storage.subscriptions.of_chat(1) == (second,)
    assert await storage.subscriptions.get(first.id) is None
    assert [one.subscription for one in await storage.deliveries.due(NOW, 10)] == [second]


@pytest.mark.usefixtures("chat")
async def test_a_subscription_that_is_gone_stays_gone_when_it_is_saved(storage):
    removed = await add(storage)
    await storage.subscriptions.remove(removed.id)
    await storage.subscriptions.save(removed)
    assert await storage.subscriptions.of_chat(1) == ()


@pytest.mark.usefixtures("chat")
async def test_a_new_subscription_never_has_the_number_of_one_that_is_gone(storage):
    removed = await add(storage)
    await storage.subscriptions.remove(removed.id)
    assert (await add(storage)).id != removed.id
