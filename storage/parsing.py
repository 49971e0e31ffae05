"""Files become articles and topics, as far as they are such: what they hold, and why some cannot be taken in."""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storage import text_index
from storage.article_file import read_closely, read_topics
from storage.comparing import ReadArticle
from storage.errors import InvalidArticle
from storage.reports import Doubt, FailedFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from storage.articles import Topic
    from storage.sources import Source

_GIVE_WAY_AFTER = 8


@dataclass(frozen=True, slots=True)
class NumberedFile:
    """A file of an import: its place among the others, what was read, and the digest of its bytes."""

    place: int
    source: Source
    digest: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What files hold. Articles stand in the order of their files; those that failed, by their places.

    `doubts` are about files that did not fail.
    """

    articles: Sequence[ReadArticle] = ()
    topics: Sequence[Topic] = ()
    failed: Mapping[int, FailedFile] = field(default_factory=dict)
    doubts: Sequence[Doubt] = ()


def numbered(place: int, source: Source) -> NumberedFile:
    """The file with its place and digest."""
    return NumberedFile(place, source, hashlib.blake2b(source.content, digest_size=16).hexdigest())


def merged(parts: Sequence[Contents]) -> Contents:
    """What parts of the files hold, in their order."""
    return Contents(
        [article for part in parts for article in part.articles],
        [topic for part in parts for topic in part.topics],
        {place: failed for part in parts for place, failed in part.failed.items()},
        [doubt for part in parts for doubt in part.doubts],
    )


async def parsed_in_thread(files: Sequence[NumberedFile]) -> Contents:
    """What the files hold; others are answered meanwhile."""
    return await asyncio.to_thread(parsed, files)


def parsed(files: Iterable[NumberedFile]) -> Contents:
    """What the files hold. It takes its time, and is meant for a thread: others get their turn in between."""
    articles: list[ReadArticle] = []
    topics: list[Topic] = []
    failed: dict[int, FailedFile] = {}
    doubts: list[Doubt] = []
    for count, file in enumerate(files):
        source = file.source
        try:
            if source.is_topics:
                topics += _topics(source)
            else:
                articles.append(_article(source, file.digest, doubts))
        except InvalidArticle as error:
            if source.is_sought:
                failed[file.place] = FailedFile(source.name, error.problem, error.line, error.mend)
        if count % _GIVE_WAY_AFTER == 0:
            time.sleep(0)  # whoever talks to the bot meanwhile would wait 5 ms for Python's lock
    return Contents(articles, topics, failed, doubts)


def _topics(source: Source) -> Sequence[Topic]:
    _refuse_unread(source)
    return read_topics(source.content, is_sought=source.is_sought)


def _article(source: Source, digest: str, doubts: list[Doubt]) -> ReadArticle:
    _refuse_unread(source)
    article, misspellings = read_closely(source.content)
    doubts += [Doubt(source.name, one) for one in misspellings]
    return ReadArticle(article, digest, text_index.indexed(article), source.name)


def _refuse_unread(source: Source) -> None:
    if source.problem:
        raise InvalidArticle(source.problem, source.line, source.mend)
