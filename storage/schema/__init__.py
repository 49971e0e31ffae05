"""The tables of the database. Migrations build them; a test holds that both say the same."""

from __future__ import annotations

from storage.schema.archive import (
    archive,
    article_topics,
    articles,
    misspellings,
    providers,
    terms,
    topics,
    twins,
)
from storage.schema.columns import UTCDateTime, metadata, stored_instant
from storage.schema.digests import IS_AT_ONCE, IS_OPEN, chats, deliveries, likes, sent_stories, subscriptions
from storage.schema.imports import IS_UNFINISHED, article_changes, imports, staged_files, topic_changes
from storage.schema.talk import (
    admin_menus,
    feedback,
    feedback_counts,
    misses,
    saved_articles,
    shortcuts,
    tallies,
    troubles,
    turns,
)

__all__ = [
    "IS_AT_ONCE",
    "IS_OPEN",
    "IS_UNFINISHED",
    "UTCDateTime",
    "admin_menus",
    "archive",
    "article_changes",
    "article_topics",
    "articles",
    "chats",
    "deliveries",
    "feedback",
    "feedback_counts",
    "imports",
    "likes",
    "metadata",
    "misses",
    "misspellings",
    "providers",
    "saved_articles",
    "sent_stories",
    "shortcuts",
    "staged_files",
    "stored_instant",
    "subscriptions",
    "tallies",
    "terms",
    "topic_changes",
    "topics",
    "troubles",
    "turns",
    "twins",
]
