"""The real program sends its stories as a file, which makes the same archive of an empty one; to admins only."""

from __future__ import annotations

import io
import zipfile

import pytest
from fake_telegram import FakeTelegram, Message, serve
from processes import PATIENCE_SECONDS, bot, newsdesk
from storage_fixtures import archive_of

ADMIN = 77


@pytest.fixture
def fake() -> FakeTelegram:
    fake = FakeTelegram()
    fake.add_user(ADMIN)
    return fake


def document(fake: FakeTelegram, message: Message) -> tuple[str, bytes]:
    """The name and the bytes of the file that came with a message."""
    told = message.json["document"]
    path = fake.call("getFile", {"file_id": told["file_id"]})[1]["result"]["file_path"]
    return told["file_name"], fake.download(fake.token, path).content


def test_the_file_that_an_admin_gets_makes_the_same_archive_and_the_same_file_again(fake, tmp_path):
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        fake.says("/export", user=ADMIN)
        (message,) = fake.wait(lambda fake: fake.sent(ADMIN), PATIENCE_SECONDS)
        fake.says("/export")
        (refusal,) = fake.wait(lambda fake: fake.sent(fake.user.id), PATIENCE_SECONDS)
        assert running.stop() == 0
    name, content = document(fake, message)
    assert name.startswith("newsdesk-20")
    assert "All 75 stories, 2 of them unpublished, and the descriptions of 15 topics." in message.text
    assert refusal.text.startswith("There is no command /export.")
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None

    (tmp_path / name).write_bytes(content)
    other = {"database_url": f"sqlite+aiosqlite:///{tmp_path / 'other.db'}"}
    assert newsdesk(tmp_path, "import", str(tmp_path / name), **other).returncode == 0
    assert archive_of(tmp_path / "other.db") == archive_of(tmp_path / "newsdesk.db")
    assert newsdesk(tmp_path, "export", str(tmp_path / "again.zip"), **other).returncode == 0
    assert (tmp_path / "again.zip").read_bytes() == content
