"""tantivy, a search library in Rust: each word exact and fuzzy in each field, one edit from 4 letters, two from 8."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from storage import Article

_BOOSTS = {"title": 8.0, "topics": 5.0, "provider": 6.0, "excerpt": 3.0}
_FUZZY_WEIGHT = 3.0
_HEAP_BYTES = 128_000_000


class Tantivy:
    """An index on disk. English stop words count nothing.

    Fuzzy words all score 1, however rare they are, and exact ones by bm25: hence the weight, the best of those tried.
    """

    def build(self, articles: Iterable[Article], home: Path) -> None:
        index = tantivy.Index(_schema(), path=str(home))
        index.register_tokenizer("folded", _analyzer())
        writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for article in articles:
            writer.add_document(_document(article))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, home: Path) -> None:
        index = tantivy.Index.open(str(home))
        index.register_tokenizer("folded", _analyzer())
        self._schema = index.schema
        self._analyzer = _analyzer()
        self._searcher = index.searcher()

    def search(self, text: str, count: int) -> list[str]:
        clauses = [
            (tantivy.Occur.Should, query)
            for word in self._analyzer.analyze(text)
            for field, boost in _BOOSTS.items()
            for query in self._queries(field, word, boost)
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), count).hits
        return [self._searcher.doc(address)["url"][0] for _, address in hits]

    def _queries(self, field: str, word: str, boost: float) -> list[tantivy.Query]:
        exact = tantivy.Query.term_query(self._schema, field, word)
        edits = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if not edits:
            return [tantivy.Query.boost_query(exact, boost)]
        fuzzy = tantivy.Query.fuzzy_term_query(self._schema, field, word, distance=edits, transposition_cost_one=True)
        return [tantivy.Query.boost_query(exact, boost), tantivy.Query.boost_query(fuzzy, boost * _FUZZY_WEIGHT)]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("url", stored=True, tokenizer_name="raw")
    for field in _BOOSTS:
        builder.add_text_field(field, tokenizer_name="folded")
    return builder.build()


def _analyzer() -> tantivy.TextAnalyzer:
    filters = (tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold(), tantivy.Filter.stopword("english"))
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for one in filters:
        builder = builder.filter(one)
    return builder.build()


def _document(article: Article) -> tantivy.Document:
    return tantivy.Document(
        url=article.url,
        title=article.title,
        topics=" ".join(article.topics),
        provider=article.provider.name,
        excerpt=article.excerpt,
    )
