"""Which topics and providers a digest takes in or keeps out: lists of names to tap, or to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.contract_text import about_text
from bot.commands.listing import in_rows, turning
from bot.commands.narrowing import narrowed, provider_words
from bot.commands.settings_page import back, marked, save
from bot.conversation import Button, Reply, UserError, say
from storage import Contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.commands.narrowing import Narrowed
    from bot.conversation import Request
    from storage import Subscription

_NAMES_A_PAGE = 12
_OTHER = {"topics": ("providers", "without_providers"), "providers": ("topics", "without_topics")}


async def wanted_topics(app: App, request: Request, about: Addressed, value: str) -> Reply:
    """`[PAGE] [TOPIC | all]`, or topics in words: which are wanted, and which kept out."""
    names = tuple(topic.name for topic in await app.storage.articles.topics())
    return await _names(app, request, about, value, "topics", names)


async def wanted_providers(app: App, request: Request, about: Addressed, value: str) -> Reply:
    """The same of providers."""
    names = await app.storage.articles.names()
    return await _names(app, request, about, value, "providers", tuple(sorted(set(names.providers.values()))))


async def _names(  # noqa: PLR0917 - the two lists differ in nothing else
    app: App, request: Request, about: Addressed, value: str, kind: str, names: Sequence[str]
) -> Reply:
    """The names of a kind, each with what is wanted of it: a tap takes it in, keeps it out, and lets it be, in turn."""
    one = about.subscriptions[0]
    line = f"/settings {one.id} {kind}"
    kept = (*getattr(one.contract, kind), *getattr(one.contract, f"without_{kind}"))
    names = (*names, *(name for name in kept if name not in names))  # what the archive has no more can be let go
    page, _, name = value.partition(" ")
    is_page = page.isascii() and page.isdigit() and 0 < len(page) < 6 and int(page) > 0
    if is_page and name in names:
        one = await save(app, request, about, **_turned(one.contract, kind, name))
    elif name == "all" or value == "all":
        one = await save(app, request, about, **{kind: (), f"without_{kind}": ()})
    elif value and not is_page:
        words = provider_words(value) if kind == "providers" else value
        named = await narrowed(app, words, f"{line} {value}", about.chat.language)
        one = await save(app, request, about, **_with_named(one, kind, named, value))
    last = max(1, -(-len(names) // _NAMES_A_PAGE))
    number = min(int(page), last) if is_page else 1
    on_page = names[(number - 1) * _NAMES_A_PAGE : number * _NAMES_A_PAGE]
    buttons = [Button(marked(_wanted(one.contract, kind, each), each), f"{line} {number} {each}") for each in on_page]
    turn = turning(number, last, lambda other: f"{line} {other}")
    everything = (Button(say("button-everything"), f"{line} {number} all"),) if count_of(one.contract, kind) else ()
    now = say("names-now", parts=about_text(_only(one.contract, kind)) or (say("all-of", kind=kind),))
    rows = (*in_rows(buttons, 2), *turn, (*everything, back(one)))
    return Reply(say("title-names-wanted", kind=kind), (say("names-how"), now), buttons=rows)


def _turned(contract: Contract, kind: str, name: str) -> dict[str, tuple[str, ...]]:
    """The lists after a tap on a name: not named → in → out → not named."""
    wanted, unwanted = getattr(contract, kind), getattr(contract, f"without_{kind}")
    if name in wanted:
        return {kind: _without(wanted, name), f"without_{kind}": (*unwanted, name)}
    if name in unwanted:
        return {f"without_{kind}": _without(unwanted, name)}
    return {kind: (*wanted, name)}


def _with_named(one: Subscription, kind: str, named: Narrowed, said: str) -> dict[str, tuple[str, ...]]:
    """The lists with the names that were typed. UserError for words that name nothing of this kind."""
    wanted, unwanted = tuple(getattr(named, kind)), tuple(getattr(named, f"without_{kind}"))
    is_other = any(getattr(named, name) for name in (*_OTHER[kind], "place"))
    if is_other or not (wanted or unwanted or named.is_everything):
        page = Button(say("title-names-wanted", kind=kind), f"/settings {one.id} {kind}")
        raise UserError(say("error-names", kind=kind, found=said), ((page, back(one)),))
    kept = Contract() if named.is_everything else one.contract
    said_now = {*wanted, *unwanted}
    lists = {kind: wanted, f"without_{kind}": unwanted}
    return {name: (*(old for old in getattr(kept, name) if old not in said_now), *new) for name, new in lists.items()}


def _only(contract: Contract, kind: str) -> Contract:
    """A contract of nothing but what this one says of a kind of names."""
    return Contract(**{name: getattr(contract, name) for name in (kind, f"without_{kind}")})


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)


def _wanted(contract: Contract, kind: str, name: str) -> str:
    return "in" if name in getattr(contract, kind) else "out" if name in getattr(contract, f"without_{kind}") else ""


def count_of(contract: Contract, kind: str) -> int:
    """How many topics, or providers, a contract says anything of."""
    return len(getattr(contract, kind)) + len(getattr(contract, f"without_{kind}"))
