"""How much is asked is counted, by day and kind; by whom is not kept."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from storage import Asked, StorageError

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Reply, Request

_log = logging.getLogger(__name__)

_OPENED = {
    **dict.fromkeys(("latest", "top", "topic", "topics", "rest", "answer"), Asked.LISTS),
    **dict.fromkeys(("read", "story"), Asked.CARDS),
}


def asked_for(command: str, reply: Reply) -> Asked | None:
    """What a command ("" for plain words) was asking for, None where that is not counted.

    Plain words are what they were understood as: the line of the reply says it. A search or a question counts in vain
    too; what was refused for another reason, such as a list of a topic that there is not, is none.
    """
    understood = reply.line.partition(" ")[0].removeprefix("/")
    if not command and understood == "answer":
        return Asked.QUESTIONS
    if (command or understood) == "search":
        return Asked.SEARCHES if reply.line else None
    return None if reply.is_refusal else _OPENED.get(command or understood)


async def count(app: App, request: Request, asked: Asked) -> None:
    """One more of that kind on the chat's day; where that cannot be, the answer stands all the same."""
    try:
        is_counted = await app.storage.tallies.note(asked, request.now.astimezone(request.chat.zone).date())
    except StorageError:
        is_counted = False
    if not is_counted:
        _log.warning("request not counted", extra={"asked": str(asked)})
