"""What is followed: which new stories are told at once, which come with a digest, and what an idle look costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event
from storage_fixtures import DAY, NOW, article, rows, url_of

from bot.digest.claiming import REST, Claiming
from storage import Contract, KnownChat, Pace, Quiet, State, Stopped, Storage
from storage.contracts import MAY_GET_HOT
from storage.matching import matches, words_of

pytest_plugins = ["storage_fixtures"]

MINUTE = timedelta(minutes=1)
AT_ONCE = Contract(size=3, topics=("Robotics",), least_hotness=0.9, quiet=Quiet.SILENT, pace=Pace.AT_ONCE)
WITH_DIGEST = replace(AT_ONCE, least_hotness=0.0, pace=Pace.WITH_DIGEST)


@pytest.fixture
async def archive(storage, bring):
    """A hundred stories of all heats from 0 to 99, and a private chat."""
    await bring({f"{heat}.md": story(f"Story {heat}", heat, topics=["Other"], days=9) for heat in range(100)})
    await storage.chats.keep(KnownChat(1))


@pytest.fixture
def follow(storage):
    """Something that a chat follows from now on."""

    async def follow(contract=AT_ONCE, chat_id=1, *, thread_id=0, now=NOW):
        await storage.chats.keep(KnownChat(chat_id))
        return await storage.subscriptions.add(chat_id, thread_id, contract, None, now)

    return follow


@pytest.fixture
def told(storage):
    """The titles that what is due now tells, by the number of the subscription; all of it is sent."""

    async def told(now=NOW):
        found = {}
        while due := await storage.deliveries.due(now, 100):
            claiming = Claiming()
            claims = [claiming.claim(one, chat_of(one.chat), now) for one in due]
            for delivery in await storage.deliveries.claim(claims, now, now + MINUTE):
                found.setdefault(delivery.subscription_id, []).extend(story.title for story in delivery.stories)
                await storage.deliveries.end(delivery, State.SENT, now, message_id=1)
        return found

    return told


def chat_of(known):
    from zoneinfo import ZoneInfo

    from bot.conversation import Chat

    return Chat(known.id, known.kind, "en", ZoneInfo("UTC"))


def story(title, heat=None, *, days=0.0, **fields):
    said = {"title": title, "publishedDateTime": (NOW - days * DAY).isoformat(), "topics": ["Robotics"]}
    return article(
        f"https://e.org/{title.replace(' ', '-')}", **said | ({} if heat is None else {"heat": heat}) | fields
    )


def seen(path, number):
    return rows(
        path, "SELECT seen_version = (SELECT version FROM archive), due_at FROM subscriptions WHERE id = ?", number
    )


# --- at once ----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("archive")
async def test_what_is_hot_and_fits_is_told_as_soon_as_it_comes_and_once(bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95)})
    assert await told() == {one.id: ["Robots fold shirts"]}
    assert await told(NOW + DAY) == {}


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "came",
    [
        story("A cool story", 40),
        story("A story of no heat"),
        story("Of another topic", 99, topics=["Other"]),
        story("A withdrawn story", 99, published=False),
    ],
)
async def test_what_is_not_hot_or_does_not_fit_is_not_told_and_is_behind(bring, follow, told, database_path, came):
    one = await follow()
    await bring({"a.md": came})
    assert await told() == {}
    assert seen(database_path, one.id) == [(1, None)]


async def test_of_a_heat_that_nearly_all_stories_have_nothing_is_hot(bring, follow, told):
    usual = {f"{n}.md": story(f"Story {n}", max(0, n - 90), topics=["Other"], days=9) for n in range(100)}
    await bring(usual)
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 0), "b.md": story("Chefs cook noodles", 60)})
    assert await told() == {one.id: ["Chefs cook noodles"]}


async def test_in_an_archive_without_heat_all_that_fits_is_told(bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts"), "b.md": story("Of another topic", topics=["Other"])})
    assert await told() == {one.id: ["Robots fold shirts"]}


async def test_the_hottest_story_of_very_few_is_hot(bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 0), "b.md": story("Chefs cook noodles", 60)})
    assert await told() == {one.id: ["Chefs cook noodles"]}


@pytest.mark.usefixtures("archive")
async def test_what_the_archive_had_before_is_nothing_new_to_a_follow(bring, follow, told):
    await bring({"a.md": story("Robots fold shirts", 95, days=1)}, now=NOW - MINUTE)
    await follow()
    await bring({"b.md": story("Chips get cheaper", 95, topics=["AI Chips"])})
    assert await told() == {}


@pytest.mark.usefixtures("archive")
async def test_a_few_are_told_at_once_and_the_rest_of_what_is_recent_an_hour_later(bring, follow, told):
    one = await follow()
    words = ("shirts", "noodles", "letters", "violins", "tomatoes")
    await bring({f"{word}.md": story(f"Machine number {n} makes {word}", 95 + n) for n, word in enumerate(words)})
    first = await told()
    assert len(first[one.id]) == 3
    assert await told(NOW + REST - MINUTE) == {}
    second = await told(NOW + REST)
    assert len(second[one.id]) == 2
    assert len({*first[one.id], *second[one.id]}) == 5
    assert await told(NOW + 2 * REST) == {}


@pytest.mark.usefixtures("archive")
async def test_an_import_of_very_many_old_stories_is_one_message(bring, follow, told):
    one = await follow()
    await bring({f"{n}.md": story(f"Old tale {n} of {n * 7} and {n * 13}", 99, days=500 + 9 * n) for n in range(40)})
    assert len((await told())[one.id]) == 3
    assert await told(NOW + REST) == {}
    assert await told(NOW + DAY) == {}


@pytest.mark.usefixtures("archive")
async def test_a_story_that_gets_hot_within_days_is_told_then(bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 10)})
    assert await told() == {}
    await bring({"a.md": story("Robots fold shirts", 97)}, now=NOW + DAY)
    assert await told(NOW + DAY) == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_a_story_that_gets_hot_after_many_days_is_not_told(bring, follow, told):
    await follow()
    later = NOW + MAY_GET_HOT + DAY
    await bring({"a.md": story("Robots fold shirts", 10)})
    await told()
    await bring({"b.md": story("Chips get cheaper", 10, topics=["Other"])}, now=later)
    await told(later)
    await bring({"a.md": story("Robots fold shirts", 97)}, now=later)
    assert await told(later) == {}


@pytest.mark.usefixtures("archive")
async def test_a_story_whose_time_is_still_to_come_is_told_when_it_comes(bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95, days=-5)})
    assert await told() == {}
    assert await told(NOW + 5 * DAY - MINUTE) == {}
    assert await told(NOW + 5 * DAY + MINUTE / 2) == {one.id: ["Robots fold shirts"]}
    assert await told(NOW + 5 * DAY + MINUTE / 2) == {}


@pytest.mark.usefixtures("archive")
async def test_a_story_whose_time_came_while_nobody_looked_is_told_with_the_next_import(bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95, days=-5)})
    await told()
    later = NOW + 6 * DAY
    await bring({"b.md": story("Chips get cheaper", 5, days=-6, topics=["Other"])}, now=later)
    assert await told(later) == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_what_two_follows_of_a_chat_find_is_told_once(bring, follow, told):
    one, other = await follow(), await follow(replace(AT_ONCE, topics=(), words="shirts"))
    await bring({"a.md": story("Robots fold shirts", 95)})
    assert await told() == {one.id: ["Robots fold shirts"]}
    assert await told(NOW + DAY) == {}
    assert other


def parts(number):
    """Stories of two subjects, each more than a message tells of it."""
    return {
        f"{word}{n}.md": story(f"{word} number {n} of {n * 7 + 1} and {n * 13 + 2}", 99, topics=["Other"])
        for word in ("Okapis", "Zebras", "Lynxes", "Quaggas", "Tapirs", "Otters", "Badgers")[:number]
        for n in range(4)
    }


@pytest.fixture
def follow_all(follow):
    """The first so many of these subjects followed at once."""

    async def follow_all(number, **place):
        words = ("okapis", "zebras", "lynxes", "quaggas", "tapirs", "otters", "badgers")[:number]
        return [await follow(replace(AT_ONCE, topics=(), words=word, least_hotness=0.75), **place) for word in words]

    return follow_all


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(("number", "most"), [(2, 6), (7, 15)])
async def test_what_several_follows_of_a_chat_find_is_one_message_an_hour(bring, follow_all, told, number, most):
    await follow_all(number)
    await bring(parts(number))
    (first,) = (await told()).values()
    assert len(first) == most
    assert await told(NOW + REST - MINUTE) == {}
    (second,) = (await told(NOW + REST)).values()
    rest = [title for some in (await told(NOW + 2 * REST)).values() for title in some]
    assert len({*first, *second, *rest}) == len([*first, *second, *rest]) == 4 * number


@pytest.mark.usefixtures("archive")
async def test_in_each_forum_topic_what_is_followed_there_is_one_message(bring, follow_all, told):
    here, there = await follow_all(1, thread_id=0), await follow_all(2, thread_id=7)
    await bring(parts(2))
    found = await told()
    assert sorted(found) == [here[0].id, there[0].id]
    assert {title.split()[0] for title in found[there[0].id]} == {"Okapis", "Zebras"}


@pytest.mark.usefixtures("archive")
async def test_of_several_follows_only_what_is_new_to_each_is_told(bring, follow_all, follow, told):
    one, *_ = await follow_all(1)
    await bring(parts(2))
    await follow(replace(AT_ONCE, topics=(), words="zebras"), now=NOW + MINUTE)
    assert {title.split()[0] for title in (await told(NOW + MINUTE))[one.id]} == {"Okapis"}
    await bring({"a.md": story("Zebras meet okapis", 99, topics=["Other"])}, now=NOW + REST + MINUTE)
    found = await told(NOW + REST + MINUTE)
    assert sorted(title for some in found.values() for title in some)[1:] == ["Zebras meet okapis"]


@pytest.mark.usefixtures("archive")
async def test_a_message_of_several_follows_that_failed_is_told_with_the_next(storage, bring, follow_all, told):
    await follow_all(2)
    await bring(
        {name: text.replace("2022", "2019") for name, text in parts(2).items()}
    )  # too old to be looked at again
    (due,) = await storage.deliveries.due(NOW, 10)
    (delivery,) = await storage.deliveries.claim([Claiming().claim(due, chat_of(due.chat), NOW)], NOW, NOW + MINUTE)
    await storage.deliveries.end(delivery, State.FAILED, NOW, reason="refused")
    (again,) = (await told(NOW + REST)).values()
    assert again == [story.title for story in delivery.stories]
    assert {title.split()[0] for title in again} == {"Okapis", "Zebras"}


@pytest.mark.usefixtures("archive")
async def test_what_was_told_at_once_is_not_told_again_by_the_digest_nor_its_twin_elsewhere(
    storage, bring, follow, told
):
    await follow()
    digest = await storage.subscriptions.add(1, 0, Contract(), NOW + DAY, NOW)
    await bring({"a.md": story("Robots fold shirts in a laundry", 95, provider={"name": "One"})})
    await told()
    await bring({"b.md": story("Robots fold shirts in the laundry", 96, provider={"name": "Two"})})
    assert await told(NOW + REST) == {}
    assert "Robots fold shirts in a laundry" not in (await told(NOW + DAY))[digest.id]


@pytest.mark.usefixtures("archive")
async def test_nothing_is_told_while_an_import_is_written(bring, follow, told, database_path):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95)})
    rows(database_path, "UPDATE imports SET state = 'writing', free_at = ?", f"{NOW + MINUTE:%Y-%m-%d %H:%M:%S.%f}")
    assert await told() == {}
    rows(database_path, "UPDATE imports SET state = 'done', free_at = NULL")
    assert await told() == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_of_two_processes_that_look_at_once_one_tells(storage, bring, follow, database_path):
    await follow()
    await bring({"a.md": story("Robots fold shirts", 95)})
    other = await Storage.open(url_of(database_path))
    dues = [await one.deliveries.due(NOW, 10) for one in (storage, other)]
    claimed = []
    for one, due in zip((storage, other), dues, strict=True):
        claims = [Claiming().claim(some, chat_of(some.chat), NOW) for some in due]
        claimed += await one.deliveries.claim(claims, NOW, NOW + MINUTE)
    await other.close()
    assert [len(due) for due in dues] == [1, 1]
    assert len(claimed) == 1


@pytest.mark.usefixtures("archive")
async def test_what_failed_is_told_with_the_next(storage, bring, follow, told):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95)})
    (due,) = await storage.deliveries.due(NOW, 10)
    (delivery,) = await storage.deliveries.claim([Claiming().claim(due, chat_of(due.chat), NOW)], NOW, NOW + MINUTE)
    await storage.deliveries.end(delivery, State.FAILED, NOW, reason="refused")
    assert await told(NOW + REST) == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_a_follow_that_became_due_long_ago_is_told_as_of_now(bring, follow, told, storage):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95)})
    assert await storage.deliveries.due(NOW, 10)  # and the process ends
    assert await told(NOW + 2 * DAY) == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_a_chat_that_cannot_be_written_to_holds_nothing_up_and_hears_of_it_when_it_is_back(
    storage, bring, follow, told, database_path
):
    one = await follow()
    await storage.chats.stop(1, Stopped.BLOCKED, NOW)
    await bring({"a.md": story("Robots fold shirts", 95)})
    assert await told() == {}
    assert seen(database_path, one.id) == [(1, None)]
    await storage.chats.resume(1, {one.id: NOW + MINUTE})
    assert await told(NOW + MINUTE) == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_what_is_paused_is_told_when_it_is_resumed(storage, bring, follow, told):
    one = await follow()
    await storage.subscriptions.save(replace(one, is_paused=True))
    await bring({"a.md": story("Robots fold shirts", 95)})
    assert await told() == {}
    await storage.subscriptions.save(replace(one, due_at=NOW + DAY))
    assert await told(NOW + DAY) == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("changes", [{"is_paused": True}, {"contract": WITH_DIGEST}])
async def test_what_is_paused_or_comes_with_digests_just_as_it_is_told_is_not_due_an_hour_later(
    storage, bring, follow, told, changes
):
    one = await follow()
    await bring({"a.md": story("Robots fold shirts", 95)})
    await told()
    await storage.subscriptions.save(replace(one, **changes))
    assert (await storage.subscriptions.get(one.id)).due_at is None


@pytest.mark.usefixtures("archive")
async def test_a_look_at_an_archive_that_has_not_grown_takes_two_statements(storage, bring, follow, told):
    for chat_id in range(1, 30):
        await follow(chat_id=chat_id)
    await bring({"a.md": story("Chips get cheaper", 95, topics=["Other"])})
    await told()
    statements = []

    def note(_connection, _cursor, statement, *_):
        statements.append(statement)

    event.listen(storage._database._snapshots, "before_cursor_execute", note)
    assert await storage.deliveries.due(NOW, 100) == ()
    event.remove(storage._database._snapshots, "before_cursor_execute", note)
    assert len([one for one in statements if one.startswith("SELECT")]) == 2


# --- with a digest ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("archive")
async def test_what_is_followed_comes_first_in_the_digest_though_it_fits_it_not(storage, bring, follow, told):
    await follow(WITH_DIGEST)
    contract = Contract(size=2, topics=("AI Chips",))
    digest = await storage.subscriptions.add(1, 0, contract, NOW + DAY, NOW)
    await storage.subscriptions.save(replace(digest, due_at=NOW))
    await told()  # its first one
    await bring(
        {
            "a.md": story("Chips get cheaper", 99, topics=["AI Chips"]),
            "b.md": story("Robots fold shirts", 5),
            "c.md": story("Nothing of either", 99, topics=["Other"]),
        }
    )
    assert await told(NOW + DAY) == {digest.id: ["Robots fold shirts", "Chips get cheaper"]}


@pytest.mark.usefixtures("archive")
async def test_what_comes_with_a_digest_is_never_due_itself(bring, follow, told):
    await follow(WITH_DIGEST)
    await bring({"a.md": story("Robots fold shirts", 99)})
    assert await told(NOW + 9 * DAY) == {}


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("followed_in", "digests_in", "comes_in"),
    [(0, (0,), 0), (7, (7, 0), 7), (7, (0,), 0), (0, (0, 7), 0), (7, (8,), None), (0, (7,), None)],
)
async def test_what_is_followed_in_a_topic_comes_with_its_digest_or_the_chats(  # noqa: PLR0917
    storage, bring, follow, followed_in, digests_in, comes_in
):
    await follow(WITH_DIGEST, thread_id=followed_in)
    contract = Contract(topics=("AI Chips",))
    ones = {thread: await storage.subscriptions.add(1, thread, contract, NOW + DAY, NOW) for thread in digests_in}
    await bring({"a.md": story("Robots fold shirts", 99)})
    there = [thread for thread, one in ones.items() if (await storage.deliveries.material(one, NOW + DAY)).followed]
    assert there == ([] if comes_in is None else [comes_in])


@pytest.mark.usefixtures("archive")
async def test_a_quiet_day_is_none_where_something_that_is_followed_has_come(storage, bring, follow):
    await follow(WITH_DIGEST)
    one = await storage.subscriptions.add(1, 0, Contract(topics=("AI Chips",)), NOW + DAY, NOW)
    await bring({"a.md": story("Robots fold shirts", 5)})
    material = await storage.deliveries.material(replace(one, last_due_at=NOW), NOW + DAY)
    assert [article.title for article in material.fresh] == ["Robots fold shirts"]
    assert (material.fresh_total, material.older) == (1, ())
    assert [contract for _, contract in material.followed] == [WITH_DIGEST]


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def found(look, database_path):
    """The titles of the stories that hold what is followed."""

    async def found(text):
        ids = await look(lambda connection, lexicon: matches(connection, lexicon, text))
        return sorted(rows(database_path, "SELECT title FROM articles WHERE id = ?", one)[0][0] for one in ids)

    return found


@pytest.fixture
async def faces(bring):
    """Stories on faces and what is recognised, some of which only sound like it."""
    await bring(
        {
            "a.md": story("Facial recognition banned in a city"),
            "b.md": story("City bans cameras", excerpt="They recognise faces: facial recognitions of all kinds."),
            "c.md": story("A prize in recognition of a chemist"),
            "d.md": story(
                "Cameras at the station", related=[{"title": "Facial recognition again", "webUrl": "https://x.org/1"}]
            ),
            "e.md": story("Facial recognition in China", provider={"name": "Nextgov"}),
        }
    )


@pytest.mark.usefixtures("faces")
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "facial recognition",
            ["City bans cameras", "Facial recognition banned in a city", "Facial recognition in China"],
        ),
        ('"facial recognition"', ["Facial recognition banned in a city", "Facial recognition in China"]),
        ("facial recognition -china", ["City bans cameras", "Facial recognition banned in a city"]),
        ('facial -"in china"', ["City bans cameras", "Facial recognition banned in a city"]),
        ("nextgov facial", ["Facial recognition in China"]),
        ("camera", ["Cameras at the station", "City bans cameras"]),
        ("facail recogntion", []),
        ("facial chemist", []),
        ("zorblax", []),
        ("", []),
        ('"" - -""', []),
        ("((( NEAR OR AND", []),
    ],
)
async def test_a_story_matches_that_holds_every_word_and_is_about_them(found, text, titles):
    assert await found(text) == titles


def test_the_words_of_a_follow_are_those_of_the_search_language():
    query = words_of('facial "exact words" -china -"south korea" recognition')
    assert (query.words, query.phrases, query.without) == (
        "facial recognition",
        ("exact words",),
        ("china", "south korea"),
    )


@pytest.mark.usefixtures("archive")
async def test_a_search_is_told_at_once_when_something_new_fits_its_words(bring, follow, told):
    one = await follow(replace(AT_ONCE, topics=(), words="shirts"))
    await bring({"a.md": story("Robots fold shirts", 95), "b.md": story("Robots fold letters", 96)})
    assert await told() == {one.id: ["Robots fold shirts"]}


@pytest.mark.usefixtures("archive")
async def test_a_digest_can_be_made_of_a_search(storage, bring):
    await bring({"a.md": story("Robots fold shirts", 5, days=30), "b.md": story("Robots fold letters", 96)})
    one = await storage.subscriptions.add(1, 0, Contract(words="shirts"), NOW + DAY, NOW)
    material = await storage.deliveries.material(one, NOW + DAY)
    assert [article.title for article in (*material.fresh, *material.older)] == ["Robots fold shirts"]


# --- the store --------------------------------------------------------------------------------------------------------


async def test_digests_and_follows_of_a_chat_are_told_apart(storage, follow):
    one, other = await follow(), await follow(WITH_DIGEST)
    digest = await storage.subscriptions.add(1, 0, Contract(), NOW, NOW)
    assert await storage.subscriptions.of_chat(1) == (digest,)
    assert await storage.subscriptions.follows(1) == (one, other)


async def test_a_contract_of_words_and_pace_is_read_as_it_was_kept(storage, follow):
    contract = replace(WITH_DIGEST, words='facial "in the city" -china', providers=("Nextgov",))
    assert (await storage.subscriptions.get((await follow(contract)).id)).contract == contract


@pytest.mark.usefixtures("archive")
async def test_a_follow_that_begins_anew_knows_all_that_is_there(storage, bring, follow, told):
    one = await follow(WITH_DIGEST)
    await bring({"a.md": story("Robots fold shirts", 95)})
    await storage.subscriptions.save(replace(one, contract=AT_ONCE))
    await storage.subscriptions.begin_anew(one.id, NOW + MINUTE)
    await bring({"b.md": story("Chips get cheaper", 5, topics=["Other"])})
    assert await told(NOW + MINUTE) == {}
