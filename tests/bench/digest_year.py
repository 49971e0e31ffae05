"""A year of digests over an archive, day by day, for five contracts: is a story sent twice, is one lost?

    python tests/bench/digest_year.py PATH [--since 2020-06-01] [--days 365]

PATH is a folder of articles. Each file comes in by an import of its own day, as its publishedDateTime says; every
morning what is due is claimed and confirmed, as the bot does it. Independently of that, the files' front matter says
which stories fit each contract. Prints for each contract: digests sent and silent days, stories that fit, were sent,
were told as "+n more", were merged with one that was sent, came again, or were lost. The last two have to be 0, and the
exit status is 1 if they are not.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import tempfile
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import frontmatter

sys.path[:0] = [str(Path(__file__).parents[2])]
from bot.conversation import Chat
from bot.digest.claiming import Claiming
from bot.digest.page import DigestPage
from storage import ArticleQuery, Contract, KnownChat, Quiet, State, Storage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage import Article, Delivery

DAY = timedelta(days=1)
AFTERWARDS = 8
"""So many days without news at the end, in which the last ones are told to those who read once a week."""

ZONE = ZoneInfo("Europe/Berlin")


@dataclass
class Reader:
    """A chat of its own contract, and what came of it."""

    name: str
    contract: Contract
    fits: set[str] = field(default_factory=set)
    sent: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    merged: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)


def contracts(topics: list[str], providers: list[str]) -> list[Reader]:
    """Five ways to read: all, weekdays on two topics, few and hot, without a provider, one a week without a topic."""
    weekdays = frozenset(range(5))
    return [
        Reader("everything, 5 a day", Contract()),
        Reader(
            "two topics on weekdays, a note when quiet",
            Contract(450, weekdays, 3, tuple(topics[1:3]), quiet=Quiet.NOTE),
        ),
        Reader(
            "the hotter half, 1 a day, silent when quiet", Contract(1200, size=1, least_hotness=0.5, quiet=Quiet.SILENT)
        ),
        Reader(
            "without the second provider, 15 a day",
            Contract(0, size=15, without_providers=(providers[1],), quiet=Quiet.NOTE),
        ),
        Reader(
            "Sundays, 10, without the third topic",
            Contract(541, frozenset((6,)), 10, without_topics=(topics[2],), quiet=Quiet.SILENT),
        ),
    ]


def files_by_day(folder: Path) -> dict[Any, list[Path]]:
    """The article files of each day."""
    days = defaultdict(list)
    for file in sorted(folder.rglob("*.md")):
        try:
            published = frontmatter.load(str(file)).get("publishedDateTime")
        except Exception:  # noqa: BLE001 - the import tells what is wrong with it
            continue
        if published:
            instant = published if isinstance(published, datetime) else datetime.fromisoformat(str(published))
            days[instant.date()].append(file)
    return days


async def simulate(folder: Path, first: datetime, days: int, home: Path) -> list[Reader]:
    """The readers after so many days."""
    storage = await Storage.open(f"sqlite+aiosqlite:///{home / 'newsdesk.db'}")
    try:
        by_day = files_by_day(folder)
        before = [file for day, files in by_day.items() if day < first.date() for file in files]
        await storage.import_paths([folder / "topics", *before] if (folder / "topics").is_dir() else before, first)
        readers = await subscribe(storage, await named(folder, home), first)
        for number in range((days + AFTERWARDS) * 24):
            now = first + number * timedelta(hours=1)
            if number < days * 24 and now.hour == 0 and (files := by_day.get(now.date())):
                await storage.import_paths(files, now)
                await note_fitting(storage, readers, now)
            await deliver(storage, readers, now)
    finally:
        await storage.close()
    note_got(home / "newsdesk.db", readers)
    return list(readers.values())


async def named(folder: Path, home: Path) -> tuple[list[str], list[str]]:
    """The topics and providers of the whole archive, the largest first."""
    whole = await Storage.open(f"sqlite+aiosqlite:///{home / 'whole.db'}")
    await whole.import_paths([folder], datetime.now(UTC))
    found = [article async for article in everything(whole)]
    await whole.close()
    topics = Counter(name for article in found for name in article.topics)
    providers = Counter(article.provider.name for article in found)
    return [name for name, _ in topics.most_common()], [name for name, _ in providers.most_common()]


async def everything(storage: Storage) -> Any:
    """Every published article."""
    number, last = 1, 1
    while number <= last:
        page = await storage.articles.find(ArticleQuery(size=50, page=number))
        number, last = number + 1, page.page_count
        for article in page.articles:
            yield article


async def subscribe(storage: Storage, names: tuple[list[str], list[str]], now: datetime) -> dict[int, Reader]:
    readers = {}
    for number, reader in enumerate(contracts(*names), 1):
        await storage.chats.keep(KnownChat(number, zone=ZONE.key))
        await storage.subscriptions.add(number, 0, reader.contract, now, now)
        readers[number] = reader
    return readers


async def note_fitting(storage: Storage, readers: dict[int, Reader], now: datetime) -> None:
    """The articles of today that fit each contract, by their own fields."""
    async for article in everything(storage):
        if article.imported_at == now:
            for reader in readers.values():
                if fits(reader.contract, article):
                    reader.fits.add(article.url)


def fits(contract: Contract, article: Article) -> bool:
    """Whether an article is what the contract is about."""
    topics, provider = set(article.topics), article.provider.name
    return (
        (not contract.topics or bool(topics & set(contract.topics)))
        and not topics & set(contract.without_topics)
        and (not contract.providers or provider in contract.providers)
        and provider not in contract.without_providers
        and (contract.least_hotness == 0 or (article.hotness or 0.0) >= contract.least_hotness)
    )


async def deliver(storage: Storage, readers: dict[int, Reader], now: datetime) -> None:
    while due := await storage.deliveries.due(now, 50):
        claiming = Claiming()
        claims = [claiming.claim(one, Chat(one.chat.id, "private", "en", ZONE), now) for one in due]
        for claim in claims:
            if not claim.parts:
                readers[claim.due.chat.id].kinds["silent"] += 1
        for delivery in await storage.deliveries.claim(claims, now, now + DAY):
            await storage.deliveries.begin(delivery, now + DAY)
            await storage.deliveries.end(delivery, State.SENT, now, message_id=delivery.id)
            await note(storage, readers[delivery.chat.id], delivery, claiming)


async def note(storage: Storage, reader: Reader, delivery: Delivery, claiming: Claiming) -> None:
    page = DigestPage.of(delivery.told)
    reader.kinds[str(page.kind)] += delivery.part == 0
    letter = claiming.letter(delivery)
    reader.sent.update(shown.article.url for shown in letter.shown)
    for article_id in page.rest if page.is_last else ():
        article = await storage.articles.get(article_id)
        reader.told.update({article.url} if article else ())


def note_got(database: Path, readers: dict[int, Reader]) -> None:
    """What the ledger says that each chat has got, with what was merged into it."""
    got = "SELECT chat_id, url FROM sent_stories JOIN articles ON articles.id = article_id"
    with closing(sqlite3.connect(database)) as connection:
        for chat_id, url in connection.execute(got):
            readers[chat_id].merged.add(url)


def table(readers: list[Reader]) -> Iterator[str]:
    yield "| contract | new | first | older | notes | silent | fit | sent | told | merged | twice | lost |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    for one in readers:
        kinds = (one.kinds[kind] for kind in ("fresh", "first", "older", "quiet", "silent"))
        fit_sent = len(one.fits & set(one.sent))
        told = len(one.fits & one.told - set(one.sent))
        merged = len(one.fits & one.merged - one.told - set(one.sent))
        figures = (*kinds, len(one.fits), fit_sent, told, merged, twice(one), len(lost(one)))
        yield f"| {one.name} | {' | '.join(map(str, figures))} |"


def twice(one: Reader) -> int:
    return sum(count - 1 for count in one.sent.values())


def lost(one: Reader) -> set[str]:
    return one.fits - set(one.sent) - one.told - one.merged


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--since", type=datetime.fromisoformat, default=datetime(2020, 6, 1))  # noqa: DTZ001 - UTC below
    parser.add_argument("--days", type=int, default=365)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        first = chosen.since.replace(tzinfo=UTC)
        readers = asyncio.run(simulate(chosen.folder, first, chosen.days, Path(home)))
    print("\n".join(table(readers)))
    return int(any(twice(one) or lost(one) for one in readers))


if __name__ == "__main__":
    sys.exit(main())
