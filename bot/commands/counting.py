"""How much is asked is counted, by day and kind; by whom is not kept."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from storage import Asked, StorageError

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Reply, Request

_log = logging.getLogger(__name__)

_IN_WORDS = {"": Asked.QUESTIONS, "search": Asked.SEARCHES}
_OPENED = {
    **dict.fromkeys(("latest", "top", "topic", "topics", "rest", "answer", "trends"), Asked.LISTS),
    **dict.fromkeys(("read", "story"), Asked.CARDS),
}


def asked_for(command: str, reply: Reply) -> Asked | None:
    """What a command ("" for plain words) was asking for, None where that is not counted.

    Questions and searches count in vain too. A list or a card that is refused, such as that of a topic that there is
    not, does not; neither do words that ask for no news.
    """
    if command in ("", "search"):
        is_card = reply.line.startswith("/read ")
        return (Asked.CARDS if is_card else _IN_WORDS[command]) if reply.line else None
    return None if reply.is_refusal else _OPENED.get(_opened(reply) if command == "start" else command)


def _opened(reply: Reply) -> str:
    """The command that a link has typed, as far as its reply tells."""
    return "read" if reply.card else "latest" if reply.articles else ""


async def count(app: App, request: Request, asked: Asked) -> None:
    """One more of that kind on the chat's day; where that cannot be, the answer stands all the same."""
    try:
        is_counted = await app.storage.tallies.note(asked, request.now.astimezone(request.chat.zone).date())
    except StorageError:
        is_counted = False
    if not is_counted:
        _log.warning("request not counted", extra={"asked": str(asked)})
