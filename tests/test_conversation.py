"""Conversations as `newsdesk chat` prints them on a pipe: each file of transcripts/ is one.

A line `> typed` is followed by the reply; `# …` is a comment; `--now`, `--language`, `--zone`, `--as` set the scene,
`--admin` the number of the bot's admin, and `--kind` that of a chat which is not private.
Files that are imported there lie in samples/. After a change of words, `pytest tests/test_conversation.py --accept`
writes the new replies: read the difference first.
"""

from __future__ import annotations

import io
import re
import sys
from dataclasses import replace
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.conversation import Chat, Person
from bot.import_work import waiting_replies
from bot.places import NoPlaces
from bot.terminal import Terminal


class Group(NoPlaces):
    """Where the bot has a name."""

    name = "@newsdesk_bot"


SAMPLES = Path(__file__).with_name("samples")
TRANSCRIPTS = sorted(Path(__file__).with_name("transcripts").glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_transcript(path, app, capsys, monkeypatch, request, *, tmp_path):
    text = path.read_text(encoding="utf-8")
    scene = {"now": "2025-12-01T12:00:00Z", "language": "en", "zone": "UTC", "as": "reader", "kind": "private"}
    scene |= dict(re.findall(r"^--(\w+) (\S+)$", text, re.MULTILINE))
    typed = re.findall(r"^> (.*)$", text, re.MULTILINE)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(typed).encode())))

    chat = Chat(1, scene["kind"], scene["language"], ZoneInfo(scene["zone"]))
    person = Person(1, is_admin=scene["as"] == "admin")
    monkeypatch.chdir(SAMPLES)

    if scene["kind"] != "private":
        app = replace(app, places=Group())
    if "admin" in scene:
        app = replace(app, settings=app.settings.model_copy(update={"admin_ids": frozenset((int(scene["admin"]),))}))

    def now():
        return datetime.fromisoformat(scene["now"])

    def work(chat):
        return waiting_replies(app.storage.desk, chat, now)

    await Terminal(app, chat, person, now, tmp_path, work).talk()

    replies = capsys.readouterr().out.removesuffix("\n\n").split("\n\n")
    head = re.match(r"(?:(?!> ).*\n)*", text)[0]
    said = head + "\n\n".join(f"> {line}\n{reply}" for line, reply in zip_longest(typed, replies)) + "\n"
    if request.config.getoption("--accept"):
        path.write_text(said, encoding="utf-8")
    else:
        assert said == text


def test_there_are_transcripts():
    assert len(TRANSCRIPTS) > 8
