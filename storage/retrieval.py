"""Which articles may answer a search: their ids and texts, fetched from the text index newest first, never all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from storage.articles import Sort
from storage.ranking import Candidate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from sqlalchemy import Connection

    from storage.ranking import Term

MOST_COUNTED = 1000
"""Where more articles match, they are not counted: nobody reads the hundredth page, and counting reads every match."""

_TEXTS = (
    "SELECT w.rowid, w.title, w.provider, w.topics, w.excerpt, w.rest, w.facets, a.heat, a.published_at"
    " FROM article_words w JOIN articles a ON a.id = w.rowid WHERE w.rowid IN (SELECT value FROM json_each(?))"
)
_ORDERS = {
    Sort.NEWEST: "a.published_at DESC, a.id DESC",
    Sort.OLDEST: "a.published_at, a.id",
    Sort.HOTTEST: "a.heat DESC, a.published_at DESC, a.id DESC",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search, its words aside: an expression that goes with theirs, and a condition on `articles a`."""

    facets: str = ""
    without: str = ""
    condition: str = ""
    values: tuple[str | int, ...] = ()

    def around(self, words: str) -> str:
        """The expression for articles that fit the words and the filters."""
        narrowed = " AND ".join(f"({part})" for part in (words, self.facets) if part)
        return f"({narrowed}) NOT ({self.without})" if self.without else narrowed


@dataclass(frozen=True, slots=True)
class Shelf:
    """The text index as one snapshot has it, narrowed by filters."""

    connection: Connection
    filters: Filters

    def in_titles(self, words: str, limit: int) -> list[int]:
        """The articles whose titles fit an expression, those that came last first."""
        return self._ids("title_words", words, limit)

    def anywhere(
        self, words: str, limit: int, *, offset: int = 0, before: int = 0, other_than: Collection[int] = ()
    ) -> list[int]:
        """The articles that fit an expression, those that came last first; of those before an id, if one is given."""
        return self._ids("article_words", words, limit, offset, before, other_than)

    def count(self, words: str) -> int:
        """How many articles fit an expression; MOST_COUNTED + 1 means more than are counted."""
        source, values = self._source("article_words", words)
        found = self.connection.exec_driver_sql(
            f"SELECT count(*) FROM (SELECT 1 {source} LIMIT ?)",  # noqa: S608 - nothing but names and parameters, here and below
            (*values, MOST_COUNTED + 1),
        )
        return int(found.scalar_one())

    def ordered(self, words: str, sort: Sort, offset: int, limit: int) -> list[int]:
        """A stretch of all articles that fit an expression, in an order other than by relevance."""
        source, values = self._source("article_words", words, needs_articles=True)
        statement = f"SELECT a.id {source} ORDER BY {_ORDERS[sort]} LIMIT ? OFFSET ?"  # noqa: S608
        return [number for (number,) in self.connection.exec_driver_sql(statement, (*values, limit, offset))]

    def among(self, ids: Sequence[int], sort: Sort) -> list[int]:
        """These articles in another order."""
        statement = (
            f"SELECT a.id FROM articles a WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY {_ORDERS[sort]}"  # noqa: S608
        )
        return [number for (number,) in self.connection.exec_driver_sql(statement, (json.dumps(ids),))]

    def texts(
        self,
        ids: Sequence[int],
        hotness: Callable[[int | None], float | None],
        freshness: Callable[[str], float],
    ) -> list[Candidate]:
        """The folded texts of these articles, in any order."""
        rows = self.connection.exec_driver_sql(_TEXTS, (json.dumps(ids),)) if ids else ()
        return [Candidate(row[0], tuple(row[1:7]), hotness(row[7]) or 0.0, freshness(row[8])) for row in rows]

    def _ids(
        self, index: str, words: str, limit: int, offset: int = 0, before: int = 0, other_than: Collection[int] = ()
    ) -> list[int]:
        source, values = self._source(index, words)
        if before:
            source, values = f"{source} AND w.rowid < ?", (*values, before)
        if other_than:
            source = f"{source} AND w.rowid NOT IN (SELECT value FROM json_each(?))"
            values = (*values, json.dumps(sorted(other_than)))
        statement = f"SELECT w.rowid {source} ORDER BY w.rowid DESC LIMIT ? OFFSET ?"  # noqa: S608
        return [number for (number,) in self.connection.exec_driver_sql(statement, (*values, limit, offset))]

    def _source(self, index: str, words: str, *, needs_articles: bool = False) -> tuple[str, tuple[str | int, ...]]:
        # CROSS JOIN keeps SQLite from walking the articles and looking each up in the index, a thousand times as slow.
        condition = self.filters.condition
        join = "CROSS JOIN articles a ON a.id = w.rowid" if condition or needs_articles else ""
        where = f"{index} MATCH ?{f' AND {condition}' if condition else ''}"
        return f"FROM {index} w {join} WHERE {where}", (self.filters.around(words), *self.filters.values)


def alternatives(term: Term) -> str:
    """FTS5's expression for a word in any of its meanings: quoted words only, so that nothing in it is an operator."""
    return "(" + " OR ".join(f'"{variant}"' for variant in term.variants) + ")"


def all_of(terms: Sequence[Term]) -> str:
    """FTS5's expression for articles that hold every term."""
    return " AND ".join(map(alternatives, terms))


def most_of(terms: Sequence[Term], size: int) -> str:
    """FTS5's expression for articles that hold any `size` of the terms."""
    return " OR ".join(f"({all_of(chosen)})" for chosen in combinations(terms, size))
