"""Lines that ask in words: searches, questions, and what is no command at all."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.asked_languages import language_asked_in
from bot.commands import browse, guide
from bot.commands.answer import answer, detail
from bot.commands.follow_buttons import follow_coming, follow_list
from bot.commands.listing import Listing, find, sharing, shown, sorting, understood
from bot.commands.talk import ORDERS, can_be_meant, order_reply, small_talk_reply
from bot.commands.vain import note_miss
from bot.conversation import Button, Reply, UserError, listed, say
from bot.digest.orders import read_order
from bot.grammar import read_query
from bot.in_english import in_english, wish_in_english
from bot.question import Intent, goes_on, read_follow_up, read_question
from bot.question.turns import ANSWER, read_turn
from bot.small_talk import small_talk
from bot.spoken_orders import spoken_order
from storage import ArticleQuery, Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.conversation import Request
    from bot.digest.orders import Order
    from storage import Page

_GOING_ON = frozenset(
    ("more", "show more", "next", "previous", "back", "how many", "when", "why", "others", "the rest")
)
_ABOUT_THE_ARCHIVE = {
    "topics": browse.topics, "sources": guide.about, "providers": guide.about, "archive": guide.about,
}  # fmt: skip
_HELP = Button(say("button-help"), "/help")


async def search(app: App, request: Request, argument: str) -> Reply:
    """The stories that fit the words best, typos forgiven, and what was understood."""
    listing = Listing.read(request, "/search", argument, Sort.RELEVANCE)
    if listing.query == ArticleQuery(sort=listing.query.sort):
        return await guide.search_help(app)
    if listing.asked and not any(character.isalnum() for character in listing.asked):
        raise UserError(say("no-words"), ((_HELP,),))
    try:
        page = await find(app, listing)
    except UserError as error:
        if error.text.key != "empty-archive":
            await note_miss(app, request, listing.asked)
        error.buttons = (*error.buttons, *follow_coming(listing, error.text.key))
        error.line = listing.turn
        raise
    ways = (*follow_list(listing, page), sharing(listing.line(page=1)))
    if not listing.query.has_text:
        reply = _filtered(listing, page)
        return replace(reply, buttons=(*reply.buttons, ways))
    key = "title-corrected" if page.corrections else "title-results"
    reply = shown(listing, page, say(key, words=understood(listing, page)), is_search=True)
    orders = sorting(listing, Sort.RELEVANCE, Sort.NEWEST) if page.page_count > 1 else ()
    return replace(reply, buttons=(*reply.buttons, (*orders, *ways)))


def _filtered(listing: Listing, page: Page) -> Reply:
    """Stories that no words were asked for; where providers alone were, they are the title."""
    names = listed(page.query.providers)
    bare = ArticleQuery(providers=listing.query.providers, sort=listing.query.sort, page=listing.query.page)
    if not names or listing.query != bare:
        return shown(listing, page, say("title-filtered"))
    return shown(listing, page, say("title-from", names=names), in_title=say("filter-providers", names=names))


async def ask(app: App, request: Request, words: str) -> Reply:
    """The answer to words that are no command: an order in free words, a question, a change to one, or small talk."""
    order = _order(request, words)
    if order and await can_be_meant(app, request, order):
        return await order_reply(app, request, order)
    return await _asked(app, request, words)


def _order(request: Request, words: str) -> Order | None:
    """The order that the words are, where the chat has what it is about."""
    language = request.chat.language
    order = read_order(words) or spoken_order(words, language) or read_order(wish_in_english(words, language))
    is_ours = order is not None and order.command in ORDERS and (order.command != "route" or request.chat.has_topics)
    return order if is_ours else None


async def _asked(app: App, request: Request, words: str) -> Reply:
    storage, now, zone = app.storage, request.now, request.chat.zone
    names = await storage.articles.names()
    turn = read_turn(await storage.turns.last(request.chat.id, request.person.id, now), now, zone)
    typed, is_search = words, _is_search(words, request)
    words = words if is_search else in_english(words, language_asked_in(words, request.chat.language))
    if turn and (changed := read_follow_up(words, turn.question, now, zone, names)):
        if changed.intent is Intent.DETAIL:
            return await detail(app, request, turn, changed)
        return await answer(app, request, changed)
    if words.isdigit() and len(words) < 3:
        raise UserError(say("tap-number"))
    if talk := small_talk(typed):
        return await small_talk_reply(app, request, talk)
    question = read_question(words, now, zone, names)
    if question.intent is Intent.DETAIL or goes_on(words):
        raise UserError(say("nothing-before"), ((_HELP,),))
    if is_search or not any(map(str.isalnum, words)):
        return await search(app, request, words)
    if about := _ABOUT_THE_ARCHIVE.get(question.query.words.lower()):
        return await about(app, request, "")
    if question.intent is Intent.STORIES and question.query == ArticleQuery(sort=question.query.sort):
        raise UserError(say("what-to-ask"), ((_HELP,),))
    return await answer(app, request, question)


async def answered(app: App, request: Request, argument: str) -> Reply:
    """The answer that a button types: `INTENT query`, as `write_turn` has it."""
    turn = read_turn(f"{ANSWER} {argument}", request.now, request.chat.zone)
    if turn is None:
        return await search(app, request, argument)
    return await answer(app, request, turn.question, is_typed=False)


def _is_search(words: str, request: Request) -> bool:
    """Whether words are written in the search language, with filters or phrases: then they are no question."""
    given = read_query(words, request.now, request.chat.zone, sort=Sort.RELEVANCE)
    return given != ArticleQuery(words=given.words, sort=Sort.RELEVANCE)


async def unknown_command(app: App, request: Request, name: str, argument: str, known: Sequence[str]) -> Reply:
    """The order that it is without the slash, as `/stop`; else the command that is spelt alike, ready to tap."""
    if order := _order(request, f"{name} {argument}".strip()):
        return await order_reply(app, request, order)
    near = get_close_matches(name, known, 1)
    buttons = [Button(f"/{other}", f"/{other} {argument}".strip()) for other in near]
    told = say("unknown-command", name=name, nearest=near[0] if near else "none")
    return Reply(paragraphs=(told,), buttons=((*buttons, _HELP),))
