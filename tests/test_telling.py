"""Replies that follow each other stand in one message, which is not edited too often; files come with them."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from pydantic import SecretStr

from bot import telling
from bot.conversation import Attachment, AttachmentTooLarge, Button, File, Reply
from bot.pacing import Pacing
from bot.settings import Settings
from bot.telegram import build
from bot.telegram_files import attachment, plain_name
from bot.telling import EDIT_SECONDS, Spot, pause_seconds, show


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
async def bot(fake, empty_app):
    settings = Settings(_env_file=None, telegram_token=SecretStr(fake.token))
    app = type(empty_app)(empty_app.storage, settings)
    application = build(app, FakeRequest(fake), FakeRequest(fake), Pacing(0), asyncio.Event())
    async with application.bot:
        yield application.bot


@pytest.fixture
def tell(bot, empty_app, fake, chat):
    """Shows replies in the chat of someone; answers with the number of the message where the last one stands."""
    there = type(chat)(fake.user.id, chat.kind, chat.language, chat.zone)

    async def tell(replies, message_id=0):
        return await show(bot, empty_app.storage.shortcuts, asyncio.Event(), Spot(there, None, message_id), replies)

    return tell


async def said(*texts, pause=0.0, numbers=None):
    for text in texts:
        number = yield Reply(paragraphs=(text,))
        if numbers is not None:
            numbers.append(number)
        await asyncio.sleep(pause)


def test_a_message_is_edited_after_a_second_and_a_half():
    assert pause_seconds(10.0, 10.5) == EDIT_SECONDS - 0.5
    assert pause_seconds(10.0, 10.0 + EDIT_SECONDS) == 0


async def test_replies_that_come_too_fast_are_passed_over_but_for_the_last(tell, fake, monkeypatch):
    monkeypatch.setattr(telling, "EDIT_SECONDS", 0.2)
    numbers = []
    last = await tell(said("one", "two", "three", "four", numbers=numbers))
    (message,) = fake.sent(fake.user.id)
    assert (message.text, message.edits, message.message_id) == ("four", 1, last)
    assert numbers == [last] * 4


async def test_edits_keep_their_distance(tell, fake, monkeypatch):
    monkeypatch.setattr(telling, "EDIT_SECONDS", 0.15)
    taken, post = [], telling.deliver

    async def noted(*arguments):
        number = await post(*arguments)
        taken.append(time.monotonic())
        return number

    monkeypatch.setattr(telling, "deliver", noted)
    await tell(said(*map(str, range(20)), pause=0.03))
    assert fake.sent(fake.user.id)[0].text == "19"
    assert len(taken) > 2
    assert all(later - earlier >= 0.14 for earlier, later in pairwise(taken))


async def test_the_work_goes_on_while_an_edit_is_on_its_way(tell, fake, monkeypatch):
    monkeypatch.setattr(telling, "EDIT_SECONDS", 0.0)
    fake.answers_slowly(0.5, "editMessageText")
    steps = []

    async def work():
        for number in range(5):
            yield Reply(paragraphs=(str(number),))
            steps.append(fake.sent(fake.user.id)[0].edits)
            await asyncio.sleep(0.01)

    await tell(work())
    assert len(steps) == 5
    assert steps[-1] <= 1  # whoever waits for each edit would have made four by then
    assert fake.sent(fake.user.id)[0].text == "4"


async def test_a_message_that_was_deleted_meanwhile_is_sent_anew(tell, fake, monkeypatch):
    monkeypatch.setattr(telling, "EDIT_SECONDS", 0.0)
    fake.fails("editMessageText", status=400, description="Bad Request: message to edit not found")
    last = await tell(said("one", "two"))
    assert [message.text for message in fake.sent(fake.user.id)] == ["one", "two"]
    assert fake.sent(fake.user.id)[-1].message_id == last


async def once(reply):
    yield reply


async def test_a_picture_has_its_words_and_buttons_below_it(tell, fake):
    button = ((Button("Missed", "/misses"),),)
    await tell(once(Reply(paragraphs=("In numbers",), buttons=button, file=File("a.png", b"png", is_picture=True))))
    (message,) = fake.sent(fake.user.id)
    assert message.text == "In numbers"
    assert message.json["photo"]
    assert message.buttons[0][0]["callback_data"] == "/misses"


async def test_where_neither_pictures_nor_files_may_be_sent_the_words_come_alone(tell, fake):
    for endpoint, named in (("sendPhoto", "photos"), ("sendDocument", "documents")):
        fake.fails(endpoint, status=400, description=f"Bad Request: not enough rights to send {named} to the chat")
    await tell(once(Reply(paragraphs=("In numbers",), file=File("a.png", b"png", is_picture=True))))
    (message,) = fake.sent(fake.user.id)
    assert (message.text, "document" in message.json, "photo" in message.json) == ("In numbers", False, False)


async def test_a_file_whose_words_are_too_long_for_it_comes_after_them(tell, fake):
    words = tuple("word " * 120 for _ in range(3))
    await tell(once(Reply(paragraphs=words, file=File("a.txt", b"report"))))
    first, second = fake.sent(fake.user.id)
    assert len(first.text) > 1024
    assert (second.text, second.json["document"]["file_name"]) == ("", "a.txt")


async def test_a_file_comes_after_the_words_that_take_the_place_of_a_message(tell, fake):
    place = await tell(once(Reply(paragraphs=("Reading",))))
    await tell(once(Reply(paragraphs=("Read",), file=File("report.txt", b"report"))), place)
    first, second = fake.sent(fake.user.id)
    assert (first.text, first.message_id, first.edits) == ("Read", place, 1)
    assert second.json["document"]["file_name"] == "report.txt"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("news.zip", "news.zip"),
        ("../../etc/passwd", "passwd"),
        ("C:\\news\\a.md", "a.md"),
        ("..", "upload.zip"),
        ("", "upload.zip"),
        ("a\u202egpj.md", "agpj.md"),
        ("x" * 300 + ".md", "x" * 50 + ".md"),
    ],
)
def test_a_name_has_no_folders_and_nothing_unseen(name, plain):
    assert plain_name(name, "application/zip") == plain


@pytest.fixture
def sent(bot, fake):
    """The attachment that a document of someone's becomes."""

    def sent(content: bytes) -> Attachment:
        from telegram import Document

        update = fake.sends_document("a.md", content)
        return attachment(bot, Document.de_json(update["message"]["document"], bot), asyncio.Event())

    return sent


async def test_a_file_is_fetched(sent, tmp_path):
    one = sent(b"# News")
    await one.fetch(tmp_path / "a.md")
    assert (one.name, one.size, (tmp_path / "a.md").read_bytes()) == ("a.md", 6, b"# News")


async def test_a_file_that_telegram_finds_too_large_is_told_so_and_leaves_nothing(sent, fake, tmp_path):
    one = sent(b"# News")
    fake.fails("getFile", status=400, description="Bad Request: file is too big")
    with pytest.raises(AttachmentTooLarge, match="more than 20971520 bytes"):
        await one.fetch(tmp_path / "a.md")
    assert not (tmp_path / "a.md").exists()
