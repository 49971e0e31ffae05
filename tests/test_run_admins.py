"""The real program and its admins: they hear of trouble, have a menu of their own, and a folder that is watched."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from crashing import chat_ids, prepare
from fake_telegram import FakeTelegram, serve
from processes import PATIENCE_SECONDS, bot, newsdesk
from storage_fixtures import article, rows, write

ADMIN, OTHER_ADMIN = 77, 78


@pytest.fixture
def fake() -> FakeTelegram:
    fake = FakeTelegram()
    fake.add_user(ADMIN)
    return fake


def told(fake: FakeTelegram, admin: int = ADMIN) -> list[str]:
    """What the bot has told an admin of trouble."""
    return [message.text for message in fake.sent(admin) if message.text.startswith("Trouble at the newsdesk")]


def menu(fake: FakeTelegram, person_id: int) -> set[str]:
    scope = {"type": "chat", "chat_id": person_id}
    return {entry["command"] for entry in fake.call("getMyCommands", {"scope": scope})[1]["result"]}


def test_an_incident_is_told_to_the_admins_under_the_number_that_the_apology_names(fake, tmp_path):
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        fake.says("/about")
        fake.wait(lambda fake: fake.sent(fake.user.id), PATIENCE_SECONDS)
        rows(tmp_path / "newsdesk.db", "ALTER TABLE articles RENAME TO lost")
        fake.says("/latest zanzibar")
        (text,) = fake.wait(told, PATIENCE_SECONDS)
        incident = fake.sent(fake.user.id)[-1].text.split()[-1]
        assert "/latest: StorageError in storage/" in text
        assert incident in text
        assert "zanzibar" not in text
        assert running.logged(incident)
        assert running.stop() == 0


def test_admins_have_a_menu_of_their_own_from_when_they_start_the_bot_until_they_are_admins_no_more(fake, tmp_path):
    settings = {"telegram_token": fake.token, "admin_ids": f"{ADMIN},{OTHER_ADMIN}"}
    with serve(fake) as url:
        with bot(tmp_path, telegram_api_url=url, **settings) as running:
            running.waits_until_it_logs("menu of an admin not set")
            assert {"latest", "admin", "misses"} <= menu(fake, ADMIN)
            fake.says("/start", user=fake.add_user(OTHER_ADMIN))
            fake.wait(lambda fake: menu(fake, OTHER_ADMIN) == menu(fake, ADMIN), PATIENCE_SECONDS)
            assert running.stop() == 0
        with bot(tmp_path, telegram_api_url=url, **settings | {"admin_ids": str(OTHER_ADMIN)}) as running:
            fake.wait(lambda fake: not menu(fake, ADMIN), PATIENCE_SECONDS)
            assert menu(fake, OTHER_ADMIN)
            assert running.stop() == 0


def test_digests_that_fail_are_told_to_the_admins(fake, tmp_path):
    (reader,) = chat_ids(1)
    fake.add_user(reader)
    fake.fails("sendMessage", status=400, description="Bad Request: BUTTON_DATA_INVALID", times=9, chat_id=reader)
    asyncio.run(prepare(tmp_path / "newsdesk.db", {reader: datetime.now(UTC)}))
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        (text,) = fake.wait(told, PATIENCE_SECONDS)
        assert " failed: button_data_invalid · once, " in text
        fake.presses(fake.sent(ADMIN)[0], "Deliveries")
        fake.wait(lambda fake: "button_data_invalid 1" in fake.sent(ADMIN)[0].text)
        assert running.stop() == 0


def test_a_database_that_cannot_be_migrated_is_told_once_however_often_it_is_tried(fake, tmp_path):
    rows(tmp_path / "newsdesk.db", "CREATE TABLE alembic_version (version_num TEXT)")
    rows(tmp_path / "newsdesk.db", "INSERT INTO alembic_version VALUES ('9999')")
    with serve(fake) as url:
        settings = {"telegram_token": fake.token, "telegram_api_url": url, "admin_ids": f"{ADMIN},{OTHER_ADMIN}"}
        ended = [newsdesk(tmp_path, "run", **settings) for _ in range(2)]
    (message,) = fake.sent(ADMIN)
    assert message.text.startswith("The newsdesk cannot run\nThe database ")
    assert "was made by a newer version of Newsdesk" in message.text
    assert [one.returncode for one in ended] == [2, 2]
    assert all("was made by a newer version" in one.stderr for one in ended)
    assert not any("Traceback" in one.stderr or fake.token in one.stderr for one in ended)


def test_a_watched_folder_is_imported_by_itself_and_a_broken_file_told_once(fake, tmp_path):
    folder = write(tmp_path / "news", {"old.md": article("https://e.org/old", title="Okapi returns")})
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN), "watch": "1", "seeds_dir": str(folder)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        running.waits_until_it_logs("folder watched")
        write(folder, {"new.md": article("https://e.org/new", title="Quagga sighted"), "bad.md": article(title=None)})
        (text,) = fake.wait(told, PATIENCE_SECONDS)
        assert "bad.md cannot be imported: " in text
        fake.says("/latest")
        fake.wait(lambda fake: fake.sent(fake.user.id), PATIENCE_SECONDS)
        assert "Quagga sighted" in fake.sent(fake.user.id)[0].text
        (folder / "bad.md").touch()
        running.waits_until_it_logs("file not imported", times=2)
        assert running.stop() == 0
    assert len(told(fake)) == 1
    ((count,),) = rows(tmp_path / "newsdesk.db", "SELECT count FROM troubles WHERE place = 'bad.md'")
    assert count == 0
    assert not running.logged("Traceback")


def test_the_numbers_come_as_a_picture_with_words_below_it_and_to_admins_only(fake, tmp_path):
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        fake.says("/stats", user=fake.add_user(ADMIN))
        (message,) = fake.wait(lambda fake: fake.sent(ADMIN), PATIENCE_SECONDS)
        fake.says("/stats")
        (refusal,) = fake.wait(lambda fake: fake.sent(fake.user.id), PATIENCE_SECONDS)
        assert running.stop() == 0
    assert message.json["photo"]
    assert "stories on" in message.text
    assert refusal.text.startswith("There is no command /stats.")
