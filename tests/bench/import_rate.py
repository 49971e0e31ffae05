"""How fast files become articles, beside the bare cost of parsing the same files with `frontmatter.load`.

    python tests/bench/import_rate.py [--files 10000] [--rounds 5]

Prints articles per second and, as what is compared, ratios to the bare cost, taken before and after them in the same
round: for a first import, and for a second one of unchanged files. Then the medians of all rounds; and the peak memory
of an import of a tenth of the files and of all of them, each in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import frontmatter

from storage import Storage

sys.path.insert(0, str(Path(__file__).parent))
from generated_archive import write_archive


def bare_seconds(files: list[Path]) -> float:
    """The time that parsing alone takes."""
    start = time.perf_counter()
    for file in files:
        frontmatter.load(str(file))
    return time.perf_counter() - start


async def import_seconds(folder: Path, database: Path) -> tuple[float, float]:
    """The time of a first import into a new database, and of a second one."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{database}")
    try:
        times = []
        for _ in range(2):
            start = time.perf_counter()
            await storage.import_paths([folder], datetime.now(UTC))
            times.append(time.perf_counter() - start)
    finally:
        await storage.close()
    return times[0], times[1]


def peak_megabytes(folder: Path, database: Path) -> float:
    """The peak memory of a process that imports the folder."""
    command = [sys.executable, __file__, "--only-import", str(folder), "--database", str(database)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--only-import", type=Path)
    arguments.add_argument("--database", type=Path)
    chosen = arguments.parse_args()
    if chosen.only_import:
        asyncio.run(import_seconds(chosen.only_import, chosen.database))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    with tempfile.TemporaryDirectory() as home:
        root, few, many = Path(home), Path(home, "few"), Path(home, "many")
        for folder, count in ((few, chosen.files // 10), (many, chosen.files)):
            folder.mkdir()
            write_archive(folder, count)
        files = sorted(many.iterdir())
        rounds = []
        for number in range(chosen.rounds):
            before = bare_seconds(files)
            first, second = asyncio.run(import_seconds(many, root / f"{number}.db"))
            bare = (before + bare_seconds(files)) / 2
            rounds.append((first / bare, second / bare))
            print(
                f"round {number + 1}: bare {len(files) / bare:,.0f}/s"
                f" · first {len(files) / first:,.0f}/s = {first / bare:.2f} times bare"
                f" · second {len(files) / second:,.0f}/s = {second / bare:.2f} times bare",
                flush=True,
            )
        first, second = (median(one[place] for one in rounds) for place in (0, 1))
        print(f"median: first {first:.2f}, second {second:.2f} times the bare cost of {len(files):,} files")
        sizes = [peak_megabytes(folder, root / f"{folder.name}.db") for folder in (few, many)]
        print(
            f"peak memory: {sizes[0]:.0f} MB for {chosen.files // 10:,} files, {sizes[1]:.0f} MB for {chosen.files:,}"
        )


if __name__ == "__main__":
    main()
