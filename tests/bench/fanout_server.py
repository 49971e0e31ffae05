"""A Bot API server that costs next to nothing: it answers every message alike, and counts what it takes.

    python tests/bench/fanout_server.py ANSWER [PERSON]

ANSWER is a file with the message, as JSON, that every sendMessage is answered with, under the next number and for its
own chat. With PERSON, a chat's id, Telegram's limits are on (30 messages in any second, one in a private chat), and
from the first message on that person writes `/latest` every two seconds. Prints its address, and ends when its
standard input does. `/report` there tells what was taken: see `Report`.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
from telegram_rules import Pace, Refused

ASKS = "/latest"
ASKS_EVERY_SECONDS = 2.0
_HEAD = b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_FORM_CHAT = re.compile(rb"(?:^|&)chat_id=(-?\d+)")
_FORM_TEXT = re.compile(rb"(?:^|&)text=([^&]*)")
_BOT = {"id": 123456, "is_bot": True, "first_name": "Newsdesk", "username": "newsdesk_test_bot"}
_ANSWERS: dict[str, Any] = {
    "getMe": _BOT,
    "getMyCommands": [],
    "getMyDescription": {"description": "The operator's own words"},
    "getMyShortDescription": {"short_description": "The operator's own words"},
}


@dataclass(slots=True)
class Report:
    """What was taken: when each message was (of time.monotonic), of how many chats, how many said the same twice.

    `refused` counts the messages that came too soon, `waited` has the seconds from when what the person writes can be
    polled until the answer is here.
    """

    taken_at: list[float] = field(default_factory=list)
    chats: int = 0
    doubled: int = 0
    refused: int = 0
    waited: list[float] = field(default_factory=list)


class Server:
    """The answers to the requests of one bot."""

    def __init__(self, message: dict[str, Any], person: int) -> None:
        self.report = Report()
        self._message = json.dumps({key: message[key] for key in message if key not in ("message_id", "chat")})[1:]
        self._person = person
        self._pace = Pace(30, 1, 20) if person else None
        self._chats: set[int] = set()
        self._said: set[tuple[int, int]] = set()
        self._asked_at = 0.0
        self._update: dict[str, Any] = {}
        self._poller: Connection | None = None

    def answer(self, path: str, body: bytes, connection: Connection) -> None:
        """The answer written to the connection, at once but for getUpdates."""
        method = path.rpartition("/")[-1].partition("?")[0]
        if method == "sendMessage":
            connection.write(*self._take(body))
        elif method == "getUpdates":
            self._poll(json.loads(body or b"{}"), connection)
        elif method == "report":
            connection.write(200, json.dumps(asdict(self.report)).encode())
        elif method == "count":
            connection.write(200, b"%d %d" % (len(self.report.taken_at), self.report.chats))
        else:
            connection.write(200, json.dumps({"ok": True, "result": _ANSWERS.get(method, True)}).encode())

    def _take(self, body: bytes) -> tuple[int, bytes]:
        now = time.monotonic()
        chat_id, text = _said(body)
        try:
            if self._pace:
                self._pace.add(now, chat_id)
        except Refused as refusal:
            self.report.refused += 1
            return refusal.status, refusal.body
        self._count(chat_id, text, now)
        number = len(self.report.taken_at)
        chat = f'{{"id":{chat_id},"type":"private","first_name":"Ada"}}'
        return 200, f'{{"ok":true,"result":{{"message_id":{number},"chat":{chat},{self._message}}}'.encode()

    def _count(self, chat_id: int, text: int, now: float) -> None:
        report, key = self.report, (chat_id, text)
        if chat_id == self._person:
            report.waited.append(now - self._asked_at)
        elif key in self._said:
            report.doubled += 1
        if not report.taken_at and self._person:
            asyncio.get_running_loop().call_later(ASKS_EVERY_SECONDS, self._ask, 1)
        report.taken_at.append(now)
        self._said.add(key)
        self._chats.add(chat_id)
        report.chats = len(self._chats)

    def _ask(self, number: int) -> None:
        sender = {"id": self._person, "is_bot": False, "first_name": "Ada", "language_code": "en"}
        chat = {"id": self._person, "type": "private", "first_name": "Ada"}
        entity = {"type": "bot_command", "offset": 0, "length": len(ASKS)}
        message = {"message_id": number, "date": int(time.time()), "from": sender, "chat": chat, "text": ASKS}
        self._update = {"update_id": number, "message": message | {"entities": [entity]}}
        self._asked_at = time.monotonic()
        asyncio.get_running_loop().call_later(ASKS_EVERY_SECONDS, self._ask, number + 1)
        self._give()

    def _poll(self, asked: dict[str, Any], connection: Connection) -> None:
        if self._update and asked.get("offset", 0) > self._update["update_id"]:
            self._update = {}
        self._poller = connection
        if self._update or not asked.get("timeout"):
            self._give(is_over=True)
        else:
            asyncio.get_running_loop().call_later(asked["timeout"], self._end, connection, connection.count)

    def _end(self, connection: Connection, count: int) -> None:
        """The poll ended, if it is still the one that waited."""
        if self._poller is connection and connection.count == count:
            self._give(is_over=True)

    def _give(self, *, is_over: bool = False) -> None:
        if self._poller and (self._update or is_over):
            found = [self._update] if self._update else []
            self._poller.write(200, json.dumps({"ok": True, "result": found}).encode())
            self._poller = None


class Connection(asyncio.Protocol):
    """A client's connection, which stays open; requests come one after another. `count` is how many have come."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer = bytearray()
        self.count = 0

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n") + 4) > 3:
            head = bytes(self._buffer[:end])
            found = _LENGTH.search(head)
            length = int(found[1]) if found else 0
            if len(self._buffer) < end + length:
                return
            body = bytes(self._buffer[end : end + length])
            del self._buffer[: end + length]
            self.count += 1
            self._server.answer(head.split(b" ", 2)[1].decode(), body, self)

    def write(self, status: int, body: bytes) -> None:
        """One answer."""
        self._transport.write(_HEAD % (status, len(body)) + body)


def _said(body: bytes) -> tuple[int, int]:
    """The chat of a message, as JSON or as a form, and a number that is the same for the same text."""
    if body.startswith(b"{"):
        given = json.loads(body)
        return int(given["chat_id"]), hash(given["text"])
    chat, text = _FORM_CHAT.search(body), _FORM_TEXT.search(body)
    if not chat or not text:
        raise ValueError(f"no message: {body[:200]!r}")
    return int(chat[1]), hash(text[1])


async def _serve(message: dict[str, Any], person: int) -> None:
    server = Server(message, person)
    listening = await asyncio.get_running_loop().create_server(lambda: Connection(server), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    listening.close()


if __name__ == "__main__":
    asyncio.run(_serve(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), int([*sys.argv, 0][2])))
