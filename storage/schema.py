"""The tables of the archive. Migrations build them; a test holds that both say the same."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    text,
)

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect


class UTCDateTime(TypeDecorator[datetime]):
    """An aware instant, stored as UTC text so that it sorts; a naive one is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The instant as naive UTC, which SQLite keeps as text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"found {value.isoformat()} without a zone, expected an aware instant")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The instant as aware UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def stored_instant(instant: datetime) -> str:
    """An aware instant as UTCDateTime has it in the file."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


metadata = MetaData()

IS_UNFINISHED = "state IN ('reading', 'previewed', 'writing')"

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

# A change of the archive: files, or the undoing of one; first those that wait for their "yes".
# `state` is one of storage.import_words.State; `counts` is what became of the files, or will. `chat_id`, `message_id`:
# where its progress is shown, 0 for nowhere. One that is being written is somebody's until `free_at`, and has `done` of
# `total` steps behind it. It was previewed at the archive's version `seen_version`; `undoes` is what it takes back.
imports = Table(
    "imports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started_at", UTCDateTime, nullable=False),
    Column("finished_at", UTCDateTime),
    Column("counts", JSON, nullable=False, server_default="{}"),
    Column("kind", Text, nullable=False, server_default="files"),
    Column("state", Text, nullable=False, server_default="done"),
    Column("who", Text, nullable=False, server_default=text("''")),
    Column("title", Text, nullable=False, server_default=text("''")),
    Column("chat_id", Integer, nullable=False, server_default="0"),
    Column("message_id", Integer, nullable=False, server_default="0"),
    Column("album", Text, nullable=False, server_default=text("''")),
    Column("total", Integer, nullable=False, server_default="0"),
    Column("done", Integer, nullable=False, server_default="0"),
    Column("free_at", UTCDateTime),
    Column("seen_version", Integer, nullable=False, server_default="0"),
    Column("undoes", Integer, nullable=False, server_default="0"),
    Index("imports_open", "state", sqlite_where=text(IS_UNFINISHED)),
    Index("imports_undoes", "undoes"),
)

# The files of an import that waits for its "yes", or is being written: packed by zlib, in their order.
staged_files = Table(
    "staged_files",
    metadata,
    Column("import_id", Integer, ForeignKey("imports.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("is_sought", Boolean(create_constraint=False), nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

# What an import changed, so that it can be taken back. `before` is what an article's row and its topics were, as far as
# they changed; empty where the article did not exist. `left` is the import_id that the article had afterwards, empty
# where it was gone: as long as that holds, nothing has changed it since.
article_changes = Table(
    "article_changes",
    metadata,
    Column("import_id", Integer, ForeignKey("imports.id"), primary_key=True),
    Column("article_id", Integer, primary_key=True),
    Column("before", Text),
    Column("left", Integer),
    sqlite_with_rowid=False,
)

# Likewise of topics, as they are described.
topic_changes = Table(
    "topic_changes",
    metadata,
    Column("import_id", Integer, ForeignKey("imports.id"), primary_key=True),
    Column("topic_id", Integer, primary_key=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
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

# A chat that has chosen something: its own language and zone, "" for the usual ones; why nothing is sent to it, ""
# while all is well. `digests` counts those claimed for it: of two claims that saw the same number, one succeeds.
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
)

# A contract: when which stories come to a chat, or to a topic of it. `due_at` is empty while nothing is to come.
# The next digest tells what arrived after the archive's version `seen_version`, or was published after `covered_until`.
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
    Index("subscriptions_due", "due_at"),
    Index("subscriptions_chat", "chat_id"),
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

# Stories that someone in a chat asked for more of.
likes = Table(
    "likes",
    metadata,
    Column("chat_id", Integer, ForeignKey("chats.id", onupdate="CASCADE", ondelete="CASCADE"), primary_key=True),
    Column("article_id", Integer, primary_key=True),
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
