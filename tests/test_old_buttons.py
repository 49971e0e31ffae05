"""Buttons of older messages: whatever they lead to may be gone by now, and nobody meets a fault."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from conftest import NOW

from bot.commands import COMMANDS, pictures, respond
from bot.conversation import Person, Request
from bot.render import plain

GONE = 999_999_999
ARGUMENTS = (
    "", "0", "-1", f"{GONE}", f"{GONE} {GONE}", f"1 {GONE}", f"{GONE} {GONE} AI", "9" * 30, "1 2 3 4", "x y", "٣", "#",
    "\u202e", "page:0", "page:999", "topic:", "topic:Gone", "from:Gone", f"yes {GONE}", f"no {GONE}", "all", "-100",
    "@gone", f"{GONE} time 7", f"{GONE} topics add Gone", '"', "since:", "%s {0}",
)  # fmt: skip


@pytest.fixture(autouse=True)
def undrawn(monkeypatch):
    """Pictures are composed, and no process draws them: a second for each would be the most of these tests."""

    async def draw(_picture):
        return b""

    monkeypatch.setattr(pictures, "draw", draw)


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
@pytest.mark.parametrize("kind", ["private", "supergroup"])
async def test_what_a_button_leads_to_may_be_gone(app, chat, caplog, name, kind):
    there = replace(chat, id=1 if kind == "private" else -100, kind=kind)
    for argument in ARGUMENTS:
        line = f"/{name} {argument}".rstrip()
        reply = await respond(app, Request(line, there, Person(1, is_admin=True), NOW))
        assert plain(reply, there) or reply.file, line
        faults = [record for record in caplog.records if record.levelno >= logging.ERROR]
        assert not faults, line
