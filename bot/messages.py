"""Replies as Telegram takes them: sent, alone or with a file, or put in the place of a message; mended when refused."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from telegram.constants import ParseMode
from telegram.error import ChatMigrated, TelegramError

from bot.features import Feature, FeatureRequest
from bot.render import html, label, without_dates
from bot.rich import rich_page
from bot.transport import ReadyData

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telegram.ext import ExtBot
    from telegram.request import RequestData

    from bot.conversation import Button, Chat, File, Reply
    from bot.rich import RichPage
    from storage import ShortcutStore

CALLBACK_LIMIT = 64
"""Bytes of callback_data: https://core.telegram.org/bots/api#inlinekeyboardbutton"""

ROW_LIMIT = 8
KEYBOARD_LIMIT = 100
INLINE_LIMIT = 256
"""Characters of an inline query: https://core.telegram.org/bots/api#inlinequery"""

COPY_LIMIT = 256
"""Characters that a button copies: https://core.telegram.org/bots/api#copytextbutton"""

_SHORTCUT = "~"
_NO_PREVIEW = {"is_disabled": True}
_LARGE_ABOVE = {"prefer_large_media": True, "show_above_text": True}


Key: TypeAlias = "dict[str, str | dict[str, str]]"
Keyboard: TypeAlias = "tuple[tuple[Key, ...], ...]"
"""Rows of buttons as JSON: https://core.telegram.org/bots/api#inlinekeyboardbutton"""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message on its way: where to, or which message it takes the place of, and what it says.

    `message_id` (or `inline_message_id`) names the message to edit; without either a new one is sent, and the words are
    those below its `file`, if it has one. As a `page` it says the same, where the server knows rich messages.
    """

    chat_id: int
    html: str
    plain: str
    preview: str = ""
    keyboard: Keyboard = ()
    thread_id: int | None = None
    message_id: int = 0
    inline_message_id: str = ""
    is_html: bool = True
    is_silent: bool = False
    is_paid: bool = False
    file: File | None = None
    page: RichPage | None = None

    @property
    def is_edit(self) -> bool:
        """Whether it takes the place of a message."""
        return bool(self.message_id or self.inline_message_id)


async def outgoing(reply: Reply, chat: Chat, shortcuts: ShortcutStore, *, thread_id: int | None = None) -> Outgoing:
    """The reply as a message for this chat; command lines too long for a button are kept as shortcuts."""
    rendered = html(reply, chat)
    keys = await keyboard(reply.buttons, chat.speaking(reply.language), shortcuts)
    page = rich_page(reply, chat) if reply.file is None else None
    return Outgoing(chat.id, rendered.html, rendered.plain, rendered.preview, keys, thread_id, page=page)


async def line_of(data: str, shortcuts: ShortcutStore) -> str:
    """The command line of a pressed button, "" if it is none that we know."""
    line = await shortcuts.line(data.removeprefix(_SHORTCUT)) if data.startswith(_SHORTCUT) else data
    return line if line.startswith("/") else ""


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
        lambda message: _without(message.keyboard, kind) != message.keyboard,
        lambda message: replace(message, keyboard=_without(message.keyboard, kind)),
    )


# What buttons may do besides typing a line, and how a refusal says that it is about them. Of an action that the server
# does not know, it sees nothing; for sharing, the bot needs inline mode.
_KINDS = {
    "url": ("button_url_invalid", "button url"),
    "copy_text": ("copy_text", "text buttons are unallowed"),
    "switch_inline_query": ("button_type_invalid", "inline query", "inline mode"),
}

_FEATURES = {"copy_text": Feature.COPYING, "switch_inline_query": Feature.SHARING}

# What keeps a page from being shown as it is; what else is said of a message with one, as of one without, is no reason.
_PICTURES = ("failed to get http", "wrong type of the web page", "wrong file identifier", "webpage", "media", "photo")
_PAGES = (*_PICTURES, "rich", "parse", "block", "too long", "too many", "text is empty", "unsupported", "nest")

# The reasons are the server's own words: telegram-bot-api's Client.cpp and TDLib's errors.
_REMEDIES = (
    _Remedy(("message is not modified",), lambda _: True, lambda _: None),
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
        ("thread not found", "topic_closed", "topic_deleted"),
        lambda message: message.thread_id,
        lambda message: replace(message, thread_id=None),
    ),
    *(_without_kind(kind, reasons) for kind, reasons in _KINDS.items()),
    _Remedy(
        ("button", "reply markup", "inline keyboard"),
        lambda message: message.keyboard,
        lambda message: replace(message, keyboard=_bare(message.keyboard)),
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
        return replace(message, chat_id=error.new_chat_id, thread_id=None, message_id=0)
    text = str(error).lower()
    for remedy in _REMEDIES:
        if any(reason in text for reason in remedy.reasons) and remedy.applies(message):
            return remedy.change(message)
    return message


async def post(bot: ExtBot[Any], message: Outgoing, pace: str | None = None) -> int:
    """The message's id in its chat, 0 for one of inline mode. TelegramError if Telegram refuses it.

    `pace` is for the rate limiter; see `bot.pacing`. What the server has said that it does not know is left out: then
    it gets the plain message that says the same as a page, dates as words, and no buttons that would do nothing.
    """
    message = _as_known(bot, message)
    where: dict[str, Any] = {"chat_id": message.chat_id}
    if message.inline_message_id:
        where = {"inline_message_id": message.inline_message_id}
    elif message.message_id:
        where |= {"message_id": message.message_id}
    endpoint = "editMessageText" if message.is_edit else _endpoint(message)
    answer = await _call(bot, endpoint, where | _shown(message), pace, message.file)
    return int(answer["message_id"]) if isinstance(answer, dict) else 0


def knows(bot: ExtBot[Any], feature: Feature) -> bool:
    """Whether the server may know the feature, as far as it has said. Pages are sent only where that is remembered."""
    return bot.request.knows(feature) if isinstance(bot.request, FeatureRequest) else feature is not Feature.PAGES


def _as_known(bot: ExtBot[Any], message: Outgoing) -> Outgoing:
    """The message as its server knows how to show it; a page for a new message, or in the place of one of ours."""
    if message.page and (message.inline_message_id or message.file or not knows(bot, Feature.PAGES)):
        message = replace(message, page=None)
    if not knows(bot, Feature.DATES):
        message = replace(message, html=without_dates(message.html))
    unknown = [kind for kind, feature in _FEATURES.items() if not knows(bot, feature)]
    return replace(message, keyboard=_without(message.keyboard, *unknown)) if unknown else message


def _endpoint(message: Outgoing) -> str:
    if message.file is not None:
        return "sendPhoto" if message.file.is_picture else "sendDocument"
    return "sendMessage" if message.page is None else "sendRichMessage"


def _shown(message: Outgoing) -> dict[str, Any]:
    """What the message shows, and for a new one how it comes."""
    text = message.html if message.is_html else message.plain
    shown: dict[str, Any] = {}
    if message.page is not None:
        shown["rich_message"] = _rich(message.page)
    elif message.file is None:
        preview = {**_LARGE_ABOVE, "url": message.preview} if message.preview else _NO_PREVIEW
        shown |= {"text": text, "link_preview_options": preview}
    elif text:
        shown["caption"] = text
    if message.is_html and text and message.page is None:
        shown["parse_mode"] = ParseMode.HTML
    if message.keyboard:
        shown["reply_markup"] = {"inline_keyboard": message.keyboard}
    if not message.is_edit:
        how = {"message_thread_id": message.thread_id, "disable_notification": message.is_silent}
        how |= {"allow_paid_broadcast": message.is_paid}
        shown |= {name: value for name, value in how.items() if value}
    return shown


def _rich(page: RichPage) -> dict[str, Any]:
    """See https://core.telegram.org/bots/api#inputrichmessage; what looks like a command or a number is none."""
    direction = {"is_rtl": True} if page.is_right_to_left else {}
    return {"html": page.html, "skip_entity_detection": True, **direction}


async def _call(
    bot: ExtBot[Any], endpoint: str, parameters: dict[str, Any], pace: str | None, file: File | None = None
) -> Any:
    """What Telegram answers. The library's own methods would make objects of all that was sent, at twice the cost."""
    address, ready = f"{bot.base_url}/{endpoint}", cast("RequestData", ReadyData(parameters, _upload(file)))

    async def ask() -> Any:
        return await bot.request.post(address, ready)

    if bot.rate_limiter is None:
        return await ask()
    return await bot.rate_limiter.process_request(ask, (), {}, endpoint, parameters, pace)


def _upload(file: File | None) -> dict[str, tuple[str, bytes, str]]:
    """The file as a part of a form, by the name that Telegram has for it."""
    if file is None:
        return {}
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {"photo" if file.is_picture else "document": (file.name, file.content, kind)}


async def keyboard(rows: Sequence[Sequence[Button]], chat: Chat, shortcuts: ShortcutStore) -> Keyboard:
    """The buttons as Telegram has them; command lines too long for a button are kept as shortcuts."""
    rows = [[button for button in row if _is_possible(button)] for row in rows]
    rows = [row[start : start + ROW_LIMIT] for row in rows for start in range(0, len(row), ROW_LIMIT)]
    long = [button.line for row in rows for button in row if len(button.line.encode()) > CALLBACK_LIMIT]
    keys = dict(zip(long, await shortcuts.keep(long), strict=True)) if long else {}
    made, count = [], 0
    for row in rows:
        count += len(row)
        if count > KEYBOARD_LIMIT:
            break
        made.append(tuple(_key(button, chat, keys) for button in row))
    return tuple(made)


def _is_possible(button: Button) -> bool:
    """Whether Telegram takes what the button shares or copies, which cannot be shortened."""
    return len(button.shares) <= INLINE_LIMIT and len(button.copies) <= COPY_LIMIT


def _key(button: Button, chat: Chat, keys: dict[str, str]) -> Key:
    text = str(button.number) if button.number else label(button.label, chat)
    if button.url:
        return {"text": text, "url": button.url}
    if button.shares:
        return {"text": text, "switch_inline_query": button.shares}
    if button.copies:
        return {"text": text, "copy_text": {"text": button.copies}}
    data = f"{_SHORTCUT}{keys[button.line]}" if button.line in keys else button.line
    return {"text": text, "callback_data": data}


def _bare(keys: Keyboard) -> Keyboard:
    """The keyboard with those buttons alone that type a line, or none at all where there are no others."""
    kept = _without(keys, *_KINDS)
    return () if kept == keys else kept


def _without(keys: Keyboard, *kinds: str) -> Keyboard:
    rows = (tuple(key for key in row if not key.keys() & set(kinds)) for row in keys)
    return tuple(row for row in rows if row)
