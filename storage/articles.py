"""The archive's words: an article and what belongs to it, a query, and the page that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Provider:
    """Who published an article. Both texts are empty for an article that names nobody."""

    name: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of an article; width and height in pixels, 0 where unknown."""

    url: str
    width: int = 0
    height: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class RelatedStory:
    """Coverage of the same event elsewhere; `article_id` is set where the archive holds that story, else 0."""

    title: str
    link: str
    excerpt: str = ""
    provider: str = ""
    published_at: datetime | None = None
    article_id: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One story of the archive.

    `url` is the canonical address and the identity; `link` is the address to open. Heat and quality are whole
    numbers as the curator gave them, None where the file had none. `hotness` is the share (0 to 1) of published
    articles that are at most as hot; None where heat is. `id` and `imported_at` are storage's: 0 and None before.
    """

    url: str
    link: str
    title: str
    published_at: datetime
    excerpt: str = ""
    body: str = ""
    updated_at: datetime | None = None
    amp_link: str = ""
    kind: str = "article"
    quality: int | None = None
    heat: int | None = None
    is_published: bool = True
    provider: Provider = Provider()
    topics: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    related: tuple[RelatedStory, ...] = ()
    id: int = 0
    imported_at: datetime | None = None
    hotness: float | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of articles. Aliases are other ways to say its name: abbreviation, short name, keywords."""

    name: str
    shortname: str = ""
    parent: str = ""
    aliases: tuple[str, ...] = ()
    article_count: int = 0


class Sort(StrEnum):
    """The order of a page."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    HOTTEST = "hottest"


PAGE_SIZE = 5
MAX_PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """What is asked of the archive; the same filters mean the same in browsing, search and counting.

    `since` is inclusive and `until` exclusive, both aware UTC. Topics and providers are alternatives among
    themselves (any of the topics, any of the providers); `kind` is "article" or "video", "" for both. `page` counts
    from 1. `lenient` says that the filters were guessed from a question: where nothing fits, they may be left out.
    """

    words: str = ""
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    min_heat: int | None = None
    kind: str = ""
    lenient: bool = False
    sort: Sort = Sort.NEWEST
    page: int = 1
    size: int = PAGE_SIZE

    @property
    def has_text(self) -> bool:
        """Whether something must occur in the article's text."""
        return bool(self.words or self.phrases)


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was written and the word of the archive that was searched instead."""

    written: str
    used: str


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """A word that was searched: what it may mean in the archive's words, folded, and how much it tells."""

    meanings: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Page:
    """The answer to a query: `query` as it was answered (topics and providers by their full names, a page that exists).

    `searched` are the query's words as they were searched, corrections in place; `expansions` are words for which the
    best article holds others of like meaning. `total` counts all matching articles, of which `articles` are this
    page's; where there are very many, it stops counting (`is_total_exact`). `unmatched` are the words that no article
    on this page's list has to hold, because none holds them together with the rest. `dropped` are the filters of a
    lenient query that nothing fits: "time", "provider", "topic", "kind". `confidence` (0 to 1) is how likely it is
    that the first article is what was asked for; 1 where no words were asked. `sought` are the words as they were
    looked up.
    """

    query: ArticleQuery
    articles: tuple[Article, ...]
    total: int
    searched: str = ""
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Correction, ...] = ()
    unmatched: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    confidence: float = 1.0
    is_total_exact: bool = True
    sought: tuple[SoughtWord, ...] = ()

    @property
    def page_count(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.total // self.query.size))


@dataclass(frozen=True, slots=True)
class ArchiveSummary:
    """What the archive holds of published articles; the instants are None while it is empty.

    `imported_at` is when files were last imported; neither edits nor undoings count as that. `has_heat` says whether
    any article has a heat: without that, nothing is hotter than anything else.
    """

    article_count: int
    unpublished_count: int
    topic_count: int
    provider_count: int
    oldest_at: datetime | None
    newest_at: datetime | None
    imported_at: datetime | None
    has_heat: bool
