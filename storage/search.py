"""A search by words: understood more and more widely until an article answers it, ranked, and told how."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from storage import article_rows, fuzzy, ranking, told
from storage.articles import Page, Sort, SoughtWord
from storage.browsing import filters, on_existing_page
from storage.confidence import AS_WRITTEN, confidence
from storage.retrieval import MOST_COUNTED, MOST_LISTED, Shelf, all_of
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

ENOUGH_WORTH, ENOUGH_AS_WRITTEN = 0.78, 0.7
"""A first hit that holds every word is what was asked for if their places are worth so much: less if as written."""

NEARLY_ALL_WORTH = 0.8
"""So is one worth so much even if it does not hold every word: words of like meaning would not make it better."""

LEAST_COVERAGE = 0.55
"""Less surely than this, all words together may be chance likenesses."""

CORE = 8
"""How many words, those that tell most, are looked up where no article holds them all."""

TRIED, ENOUGH_NEARLY = 5, 5
"""Of so many of them, all but one are sought in heads, and all but two where so few articles hold all but one."""

MORE_EFFORT = 5
"""How much further whole articles are looked through where no head holds every word."""


def find_by_words(connection: Connection, lexicon: Lexicon, query: ArticleQuery) -> Page:
    """The page that answers a query with words or phrases, its topics and providers by their full names."""
    return Search(connection, lexicon, Vocabulary(connection, lexicon.article_count), query).page()


def holding(connection: Connection, lexicon: Lexicon, page: Page) -> tuple[str, ...]:
    """FTS5's expressions for all articles that hold every word that those of the page hold; none where it has no words.

    First the words as they were searched, corrections in place; then each in any meaning that it was looked up in.
    """
    vocabulary = Vocabulary(connection, lexicon.article_count)
    literal = Understanding(page.searched, vocabulary, lexicon).literal()
    held = [term for term in literal if term.word not in page.unmatched]
    exact = (all_of(held),) if held and all(term.variants for term in held) else ()
    asked = Understanding(page.query.words, vocabulary, lexicon).literal()
    sought = (word for term, word in zip(asked, page.sought, strict=True) if term.word not in page.unmatched)
    return (*exact, " AND ".join("(" + " OR ".join(f'"{one}"' for one in word.meanings) + ")" for word in sought))


@dataclass
class Search:
    """One search under way, in one snapshot of the archive."""

    connection: Connection
    lexicon: Lexicon
    vocabulary: Vocabulary
    query: ArticleQuery
    _candidates: dict[int, Candidate] = field(default_factory=dict)
    _all: list[int] = field(default_factory=list)
    _is_cut: bool = False
    _is_literal: bool = True

    def page(self) -> Page:
        """The page that answers the query."""
        lexicon = self.lexicon
        shelf = Shelf(self.connection, filters(self.query, lexicon), lexicon.newest_id, lexicon.months)
        understanding = Understanding(self.query.words, self.vocabulary, lexicon)
        terms, hits = self._ranked(shelf, understanding)
        if not terms and any(map(fuzzy.words, self.query.phrases)):
            return self._all_of_phrases(shelf)
        return self._listed(shelf, terms, hits)

    def _ranked(self, shelf: Shelf, understanding: Understanding) -> tuple[Sequence[Term], list[Hit]]:
        """The terms in the reading that finds something worth showing, and all candidates by them, best first."""
        terms: Sequence[Term] = understanding.literal()
        self._is_literal = True
        hits = self._hits(shelf, terms, self._strictly(shelf, terms))
        for reading in (understanding.forgiving, understanding.wide):
            if not terms or _is_enough(hits):
                break
            terms, self._is_literal = reading(), False
            hits = self._hits(shelf, terms, self._strictly(shelf, terms))
            if not _is_enough(hits):
                hits = self._hits(shelf, terms, self._nearly(shelf, terms))
        return terms, hits

    def _strictly(self, shelf: Shelf, terms: Sequence[Term]) -> list[int]:
        """Articles that hold every term, those with all of them in the title first."""
        self._all, self._is_cut = [], False
        if not terms or not all(term.variants for term in terms):
            return []
        heads = shelf.in_heads(terms, POOL)
        if len(heads) == POOL:
            heads += shelf.in_titles(terms, POOL)
        effort = 1 if heads else MORE_EFFORT
        self._all = shelf.anywhere(terms, MOST_COUNTED + 1, effort)
        self._is_cut = shelf.is_cut(terms, effort)
        return [*heads, *self._all[:POOL]]

    def _nearly(self, shelf: Shelf, terms: Sequence[Term]) -> list[int]:
        """Articles that hold most of the terms."""
        known = sorted((term for term in terms if term.variants), key=lambda term: -term.weight)[:CORE]
        found = shelf.likeliest(known, POOL)
        if max((term.articles for term in known), default=0) > MOST_LISTED:
            found += self._in_heads_but_few(shelf, known[:TRIED])
        return found

    def _in_heads_but_few(self, shelf: Shelf, terms: Sequence[Term]) -> list[int]:
        """Articles whose heads hold all terms but one, or else but two."""
        found: list[int] = []
        for missing in (1, 2):
            if len(terms) > missing + 1 and len(found) < ENOUGH_NEARLY:
                for some in combinations(terms, len(terms) - missing):
                    found += shelf.in_heads(some, POOL // 4)
        return found

    def _hits(self, shelf: Shelf, terms: Sequence[Term], ids: Sequence[int]) -> list[Hit]:
        """All candidates so far, with these, best first."""
        new = [number for number in dict.fromkeys(ids) if number not in self._candidates]
        for candidate in shelf.texts(new, self.lexicon.hotness, self.lexicon.freshness):
            self._candidates[candidate.id] = candidate
        return ranking.rank(self._candidates.values(), terms)

    def _listed(self, shelf: Shelf, terms: Sequence[Term], hits: list[Hit]) -> Page:
        """The page of those that hold every term, if the best one does; else of those that come closest."""
        best = hits[0] if hits else None
        if best is None or not terms or not best.coverage:
            unmatched = tuple(term.word for term in terms)
            query = on_existing_page(self.query, 0)
            return Page(query, (), 0, query.words, unmatched=unmatched, confidence=0.0)
        if best.is_complete:
            ids, counted, query = self._complete(shelf, terms, hits)
        else:
            ids, counted, query = self._closest(shelf, hits)
        corrections = told.corrections(terms, best)
        return Page(
            query,
            article_rows.read(self.connection, ids, self.lexicon.hotness),
            min(counted, MOST_COUNTED),
            told.as_searched(query.words, corrections),
            corrections,
            told.expansions(terms, best, self.lexicon.facet_names),
            tuple(term.word for term, match in zip(terms, best.matches, strict=True) if not match),
            confidence=confidence(terms, best),
            is_total_exact=counted <= MOST_COUNTED and not self._is_cut,
            sought=tuple(SoughtWord(tuple(term.variants), term.weight) for term in terms),
        )

    def _complete(self, shelf: Shelf, terms: Sequence[Term], hits: list[Hit]) -> tuple[list[int], int, ArticleQuery]:
        """The ids of one page of articles that hold every term, and how many there are."""
        likely = hits if self._is_literal else ranking.worth_showing(hits)
        ranked = [hit.id for hit in likely if hit.is_complete]
        if self._is_literal:
            ranked += [number for number in self._all if number not in self._candidates]
        query = on_existing_page(self.query, min(len(ranked), MOST_COUNTED))
        first = (query.page - 1) * query.size
        if query.sort is Sort.RELEVANCE:
            return ranked[first : first + query.size], len(ranked), query
        if self._is_literal and (len(ranked) > MOST_COUNTED or self._is_cut):
            return shelf.ordered(terms, query.sort, first, query.size), len(ranked), query
        return shelf.among(ranked, query.sort)[first : first + query.size], len(ranked), query

    def _closest(self, shelf: Shelf, hits: list[Hit]) -> tuple[list[int], int, ArticleQuery]:
        """The ids of one page of articles that hold nearly as much as the best one, and how many there are."""
        ranked = [hit.id for hit in ranking.worth_showing(hits)]
        query = on_existing_page(self.query, len(ranked))
        ordered = ranked if query.sort is Sort.RELEVANCE else shelf.among(ranked, query.sort)
        return ordered[(query.page - 1) * query.size : query.page * query.size], len(ranked), query

    def _all_of_phrases(self, shelf: Shelf) -> Page:
        """The page of those that hold the phrases, where nothing else was asked."""
        counted = len(shelf.anywhere((), MOST_COUNTED + 1))
        query = on_existing_page(self.query, min(counted, MOST_COUNTED))
        sort = Sort.NEWEST if query.sort is Sort.RELEVANCE else query.sort
        ids = shelf.ordered((), sort, (query.page - 1) * query.size, query.size)
        articles = article_rows.read(self.connection, ids, self.lexicon.hotness)
        return Page(
            query,
            articles,
            min(counted, MOST_COUNTED),
            confidence=1.0 if counted else 0.0,
            is_total_exact=counted <= MOST_COUNTED,
        )


def _is_enough(hits: Sequence[Hit]) -> bool:
    """Whether nothing wider needs to be tried: the first hit holds every word in good places, or nearly all is said."""
    if not hits:
        return False
    best = hits[0]
    if not best.is_complete or best.coverage < LEAST_COVERAGE:
        return best.worth >= NEARLY_ALL_WORTH
    return best.worth >= best.coverage * (ENOUGH_AS_WRITTEN if best.coverage >= AS_WRITTEN else ENOUGH_WORTH)
