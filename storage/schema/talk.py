"""The tables of the conversation: what was asked, what long buttons type, and what admins are to hear."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from storage.schema.columns import UTCDateTime, metadata

shortcuts = Table(
    "shortcuts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("line", Text, nullable=False),
)

# What someone asked last in a chat, as a command line: the question that "and last year?" changes.
turns = Table(
    "turns",
    metadata,
    Column("chat_id", Integer, primary_key=True),
    Column("person_id", Integer, primary_key=True),
    Column("line", Text, nullable=False),
    Column("asked_at", UTCDateTime, nullable=False),
    Index("turns_asked_at", "asked_at"),
    sqlite_with_rowid=False,
)

# What was looked for in vain, by day; by whom is not kept.
misses = Table(
    "misses",
    metadata,
    Column("words", Text, primary_key=True),
    Column("missed_on", Date, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Trouble that the admins are to hear of, once for each `key`: where it was and what, under which number it was logged
# last, how often since they were told. What is to be told `is_once` is not told again, however often it comes.
troubles = Table(
    "troubles",
    metadata,
    Column("key", Text, primary_key=True),
    Column("place", Text, nullable=False),
    Column("problem", Text, nullable=False),
    Column("incident", Text, nullable=False, server_default=text("''")),
    Column("count", Integer, nullable=False),
    Column("first_at", UTCDateTime, nullable=False),
    Column("last_at", UTCDateTime, nullable=False),
    Column("told_at", UTCDateTime),
    Column("is_once", Boolean(create_constraint=False), nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)

# Whose menu in Telegram has the admins' commands: where one is admin no more, it is taken back.
admin_menus = Table(
    "admin_menus",
    metadata,
    Column("person_id", Integer, primary_key=True),
)

# How much was asked, by day and what; by whom is not kept.
tallies = Table(
    "tallies",
    metadata,
    Column("name", Text, primary_key=True),
    Column("counted_on", Date, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The stories that a person keeps for later, wherever they saved them.
saved_articles = Table(
    "saved_articles",
    metadata,
    Column("person_id", Integer, primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("saved_at", UTCDateTime, nullable=False),
    Index("saved_articles_article", "article_id"),
    sqlite_with_rowid=False,
)

# What people said of the bot, for its admins; by whom is not kept. Who tells it to them has it until `free_at`.
feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("words", Text, nullable=False),
    Column("said_at", UTCDateTime, nullable=False),
    Column("told_at", UTCDateTime),
    Column("free_at", UTCDateTime),
    Index("feedback_untold", "id", sqlite_where=text("told_at IS NULL")),
)

# How much a chat has said of the bot within an hour, so that nobody floods its admins; forgotten after that.
feedback_counts = Table(
    "feedback_counts",
    metadata,
    Column("chat_id", Integer, primary_key=True),
    Column("since", UTCDateTime, nullable=False),
    Column("count", Integer, nullable=False),
)
