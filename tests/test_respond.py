"""The one door: whatever is typed is answered, and every button leads somewhere."""

from __future__ import annotations

import logging
import re
from collections import deque

import pytest
from conftest import NOW, settings_for
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.commands import COMMANDS, respond, split_line
from bot.conversation import Person, Reply, Request, UserError, say
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
                assert bool(button.line) != bool(button.url), line
                assert len(button.line.splitlines()) <= 1
                if button.line and button.line not in seen and len(seen) < 900:
                    seen.add(button.line)
                    waiting.append(button.line)
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
