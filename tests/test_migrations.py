"""However old a database is, opening it makes the tables that the schema tells of."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from storage_fixtures import NOW, REVISIONS, article, contradictions, migrate, rows, url_of, write

from storage import Storage, schema, text_index

pytest_plugins = ["storage_fixtures"]


def tables(path):
    """Every statement that made a table or an index, in order of name."""
    return rows(path, "SELECT name, sql FROM sqlite_master ORDER BY name")


@pytest.mark.usefixtures("storage")
async def test_migrations_make_what_the_schema_tells(database_path):
    engine = create_engine(f"sqlite:///{database_path}")
    options = {
        "include_name": lambda name, kind, _parent: (
            kind != "table" or not name.startswith(("article_words", "head_words"))
        ),
        "compare_type": True,
        "compare_server_default": True,
    }
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema.metadata) == []
    engine.dispose()


@pytest.mark.usefixtures("storage")
async def test_a_database_migrated_step_by_step_is_as_a_fresh_one(database_path, tmp_path):
    migrate(tmp_path / "old.db", *REVISIONS)
    assert tables(tmp_path / "old.db") == tables(database_path)
    assert rows(tmp_path / "old.db", "SELECT id, version FROM archive") == rows(
        database_path, "SELECT id, version FROM archive"
    )


@pytest.mark.usefixtures("storage")
async def test_an_index_is_of_this_version_once_the_database_is_opened(database_path, tmp_path):
    migrate(tmp_path / "old.db", *REVISIONS)
    assert rows(tmp_path / "old.db", "SELECT index_version FROM archive") == [(0,)]
    assert rows(database_path, "SELECT index_version FROM archive") == [(text_index.VERSION,)]


@pytest.mark.parametrize("revision", REVISIONS)
async def test_a_database_of_any_age_is_brought_up_to_date(tmp_path, revision):
    migrate(tmp_path / "old.db", revision)
    storage = await Storage.open(url_of(tmp_path / "old.db"))
    report = await storage.import_paths([write(tmp_path / "files", {"a.md": article(topics=["AI"])})], NOW)
    await storage.close()
    assert report.created == 1
    assert contradictions(tmp_path / "old.db") == {}


async def test_opening_changes_nothing_in_a_database_that_is_up_to_date(storage, database_path):
    await storage.close()
    before = database_path.read_bytes()
    await (await Storage.open(url_of(database_path))).close()
    assert database_path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path):
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.execute("CREATE TABLE shortcuts (mine)")
    with pytest.raises(Exception, match="table shortcuts already exists"):
        migrate(tmp_path / "old.db", "head")
