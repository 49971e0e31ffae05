"""Files that people send are fetched from Telegram whole, however often that breaks, or not at all."""

from __future__ import annotations

import asyncio

import pytest
from fake_telegram import FakeRequest, FakeTelegram, serve
from telegram import Bot, Document

from bot import telegram_files
from bot.conversation import AttachmentLost
from bot.telegram_files import PAUSES_SECONDS, attachment
from bot.transport import answering_request

NEWS = b"# News\n" * 1000
IN_THE_MIDDLE = pytest.mark.parametrize("is_short", [False, True], ids=["broken", "short"])


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch):
    monkeypatch.setattr(telegram_files, "PAUSES_SECONDS", (0.0,) * len(PAUSES_SECONDS))


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
async def bot(fake):
    async with Bot(fake.token, request=FakeRequest(fake), get_updates_request=FakeRequest(fake)) as bot:
        yield bot


def sent(fake, bot):
    """The attachment that a document of someone's becomes."""
    update = fake.sends_document("news.md", NEWS)
    return attachment(bot, Document.de_json(update["message"]["document"], bot), asyncio.Event())


@IN_THE_MIDDLE
async def test_a_download_that_breaks_twice_is_fetched_whole(fake, bot, tmp_path, is_short):
    fake.breaks_downloads(2, is_short=is_short)
    await sent(fake, bot).fetch(tmp_path / "news.md")
    assert (tmp_path / "news.md").read_bytes() == NEWS
    assert len(fake.downloads) == 3


@IN_THE_MIDDLE
async def test_a_download_that_always_breaks_is_lost_and_leaves_nothing(fake, bot, tmp_path, is_short):
    fake.breaks_downloads(100, is_short=is_short)
    with pytest.raises(AttachmentLost, match="3500 of 7000 bytes" if is_short else "TimedOut"):
        await sent(fake, bot).fetch(tmp_path / "news.md")
    assert list(tmp_path.iterdir()) == []
    assert len(fake.downloads) == 1 + len(PAUSES_SECONDS)


async def test_a_download_that_a_server_in_between_refuses_is_tried_again(fake, bot, tmp_path):
    fake.fails("download", status=502, description="<html>Bad Gateway</html>", is_json=False)
    await sent(fake, bot).fetch(tmp_path / "news.md")
    assert (tmp_path / "news.md").read_bytes() == NEWS


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_a_connection_that_breaks_in_the_middle_of_a_file_is_made_anew(fake, tmp_path, transport):
    fake.breaks_downloads(2)
    with serve(fake) as url:
        addresses = {"base_url": f"{url}/bot", "base_file_url": f"{url}/file/bot"}
        async with Bot(fake.token, request=answering_request(transport), **addresses) as bot:
            await sent(fake, bot).fetch(tmp_path / "news.md")
    assert (tmp_path / "news.md").read_bytes() == NEWS
    assert len(fake.downloads) == 3
