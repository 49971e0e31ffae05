"""Imports by the operator that nobody writes any more: the process that did was killed. They end where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, update

from storage import schema
from storage.import_words import State

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Update

_i = schema.imports.c


def ended(now: datetime) -> Update:
    """They are done with what is written of them, since they were left: it is listed, and can be taken back."""
    is_left = (_i.state == str(State.WRITING), _i.chat_id == 0, or_(_i.free_at.is_(None), _i.free_at < now))
    values = {"state": str(State.DONE), "finished_at": func.coalesce(_i.free_at, now), "free_at": None}
    return update(schema.imports).where(*is_left).values(values)
