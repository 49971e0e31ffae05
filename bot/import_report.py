"""An import on the command line: a progress bar on a terminal, and the report."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from storage import ImportReport


@contextmanager
def progress(label: str = "Importing") -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error that the import, or an export, moves; nothing where that is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def print_report(report: ImportReport, *, is_dry_run: bool) -> None:
    """The summary on standard output, each failed file on standard error."""
    for failed in report.failed:
        print(f"failed: {failed.told}", file=sys.stderr)
    if not report.is_change and not report.failed:
        print("Nothing has changed." if report.unchanged else "No articles were found.")
    print(_summary(report))
    if is_dry_run:
        print("This was a dry run: nothing was written.")


def _summary(report: ImportReport) -> str:
    lines = [
        f"{report.created:>7,} created",
        f"{report.updated:>7,} updated",
        f"{report.unchanged:>7,} unchanged",
        f"{report.unpublished:>7,} unpublished (kept, never shown; counted above too)",
        f"{len(report.failed):>7,} failed",
    ]
    if report.twins:
        lines.insert(2, f"{report.twins:>7,} merged (the same URL as another file; the later file counts)")
    if report.topics:
        lines.append(f"{report.topics:>7,} {'topic' if report.topics == 1 else 'topics'} described")
    return "\n".join(lines)
