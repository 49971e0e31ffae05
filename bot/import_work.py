"""Imports that were said yes to, at work: what is shown of them, from the first file to the summary."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.import_pages import previewed, stopped, writing, written_down

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from datetime import datetime

    from bot.conversation import Chat, Reply
    from storage import ImportDesk, WaitingImport

    Clock = Callable[[], datetime]


async def at_work(
    desk: ImportDesk, waiting: WaitingImport, chat: Chat, now: Clock, is_stopping: Callable[[], bool]
) -> AsyncGenerator[Reply, int]:
    """The import written, or previewed anew where the archive has changed since so that it would do something else."""
    async with aclosing(desk.foresee(waiting, now)) as previews:
        async for preview in previews:
            waiting = replace(waiting, free_at=preview.free_at)
            if preview.is_whole and not preview.is_as_told:
                yield previewed(waiting.id, preview, chat, is_changed=True)
                return
    async with aclosing(_written(desk, waiting, now, is_stopping)) as replies:
        async for reply in replies:
            yield reply


async def _written(
    desk: ImportDesk, waiting: WaitingImport, now: Clock, is_stopping: Callable[[], bool]
) -> AsyncGenerator[Reply, int]:
    is_resumed, began, last = bool(waiting.done), now(), None
    async with aclosing(desk.write(waiting, now, is_stopping)) as steps:
        async for last in steps:
            if last.is_done:
                yield written_down(waiting, last, is_resumed=is_resumed)
                return
            seconds = (now() - began).total_seconds()
            here = last.done - waiting.done
            left = seconds / here * (last.total - last.done) if here else 0
            if last.done < last.total if here else is_resumed:  # that it begins is shown already, that it ends soon
                yield writing(waiting, last, left, is_resumed=is_resumed)
    if last:
        yield stopped(waiting, last)


async def waiting_replies(desk: ImportDesk, chat: Chat, now: Clock) -> AsyncGenerator[Reply, int]:
    """All that is shown of the imports that wait, one after the other: for a terminal, which has one chat only."""
    await desk.lapse(now(), of_terminal=True)
    while waiting := await desk.take(now(), of_terminal=True):
        async with aclosing(at_work(desk, waiting, chat, now, lambda: False)) as replies:
            async for reply in replies:
                yield reply
