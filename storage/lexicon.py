"""What is kept in memory of one version of the archive: its names and its heats."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage import fuzzy, schema, text_index
from storage.articles import Topic
from storage.common_words import STOP_WORDS
from storage.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

NEAREST = 3

_articles = schema.articles.c
_IS_SHOWN = _articles.is_published.is_(True)


@dataclass(frozen=True, slots=True)
class Names:
    """What the archive calls its topics and providers."""

    topics: Mapping[str, str]
    providers: Mapping[str, str]

    def topic(self, text: str) -> str:
        """The full name of the topic that exactly these words name (name, short name or alias), "" if none does."""
        return _named(text, self.topics)

    def provider(self, text: str) -> str:
        """The full name of the provider that exactly these words name (name or domain), "" if none does."""
        return self.providers.get(text.strip().lower().removeprefix("www."), "") or _named(text, self.providers)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names and numbers of one version; a newer version is another Lexicon."""

    version: int
    article_count: int
    topics: tuple[Topic, ...]
    topic_ids: dict[str, int]
    providers: dict[str, tuple[int, str]]
    heats: tuple[int, ...]
    shares: tuple[float, ...]
    newest_year: float
    topic_facets: dict[tuple[str, ...], str]
    facet_names: dict[str, str]
    sizes: dict[str, int]
    months: tuple[str, ...]
    newest_id: int
    names: Names

    def hotness(self, heat: int | None) -> float | None:
        """The share of published articles with a heat that are at most as hot."""
        if heat is None or not self.heats:
            return None
        place = bisect.bisect_right(self.heats, heat)
        return self.shares[place - 1] if place else 0.0

    def heat_of(self, hotness: float) -> int | None:
        """The least heat of the published articles that are at least so hot; None if none is.

        A heat that more articles have than there may be so hot ones, as one that nearly all have, is none of theirs, as
        long as there is a greater one.
        """
        place = bisect.bisect_left(self.shares, hotness)
        if place >= len(self.heats):
            return None
        have_it = self.shares[place] - (self.shares[place - 1] if place else 0)
        is_usual = have_it > 1 - hotness and place + 1 < len(self.heats)
        return self.heats[place + is_usual]

    def freshness(self, published_at: str) -> float:
        """How near a stored instant is to the newest article's: 1 for that one, a half a year before it."""
        return 1 / (1 + max(0.0, self.newest_year - _year(published_at)))

    def likely_topics(self, name: str) -> tuple[Topic, ...]:
        """The topics that `name` may mean, best first: one is a clear winner, none means nothing is like it."""
        by_name = {topic.name: topic for topic in self.topics}
        exact = tuple(topic for topic in self.topics if topic.name.casefold() == name.strip().casefold())
        if exact:
            return exact[:1]  # C, C++ and C# are alike in their letters
        scores = {topic.name: _likeness(name, topic) for topic in self.topics}
        return tuple(by_name[chosen] for chosen in fuzzy.choose(scores))

    def nearest_topics(self, name: str, limit: int = NEAREST) -> tuple[str, ...]:
        """Topics that look most like `name`, those with articles only."""
        return fuzzy.nearest(name, (topic.name for topic in self.topics if topic.article_count), limit)

    def topic_named(self, name: str) -> str:
        """The best topic for a filter. UnknownName if nothing is like it."""
        likely = self.likely_topics(name)
        if not likely:
            raise UnknownName("topic", name, self.nearest_topics(name))
        return likely[0].name

    def provider_named(self, name: str) -> str:
        """The best provider for a filter. UnknownName if nothing is like it."""
        if exact := self.names.providers.get(fuzzy.key(name), ""):
            return exact
        scores = {
            known: max(fuzzy.likeness(name, known), 0.99 * fuzzy.likeness(name, domain), _is_domain(name, domain))
            for known, (_, domain) in self.providers.items()
        }
        likely = fuzzy.choose(scores)
        if not likely:
            raise UnknownName("provider", name, fuzzy.nearest(name, self.providers, NEAREST))
        return likely[0]


def read_version(connection: Connection) -> int:
    """The version of the archive that this connection sees."""
    return int(connection.exec_driver_sql("SELECT version FROM archive").scalar_one())


def read_lexicon(connection: Connection, version: int) -> Lexicon:
    """The names and heats of the archive as this connection sees it, its cache free of what was read for them."""
    lexicon = _read(connection, version)
    connection.exec_driver_sql("PRAGMA shrink_memory")
    return lexicon


def _read(connection: Connection, version: int) -> Lexicon:
    sizes = _sizes(connection)
    topics = _topics(connection, sizes)
    providers = schema.providers.c
    known = [
        (row.name, row.id, row.domain)
        for row in connection.execute(select(providers.name, providers.id, providers.domain))
        if text_index.provider_facet(row.id) in sizes
    ]
    heats = _heats(connection)
    total = sum(count for _, count in heats)
    bounds = select(func.count(), func.max(_articles.published_at), func.max(_articles.id)).where(_IS_SHOWN)
    counted, newest, newest_id = connection.execute(bounds).one()
    shown = {topic: text_index.topic_facet(topic_id) for topic, topic_id in topics.items() if topic.article_count}
    return Lexicon(
        version=version,
        article_count=counted,
        topics=tuple(sorted(topics, key=lambda topic: (-topic.article_count, topic.name))),
        topic_ids={topic.name: topic_id for topic, topic_id in topics.items()},
        providers={name: (provider_id, domain) for name, provider_id, domain in known},
        heats=tuple(heat for heat, _ in heats),
        shares=tuple(count / total for count in accumulate(count for _, count in heats)),
        newest_year=_year(f"{newest:%Y-%m-%d}") if newest else 0.0,
        topic_facets={
            tuple(map(fuzzy.root, fuzzy.words(name))): facet
            for topic, facet in sorted(shown.items(), key=lambda pair: pair[0].article_count)  # the largest has a name
            for name in (topic.name, *topic.aliases)
            if fuzzy.key(name) == " ".join(fuzzy.words(name))  # C++ is not C
        },
        facet_names={facet: topic.name for topic, facet in shown.items()},
        sizes=sizes,
        months=tuple(sorted(facet for facet in sizes if text_index.is_month(facet))),
        newest_id=newest_id or 0,
        names=_names(shown, known),
    )


def _names(topics: Iterable[Topic], providers: Iterable[tuple[str, int, str]]) -> Names:
    """Every way to say a name, folded: of two topics or providers that share one, the first has it."""
    folded: dict[str, str] = {}
    largest = sorted(topics, key=lambda topic: -topic.article_count)
    said = [(topic.name, topic) for topic in largest]
    said += [(name, topic) for topic in largest for name in (topic.shortname, *topic.aliases)]
    said += [(_in_any_order(name), topic) for name, topic in said]
    for name, topic in said:
        folded.setdefault(fuzzy.key(name), topic.name)
    told = {fuzzy.key(name): name for name, _, _ in providers}
    for name, _, domain in providers:
        for other in (domain, _label(domain), fuzzy.key(name).removeprefix("the "), _initials(name)):
            told.setdefault(other.lower(), name)
    return Names(
        {name: topic for name, topic in folded.items() if name}, {name: one for name, one in told.items() if name}
    )


def _in_any_order(name: str) -> str:
    """The telling words of a name in the order of the alphabet: healthcare AI is AI in Healthcare."""
    return " ".join(sorted(word for word in fuzzy.words(name) if word not in STOP_WORDS))


def _initials(name: str) -> str:
    """The initials of three words or more, as in NYT."""
    words = fuzzy.words(name.lower().removeprefix("the "))
    return "".join(word[0] for word in words) if len(words) > 2 else ""


_USUAL_LABELS = frozenset(
    ("app", "blog", "com", "edu", "gov", "home", "net", "new", "news", "org", "the", "web", "www")
)


def _label(domain: str) -> str:
    """What people call a site by: the label before the suffix (nytimes of www.nytimes.com), if it is no usual word."""
    labels = [label for label in domain.lower().split(".")[:-1] if len(label) > 2 and label not in _USUAL_LABELS]
    return labels[-1] if labels else ""


def _named(text: str, names: Mapping[str, str]) -> str:
    """What a name stands for; of a misspelt one, what the only name within its edits does."""
    asked = fuzzy.key(text)
    if not asked or asked in names:
        return names.get(asked, "")
    if other := names.get(_in_any_order(text), ""):
        return other
    near = {names[name] for name, _ in fuzzy.typos(asked, list(names), 4)}
    return near.pop() if len(near) == 1 else ""


def _topics(connection: Connection, sizes: Mapping[str, int]) -> dict[Topic, int]:
    """Topics with their ids. One that is neither described nor on a published article is nobody's business."""
    rows = [
        (row, sizes.get(text_index.topic_facet(row.id), 0)) for row in connection.execute(select(schema.topics)).all()
    ]
    return {
        Topic(row.name, row.shortname, row.parent, tuple(row.aliases), count): row.id
        for row, count in rows
        if row.is_described or count
    }


def _sizes(connection: Connection) -> dict[str, int]:
    """How many published articles each filter of the index fits, as the vocabulary has counted them."""
    terms = schema.terms.c
    is_facet = terms.term.between(text_index.FACET, f"{text_index.FACET}\U0010ffff")
    return dict(connection.execute(select(terms.term, terms.articles).where(is_facet)).all())


def _heats(connection: Connection) -> list[tuple[int, int]]:
    """Each heat of the published articles, coolest first, with how many have it."""
    counted = (
        select(_articles.heat, func.count())
        .where(_IS_SHOWN, _articles.heat.is_not(None))
        .group_by(_articles.heat)
        .order_by(_articles.heat)
    )
    return [(heat, count) for heat, count in connection.execute(counted)]


def _year(stored: str) -> float:
    """An instant as SQLite keeps it, in years to the day or so."""
    return int(stored[:4]) + (int(stored[5:7]) - 1) / 12 + int(stored[8:10]) / 372


def _likeness(asked: str, topic: Topic) -> float:
    """Of a topic's names; an alias counts a little less than the name, a described topic without articles much less."""
    names = [fuzzy.likeness(asked, topic.name), *(0.97 * fuzzy.likeness(asked, alias) for alias in topic.aliases)]
    return max(names) * (1.0 if topic.article_count else 0.8)


def _is_domain(name: str, domain: str) -> float:
    return 0.98 if domain and name.lower().removeprefix("www.") == domain else 0.0
