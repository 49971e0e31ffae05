"""How much was asked is counted by day and kind, for three months, whoever asked."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW
from storage_fixtures import rows

from bot.commands import respond
from bot.conversation import Person, Request
from storage import Asked
from storage.tallies import KEPT_DAYS

pytest_plugins = ["storage_fixtures"]

TODAY = date(2025, 12, 1)
DAY = timedelta(days=1)


def tallies(path):
    return dict(rows(path, "SELECT name, count FROM tallies"))


@pytest.fixture
def counted(app, chat, tmp_path):
    """What is counted when these lines were asked."""

    async def counted(*lines, **about):
        for line in lines:
            await respond(app, Request(line, chat, Person(1), NOW, **about))
        return tallies(tmp_path / "newsdesk.db")

    return counted


async def test_what_is_asked_is_counted_by_day_and_kind(storage, database_path):
    for asked, day in ((Asked.LISTS, TODAY), (Asked.LISTS, TODAY), (Asked.CARDS, TODAY), (Asked.LISTS, TODAY - DAY)):
        assert await storage.tallies.note(asked, day)
    kept = rows(database_path, "SELECT name, counted_on, count FROM tallies ORDER BY counted_on, name")
    assert kept == [("lists", "2025-11-30", 1), ("cards", "2025-12-01", 1), ("lists", "2025-12-01", 2)]


async def test_a_tally_is_forgotten_after_three_months(storage, database_path):
    await storage.tallies.note(Asked.LISTS, TODAY)
    await storage.tallies.note(Asked.CARDS, TODAY + KEPT_DAYS * DAY)
    assert tallies(database_path) == {"lists": 1, "cards": 1}
    await storage.tallies.note(Asked.CARDS, TODAY + (KEPT_DAYS + 1) * DAY)
    assert "lists" not in tallies(database_path)


async def test_many_may_be_counted_at_once(storage, database_path):
    await asyncio.gather(*(storage.tallies.note(Asked.QUESTIONS, TODAY) for _ in range(30)))
    assert tallies(database_path) == {"questions": 30}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("what happened with DeepSeek?", "questions"),
        ("lasagne recipe", "questions"),
        ("/search robots", "searches"),
        ("/search lasagne", "searches"),
        ("robots since:2020", "questions"),
        ("/latest", "lists"),
        ("latest", "lists"),
        ("/topics", "lists"),
        ("/topic security", "lists"),
        ("/answer stories robots", "lists"),
        ("/read 3", "cards"),
    ],
)
async def test_each_kind_of_request_is_counted(counted, line, kind):
    assert await counted(line) == {kind: 1}


@pytest.mark.parametrize(
    "line",
    ["/start", "/help", "/settings", "/search", "thanks", "/nonsense", "/topic zzzzzz", "/read 999999", "7", "/misses"],
)
async def test_what_asks_for_no_news_is_not_counted(counted, line):
    assert await counted(line) == {}


async def test_what_is_still_being_typed_is_not_counted(counted):
    assert await counted("/search robots", "/latest", is_inline=True) == {}


async def test_the_list_behind_an_answer_is_counted_as_a_list_and_its_story_as_a_card(counted):
    counts = await counted("stories on robots", "tell me more about the first one")
    assert counts == {"questions": 1, "cards": 1}


async def test_a_request_is_counted_on_the_day_of_its_chat(app, chat, tmp_path):
    auckland = replace(chat, zone=ZoneInfo("Pacific/Auckland"))
    await respond(app, Request("/latest", auckland, Person(1), NOW))
    assert rows(tmp_path / "newsdesk.db", "SELECT counted_on FROM tallies") == [("2025-12-02",)]


async def test_nothing_of_who_asked_or_what_is_in_the_tallies(counted, tmp_path):
    await counted("/search robots")
    assert rows(tmp_path / "newsdesk.db", "SELECT * FROM tallies") == [("searches", "2025-12-01", 1)]


async def test_an_answer_stands_where_it_cannot_be_counted(app, chat, tmp_path, caplog):
    rows(tmp_path / "newsdesk.db", "DROP TABLE tallies")
    reply = await respond(app, Request("/latest", chat, Person(1), NOW))
    assert reply.articles
    assert "request not counted" in caplog.text
