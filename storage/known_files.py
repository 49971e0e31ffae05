"""Which files the archive knows, by the digests of their bytes: need not be read again, unless a story is told anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from storage.row_json import among

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

_BY_DIGEST = text(
    f"SELECT digest, is_published, url, 0 AS is_twin FROM articles WHERE digest {among('digests')}"  # noqa: S608 - nothing but a parameter
    " UNION ALL SELECT twins.digest, is_published, url, 1 FROM twins JOIN articles ON articles.id = article_id"
    f" WHERE twins.digest {among('digests')}"
)
_BY_URL = text(
    f"SELECT digest FROM articles WHERE url {among('urls')}"  # noqa: S608 - as above
    f" UNION SELECT twins.digest FROM twins JOIN articles ON articles.id = article_id WHERE url {among('urls')}"
)


async def known_files(connection: AsyncConnection, digests: Collection[str]) -> Sequence[Row[Any]]:
    """Of these files those that are known: `digest`, `is_published` and `url` of the story, `is_twin` if it lost."""
    return (await connection.execute(_BY_DIGEST, {"digests": json.dumps(list(digests))})).all()


async def files_of(connection: AsyncConnection, urls: Collection[str]) -> set[str]:
    """The digests of all files that are known to tell these stories."""
    return set((await connection.execute(_BY_URL, {"urls": json.dumps(list(urls))})).scalars())
