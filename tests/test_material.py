"""What a digest can be made of: what is new since the last one, else the hottest, and what the chat has got of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from storage_fixtures import DAY, NOW, article, rows, texts

from storage import Claim, Contract, KnownChat, Part, Quiet, SentStory
from storage.material import MOST_FRESH, MaterialReader
from storage.shared_material import Shared

pytest_plugins = ["storage_fixtures"]

HOUR = timedelta(hours=1)
LAST = NOW - DAY
"""When the last digest was due, and what it told of ended."""

EVERYTHING = Contract()


@pytest.fixture
def subscribe(storage):
    """A subscription that covers what the archive holds by now, as if its last digest was due yesterday."""

    async def subscribe(contract=EVERYTHING, chat_id=1, *, is_first=False):
        await storage.chats.keep(KnownChat(chat_id))
        added = await storage.subscriptions.add(chat_id, 0, contract, NOW, LAST)
        return added if is_first else replace(added, last_due_at=LAST)

    return subscribe


@pytest.fixture
def read(storage):
    """The material of a subscription's digest."""

    async def read(subscription, until=NOW):
        return await storage.deliveries.material(subscription, until)

    return read


@pytest.fixture
def give(storage, database_path):
    """Lets a chat have got the articles of these titles."""

    async def give(chat_id, *titles):
        await storage.chats.keep(KnownChat(chat_id))
        added = await storage.subscriptions.add(chat_id, 0, EVERYTHING, LAST, LAST - DAY)
        ids = [rows(database_path, "SELECT id FROM articles WHERE title = ?", title)[0][0] for title in titles]
        part = Part(tuple(SentStory(one, title) for one, title in zip(ids, titles, strict=True)), {})
        (due,) = [one for one in await storage.deliveries.due(LAST, 100) if one.subscription == added]
        await storage.deliveries.claim([Claim(due, (part,), NOW + 99 * DAY)], LAST, NOW)

    return give


@pytest.fixture
def ids(database_path):
    """The ids of the articles of these titles."""

    async def ids(*titles):
        return frozenset(rows(database_path, "SELECT id FROM articles WHERE title = ?", one)[0][0] for one in titles)

    return ids


def titles(articles):
    return [one.title for one in articles]


def told(title, at=NOW - 30 * DAY, **fields):
    """The file of an article, by its name."""
    address = f"https://e.org/{title.replace(' ', '-')}"
    return {f"{title}.md": article(address, title=title, publishedDateTime=at.isoformat(), **fields)}


# What is new


async def test_what_arrives_after_the_last_digest_is_new_however_old_it_is(bring, subscribe, read):
    await bring(told("Known before"))
    subscription = await subscribe()
    await bring(told("Found late", NOW - 900 * DAY))
    assert titles((await read(subscription)).fresh) == ["Found late"]


async def test_what_is_published_after_the_last_digest_is_new_though_the_archive_had_it(bring, subscribe, read):
    await bring(told("Embargoed", NOW - HOUR) | told("Known before", LAST))
    assert titles((await read(await subscribe())).fresh) == ["Embargoed"]


async def test_what_is_published_as_the_digest_is_due_is_in_it(bring, subscribe, read):
    await bring(told("Just now", NOW) | told("Too late", NOW + timedelta(seconds=1)))
    assert titles((await read(await subscribe())).fresh) == ["Just now"]


async def test_what_arrives_with_a_date_to_come_is_not_told_yet(bring, subscribe, read):
    subscription = await subscribe(is_first=True)
    await bring(told("Embargoed", NOW + HOUR))
    material = await read(subscription)
    assert (material.fresh, material.older, material.fresh_total) == ((), (), 0)


async def test_an_embargoed_story_comes_in_the_digest_after_its_time(bring, storage, subscribe, read):
    subscription = await subscribe()
    await bring(told("Embargoed", NOW + HOUR))
    (due,) = await storage.deliveries.due(NOW, 1)
    await storage.deliveries.claim([Claim(due, (), NOW + DAY)], NOW, NOW)
    later = await storage.subscriptions.get(subscription.id)
    assert titles((await read(later, NOW + DAY)).fresh) == ["Embargoed"]
    assert titles((await read(later, NOW + HOUR / 2)).fresh) == []


async def test_a_story_is_new_once(bring, storage, subscribe, read):
    subscription = await subscribe()
    await bring(told("Arrived") | told("Published", NOW - HOUR))
    (due,) = await storage.deliveries.due(NOW, 1)
    assert sorted(titles(due.material.fresh)) == ["Arrived", "Published"]
    await storage.deliveries.claim([Claim(due, (), NOW + DAY)], NOW, NOW)
    assert (await read(await storage.subscriptions.get(subscription.id), NOW + DAY)).fresh == ()


async def test_an_import_that_ends_after_a_digest_is_not_missed_though_it_began_before(bring, storage, subscribe, read):
    subscription = await subscribe()
    (due,) = await storage.deliveries.due(NOW, 1)
    await bring(told("Slow"), now=NOW - 2 * DAY)
    await storage.deliveries.claim([Claim(due, (), NOW + DAY)], NOW, NOW)
    later = await storage.subscriptions.get(subscription.id)
    assert titles((await read(later, NOW + DAY)).fresh) == ["Slow"]


async def test_a_story_whose_heat_is_scored_again_is_not_new_again(bring, subscribe, read):
    await bring(told("Known before", heat=3))
    subscription = await subscribe()
    report = await bring(told("Known before", heat=150))
    assert report.updated == 1
    assert (await read(subscription)).fresh == ()


async def test_a_story_that_reads_otherwise_is_not_new_again(bring, subscribe, read):
    await bring(told("Known before", excerpt="One."))
    subscription = await subscribe()
    report = await bring(told("Known before", excerpt="Another.", topics=["AI"]))
    assert report.updated == 1
    assert (await read(subscription)).fresh == ()


async def test_a_story_that_is_published_at_last_is_new(bring, subscribe, read):
    await bring(told("Held back", published=False))
    subscription = await subscribe()
    assert (await read(subscription)).fresh == ()
    await bring(told("Held back"))
    assert titles((await read(subscription)).fresh) == ["Held back"]


async def test_a_story_that_is_withdrawn_is_neither_new_nor_old(bring, subscribe, read):
    subscription = await subscribe(is_first=True)
    await bring(told("Withdrawn"))
    await bring(told("Withdrawn", published=False))
    material = await read(subscription)
    assert (material.fresh, material.older, material.fresh_total) == ((), (), 0)


async def test_the_hottest_of_what_is_new_comes_first(bring, subscribe, read):
    subscription = await subscribe()
    heats = {"cold": -1, "unknown": None, "hot": 90, "warm": 40}
    await bring({name: text for title, heat in heats.items() for name, text in told(title, heat=heat).items()})
    assert titles((await read(subscription)).fresh) == ["hot", "warm", "cold", "unknown"]


async def test_more_than_are_looked_at_are_counted(bring, subscribe, read):
    subscription = await subscribe()
    await bring(texts(*(f"Story {number}" for number in range(MOST_FRESH + 20)), topics=["AI"]))
    material = await read(subscription)
    assert (len(material.fresh), material.fresh_total) == (MOST_FRESH, MOST_FRESH + 20)


async def test_just_as_many_as_are_looked_at_are_counted(bring, subscribe, read):
    subscription = await subscribe()
    await bring(texts(*(f"Story {number}" for number in range(MOST_FRESH))))
    material = await read(subscription)
    assert (len(material.fresh), material.fresh_total) == (MOST_FRESH, MOST_FRESH)


async def test_an_empty_archive_has_nothing_to_tell(subscribe, read):
    material = await read(await subscribe(is_first=True))
    assert (material.fresh, material.older, material.got, material.liked) == ((), (), frozenset(), ())


async def test_the_material_is_of_a_version_of_the_archive(bring, subscribe, read):
    subscription = await subscribe()
    versions = []
    for title in ("One", "Two"):
        await bring(told(title))
        versions.append((await read(subscription)).version)
    assert subscription.seen_version < versions[0] < versions[1]


# What the contract asks for

STORIES = {
    "AI at Vice": {"topics": ["AI"], "provider": {"name": "Vice"}},
    "AI and health at BBC": {"topics": ["AI", "AI in Healthcare"], "provider": {"name": "BBC"}},
    "Security at BBC": {"topics": ["Security"], "provider": {"name": "BBC"}},
    "Security of nobody": {"topics": ["Security"]},
    "Nothing at Vice": {"provider": {"name": "Vice"}},
}


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        (Contract(), set(STORIES)),
        (Contract(topics=("AI",)), {"AI at Vice", "AI and health at BBC"}),
        (
            Contract(topics=("AI", "Security")),
            {"AI at Vice", "AI and health at BBC", "Security at BBC", "Security of nobody"},
        ),
        (Contract(without_topics=("AI",)), {"Security at BBC", "Security of nobody", "Nothing at Vice"}),
        (Contract(topics=("AI",), without_topics=("AI in Healthcare",)), {"AI at Vice"}),
        (Contract(providers=("BBC",)), {"AI and health at BBC", "Security at BBC"}),
        (
            Contract(providers=("BBC", "Vice")),
            {"AI at Vice", "AI and health at BBC", "Security at BBC", "Nothing at Vice"},
        ),
        (Contract(without_providers=("BBC",)), {"AI at Vice", "Security of nobody", "Nothing at Vice"}),
        (Contract(topics=("Security",), providers=("BBC",)), {"Security at BBC"}),
        (Contract(topics=("ai  IN healthcare",), providers=("bbc",)), {"AI and health at BBC"}),
        (Contract(topics=("Gone",)), set()),
        (Contract(topics=("Gone", "AI")), {"AI at Vice", "AI and health at BBC"}),
        (Contract(without_topics=("Gone",), without_providers=("Gone",)), set(STORIES)),
    ],
)
async def test_a_contract_narrows_what_is_new_and_what_is_old(bring, subscribe, read, contract, expected):
    files = {name: text for title, said in STORIES.items() for name, text in told(title, **said).items()}
    before = await subscribe(contract, is_first=True)
    await bring(files)
    after = await subscribe(contract, is_first=True)
    assert set(titles((await read(before)).fresh)) == expected
    assert set(titles((await read(after)).older)) == expected


@pytest.mark.parametrize(("share", "count"), [(0.0, 41), (0.5, 21), (0.75, 11), (0.9, 5)])
async def test_a_contract_takes_what_is_at_least_as_hot_as_a_share_of_the_archive(bring, subscribe, read, share, count):
    subscription = await subscribe(Contract(least_hotness=share))
    heats = [*range(1, 41), None]
    await bring({f"{heat}.md": article(f"https://e.org/{heat}", title=f"T{heat}", heat=heat) for heat in heats})
    fresh = (await read(subscription)).fresh
    assert titles(fresh) == [f"T{heat}" for heat in (*range(40, 0, -1), None)][:count]


async def test_in_an_archive_without_heat_nothing_is_too_cool(bring, subscribe, read):
    subscription = await subscribe(Contract(least_hotness=0.5))
    await bring(told("Unknown"))
    assert titles((await read(subscription)).fresh) == ["Unknown"]


# What is old


async def test_a_first_digest_may_take_the_hottest_of_the_archive(bring, subscribe, read):
    await bring(told("Warm", heat=40) | told("Unknown") | told("Hot", heat=90))
    subscription = await subscribe(is_first=True)
    await bring(told("New", heat=99))
    material = await read(subscription)
    assert titles(material.fresh) == ["New"]
    assert titles(material.older) == ["Hot", "Warm", "Unknown"]


async def test_what_is_new_to_a_first_digest_is_not_old_as_well(bring, subscribe, read):
    await bring(told("Old") | told("Published meanwhile", NOW - HOUR))
    subscription = await subscribe(is_first=True)
    await bring(told("Arrived meanwhile"))
    material = await read(subscription)
    assert sorted(titles(material.fresh)) == ["Arrived meanwhile", "Published meanwhile"]
    assert titles(material.older) == ["Old"]


async def test_a_digest_with_something_new_looks_at_nothing_old(bring, subscribe, read):
    await bring(told("Old"))
    subscription = await subscribe()
    await bring(told("New"))
    assert (await read(subscription)).older == ()


@pytest.mark.parametrize(("quiet", "expected"), [(Quiet.OLDER, ["Old"]), (Quiet.NOTE, []), (Quiet.SILENT, [])], ids=str)
async def test_a_quiet_day_looks_at_what_is_old_where_the_contract_says_so(bring, subscribe, read, quiet, expected):
    await bring(told("Old"))
    assert titles((await read(await subscribe(Contract(quiet=quiet)))).older) == expected


async def test_a_day_whose_news_the_chat_has_got_is_quiet(bring, subscribe, read, give):
    await bring(told("Old"))
    subscription = await subscribe()
    await bring(told("New"))
    await give(1, "New")
    assert titles((await read(subscription)).older) == ["Old"]


async def test_a_day_whose_news_the_chat_has_got_from_another_outlet_is_quiet(bring, subscribe, read, give):
    await bring(told("Old"))
    subscription = await subscribe()
    await bring(told("Okapi returns", provider={"name": "Vice"}) | told("The okapi returns", provider={"name": "BBC"}))
    await give(1, "Okapi returns")
    assert titles((await read(subscription)).older) == ["Old"]


async def test_nothing_old_comes_that_the_chat_has_got(bring, subscribe, read, give):
    await bring(told("Got before", heat=90) | told("Not yet", heat=1))
    await give(1, "Got before")
    assert titles((await read(await subscribe())).older) == ["Not yet"]
    assert titles((await read(await subscribe(chat_id=2))).older) == ["Got before", "Not yet"]


async def test_old_stories_are_as_old_as_the_archive(bring, subscribe, read):
    await bring(told("Ancient", datetime.fromisoformat("1999-12-31T23:59:59Z")))
    assert titles((await read(await subscribe())).older) == ["Ancient"]


# What the chat has got


async def test_what_is_new_and_got_is_told_apart(bring, subscribe, read, give):
    subscription = await subscribe()
    await bring(told("Got") | told("Not got"))
    await give(1, "Got")
    material = await read(subscription)
    assert [one.title for one in material.fresh if one.id in material.got] == ["Got"]


async def test_what_was_got_is_told_where_it_is_near_to_what_is_new(bring, subscribe, read, give, ids):
    await bring(told("Near", NOW - 3 * DAY) | told("Far", NOW - 30 * DAY) | told("Never got", NOW - 3 * DAY))
    await give(1, "Near", "Far")
    await give(2, "Never got")
    subscription = await subscribe()
    await bring(told("New", NOW - HOUR))
    assert (await read(subscription)).got == await ids("Near")


async def test_what_was_got_is_told_where_it_is_near_to_what_is_old(bring, subscribe, read, give, ids):
    await bring(told("Old", NOW - 300 * DAY) | told("Near", NOW - 302 * DAY) | told("Far", NOW - 200 * DAY))
    await give(1, "Near", "Far")
    material = await read(await subscribe())
    assert (titles(material.older), material.got) == (["Old"], await ids("Near"))


async def test_it_is_told_which_articles_tell_what_the_chat_has_got(bring, subscribe, read, give, ids):
    await bring(told("Okapi returns to the zoo", NOW - 3 * DAY, provider={"name": "Vice"}))
    await give(1, "Okapi returns to the zoo")
    subscription = await subscribe()
    await bring(told("Okapi returns to zoo", NOW - HOUR, provider={"name": "BBC"}) | told("Another", NOW - HOUR))
    material = await read(subscription)
    alike = {one.title: material.alike[one.id] for one in material.fresh}
    assert alike == {"Okapi returns to zoo": await ids("Okapi returns to the zoo"), "Another": frozenset()}


# Many at once


async def test_reading_together_tells_what_reading_one_by_one_tells(bring, subscribe, read, give, look):
    await bring(texts(*(f"Old story number {number} about okapis" for number in range(30)), heat=5, topics=["AI"]))
    contracts = [Contract(), Contract(topics=("AI",)), Contract(least_hotness=0.9), Contract(quiet=Quiet.NOTE)]
    subscriptions = [await subscribe(one, chat_id) for one in contracts for chat_id in (1, 2, 3)]
    await give(1, "Old story number 3 about okapis", "Old story number 4 about okapis")
    late = [await subscribe(one, chat_id, is_first=True) for one in contracts for chat_id in (1, 4)]
    await bring(told("New one", heat=7, topics=["AI"]) | told("New two", NOW - HOUR))
    later = [await subscribe(one, chat_id) for one in contracts for chat_id in (1, 2)]
    everyone = [*subscriptions, *late, *later]

    def together(connection, lexicon):
        reader = MaterialReader(connection, lexicon, [one.chat_id for one in everyone], Shared(0))
        return [reader.read(one, NOW) for one in everyone]

    assert await look(together) == [await read(one) for one in everyone]


async def test_what_is_new_to_many_is_one_and_the_same(bring, subscribe, look):
    everyone = [await subscribe(chat_id=chat_id) for chat_id in (1, 2)]
    await bring(told("New"))

    def together(connection, lexicon):
        reader = MaterialReader(connection, lexicon, [one.chat_id for one in everyone], Shared(0))
        return [reader.read(one, NOW).fresh for one in everyone]

    first, second = await look(together)
    assert first is second
