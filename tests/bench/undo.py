"""How long it takes to take an import back, beside the import itself, and how long others wait meanwhile.

    python tests/bench/undo.py [--files 10000] [--rounds 3]

In each round an archive is imported, then all of its files with other heats, then with other titles as well; the
imports are taken back, the last one first, so that every article is put back twice and then taken out. As what is
compared it prints the ratio of an undoing to its import; then the longest time that another writer waited for the
write lock, and how long searches of the archive took meanwhile beside how long they take at rest. Then the medians of
all rounds.
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
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from storage import ArticleQuery, Sort, Storage

sys.path.insert(0, str(Path(__file__).parent))
from generated_archive import write_archive

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

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
        return quantiles(self.searches, n=20)[-1] * 1000


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


async def search(storage: Storage, times: list[float]) -> None:
    """Searches one after the other, each timed, until this is cancelled."""
    while True:
        for words in QUERIES:
            start = time.perf_counter()
            await storage.articles.find(ArticleQuery(words, sort=Sort.RELEVANCE))
            times.append(time.perf_counter() - start)
            await asyncio.sleep(PAUSE_SECONDS)


async def beside(storage: Storage, path: Path, work: Awaitable[object]) -> Found:
    """What the work took, and what others waited beside it."""
    found, writer = Found(), Writer(path)
    searching = asyncio.create_task(search(storage, found.searches))
    writer.start()
    start = time.perf_counter()
    await work
    found.seconds = time.perf_counter() - start
    found.locked = await asyncio.to_thread(writer.stop)
    searching.cancel()
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


async def one_round(path: Path, folders: Mapping[str, Path]) -> dict[str, tuple[float, Found]]:
    """At rest, and of the undoing of each folder's import: its ratio to that import, and what it took."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{path}")
    try:
        imports = {name: await imported(storage, folder) for name, folder in folders.items()}
        found = {"at rest": (0.0, await beside(storage, path, asyncio.sleep(AT_REST_SECONDS)))}
        for name, (number, seconds) in reversed(imports.items()):
            undone = await beside(storage, path, undo(storage, number))
            found[name] = (undone.seconds / seconds, undone)
    finally:
        await storage.close()
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


def tell(name: str, ratio: float, seconds: float, locked: float, p95: float) -> None:
    """One line of figures."""
    took = f"{seconds:6.2f} s = {ratio:.2f} times its import · lock {locked:5.2f} s · " if ratio else ""
    print(f"  {name:<10} {took}searches p95 {p95:.1f} ms", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        folders, rounds = write_folders(Path(home), chosen.files), []
        for number in range(chosen.rounds):
            rounds.append(asyncio.run(one_round(Path(home, f"{number}.db"), folders)))
            print(f"round {number + 1}")
            for name, (ratio, found) in rounds[-1].items():
                tell(name, ratio, found.seconds, found.locked, found.p95)
        print(f"medians, {chosen.files:,} articles")
        for name in rounds[0]:
            of_each = [(ratio, one.seconds, one.locked, one.p95) for ratio, one in (each[name] for each in rounds)]
            tell(name, *map(median, zip(*of_each, strict=True)))


if __name__ == "__main__":
    main()
