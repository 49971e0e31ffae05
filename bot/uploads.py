"""Files that come with replies: what Telegram takes them as, and what goes in which message."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from bot.conversation import say
from bot.texts import shortened, utf16_length

if TYPE_CHECKING:
    from bot.conversation import File, Reply
    from bot.messages import Outgoing

CAPTION_LIMIT = 1024
"""The length of the words below a file, markup aside, in UTF-16 units: https://core.telegram.org/bots/api#senddocument"""

LARGEST_FILE = 50_000_000
LARGEST_PICTURE = 10_000_000
"""In bytes: https://core.telegram.org/bots/api#sending-files"""

_MEGABYTE = 1_000_000
_HTML_TAG = re.compile(r"<[^<>]*>")


def sendable(reply: Reply) -> Reply:
    """The reply with its file as Telegram takes it: a large picture as a document; of one too large, it says so."""
    file = reply.file
    if file is None:
        return reply
    if len(file.content) > LARGEST_FILE:
        told = say("file-too-large", name=file.name, most=LARGEST_FILE // _MEGABYTE)
        return replace(reply, file=None, notes=(*reply.notes, told))
    if file.is_picture and len(file.content) > LARGEST_PICTURE:
        return replace(reply, file=replace(file, is_picture=False))
    return reply


def parted(words: Outgoing, file: File | None) -> tuple[Outgoing, ...]:
    """The messages that bring words and file, in their order: one where the words are new and fit below the file.

    Words that take the place of a message stay alone there. Where a message of inline mode stands, no file can go.
    """
    if file is None or words.inline_message_id:
        return (words,)
    alone = replace(words, html="", plain="", preview="", message_id=0, file=file)
    if not words.plain:
        return (alone,)
    if not words.is_edit and utf16_length(unescape(_HTML_TAG.sub("", words.html))) <= CAPTION_LIMIT:
        fits = utf16_length(words.plain) <= CAPTION_LIMIT
        return (replace(alone, html=words.html, plain=words.plain if fits else shortened(words.plain, CAPTION_LIMIT)),)
    return words, replace(alone, keyboard=())
