"""The tables of digests: chats, what they subscribed to, and what was sent to them."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from storage.schema.columns import UTCDateTime, metadata

# A chat that has chosen something: its own language and zone, "" for the usual ones; why nothing is sent to it, ""
# while all is well. `digests` counts those claimed for it: of two claims that saw the same number, one succeeds.
# `added_by` is who added the bot to a group or channel, 0 where that is not known.
chats = Table(
    "chats",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=text("''")),
    Column("language", Text, nullable=False, server_default=text("''")),
    Column("zone", Text, nullable=False, server_default=text("''")),
    Column("stopped_for", Text, nullable=False, server_default=text("''")),
    Column("stopped_at", UTCDateTime),
    Column("digests", Integer, nullable=False, server_default="0"),
    Column("added_by", Integer, nullable=False, server_default="0"),
)

IS_AT_ONCE = "pace = 'at_once' AND due_at IS NULL AND is_paused = 0"

# A contract: when which stories come to a chat, or to a topic of it. `due_at` is empty while nothing is to come.
# The next digest tells what arrived after the archive's version `seen_version`, or was published after `covered_until`.
# `words` is a search that the stories are to be found by, "" for none; `pace` is one of storage.contracts.Pace: what
# comes along with digests is never due, what comes at once is while there is something to tell, or was within the hour.
# `signature` stands below each digest.
subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", Integer, ForeignKey("chats.id", onupdate="CASCADE", ondelete="CASCADE"), nullable=False),
    Column("thread_id", Integer, nullable=False),
    Column("minute", Integer, nullable=False),
    Column("days", JSON, nullable=False),
    Column("size", Integer, nullable=False),
    Column("topics", JSON, nullable=False),
    Column("without_topics", JSON, nullable=False),
    Column("providers", JSON, nullable=False),
    Column("without_providers", JSON, nullable=False),
    Column("least_hotness", Float, nullable=False),
    Column("quiet", Text, nullable=False),
    Column("is_silent", Boolean(create_constraint=False), nullable=False),
    Column("is_paused", Boolean(create_constraint=False), nullable=False),
    Column("resumes_at", UTCDateTime),
    Column("due_at", UTCDateTime),
    Column("last_due_at", UTCDateTime),
    Column("covered_until", UTCDateTime, nullable=False),
    Column("seen_version", Integer, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Column("words", Text, nullable=False, server_default=text("''")),
    Column("pace", Text, nullable=False, server_default="daily"),
    Column("signature", Text, nullable=False, server_default=text("''")),
    Index("subscriptions_due", "due_at"),
    Index("subscriptions_chat", "chat_id"),
    Index("subscriptions_at_once", "seen_version", sqlite_where=text(IS_AT_ONCE)),
    sqlite_autoincrement=True,  # a button may name a subscription that is gone
)

IS_OPEN = "state IN ('claimed', 'sending')"

# A message of a digest on its way: claimed → sending → sent | uncertain | failed. `free_at` is when an open one may be
# taken up by anyone. `stories` are [article's id, title as sent, whether it is struck out]; `told` is all else it says.
# Where it fails, the next digest tells what this one's would have: since `told_since`, or after `told_after_version`.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subscription_id", Integer, nullable=False),
    Column("chat_id", Integer, ForeignKey("chats.id", onupdate="CASCADE", ondelete="CASCADE"), nullable=False),
    Column("thread_id", Integer, nullable=False),
    Column("due_at", UTCDateTime, nullable=False),
    Column("part", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("free_at", UTCDateTime, nullable=False),
    Column("claimed_at", UTCDateTime, nullable=False),
    Column("finished_at", UTCDateTime),
    Column("message_id", Integer, nullable=False, server_default="0"),
    Column("stories", JSON, nullable=False),
    Column("told", JSON, nullable=False),
    Column("told_since", UTCDateTime, nullable=False),
    Column("told_after_version", Integer, nullable=False),
    Index("deliveries_slot", "subscription_id", "due_at", "part", unique=True),
    Index("deliveries_due", "due_at"),
    Index("deliveries_open", "free_at", sqlite_where=text(IS_OPEN)),
    Index("deliveries_finished", "finished_at"),
    Index("deliveries_chat", "chat_id"),
    sqlite_autoincrement=True,  # a button may name a delivery that is gone
)

# The ledger: what a chat has got, for good. A story that was merged into another one has been got with it.
sent_stories = Table(
    "sent_stories",
    metadata,
    Column("chat_id", Integer, ForeignKey("chats.id", onupdate="CASCADE", ondelete="CASCADE"), primary_key=True),
    Column("article_id", Integer, primary_key=True),
    Column("delivery_id", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Stories that someone in a chat asked for more of (`liking` is 1), or for less of (-1).
likes = Table(
    "likes",
    metadata,
    Column("chat_id", Integer, ForeignKey("chats.id", onupdate="CASCADE", ondelete="CASCADE"), primary_key=True),
    Column("article_id", Integer, primary_key=True),
    Column("liking", Integer, nullable=False, server_default="1"),
    sqlite_with_rowid=False,
)
