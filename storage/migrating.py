"""Older databases are brought to the newest schema, with Alembic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.util import CommandError

from storage.database_file import MIGRATIONS
from storage.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def upgrade(connection: Connection, path: Path) -> None:
    """The newest schema, in the transaction of the connection. StorageError if the file is of a newer program."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StorageError(
            f"The database {path} was made by a newer version of Newsdesk ({error}). "
            "Install that version, or name another file in NEWSDESK_DATABASE_URL."
        ) from error
