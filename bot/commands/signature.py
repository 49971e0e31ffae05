"""What stands below each digest, such as “via @ournews”: said in words, or tapped where the title will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.settings_page import marked, menu, save
from bot.conversation import Button, UserError, say

if TYPE_CHECKING:
    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.conversation import Reply, Request
    from storage import Subscription

LONGEST = 100
NOTHING = "off"
_NONE = frozenset((NOTHING, "none", "no", "-", "remove"))


async def signed(app: App, request: Request, about: Addressed, value: str) -> Subscription:
    """The subscription with these words below its digests. UserError where they are too many."""
    words = " ".join(value.split())
    if words.lower() in _NONE:
        words = ""
    if len(words) > LONGEST:
        raise UserError(say("error-signature", found=len(words), most=LONGEST))
    return await save(app, request, about, signature=words)


def signature_page(about: Addressed) -> Reply:
    """What stands there now, how to write something else, and the title of the chat to tap."""
    one = about.subscriptions[0]
    line, now = f"/settings {one.id} signature", one.contract.signature
    told = say("signature-how", number=one.id, most=LONGEST)
    name = f"— {about.chat.title}"[:LONGEST] if about.chat.title else ""
    named = (Button(marked("in" if now == name else "", name), f"{line} {name}"),) if name else ()
    nothing = Button(marked("" if now else "in", say("set-signature", signature="none")), f"{line} {NOTHING}")
    own = (Button(marked("in", now), f"{line} {now}"),) if now not in ("", name) else ()
    rows = tuple(row for row in (own, named, (nothing,)) if row)
    return menu(about, say("title-signature"), told, rows)
