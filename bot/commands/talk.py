"""What is said to the newsdesk and asks nothing of the archive: talk, and orders about digests in free words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import digest_settings, digests, following, guide, pausing, saved, subscribing, timezones
from bot.commands.follow_words import read_follow, search_line, words_line
from bot.commands.managing import addressed, check_manager, nothing_subscribed
from bot.commands.narrowing import narrowed
from bot.conversation import Button, Reply, UserError, say
from bot.digest.follow_wording import read_pace, with_pace
from bot.digest.followed import follow_text
from bot.digest.orders import Order
from bot.digest.wording import Wish, read_wish
from bot.in_english import time_in_english, wish_in_english
from bot.periods import read_return
from bot.small_talk import SmallTalk
from bot.zones import likely_zones
from storage import Pace

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

    Row = tuple[Button, ...]

_LATEST = Button(say("button-latest"), "/latest")
_TOPICS = Button(say("button-topics"), "/topics")
_HELP = Button(say("button-help"), "/help")
_NEXT_DIGEST = Button(say("button-preview"), "/digest")


async def small_talk_reply(app: App, request: Request, talk: SmallTalk) -> Reply:
    """A few words in return, and a way on where one is wanted."""
    if talk is SmallTalk.GREETING:
        return await guide.welcome(app, request.chat)
    if talk is SmallTalk.WHAT_CAN_YOU_DO:
        return await guide.help_(app, request, "")
    buttons: dict[SmallTalk, tuple[Row, ...]] = {
        SmallTalk.WHO: ((_LATEST, _HELP),),
        SmallTalk.WHY: ((_NEXT_DIGEST,),),
        SmallTalk.HOW_ARE_YOU: ((_LATEST, _TOPICS),),
    }
    return Reply(paragraphs=(say("small-talk", kind=talk.value),), buttons=buttons.get(talk, ()))


async def order_reply(app: App, request: Request, order: Order) -> Reply:
    """The page that belongs to an order in free words, or the command to tap: nothing changes before a tap.

    UserError for who may not change what comes here: what they tap would be refused.
    """
    if order.words or order.command in _CHANGING:
        await check_manager(app, request, request.chat.id)
    if order.command == "schedule":
        return await subscribing.schedule(app, request, "")
    if order.command == "digest":
        return await digests.digest(app, request, "")
    if order.command in _FOLLOWING:
        return await _FOLLOWING[order.command](app, request, order.words)
    if order.command in ("subscribe", "timezone", "route"):
        if order.words:
            return _to_tap(order)
        page = subscribing.subscribe if order.command == "subscribe" else timezones.timezone
        return await page(app, request, "")
    return await _change(app, request, order)


async def can_be_meant(app: App, request: Request, order: Order) -> bool:
    """Whether the command can make anything of the words behind it; else they are a title or a question.

    `time zone of Mars`, `pause until 2030 demanded`: much begins as an order does.
    """
    words, chat = order.words, request.chat
    match order.command if words else "":
        case "timezone":
            return bool(likely_zones(words, chat.language))
        case "pause":
            return read_return(time_in_english(words, chat.language), request.now, chat.zone) is not None
        case "subscribe":
            return await _is_wish(app, request, words)
    return True


async def _is_wish(app: App, request: Request, words: str) -> bool:
    """Whether the words say when or how much, or name what the archive has; what no digest can be is a wish as well."""
    wish = read_wish(wish_in_english(words, request.chat.language), request.chat.language)
    if wish != Wish(rest=wish.rest):
        return True
    try:
        await narrowed(app, wish.rest, "", request.chat.language)
    except UserError:
        return False
    return True


async def _to_follow(app: App, request: Request, words: str) -> Reply:
    """How the words can be followed: each way a tap away, the one that was said first.

    Titles begin as such orders do in many a language: what was meant as one is a tap away as well.
    """
    words, said = read_pace(words)
    wanted = await read_follow(app, request, words)
    words = words_line(wanted)
    ways = tuple(
        Button(say("button-pace", pace=str(pace)), f"/follow {with_pace(words, pace)}")
        for pace in sorted((Pace.AT_ONCE, Pace.WITH_DIGEST), key=lambda one: one is not said)
    )
    search = Button(say("button-search-now"), search_line(wanted))
    return Reply(paragraphs=(say("follow-to-tap", name=follow_text(wanted)),), buttons=(ways, (search,)))


async def _to_unfollow(app: App, request: Request, words: str) -> Reply:
    """What is followed, or the line that ends it."""
    if not words:
        return await following.following(app, request, "")
    return _to_tap(Order("unfollow", words))


async def _change(app: App, request: Request, order: Order) -> Reply:
    """How to change what is subscribed to. UserError where there is nothing."""
    about = await addressed(app, request, "")
    if not about.subscriptions:
        raise nothing_subscribed(about.target)
    if order.words or order.command == "resume":
        return _to_tap(order)
    if order.command == "unsubscribe" and len(about.subscriptions) > 1:
        return await pausing.unsubscribe(app, request, "")
    return await digest_settings.settings(app, request, _SETTINGS[order.command])


_FOLLOWING = {
    "follow": _to_follow,
    "unfollow": _to_unfollow,
    "following": following.following,
    "saved": saved.saved,
}
_SETTINGS = {"unsubscribe": "end", "pause": "pause", "sound": "sound", "settings": ""}
_CHANGING = frozenset(("unsubscribe", "pause", "resume", "sound"))
ORDERS = frozenset(("schedule", "digest", "subscribe", "timezone", "route", "resume", *_FOLLOWING, *_SETTINGS))
"""What may be ordered in free words."""


def _to_tap(order: Order) -> Reply:
    line = f"/{order.command} {order.words}".rstrip()
    return Reply(paragraphs=(say("order-to-tap"),), buttons=((Button(line, line),),))
