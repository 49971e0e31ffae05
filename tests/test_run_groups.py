"""The real program in groups and channels: it greets, and heeds those who have a say there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from fake_telegram import FakeTelegram
from newsroom import Newsroom, newsroom
from processes import PATIENCE_SECONDS
from storage_fixtures import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

ADA, BOB, EVE = 2001, 2002, 2003


@pytest.fixture(scope="module")
def town(tmp_path_factory) -> Iterator[Newsroom]:
    """One bot for all tests of this module, each of which has chats of its own."""
    fake = FakeTelegram()
    fake.add_user(ADA, "Ada")
    fake.add_user(BOB, "Bob")
    fake.add_user(EVE, "Eve")
    with newsroom(tmp_path_factory.mktemp("town"), fake) as running:
        yield running
    assert not running.running.logged("Traceback")


def supergroup(fake: FakeTelegram, number: int, *, is_there: bool = True) -> int:
    """A group with topics, of which Ada is an admin and Bob a member."""
    fake.add_chat(number, "supergroup", "Newsroom", is_forum=True)
    fake.add_admin(number, ADA)
    fake.add_member(number, BOB)
    if not is_there:
        fake.add_member(number, fake.bot, "left")
    return number


def test_a_group_is_greeted_once_and_rights_that_are_lost_are_told_once_to_who_added_it(town):
    fake, group = town.fake, supergroup(town.fake, -1001000000001, is_there=False)
    fake.joins(group, user=EVE)
    (greeting,) = fake.wait(lambda fake: fake.sent(group), PATIENCE_SECONDS)
    assert greeting.text.startswith("Hello, Newsroom! I am your newsdesk.")
    fake.restricts(group, user=BOB)
    fake.restricts(group, user=BOB, can_send_photos=True)
    fake.restricts(group, user=BOB, can_send_messages=True)
    fake.says("/about", chat=group, user=BOB)
    fake.wait(lambda fake: len(fake.sent(group)) == 2, PATIENCE_SECONDS)
    assert [message.text[:29] for message in fake.sent(EVE)] == ["I may not write in Newsroom, "]


@pytest.mark.parametrize(
    ("number", "who", "begins"),
    [
        (-1001000000011, {"user": ADA}, "Subscribed"),
        (-1001000000012, {"user": ADA, "is_anonymous": True}, "Subscribed"),
        (-1001000000013, {"user": BOB}, "Only admins of this chat may change that."),
    ],
    ids=["admin", "anonymous admin", "member"],
)
def test_a_group_is_subscribed_by_its_admins_also_by_one_who_stays_anonymous(town, number, who, begins):
    fake, group = town.fake, supergroup(town.fake, number)
    asked = fake.says("/subscribe 8:00", chat=group, **who)["message"]["message_id"]
    (answer,) = fake.wait(lambda fake: fake.sent(group), PATIENCE_SECONDS)
    assert (answer.text.split("\n")[0], answer.answers) == (begins, asked)


def test_a_group_that_becomes_a_supergroup_takes_its_digest_along(town):
    fake, group, later = town.fake, -4000000014, -1004000000014
    fake.add_chat(group, "group", "Kitchen")
    fake.add_member(group, fake.bot, "left")
    fake.add_admin(group, ADA)
    fake.joins(group, user=ADA)
    fake.says("/start@newsdesk_test_bot true", chat=group, user=ADA)
    fake.says("/subscribe 8:00, one story", chat=group, user=ADA)
    fake.wait(lambda fake: len(fake.sent(group)) == 2, PATIENCE_SECONDS)
    assert [message.text.split()[0] for message in fake.sent(group)] == ["Hello,", "Subscribed"]
    fake.migrates(group, later)
    fake.says("/schedule", chat=later, user=ADA)
    (told,) = fake.wait(lambda fake: fake.sent(later), PATIENCE_SECONDS)
    assert told.text.startswith("What comes next")
    becomes_due(town, later)
    fake.wait(lambda fake: len(fake.sent(later)) == 2, PATIENCE_SECONDS)


def test_a_members_tap_on_the_settings_is_answered_by_an_alert(town):
    fake, group = town.fake, supergroup(town.fake, -1001000000002)
    fake.says("/subscribe 8:00 daily", chat=group, user=ADA)
    (answer,) = fake.wait(lambda fake: fake.sent(group), PATIENCE_SECONDS)
    pressed = fake.presses(answer, "Settings", user=BOB)["callback_query"]["id"]
    told = fake.wait(lambda fake: fake.callback_answers.get(pressed), PATIENCE_SECONDS)
    assert (told["text"], told["show_alert"]) == ("Only admins of this chat may change that.", True)
    assert fake.sent(group)[0].edits == 0


def test_one_persons_flood_is_told_in_one_message_and_another_is_answered(town):
    fake, group = town.fake, supergroup(town.fake, -1001000000003)
    for _ in range(40):
        fake.says("/about", chat=group, user=BOB)
    fake.says("/topics", chat=group, user=ADA)
    fake.wait(lambda fake: "30 messages" in " ".join(message.text for message in fake.sent(group)), PATIENCE_SECONDS)
    begins = [message.text.split()[0] for message in fake.sent(group)]
    assert [begins.count(word) for word in ("About", "One", "Topics")] == [10, 1, 1]


def test_a_digest_comes_split_over_the_topics_it_is_routed_to_and_to_general_once_one_is_closed(town):
    fake, group, topic = town.fake, supergroup(town.fake, -1001000000004), 77
    fake.add_topic(group, topic)
    fake.says("/route ai in security here 8:00", chat=group, user=ADA, thread_id=topic)
    (told,) = fake.wait(lambda fake: fake.sent(group), PATIENCE_SECONDS)
    assert (told.thread_id, told.text[:34]) == (topic, "Stories on AI in Security come to ")
    becomes_due(town, group)
    fake.wait(lambda fake: len(fake.sent(group)) == 3, PATIENCE_SECONDS)
    by_topic = {message.thread_id: message.text for message in fake.sent(group)[1:]}
    assert by_topic.keys() == {None, topic}
    assert by_topic[topic].startswith("AI in Security · ")
    assert by_topic[None] != by_topic[topic]
    fake.closes_topic(group, topic)
    becomes_due(town, group)
    told = fake.wait(lambda fake: [one for one in fake.sent(group) if one.text.startswith("The topic that")])
    assert told[0].thread_id is None
    assert told[0].text.endswith("write there /route AI in Security here")
    fake.says("/route", chat=group, user=ADA)
    fake.wait(lambda fake: [one for one in fake.sent(group) if "AI in Security: General" in one.text])


def test_a_channels_posts_are_signed_and_stay_signed_when_a_story_is_corrected(town):
    fake, channel = town.fake, -1001000000005
    fake.add_chat(channel, "channel", "Our <News>", username="ournews")
    fake.add_admin(channel, ADA)
    fake.says("/subscribe @ournews 8:00, one story", user=ADA)
    told = fake.wait(lambda fake: [one for one in fake.sent(ADA) if one.text.startswith("Subscribed: ")])
    fake.says("/settings @ournews signature via <@ournews> & friends", user=ADA)
    fake.wait(lambda fake: len(fake.sent(ADA)) > len(told) and "✍" in str(fake.sent(ADA)[-1].buttons))
    becomes_due(town, channel)
    (post,) = fake.wait(lambda fake: fake.sent(channel), PATIENCE_SECONDS)
    assert post.text.splitlines()[-1] == "via <@ournews> & friends"
    assert all("url" in key for row in post.buttons for key in row)
    ((article_id,),) = rows(town.path, "SELECT article_id FROM sent_stories WHERE chat_id = ?", channel)
    admin = town.admin()
    fake.says(f"/read {article_id}", user=admin)
    (card,) = fake.wait(lambda fake: fake.sent(admin), PATIENCE_SECONDS)
    fake.says("/unpublish", user=admin, reply_to=card)
    fake.wait(lambda fake: fake.sent(channel)[0].edits == 1, PATIENCE_SECONDS)
    corrected = fake.sent(channel)[0].text
    assert "(withdrawn)" in corrected
    assert corrected.splitlines()[-1] == "via <@ournews> & friends"


def becomes_due(town: Newsroom, chat_id: int) -> None:
    """The digests of the chat are due now, as if their time had come."""
    now = datetime.now(UTC).replace(tzinfo=None) - timedelta(seconds=1)
    rows(town.path, "UPDATE subscriptions SET due_at = ? WHERE chat_id = ?", now.isoformat(" "), chat_id)
