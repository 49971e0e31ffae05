"""The real program and an admin who takes a story from readers' sight, in answer to its card, and undoes that."""

from __future__ import annotations

import pytest
from fake_telegram import FakeTelegram, serve
from processes import PATIENCE_SECONDS, bot
from storage_fixtures import article, rows, write

ADMIN = 77
URL = "https://e.org/okapi"


@pytest.fixture
def fake() -> FakeTelegram:
    fake = FakeTelegram()
    fake.add_user(ADMIN)
    return fake


@pytest.fixture
def says(fake):
    """The answer to what someone says, by the process that runs."""

    def says(text, user=None, *, reply_to=None):
        user = user or fake.user.id
        count = len(fake.sent(user))
        fake.says(text, user=user, reply_to=reply_to)
        return fake.wait(lambda fake: fake.sent(user)[count:], PATIENCE_SECONDS)[0]

    return says


def test_a_card_answered_with_unpublish_is_gone_for_readers_until_that_is_undone(fake, says, tmp_path):
    folder = write(tmp_path / "news", {"a.md": article(URL, title="Okapi returns"), "b.md": article()})
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN), "seeds_dir": str(folder)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        says("/search okapi", ADMIN)
        fake.presses(fake.sent(ADMIN)[0], "1")
        card = fake.wait(lambda fake: [one for one in fake.sent(ADMIN) if one.edits], PATIENCE_SECONDS)[0]

        told = says("/unpublish", ADMIN, reply_to=card)
        assert told.text.startswith("No longer shown: “Okapi returns”.")
        assert [key["text"] for row in told.buttons for key in row] == ["Undo"]
        assert "Okapi returns" not in says("/search okapi").text
        assert says("/unpublish", reply_to=fake.sent(fake.user.id)[0]).text.startswith(
            "There is no command /unpublish."
        )

        count = len(fake.sent(ADMIN))
        fake.presses(told, "Undo")
        fake.wait(lambda fake: fake.sent(ADMIN)[count:], PATIENCE_SECONDS)
        assert "Okapi returns" in says("/search okapi").text
        assert running.stop() == 0
    assert rows(tmp_path / "newsdesk.db", "SELECT kind, who FROM imports ORDER BY id") == [
        ("files", ""),
        ("edit", "Ada"),
        ("undo", "Ada"),
    ]


def test_an_answer_shown_as_a_page_can_be_answered_with_unpublish(fake, says, tmp_path):
    fake.enables("sendRichMessage")
    said = {"title": "Okapi returns to the forest", "excerpt": "Rangers saw an okapi for the first time in years."}
    folder = write(tmp_path / "news", {"a.md": article(URL, **said), "b.md": article()})
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN), "seeds_dir": str(folder)}
    with serve(fake) as url, bot(tmp_path, telegram_api_url=url, **settings) as running:
        page = says("what happened with the okapi?", ADMIN)
        assert "rich_message" in page.json
        told = says("/unpublish", ADMIN, reply_to=page)
        assert told.text.startswith("No longer shown: “Okapi returns to the forest”.")
        assert running.stop() == 0
