"""The archive: articles with their topics and providers, the text index, imports, and lines too long for a button."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Everything of the first version, in an empty file."""
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("finished_at", sa.DateTime),
        sa.Column("counts", sa.JSON, nullable=False, server_default="{}"),
    )
    op.create_table(
        "providers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("domain", sa.Text, nullable=False),
    )
    op.create_table(
        "topics",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("shortname", sa.Text, nullable=False, server_default=sa.text("''")),
        sa.Column("parent", sa.Text, nullable=False, server_default=sa.text("''")),
        sa.Column("aliases", sa.JSON, nullable=False, server_default="[]"),
        sa.Column("is_described", sa.Boolean(create_constraint=False), nullable=False, server_default="0"),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("url", sa.Text, nullable=False, unique=True),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("excerpt", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("published_at", sa.DateTime, nullable=False),
        sa.Column("updated_at", sa.DateTime),
        sa.Column("amp_link", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("quality", sa.Integer),
        sa.Column("heat", sa.Integer),
        sa.Column("is_published", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("provider_id", sa.Integer, sa.ForeignKey("providers.id")),
        sa.Column("images", sa.JSON, nullable=False),
        sa.Column("related", sa.JSON, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("import_id", sa.Integer, sa.ForeignKey("imports.id"), nullable=False),
        sa.Column("imported_at", sa.DateTime, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_newest", "articles", ["is_published", "published_at", "id"])
    op.create_index("articles_hottest", "articles", ["is_published", "heat", "published_at", "id"])
    op.create_index("articles_provider", "articles", ["provider_id", "is_published", "published_at"])
    op.create_index("articles_digest", "articles", ["digest"])
    op.create_table(
        "article_topics",
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("topic_id", sa.Integer, sa.ForeignKey("topics.id"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("article_topics_topic", "article_topics", ["topic_id", "article_id"])
    op.create_table(
        "twins",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("twins_article", "twins", ["article_id"])
    op.create_table(
        "archive",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.execute("INSERT INTO archive (id, version) VALUES (1, 0)")
    op.create_table(
        "shortcuts",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("line", sa.Text, nullable=False),
    )
    # The words of published articles, folded and parted by spaces before they come here: unstemmed, so that the
    # vocabulary (fts5vocab) holds words as they are written and a typo can be corrected to one.
    op.execute(
        "CREATE VIRTUAL TABLE article_words USING fts5(title, topics, provider, excerpt, rest,"
        " tokenize = \"unicode61 remove_diacritics 0 categories 'L* M* N* Co'\")"
    )
    op.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(article_words, row)")
