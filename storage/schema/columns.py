"""What the tables are made of: the list of them, and instants as they keep them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import DateTime, MetaData, TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

metadata = MetaData()


class UTCDateTime(TypeDecorator[datetime]):
    """An aware instant, stored as UTC text so that it sorts; a naive one is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The instant as naive UTC, which SQLite keeps as text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"found {value.isoformat()} without a zone, expected an aware instant")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The instant as aware UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def stored_instant(instant: datetime) -> str:
    """An aware instant as UTCDateTime has it in the file."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
