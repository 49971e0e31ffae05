"""Digests ordered, paused and ended in words, in a private chat over the sample articles."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from conftest import NOW, settings_for
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.commands import respond
from bot.conversation import Person, Request
from bot.render import label, plain
from storage import EVERY_DAY, Contract, KnownChat, Stopped

WEEKDAYS = frozenset(range(5))
EIGHT = datetime(2025, 12, 2, 8, tzinfo=UTC)  # a Tuesday; NOW is noon of the Monday before


@pytest.fixture
def ours(app):
    """The subscriptions of the chat."""

    async def ours():
        return await app.storage.subscriptions.of_chat(1)

    return ours


@pytest.fixture
def contract(ours):
    """The contract of the only subscription."""

    async def contract():
        (one,) = await ours()
        return one.contract

    return contract


@pytest.fixture
def buttons(chat):
    """What the buttons of a reply say."""
    return lambda reply: [label(button.label, chat) for row in reply.buttons for button in row]


# --- subscribing ------------------------------------------------------------------------------------------------------


async def test_without_words_there_is_an_offer_and_nothing_is_ordered(ask, buttons, ours):
    reply = await ask("/subscribe")
    assert buttons(reply) == ["Every day at 08:00", "Weekdays at 08:00", "Preview"]
    assert await ours() == ()


@pytest.mark.parametrize(("way", "days"), [("Every day at 08:00", EVERY_DAY), ("Weekdays at 08:00", WEEKDAYS)])
async def test_one_tap_on_the_offer_is_enough(ask, pressing, contract, way, days):
    await pressing(await ask("/subscribe"), way)
    assert await contract() == Contract(days=days)


async def test_whoever_has_a_digest_gets_its_settings_without_words(ask, hear):
    await ask("/subscribe 7:30")
    assert await hear("/subscribe") == await hear("/settings")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("7:30 weekdays ai security", Contract(7 * 60 + 30, WEEKDAYS, topics=("AI in Security",))),
        ("at half past seven in the evening", Contract(19 * 60 + 30)),
        ("mondays and fridays at noon", Contract(12 * 60, frozenset((0, 4)))),
        (
            "8, 3 stories on security, not robots",
            Contract(size=3, topics=("AI in Security",), without_topics=("Robotics",)),
        ),
        ("ai and robots from openai and nature", Contract(topics=("AI", "Robotics"), providers=("OpenAI", "Nature"))),
        ("everything except from openai", Contract(without_providers=("OpenAI",))),
        ("securty", Contract(topics=("AI in Security",))),
    ],
)
async def test_words_are_what_is_ordered(ask, contract, words, expected):
    await ask(f"/subscribe {words}")
    assert await contract() == expected


async def test_what_was_ordered_is_told_with_its_first_time(hear):
    assert (await hear("/subscribe 7:30 weekdays in London, 3 stories on security")).splitlines()[:3] == [
        "Subscribed",
        "Weekdays at 07:30 (London) · up to 3 stories · on AI in Security",
        "The next one comes Tue, Dec 2, 2025, 07:30.",
    ]


async def test_the_first_time_is_the_next_at_which_it_is_due(ask, ours):
    await ask("/subscribe 8:00")
    await ask("/subscribe 12:01 ai")
    await ask("/subscribe 8:00 weekends security")
    assert [one.due_at for one in await ours()] == [
        EIGHT,
        NOW + timedelta(minutes=1),
        datetime(2025, 12, 6, 8, tzinfo=UTC),
    ]


async def test_the_same_again_changes_what_is_there(ask, hear, ours):
    await ask("/subscribe 8:00 ai security")
    assert (await hear("/subscribe 9:15 securty, 2 stories")).startswith(
        "Changed\nEvery day at 09:15 (UTC) · up to 2 stories"
    )
    assert [one.contract for one in await ours()] == [Contract(9 * 60 + 15, size=2, topics=("AI in Security",))]


async def test_words_that_change_nothing_are_told_so(ask, hear):
    await ask("/subscribe 8:00 weekdays ai")
    assert (await hear("/subscribe ai")).startswith("That is how it is already\nWeekdays at 08:00")


async def test_a_time_alone_changes_the_only_digest_and_keeps_the_rest_of_it(ask, contract):
    await ask("/subscribe 8:00 weekdays ai, not robots")
    await ask("/subscribe 21:00")
    assert await contract() == Contract(21 * 60, WEEKDAYS, topics=("AI",), without_topics=("Robotics",))


@pytest.mark.parametrize("words", ["everything", "all topics", "all news"])
async def test_everything_widens_the_only_digest(ask, contract, words):
    await ask("/subscribe 8:00 weekdays security from nature, not robots")
    await ask(f"/subscribe {words}")
    assert await contract() == Contract(days=WEEKDAYS, without_topics=("Robotics",))


async def test_what_the_only_digest_is_on_cannot_be_kept_out_of_it(ask, hear, contract):
    await ask("/subscribe security")
    assert await hear("/subscribe not security") == (
        "A digest cannot want AI in Security and leave it out, for nothing would ever come. Say one of the two."
    )
    assert await contract() == Contract(topics=("AI in Security",))


@pytest.mark.parametrize("is_empty", [False, True])
async def test_the_offers_words_name_a_topic_that_the_archive_has(app, empty_app, chat, is_empty):
    request = Request("/subscribe", chat, Person(1), NOW)
    said = plain(await respond(empty_app if is_empty else app, request), chat)
    line = "/subscribe 7:30 weekdays in Berlin, 3 stories"
    assert f"say it in words: {line if is_empty else f'{line} on AI'}" in said.splitlines()[2]


async def test_another_topic_is_another_digest(ask, ours):
    await ask("/subscribe 8:00 ai")
    await ask("/subscribe 20:00 robots")
    assert [one.contract.topics for one in await ours()] == [("AI",), ("Robotics",)]


async def test_there_may_not_be_any_number_of_digests(ask, hear, ours):
    names = [topic for topic in ("ai", "robots", "security", "ethics") for _ in range(5)]
    providers = ("openai", "nature", "reuters", "bbc", "acm")
    for number, name in enumerate(names):
        await ask(f"/subscribe {name} from {providers[number % 5]}")
    assert len(await ours()) == 20
    assert await hear("/subscribe chips") == "There are 20 digests here already, which is as many as there may be."
    assert (await hear("/subscribe 7:00 robots from bbc")).startswith("Changed")


async def test_a_paused_digest_that_is_ordered_again_comes_again(ask, ours):
    await ask("/subscribe 8:00")
    await ask("/pause")
    await ask("/subscribe 8:00")
    (one,) = await ours()
    assert (one.is_paused, one.due_at) == (False, EIGHT)


async def test_a_chat_that_could_not_be_written_to_is_resumed_when_it_subscribes(app, ask, ours):
    await ask("/subscribe 8:00 ai")
    await app.storage.chats.stop(1, Stopped.BLOCKED, NOW)
    await ask("/subscribe 8:00 robots")
    assert [one.due_at for one in await ours()] == [EIGHT, EIGHT]
    assert (await app.storage.chats.get(1)).stopped_for == ""


async def test_more_stories_than_there_may_be_are_told(hear, contract):
    assert "A digest holds at most 15 stories, so 40 were too many." in await hear("/subscribe 8:00, 40 stories")
    assert (await contract()).size == 15


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("25:00", "25:00"),
        ("hourly", "hourly"),
        ("7:30 and 18:00", "18:00"),
        ("0 stories", "0 stories"),
        ("weekly", "weekly"),
    ],
)
async def test_what_cannot_be_is_named_and_nothing_is_ordered(hear, ours, words, found):
    assert (await hear(f"/subscribe {words} ai")).startswith(f"“{found}” does not fit into a digest")
    assert await ours() == ()


async def test_an_unknown_topic_is_replaced_by_a_tap(ask, pressing, contract):
    reply = await ask("/subscribe 7:30 weekdays learning")
    await pressing(reply, "Reinforcement Learning")
    assert await contract() == Contract(7 * 60 + 30, WEEKDAYS, topics=("Reinforcement Learning",))


async def test_an_unknown_topic_is_left_out_by_a_tap(ask, pressing, contract):
    reply = await ask("/subscribe 7:30 ai, quantum gardening")
    await pressing(reply, "Leave “quantum gardening” out")
    assert await contract() == Contract(7 * 60 + 30, topics=("AI",))


async def test_a_word_for_several_topics_is_asked_about(ask, buttons, pressing, contract):
    reply = await ask("/subscribe 8:00 learning from openai")
    assert {"Machine Learning", "Reinforcement Learning"} <= {*buttons(reply)}
    await pressing(reply, "Machine Learning")
    assert await contract() == Contract(topics=("Machine Learning",), providers=("OpenAI",))


# --- where ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["8:00 in Tokyo", "in Tokyo at 8", "8:00 Tokyo", "8:00 ai Tokyo", "8am Tokyo time", "8:00 Asia/Tokyo", "8:00 JST"],
)
async def test_a_place_in_the_words_is_the_zone(app, ask, ours, words):
    await ask(f"/subscribe {words}")
    assert (await app.storage.chats.get(1)).zone == "Asia/Tokyo"
    assert [one.due_at for one in await ours()] == [datetime(2025, 12, 1, 23, tzinfo=UTC)]


async def test_times_are_told_in_the_zone_that_was_just_chosen(hear):
    said = await hear("/subscribe 8:00 in Tokyo")
    assert "Every day at 08:00 (Tokyo)" in said
    assert "The next one comes Tue, Dec 2, 2025, 08:00." in said


async def test_a_zone_that_changes_moves_the_other_digests_as_well(ask, ours):
    await ask("/subscribe 8:00 ai")
    await ask("/subscribe 9:00 robots in Tokyo")
    assert [one.due_at for one in await ours()] == [
        datetime(2025, 12, 1, 23, tzinfo=UTC),
        datetime(2025, 12, 2, 0, tzinfo=UTC),
    ]


_PORTLANDS = ["8:00 portland robots", "8:00 in Portland, robots", "robots at 8 portland time"]


@pytest.mark.parametrize("words", _PORTLANDS)
async def test_a_place_that_could_be_several_is_asked_about(ask, buttons, ours, words):
    reply = await ask(f"/subscribe {words}")
    assert buttons(reply) == ["Portland, Oregon · 04:00", "Portland, Maine · 07:00"]
    assert await ours() == ()


@pytest.mark.parametrize("words", _PORTLANDS)
async def test_a_place_that_is_chosen_completes_the_order(app, ask, pressing, contract, words):
    await pressing(await ask(f"/subscribe {words}"), "Portland, Maine · 07:00")
    assert await contract() == Contract(topics=("Robotics",))
    assert (await app.storage.chats.get(1)).zone == "America/New_York"


async def test_a_country_of_many_zones_is_asked_about(ask, buttons):
    reply = await ask("/subscribe 8:00 united states")
    assert buttons(reply)[:2] == ["New York · 07:00", "Chicago · 06:00"]


async def test_a_place_that_is_none_is_told(hear, ours):
    assert (await hear("/subscribe 8:00 in Qwertyville")).startswith("I know no place called “Qwertyville”.")
    assert await ours() == ()


async def test_whoever_has_told_no_place_is_asked_for_one_with_the_first_digest_only(hear):
    assert "I assume that you are on UTC." in await hear("/subscribe 8:00 ai")
    assert "I assume" not in await hear("/subscribe 9:00 ai")
    assert "I assume" not in await hear("/subscribe 9:00 robots")


async def test_whoever_has_told_a_place_is_not_asked_for_one(hear):
    await hear("/timezone Lisbon")
    assert "I assume" not in await hear("/subscribe 8:00")


async def test_the_zone_that_is_assumed_is_right_by_a_tap(app, ask, pressing):
    await pressing(await ask("/subscribe 8:00"), "UTC is right")
    assert (await app.storage.chats.get(1)).zone == "UTC"


async def test_it_is_told_when_a_zone_moves_other_digests(hear):
    moved = "All digests here are on Tokyo time now."
    assert moved not in await hear("/subscribe 8:00 ai in Berlin")
    assert moved in await hear("/subscribe robots in Tokyo")
    assert moved not in await hear("/subscribe chips in Tokyo")


# --- ending -----------------------------------------------------------------------------------------------------------


async def test_the_only_digest_ends_without_a_question(ask, hear, ours):
    await ask("/subscribe 8:00")
    assert await hear("/unsubscribe") == "Unsubscribed. No more will come."
    assert await ours() == ()


async def test_of_several_digests_one_is_chosen(ask, buttons, pressing, ours):
    await ask("/subscribe 8:00 ai")
    await ask("/subscribe 9:00 weekdays robots")
    reply = await ask("/unsubscribe")
    assert buttons(reply) == ["Every day at 08:00 · on AI", "Weekdays at 09:00 · on Robotics", "All of them"]
    ended = await pressing(reply, "Every day at 08:00 · on AI")
    assert [dict(text.values) for text in ended.paragraphs] == [{"count": 1, "left": 1}]
    assert [one.contract.topics for one in await ours()] == [("Robotics",)]


async def test_all_digests_end_at_once(ask, pressing, ours):
    await ask("/subscribe 8:00 ai")
    await ask("/subscribe 9:00 robots")
    await pressing(await ask("/unsubscribe"), "All of them")
    assert await ours() == ()


async def test_words_that_name_no_digest_end_none(ask, buttons, ours):
    await ask("/subscribe 8:00")
    assert buttons(await ask("/unsubscribe tomorrow")) == ["Every day at 08:00 · all topics"]
    assert len(await ours()) == 1


@pytest.mark.parametrize("words", ["please", "me now, please", "Thanks!"])
async def test_courtesy_names_no_digest(ask, ours, words):
    await ask("/subscribe 8:00")
    await ask(f"/unsubscribe {words}")
    assert await ours() == ()


@pytest.mark.parametrize("words", ["security", "securty", "me from the AI security please"])
async def test_a_digest_is_ended_by_its_topic(ask, ours, words):
    for name in ("ai", "security", "security, robots"):
        await ask(f"/subscribe 8:00 {name}")
    await ask(f"/unsubscribe {words}")
    assert [one.contract.topics for one in await ours()] == [("AI",), ("AI in Security", "Robotics")]


async def test_a_digest_that_is_on_more_than_the_topic_is_asked_about(ask, buttons, ours):
    for name in ("ai", "security, robots"):
        await ask(f"/subscribe 8:00 {name}")
    assert buttons(await ask("/unsubscribe robots")) == ["Every day at 08:00 · on AI in Security, Robotics"]
    assert len(await ours()) == 2


@pytest.mark.parametrize("words", ["policy", "chips"])
async def test_a_topic_that_no_digest_is_on_ends_none(ask, ours, words):
    await ask("/subscribe 8:00 security")
    await ask(f"/unsubscribe {words}")
    assert len(await ours()) == 1


async def test_a_number_that_no_digest_has_ends_none(ask, hear, ours):
    await ask("/subscribe 8:00")
    assert (await hear("/unsubscribe 77")).startswith("There is no digest number 77 here.")
    assert len(await ours()) == 1


@pytest.mark.parametrize("line", ["/unsubscribe", "/pause", "/resume", "/schedule", "/settings"])
async def test_where_there_is_no_digest_one_is_offered(ask, buttons, line):
    reply = await ask(line)
    assert buttons(reply)[0] == "Subscribe"


# --- pausing ----------------------------------------------------------------------------------------------------------


async def test_a_digest_waits_until_it_is_resumed(ask, hear, ours):
    await ask("/subscribe 8:00")
    assert await hear("/pause") == "Paused, until you resume it."
    assert [one.due_at for one in await ours()] == [None]
    assert await hear("/resume") == "The next one comes Tue, Dec 2, 2025, 08:00."
    assert [one.due_at for one in await ours()] == [EIGHT]


@pytest.mark.parametrize(
    "words", ["3 days", "until Thursday", "until 2025-12-04", "1 until thursday", "till 4 december"]
)
async def test_a_digest_waits_until_a_day(ask, hear, ours, words):
    await ask("/subscribe 8:00")
    assert await hear(f"/pause {words}") == "Paused; the next digest comes Thu, Dec 4, 2025, 08:00."
    assert [one.due_at for one in await ours()] == [EIGHT + timedelta(days=2)]


async def test_a_number_of_days_is_no_number_of_a_digest(ask, ours):
    for name in ("ai", "robots", "security"):
        await ask(f"/subscribe 8:00 {name}")
    await ask("/pause 3 days")
    assert len({one.due_at for one in await ours()}) == 1


async def test_a_digest_waits_and_comes_again_by_its_topic(ask, ours):
    for name in ("ai", "security"):
        await ask(f"/subscribe 8:00 {name}")
    await ask("/pause security for 3 days")
    assert [one.due_at for one in await ours()] == [EIGHT, EIGHT + timedelta(days=2)]
    await ask("/pause ai")
    await ask("/resume security")
    assert [one.due_at for one in await ours()] == [None, EIGHT]


async def test_a_number_that_no_digest_has_is_one_of_days(ask, ours):
    await ask("/subscribe 8:00")
    await ask("/pause 5")
    assert [one.due_at for one in await ours()] == [EIGHT + timedelta(days=4)]


@pytest.mark.parametrize("words", ["0", "99999", "77 foo"])
async def test_a_number_of_no_digest_and_no_days_is_told(ask, hear, ours, words):
    await ask("/subscribe 8:00")
    assert (await hear(f"/pause {words}")).startswith("There is no digest number")
    assert [one.due_at for one in await ours()] == [EIGHT]


@pytest.mark.parametrize("words", ["yesterday", "until my birthday", "1 foo"])
async def test_a_pause_until_no_day_to_come_is_refused(ask, hear, ours, words):
    await ask("/subscribe 8:00")
    assert "is not a day I can read" in await hear(f"/pause {words}")
    assert [one.due_at for one in await ours()] == [EIGHT]


async def test_all_digests_of_a_chat_wait_together_and_each_is_named(ask, hear):
    await ask("/subscribe 8:00 ai")
    await ask("/subscribe 9:00 weekdays robots")
    assert (await hear("/pause")).splitlines() == [
        "Every day at 08:00 · on AI",
        "Paused, until you resume it.",
        "Weekdays at 09:00 · on Robotics",
        "Paused, until you resume it.",
    ]


async def test_resuming_is_a_tap_away(ask, pressing, ours):
    await ask("/subscribe 8:00")
    await pressing(await ask("/pause"), "Resume")
    assert [one.due_at for one in await ours()] == [EIGHT]


# --- when -------------------------------------------------------------------------------------------------------------


async def test_the_schedule_has_the_next_three_times_in_local_time(ask, hear):
    await ask("/subscribe 7:30 weekdays in Berlin")
    assert (await hear("/schedule", now=datetime(2025, 12, 4, 12, tzinfo=UTC))).splitlines() == [
        "What comes next (Berlin time)",
        "Weekdays at 07:30 · all topics",
        "• Tue, Dec 2, 2025, 07:30",
        "• Wed, Dec 3, 2025, 07:30",
        "• Thu, Dec 4, 2025, 07:30",
    ]


async def test_the_times_of_one_digest_stand_together(ask):
    await ask("/subscribe 7:30 weekdays in Berlin")
    (told,) = (await ask("/schedule")).lists
    assert len(told) == 4


async def test_the_schedule_keeps_the_local_time_when_clocks_change(ask, hear):
    march = datetime(2026, 3, 28, 5, tzinfo=UTC)
    await ask("/subscribe 7:30 in Berlin", now=march)
    assert (await hear("/schedule", now=march)).splitlines()[2:] == [
        "• Sat, Mar 28, 2026, 07:30",
        "• Sun, Mar 29, 2026, 07:30",
        "• Mon, Mar 30, 2026, 07:30",
    ]


async def test_the_schedule_tells_what_is_paused(ask, hear):
    await ask("/subscribe 8:00")
    await ask("/pause")
    assert (await hear("/schedule")).splitlines()[1:] == [
        "Every day at 08:00 · all topics",
        "Paused, until you resume it.",
    ]


async def test_the_schedule_of_a_chat_that_cannot_be_written_to_says_so(app, ask, hear):
    await ask("/subscribe 8:00")
    await app.storage.chats.stop(1, Stopped.BLOCKED, NOW)
    assert "Nothing is to come: this chat cannot be written to." in await hear("/schedule")


# --- anything ---------------------------------------------------------------------------------------------------------


async def test_a_digest_of_another_private_chat_is_as_if_it_were_not_there(app, hear):
    await app.storage.chats.keep(KnownChat(2))
    one = await app.storage.subscriptions.add(2, 0, Contract(), EIGHT, NOW)
    for command in ("/unsubscribe", "/pause", "/resume", "/schedule", "/settings", "/digest", "/timezone"):
        assert await hear(f"{command} {one.id}") == (f"There is no digest number {one.id} here. See /settings")
    assert await app.storage.subscriptions.get(one.id) == one


@pytest.fixture(scope="module")
def shared(seeded_database, tmp_path_factory):
    """What runs something in a loop, and what tells the answer to a line there, over one database for many examples."""
    path = tmp_path_factory.mktemp("shared") / "newsdesk.db"
    shutil.copy(seeded_database, path)
    with asyncio.Runner() as runner:
        opened = App.open(settings_for(path))
        app = runner.run(opened.__aenter__())
        chat = app.chat(KnownChat(1))

        async def tell(line):
            return plain(await respond(app, Request(line, chat, Person(1), NOW)), chat)

        yield runner.run, tell
        runner.run(opened.__aexit__(None, None, None))


_SAID = """
7:30 8 25:00 3 stories 40 weekdays sun hourly ai robots quantum from openai not in at Berlin portland time all
@channel -1001234567 , “ - until monday 1
"""
_WORDS = st.sampled_from(_SAID.split())
_COMMANDS = st.sampled_from(
    ["subscribe", "pause", "resume", "unsubscribe", "schedule", "digest", "timezone", "settings"]
)


@given(st.lists(st.tuples(_COMMANDS, st.lists(_WORDS, max_size=6).map(" ".join)), min_size=1, max_size=5))
def test_any_words_are_answered_without_a_fault(shared, lines):
    run, tell = shared
    for command, words in lines:
        assert "went wrong" not in run(tell(f"/{command} {words}"))
