"""How much was asked: what kind of thing and how often on which day, but not by whom."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from storage import schema

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from storage.database import Database

KEPT_DAYS = 90

_tallies = schema.tallies.c


class Asked(StrEnum):
    """What people ask for: an answer in their own words, a search, a page of a list, a story's card."""

    QUESTIONS = "questions"
    SEARCHES = "searches"
    LISTS = "lists"
    CARDS = "cards"


class TallyStore:
    """The tallies of the last 90 days."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, asked: Asked, day: date) -> bool:
        """Whether one more of that kind is counted on that day: while others are writing it may be lost."""
        first = insert(schema.tallies).values(name=str(asked), counted_on=day, count=1)
        again = first.on_conflict_do_update(["name", "counted_on"], set_={"count": _tallies.count + 1})

        def write(connection: Connection) -> None:
            connection.execute(again)
            connection.execute(delete(schema.tallies).where(_tallies.counted_on < day - timedelta(days=KEPT_DAYS)))

        return await self._database.note(write)
