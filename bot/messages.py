"""Replies as Telegram takes them: sent, alone or with a file, or put in the place of a message."""

from __future__ import annotations

import contextlib
import mimetypes
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.features import Feature, FeatureRequest
from bot.keyboards import COPIES, SHARES, keyboard, without
from bot.render import html, without_dates
from bot.rich import rich_page
from bot.transport import ReadyData

if TYPE_CHECKING:
    from telegram.ext import ExtBot
    from telegram.request import RequestData

    from bot.conversation import Chat, File, Reply
    from bot.keyboards import Keyboard
    from bot.rich import RichPage
    from storage import ShortcutStore

_FEATURES = ((COPIES, Feature.COPYING), (SHARES, Feature.SHARING))
_NO_PREVIEW = {"is_disabled": True}
_LARGE_ABOVE = {"prefer_large_media": True, "show_above_text": True}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message on its way: where to, or which message it takes the place of, and what it says.

    `message_id` (or `inline_message_id`) names the message to edit; without either a new one is sent, as a reply to the
    message `answers_id` if that is set, and the words are those below its `file`, if it has one. As a `page` it says
    the same, where the server knows rich messages.
    """

    chat_id: int
    html: str
    plain: str
    preview: str = ""
    keyboard: Keyboard = ()
    thread_id: int | None = None
    message_id: int = 0
    inline_message_id: str = ""
    answers_id: int = 0
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
    """Whether the server may know it, as far as it has said; newer methods are tried only where that is remembered."""
    if isinstance(bot.request, FeatureRequest):
        return bot.request.knows(feature)
    return feature not in (Feature.PAGES, Feature.DRAFTS)


async def learns_pages(bot: ExtBot[Any]) -> bool:
    """Whether the server knows rich messages: where it has not shown that within the hour, a page to nobody asks it.

    A server that knows the method misses the chat (400), another one the method (404).
    """
    if isinstance(bot.request, FeatureRequest) and not bot.request.is_sure_of_pages:
        with contextlib.suppress(TelegramError):
            await _call(bot, "sendRichMessage", {"rich_message": {"html": "…"}}, None)
    return knows(bot, Feature.PAGES)


def _as_known(bot: ExtBot[Any], message: Outgoing) -> Outgoing:
    """The message as its server knows how to show it; a page for a new message, or in the place of one of ours."""
    if message.page and (message.inline_message_id or message.file or not knows(bot, Feature.PAGES)):
        message = replace(message, page=None)
    if not knows(bot, Feature.DATES):
        message = replace(message, html=without_dates(message.html))
    unknown = [kind for kind, feature in _FEATURES if not knows(bot, feature)]
    return replace(message, keyboard=without(message.keyboard, *unknown)) if unknown else message


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
        how: dict[str, Any] = {"message_thread_id": message.thread_id, "disable_notification": message.is_silent}
        how |= {"allow_paid_broadcast": message.is_paid, "reply_parameters": _answering(message)}
        shown |= {name: value for name, value in how.items() if value}
    return shown


def _answering(message: Outgoing) -> dict[str, Any]:
    """Which message is answered; one that is deleted by then is not missed."""
    return {"message_id": message.answers_id, "allow_sending_without_reply": True} if message.answers_id else {}


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
