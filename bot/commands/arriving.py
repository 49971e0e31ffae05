"""What is said of where the bot has come to, to who added it, and of where it may not write any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.routes import line_of, names_of
from bot.conversation import Button, Reply, say

if TYPE_CHECKING:
    from storage import Subscription


def channel_found(title: str, name: str) -> Reply:
    """How to manage the channel of that title; `name` is its @name or id, as a line has it."""
    line = f"/subscribe {name}"
    way = Button(say("button-digest-there"), line)
    return Reply(say("title-channel", title=title), (say("channel-how", line=line),), buttons=((way,),))


def may_not_write(kind: str, title: str) -> Reply:
    """That nothing can be sent to a place of that kind and title, and what would help."""
    return Reply(paragraphs=(say("may-not-write", kind=kind, title=title),))


def general_closed(title: str) -> Reply:
    """That what comes to the General topic of that group is paused, and how it goes on."""
    return Reply(paragraphs=(say("general-closed", title=title),))


def topic_lost(one: Subscription | None) -> Reply:
    """That a digest comes to a group itself, as its forum topic is closed or gone, and how it comes to another one."""
    line = f"/route {line_of(one.contract)} here" if one and names_of(one.contract) else ""
    return Reply(paragraphs=(say("route-lost", line=line) if line else say("topic-lost"),))
