"""Staged imports at work: what they would do foreseen, and done."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from storage import schema
from storage.article_writer import ArticleWriter
from storage.foreseeing import Foreseer
from storage.import_steps import LEASE, Preview, Progress
from storage.import_words import State
from storage.intake import COUNTED, Intake, batches
from storage.leases import kept
from storage.parsing_apart import parser
from storage.sources import Source, count_sources, printable, read_sources
from storage.staging import StagedProgress, failed_files, go_on, keep, seen_before, staged_batches, staged_count

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from storage.database import Database
    from storage.import_steps import WaitingImport
    from storage.intake import Taken
    from storage.parsing import Contents, NumberedFile
    from storage.reports import FailedFile

_imports = schema.imports.c


async def read(
    database: Database,
    waiting: WaitingImport,
    paths: Sequence[Path],
    problems: Sequence[FailedFile],
    clock: Callable[[], datetime],
    *,
    keeps_known: bool,
) -> AsyncGenerator[Preview]:
    """See `ImportDesk.read`."""
    version, before = await _version(database), await staged_count(database, waiting.id)
    total = before + len(problems) + await asyncio.to_thread(count_sources, paths)

    async def renew() -> bool:
        return await go_on(database, waiting.id, clock() + LEASE)

    sources = chain(map(_source, problems), _read_by_name(paths))
    async with parser() as apart, aclosing(batches(sources, before)) as fresh:
        foresight = _Foresight(database, waiting.title, version, apart.parse, total)
        async for files in fresh:
            taken = await kept(foresight.take(files), renew)
            known = () if keeps_known else taken.known
            if not await keep(database, waiting.id, files, clock() + LEASE, failed=taken.failed, known=known):
                return
            yield foresight.preview()
        if before:  # parts of an album, foreseen together in the batches in which they will be written
            foresight = _Foresight(database, waiting.title, version, apart.parse, total)
            async with aclosing(_foreseen(database, waiting, foresight, renew)) as previews:
                async for preview in previews:
                    if not await renew():
                        return
                    yield preview
    whole = replace(foresight.preview(), is_whole=True)
    if await _note_preview(database, waiting, whole, version):
        yield whole


async def _foreseen(
    database: Database, waiting: WaitingImport, foresight: _Foresight, renew: Callable[[], Awaitable[object]]
) -> AsyncGenerator[Preview]:
    """What is foreseen of the staged files, batch by batch."""
    async with aclosing(staged_batches(database, waiting.id)) as staged:
        async for files in staged:
            await kept(foresight.take(files), renew)
            yield foresight.preview()


async def foresee(database: Database, waiting: WaitingImport, clock: Callable[[], datetime]) -> AsyncGenerator[Preview]:
    """See `ImportDesk.foresee`."""
    version = await _version(database)
    if waiting.done or version == waiting.seen_version:
        return
    held = StagedProgress(waiting.id, waiting.free_at or clock(), lambda: clock() + LEASE, Counter())

    async def renew() -> None:
        await held.renew(database)

    async with parser() as apart:
        foresight = _Foresight(database, waiting.title, version, apart.parse, waiting.total)
        async with aclosing(_foreseen(database, waiting, foresight, renew)) as previews:
            async for preview in previews:
                await renew()
                yield replace(preview, free_at=held.free_at)
    whole = foresight.preview()
    is_as_told = whole.outcome == waiting.outcome
    if not is_as_told:
        async with database.write() as connection:
            await held.hold(connection, **_waits(whole, version))
    yield replace(whole, is_whole=True, is_as_told=is_as_told, free_at=held.free_at)


async def write(
    database: Database, waiting: WaitingImport, clock: Callable[[], datetime], is_stopping: Callable[[], bool]
) -> AsyncGenerator[Progress]:
    """See `ImportDesk.write`."""
    progress = await _progress(database, waiting, clock)
    writer = ArticleWriter(database, clock(), staged=progress)
    yield Progress(waiting.done, waiting.total, progress.counts)
    async with parser() as apart, aclosing(staged_batches(database, waiting.id, waiting.done)) as staged:
        intake = Intake(writer, apart.parse)
        async for files in staged:
            if is_stopping():
                await _give_back(database, progress)
                return
            await kept(intake.take(files), lambda: progress.renew(database))
            yield Progress(files[-1].place + 1, waiting.total, progress.counts)
    counts = {name: progress.counts[name] for name in COUNTED}
    failed = await failed_files(database, waiting.id)
    await writer.finish(clock(), counts)
    yield Progress(waiting.total, waiting.total, counts, is_done=True, failed=failed)


@dataclass(slots=True)
class _Foresight:
    """What is foreseen of an import's files, batch by batch, since the archive's `version`."""

    database: Database
    title: str
    version: int
    parse: Callable[[Sequence[NumberedFile]], Awaitable[Contents]]
    total: int
    done: int = 0
    foreseer: Foreseer = field(init=False)
    intake: Intake[Foreseer] = field(init=False)

    def __post_init__(self) -> None:
        self.foreseer = Foreseer(self.database, with_doubles=True)
        self.intake = Intake(self.foreseer, self.parse)

    async def take(self, files: Sequence[NumberedFile]) -> Taken:
        """The next files."""
        self.done = files[-1].place + 1
        return await self.intake.take(files)

    def preview(self) -> Preview:
        """What is foreseen until now."""
        return Preview(
            self.title,
            self.done,
            max(self.total, self.done),
            self.intake.tally,
            self.foreseer.findings,
            self.foreseer.topics,
            self.intake.failed,
            self.foreseer.doubts,
            self.foreseer.new_topics,
        )


def _source(failed: FailedFile) -> Source:
    return Source(failed.name, problem=failed.problem, mend=failed.mend, line=failed.line)


def _read_by_name(paths: Sequence[Path]) -> Iterator[Source]:
    """The files, called as whoever sent them knows them: where they lie meanwhile is nobody's business."""
    for path in paths:
        place = f"{printable(str(path.parent))}/"
        yield from (replace(source, name=source.name.removeprefix(place)) for source in read_sources([path]))


async def _version(database: Database) -> int:
    async with database.read() as connection:
        return int((await connection.execute(select(schema.archive.c.version))).scalar_one())


async def _note_preview(database: Database, waiting: WaitingImport, preview: Preview, version: int) -> bool:
    """What was read noted as waiting for a "yes"; False if the import is not being read any more."""
    is_reading = (_imports.id == waiting.id, _imports.state == str(State.READING))
    async with database.write() as connection:
        noted = update(schema.imports).where(*is_reading).values(**_waits(preview, version))
        return bool((await connection.execute(noted)).rowcount)


def _waits(preview: Preview, version: int) -> dict[str, Any]:
    """What the row of an import has whose preview, at that version of the archive, waits for a "yes"."""
    told = {"counts": dict(preview.counts), "total": preview.done, "outcome": preview.outcome}
    return {**told, "state": str(State.PREVIEWED), "free_at": None, "seen_version": version}


async def _progress(database: Database, waiting: WaitingImport, clock: Callable[[], datetime]) -> StagedProgress:
    """Where the writing begins, or goes on."""
    progress = StagedProgress(waiting.id, waiting.free_at or clock(), lambda: clock() + LEASE, Counter())
    if waiting.done:
        progress.counts = Counter(waiting.counts)
        progress.seen, progress.described = await seen_before(database, waiting.id, waiting.done)
    return progress


async def _give_back(database: Database, progress: StagedProgress) -> None:
    """The import left for whoever goes on with it."""
    async with database.write() as connection:
        await progress.hold(connection)
        await connection.execute(update(schema.imports).where(_imports.id == progress.import_id).values(free_at=None))
