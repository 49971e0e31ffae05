"""Which news come to which topic of a forum: said there, by admins, and left out of the digest of the group."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW

from bot.commands import respond
from bot.conversation import Chat, Person, Reply, Request
from bot.render import plain

if TYPE_CHECKING:
    from bot.app import App
    from storage import Subscription

FORUM = Chat(-1001000000001, "supergroup", "en", ZoneInfo("UTC"), "Newsroom", has_topics=True)
ADMIN, MEMBER = Person(2001), Person(2002)
SECURITY, ROBOTS = 77, 78


@dataclass
class Admins:
    """A group with one admin."""

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return (chat_id, person_id) == (FORUM.id, ADMIN.id)

    async def find(self, name: str) -> None:
        """No other place is known."""

    def link(self, payload: str) -> str:
        return payload


@dataclass
class Room:
    """A forum, and what is said in its topics."""

    app: App
    chat: Chat = FORUM
    last: Reply = field(default_factory=Reply)

    async def says(self, line: str, topic: int = 0, person: Person = ADMIN) -> str:
        self.last = await respond(self.app, Request(line, self.chat, person, NOW, thread_id=topic))
        return plain(self.last, self.chat).strip()

    async def taps(self, label: str, topic: int = 0, person: Person = ADMIN) -> str:
        labels = plain(self.last, self.chat).strip()
        for row in self.last.buttons:
            for button in row:
                said = plain(Reply(button.label), self.chat).strip()
                if said.startswith(label):
                    return await self.says(button.line, topic, person)
        raise AssertionError(f"no button {label!r} below\n{labels}")

    async def subscriptions(self) -> list[Subscription]:
        return list(await self.app.storage.subscriptions.of_chat(self.chat.id))

    async def places(self) -> list[tuple[int, tuple[str, ...], tuple[str, ...]]]:
        """For each subscription: its forum topic, what it is on, what it leaves out."""
        ours = await self.subscriptions()
        return [
            (
                one.thread_id,
                (*one.contract.topics, *one.contract.providers),
                (*one.contract.without_topics, *one.contract.without_providers),
            )
            for one in ours
        ]


@pytest.fixture
def room(app) -> Room:
    return Room(replace(app, places=Admins()))


@pytest.fixture
async def digest(room) -> Room:
    """The forum, with a digest in General."""
    await room.says("/subscribe 8:00 weekdays, 4 stories")
    return room


# --- a topic of its own -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "AI in Security here",
        "ai in security",
        "ai in security to this topic",
        "AI in Security into here.",
        "securty here",
    ],
)
async def test_a_topic_of_the_news_comes_to_the_forum_topic_and_is_left_out_of_the_groups_digest(digest, words):
    told = await digest.says(f"/route {words}", SECURITY)
    assert told.startswith(
        "Stories on AI in Security come to this topic from now on. The digest of this group leaves them"
    )
    general, one = await digest.subscriptions()
    assert await digest.places() == [(0, (), ("AI in Security",)), (SECURITY, ("AI in Security",), ())]
    assert (one.contract.minute, one.contract.days, one.contract.size) == (8 * 60, frozenset(range(5)), 4)
    assert one.due_at == general.due_at


async def test_what_the_digest_leaves_out_for_good_the_route_leaves_out_as_well(room):
    await room.says("/subscribe 8:00 without robots, without from nextgov")
    await room.says("/route ai in security here", SECURITY)
    await room.says("/route ai in healthcare here", ROBOTS)
    _, security, health = await room.subscriptions()
    assert security.contract.without_topics == health.contract.without_topics == ("Robotics",)
    assert security.contract.without_providers == health.contract.without_providers == ("Nextgov",)


async def test_a_provider_is_routed_as_well(digest):
    told = await digest.says("/route from nextgov here", SECURITY)
    assert told.startswith("Stories from Nextgov come to this topic")
    assert await digest.places() == [(0, (), ("Nextgov",)), (SECURITY, ("Nextgov",), ())]


async def test_a_route_has_as_many_stories_as_are_said(digest):
    await digest.says("/route ai in security here, 2 stories", SECURITY)
    assert [one.contract.size for one in await digest.subscriptions()] == [4, 2]


async def test_said_in_another_topic_the_route_moves_there(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.says("/route ai in security here", ROBOTS)
    assert await digest.places() == [(0, (), ("AI in Security",)), (ROBOTS, ("AI in Security",), ())]


async def test_said_twice_it_is_one_route(digest):
    for _ in range(2):
        await digest.says("/route ai in security here", SECURITY)
    assert len(await digest.subscriptions()) == 2


async def test_a_digest_on_one_topic_alone_comes_to_the_forum_topic_as_a_whole(room):
    await room.says("/subscribe 8:00 on ai in security")
    told = await room.says("/route ai in security here", SECURITY)
    assert told.startswith("The digest on AI in Security comes to this topic from now on.")
    assert await room.places() == [(SECURITY, ("AI in Security",), ())]
    assert (await room.says("/route ai in security general", SECURITY)).startswith(
        "The digest on AI in Security comes to"
    )
    assert await room.places() == [(0, ("AI in Security",), ())]


async def test_a_topic_that_the_digest_is_on_among_others_is_taken_out_of_them(room):
    await room.says("/subscribe 8:00 on ai in security, robotics")
    await room.says("/route ai in security here", SECURITY)
    assert await room.places() == [(0, ("Robotics",), ("AI in Security",)), (SECURITY, ("AI in Security",), ())]
    await room.says("/route ai in security general", SECURITY)
    assert await room.places() == [(0, ("Robotics", "AI in Security"), ())]


# --- back -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["general", "to general", "back to General", "back", "in the general", "genral", "to Generall"]
)
async def test_what_is_taken_back_comes_with_the_digest_again(digest, words):
    await digest.says("/route ai in security here", SECURITY)
    told = await digest.says(f"/route ai in security {words}", ROBOTS)
    assert told.startswith("Stories on AI in Security come with the digest of this group again.")
    assert await digest.places() == [(0, (), ())]


async def test_a_tap_takes_it_back_and_another_routes_it_again(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.taps("⤺ AI in Security to General", SECURITY)
    assert await digest.places() == [(0, (), ())]
    await digest.taps("AI in Security here", SECURITY)
    assert [place[:2] for place in await digest.places()] == [(0, ()), (SECURITY, ("AI in Security",))]


async def test_asked_for_in_general_it_comes_back(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.says("/route ai in security here")
    assert await digest.places() == [(0, (), ())]


async def test_a_route_that_is_unsubscribed_comes_with_the_digest_again(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.says("/unsubscribe", SECURITY)
    assert await digest.places() == [(0, (), ())]


async def test_what_is_not_routed_cannot_be_taken_back(digest):
    told = await digest.says("/route ai in security general", SECURITY)
    assert told.startswith("Nothing of its own comes to a topic on AI in Security.")
    assert (await digest.says("/route 999 general")).startswith("Nothing of its own comes to a topic on 999.")


# --- what is routed where ---------------------------------------------------------------------------------------------


async def test_alone_it_lists_the_routes_with_a_button_for_each(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.says("/route robots here", ROBOTS)
    title, *lines = (await digest.says("/route", SECURITY, MEMBER)).splitlines()
    assert title == "Which news come to which topic"
    assert lines == ["• AI in Security: this topic", "• Robotics: another topic"]
    await digest.taps("⤺ Robotics to General", SECURITY)
    assert [place[:2] for place in await digest.places()] == [(0, ()), (SECURITY, ("AI in Security",))]


async def test_without_routes_it_says_how_to_make_one(digest):
    told = await digest.says("/route", SECURITY)
    assert "Everything comes with the digest of this group." in told
    assert "write /route" in told


async def test_a_digest_on_something_that_is_ordered_in_a_topic_is_listed_and_can_be_taken_back(digest):
    await digest.says("/subscribe 9:00 ai in security", SECURITY)
    assert "• AI in Security: this topic" in await digest.says("/route", SECURITY)
    await digest.taps("⤺ AI in Security to General", SECURITY)
    assert await digest.places() == [(0, (), ())]


async def test_a_digest_on_everything_that_is_ordered_in_a_topic_is_no_route(room):
    await room.says("/subscribe 9:00", SECURITY)
    assert "Everything comes with the digest" in await room.says("/route", SECURITY)


async def test_routes_outlive_the_digest_of_the_group(digest):
    await digest.says("/route ai in security here", SECURITY)
    general, _ = await digest.subscriptions()
    await digest.says(f"/unsubscribe {general.id}")
    assert "• AI in Security: this topic" in await digest.says("/route", SECURITY)
    await digest.taps("⤺ AI in Security to General", SECURITY)
    assert await digest.places() == [(0, ("AI in Security",), ())]


async def test_a_new_digest_of_the_group_leaves_out_what_is_routed_already(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.says("/route from nextgov here", ROBOTS)
    general, *_ = await digest.subscriptions()
    await digest.says(f"/unsubscribe {general.id}")
    assert "nothing on AI in Security · not from Nextgov" in await digest.says("/subscribe 9:00")
    *_, general = await digest.places()
    assert general == (0, (), ("AI in Security", "Nextgov"))
    assert "• AI in Security: another topic" in await digest.says("/route")


@pytest.mark.parametrize("line", ["/subscribe 9:00 on robots", "/subscribe 9:00 on ai in security"])
async def test_a_new_digest_on_something_is_as_it_is_said(digest, line):
    await digest.says("/route ai in security here", SECURITY)
    general, _ = await digest.subscriptions()
    await digest.says(f"/unsubscribe {general.id}")
    await digest.says(line)
    assert (await digest.places())[-1][2] == ()


# --- in free words ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Please send stories on AI in Security here", "/route AI in Security here"),
        ("put all news from Nextgov into this topic", "/route from Nextgov into this topic"),
        ("route ai in security back to general!", "/route ai in security back to general"),
    ],
)
async def test_an_order_in_free_words_is_one_tap_away(digest, words, line):
    await digest.says("/route ai in security here", ROBOTS)
    await digest.says(words, SECURITY)
    assert [button.line for row in digest.last.buttons for button in row] == [line]
    await digest.says(line, SECURITY)
    assert not digest.last.is_refusal


async def test_elsewhere_such_words_are_a_question(room):
    room.chat = replace(FORUM, has_topics=False)
    assert "AI in Security here" in await room.says("send stories on AI in Security here")
    assert not [button for row in room.last.buttons for button in row if button.line.startswith("/route")]


# --- at the time of the group's digest --------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["/settings {} time 9:30", "/subscribe 9:30"])
async def test_a_route_comes_along_when_the_digest_gets_another_time(digest, line):
    await digest.says("/route ai in security here", SECURITY)
    general, _ = await digest.subscriptions()
    await digest.says(line.format(general.id))
    general, one = await digest.subscriptions()
    assert (general.contract.minute, one.contract.minute) == (570, 570)
    assert one.due_at == general.due_at


async def test_a_route_with_a_time_of_its_own_keeps_it(digest):
    await digest.says("/route ai in security here", SECURITY)
    general, one = await digest.subscriptions()
    await digest.says(f"/settings {one.id} time 12:00")
    await digest.says(f"/settings {general.id} days weekends")
    general, one = await digest.subscriptions()
    assert (one.contract.minute, one.contract.days) == (720, frozenset(range(5)))


async def test_a_time_that_is_said_with_a_route_is_not_passed_over(digest):
    told = await digest.says("/route ai in security here 9:00", SECURITY)
    assert told.startswith("What is routed comes at the time of the group’s digest.")
    assert await digest.places() == [(0, (), ())]


# --- what cannot be ---------------------------------------------------------------------------------------------------


async def test_without_a_digest_one_is_offered_and_made_at_a_tap(room):
    told = await room.says("/route ai in security here", SECURITY)
    assert told.startswith("There is no digest in this group yet.")
    assert await room.subscriptions() == []
    told = await room.taps("Weekdays at 08:00", SECURITY)
    assert told.startswith("Stories on AI in Security come to this topic")
    assert "I assume that you are on UTC." in told
    assert await room.places() == [(0, (), ("AI in Security",)), (SECURITY, ("AI in Security",), ())]
    general, one = await room.subscriptions()
    assert general.due_at == one.due_at == NOW.replace(hour=8) + timedelta(days=1)


async def test_a_name_that_is_unknown_offers_the_nearest_in_its_place(digest):
    told = await digest.says("/route quantum gardening here", SECURITY)
    assert "quantum" in told
    assert digest.last.buttons
    lines = [button.line for row in digest.last.buttons for button in row]
    assert all(line.startswith(("/route ", "/topics")) for line in lines)
    assert await digest.places() == [(0, (), ())]


async def test_topics_and_providers_together_are_asked_about(digest):
    told = await digest.says("/route ai in security from nextgov here", SECURITY)
    assert told.startswith("Name topics or providers, not both")
    await digest.taps("from Nextgov", SECURITY)
    assert [place[:2] for place in await digest.places()] == [(0, ()), (SECURITY, ("Nextgov",))]


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("/route here", "Which news are to come to this topic?"),
        ("/route without robots here", "A route says what comes to a topic. To leave Robotics out"),
    ],
)
async def test_a_route_of_nothing_is_asked_about(digest, line, begins):
    assert (await digest.says(line, SECURITY)).startswith(begins)


async def test_in_general_nothing_can_be_routed_away(digest):
    told = await digest.says("/route ai in security here")
    assert told.startswith(
        "This is General, where all comes that goes to no other topic. Write /route AI in Security here"
    )


async def test_a_group_without_topics_says_so(room):
    room.chat = replace(FORUM, has_topics=False)
    assert (await room.says("/route ai here")).startswith("This group has no topics.")


async def test_in_private_it_says_where_it_works(room):
    room.chat = Chat(ADMIN.id, "private", "en", ZoneInfo("UTC"))
    assert (await room.says("/route ai here")).startswith("This is for groups with topics")


async def test_others_may_look_and_change_nothing(digest):
    await digest.says("/route ai in security here", SECURITY)
    before = await digest.places()
    for line in ("/route ai in robotics here", "/route ai in security general", "/route ai in security here"):
        assert await digest.says(line, ROBOTS, MEMBER) == "Only admins of this chat may change that."
        assert digest.last.is_refusal
        assert digest.last.is_apart
    assert await digest.places() == before


async def test_a_topic_that_is_lost_leaves_its_route_in_general(digest):
    await digest.says("/route ai in security here", SECURITY)
    await digest.app.storage.subscriptions.leave_topic(FORUM.id, SECURITY)
    assert "• AI in Security: General, in a message of its own" in await digest.says("/route", ROBOTS)
    await digest.says("/route ai in security here", ROBOTS)
    assert [place[:2] for place in await digest.places()] == [(0, ()), (ROBOTS, ("AI in Security",))]


async def test_routing_is_remembered_for_a_chat_that_was_not_known(room):
    assert await room.app.storage.chats.get(FORUM.id) is None
    await room.says("/route ai in security here 8:00", SECURITY)
    known = await room.app.storage.chats.get(FORUM.id)
    assert (known.kind, known.title) == ("supergroup", "Newsroom")
