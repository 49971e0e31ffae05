"""The engines that are compared, behind one protocol: newsdesk, and what a bot might search with instead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from storage import Article


class Engine(Protocol):
    """A text search over articles that lives in a folder. Libraries are imported by the engine that uses them."""

    def build(self, articles: Iterable[Article], home: Path) -> None:
        """Everything that a search needs, written into the empty folder."""

    def open(self, home: Path) -> None:
        """Made ready to search, in a process that has not built it."""

    def search(self, text: str, count: int) -> list[str]:
        """The addresses of so many articles at most, best first."""


class RapidFuzz:
    """Every title compared with the query by one of rapidfuzz's scorers: what most bots with typo tolerance do."""

    def __init__(self, scorer: str) -> None:
        self._scorer_name = scorer

    def build(self, articles: Iterable[Article], home: Path) -> None:
        titles = [[article.url, article.title] for article in articles]
        (home / "titles.json").write_text(json.dumps(titles), encoding="utf-8")

    def open(self, home: Path) -> None:
        from rapidfuzz import fuzz, process, utils

        titles = json.loads((home / "titles.json").read_text(encoding="utf-8"))
        self._urls = [url for url, _ in titles]
        self._titles = [utils.default_process(title) for _, title in titles]
        self._folded = utils.default_process
        self._extract = process.extract
        self._scorer = getattr(fuzz, self._scorer_name)

    def search(self, text: str, count: int) -> list[str]:
        found = self._extract(self._folded(text), self._titles, scorer=self._scorer, limit=count)
        return [self._urls[place] for _, _, place in found]


def _newsdesk() -> Engine:
    from newsdesk_engine import Newsdesk

    return Newsdesk()


def _fts5(tokenizer: str) -> Engine:
    from fts5_engine import Fts5

    return Fts5(tokenizer)


def _tantivy() -> Engine:
    from tantivy_engine import Tantivy

    return Tantivy()


def _bm25s() -> Engine:
    from bm25s_engine import Bm25s

    return Bm25s()


def _xapian() -> Engine:
    from xapian_engine import Xapian

    return Xapian()


ENGINES: dict[str, Callable[[], Engine]] = {
    "newsdesk": _newsdesk,
    "rapidfuzz WRatio": lambda: RapidFuzz("WRatio"),
    "rapidfuzz token_set": lambda: RapidFuzz("token_set_ratio"),
    "FTS5 unicode61": lambda: _fts5("unicode61"),
    "FTS5 porter": lambda: _fts5("porter unicode61"),
    "FTS5 trigram": lambda: _fts5("trigram"),
    "tantivy": _tantivy,
    "bm25s + symspell": _bm25s,
    "xapian": _xapian,
}

TOO_SLOW_FROM = 100_000
TOO_SLOW = frozenset(("rapidfuzz WRatio", "rapidfuzz token_set"))
"""Engines that look at every article for every query: left out of archives of that size unless they are asked for."""
