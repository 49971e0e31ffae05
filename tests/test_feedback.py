"""What people say of the bot reaches its admins once, word for word, and without who said it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from storage_fixtures import rows
from test_alarms import ADMIN, MINUTE, NOW, OTHER_ADMIN, READER, desk, fake  # noqa: F401 - fixtures

from bot.alarms import MOST_FEEDBACK
from bot.commands import respond
from bot.commands.feedback import MOST_LETTERS
from bot.conversation import Chat, Person, Request
from bot.render import plain
from storage import MOST_FEEDBACK_AN_HOUR, database_path

HOUR = timedelta(hours=1)


@pytest.fixture
def says(desk):  # noqa: F811
    """What a reader is answered to a line."""

    async def says(line, now=NOW, chat_id=READER, app=desk.app):
        chat = Chat(chat_id, "private", "en", app.zone)
        return plain(await respond(app, Request(line, chat, Person(chat_id), now)), chat)

    return says


@pytest.fixture
def tell(desk):  # noqa: F811
    """What another process would tell the admins now."""

    async def tell(now=NOW):
        from asyncio import Event

        from bot.alarms import Alarms

        return await Alarms(desk.app, desk.bot, Event(), lambda: now).tell_feedback()

    return tell


async def test_feedback_reaches_every_admin_with_its_day_and_without_a_name(says, tell, fake):  # noqa: F811
    assert "without your name" in await says("/feedback More stories about bees, please.")
    assert await tell()
    for admin in (ADMIN, OTHER_ADMIN):
        (message,) = fake.sent(admin)
        assert message.text.split("\n") == [
            "Feedback", "", "Dec 2, 2025", "More stories about bees, please.", "",
            "Who said it is not kept; nobody can be answered.",
        ]  # fmt: skip
    assert str(READER) not in str(fake.sent(ADMIN)[0].json)


async def test_feedback_is_told_once(says, tell, fake):  # noqa: F811
    await says("/feedback bees")
    await tell()
    await tell(NOW + HOUR)
    assert len(fake.sent(ADMIN)) == 1


async def test_many_are_told_together_in_their_order(says, tell, fake):  # noqa: F811
    for number in range(MOST_FEEDBACK + 1):
        await says(f"/feedback number {number}", chat_id=READER + number)
    await tell()
    first, second = (message.text for message in fake.sent(ADMIN))
    assert first.startswith(f"Feedback ({MOST_FEEDBACK})")
    assert [first.index(f"number {one}") for one in range(MOST_FEEDBACK)] == sorted(
        first.index(f"number {one}") for one in range(MOST_FEEDBACK)
    )
    assert f"number {MOST_FEEDBACK}" in second


@pytest.mark.parametrize("letter", ["x", "x ", "字", "🐝"])
async def test_all_of_the_longest_feedback_reaches_the_admins(says, tell, fake, letter):  # noqa: F811
    words = (letter * MOST_LETTERS)[: MOST_LETTERS // (2 if letter == "🐝" else 1)].strip()
    for number in range(MOST_FEEDBACK):
        await says(f"/feedback {words}", chat_id=READER + number)
    await tell()
    (message,) = fake.sent(ADMIN)
    assert message.text.count(letter.strip()) >= MOST_FEEDBACK * words.count(letter.strip())


async def test_feedback_of_several_lines_keeps_them(says, tell, fake):  # noqa: F811
    await says("/feedback bees\n\nand <b>wasps</b>")
    await tell()
    assert "bees\nand <b>wasps</b>" in fake.sent(ADMIN)[0].text


async def test_what_could_be_told_to_nobody_is_told_when_it_can_be(says, tell, fake):  # noqa: F811
    await says("/feedback bees")
    fake.refuses_connections(2, method="sendMessage")
    assert not await tell()
    assert await tell()
    assert len(fake.sent(ADMIN)) == 1


async def test_what_a_crash_kept_from_being_told_is_told_by_the_next_process(desk, says, tell, fake):  # noqa: F811
    await says("/feedback bees")
    await desk.app.storage.feedback.take(NOW, MOST_FEEDBACK)
    await tell()
    assert fake.sent(ADMIN) == []
    await tell(NOW + MINUTE)
    assert len(fake.sent(ADMIN)) == 1


async def test_feedback_waits_for_no_trouble_and_no_hour(desk, says, tell, fake):  # noqa: F811
    await desk.note()
    await desk.tell()
    await says("/feedback bees")
    await tell(NOW + MINUTE)
    assert len(fake.sent(ADMIN)) == 2


# What is not kept


async def test_an_hour_holds_so_much_of_a_chat_and_no_more_and_others_are_heard_all_the_same(desk, says):  # noqa: F811
    for number in range(MOST_FEEDBACK_AN_HOUR):
        assert "Thank you" in await says(f"/feedback {number}")
    assert "come back later" in await says("/feedback again", NOW + HOUR - MINUTE)
    assert "Thank you" in await says("/feedback hello", chat_id=READER + 1)
    assert "Thank you" in await says("/feedback again", NOW + HOUR)
    path = database_path(desk.app.settings.database_url)
    assert rows(path, "SELECT count(*) FROM feedback") == [(MOST_FEEDBACK_AN_HOUR + 2,)]


async def test_feedback_that_is_too_long_is_sent_back_with_its_length(says):
    assert "That is 1,001 characters" in await says(f"/feedback {'x' * 1001}")


async def test_feedback_alone_asks_for_the_words(desk, says):  # noqa: F811
    assert "/feedback I miss" in await says("/feedback")
    assert await desk.app.storage.feedback.take(NOW, 1) == ()


async def test_who_has_no_admins_says_so_and_keeps_nothing(app):
    chat = Chat(READER, "private", "en", app.zone)
    assert "has no admins" in plain(await respond(app, Request("/feedback bees", chat, Person(READER), NOW)), chat)
    assert await app.storage.feedback.take(NOW, 1) == ()


async def test_told_feedback_is_forgotten_in_time_and_untold_is_not(desk, says, tell):  # noqa: F811
    await says("/feedback bees")
    await tell()
    await says("/feedback wasps")
    await desk.app.storage.privacy.expire(NOW + timedelta(days=91))
    assert rows(database_path(desk.app.settings.database_url), "SELECT words FROM feedback") == [("wasps",)]
    assert rows(database_path(desk.app.settings.database_url), "SELECT count(*) FROM feedback_counts") == [(0,)]
