"""Digests that end, wait or come again: those that a line names, by a number, a topic or a provider."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.contract_text import short, standing
from bot.commands.follow_pauses import pause_along, resume_along
from bot.commands.managing import (
    choosing,
    is_number,
    managed,
    nothing_subscribed,
    remember,
    save_all,
    settings_button,
    subscribe_button,
)
from bot.commands.narrowing import name_meant
from bot.commands.routes import give_back
from bot.conversation import Button, Reply, UserError, say
from bot.in_english import time_in_english
from bot.periods import read_return

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.commands.managing import Addressed, Target
    from bot.conversation import Chat, Request, Text
    from storage import Names, Subscription

_LONGEST_NAME = 6
_MANY = 4
"""A number of so many digits is none of days."""
_COURTESY = frozenset(("please", "me", "now", "thanks"))
_LEADING = frozenset(("from", "on", "about", "of", "the", "my"))


async def unsubscribe(app: App, request: Request, argument: str) -> Reply:
    """A subscription ended: the only one, the one of a number or on a topic, or all of them."""
    every = await managed(app, request, _plain(argument))
    about = _on_name(every, await app.storage.articles.names())
    if not about.subscriptions:
        raise nothing_subscribed(about.target)
    is_all = about.rest.lower() == "all"
    is_part = about is not every and _name_count(about.subscriptions[0]) > 1  # it is on more than what was named
    if not is_all and (about.rest or is_part or len(about.subscriptions) > 1):
        has_all = len(about.subscriptions) == len(every.subscriptions)
        return choosing(about, "/unsubscribe", say("which-unsubscribe"), has_all=has_all)
    for one in about.subscriptions:
        await app.storage.subscriptions.remove(one.id)
    await give_back(app, about.chat.id, about.subscriptions)
    left = await app.storage.subscriptions.of_chat(about.chat.id)
    told = [say("unsubscribed", count=len(about.subscriptions), left=len(left))]
    ways = Button(say("button-settings"), about.target.line("/settings")) if left else subscribe_button(about.target)
    follows = () if left or about.target.is_elsewhere else await app.storage.subscriptions.follows(about.chat.id)
    if follows:
        told.append(say("follows-left", count=len(follows)))
    following = (Button(say("button-following"), "/following"),) if follows else ()
    return Reply(paragraphs=tuple(told), buttons=((ways, *following),))


async def pause(app: App, request: Request, argument: str) -> Reply:
    """Digests that wait: until a day that is named, or until they are resumed."""
    about = await _to_pause(app, request, _plain(time_in_english(argument, request.chat.language)))
    until = read_return(about.rest, request.now, about.chat.zone) if about.rest else None
    if about.rest and until is None and about.subscriptions:
        raise UserError(say("error-until", found=about.rest if about.rest in argument else argument))
    if not about.subscriptions:
        return _follows_alone(about.target, await pause_along(app, about.chat, request.now, until))
    changed = [replace(one, is_paused=until is None, resumes_at=until) for one in about.subscriptions]
    saved = await save_all(app, changed, about.chat, request.now)
    line = f"/resume {saved[0].id}" if len(saved) == 1 else about.target.line("/resume")
    buttons = (Button(say("button-resume"), line), *_settings_of_one(saved))
    along = await pause_along(app, about.chat, request.now, until)
    return Reply(paragraphs=(*_standings(saved, about.chat), *along), buttons=(buttons,))


async def resume(app: App, request: Request, argument: str) -> Reply:
    """Digests that come again, at their next time."""
    about = _on_name(await managed(app, request, _plain(argument)), await app.storage.articles.names())
    if not about.subscriptions:
        return _follows_alone(about.target, await resume_along(app, about.chat, request.now))
    if about.rest:
        return choosing(about, "/resume", say("which-resume"))
    chat = await remember(app, about.target, request.now)
    changed = [replace(one, is_paused=False, resumes_at=None) for one in about.subscriptions]
    saved = await save_all(app, changed, chat, request.now)
    along = await resume_along(app, chat, request.now)
    return Reply(paragraphs=(*_standings(saved, chat), *along), buttons=(_settings_of_one(saved),))


def _follows_alone(target: Target, told: tuple[Text, ...]) -> Reply:
    """What became of the things that are followed where there is no digest. UserError where there are none either."""
    if not told:
        raise nothing_subscribed(target)
    return Reply(paragraphs=told, buttons=((Button(say("button-following"), "/following"),),))


async def _to_pause(app: App, request: Request, words: str) -> Addressed:
    """What is to wait, with the words for how long as its rest; a number that no digest has is one of days."""
    # `3 days` begins with a number, and is none of a subscription.
    if not is_number(words) and read_return(words, request.now, request.chat.zone) is not None:
        return replace(await managed(app, request, ""), rest=words)
    try:
        about = await managed(app, request, words)
    except UserError:
        days = f"{words} days"
        is_days = is_number(words) and len(words) < _MANY and read_return(days, request.now, request.chat.zone)
        ours = await managed(app, request, "") if is_days else None
        if not ours or not ours.subscriptions:
            raise
        return replace(ours, rest=days)
    return _on_name(about, await app.storage.articles.names())


def _on_name(about: Addressed, names: Names) -> Addressed:
    """What is addressed, where the rest begins with a topic or provider of some: these, rather those on it alone."""
    words = about.rest.split()
    while words and words[0].lower() in _LEADING:
        words = words[1:]
    for length in range(min(len(words), _LONGEST_NAME), 0, -1):
        name = name_meant(names, " ".join(words[:length]))
        on_it = [one for one in about.subscriptions if name in {*one.contract.topics, *one.contract.providers}]
        alone = [one for one in on_it if _name_count(one) == 1]
        if on_it:
            return replace(about, subscriptions=tuple(alone or on_it), rest=" ".join(words[length:]))
    return about


def _name_count(one: Subscription) -> int:
    return len(one.contract.topics) + len(one.contract.providers)


def _plain(argument: str) -> str:
    """The words without those of courtesy around them."""
    words = argument.split()
    while words and words[0].lower().strip(".,!") in _COURTESY:
        words = words[1:]
    while words and words[-1].lower().strip(".,!") in _COURTESY:
        words = words[:-1]
    return " ".join(words)


def _standings(saved: Sequence[Subscription], chat: Chat) -> tuple[Text, ...]:
    """Whether each subscription is paused; a single one needs no introduction."""
    if len(saved) == 1:
        return (standing(saved[0], chat),)
    return tuple(say("standing", contract=short(one.contract), standing=standing(one, chat)) for one in saved)


def _settings_of_one(saved: Sequence[Subscription]) -> tuple[Button, ...]:
    return (settings_button(saved[0]),) if len(saved) == 1 else ()
