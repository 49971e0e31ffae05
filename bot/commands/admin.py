"""What admins can do, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Button, Reply, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

_WAYS_IN = (
    (Button(say("button-import-folder"), "/import"), Button(say("button-imports"), "/imports")),
    (
        Button(say("button-stats"), "/stats"),
        Button(say("button-misses"), "/misses"),
        Button(say("button-deliveries"), "/deliveries"),
    ),
)


async def admin(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001 - every handler takes the same
    """Each command of admins, with buttons for those that need no words."""
    told = (
        say("admin-import"),
        say("admin-look"),
        say("admin-edit"),
        say("admin-undo"),
        say("admin-export"),
        say("admin-trouble"),
    )
    return Reply(say("title-admin"), told, buttons=_WAYS_IN)
