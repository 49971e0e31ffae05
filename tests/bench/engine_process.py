"""One engine in a process of its own, so that nobody else's memory counts: builds its index, or answers queries.

    python tests/bench/engine_process.py build ENGINE HOME ARTICLES COUNT
    python tests/bench/engine_process.py search ENGINE HOME QUERIES SECONDS

ARTICLES is a file of pickled articles; with a COUNT other than 0, so many are made of their words. QUERIES is a JSON
list of texts, asked until SECONDS are over. The last line printed is JSON: what was measured.
"""

from __future__ import annotations

import json
import pickle
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines import ENGINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storage import Article

FOUND = 10
WARM_UP = 30


class _Timed:
    """An iterable that knows how long its making took, to be taken off the time of who uses it."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = articles
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Article]:
        left = iter(self._articles)
        while True:
            start = time.perf_counter()
            article = next(left, None)
            self.seconds += time.perf_counter() - start
            if article is None:
                return
            yield article


def build(name: str, home: Path, articles: Path, count: int) -> dict[str, Any]:
    """The seconds that the index took, the making of the articles aside."""
    real = pickle.loads(articles.read_bytes())
    if count:
        from large_archive import LargeArchive

        real = LargeArchive(real, count)
    timed, start = _Timed(real), time.perf_counter()
    ENGINES[name]().build(timed, home)
    return {"seconds": time.perf_counter() - start - timed.seconds}


def search(name: str, home: Path, queries: Path, seconds: float) -> dict[str, Any]:
    """The addresses found and the milliseconds of each query, and the resident megabytes before and after."""
    texts = json.loads(queries.read_text(encoding="utf-8"))
    engine = ENGINES[name]()
    engine.open(home)
    at_rest = _resident_megabytes()
    for text in texts[:WARM_UP]:
        engine.search(text, FOUND)
    found, times, end = [], [], time.perf_counter() + seconds
    for text in texts:
        start = time.perf_counter()
        found.append(engine.search(text, FOUND))
        times.append((time.perf_counter() - start) * 1000)
        if time.perf_counter() > end:
            break
    return {"found": found, "times": times, "at_rest": at_rest, "after": _resident_megabytes()}


def _resident_megabytes() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main() -> None:
    step, name, home, source, amount = sys.argv[1:]
    if step == "build":
        measured = build(name, Path(home), Path(source), int(amount))
    else:
        measured = search(name, Path(home), Path(source), float(amount))
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
