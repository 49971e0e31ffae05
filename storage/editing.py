"""Single articles edited by admins: whether they are shown, and how hot they are. Each edit is an import of its own.

The digest of the article's file stays: the same file, coming again, changes nothing, and one that has changed wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, insert, select, update

from storage import article_rows, fuzzy, schema, text_index
from storage.addresses import canonical_url
from storage.browsing import LARGEST_INTEGER
from storage.import_words import Kind, State
from storage.pasts import Past, keep_articles
from storage.reindexing import index_rows
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.database import Database

MOST_HEAT = 10**9
"""The greatest heat, and negative the least, as in article files."""

MOST_COMPARED = 10_000
"""So many titles are compared with the words that seek one, the newest."""

LIKE = 0.5
"""Below this likeness a title is not what was sought. Nothing is done to what is found before someone has chosen."""

_CHUNK = 500
_PER_CHUNK = 10
_articles = schema.articles.c
_ENTRIES: Select[Any] = select(_articles.id, _articles.url, _articles.title, _articles.is_published, _articles.heat)


@dataclass(frozen=True, slots=True)
class Entry:
    """A story of the archive, whether readers see it or not."""

    id: int
    title: str
    is_published: bool
    heat: int | None


@dataclass(frozen=True, slots=True)
class Edit:
    """What an article is to be; None leaves it as it is. ValueError for a heat that no file may say."""

    is_published: bool | None = None
    heat: int | None = None

    def __post_init__(self) -> None:
        if self.heat is not None and abs(self.heat) > MOST_HEAT:
            raise ValueError(f"heat is {self.heat}; expected {-MOST_HEAT} to {MOST_HEAT}")

    def of(self, entry: Entry) -> dict[str, Any]:
        """The values that would change, by column."""
        wanted = {"is_published": self.is_published, "heat": self.heat}
        return {name: value for name, value in wanted.items() if value not in (None, getattr(entry, name))}


@dataclass(frozen=True, slots=True)
class Edited:
    """An article as it `was` before an edit. `import_id` is the number to undo it by, 0 where nothing was to change."""

    was: Entry
    import_id: int = 0


class EditStore:
    """Finds articles for admins, those that are not shown as well, and edits them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def at(self, addresses: Sequence[str]) -> tuple[Entry, ...]:
        """The stories at these addresses, in their order, without those that the archive does not hold."""
        urls = list(dict.fromkeys(filter(None, map(_identity, addresses))))

        def read(connection: Connection) -> tuple[Entry, ...]:
            found = connection.execute(_ENTRIES.where(_articles.url.in_(urls)))
            by_url = {row.url: _entry(row) for row in found}
            return tuple(by_url[url] for url in urls if url in by_url)

        return await self._database.look(read)

    async def unpublished(self, words: str, limit: int) -> tuple[Entry, ...]:
        """Stories that are not shown: the newest, or those whose titles are most like the words, typos forgiven."""
        return await self._database.look(partial(_unpublished, words, limit))

    async def edit(self, article_id: int, edit: Edit, who: str, now: datetime) -> Edited | None:
        """The article as the edit wants it, in one transaction; None if there is none of that number.

        What readers could not see until now is new to them. An edit that would change nothing is no import.
        """
        if not 0 < article_id <= LARGEST_INTEGER:
            return None
        async with self._database.write() as connection:
            row = (await connection.execute(select(schema.articles).where(_articles.id == article_id))).one_or_none()
            if row is None:
                return None
            was = _entry(row)
            changed = edit.of(was)
            if not changed:
                return Edited(was)
            number = await _note(connection, was, changed, who, now)
            await _keep_past(connection, row, changed, number)
            await _write(connection, article_id, changed | {"import_id": number}, now)
        return Edited(was, number)


async def _note(connection: AsyncConnection, was: Entry, changed: dict[str, Any], who: str, now: datetime) -> int:
    """The number of the import that the edit is: begun and finished at once."""
    counts = {"updated": 1}
    if "is_published" in changed:
        counts["published" if changed["is_published"] else "unpublished"] = 1
    if "heat" in changed:
        counts["heat"] = changed["heat"]
    values = {"started_at": now, "finished_at": now, "state": str(State.DONE), "kind": str(Kind.EDIT), "who": who}
    noted = insert(schema.imports).values(**values, title=was.title, counts=counts)
    return int((await connection.execute(noted.returning(schema.imports.c.id))).scalar_one())


async def _keep_past(connection: AsyncConnection, row: Row[Any], changed: dict[str, Any], number: int) -> None:
    """What will be different kept as an import of files keeps it, so that it is taken back in the same way."""
    twins = select(schema.twins.c.digest).where(schema.twins.c.article_id == row.id)
    past = {name: getattr(row, name) for name in (*changed, "digest", "import_id")}
    past["twins"] = list((await connection.execute(twins)).scalars())
    if changed.get("is_published"):
        past |= {"imported_at": stored_instant(row.imported_at), "arrived": row.arrived}
    await keep_articles(connection, number, [Past(row.id, past, number)])


async def _write(connection: AsyncConnection, article_id: int, values: dict[str, Any], now: datetime) -> None:
    bump = update(schema.archive).values(version=schema.archive.c.version + 1).returning(schema.archive.c.version)
    version = (await connection.execute(bump)).scalar_one()
    new = {"imported_at": now, "arrived": version} if values.get("is_published") else {}
    await connection.execute(update(schema.articles).where(_articles.id == article_id).values(values | new))
    if "is_published" in values:
        shown = await connection.run_sync(article_rows.read, [article_id], lambda _: None)
        await text_index.index(connection, await index_rows(connection, shown), [article_id])


def _unpublished(words: str, limit: int, connection: Connection) -> tuple[Entry, ...]:
    newest = _ENTRIES.where(_articles.is_published.is_(False)).order_by(
        _articles.published_at.desc(), _articles.id.desc()
    )
    entries = [_entry(row) for row in connection.execute(newest.limit(MOST_COMPARED if words else limit))]
    return _most_alike(words, entries)[:limit] if words else tuple(entries)


def _most_alike(words: str, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those whose titles are like the words, best first; of equals the newest."""
    titles = list(dict.fromkeys(entry.title for entry in entries))
    chunks = (titles[start : start + _CHUNK] for start in range(0, len(titles), _CHUNK))  # each holds Python's lock
    near = [title for chunk in chunks for title in fuzzy.nearest(words, chunk, _PER_CHUNK)]
    scores = {title: fuzzy.likeness(words, title) for title in near}
    alike = (entry for entry in entries if scores.get(entry.title, 0) >= LIKE)
    return tuple(sorted(alike, key=lambda entry: -scores[entry.title]))


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.id, row.title, row.is_published, row.heat)


def _identity(address: str) -> str:
    """What an address is known by, "" for one that no article can have."""
    try:
        return canonical_url(address)
    except ValueError:  # a host or a port that can be none
        return ""
