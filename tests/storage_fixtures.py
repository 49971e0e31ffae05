"""A storage to fill, files to fill it with, and a look at its tables behind its back.

Nothing is asserted here, so PYTEST_DONT_REWRITE: tests import the helpers before pytest loads the fixtures.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections import Counter
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import storage as door
from storage import ArticleQuery, Storage, fuzzy, schema, text_index
from storage.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection, CursorResult

NOW = datetime(2022, 1, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def url_of(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def database_path(tmp_path):
    return tmp_path / "newsdesk.db"


@pytest.fixture(scope="session")
def made_database(tmp_path_factory) -> Path:
    """A file with all tables and nothing in them: to be copied, which costs less than making one, not to be changed."""
    path = tmp_path_factory.mktemp("made") / "newsdesk.db"

    async def make():
        await (await Storage.open(url_of(path))).close()

    asyncio.run(make())
    return path


@pytest.fixture
async def storage(database_path, made_database):
    shutil.copy(made_database, database_path)
    opened = await Storage.open(url_of(database_path))
    yield opened
    await opened.close()


@pytest.fixture
def bring(storage, tmp_path):
    """Imports files (name → text) as a folder that holds nothing else; answers with the report."""

    async def bring(files: Mapping[str, str | bytes], *, now: datetime = NOW, **options: Any):
        shutil.rmtree(tmp_path / "archive", ignore_errors=True)
        return await storage.import_paths([write(tmp_path / "archive", files)], now, **options)

    return bring


@pytest.fixture
def titles(storage):
    """The titles that a query finds, in order."""

    async def titles(words: str = "", **filters: Any) -> list[str]:
        page = await storage.articles.find(ArticleQuery(words, size=50, **filters))
        return [article.title for article in page.articles]

    return titles


@pytest.fixture
def look(storage):
    """What a function makes of a snapshot: of a connection and of what is kept in memory of the archive."""

    async def look(reading):
        return await storage._database.look(
            lambda connection: reading(connection, storage.articles.lexicon(connection))
        )

    return look


class AtOnce:
    """A connection that keeps nobody waiting, for what awaits one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def execute(self, *arguments: Any) -> CursorResult[Any]:
        return self._connection.execute(*arguments)


@contextmanager
def vocabulary_of(frequencies: Mapping[str, int], article_count: int = 100) -> Iterator[Vocabulary]:
    """The vocabulary of an archive in which each of these words stands in so many articles."""
    engine = create_engine("sqlite://")
    tables = [schema.terms, schema.misspellings]
    with engine.connect() as connection:
        schema.metadata.create_all(connection, tables)
        counting = text_index._count(frequencies, AtOnce(connection))
        with suppress(StopIteration):
            counting.send(None)
        yield Vocabulary(connection, article_count)
    engine.dispose()


@pytest.fixture
def vocabulary():
    """Makes the vocabulary of an archive in which each of these words stands in one article, or in so many."""
    with ExitStack() as opened:
        yield lambda *words, count=100, **frequencies: opened.enter_context(
            vocabulary_of(dict.fromkeys(words, 1) | frequencies, count)
        )


@pytest.fixture
def open_folder():
    """A folder that anybody may enter, unlike tmp_path."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def nobody() -> Iterator[None]:
    """As long as it lasts, this process may do only what anybody may."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def article(url: str | None = "https://example.org/a", *, body: str = "", **fields: Any) -> str:
    """An article's file. A field that is None is left out; JSON is YAML, so any value may stand for one."""
    said = {"title": "A headline", "publishedDateTime": "2021-12-08T16:33:00Z", "webUrl": url, **fields}
    lines = (f"{name}: {json.dumps(value)}" for name, value in said.items() if value is not None)
    return "---\n" + "\n".join(lines) + f"\n---\n{body}"


def texts(*titles: str, **fields: Any) -> dict[str, str]:
    """A file for each title, the first one newest."""
    return {
        f"{place:03}.md": article(
            f"https://e.org/{place}", title=title, publishedDateTime=(NOW - place * DAY).isoformat(), **fields
        )
        for place, title in enumerate(titles)
    }


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    folder.mkdir(exist_ok=True)
    return folder


def pack(path: Path, files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What a statement finds or does in the file, through a connection of its own."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return connection.execute(sql, values).fetchall()


def config() -> Config:
    """What Alembic has to know of the migrations."""
    made = Config()
    made.set_main_option("script_location", str(Path(door.__file__).parent / "migrations"))
    return made


REVISIONS = [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()][::-1]


def migrate(path: Path, *revisions: str) -> None:
    """The database at `path`, brought to each of these revisions in turn."""
    engine = create_engine(f"sqlite:///{path}")
    made = config()
    for revision in revisions:
        with engine.begin() as made.attributes["connection"]:
            command.upgrade(made, revision)
    engine.dispose()


def contradictions(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Where the tables do not agree with each other; empty in a sound archive."""
    shown = "SELECT id FROM articles WHERE is_published"
    member = "SELECT * FROM article_topics WHERE"
    found = {
        "broken": [row for row in rows(path, "PRAGMA integrity_check") if row != ("ok",)],
        "foreign keys": rows(path, "PRAGMA foreign_key_check"),
        "index": rows(path, "INSERT INTO article_words (article_words) VALUES ('integrity-check')"),
        "index of heads": rows(path, "INSERT INTO head_words (head_words) VALUES ('integrity-check')"),
        "heads": [*(indexed_heads(path, "head_words") ^ indexed_heads(path, "article_words"))],
        "not indexed": rows(path, f"{shown} AND id NOT IN (SELECT rowid FROM article_words)"),
        "indexed in vain": rows(path, f"SELECT rowid FROM article_words WHERE rowid NOT IN ({shown})"),
        "facets": [*(set(rows(path, "SELECT rowid, facets FROM article_words")) ^ facets_of(path))],
        "vocabulary": [*(set(rows(path, "SELECT term, root, articles FROM terms")) ^ terms_of(path))],
        "misspellings": [*(set(rows(path, "SELECT remnant, term FROM misspellings")) ^ misspellings_of(path))],
        "topics of nobody": rows(path, f"{member} article_id NOT IN (SELECT id FROM articles)"),
        "topics of no name": rows(path, f"{member} topic_id NOT IN (SELECT id FROM topics)"),
        "twins of nobody": rows(path, "SELECT * FROM twins WHERE article_id NOT IN (SELECT id FROM articles)"),
    }
    return {name: problem for name, problem in found.items() if problem}


def indexed_heads(path: Path, index: str) -> set[tuple[Any, ...]]:
    """Each word in the index of a title, topics, provider or facets: the word, its article, its column and place."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, {index}, instance)")
        heads = json.dumps(text_index.HEAD)
        chosen = "SELECT term, doc, col, offset FROM places WHERE col IN (SELECT value FROM json_each(?))"
        return set(connection.execute(chosen, (heads,)))


def facets_of(path: Path) -> set[tuple[Any, ...]]:
    """The facets that each published article has to have."""
    topics: dict[int, list[int]] = {}
    for article_id, topic_id in rows(path, "SELECT article_id, topic_id FROM article_topics ORDER BY position"):
        topics.setdefault(article_id, []).append(topic_id)
    articles = rows(path, "SELECT id, provider_id, published_at, kind FROM articles WHERE is_published")
    return {
        (number, text_index.facets(topics.get(number, ()), provider_id, datetime.fromisoformat(published_at), kind))
        for number, provider_id, published_at, kind in articles
    }


def terms_of(path: Path) -> set[tuple[Any, ...]]:
    """The vocabulary as the index makes it: each word and filter, its root, and in how many articles it stands."""
    texts = rows(path, f"SELECT {' || char(32) || '.join(text_index.COLUMNS)} FROM article_words")
    counted = Counter(word for (text,) in texts for word in set(text.split()))
    return {
        (word, fuzzy.root(word), count) for word, count in counted.items() if len(word) <= text_index.MAX_TERM_LENGTH
    }


def misspellings_of(path: Path) -> set[tuple[Any, ...]]:
    """The misspellings that the words of the vocabulary have to have."""
    terms = rows(path, "SELECT term FROM terms")
    words = [term for (term,) in terms if not term.startswith(text_index.FACET)]
    return {(remnant, word) for word in words for remnant in fuzzy.remnants(word)}


def archive_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that readers can see of an archive, whatever numbers its rows go by."""
    chosen = "SELECT url, link, title, excerpt, body, published_at, kind, quality, heat, is_published, images, related"
    topics = "SELECT url, position, name FROM article_topics JOIN articles ON articles.id = article_id"
    words = "SELECT url, w.title, w.topics, w.provider, w.excerpt, w.rest FROM article_words w JOIN articles"
    return {
        "articles": rows(path, f"{chosen} FROM articles ORDER BY url"),
        "topics": rows(path, f"{topics} JOIN topics ON topics.id = topic_id ORDER BY url, position"),
        "words": rows(path, f"{words} ON articles.id = w.rowid ORDER BY url"),
        "providers": rows(path, "SELECT key, name, domain FROM providers ORDER BY key"),
    }
