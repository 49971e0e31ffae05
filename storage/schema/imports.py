"""The tables of imports: each change of the archive as one, its files while they wait, and what was before."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    text,
)

from storage.schema.columns import UTCDateTime, metadata

IS_UNFINISHED = "state IN ('reading', 'previewed', 'writing')"

# A change of the archive: files, or the undoing of one; first those that wait for their "yes".
# `state` is one of storage.import_words.State; `counts` is what became of the files, or will. `chat_id`, `message_id`:
# where its progress is shown, 0 for nowhere. One that is being written is somebody's until `free_at`, and has `done` of
# `total` files behind it. It was previewed at the archive's version `seen_version`, and what the preview told has the
# digest `outcome`; `undoes` is what it takes back. It was `taken` so many times to be written, and is the last one's
# who took it. Once it is done, `is_told` says that its chat has the summary.
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
    Column("outcome", Text, nullable=False, server_default=text("''")),
    Column("undoes", Integer, nullable=False, server_default="0"),
    Column("taken", Integer, nullable=False, server_default="0"),
    Column("is_told", Boolean(create_constraint=False), nullable=False, server_default="1"),
    Index("imports_open", "state", sqlite_where=text(IS_UNFINISHED)),
    Index("imports_undoes", "undoes"),
    Index("imports_untold", "is_told", sqlite_where=text("NOT is_told")),
)

# The files of an import that waits for its "yes", or is being written: packed by zlib, in their order, `size` bytes
# large before. Those that failed have a `problem`, and no content; nor may those that the archive knows.
staged_files = Table(
    "staged_files",
    metadata,
    Column("import_id", Integer, ForeignKey("imports.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("is_sought", Boolean(create_constraint=False), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("problem", Text, nullable=False, server_default=text("''")),
    Column("line", Integer, nullable=False, server_default="0"),
    Column("size", Integer, nullable=False, server_default="0"),
    Column("mend", Text, nullable=False, server_default=text("''")),
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
