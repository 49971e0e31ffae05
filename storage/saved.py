"""The stories that people keep for later, by person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from storage import article_rows, schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

    from storage.articles import Article
    from storage.database import Database
    from storage.lexicon import Lexicon

_saved, _articles = schema.saved_articles.c, schema.articles.c
_NEWEST_FIRST = (_saved.saved_at.desc(), _saved.article_id.desc())


@dataclass(frozen=True, slots=True)
class SavedPage:
    """Some of the stories that a person saved, those saved last first; `number` counts pages from 1.

    `total` are those that readers see at present, `hidden` those that are withdrawn: they are kept, and not shown.
    """

    articles: tuple[Article, ...]
    number: int
    page_count: int
    total: int
    hidden: int


class SavedStore:
    """The saved stories of all people, by Telegram's ids."""

    def __init__(self, database: Database, lexicon: Callable[[Connection], Lexicon]) -> None:
        self._database = database
        self._lexicon = lexicon

    async def save(self, person_id: int, article_id: int, now: datetime) -> None:
        """That this person keeps the story; one that they have kept already stays where it is in their list."""
        row = {"person_id": person_id, "article_id": article_id, "saved_at": now}
        kept = insert(schema.saved_articles).values(row).on_conflict_do_nothing()
        await self._database.record(lambda connection: connection.execute(kept))

    async def remove(self, person_id: int, article_id: int) -> bool:
        """Whether this person had kept the story; they do not any more."""
        gone = delete(schema.saved_articles).where(_is(person_id, article_id))
        return await self._database.record(lambda connection: connection.execute(gone).rowcount > 0)

    async def has(self, person_id: int, article_id: int) -> bool:
        """Whether this person keeps the story."""
        chosen = select(_saved.article_id).where(_is(person_id, article_id))
        return await self._database.look(lambda connection: connection.execute(chosen).first() is not None)

    async def page(self, person_id: int, number: int, size: int) -> SavedPage:
        """So many of a person's stories; the last page for a later one."""
        return await self._database.look(partial(self._page, person_id, number, size))

    def _page(self, person_id: int, number: int, size: int, connection: Connection) -> SavedPage:
        theirs = select(_saved.article_id).join(schema.articles, _articles.id == _saved.article_id)
        theirs = theirs.where(_saved.person_id == person_id)
        is_shown = _articles.is_published.is_(True)
        counted = theirs.with_only_columns(func.count(), func.count().filter(is_shown))
        every, total = connection.execute(counted).one()
        last = max(1, -(-total // size))
        number = max(1, min(number, last))
        shown = theirs.where(is_shown).order_by(*_NEWEST_FIRST)
        ids = connection.execute(shown.offset((number - 1) * size).limit(size)).scalars()
        found = article_rows.read(connection, ids, self._lexicon(connection).hotness)
        return SavedPage(found, number, last, total, every - total)


def _is(person_id: int, article_id: int) -> ColumnElement[bool]:
    return and_(_saved.person_id == person_id, _saved.article_id == article_id)
