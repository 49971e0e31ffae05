"""The articles as they are asked for: by query, by id, by topic. Nothing unpublished ever leaves here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from storage import article_rows, fuzzy, schema
from storage.addresses import canonical_url
from storage.articles import MAX_PAGE_SIZE, ArchiveSummary, Article, ArticleQuery, Page, Sort, Topic
from storage.browsing import LARGEST_INTEGER, MAX_FILTERS, browse
from storage.common_words import STOP_WORDS
from storage.import_words import Kind
from storage.lexicon import Lexicon, read_lexicon, read_version
from storage.search import find_by_words
from storage.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from storage.database import Database
    from storage.lexicon import Names

DOUBTFUL = 0.25
"""Below this confidence, filters that were guessed from a question may have been guessed wrong."""

SURER = 0.15
"""So much more confidence leaving them out has to bring."""

_LAST_IMPORT = select(func.max(schema.imports.c.finished_at)).where(schema.imports.c.kind == str(Kind.FILES))


@dataclass(frozen=True, slots=True)
class Likely:
    """The topics a name may mean. One is a clear winner; with none, `nearest` are the closest names."""

    topics: tuple[Topic, ...]
    nearest: tuple[str, ...]


class ArticleStore:
    """Reads articles. Every method is one snapshot of the archive, read in a thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: Lexicon | None = None
        self._reading = Lock()  # of many that ask at once after a change, one reads for all

    async def find(self, query: ArticleQuery) -> Page:
        """The page that answers a query, on its last page where it asks for a later one.

        UnknownName if a topic or provider filter is like none that the archive has.
        """
        return await self._database.look(partial(self._find, query))

    async def get(self, article_id: int) -> Article | None:
        """One published article, its related stories linked to those of the archive; None if there is none."""
        if not 0 < article_id <= LARGEST_INTEGER:
            return None
        return await self._database.look(partial(self._get, article_id))

    async def topics(self) -> tuple[Topic, ...]:
        """Every topic that has published articles, the largest first."""
        lexicon = await self._database.look(self.lexicon)
        return tuple(topic for topic in lexicon.topics if topic.article_count)

    async def likely_topics(self, name: str) -> Likely:
        """The topics that a name, an alias, an abbreviation or a part of a name may mean, typos forgiven."""
        lexicon = await self._database.look(self.lexicon)
        return Likely(lexicon.likely_topics(name), lexicon.nearest_topics(name))

    async def names(self) -> Names:
        """What the archive calls its topics and providers."""
        return (await self._database.look(self.lexicon)).names

    async def words_like(self, text: str) -> tuple[str, ...]:
        """Words of the archive that look most like those of a text, best first for each; at most two a word."""
        return await self._database.look(partial(self._words_like, text))

    async def summary(self) -> ArchiveSummary:
        """The archive in numbers."""
        return await self._database.look(self._summary)

    def _find(self, query: ArticleQuery, connection: Connection) -> Page:
        lexicon = self.lexicon(connection)
        answered = with_full_names(query, lexicon)
        page = _page(answered, connection, lexicon)
        if not query.lenient or page.confidence >= DOUBTFUL:
            return page
        others = ((dropped, _page(wider, connection, lexicon)) for dropped, wider in _widened(answered))
        least = max(DOUBTFUL, page.confidence + SURER)
        found = next(((dropped, other) for dropped, other in others if other.confidence >= least), None)
        return replace(found[1], dropped=found[0]) if found else page

    def _get(self, article_id: int, connection: Connection) -> Article | None:
        found = article_rows.read(connection, [article_id], self.lexicon(connection).hotness)
        return _with_related_ids(connection, found[0]) if found else None

    def _words_like(self, text: str, connection: Connection) -> tuple[str, ...]:
        vocabulary = Vocabulary(connection, self.lexicon(connection).article_count)
        meant = [word for word in fuzzy.words(text) if word not in STOP_WORDS]
        near = [other for word in meant[:8] for other in vocabulary.nearest(word, 2)]
        return tuple(word for word in dict.fromkeys(near) if word not in STOP_WORDS)[:4]

    def _summary(self, connection: Connection) -> ArchiveSummary:
        columns = schema.articles.c
        lexicon = self.lexicon(connection)
        bounds = select(func.min(columns.published_at), func.max(columns.published_at)).where(
            columns.is_published.is_(True)
        )
        oldest, newest = connection.execute(bounds).one()
        total = connection.execute(select(func.count()).select_from(schema.articles)).scalar_one()
        return ArchiveSummary(
            article_count=lexicon.article_count,
            unpublished_count=total - lexicon.article_count,
            topic_count=sum(1 for topic in lexicon.topics if topic.article_count),
            provider_count=len(lexicon.providers),
            oldest_at=oldest,
            newest_at=newest,
            imported_at=connection.execute(_LAST_IMPORT).scalar_one(),
            has_heat=bool(lexicon.heats),
        )

    def lexicon(self, connection: Connection) -> Lexicon:
        """The names and heats of the archive as the connection sees it; for the other stores."""
        version = read_version(connection)
        with self._reading:
            if self._known is None or self._known.version != version:
                self._known = read_lexicon(connection, version)
            return self._known


def _page(query: ArticleQuery, connection: Connection, lexicon: Lexicon) -> Page:
    if query.has_text:
        return find_by_words(connection, lexicon, query)
    order = Sort.NEWEST if query.sort is Sort.RELEVANCE else query.sort
    return browse(connection, lexicon, replace(query, sort=order))


def _widened(query: ArticleQuery) -> Iterator[tuple[tuple[str, ...], ArticleQuery]]:
    """A lenient query without each of its filters, and then without any; with what was left out."""
    without: dict[str, dict[str, Any]] = {
        "time": {"since": None, "until": None} if query.since or query.until else {},
        "provider": {"providers": ()} if query.providers else {},
        "kind": {"kind": ""} if query.kind else {},
        "topic": {"topics": ()} if query.topics else {},
    }
    present = {name: changes for name, changes in without.items() if changes}
    for name, changes in present.items():
        yield (name,), replace(query, **changes)
    if len(present) > 1:
        yield tuple(present), replace(query, **{name: value for one in present.values() for name, value in one.items()})


def with_full_names(query: ArticleQuery, lexicon: Lexicon) -> ArticleQuery:
    """The query as it can be answered. UnknownName if a topic or provider filter is like none that the archive has."""
    return replace(
        query,
        phrases=query.phrases[:MAX_FILTERS],
        without=query.without[:MAX_FILTERS],
        topics=tuple(dict.fromkeys(lexicon.topic_named(name) for name in query.topics[:MAX_FILTERS])),
        providers=tuple(dict.fromkeys(lexicon.provider_named(name) for name in query.providers[:MAX_FILTERS])),
        size=max(1, min(query.size, MAX_PAGE_SIZE)),
    )


def _with_related_ids(connection: Connection, article: Article) -> Article:
    """The article with its related stories linked to the published articles that hold them."""
    urls = {story.link: canonical_url(story.link) for story in article.related}
    columns = schema.articles.c
    chosen = select(columns.url, columns.id).where(columns.url.in_(set(urls.values())), columns.is_published.is_(True))
    ids: dict[str, int] = dict(connection.execute(chosen).all())
    stories = (replace(story, article_id=ids.get(urls[story.link], 0)) for story in article.related)
    return replace(article, related=tuple(stories))
