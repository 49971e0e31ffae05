"""What an import would do, told article by article before it is done."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from storage.article_rows import instant
from storage.comparing import CONTENT
from storage.row_json import among

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Row as Described
    from sqlalchemy.ext.asyncio import AsyncConnection

    from storage.articles import Topic
    from storage.comparing import Outcome, Row
    from storage.near_duplicates import Near

_PROVIDER = CONTENT.index("provider_id")
_NAMES = text(
    f"SELECT 'topic', id, name FROM topics WHERE id {among('topics')}"  # noqa: S608 - nothing but a parameter
    f" UNION ALL SELECT 'provider', id, name FROM providers WHERE id {among('providers')}"
)
# The fields as front matter calls them. Of those that are long or many, it is said that they change, and no more.
_FIELDS = {
    "link": "webUrl",
    "title": "title",
    "excerpt": "excerpt",
    "body": "text",
    "published_at": "publishedDateTime",
    "updated_at": "updatedDateTime",
    "amp_link": "ampWebUrl",
    "kind": "type",
    "quality": "quality",
    "heat": "heat",
    "is_published": "published",
    "provider_id": "provider",
    "images": "images",
    "related": "related",
}
_LONG = frozenset(("excerpt", "body", "images", "related"))
_INSTANTS = frozenset(("published_at", "updated_at"))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field by its name in front matter, and what it says, and would say; both "" for what is long or many."""

    name: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """An article that would be new, changed (in `changes`), or told by two files of which this one counts.

    `near` is an article of the archive that tells the same story as a new one, it seems. `file` counts, and `replaces`
    the other one, where two tell the story.
    """

    outcome: Outcome
    title: str
    url: str
    changes: tuple[FieldChange, ...] = ()
    near: Near | None = None
    file: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class TopicFinding:
    """A topic that would be described; in `changes`, where it was described before."""

    name: str
    changes: tuple[FieldChange, ...] = ()


async def changes(connection: AsyncConnection, rows: Sequence[Row]) -> dict[str, tuple[FieldChange, ...]]:
    """In what the articles change, by their addresses; each row has one that it replaces."""
    named = {
        "topics": [topic_id for row in rows if row.old for topic_id in row.old.topic_ids],
        "providers": [row.old.content[_PROVIDER] for row in rows if row.old],
    }
    found = await connection.execute(_NAMES, {name: json.dumps(ids) for name, ids in named.items()})
    names = {(table, number): name for table, number, name in found}
    return {row.read.article.url: tuple(_changes(row, names)) for row in rows}


def topic_changes(old: Described[Any] | None, topic: Topic) -> tuple[FieldChange, ...]:
    """In what a topic changes that was described before, field by field as its file calls them."""
    if old is None or not old.is_described:
        return ()
    pairs = (
        ("name", old.name, topic.name),
        ("shortname", old.shortname, topic.shortname),
        ("parent", old.parent, topic.parent),
        ("keywords", _keywords(old.aliases, old.shortname), _keywords(topic.aliases, topic.shortname)),
    )
    return tuple(FieldChange(name, was or "–", new or "–") for name, was, new in pairs if was != new)


def _keywords(aliases: Sequence[str], shortname: str) -> str:
    return ", ".join(alias for alias in aliases if alias.casefold() != shortname.casefold())


def _changes(row: Row, names: Mapping[tuple[str, int], str]) -> list[FieldChange]:
    if row.old is None:
        return []
    article, told = row.read.article, []
    for name, old, new in zip(CONTENT, row.old.content, row.content, strict=True):
        if old == new:
            continue
        if name == "provider_id":
            told.append(FieldChange("provider", names.get(("provider", old), "–"), article.provider.name or "–"))
        else:
            told.append(_change(name, old, new))
    if row.has_other_topics:
        old_topics = [names.get(("topic", number), "–") for number in row.old.topic_ids]
        told.append(FieldChange("topics", ", ".join(old_topics) or "–", ", ".join(article.topics) or "–"))
    return told


def _change(name: str, old: Any, new: Any) -> FieldChange:
    if name in _LONG:
        return FieldChange(_FIELDS[name])
    return FieldChange(_FIELDS[name], _written(name, old), _written(name, new))


def _written(name: str, value: Any) -> str:
    """A stored value as front matter would say it; a dash for none."""
    if value is None or value == "":
        return "–"
    if name == "is_published":
        return "true" if value else "false"
    return f"{instant(value):%Y-%m-%dT%H:%M:%SZ}" if name in _INSTANTS else str(value)
