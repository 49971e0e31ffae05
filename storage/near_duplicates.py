"""Which article of the archive tells the story of a new one: what a curator wants to know before it comes in."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from storage.article_rows import instant
from storage.articles import Article, Provider, RelatedStory
from storage.ledgers import json_list
from storage.same_story import NEAR, likeness, may_be_alike, related_urls, tells_same_story, title_words
from storage.schema import stored_instant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

ROWS = 250
"""So many articles of the archive are read and compared before others get their turn at Python's lock."""

# A page of the archive in the order of its index by time, where what is unpublished has pages of its own.
_PAGE = (
    "SELECT json_group_array(json_array(id, url, title, excerpt, published_at, name,"
    " (SELECT json_group_array(value ->> 1) FROM json_each(related))))"
    " FROM (SELECT a.id, url, title, excerpt, published_at, coalesce(name, '') AS name, related FROM articles a"
    " LEFT JOIN providers ON providers.id = provider_id WHERE is_published = ? AND published_at <= ?"
    " AND (published_at, a.id) > (?, ?) ORDER BY published_at, a.id LIMIT ?)"
)


@dataclass(frozen=True, slots=True)
class Near:
    """The article of the archive that comes closest to a new one; `provider` is "" where it names none."""

    article_id: int
    title: str
    provider: str
    published_at: datetime


class NearDuplicates:
    """Looks through the archive of one snapshot, published or not, as far as it is near in time to what is new."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, articles: Sequence[Article]) -> dict[str, Near]:
        """By the address of each new article that has one: the article of the archive that tells the same story.

        Of several, the one whose title is most alike, of these the nearest in time. Each call reads anew what is near
        to its articles: many at once are quicker than many calls.
        """
        best: dict[str, tuple[tuple[float, ...], Article]] = {}
        for new, known in self._pairs(sorted(articles, key=lambda one: one.published_at)):
            found = (_closeness(new, known), known)
            best[new.url] = max(best.get(new.url, found), found, key=lambda one: one[0])
        return {url: _near(known) for url, (_, known) in best.items()}

    def _pairs(self, news: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
        """Each new article with each article of the archive that tells the same story."""
        for stretch in _stretches(news):
            for is_published in (True, False):
                window = _Window(stretch)
                for known in self._known(stretch, is_published=is_published):
                    yield from ((new, known) for new in window.near(known) if _is_double(new, known))

    def _known(self, news: Sequence[Article], *, is_published: bool) -> Iterator[Article]:
        """The articles of the archive that are near to these in time, in its order."""
        until = stored_instant(news[-1].published_at + NEAR)
        after, count = (stored_instant(news[0].published_at - NEAR), 0), ROWS
        while count == ROWS:
            page = json_list(self._connection, _PAGE, is_published, until, *after, ROWS)
            yield from map(_article, page)
            time.sleep(0)  # as in the importer: whoever talks to the bot meanwhile would wait for Python's lock
            count, after = len(page), (page[-1][4], page[-1][0]) if page else after


class _Window:
    """Of new articles in order of time those that are near to a moment, which only moves on.

    They are found by what they may have in common with another one: words of the title, and addresses.
    """

    def __init__(self, news: Sequence[Article]) -> None:
        self._news = news
        self._first = self._next = 0
        self._by_mark: dict[str, set[int]] = {}

    def near(self, known: Article) -> list[Article]:
        """Those that may tell the same story as an article of the archive, which is not older than the one before."""
        self._move_to(known.published_at)
        words = title_words(known)
        shared = Counter(chain.from_iterable(self._by_mark[word] for word in words if word in self._by_mark))
        alike = [
            place
            for place, count in shared.items()
            if may_be_alike(count, len(title_words(self._news[place])), len(words))
        ]
        links = (f"={link}" for link in related_urls(known))
        joined = chain.from_iterable(self._by_mark.get(mark, ()) for mark in (f">{known.url}", *links))
        return [self._news[place] for place in {*alike, *joined}]

    def _move_to(self, moment: datetime) -> None:
        while self._next < len(self._news) and self._news[self._next].published_at - NEAR <= moment:
            for mark in _marks(self._news[self._next]):
                self._by_mark.setdefault(mark, set()).add(self._next)
            self._next += 1
        while self._first < self._next and self._news[self._first].published_at + NEAR < moment:
            for mark in _marks(self._news[self._first]):
                self._by_mark[mark].discard(self._first)
                if not self._by_mark[mark]:
                    del self._by_mark[mark]
            self._first += 1


def _marks(new: Article) -> frozenset[str]:
    """What others may share with it: words, itself as what they link to, and what it links to."""
    return title_words(new) | {f"={new.url}"} | {f">{url}" for url in related_urls(new)}


def _stretches(news: Sequence[Article]) -> Iterator[list[Article]]:
    """Articles, in order of time, in groups of which none has anything near in common with another one."""
    stretch: list[Article] = []
    for new in news:
        if stretch and new.published_at - stretch[-1].published_at > 2 * NEAR:
            yield stretch
            stretch = []
        stretch.append(new)
    if stretch:
        yield stretch


def _is_double(new: Article, known: Article) -> bool:
    return new.url != known.url and tells_same_story(new, known)


def _closeness(new: Article, known: Article) -> tuple[float, ...]:
    return likeness(new, known), -abs(new.published_at - known.published_at).total_seconds(), -known.id


def _near(known: Article) -> Near:
    return Near(known.id, known.title, known.provider.name, known.published_at)


def _article(row: Sequence[Any]) -> Article:
    number, url, title, excerpt, published_at, provider, links = row
    return Article(
        url=url,
        link=url,
        title=title,
        published_at=instant(published_at),
        excerpt=excerpt,
        provider=Provider(provider),
        related=tuple(RelatedStory("", link) for link in links),
        id=number,
    )
