"""The words of imports: what kind of change one is, how far it has come, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Kind(StrEnum):
    """Where a change of the archive comes from."""

    FILES = "files"
    EDIT = "edit"
    UNDO = "undo"


class State(StrEnum):
    """How far an import has come.

    Files that an admin sent are read, and previewed until the admin says yes or no, or a day has passed; or until their
    reading breaks off.
    """

    READING = "reading"
    PREVIEWED = "previewed"
    WRITING = "writing"
    DONE = "done"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    BROKEN_OFF = "broken_off"


CHANGES = ("created", "updated", "topics", "taken_out", "put_back")
"""The counts of what is different after an import."""


@dataclass(frozen=True, slots=True)
class Import:
    """A change of the archive as one: `counts` says how many files or articles had which outcome.

    `who` made it ("" for the operator of the machine), `title` names what was brought. `undoes` is the import that this
    one takes back, `undone_by` the one that took this one back and stands; 0 for none. `has_past` says that what it
    changed is still known.
    """

    id: int
    kind: Kind
    state: State
    who: str
    title: str
    started_at: datetime
    finished_at: datetime | None
    counts: Mapping[str, int] = field(default_factory=dict)
    undoes: int = 0
    undone_by: int = 0
    has_past: bool = False

    @property
    def is_undoable(self) -> bool:
        """Whether it can be taken back."""
        return self.has_past and not self.undone_by

    @property
    def is_change(self) -> bool:
        """Whether it has changed anything, as far as its counts tell where its past is forgotten."""
        return self.has_past or any(self.counts.get(name) for name in CHANGES)


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that another import has changed since: its title as it is now, and the number of that import."""

    title: str
    changed_by: int


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an import back did, in articles: taken out, put back as they were, and `kept`.

    Those kept were changed again by a later import. `import_id` is the number of the undoing, 0 where nothing could be
    taken back: that is no import then.
    """

    import_id: int
    taken_out: int = 0
    put_back: int = 0
    topics: int = 0
    kept: tuple[Kept, ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything was taken back."""
        return bool(self.taken_out or self.put_back or self.topics)


class NotUndoable(LookupError):  # noqa: N818 - what there is to say of it
    """An import that cannot be taken back.

    `why` is "unknown" (there is none of that number), "undone" (already), "unchanged" (it changed nothing), or
    "forgotten"; `undone_by` is the import that took it back.
    """

    def __init__(self, import_id: int, why: str, undone_by: int = 0) -> None:
        super().__init__(f"import {import_id} cannot be undone: {why}")
        self.import_id = import_id
        self.why = why
        self.undone_by = undone_by
