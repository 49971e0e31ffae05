"""An archive of any size, never written as files, made of the words of a real one: the same for the same seed."""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

from storage import Article, Provider

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

ARTICLES_PER_NAME = 8
"""A new name comes up once in so many articles, as in news: the vocabulary never stops growing (Heaps' law)."""

Thing = TypeVar("Thing")

_START = datetime(2016, 1, 1, tzinfo=UTC)
_MINUTES = 10 * 525_600
_ONSETS = (*"bcdfghjklmnprstvwz", "br", "ch", "dr", "fl", "gr", "kl", "kr", "pr", "sh", "st", "th", "tr")
_VOWELS = (*"aeiou", "ai", "ea", "io", "oo")
_CODAS = ("", "", "", "", "l", "m", "n", "r", "s", "x", "nd", "rt", "lk")


class LargeArchive:
    """`count` articles. Any one can be made alone, without those before it.

    Words are drawn by rank (Zipf's law): how often a word comes in the real articles tells its rank. Every title
    holds one invented name or two; names are drawn by rank as well, the oldest most often.
    """

    def __init__(self, real: Sequence[Article], count: int, *, seed: int = 7) -> None:
        self._count = count
        self._seed = seed
        self._title_words = _Ranked(word for article in real for word in _words(article.title))
        self._words = _Ranked(word for article in real for word in _words(article.excerpt or article.title))
        self._topics = _Ranked(topic for article in real for topic in article.topics)
        self._providers = _Ranked(article.provider for article in real)
        self._names: dict[int, str] = {}

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Article]:
        return map(self.article, range(self._count))

    def article(self, number: int) -> Article:
        """The article of that number, counted from 0."""
        chance = random.Random(self._seed * 1_000_000_007 + number)
        names = [self._name(self._name_number(chance, number)) for _ in range(1 + (chance.random() < 0.4))]
        if number % ARTICLES_PER_NAME == 0:
            names[0] = self._name(number // ARTICLES_PER_NAME)
        provider = self._providers.draw(chance, 1)[0] if self._providers else Provider()
        at = _START + timedelta(minutes=chance.randrange(_MINUTES))
        url = f"https://{provider.domain or 'example.org'}/{at.year}/{at.month:02}/story-{number}"
        return Article(
            url=url,
            link=url,
            title=_sentence(chance, self._title_words.draw(chance, chance.randint(6, 14)), list(dict.fromkeys(names))),
            published_at=at,
            excerpt=_sentence(chance, self._words.draw(chance, chance.randint(20, 40)), names[: chance.randint(0, 2)]),
            quality=chance.randint(0, 120),
            heat=chance.randint(0, 189),
            provider=provider,
            topics=tuple(dict.fromkeys(self._topics.draw(chance, chance.randint(1, 4)))) if self._topics else (),
        )

    def _name_number(self, chance: Random, article: int) -> int:
        """The number of a name that is known by then: the share of each falls with its number, as Zipf's law has it."""
        return int(math.exp(chance.random() * math.log(article // ARTICLES_PER_NAME + 2))) - 1

    def _name(self, number: int) -> str:
        if number not in self._names:
            self._names[number] = _invented(random.Random(self._seed * 998_244_353 - number))
        return self._names[number]


class _Ranked(Generic[Thing]):
    """Things by how often each comes, drawn by Zipf's law: the second half as often as the first, and so on."""

    def __init__(self, things: Iterable[Thing]) -> None:
        counts = Counter(things)
        self._things = sorted(counts, key=lambda thing: (-counts[thing], repr(thing)))
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._things) + 1)))

    def __bool__(self) -> bool:
        return bool(self._things)

    def draw(self, chance: Random, count: int) -> list[Thing]:
        """That many of the things, drawn one by one."""
        return chance.choices(self._things, cum_weights=self._weights, k=count)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*", text)


def _sentence(chance: Random, words: list[str], names: Sequence[str]) -> str:
    """The words with the names in the place of some of them, the first letter a capital."""
    for place, name in zip(chance.sample(range(len(words)), len(names)), names, strict=True):
        words[place] = name
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _invented(chance: Random) -> str:
    """A name that can be pronounced, of two syllables or three."""
    syllables = range(chance.choice((2, 2, 3)))
    return "".join(chance.choice(part) for _ in syllables for part in (_ONSETS, _VOWELS, _CODAS)).title()
