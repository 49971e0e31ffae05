"""Xapian, a search library in C++, with its own stemming, spelling correction and unfinished last words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import xapian

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from storage import Article

_TITLE_WEIGHT = 3
_FLAGS = xapian.QueryParser.FLAG_SPELLING_CORRECTION | xapian.QueryParser.FLAG_PARTIAL


class Xapian:
    """A database on disk. English stop words count nothing; a title counts as if it stood there three times."""

    def build(self, articles: Iterable[Article], home: Path) -> None:
        database = xapian.WritableDatabase(str(home / "xapian"), xapian.DB_CREATE)
        generator = xapian.TermGenerator()
        generator.set_database(database)
        generator.set_stemmer(xapian.Stem("en"))
        generator.set_flags(xapian.TermGenerator.FLAG_SPELLING)
        for article in articles:
            database.add_document(_document(generator, article))
        database.commit()
        database.close()

    def open(self, home: Path) -> None:
        self._database = xapian.Database(str(home / "xapian"))
        self._parser = xapian.QueryParser()
        self._parser.set_database(self._database)
        self._parser.set_stemmer(xapian.Stem("en"))
        self._parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self._stopper = xapian.SimpleStopper()
        for word in _STOP_WORDS.split():
            self._stopper.add(word)
        self._parser.set_stopper(self._stopper)

    def search(self, text: str, count: int) -> list[str]:
        query = self._parser.parse_query(_folded(text), _FLAGS)
        if corrected := self._parser.get_corrected_query_string():
            query = self._parser.parse_query(corrected, _FLAGS)
        enquire = xapian.Enquire(self._database)
        enquire.set_query(query)
        return [hit.document.get_data().decode() for hit in enquire.get_mset(0, count)]


def _document(generator: xapian.TermGenerator, article: Article) -> xapian.Document:
    document = xapian.Document()
    document.set_data(article.url)
    generator.set_document(document)
    generator.index_text(_folded(article.title), _TITLE_WEIGHT)
    for text in (article.excerpt, article.provider.name, *article.topics):
        generator.increase_termpos()
        generator.index_text(_folded(text))
    return document


def _folded(text: str) -> str:
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text.lower()))
    return " ".join(re.findall(r"\w+", re.sub("['’]s?\\b", "", plain)))


_STOP_WORDS = (
    "a about an and any anyone are as at be by can could did do does for from go has have how i in into is it me more"
    " of on or please s that the there this to was what when where who why will with you"
)
