"""Which subscriptions a request is about, and who may change them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.commands.contract_text import short
from bot.commands.listing import in_rows
from bot.conversation import Button, Reply, UserError, say
from bot.digest.claiming import schedule_of
from bot.digest.schedule import next_due
from bot.texts import spoken
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Chat, Request, Text
    from storage import Contract, Subscription

_MAX_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Target:
    """The chat whose digests are meant: the one that was typed in, or a channel managed from a private chat.

    `may_post` says that the bot is not known to lack the right to write there.
    """

    chat: Chat
    thread_id: int
    known: KnownChat
    is_elsewhere: bool = False
    may_post: bool = True

    @property
    def name(self) -> str:
        """How a line names it again: nothing for the chat that was typed in."""
        return f"{self.chat.id} " if self.is_elsewhere else ""

    @property
    def title(self) -> str:
        """What to call it where it is not the chat that was typed in."""
        return self.chat.title if self.is_elsewhere else ""

    @property
    def kind(self) -> str:
        """What sentences call it by: `here`, or the kind of chat that it is elsewhere."""
        return self.chat.kind if self.is_elsewhere else "here"

    def line(self, command: str, argument: str = "") -> str:
        """A command about this target."""
        return f"{command} {self.name}{argument}".rstrip()


async def target_of(app: App, request: Request, name: str = "", *, is_to_post: bool = True) -> Target:
    """The target that a request names. UserError if there is no such place, or not for this person.

    Where something `is_to_post` in it, the bot has to be allowed to.
    """
    if name and name != str(request.chat.id):
        return await _elsewhere(app, request, name, is_to_post=is_to_post)
    known = await app.storage.chats.get(request.chat.id)
    here = KnownChat(request.chat.id, request.chat.kind, request.chat.title)
    return Target(request.chat, request.thread_id, known or here)


async def _elsewhere(app: App, request: Request, name: str, *, is_to_post: bool) -> Target:
    if request.chat.kind != "private":
        raise UserError(say("error-only-private"))
    place = await app.places.find(name)
    if place is None or place.kind == "private":
        raise UserError(say("error-no-place", name=name))
    if not await app.places.is_admin(place.id, request.person.id):
        # Of a channel, Telegram tells only its admins who is one: whoever asks may well be.
        is_hidden = place.kind == "channel" and not place.may_post
        raise UserError(say("error-may-not-post" if is_hidden else "error-not-admin-there", name=name))
    if is_to_post and not place.may_post:
        raise UserError(say("error-may-not-post", name=place.title or name))
    known = await app.storage.chats.get(place.id) or KnownChat(place.id, place.kind)
    language = known.language or request.chat.language
    target = _target(app, replace(known, kind=place.kind, title=place.title, language=language))
    return replace(target, may_post=place.may_post)


def _target(app: App, known: KnownChat, thread_id: int = 0) -> Target:
    return Target(replace(app.chat(known), title=known.title), thread_id, known, is_elsewhere=True)


async def may_manage(app: App, request: Request, chat_id: int) -> bool:
    """Whether this person may change the digests of that chat."""
    if chat_id == request.chat.id and (request.chat.kind == "private" or request.person.is_anonymous_admin):
        return True
    if chat_id != request.chat.id and request.chat.kind != "private":
        return False
    return request.person.id != 0 and await app.places.is_admin(chat_id, request.person.id)


async def check_manager(app: App, request: Request, chat_id: int) -> None:
    """UserError unless this person may change the digests of that chat; the message of a pressed button stays.

    What they may not here, they may for themselves in private.
    """
    if not await may_manage(app, request, chat_id):
        link = app.places.link("")
        ways = ((Button(say("button-private"), url=link),),) if link else ()
        raise UserError(say("error-not-admin"), ways, is_apart=True)


@dataclass(frozen=True, slots=True)
class Addressed:
    """The subscriptions that a line is about, the chat they are of, and what else the line says."""

    target: Target
    subscriptions: tuple[Subscription, ...]
    rest: str

    @property
    def chat(self) -> Chat:
        """The chat that the subscriptions are of."""
        return self.target.chat


async def addressed(app: App, request: Request, argument: str) -> Addressed:
    """What `[@channel | number of a subscription] [more]` is about; without either, what is subscribed to here.

    In a forum topic that has subscriptions of its own, these. Everyone may read it who is in the chat. UserError for
    another chat's, but from a private chat with an admin of it: what comes there can be changed and ended even while
    nothing may be posted.
    """
    first, _, rest = argument.strip().partition(" ")
    if is_number(first):
        return await _numbered(app, request, int(first), rest.strip())
    is_place = names_place(first)
    target = await target_of(app, request, first if is_place else "", is_to_post=False)
    ours = await app.storage.subscriptions.of_chat(target.chat.id)
    in_topic = tuple(one for one in ours if target.thread_id and one.thread_id == target.thread_id)
    return Addressed(target, in_topic or ours, rest.strip() if is_place else argument.strip())


async def managed(app: App, request: Request, argument: str) -> Addressed:
    """What is addressed, for someone who may change it. UserError for others."""
    about = await addressed(app, request, argument)
    if not about.target.is_elsewhere:
        await check_manager(app, request, about.chat.id)
    return about


async def _numbered(app: App, request: Request, number: int, rest: str) -> Addressed:
    """The subscription of that number. To who has no say in it, one of another chat is as if it were not there."""
    one = await app.storage.subscriptions.get(number)
    one = one if one and one.is_digest else None
    if one and one.chat_id == request.chat.id:
        target = await target_of(app, request)
        return Addressed(replace(target, thread_id=one.thread_id), (one,), rest)
    known = await app.storage.chats.get(one.chat_id) if one else None
    if one and known and known.kind != "private" and await may_manage(app, request, known.id):
        return Addressed(_target(app, known, one.thread_id), (one,), rest)
    raise UserError(say("error-no-such-digest", number=str(number)))


def names_place(word: str) -> bool:
    """Whether this could be the @name or the number of a channel or group."""
    return word.startswith("@") or (word.startswith("-") and word[1:].isdigit())


def is_number(text: str) -> bool:
    """Whether this could be the number of a subscription."""
    return text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS


def choosing(about: Addressed, command: str, question: Text, *, has_all: bool = False) -> Reply:
    """The subscriptions to choose from, each as what the command is about; with `has_all` also all of them."""
    each = [Button(short(one.contract), f"{command} {one.id}") for one in about.subscriptions]
    every = (Button(say("button-all"), about.target.line(command, "all")),) if has_all and len(each) > 1 else ()
    return Reply(paragraphs=(question,), buttons=(*in_rows(each, 1), every))


def nothing_subscribed(target: Target, *more: Button) -> UserError:
    """That there is no digest, and how to get one."""
    return UserError(say("nothing-subscribed"), ((subscribe_button(target), *more),))


def subscribe_button(target: Target) -> Button:
    """What subscribes there."""
    return Button(say("button-subscribe"), target.line("/subscribe"))


def settings_button(one: Subscription) -> Button:
    """What opens the settings of a subscription."""
    return Button(say("button-settings"), f"/settings {one.id}")


async def remember(app: App, target: Target, now: datetime, zone: str = "") -> Chat:
    """The target's chat, kept with the zone it has chosen; where anyone chooses something, it can be written to.

    It is kept with the language that is spoken in it now: digests come when nobody is there whose app would tell.
    """
    known = replace(
        target.known,
        kind=target.chat.kind,
        title=target.chat.title or target.known.title,
        language=target.known.language or spoken(target.chat.language),
        zone=zone or target.known.zone,
    )
    await app.storage.chats.keep(known)
    chat = replace(app.chat(known), title=known.title)
    if target.may_post:
        await _resume(app, chat, now)
    return chat


async def welcome_back(app: App, known: KnownChat, now: datetime) -> None:
    """A chat that can be written to again: its digests are due at their next time."""
    await _resume(app, app.chat(known), now)


async def _resume(app: App, chat: Chat, now: datetime) -> None:
    store = app.storage.subscriptions
    ours = [timed(one, chat, now) for one in (*await store.of_chat(chat.id), *await store.follows(chat.id))]
    await app.storage.chats.resume(chat.id, {one.id: one.due_at for one in ours if one.due_at})


def due_of(contract: Contract, chat: Chat, now: datetime) -> datetime:
    """When the next digest of a contract is due."""
    return next_due(schedule_of(contract, chat.zone), now)


async def reschedule(app: App, chat: Chat, now: datetime) -> None:
    """The chat's subscriptions due at their next time after now, where they are not paused."""
    await save_all(app, await app.storage.subscriptions.of_chat(chat.id), chat, now)


async def save_all(app: App, changed: Sequence[Subscription], chat: Chat, now: datetime) -> list[Subscription]:
    """The subscriptions as they are kept now, each with its next time."""
    saved = [timed(one, chat, now) for one in changed]
    for one in saved:
        await app.storage.subscriptions.save(one)
    return saved


def timed(one: Subscription, chat: Chat, now: datetime) -> Subscription:
    """The subscription with its next time: none while it is paused for good, the first after a pause that ends.

    What is followed at once is looked at as soon as it does not wait; what comes along with digests has no time.
    """
    if one.is_paused:
        return replace(one, due_at=None, resumes_at=None)
    if not one.is_digest:
        return replace(one, due_at=(one.resumes_at or now) if one.is_at_once else None)
    after = max(at for at in (now, one.resumes_at, one.last_due_at) if at)  # a digest may have come since it was asked
    return replace(one, due_at=due_of(one.contract, chat, after))
