"""Stories kept for later: saved with a tap, listed, taken off the list, and had as a file."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.commands.card_again import shown_again, tapped
from bot.commands.listing import in_rows, turning
from bot.commands.saved_file import saved_file
from bot.conversation import Button, Reply, UserError, say
from bot.links import payload_of
from storage import PAGE_SIZE

if TYPE_CHECKING:
    from bot.app import App
    from bot.commands.card_again import Tapped
    from bot.conversation import Request, Text
    from storage import SavedPage

MOST_IN_FILE = 5000

_ASKED = re.compile(r"(remove|keep|file|)\s*(\d{1,18}|)\s*(?:page:(\d{1,6}))?", re.ASCII | re.IGNORECASE)
_WAYS_IN = (Button(say("button-latest"), "/latest"), Button(say("button-top"), "/top"))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What /saved is asked for: the list, the list to `remove` from or to `keep` on, or the `file`."""

    way: str = ""
    article_id: int = 0
    page: int = 1


async def save(app: App, request: Request, argument: str) -> Reply:
    """The story of a card saved for whoever taps: `CARD`, as `card_again.tapped` has it.

    In private the card says so from then on. In a group only they are told, and a second tap takes the first one back.
    """
    one = await _tapped(app, request, argument)
    person_id, article_id = request.person.id, one.article.id
    if request.chat.kind != "private" and await app.storage.saved.remove(person_id, article_id):
        return _aside(say("saved-for-you", is_saved="no"))
    await app.storage.saved.save(person_id, article_id, request.now)
    return (
        await shown_again(app, request, one)
        if request.chat.kind == "private"
        else _aside(say("saved-for-you", is_saved="yes"))
    )


async def unsave(app: App, request: Request, argument: str) -> Reply:
    """The story of a card saved no more: `CARD`, as `card_again.tapped` has it."""
    one = await _tapped(app, request, argument)
    await app.storage.saved.remove(request.person.id, one.article.id)
    return (
        await shown_again(app, request, one)
        if request.chat.kind == "private"
        else _aside(say("saved-for-you", is_saved="no"))
    )


async def saved(app: App, request: Request, argument: str) -> Reply:
    """What somebody saved, last first: `[remove | file] [page:N]`; `remove ID` and `keep ID` change it."""
    if request.chat.kind != "private":
        return _in_private(app)
    asked, person_id = _read(argument), request.person.id
    if asked.way == "file":
        return await _as_file(app, request)
    if asked.way == "keep" and await app.storage.articles.get(asked.article_id):
        await app.storage.saved.save(person_id, asked.article_id, request.now)
    is_gone = asked.way == "remove" and await app.storage.saved.remove(person_id, asked.article_id)
    found = await app.storage.saved.page(person_id, asked.page, PAGE_SIZE)
    reply = _listed(found, is_to_remove=asked.way == "remove") if found.total else _nothing(found)
    return _with_way_back(reply, asked.article_id) if is_gone else reply


def _read(argument: str) -> _Asked:
    """What stands behind /saved; anything else asks for the list."""
    match = _ASKED.fullmatch(argument.strip())
    return _Asked(match[1].lower(), int(match[2] or 0), int(match[3] or 1)) if match else _Asked()


def _listed(found: SavedPage, *, is_to_remove: bool) -> Reply:
    """The list, its numbers to open the stories by, or to take them off the list."""
    here = f"page:{found.number}"
    if is_to_remove:
        ways: tuple[Button, ...] = (Button(say("button-done"), f"/saved {here}"),)
        lines = [f"/saved remove {article.id} {here}" for article in found.articles]
        numbers = [Button(say("button-remove", number=number), line) for number, line in enumerate(lines, 1)]
    else:
        ways = (Button(say("button-removing"), f"/saved remove {here}"), Button(say("button-file"), "/saved file"))
        lines = [f"/read {article.id} /saved {here}" for article in found.articles]
        numbers = [
            Button(say("button-story", number=number), line, number=number) for number, line in enumerate(lines, 1)
        ]
    begin = "/saved remove page:" if is_to_remove else "/saved page:"
    pages = say("page-of", page=found.number, pages=found.page_count, total=found.total, exact="yes")
    return Reply(
        say("title-saved"),
        (say("saved-removing"),) if is_to_remove else (),
        articles=found.articles,
        notes=(pages, *_hidden(found)),
        buttons=(
            *in_rows(numbers, 5),
            *turning(found.number, found.page_count, lambda number: f"{begin}{number}"),
            ways,
        ),
        page_count=found.page_count,
    )


def _nothing(found: SavedPage) -> Reply:
    return Reply(paragraphs=(say("saved-nothing"), *_hidden(found)), buttons=(_WAYS_IN,))


def _hidden(found: SavedPage) -> tuple[Text, ...]:
    return (say("saved-hidden", count=found.hidden),) if found.hidden else ()


def _with_way_back(reply: Reply, article_id: int) -> Reply:
    """The list after a story was taken off it, with a button that puts it back."""
    back = Button(say("button-put-back"), f"/saved keep {article_id}")
    return replace(reply, paragraphs=(say("saved-removed"), *reply.paragraphs), buttons=(*reply.buttons, (back,)))


async def _as_file(app: App, request: Request) -> Reply:
    found = await app.storage.saved.page(request.person.id, 1, MOST_IN_FILE)
    if not found.total:
        return _nothing(found)
    is_all = "yes" if len(found.articles) == found.total else "no"
    told = say("saved-as-file", count=len(found.articles), is_all=is_all)
    return Reply(paragraphs=(told, *_hidden(found)), file=saved_file(found.articles, request), is_apart=True)


def _in_private(app: App) -> Reply:
    """Where the list is: the group need not see what its people keep."""
    link = app.places.link(payload_of("/saved"))
    return Reply(
        paragraphs=(say("saved-private"),), buttons=((Button(say("button-saved"), url=link),),) if link else ()
    )


async def _tapped(app: App, request: Request, argument: str) -> Tapped:
    """The card that was tapped. UserError where nobody knows by whom."""
    if not request.person.id:
        raise UserError(say("error-save-anonymous"), is_apart=True)
    return await tapped(app, argument)


def _aside(told: Text) -> Reply:
    return Reply(paragraphs=(told,), is_aside=True)
