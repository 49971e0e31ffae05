"""What is kept of a person or a chat, and for how long; and how to have it forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commands.managing import Target, check_manager, names_place, target_of
from bot.conversation import Button, Reply, say
from storage import CONVERSATION_LASTS, DELIVERIES_KEPT_FOR, TALLIES_KEPT_DAYS

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request, Text
    from storage import Traces


MOST_LOST = 5


async def privacy(app: App, request: Request, argument: str) -> Reply:
    """What is kept of who asks, or of the group, or of `@channel`: how much now, what of it how long, and of all."""
    target, _ = await _named(app, request, argument)
    traces = await app.storage.privacy.traces(target.chat.id, _person_id(request, target))
    now = (say("privacy-now", whose=_whose(target), title=target.title), *_lines(traces))
    rules = [
        say("privacy-how-long"),
        say("privacy-until-ended"),
        say("privacy-digests", days=DELIVERIES_KEPT_FOR.days),
        say("privacy-question", hours=CONVERSATION_LASTS // timedelta(hours=1)),
        say("privacy-of-nobody", days=TALLIES_KEPT_DAYS),
        say("privacy-log"),
    ]
    if request.person.is_admin and request.chat.kind == "private":
        rules.append(say("privacy-admins"))
    lost = () if target.is_elsewhere else await _lost(app, request)
    targets = (*((target,) if traces.counts else ()), *lost[:MOST_LOST])
    buttons = tuple((_forget_button(one),) for one in targets)
    return Reply(say("title-privacy"), lists=(now, tuple(rules)), buttons=buttons)


async def forget(app: App, request: Request, argument: str) -> Reply:
    """What would be forgotten, with a button that does it; or, with `yes`, what was. In groups for their admins."""
    target, answer = await _named(app, request, argument)
    if not target.is_elsewhere:
        await check_manager(app, request, target.chat.id)
    person_id = _person_id(request, target)
    whose, back = _whose(target), Button(say("button-privacy"), target.line("/privacy"))
    if answer.lower() == "yes":
        traces = await app.storage.privacy.forget(target.chat.id, person_id, request.now)
        told = (say("forgotten", whose=whose, title=target.title), *_lines(traces))
        return Reply(lists=(told,), notes=(say("forgotten-since"),), buttons=((back,),))
    traces = await app.storage.privacy.traces(target.chat.id, person_id)
    if not traces.counts:
        return Reply(paragraphs=(say("nothing-to-forget", whose=whose, title=target.title),), buttons=((back,),))
    asked = (say("forget-what", whose=whose, title=target.title), *_lines(traces))
    yes = Button(say("button-forget-yes"), target.line("/forget", "yes"))
    return Reply(lists=(asked,), notes=(say("forget-for-good"),), buttons=((yes,), (back,)))


def _forget_button(target: Target) -> Button:
    return Button(say("button-forget", whose=_whose(target), title=target.title), target.line("/forget"))


async def _lost(app: App, request: Request) -> tuple[Target, ...]:
    """The places that the bot is in no more and that who asks in private added it to; nobody tells who is admin."""
    if request.chat.kind != "private" or not request.person.id:
        return ()
    lost = await app.storage.chats.lost_of(request.person.id)
    named = ((one, one.title or str(one.id)) for one in lost)
    return tuple(Target(replace(app.chat(one), title=title), 0, one, is_elsewhere=True) for one, title in named)


async def _named(app: App, request: Request, argument: str) -> tuple[Target, str]:
    """The place elsewhere that a line names, or the chat that it was typed in; and what else it says."""
    first, _, rest = argument.strip().partition(" ")
    if names_place(first):
        lost = next((one for one in await _lost(app, request) if one.name.strip() == first), None)
        if lost:
            return lost, rest.strip()
        return await target_of(app, request, first, is_to_post=False), rest.strip()
    return await target_of(app, request), argument.strip()


def _person_id(request: Request, target: Target) -> int:
    """Who asks, where it is about them: what people keep for themselves is no matter of a group."""
    return 0 if target.is_elsewhere or target.chat.kind != "private" else request.person.id


def _whose(target: Target) -> str:
    """How sentences name whom it is about: you, this chat, or one elsewhere by its title."""
    return "elsewhere" if target.is_elsewhere else "you" if target.chat.kind == "private" else "chat"


def _lines(traces: Traces) -> tuple[Text, ...]:
    """A line for each thing that is kept, or that nothing is."""
    counts = traces.counts
    return tuple(say("trace", kind=name, count=count) for name, count in counts.items()) or (say("trace-none"),)
