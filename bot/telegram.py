"""Telegram: updates become requests, and replies go to where they were asked."""

from __future__ import annotations

import asyncio
import logging
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from telegram import InlineQueryResultsButton, Message, Update
from telegram.error import TelegramError
from telegram.ext import Application, BaseUpdateProcessor, TypeHandler

from bot.commands import COMMANDS, respond
from bot.commands.managing import welcome_back
from bot.conversation import Button, Person, Reply, Request, say
from bot.incidents import note_incident
from bot.menus import welcome_admin
from bot.messages import deliver, inline_results, line_of, outgoing
from bot.settings import SettingsError
from bot.telegram_places import TelegramPlaces, stopped_by
from bot.texts import shortened, written
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from telegram import CallbackQuery, ChatMemberUpdated, InlineQuery, MaybeInaccessibleMessage
    from telegram import Chat as TelegramChat
    from telegram.request import BaseRequest

    from bot.app import App
    from bot.conversation import Chat
    from bot.pacing import Pacing
    from storage import Article

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]

_log = logging.getLogger(__name__)

INLINE_SIZE = 20
INLINE_CACHE_SECONDS = 60
ALERT_LIMIT = 200
"""So long may a text be that answers a pressed button: https://core.telegram.org/bots/api#answercallbackquery."""

TURNING_SECONDS = 1.0
"""For so long at most, a pressed button turns."""

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class OrderedPerChat(BaseUpdateProcessor):
    """Handles updates of one chat in their order, those of different chats at the same time."""

    def __init__(self, most: int = 4096) -> None:
        super().__init__(most)
        self._turns: dict[int, asyncio.Lock] = {}
        self._waiting: defaultdict[int, int] = defaultdict(int)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """The update handled, after all earlier ones of its chat (or, where there is no chat, of its person)."""
        place = _place(update) if isinstance(update, Update) else 0
        lock = self._turns.setdefault(place, asyncio.Lock())
        self._waiting[place] += 1
        try:
            async with lock:
                await coroutine
        finally:
            self._waiting[place] -= 1
            if not self._waiting[place]:
                del self._waiting[place], self._turns[place]

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""


def _place(update: Update) -> int:
    place = update.effective_chat or update.effective_user
    return place.id if place else 0


@dataclass(frozen=True, slots=True)
class Surface:
    """The bot in Telegram: takes an update, asks the app, and brings the reply to where it was asked."""

    app: App
    application: AnyApplication
    stopping: asyncio.Event

    async def take(self, update: Update, _context: object) -> None:
        """The update answered, if it is for this bot."""
        if update.callback_query:
            await self._pressed(update.callback_query)
        elif update.inline_query:
            await self._asked_inline(update.inline_query)
        elif update.my_chat_member:
            await self._changed(update.my_chat_member)
        elif update.message and update.message.migrate_to_chat_id:
            await self.app.storage.chats.move(update.message.chat.id, update.message.migrate_to_chat_id)
        elif update.message:
            await self._typed(update.message)

    async def _typed(self, message: Message) -> None:
        pressed = _pressed_by_number(message, self.application.bot.id)
        line = await line_of(pressed, self.app.storage.shortcuts) if pressed else self._line_for_us(message)
        if not line:
            return
        chat = await self._chat(message.chat, comes_back=message.chat.type == "private" or line.startswith("/start"))
        thread_id = _thread_of(message)
        reply = await self._ask(line, chat, self._author(message), thread_id=thread_id or 0)
        answer = await outgoing(reply, chat, self.app.storage.shortcuts, thread_id=thread_id)
        await deliver(self.application.bot, answer, self.stopping)
        await welcome_admin(self.application.bot, self.app, message.chat.id, line)

    def _line_for_us(self, message: Message) -> str:
        """What was typed for this bot, "" if nothing was: in groups, commands, mentions and answers to it are."""
        text = message.text or ""
        bot = self.application.bot
        if message.via_bot and message.via_bot.id == bot.id:
            return ""
        if text.startswith("/"):
            name, _, addressee = text.split(maxsplit=1)[0].partition("@")
            if addressee and addressee.lower() != (bot.username or "").lower():
                return ""
            is_ours = bool(addressee) or message.chat.type == "private" or name[1:].lower() in _NAMES
            return text if is_ours else ""
        if message.chat.type == "private":
            return text
        mention = re.compile(rf"@{re.escape(bot.username or '')}\b", re.IGNORECASE)
        answered = message.reply_to_message and message.reply_to_message.from_user
        if mention.search(text):
            return mention.sub(" ", text).strip(_AROUND_A_MENTION) or "/help"
        return text if answered and answered.id == bot.id else ""

    async def _pressed(self, query: CallbackQuery) -> None:
        """The message edited in place; a group is not told what who pressed may not, they alone are."""
        refusal: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        answering = asyncio.create_task(self._acknowledge(query, refusal))
        try:
            line = await line_of(query.data or "", self.app.storage.shortcuts)
            chat = await self._chat(query.message.chat) if query.message else self._private(query.from_user.id)
            thread_id = _thread_of(query.message)
            person = self._person(query.from_user.id)
            reply = await self._ask(line, chat, person, thread_id=thread_id or 0) if line else _STALE
            refusal.set_result(_alert(reply, chat))
            if refusal.result() and await answering:
                return
            answer = await outgoing(reply, chat, self.app.storage.shortcuts, thread_id=thread_id)
            stands = query.message and query.message.is_accessible and not reply.is_apart
            standing = query.message.message_id if query.message and stands else 0
            inline = query.inline_message_id or ""
            await deliver(
                self.application.bot, replace(answer, message_id=standing, inline_message_id=inline), self.stopping
            )
        finally:
            refusal.cancel()
            await answering

    async def _changed(self, change: ChatMemberUpdated) -> None:
        """What may be done in a chat from now on: nothing is due where nothing can be written."""
        known = await self.app.storage.chats.get(change.chat.id)
        if known is None:
            return
        now = datetime.now(UTC)
        if stopped := stopped_by(change.new_chat_member, change.chat.type):
            await self.app.storage.chats.stop(known.id, stopped, now)
        elif known.stopped_for:
            await welcome_back(self.app, known, now)

    async def apologise(self, update: object, context: Any) -> None:
        """An apology where no answer could be put into words; the fault is logged under the number it names."""
        incident = token_hex(4)
        number = update.update_id if isinstance(update, Update) else None
        _log.error("update not handled", extra={"update_id": number, "incident": incident}, exc_info=context.error)
        await note_incident(self.app.storage.troubles, "updates", context.error, incident, datetime.now(UTC))
        place = update.effective_message if isinstance(update, Update) else None
        if place:
            chat = self.app.chat(KnownChat(place.chat.id, place.chat.type))
            reply = Reply(paragraphs=(say("error-incident", incident=incident),))
            sorry = await outgoing(reply, chat, self.app.storage.shortcuts, thread_id=_thread_of(place))
            await deliver(self.application.bot, sorry, self.stopping)

    async def _acknowledge(self, query: CallbackQuery, refusal: asyncio.Future[str]) -> bool:
        """Stops the button turning; True if that told a refusal, which is waited for a moment ("" is none)."""
        await asyncio.wait((refusal,), timeout=TURNING_SECONDS)
        text = refusal.result() if refusal.done() and not refusal.cancelled() else ""
        try:
            await query.answer(text or None, show_alert=bool(text))
        except TelegramError as error:
            _log.info("button answered too late", extra={"reason": str(error)})
            return False
        return bool(text)

    async def _asked_inline(self, query: InlineQuery) -> None:
        number = int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 1
        words = query.query.strip()
        line = f"{f'/search {words}' if words else '/latest'} size:{INLINE_SIZE} page:{number}"
        chat = self._private(query.from_user.id)
        reply = await self._ask(line, chat, self._person(query.from_user.id), is_inline=True)
        stories = reply.articles if number <= reply.page_count else ()
        cards = [(article, await self._card(article, chat, query.from_user.id)) for article in stories]
        nothing = InlineQueryResultsButton(written(say("inline-nothing"), chat), start_parameter="inline")
        try:
            await query.answer(
                inline_results(cards, chat),
                cache_time=INLINE_CACHE_SECONDS,
                next_offset=str(number + 1) if number < reply.page_count else "",
                button=None if cards or number > 1 else nothing,
            )
        except TelegramError as error:
            _log.info("inline query not answered", extra={"reason": str(error)})

    async def _card(self, article: Article, chat: Chat, person_id: int) -> Reply:
        return await self._ask(f"/read {article.id}", chat, self._person(person_id), is_inline=True)

    async def _ask(
        self, line: str, chat: Chat, person: Person, *, thread_id: int = 0, is_inline: bool = False
    ) -> Reply:
        return await respond(self.app, Request(line, chat, person, datetime.now(UTC), is_inline, thread_id))

    def _person(self, person_id: int) -> Person:
        return Person(person_id, is_admin=person_id in self.app.settings.admin_ids)

    def _author(self, message: Message) -> Person:
        """Who wrote; a group's admin who stays anonymous writes as the group itself."""
        if message.sender_chat:
            return Person(is_anonymous_admin=message.sender_chat.id == message.chat.id)
        return self._person(message.from_user.id if message.from_user else 0)

    async def _chat(self, place: TelegramChat, *, comes_back: bool = False) -> Chat:
        """The chat with what it has chosen; one that could not be written to, and now writes, has come back."""
        known = await self.app.storage.chats.get(place.id) or KnownChat(place.id)
        if known.stopped_for and comes_back:
            await welcome_back(self.app, known, datetime.now(UTC))
        return replace(self.app.chat(known), kind=place.type, title=place.title or "")

    def _private(self, person_id: int) -> Chat:
        return self.app.chat(KnownChat(person_id))


_NAMES = frozenset(command.name for command in COMMANDS if command.is_listed)
_AROUND_A_MENTION = " \n\t,;:–-"
_STALE = Reply(paragraphs=(say("stale-button"),), buttons=((Button(say("button-latest"), "/latest"),),))


def _alert(reply: Reply, chat: Chat) -> str:
    """What only the person who pressed a button is told: why nothing comes of it. "" for what the chat is to see."""
    if not (reply.is_refusal and reply.is_apart) or chat.kind == "private":
        return ""
    return shortened(" ".join(written(one, chat) for one in reply.paragraphs), ALERT_LIMIT)


def _thread_of(message: MaybeInaccessibleMessage | None) -> int | None:
    """The forum topic that a message stands in; threads of replies in other groups are none."""
    return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None


def _pressed_by_number(message: Message, bot_id: int) -> str:
    """The callback of the button that a bare number, in answer to a list of ours, presses; "" if it presses none."""
    answered, text = message.reply_to_message, (message.text or "").strip()
    if not answered or not answered.from_user or answered.from_user.id != bot_id or not answered.reply_markup:
        return ""
    if not (text.isascii() and text.isdigit()):
        return ""
    keys = [key for row in answered.reply_markup.inline_keyboard for key in row if key.text == text]
    return str(keys[0].callback_data) if keys and keys[0].callback_data else ""


def build(
    app: App, answering: BaseRequest, polling: BaseRequest, pacing: Pacing, stopping: asyncio.Event
) -> AnyApplication:
    """The bot as python-telegram-bot runs it. SettingsError if there is no token that could be one."""
    settings = app.settings
    token = settings.telegram_token.get_secret_value()
    if not token:
        raise SettingsError("NEWSDESK_TELEGRAM_TOKEN is not set; expected the token that @BotFather gave you.")
    if not _TOKEN.fullmatch(token):
        raise SettingsError("NEWSDESK_TELEGRAM_TOKEN is no token; expected digits, a colon and letters (@BotFather).")
    application = (
        Application.builder()
        .token(token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(answering)
        .get_updates_request(polling)
        .rate_limiter(pacing)
        .concurrent_updates(OrderedPerChat())
        .job_queue(None)
        .build()
    )
    surface = Surface(replace(app, places=TelegramPlaces(application.bot)), application, stopping)
    application.add_handler(TypeHandler(Update, surface.take))
    application.add_error_handler(surface.apologise)
    return application
