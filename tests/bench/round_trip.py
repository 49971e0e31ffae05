"""How long a `/search` takes through the real process, and how much memory it holds, for archives of several sizes.

    python tests/bench/round_trip.py [--articles 200 10000] [--searches 300]

For each size a bot runs as a process of its own, against a Bot API server in this process, over generated articles.
A round trip lasts from the moment the person's message can be polled until the answer stands in the chat. The words
come from the articles' titles, three a search, one of them misspelt. Prints p50, p95 and p99 in milliseconds, and
the resident memory before the first search (at rest) and after the last one.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

import frontmatter

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
from fake_telegram import FakeTelegram, serve
from generated_archive import write_archive


def measured(count: int, searches: int) -> str:
    """One line of figures for an archive of `count` articles."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "articles")
        folder.mkdir()
        write_archive(folder, count)
        fake = FakeTelegram()
        with serve(fake) as url:
            process = _bot(Path(home), folder, fake.token, url)
            try:
                fake.says("/about")
                fake.wait(lambda fake: fake.sent(), 120)
                at_rest = _megabytes(process.pid)
                times = [_round_trip(fake, line) for line in _lines(folder, searches)]
                after = _megabytes(process.pid)
            finally:
                process.terminate()
                process.wait(20)
    cuts = quantiles(times, n=100)
    return (
        f"{count:>7,} articles: p50 {cuts[49]:5.1f} ms · p95 {cuts[94]:5.1f} ms · p99 {cuts[98]:5.1f} ms"
        f" · {at_rest:.0f} MB at rest · {after:.0f} MB after {searches} searches"
    )


def _bot(home: Path, articles: Path, token: str, url: str) -> subprocess.Popen[bytes]:
    settings = {
        "TELEGRAM_TOKEN": token,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{home / 'newsdesk.db'}",
        "SEEDS_DIR": str(articles),
        "LOG_LEVEL": "ERROR",
    }
    environ = os.environ | {f"NEWSDESK_{name}": value for name, value in settings.items()}
    subprocess.run([sys.executable, "-m", "bot", "import", str(articles)], env=environ, check=True, capture_output=True)
    return subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environ)


def _round_trip(fake: FakeTelegram, line: str) -> float:
    before = len(fake.sent())
    start = time.perf_counter()
    fake.says(line)
    fake.wait(lambda fake: len(fake.sent()) > before, 60)
    return (time.perf_counter() - start) * 1000


def _lines(folder: Path, count: int) -> list[str]:
    chance = random.Random(3)
    files = sorted(folder.iterdir())
    return [f"/search {' '.join(_misspelt(chance, chance.choice(files)))}" for _ in range(count)]


def _misspelt(chance: random.Random, file: Path) -> list[str]:
    words = [word for word in str(frontmatter.load(str(file))["title"]).split() if len(word) > 4 and word.isalpha()]
    chosen = chance.sample(words, min(3, len(words)))
    place = chance.randrange(1, len(chosen[0]) - 1)
    return [chosen[0][:place] + chosen[0][place + 1 :], *chosen[1:]]


def _megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, nargs="+", default=[200, 10_000])
    arguments.add_argument("--searches", type=int, default=300)
    chosen = arguments.parse_args()
    for count in chosen.articles:
        print(measured(count, chosen.searches), flush=True)


if __name__ == "__main__":
    main()
