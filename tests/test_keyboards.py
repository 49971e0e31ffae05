"""Buttons as Telegram takes them: what each kind does, and what it cannot do."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.conversation import Button, Chat
from bot.keyboards import COPY_LIMIT, INLINE_LIMIT, bare, keyboard, line_of, without
from storage import Storage

CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))


@pytest.fixture
async def shortcuts(tmp_path):
    storage = await Storage.open(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")
    yield storage.shortcuts
    await storage.close()


async def test_a_button_types_a_line_opens_a_page_shares_or_copies(shortcuts):
    row = (
        Button("Next", "/latest page:2"),
        Button("Read", url="https://example.org"),
        Button("Share", shares="/read 1"),
        Button("Copy", copies="https://example.org"),
    )
    assert await keyboard((row,), CHAT, shortcuts) == (
        (
            {"text": "Next", "callback_data": "/latest page:2"},
            {"text": "Read", "url": "https://example.org"},
            {"text": "Share", "switch_inline_query": "/read 1"},
            {"text": "Copy", "copy_text": {"text": "https://example.org"}},
        ),
    )


async def test_what_is_too_long_to_be_shared_or_copied_is_no_button(shortcuts):
    fits = (Button("Share", shares="x" * INLINE_LIMIT), Button("Copy", copies="x" * COPY_LIMIT))
    too_long = (Button("Share", shares="x" * (INLINE_LIMIT + 1)), Button("Copy", copies="x" * (COPY_LIMIT + 1)))
    assert [len(row) for row in await keyboard((fits, too_long), CHAT, shortcuts)] == [2]


async def test_a_line_too_long_for_a_button_is_typed_all_the_same(shortcuts):
    line = f"/search {'word ' * 30}".strip()
    (((key),),) = await keyboard(((Button("Again", line),),), CHAT, shortcuts)
    assert len(key["callback_data"]) < 64
    assert await line_of(key["callback_data"], shortcuts) == line


def test_buttons_of_a_kind_are_left_out_with_the_rows_that_held_no_others():
    line, share = {"text": "Next", "callback_data": "/latest"}, {"text": "Share", "switch_inline_query": "/read 1"}
    assert without(((line, share), (share,)), "switch_inline_query") == ((line,),)
    assert bare(((line, share), (share,))) == ((line,),)
    assert bare(((line,),)) == ()
