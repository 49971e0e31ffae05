"""Digests of the real program: they come at their minute, and once, however it is stopped and however many run."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest
from crashing import chat_ids, prepare
from fake_telegram import FakeTelegram, serve
from processes import PATIENCE_SECONDS, bot
from storage_fixtures import rows

from storage.schema import stored_instant


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
def readers(fake, tmp_path):
    """So many people whose digest is due now."""

    def readers(count: int) -> range:
        for chat_id in chat_ids(count):
            fake.add_user(chat_id)
        asyncio.run(prepare(tmp_path / "newsdesk.db", dict.fromkeys(chat_ids(count), datetime.now(UTC))))
        return chat_ids(count)

    return readers


def test_a_digest_that_was_subscribed_to_arrives_at_its_minute(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        fake.says("/subscribe 7:30 weekdays")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        now = stored_instant(datetime.now(UTC).replace(second=0, microsecond=0))
        rows(tmp_path / "newsdesk.db", "UPDATE subscriptions SET due_at = ?", now)
        fake.wait(lambda fake: len(fake.sent()) == 2, PATIENCE_SECONDS)
        assert "Your first digest" in fake.sent()[1].text
        assert running.stop() == 0
    ((due_at,),) = rows(tmp_path / "newsdesk.db", "SELECT due_at FROM subscriptions")
    assert due_at[11:16] == "07:30"


def test_a_stop_amid_many_digests_does_not_wait_for_all_and_the_next_start_sends_the_rest(fake, readers, tmp_path):
    ids, fake.latency_seconds = readers(300), 0.05
    settings = {"telegram_token": fake.token, "messages_per_second": "100"}
    with serve(fake) as url:
        with bot(tmp_path, telegram_api_url=url, **settings) as running:
            fake.wait(lambda fake: fake.delivered.total() > 40, PATIENCE_SECONDS)
            assert running.stop() == 0
        assert not running.logged("Traceback")
        assert 40 < fake.delivered.total() < 250
        with bot(tmp_path, telegram_api_url=url, **settings) as running:
            fake.wait(lambda fake: len(fake.delivered) == 300, PATIENCE_SECONDS)
            running.stop()
    assert fake.delivered == dict.fromkeys(ids, 1)


def test_two_that_run_at_once_send_each_digest_once_and_say_once_that_there_are_two(fake, readers, tmp_path):
    ids, fake.latency_seconds = readers(200), 0.01
    settings = {"telegram_token": fake.token, "messages_per_second": "50"}
    with (
        serve(fake) as url,
        bot(tmp_path, telegram_api_url=url, **settings) as one,
        bot(tmp_path, telegram_api_url=url, log_name="other.txt", **settings) as other,
    ):
        fake.wait(lambda fake: len(fake.delivered) == 200, PATIENCE_SECONDS)
        for running in (one, other):
            running.waits_until_it_logs("another process polls with the same token")
        time.sleep(5)
        assert (one.stop(), other.stop()) == (0, 0)
    said = [running.log.read_text().count("another process polls with the same token") for running in (one, other)]
    assert said == [1, 1]
    assert fake.delivered == dict.fromkeys(ids, 1)
