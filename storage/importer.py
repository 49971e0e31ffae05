"""Files become articles: read, compared with what the archive has, written batch by batch, and reported."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
import time
from collections import Counter
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from storage import text_index
from storage.article_file import read_article, read_topics
from storage.article_writer import ArticleWriter
from storage.comparing import Outcome, ReadArticle
from storage.database import Database
from storage.errors import InvalidArticle
from storage.reports import FailedFile, ImportReport
from storage.sources import Source, count_sources, printable, read_sources

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from storage.articles import Topic

BATCH = 1000
BATCH_BYTES = 16_000_000
_GIVE_WAY_AFTER = 8


@dataclass(frozen=True, slots=True)
class Contents:
    """What files hold. Articles stand in the order of their files."""

    articles: Sequence[ReadArticle] = ()
    topics: Sequence[Topic] = ()
    failed: Sequence[FailedFile] = ()


@dataclass(frozen=True, slots=True)
class _Batch:
    """Files as they were read. `known` holds the digests of those that the archive had then: they are not parsed."""

    files: Sequence[tuple[Source, str]]
    known: Mapping[str, bool]
    contents: Contents


async def import_paths(
    database: Database,
    paths: Sequence[Path],
    now: datetime,
    *,
    dry_run: bool = False,
    who: str = "",
    title: str = "",
    on_progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """What became of the files, folders and archives in `paths`; `on_progress` hears (files done, files in all).

    `who` and `title` say who brought what; without a title, the paths' own names do.

    Each batch of 1,000 files (or 16 MB of them) is one transaction: a StorageError in the middle leaves whole batches.
    A dry run does the same to a copy that is thrown away.
    """
    if dry_run:
        return await _rehearse(database, paths, now, on_progress)
    total = await asyncio.to_thread(count_sources, paths) if on_progress else 0
    named = title or ", ".join(printable(path.name or str(path)) for path in paths[:3])
    run = _Run(ArticleWriter(database, now, who=who, title=named))
    async with aclosing(run.take_in(read_sources(paths))) as progress:
        async for done in progress:
            if on_progress:
                on_progress(done, max(done, total))
    return await run.finish(now)


async def _rehearse(
    database: Database, paths: Sequence[Path], now: datetime, on_progress: Callable[[int, int], None] | None
) -> ImportReport:
    with tempfile.TemporaryDirectory(prefix="newsdesk-dry-run-") as folder:
        copy = Path(folder, "copy.db")
        await database.back_up(copy)
        rehearsal = Database(copy)
        try:
            await rehearsal.migrate()
            return await import_paths(rehearsal, paths, now, on_progress=on_progress)
        finally:
            await rehearsal.close()


class _Run:
    """One import under way. Files are read and parsed in a thread, batch by batch.

    Reading one batch while another is written gains nothing: both want Python's lock, and handing it over costs more.
    """

    def __init__(self, writer: ArticleWriter) -> None:
        self._writer = writer
        self._counts: Counter[str] = Counter()
        self._failed: list[FailedFile] = []

    async def take_in(self, sources: Iterator[Source]) -> AsyncGenerator[int]:
        """Everything the sources hold, written; yields the number of files done after each batch."""
        done = 0
        while batch := await self._read(sources):
            await self._write(batch)
            done += len(batch.files)
            yield done

    async def finish(self, now: datetime) -> ImportReport:
        """The report, noted in the archive as its last import."""
        counts = {str(name): self._counts[name] for name in (*Outcome, "unpublished", "topics")}
        await self._writer.finish(now, {**counts, "failed": len(self._failed)})
        return ImportReport(**counts, failed=tuple(self._failed))

    async def _read(self, sources: Iterator[Source]) -> _Batch | None:
        files = await asyncio.to_thread(_next_files, sources)
        if not files:
            return None
        known = await self._writer.known([digest for _, digest in files])
        unknown = [(source, digest) for source, digest in files if digest not in known]
        return _Batch(files, known, await asyncio.to_thread(_parsed, unknown))

    async def _write(self, batch: _Batch) -> None:
        contents, known = batch.contents, await self._unrivalled(batch)
        if len(known) < len(batch.known):
            unknown = [(source, digest) for source, digest in batch.files if digest not in known]
            contents = await asyncio.to_thread(_parsed, unknown)
        written = await self._writer.write(contents.articles, contents.topics, known)
        self._failed += contents.failed
        self._counts.update(written.outcomes)
        self._counts["topics"] += written.changed_topics
        self._counts[Outcome.UNCHANGED] += sum(digest in known for _, digest in batch.files)
        self._counts["unpublished"] += sum(not read.article.is_published for read in contents.articles)
        self._counts["unpublished"] += sum(not known.get(digest, True) for _, digest in batch.files)

    async def _unrivalled(self, batch: _Batch) -> Mapping[str, bool]:
        """The files that need not be parsed: where another file of this batch tells the same story, both have to be."""
        if not batch.known:
            return {}
        rivals = await self._writer.digests([read.article.url for read in batch.contents.articles])
        return {digest: is_published for digest, is_published in batch.known.items() if digest not in rivals}


def _next_files(sources: Iterator[Source]) -> list[tuple[Source, str]]:
    files, size = [], 0
    for source in sources:
        files.append((source, hashlib.blake2b(source.content, digest_size=16).hexdigest()))
        size += len(source.content)
        if len(files) >= BATCH or size >= BATCH_BYTES:
            break
    return files


def _parsed(files: Iterable[tuple[Source, str]]) -> Contents:
    articles: list[ReadArticle] = []
    topics: list[Topic] = []
    failed: list[FailedFile] = []
    for number, (source, digest) in enumerate(files):
        try:
            if source.is_topics:
                topics += _topics(source)
            else:
                articles.append(_article(source, digest))
        except InvalidArticle as error:
            if source.is_sought:
                failed.append(FailedFile(source.name, error.problem, error.line, error.mend))
        if number % _GIVE_WAY_AFTER == 0:
            time.sleep(0)  # whoever talks to the bot meanwhile would wait 5 ms for Python's lock
    return Contents(articles, topics, failed)


def _topics(source: Source) -> Sequence[Topic]:
    _refuse_unread(source)
    return read_topics(source.content, is_sought=source.is_sought)


def _article(source: Source, digest: str) -> ReadArticle:
    _refuse_unread(source)
    article = read_article(source.content)
    return ReadArticle(article, digest, text_index.indexed(article))


def _refuse_unread(source: Source) -> None:
    if source.problem:
        raise InvalidArticle(source.problem, mend=source.mend)
