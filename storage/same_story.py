"""Which articles tell one story: coverage that is linked as related, or the same news at two outlets within days."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from storage import fuzzy
from storage.addresses import canonical_url
from storage.common_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from storage.articles import Article

NEAR = timedelta(days=4)
"""Outlets take up a story within days; what is further apart is another one, however alike."""

# Shares of the words of both that both have. Measured on pairs of the samples and of an archive of product news, where
# titles of one outlet are much alike and yet each a story of its own: hence its own must be the same, word for word.
_ALIKE = 0.6
_A_LITTLE_ALIKE = 0.15
_ALIKE_IN_ALL = 0.2
_LEAST_SHARED = 2


def tells_same_story(one: Article, other: Article) -> bool:
    """Whether a reader of one of them has read the other one's news."""
    if abs(one.published_at - other.published_at) > NEAR:
        return False
    if other.url in _related(one) or one.url in _related(other):
        return True
    ours, theirs = _words(one.title), _words(other.title)
    if one.provider.name == other.provider.name:
        return bool(ours) and ours == theirs
    alike = _share(ours, theirs)
    if alike >= _ALIKE:
        return True
    if alike < _A_LITTLE_ALIKE or len(ours & theirs) < _LEAST_SHARED or not (one.excerpt and other.excerpt):
        return False
    return _share(ours | _words(one.excerpt), theirs | _words(other.excerpt)) >= _ALIKE_IN_ALL


def title_words(article: Article) -> frozenset[str]:
    """What a title is compared by: the roots of its words, but for those that say little."""
    return _words(article.title)


def may_be_alike(shared: int, ours: int, theirs: int) -> bool:
    """Whether titles of so many words, of which both have so many, may tell one story without a link between them."""
    share = shared / max(1, ours + theirs - shared)
    return share >= _ALIKE or (share >= _A_LITTLE_ALIKE and shared >= _LEAST_SHARED)


def likeness(one: Article, other: Article) -> float:
    """How much alike two titles are: the share, 0 to 1, of the words of both that both have."""
    return _share(_words(one.title), _words(other.title))


def related_urls(article: Article) -> frozenset[str]:
    """The identities of the stories that are linked as related."""
    return _related(article)


class Stories:
    """Articles by what they tell; `alike` has for each one's id those of the others that tell the same.

    Which are alike is found out without comparing each to each.
    """

    def __init__(self) -> None:
        self.alike: dict[int, frozenset[int]] = {}
        self._articles: list[Article] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_address: dict[str, list[int]] = {}

    def add(self, article: Article) -> None:
        """One more article, compared with those that share an address or words of the title with it."""
        same = [other.id for other in self._near(article) if tells_same_story(article, other)]
        self.alike[article.id] = frozenset(same)
        for one in same:
            self.alike[one] |= {article.id}
        place = len(self._articles)
        self._articles.append(article)
        for word in _words(article.title):
            self._by_word.setdefault(word, []).append(place)
        for address in (article.url, *_related(article)):
            self._by_address.setdefault(address, []).append(place)

    def _near(self, article: Article) -> Iterator[Article]:
        near = {place for address in (article.url, *_related(article)) for place in self._by_address.get(address, ())}
        ours = _words(article.title)
        shared = Counter(place for word in ours for place in self._by_word.get(word, ()))
        near.update(place for place, count in shared.items() if count >= min(_LEAST_SHARED, len(ours)))
        return (self._articles[place] for place in near)


def coverage(article: Article) -> tuple[str, ...]:
    """The providers of the related stories that are about the same event, in their order, without its own."""
    near = (story for story in article.related if story.provider and _is_near(article, story.published_at))
    return tuple(dict.fromkeys(story.provider for story in near if story.provider != article.provider.name))


def _is_near(article: Article, published_at: datetime | None) -> bool:
    return published_at is None or abs(article.published_at - published_at) <= NEAR


def _share(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(ours & theirs) / max(1, len(ours | theirs))


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_root(word) for word in fuzzy.words(text) if word not in STOP_WORDS)


_root = lru_cache(maxsize=16_384)(fuzzy.root)


def _related(article: Article) -> frozenset[str]:
    return _canonical(tuple(story.link for story in article.related)) if article.related else frozenset()


@lru_cache(maxsize=4096)
def _canonical(links: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(canonical_url, links))
