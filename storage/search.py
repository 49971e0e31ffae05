"""A search by words: understood more and more widely until an article answers it, ranked, and told how."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storage import article_rows, ranking, told
from storage.articles import Page, Sort
from storage.browsing import filters, on_existing_page
from storage.retrieval import MOST_COUNTED, Shelf, all_of, most_of
from storage.understanding import Understanding
from storage.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from storage.articles import ArticleQuery
    from storage.lexicon import Lexicon
    from storage.ranking import Candidate, Hit, Term

POOL = 48
"""How many articles of one kind of match are ranked; beyond them those that came last come first."""

ENOUGH_WORTH = 0.6
"""A first hit worth so much is what was asked for: nothing wider needs to be tried."""

CORE = 6


def find_by_words(connection: Connection, lexicon: Lexicon, query: ArticleQuery) -> Page:
    """The page that answers a query with words or phrases, its topics and providers by their full names."""
    return Search(connection, lexicon, Vocabulary(connection, lexicon.article_count), query).page()


@dataclass
class Search:
    """One search under way, in one snapshot of the archive."""

    connection: Connection
    lexicon: Lexicon
    vocabulary: Vocabulary
    query: ArticleQuery
    _candidates: dict[int, Candidate] = field(default_factory=dict)

    def page(self) -> Page:
        """The page that answers the query."""
        shelf = Shelf(self.connection, filters(self.query, self.lexicon))
        understanding = Understanding(self.query.words, self.vocabulary, self.lexicon.topic_facets)
        terms, hits = self._ranked(shelf, understanding)
        if not terms and shelf.filters.facets:
            return self._all_of_phrases(shelf)
        return self._listed(shelf, terms, hits)

    def _ranked(self, shelf: Shelf, understanding: Understanding) -> tuple[Sequence[Term], list[Hit]]:
        """The terms in the reading that finds something worth showing, and all candidates by them, best first."""
        terms: Sequence[Term] = understanding.literal()
        self._fetch(shelf, terms, self._strictly(shelf, terms))
        hits = ranking.rank(self._candidates.values(), terms)
        for reading in (understanding.forgiving, understanding.wide):
            if not terms or (hits and hits[0].worth >= ENOUGH_WORTH and hits[0].is_complete):
                break
            terms = reading()
            self._fetch(shelf, terms, [*self._strictly(shelf, terms), *self._nearly(shelf, terms)])
            hits = ranking.rank(self._candidates.values(), terms)
        return terms, hits

    def _strictly(self, shelf: Shelf, terms: Sequence[Term]) -> list[int]:
        """Articles that hold every term, those with all of them in the title first."""
        known = [term for term in terms if term.variants]
        if not known or len(known) < len(terms):
            return []
        every = all_of(known)
        return [*shelf.in_titles(every, POOL), *shelf.anywhere(every, POOL)]

    def _nearly(self, shelf: Shelf, terms: Sequence[Term]) -> list[int]:
        """Articles that hold all terms but one, or two, or only the one that tells most."""
        known = sorted((term for term in terms if term.variants), key=lambda term: -term.weight)[:CORE]
        found: list[int] = []
        for size in range(len(known) - (len(known) == len(terms)), 0, -1):
            some = most_of(known, size) if size > 1 else all_of(known[:1])
            found += shelf.in_titles(some, POOL)
            found += shelf.anywhere(some, POOL)
            if len(found) >= POOL:
                break
        return found

    def _fetch(self, shelf: Shelf, terms: Sequence[Term], ids: Sequence[int]) -> None:
        new = [number for number in dict.fromkeys(ids) if number not in self._candidates]
        for candidate in shelf.texts(new, self.lexicon.hotness, self.lexicon.freshness):
            self._candidates[candidate.id] = candidate

    def _listed(self, shelf: Shelf, terms: Sequence[Term], hits: list[Hit]) -> Page:
        """The page of those that hold every term, if the best one does; else of those that come closest."""
        best = hits[0] if hits else None
        if best is None or not terms or not best.coverage:
            searched = self.query.words
            return Page(
                on_existing_page(self.query, 0),
                (),
                0,
                searched,
                unmatched=tuple(term.word for term in terms),
                confidence=0.0,
            )
        if best.is_complete:
            ranked = [hit.id for hit in hits if hit.is_complete]
            every = all_of(terms)
            counted = max(shelf.count(every), len(ranked))
            query = on_existing_page(self.query, min(counted, MOST_COUNTED))
            ids = self._stretch(shelf, every, ranked, query)
        else:
            ranked = [hit.id for hit in ranking.worth_showing(hits)]
            counted = len(ranked)
            query = on_existing_page(self.query, counted)
            ordered = ranked if query.sort is Sort.RELEVANCE else shelf.among(ranked, query.sort)
            ids = ordered[(query.page - 1) * query.size : query.page * query.size]
        corrections = told.corrections(terms, best)
        return Page(
            query,
            article_rows.read(self.connection, ids, self.lexicon.hotness),
            min(counted, MOST_COUNTED),
            told.as_searched(query.words, corrections),
            corrections,
            told.expansions(terms, best, self.lexicon.facet_names),
            tuple(term.word for term, match in zip(terms, best.matches, strict=True) if not match),
            confidence=self._confidence(terms, hits),
            is_total_exact=counted <= MOST_COUNTED,
        )

    def _stretch(self, shelf: Shelf, every: str, ranked: list[int], query: ArticleQuery) -> list[int]:
        """The ids of one page: from the ranked pool, and beyond it from the index, those that came last first."""
        first = (query.page - 1) * query.size
        if query.sort is not Sort.RELEVANCE:
            return shelf.ordered(every, query.sort, first, query.size)
        ids = ranked[first : first + query.size]
        if len(ids) < query.size:
            ids += shelf.anywhere(every, query.size - len(ids), offset=max(0, first - len(ranked)), other_than=ranked)
        return ids

    def _all_of_phrases(self, shelf: Shelf) -> Page:
        """The page of those that hold the phrases, where nothing else was asked."""
        counted = shelf.count("")
        query = on_existing_page(self.query, min(counted, MOST_COUNTED))
        sort = Sort.NEWEST if query.sort is Sort.RELEVANCE else query.sort
        ids = shelf.ordered("", sort, (query.page - 1) * query.size, query.size)
        articles = article_rows.read(self.connection, ids, self.lexicon.hotness)
        return Page(query, articles, min(counted, MOST_COUNTED), is_total_exact=counted <= MOST_COUNTED)

    def _confidence(self, terms: Sequence[Term], hits: Sequence[Hit]) -> float:
        return hits[0].coverage
