"""Routes: what of the news comes to a forum topic of its own, as a contract, and is left out of the chat's digest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.commands.managing import timed
from bot.commands.narrowing import provider_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Chat
    from storage import Contract, Subscription

_KINDS = ("topics", "providers")


def general_of(ours: Iterable[Subscription]) -> Subscription | None:
    """The digest of a chat that routes are taken out of, None if it has none: rather an open one outside topics."""
    return min(ours, key=lambda one: (bool(names_of(one.contract)), one.thread_id != 0, one.id), default=None)


def names_of(contract: Contract) -> tuple[str, ...]:
    """The topics and providers that a contract is of, none for one of everything."""
    return (*contract.topics, *contract.providers)


def line_of(contract: Contract) -> str:
    """The names that a contract is of as a line has them."""
    return ", ".join(contract.topics) or provider_words(", ".join(contract.providers))


def is_route(one: Subscription, general: Subscription | None) -> bool:
    """Whether the chat's digest leaves out all that this subscription of the same chat is of."""
    if general is None or one.id == general.id or not names_of(one.contract):
        return False
    return all(set(getattr(one.contract, kind)) <= set(_out(general.contract, kind)) for kind in _KINDS)


def is_of(contract: Contract, names: Contract) -> bool:
    """Whether a contract is of the topics and providers of another one, and of no others."""
    return all(set(getattr(contract, kind)) == set(getattr(names, kind)) for kind in _KINDS)


def is_within(contract: Contract, names: Contract) -> bool:
    """Whether a contract is of some of the topics, or of the providers, of another: without them nothing were left."""
    wanted = [(set(getattr(contract, kind)), set(getattr(names, kind))) for kind in _KINDS]
    return any(theirs and theirs <= those for theirs, those in wanted)


def routed(general: Subscription, ours: Iterable[Subscription], names: Contract) -> Contract:
    """The contract of a route: that of the chat's digest, but of these names; what else is routed may come as well."""
    elsewhere = {name for one in ours if is_route(one, general) for name in names_of(one.contract)}
    taken = elsewhere | set(names_of(names))
    kept: dict[str, Any] = {f"without_{kind}": _less(_out(general.contract, kind), taken) for kind in _KINDS}
    return replace(general.contract, topics=names.topics, providers=names.providers, **kept)


def without(general: Contract, names: Contract) -> Contract:
    """The contract of the chat's digest with these names left out."""
    for kind in _KINDS:
        theirs: tuple[str, ...] = getattr(names, kind)
        out = (*_less(_out(general, kind), theirs), *theirs)
        general = _with(general, kind, _less(getattr(general, kind), theirs), out)
    return general


def beside_routes(contract: Contract, ours: Iterable[Subscription]) -> Contract:
    """The contract of a chat's new digest: of everything, where there is no such yet, it leaves out what is routed."""
    ours = tuple(ours)
    if names_of(contract) or any(not names_of(one.contract) for one in ours):
        return contract
    for one in ours:
        if one.thread_id and not (one.contract.topics and one.contract.providers):
            contract = without(contract, one.contract)
    return contract


def again(general: Contract, names: Contract) -> Contract:
    """The contract of the chat's digest with these names in it again."""
    for kind in _KINDS:
        theirs, wanted = getattr(names, kind), getattr(general, kind)
        wanted = (*_less(wanted, theirs), *theirs) if wanted else ()
        general = _with(general, kind, wanted, _less(_out(general, kind), theirs))
    return general


async def give_back(app: App, chat_id: int, ended: Iterable[Subscription]) -> None:
    """What the chat's digest left out for subscriptions that have ended comes with it again."""
    general = general_of(await app.storage.subscriptions.of_chat(chat_id))
    for one in ended:
        if general and is_route(one, general):
            general = replace(general, contract=again(general.contract, one.contract))
            await app.storage.subscriptions.save(general)


async def keep_along(app: App, before: Contract, after: Subscription, chat: Chat, now: datetime) -> None:
    """The routes of a chat's digest at its new time, where they had its old one: they come together."""
    then, when = (before.minute, before.days), (after.contract.minute, after.contract.days)
    ours: Sequence[Subscription] = await app.storage.subscriptions.of_chat(after.chat_id) if then != when else ()
    general = general_of(ours)
    if general is None or general.id != after.id:
        return
    for one in ours:
        if is_route(one, general) and (one.contract.minute, one.contract.days) == then:
            moved = replace(one, contract=replace(one.contract, minute=when[0], days=when[1]))
            await app.storage.subscriptions.save(timed(moved, chat, now))


def _with(contract: Contract, kind: str, wanted: tuple[str, ...], out: tuple[str, ...]) -> Contract:
    changes: dict[str, Any] = {kind: wanted, f"without_{kind}": out}
    return replace(contract, **changes)


def _out(contract: Contract, kind: str) -> tuple[str, ...]:
    names: tuple[str, ...] = getattr(contract, f"without_{kind}")
    return names


def _less(names: Iterable[str], gone: Iterable[str]) -> tuple[str, ...]:
    left_out = set(gone)
    return tuple(name for name in names if name not in left_out)
