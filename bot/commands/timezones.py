"""The time zone of a chat: told, asked for, and chosen by a city, a country or its name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.commands.contract_text import standing, zone_text
from bot.commands.listing import in_rows
from bot.commands.managing import addressed, check_manager, remember, reschedule, settings_button, subscribe_button
from bot.conversation import Button, Reply, UserError, say
from bot.zones import likely_zones, place_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.conversation import Chat, Request
    from bot.zones import ZoneChoice

    Row = tuple[Button, ...]

_FEW = ("Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Asia/Tokyo")


async def timezone(app: App, request: Request, argument: str) -> Reply:
    """The chat's zone chosen by a city, a country or its name; without words, what it is and how to change it."""
    about = await addressed(app, request, argument)
    line = about.target.line("/timezone")
    if not about.rest:
        return zone_reply(about, request, line)
    await check_manager(app, request, about.chat.id)
    return await zone_chosen(app, request, about, about.rest, line)


def zone_reply(about: Addressed, request: Request, line: str) -> Reply:
    """What the zone is and some others, each chosen by the line with its name."""
    told = say("zone-now", kind=about.target.kind, place=zone_text(about.chat), time=_clock(about.chat.zone, request))
    few = [Button(place_of(zone, about.chat.language), f"{line} {zone}") for zone in _FEW]
    return Reply(paragraphs=(told, say("zone-how", line=about.target.line("/timezone"))), buttons=in_rows(few, 3))


async def zone_chosen(app: App, request: Request, about: Addressed, words: str, line: str) -> Reply:
    """The zone that the words mean, set for the chat. UserError where they mean none, or one of several."""
    choice = the_zone(words, about.chat, request, lambda zone: f"{line} {zone}")
    chat = await remember(app, about.target, request.now, choice.zone)
    await reschedule(app, chat, request.now)
    told = say("zone-set", place=choice.place, time=_clock(chat.zone, request))
    ours = await app.storage.subscriptions.of_chat(chat.id)
    if not ours:
        return Reply(paragraphs=(told,), buttons=((subscribe_button(about.target),),))
    if len(ours) > 1:
        every = Button(say("button-settings"), about.target.line("/settings"))
        return Reply(paragraphs=(told,), buttons=((every,),))
    return Reply(paragraphs=(told, standing(ours[0], chat)), buttons=((settings_button(ours[0]),),))


def the_zone(words: str, chat: Chat, request: Request, line: Callable[[str], str]) -> ZoneChoice:
    """The zone that the words mean. UserError where they mean none; or several, each offered by the line with it."""
    likely = likely_zones(words, chat.language)
    if not likely:
        raise UserError(say("error-zone", found=words))
    if len(likely) > 1:
        choices = [
            Button(say("zone-choice", place=one.place, time=_clock(ZoneInfo(one.zone), request)), line(one.zone))
            for one in likely
        ]
        raise UserError(say("which-zone", found=words), in_rows(choices, 2))
    return likely[0]


def _clock(zone: ZoneInfo, request: Request) -> time:
    return request.now.astimezone(zone).time()
