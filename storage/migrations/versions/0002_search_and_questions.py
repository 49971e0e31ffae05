"""A text index with filters and a vocabulary; what people asked last; and what they looked for in vain."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TOKENS = "tokenize = \"unicode61 remove_diacritics 0 categories 'L* M* N* Co'\""


def upgrade() -> None:
    """The new index, empty: it is filled when the database is opened, as it is whenever the index has changed."""
    op.execute("DROP TABLE vocabulary")
    op.execute("DROP TABLE article_words")
    # Folded words, parted by spaces before they come here: unstemmed, so that a typo can be corrected to a word.
    op.execute(
        f"CREATE VIRTUAL TABLE article_words USING fts5(title, topics, provider, excerpt, rest, facets, {_TOKENS})"
    )
    op.execute(
        "CREATE VIRTUAL TABLE head_words USING"
        f" fts5(title, topics, provider, facets, content = 'article_words', content_rowid = 'rowid', {_TOKENS})"
    )
    op.create_table(
        "terms",
        sa.Column("term", sa.Text, primary_key=True),
        sa.Column("root", sa.Text, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("terms_root", "terms", ["root"])
    op.create_table(
        "misspellings",
        sa.Column("remnant", sa.Text, primary_key=True),
        sa.Column("term", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("articles_kind", "articles", ["is_published", "kind", "published_at", "id"])
    op.add_column("archive", sa.Column("index_version", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "turns",
        sa.Column("chat_id", sa.Integer, primary_key=True),
        sa.Column("person_id", sa.Integer, primary_key=True),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("turns_asked_at", "turns", ["asked_at"])
    op.create_table(
        "misses",
        sa.Column("words", sa.Text, primary_key=True),
        sa.Column("missed_on", sa.Date, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
