"""The one door: whatever is typed is answered, and every button leads somewhere."""

from __future__ import annotations

import logging
import re
from collections import deque
from dataclasses import replace

import pytest
from conftest import NOW, settings_for
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.commands import COMMANDS, Command, converse, respond, split_line, table
from bot.conversation import Attachment, Person, Reply, Request, UserError, say
from bot.render import html, label, plain

TYPED = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.characters(), max_size=20),
    st.builds(
        "/{} {}".format,
        st.sampled_from([command.name for command in COMMANDS]),
        st.text(max_size=30)
        | st.sampled_from(['topic:"', "since:", "page:9999999", "-x", "size:50 page:3", "1 /latest"]),
    ),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TYPED)
@example(text="\0")
@example(text="\ud800 lone surrogate")
@example(text="/read 99999999999999999999")
@example(text='/search "" -"" topic:""')
@example(text="/search AND OR NOT NEAR(a b) * ^ { } :")
@example(text="/topic \u202e")
async def test_whatever_is_typed_is_answered_without_a_fault(ask, chat, caplog, text):
    reply = await ask(text)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert plain(reply, chat)
    assert html(reply, chat).html


async def test_every_button_leads_to_an_answer(ask, chat):
    """Breadth first from the commands: what each button types, and what the buttons of its reply type, and so on."""
    waiting = deque(
        ["/start", "/help", "/topics", "/top", "/search facial recognition", "/topic learning", "/serch ai"]
    )
    seen = set(waiting)
    while waiting and len(seen) < 900:
        line = waiting.popleft()
        reply = await ask(line)
        said = plain(reply, chat)
        assert "went wrong" not in said, line
        assert reply.articles or reply.card or reply.buttons, line
        for row in reply.buttons:
            assert 1 <= len(row) <= 8
            for button in row:
                assert label(button.label, chat) != "…"
                assert [button.line, button.url, button.shares, button.copies].count("") == 3, line
                typed = button.line or button.shares
                assert len(typed.splitlines()) <= 1
                if typed and typed not in seen and len(seen) < 900:
                    seen.add(typed)
                    waiting.append(typed)
    assert len(seen) > 300


async def test_a_broken_database_becomes_an_apology_with_a_number_and_one_line_in_the_log(tmp_path, chat, caplog):
    path = tmp_path / "broken.db"
    async with App.open(settings_for(path)) as app:
        for suffix in ("", "-wal"):
            path.with_name(path.name + suffix).write_bytes(b"no database at all" * 10_000)
        reply = await respond(app, Request("/latest secret words", chat, Person(1), NOW))
    said = plain(reply, chat)
    number = re.fullmatch(r"Sorry, that went wrong on our side\. If .* number: ([0-9a-f]{8})", said)[1]
    (record,) = (record for record in caplog.records if record.levelno >= logging.ERROR)
    assert (record.incident, record.command) == (number, "latest")
    assert "secret" not in record.getMessage()


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/latest", ("latest", "")),
        ("/Latest@NewsdeskBot  topic:ai ", ("latest", "topic:ai")),
        ("/search\tone\ntwo", ("search", "one two")),
        ("  facial recognition ", ("", "facial recognition")),
        ("/ robots", ("", "robots")),
        ("//robots", ("/robots", "")),
        ("/", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_line_is_a_command_or_words(line, command):
    name, words = split_line(line)
    assert (name, " ".join(words.split())) == command


def test_an_error_of_a_person_can_be_raised_through_a_context():
    from contextlib import contextmanager

    @contextmanager
    def context():
        yield

    with pytest.raises(UserError) as caught, context():
        raise UserError(say("tap-number"))
    assert caught.value.text == say("tap-number")
    assert Reply(paragraphs=(caught.value.text,)).buttons == caught.value.buttons


# --- replies that follow each other -----------------------------------------------------------------------------------

ADMIN = Person(1, is_admin=True)


@pytest.fixture
def importing(monkeypatch):
    """Puts a handler of files into the table of commands."""

    def put(handler):
        command = Command("import", handler, is_listed=False, is_for_admins=True)
        monkeypatch.setitem(table.BY_NAME, command.name, command)

    return put


async def lost(_path):
    raise AssertionError("nobody was to fetch this file")


def with_file(text, chat, person=ADMIN):
    return Request(text, chat, person, NOW, attachments=(Attachment("a.md", 5, lost),))


async def told(replies, message_ids=()):
    """What is said, each reply answered with the number of its message."""
    said, numbers = [], iter(message_ids)
    try:
        reply = await anext(replies)
        while True:
            said.append(reply)
            reply = await replies.asend(next(numbers, 0))
    except StopAsyncIteration:
        return said


async def test_a_handler_is_told_where_each_of_its_replies_stands(app, chat, importing):
    stood = []

    async def handler(_app, _request, _argument):
        stood.append((yield Reply("1")))
        stood.append((yield Reply("2")))
        stood.append((yield Reply("3")))

    importing(handler)
    replies = await told(converse(app, with_file("", chat)), (7, 8, 9))
    assert [reply.title for reply in replies] == ["1", "2", "3"]
    assert stood == [7, 8, 9]


async def test_the_reply_to_a_request_is_the_last_of_several(app, chat, importing):
    async def handler(_app, _request, _argument):
        assert (yield Reply("first")) == 0
        yield Reply("last")

    importing(handler)
    assert await respond(app, with_file("", chat)) == Reply("last")


async def test_what_a_person_can_mend_in_the_middle_of_the_work_is_the_last_reply(app, chat, importing):
    async def handler(_app, _request, _argument):
        yield Reply("first")
        raise UserError(say("stale-button"))

    importing(handler)
    first, last = await told(converse(app, with_file("", chat)))
    assert (first, last) == (Reply("first"), Reply(paragraphs=(say("stale-button"),), is_refusal=True))


async def test_a_fault_in_the_middle_of_the_work_is_an_apology_and_one_line_in_the_log(app, chat, importing, caplog):
    async def handler(_app, _request, _argument):
        yield Reply("first")
        raise ZeroDivisionError

    importing(handler)
    _, last = await told(converse(app, with_file("", chat)))
    (record,) = (record for record in caplog.records if record.levelno >= logging.ERROR)
    assert record.incident in plain(last, chat)
    assert record.command == "import"


async def test_work_that_nobody_listens_to_any_more_ends(app, chat, importing):
    ended = []

    async def handler(_app, _request, _argument):
        try:
            while True:
                yield Reply("on and on")
        finally:
            ended.append(True)

    importing(handler)
    replies = converse(app, with_file("", chat))
    await anext(replies)
    assert not ended
    await replies.aclose()
    assert ended


async def test_what_several_replies_asked_for_is_remembered(app, chat, importing):
    async def handler(_app, _request, _argument):
        yield Reply("first")
        yield Reply("last", line="/latest topic:robotics")

    importing(handler)
    await told(converse(app, with_file("", chat)))
    assert await app.storage.turns.last(chat.id, ADMIN.id, NOW) == "/latest topic:robotics"


@pytest.mark.parametrize("text", ["", "the stories of today", "/import", "/Import@NewsdeskBot", "latest"])
async def test_files_of_an_admin_are_imported(app, chat, importing, text):
    async def handler(_app, request, argument):
        return Reply(f"{request.attachments[0].name}: {argument}")

    importing(handler)
    assert await told(converse(app, with_file(text, chat))) == [Reply("a.md: ")]


async def test_a_command_beside_a_file_is_answered(app, chat, importing):
    importing(lost)
    assert (await respond(app, with_file("/about", chat))).title == say("title-about")


@pytest.mark.parametrize("person", [Person(1), Person(2, name="Ada")])
async def test_files_of_others_are_as_if_they_were_not_there(app, chat, importing, person):
    importing(lost)
    assert await told(converse(app, with_file("", chat, person))) == []
    for text in ("/import", "alphago", "/about"):
        assert await respond(app, with_file(text, chat, person)) == await respond(app, Request(text, chat, person, NOW))


async def test_files_in_a_group_are_as_if_they_were_not_there(app, chat, importing):
    importing(lost)
    assert await told(converse(app, with_file("", replace(chat, kind="group")))) == []
