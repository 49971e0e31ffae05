"""A digest seen before its time, and what its buttons open: cards, stories that did not fit, more of a topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.commands import card
from bot.commands.contract_text import summary
from bot.commands.listing import in_rows, turning
from bot.commands.managing import addressed, check_manager
from bot.conversation import Button, Dated, Reply, Text, UserError, say
from bot.digest.compose import compose
from bot.digest.page import DigestPage, Shown, digest_reply, pages
from storage import Contract, Subscription

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request
    from bot.digest.compose import Digest
    from storage import Article, Delivery, Material

PAGE_SIZE = 5
MAX_TOPICS = 3
_MAX_DIGITS = 18


async def digest(app: App, request: Request, argument: str) -> Reply:
    """The next digest as it would be now, and why each story is in it. Nothing changes by it."""
    about = await addressed(app, request, argument)
    one = about.subscriptions[0] if about.subscriptions else _wished(about.target.chat.id, request)
    material = await app.storage.deliveries.material(one, request.now)
    composed = compose(one, material, request.now)
    (page, shown), *_ = _whole(composed, one, request, about.chat)
    reply = digest_reply(page, shown, request.now, about.chat)
    numbers = [
        Button(
            say("button-story", number=number), f"/read {story.article.id} /digest {argument}".strip(), number=number
        )
        for number, story in enumerate(shown, 1)
    ]
    whys = tuple(_why(number, story.article, one, material) for number, story in enumerate(shown, 1))
    told = say("preview-of", parts=summary(one.contract, about.chat)) if one.id else say("preview-unsubscribed")
    last = (
        Button(say("button-settings"), f"/settings {one.id}")
        if one.id
        else Button(say("button-subscribe"), "/subscribe")
    )
    return replace(reply, notes=(*whys, told), buttons=(*in_rows(numbers, 5), (last,)))


async def story(app: App, request: Request, argument: str) -> Reply:
    """The card of a story of a digest: `ID DELIVERY`. More and less of such stories are a tap away."""
    number, _, delivery_id = argument.partition(" ")
    delivery = await _delivery(app, delivery_id)
    reply = await card.read(app, request, number)
    return replace(reply, buttons=(*reply.buttons, *await _wishes(app, reply.card, delivery)), is_apart=True)


async def rest(app: App, request: Request, argument: str) -> Reply:
    """The new stories that a digest had no room for: `DELIVERY [page:N]`."""
    delivery_id, _, turn = argument.partition(" page:")
    delivery = await _delivery(app, delivery_id)
    page = DigestPage.of(delivery.told)
    last = max(1, -(-len(page.rest) // PAGE_SIZE))
    number = min(int(turn), last) if turn.isascii() and turn.isdigit() and 0 < len(turn) < 6 and int(turn) else 1
    ids = page.rest[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    articles = tuple([one for one in [await app.storage.articles.get(article_id) for article_id in ids] if one])
    here = f"/rest {delivery.id} page:{number}"
    numbers = [
        Button(say("button-story", number=place), f"/read {one.id} {here}", number=place)
        for place, one in enumerate(articles, 1)
    ]
    beyond = page.more - len(page.rest)
    notes = (say("page-of", page=number, pages=last, total=page.more, exact="yes"),)
    rows = (*in_rows(numbers, 5), *turning(number, last, lambda other: f"/rest {delivery.id} page:{other}"))
    if beyond and number == last:
        since = page.since.astimezone(request.chat.zone).date()
        rows = (*rows, (Button(say("button-since", day=since), f"/latest since:{since}"),))
    title = say("title-rest", day=Dated(delivery.due_at))
    return Reply(title, articles=articles, notes=notes, buttons=rows, is_apart=not turn)


async def like(app: App, request: Request, argument: str) -> Reply:
    """More stories of such topics in this chat's digests: `ID DELIVERY`."""
    number, _, delivery_id = argument.partition(" ")
    delivery = await _delivery(app, delivery_id)
    reply = await card.read(app, request, number)
    if reply.card:
        await app.storage.chats.like(delivery.chat.id, reply.card.id)
    return replace(reply, notes=(say("liked"),), buttons=(*reply.buttons, *await _wishes(app, reply.card, delivery)))


async def mute(app: App, request: Request, argument: str) -> Reply:
    """A topic kept out of a digest: `ID DELIVERY TOPIC`."""
    return await _turn(app, request, argument, is_muted=True)


async def unmute(app: App, request: Request, argument: str) -> Reply:
    """A topic that was kept out comes again: `ID DELIVERY TOPIC`."""
    return await _turn(app, request, argument, is_muted=False)


async def _turn(app: App, request: Request, argument: str, *, is_muted: bool) -> Reply:
    number, delivery_id, topic = (*argument.split(maxsplit=2), "", "", "")[:3]
    delivery = await _delivery(app, delivery_id)
    await check_manager(app, request, delivery.chat.id)
    one = await app.storage.subscriptions.get(delivery.subscription_id)
    if one is None:
        raise UserError(say("error-no-subscription"), ((Button(say("button-subscribe"), "/subscribe"),),))
    without = tuple(name for name in one.contract.without_topics if name != topic)
    wanted = tuple(name for name in one.contract.topics if name != topic)
    contract = replace(one.contract, without_topics=(*without, topic) if is_muted else without)
    if is_muted and one.contract.topics and wanted:
        contract = replace(contract, topics=wanted)
    await app.storage.subscriptions.save(replace(one, contract=contract))
    reply = await card.read(app, request, number)
    told = say("muted" if is_muted else "unmuted", topic=topic)
    return replace(reply, notes=(told,), buttons=(*reply.buttons, *await _wishes(app, reply.card, delivery)))


async def _wishes(app: App, article: Article | None, delivery: Delivery) -> tuple[tuple[Button, ...], ...]:
    """What one may want after reading a story: more of it, or its topics no more."""
    one = await app.storage.subscriptions.get(delivery.subscription_id)
    if article is None or one is None:
        return ()
    here = f"{article.id} {delivery.id}"
    muted = set(one.contract.without_topics)
    topics = [
        Button(say("button-unmute", topic=name), f"/unmute {here} {name}")
        if name in muted
        else Button(say("button-mute", topic=name), f"/mute {here} {name}")
        for name in article.topics[:MAX_TOPICS]
    ]
    return ((Button("👍", f"/like {here}"),), *in_rows(topics, 2))


async def _delivery(app: App, number: str) -> Delivery:
    is_number = number.isascii() and number.isdigit() and len(number) <= _MAX_DIGITS
    found = await app.storage.deliveries.get(int(number)) if is_number else None
    if found is None:
        raise UserError(say("error-no-digest"), ((Button(say("button-latest"), "/latest"),),))
    return found


def _wished(chat_id: int, request: Request) -> Subscription:
    """The subscription that someone without any would get."""
    return Subscription(0, chat_id, request.thread_id, Contract(), request.now - timedelta(days=1), 0, request.now)


def _whole(
    composed: Digest, one: Subscription, request: Request, chat: Any
) -> list[tuple[DigestPage, tuple[Shown, ...]]]:
    """The digest as a single message, however long: a preview is cut rather than sent in parts."""
    parts = pages(composed, one, request.now, chat)
    also_at = tuple(story.also_at for story in composed.stories)
    page = replace(DigestPage.of(parts[0].told), also_at=also_at, is_last=True)
    return [(page, tuple(Shown(story.article, story.also_at) for story in composed.stories))]


def _why(number: int, article: Article, one: Subscription, material: Material) -> Text:
    """Why a story is in a digest: its heat, the topic that was asked for, what is liked, since when it is new."""
    liked = dict(material.liked)
    wanted = [name for name in article.topics if name in one.contract.topics]
    likes = [name for name in article.topics if name in liked]
    is_new = any(article.id == other.id for other in material.fresh)
    parts = (
        say("why-heat", percent=max(1, round(100 * (1 - article.hotness))))
        if article.hotness is not None
        else say("why-no-heat"),
        say("why-topic", topic=wanted[0]) if wanted else "",
        say("why-liked", topic=likes[0]) if likes else "",
        say("why-new", since=Dated(one.covered_until, with_time=True)) if is_new else say("why-older"),
    )
    return say("why", number=number, parts=tuple(part for part in parts if part))
