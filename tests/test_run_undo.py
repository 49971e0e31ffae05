"""The real program, its admins, and an import that two of them take back at once."""

from __future__ import annotations

import pytest
from fake_telegram import FakeTelegram, serve
from processes import PATIENCE_SECONDS, bot
from storage_fixtures import archive_of, contradictions

NAMES = {77: "Ada", 78: "Grace"}


@pytest.fixture
def fake() -> FakeTelegram:
    fake = FakeTelegram()
    for number, name in NAMES.items():
        fake.add_user(number, name)
    return fake


def test_of_two_admins_who_take_an_import_back_at_once_one_does_and_the_other_is_told(fake, tmp_path):
    settings = {"telegram_token": fake.token, "admin_ids": ",".join(map(str, NAMES))}
    path = tmp_path / "newsdesk.db"
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        for admin in NAMES:
            fake.says("/imports", user=admin)
        fake.wait(lambda fake: all(fake.sent(admin) for admin in NAMES), PATIENCE_SECONDS)
        before = archive_of(path)
        for admin in NAMES:
            fake.presses(fake.sent(admin)[0], "Undo 1", user=admin)
        fake.wait(lambda fake: all(len(fake.sent(admin)) == 2 for admin in NAMES), PATIENCE_SECONDS)
        undone, refused = sorted((fake.sent(admin)[1] for admin in NAMES), key=lambda message: message.text)
        assert undone.text.startswith("Import 1 is taken back\n")
        assert refused.text.startswith(f"Number 1 has been taken back already: by 2, {NAMES[undone.chat_id]}, ")
        assert all(fake.sent(admin)[0].edits == 0 for admin in NAMES)
        assert archive_of(path)["articles"] == []

        fake.presses(refused, "Undo 2", user=refused.chat_id)
        fake.wait(lambda fake: len(fake.sent(refused.chat_id)) == 3, PATIENCE_SECONDS)
        assert fake.sent(refused.chat_id)[2].text.startswith("Undo 2 is taken back\n\nIt had taken back 1: seeds\n")
        assert running.stop() == 0
    assert archive_of(path) == before
    assert contradictions(path) == {}
    assert not running.logged("Traceback")
