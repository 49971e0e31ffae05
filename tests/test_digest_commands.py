"""The preview of a digest, and what the buttons of one that was sent open and change, over the sample articles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from conftest import NOW
from test_browse import imported
from test_import_command import newsdesk  # noqa: F401 - a fixture

from bot.commands import respond
from bot.conversation import Person, Request
from bot.digest.claiming import LATEST, Claiming
from bot.digest_report import digest_report
from bot.render import label, plain
from storage import Contract, KnownChat, Quiet, State, Stopped

DAY = timedelta(days=1)
EIGHT = NOW.replace(hour=8) + DAY
SECURITY, GENERATIVE = "AI in Security", "Generative AI"


@pytest.fixture
def buttons(chat):
    """What the buttons of a reply say."""
    return lambda reply: [label(button.label, chat) for row in reply.buttons for button in row]


@pytest.fixture
def contract(app):
    """The contract of the only subscription."""

    async def contract():
        (one,) = await app.storage.subscriptions.of_chat(1)
        return one.contract

    return contract


@pytest.fixture
def tables(tmp_path):
    """All that the database holds."""

    def tables():
        with closing(sqlite3.connect(tmp_path / "newsdesk.db")) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}

    return tables


@pytest.fixture
def delivered(app):
    """The messages of the digests that are due, sent."""

    async def delivered(now=EIGHT):
        due, claiming = await app.storage.deliveries.due(now, 10), Claiming()
        claims = [claiming.claim(one, app.chat(one.chat), now) for one in due]
        deliveries = await app.storage.deliveries.claim(claims, now, now + DAY)
        for one in deliveries:
            await app.storage.deliveries.end(one, State.SENT, now, message_id=7)
        return deliveries

    return delivered


async def told(app, line, chat_id=1, kind="private", person=None):
    """The answer to a line of someone elsewhere."""
    chat = replace(app.chat(KnownChat(chat_id)), kind=kind)
    return plain(await respond(app, Request(line, chat, person or Person(chat_id), NOW)), chat)


# --- the preview ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["/digest", "/digest 1", "/digest 2 stories on robots", "/schedule", "/timezone"])
async def test_looking_changes_nothing(ask, tables, line):
    await ask("/subscribe 8:00 security")
    before = tables()
    await ask(line)
    assert tables() == before


async def test_looking_before_any_digest_is_ordered_changes_nothing(ask, tables):
    before = tables()
    assert (await ask("/digest")).articles
    assert tables() == before


@pytest.mark.parametrize("words", ["8:00", "8:00 security, 3 stories", "8:00 from openai, 15 stories", "8:00 not ai"])
async def test_the_preview_has_the_stories_that_are_sent(ask, delivered, words):
    await ask(f"/subscribe {words}")
    preview = await ask("/digest", now=EIGHT)
    deliveries = await delivered()
    sent = [story.article_id for delivery in deliveries for story in delivery.stories]
    assert [article.id for article in preview.articles] == sent


async def test_the_preview_of_words_has_the_stories_that_they_would_order(ask):
    wished = await ask("/digest security, 3 stories")
    await ask("/subscribe 8:00 security, 3 stories")
    assert (await ask("/digest")).articles == wished.articles


async def test_what_was_looked_at_is_ordered_by_a_tap(ask, pressing, contract):
    await pressing(await ask("/digest 7:30 weekdays robots"), "Subscribe")
    assert await contract() == Contract(7 * 60 + 30, frozenset(range(5)), topics=("Robotics",))


async def test_each_story_says_why_it_is_there(ask, hear):
    await ask("/subscribe 8:00 security from anthropic")
    said = await hear("/digest")
    assert "Anthropic · Nov 13, 2025 · hottest 21% · your topic AI in Security · your provider Anthropic" in said


async def test_a_liked_topic_is_a_reason(app, ask, hear, delivered):
    await ask("/subscribe 8:00 security")
    (delivery,) = await delivered()
    await ask(f"/like /story {delivery.stories[0].article_id} {delivery.id}")
    assert "you like AI in Security" in await hear("/digest", now=NOW + 2 * DAY)
    assert (await app.storage.subscriptions.of_chat(1))[0].contract.topics == (SECURITY,)


async def test_new_stories_are_told_with_the_time_since_which_they_are(app, ask, hear, delivered, tmp_path):
    await ask("/subscribe 8:00 in Tokyo")
    await delivered(NOW)
    await delivered(NOW + timedelta(hours=12))
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-02", 90, ["Robotics"]))
    said = await hear("/digest", now=NOW + DAY)
    assert said.splitlines()[1] == "One new story on Robotics"
    assert "Why: new since Tue, Dec 2, 2025, 08:00," in said


async def test_nothing_new_is_told_as_it_would_be(app, ask, hear, delivered):
    await ask("/subscribe 8:00 security")
    await delivered()
    (one,) = await app.storage.subscriptions.of_chat(1)
    await app.storage.subscriptions.save(replace(one, contract=replace(one.contract, quiet=Quiet.SILENT)))
    said = await hear("/digest", now=NOW + DAY + timedelta(hours=1))
    assert "Nothing new since" in said
    assert "It stays silent on quiet days, so nothing would come." in said


async def test_a_wish_that_nothing_fits_is_told_so(hear):
    assert "Nothing here fits such a digest yet" in await hear("/digest ai ethics from nature")


async def test_the_other_digests_of_the_chat_are_a_tap_away(ask, pressing, buttons):
    await ask("/subscribe 8:00 security")
    await ask("/subscribe 18:00 weekdays robots")
    reply = await ask("/digest")
    assert buttons(reply)[-2:] == ["Weekdays at 18:00 · on Robotics", "Settings"]
    other = await pressing(reply, "Weekdays at 18:00 · on Robotics")
    assert all("Robotics" in article.topics for article in other.articles)


async def test_a_story_of_the_preview_leads_back_to_it(ask, pressing):
    reply = await ask("/digest 3 stories on robots")
    card = await pressing(reply, "Story 2")
    assert card.card == reply.articles[1]
    assert await pressing(card, "‹ Back") == reply


@pytest.mark.parametrize("words", ["hourly", "quantum gardening"])
async def test_words_for_no_digest_are_told(hear, words):
    assert f"“{words}”" in await hear(f"/digest {words}")


# --- the buttons of a digest ------------------------------------------------------------------------------------------


@pytest.fixture
async def security(ask, delivered):
    """A digest on security that was sent: its delivery."""
    await ask("/subscribe 8:00 security, 2 stories")
    (delivery,) = await delivered()
    return delivery


async def test_a_story_opens_apart_with_what_one_may_want_more_or_less_of(ask, buttons, security):
    reply = await ask(f"/story {security.stories[0].article_id} {security.id}")
    assert reply.is_apart
    assert reply.card.id == security.stories[0].article_id
    assert buttons(reply)[-4:] == ["Why this story?", "🔕 AI in Security", "🔕 Generative AI", "🔕 AI"]


async def test_a_topic_is_kept_out_and_comes_again(ask, pressing, contract, security):
    card = await ask(f"/story {security.stories[0].article_id} {security.id}")
    muted = await pressing(card, "🔕 Generative AI")
    assert await contract() == Contract(size=2, topics=(SECURITY,), without_topics=(GENERATIVE,))
    assert not muted.is_apart
    await pressing(muted, "🔔 Generative AI again")
    assert await contract() == Contract(size=2, topics=(SECURITY,))


async def test_a_wanted_topic_that_is_kept_out_is_wanted_again_afterwards(ask, pressing, contract, delivered):
    await ask("/subscribe 8:00 security and generative ai, 2 stories")
    (delivery,) = await delivered()
    card = await ask(f"/story {delivery.stories[0].article_id} {delivery.id}")
    muted = await pressing(card, "🔕 AI in Security")
    assert await contract() == Contract(size=2, topics=(GENERATIVE,), without_topics=(SECURITY,))
    await pressing(muted, "🔔 AI in Security again")
    assert await contract() == Contract(size=2, topics=(GENERATIVE, SECURITY))


async def test_the_last_topic_of_a_digest_is_not_kept_out(hear, contract, security):
    said = await hear(f"/mute {security.stories[0].article_id} {security.id} {SECURITY}")
    assert said.startswith("AI in Security is all that this digest is about.")
    assert await contract() == Contract(size=2, topics=(SECURITY,))


async def test_a_topic_that_the_story_does_not_have_is_not_kept_out(hear, contract, security):
    await hear(f"/mute {security.stories[0].article_id} {security.id} Gardening")
    assert await contract() == Contract(size=2, topics=(SECURITY,))


async def test_a_digest_that_has_ended_can_still_be_read_but_not_changed(ask, hear, buttons, security):
    await ask("/unsubscribe")
    story = f"{security.stories[0].article_id} {security.id}"
    assert "🔕 Generative AI" not in buttons(await ask(f"/story {story}"))
    assert await hear(f"/mute {story} {GENERATIVE}") == "That digest has ended."


async def test_what_had_no_room_is_shown_page_by_page(app, ask, pressing, delivered, tmp_path):
    await ask("/subscribe 8:00 robots, 1 story")
    await delivered()
    await ask("/subscribe 12:00 robots, 1 story", now=NOW + DAY)
    words = ("shirts", "noodles", "letters", "violins", "tomatoes", "bridges", "kites", "clocks")
    stories = [(f"Company number {n} shows {word}", "2025-12-02", n, ["Robotics"]) for n, word in enumerate(words)]
    await imported(app, tmp_path / "new", *stories)
    (delivery,) = await delivered(NOW + 2 * DAY)
    first = await ask(f"/rest {delivery.id}")
    second = await pressing(first, "Next ›")
    assert (first.is_apart, second.is_apart) == (True, False)
    assert (len(first.articles), len(second.articles)) == (5, 2)
    assert len({*first.articles, *second.articles} - {delivery.stories[0].article_id}) == 7


@pytest.mark.parametrize("command", ["/story {story} {number}", "/rest {number}", "/why {story} {number}"])
async def test_a_digest_of_another_chat_is_as_if_it_were_not_there(app, security, command):
    line = command.format(story=security.stories[0].article_id, number=security.id)
    assert await told(app, line, chat_id=2) == "That digest is too old to be opened."


async def test_a_topic_of_another_chats_digest_is_not_kept_out(app, contract, security):
    said = await told(app, f"/mute {security.stories[0].article_id} {security.id} {GENERATIVE}", chat_id=2)
    assert said == "That digest is too old to be opened."
    assert await contract() == Contract(size=2, topics=(SECURITY,))


@pytest.mark.parametrize("number", ["", "0", "99", "x", "-1", "9" * 30])
async def test_a_digest_that_is_forgotten_is_told_so(hear, number):
    assert await hear(f"/rest {number}") == "That digest is too old to be opened."


# --- for admins -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("security")
async def test_admins_see_what_became_of_the_last_digests(app):
    said = await told(app, "/deliveries", person=Person(1, is_admin=True))
    assert said.startswith("The last digests\nTue, Dec 2, 2025, 08:00: 1 due · 1 sent · 0 s\n")


@pytest.mark.parametrize(
    ("kind", "person"), [("private", Person(1)), ("supergroup", Person(1, is_admin=True)), ("channel", Person())]
)
async def test_for_others_and_elsewhere_there_is_no_such_command(app, kind, person):
    assert (await told(app, "/deliveries", kind=kind, person=person)).startswith("There is no command /deliveries.")


# --- the command line -------------------------------------------------------------------------------------------------


async def head_of(app, now=NOW):
    """What the report on the only subscription says before its digest."""
    return (await digest_report(app, None, now)).splitlines()[0]


async def test_the_report_says_when_a_digest_is_due_and_whether_it_is_too_late(app, ask):
    await ask("/subscribe 8:00")
    due = "== subscription 1, chat 1, due 2025-12-02 08:00 UTC"
    assert await head_of(app) == due
    assert await head_of(app, EIGHT + LATEST) == due
    assert await head_of(app, EIGHT + 2 * LATEST) == f"{due}, too late: would be passed over"


async def test_the_report_says_what_is_paused(app, ask):
    await ask("/subscribe 8:00")
    await ask("/pause 3 days")
    assert (await head_of(app)).endswith(", paused, due 2025-12-04 08:00 UTC")
    await ask("/pause")
    assert (await head_of(app)).endswith(", paused")


async def test_the_report_says_which_chats_cannot_be_written_to(app, ask):
    await ask("/subscribe 8:00")
    await app.storage.chats.stop(1, Stopped.BLOCKED, NOW)
    assert (await head_of(app)).endswith(", stopped: blocked")


def test_a_chat_without_subscriptions_is_a_mistake_on_the_command_line(newsdesk):  # noqa: F811 - the fixture
    done = newsdesk("digest", "--chat", "5")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "newsdesk: chat 5 has no subscriptions.\n")
    done = newsdesk("digest")
    assert (done.returncode, done.stdout) == (0, "There are no subscriptions.\n")
