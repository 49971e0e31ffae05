"""Digests ordered, in words people use, and when they come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.commands.contract_text import WEEKDAYS, days_text, is_waiting, short, standing, summary, time_of, zone_text
from bot.commands.digest_settings import settings
from bot.commands.managing import (
    addressed,
    check_manager,
    due_of,
    nothing_subscribed,
    remember,
    reschedule,
    settings_button,
    target_of,
    timed,
)
from bot.commands.narrowing import check_wanted, example_topic, narrowed, put_in
from bot.commands.routes import beside_routes, keep_along
from bot.commands.timezones import the_zone
from bot.commands.wishes import wish_of
from bot.conversation import Button, Dated, Reply, UserError, say
from bot.digest.claiming import schedule_of
from bot.digest.schedule import next_slots
from bot.digest.wording import Wish
from storage import EVERY_DAY, MAX_STORIES, Contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.commands.managing import Target
    from bot.commands.narrowing import Narrowed
    from bot.conversation import Chat, Request, Text
    from storage import Subscription

MOST_SUBSCRIPTIONS = 20
SHOWN_SLOTS = 3


async def subscribe(app: App, request: Request, argument: str) -> Reply:
    """A subscription made, or the one that is there changed; without words, an offer to tap."""
    wished, wish = wish_of(argument, request.chat.language)
    target = await target_of(app, request, wish.target)
    if not target.is_elsewhere:
        await check_manager(app, request, target.chat.id)
    ours = await _ours(app, target)
    if wish == Wish(target=wish.target):
        return await settings(app, request, target.name) if ours else await _offer(app, target)
    line = f"/subscribe {wished}"
    narrow = await narrowed(app, wish.rest, line, target.chat.language)
    zone = _zone(wish.zone_words or narrow.place, target.chat, request, line)
    chat = await remember(app, target, request.now, zone)
    if zone != target.known.zone and zone:
        await reschedule(app, chat, request.now)
    here = replace(target, chat=chat, known=replace(target.known, zone=zone or target.known.zone))
    before = _meant(ours, narrow)
    after = await _put(app, here, before, contract_changes(wish, narrow), request)
    is_same = before is not None and replace(before, due_at=after.due_at) == after and here.known == target.known
    kind = "same" if is_same else "changed" if before else "new"
    reply = _confirmed(kind, after, here, wish)
    others = len(await app.storage.subscriptions.of_chat(chat.id)) - 1
    if others and chat.zone != target.chat.zone:
        moved = say("zone-of-all", kind=target.kind, place=zone_text(chat))
        return replace(reply, paragraphs=(*reply.paragraphs, moved))
    return reply if others or before else with_zone_question(reply, after, here)


async def schedule(app: App, request: Request, argument: str) -> Reply:
    """The next three digests of each subscription, in local time."""
    about = await addressed(app, request, argument)
    if not about.subscriptions:
        raise nothing_subscribed(about.target)
    blocks: list[tuple[Text, ...]] = []
    for one in about.subscriptions:
        if one.due_at is None or is_waiting(one):
            blocks.append((short(one.contract), standing(one, about.chat)))
            continue
        later = next_slots(schedule_of(one.contract, about.chat.zone), one.due_at, SHOWN_SLOTS - 1)
        slots = [say("slot", at=Dated(at, with_time=True, zone=about.chat.zone)) for at in (one.due_at, *later)]
        blocks.append((short(one.contract), *slots))
    return Reply(say("title-schedule", place=zone_text(about.chat)), lists=tuple(blocks))


def contract_changes(wish: Wish, narrow: Narrowed) -> dict[str, Any]:
    """What the words change of a contract."""
    said: dict[str, Any] = {"minute": wish.minute, "days": wish.days}
    said["size"] = wish.size and max(1, min(wish.size, MAX_STORIES))
    names = ("topics", "without_topics", "providers", "without_providers")
    if narrow.is_everything and not (narrow.topics or narrow.providers):
        said |= {"topics": (), "providers": ()}
    narrows = {name: tuple(getattr(narrow, name)) for name in names if getattr(narrow, name)}
    return {name: value for name, value in said.items() if value is not None} | narrows


async def _ours(app: App, target: Target) -> list[Subscription]:
    """What is subscribed to at the target's very place."""
    ours = await app.storage.subscriptions.of_chat(target.chat.id)
    return [one for one in ours if one.thread_id == target.thread_id]


def _zone(words: str, chat: Chat, request: Request, line: str) -> str:
    """The zone that the words mean, "" for no words. UserError for none, or with the ones to choose from."""
    bare = put_in(line, f"{words} time", words)
    return the_zone(words, chat, request, lambda zone: put_in(bare, words, zone)).zone if words else ""


def _meant(ours: Sequence[Subscription], narrow: Narrowed) -> Subscription | None:
    """The subscription that is to change: the one on the same topics, or the only one where none are named."""
    is_open = not (narrow.topics or narrow.providers)
    if is_open and len(ours) == 1:
        return ours[0]
    same = (set(narrow.topics), set(narrow.providers))
    return next((one for one in ours if (set(one.contract.topics), set(one.contract.providers)) == same), None)


async def _put(
    app: App, target: Target, old: Subscription | None, changes: dict[str, Any], request: Request
) -> Subscription:
    chat = target.chat
    if old:
        contract = replace(old.contract, **changes)
        check_wanted(contract)
        one = timed(replace(old, contract=contract, is_paused=False, resumes_at=None), chat, request.now)
        await app.storage.subscriptions.save(one)
        await keep_along(app, old.contract, one, chat, request.now)
        return one
    await check_room(app, chat.id)
    contract = Contract(**changes)
    if not target.thread_id:
        contract = beside_routes(contract, await app.storage.subscriptions.of_chat(chat.id))
    due_at = due_of(contract, chat, request.now)
    return await app.storage.subscriptions.add(chat.id, target.thread_id, contract, due_at, request.now)


async def check_room(app: App, chat_id: int) -> None:
    """UserError where the chat has as many subscriptions as there may be."""
    if len(await app.storage.subscriptions.of_chat(chat_id)) >= MOST_SUBSCRIPTIONS:
        raise UserError(say("error-many-subscriptions", most=MOST_SUBSCRIPTIONS))


async def _offer(app: App, target: Target) -> Reply:
    """What there is to subscribe to with one tap."""
    usual = Contract()
    time = time_of(usual.minute)
    ways = [
        Button(say("contract-at", days=days_text(days), time=time), target.line("/subscribe", f"{time:%H:%M} {name}"))
        for name, days in (("daily", EVERY_DAY), ("weekdays", WEEKDAYS))
    ]
    preview = Button(say("button-preview"), target.line("/digest"))
    topic = await example_topic(app)
    words = say("offer-words", line=target.line("/subscribe"), topics=int(bool(topic)), topic=topic)
    told = (say("offer", count=usual.size, place=zone_text(target.chat)), words)
    return Reply(_titled("offer", target), told, buttons=((ways[0],), (ways[1],), (preview,)))


def _confirmed(kind: str, one: Subscription, target: Target, wish: Wish) -> Reply:
    """What was ordered, in words, and when it comes first."""
    told = [say("contract", parts=summary(one.contract, target.chat)), standing(one, target.chat)]
    ways = (settings_button(one), Button(say("button-preview"), f"/digest {one.id}"))
    if wish.size and wish.size > MAX_STORIES:
        told.append(say("most-stories", found=wish.size, most=MAX_STORIES))
    return Reply(_titled(kind, target), tuple(told), buttons=(ways,))


def with_zone_question(reply: Reply, one: Subscription, target: Target) -> Reply:
    """The reply with the question what time it is there, where nobody has told yet."""
    if target.known.zone:
        return reply
    place, line = zone_text(target.chat), target.line("/timezone")
    asked = say("ask-zone", kind=target.kind, place=place, line=line)
    ways = (
        Button(say("button-zone-right", place=place), f"{line} {target.chat.zone.key}"),
        Button(say("button-zone-choose"), f"/settings {one.id} zone"),
    )
    return replace(reply, paragraphs=(*reply.paragraphs, asked), buttons=(*reply.buttons, ways))


def _titled(kind: str, target: Target) -> Text:
    return say("title-subscribed", kind=kind, is_elsewhere="yes" if target.title else "no", title=target.title)
