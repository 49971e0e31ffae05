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
    UNDO = "undo"


class State(StrEnum):
    """How far an import has come."""

    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Import:
    """A change of the archive as one: `counts` says how many files or articles had which outcome.

    `who` made it ("" for the operator of the machine), `title` names what was brought. `undoes` is the import that this
    one takes back, `undone_by` the one that took this one back; 0 for none.
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


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an import back did, in articles: taken out, put back as they were, and `kept`.

    Those kept were changed again by a later import; here by their titles as they are now.
    """

    import_id: int
    taken_out: int = 0
    put_back: int = 0
    topics: int = 0
    kept: tuple[str, ...] = ()


class NotUndoable(LookupError):  # noqa: N818 - what there is to say of it
    """An import that cannot be taken back.

    `why` is "unknown" (there is none of that number), "undone" (already), or "forgotten"; `undone_by` is the import
    that took it back.
    """

    def __init__(self, import_id: int, why: str, undone_by: int = 0) -> None:
        super().__init__(f"import {import_id} cannot be undone: {why}")
        self.import_id = import_id
        self.why = why
        self.undone_by = undone_by
