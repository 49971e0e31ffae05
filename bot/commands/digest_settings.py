"""The settings of a subscription: one message with buttons, edited in place, each of which says what it would set."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.commands.contract_text import (
    LEAST,
    WEEKDAYS,
    WEEKENDS,
    days_text,
    is_waiting,
    least_name,
    standing,
    summary,
    time_of,
    zone_text,
)
from bot.commands.guide import channel_rows
from bot.commands.languages import language_rows, said_in, spoken_from_now
from bot.commands.listing import in_rows
from bot.commands.managing import choosing, managed, nothing_subscribed
from bot.commands.name_settings import count_of, wanted_providers, wanted_topics
from bot.commands.settings_page import back, choices, marked, menu, save
from bot.commands.signature import signature_page, signed
from bot.commands.timezones import zone_chosen, zone_reply
from bot.conversation import Button, Reply, UserError, Weekdays, say
from bot.digest.wording import read_wish
from bot.in_english import wish_in_english
from bot.language_names import language_of
from storage import EVERY_DAY, MAX_STORIES, Quiet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.app import App
    from bot.commands.managing import Addressed, Target
    from bot.conversation import Request
    from storage import Subscription

    Row = tuple[Button, ...]

_PAUSES = (1, 3, 7, 30)
_TOGETHER = {"every": EVERY_DAY, "weekdays": WEEKDAYS, "weekends": WEEKENDS}


async def settings(app: App, request: Request, argument: str) -> Reply:
    """`[number | @channel] [setting [value]]`: all settings, the values of one of them, or the new value set."""
    about = await managed(app, request, argument)
    if not about.subscriptions:
        zone = Button(say("set-zone", place=zone_text(about.chat)), about.target.line("/timezone"))
        nothing = nothing_subscribed(about.target, zone)
        channels = () if about.target.is_elsewhere else await channel_rows(app, request)
        raise UserError(nothing.text, (*nothing.buttons, *channels))
    if len(about.subscriptions) > 1:
        return choosing(about, "/settings", say("which-settings"))
    name, _, value = about.rest.partition(" ")
    if not name:
        return settings_reply(about.subscriptions[0], about.target)
    if name.lower() not in _SETTINGS:
        every = settings_reply(about.subscriptions[0], about.target)
        raise UserError(say("error-setting", found=name), every.buttons)
    return await _SETTINGS[name.lower()](app, request, about, value.strip())


def settings_reply(one: Subscription, target: Target) -> Reply:
    """All settings of a subscription, each with a button that leads to its values."""
    contract, line = one.contract, f"/settings {one.id}"
    rows: list[Row] = [
        (
            Button(say("set-time", time=time_of(contract.minute)), f"{line} time"),
            Button(say("set-days", days=days_text(contract.days)), f"{line} days"),
        ),
        (
            Button(say("set-zone", place=zone_text(target.chat)), f"{line} zone"),
            Button(say("set-size", count=contract.size), f"{line} size"),
        ),
        (
            Button(say("set-topics", count=count_of(contract, "topics")), f"{line} topics"),
            Button(say("set-providers", count=count_of(contract, "providers")), f"{line} providers"),
        ),
        (
            Button(say("set-least", least=least_name(contract.least_hotness)), f"{line} heat"),
            Button(say("set-quiet", quiet=str(contract.quiet)), f"{line} quiet"),
        ),
        (
            Button(
                say("set-sound", mode="off" if contract.is_silent else "on"),
                f"{line} sound {'on' if contract.is_silent else 'off'}",
            ),
            Button(say("button-resume"), f"/resume {one.id}")
            if is_waiting(one)
            else Button(say("button-pause"), f"{line} pause"),
        ),
    ]
    signing = Button(say("set-signature", signature=contract.signature or "none"), f"{line} signature")
    is_signed = target.chat.kind == "channel" or contract.signature
    rows.append((Button(say("button-language"), f"{line} language"), *((signing,) if is_signed else ())))
    rows.append((Button(say("button-preview"), f"/digest {one.id}"), Button(say("button-end"), f"{line} end")))
    quiet = say("quiet-told", quiet=str(contract.quiet))
    told = (say("contract", parts=summary(contract, target.chat)), quiet, standing(one, target.chat))
    title = say("title-settings", is_elsewhere="yes" if target.title else "no", title=target.title)
    return Reply(title, told, buttons=tuple(rows))


# --- one value of several ---------------------------------------------------------------------------------------------


async def _time(app: App, request: Request, about: Addressed, value: str) -> Reply:
    wished = wish_in_english(value, request.chat.language)
    minute = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else read_wish(f"at {wished}").minute
    if value and minute is not None and minute < 24 * 60:
        return await _changed(app, request, about, minute=minute)
    now = about.subscriptions[0].contract.minute
    hours = choices(about, "time", {str(hour): time_of(hour) for hour in range(0, 24 * 60, 60)}, str(now))
    quarters = {now // 60 * 60 + part for part in (15, 30, 45)}
    between = sorted(quarters | {now} if now % 60 else quarters)
    minutes = choices(about, "time", {str(minute): time_of(minute) for minute in between}, str(now))
    told = say("time-how", number=about.subscriptions[0].id)
    return menu(about, say("title-time"), told, (*in_rows(hours, 4), minutes), value)


async def _size(app: App, request: Request, about: Addressed, value: str) -> Reply:
    sizes = {str(size): str(size) for size in range(1, MAX_STORIES + 1)}
    if value in sizes:
        return await _changed(app, request, about, size=int(value))
    ways = choices(about, "size", sizes, str(about.subscriptions[0].contract.size))
    return menu(about, say("title-size"), "", in_rows(ways, 5), value)


async def _heat(app: App, request: Request, about: Addressed, value: str) -> Reply:
    if value in LEAST:
        return await _changed(app, request, about, least_hotness=LEAST[value])
    ways = {name: say("least", least=name) for name in LEAST}
    now = least_name(about.subscriptions[0].contract.least_hotness)
    return menu(about, say("title-least"), say("least-how"), in_rows(choices(about, "heat", ways, now), 1), value)


async def _quiet(app: App, request: Request, about: Addressed, value: str) -> Reply:
    if value in set(Quiet):
        return await _changed(app, request, about, quiet=Quiet(value))
    ways = {str(way): say("quiet-way", quiet=str(way)) for way in Quiet}
    now = str(about.subscriptions[0].contract.quiet)
    return menu(about, say("title-quiet"), say("quiet-how"), in_rows(choices(about, "quiet", ways, now), 1), value)


async def _sound(app: App, request: Request, about: Addressed, value: str) -> Reply:
    if value in ("on", "off"):
        return await _changed(app, request, about, is_silent=value == "off")
    ways = {mode: say("set-sound", mode=mode) for mode in ("on", "off")}
    now = "off" if about.subscriptions[0].contract.is_silent else "on"
    return menu(about, say("title-sound"), "", in_rows(choices(about, "sound", ways, now), 1), value)


async def _signature(app: App, request: Request, about: Addressed, value: str) -> Reply:
    if not value:
        return signature_page(about)
    return settings_reply(await signed(app, request, about, value), about.target)


async def _language(app: App, request: Request, about: Addressed, value: str) -> Reply:
    if chosen := language_of(value):
        chat = await spoken_from_now(app, request, about, chosen)
        reply = settings_reply(about.subscriptions[0], replace(about.target, chat=chat))
        return replace(reply, language=said_in(about, chosen))
    rows = language_rows(about.chat, f"/settings {about.subscriptions[0].id} language")
    return menu(about, say("title-language"), "", rows, value)


# --- several at once: a tap changes one and stays here ----------------------------------------------------------------


async def _days(app: App, request: Request, about: Addressed, value: str) -> Reply:
    if value in _TOGETHER:
        return await _changed(app, request, about, days=_TOGETHER[value])
    one = about.subscriptions[0]
    if value in map(str, EVERY_DAY):
        toggled = one.contract.days ^ {int(value)}
        one, value = await save(app, request, about, days=toggled or one.contract.days), ""
    elif named := read_wish(wish_in_english(value, request.chat.language)).days:
        return await _changed(app, request, about, days=named)
    line, days = f"/settings {one.id} days", one.contract.days
    each = [
        Button(marked("in" if day in days else "", say("weekday", day=Weekdays((day,)))), f"{line} {day}")
        for day in range(7)
    ]
    together = [Button(days_text(some), f"{line} {name}") for name, some in _TOGETHER.items()]
    told = say("days-now", days=days_text(days))
    return menu(about, say("title-days"), told, (*in_rows(each, 4), tuple(together)), value)


# --- what leads elsewhere ---------------------------------------------------------------------------------------------


async def _zone(app: App, request: Request, about: Addressed, value: str) -> Reply:
    line = f"/settings {about.subscriptions[0].id} zone"
    if value:
        return await zone_chosen(app, request, about, value, line)
    reply = zone_reply(about, request, line)
    return replace(reply, buttons=(*reply.buttons, (back(about.subscriptions[0]),)))


async def _pause(app: App, request: Request, about: Addressed, value: str) -> Reply:  # noqa: ARG001 - as every setting
    one = about.subscriptions[0]
    until = [(days, request.now.astimezone(about.chat.zone).date() + timedelta(days=days)) for days in _PAUSES]
    ways = [Button(say("button-pause-days", count=days), f"/pause {one.id} until {day}") for days, day in until]
    forever = Button(say("button-pause-open"), f"/pause {one.id}")
    return menu(about, say("title-pause"), say("pause-how"), (*in_rows(ways, 2), (forever,)))


async def _end(app: App, request: Request, about: Addressed, value: str) -> Reply:  # noqa: ARG001 - as every setting
    one = about.subscriptions[0]
    return menu(about, "", say("end-sure"), ((Button(say("button-end-sure"), f"/unsubscribe {one.id}"),),))


_SETTINGS: dict[str, Callable[[App, Request, Addressed, str], Awaitable[Reply]]] = {
    "time": _time,
    "days": _days,
    "zone": _zone,
    "size": _size,
    "topics": wanted_topics,
    "providers": wanted_providers,
    "heat": _heat,
    "quiet": _quiet,
    "sound": _sound,
    "signature": _signature,
    "pause": _pause,
    "language": _language,
    "end": _end,
}


async def _changed(app: App, request: Request, about: Addressed, **changes: Any) -> Reply:
    return settings_reply(await save(app, request, about, **changes), about.target)
