"""This project's own search: words are understood as the bot understands them, and found through its storage."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.question import read_question
from storage import Storage, text_index
from storage.article_writer import ArticleWriter
from storage.comparing import ReadArticle
from storage.intake import Batch

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from storage import Article

_BATCH = 1000
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_ZONE = ZoneInfo("UTC")


class Newsdesk:
    """A database in the folder, and one event loop for as long as the engine is open."""

    def build(self, articles: Iterable[Article], home: Path) -> None:
        asyncio.run(_write(articles, _url(home)))

    def open(self, home: Path) -> None:
        self._loop = asyncio.new_event_loop()
        self._storage = self._loop.run_until_complete(Storage.open(_url(home)))
        self._names = self._loop.run_until_complete(self._storage.articles.names())

    def search(self, text: str, count: int) -> list[str]:
        question = read_question(text, _NOW, _ZONE, self._names)
        query = replace(question.query, size=count)
        page = self._loop.run_until_complete(self._storage.articles.find(query))
        return [article.url for article in page.articles]

    def number_of(self, url: str) -> int:
        """The number that the database has given the article of an address."""
        chosen = "SELECT id FROM articles WHERE url = ?"
        look = self._storage._database.look(lambda connection: connection.exec_driver_sql(chosen, (url,)).scalar_one())
        return self._loop.run_until_complete(look)

    def close(self) -> None:
        """The database closed."""
        self._loop.run_until_complete(self._storage.close())
        self._loop.close()


def _url(home: Path) -> str:
    return f"sqlite+aiosqlite:///{home / 'newsdesk.db'}"


async def _write(articles: Iterable[Article], url: str) -> None:
    now = datetime.now(UTC)
    storage = await Storage.open(url)
    try:
        writer, left, total = ArticleWriter(storage._database, now), iter(articles), 0
        while batch := list(islice(left, _BATCH)):
            await writer.write(Batch([_read(article) for article in batch], [], {}, {}, Counter(), total))
            total += len(batch)
        await writer.finish(now, {"created": total})
    finally:
        await storage.close()


def _read(article: Article) -> ReadArticle:
    digest = hashlib.blake2b(article.url.encode(), digest_size=16).hexdigest()
    return ReadArticle(article, digest, text_index.indexed(article))
