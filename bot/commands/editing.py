"""Single stories taken from sight, shown again, made hotter or cooler: edits by admins, which can be undone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bot.commands.listing import CHANCE, Listing, in_rows, look_up
from bot.conversation import Button, Reply, UserError, say
from storage import MOST_HEAT, Edit, Entry, Sort, likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.conversation import Request, Text
    from storage import Edited

    Found: TypeAlias = "tuple[tuple[Entry, ...], bool]"

MAX_FOUND = 5
MAX_UNPUBLISHED = 8
ALL_WORDS = 0.65
"""A title that is less like the words does not hold all of them, typos forgiven."""

_NUMBERED = re.compile(r"#(\d{1,18})", re.ASCII)  # what fits in SQLite's integers
_HEAT = re.compile(r"[+-]?\d{1,10}", re.ASCII)
_NUMBER = re.compile(r"[+-]?[\d.,]*\d")
_ADDRESS = re.compile(r"(https?://)?((?:[\w-]+\.)+[a-z]{2,}/\S*|(?<=//)\S+|www\.\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Tool:
    """What a command does to a story. `line` is the command with all that stands before the story."""

    name: str
    line: str
    edit: Edit
    heat: int = 0

    def button(self, entry: Entry) -> Button:
        """A button that uses it on a story, with the story's title."""
        label = say("button-edit", tool=self.name, title=entry.title, heat=self.heat, before=_before(entry))
        return Button(label, self.on(entry))

    def on(self, entry: Entry) -> str:
        """The line that uses it on a story."""
        return f"{self.line} #{entry.id}"


_UNPUBLISH = _Tool("unpublish", "/unpublish", Edit(is_published=False))
_PUBLISH = _Tool("publish", "/publish", Edit(is_published=True))


async def unpublish(app: App, request: Request, argument: str) -> Reply:
    """A story is shown no more: that of the answered message, or one to choose of those that the words find."""
    return await _use(_UNPUBLISH, app, request, argument)


async def publish(app: App, request: Request, argument: str) -> Reply:
    """A story is shown again, named likewise; where none is named, the newest that are not shown, to choose from."""
    if not argument and not request.about:
        return await _unpublished(app)
    return await _use(_PUBLISH, app, request, argument)


async def heat(app: App, request: Request, argument: str) -> Reply:
    """A story has another heat, which stands first or last; beside it the story is named likewise."""
    words = argument.split()
    if not words:
        raise UserError(say("error-edit-how", line="/heat 70"))
    is_last = not _NUMBER.fullmatch(words[0]) and bool(_NUMBER.fullmatch(words[-1]))
    written = words.pop(-1 if is_last else 0)
    number = int(written) if _HEAT.fullmatch(written) else MOST_HEAT + 1
    if abs(number) > MOST_HEAT:
        raise UserError(say("error-new-heat", found=written, least=-MOST_HEAT, most=MOST_HEAT))
    return await _use(_Tool("heat", f"/heat {number}", Edit(heat=number), number), app, request, " ".join(words))


async def _use(tool: _Tool, app: App, request: Request, named: str) -> Reply:
    """The story edited, if it is named for certain; else those that may be meant, of which nothing changes yet."""
    named = named.strip()
    if match := _NUMBERED.fullmatch(named):
        return await _edited(tool, app, request, int(match[1]))
    if addresses := _addresses(named):
        return await _at(tool, app, addresses)
    if named:
        return await _found(tool, app, request, named)
    if not request.about:
        raise UserError(say("error-edit-how", line=tool.line))
    entries = await app.storage.edits.at(request.about)
    if not entries:
        raise UserError(say("error-edit-unknown"))
    if len(request.about) == 1:
        return await _edited(tool, app, request, entries[0].id)
    return _choice(tool, entries)


async def _edited(tool: _Tool, app: App, request: Request, article_id: int) -> Reply:
    edited = await app.storage.edits.edit(article_id, tool.edit, request.person.name, request.now)
    if edited is None:
        raise UserError(say("error-story"))
    title = edited.was.title
    if not edited.import_id:
        raise UserError(say("edit-needless", tool=tool.name, title=title, heat=tool.heat))
    told = say("edited", tool=tool.name, title=title, heat=tool.heat, before=_before(edited.was))
    return Reply(paragraphs=(told,), buttons=(_ways_on(tool, edited),))


def _before(entry: Entry) -> int | str:
    """The heat that a story has."""
    return "none" if entry.heat is None else entry.heat


def _ways_on(tool: _Tool, edited: Edited) -> tuple[Button, ...]:
    undo = Button(say("button-undo-edit"), f"/undo {edited.import_id}")
    is_shown = edited.was.is_published if tool.edit.is_published is None else tool.edit.is_published
    return (undo, Button(say("button-open"), f"/read {edited.was.id}")) if is_shown else (undo,)


def _addresses(named: str) -> tuple[str, ...]:
    """The web addresses among the words, as they stand in messages: in brackets, or without their scheme."""
    found = (_ADDRESS.fullmatch(word.strip('<>()[],;"“”')) for word in named.split())
    return tuple(f"{match[1] or 'https://'}{match[2]}" for match in found if match)


async def _at(tool: _Tool, app: App, addresses: tuple[str, ...]) -> Reply:
    """The stories at exactly these addresses, one a button."""
    entries = await app.storage.edits.at(addresses)
    if not entries:
        raise UserError(say("error-edit-address", address=addresses[0]))
    open_to_it = [entry for entry in entries if tool.edit.of(entry)]
    if not open_to_it:
        raise UserError(say("edit-needless", tool=tool.name, title=entries[0].title, heat=tool.heat))
    return _offered(tool, open_to_it)


async def _found(tool: _Tool, app: App, request: Request, words: str) -> Reply:
    """The stories that the words find, one a button: words may be mistaken, so that nothing is done before a tap."""
    entries, hold_all = await (_unpublished_like(app, words) if tool is _PUBLISH else _shown_like(app, request, words))
    if not entries:
        raise UserError(say("error-edit-none", tool=tool.name, words=words))
    return _offered(tool, entries, *(() if hold_all else (say("edit-closest", words=words),)))


def _offered(tool: _Tool, entries: Sequence[Entry], *told: Text) -> Reply:
    asked = say("edit-which", tool=tool.name, heat=tool.heat)
    return Reply(paragraphs=(*told, asked), buttons=tuple((tool.button(entry),) for entry in entries))


async def _shown_like(app: App, request: Request, words: str) -> Found:
    """What a search for the words finds first, and whether that holds all of them; it understands filters."""
    listing = Listing.read(request, "/search", words, Sort.RELEVANCE).changed(size=MAX_FOUND, page=1)
    page = await look_up(app, listing)
    articles = page.articles if page.confidence >= CHANCE else ()
    return tuple(Entry(one.id, one.title, one.is_published, one.heat) for one in articles), not page.unmatched


async def _unpublished_like(app: App, words: str) -> Found:
    """Stories that are not shown whose titles hold all of the words; else those that come closest."""
    entries = await app.storage.edits.unpublished(words, MAX_FOUND)
    holding = tuple(entry for entry in entries if likeness(words, entry.title) >= ALL_WORDS)
    return holding or entries, bool(holding)


async def _unpublished(app: App) -> Reply:
    newest = await app.storage.edits.unpublished("", MAX_UNPUBLISHED)
    if not newest:
        raise UserError(say("error-all-shown"))
    count = (await app.storage.articles.summary()).unpublished_count
    return Reply(
        paragraphs=(say("unpublished", count=count),), buttons=tuple((_PUBLISH.button(one),) for one in newest)
    )


def _choice(tool: _Tool, entries: tuple[Entry, ...]) -> Reply:
    """The stories of an answered message that the tool would change, by their numbers."""
    open_to_it = [entry for entry in entries if tool.edit.of(entry)]
    if not open_to_it:
        raise UserError(say("error-edit-all", tool=tool.name, heat=tool.heat))
    lines = (
        say("edit-choice", tool=tool.name, number=place, title=entry.title, before=_before(entry))
        for place, entry in enumerate(open_to_it, 1)
    )
    buttons = [
        Button(say("button-story", number=place), tool.on(entry), number=place)
        for place, entry in enumerate(open_to_it, 1)
    ]
    asked = say("edit-which", tool=tool.name, heat=tool.heat)
    return Reply(paragraphs=(asked, *lines), buttons=in_rows(buttons, 5))
