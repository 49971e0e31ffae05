"""What Telegram knows of groups and channels: their admins, and whether the bot may write there."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import ChatMemberAdministrator, ChatMemberBanned, ChatMemberLeft, ChatMemberOwner, ChatMemberRestricted
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.helpers import create_deep_linked_url

from bot.conversation import UserError, say
from bot.places import Place
from storage import Stopped

if TYPE_CHECKING:
    from telegram import Bot, ChatMember

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TelegramPlaces:
    """Asks Telegram each time: rights change, and are asked for rarely."""

    bot: Bot

    @property
    def name(self) -> str:
        """The bot's @name, that a mention begins with."""
        return f"@{self.bot.username}"

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        """Whether this person owns or administers the chat. UserError where Telegram does not answer."""
        try:
            member = await self.bot.get_chat_member(chat_id, person_id)
        except (BadRequest, Forbidden) as error:
            _log.info("admins not told", extra={"chat": chat_id, "reason": str(error)})
            return False
        except TelegramError as error:
            raise _unanswered(error) from error
        return isinstance(member, (ChatMemberAdministrator, ChatMemberOwner))

    async def find(self, name: str) -> Place | None:
        """The channel or group of that @name or id; None where the bot is not in it. UserError as above."""
        try:
            chat = await self.bot.get_chat(name if name.startswith("@") else int(name))
            own = await self.bot.get_chat_member(chat.id, self.bot.id)
        except (BadRequest, Forbidden, ValueError) as error:
            _log.info("place not found", extra={"reason": str(error)})
            return None
        except TelegramError as error:
            raise _unanswered(error) from error
        return Place(chat.id, chat.type, chat.title or "", may_post=_may_post(own, chat.type))

    def link(self, payload: str) -> str:
        """A deep link; see https://core.telegram.org/bots/features#deep-linking."""
        return create_deep_linked_url(self.bot.username, payload)


def _unanswered(error: TelegramError) -> UserError:
    """That nobody can tell now: to take it for a no would tell an admin that they are none."""
    _log.warning("Telegram does not tell of a place", extra={"reason": str(error)})
    return UserError(say("error-no-answer"), is_apart=True)


def _may_post(own: ChatMember, kind: str) -> bool:
    if isinstance(own, ChatMemberAdministrator):
        return bool(own.can_post_messages) or kind != "channel"
    if isinstance(own, ChatMemberRestricted):
        return own.can_send_messages
    return kind != "channel" and own.status == "member"


def reads_all(own: ChatMember) -> bool:
    """Whether a member of this sort gets every message of a group: admins do, whatever their privacy mode.

    See https://core.telegram.org/bots/features#privacy-mode.
    """
    return isinstance(own, ChatMemberAdministrator)


def is_away(own: ChatMember) -> bool:
    """Whether a member of this sort is in the chat no more, or never was."""
    is_outside = isinstance(own, ChatMemberRestricted) and not own.is_member
    return is_outside or isinstance(own, (ChatMemberBanned, ChatMemberLeft))


def stopped_by(own: ChatMember, kind: str) -> Stopped | None:
    """What keeps the bot from writing to a chat of that kind, as a member of this sort; None for nothing."""
    if is_away(own):
        return Stopped.BLOCKED if kind == "private" else Stopped.KICKED
    return None if kind == "private" or _may_post(own, kind) else Stopped.NO_RIGHTS
