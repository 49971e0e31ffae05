"""Digests ordered, paused and ended, in words people use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.commands.contract_text import WEEKDAYS, days_text, standing, summary, time_text, zone_text
from bot.commands.digest_settings import settings_reply
from bot.commands.listing import in_rows
from bot.commands.managing import addressed, check_manager, due_of, remember, reschedule, target_of, timed
from bot.commands.narrowing import narrowed
from bot.conversation import Button, Dated, Reply, UserError, say
from bot.digest.claiming import schedule_of
from bot.digest.schedule import next_slots
from bot.digest.wording import Wish, read_wish
from bot.periods import read_return
from bot.zones import likely_zones
from storage import EVERY_DAY, MAX_STORIES, Contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.commands.managing import Addressed, Target
    from bot.commands.narrowing import Narrowed
    from bot.conversation import Chat, Request
    from storage import Subscription

MOST_SUBSCRIPTIONS = 20
SHOWN_SLOTS = 3


async def subscribe(app: App, request: Request, argument: str) -> Reply:
    """A subscription made, or the one that is there changed; without words, an offer to tap."""
    wish = read_wish(argument)
    if wish.problem:
        raise UserError(say("error-wish", found=wish.problem))
    target = await target_of(app, request, wish.target)
    await check_manager(app, request, target.chat.id)
    ours = await _ours(app, target)
    if wish == Wish(target=wish.target):
        return settings_reply(ours[0], target.chat) if ours else _offer(target)
    zone = _zone(wish.zone_words, target.chat)
    narrow = await narrowed(app, wish.rest, f"/subscribe {argument}")
    chat = await remember(app, target, request.now, zone)
    if zone:
        await reschedule(app, chat, request.now)
        ours = await _ours(app, target)
    one = await _put(app, replace(target, chat=chat), _meant(ours, narrow), _with_wish(wish, narrow), request)
    return _confirmed(one, chat, has_zone=bool(zone or target.known.zone))


async def unsubscribe(app: App, request: Request, argument: str) -> Reply:
    """A subscription ended: the only one, the one of a number, or all of them."""
    about = await addressed(app, request, argument)
    if not about.subscriptions:
        raise _nothing_here(about.target)
    if len(about.subscriptions) > 1 and about.rest != "all":
        return _which(about, "/unsubscribe", say("which-unsubscribe"))
    for one in about.subscriptions:
        await app.storage.subscriptions.remove(one.id)
    again = Button(say("button-subscribe"), f"/subscribe {about.target.name}".strip())
    return Reply(paragraphs=(say("unsubscribed", count=len(about.subscriptions)),), buttons=((again,),))


async def pause(app: App, request: Request, argument: str) -> Reply:
    """Digests that wait: until a day that is named, or until they are resumed."""
    about = await addressed(app, request, argument)
    if not about.subscriptions:
        raise _nothing_here(about.target)
    until = read_return(about.rest, request.now, about.chat.zone) if about.rest else None
    if about.rest and until is None:
        raise UserError(say("error-until", found=about.rest))
    changed = [replace(one, is_paused=until is None, resumes_at=until) for one in about.subscriptions]
    saved = await _save(app, changed, about.chat, request)
    return Reply(paragraphs=tuple(_lines(saved, about.chat)), buttons=((_resume_button(about),),))


async def resume(app: App, request: Request, argument: str) -> Reply:
    """Digests that come again, at their next time."""
    about = await addressed(app, request, argument)
    if not about.subscriptions:
        raise _nothing_here(about.target)
    chat = await remember(app, about.target, request.now)
    changed = [replace(one, is_paused=False, resumes_at=None) for one in about.subscriptions]
    saved = await _save(app, changed, chat, request)
    return Reply(paragraphs=tuple(_lines(saved, chat)))


async def schedule(app: App, request: Request, argument: str) -> Reply:
    """The next three digests of each subscription, in local time."""
    about = await addressed(app, request, argument)
    if not about.subscriptions:
        raise _nothing_here(about.target)
    lines = []
    for one in about.subscriptions:
        lines.append(say("contract", parts=summary(one.contract, about.chat)))
        if one.due_at is None:
            lines.append(standing(one))
            continue
        later = next_slots(schedule_of(one.contract, about.chat.zone), one.due_at, SHOWN_SLOTS - 1)
        lines += [say("slot", at=Dated(at, with_time=True)) for at in (one.due_at, *later)]
    return Reply(say("title-schedule", place=zone_text(about.chat)), tuple(lines))


async def _ours(app: App, target: Target) -> list[Subscription]:
    """What is subscribed to at the target's very place."""
    ours = await app.storage.subscriptions.of_chat(target.chat.id)
    return [one for one in ours if one.thread_id == target.thread_id]


def _zone(words: str, chat: Chat) -> str:
    """The zone that the words mean, "" for no words. UserError with the likely ones if it is not clear."""
    if not words:
        return ""
    likely = likely_zones(words, chat.language)
    if not likely:
        raise UserError(say("error-zone", found=words))
    return likely[0].zone


def _meant(ours: Sequence[Subscription], narrow: Narrowed) -> Subscription | None:
    """The subscription that is to change: the one on the same topics, or the only one where none are named."""
    is_open = not (narrow.topics or narrow.providers)
    if is_open and len(ours) == 1:
        return ours[0]
    same = (set(narrow.topics), set(narrow.providers))
    return next((one for one in ours if (set(one.contract.topics), set(one.contract.providers)) == same), None)


def _with_wish(wish: Wish, narrow: Narrowed) -> dict[str, Any]:
    """What the words change of a contract."""
    said = {"minute": wish.minute, "days": wish.days, "size": wish.size and max(1, min(wish.size, MAX_STORIES))}
    names = ("topics", "without_topics", "providers", "without_providers")
    narrows = {name: tuple(getattr(narrow, name)) for name in names if getattr(narrow, name)}
    return {name: value for name, value in said.items() if value is not None} | narrows


async def _put(
    app: App, target: Target, old: Subscription | None, changes: dict[str, Any], request: Request
) -> Subscription:
    chat = target.chat
    if old:
        contract = replace(old.contract, **changes)
        one = timed(replace(old, contract=contract, is_paused=False, resumes_at=None), chat, request.now)
        await app.storage.subscriptions.save(one)
        return one
    if len(await app.storage.subscriptions.of_chat(chat.id)) >= MOST_SUBSCRIPTIONS:
        raise UserError(say("error-many-subscriptions", most=MOST_SUBSCRIPTIONS))
    contract = Contract(**changes)
    due_at = due_of(contract, chat, request.now)
    return await app.storage.subscriptions.add(chat.id, target.thread_id, contract, due_at, request.now)


async def _save(app: App, changed: Sequence[Subscription], chat: Chat, request: Request) -> list[Subscription]:
    saved = [timed(one, chat, request.now) for one in changed]
    for one in saved:
        await app.storage.subscriptions.save(one)
    return saved


def _offer(target: Target) -> Reply:
    """What there is to subscribe to with one tap."""
    usual = Contract()
    time, there = time_text(usual.minute), target.name
    ways = (
        Button(say("button-offer", days=days_text(EVERY_DAY), time=time), f"/subscribe {there}{time} daily"),
        Button(say("button-offer", days=days_text(WEEKDAYS), time=time), f"/subscribe {there}{time} weekdays"),
    )
    preview = Button(say("button-preview"), f"/digest {there}".strip())
    told = (say("offer", count=usual.size, place=zone_text(target.chat)), say("offer-words"))
    return Reply(say("title-offer"), told, buttons=((ways[0],), (ways[1],), (preview,)))


def _confirmed(one: Subscription, chat: Chat, *, has_zone: bool) -> Reply:
    """What was ordered, in words, and when it comes first."""
    told = [say("contract", parts=summary(one.contract, chat)), standing(one)]
    rows: list[tuple[Button, ...]] = [
        (Button(say("button-settings"), f"/settings {one.id}"), Button(say("button-preview"), f"/digest {one.id}"))
    ]
    if not has_zone:
        told.append(say("ask-zone", place=zone_text(chat)))
        rows.append((Button(say("button-zone-choose"), f"/settings {one.id} zone"),))
    return Reply(say("title-subscribed"), tuple(told), buttons=tuple(rows))


def _which(about: Addressed, command: str, question: Any) -> Reply:
    """The subscriptions to choose from, and all of them."""
    each = [
        Button(say("contract", parts=summary(one.contract, about.chat)), f"{command} {one.id}")
        for one in about.subscriptions
    ]
    everything = Button(say("button-all"), f"{command} {about.target.name}all")
    return Reply(paragraphs=(question,), buttons=(*in_rows(each, 1), (everything,)))


def _lines(saved: Sequence[Subscription], chat: Chat) -> list[Any]:
    """Each subscription and whether it is paused; a single one needs no introduction."""
    if len(saved) == 1:
        return [standing(saved[0])]
    return [say("filters", parts=(say("contract", parts=summary(one.contract, chat)), standing(one))) for one in saved]


def _resume_button(about: Addressed) -> Button:
    number = about.subscriptions[0].id if len(about.subscriptions) == 1 else about.target.name
    return Button(say("button-resume"), f"/resume {number}".strip())


def _nothing_here(target: Target) -> UserError:
    return UserError(
        say("nothing-subscribed"), ((Button(say("button-subscribe"), f"/subscribe {target.name}".strip()),),)
    )
