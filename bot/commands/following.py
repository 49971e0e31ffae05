"""What a chat follows: topics, providers and searches, told at once when a story is hot, or first in its digests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.card_again import tapped
from bot.commands.contract_text import is_waiting, least_name
from bot.commands.follow_words import paced, read_follow, same, words_line
from bot.commands.listing import in_rows, turning
from bot.commands.managing import check_manager, is_number, remember, subscribe_button, target_of
from bot.conversation import Button, Reply, UserError, say
from bot.digest.follow_wording import read_pace, with_pace
from bot.digest.followed import follow_text
from storage import Pace, comes_with

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request, Text
    from storage import Article, Contract, Subscription

    Row = tuple[Button, ...]

MOST_FOLLOWED = 30
PER_PAGE = 8
MAX_CHOICES = 8

_PACES = {"once": Pace.AT_ONCE, "digest": Pace.WITH_DIGEST}
_ALL = Button(say("button-following"), "/following")


async def follow(app: App, request: Request, argument: str) -> Reply:
    """Words followed from now on: `WORDS [at once | with the digest]`; of a card, what of it can be followed."""
    if not argument.strip():
        return await following(app, request, "")
    await check_manager(app, request, request.chat.id)
    if argument.startswith(("/read ", "/story ")):
        card = await tapped(app, argument)
        return _choice(card.article, card.line)
    words, pace = read_pace(argument)
    wanted = await read_follow(app, request, words)
    ours = await app.storage.subscriptions.follows(request.chat.id)
    known = next((one for one in ours if one.thread_id == request.thread_id and same(one.contract, wanted)), None)
    if known:
        changed = await _switched(app, request, known, pace) if pace else known
        return await _told(app, request, changed, is_new=False)
    if len(ours) >= MOST_FOLLOWED:
        raise UserError(say("error-many-follows", most=MOST_FOLLOWED), ((_ALL,),), is_apart=True)
    await remember(app, await target_of(app, request), request.now)
    usual = Pace.WITH_DIGEST if await _has_digest(app, request) else Pace.AT_ONCE
    contract = paced(wanted, pace or usual)
    one = await app.storage.subscriptions.add(request.chat.id, request.thread_id, contract, None, request.now)
    return await _told(app, request, one, is_new=True)


async def unfollow(app: App, request: Request, argument: str) -> Reply:
    """Words followed no more; where they are not, all that is followed."""
    ours = await app.storage.subscriptions.follows(request.chat.id)
    if not argument.strip() or not ours:
        return await following(app, request, "")
    await check_manager(app, request, request.chat.id)
    wanted = await read_follow(app, request, read_pace(argument)[0])
    those = [one for one in ours if same(one.contract, wanted)]
    one = min(those, key=lambda one: one.thread_id != request.thread_id, default=None)  # of this topic rather
    if one is None:
        listed = await following(app, request, "")
        return replace(listed, paragraphs=(say("not-followed", name=follow_text(wanted)), *listed.paragraphs))
    return await following(app, request, f"{one.id} stop")


async def following(app: App, request: Request, argument: str) -> Reply:
    """All that the chat follows, a tap away from another pace or its end: `[ID once | digest | stop] [page:N]`."""
    rest, _, page = argument.partition("page:")
    number, _, way = rest.strip().partition(" ")
    told: tuple[Text, ...] = ()
    again: tuple[Row, ...] = ()
    if is_number(number):
        await check_manager(app, request, request.chat.id)
        one = await _one_followed(app, request, int(number))
        if way in _PACES:
            await _switched(app, request, one, _PACES[way])
        elif way == "stop":
            await app.storage.subscriptions.remove(one.id)
            told = (say("unfollowed", name=follow_text(one.contract)),)
            again = ((Button(say("button-follow-again"), _line(one.contract)),),)
    ours = await app.storage.subscriptions.follows(request.chat.id)
    if not ours:
        ways = Button(say("button-topics"), "/topics")
        return Reply(paragraphs=(*told, say("nothing-followed")), buttons=(*again, (ways,)))
    reply = _listed(ours, int(page) if is_number(page) else 1)
    return replace(reply, paragraphs=(*told, *reply.paragraphs), buttons=(*reply.buttons, *again))


def _listed(ours: tuple[Subscription, ...], page: int) -> Reply:
    """A page of what is followed: a tap on one switches it."""
    last = -(-len(ours) // PER_PAGE)
    page = max(1, min(page, last))
    shown = ours[(page - 1) * PER_PAGE : page * PER_PAGE]
    here, others = f"page:{page}", [(one, "digest" if one.is_at_once else "once") for one in shown]
    rows = tuple(
        (
            Button(_entry(one), f"/following {one.id} {other} {here}"),
            Button(say("button-stop-following"), f"/following {one.id} stop {here}"),
        )
        for one, other in others
    )
    lines = tuple(_described(one) for one in shown)
    turn = turning(page, last, lambda number: f"/following page:{number}")
    waits = ((Button(say("button-resume"), "/resume"),),) if any(map(is_waiting, ours)) else ()
    return Reply(say("title-following"), (say("following-how"),), (lines,), buttons=(*rows, *turn, *waits))


def _choice(article: Article, back: str) -> Reply:
    """What of a story can be followed: its topics and its provider."""
    named = [Button(name, f'/follow topic:"{name}"') for name in article.topics[:MAX_CHOICES]]
    provider = article.provider.name
    by = [Button(say("filter-providers", names=provider), f'/follow from:"{provider}"')] if provider else []
    ways = (*in_rows(named, 2), *in_rows(by, 1), (Button(say("button-back"), back),))
    return Reply(paragraphs=(say("follow-which", title=article.title),), buttons=ways)


async def _told(app: App, request: Request, one: Subscription, *, is_new: bool) -> Reply:
    """What is followed from now on, when stories come, and what else could be."""
    contract, is_at_once = one.contract, one.is_at_once
    name = follow_text(contract)
    has_digest = await _has_digest(app, request)
    is_provider = bool(contract.providers) and not (contract.words or contract.topics)
    told = [say("follow-provider", name=name)] if is_provider and is_new else []
    comes_all = is_at_once and not (await app.storage.articles.summary()).has_heat
    told.append(say("follow-all") if comes_all else _how(contract))
    if not (has_digest or comes_all):
        told.append(say("follow-without-digest", pace=str(contract.pace)))
    other = "digest" if is_at_once else "once"
    pace = Button(say("button-pace", pace=str(_PACES[other])), f"/following {one.id} {other}")
    stop = Button(say("button-unfollow"), f"/following {one.id} stop")
    rows: list[Row] = [(pace, stop)]
    if is_provider and is_new:
        words = contract.providers[0].replace('"', "")
        rows.append((Button(say("button-follow-words", words=words), f'/follow "{words}"'),))
    digest = () if has_digest else (subscribe_button(await target_of(app, request)),)
    rows.append((*digest, _ALL))
    return Reply(
        say("title-followed", is_new="yes" if is_new else "no", name=name),
        tuple(told),
        buttons=tuple(rows),
        is_apart=True,
    )


def _how(contract: Contract) -> Text:
    """When stories come, and which of them at once."""
    return say("follow-how", pace=str(contract.pace), least=least_name(contract.least_hotness))


async def _switched(app: App, request: Request, one: Subscription, pace: Pace) -> Subscription:
    """The follow at that pace, as it is kept now: from then on, only what comes is new."""
    if one.contract.pace is pace:
        return one
    changed = replace(one, contract=paced(one.contract, pace), due_at=None, is_paused=False, resumes_at=None)
    await app.storage.subscriptions.save(changed)
    await app.storage.subscriptions.begin_anew(one.id, request.now)
    return changed


async def _one_followed(app: App, request: Request, number: int) -> Subscription:
    """What this chat follows under that number. UserError for anything else."""
    one = await app.storage.subscriptions.get(number)
    if one is None or one.chat_id != request.chat.id or one.is_digest:
        raise UserError(say("error-no-such-follow"), ((_ALL,),), is_apart=True)
    return one


async def _has_digest(app: App, request: Request) -> bool:
    """Whether something that is followed here has a digest to come with."""
    digests = await app.storage.subscriptions.of_chat(request.chat.id)
    threads = {one.thread_id for one in digests}
    return any(comes_with(request.thread_id, one, threads) for one in digests)


def _entry(one: Subscription) -> Text:
    return say("follow-entry", pace=str(one.contract.pace), name=follow_text(one.contract))


def _described(one: Subscription) -> Text:
    contract = one.contract
    waits = "yes" if is_waiting(one) else "no"
    least = least_name(contract.least_hotness)
    return say("follow-line", pace=str(contract.pace), name=follow_text(contract), least=least, waits=waits)


def _line(contract: Contract) -> str:
    """The line that follows the same again."""
    return f"/follow {with_pace(words_line(contract), contract.pace)}"
