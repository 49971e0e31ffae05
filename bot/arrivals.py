"""Where the bot comes to and goes from: it greets a group once, and tells who added it what they alone need to know."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.commands import split_line
from bot.commands.arriving import channel_found, general_closed, may_not_write, topic_lost
from bot.commands.guide import greeting
from bot.commands.managing import welcome_back
from bot.commands.opening import leads_on
from bot.messages import outgoing, post
from bot.refusals import verdict
from bot.sending import deliver
from bot.telegram_places import is_away, reads_all, stopped_by
from storage import KnownChat, Stopped

if TYPE_CHECKING:
    import asyncio

    from telegram import ChatMemberUpdated
    from telegram.ext import ExtBot

    from bot.app import App
    from bot.conversation import Chat, Reply
    from storage import Delivery

_log = logging.getLogger(__name__)

_JUST = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What becomes of a chat in which the bot's own membership changes; which were greeted just now it has in mind."""

    app: App
    bot: ExtBot[Any]
    stopping: asyncio.Event
    _greeted: dict[int, datetime] = field(default_factory=dict, init=False)

    async def changed(self, change: ChatMemberUpdated, now: datetime) -> None:
        """What may be done in a chat from now on: nothing is due where nothing can be written."""
        place = change.chat
        known, stopped = await self.app.storage.chats.get(place.id), stopped_by(change.new_chat_member, place.type)
        is_new = place.type != "private" and _comes_in(change)
        if is_new:
            is_new = not known or known.stopped_for not in ("", Stopped.NO_RIGHTS)
            known = await self._keep(change, known)
        if known is None:
            return
        if known.stopped_for and (is_new or not stopped):
            await welcome_back(self.app, known, now)
        if stopped:
            await self.stop(known.id, stopped, now)
        elif is_new:
            await self._greet(change, known, now)

    async def has_answered(self, line: str, chat_id: int, now: datetime) -> bool:
        """Whether the greeting of the group is answer enough.

        It is to the /start that a link types which adds the bot to a group, unless the link leads to something.
        """
        name, payload = split_line(line)
        if name != "start" or not payload or not self._has_just_greeted(chat_id, now):
            return False
        return not await leads_on(self.app, payload)

    async def stop(self, chat_id: int, reason: Stopped, now: datetime) -> None:
        """Nothing is due in the chat from now on; where rights are missing, who added the bot is told, once."""
        if not await self.app.storage.chats.stop(chat_id, reason, now):
            return
        _log.info("chat stopped", extra={"chat": chat_id, "reason": str(reason)})
        known = await self.app.storage.chats.get(chat_id)
        if known and reason is Stopped.NO_RIGHTS:
            await self._tell_who_added(known, may_not_write(known.kind, known.title))

    async def leave_topic(self, delivery: Delivery) -> None:
        """What came to a forum topic that is lost comes to the chat itself, which is told, once."""
        if not await self.app.storage.subscriptions.leave_topic(delivery.chat.id, delivery.thread_id):
            return
        one = await self.app.storage.subscriptions.get(delivery.subscription_id)
        chat = self.app.chat(delivery.chat)
        told = await outgoing(topic_lost(one), chat, self.app.storage.shortcuts)
        with contextlib.suppress(TelegramError):
            await post(self.bot, told)

    async def pause_general(self, chat_id: int) -> None:
        """What comes to the General topic of a group waits while that is closed; who added the bot is told."""
        known = await self.app.storage.chats.get(chat_id)
        if known and await self.app.storage.subscriptions.pause_topic(chat_id, 0):
            _log.info("general topic closed", extra={"chat": chat_id})
            await self._tell_who_added(known, general_closed(known.title))

    async def reached(self, chat: Chat, now: datetime) -> None:
        """A group in which an answer stands has its digests again: of its members' rights Telegram tells nothing."""
        if chat.kind == "private":
            return
        known = await self.app.storage.chats.get(chat.id)
        if known and known.stopped_for:
            await welcome_back(self.app, known, now)

    async def moved(self, old_id: int, new_id: int, now: datetime) -> None:
        """The group under its new id with all that it had; that the bot left the old one for it stops nothing."""
        await self.app.storage.chats.move(old_id, new_id)
        known = await self.app.storage.chats.get(new_id)
        if known and known.stopped_for == Stopped.KICKED:
            await welcome_back(self.app, known, now)

    async def _keep(self, change: ChatMemberUpdated, known: KnownChat | None) -> KnownChat:
        """The chat as it is kept, with who added the bot and their language; anonymous admins cannot be written to."""
        place, who = change.chat, change.from_user
        known = replace(known or KnownChat(place.id), kind=place.type, title=place.title or "")
        language = self.app.chat(known, who.language_code or "").language
        known = replace(known, added_by=0 if who.is_bot else who.id, language=language)
        await self.app.storage.chats.keep(known)
        return known

    async def _greet(self, change: ChatMemberUpdated, known: KnownChat, now: datetime) -> None:
        """The group greeted; where its members may not write, that stops it like rights that are lost."""
        place = change.chat
        if place.type == "channel":
            name = f"@{place.username}" if place.username else str(place.id)
            await self._tell_who_added(known, channel_found(known.title, name))
            return
        may_read = bool(self.bot.bot.can_read_all_group_messages) or reads_all(change.new_chat_member)
        hello = await greeting(self.app, known.id, known.title, f"@{self.bot.username}", reads_all=may_read)
        message = await outgoing(hello, self.app.chat(known), self.app.storage.shortcuts)
        try:
            await post(self.bot, message)
        except TelegramError as error:
            if stopped := verdict(error, 1).stopped:
                await self.stop(known.id, stopped, now)
            else:
                _log.warning("group not greeted", extra={"chat": known.id, "reason": str(error)})
        else:
            for other in [one for one in self._greeted if not self._has_just_greeted(one, now)]:
                del self._greeted[other]
            self._greeted[known.id] = now

    def _has_just_greeted(self, chat_id: int, now: datetime) -> bool:
        return chat_id in self._greeted and now - self._greeted[chat_id] < _JUST

    async def _tell_who_added(self, known: KnownChat, reply: Reply) -> None:
        """The reply in the private chat of who added the bot, if it may write there."""
        if not known.added_by:
            return
        adder = await self.app.storage.chats.get(known.added_by) or KnownChat(known.added_by)
        chat = self.app.chat(adder, known.language)
        await deliver(self.bot, await outgoing(reply, chat, self.app.storage.shortcuts), self.stopping)


def _comes_in(change: ChatMemberUpdated) -> bool:
    return is_away(change.old_chat_member) and not is_away(change.new_chat_member)
