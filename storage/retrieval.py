"""Which articles may answer a search: ids and texts from the text index, those that came last first, never all."""

from __future__ import annotations

import heapq
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from storage.articles import Sort
from storage.ranking import Candidate
from storage.text_index import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

    from storage.ranking import Term

MOST_COUNTED = 1000
"""Where more articles match, they are not counted: nobody reads the hundredth page, and counting reads every match."""

MOST_READ = 4000
"""How many articles that hold the rarest word are looked through for the others; of more, those that came last."""

MOST_LISTED = 1500
"""How many articles of one word are listed, where not all words have to be held."""

MOST_ALTERNATIVES = 16
"""How many meanings of a word are looked up, the surest ones."""

IN_HEAD = 0.5
"""What a word counts more, for being listed, that stands in the title, the topics or the provider."""

IN_HEADS = 0.2
"""How much less there is to read of a word's places in heads than of all its places."""

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
    """What narrows a search, its words aside: an expression that goes with theirs, and a condition on `articles a`.

    `articles` is how many articles fit the expression, at most; None where there is none.
    """

    facets: str = ""
    articles: int | None = None
    without: str = ""
    condition: str = ""
    values: tuple[str | int, ...] = ()

    def around(self, words: str) -> str:
        """The expression for articles that fit the words and the filters."""
        parts = (words, self.facets) if self.articles is None or self.articles > MOST_READ else (self.facets, words)
        narrowed = " AND ".join(f"({part})" for part in parts if part)
        return f"({narrowed}) NOT ({self.without})" if self.without else narrowed


@dataclass(frozen=True, slots=True)
class Shelf:
    """The text index as one snapshot has it, narrowed by filters. `months` are the words of those with articles."""

    connection: Connection
    filters: Filters
    newest_id: int
    months: Sequence[str] = ()

    def in_titles(self, terms: Sequence[Term], limit: int) -> list[int]:
        """The articles whose titles hold every term, those that came last first."""
        return self._ids("head_words", f"title : ({all_of(terms)})", limit, self._since(terms, IN_HEADS))

    def in_heads(self, terms: Sequence[Term], limit: int) -> list[int]:
        """The articles whose titles, topics and providers together hold every term, those that came last first."""
        return self._ids("head_words", all_of(terms), limit, self._since(terms, IN_HEADS))

    def anywhere(self, terms: Sequence[Term], limit: int, effort: float = 1.0) -> list[int]:
        """The articles that hold every term anywhere, those that came last first.

        Where every term is in very many articles, only those that came last are looked through; more with more effort.
        """
        return self._ids("article_words", all_of(terms), limit, self._since(terms, 1 / effort))

    def is_cut(self, terms: Sequence[Term], effort: float = 1.0) -> bool:
        """Whether `anywhere` leaves out articles that came long ago."""
        return self._since(terms, 1 / effort) > 0

    def likeliest(self, terms: Sequence[Term], limit: int) -> list[int]:
        """The articles that hold most of the terms, by weight, and rather in their titles; the best first.

        Of a word in very many articles only those that came last are looked at: the others are found by rarer words.
        """
        found: defaultdict[int, float] = defaultdict(float)
        for term in terms:
            for index, worth in (("head_words", IN_HEAD), ("article_words", 1.0)):
                for number in self._ids(index, alternatives(term), MOST_LISTED, 0):
                    found[number] += worth * term.weight
        return heapq.nlargest(limit, found, key=lambda number: (found[number], number))

    def ordered(self, terms: Sequence[Term], sort: Sort, offset: int, limit: int) -> list[int]:
        """A stretch of all articles that hold every term, in an order other than by relevance.

        In order of time, very many are sought month by month, more months at a time, until there are enough.
        """
        if sort is not Sort.HOTTEST and self.months and self._read(terms) > MOST_READ:
            return self._by_months(terms, sort, offset + limit)[offset:]
        return self._sorted(terms, sort, offset, limit)

    def _by_months(self, terms: Sequence[Term], sort: Sort, count: int) -> list[int]:
        found: list[int] = []
        left, size = list(self.months if sort is Sort.OLDEST else reversed(self.months)), 1
        while left and len(found) < count:
            months = " OR ".join(f'"{month}"' for month in left[:size])
            both = " AND ".join(f"({part})" for part in (months, self.filters.facets) if part)
            narrowed = replace(self, filters=replace(self.filters, facets=both, articles=0))
            found += narrowed.ordered(terms, sort, 0, count - len(found))
            left, size = left[size:], size * 2
        return found

    def _sorted(self, terms: Sequence[Term], sort: Sort, offset: int, limit: int) -> list[int]:
        source, values = self._source("article_words", all_of(terms), needs_articles=True)
        statement = f"SELECT a.id {source} ORDER BY {_ORDERS[sort]} LIMIT ? OFFSET ?"
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

    def _read(self, terms: Sequence[Term]) -> int:
        """How many articles have to be looked at to find those that hold every term, at most."""
        lengths = [term.articles for term in terms] + ([] if self.filters.articles is None else [self.filters.articles])
        return min(lengths, default=0)

    def _since(self, terms: Sequence[Term], share: float = 1.0) -> int:
        """The id from which on articles are looked through, so that not too many are (0 for all)."""
        read = self._read(terms) * share
        return int(self.newest_id * (1 - MOST_READ / read)) if read > MOST_READ else 0

    def _ids(self, index: str, words: str, limit: int, since: int) -> list[int]:
        if index == "head_words" and self.filters.without:  # what an article has to be without may stand elsewhere
            index, words = "article_words", f"{{{' '.join(HEAD)}}} : ({words})"
        source, values = self._source(index, words)
        if since:
            source, values = f"{source} AND w.rowid > ?", (*values, since)
        statement = f"SELECT w.rowid {source} ORDER BY w.rowid DESC LIMIT ?"
        return [number for (number,) in self.connection.exec_driver_sql(statement, (*values, limit))]

    def _source(self, index: str, words: str, *, needs_articles: bool = False) -> tuple[str, tuple[str | int, ...]]:
        # CROSS JOIN keeps SQLite from walking the articles and looking each up in the index, a thousand times as slow.
        condition = self.filters.condition
        join = "CROSS JOIN articles a ON a.id = w.rowid" if condition or needs_articles else ""
        where = f"{index} MATCH ?{f' AND {condition}' if condition else ''}"
        return f"FROM {index} w {join} WHERE {where}", (self.filters.around(words), *self.filters.values)


def alternatives(term: Term) -> str:
    """FTS5's expression for a word in any of its meanings: quoted words only, so that nothing in it is an operator."""
    likeliest = list(term.variants)[:MOST_ALTERNATIVES]
    return "(" + " OR ".join(f'"{variant}"' for variant in likeliest) + ")"


def all_of(terms: Sequence[Term]) -> str:
    """FTS5's expression for articles that hold every term, the rarest first: by that one it steps through the rest."""
    return " AND ".join(map(alternatives, sorted(terms, key=lambda term: term.articles)))
