"""Files that failed wait with the others, so that the report of their import names them; previews are told apart."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """No import waits yet: before this, there were none that could."""
    for name in ("problem", "mend"):
        op.add_column("staged_files", sa.Column(name, sa.Text, nullable=False, server_default=""))
    for name in ("line", "size"):
        op.add_column("staged_files", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("imports", sa.Column("taken", sa.Integer, nullable=False, server_default="0"))
    is_flag = sa.Boolean(create_constraint=False)
    op.add_column("imports", sa.Column("is_told", is_flag, nullable=False, server_default="1"))
    op.create_index("imports_untold", "imports", ["is_told"], sqlite_where=sa.text("NOT is_told"))
    op.add_column("imports", sa.Column("outcome", sa.Text, nullable=False, server_default=""))
