"""What an import says of the files it read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that was not taken in, and why: what was found, what was expected, the line where known."""

    name: str
    problem: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in files: each was created, updated, unchanged, a twin or failed.

    A twin tells the same story (one URL) as another file of this import, differently: the later file counts, and
    both are known from then on. `unpublished` counts the articles, among all files read, that are kept but not shown.
    `topics` counts topics whose description changed.
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
