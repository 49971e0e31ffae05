"""What an import says of the files it read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that was not taken in, and why: what was found and what was expected.

    `line` counts from 1 and is 0 where none is to blame. `mend` says in a sentence what to do, where there is more to
    say of it than what was expected.
    """

    name: str
    problem: str
    line: int = 0
    mend: str = ""

    @property
    def why(self) -> str:
        """All that people are told besides the name, in one line: "line 3: found …; expected …. Write instead: …"."""
        place = f"line {self.line}: " if self.line else ""
        end = "" if self.problem.endswith("…") else "."
        return f"{place}{self.problem}{end} {self.mend}" if self.mend else f"{place}{self.problem}"

    @property
    def told(self) -> str:
        """All that people are told, in one line: "news/a.md, line 3: found …; expected …. Write instead: …"."""
        return f"{self.name}{',' if self.line else ':'} {self.why}"


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A field that is none, in which line (from 1), and the one that it seems to mean."""

    line: int
    field: str
    meant: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A file that was taken in although it may say something that is not read."""

    name: str
    misspelling: Misspelling


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
