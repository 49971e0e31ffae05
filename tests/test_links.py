"""Links into the bot: what they type, and that nothing else can be typed by a link."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import LIMIT, line_for, line_of_payload, payload_for, payload_of, topic_line
from storage import Storage


@pytest.fixture
async def shortcuts(tmp_path):
    storage = await Storage.open(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")
    yield storage.shortcuts
    await storage.close()


@pytest.mark.parametrize(
    ("line", "payload"),
    [
        ("/read 12", "a_12"),
        ("/topic topic:AI", "t_AI"),
        ('/topic topic:"AI in Security"', "t_AI_in_Security"),
        ("/topic topic:Self-Driving", "t_Self-Driving"),
        ("/story 7 12", "story_7_12"),
        ("/rest 12", "rest_12"),
        ("/saved", "saved"),
    ],
)
def test_a_line_that_links_often_type_has_a_payload_that_tells_it(line, payload):
    assert payload_of(line) == payload
    assert line_of_payload(payload) == line


@pytest.mark.parametrize(
    "payload",
    ["", "a_", "a_x", "a_1_2", "a_٣", "a", "t_", "t__", "t_a__b", 't_"', "story_7", "rest_", "saved_1", "unsubscribe"],
)
def test_a_payload_that_is_none_types_nothing(payload):
    assert line_of_payload(payload) == ""


@given(
    name=st.text(max_size=80) | st.text("ab-_ \"'é", max_size=80) | st.from_regex(r"[A-Za-z -]{1,70}", fullmatch=True)
)
def test_a_topic_has_a_payload_that_tells_it_or_none(name):
    payload = payload_of(topic_line(name))
    assert payload == "" or line_of_payload(payload) == topic_line(name)
    assert re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload)


@pytest.mark.parametrize(
    "line", ["/search facial recognition", '/topic topic:"Künstliche Intelligenz"', "/top week topic:AI", "/latest"]
)
async def test_any_list_has_a_payload_which_is_kept(shortcuts, line):
    payload = await payload_for(line, shortcuts)
    assert re.fullmatch(rf"s_[0-9a-f]{{1,{LIMIT - 2}}}", payload)
    assert await line_for(payload, shortcuts) == line


async def test_what_is_kept_for_buttons_cannot_be_typed_by_a_link(shortcuts):
    (key,) = await shortcuts.keep(["/unsubscribe 12"])
    assert await line_for(f"s_{key}", shortcuts) == ""
    assert await payload_for("/unsubscribe 12", shortcuts) == ""


async def test_a_link_to_what_was_never_kept_types_nothing(shortcuts):
    assert await line_for("s_00", shortcuts) == ""
