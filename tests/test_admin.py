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


MISSPELT = [
    ("/unpublsih alphago", "/unpublish alphago"),
    ("/imprt", "/import"),
    ("/undoo 3", "/undo 3"),
    ("/exprt topic:ai", "/export topic:ai"),
    ("/stat", "/stats"),
    ("/admn", "/admin"),
    ("/serch ai", "/search ai"),
]


@pytest.mark.parametrize(("typed", "meant"), MISSPELT)
async def test_a_misspelt_command_of_admins_offers_the_right_one_with_the_same_words(asked, typed, meant):
    assert (await asked(typed)).buttons[0][0].line == meant


async def test_a_command_that_no_other_is_like_offers_admins_none_either(asked, chat):
    assert plain(await asked("/cancel"), chat) == "There is no command /cancel."


@pytest.mark.parametrize(("person", "kind"), [(READER, "private"), (ADMIN, "supergroup")])
@pytest.mark.parametrize(("typed", "meant"), MISSPELT[:-1])
async def test_nobody_else_learns_of_the_commands_of_admins_by_a_typo(asked, chat, *, typed, meant, person, kind):
    reply = await asked(typed, person, kind)
    assert meant.split()[0] not in [button.line.split()[0] for row in reply.buttons for button in row]
    assert not re.search(rf"{meant.split()[0]}\b", plain(reply, chat).removeprefix(f"There is no command {typed}"))
