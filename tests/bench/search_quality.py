"""How often a search finds the article that its words came from, beside other engines, for archives of any size.

    python tests/bench/search_quality.py [PATH…] [--sizes 10000 100000] [--engines newsdesk tantivy] [--per-kind 300]
                                         [--seed 7] [--seconds 600] [--misses FILE]

PATH… are files, folders and zip archives as `newsdesk import` takes them (default: the sample articles). With --sizes,
archives of so many articles are made of their words instead. The queries come from the articles, the same for the
same seed: clean words of a title, words with typos, run together, cut short or in another form, and natural questions.
Each engine builds its index in one process and answers in another, after 30 queries that are not counted. Prints a
Markdown table a size, percentages of queries with the right article first (success@1) or among five (success@5).
Needs the extra: pip install -e '.[bench]' -c constraints.txt
"""

from __future__ import annotations

import argparse
import asyncio
import json
import pickle
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storage import ArticleQuery, Storage

sys.path.insert(0, str(Path(__file__).parent))
from engines import ENGINES, TOO_SLOW, TOO_SLOW_FROM
from large_archive import LargeArchive
from quality_table import Measured, rank, table
from queries import make_queries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from queries import Query

    from storage import Article

SEEDS = Path(__file__).parents[2] / "seeds"
SAMPLE = 3000


async def published_articles(paths: Sequence[Path], database: Path) -> list[Article]:
    """The published articles of these files, by way of a database."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{database}")
    try:
        report = await storage.import_paths(paths, datetime.now(UTC))
        for failed in report.failed:
            print(f"{failed.name}: {failed.problem}", file=sys.stderr)
        articles: list[Article] = []
        while True:
            page = await storage.articles.find(ArticleQuery(page=len(articles) // 50 + 1, size=50))
            articles += page.articles
            if len(articles) >= page.total:
                return articles
    finally:
        await storage.close()


def queries_for(archive: Sequence[Article] | LargeArchive, per_kind: int, seed: int = 7) -> list[Query]:
    """Queries whose answers the archive holds, of a large one from a sample of its articles."""
    if isinstance(archive, list):
        return make_queries(archive, archive, per_kind=per_kind, seed=seed)
    numbers = random.Random(seed).sample(range(len(archive)), min(SAMPLE, len(archive)))
    return make_queries([archive.article(number) for number in numbers], archive, per_kind=per_kind, seed=seed)


def measured(name: str, home: Path, count: int, seconds: float) -> Measured:
    """What one engine does with the articles and queries that lie in `home`."""
    folder = home / f"{name} {count}"
    folder.mkdir()
    built = _in_own_process("build", name, folder, home / "articles.pickle", count)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    asked = _in_own_process("search", name, folder, home / "queries.json", seconds)
    return Measured(
        engine=name,
        found=asked["found"],
        times=asked["times"],
        index_seconds=built["seconds"],
        disk_megabytes=size / 1_000_000,
        megabytes_at_rest=asked["at_rest"],
        megabytes_after=asked["after"],
    )


def _in_own_process(*arguments: object) -> Any:
    command = [sys.executable, str(Path(__file__).with_name("engine_process.py")), *map(str, arguments)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(printed.splitlines()[-1])


def misses(queries: Sequence[Query], one: Measured, archive: Iterable[Article]) -> str:
    """The queries whose answer did not come first, each with the titles that did come."""
    missed = [(query, found) for query, found in zip(queries, one.found, strict=False) if rank(query, found) != 1]
    wanted = {url for _, found in missed for url in found}
    titles = {article.url: article.title for article in archive if article.url in wanted}
    return "\n\n".join(
        f"{query.kind}: {query.text}\n  expected {rank(query, found) or '-'}: {query.title}"
        + "".join(f"\n  {place}. {titles[url]}" for place, url in enumerate(found[:5], 1))
        for query, found in sorted(missed, key=lambda miss: miss[0].kind)
    )


def compare(real: list[Article], count: int, chosen: argparse.Namespace) -> None:
    """The table of one size, 0 being the articles as they are; and what newsdesk missed."""
    archive = LargeArchive(real, count) if count else real
    queries = queries_for(archive, chosen.per_kind, chosen.seed)
    names = chosen.engines or [name for name in ENGINES if count < TOO_SLOW_FROM or name not in TOO_SLOW]
    with tempfile.TemporaryDirectory() as folder:
        home, rows = Path(folder), []
        (home / "articles.pickle").write_bytes(pickle.dumps(real))
        (home / "queries.json").write_text(json.dumps([query.text for query in queries]), encoding="utf-8")
        for name in names:
            start = time.perf_counter()
            try:
                rows.append(measured(name, home, count, chosen.seconds))
            except subprocess.CalledProcessError:
                print(f"{name} failed, see above; it is left out", file=sys.stderr)
            print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    print(f"\n{len(archive):,} articles, {len(queries):,} queries, {chosen.per_kind:,} of each kind\n")
    print(table(queries, rows), flush=True)
    for row in rows:
        if len(row.found) < len(queries):
            print(f"\n{row.engine}: the first {len(row.found):,} queries, in {chosen.seconds:.0f} s")
        if chosen.misses and row.engine == "newsdesk":
            with chosen.misses.open("a", encoding="utf-8") as file:
                file.write(f"# {len(archive):,} articles\n\n{misses(queries, row, archive)}\n\n")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", type=Path, nargs="*", default=[SEEDS])
    arguments.add_argument("--sizes", type=int, nargs="+", default=[0])
    arguments.add_argument("--engines", nargs="+", choices=ENGINES)
    arguments.add_argument("--per-kind", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=7, help="another one asks queries that nobody has tuned for")
    arguments.add_argument("--seconds", type=float, default=600, help="an engine that takes longer is asked no more")
    arguments.add_argument("--misses", type=Path, help="a file for the queries that newsdesk did not answer first")
    chosen = arguments.parse_args()
    if chosen.misses:
        chosen.misses.write_text("", encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        real = asyncio.run(published_articles(chosen.paths, Path(home, "newsdesk.db")))
    for count in chosen.sizes:
        compare(real, count, chosen)


if __name__ == "__main__":
    main()
