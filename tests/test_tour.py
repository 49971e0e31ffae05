"""A newcomer is shown around when they tap, and never unbidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import NOW

from bot.commands import respond
from bot.commands.tour import PAGES
from bot.conversation import Person, Request
from bot.render import label, plain
from bot.texts import languages


def labels(reply, chat):
    return [label(button.label, chat) for row in reply.buttons for button in row]


async def test_the_first_start_of_a_private_chat_offers_to_show_around(ask, chat):
    assert labels(await ask("/start"), chat)[-1] == "Show me around (3)"


async def test_the_welcome_stays_one_screen_of_a_phone(ask, chat):
    reply = await ask("/start")
    assert len(plain(reply, chat)) < 300
    assert len(reply.buttons) <= 4


async def test_who_has_chosen_something_is_not_offered_it_again(ask, chat):
    await ask("/timezone Lisbon")
    assert "Show me around (3)" not in labels(await ask("/start"), chat)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_is_not_shown_around(app, chat, kind):
    reply = await respond(app, Request("/start", replace(chat, id=-1, kind=kind), Person(1), NOW))
    assert "Show me around (3)" not in labels(reply, chat)


async def test_a_greeting_is_answered_without_the_offer(ask, chat):
    assert "Show me around (3)" not in labels(await ask("hello!"), chat)


async def test_an_empty_archive_has_nothing_to_be_shown(empty_app, ask):
    assert (await ask("/start", app=empty_app)).buttons == ()
    assert len((await ask("/tour", app=empty_app)).buttons) == 1


async def test_the_tour_goes_from_page_to_page_in_one_message_and_ends(ask, pressing, chat):
    reply = await ask("/tour")
    for page in range(2, PAGES + 1):
        reply = await pressing(reply, f"Next ({page}/{PAGES}) ›")
        assert not reply.is_apart
    assert labels(await pressing(reply, "Done"), chat)[0] == "Latest"


@pytest.mark.parametrize("line", ["/tour 0", "/tour 4", "/tour 12345678901234567890", "/tour nonsense", "/tour ٢"])
async def test_a_page_that_there_is_none_of_is_the_first(ask, line):
    assert await ask(line) == await ask("/tour 1")


@pytest.mark.parametrize("page", range(1, PAGES + 1))
async def test_each_page_is_short_enough_for_a_phone(ask, chat, page):
    assert len(plain(await ask(f"/tour {page}"), chat)) < 300


@pytest.mark.parametrize("language", languages())
async def test_the_example_of_a_question_is_answered_beside_the_tour_in_every_language(app, chat, language):
    there = replace(chat, language=language)
    tour = await respond(app, Request("/tour", there, Person(1), NOW))
    reply = await respond(app, Request(tour.buttons[0][0].line, there, Person(1), NOW))
    assert reply.is_apart
    assert reply.quotes
    assert not reply.is_refusal


async def test_an_archive_without_topics_has_no_example(empty_app, ask, tmp_path):
    (tmp_path / "one.md").write_text(
        "---\ntitle: Only\npublishedDateTime: 2021-12-08\nwebUrl: https://example.org/\n---"
    )
    await empty_app.storage.import_paths([tmp_path / "one.md"], NOW)
    assert len((await ask("/tour", app=empty_app)).buttons) == 1


async def test_a_digest_can_be_ordered_beside_the_tour(ask, pressing):
    reply = await pressing(await ask("/tour 2"), "Daily digest")
    assert reply.is_apart
    assert reply.buttons
