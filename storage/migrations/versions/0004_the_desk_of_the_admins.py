"""Imports that are previewed, shown at work and taken back; trouble that admins hear of; how much is asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Imports of before are done: what they changed is not known, and cannot be taken back."""
    _imports()
    _changes()
    op.create_table(
        "troubles",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("problem", sa.Text, nullable=False),
        sa.Column("incident", sa.Text, nullable=False, server_default=""),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("first_at", sa.DateTime, nullable=False),
        sa.Column("last_at", sa.DateTime, nullable=False),
        sa.Column("told_at", sa.DateTime),
        sa.Column("is_once", sa.Boolean(create_constraint=False), nullable=False, server_default="0"),
        sqlite_with_rowid=False,
    )
    op.create_table("admin_menus", sa.Column("person_id", sa.Integer, primary_key=True))
    op.create_table(
        "tallies",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("counted_on", sa.Date, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _imports() -> None:
    texts = {"kind": "files", "state": "done", "who": "", "title": "", "album": ""}
    numbers = ("chat_id", "message_id", "total", "done", "seen_version", "undoes")
    for name, default in texts.items():
        op.add_column("imports", sa.Column(name, sa.Text, nullable=False, server_default=default))
    for name in numbers:
        op.add_column("imports", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("imports", sa.Column("free_at", sa.DateTime))
    is_unfinished = sa.text("state IN ('reading', 'previewed', 'writing')")
    op.create_index("imports_open", "imports", ["state"], sqlite_where=is_unfinished)
    op.create_index("imports_undoes", "imports", ["undoes"])


def _of_import(name: str) -> tuple[sa.Column[int], sa.Column[int]]:
    """The key of a row that belongs to an import."""
    return (
        sa.Column("import_id", sa.Integer, sa.ForeignKey("imports.id"), primary_key=True, nullable=False),
        sa.Column(name, sa.Integer, primary_key=True),
    )


def _changes() -> None:
    op.create_table(
        "staged_files",
        *_of_import("place"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("is_sought", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "article_changes",
        *_of_import("article_id"),
        sa.Column("before", sa.Text),
        sa.Column("left", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "topic_changes",
        *_of_import("topic_id"),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
