"""Files become articles: read, compared with what the archive has, written batch by batch, and reported."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from storage import search
from storage.article_file import read_article, read_topics
from storage.article_writer import ArticleWriter, Outcome, ReadArticle
from storage.database import Database
from storage.errors import InvalidArticle
from storage.sources import Source, count_sources, read_sources

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from storage.articles import Topic

BATCH = 1000


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that was not taken in, and why: what was found, what was expected, the line where known."""

    name: str
    problem: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in files: each was created, updated, unchanged, a twin or failed.

    A twin told the same story (one URL) as an earlier file of this import, and took its place. `unpublished` counts
    the articles, among all files read, that are kept but not shown. `topics` counts topics whose description changed.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    twins: int = 0
    unpublished: int = 0
    topics: int = 0
    failed: tuple[FailedFile, ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether the archive is another than before."""
        return bool(self.created or self.updated or self.twins or self.topics)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Files as they were read. `known` holds the digests of those that the archive had then: they are not parsed."""

    files: Sequence[tuple[Source, str]]
    known: Mapping[str, bool]
    contents: Contents


@dataclass(frozen=True, slots=True)
class Contents:
    """What files hold."""

    articles: Sequence[ReadArticle] = ()
    topics: Sequence[Topic] = ()
    failed: Sequence[FailedFile] = ()


async def import_paths(
    database: Database,
    paths: Sequence[Path],
    now: datetime,
    *,
    dry_run: bool = False,
    on_progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """What became of the files, folders and archives in `paths`; `on_progress` hears (files done, files in all).

    Each batch of 1,000 files is one transaction. A dry run does the same to a copy that is thrown away.
    """
    if dry_run:
        with tempfile.TemporaryDirectory(prefix="newsdesk-dry-run-") as folder:
            copy = Path(folder, "copy.db")
            await database.back_up(copy)
            rehearsal = Database(copy)
            try:
                return await import_paths(rehearsal, paths, now, on_progress=on_progress)
            finally:
                await rehearsal.close()
    total = count_sources(paths) if on_progress else 0
    run = _Run(ArticleWriter(database, now))
    async for done in run.take_in(read_sources(paths)):
        if on_progress:
            on_progress(done, max(done, total))
    return await run.finish(now)


class _Run:
    """One import under way: while a batch is written, the next one is read in a thread."""

    def __init__(self, writer: ArticleWriter) -> None:
        self._writer = writer
        self._counts: Counter[str] = Counter()
        self._failed: list[FailedFile] = []

    async def take_in(self, sources: Iterator[Source]) -> AsyncIterator[int]:
        """Everything the sources hold, written; yields the number of files done after each batch."""
        done = 0
        coming = asyncio.create_task(self._read(sources))
        try:
            while batch := await coming:
                coming = asyncio.create_task(self._read(sources))
                await self._write(batch)
                done += len(batch.files)
                yield done
        finally:
            await asyncio.gather(coming, return_exceptions=True)

    async def finish(self, now: datetime) -> ImportReport:
        """The report, noted in the archive as its last import."""
        counts = {name: self._counts[name] for name in (*Outcome, "unpublished", "topics")}
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
        """What the archive knew when the batch was read is asked again: the batch before may have changed it."""
        known = batch.known
        if known and self._writer.has_written:
            known = await self._writer.known(list(known))
        stale = [(source, digest) for source, digest in batch.files if digest in batch.known and digest not in known]
        late = _parsed(stale)
        articles = [*batch.contents.articles, *late.articles]
        written = await self._writer.write(articles, batch.contents.topics)
        self._failed += batch.contents.failed
        self._counts.update(written.outcomes)
        self._counts["topics"] += written.changed_topics
        self._counts[Outcome.UNCHANGED] += sum(digest in known for _, digest in batch.files)
        self._counts["unpublished"] += sum(not read.article.is_published for read in articles)
        self._counts["unpublished"] += sum(not known.get(digest, True) for _, digest in batch.files)


def _next_files(sources: Iterator[Source]) -> list[tuple[Source, str]]:
    return [(source, hashlib.blake2b(source.content, digest_size=16).hexdigest()) for source in islice(sources, BATCH)]


def _parsed(files: Iterable[tuple[Source, str]]) -> Contents:
    articles, topics, failed = [], [], []
    for source, digest in files:
        try:
            if source.problem:
                raise InvalidArticle(source.problem)
            if source.is_topics:
                topics += read_topics(source.content)
            else:
                article = read_article(source.content)
                articles.append(ReadArticle(article, digest, search.indexed(article)))
        except InvalidArticle as error:
            if source.is_sought:
                failed.append(FailedFile(source.name, str(error)))
        time.sleep(0)  # gives way: the writer, and whoever talks to the bot, would wait 5 ms for Python's lock
    return Contents(articles, topics, failed)
