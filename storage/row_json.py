"""Rows sent to SQLite as one JSON array, and unpacked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def among(parameter: str) -> str:
    """The SQL for being one of a JSON array's texts or numbers, of which there may be any number."""
    return f"IN (SELECT value FROM json_each(:{parameter}))"  # noqa: S608 - a name that the code gives


def from_json(columns: Sequence[str], nested: Sequence[str] = ()) -> str:
    """A SELECT that unpacks rows sent as one JSON array of arrays; nested values stay JSON.

    One statement a batch runs inside SQLite without Python's lock, so that other chats are answered meanwhile; a
    statement a row would wait for that lock at each.
    """
    values = (f"value {'->' if name in nested else '->>'} {place}" for place, name in enumerate(columns))
    return f"SELECT {', '.join(values)} FROM json_each(:rows)"  # noqa: S608 - the names stand above
