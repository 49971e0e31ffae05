"""Whose menu in Telegram has the commands of admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from storage import schema

if TYPE_CHECKING:
    from storage.database import Database

_menus = schema.admin_menus.c


class AdminMenuStore:
    """The people whose menu has the commands of admins, by their ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[int, ...]:
        """All of them, in order."""
        chosen = select(_menus.person_id).order_by(_menus.person_id)
        return await self._database.look(lambda connection: tuple(connection.execute(chosen).scalars()))

    async def add(self, person_id: int) -> None:
        """This person's menu has them from now on."""
        one = insert(schema.admin_menus).values(person_id=person_id).on_conflict_do_nothing()
        await self._database.record(lambda connection: connection.execute(one))

    async def remove(self, person_id: int) -> None:
        """This person's menu has them no more."""
        one = delete(schema.admin_menus).where(_menus.person_id == person_id)
        await self._database.record(lambda connection: connection.execute(one))
