"""SQLite's full-text search with the tokenizers that come with it: any word may match, bm25 with a weight on titles."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from storage import Article

_FIND = "SELECT url FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 0, 8, 5, 6, 3) LIMIT ?"


class Fts5:
    """One table of articles. With the tokenizer `trigram`, a word is searched as the trigrams that it is made of."""

    def __init__(self, tokenizer: str) -> None:
        self._tokenizer = tokenizer

    def build(self, articles: Iterable[Article], home: Path) -> None:
        columns = f"url UNINDEXED, title, topics, provider, excerpt, tokenize = '{self._tokenizer}'"
        with sqlite3.connect(home / "fts5.db") as connection:
            connection.execute(f"CREATE VIRTUAL TABLE articles USING fts5({columns})")
            connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", map(_row, articles))
            connection.execute("INSERT INTO articles (articles) VALUES ('optimize')")

    def open(self, home: Path) -> None:
        self._connection = sqlite3.connect(home / "fts5.db")

    def search(self, text: str, count: int) -> list[str]:
        terms = [term for word in re.findall(r"\w+", text) for term in self._terms(word)]
        if not terms:
            return []
        expression = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms))
        return [url for (url,) in self._connection.execute(_FIND, (expression, count))]

    def _terms(self, word: str) -> list[str]:
        if self._tokenizer != "trigram":
            return [word]
        return [word[place : place + 3].lower() for place in range(len(word) - 2)]


def _row(article: Article) -> tuple[str, ...]:
    return article.url, article.title, " ".join(article.topics), article.provider.name, article.excerpt
