"""Who may change what in a group: its admins, anonymous ones as well; others may read, and are told so apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW

from bot.commands import COMMANDS, respond
from bot.conversation import Chat, Person, Request
from bot.render import plain
from storage import Claim, KnownChat, Part, SentStory

GROUP = Chat(-1001000000001, "supergroup", "en", ZoneInfo("UTC"), "Newsroom", has_topics=True)
TOPIC = 77
ADMIN, MEMBER, ANONYMOUS = Person(2001), Person(2002), Person(is_anonymous_admin=True)
REFUSAL = "Only admins of this chat may change that."

# A line of each command that changes what all of a group share: a digest, what it follows, a message with a story.
CHANGING = {
    "subscribe": "/subscribe 9:30, 3 stories",
    "settings": "/settings size 3",
    "follow": "/follow ai in security",
    "unfollow": "/unfollow robots",
    "following": "/following {followed} stop",
    "pause": "/pause 3 days",
    "resume": "/resume",
    "unsubscribe": "/unsubscribe",
    "route": "/route ai in security here",
    "timezone": "/timezone Tokyo",
    "language": "/language de",
    "forget": "/forget yes",
    "like": "/like {story}",
    "dislike": "/dislike {story}",
    "unlike": "/unlike {story}",
    "mute": "/mute {story} {delivery} {topic}",
    "unmute": "/unmute {story} {delivery} {topic}",
}
# Those that change nothing, or only what is the person's own.
OF_EVERYBODY = {
    *("latest", "top", "topics", "topic", "search", "trends", "saved", "digest", "schedule", "about", "privacy"),
    *("feedback", "help", "start", "tour", "read", "save", "unsave", "answer", "story", "rest", "why"),
}


@dataclass
class Admins:
    """A group with one admin."""

    name: str = "@newsdesk_test_bot"

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return (chat_id, person_id) == (GROUP.id, ADMIN.id)

    async def find(self, name: str) -> None:
        """No other place is known."""

    def link(self, payload: str) -> str:
        return payload


@pytest.fixture
def group(app):
    return replace(app, places=Admins())


@pytest.fixture
async def words(group):
    """What stands for the names in the lines: a story of a digest that the group has got, that message, and more."""
    story = (await respond(group, Request("/latest", GROUP, MEMBER, NOW))).articles[0]
    await group.storage.chats.keep(KnownChat(GROUP.id, "supergroup", "Newsroom"))
    for line in ("/subscribe 8:00", "/follow robots"):
        await respond(group, Request(line, GROUP, ADMIN, NOW))
    (followed,) = await group.storage.subscriptions.follows(GROUP.id)
    (one,) = await group.storage.subscriptions.of_chat(GROUP.id)
    (due,) = await group.storage.deliveries.due(one.due_at, 1)
    page = {"kind": "fresh", "since": NOW.isoformat(), "count": 1}
    claim = Claim(due, (Part((SentStory(story.id, story.title),), page),), one.due_at.replace(day=3))
    (delivery,) = await group.storage.deliveries.claim([claim], one.due_at, one.due_at.replace(day=3))
    return {"story": story.id, "delivery": delivery.id, "topic": story.topics[0], "followed": followed.id}


async def shared(app):
    """What all of the group share, as it is kept."""
    likes = [await app.storage.likes.of(GROUP.id, number) for number in range(1, 80)]
    store = app.storage.subscriptions
    ours = (*await store.of_chat(GROUP.id), *await store.follows(GROUP.id))
    return await app.storage.chats.get(GROUP.id), ours, likes


def test_every_command_is_one_or_the_other():
    known = {one.name for one in COMMANDS if not one.is_for_admins}
    assert CHANGING.keys() | OF_EVERYBODY == known
    assert not CHANGING.keys() & OF_EVERYBODY


@pytest.mark.parametrize("name", CHANGING)
async def test_a_member_changes_nothing_and_is_told_so_apart(group, words, name):
    before = await shared(group)
    line = CHANGING[name].format(**words)
    reply = await respond(group, Request(line, GROUP, MEMBER, NOW, thread_id=TOPIC))
    assert plain(reply, GROUP) == REFUSAL
    assert (reply.is_refusal, reply.is_apart) == (True, True)
    assert await shared(group) == before


@pytest.mark.parametrize("person", [ADMIN, ANONYMOUS], ids=["admin", "anonymous admin"])
@pytest.mark.parametrize("name", CHANGING)
async def test_an_admin_may(group, words, name, person):
    line = CHANGING[name].format(**words)
    reply = await respond(group, Request(line, GROUP, person, NOW, thread_id=TOPIC))
    assert REFUSAL not in plain(reply, GROUP)
    assert not reply.is_refusal, plain(reply, GROUP)


@pytest.mark.parametrize("name", sorted(OF_EVERYBODY))
async def test_what_is_for_everybody_changes_nothing_that_is_shared(group, words, name):
    before = await shared(group)
    reply = await respond(group, Request(f"/{name} {words['story']}", GROUP, MEMBER, NOW, thread_id=TOPIC))
    assert plain(reply, GROUP) != REFUSAL
    assert await shared(group) == before


ORDERS = (
    *("unsubscribe me please", "/stop", "mute", "pause the digest until Friday", "resume the digest"),
    *("subscribe me to robots every day at 9", "tell me when there is something new on robots"),
    *("stop following robots", "change our time zone to Tokyo", "send AI in Security here"),
)


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("line", ORDERS)
async def test_a_member_who_orders_in_free_words_is_offered_no_tap_that_would_be_refused(group, line):
    reply = await respond(group, Request(line, GROUP, MEMBER, NOW, thread_id=TOPIC))
    assert plain(reply, GROUP) == REFUSAL
    offered = await respond(group, Request(line, GROUP, ADMIN, NOW, thread_id=TOPIC))
    assert not offered.is_refusal, plain(offered, GROUP)
