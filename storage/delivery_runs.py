"""The minutes in which deliveries were due, and what became of them: the runs that admins see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage import schema
from storage.delivery_words import Run, State

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_deliveries = schema.deliveries.c


def read_runs(connection: Connection, limit: int) -> tuple[Run, ...]:
    """The last minutes in which something was due, the latest first."""
    latest = select(_deliveries.due_at).distinct().order_by(_deliveries.due_at.desc()).limit(limit)
    counted = (
        select(
            _deliveries.due_at, _deliveries.state, _deliveries.reason, func.count(), func.max(_deliveries.finished_at)
        )
        .where(_deliveries.due_at.in_(latest.scalar_subquery()))
        .group_by(_deliveries.due_at, _deliveries.state, _deliveries.reason)
    )
    runs: dict[datetime, Run] = {}
    for due_at, state, reason, count, finished_at in connection.execute(counted):
        run = runs.get(due_at, Run(due_at, 0, {}, {}, None))
        runs[due_at] = _added(run, State(state), reason, count, finished_at)
    return tuple(runs[due_at] for due_at in sorted(runs, reverse=True))


def _added(run: Run, state: State, reason: str, count: int, finished_at: datetime | None) -> Run:
    states = {**run.states, state: run.states.get(state, 0) + count}
    failures = {**run.failures, reason: run.failures.get(reason, 0) + count} if state is State.FAILED else run.failures
    ends = [one for one in (run.finished_at, finished_at) if one]
    return Run(run.due_at, run.count + count, states, failures, max(ends, default=None))
