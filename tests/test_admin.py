"""What admins can do stands on one page, which nobody else knows of."""

from __future__ import annotations

import re

import pytest
from conftest import NOW

from bot.commands import COMMANDS, respond
from bot.conversation import Chat, Person, Request
from bot.render import plain

ADMIN, READER = Person(1, is_admin=True), Person(1)


@pytest.fixture
def asked(app, chat):
    """The reply to a line of an admin, or of somebody else, in private or elsewhere."""

    async def asked(line, person=ADMIN, kind="private"):
        return await respond(app, Request(line, Chat(1, kind, "en", chat.zone), person, NOW))

    return asked


async def test_each_command_of_admins_stands_on_their_page(asked, chat):
    page = await asked("/admin")
    names = set(re.findall(r"/(\w+)", plain(page, chat))) | {
        button.line.removeprefix("/") for row in page.buttons for button in row
    }
    assert {one.name for one in COMMANDS if one.is_for_admins} - names <= {"admin", "import"}


@pytest.mark.parametrize(("person", "kind"), [(READER, "private"), (ADMIN, "supergroup")])
async def test_nobody_else_knows_of_it_nor_do_others_hear_of_it_in_a_group(asked, chat, person, kind):
    assert plain(await asked("/admin", person, kind), chat).startswith("There is no command /admin.")
    assert "/admin" not in plain(await asked("/help", person, kind), chat)


async def test_the_help_leads_admins_to_it(asked, chat):
    page = await asked("/help")
    assert "You are an admin here: see /admin for what else you can do." in plain(page, chat)
    assert "/admin" in [button.line for row in page.buttons for button in row]
