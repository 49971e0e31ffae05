"""An index that another version made is made anew when the database is opened; one of this version is left alone."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

import pytest
from storage_fixtures import archive_of, article, contradictions, migrate, rows, texts, url_of

from storage import ArticleQuery, Storage, database, reindexing, text_index

pytest_plugins = ["storage_fixtures"]

ARTICLES = {
    "a.md": article(
        "https://e.org/a",
        title="Café okapi",
        excerpt="It gallops",
        body="and sleeps",
        type="video",
        topics=["Art", "law"],
        provider={"name": "BBC", "domain": "bbc.co.uk"},
        related=[{"title": "Zebra", "webUrl": "https://e.org/r"}],
    ),
    "b.md": article("https://e.org/b", title="Okapi again", topics=["Law"], publishedDateTime="2020-02-29"),
    "c.md": article("https://e.org/c", title="Secret walrus", published=False),
    "topics/law.yaml": "name: Law\nshortname: L\n",
}
COPIED = ("imports", "providers", "topics", "articles", "article_topics", "twins")


def version(path):
    return rows(path, "SELECT index_version FROM archive")[0][0]


async def reopen(path):
    await (await Storage.open(url_of(path))).close()


@pytest.fixture
async def first_archive(bring, storage, database_path, tmp_path):
    """A file of the first schema with the articles that stand above, and another one as they are brought today."""
    await bring(ARTICLES)
    await storage.close()
    path = tmp_path / "first.db"
    migrate(path, "0001")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS today", (str(database_path),))
        for table in COPIED:
            columns = ", ".join(name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM today.{table}")
    rows(path, "INSERT INTO article_words (rowid, title) SELECT id, title FROM articles WHERE is_published")
    return path


async def test_an_archive_of_the_first_schema_is_indexed_as_if_it_were_brought_today(first_archive, database_path):
    await reopen(first_archive)
    assert archive_of(first_archive) == archive_of(database_path)
    assert contradictions(first_archive) == {}
    assert version(first_archive) == text_index.VERSION


@pytest.mark.parametrize("words", ["okapi", "okapy", "gallops", "zebra", "bbc", "cafe"])
async def test_an_archive_of_the_first_schema_is_searched(first_archive, words):
    storage = await Storage.open(url_of(first_archive))
    page = await storage.articles.find(ArticleQuery(words, kind="video"))
    await storage.close()
    assert [one.title for one in page.articles] == ["Café okapi"]


async def test_what_is_not_published_is_not_indexed(first_archive):
    await reopen(first_archive)
    assert rows(first_archive, "SELECT * FROM terms WHERE term IN ('secret', 'walrus')") == []


async def test_an_index_of_another_version_is_made_anew(bring, storage, database_path, monkeypatch):
    await bring(ARTICLES)
    await storage.close()
    before = archive_of(database_path)
    rows(database_path, "UPDATE terms SET root = 'as an older version had it'")
    rows(database_path, "INSERT INTO misspellings (remnant, term) VALUES ('as it', 'had it')")
    monkeypatch.setattr(text_index, "VERSION", text_index.VERSION + 1)
    await reopen(database_path)
    assert version(database_path) == text_index.VERSION
    assert archive_of(database_path) == before
    assert contradictions(database_path) == {}


async def test_an_archive_larger_than_a_batch_is_indexed_whole(bring, storage, database_path, monkeypatch):
    monkeypatch.setattr(reindexing, "BATCH", 2)
    await bring(texts(*(f"Okapi {n}" for n in range(7)), topics=["Art"]))
    await storage.close()
    rows(database_path, "UPDATE archive SET index_version = 0")
    await reopen(database_path)
    assert rows(database_path, "SELECT count(*) FROM article_words") == [(7,)]
    assert contradictions(database_path) == {}


async def test_after_it_the_index_is_one_piece(bring, storage, database_path, monkeypatch):
    monkeypatch.setattr(reindexing, "BATCH", 2)
    await bring(texts(*(f"Okapi {n}" for n in range(7))))
    await storage.close()
    rows(database_path, "UPDATE archive SET index_version = 0")
    await reopen(database_path)
    assert rows(database_path, "SELECT count(DISTINCT id >> 37) FROM article_words_data WHERE id > 10") == [(1,)]


async def test_what_others_remember_is_stale_after_it(bring, storage, database_path):
    await bring(texts("Okapi"))
    assert (await storage.articles.find(ArticleQuery("okapi"))).total == 1
    ((before,),) = rows(database_path, "SELECT version FROM archive")
    rows(database_path, "UPDATE archive SET index_version = 0")
    await reopen(database_path)
    assert rows(database_path, "SELECT version FROM archive") == [(before + 1,)]
    assert (await storage.articles.find(ArticleQuery("okapi"))).total == 1


async def test_an_empty_archive_has_nothing_to_be_stale(storage, database_path):
    await storage.close()
    assert rows(database_path, "SELECT version, index_version FROM archive") == [(0, text_index.VERSION)]


async def test_an_index_of_this_version_is_left_as_it_is(bring, storage, database_path):
    await bring(texts("Okapi"))
    await storage.close()
    before = database_path.read_bytes()
    await reopen(database_path)
    assert database_path.read_bytes() == before


async def test_many_may_open_an_archive_of_the_first_schema_at_once(first_archive):
    await asyncio.gather(*(reopen(first_archive) for _ in range(4)))
    assert contradictions(first_archive) == {}


@pytest.mark.parametrize(
    "provider", [{"name": "bbc", "domain": "bbc.co.uk"}, {"domain": "nobody.org"}, {"name": "🙂", "domain": "e.org"}]
)
async def test_a_provider_is_indexed_by_the_names_that_the_archive_knows(bring, storage, database_path, provider):
    first = article("https://e.org/a", provider={"name": "BBC", "domain": "bbc.co.uk"})
    await bring({"a.md": first, "b.md": article("https://e.org/b", provider=provider)})
    await storage.close()
    before = archive_of(database_path)
    rows(database_path, "UPDATE archive SET index_version = 0")
    await reopen(database_path)
    assert archive_of(database_path) == before


async def test_while_another_process_does_it_this_one_waits(bring, storage, database_path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.05)
    await bring(texts("Okapi"))
    await storage.close()
    rows(database_path, "UPDATE archive SET index_version = 0")
    other = sqlite3.connect(database_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    opening = asyncio.create_task(reopen(database_path))
    await asyncio.sleep(0.5)
    assert not opening.done()
    other.execute("COMMIT")
    await opening
    other.close()
    assert contradictions(database_path) == {}
