"""Which news come to which forum topic of a group: `/route ai in security here`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.commands.contract_text import WEEKDAYS, days_text, standing, summary, time_of
from bot.commands.listing import in_rows
from bot.commands.managing import check_manager, due_of, is_number, remember, settings_button, target_of, timed
from bot.commands.narrowing import example_topic, narrowed, provider_words
from bot.commands.routes import again, general_of, is_of, is_route, is_within, line_of, names_of, routed, without
from bot.commands.subscribing import check_room, with_zone_question
from bot.commands.wishes import wish_of
from bot.conversation import Button, Reply, UserError, listed, say
from bot.question.wording import is_one_edit_away
from storage import EVERY_DAY, MAX_STORIES, Contract

if TYPE_CHECKING:
    from bot.app import App
    from bot.commands.managing import Target
    from bot.commands.narrowing import Narrowed
    from bot.conversation import Request, Text
    from bot.digest.wording import Wish
    from storage import Subscription

MAX_OFFERED = 6
_HERE = re.compile(r"(?:^|\s+)(?:(?:in)?to\s+|in\s+)?(?:here|this (?:forum )?(?:topic|thread))$", re.IGNORECASE)
_BACK = re.compile(
    r"(?:^|\s+)(?:(?:back\s+)?(?:(?:in)?to|in)\s+|back\s+)?(?:the\s+)?general$|(?<=\S)\s+back$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Forum:
    """The group that a route is asked for in: its subscriptions, and the digest that routes are taken out of."""

    request: Request
    target: Target
    ours: tuple[Subscription, ...]
    general: Subscription | None


async def route(app: App, request: Request, argument: str) -> Reply:
    """News routed to this forum topic, or back to General; without words, what is routed where."""
    await _check_place(app, request)
    ours = await app.storage.subscriptions.of_chat(request.chat.id)
    forum = _Forum(request, await target_of(app, request), ours, general_of(ours))
    words = _without_typo(" ".join(argument.split()).rstrip(".!?"))
    back = _BACK.search(words)
    if not words or (back and not words[: back.start()]):
        return await _listed(app, forum)
    await check_manager(app, request, request.chat.id)
    return await (_back(app, forum, words[: back.start()]) if back else _here(app, forum, words))


def _without_typo(words: str) -> str:
    """The words with their last as `general` where that is meant: taken for a topic it would do the opposite."""
    first, space, last = words.rpartition(" ")
    return f"{first}{space}general" if is_one_edit_away(last.casefold(), "general") else words


async def _check_place(app: App, request: Request) -> None:
    """UserError outside groups with topics."""
    if not request.chat.has_topics:
        kind = "private" if request.chat.kind == "private" else "group"
        raise UserError(say("error-route-place", kind=kind, line=await _example(app)))


async def _example(app: App) -> str:
    return f"/route {await example_topic(app) or 'ai'} here"


# --- what is routed where ---------------------------------------------------------------------------------------------


async def _listed(app: App, forum: _Forum) -> Reply:
    routes = [one for one in forum.ours if _comes_apart(one, forum)]
    if not routes:
        return Reply(say("title-routes"), (say("routes-none", line=await _example(app)),))
    lines = [say("route", names=_names(one.contract), place=_place(one, forum.request)) for one in routes]
    stops = [Button(say("button-route-back", names=_names(one.contract)), f"/route {one.id} general") for one in routes]
    return Reply(say("title-routes"), (), (tuple(lines),), buttons=in_rows(stops, 1))


def _place(one: Subscription, request: Request) -> str:
    if not one.thread_id:
        return "general"
    return "here" if one.thread_id == request.thread_id else "other"


def _names(contract: Contract) -> Text | str:
    return listed(names_of(contract))


# --- to this topic ----------------------------------------------------------------------------------------------------


async def _here(app: App, forum: _Forum, words: str) -> Reply:
    words, wish = wish_of(words, forum.request.chat.language)
    narrow = await _narrowed(app, forum, _HERE.sub("", wish.rest), f"/route {words}")
    names = Contract(topics=tuple(narrow.topics), providers=tuple(narrow.providers))
    if not forum.request.thread_id:
        return await _in_general(app, forum, names)
    if forum.general is None:
        return await _first(app, forum, names, wish)
    if (wish.minute, wish.days, wish.zone_words or narrow.place) != (None, None, ""):
        raise UserError(say("error-route-time"), ((settings_button(forum.general),),))
    return await _put(app, forum, forum.general, names, wish.size)


async def _narrowed(app: App, forum: _Forum, words: str, line: str) -> Narrowed:
    """The topics, or the providers, that are named. UserError for both: a digest cannot leave out what is of both."""
    narrow = await narrowed(app, words, line, forum.request.chat.language)
    if narrow.topics and narrow.providers:
        ways = (", ".join(narrow.topics), provider_words(", ".join(narrow.providers)))
        raise UserError(say("error-route-both"), tuple((Button(way, f"/route {way} here"),) for way in ways))
    if out := (*narrow.without_topics, *narrow.without_providers):
        raise UserError(say("error-route-without", names=listed(out)))
    if not (narrow.topics or narrow.providers):
        topics = (await app.storage.articles.topics())[:MAX_OFFERED]
        ways_in = [Button(one.name, f"/route {one.name} here") for one in topics]
        raise UserError(say("which-route"), in_rows(ways_in, 2))
    return narrow


async def _in_general(app: App, forum: _Forum, names: Contract) -> Reply:
    """What is routed elsewhere comes back; what is not comes to General already."""
    if one := _route_of(forum, names):
        return await _back(app, forum, str(one.id))
    raise UserError(say("error-route-general", names=_names(names), line=f"/route {line_of(names)} here"))


async def _first(app: App, forum: _Forum, names: Contract, wish: Wish) -> Reply:
    """The digest that a group has to have first: made in General where a time is said, else offered."""
    usual, request = Contract(), forum.request
    if wish.minute is None and wish.days is None:
        time, line = time_of(usual.minute), f"/route {line_of(names)} here"
        each = ((EVERY_DAY, "daily"), (WEEKDAYS, "weekdays"))
        ways = [
            (say("contract-at", days=days_text(days), time=time), f"{line} {time:%H:%M} {word}") for days, word in each
        ]
        raise UserError(say("route-no-digest", names=_names(names)), in_rows([Button(*way) for way in ways], 1))
    minute = usual.minute if wish.minute is None else wish.minute
    contract = replace(usual, minute=minute, days=wish.days or usual.days)
    chat = await remember(app, forum.target, request.now)
    due_at = due_of(contract, chat, request.now)
    general = await app.storage.subscriptions.add(chat.id, 0, contract, due_at, request.now)
    reply = await _put(app, replace(forum, ours=(general,), general=general), general, names, wish.size)
    return with_zone_question(reply, general, forum.target)


async def _put(app: App, forum: _Forum, general: Subscription, names: Contract, size: int | None) -> Reply:
    """The route made, or moved here from another topic; a chat's digest that is of nothing else moves as a whole."""
    thread_id, request = forum.request.thread_id, forum.request
    chat = await remember(app, forum.target, request.now)
    if is_within(general.contract, names):
        contract = replace(general.contract, topics=names.topics or general.contract.topics)
        contract = replace(contract, providers=names.providers or contract.providers)
        one = replace(general, thread_id=thread_id, contract=contract)
        await app.storage.subscriptions.save(one)
    else:
        contract = routed(general, forum.ours, names)
        contract = replace(contract, size=min(size or contract.size, MAX_STORIES))
        if known := _route_of(forum, names):
            one = timed(replace(known, thread_id=thread_id, contract=contract), chat, request.now)
            await app.storage.subscriptions.save(one)
        else:
            await check_room(app, chat.id)
            due_at = due_of(contract, chat, request.now)
            one = await app.storage.subscriptions.add(chat.id, thread_id, contract, due_at, request.now)
        await app.storage.subscriptions.save(replace(general, contract=without(general.contract, names)))
    told = say("routed", names=_names(one.contract), kind="whole" if one.id == general.id else _kind(names))
    back = Button(say("button-route-back", names=_names(one.contract)), f"/route {one.id} general")
    when = say("contract", parts=summary(one.contract, chat))
    return Reply(paragraphs=(told, when, standing(one, chat)), buttons=((settings_button(one), back),))


def _kind(names: Contract) -> str:
    return "topics" if names.topics else "providers"


def _route_of(forum: _Forum, names: Contract) -> Subscription | None:
    """What comes on these names alone to a topic of its own, None if nothing does."""
    return next((one for one in forum.ours if _comes_apart(one, forum) and is_of(one.contract, names)), None)


def _comes_apart(one: Subscription, forum: _Forum) -> bool:
    """Whether it brings some of the news to a topic of their own, or did until that topic was lost."""
    return bool(one.thread_id and names_of(one.contract)) or is_route(one, forum.general)


# --- back to General --------------------------------------------------------------------------------------------------


async def _back(app: App, forum: _Forum, words: str) -> Reply:
    """What was routed comes with the chat's digest again, or to General where it is all there is."""
    one = await _meant(app, forum, words)
    names, kind = _names(one.contract), _kind(one.contract)
    if forum.general is None or one.id == forum.general.id:
        await app.storage.subscriptions.save(replace(one, thread_id=0))
        return Reply(paragraphs=(say("unrouted", names=names, kind="whole"),), buttons=((settings_button(one),),))
    await app.storage.subscriptions.remove(one.id)
    general = replace(forum.general, contract=again(forum.general.contract, one.contract))
    await app.storage.subscriptions.save(general)
    here = (Button(say("button-route-here", names=names), f"/route {line_of(one.contract)} here"),)
    ways = (here, (settings_button(general),)) if forum.request.thread_id else ((settings_button(general),),)
    return Reply(paragraphs=(say("unrouted", names=names, kind=kind),), buttons=ways)


async def _meant(app: App, forum: _Forum, words: str) -> Subscription:
    """The subscription of that number or on those names. UserError where nothing of it comes to a topic of its own."""
    found: Text | str = words
    if is_number(words):
        one = next((one for one in forum.ours if one.id == int(words)), None)
    else:
        narrow = await _narrowed(app, forum, words, f"/route {words} general")
        names = Contract(topics=tuple(narrow.topics), providers=tuple(narrow.providers))
        one, found = _route_of(forum, names), _names(names)
    if one is None:
        raise UserError(say("error-no-route", names=found), ((Button(say("button-routes"), "/route"),),))
    return one
