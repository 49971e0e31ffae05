"""The settings of a subscription: one message with buttons, edited in place, each of which says what it would set."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.commands.contract_text import (
    LEAST,
    WEEKDAYS,
    WEEKENDS,
    days_text,
    least_text,
    standing,
    summary,
    time_text,
    zone_text,
)
from bot.commands.listing import in_rows, turning
from bot.commands.managing import addressed, remember, reschedule, timed
from bot.conversation import Button, Reply, UserError, Weekdays, say
from bot.texts import languages
from bot.zones import likely_zones, place_of
from storage import EVERY_DAY, MAX_STORIES, Quiet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.conversation import Chat, Request
    from storage import Contract, Subscription

    Row = tuple[Button, ...]

_NAMES_A_PAGE = 12
_PAUSES = (1, 3, 7, 30)
_FEW_ZONES = ("Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Asia/Tokyo")
_MARKS = {"in": "✓ ", "out": "✗ ", "": ""}


async def settings(app: App, request: Request, argument: str) -> Reply:
    """`[number | @channel] [setting [value]]`: all settings, the values of one of them, or the new value set."""
    about = await addressed(app, request, argument)
    if not about.subscriptions:
        raise UserError(
            say("nothing-subscribed"),
            (
                (Button(say("button-subscribe"), f"/subscribe {about.target.name}".strip()),),
                (_zone_button(about.chat),),
            ),
        )
    if len(about.subscriptions) > 1:
        each = [
            Button(say("contract", parts=summary(one.contract, about.chat)), f"/settings {one.id}")
            for one in about.subscriptions
        ]
        return Reply(paragraphs=(say("which-settings"),), buttons=in_rows(each, 1))
    name, _, value = about.rest.partition(" ")
    if not name:
        return settings_reply(about.subscriptions[0], about.chat)
    if name not in _SETTINGS:
        raise UserError(say("error-setting", found=name))
    return await _SETTINGS[name](app, request, about, value.strip())


def settings_reply(one: Subscription, chat: Chat) -> Reply:
    """All settings of a subscription, each with a button that leads to its values."""
    contract, line = one.contract, f"/settings {one.id}"
    mode = "off" if contract.is_silent else "on"
    rows: list[Row] = [
        (
            Button(say("set-time", time=time_text(contract.minute)), f"{line} time"),
            Button(say("set-days", days=days_text(contract.days)), f"{line} days"),
        ),
        (
            Button(say("set-zone", place=zone_text(chat)), f"{line} zone"),
            Button(say("set-size", count=contract.size), f"{line} size"),
        ),
        (
            Button(say("set-topics", count=_count(contract, "topics")), f"{line} topics"),
            Button(say("set-providers", count=_count(contract, "providers")), f"{line} providers"),
        ),
        (
            Button(say("set-least", least=least_text(contract.least_hotness)), f"{line} heat"),
            Button(say("set-quiet", quiet=str(contract.quiet)), f"{line} quiet"),
        ),
        (
            Button(say("set-sound", mode=mode), f"{line} sound {'on' if contract.is_silent else 'off'}"),
            Button(say("button-resume"), f"/resume {one.id}")
            if _waits(one)
            else Button(say("button-pause"), f"{line} pause"),
        ),
    ]
    if len(languages()) > 1:
        rows.append((Button(say("button-language"), f"{line} language"),))
    rows.append((Button(say("button-preview"), f"/digest {one.id}"), Button(say("button-end"), f"{line} end")))
    told = (say("contract", parts=summary(contract, chat)), say("quiet-told", quiet=str(contract.quiet)), standing(one))
    return Reply(say("title-settings"), told, buttons=tuple(rows))


async def timezone(app: App, request: Request, argument: str) -> Reply:
    """The chat's zone chosen by a city, a country or its name; without words, what it is and how to change it."""
    about = await addressed(app, request, argument)
    if not about.rest:
        told = say("zone-now", place=zone_text(about.chat), time=_clock(about.chat, request))
        return Reply(paragraphs=(told, say("zone-how")), buttons=_zone_rows(f"/timezone {about.target.name}".rstrip()))
    likely = likely_zones(about.rest, about.chat.language)
    if not likely:
        raise UserError(say("error-zone", found=about.rest))
    if len(likely) > 1:
        line = f"/timezone {about.target.name}".rstrip()
        buttons = [Button(_place_and_time(one.place, one.zone, request), f"{line} {one.zone}") for one in likely]
        return Reply(paragraphs=(say("which-zone", found=about.rest),), buttons=in_rows(buttons, 2))
    return await _set_zone(app, request, about, likely[0].zone, likely[0].place)


async def _set_zone(app: App, request: Request, about: Addressed, zone: str, place: str = "") -> Reply:
    chat = await remember(app, about.target, request.now, zone)
    await reschedule(app, chat, request.now)
    told = [say("zone-set", place=place or zone_text(chat), time=_clock(chat, request))]
    ours = await app.storage.subscriptions.of_chat(chat.id)
    told += [standing(one) for one in ours[:1]]
    return Reply(paragraphs=tuple(told), buttons=((_settings_button(ours[0]),),) if len(ours) == 1 else ())


async def _time(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    line = f"/settings {one.id} time"
    if value and not (value.isascii() and value.isdigit() and int(value) < 24 * 60):
        raise UserError(say("error-wish", found=value))
    if value:
        return await _changed(app, request, about, minute=int(value))
    hours = [Button(time_text(60 * hour), f"{line} {60 * hour}") for hour in range(24)]
    hour = one.contract.minute // 60 * 60
    minutes = [Button(time_text(hour + minute), f"{line} {hour + minute}") for minute in (15, 30, 45)]
    rows = (*in_rows(hours, 6), tuple(minutes), (_back(one),))
    return Reply(say("title-time"), (say("time-how", number=one.id),), buttons=rows)


async def _days(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    line, days = f"/settings {one.id} days", one.contract.days
    together = {"every": EVERY_DAY, "weekdays": WEEKDAYS, "weekends": WEEKENDS}
    if value in together:
        return await _changed(app, request, about, days=together[value])
    if value in {str(day) for day in range(7)}:
        toggled = days ^ {int(value)}
        one = await _save(app, request, about, days=toggled or days)
        days = one.contract.days
    each = [
        Button(
            say("choice", mark=_MARKS["in" if day in days else ""], name=say("weekday", day=Weekdays((day,)))),
            f"{line} {day}",
        )
        for day in range(7)
    ]
    all_together = [Button(days_text(some), f"{line} {name}") for name, some in together.items()]
    rows = (*in_rows(each, 4), tuple(all_together), (_back(one),))
    return Reply(say("title-days"), (say("days-now", days=days_text(days)),), buttons=rows)


async def _zone(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    if value:
        likely = likely_zones(value, about.chat.language)
        if len(likely) != 1:
            return await timezone(app, request, f"{one.id} {value}")
        return await _set_zone(app, request, about, likely[0].zone, likely[0].place)
    told = say("zone-now", place=zone_text(about.chat), time=_clock(about.chat, request))
    rows = (*_zone_rows(f"/settings {one.id} zone"), (_back(one),))
    return Reply(paragraphs=(told, say("zone-how")), buttons=rows)


async def _size(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    if value:
        return await _changed(app, request, about, size=_number(value, MAX_STORIES))
    numbers = [Button(str(number), f"/settings {one.id} size {number}") for number in range(1, MAX_STORIES + 1)]
    return Reply(say("title-size"), buttons=(*in_rows(numbers, 5), (_back(one),)))


async def _topics(app: App, request: Request, about: Addressed, value: str) -> Reply:
    names = tuple(topic.name for topic in await app.storage.articles.topics())
    return await _names(app, request, about, value, "topics", names)


async def _providers(app: App, request: Request, about: Addressed, value: str) -> Reply:
    names = await app.storage.articles.names()
    return await _names(app, request, about, value, "providers", tuple(sorted(set(names.providers.values()))))


async def _names(  # noqa: PLR0917 - the two lists differ in nothing else
    app: App, request: Request, about: Addressed, value: str, kind: str, names: Sequence[str]
) -> Reply:
    """The names of a kind, each with what is wanted of it: a tap takes it in, keeps it out, and lets it be, in turn."""
    one = about.subscriptions[0]
    line = f"/settings {one.id} {kind}"
    page, _, name = value.partition(" ")
    if name in names:
        one = await _save(app, request, about, **_turned(one.contract, kind, name))
    elif name == "all":
        one = await _save(app, request, about, **{kind: (), f"without_{kind}": ()})
    last = max(1, -(-len(names) // _NAMES_A_PAGE))
    number = min(int(page), last) if page.isascii() and page.isdigit() and 0 < len(page) < 6 and int(page) else 1
    on_page = names[(number - 1) * _NAMES_A_PAGE : number * _NAMES_A_PAGE]
    buttons = [
        Button(say("choice", mark=_MARKS[_wanted(one.contract, kind, each)], name=each), f"{line} {number} {each}")
        for each in on_page
    ]
    everything = Button(say("button-everything"), f"{line} {number} all")
    rows = (*in_rows(buttons, 2), *turning(number, last, lambda other: f"{line} {other}"), (everything, _back(one)))
    told = say(
        "contract", parts=(say("contract-size", count=one.contract.size), *summary(one.contract, about.chat)[2:])
    )
    return Reply(say("title-names-wanted", kind=kind), (say("names-how"), told), buttons=rows)


async def _heat(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    if value in LEAST:
        return await _changed(app, request, about, least_hotness=LEAST[value])
    ways = [Button(say("contract-least", least=name), f"/settings {one.id} heat {name}") for name in LEAST]
    return Reply(say("title-least"), (say("least-how"),), buttons=(*in_rows(ways, 1), (_back(one),)))


async def _quiet(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    if value in set(Quiet):
        return await _changed(app, request, about, quiet=Quiet(value))
    ways = [Button(say("quiet-way", quiet=str(way)), f"/settings {one.id} quiet {way}") for way in Quiet]
    return Reply(say("title-quiet"), (say("quiet-how"),), buttons=(*in_rows(ways, 1), (_back(one),)))


async def _sound(app: App, request: Request, about: Addressed, value: str) -> Reply:
    return await _changed(app, request, about, is_silent=value == "off")


async def _pause(app: App, request: Request, about: Addressed, value: str) -> Reply:  # noqa: ARG001 - as every setting
    one = about.subscriptions[0]
    until = [(days, request.now.astimezone(about.chat.zone).date() + timedelta(days=days)) for days in _PAUSES]
    ways = [Button(say("button-pause-days", count=days), f"/pause {one.id} until {day}") for days, day in until]
    forever = Button(say("button-pause-open"), f"/pause {one.id}")
    return Reply(say("title-pause"), (say("pause-how"),), buttons=(*in_rows(ways, 2), (forever,), (_back(one),)))


async def _language(app: App, request: Request, about: Addressed, value: str) -> Reply:
    one = about.subscriptions[0]
    if value in languages():
        known = replace(about.target.known, language=value)
        chat = await remember(app, replace(about.target, known=known), request.now)
        return settings_reply(one, chat)
    ways = [Button(say("language-name", code=code), f"/settings {one.id} language {code}") for code in languages()]
    return Reply(say("title-language"), buttons=(*in_rows(ways, 2), (_back(one),)))


async def _end(app: App, request: Request, about: Addressed, value: str) -> Reply:  # noqa: ARG001 - as every setting
    one = about.subscriptions[0]
    rows = ((Button(say("button-end-sure"), f"/unsubscribe {one.id}"),), (_back(one),))
    return Reply(paragraphs=(say("end-sure"),), buttons=rows)


_SETTINGS: dict[str, Callable[[App, Request, Addressed, str], Awaitable[Reply]]] = {
    "time": _time,
    "days": _days,
    "zone": _zone,
    "size": _size,
    "topics": _topics,
    "providers": _providers,
    "heat": _heat,
    "quiet": _quiet,
    "sound": _sound,
    "pause": _pause,
    "language": _language,
    "end": _end,
}


async def _changed(app: App, request: Request, about: Addressed, **changes: Any) -> Reply:
    return settings_reply(await _save(app, request, about, **changes), about.chat)


async def _save(app: App, request: Request, about: Addressed, **changes: Any) -> Subscription:
    one = about.subscriptions[0]
    changed = timed(replace(one, contract=replace(one.contract, **changes)), about.chat, request.now)
    await app.storage.subscriptions.save(changed)
    return changed


def _turned(contract: Contract, kind: str, name: str) -> dict[str, tuple[str, ...]]:
    """The lists after a tap on a name: not named → in → out → not named."""
    wanted, unwanted = getattr(contract, kind), getattr(contract, f"without_{kind}")
    if name in wanted:
        return {kind: _without(wanted, name), f"without_{kind}": (*unwanted, name)}
    if name in unwanted:
        return {f"without_{kind}": _without(unwanted, name)}
    return {kind: (*wanted, name)}


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)


def _wanted(contract: Contract, kind: str, name: str) -> str:
    return "in" if name in getattr(contract, kind) else "out" if name in getattr(contract, f"without_{kind}") else ""


def _count(contract: Contract, kind: str) -> int:
    return len(getattr(contract, kind)) + len(getattr(contract, f"without_{kind}"))


def _waits(one: Subscription) -> bool:
    return one.is_paused or one.resumes_at is not None


def _number(value: str, most: int) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 9 and 1 <= int(value) <= most):
        raise UserError(say("error-number", name="size", found=value, most=most))
    return int(value)


def _clock(chat: Chat, request: Request) -> str:
    return f"{request.now.astimezone(chat.zone):%H:%M}"


def _place_and_time(place: str, zone: str, request: Request) -> str:
    return f"{place} · {request.now.astimezone(ZoneInfo(zone)):%H:%M}"


def _zone_rows(line: str) -> tuple[Row, ...]:
    return in_rows([Button(place_of(zone), f"{line} {zone}") for zone in _FEW_ZONES], 3)


def _zone_button(chat: Chat) -> Button:
    return Button(say("set-zone", place=zone_text(chat)), "/timezone")


def _settings_button(one: Subscription) -> Button:
    return Button(say("button-settings"), f"/settings {one.id}")


def _back(one: Subscription) -> Button:
    return Button(say("button-back"), f"/settings {one.id}")
