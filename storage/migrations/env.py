"""Alembic's door: it migrates through the connection, and in the transaction, that it is handed."""  # noqa: INP001 - Alembic loads it by path

from __future__ import annotations

from alembic import context

from storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds all steps together
)
context.run_migrations()
