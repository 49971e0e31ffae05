"""Talk that asks nothing of the archive, answered like a human being."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import guide
from bot.conversation import Button, Reply, say
from bot.small_talk import SmallTalk

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

_LATEST = Button(say("button-latest"), "/latest")
_TOPICS = Button(say("button-topics"), "/topics")
_HELP = Button(say("button-help"), "/help")


async def small_talk_reply(app: App, request: Request, talk: SmallTalk) -> Reply:
    """A few words in return, and a way on where one is wanted."""
    if talk is SmallTalk.GREETING:
        return await guide.start(app, request, "")
    if talk is SmallTalk.WHAT_CAN_YOU_DO:
        return await guide.help_(app, request, "")
    buttons = {SmallTalk.WHO: ((_LATEST, _HELP),), SmallTalk.HOW_ARE_YOU: ((_LATEST, _TOPICS),)}
    return Reply(paragraphs=(say("small-talk", kind=talk.value),), buttons=buttons.get(talk, ()))
