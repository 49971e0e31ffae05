"""Subscriptions and their digests: the contracts, what is on its way, and what each chat has got."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _chat(*, is_key: bool = False) -> sa.Column[int]:
    """The chat that a row belongs to: it follows when the chat's id changes, and goes when the chat goes."""
    return sa.Column(
        "chat_id",
        sa.Integer,
        sa.ForeignKey("chats.id", onupdate="CASCADE", ondelete="CASCADE"),
        primary_key=is_key,
        nullable=False,
    )


def upgrade() -> None:
    """The tables of the digests; stories that the archive holds already are nothing new to anyone."""
    op.add_column("articles", sa.Column("arrived", sa.Integer, nullable=False, server_default="0"))
    op.create_index("articles_arrived", "articles", ["arrived"])
    op.add_column("archive", sa.Column("corrected_version", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "chats",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False, server_default="") for name in ("title", "language", "zone")),
        sa.Column("stopped_for", sa.Text, nullable=False, server_default=""),
        sa.Column("stopped_at", sa.DateTime),
        sa.Column("digests", sa.Integer, nullable=False, server_default="0"),
    )
    _subscriptions()
    _deliveries()
    op.create_table(
        "sent_stories",
        _chat(is_key=True),
        sa.Column("article_id", sa.Integer, primary_key=True),
        sa.Column("delivery_id", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "likes",
        _chat(is_key=True),
        sa.Column("article_id", sa.Integer, primary_key=True),
        sqlite_with_rowid=False,
    )


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer, primary_key=True),
        _chat(),
        sa.Column("thread_id", sa.Integer, nullable=False),
        sa.Column("minute", sa.Integer, nullable=False),
        sa.Column("days", sa.JSON, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("topics", "without_topics")),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("providers", "without_providers")),
        sa.Column("least_hotness", sa.Float, nullable=False),
        sa.Column("quiet", sa.Text, nullable=False),
        sa.Column("is_silent", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("is_paused", sa.Boolean(create_constraint=False), nullable=False),
        *(sa.Column(name, sa.DateTime) for name in ("resumes_at", "due_at", "last_due_at")),
        sa.Column("covered_until", sa.DateTime, nullable=False),
        sa.Column("seen_version", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("subscriptions_due", "subscriptions", ["due_at"])
    op.create_index("subscriptions_chat", "subscriptions", ["chat_id"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("subscription_id", sa.Integer, nullable=False),
        _chat(),
        sa.Column("thread_id", sa.Integer, nullable=False),
        sa.Column("due_at", sa.DateTime, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("free_at", sa.DateTime, nullable=False),
        sa.Column("claimed_at", sa.DateTime, nullable=False),
        sa.Column("finished_at", sa.DateTime),
        sa.Column("message_id", sa.Integer, nullable=False, server_default="0"),
        sa.Column("stories", sa.JSON, nullable=False),
        sa.Column("told", sa.JSON, nullable=False),
        sa.Column("told_since", sa.DateTime, nullable=False),
        sa.Column("told_after_version", sa.Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("deliveries_slot", "deliveries", ["subscription_id", "due_at", "part"], unique=True)
    op.create_index("deliveries_due", "deliveries", ["due_at"])
    is_open = sa.text("state IN ('claimed', 'sending')")
    op.create_index("deliveries_open", "deliveries", ["free_at"], sqlite_where=is_open)
    op.create_index("deliveries_finished", "deliveries", ["finished_at"])
    op.create_index("deliveries_chat", "deliveries", ["chat_id"])
