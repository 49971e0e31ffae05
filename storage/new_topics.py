"""Topics that the archive does not have yet, and which of its own they look like."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage import fuzzy, schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

MOST_COMPARED = 500
"""Of so many new topics at once it is found out what they look like: each is compared with the whole archive's."""

_NEAREST = 10
_topics = schema.topics.c


@dataclass(frozen=True, slots=True)
class NewTopic:
    """A topic that an article would bring, and the archive's topic that it closely resembles, "" for none."""

    name: str
    like: str = ""


def compared(connection: Connection, names: Sequence[str]) -> list[NewTopic]:
    """The new topics in their order, each with what it looks like. It takes its time, and is meant for a thread."""
    known = _known(connection)
    told = []
    for place, name in enumerate(names):
        told.append(NewTopic(name, _like(name, known) if place < MOST_COMPARED else ""))
        time.sleep(0)  # as in parsing: whoever talks to the bot meanwhile would wait for Python's lock
    return told


def _known(connection: Connection) -> dict[str, str]:
    """What the archive calls its topics, by every name that they have."""
    rows = connection.execute(select(_topics.name, _topics.shortname, _topics.aliases)).all()
    known = {other: row.name for row in rows for other in (row.shortname, *row.aliases) if other}
    return known | {row.name: row.name for row in rows}


def _like(name: str, known: Mapping[str, str]) -> str:
    scores = {other: _closeness(name, other) for other in fuzzy.nearest(name, known, _NEAREST)}
    return next((known[other] for other in fuzzy.choose(scores)), "")


def _closeness(name: str, other: str) -> float:
    """How well each answers to the other: AI in Law answers to AI, but is another topic."""
    return min(fuzzy.likeness(name, other), fuzzy.likeness(other, name))
