"""What became of the last digests, for admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Dated, Reply, Text, listed, say
from storage import State

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request
    from storage import Run

SHOWN = 10


async def deliveries(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001 - every handler takes the same
    """The last runs: how many messages were due, sent, uncertain, failed and why, and how long it took."""
    runs = await app.storage.deliveries.runs(SHOWN)
    if not runs:
        return Reply(say("title-deliveries"), (say("no-deliveries"),))
    return Reply(say("title-deliveries"), tuple(map(_line, runs)), notes=(say("deliveries-hint"),))


def _line(run: Run) -> Text:
    count = {state: run.states.get(state, 0) for state in State}
    waiting = count[State.CLAIMED] + count[State.SENDING]
    seconds = int((run.finished_at - run.due_at).total_seconds()) if run.finished_at else 0
    failures = listed([f"{reason or '–'} {number}" for reason, number in sorted(run.failures.items())])
    parts = (
        say("run-due", count=run.count),
        say("run-sent", count=count[State.SENT]),
        count[State.UNCERTAIN] and say("run-uncertain", count=count[State.UNCERTAIN]),
        count[State.FAILED] and say("run-failed", count=count[State.FAILED], reasons=failures),
        waiting and say("run-waiting", count=waiting),
        run.finished_at and say("run-took", seconds=seconds),
    )
    told = tuple(part for part in parts if isinstance(part, Text))
    return say("run", at=Dated(run.due_at, with_time=True), parts=told)
