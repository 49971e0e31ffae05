"""Search: the text index of whole articles and of their heads, with filters, and a vocabulary that is kept as articles come and go."""

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
    op.add_column("archive", sa.Column("index_version", sa.Integer, nullable=False, server_default="0"))
