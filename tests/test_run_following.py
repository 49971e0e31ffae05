"""The real program, and people who follow, like and save: they hear once of what comes, and of nobody else's taps."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest
from crashing import chat_ids
from fake_telegram import FakeTelegram, serve
from newsroom import newsroom
from processes import PATIENCE_SECONDS, SEEDS, bot, newsdesk
from storage_fixtures import article, rows, write

from storage import Contract, KnownChat, Pace, Quiet, Storage

TICKS_SECONDS = 5
GROUP = -1001234


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A bot over the sample articles."""
    with newsroom(tmp_path_factory.mktemp("following"), FakeTelegram()) as room:
        yield room
        assert room.running.stop() == 0
    assert not room.running.logged("Traceback")


def hot(title, **fields):
    """A story that has just been published, and is hotter than all others."""
    said = {"title": title, "publishedDateTime": datetime.now(UTC).isoformat(), "heat": 180}
    return article(f"https://e.org/{title.split()[0]}", **said | fields)


def imports(room, name, content):
    admin = room.admin()
    room.sends(admin, name, content)
    room.taps(room.preview(admin), "Import 1")
    room.summary(admin)


def test_what_is_followed_is_told_once_as_soon_as_an_admin_has_imported_it(room):
    reader = room.admin("Reader")
    room.fake.says("/follow okapis at once", user=reader)
    room.shown(reader, "Followed: ")
    imports(room, "okapi.md", hot("Okapis return to the capital"))
    (told,) = room.shown(reader, "You follow “okapis”")
    assert "1. Okapis return to the capital 🔥🔥🔥" in told.text
    imports(room, "zebra.md", hot("Zebras return to the capital"))
    time.sleep(TICKS_SECONDS)
    assert len(room.shown(reader, "You follow")) == 1
    assert len(room.fake.sent(reader)) == 2


def test_what_was_told_at_once_is_corrected_where_it_stands_when_its_story_changes(room):
    reader = room.admin("Reader")
    room.fake.says("/follow tapirs at once", user=reader)
    room.shown(reader, "Followed: ")
    imports(room, "tapir.md", hot("Tapirs return"))
    room.shown(reader, "You follow “tapirs”")
    imports(room, "tapir-again.md", hot("Tapirs return to the capital"))
    room.fake.wait(lambda fake: fake.sent(reader)[1].edits == 1, PATIENCE_SECONDS)
    assert "1. Tapirs return to the capital" in room.fake.sent(reader)[1].text
    assert len(room.fake.sent(reader)) == 2


def test_a_thumb_down_changes_the_next_digest(room):
    reader = room.admin("Reader")
    for title, topic in (("Quaggas seen again", "Quaggas"), ("Lynxes seen again", "Lynxes")):
        imports(room, f"{topic}.md", hot(title, topics=[topic], publishedDateTime="2026-01-01T00:00:00Z", heat=500))

    def order():
        before = len(room.fake.sent(reader))
        room.fake.says("/digest 2 stories on quaggas and lynxes", user=reader)
        shown = room.fake.wait(lambda fake: fake.sent(reader)[before:], PATIENCE_SECONDS)[0]
        return [line[3:].split()[0] for line in shown.text.splitlines() if line[:3] in ("1. ", "2. ")], shown

    (first, second), shown = order()
    assert {first, second} == {"Quaggas", "Lynxes"}
    room.fake.presses(shown, "1")
    card = room.fake.wait(lambda fake: next((one for one in fake.sent(reader) if one.edits), None), PATIENCE_SECONDS)
    room.fake.presses(card, "👎")
    room.fake.wait(lambda fake: any("fewer stories" in one.text for one in fake.sent(reader)), PATIENCE_SECONDS)
    assert order()[0] == [second, first]


def test_a_story_that_is_saved_in_a_group_is_told_to_whoever_tapped(room):
    group, reader, other = room.fake.add_chat(GROUP, "supergroup"), room.admin("Reader"), room.admin("Other")
    room.fake.says("/search homeland facial recognition", chat=group, user=other)
    room.fake.wait(lambda fake: fake.sent(GROUP), PATIENCE_SECONDS)
    room.fake.presses(room.fake.sent(GROUP)[0], "1", user=other)
    card = room.fake.wait(lambda fake: next((one for one in fake.sent(GROUP) if one.edits), None), PATIENCE_SECONDS)
    pressed = room.fake.presses(card, "Save", user=reader)["callback_query"]["id"]
    told = room.fake.wait(lambda fake: fake.callback_answers.get(pressed), PATIENCE_SECONDS)
    assert told["text"].startswith("Saved for you.")
    room.fake.says("/saved", user=reader)
    (listed,) = room.shown(reader, "Saved stories")
    assert "Facial Recognition" in listed.text
    room.fake.says("/saved", user=other)
    room.shown(other, "Your list is empty.")
    assert [message.edits for message in room.fake.sent(GROUP)] == [1]


# --- crashes and twins ------------------------------------------------------------------------------------------------


async def prepare(path, ids):
    """The sample articles, and people who follow okapis at once."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{path}")
    now = datetime.now(UTC)
    await storage.import_paths([SEEDS], now)
    contract = Contract(size=3, words="okapis", least_hotness=0.9, quiet=Quiet.SILENT, pace=Pace.AT_ONCE)
    for chat_id in ids:
        await storage.chats.keep(KnownChat(chat_id))
        await storage.subscriptions.add(chat_id, 0, contract, None, now)
    await storage.close()


def test_it_is_told_once_though_a_process_is_killed_meanwhile_and_two_go_on(tmp_path):
    ids, fake = chat_ids(150), FakeTelegram()
    for chat_id in ids:
        fake.add_user(chat_id)
    asyncio.run(prepare(tmp_path / "newsdesk.db", ids))
    write(tmp_path / "new", {"okapi.md": hot("Okapis return to the capital")})
    fake.latency_seconds = 0.05
    with serve(fake) as url:
        settings = {"telegram_token": fake.token, "telegram_api_url": url, "messages_per_second": "50"}
        with bot(tmp_path, **settings) as running:
            running.waits_until_it_logs("bot started")
            assert newsdesk(tmp_path, "import", str(tmp_path / "new")).returncode == 0
            fake.wait(lambda fake: fake.delivered.total() > 20, PATIENCE_SECONDS)
            running.kill()
        in_flight = {chat for (chat,) in rows(tmp_path / "newsdesk.db", _ON_THEIR_WAY)}
        assert fake.delivered.total() < len(ids)
        with bot(tmp_path, **settings) as one, bot(tmp_path, log_name="other.txt", **settings) as other:
            fake.wait(lambda fake: len(fake.delivered) == len(ids), PATIENCE_SECONDS * 2)
            time.sleep(TICKS_SECONDS)
            assert (one.stop(), other.stop()) == (0, 0)
    assert {chat_id for chat_id, count in fake.delivered.items() if count != 1} <= in_flight
    assert rows(tmp_path / "newsdesk.db", "SELECT count(*) FROM subscriptions WHERE last_due_at IS NULL") == [(0,)]


_ON_THEIR_WAY = "SELECT chat_id FROM deliveries WHERE state = 'sending'"
