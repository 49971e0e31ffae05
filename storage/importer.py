"""Files become articles: read, compared with what the archive has, written batch by batch, and reported."""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING

from storage.article_writer import ArticleWriter
from storage.errors import StorageError
from storage.foreseeing import Foreseer
from storage.intake import Intake, batches
from storage.sources import count_sources, printable, read_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from storage.database import Database
    from storage.reports import ImportReport


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

    Each batch of 1,000 files (or 16 MB of them) is one transaction: whatever happens in the middle leaves whole
    batches, and they are an import that can be taken back: now, or when its lease is over if this process was killed.
    A dry run writes nothing.
    """
    total = await asyncio.to_thread(count_sources, paths) if on_progress else 0
    named = title or ", ".join(printable(path.name or str(path)) for path in paths[:3])
    writer = None if dry_run else ArticleWriter(database, now, who=who, title=named)
    intake, done = Intake(writer or Foreseer(database)), 0
    try:
        async with aclosing(batches(read_sources(paths))) as read:
            async for files in read:
                await intake.take(files)
                done += len(files)
                if on_progress:
                    on_progress(done, max(done, total))
        if writer:
            await writer.finish(now, intake.tally)
    except BaseException:
        if writer:
            with suppress(StorageError):  # then it ends when the next one begins
                await writer.break_off(now)
        raise
    return intake.report()
