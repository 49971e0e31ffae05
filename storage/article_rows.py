"""Rows become articles, their topics and providers in place. Nothing unpublished leaves here unless it is asked for."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from storage.articles import Article, Image, Provider, RelatedStory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Row

_AMONG = "IN (SELECT value FROM json_each(?))"
_ARTICLES = (
    "SELECT a.*, p.name AS provider_name, p.domain AS provider_domain FROM articles a"  # noqa: S608 - nothing but a parameter, here and below
    f" LEFT JOIN providers p ON p.id = a.provider_id WHERE a.id {_AMONG} AND (a.is_published OR ?)"
)
_TOPICS = (
    "SELECT m.article_id, t.name FROM article_topics m JOIN topics t ON t.id = m.topic_id"  # noqa: S608
    f" WHERE m.article_id {_AMONG} ORDER BY m.article_id, m.position"
)


def read(
    connection: Connection,
    ids: Iterable[int],
    hotness: Callable[[int | None], float | None],
    *,
    with_unpublished: bool = False,
) -> tuple[Article, ...]:
    """The published articles with these ids, in this order; `with_unpublished` all of them."""
    ids = list(ids)
    if not ids:
        return ()
    wanted = json.dumps(ids)
    rows = {row.id: row for row in connection.exec_driver_sql(_ARTICLES, (wanted, with_unpublished))}
    topics: dict[int, tuple[str, ...]] = {}
    for article_id, name in connection.exec_driver_sql(_TOPICS, (wanted,)):
        topics[article_id] = (*topics.get(article_id, ()), name)
    return tuple(_article(rows[one], topics.get(one, ()), hotness(rows[one].heat)) for one in ids if one in rows)


def _article(row: Row[Any], topics: tuple[str, ...], hotness: float | None) -> Article:
    return Article(
        url=row.url,
        link=row.link,
        title=row.title,
        published_at=instant(row.published_at),
        excerpt=row.excerpt,
        body=row.body,
        updated_at=instant(row.updated_at) if row.updated_at else None,
        amp_link=row.amp_link,
        kind=row.kind,
        quality=row.quality,
        heat=row.heat,
        is_published=bool(row.is_published),
        provider=Provider(row.provider_name or "", row.provider_domain or ""),
        topics=topics,
        images=tuple(Image(*image) for image in json.loads(row.images)),
        related=tuple(_related(story) for story in json.loads(row.related)),
        id=row.id,
        imported_at=instant(row.imported_at),
        hotness=hotness,
    )


def instant(stored: str) -> datetime:
    """An instant as SQLite keeps it (see schema.UTCDateTime), aware."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _related(story: Sequence[Any]) -> RelatedStory:
    title, link, excerpt, provider, published_at = story
    return RelatedStory(title, link, excerpt, provider, datetime.fromisoformat(published_at) if published_at else None)
