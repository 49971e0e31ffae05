"""Files taken in, batch by batch, by whoever writes them or foretells what would come of it; and all counted."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from storage.comparing import Outcome
from storage.parsing import numbered, parsed_in_thread
from storage.reports import ImportReport

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence

    from storage.articles import Topic
    from storage.comparing import ReadArticle
    from storage.parsing import Contents, NumberedFile
    from storage.reports import Doubt, FailedFile
    from storage.sources import Source

COUNTED = (*map(str, Outcome), "unpublished", "topics", "failed")
BATCH = 1000
BATCH_BYTES = 16_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """What files next to each other hold, up to the one before place `end`.

    `known` are the names of those that need not be written, by their digests, `failed` those that cannot be, by their
    places; `counts` is what is to be said of the files whatever becomes of the others: how many are unchanged,
    unpublished and failed. `doubts` are about files that can be written.
    """

    articles: Sequence[ReadArticle]
    topics: Sequence[Topic]
    known: Mapping[str, str]
    failed: Mapping[int, FailedFile]
    counts: Counter[str]
    end: int
    doubts: Sequence[Doubt] = ()


class Writer(Protocol):
    """Whoever the files of one import are taken in for."""

    async def known(self, digests: Collection[str]) -> dict[str, bool]:
        """Those files (by digest) that need not be read again → whether their article is published."""

    async def digests(self, urls: Collection[str]) -> set[str]:
        """The digests of all files that are known to tell these stories."""

    async def write(self, batch: Batch) -> Counter[str]:
        """What becomes of the batch: its own counts, and how many files have which outcome, besides topics changed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Files of a batch by their places: those that failed, and those that the archive knows as they are."""

    failed: Mapping[int, FailedFile]
    known: Collection[int]


W = TypeVar("W", bound=Writer)


@dataclass(slots=True)
class Intake(Generic[W]):
    """One import under way. Files are parsed batch by batch, by `parse`: in a thread, or apart.

    Reading one batch while another is written gains nothing: both want Python's lock, and handing it over costs more.
    """

    writer: W
    parse: Callable[[Sequence[NumberedFile]], Awaitable[Contents]] = parsed_in_thread
    counts: Counter[str] = field(default_factory=Counter)
    failed: list[FailedFile] = field(default_factory=list)

    async def take(self, files: Sequence[NumberedFile]) -> Taken:
        """The files taken in, as one batch. What the archive knows is not parsed."""
        known, contents = await self._known(files)
        counts = _counts(contents, [known[file.digest] for file in files if file.digest in known])
        end = files[-1].place + 1
        names = {file.digest: file.source.name for file in files if file.digest in known}
        batch = Batch(contents.articles, contents.topics, names, contents.failed, counts, end, contents.doubts)
        self.counts.update(await self.writer.write(batch))
        self.failed += contents.failed.values()
        return Taken(contents.failed, frozenset(file.place for file in files if file.digest in known))

    @property
    def tally(self) -> dict[str, int]:
        """How many files had which outcome, by the names of ImportReport."""
        return {name: self.counts[name] for name in COUNTED}

    def report(self) -> ImportReport:
        """What became of all files until now."""
        counts = {name: count for name, count in self.tally.items() if name != "failed"}
        return ImportReport(**counts, failed=tuple(self.failed))

    async def _known(self, files: Sequence[NumberedFile]) -> tuple[Mapping[str, bool], Contents]:
        """The files that need not be parsed → whether their article is published; and what the others hold.

        Where another file of this batch tells the story of a known one, both have to be parsed.
        """
        known: Mapping[str, bool] = await self.writer.known([file.digest for file in files])
        contents = await self._contents(files, known)
        if not known:
            return known, contents
        rivals = await self.writer.digests([read.article.url for read in contents.articles])
        alone = {digest: is_published for digest, is_published in known.items() if digest not in rivals}
        return (alone, contents) if len(alone) == len(known) else (alone, await self._contents(files, alone))

    async def _contents(self, files: Sequence[NumberedFile], known: Mapping[str, bool]) -> Contents:
        return await self.parse([file for file in files if file.digest not in known])


def _counts(contents: Contents, known: Sequence[bool]) -> Counter[str]:
    """`known` tells of each file that the archive knows whether its article is published."""
    unpublished = sum(not read.article.is_published for read in contents.articles) + len(known) - sum(known)
    return Counter({str(Outcome.UNCHANGED): len(known), "unpublished": unpublished, "failed": len(contents.failed)})


async def batches(sources: Iterator[Source], first: int = 0) -> AsyncGenerator[list[NumberedFile]]:
    """The files in their order, read in a thread, up to 1,000 of them (or 16 MB) at once; numbered from `first`."""
    while files := await asyncio.to_thread(_next_files, sources, first):
        first += len(files)
        yield files


def _next_files(sources: Iterator[Source], first: int) -> list[NumberedFile]:
    files: list[NumberedFile] = []
    size = 0
    for source in sources:
        files.append(numbered(first + len(files), source))
        size += len(source.content)
        if len(files) >= BATCH or size >= BATCH_BYTES:
            break
    return files
