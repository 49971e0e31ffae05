"""The real program, as a process, against a Bot API server that refuses what Telegram refuses."""

from __future__ import annotations

import socket
import sqlite3
import time

import pytest
from fake_telegram import FakeTelegram, serve
from processes import PATIENCE_SECONDS, bot, newsdesk

from bot.texts import app_languages


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


def closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_it_answers_turns_pages_opens_cards_and_ends_cleanly(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        fake.says("/search facail recogntion homland")
        (answer,) = fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        assert "1. ACLU Calls for Halt of Homeland Security’s Use" in answer.text
        fake.presses(answer, "1")
        fake.wait(lambda fake: fake.sent()[0].edits == 1)
        assert fake.sent()[0].text.count("•") == 2
        fake.says("/latest")
        fake.wait(lambda fake: len(fake.sent()) == 2)
        fake.presses(fake.sent()[1], "Next ›")
        fake.wait(lambda fake: "Page 2" in fake.sent()[1].text)
        asked = fake.asks_inline("alphago")["inline_query"]["id"]
        assert fake.wait(lambda fake: fake.inline_answers.get(asked))["results"]
        assert running.stop() == 0
    assert not running.logged("Traceback")
    assert {call.status for call in fake.calls} == {200}


def test_it_runs_over_its_other_http_client_as_well(fake, tmp_path):
    settings = {"telegram_token": fake.token, "transport": "httpx"}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        fake.says("/about")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        assert running.stop() == 0
    assert not running.logged("Traceback")


def test_its_commands_stand_in_telegrams_menu_in_every_language_and_are_not_set_again(fake, tmp_path):
    def comes_to(last, times):
        return lambda fake: [call.method for call in fake.calls].count(last) == times

    count = len(app_languages())
    changes = []
    for last, times in (("setMyShortDescription", count), ("getMyShortDescription", count + 1)):
        with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
            running.waits_until_it_logs("bot started")
            fake.wait(comes_to(last, times), PATIENCE_SECONDS)
            running.stop()
        changes.append([call.method for call in fake.calls if call.method.startswith("setMy")])
        fake.calls.clear()
    assert (changes[0].count("setMyCommands"), changes[1]) == (3 * count, [])
    for language in app_languages():
        menu = fake.call("getMyCommands", {"language_code": language})[1]["result"]
        assert {"latest", "top", "topics", "topic", "search", "about", "help"} <= {entry["command"] for entry in menu}
        assert all(entry["description"] for entry in menu)


def test_who_writes_is_answered_in_the_language_of_their_app(fake, tmp_path):
    german = fake.add_user(4001, "Greta", language_code="de")
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        for user, heading in ((german, "Neueste Meldungen"), (fake.user, "Latest stories")):
            fake.says("/latest", user=user)
            fake.wait(lambda fake, user=user: fake.sent(user.id), PATIENCE_SECONDS)
            assert fake.sent(user.id)[0].text.startswith(heading)
        running.stop()


def test_an_update_that_cannot_be_parsed_is_passed_over_once(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        fake.pushes({"message": {"text": "neither chat nor date"}})
        fake.says("/about")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        polls = fake.polls
        time.sleep(0.5)
        assert fake.polls - polls <= 1
        assert running.stop() == 0
    assert running.logged("update cannot be parsed and is skipped")
    assert not running.logged("neither chat nor date")


def test_a_network_that_is_not_there_yet_is_waited_for(fake, tmp_path):
    port = closed_port()
    api = f"http://127.0.0.1:{port}"
    with bot(tmp_path, telegram_token=fake.token, telegram_api_url=api) as running:
        running.waits_until_it_logs("no connection to Telegram yet", times=2)
        assert running.logged("next_try_in_seconds=1.0")
        assert running.logged("next_try_in_seconds=2.0")
        with serve(fake, port):
            fake.says("/about")
            fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
            assert running.stop() == 0
    assert not running.logged("Traceback")


def test_it_can_be_stopped_while_it_waits_for_the_network(tmp_path, fake):
    api = f"http://127.0.0.1:{closed_port()}"
    with bot(tmp_path, telegram_token=fake.token, telegram_api_url=api) as running:
        running.waits_until_it_logs("no connection to Telegram yet")
        assert running.stop() == 0
    assert not running.logged("Unclosed")


def test_a_network_that_goes_away_comes_back(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        running.waits_until_it_logs("bot started")
        fake.refuses_connections(3, method="getUpdates")
        fake.says("/about")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        assert running.stop() == 0
    assert not running.logged("Traceback")


def test_a_second_poller_is_told_what_is_wrong(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        running.waits_until_it_logs("bot started")
        conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
        fake.fails("getUpdates", status=409, description=conflict)
        running.waits_until_it_logs("another process polls with the same token")
        assert running.stop() == 0


def test_a_token_that_telegram_refuses_ends_it_with_a_sentence(fake, tmp_path):
    with serve(fake) as url:
        ended = newsdesk(tmp_path, "run", telegram_token="999:another-token-000000000000000000", telegram_api_url=url)
    assert ended.returncode == 2
    assert "set NEWSDESK_TELEGRAM_TOKEN to the one that @BotFather gave you" in ended.stderr
    assert "another-token" not in ended.stderr + ended.stdout
    assert "Traceback" not in ended.stderr


def test_a_token_that_is_revoked_later_ends_it_with_the_same_sentence(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        running.waits_until_it_logs("bot started")
        fake.fails("getUpdates", status=401, description="Unauthorized", times=9)
        fake.says("/about")
        assert running.process.wait(PATIENCE_SECONDS) == 2
    assert running.logged("refuses the token")
    assert not running.logged(fake.token)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"telegram_token": ""}, "NEWSDESK_TELEGRAM_TOKEN is not set"),
        ({"telegram_api_url": "not an address"}, "NEWSDESK_TELEGRAM_API_URL is 'not an address'"),
        ({"telegram_api_url": "ftp://example.org"}, "NEWSDESK_TELEGRAM_API_URL is 'ftp://example.org'"),
        ({"database_url": "sqlite+aiosqlite:////dev/null/newsdesk.db"}, "Set NEWSDESK_DATABASE_URL to"),
        ({"database_url": "postgresql://user:secret@host/name"}, "NEWSDESK_DATABASE_URL is"),
        ({"timezone": "Mars/Phobos"}, "NEWSDESK_TIMEZONE is 'Mars/Phobos'"),
        ({"admin_ids": "me"}, "NEWSDESK_ADMIN_IDS is 'me'"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_in_one_sentence(tmp_path, settings, sentence):
    ended = newsdesk(tmp_path, "run", **({"telegram_token": "123456:abc"} | settings))
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_its_log_never_shows_the_token(fake, tmp_path):
    settings = {"telegram_token": fake.token, "log_level": "DEBUG", "log_format": "json"}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        fake.says("/about")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        running.stop()
    assert running.logged('"message": "bot started"')
    assert not running.logged(fake.token)
    assert not running.logged(fake.token.partition(":")[2])


def test_a_stop_does_not_wait_for_a_flood_to_end(fake, tmp_path):
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        running.waits_until_it_logs("bot started")
        told = {"description": "Too Many Requests: retry after 50", "parameters": {"retry_after": 50}}
        fake.fails("sendMessage", status=429, times=9, **told)
        fake.says("/about")
        fake.says("/help")
        running.waits_until_it_logs("message not sent as it was")
        started = time.monotonic()
        assert running.stop() == 0
        assert time.monotonic() - started < 25


def test_its_log_never_shows_what_people_ask(fake, tmp_path):
    settings = {"telegram_token": fake.token, "log_level": "DEBUG"}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        fake.says("/search zanzibar")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        running.stop()
    assert not running.logged("zanzibar")


def test_check_says_that_all_is_well(fake, tmp_path):
    with serve(fake) as url:
        told = newsdesk(tmp_path, "check", telegram_token=fake.token, telegram_api_url=url)
    assert told.returncode == 0
    assert "newsdesk_test_bot" in told.stdout
    assert fake.token not in told.stdout + told.stderr


def test_check_names_what_is_wrong(fake, tmp_path):
    with serve(fake) as url:
        refused = newsdesk(tmp_path, "check", telegram_token="1:x", telegram_api_url=url)
    away = newsdesk(tmp_path, "check", telegram_token="1:x", telegram_api_url=f"http://127.0.0.1:{closed_port()}")
    assert (refused.returncode, away.returncode) == (2, 1)
    assert "refuses the token" in refused.stderr
    assert "cannot be reached" in away.stderr


def test_a_backup_made_while_it_runs_is_whole(fake, tmp_path):
    target = tmp_path / "copy.db"
    with serve(fake) as url, bot(tmp_path, telegram_token=fake.token, telegram_api_url=url) as running:
        fake.says("/about")
        fake.wait(lambda fake: fake.sent(), PATIENCE_SECONDS)
        assert newsdesk(tmp_path, "backup", str(target)).returncode == 0
        running.stop()
    with sqlite3.connect(target) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM articles").fetchone()[0] > 40
    copy.close()
