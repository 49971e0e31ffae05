"""A bot that cannot run says why to its admins, once an hour at most, however often it is started."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from datetime import UTC, datetime, timedelta

import pytest
from fake_telegram import FakeTelegram, serve
from pydantic import SecretStr

from bot import last_words
from bot.last_words import tell_why
from bot.settings import Settings

NOW = datetime(2025, 12, 2, 8, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
ADMIN = 77


@pytest.fixture
def fake():
    fake = FakeTelegram()
    fake.add_user(ADMIN)
    return fake


@pytest.fixture
def tell(fake, tmp_path):
    """Says why the bot cannot run, as it would at that time."""

    async def tell(url, later=timedelta(), **settings):
        chosen = {
            "telegram_token": SecretStr(fake.token),
            "telegram_api_url": url,
            "admin_ids": frozenset((ADMIN,)),
            "database_url": f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}",
        }
        await tell_why(Settings(_env_file=None, **chosen | settings), "The disk is full.", NOW + later)

    return tell


async def test_the_admins_are_told_once_an_hour(tell, fake):
    with serve(fake) as url:
        for later in (timedelta(), MINUTE, HOUR - MINUTE, HOUR):
            await tell(url, later)
    assert [message.text for message in fake.sent(ADMIN)] == ["The newsdesk cannot run\nThe disk is full."] * 2


async def test_nobody_is_told_where_there_is_no_admin_or_no_token(tell, fake, tmp_path):
    with serve(fake) as url:
        await tell(url, admin_ids=frozenset())
        await tell(url, telegram_token=SecretStr(""))
    assert fake.calls == []
    assert list(tmp_path.iterdir()) == []


async def test_what_a_broken_network_kept_from_the_admins_is_told_when_it_is_back(tell, fake):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        await tell(f"http://127.0.0.1:{closed.getsockname()[1]}")
    with serve(fake) as url:
        await tell(url, MINUTE)
    assert len(fake.sent(ADMIN)) == 1


async def test_an_admin_who_never_started_the_bot_is_not_tried_again_within_the_hour(tell, fake):
    fake.forgets(ADMIN)
    with serve(fake) as url:
        await tell(url)
        await tell(url, MINUTE)
    assert [call.status for call in fake.calls] == [400]


async def test_a_telegram_that_does_not_answer_delays_the_end_only_so_long(tell, fake, monkeypatch):
    monkeypatch.setattr(last_words, "LONGEST_SECONDS", 0.1)
    with serve(fake) as url:
        fake.answers_slowly(3, "sendMessage")
        async with asyncio.timeout(2):
            await tell(url)
    assert [call.method for call in fake.calls] == ["sendMessage"]  # it was asked, and not waited for


async def test_where_nothing_can_be_written_beside_the_database_the_folder_for_such_files_remembers(
    tell, fake, tmp_path, monkeypatch
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with serve(fake) as url:
        for later in (timedelta(), MINUTE):
            await tell(url, later, database_url="sqlite+aiosqlite:////dev/null/newsdesk.db")
    assert len(fake.sent(ADMIN)) == 1


async def test_where_nothing_can_be_written_at_all_nobody_is_told(tell, fake, monkeypatch, caplog):
    monkeypatch.setattr(tempfile, "tempdir", "/dev/null")
    with serve(fake) as url:
        await tell(url, database_url="sqlite+aiosqlite:////dev/null/newsdesk.db")
    assert fake.calls == []
    assert "admins not told why the bot cannot run" in caplog.messages
