"""What the next digest of a subscription can be made of: new stories, the hottest older ones, what the chat has got."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from storage.contract_filters import filter_key, fitting
from storage.contracts import MAX_STORIES, MAY_GET_HOT, Quiet
from storage.ledgers import Ledgers, json_list
from storage.same_story import NEAR
from storage.schema import stored_instant
from storage.shared_material import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.articles import Article
    from storage.contracts import Contract, Subscription
    from storage.ledgers import Span
    from storage.lexicon import Lexicon
    from storage.shared_material import Shared

MOST_FRESH = 300
"""So many of the new stories, the hottest, are looked at; those beyond are counted."""

MOST_NEAR = 20_000
"""More articles than these near to the new ones are not listed: each chat's own ledger is asked instead."""

NARROW = 20
"""Topics that fewer than one in so many articles have are looked up by topic, others from the hottest on."""

MOST_OLDER = 100
"""So many older stories that the chat has not got, the hottest, are looked at."""

POOL = 200
"""So many of the hottest older stories, got or not, are read once for all chats of a contract."""


@dataclass(frozen=True, slots=True)
class Material:
    """What there is for one digest, at a version of the archive.

    `followed` are those of the new ones, by their ids, that fit what the chat follows, each with the first such follow.
    `fresh` are new since the last digest and fit the contract, the hottest first, and then those that are followed and
    do not; `fresh_total` counts them all.
    `older` fit it as well and are not new, the hottest first, none that the chat has got. `got` are the ids that the
    chat has got, of both and of whatever is near to them in time; `alike` has for an article's id those of others that
    tell the same story. `liked` counts by topic how many more stories the chat likes than it dislikes.
    """

    version: int
    fresh: tuple[Article, ...] = ()
    fresh_total: int = 0
    older: tuple[Article, ...] = ()
    got: frozenset[int] = frozenset()
    liked: tuple[tuple[str, int], ...] = ()
    alike: Mapping[int, frozenset[int]] = field(default_factory=dict, compare=False)
    followed: tuple[tuple[int, Contract], ...] = ()


_IS_SHOWN = "is_published = 1 AND published_at <= :until"
# Two short lists, each from its index: asked for with OR, SQLite would look through all articles from the hottest on.
_IS_FRESH = (
    "+is_published = 1 AND +published_at <= :until AND id IN (SELECT id FROM articles WHERE arrived > :seen"
    " UNION ALL SELECT id FROM articles WHERE is_published = 1 AND published_at > :since AND published_at <= :until)"
)
# Of what is recent, and may have become hot only now, that which had not come before it was followed.
_CAME_SINCE = " AND (arrived > :seen OR max(imported_at, published_at) >= :began)"
_BY_HEAT = "heat DESC, published_at DESC, id DESC"
_NEAR_IN_TIME = (
    "SELECT json_group_array(id) FROM (SELECT articles.id FROM json_each(?) s CROSS JOIN articles"
    " ON is_published = 1 AND published_at BETWEEN s.value ->> 0 AND s.value ->> 1 LIMIT ?)"
)


class MaterialReader:
    """Reads the material of subscriptions in these chats from one snapshot; what they share is read once."""

    def __init__(self, connection: Connection, lexicon: Lexicon, chat_ids: Sequence[int], shared: Shared) -> None:
        self._connection = connection
        self._lexicon = lexicon
        self._ledgers = Ledgers(connection, chat_ids)
        self._shared = shared

    @property
    def version(self) -> int:
        """The version of the archive that is read."""
        return self._lexicon.version

    def read(
        self,
        subscription: Subscription,
        until: datetime,
        follows: Sequence[Contract] = (),
        along: Sequence[Subscription] = (),
    ) -> Material:
        """What there is for the digest that is due at `until`, and that these follows come along with.

        Or for what is told at once then, together with others that are (`along`).
        """
        fresh = self._fresh_of(subscription.contract, subscription, until)
        material = Material(
            self._lexicon.version,
            fresh.articles,
            fresh.total,
            got=self._got_near(subscription.chat_id, fresh),
            liked=self._ledgers.liked(subscription.chat_id),
            alike=self._shared.stories.alike,
        )
        found = [(follow, self._fresh_of(follow, subscription, until)) for follow in follows]
        if along:
            found += [(one.contract, self._fresh_of(one.contract, one, until)) for one in (subscription, *along)]
        material = self._with_followed(material, subscription.chat_id, found)
        if subscription.is_first or (subscription.contract.quiet is Quiet.OLDER and is_quiet(material)):
            older, got = self._older(subscription, until)
            return replace(material, older=older, got=material.got | got)
        return material

    def _with_followed(self, material: Material, chat_id: int, found: Sequence[tuple[Contract, Found]]) -> Material:
        """The same with what is new of what is followed; the very same where nothing is."""
        by_id = {article.id: article for _, some in found for article in some.articles}
        if not by_id:
            return material
        got = material.got.union(*(self._got_near(chat_id, some) for _, some in found))
        more = by_id.keys() - {article.id for article in material.fresh}
        first = {article.id: follow for follow, some in reversed(found) for article in some.articles}
        return replace(
            material,
            fresh=(*material.fresh, *(by_id[number] for number in sorted(more))),
            fresh_total=material.fresh_total + len(more),
            got=got,
            followed=tuple(sorted(first.items(), key=itemgetter(0))),
        )

    def _fresh_of(self, contract: Contract, subscription: Subscription, until: datetime) -> Found:
        """What is new to the subscription and fits the contract."""
        began = subscription.covered_then(until) if subscription.is_at_once else subscription.covered_until
        key = (filter_key(contract), subscription.seen_version, began, until, subscription.is_at_once)
        if key not in self._shared.fresh:
            window = _window(subscription, until)
            least = self._least_new(window) if contract.words else 0
            where, values = fitting(contract, self._connection, self._lexicon, least)
            values |= window
            if subscription.is_at_once:
                where, values = f"{where}{_CAME_SINCE}", values | {"began": stored_instant(began)}
            ids = self._ids(f"WHERE {_IS_FRESH}{where} ORDER BY +{_BY_HEAT}", values, MOST_FRESH)
            total = len(ids) if len(ids) < MOST_FRESH else self._count(f"{_IS_FRESH}{where}", values)
            articles = self._read(ids)
            spans = _spans(one.published_at for one in articles)
            self._shared.fresh[key] = Found(articles, total, spans, self._near(spans))
        return self._shared.fresh[key]

    def _older(self, subscription: Subscription, until: datetime) -> tuple[tuple[Article, ...], frozenset[int]]:
        """The hottest that are not new and that the chat has not got; and the ids of those near to them that it has."""
        where, values = fitting(subscription.contract, self._connection, self._lexicon)
        values |= _window(subscription, until) | {"chat": subscription.chat_id}
        is_old = f"{_IS_SHOWN} AND NOT (arrived > :seen OR published_at > :since){where}"
        key = (filter_key(subscription.contract), subscription.seen_version, subscription.covered_until, until)
        if key not in self._shared.pools:
            self._shared.pools[key] = self._hottest(subscription.contract, is_old, values, POOL)
        pool = self._shared.pools[key]
        if self._ledgers.is_empty(subscription.chat_id):
            return pool[:MOST_OLDER], frozenset()
        got = self._ledgers.among(subscription.chat_id, (one.id for one in pool))
        left = tuple(one for one in pool if one.id not in got)
        if len(left) < MAX_STORIES and len(pool) == POOL:
            is_not_got = "id NOT IN (SELECT article_id FROM sent_stories WHERE chat_id = :chat)"
            left = self._hottest(subscription.contract, f"{is_old} AND {is_not_got}", values, MOST_OLDER)
        left = left[:MOST_OLDER]
        spans = _spans(one.published_at for one in left)
        return left, self._known(self._ledgers.within(subscription.chat_id, spans))

    def _hottest(self, contract: Contract, where: str, values: dict[str, Any], most: int) -> tuple[Article, ...]:
        """From the hottest on, where nearly all fit; else from those that the index of what is wanted tells."""
        index = "" if self._is_narrow(contract) else "INDEXED BY articles_hottest "
        return self._read(self._ids(f"{index}WHERE {where} ORDER BY {_BY_HEAT}", values, most))

    def _is_narrow(self, contract: Contract) -> bool:
        """Whether few articles fit the topics or providers of a contract."""
        wanted = sum(topic.article_count for topic in self._lexicon.topics if topic.name in contract.topics)
        return bool(contract.providers or contract.words) or (
            bool(contract.topics) and wanted * NARROW < self._lexicon.article_count
        )

    def _least_new(self, window: dict[str, Any]) -> int:
        """The least id of what is new."""
        chosen = f"SELECT coalesce(min(id), 0) FROM articles WHERE {_IS_FRESH}"  # noqa: S608 - names of ours
        return int(self._connection.exec_driver_sql(chosen, window).scalar_one())

    def _ids(self, where: str, values: dict[str, Any], most: int) -> list[int]:
        chosen = f"SELECT id FROM articles {where} LIMIT :most"  # noqa: S608 - names of ours
        return [row[0] for row in self._connection.exec_driver_sql(chosen, values | {"most": most})]

    def _count(self, where: str, values: dict[str, Any]) -> int:
        counted = f"SELECT count(*) FROM articles WHERE {where}"  # noqa: S608 - as above
        return int(self._connection.exec_driver_sql(counted, values).scalar_one())

    def _near(self, spans: tuple[Span, ...]) -> frozenset[int] | None:
        """The ids of all articles of these times, None for very many."""
        found = json_list(self._connection, _NEAR_IN_TIME, json.dumps(spans), MOST_NEAR + 1)
        return frozenset(found) if len(found) <= MOST_NEAR else None

    def _got_near(self, chat_id: int, found: Found) -> frozenset[int]:
        """What the chat has got of what is near to new stories in time."""
        if found.near is None or found.is_scattered:
            return self._known(self._ledgers.within(chat_id, found.spans))
        return self._known(self._ledgers.at_the_end(chat_id, found.near, found.least_near))

    def _known(self, got: frozenset[int]) -> frozenset[int]:
        """What was got; what it tells has to be known, to know what tells the same."""
        self._read(sorted(got))
        return got

    def _read(self, ids: Sequence[int]) -> tuple[Article, ...]:
        return self._shared.read(self._connection, ids, self._lexicon)


def is_quiet(material: Material) -> bool:
    """Whether the chat knows all that is new."""
    return all(
        one.id in material.got or not material.got.isdisjoint(material.alike.get(one.id, ())) for one in material.fresh
    )


def _window(one: Subscription, until: datetime) -> dict[str, Any]:
    since = until - MAY_GET_HOT if one.is_at_once else one.covered_until
    return {"until": stored_instant(until), "since": stored_instant(since), "seen": one.seen_version}


def _spans(instants: Iterable[datetime]) -> tuple[Span, ...]:
    """The stretches of time that are near to one of the instants, those that touch each other as one."""
    spans: list[list[datetime]] = []
    for instant in sorted(instants):
        if spans and instant - NEAR <= spans[-1][1]:
            spans[-1][1] = instant + NEAR
        else:
            spans.append([instant - NEAR, instant + NEAR])
    return tuple((stored_instant(first), stored_instant(last)) for first, last in spans)
