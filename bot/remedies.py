"""What helps when Telegram refuses a message: the same with less of what it was refused for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telegram.error import ChatMigrated, TelegramError

from bot.keyboards import COPIES, OPENS, SHARES, bare, without
from bot.refusals import NO_FILES
from bot.render import without_dates

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.messages import Outgoing


@dataclass(frozen=True, slots=True)
class _Remedy:
    """What helps when Telegram refuses a message for one of these reasons (in lower case, as the library has them)."""

    reasons: tuple[str, ...]
    applies: Callable[[Outgoing], object]
    change: Callable[[Outgoing], Outgoing | None]


def _without_kind(kind: str, reasons: tuple[str, ...]) -> _Remedy:
    """The remedy for a keyboard whose buttons of that kind are refused."""
    return _Remedy(
        reasons,
        lambda message: without(message.keyboard, kind) != message.keyboard,
        lambda message: replace(message, keyboard=without(message.keyboard, kind)),
    )


# What keeps a page from being shown as it is; what else is said of a message with one, as of one without, is no reason.
_PICTURES = ("failed to get http", "wrong type of the web page", "wrong file identifier", "webpage", "media", "photo")
_PAGES = (*_PICTURES, "rich", "parse", "block", "too long", "too many", "text is empty", "unsupported", "nest")

# The reasons are the server's own words: telegram-bot-api's Client.cpp and TDLib's errors.
_REMEDIES = (
    _Remedy(("message is not modified",), lambda _: True, lambda _: None),
    _without_kind(OPENS, ("button_url_invalid", "button url")),
    _without_kind(COPIES, ("copy_text", "text buttons are unallowed")),  # a server that knows no such button sees none
    _without_kind(SHARES, ("button_type_invalid", "inline query", "inline mode")),  # it needs inline mode
    _Remedy(
        ("button", "reply markup", "inline keyboard"),
        lambda message: message.keyboard,
        lambda message: replace(message, keyboard=bare(message.keyboard)),
    ),
    _Remedy(
        ('tag "tg-time"',),
        lambda message: without_dates(message.html) != message.html,
        lambda message: replace(message, html=without_dates(message.html)),
    ),
    _Remedy(
        _PICTURES,
        lambda message: message.page and message.page != message.page.without_pictures,
        lambda message: replace(message, page=message.page.without_pictures if message.page else None),
    ),
    _Remedy(_PAGES, lambda message: message.page, lambda message: replace(message, page=None)),
    _Remedy(
        ("to edit not found", "can't be edited", "no text in the message", "message_id_invalid"),
        lambda message: message.message_id,
        lambda message: replace(message, message_id=0),
    ),
    _Remedy(  # it stands in a chat that we are not in: nothing can be put there instead
        ("to edit not found", "can't be edited", "message_id_invalid"),
        lambda message: message.inline_message_id,
        lambda _: None,
    ),
    _Remedy(
        ("photo", "image_process_failed", "file is too big"),
        lambda message: message.file and message.file.is_picture,
        lambda message: replace(message, file=replace(message.file, is_picture=False) if message.file else None),
    ),
    _Remedy(
        NO_FILES,
        lambda message: message.file,
        lambda message: replace(message, file=None) if message.html else None,
    ),
    _Remedy(
        ("thread not found", "topic_closed", "topic_deleted"),
        lambda message: message.thread_id,
        lambda message: replace(message, thread_id=None),
    ),
    _Remedy(
        ("parse entities", "too long", "text is empty", "must be non-empty"),
        lambda message: message.is_html,
        lambda message: replace(message, is_html=False),
    ),
    _Remedy(
        ("webpage", "web page", "preview"),
        lambda message: message.preview,
        lambda message: replace(message, preview=""),
    ),
)


def mended(message: Outgoing, error: TelegramError) -> Outgoing | None:
    """What to send instead of a message that was refused: None for nothing, the same where nothing would help."""
    if isinstance(error, ChatMigrated):
        return replace(message, chat_id=error.new_chat_id, thread_id=None, message_id=0, answers_id=0)
    text = str(error).lower()
    for remedy in _REMEDIES:
        if any(reason in text for reason in remedy.reasons) and remedy.applies(message):
            return remedy.change(message)
    return replace(message, page=None)  # where there was one, perhaps it was at fault
