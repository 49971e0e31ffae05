"""How long it takes to find out which of many new articles tell what an archive tells already.

    python tests/bench/near_duplicates.py [--new 1000 10000] [--known 10000 100000]

Prints, for new articles of the same ten years as the archive and for those of five days: seconds, how much the peak
memory grew, and the longest that another thread had to wait for Python's lock meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import resource
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from storage import Storage
from storage.article_file import read_article
from storage.near_duplicates import NearDuplicates

sys.path.insert(0, str(Path(__file__).parent))
from generated_archive import write_archive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage import Article

SPANS = {"ten years": (datetime(2016, 1, 1, tzinfo=UTC), 3650), "five days": (datetime(2021, 1, 1, tzinfo=UTC), 5)}


@contextmanager
def longest_wait() -> Iterator[list[float]]:
    """In the end one number: the most seconds that a thread which wakes every millisecond woke too late."""
    done, waits = threading.Event(), [0.0]

    def wake() -> None:
        while not done.is_set():
            start = time.perf_counter()
            time.sleep(0.001)
            waits[0] = max(waits[0], time.perf_counter() - start - 0.001)

    thread = threading.Thread(target=wake)
    thread.start()
    yield waits
    done.set()
    thread.join()


def new_articles(folder: Path, count: int, since: datetime, days: int) -> list[Article]:
    """Articles that no archive of another seed has."""
    folder.mkdir()
    write_archive(folder, count, seed=8, since=since, days=days)
    read = (read_article(file.read_bytes()) for file in sorted(folder.iterdir()))
    return [replace(article, url=f"{article.url}-new") for article in read]


async def compare(database: Path, folder: Path, sets: dict[str, Sequence[Article]]) -> None:
    """A line for each set of new articles, against an archive of the files in the folder."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{database}")
    try:
        report = await storage.import_paths([folder], datetime.now(UTC))
        gc.collect()
        gc.freeze()  # what is measured is not to pay for what was made before
        for name, articles in sets.items():
            before, start = peak_megabytes(), time.perf_counter()
            with longest_wait() as waits:
                found = await storage._database.look(
                    lambda connection, new=articles: NearDuplicates(connection).of(new)
                )
            print(
                f"{report.created:>9,} known, {name}: {time.perf_counter() - start:.2f} s, {len(found)} found,"
                f" peak +{peak_megabytes() - before:.0f} MB, longest wait {waits[0] * 1000:.0f} ms",
                flush=True,
            )
    finally:
        await storage.close()


def peak_megabytes() -> float:
    """The peak memory of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--new", type=int, nargs="+", default=[1_000, 10_000])
    arguments.add_argument("--known", type=int, nargs="+", default=[10_000, 100_000])
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        sets = {
            f"{count:>6,} new of {name}": new_articles(Path(home, f"new-{name}-{count}"), count, *span)
            for name, span in SPANS.items()
            for count in chosen.new
        }
        for known in chosen.known:
            folder = Path(home, f"known-{known}")
            folder.mkdir()
            write_archive(folder, known)
            asyncio.run(compare(Path(home, f"{known}.db"), folder, sets))


if __name__ == "__main__":
    main()
