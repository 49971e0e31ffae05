"""Stories can be saved, followed and liked less; chats know who added the bot; people can say what they think of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """What was liked before is liked; every contract was of a daily digest."""
    op.add_column("chats", sa.Column("added_by", sa.Integer, nullable=False, server_default="0"))
    for name in ("words", "signature"):
        op.add_column("subscriptions", sa.Column(name, sa.Text, nullable=False, server_default=sa.text("''")))
    op.add_column("subscriptions", sa.Column("pace", sa.Text, nullable=False, server_default="daily"))
    is_at_once = sa.text("pace = 'at_once' AND due_at IS NULL AND is_paused = 0")
    op.create_index("subscriptions_at_once", "subscriptions", ["seen_version"], sqlite_where=is_at_once)
    op.add_column("likes", sa.Column("liking", sa.Integer, nullable=False, server_default="1"))
    op.create_table(
        "saved_articles",
        sa.Column("person_id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("saved_articles_article", "saved_articles", ["article_id"])
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("said_at", sa.DateTime, nullable=False),
        sa.Column("told_at", sa.DateTime),
        sa.Column("free_at", sa.DateTime),
    )
    op.create_index("feedback_untold", "feedback", ["id"], sqlite_where=sa.text("told_at IS NULL"))
    op.create_table(
        "feedback_counts",
        sa.Column("chat_id", sa.Integer, primary_key=True),
        sa.Column("since", sa.DateTime, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
    )
