"""What an import would do, found out without writing anything."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from storage import schema
from storage.comparing import Outcome, compare, known_ids, name_key, provider_rows, topic_rows
from storage.describing import described, description, says
from storage.findings import Finding, TopicFinding, changes, topic_changes
from storage.known_files import files_of, known_files
from storage.near_duplicates import NearDuplicates
from storage.new_topics import NewTopic, compared

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Article, Topic
    from storage.comparing import ReadArticle, Row
    from storage.database import Database
    from storage.intake import Batch
    from storage.near_duplicates import Near
    from storage.reports import Doubt


@dataclass(slots=True)
class _Told:
    """A story as this import told it last, by which file, and whether that is another than the archive had.

    `digests` are those of all files that told it.
    """

    fingerprint: bytes = b""
    is_published: bool = True
    is_changed: bool = False
    file: str = ""
    digests: set[str] = field(default_factory=set)


class Foreseer:
    """Takes the files of one import in like the one who writes them, and counts alike; see `intake.Writer`.

    `findings` tell article by article what would be done; `topics` tell of those that would be described differently,
    `new_topics` of those that articles would bring and nobody describes; `doubts` are about files that would be taken
    in. `with_doubles` has new articles and topics compared with the archive's, which takes its time.
    """

    def __init__(self, database: Database, *, with_doubles: bool = False) -> None:
        self._database = database
        self._with_doubles = with_doubles
        self._told: dict[str, _Told] = {}
        self._urls: dict[str, str] = {}  # by the digests of the files that this import has parsed
        self._seen: dict[str, str] = {}  # the files' names by their digests
        self._described: set[str] = set()
        self._new_ids: dict[tuple[str, str], int] = {}
        self.findings: list[Finding] = []
        self.topics: list[TopicFinding] = []
        self._new_topics: dict[str, NewTopic] = {}
        self.doubts: list[Doubt] = []

    @property
    def new_topics(self) -> list[NewTopic]:
        """Topics that articles would bring and that no file of the import describes."""
        return [topic for key, topic in self._new_topics.items() if key not in self._described]

    async def known(self, digests: Collection[str]) -> dict[str, bool]:
        """Those files (by digest) that need not be read again → whether their article is published."""
        async with self._database.read() as connection:
            rows = await known_files(connection, digests)
        known = {row.digest: self._is_published(row) for row in rows if self._is_still_known(row)}
        known |= {digest: self._told[self._urls[digest]].is_published for digest in digests if digest in self._urls}
        return known

    def _is_still_known(self, row: Any) -> bool:
        """Whether a file that the archive knows would still be known; a story told anew has its others forgotten."""
        told = self._told.get(row.url)
        return told is None or row.digest in self._seen or (bool(row.is_twin) and not told.is_changed)

    def _is_published(self, row: Any) -> bool:
        told = self._told.get(row.url)
        return told.is_published if told else bool(row.is_published)

    async def digests(self, urls: Collection[str]) -> set[str]:
        """The digests of all files that are known to tell these stories."""
        async with self._database.read() as connection:
            known = await files_of(connection, urls)
        return known.union(*(self._told[url].digests for url in urls if url in self._told))

    async def write(self, batch: Batch) -> Counter[str]:
        """What would become of the batch."""
        counts = batch.counts.copy()
        if batch.articles or batch.topics:
            winners = {one.article.url: one for one in batch.articles}
            async with self._database.read() as connection:
                counts["topics"] += await self._describe(connection, batch.topics)
                outcomes = await self._compare(connection, list(winners.values()))
            counts.update(map(str, outcomes.values()))
            for one in batch.articles:
                if (winner := winners[one.article.url]) is not one:
                    counts[self._lose(one, winner)] += 1
        self.doubts += batch.doubts
        self._remember(batch)
        return counts

    def _lose(self, one: ReadArticle, winner: ReadArticle) -> Outcome:
        """What would become of a file whose story another one of its batch tells."""
        if one.article == winner.article:
            return Outcome.UNCHANGED
        article = winner.article
        told = Finding(Outcome.TWINS, article.title, article.url, file=winner.name, replaces=one.name)
        self.findings.append(told)
        return Outcome.TWINS

    async def _compare(self, connection: AsyncConnection, read: Sequence[ReadArticle]) -> dict[str, Outcome]:
        """What would become of each story, by its address."""
        providers = await self._ids(connection, schema.providers, provider_rows(read))
        topics = await self._ids(connection, schema.topics, topic_rows(read))
        rows = await compare(connection, read, providers, topics)
        first = [row for row in (*rows.new, *rows.changed) if row.read.article.url not in self._told]
        in_what = await changes(connection, [row for row in first if row.old])
        near = await self._near([row.read.article for row in first if not row.old])
        await self._bring_topics(rows.new + rows.changed)
        outcomes = {}
        for some, usual in (
            (rows.new, Outcome.CREATED),
            (rows.changed, Outcome.UPDATED),
            (rows.same, Outcome.UNCHANGED),
        ):
            for row in some:
                url, title = row.read.article.url, row.read.article.title
                outcomes[url], replaced = self._tell(row, usual)
                if outcomes[url] is not Outcome.UNCHANGED:
                    pair = (row.read.name, replaced) if outcomes[url] is Outcome.TWINS else ("", "")
                    found = Finding(outcomes[url], title, url, in_what.get(url, ()), near.get(url), *pair)
                    self.findings.append(found)
        return outcomes

    def _tell(self, row: Row, usual: Outcome) -> tuple[Outcome, str]:
        """What would become of a story, `usual` unless this import has told it before; and by which file, if it has.

        It is remembered as told now.
        """
        url, fingerprint, is_published = row.read.article.url, _fingerprint(row), row.read.article.is_published
        known = self._told.get(url)
        if known is None:
            is_changed = usual is not Outcome.UNCHANGED
            self._told[url] = _Told(fingerprint, is_published, is_changed, row.read.name)
            is_overtaken = usual is Outcome.UPDATED and row.old_digest in self._seen
            return (Outcome.TWINS, self._seen[row.old_digest]) if is_overtaken else (usual, "")
        before, known.file = known.file, row.read.name
        is_same = known.fingerprint == fingerprint
        known.fingerprint, known.is_published = fingerprint, is_published
        known.is_changed |= not is_same
        return (Outcome.UNCHANGED if is_same else Outcome.TWINS), before

    async def _near(self, articles: Sequence[Article]) -> Mapping[str, Near]:
        """By the addresses of new articles: those of the archive that tell the same story."""
        if not (articles and self._with_doubles):
            return {}
        light = [replace(one, body="", images=()) for one in articles]
        return await self._database.scan(lambda connection: NearDuplicates(connection).of(light))

    async def _bring_topics(self, rows: Sequence[Row]) -> None:
        """The topics of articles that would be written, noted where the archive does not have them."""
        named = topic_rows(row.read for row in rows)
        new = [key for key in named if (schema.topics.name, key) in self._new_ids and key not in self._new_topics]
        if new and self._with_doubles:
            names = [named[key]["name"] for key in new]
            told = await self._database.look(lambda connection: compared(connection, names))
            self._new_topics |= zip(new, told, strict=True)

    async def _ids(self, connection: AsyncConnection, table: Table, keys: Iterable[str]) -> dict[str, int]:
        """The id of each row by its key; those that do not exist yet have one below 0."""
        keys = list(keys)
        known = await known_ids(connection, table, keys)
        for key in keys:
            if key not in known:
                known[key] = self._new_ids.setdefault((table.name, key), -1 - len(self._new_ids))
        return known

    async def _describe(self, connection: AsyncConnection, topics: Sequence[Topic]) -> int:
        """How many topics would be described differently; of one that is described twice, the first counts."""
        changed = []
        for topic in topics:
            if (key := name_key(topic.name)) not in self._described:
                self._described.add(key)
                old = await described(connection, key)
                if not says(old, description(topic)):
                    changed.append(TopicFinding(topic.name, topic_changes(old, topic)))
        self.topics += changed
        return len(changed)

    def _remember(self, batch: Batch) -> None:
        for one in batch.articles:
            self._told[one.article.url].digests.add(one.digest)
            self._urls[one.digest] = one.article.url
        self._seen |= batch.known
        self._seen |= {one.digest: one.name for one in batch.articles}


def _fingerprint(row: Row) -> bytes:
    return hashlib.blake2b(json.dumps([row.content, row.topic_ids]).encode(), digest_size=16).digest()
