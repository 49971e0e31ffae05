"""How long it takes to take an import back, beside the import itself, and how long others wait meanwhile.

    python tests/bench/undo.py [--files 10000] [--rounds 3] [--bot]

In each round an archive is imported, then all of its files with other heats, then with other titles as well; the
imports are taken back, the last one first, so that every article is put back twice and then taken out. As what is
compared it prints the ratio of an undoing to its import; then the longest time that another writer waited for the
write lock, and how long searches of the archive took meanwhile beside how long they take at rest. Then the medians of
all rounds. With --bot, the searches are asked of the bot, which notes each: that has to wait for the lock.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bot.app import App
from bot.commands import respond
from bot.conversation import Person, Request
from bot.settings import Settings
from storage import ArticleQuery, KnownChat, Sort, Storage, database_path

sys.path.insert(0, str(Path(__file__).parent))
from generated_archive import write_archive

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    Searching = Callable[[App, str], Awaitable[None]]

QUERIES = ("face recognition", "robots", "openai model", "privcy law", "medical imaging", "election", "chips")
PAUSE_SECONDS = 0.02
AT_REST_SECONDS = 3


@dataclass
class Found:
    """What one undoing took: seconds, the longest wait for the write lock, and how long each search took meanwhile."""

    seconds: float = 0.0
    locked: float = 0.0
    searches: list[float] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """The time that 95 in 100 searches did not exceed, in milliseconds."""
        return sorted(self.searches)[len(self.searches) * 95 // 100] * 1000

    @property
    def longest(self) -> float:
        """The time of the slowest search, in milliseconds."""
        return max(self.searches) * 1000


class Writer(threading.Thread):
    """Another writer, which wants the lock again and again; `longest` is the longest time that it waited."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path, self._is_over = path, threading.Event()
        self.longest = 0.0

    def run(self) -> None:
        """It wants the lock until it is stopped."""
        with closing(sqlite3.connect(self._path, timeout=600, isolation_level=None)) as connection:
            while not self._is_over.wait(PAUSE_SECONDS):
                start = time.perf_counter()
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
                self.longest = max(self.longest, time.perf_counter() - start)

    def stop(self) -> float:
        """The longest wait, after the last one."""
        self._is_over.set()
        self.join()
        return self.longest


async def search(app: App, words: str) -> None:
    """One search of the archive."""
    await app.storage.articles.find(ArticleQuery(words, sort=Sort.RELEVANCE))


async def ask(app: App, words: str) -> None:
    """One search as somebody types it to the bot."""
    chat, now = app.chat(KnownChat(1)), datetime.now(UTC)
    await respond(app, Request(f"/search {words}", chat, Person(1), now))


async def repeat(app: App, searching: Searching, times: list[float], is_over: asyncio.Event) -> None:
    """Searches one after the other, each timed, until it is over; the last one is waited for."""
    for words in cycle(QUERIES):
        start = time.perf_counter()
        await searching(app, words)
        times.append(time.perf_counter() - start)
        if is_over.is_set():
            return
        await asyncio.sleep(PAUSE_SECONDS)


async def beside(app: App, searching: Searching, work: Awaitable[object]) -> Found:
    """What the work took, and what others waited beside it."""
    found, is_over, writer = Found(), asyncio.Event(), Writer(database_path(app.settings.database_url))
    readers = asyncio.create_task(repeat(app, searching, found.searches, is_over))
    writer.start()
    start = time.perf_counter()
    await work
    found.seconds = time.perf_counter() - start
    found.locked = await asyncio.to_thread(writer.stop)
    is_over.set()
    await readers
    return found


async def undo(storage: Storage, number: int) -> None:
    """The import of that number taken back."""
    await storage.imports.undo(number, "bench", datetime.now(UTC))


async def imported(storage: Storage, folder: Path) -> tuple[int, float]:
    """The number of the import of a folder, and the seconds that it took."""
    start = time.perf_counter()
    await storage.import_paths([folder], datetime.now(UTC))
    seconds = time.perf_counter() - start
    return (await storage.imports.last(1))[0].id, seconds


async def one_round(path: Path, folders: Mapping[str, Path], searching: Searching) -> dict[str, tuple[float, Found]]:
    """At rest, and of the undoing of each folder's import: its ratio to that import, and what it took."""
    settings = Settings(_env_file=None, database_url=f"sqlite+aiosqlite:///{path}")
    async with App.open(settings) as app:
        imports = {name: await imported(app.storage, folder) for name, folder in folders.items()}
        found = {"at rest": (0.0, await beside(app, searching, asyncio.sleep(AT_REST_SECONDS)))}
        for name, (number, seconds) in reversed(imports.items()):
            undone = await beside(app, searching, undo(app.storage, number))
            found[name] = (undone.seconds / seconds, undone)
    return found


def write_folders(home: Path, count: int) -> dict[str, Path]:
    """So many articles that are new, the same with other heats, and these with other titles as well."""
    folders = {name: home / name for name in ("new", "heats", "titles")}
    for folder in folders.values():
        folder.mkdir()
    write_archive(folders["new"], count)
    for file in folders["new"].iterdir():
        text = re.sub(r"(?m)^heat: (\d+)$", lambda heat: f"heat: {int(heat[1]) + 1}", file.read_text())
        (folders["heats"] / file.name).write_text(text)
        (folders["titles"] / file.name).write_text(text.replace('title: "', 'title: "Changed ', 1))
    return folders


def figures(ratio: float, found: Found) -> tuple[float, ...]:
    """What is told of an undoing, and compared over the rounds."""
    return ratio, found.seconds, found.locked, found.p95, found.longest


def tell(name: str, told: Sequence[float]) -> None:
    """One line of figures."""
    ratio, seconds, locked, p95, longest = told
    took = f"{seconds:6.2f} s = {ratio:.2f} times its import · lock {locked:5.2f} s · " if ratio else ""
    print(f"  {name:<10} {took}searches p95 {p95:.1f} ms, longest {longest:.1f} ms", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--bot", action="store_true")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        folders, rounds = write_folders(Path(home), chosen.files), []
        for number in range(chosen.rounds):
            rounds.append(asyncio.run(one_round(Path(home, f"{number}.db"), folders, ask if chosen.bot else search)))
            print(f"round {number + 1}")
            for name, of_one in rounds[-1].items():
                tell(name, figures(*of_one))
        print(f"medians, {chosen.files:,} articles")
        for name in rounds[0]:
            of_all = [figures(*one[name]) for one in rounds]
            tell(name, [median(values) for values in zip(*of_all, strict=True)])


if __name__ == "__main__":
    main()
