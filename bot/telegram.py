"""Telegram: updates become requests, and replies go to where they were asked."""

from __future__ import annotations

import asyncio
import logging
import math
import re
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import Application, TypeHandler

from bot.arrivals import Arrivals
from bot.asides import Aside, acknowledge, aside_of, stop_turning
from bot.commands import converse, is_known
from bot.commands.managing import welcome_back
from bot.conversation import Button, Reply, Request, say
from bot.drafts import first_whole
from bot.features import Feature
from bot.floods import Floods, too_many_taps
from bot.incidents import note_incident, silence
from bot.inline_queries import Choices, choices
from bot.inline_results import InlineResults
from bot.keyboards import line_of
from bot.limits import Asking
from bot.menus import welcome_admin
from bot.messages import knows, outgoing
from bot.ordering import OrderedPerChat
from bot.sending import deliver
from bot.settings import SettingsError
from bot.telegram_places import TelegramPlaces
from bot.telegram_requests import about, attachments, author, line_for, move_of, person, pressed_by_number, thread_of
from bot.telling import Spot, show
from bot.texts import written
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from telegram import CallbackQuery, InlineQuery, Message
    from telegram import Chat as TelegramChat
    from telegram.request import BaseRequest

    from bot.app import App
    from bot.conversation import Chat, Person
    from bot.pacing import Pacing

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]

_log = logging.getLogger(__name__)

INLINE_CACHE_SECONDS = 60
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Surface:
    """The bot in Telegram: takes an update, asks the app, and brings the reply to where it was asked."""

    app: App
    application: AnyApplication
    stopping: asyncio.Event
    floods: Floods
    arrivals: Arrivals

    async def take(self, update: Update, _context: object) -> None:
        """The update answered, if it is for this bot."""
        if update.callback_query:
            await self._pressed(update.callback_query)
        elif update.inline_query:
            await self._asked_inline(update.inline_query)
        elif update.my_chat_member:
            await self.arrivals.changed(update.my_chat_member, datetime.now(UTC))
        elif update.message and (move := move_of(update.message)):
            await self.arrivals.moved(*move, datetime.now(UTC))
        elif update.message:
            await self._typed(update.message)

    async def _typed(self, message: Message) -> None:
        bot, person = self.application.bot, author(message, self.app.settings.admin_ids)
        pressed = pressed_by_number(bot, message)
        line = await line_of(pressed, self.app.storage.shortcuts) if pressed else line_for(bot, message)
        files = attachments(bot, message, person, self.stopping)
        if not (line or files or pressed):
            return
        if line and await self.arrivals.has_answered(line, message.chat.id, datetime.now(UTC)):
            return
        how = Asking.TYPED if message.chat.type == "private" else Asking.TYPED_IN_GROUP
        speaks_as = message.sender_chat.id if message.sender_chat else 0
        if refusal := self.floods.refusal(how, person, message.chat.id, speaks_as):
            spot = _beside(message, await self._chat(message.chat, person.language))
            self.floods.tell(spot, person.id or speaks_as, refusal)
            return
        chat = await self._chat(message.chat, person.language, comes_back=message.chat.type == "private")
        spot = _beside(message, chat)
        request = replace(
            self._request(line, spot, person),
            attachments=files,
            album=message.media_group_id or "",
            about=about(bot, message),
        )
        async with aclosing(converse(self.app, request) if line or files else _stale()) as replies:
            if await self._show(spot, replies, await first_whole(bot, spot, replies)):
                await self.arrivals.reached(chat, request.now)
        await welcome_admin(bot, self.app, message.chat.id, line)

    async def _pressed(self, query: CallbackQuery) -> None:
        """The message edited in place; a group is not told what who pressed may not, they alone are."""
        aside: asyncio.Future[Aside] = asyncio.get_running_loop().create_future()
        answering = asyncio.create_task(acknowledge(query, aside))
        try:
            line = await line_of(query.data or "", self.app.storage.shortcuts)
            spot, who = await self._spot(query), person(query.from_user, self.app.settings.admin_ids)
            if too_many := self.floods.refusal(Asking.PRESSED, who, spot.chat.id):
                aside.set_result(Aside(written(too_many_taps(too_many), spot.chat), is_alert=True))
                if not (await answering or spot.inline_message_id):
                    self.floods.tell(replace(spot, message_id=0), who.id, too_many)
                return
            request = self._request(line, spot, who)
            async with aclosing(converse(self.app, request) if line and is_known(request) else _stale()) as replies:
                first = await first_whole(self.application.bot, spot, replies)
                aside.set_result(aside_of(first, spot.chat))
                is_told = bool(aside.result().text) and await answering
                if not is_told and not (first and first.is_aside):
                    await self._show(spot, replies, first)
        finally:
            aside.cancel()
            await answering

    async def _spot(self, query: CallbackQuery) -> Spot:
        """The message whose button was pressed, as long as it can be reached."""
        standing = query.message
        language = query.from_user.language_code
        chat = await self._chat(standing.chat, language) if standing else await self._private(query)
        message_id = standing.message_id if standing and standing.is_accessible else 0
        answers_id = 0 if chat.kind == "private" else message_id
        return Spot(chat, thread_of(standing), message_id, query.inline_message_id or "", answers_id)

    async def _show(self, spot: Spot, replies: AsyncGenerator[Reply, int], first: Reply | None = None) -> int:
        return await show(self.application.bot, self.app.storage.shortcuts, self.stopping, spot, replies, first=first)

    async def apologise(self, update: object, context: Any) -> None:
        """An apology where no answer could be put into words; the fault is logged under the number it names."""
        incident = token_hex(4)
        number = update.update_id if isinstance(update, Update) else None
        place = update.effective_message if isinstance(update, Update) else None
        silence(context.error, (place.text or place.caption or "") if place else "")
        _log.error("update not handled", extra={"update_id": number, "incident": incident}, exc_info=context.error)
        await note_incident(self.app.storage.troubles, "updates", context.error, incident, datetime.now(UTC))
        if place:
            language = place.from_user.language_code if place.from_user else None
            chat = self.app.chat(KnownChat(place.chat.id, place.chat.type), language or "")
            reply = Reply(paragraphs=(say("error-incident", incident=incident),))
            spot = _beside(place, chat)
            sorry = await outgoing(reply, chat, self.app.storage.shortcuts, thread_id=spot.thread_id)
            await deliver(self.application.bot, replace(sorry, answers_id=spot.answers_id), self.stopping)

    async def _asked_inline(self, query: InlineQuery) -> None:
        """What is found sent as the answer; who types too much at once finds nothing for a while."""
        page = int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 1
        spot = Spot(await self._private(query))
        request = self._request(query.query, spot, person(query.from_user, self.app.settings.admin_ids))
        too_many = self.floods.refusal(Asking.INLINE, request.person, spot.chat.id)
        found = Choices(()) if too_many else await choices(self.app, request, page)
        results = InlineResults(spot.chat, self.app.places.link, knows(self.application.bot, Feature.DATES))
        seconds = math.ceil(too_many.seconds) if too_many else INLINE_CACHE_SECONDS
        tells_nothing = not (found.cards or page > 1 or too_many)
        await results.answer(query, found, seconds, tells_nothing=tells_nothing)

    def _request(self, line: str, spot: Spot, who: Person) -> Request:
        return Request(line, spot.chat, who, datetime.now(UTC), thread_id=spot.thread_id or 0)

    async def _chat(self, place: TelegramChat, language: str | None, *, comes_back: bool = False) -> Chat:
        """The chat with what it has chosen, or the language of who writes; one that was out of reach has come back."""
        known = await self.app.storage.chats.get(place.id) or KnownChat(place.id)
        if known.stopped_for and comes_back:
            await welcome_back(self.app, known, datetime.now(UTC))
        has_topics = place.type == "supergroup" and bool(place.is_forum)
        chat = self.app.chat(known, language or "")
        return replace(chat, kind=place.type, title=place.title or "", has_topics=has_topics)

    async def _private(self, query: CallbackQuery | InlineQuery) -> Chat:
        """The private chat with whoever asks elsewhere."""
        person = query.from_user
        known = await self.app.storage.chats.get(person.id) or KnownChat(person.id)
        return self.app.chat(known, person.language_code or "")


def _beside(message: Message, chat: Chat) -> Spot:
    """Where a message is answered: among many as a reply to it, so that everyone sees whom the answer is for.

    What is said below a post of a channel stands in a thread that nothing but replies come to; see
    https://core.telegram.org/bots/api#replyparameters.
    """
    return Spot(chat, thread_of(message), answers_id=0 if chat.kind == "private" else message.message_id)


async def _stale() -> AsyncGenerator[Reply, int]:
    latest = ((Button(say("button-latest"), "/latest"),),)
    yield Reply(paragraphs=(say("stale-button"),), buttons=latest, is_apart=True, is_refusal=True)


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
        .concurrent_updates(OrderedPerChat(stop_turning))
        .job_queue(None)
        .build()
    )
    floods = Floods(application, app.storage.shortcuts, stopping)
    app = replace(app, places=TelegramPlaces(application.bot))
    arrivals = Arrivals(app, application.bot, stopping)
    surface = Surface(app, application, stopping, floods, arrivals)
    application.add_handler(TypeHandler(Update, surface.take))
    application.add_error_handler(surface.apologise)
    return application
