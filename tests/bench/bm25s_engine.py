"""Two libraries put together: symspellpy corrects the query by the archive's words, bm25s ranks the articles."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import bm25s
import Stemmer
from symspellpy import SymSpell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from storage import Article

_TITLE_WEIGHT = 3


class Bm25s:
    """English stop words out, words stemmed; a title counts as if it stood there three times. Lives in memory."""

    def build(self, articles: Iterable[Article], home: Path) -> None:
        urls, texts, counts = [], [], Counter[str]()
        for article in articles:
            text = _folded(f"{article.title} {article.excerpt} {article.provider.name} {' '.join(article.topics)}")
            urls.append(article.url)
            texts.append(f"{f'{_folded(article.title)} ' * (_TITLE_WEIGHT - 1)}{text}")
            counts.update(text.split())
        speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        for word, count in counts.items():
            speller.create_dictionary_entry(word, count)
        speller.save_pickle(home / "words.pickle")
        index = bm25s.BM25()
        index.index(_tokens(texts), show_progress=False)
        index.save(home / "bm25s")
        (home / "urls.json").write_text(json.dumps(urls), encoding="utf-8")

    def open(self, home: Path) -> None:
        self._speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        self._speller.load_pickle(home / "words.pickle")
        self._index = bm25s.BM25.load(home / "bm25s")
        self._urls = json.loads((home / "urls.json").read_text(encoding="utf-8"))

    def search(self, text: str, count: int) -> list[str]:
        corrected = self._speller.lookup_compound(_folded(text), max_edit_distance=2, ignore_non_words=True)
        tokens = _tokens([corrected[0].term])
        places, scores = self._index.retrieve(tokens, k=min(count, len(self._urls)), show_progress=False)
        return [self._urls[place] for place, score in zip(places[0], scores[0], strict=True) if score > 0]


def _folded(text: str) -> str:
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text.lower()))
    return " ".join(re.findall(r"\w+", re.sub("['’]s?\\b", "", plain)))


def _tokens(texts: list[str]) -> bm25s.tokenization.Tokenized:
    return bm25s.tokenize(texts, stopwords="en", stemmer=Stemmer.Stemmer("english"), show_progress=False)
