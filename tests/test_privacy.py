"""What is kept of people can be seen, and forgotten: all of it, in every table that there is or will be."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW
from sqlalchemy import JSON, Boolean, Date, Float, Integer, LargeBinary, create_engine, insert, select
from storage_fixtures import rows

from bot.commands import respond
from bot.conversation import Chat, Person, Request
from bot.incidents import silence
from bot.places import Place
from bot.render import plain
from storage import Claim, Contract, KnownChat, Part, SentStory, Stopped, database_path, schema
from storage.schema import UTCDateTime

READER, OTHER, GROUP = 700_000_000_007, 700_000_000_008, -1_009_000_000_009
PEOPLES_COLUMNS = ("chat_id", "person_id", "added_by")
EXEMPT = {"admin_menus"}
"""Whose menu in Telegram has the admins' commands: as long as it has, it is to be known, to be taken back."""

MEANT = {"state": "sent", "quiet": "older"}

HERE = Chat(READER, "private", "en", ZoneInfo("UTC"))
THERE = Chat(GROUP, "supergroup", "en", ZoneInfo("UTC"), "Robot club")


@pytest.fixture
def path(app):
    return database_path(app.settings.database_url)


@pytest.fixture
def say(app):
    """The reply to a line, typed in a chat by somebody, as text."""

    async def say(line, chat=HERE, person=None, places=None):
        asked = Request(line, chat, person or Person(READER), NOW)
        return plain(await respond(replace(app, places=places) if places else app, asked), chat)

    return say


class Admins:
    """Places of which OTHER is an admin, and nobody else."""

    async def is_admin(self, _chat_id, person_id):
        return person_id == OTHER

    async def find(self, _name):
        return Place(GROUP, "channel", "Robot club", may_post=False)

    def link(self, _payload):
        return ""


def is_peoples(table):
    return table is schema.chats or any(name in table.c for name in PEOPLES_COLUMNS)


def fill(path, chat_id, person_id):
    """A row about them in every table that has a column for a chat or a person, whatever else it holds."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for table in (one for one in schema.metadata.sorted_tables if is_peoples(one)):
            row = {column.name: value_for(column) for column in table.c if is_needed(column)}
            row |= {name: chat_id for name in ("chat_id",) if name in table.c}
            row |= {name: person_id for name in ("person_id", "added_by") if name in table.c}
            row |= {"id": chat_id} if table is schema.chats else {}
            row |= {"id": None} if "id" in table.c and table is not schema.chats else {}
            connection.execute(insert(table).values(**row))
    engine.dispose()


def is_needed(column):
    return not column.nullable and column.server_default is None


def value_for(column):
    if column.foreign_keys:
        return 1  # an article of the samples; those of chats are given
    if column.name in MEANT:
        return MEANT[column.name]
    if isinstance(column.type, UTCDateTime):
        return NOW
    for kind, value in (
        (Boolean, False),
        (JSON, []),
        (Integer, 1),
        (Float, 0.5),
        (Date, NOW.date()),
        (LargeBinary, b""),
    ):
        if isinstance(column.type, kind):
            return value
    return "words"


def tables_that_hold(path, number):
    """The tables in which the number stands anywhere, in whatever column."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        held = {
            table.name
            for table in schema.metadata.sorted_tables
            if any(str(number) in str(tuple(row)) for row in connection.execute(select(table)))
        }
    engine.dispose()
    return held


# Forgetting


async def test_whatever_any_table_holds_of_a_reader_is_forgotten(app, path):
    fill(path, READER, READER)
    assert tables_that_hold(path, READER) == {one.name for one in schema.metadata.sorted_tables if is_peoples(one)}
    await app.storage.privacy.forget(READER, READER, NOW)
    assert tables_that_hold(path, READER) == EXEMPT


async def test_whatever_any_table_holds_of_a_group_is_forgotten_and_its_people_keep_what_is_theirs(app, path):
    fill(path, GROUP, OTHER)
    await app.storage.privacy.forget(GROUP, 0, NOW)
    assert tables_that_hold(path, GROUP) == set()
    assert tables_that_hold(path, OTHER) == {"saved_articles", "admin_menus"}


async def test_what_is_kept_of_others_stays(app, path):
    fill(path, OTHER, OTHER)
    held = tables_that_hold(path, OTHER)
    await app.storage.privacy.forget(READER, READER, NOW)
    assert tables_that_hold(path, OTHER) == held


async def test_a_group_forgets_who_added_the_bot_to_it_when_they_want_to_be_forgotten(app):
    await app.storage.chats.keep(KnownChat(GROUP, "supergroup", "Robot club", added_by=READER))
    await app.storage.privacy.forget(READER, READER, NOW)
    assert await app.storage.chats.get(GROUP) == KnownChat(GROUP, "supergroup", "Robot club")


async def test_what_was_forgotten_is_not_left_in_the_file(app, path):
    await app.storage.turns.keep(READER, READER, "/search zanzibar", NOW)
    log = path.with_name(f"{path.name}-wal")
    assert b"zanzibar" in path.read_bytes() + log.read_bytes()
    await app.storage.privacy.forget(READER, READER, NOW)
    assert b"zanzibar" not in path.read_bytes() + log.read_bytes()


async def test_a_channels_number_is_forgotten_in_the_lines_of_long_buttons_too(app, path):
    lines = (f"/settings {GROUP} topics add {'x' * 60}", f"/search {GROUP}1 {'x' * 60}", "/latest")
    await app.storage.shortcuts.keep(lines)
    await app.storage.privacy.forget(GROUP, 0, NOW)
    assert sorted(line for (line,) in rows(path, "SELECT line FROM shortcuts")) == ["/latest", lines[1]]


async def test_the_archive_is_not_touched(app, path):
    before = rows(path, "SELECT id, heat, title FROM articles")
    fill(path, READER, READER)
    await app.storage.privacy.forget(READER, READER, NOW)
    assert rows(path, "SELECT id, heat, title FROM articles") == before


async def test_a_digest_on_its_way_to_who_is_forgotten_is_dropped(app):
    await app.storage.chats.keep(KnownChat(READER))
    await app.storage.subscriptions.add(READER, 0, Contract(), NOW, NOW)
    (due,) = await app.storage.deliveries.due(NOW, 1)
    part = Part((SentStory(1, "A story"),), {})
    (delivery,) = await app.storage.deliveries.claim([Claim(due, (part,), NOW)], NOW, NOW)
    await app.storage.privacy.forget(READER, READER, NOW)
    assert await app.storage.deliveries.begin(delivery, NOW) is None


async def test_a_digest_that_is_due_to_who_is_forgotten_is_not_claimed_any_more(app):
    await app.storage.chats.keep(KnownChat(READER))
    await app.storage.subscriptions.add(READER, 0, Contract(), NOW, NOW)
    due = await app.storage.deliveries.due(NOW, 1)
    await app.storage.privacy.forget(READER, READER, NOW)
    part = Part((SentStory(1, "A story"),), {})
    assert await app.storage.deliveries.claim([Claim(due[0], (part,), NOW)], NOW, NOW) == ()


async def test_who_was_forgotten_may_begin_anew_and_gets_a_first_digest(app):
    for _ in range(2):
        await app.storage.chats.keep(KnownChat(READER))
        await app.storage.chats.stop(READER, Stopped.BLOCKED, NOW)
        await app.storage.privacy.forget(READER, READER, NOW)
    assert await app.storage.chats.get(READER) is None


# What admins did to the archive


async def test_who_brought_what_into_the_archive_stays_the_operators_record(app, path):
    waiting = await app.storage.desk.begin(READER, "Ada", "robots.zip", "", NOW)
    rows(path, "UPDATE imports SET state = 'done' WHERE id = ?", waiting.id)
    await app.storage.privacy.forget(READER, READER, NOW)
    assert rows(path, "SELECT who, title FROM imports WHERE id = ?", waiting.id) == [("Ada", "robots.zip")]


async def test_files_that_wait_for_a_yes_are_let_go_without_a_name(app, path):
    waiting = await app.storage.desk.begin(READER, "Ada", "robots.zip", "", NOW)
    await app.storage.privacy.forget(READER, READER, NOW)
    held = rows(path, "SELECT who, title, chat_id, state FROM imports WHERE id = ?", waiting.id)
    assert held == [("", "", 0, "cancelled")]


async def test_an_import_that_is_being_written_goes_on(app, path):
    waiting = await app.storage.desk.begin(READER, "Ada", "robots.zip", "", NOW)
    rows(path, "UPDATE imports SET state = 'writing', free_at = NULL, message_id = 7 WHERE id = ?", waiting.id)
    await app.storage.privacy.forget(READER, READER, NOW)
    taken = await app.storage.desk.take(NOW)
    assert taken
    assert taken.id == waiting.id


# What time forgets


async def test_what_has_been_kept_as_long_as_it_may_be_is_forgotten_though_nobody_asks_anything(app, path):
    await app.storage.turns.keep(READER, READER, "/latest", NOW)
    await app.storage.misses.note("zanzibar", NOW.date())
    await app.storage.privacy.expire(NOW + timedelta(minutes=59))
    assert rows(path, "SELECT count(*) FROM turns") == [(1,)]
    await app.storage.privacy.expire(NOW + timedelta(minutes=61))
    assert rows(path, "SELECT count(*) FROM turns") == [(0,)]
    await app.storage.privacy.expire(NOW + timedelta(days=90))
    assert rows(path, "SELECT count(*) FROM misses") == [(1,)]
    await app.storage.privacy.expire(NOW + timedelta(days=91))
    assert rows(path, "SELECT count(*) FROM misses") == [(0,)]


# What people are told


async def test_a_reader_sees_what_is_kept_of_them(say, path):
    fill(path, READER, READER)
    said = await say("/privacy")
    for line in ("• one digest that", "• one story that a digest", "• one saved story", "• one last question"):
        assert line in said
    assert "Admins:" not in said


async def test_an_admin_is_told_that_what_they_did_to_the_archive_is_kept(say):
    assert "It is the operator’s record" in await say("/privacy", person=Person(READER, is_admin=True))


async def test_a_group_is_told_what_is_kept_of_the_group_alone(say, path):
    fill(path, GROUP, READER)
    said = await say("/privacy", THERE)
    assert "Of this chat, now:" in said
    assert "saved" not in said.partition("How long")[0]


async def test_nothing_is_forgotten_before_the_tap(say, path):
    fill(path, READER, READER)
    before = tables_that_hold(path, READER)
    assert "Erase all that I keep of you?" in await say("/forget")
    assert tables_that_hold(path, READER) == before
    assert "Erased of you:" in await say("/forget yes")


async def test_a_group_is_forgotten_by_its_admins_only(say, path):
    fill(path, GROUP, READER)
    for line in ("/forget", "/forget yes"):
        assert "Only admins of this chat" in await say(line, THERE, Person(READER), Admins())
    assert tables_that_hold(path, GROUP)
    assert "Erased of this chat:" in await say("/forget yes", THERE, Person(OTHER), Admins())
    assert not tables_that_hold(path, GROUP)


@pytest.mark.parametrize("reason", [Stopped.KICKED, Stopped.NOT_FOUND])
async def test_a_channel_that_the_bot_is_in_no_more_is_forgotten_by_who_added_it(app, say, path, reason):
    await app.storage.chats.keep(KnownChat(GROUP, "channel", "Robot club", added_by=READER))
    await app.storage.chats.stop(GROUP, reason, NOW)
    reply = await respond(app, Request("/privacy", HERE, Person(READER), NOW))
    assert [row[0].line for row in reply.buttons] == ["/forget", f"/forget {GROUP}"]
    assert (await say(f"/forget {GROUP}")).startswith("Erase all that I keep of Robot club?")
    assert (await say(f"/forget {GROUP} yes")).startswith("Erased of Robot club:")
    assert rows(path, "SELECT * FROM chats WHERE id = ?", GROUP) == []


async def test_nobody_else_forgets_what_the_bot_is_in_no_more_or_while_it_is_there(app, say, path):
    await app.storage.chats.keep(KnownChat(GROUP, "channel", "Robot club", added_by=READER))
    assert (await say(f"/forget {GROUP} yes")).startswith("I see no channel or group")
    await app.storage.chats.stop(GROUP, Stopped.KICKED, NOW)
    reply = await respond(app, Request("/privacy", HERE, Person(OTHER), NOW))
    assert reply.buttons == ()
    line = f"/forget {GROUP} yes"
    assert "Robot club" not in await say(line, person=Person(OTHER))
    assert "Robot club" not in await say(line, replace(THERE, id=GROUP - 1, title="Else"))
    assert len(rows(path, "SELECT * FROM chats WHERE id = ?", GROUP)) == 1


async def test_a_channel_is_forgotten_from_a_private_chat_by_its_admins_only_even_if_nothing_may_be_posted(say, path):
    fill(path, GROUP, OTHER)
    assert "I may not post in @robots" in await say("/forget @robots yes", places=Admins())  # nor see who is an admin
    assert tables_that_hold(path, GROUP)
    assert "Of Robot club, now:" in await say("/privacy @robots", person=Person(OTHER), places=Admins())
    assert "Erase all that I keep of Robot club?" in await say(
        f"/forget {GROUP}", person=Person(OTHER), places=Admins()
    )
    assert "Erased of Robot club:" in await say(f"/forget {GROUP} yes", person=Person(OTHER), places=Admins())
    assert not tables_that_hold(path, GROUP)


# What the log holds


def test_the_message_of_an_error_that_repeats_what_was_typed_is_silenced(caplog):
    typed = "/search zanzibar"
    caught = ValueError("cannot read " + typed)
    caught.__cause__ = KeyError(typed.upper())
    silence(caught, typed)
    logging.getLogger(__name__).error("failed", exc_info=caught)
    assert "KeyError" in caplog.text
    assert "zanzibar" not in caplog.text.lower()


def test_the_message_of_any_other_error_is_kept():
    error = ValueError("day is out of range for month")
    silence(error, "/latest since:2021-02-30")
    assert str(error) == "day is out of range for month"


def test_errors_that_lead_to_each_other_in_a_circle_are_silenced_once():
    one, other = ValueError("a robot"), ValueError("another robot")
    one.__context__, other.__context__ = other, one
    silence(one, "robot")
    assert (str(one), str(other)) == ("its message holds what was typed",) * 2
