"""The door of the memory: all that the conversation may know of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from storage.admin_menus import AdminMenuStore
from storage.article_store import ArticleStore, Likely
from storage.articles import (
    MAX_PAGE_SIZE,
    PAGE_SIZE,
    ArchiveSummary,
    Article,
    ArticleQuery,
    Correction,
    Image,
    Page,
    Provider,
    RelatedStory,
    Sort,
    Topic,
)
from storage.chats import ChatStore
from storage.common_words import is_telling
from storage.comparing import Outcome
from storage.contracts import (
    EVERY_DAY,
    MAX_STORIES,
    Contract,
    KnownChat,
    Pace,
    Quiet,
    Stopped,
    Subscription,
    comes_with,
)
from storage.database import Database
from storage.database_file import path_of as database_path
from storage.deliveries import DeliveryStore
from storage.delivery_words import Claim, Delivery, Due, Part, Run, SentStory, State
from storage.editing import MOST_HEAT, Edit, Edited, EditStore, Entry
from storage.errors import InvalidArticle, StorageError, UnknownName
from storage.export_words import Exported, ExportTooLarge, TooManyFound
from storage.feedback import MOST_AN_HOUR as MOST_FEEDBACK_AN_HOUR
from storage.feedback import Feedback, FeedbackStore
from storage.findings import FieldChange, Finding, TopicFinding
from storage.fuzzy import choose as most_alike
from storage.fuzzy import key as name_key
from storage.fuzzy import likeness
from storage.import_desk import ImportDesk
from storage.import_steps import Preview, Progress, WaitingImport
from storage.import_words import Import, Kept, NotUndoable, Undone
from storage.import_words import Kind as ImportKind
from storage.import_words import State as ImportState
from storage.imports import ImportStore
from storage.lexicon import Names
from storage.likes import LikeStore
from storage.matching import words_key
from storage.material import Material
from storage.misses import Miss, MissStore
from storage.new_topics import NewTopic
from storage.pasts import KEPT_FOR, MOST_KEPT
from storage.privacy import DELIVERIES_KEPT_FOR, PrivacyStore, Traces
from storage.quoting import Quote, is_told_beside, quotes, reasons, telling_sentence
from storage.reindexing import bring_up_to_date
from storage.reports import Doubt, FailedFile, ImportReport
from storage.same_story import coverage
from storage.saved import SavedPage, SavedStore
from storage.shortcuts import ShortcutStore
from storage.statistics import Day, Statistics, StatisticsStore, Subscribers
from storage.subscriptions import SubscriptionStore
from storage.tallies import KEPT_DAYS as TALLIES_KEPT_DAYS
from storage.tallies import Asked, TallyStore
from storage.trend_words import SURE_CHANGE, Change, Peak, Span, Trends, Unit
from storage.trends import TrendStore
from storage.troubles import Trouble, TroubleStore
from storage.turns import LASTS as CONVERSATION_LASTS
from storage.turns import TurnStore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

__all__ = [
    "CONVERSATION_LASTS",
    "DELIVERIES_KEPT_FOR",
    "EVERY_DAY",
    "KEPT_FOR",
    "MAX_PAGE_SIZE",
    "MAX_STORIES",
    "MOST_FEEDBACK_AN_HOUR",
    "MOST_HEAT",
    "MOST_KEPT",
    "PAGE_SIZE",
    "SURE_CHANGE",
    "TALLIES_KEPT_DAYS",
    "AdminMenuStore",
    "ArchiveSummary",
    "Article",
    "ArticleQuery",
    "ArticleStore",
    "Asked",
    "Change",
    "ChatStore",
    "Claim",
    "Contract",
    "Correction",
    "Day",
    "Delivery",
    "DeliveryStore",
    "Doubt",
    "Due",
    "Edit",
    "EditStore",
    "Edited",
    "Entry",
    "ExportTooLarge",
    "Exported",
    "FailedFile",
    "Feedback",
    "FeedbackStore",
    "FieldChange",
    "Finding",
    "Image",
    "Import",
    "ImportDesk",
    "ImportKind",
    "ImportReport",
    "ImportState",
    "ImportStore",
    "InvalidArticle",
    "Kept",
    "KnownChat",
    "LikeStore",
    "Likely",
    "Material",
    "Miss",
    "MissStore",
    "Names",
    "NewTopic",
    "NotUndoable",
    "Outcome",
    "Pace",
    "Page",
    "Part",
    "Peak",
    "Preview",
    "PrivacyStore",
    "Progress",
    "Provider",
    "Quiet",
    "Quote",
    "RelatedStory",
    "Run",
    "SavedPage",
    "SavedStore",
    "SentStory",
    "ShortcutStore",
    "Sort",
    "Span",
    "State",
    "Statistics",
    "StatisticsStore",
    "Stopped",
    "Storage",
    "StorageError",
    "Subscribers",
    "Subscription",
    "SubscriptionStore",
    "TallyStore",
    "TooManyFound",
    "Topic",
    "TopicFinding",
    "Traces",
    "TrendStore",
    "Trends",
    "Trouble",
    "TroubleStore",
    "TurnStore",
    "Undone",
    "Unit",
    "UnknownName",
    "WaitingImport",
    "comes_with",
    "coverage",
    "database_path",
    "is_telling",
    "is_told_beside",
    "likeness",
    "most_alike",
    "name_key",
    "quotes",
    "reasons",
    "telling_sentence",
    "words_key",
]


class Storage:
    """The database, open, with its stores."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._exporting = asyncio.Lock()
        self.articles = ArticleStore(database)
        self.shortcuts = ShortcutStore(database)
        self.turns = TurnStore(database)
        self.misses = MissStore(database)
        self.imports = ImportStore(database)
        self.desk = ImportDesk(database)
        self.edits = EditStore(database)
        self.chats = ChatStore(database)
        self.likes = LikeStore(database)
        self.subscriptions = SubscriptionStore(database)
        self.deliveries = DeliveryStore(database, self.articles.lexicon)
        self.troubles = TroubleStore(database)
        self.admin_menus = AdminMenuStore(database)
        self.tallies = TallyStore(database)
        self.feedback = FeedbackStore(database)
        self.privacy = PrivacyStore(database)
        self.saved = SavedStore(database, self.articles.lexicon)
        self.statistics = StatisticsStore(database, self.articles.lexicon)
        self.trends = TrendStore(database, self.articles.lexicon)

    @classmethod
    async def open(cls, url: str) -> Storage:
        """The storage at a database URL, its schema brought up to date. StorageError if that cannot be."""
        database = await Database.open(url)
        try:
            await bring_up_to_date(database)
        except BaseException:
            await database.close()
            raise
        return cls(database)

    async def import_paths(
        self,
        paths: Sequence[Path],
        now: datetime,
        *,
        dry_run: bool = False,
        who: str = "",
        title: str = "",
        on_progress: Callable[[int, int], None] | None = None,
    ) -> ImportReport:
        """What became of the files, folders and archives; see `storage.importer.import_paths`."""
        from storage.importer import import_paths  # noqa: PLC0415 - what it reads files with is large, and rarely wanted

        return await import_paths(
            self._database, paths, now, dry_run=dry_run, who=who, title=title, on_progress=on_progress
        )

    async def export(
        self,
        target: Path,
        query: ArticleQuery | None = None,
        *,
        only_unpublished: bool = False,
        most_bytes: int = 0,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Exported:
        """What the new zip archive holds of the articles; see `storage.exporting.export`."""
        from storage.exporting import export  # noqa: PLC0415 - as above

        read = self.articles.lexicon
        async with self._exporting:  # each keeps a reader of the database busy, of which there are few
            return await export(
                self._database,
                read,
                target,
                query,
                only_unpublished=only_unpublished,
                most_bytes=most_bytes,
                on_progress=on_progress,
            )

    async def back_up(self, target: Path) -> None:
        """A consistent copy of the database in a file, made while others use it. StorageError if that cannot be."""
        await self._database.back_up(target)

    async def close(self) -> None:
        """Every connection closed."""
        await self._database.close()
