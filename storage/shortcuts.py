"""Command lines too long for a button, kept under a hash of their content."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from storage import schema

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from storage.database import Database


class ShortcutStore:
    """The same line always has the same key, so that keeping it twice keeps it once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The keys of these lines, in order; each 22 ASCII characters long."""
        keys = tuple(hashlib.blake2b(line.encode(), digest_size=11).hexdigest() for line in lines)
        rows = {key: {"key": key, "line": line} for key, line in zip(keys, lines, strict=True)}
        if rows and (missing := rows.keys() - await self._known(rows)):
            async with self._database.write() as connection:
                added = insert(schema.shortcuts).on_conflict_do_nothing()
                await connection.execute(added, [rows[key] for key in sorted(missing)])
        return keys

    async def _known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys that are kept already: whoever writes meanwhile need not be waited for."""
        async with self._database.read() as connection:
            chosen = select(schema.shortcuts.c.key).where(schema.shortcuts.c.key.in_(keys))
            return set((await connection.execute(chosen)).scalars())

    async def line(self, key: str) -> str:
        """The line of a key, "" if there is none."""
        async with self._database.read() as connection:
            chosen = select(schema.shortcuts.c.line).where(schema.shortcuts.c.key == key)
            return (await connection.execute(chosen)).scalar_one_or_none() or ""
