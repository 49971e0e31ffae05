"""Both HTTP clients against servers that answer, fall silent, hang up or are not there."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import re
import socket
import traceback
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from fake_telegram import FakeTelegram, serve
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot import transport as module
from bot.polling_guard import GuardedRequest
from bot.transport import BrokenOff, NotSent, answering_request, polling_request

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

TOKEN = "123456:TEST-token-of-a-fake-bot-000000000"
SENT = {"ok": True, "result": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}}
SECRET = TOKEN.partition(":")[2]
CLIENTS = pytest.mark.parametrize("client", ["aiohttp", "httpx"])


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram(TOKEN)


@asynccontextmanager
async def bot_over(client: str, url: str) -> AsyncIterator[Bot]:
    """A bot whose requests go to that server by that client; it does not introduce itself first."""
    request = answering_request(client)
    async with request:
        yield Bot(TOKEN, f"{url}/bot", f"{url}/file/bot", request=request)


@asynccontextmanager
async def server(answer: Answer) -> AsyncIterator[str]:
    """The address of a server that answers everything in this way."""
    application = web.Application()
    application.router.add_route("*", "/{anything:.*}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def wire(speak: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]) -> AsyncIterator[str]:
    """The address of a server below HTTP, which speaks once for each connection and then hangs up."""

    ended: list[asyncio.Task[None]] = []

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ended.append(asyncio.current_task())
        await speak(reader, writer)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async with await asyncio.start_server(connected, "127.0.0.1", 0) as listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        await asyncio.gather(*ended)


async def silence(_request: web.Request) -> web.Response:
    await asyncio.sleep(60)
    return web.Response()


async def taken(reader: asyncio.StreamReader) -> None:
    """One request, read to its end."""
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", head)[1]))


async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await taken(reader)
    writer.transport.abort()


async def hang_up(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await taken(reader)


async def half_an_answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await taken(reader)
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"ok"')


async def no_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await taken(reader)
    writer.write(b"220 ready to receive mail\r\n\r\n")


async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await taken(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b" ")
        await asyncio.sleep(0.01)


def story_of(error: BaseException) -> str:
    """All that a log would say of an error."""
    return "".join(traceback.format_exception(error))


def closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@CLIENTS
async def test_a_message_arrives_whole(client, fake):
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Naïve “next” ›", callback_data="/latest page:2")]])
    preview = LinkPreviewOptions(url="https://example.org/1", prefer_large_media=True, show_above_text=True)
    with serve(fake) as url:
        async with bot_over(client, url) as bot:
            fake.says("/start")
            sent = await bot.send_message(
                fake.user.id,
                "<b>Günther</b> said “no” 🙂",
                parse_mode=ParseMode.HTML,
                link_preview_options=preview,
                reply_markup=keyboard,
                disable_notification=True,
            )
    (standing,) = fake.sent()
    assert (standing.message_id, standing.text) == (sent.message_id, "Günther said “no” 🙂")
    assert standing.buttons == [[{"text": "Naïve “next” ›", "callback_data": "/latest page:2"}]]
    assert standing.preview == preview.to_dict()
    assert fake.calls[-1].parameters["disable_notification"] is True


@CLIENTS
async def test_a_file_arrives_whole_and_can_be_fetched(client, fake):
    content = bytes(range(256)) * 4096
    with serve(fake) as url:
        async with bot_over(client, url) as bot:
            fake.says("/start")
            sent = await bot.send_document(fake.user.id, content, caption="Ünïcode", filename="Übersicht 1.md")
            assert sent.document
            fetched = await (await bot.get_file(sent.document.file_id)).download_as_bytearray()
    (standing,) = fake.sent()
    assert standing.text == "Ünïcode"
    assert [upload.content for upload in standing.files.values()] == [content]
    assert standing.json["document"]["file_name"] == "Übersicht 1.md"
    assert bytes(fetched) == content


async def test_a_message_goes_as_json():
    async def answer(request: web.Request) -> web.Response:
        assert request.content_type == "application/json"
        assert json.loads(await request.read()) == {"chat_id": 1, "text": "x", "parse_mode": "HTML"}
        return web.json_response(SENT)

    async with server(answer) as url, bot_over("aiohttp", url) as bot:
        assert (await bot.send_message(1, "x", parse_mode=ParseMode.HTML)).message_id == 1


@CLIENTS
async def test_several_messages_share_one_connection(client):
    connections = set()

    async def answer(request: web.Request) -> web.Response:
        connections.add(request.transport.get_extra_info("peername"))
        return web.json_response(SENT)

    async with server(answer) as url, bot_over(client, url) as bot:
        for _ in range(5):
            await bot.send_message(1, "x")
    assert len(connections) == 1


@CLIENTS
async def test_a_transport_can_be_closed_and_opened_again(client, fake):
    request = answering_request(client)
    with serve(fake) as url:
        for _ in range(2):
            await request.initialize()
            await request.initialize()
            assert (await Bot(TOKEN, f"{url}/bot", request=request).get_me()).id == fake.bot.id
            await request.shutdown()
            await request.shutdown()


@CLIENTS
async def test_an_answer_that_does_not_come_is_waited_for_as_long_as_was_said(client):
    async with server(silence) as url, bot_over(client, url) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(1, "x", read_timeout=0.05)


@CLIENTS
async def test_no_call_lasts_longer_than_whoever_claims_deliveries_may_rely_on(client, monkeypatch):
    monkeypatch.setattr(module, "CALL_SECONDS", 0.2)
    async with wire(drip) as url, bot_over(client, url) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(1, "x", read_timeout=60)


@CLIENTS
async def test_a_file_may_take_longer_than_any_other_call(client, monkeypatch):
    async def answer(request: web.Request) -> web.Response:
        await request.read()
        await asyncio.sleep(0.3)
        return web.json_response(SENT)

    monkeypatch.setattr(module, "CALL_SECONDS", 0.1)
    async with server(answer) as url, bot_over(client, url) as bot:
        await bot.send_document(1, b"content", filename="1.md")
        with pytest.raises(TimedOut):
            await bot.send_message(1, "x")


@CLIENTS
async def test_polling_waits_for_as_long_as_telegram_was_asked_to(client, monkeypatch):
    async def answer(_request: web.Request) -> web.Response:
        await asyncio.sleep(0.3)
        return web.json_response({"ok": True, "result": []})

    for name in ("CALL_SECONDS", "READ_SECONDS"):
        monkeypatch.setattr(module, name, 0.05)
    async with server(answer) as url, GuardedRequest(polling_request(client), lambda: None) as polling:
        bot = Bot(TOKEN, f"{url}/bot", request=polling, get_updates_request=polling)
        assert await bot.get_updates(timeout=5) == ()
        with pytest.raises(TimedOut):
            await bot.get_updates(timeout=0)


@CLIENTS
async def test_a_request_that_cannot_connect_was_not_sent(client):
    async with bot_over(client, f"http://127.0.0.1:{closed_port()}") as bot:
        with pytest.raises(NotSent, match="Connect"):
            await bot.send_message(1, "x")


@CLIENTS
async def test_a_request_to_a_name_that_does_not_exist_was_not_sent(client):
    async with bot_over(client, "http://no-such-host.invalid") as bot:
        with pytest.raises(NotSent):
            await bot.send_message(1, "x")


@CLIENTS
async def test_a_request_to_a_server_without_tls_was_not_sent(client, fake):
    with serve(fake) as url:
        async with bot_over(client, url.replace("http:", "https:")) as bot:
            with pytest.raises(NotSent):
                await bot.send_message(1, "x")
    assert not fake.calls


@CLIENTS
async def test_a_request_that_gets_no_connection_in_time_was_not_sent(client, monkeypatch):
    monkeypatch.setattr(module, "POOL_SIZE", 1)
    monkeypatch.setattr(module, "CONNECT_SECONDS", 0.1)
    async with server(silence) as url, bot_over(client, url) as bot:
        first = asyncio.create_task(bot.send_message(1, "x", read_timeout=0.5))
        await asyncio.sleep(0.05)
        with pytest.raises(NotSent) as caught:
            await bot.send_message(1, "y")
        assert SECRET not in story_of(caught.value)
        with pytest.raises(TimedOut):
            await first


@CLIENTS
@pytest.mark.parametrize("end", [reset, hang_up])
async def test_a_connection_that_ends_before_the_answer_is_broken_off(client, end):
    async with wire(end) as url, bot_over(client, url) as bot:
        with pytest.raises(BrokenOff):
            await bot.send_message(1, "x")


@CLIENTS
@pytest.mark.parametrize("answer", [half_an_answer, no_http])
async def test_an_answer_that_cannot_be_read_leaves_open_what_became_of_the_request(client, answer):
    async with wire(answer) as url, bot_over(client, url) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(1, "x")


@CLIENTS
async def test_a_gateway_that_answers_with_a_page_is_an_error_of_the_network(client):
    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text="<html>Bad Gateway</html>", content_type="text/html", status=502)

    async with server(answer) as url, bot_over(client, url) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(1, "x")
    assert type(caught.value) is NetworkError


@CLIENTS
async def test_what_telegram_refuses_is_told_as_it_said(client, fake):
    with serve(fake) as url:
        async with bot_over(client, url) as bot:
            with pytest.raises(BadRequest, match="not found"):
                await bot.send_message(999, "x")
            fake.fails("sendMessage", status=429, description="Too Many Requests", parameters={"retry_after": 7})
            with pytest.raises(RetryAfter):
                await bot.send_message(fake.user.id, "x")


@CLIENTS
async def test_a_redirection_is_not_followed(client):
    asked = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=302, headers={"Location": "/elsewhere"})

    async with server(answer) as url, bot_over(client, url) as bot:
        with pytest.raises(NetworkError):
            await bot.send_message(1, "x")
    assert len(asked) == 1


@CLIENTS
@pytest.mark.parametrize("excepted", ["", "example.org", "127.0.0.1"])
async def test_requests_go_by_the_proxy_of_the_environment(client, fake, monkeypatch, excepted):
    asked = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.raw_path.removeprefix("http://127.0.0.1:1"))
        return web.json_response(SENT)

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    async with server(answer) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.removeprefix("http://"))
        monkeypatch.setenv("NO_PROXY", excepted)
        with serve(fake) as url:
            async with bot_over(client, url) as bot:
                fake.says("/start")
                await bot.send_message(fake.user.id, "x")
    assert bool(fake.sent()) == (excepted == "127.0.0.1")
    assert bool(asked) == (not fake.sent())


@CLIENTS
@pytest.mark.parametrize("ending", [reset, hang_up, half_an_answer, no_http])
async def test_the_token_is_in_no_text_about_a_failure(client, ending, caplog):
    caplog.set_level("INFO")
    logging.getLogger("httpx").setLevel("WARNING")  # as the program's own logs are set up
    async with wire(ending) as url, bot_over(client, url) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(1, "x")
    assert SECRET not in story_of(caught.value) + caplog.text


@CLIENTS
async def test_updates_that_cannot_be_parsed_are_emptied_and_a_refused_token_is_told(client, fake):
    refused: list[bool] = []
    polling = GuardedRequest(polling_request(client), lambda: refused.append(True))
    with serve(fake) as url:
        async with polling, answering_request(client) as answering:
            bot = Bot(TOKEN, f"{url}/bot", request=answering, get_updates_request=polling)
            fake.pushes({"message": {"text": "neither chat nor date"}})
            fake.says("/about")
            emptied, kept = await bot.get_updates(timeout=1)
            assert (emptied.message, kept.message and kept.message.text) == (None, "/about")
            assert not refused
            stranger = Bot("1:x", f"{url}/bot", request=answering, get_updates_request=polling)
            with pytest.raises(InvalidToken):
                await stranger.get_updates()
    assert refused
