"""Files that people send: what they are called, and how they are fetched from Telegram."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import mimetypes
import re
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.conversation import Attachment, AttachmentLost, AttachmentTooLarge
from bot.refusals import pause_seconds
from bot.texts import cleaned

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from telegram import Bot, Document

_log = logging.getLogger(__name__)

PAUSES_SECONDS = (0.5, 1.0, 2.0)
"""A download that breaks is begun anew after each of these."""

LARGEST_FILE = 20 << 20
"""In bytes, what a bot may download: https://core.telegram.org/bots/api#getfile"""

LONGEST_WAIT_SECONDS = 30.0
"""Where Telegram says to wait for longer, a file is not waited for."""

_TOO_BIG = "file is too big"
_STEM, _SUFFIX = 50, 12  # so that a name, whatever its letters, is one that any file may have
_SUFFIXES = {
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/yaml": ".yaml",
    "application/x-yaml": ".yaml",
    "text/yaml": ".yaml",
    "text/x-yaml": ".yaml",
}


def attachment(bot: Bot, document: Document, stopping: asyncio.Event) -> Attachment:
    """The file that came with a message; it is fetched when it is wanted, and lost once `stopping` is set."""
    size = document.file_size or 0

    async def fetch(path: Path) -> None:
        content = await _before(stopping, _content(bot, document.file_id, size))
        await asyncio.to_thread(_keep, content, path)

    return Attachment(plain_name(document.file_name or "", document.mime_type or ""), size, fetch)


def plain_name(name: str, mime_type: str) -> str:
    """A name without folders and without characters that are not seen; "upload" where there is none."""
    last = " ".join(cleaned(re.split(r"[/\\]", name)[-1]).split())
    if not last.strip("."):
        last = f"upload{_SUFFIXES.get(mime_type) or mimetypes.guess_extension(mime_type) or ''}"
    stem, point, suffix = last.rpartition(".")
    return f"{stem[:_STEM]}{point}{suffix[:_SUFFIX]}" if stem else last[:_STEM]


async def _before(stopping: asyncio.Event, content: Coroutine[Any, Any, bytes]) -> bytes:
    """The content; AttachmentLost once the process is to end, which a slow transfer would hold up."""
    fetching, ending = asyncio.create_task(content), asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait((fetching, ending), return_when=asyncio.FIRST_COMPLETED)
        if not fetching.done():
            raise AttachmentLost("the process is to end")
        return fetching.result()
    finally:
        fetching.cancel()
        ending.cancel()


def _keep(content: bytes, path: Path) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise AttachmentLost(f"it cannot be kept: {error.strerror}") from error


async def _content(bot: Bot, file_id: str, size: int) -> bytes:
    """All of the file, `size` bytes unless that is 0. AttachmentLost if it cannot be had, after several attempts.

    AttachmentTooLarge, if Telegram does not give bots such large files.
    """
    if size > LARGEST_FILE:
        raise AttachmentTooLarge(LARGEST_FILE)
    pauses = iter(PAUSES_SECONDS)
    while True:
        pause = next(pauses, None)
        try:
            content = bytes(await (await bot.get_file(file_id)).download_as_bytearray())
        except TelegramError as error:
            wait, reason = _wait(error, pause), _reason(error)
        else:
            if not size or len(content) == size:
                return content
            wait, reason = pause, f"{len(content)} of {size} bytes"
        _log.warning("file not fetched", extra={"reason": reason, "next_try_in_seconds": wait})
        if wait is None:
            raise AttachmentTooLarge(LARGEST_FILE) if _TOO_BIG in reason.lower() else AttachmentLost(reason)
        await asyncio.sleep(wait)


def _wait(error: TelegramError, pause: float | None) -> float | None:
    """After how many seconds the download may be tried again, None for never."""
    if pause is None or isinstance(error, BadRequest) or not isinstance(error, (NetworkError, RetryAfter)):
        return None
    if isinstance(error, RetryAfter):
        return pause_seconds(error) if pause_seconds(error) <= LONGEST_WAIT_SECONDS else None
    return pause


def _reason(error: TelegramError) -> str:
    """What is wrong, as far as it can be told: only Telegram's own refusals are sure not to hold the address."""
    return str(error) if isinstance(error, BadRequest) else type(error).__name__
