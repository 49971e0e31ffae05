"""The tables of the archive: articles and what belongs to them, their words, its version."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from storage.schema.columns import UTCDateTime, metadata

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("link", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("excerpt", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("published_at", UTCDateTime, nullable=False),
    Column("updated_at", UTCDateTime),
    Column("amp_link", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("quality", Integer),
    Column("heat", Integer),
    Column("is_published", Boolean(create_constraint=False), nullable=False),
    Column("provider_id", Integer, ForeignKey("providers.id")),
    Column("images", JSON, nullable=False),
    Column("related", JSON, nullable=False),
    Column("digest", Text, nullable=False),
    Column("import_id", Integer, ForeignKey("imports.id"), nullable=False),
    Column("imported_at", UTCDateTime, nullable=False),
    Column("arrived", Integer, nullable=False, server_default="0"),  # the archive's version that first showed it
    Index("articles_newest", "is_published", "published_at", "id"),
    Index("articles_hottest", "is_published", "heat", "published_at", "id"),
    Index("articles_kind", "is_published", "kind", "published_at", "id"),
    Index("articles_provider", "provider_id", "is_published", "published_at"),
    Index("articles_digest", "digest"),
    Index("articles_arrived", "arrived"),
    sqlite_autoincrement=True,  # a button may name an article that is gone: its id must not become another's
)

providers = Table(
    "providers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("domain", Text, nullable=False),
)

topics = Table(
    "topics",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("shortname", Text, nullable=False, server_default=text("''")),
    Column("parent", Text, nullable=False, server_default=text("''")),
    Column("aliases", JSON, nullable=False, server_default="[]"),
    Column("is_described", Boolean(create_constraint=False), nullable=False, server_default="0"),
)

article_topics = Table(
    "article_topics",
    metadata,
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("topic_id", Integer, ForeignKey("topics.id"), nullable=False),
    Index("article_topics_topic", "topic_id", "article_id"),
    sqlite_with_rowid=False,
)

# Files that lost against another file of the same import with the same identity: known, and not to be read again.
twins = Table(
    "twins",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Index("twins_article", "article_id"),
)

# Every word of the published articles, folded, with the number of articles that hold it; `root` is fuzzy.root's.
terms = Table(
    "terms",
    metadata,
    Column("term", Text, primary_key=True),
    Column("root", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Index("terms_root", "root"),
    sqlite_with_rowid=False,
)

# What is left of a term when letters are left out (fuzzy.remnants): where a misspelt word meets the right one.
misspellings = Table(
    "misspellings",
    metadata,
    Column("remnant", Text, primary_key=True),
    Column("term", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# One row. The version grows with every change, so that what is kept in memory knows when it is stale; digests that were
# sent have been corrected up to `corrected_version`.
archive = Table(
    "archive",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("index_version", Integer, nullable=False, server_default="0"),
    Column("corrected_version", Integer, nullable=False, server_default="0"),
)
