"""Many files are parsed in a child process as they would be in a thread, whatever becomes of the child."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from storage_fixtures import article

from storage import parsing_apart
from storage.parsing import numbered, parsed
from storage.parsing_apart import LARGE, parser
from storage.sources import Source

ROOT = Path(__file__).parents[1]


def files(count):
    """Articles, among them some that fail, some with misspelt fields, and a file of topics."""
    texts = {f"{place}.md": article(f"https://e.org/{place}", topics=["AI"], heta=7) for place in range(count)}
    texts |= {"x.md": "no front matter", "topics.yaml": "name: AI\nshortname: A.I.\n"}
    return [numbered(place, Source(name, text.encode())) for place, (name, text) in enumerate(texts.items())]


async def test_many_files_hold_the_same_in_a_child_as_in_a_thread():
    many = files(LARGE * 3)
    async with parser() as apart:
        assert await apart.parse(many) == parsed(many)
        assert await apart.parse(many[::-1]) == parsed(many[::-1])


async def test_few_files_are_not_worth_a_child():
    async with parser() as apart:
        assert await apart.parse(files(3)) == parsed(files(3))
        assert apart.child_id == 0


async def test_where_the_child_dies_the_files_are_parsed_all_the_same():
    many = files(LARGE)
    async with parser() as apart:
        await apart.parse(many)
        os.kill(apart.child_id, signal.SIGKILL)
        assert await apart.parse(many) == parsed(many)


async def test_where_no_child_can_be_started_the_files_are_parsed_all_the_same(monkeypatch):
    monkeypatch.setattr(parsing_apart.sys, "executable", "/nowhere/python")
    async with parser() as apart:
        assert await apart.parse(files(LARGE)) == parsed(files(LARGE))


async def test_the_child_goes_with_the_import():
    async with parser() as apart:
        await apart.parse(files(LARGE))
        child = apart.child_id
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_the_child_ends_when_nobody_asks_any_more_as_after_a_crash():
    command = [sys.executable, "-m", "storage.parsing_apart"]
    assert subprocess.run(command, cwd=ROOT, input=b"", timeout=30, check=True, capture_output=True).stdout == b""
