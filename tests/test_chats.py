"""Chats are kept by Telegram's ids; a stopped one gets nothing, and one that moves takes all that it has along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from storage_fixtures import DAY, NOW, article, rows

from storage import Claim, Contract, KnownChat, Part, SentStory, Stopped

pytest_plugins = ["storage_fixtures"]

OLD, NEW = -4321, -1001234567890123
BELONGINGS = ("subscriptions", "deliveries", "sent_stories", "likes", "turns")


async def subscribe(storage, chat_id, due_at=NOW):
    return await storage.subscriptions.add(chat_id, 0, Contract(), due_at, NOW - DAY)


async def send(storage, chat_id, *article_ids, due_at=NOW):
    """A digest of these articles that has reached the chat, by a new subscription."""
    await subscribe(storage, chat_id, due_at)
    due = await storage.deliveries.due(due_at, 100)
    part = Part(tuple(SentStory(one, f"Story {one}") for one in article_ids), {})
    claims = [Claim(one, (part,), due_at + DAY) for one in due if one.chat.id == chat_id]
    return await storage.deliveries.claim(claims, due_at, due_at + DAY)


async def settle(storage, chat_id, *article_ids, due_at=NOW):
    """A group that has everything that a chat can have, these articles among it."""
    await storage.chats.keep(KnownChat(chat_id, "group", "Readers", "de", "Europe/Berlin", added_by=7))
    await send(storage, chat_id, *article_ids, due_at=due_at)
    for article_id in article_ids:
        await storage.likes.mark(chat_id, article_id, 1)
    await storage.turns.keep(chat_id, 7, f"/ask {chat_id}", NOW)


def belongings(path, chat_id):
    """How many rows of each table are the chat's."""
    return {table: rows(path, f"SELECT count(*) FROM {table} WHERE chat_id = ?", chat_id)[0][0] for table in BELONGINGS}


def got(path, chat_id):
    return [number for (number,) in rows(path, "SELECT article_id FROM sent_stories WHERE chat_id = ?", chat_id)]


# Keeping


async def test_a_chat_that_has_chosen_nothing_is_not_known(storage):
    assert await storage.chats.get(1) is None


async def test_a_chat_is_kept_with_what_it_has_chosen(storage):
    chat = KnownChat(NEW, "supergroup", "Leser ’人🙂", "de", "Europe/Berlin")
    await storage.chats.keep(chat)
    assert await storage.chats.get(NEW) == chat


async def test_what_is_chosen_later_takes_the_place_of_what_was_chosen_before(storage):
    await storage.chats.keep(KnownChat(1, title="Readers", language="de"))
    await storage.chats.keep(KnownChat(1, "group", zone="Asia/Tokyo"))
    assert await storage.chats.get(1) == KnownChat(1, "group", zone="Asia/Tokyo")


async def test_chats_are_told_apart(storage):
    await storage.chats.keep(KnownChat(1, language="de"))
    await storage.chats.keep(KnownChat(-1, language="fr"))
    assert [(await storage.chats.get(number)).language for number in (1, -1)] == ["de", "fr"]


async def test_choosing_something_does_not_let_a_stopped_chat_go_on(storage):
    await storage.chats.keep(KnownChat(1))
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    await storage.chats.keep(KnownChat(1, language="de"))
    assert await storage.chats.get(1) == KnownChat(1, language="de", stopped_for="blocked")


async def test_choosing_something_does_not_forget_how_many_digests_there_were(storage):
    await settle(storage, 1, 5)
    await storage.chats.keep(KnownChat(1))
    assert (await storage.chats.get(1)).digests == 1


# Stopping


@pytest.mark.parametrize("reason", Stopped)
async def test_a_chat_is_stopped_for_a_reason(storage, reason):
    await storage.chats.keep(KnownChat(1))
    assert await storage.chats.stop(1, reason, NOW)
    assert (await storage.chats.get(1)).stopped_for == reason


async def test_a_chat_is_stopped_only_once(storage):
    await storage.chats.keep(KnownChat(1))
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    assert not await storage.chats.stop(1, Stopped.NOT_FOUND, NOW + DAY)
    assert (await storage.chats.get(1)).stopped_for == "blocked"


async def test_a_chat_that_is_not_known_is_not_stopped(storage):
    assert not await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    assert await storage.chats.get(1) is None


async def test_nothing_is_due_in_a_stopped_chat_any_more(storage):
    for chat_id in (1, 2):
        await storage.chats.keep(KnownChat(chat_id))
        await subscribe(storage, chat_id)
        await subscribe(storage, chat_id)
    await storage.chats.stop(1, Stopped.KICKED, NOW)
    assert [one.due_at for one in await storage.subscriptions.of_chat(1)] == [None, None]
    assert [one.chat.id for one in await storage.deliveries.due(NOW, 10)] == [2]


async def test_a_subscription_that_is_saved_while_its_chat_is_stopped_is_not_due(storage):
    await storage.chats.keep(KnownChat(1))
    subscription = await subscribe(storage, 1)
    await storage.chats.stop(1, Stopped.KICKED, NOW)
    await storage.subscriptions.save(subscription)
    assert await storage.deliveries.due(NOW, 10) == ()


async def test_a_stopped_chat_that_comes_back_is_well_again(storage):
    await storage.chats.keep(KnownChat(1))
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    assert await storage.chats.resume(1)
    assert await storage.chats.get(1) == KnownChat(1)
    assert not await storage.chats.resume(1)


async def test_a_chat_that_is_resumed_has_its_next_times_at_once(storage):
    await storage.chats.keep(KnownChat(1))
    one = await storage.subscriptions.add(1, 0, Contract(), NOW, NOW)
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    await storage.chats.resume(1, {one.id: NOW + DAY})
    assert (await storage.subscriptions.get(one.id)).due_at == NOW + DAY


async def test_nothing_is_due_in_a_stopped_chat_whatever_is_changed_there(storage):
    await storage.chats.keep(KnownChat(1))
    one = await storage.subscriptions.add(1, 0, Contract(), NOW, NOW)
    await storage.chats.stop(1, Stopped.NO_RIGHTS, NOW)
    await storage.subscriptions.save(replace(one, contract=Contract(size=3), due_at=NOW + DAY))
    assert (await storage.subscriptions.get(one.id)).due_at is None


async def test_the_subscriptions_of_a_chat_that_comes_back_wait_for_a_new_time(storage):
    await storage.chats.keep(KnownChat(1))
    subscription = await subscribe(storage, 1)
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    await storage.chats.resume(1)
    assert await storage.subscriptions.get(subscription.id) == replace(subscription, due_at=None)


async def test_a_chat_may_be_stopped_again(storage):
    await storage.chats.keep(KnownChat(1))
    for _ in range(2):
        assert await storage.chats.stop(1, Stopped.BLOCKED, NOW)
        assert await storage.chats.resume(1)


# Moving


async def test_a_chat_that_moves_takes_everything_along(storage, database_path):
    await settle(storage, OLD, 5, 6)
    await storage.chats.move(OLD, NEW)
    assert await storage.chats.get(NEW) == KnownChat(
        NEW, "supergroup", "Readers", "de", "Europe/Berlin", digests=1, added_by=7
    )
    assert belongings(database_path, NEW) == dict(zip(BELONGINGS, (1, 1, 2, 2, 1), strict=True))


async def test_a_chat_that_moved_leaves_nothing_behind(storage, database_path):
    await settle(storage, OLD, 5, 6)
    await storage.chats.move(OLD, NEW)
    assert await storage.chats.get(OLD) is None
    assert belongings(database_path, OLD) == dict.fromkeys(BELONGINGS, 0)


async def test_a_chat_that_moves_leaves_others_alone(storage, database_path):
    await settle(storage, OLD, 5)
    await settle(storage, 1, 6)
    await storage.chats.move(OLD, NEW)
    assert belongings(database_path, 1) == dict.fromkeys(BELONGINGS, 1)


async def test_a_stopped_chat_that_moves_stays_stopped(storage):
    await storage.chats.keep(KnownChat(OLD, "group"))
    await storage.chats.stop(OLD, Stopped.NO_RIGHTS, NOW)
    await storage.chats.move(OLD, NEW)
    assert (await storage.chats.get(NEW)).stopped_for == "no_rights"


async def test_what_is_on_its_way_goes_to_where_the_chat_has_moved(storage):
    await settle(storage, OLD, 5)
    await storage.chats.move(OLD, NEW)
    (delivery,) = await storage.deliveries.take_up(NOW + DAY, NOW + 2 * DAY, 10)
    assert delivery.chat.id == NEW


async def test_a_conversation_goes_on_where_the_chat_has_moved_even_if_it_has_chosen_nothing(storage):
    await storage.turns.keep(OLD, 7, "/ask okapi", NOW)
    await storage.chats.move(OLD, NEW)
    assert await storage.turns.last(NEW, 7, NOW) == "/ask okapi"
    assert await storage.chats.get(NEW) is None


async def test_an_import_that_waits_for_its_yes_waits_where_the_chat_has_moved(storage):
    waiting = await storage.desk.begin(OLD, "Ada", "a.md", "", NOW)
    await storage.chats.move(OLD, NEW)
    assert (await storage.desk.cancel(waiting.id, OLD, NOW))[0] is None
    assert (await storage.desk.cancel(waiting.id, NEW, NOW))[1]


async def test_a_chat_that_moves_to_one_that_has_chosen_something_keeps_what_was_chosen_there(storage):
    await settle(storage, OLD, 5)
    await storage.chats.keep(KnownChat(NEW, "supergroup", "Lecteurs", "fr", "Europe/Paris"))
    await storage.chats.move(OLD, NEW)
    assert await storage.chats.get(OLD) is None
    moved = await storage.chats.get(NEW)
    assert replace(moved, digests=0) == KnownChat(NEW, "supergroup", "Lecteurs", "fr", "Europe/Paris", added_by=7)


async def test_a_chat_that_moves_to_one_that_is_known_loses_nothing_and_doubles_nothing(storage, database_path):
    await settle(storage, OLD, 5, 6)
    await settle(storage, NEW, 6, 7, due_at=NOW + DAY)
    await storage.chats.move(OLD, NEW)
    assert belongings(database_path, NEW) == dict(zip(BELONGINGS, (2, 2, 3, 3, 1), strict=True))
    assert belongings(database_path, OLD) == dict.fromkeys(BELONGINGS, 0)
    assert got(database_path, NEW) == [5, 6, 7]


async def test_a_chat_that_moves_twice_has_moved(storage, database_path):
    await settle(storage, OLD, 5)
    await storage.chats.move(OLD, NEW)
    await storage.chats.move(OLD, NEW)
    assert belongings(database_path, NEW) == dict.fromkeys(BELONGINGS, 1)


async def test_nothing_is_due_in_a_stopped_chat_that_another_one_moves_to(storage):
    await storage.chats.keep(KnownChat(OLD, "group"))
    await subscribe(storage, OLD)
    await storage.chats.keep(KnownChat(NEW, "supergroup"))
    await storage.chats.stop(NEW, Stopped.KICKED, NOW)
    await storage.chats.move(OLD, NEW)
    assert await storage.deliveries.due(NOW, 10) == ()


async def test_a_digest_that_was_made_without_what_another_chat_brings_along_is_not_claimed(storage):
    await settle(storage, OLD, 5)
    await storage.chats.keep(KnownChat(NEW, "supergroup"))
    await subscribe(storage, NEW)
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.chats.move(OLD, NEW)
    claim = Claim(due, (Part((SentStory(5, "Story 5"),), {}),), NOW + DAY)
    assert await storage.deliveries.claim([claim], NOW, NOW + DAY) == ()


async def test_a_digest_that_was_made_for_where_the_chat_was_is_not_claimed(storage):
    await storage.chats.keep(KnownChat(OLD, "group"))
    await subscribe(storage, OLD)
    (due,) = await storage.deliveries.due(NOW, 10)
    await storage.chats.move(OLD, NEW)
    assert await storage.deliveries.claim([Claim(due, (), NOW + DAY)], NOW, NOW + DAY) == ()


# Liking


async def test_what_a_chat_likes_is_counted_by_topic(bring, storage, database_path):
    topics = {"one": ["AI", "Health"], "two": ["AI"], "three": ["Sports"]}
    await bring({f"{name}.md": article(f"https://e.org/{name}", topics=named) for name, named in topics.items()})
    await storage.chats.keep(KnownChat(1))
    for name in ("one", "two"):
        ((article_id,),) = rows(database_path, "SELECT id FROM articles WHERE url = ?", f"https://e.org/{name}")
        await storage.likes.mark(1, article_id, 1)
    material = await storage.deliveries.material(await subscribe(storage, 1), NOW)
    assert material.liked == (("AI", 2), ("Health", 1))


async def test_what_a_chat_dislikes_is_taken_from_what_it_likes(bring, storage, database_path):
    topics = {"one": ["AI", "Health"], "two": ["AI"]}
    await bring({f"{name}.md": article(f"https://e.org/{name}", topics=named) for name, named in topics.items()})
    await storage.chats.keep(KnownChat(1))
    for name, liking in (("one", -1), ("two", 1)):
        ((article_id,),) = rows(database_path, "SELECT id FROM articles WHERE url = ?", f"https://e.org/{name}")
        await storage.likes.mark(1, article_id, liking)
    assert await storage.likes.topics(1) == (("Health", -1),)
    assert (await storage.deliveries.material(await subscribe(storage, 1), NOW)).liked == (("Health", -1),)


async def test_of_one_story_a_chat_has_one_opinion_which_it_can_take_back(storage):
    await storage.chats.keep(KnownChat(1))
    opinions = []
    for liking in (1, -1, 0):
        await storage.likes.mark(1, 5, liking)
        opinions.append(await storage.likes.of(1, 5))
    assert opinions == [1, -1, 0]


async def test_a_story_is_liked_only_once(storage, database_path):
    await storage.chats.keep(KnownChat(1))
    await storage.likes.mark(1, 5, 1)
    await storage.likes.mark(1, 5, 1)
    assert rows(database_path, "SELECT chat_id, article_id FROM likes") == [(1, 5)]
