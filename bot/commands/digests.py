"""A digest seen before its time, and what its buttons open: cards, stories that did not fit, more of a topic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import card
from bot.commands.contract_text import short, summary
from bot.commands.listing import in_rows, turning
from bot.commands.managing import addressed, check_manager, is_number, may_manage, settings_button
from bot.commands.narrowing import narrowed
from bot.commands.subscribing import contract_changes
from bot.commands.whys import whys
from bot.commands.wishes import wish_of
from bot.conversation import Button, Dated, Reply, Text, UserError, say
from bot.digest.compose import Kind, compose
from bot.digest.followed import follow_names
from bot.digest.page import DigestPage, Shown, digest_reply, pages
from storage import Contract, Quiet, Subscription

if TYPE_CHECKING:
    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.conversation import Chat, Request
    from bot.digest.compose import Digest
    from storage import Article, Delivery

PAGE_SIZE = 5
MAX_TOPICS = 3
_ALL_VERSIONS = 2**62  # what the archive holds by now is nothing new to who subscribes


async def digest(app: App, request: Request, argument: str) -> Reply:
    """The next digest as it would be now, and why each story is in it; with words, one that they would order.

    Nothing changes by it.
    """
    # `5 stories on ai` begins with a number, and is none of a subscription.
    names_it = is_number(argument) or argument.startswith(("@", "-"))
    about = await addressed(app, request, argument if names_it else "")
    words = about.rest if names_it else argument
    one = await _meant(app, request, about, words)
    material = await app.storage.deliveries.material(one, request.now)
    composed = compose(one, material, request.now)
    page, shown = _whole(composed, one, request, about.chat)
    reply = digest_reply(page, shown, request.now, about.chat)
    back = f"/digest {argument}".strip()
    numbers = [
        Button(say("button-story", number=number), f"/read {story.article.id} {back}", number=number)
        for number, story in enumerate(shown, 1)
    ]
    abouts = tuple(
        say("filters", parts=(told, *whys(story.article, one.contract, material.liked)))
        for told, story in zip(reply.abouts, shown, strict=True)
    )
    rows = (*in_rows(numbers, 5), *_ways_on(about, one, words))
    told = reply.paragraphs if one.id or shown else ()  # the note says as much
    return replace(
        reply, paragraphs=told, abouts=abouts, notes=(*reply.notes, *_notes(composed, one, about.chat)), buttons=rows
    )


async def story(app: App, request: Request, argument: str) -> Reply:
    """The card of a story of a digest: `ID DELIVERY`. More and less of such stories are a tap away."""
    number, _, delivery_id = argument.partition(" ")
    delivery = await delivery_of(app, request, delivery_id)
    chat_id = await chat_of(app, request, delivery)
    reply = await card.card(app, request, number, f"/story {argument}", chat_id)
    wishes = await _wishes(app, reply.card, delivery) if chat_id == delivery.chat.id else ()
    return replace(reply, buttons=(*reply.buttons, *_why_button(argument), *wishes), is_apart=True)


async def why(app: App, request: Request, argument: str) -> Reply:
    """Why a story of a digest was told: `ID DELIVERY`. In a group, only whoever asks is told."""
    delivery = await delivery_of(app, request, argument.rpartition(" ")[2])
    reply = replace(await story(app, request, argument), is_apart=False)
    told = await _why(app, reply.card, delivery) if reply.card else ()
    if request.chat.kind != "private":
        return Reply(paragraphs=told, is_aside=True)
    return replace(reply, notes=(*reply.notes, *told))


async def _why(app: App, article: Article, delivery: Delivery) -> tuple[Text, ...]:
    """What the digest was made of, and what speaks for this story of it."""
    page, one = DigestPage.of(delivery.told), await app.storage.subscriptions.get(delivery.subscription_id)
    contract = one.contract if one and one.is_digest else Contract()
    liked = await app.storage.likes.topics(delivery.chat.id)
    parts = tuple(whys(article, contract, liked, _follow_of(article, delivery)))
    since = Dated(page.since, with_time=True)
    made = say("why-at-once") if page.follow else say("why", kind=str(page.kind), since=since)
    return (made, say("why-story", parts=parts)) if parts else (made,)


async def rest(app: App, request: Request, argument: str) -> Reply:
    """The new stories that a digest had no room for: `DELIVERY [page:N]`."""
    delivery_id, _, turn = argument.partition(" page:")
    delivery = await delivery_of(app, request, delivery_id)
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


async def mute(app: App, request: Request, argument: str) -> Reply:
    """A topic kept out of a digest: `ID DELIVERY TOPIC`."""
    return await _turn(app, request, argument, is_muted=True)


async def unmute(app: App, request: Request, argument: str) -> Reply:
    """A topic that was kept out comes again: `ID DELIVERY TOPIC`."""
    return await _turn(app, request, argument, is_muted=False)


async def _turn(app: App, request: Request, argument: str, *, is_muted: bool) -> Reply:
    number, delivery_id, topic = (*argument.split(maxsplit=2), "", "", "")[:3]
    delivery = await delivery_of(app, request, delivery_id)
    await check_manager(app, request, delivery.chat.id)
    one = await app.storage.subscriptions.get(delivery.subscription_id)
    if one is None or not one.is_digest:
        raise UserError(say("error-no-subscription"), ((Button(say("button-subscribe"), "/subscribe"),),))
    article = await app.storage.articles.get(int(number)) if is_number(number) else None
    if article is None or topic not in article.topics:
        raise UserError(say("error-story"))
    if is_muted and set(one.contract.topics) == {topic}:
        raise UserError(say("error-last-topic", topic=topic), ((settings_button(one),),), is_apart=True)
    was_wanted = topic in DigestPage.of(delivery.told).about
    contract = _muted(one.contract, topic) if is_muted else _unmuted(one.contract, topic, was_wanted=was_wanted)
    await app.storage.subscriptions.save(replace(one, contract=contract))
    reply = await story(app, request, f"{number} {delivery_id}")
    told = say("muted", topic=topic) if is_muted else say("unmuted", topic=topic)
    return replace(reply, notes=(*reply.notes, told), is_apart=False)


def _muted(contract: Contract, topic: str) -> Contract:
    without = (*_without(contract.without_topics, topic), topic)
    return replace(contract, topics=_without(contract.topics, topic), without_topics=without)


def _unmuted(contract: Contract, topic: str, *, was_wanted: bool) -> Contract:
    """The contract with the topic open again; wanted, where it was and others still are."""
    wanted = (*_without(contract.topics, topic), topic) if was_wanted and contract.topics else contract.topics
    return replace(contract, topics=wanted, without_topics=_without(contract.without_topics, topic))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)


async def _wishes(app: App, article: Article | None, delivery: Delivery) -> tuple[tuple[Button, ...], ...]:
    """What one may want after reading a story: its topics no more, or what it was followed by."""
    if article and DigestPage.of(delivery.told).follow:
        return await _stop_following(app, article, delivery)
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
    return in_rows(topics, 2)


async def _stop_following(app: App, article: Article, delivery: Delivery) -> tuple[tuple[Button, ...], ...]:
    """What stops that by which the story was told at once."""
    names = _follow_of(article, delivery)
    ours = await app.storage.subscriptions.follows(delivery.chat.id)
    those = [one for one in ours if follow_names(one.contract) == names]
    those.sort(key=lambda one: one.thread_id != delivery.thread_id)
    return tuple((Button(say("button-unfollow"), f"/following {one.id} stop"),) for one in those[:1])


def _follow_of(article: Article, delivery: Delivery) -> tuple[str, ...]:
    """The names of what a story of that message is followed by, none for nothing."""
    page = DigestPage.of(delivery.told)
    follows = dict(zip((story.article_id for story in delivery.stories), page.follows, strict=False))
    return follows.get(article.id, page.follow)


async def delivery_of(app: App, request: Request, number: str) -> Delivery:
    """The message of that number in this chat, or in a channel, which is open to all. UserError for any other."""
    found = await app.storage.deliveries.get(int(number)) if is_number(number) else None
    if found is None or (found.chat.id != request.chat.id and found.chat.kind != "channel"):
        raise UserError(say("error-no-digest"), ((Button(say("button-latest"), "/latest"),),))
    return found


async def chat_of(app: App, request: Request, delivery: Delivery) -> int:
    """Whose digests one can wish for after reading a story of this one: of its chat, if one has a say there."""
    is_theirs = delivery.chat.id == request.chat.id or await may_manage(app, request, delivery.chat.id)
    return delivery.chat.id if is_theirs else request.chat.id


async def _meant(app: App, request: Request, about: Addressed, words: str) -> Subscription:
    """The subscription to show: the first that is addressed, or what the words, or no words at all, would order."""
    if about.subscriptions and not words:
        return about.subscriptions[0]
    words, wish = wish_of(words, request.chat.language)
    narrow = await narrowed(app, wish.rest, f"/digest {about.target.name}{words}", about.chat.language)
    contract = Contract(**contract_changes(wish, narrow))
    place = (about.chat.id, about.target.thread_id)
    return Subscription(0, *place, contract, request.now, _ALL_VERSIONS, request.now)


def _whole(composed: Digest, one: Subscription, request: Request, chat: Chat) -> tuple[DigestPage, tuple[Shown, ...]]:
    """The digest as a single message, however long: a preview is cut rather than sent in parts."""
    first, *_ = pages(composed, one, request.now, chat, has_pages=True)
    shown = tuple(map(Shown.of, composed.stories))
    return replace(DigestPage.of(first.told), also_at=tuple(story.also_at for story in shown), is_last=True), shown


def _why_button(argument: str) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say("button-why"), f"/why {argument}"),),)


def _notes(composed: Digest, one: Subscription, chat: Chat) -> tuple[Text, ...]:
    """Why these stories, what order they follow, and that nothing was sent."""
    since = Dated(one.covered_until, with_time=True, zone=chat.zone)
    why = (say("why", kind=str(composed.kind), since=since),) if composed.stories else ()
    is_silent = composed.kind is Kind.QUIET and one.contract.quiet is Quiet.SILENT
    wished = "wished" if composed.stories else "empty"
    kind = wished if not one.id else "silent" if is_silent else "next"
    return (*why, say("preview-of", kind=kind, parts=summary(one.contract, chat)))


def _ways_on(about: Addressed, one: Subscription, words: str) -> tuple[tuple[Button, ...], ...]:
    """The settings of what is shown, or how to order it; and the other digests of the chat."""
    others = [other for other in about.subscriptions if other.id != one.id] if not words else []
    each = [Button(short(other.contract), f"/digest {other.id}") for other in others]
    if one.id:
        return (*in_rows(each, 1), (settings_button(one),))
    return ((Button(say("button-subscribe"), about.target.line("/subscribe", words)),),)
