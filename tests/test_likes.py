"""What a tap on 👍 or 👎 changes: the digests of that chat, and who may change them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from conftest import NOW
from test_browse import imported
from test_digest_commands import DAY, EIGHT, delivered  # noqa: F401 - a fixture

from bot.app import App
from bot.commands import respond
from bot.conversation import Person, Request
from bot.places import NoPlaces
from bot.render import label, plain
from storage import KnownChat

SECURITY = "AI in Security"
GROUP = -100
ADMIN, READER = 7, 8


class OneAdmin(NoPlaces):
    """A surface where one person is admin of everything."""

    async def is_admin(self, chat_id, person_id):  # noqa: ARG002 - as the protocol has it
        return person_id == ADMIN


@pytest.fixture
def marks(chat):
    """What the two buttons of a card say."""

    def marks(reply):
        labels = [label(button.label, chat) for row in reply.buttons for button in row]
        return [text for text in labels if text.startswith(("👍", "👎"))]

    return marks


@pytest.fixture
def in_group(app):
    """The reply to what somebody types or taps in a group with one admin."""

    async def in_group(line, person_id):
        group = replace(app.chat(KnownChat(GROUP)), kind="supergroup", title="Readers")
        there = App(app.storage, app.settings, OneAdmin())
        return await respond(there, Request(line, group, Person(person_id), NOW))

    return in_group


@pytest.fixture
async def two_new(app, ask, delivered, tmp_path):  # noqa: F811
    """A digest that was told, and two equally hot stories that came since, in the order of the next one."""
    await ask("/subscribe 8:00")
    await delivered()
    robots = ("Robots learn to fold shirts", "2025-12-02", 90, ["Robotics"])
    chips = ("Chips get cheaper by the day", "2025-12-02", 90, ["AI Chips"])
    await imported(app, tmp_path / "new", robots, chips)
    found = [(await ask(f"/search {words}")).articles[0] for words in ("chips get cheaper", "robots fold shirts")]
    return tuple(found)


async def test_the_pressed_thumb_is_marked_the_other_takes_its_place_and_again_takes_it_back(ask, pressing, marks):
    card = await ask("/read 1 /latest")
    liked = await pressing(card, "👍")
    disliked = await pressing(liked, "👎")
    neither = await pressing(disliked, "👎 ✓")
    assert [marks(reply) for reply in (card, liked, disliked, neither)] == [
        ["👍", "👎"],
        ["👍 ✓", "👎"],
        ["👍", "👎 ✓"],
        ["👍", "👎"],
    ]
    assert neither.buttons == card.buttons


async def test_a_mark_says_what_follows_and_how_to_get_a_digest_that_it_follows_for(ask, hear):
    assert (await hear("/dislike 1")).splitlines()[-2:] == [
        "Noted: digests get fewer stories like this.",
        "There is no digest here yet. /subscribe orders one.",
    ]
    await ask("/subscribe 8:00")
    assert (await hear("/like 1")).endswith("\nNoted: digests get more stories like this.")
    assert (await hear("/unlike 1")).endswith("\nTaken back.")


@pytest.mark.parametrize(("command", "words"), [("like", "robots fold shirts"), ("dislike", "chips cheaper")])
async def test_the_next_digest_is_ranked_by_what_was_liked(ask, two_new, command, words):
    later = NOW + 2 * DAY
    first, second = (await ask("/digest", now=later)).articles
    assert (first, second) == two_new
    (one,) = (await ask(f"/search {words}")).articles[:1]
    await ask(f"/{command} {one.id}")
    assert (await ask("/digest", now=later)).articles == (second, first)


async def test_a_topic_that_is_disliked_is_told_where_its_story_comes_all_the_same(ask, hear, delivered):  # noqa: F811
    await ask("/subscribe 8:00 security")
    (delivery,) = await delivered()
    await ask(f"/dislike /story {delivery.stories[0].article_id} {delivery.id}")
    assert f"though you want less of {SECURITY}" in await hear("/digest", now=NOW + 2 * DAY)


async def test_what_is_liked_in_one_chat_is_nothing_to_another(app, ask):
    await ask("/like 1")
    assert await app.storage.likes.topics(1) != ()
    assert await app.storage.likes.topics(2) == ()


async def test_in_a_group_only_admins_mark_and_everybody_sees_it(in_group, app, chat, marks):
    refused = await in_group("/dislike 1", READER)
    assert plain(refused, chat) == "Only admins of this chat may change that."
    assert (refused.is_refusal, refused.is_apart) == (True, True)
    assert await app.storage.likes.topics(GROUP) == ()
    await in_group("/dislike 1", ADMIN)
    assert marks(await in_group("/read 1", READER)) == ["👍", "👎 ✓"]


async def test_the_card_of_a_digest_stays_one_when_it_is_liked(ask, pressing, delivered):  # noqa: F811
    await ask("/subscribe 8:00 security")
    (delivery,) = await delivered()
    card = await ask(f"/story {delivery.stories[0].article_id} {delivery.id}")
    liked = await pressing(card, "👍")
    assert [len(row) for row in liked.buttons] == [len(row) for row in card.buttons]
    assert (card.is_apart, liked.is_apart) == (True, False)


@pytest.mark.parametrize("line", ["/like", "/dislike x", "/unlike 424242", "/like /story"])
async def test_what_is_no_story_is_not_liked(app, hear, line):
    assert await hear(line) == "That story is no longer in the archive."
    assert await app.storage.likes.topics(1) == ()


# --- why this story ---------------------------------------------------------------------------------------------------


async def test_a_story_of_a_digest_says_why_it_was_told(ask, pressing, chat, delivered):  # noqa: F811
    await ask("/subscribe 8:00 security from anthropic")
    (delivery,) = await delivered()
    card = await ask(f"/story {delivery.stories[0].article_id} {delivery.id}")
    told = await pressing(card, "Why this story?")
    assert plain(told, chat).endswith(
        "Why: among the hottest and newest that you have not had yet, mixed by topic and provider.\n"
        "This story: hottest 21% · your topic AI in Security · your provider Anthropic."
    )
    assert (told.buttons, told.is_apart) == (card.buttons, False)


async def test_in_a_group_only_whoever_asks_is_told_why(app, in_group, chat):
    from bot.digest.claiming import Claiming

    await in_group("/subscribe 8:00 security", ADMIN)
    due = await app.storage.deliveries.due(EIGHT, 1)
    claims = [Claiming().claim(one, app.chat(one.chat), EIGHT) for one in due]
    (delivery,) = await app.storage.deliveries.claim(claims, EIGHT, EIGHT + timedelta(days=1))
    told = await in_group(f"/why {delivery.stories[0].article_id} {delivery.id}", READER)
    assert told.is_aside
    assert "your topic AI in Security" in plain(told, chat)


async def test_a_digest_that_has_ended_still_says_why(ask, hear, delivered):  # noqa: F811
    await ask("/subscribe 8:00 security")
    (delivery,) = await delivered()
    await ask("/unsubscribe")
    said = await hear(f"/why {delivery.stories[0].article_id} {delivery.id}")
    assert said.splitlines()[-1] == "This story: hottest 21%."
