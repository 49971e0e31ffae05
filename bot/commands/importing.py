"""Files that an admin sends, or those of the seeds folder: previewed, and imported after a "yes"."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.import_pages import begun, named, previewed, reading, told_again
from bot.conversation import AttachmentLost, AttachmentTooLarge, Button, Reply, UserError, say
from bot.texts import written
from storage import FailedFile, ImportState

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Attachment, Request, Text
    from storage import Preview, WaitingImport

SUFFIXES = frozenset((".md", ".markdown", ".yaml", ".yml", ".zip"))

_MEGABYTE = 1 << 20
_DIGITS = 18  # a number of so many is an id that the database can look for
_TO_IMPORTS = ((Button(say("button-imports"), "/imports"),),)


def import_(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """The files that came with it previewed, or those of the seeds folder; or the answer to a preview: yes or no."""
    word, _, number = argument.partition(" ")
    if word == "confirm":
        return _confirm(app, request, number)
    if word == "cancel":
        return _cancel(app, request, number)
    return _sent(app, request) if request.attachments else _folder(app, request, argument)


async def _sent(app: App, request: Request) -> AsyncGenerator[Reply, int]:
    waiting = await _begun(app, request, ", ".join(one.name for one in request.attachments))
    if not waiting.message_id:  # else it is an album's, and its preview stands already
        message_id = yield Reply(say("import-fetching", name=named(waiting.title)))
        await app.storage.desk.place(waiting.id, message_id)
    with tempfile.TemporaryDirectory(prefix="newsdesk-") as folder:
        paths, problems = await _fetched(request, Path(folder))
        previews = app.storage.desk.read(waiting, paths, problems, _clock(request))
        async with aclosing(_previewed(request, waiting, previews)) as replies:
            async for reply in replies:
                yield reply


async def _folder(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """The folder read again; of what the archive knows, nothing is kept until the "yes"."""
    folder = app.settings.seeds_dir
    if argument:
        raise UserError(say("error-import-argument", found=argument), _TO_IMPORTS)
    if not await asyncio.to_thread(folder.is_dir):
        raise UserError(say("error-import-folder", folder=str(folder)))
    waiting = await _begun(app, request, folder.resolve().name)
    message_id = yield Reply(say("import-fetching", name=named(waiting.title)))
    await app.storage.desk.place(waiting.id, message_id)
    previews = app.storage.desk.read(waiting, [folder], (), _clock(request), keeps_known=False)
    async with aclosing(_previewed(request, waiting, previews)) as replies:
        async for reply in replies:
            yield reply


async def _begun(app: App, request: Request, title: str) -> WaitingImport:
    return await app.storage.desk.begin(
        request.chat.id, who=request.person.name, title=title, album=request.album, now=request.now
    )


async def _previewed(
    request: Request, waiting: WaitingImport, previews: AsyncGenerator[Preview]
) -> AsyncGenerator[Reply, int]:
    """What is foreseen as it is read; what was broken off meanwhile has told so itself."""
    async with aclosing(previews):
        async for preview in previews:
            if preview.is_whole:  # which may have to be said of tens of thousands of stories
                told = await asyncio.to_thread(previewed, waiting.id, preview, request.chat)
            else:
                told = reading(preview)
            yield replace(told, in_place_of=waiting.message_id)


async def _fetched(request: Request, folder: Path) -> tuple[list[Path], list[FailedFile]]:
    """The files in folders of their own, since names may be the same; and those that cannot be had."""
    paths, problems = [], []
    for number, attachment in enumerate(request.attachments):
        place = folder / str(number)
        await asyncio.to_thread(place.mkdir)
        if problem := await _fetch(attachment, place / attachment.name):
            told = [written(one, request.chat) for one in problem]
            problems.append(FailedFile(attachment.name, told[0], mend=told[1]))
        else:
            paths.append(place / attachment.name)
    return paths, problems


async def _fetch(attachment: Attachment, path: Path) -> tuple[Text, Text] | None:
    """The file fetched; else why it cannot be had, and what to do. One that will not be read is there by name only."""
    if path.suffix.lower() not in SUFFIXES:
        await asyncio.to_thread(path.touch)
        return None
    try:
        await attachment.fetch(path)
    except AttachmentTooLarge as error:
        most = error.most // _MEGABYTE
        found = -(-attachment.size // _MEGABYTE) if attachment.size > error.most else 0  # what is told may be less
        return say("import-too-large", found=found, most=most), say("import-on-machine", name=attachment.name)
    except AttachmentLost:
        return say("import-lost"), say("import-send-again")
    return None


async def _confirm(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """The "yes": what is to be written is written by whoever does so in the background, once that is shown."""
    waiting, is_begun = await app.storage.desk.confirm(_number(argument), request.chat.id, request.now)
    if waiting is None or not is_begun:
        raise _past(argument, waiting)
    desk = app.storage.desk
    try:
        message_id = yield begun(waiting)
        if message_id:
            await desk.place(waiting.id, message_id)  # the preview may stand elsewhere than it was meant to
    finally:
        is_held = await desk.release(waiting)
    if not is_held and (done := await desk.done(waiting.id)):
        yield told_again(done)  # what has just been shown came late, and stands where the summary stood


async def _cancel(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    waiting, is_cancelled = await app.storage.desk.cancel(_number(argument), request.chat.id, request.now)
    if waiting is None or not is_cancelled:
        raise _past(argument, waiting)
    yield Reply(say("title-cancelled", name=named(waiting.title)), (say("import-cancelled"),))


def _past(argument: str, waiting: WaitingImport | None) -> UserError:
    """Why there is nothing to say yes or no to any more; a summary that stands in its place is left there."""
    state = waiting.state if waiting else None
    number = str(waiting.id) if waiting else argument
    if state is ImportState.DONE:
        undo = Button(say("button-undo"), f"/undo {number}")
        return UserError(say("error-import-done", number=number), ((undo, *_TO_IMPORTS[0]),), is_apart=True)
    if state is ImportState.WRITING:
        return UserError(say("error-import-writing", number=number), is_apart=True)
    if state is ImportState.READING:
        return UserError(say("error-import-reading"), is_apart=True)
    return UserError(say("error-import-gone", state=str(state or "unknown")), is_apart=True)


def _number(argument: str) -> int:
    """The number of an import, 0 for what can be none."""
    is_number = argument.isascii() and argument.isdigit()
    return int(argument) if is_number and len(argument) <= _DIGITS else 0


def _clock(request: Request) -> Callable[[], datetime]:
    """The time as it passes since the request."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    return lambda: request.now + timedelta(seconds=loop.time() - began)
