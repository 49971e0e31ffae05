"""The archive, or a part of it, as a zip archive of article files, for admins."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.commands.listing import CHANCE, Listing, empty_archive, look_up, narrowed, unmatched
from bot.conversation import Button, File, Reply, UserError, say
from storage import PAGE_SIZE, ArticleQuery, ExportTooLarge, Sort, TooManyFound

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from bot.app import App
    from bot.conversation import Request, Text
    from storage import Exported

PATIENCE_SECONDS = 1.5
"""After so long, and as often from then on, it is told how far the packing has come."""

LARGEST_FILE = 50_000_000
"""In bytes, what a bot may send: https://core.telegram.org/bots/api#sending-files"""

_MEGABYTE = 1_000_000
_SURE = "these:"
_ALL = frozenset(("all", "everything"))
_UNPUBLISHED = frozenset(("unpublished", "published:false", "published=false", "published:no", "published=no"))
_FILTER = re.compile(r"([^\W\d]\w*)[:=](?!//)\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """What of the archive is asked for: a query and what it was understood as; all of it where `query` is None.

    That is all the unpublished articles where `is_unpublished`. `count` articles fit a query, and `line` asks for it.
    """

    query: ArticleQuery | None = None
    understood: tuple[Text, ...] = ()
    is_unpublished: bool = False
    count: int = 0
    line: str = ""


async def export(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """The stories of the filters, or all with the unpublished ones, as a file; how far it has come if that takes long.

    What words find is told first, and packed after a tap: words may have been meant otherwise. UserError if there are
    no stories, or more than fit into a message.
    """
    part = await part_of(app, request, argument.removeprefix(_SURE))
    if part.query and part.query.has_text and not argument.startswith(_SURE):
        yield _offered(part)
        return
    name = f"newsdesk-{request.now.astimezone(request.chat.zone).date()}.zip"
    progress = deque([(0, 0)], maxlen=1)
    with TemporaryDirectory(prefix="newsdesk-export-") as folder:
        target = Path(folder, name)
        packing = asyncio.create_task(
            pack(app, part, target, most_bytes=LARGEST_FILE, on_progress=lambda *counts: progress.append(counts))
        )
        try:
            while not (await asyncio.wait((packing,), timeout=PATIENCE_SECONDS))[0]:
                done, total = progress[0]
                yield Reply(paragraphs=(say("export-packing", done=done, total=total),))
            told = caption(part, await packing)
            file = File(name, await asyncio.to_thread(target.read_bytes))
        finally:
            packing.cancel()
    yield Reply(say("title-export"), told, notes=(say("export-back"),), file=file)


async def part_of(app: App, request: Request, argument: str) -> Part:
    """The part of the archive that the filters name, as the lists of stories read them: order and pages aside.

    UserError for a filter that means nothing or that there is not, and if no story fits.
    """
    named = " ".join(argument.split()).casefold()
    if named in _ALL:
        return Part()
    if named in _UNPUBLISHED:
        return Part(is_unpublished=True)
    listing = Listing.read(request, "/export", argument, Sort.NEWEST).dated()
    listing = listing.changed(sort=Sort.NEWEST, page=1, size=PAGE_SIZE)
    if listing.query == ArticleQuery():
        return Part()
    _refuse_unknown_filters(listing.query.words)
    page = await look_up(app, listing)
    if not page.total or page.confidence < CHANCE:
        raise UserError(say("export-nothing"))
    if listing.query.has_text and not page.is_total_exact:
        raise UserError(say("export-too-many"))
    filters = narrowed(listing, page, is_search=False)
    understood = (*unmatched(page), *((say("filters", parts=filters),) if filters else ()))
    return Part(listing.query, understood, count=page.total, line=replace(listing, command=f"/export {_SURE}").line())


def _refuse_unknown_filters(words: str) -> None:
    """UserError for words that are written like a filter, which a search would take for mere words."""
    if words.casefold() == "unpublished":
        raise UserError(say("error-export-published", found=words))
    for word in words.split():
        if match := _FILTER.fullmatch(word):
            key = "error-export-published" if match[1].lower() == "published" else "error-export-filter"
            raise UserError(say(key, found=word))


def _offered(part: Part) -> Reply:
    """How many stories would be packed, with the button that does it, and one for all stories instead."""
    these = Button(say("button-export-these", count=part.count), part.line)
    everything = Button(say("button-export-all"), "/export all")
    paragraphs = (*part.understood, say("export-offer", count=part.count))
    return Reply(say("title-export"), paragraphs, buttons=((these, everything),))


async def pack(
    app: App, part: Part, target: Path, *, most_bytes: int = 0, on_progress: Callable[[int, int], None] | None = None
) -> Exported:
    """What the new zip archive holds. UserError if there is nothing to pack, or if that cannot be."""
    try:
        exported = await app.storage.export(
            target,
            part.query,
            only_unpublished=part.is_unpublished,
            most_bytes=most_bytes,
            on_progress=on_progress,
        )
    except ExportTooLarge as error:
        raise UserError(say("export-too-large", most=most_bytes // _MEGABYTE)) from error
    except TooManyFound as error:
        raise UserError(say("export-too-many")) from error
    if not exported.articles:
        raise UserError(say("error-all-shown")) if part.is_unpublished else empty_archive()
    return exported


def caption(part: Part, exported: Exported) -> tuple[Text, ...]:
    """What was packed, in words."""
    articles, unpublished, topics = exported.articles, exported.unpublished, exported.topics
    unpacked = () if exported.is_importable else (say("export-unpack"),)
    if part.is_unpublished:
        return (say("export-unpublished", articles=articles, topics=topics), *unpacked)
    if part.query is None:
        return (say("export-all", articles=articles, unpublished=unpublished, topics=topics), *unpacked)
    return (*part.understood, say("export-part", articles=articles, topics=topics), *unpacked)
