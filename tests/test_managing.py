"""Whose digests may be changed by whom: in groups, forum topics and channels, against a Telegram in memory."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import towns
from conftest import NOW
from fake_telegram import FakeTelegram
from towns import running, stopped_for

from bot.commands import respond
from bot.conversation import Chat, Person, Request
from bot.places import Place
from bot.render import plain
from storage import Contract, KnownChat

if TYPE_CHECKING:
    from bot.app import App
    from storage import Subscription

GROUP, CHANNEL = -1001000000001, -1001000000002
ADMIN, MEMBER = 2001, 2002
ONLY_ADMINS = "Only admins of this chat may change that."


class Town(towns.Town):
    """One with a group and a channel."""

    async def subscriptions(self, chat_id: int = GROUP) -> list[tuple[int, tuple[str, ...]]]:
        """The topic that each subscription of the chat comes to, and the news topics it is on."""
        found = await self.app.storage.subscriptions.of_chat(chat_id)
        return [(one.thread_id, one.contract.topics) for one in found]


@pytest.fixture
async def town(seeded_database, tmp_path):
    """A group and a channel, each with an admin and a member, and the bot running."""
    telegram = FakeTelegram()
    for person, name in ((ADMIN, "Ada"), (MEMBER, "Bob")):
        telegram.add_user(person, name)
    telegram.add_chat(GROUP, "supergroup", "Newsroom", is_forum=True)
    telegram.add_chat(CHANNEL, "channel", "Daily News", username="daily_news")
    for place in (GROUP, CHANNEL):
        telegram.add_admin(place, ADMIN)
        telegram.add_member(place, MEMBER)
    shutil.copy(seeded_database, tmp_path / "newsdesk.db")
    async with running(telegram, tmp_path / "newsdesk.db") as app:
        yield Town(telegram, app)


# --- groups -----------------------------------------------------------------------------------------------------------


async def test_an_admin_subscribes_a_group(town):
    answer = await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    assert answer.text.startswith("Subscribed\n")
    assert await town.subscriptions() == [(0, ("AI",))]


async def test_an_admin_who_stays_anonymous_is_one_all_the_same(town):
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN, is_anonymous=True)
    assert await town.subscriptions() == [(0, ("AI",))]


@pytest.mark.parametrize("line", ["/subscribe", "/subscribe 9:00 robots", "/settings", "/settings size 1", "/pause"])
async def test_others_are_told_that_only_admins_may(town, line):
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    assert (await town.hears(line, chat=GROUP, user=MEMBER)).text == ONLY_ADMINS
    assert await town.subscriptions() == [(0, ("AI",))]


async def test_others_are_shown_where_they_may_have_a_digest_of_their_own(town):
    (row,) = (await town.hears("/subscribe 8:00", chat=GROUP, user=MEMBER)).buttons
    assert [(key["text"], key["url"]) for key in row] == [("In private ↗", "https://t.me/newsdesk_test_bot")]


@pytest.mark.parametrize("line", ["/unsubscribe", "/resume", "/timezone Tokyo", "/pause 3 days", "/unsubscribe all"])
async def test_others_cannot_end_or_move_what_an_admin_has_ordered(town, line):
    await town.hears("/subscribe 8:00 in Berlin", chat=GROUP, user=ADMIN)
    before = await town.app.storage.subscriptions.of_chat(GROUP)
    assert (await town.hears(line, chat=GROUP, user=MEMBER)).text == ONLY_ADMINS
    assert await town.app.storage.subscriptions.of_chat(GROUP) == before


@pytest.mark.parametrize(
    ("line", "begins"),
    [("/schedule", "What comes next"), ("/digest", "AI"), ("/timezone", "This chat is on UTC time")],
)
async def test_everybody_may_read(town, line, begins):
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    assert (await town.hears(line, chat=GROUP, user=MEMBER)).text.startswith(begins)


async def test_a_post_of_the_linked_channel_orders_nothing(town):
    post = town.telegram.says("/subscribe 8:00 ai", chat=CHANNEL, user=ADMIN)
    town.telegram.forwards_post(post, GROUP)
    assert (await town.hears("/topics", chat=GROUP, user=MEMBER)).text.startswith("Topics")
    assert await town.subscriptions() == []


async def test_who_is_admin_no_more_may_no_more(town):
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    town.telegram.add_member(GROUP, ADMIN)
    assert (await town.hears("/unsubscribe", chat=GROUP, user=ADMIN)).text == ONLY_ADMINS


@pytest.mark.parametrize(
    ("status", "reason"), [(500, "Internal Server Error"), (429, "Too Many Requests: retry after 5")]
)
async def test_an_admin_is_not_told_to_be_none_where_telegram_does_not_say_who_is(town, status, reason):
    town.telegram.fails("getChatMember", status=status, description=reason, times=9)
    answer = await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    assert answer.text.startswith("Telegram did not answer me just now")
    assert await town.subscriptions() == []


async def test_a_button_that_another_presses_answers_apart_and_leaves_the_message(town):
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    settings = await town.hears("/settings", chat=GROUP, user=ADMIN)
    pressed = town.telegram.presses(settings, "Unsubscribe", user=MEMBER)["callback_query"]["id"]
    told = await town.telegram.wait_for(lambda telegram: telegram.callback_answers.get(pressed))
    assert told["text"] == ONLY_ADMINS
    standing = town.telegram.sent()[-1]
    assert (standing.edits, standing.text) == (0, settings.text)


async def test_a_button_that_an_admin_presses_changes_the_message_in_its_place(town):
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    settings = await town.hears("/settings", chat=GROUP, user=ADMIN)
    assert "How many stories at most?" in (await town.answers_press(settings, "5 stories", ADMIN)).text
    assert len(town.telegram.sent()) == 2


# --- forum topics -----------------------------------------------------------------------------------------------------


async def test_a_digest_ordered_in_a_topic_comes_to_it(town):
    town.telegram.add_topic(GROUP, 77)
    answer = await town.hears("/subscribe 8:00 robots", chat=GROUP, user=ADMIN, thread_id=77)
    assert answer.thread_id == 77
    assert await town.subscriptions() == [(77, ("Robotics",))]


async def test_each_topic_has_digests_of_its_own(town):
    for thread_id in (77, 78):
        town.telegram.add_topic(GROUP, thread_id)
        await town.hears("/subscribe 8:00", chat=GROUP, user=ADMIN, thread_id=thread_id)
    await town.hears("/subscribe 9:00 ai", chat=GROUP, user=ADMIN, thread_id=77)
    assert await town.subscriptions() == [(77, ()), (78, ()), (77, ("AI",))]


async def test_what_is_ended_in_a_topic_goes_on_elsewhere(town):
    town.telegram.add_topic(GROUP, 77)
    await town.hears("/subscribe 8:00 ai", chat=GROUP, user=ADMIN)
    await town.hears("/subscribe 8:00 robots", chat=GROUP, user=ADMIN, thread_id=77)
    answer = await town.hears("/unsubscribe", chat=GROUP, user=ADMIN, thread_id=77)
    assert answer.text == "Unsubscribed. One digest is left."
    assert await town.subscriptions() == [(0, ("AI",))]


async def test_a_digest_of_a_topic_stays_there_when_it_is_changed_from_elsewhere(town):
    town.telegram.add_topic(GROUP, 77)
    await town.hears("/subscribe 8:00 robots", chat=GROUP, user=ADMIN, thread_id=77)
    await town.hears("/settings 1 size 3", chat=GROUP, user=ADMIN)
    (one,) = await town.app.storage.subscriptions.of_chat(GROUP)
    assert (one.thread_id, one.contract.size) == (77, 3)


# --- channels, from a private chat ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["@daily_news", str(CHANNEL)])
async def test_an_admin_of_a_channel_subscribes_it_from_a_private_chat(town, name):
    answer = await town.hears(f"/subscribe {name} 8:00 ai in Tokyo", user=ADMIN)
    assert answer.text.startswith("Subscribed: Daily News\n")
    assert "The next one comes" in answer.text
    assert await town.subscriptions(CHANNEL) == [(0, ("AI",))]
    assert await town.subscriptions(ADMIN) == []
    assert (await town.app.storage.chats.get(CHANNEL)).zone == "Asia/Tokyo"


async def test_a_channel_is_subscribed_by_one_tap(town):
    offer = await town.hears("/subscribe @daily_news", user=ADMIN)
    assert offer.text.startswith("A digest of the hottest stories: Daily News\n")
    await town.answers_press(offer, "Weekdays at 08:00", ADMIN)
    assert await town.subscriptions(CHANNEL) == [(0, ())]


async def test_a_channels_settings_are_changed_from_the_private_chat_by_taps(town):
    await town.hears("/subscribe @daily_news 8:00 ai", user=ADMIN)
    settings = await town.hears("/settings @daily_news", user=ADMIN)
    assert settings.text.startswith("The digest of Daily News\n")
    await town.answers_press(settings, "🔔 With sound", ADMIN)
    (one,) = await town.app.storage.subscriptions.of_chat(CHANNEL)
    assert one.contract == Contract(topics=("AI",), is_silent=True)


@pytest.mark.parametrize("line", ["/unsubscribe @daily_news", "/unsubscribe 1", f"/unsubscribe {CHANNEL} all"])
async def test_a_channels_digest_is_ended_from_the_private_chat(town, line):
    await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    assert (await town.hears(line, user=ADMIN)).text.startswith("Unsubscribed")
    assert await town.subscriptions(CHANNEL) == []


async def test_settings_lead_to_a_channel_where_nothing_is_ordered_in_private(town):
    town.telegram.add_member(CHANNEL, town.telegram.bot, "left")
    town.telegram.joins(CHANNEL, user=ADMIN, status="administrator")
    await town.telegram.wait_for(lambda telegram: telegram.sent(ADMIN))
    await town.hears("/subscribe @daily_news 8:00 ai", user=ADMIN)
    nothing = await town.hears("/settings", user=ADMIN)
    assert nothing.text == "There is no digest here yet."
    assert (await town.answers_press(nothing, "Daily News", ADMIN)).text.startswith("The digest of Daily News")


async def test_the_times_of_a_channel_are_told_in_its_zone(town):
    await town.hears("/timezone Lisbon", user=ADMIN)
    await town.hears("/subscribe @daily_news 8:00 in Tokyo", user=ADMIN)
    answer = await town.hears("/schedule @daily_news", user=ADMIN)
    assert answer.text.startswith("What comes next (Tokyo time)")
    assert [line[-5:] for line in answer.text.splitlines() if line.startswith("•")] == ["08:00"] * 3


async def test_the_words_for_a_channel_name_it(town):
    offer = await town.hears("/subscribe @daily_news", user=ADMIN)
    assert f"say it in words: /subscribe {CHANNEL} 7:30 weekdays" in offer.text
    first = await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    assert f"I assume that the channel is on UTC. If not, tell me a city: /timezone {CHANNEL} Lisbon" in first.text
    zone = await town.hears("/timezone @daily_news", user=ADMIN)
    assert zone.text.startswith("That channel is on UTC time")
    assert f"/timezone {CHANNEL} Lisbon" in zone.text


async def test_a_zone_that_is_assumed_of_a_channel_is_made_its_own_by_a_tap(town):
    first = await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    await town.answers_press(first, "UTC is right", ADMIN)
    assert (await town.app.storage.chats.get(CHANNEL)).zone == "UTC"
    known = await town.app.storage.chats.get(ADMIN)
    assert known is None or not known.zone


@pytest.mark.parametrize("command", ["/subscribe", "/settings", "/pause", "/schedule", "/digest", "/timezone"])
async def test_who_is_no_admin_of_a_channel_hears_nothing_of_it(town, command):
    await town.hears("/subscribe @daily_news 8:00 ai", user=ADMIN)
    answer = await town.hears(f"{command} @daily_news", user=MEMBER)
    assert answer.text == "Only admins of @daily_news may change its digests."


async def test_who_is_no_admin_of_a_group_does_not_even_learn_its_name(town):
    assert "Newsroom" not in (await town.hears(f"/settings {GROUP}", user=MEMBER)).text


@pytest.mark.parametrize("command", ["/unsubscribe", "/pause", "/schedule", "/settings", "/digest", "/resume"])
async def test_to_others_a_channels_digest_is_as_if_it_were_not_there(town, command):
    await town.hears("/subscribe @daily_news 8:00 ai", user=ADMIN)
    there = await town.hears(f"{command} 1", user=MEMBER)
    none = await town.hears(f"{command} 2", user=MEMBER)
    assert there.text == "There is no digest number 1 here. See /settings"
    assert none.text == there.text.replace("1", "2")
    assert await town.subscriptions(CHANNEL) == [(0, ("AI",))]


async def test_in_a_group_no_digest_of_another_place_can_be_named(town):
    await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    by_number = await town.hears("/settings 1", chat=GROUP, user=ADMIN)
    by_name = await town.hears("/settings @daily_news", chat=GROUP, user=ADMIN)
    assert by_number.text == "There is no digest number 1 here. See /settings"
    assert by_name.text == "Channels are managed from a private chat with me."


@pytest.mark.parametrize("name", ["@nobody_knows", "-1009999999999", "@newsdesk_test_bot"])
async def test_a_place_that_the_bot_does_not_see_is_told(town, name):
    answer = await town.hears(f"/subscribe {name} 8:00", user=ADMIN)
    assert answer.text.startswith(f"I see no channel or group “{name}”.")


async def test_a_channel_where_the_bot_may_not_post_is_told(town):
    town.telegram.promotes(CHANNEL, user=ADMIN, can_post_messages=False)
    answer = await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    assert answer.text.startswith("I may not post in Daily News.")
    assert await town.subscriptions(CHANNEL) == []


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("/settings @daily_news", "The digest of Daily News"),
        ("/unsubscribe @daily_news", "Unsubscribed"),
        ("/pause @daily_news", "Paused"),
        ("/language @daily_news de", "From now on"),
    ],
)
async def test_what_comes_to_a_channel_can_be_changed_and_ended_where_the_bot_may_not_post(town, line, begins):
    await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    town.telegram.promotes(CHANNEL, user=ADMIN, can_post_messages=False)
    await stopped_for(town.app, town.telegram, CHANNEL, "no_rights")
    assert (await town.hears(line, user=ADMIN)).text.startswith(begins)
    assert (await town.app.storage.chats.get(CHANNEL)).stopped_for == "no_rights"


async def test_where_the_bot_is_no_admin_any_more_an_admin_is_told_so_and_not_that_they_are_none(town):
    await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    town.telegram.demotes(CHANNEL, user=ADMIN)
    answer = await town.hears("/settings @daily_news", user=ADMIN)
    assert answer.text == "I may not post in @daily_news. Give me the right to post messages there first."


async def test_a_channel_that_was_stopped_and_is_subscribed_again_is_resumed(town):
    await town.hears("/subscribe @daily_news 8:00 ai", user=ADMIN)
    town.telegram.promotes(CHANNEL, user=ADMIN, can_post_messages=False)
    await town.telegram.wait_for(lambda telegram: not telegram.pending)
    town.telegram.promotes(CHANNEL, user=ADMIN)
    await town.hears("/subscribe @daily_news 8:00 robots", user=ADMIN)
    found = await town.app.storage.subscriptions.of_chat(CHANNEL)
    assert [one.due_at is None for one in found] == [False, False]
    assert (await town.app.storage.chats.get(CHANNEL)).stopped_for == ""


async def test_a_channels_settings_offer_a_signature_its_title_among_them_and_silence(town):
    await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    settings = await town.hears("/settings @daily_news", user=ADMIN)
    labels = [key["text"] for row in settings.buttons for key in row]
    assert "No signature" in labels
    assert "🔔 With sound" in labels
    await town.answers_press(settings, "No signature", ADMIN)
    told = (await town.answers_press(town.telegram.sent(ADMIN)[-1], "— Daily News", ADMIN)).text
    assert told.startswith("The digest of Daily News")
    (one,) = await town.app.storage.subscriptions.of_chat(CHANNEL)
    assert one.contract.signature == "— Daily News"


async def test_a_channel_is_signed_in_words_by_its_admins_only(town):
    await town.hears("/subscribe @daily_news 8:00", user=ADMIN)
    refused = await town.hears("/settings @daily_news signature via me", user=MEMBER)
    assert "Only admins of @daily_news" in refused.text
    await town.hears("/settings @daily_news signature via @daily_news", user=ADMIN)
    (one,) = await town.app.storage.subscriptions.of_chat(CHANNEL)
    assert one.contract.signature == "via @daily_news"


# --- without Telegram -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Admins:
    """Places in which these people have a say."""

    ids: frozenset[int]

    async def is_admin(self, chat_id: int, person_id: int) -> bool:  # noqa: ARG002 - the same people everywhere
        return person_id in self.ids

    async def find(self, name: str) -> Place | None:  # noqa: ARG002 - there is but one
        return Place(CHANNEL, "channel", "Daily News", may_post=True)

    def link(self, payload: str) -> str:
        return payload


async def told(app: App, line: str, person: Person, chat_id: int, kind: str) -> str:
    chat = Chat(chat_id, kind, "en", ZoneInfo("UTC"))
    return plain(await respond(app, Request(line, chat, person, NOW)), chat)


async def subscribed(app: App, known: KnownChat) -> Subscription:
    await app.storage.chats.keep(known)
    return await app.storage.subscriptions.add(known.id, 0, Contract(), NOW, NOW)


async def test_a_private_chat_is_nobody_elses_even_to_who_is_admin_everywhere(app):
    everywhere = replace(app, places=Admins(frozenset((ADMIN,))))
    one = await subscribed(app, KnownChat(MEMBER))
    said = await told(everywhere, f"/unsubscribe {one.id}", Person(ADMIN), ADMIN, "private")
    assert said.startswith("There is no digest number")
    assert await app.storage.subscriptions.get(one.id) == one


async def test_somebody_unknown_is_no_admin(app):
    everywhere = replace(app, places=Admins(frozenset((0,))))
    assert await told(everywhere, "/subscribe 8:00", Person(0), GROUP, "supergroup") == ONLY_ADMINS


async def test_an_anonymous_admin_of_one_group_has_no_say_in_another(app):
    nowhere = replace(app, places=Admins(frozenset()))
    one = await subscribed(app, KnownChat(CHANNEL, "channel"))
    said = await told(nowhere, f"/pause {one.id}", Person(is_anonymous_admin=True), GROUP, "supergroup")
    assert said.startswith("There is no digest number")
