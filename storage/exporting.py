"""The archive, or what a query finds in it, as a zip archive of files that an import reads back.

The same articles make the same bytes, in whatever order they came in: members are named after day and title, stand in
order of name, and have no time of their own.
"""

from __future__ import annotations

import json
import time
import zipfile
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import IO, TYPE_CHECKING

from sqlalchemy import ColumnElement, func, select

from storage import article_rows, fuzzy, schema
from storage.article_store import with_full_names
from storage.article_text import write_article, write_topics
from storage.articles import MAX_PAGE_SIZE, Topic
from storage.browsing import conditions
from storage.errors import StorageError
from storage.export_words import Exported, ExportTooLarge, TooManyFound
from storage.search import find_by_words
from storage.sources import MAX_MEMBERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from storage.articles import Article, ArticleQuery
    from storage.database import Database
    from storage.lexicon import Lexicon

TOPICS_NAME = "topics.yaml"
MAX_NAME_BYTES = 100
"""So much of a title stands in the name of its file: file systems take 255 bytes."""

_PAGE = 64
_GIVE_WAY_AFTER = 8
_MEMBER_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip archive can tell
_LEVEL = 6
_columns = schema.articles.c


async def export(
    database: Database,
    lexicon_of: Callable[[Connection], Lexicon],
    target: Path,
    query: ArticleQuery | None = None,
    *,
    only_unpublished: bool = False,
    most_bytes: int = 0,
    on_progress: Callable[[int, int], None] | None = None,
) -> Exported:
    """What the new file `target` holds: what a query lists to readers, or everything, unpublished articles included.

    Of everything, only the unpublished ones where that is wanted.

    It is packed in a thread, from one snapshot; there `on_progress` hears (articles packed, articles in all). With the
    articles of a query come the descriptions of their topics. ExportTooLarge beyond `most_bytes` (0 for any number),
    TooManyFound or UnknownName for a query that cannot be listed, StorageError for a file that exists or cannot be
    written; whatever happens, no broken file is left.
    """
    is_over = Event()

    def pack(connection: Connection) -> Exported:
        wanted = _wanted(connection, lexicon_of, query, (False,) if only_unpublished else (False, True))
        is_everything = query is None and not only_unpublished
        packing = _Packing(connection, wanted, is_everything, is_over, most_bytes, on_progress or _nobody)
        return packing.into(target)

    try:
        return await database.look(pack)
    finally:
        is_over.set()  # whoever waited may be gone, and threads cannot be cancelled


def _nobody(done: int, total: int) -> None:
    """Nobody hears of the progress."""


def _wanted(
    connection: Connection,
    lexicon_of: Callable[[Connection], Lexicon],
    query: ArticleQuery | None,
    published: tuple[bool, ...],
) -> list[ColumnElement[bool]]:
    """What holds for the articles to pack; `published` is what they may be where there is no query."""
    if query is None:
        return [_columns.is_published.in_(published)]  # so that the index by time is of use
    lexicon = lexicon_of(connection)
    query = with_full_names(query, lexicon)
    if not query.has_text:
        return conditions(query, lexicon)
    found = func.json_each(json.dumps(_found(connection, lexicon, query))).table_valued("value")
    return [_columns.is_published.is_(True), _columns.id.in_(select(found.c.value))]


def _found(connection: Connection, lexicon: Lexicon, query: ArticleQuery) -> list[int]:
    """The articles of all pages of a search."""
    ids: list[int] = []
    number = last = 1
    while number <= last:
        page = find_by_words(connection, lexicon, replace(query, page=number, size=MAX_PAGE_SIZE))
        if not page.is_total_exact:
            raise TooManyFound(query.words)
        ids += [article.id for article in page.articles]
        number, last = number + 1, page.page_count
    return ids


@dataclass
class _Packing:
    """One export under way, in one snapshot of the archive."""

    connection: Connection
    wanted: list[ColumnElement[bool]]
    is_everything: bool
    is_over: Event
    most_bytes: int
    on_progress: Callable[[int, int], None]

    def into(self, target: Path) -> Exported:
        """What the file holds; none is made for nothing."""
        days = self._days()
        if not days:
            return Exported()
        topics = self._topics()
        with _created(target) as file:
            with zipfile.ZipFile(file, "w") as archive:
                if topics:
                    _add(archive, TOPICS_NAME, write_topics(topics))
                packed = self._pack(archive, file, days)
            self._refuse_too_large(file)
        is_importable = packed.total() + bool(topics) <= MAX_MEMBERS
        return Exported(packed.total(), packed[False], len(topics), is_importable)

    def _pack(self, archive: zipfile.ZipFile, file: IO[bytes], days: Mapping[str, int]) -> Counter[bool]:
        """How many articles were packed that are published, and that are not."""
        packed, total = Counter[bool](), sum(days.values())
        for number, (name, article) in enumerate(article for day in days for article in self._of_day(day)):
            if number % _PAGE == 0:
                self._go_on(number, total, file)
            if number % _GIVE_WAY_AFTER == 0:
                time.sleep(0)  # whoever talks to the bot meanwhile would wait 5 ms for Python's lock
            _add(archive, name, write_article(article))
            packed[article.is_published] += 1
        return packed

    def _go_on(self, done: int, total: int, file: IO[bytes]) -> None:
        if self.is_over.is_set():
            raise StorageError("The export was broken off.")
        self._refuse_too_large(file)
        self.on_progress(done, total)

    def _refuse_too_large(self, file: IO[bytes]) -> None:
        if self.most_bytes and file.tell() > self.most_bytes:
            raise ExportTooLarge

    def _days(self) -> dict[str, int]:
        """How many articles were published on each day, the first one first."""
        day = func.substr(_columns.published_at, 1, 10)
        counted = select(day, func.count()).where(*self.wanted).group_by(day).order_by(day)
        return dict(self.connection.execute(counted).all())

    def _of_day(self, day: str) -> Iterator[tuple[str, Article]]:
        """The articles of a day by the names of their files, in order of name."""
        start = datetime.fromisoformat(day).replace(tzinfo=UTC)
        is_then = (_columns.published_at >= start, _columns.published_at < start + timedelta(days=1))
        chosen = select(_columns.id, _columns.title).where(*self.wanted, *is_then).order_by(_columns.url)
        names = sorted(_named(day, self.connection.execute(chosen)).items())
        for first in range(0, len(names), _PAGE):
            page = names[first : first + _PAGE]
            ids = [article_id for _, article_id in page]
            articles = article_rows.read(self.connection, ids, lambda _: None, with_unpublished=True)
            yield from zip((name for name, _ in page), articles, strict=True)

    def _topics(self) -> list[Topic]:
        """The topics that are described: all, or with the articles of a query theirs."""
        topics, members = schema.topics, schema.article_topics.c
        chosen = select(topics).where(topics.c.is_described).order_by(topics.c.key)
        if not self.is_everything:
            on_some = select(members.topic_id).where(members.article_id.in_(select(_columns.id).where(*self.wanted)))
            chosen = chosen.where(topics.c.id.in_(on_some))
        rows = self.connection.execute(chosen)
        return [Topic(row.name, row.shortname, row.parent, tuple(row.aliases)) for row in rows]


@contextmanager
def _created(target: Path) -> Iterator[IO[bytes]]:
    """The new file, which is gone again if anything goes wrong. StorageError if it exists or cannot be written."""
    try:
        with target.open("xb") as file:
            try:
                yield file
            except BaseException:
                target.unlink()
                raise
    except FileExistsError as error:
        raise StorageError(f"{target} exists; name another file.") from error
    except OSError as error:
        raise StorageError(f"The export {target} cannot be written: {error.strerror or error}.") from error


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, _MEMBER_TIME)
    member.create_system, member.external_attr = 3, 0o644 << 16  # a file of Unix, whatever system this is
    archive.writestr(member, content, zipfile.ZIP_DEFLATED, _LEVEL)


def _named(day: str, titles: Iterable[tuple[int, str]]) -> dict[str, int]:
    """The articles of a day, in order of address, by the names of their files: `2021/12/2021-12-08-title.md`."""
    names: dict[str, int] = {}
    numbers = Counter[str]()
    for article_id, title in titles:
        wanted = name = _name(day, title)
        while name in names:
            numbers[wanted] += 1
            name = f"{wanted}-{numbers[wanted] + 1}"
        names[name] = article_id
    return {f"{day[:4]}/{day[5:7]}/{name}.md": article_id for name, article_id in names.items()}


def _name(day: str, title: str) -> str:
    words = "-".join(fuzzy.words(title[:MAX_NAME_BYTES])).encode()[:MAX_NAME_BYTES].decode(errors="ignore")
    return f"{day}-{words}".rstrip("-")
