"""What a message in Telegram says to the bot: the line, who wrote it, what came with it, and what it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import Message, MessageEntity

from bot.commands import COMMANDS
from bot.conversation import Person
from bot.telegram_files import attachment

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Collection, Iterator

    from telegram import Bot, MaybeInaccessibleMessage, User

    from bot.conversation import Attachment

_NAMES = frozenset(command.name for command in COMMANDS if command.is_listed)
_GENERAL = 1
"""The number of the General topic, which nothing can be sent by: github.com/tdlib/telegram-bot-api/issues/798."""
_AROUND_A_MENTION = " \n\t,;:–-"


def line_for(bot: Bot, message: Message) -> str:
    """What was typed for this bot, "" if nothing was: in groups, commands, mentions and answers to it are.

    In private, the words below a file are typed as well. A post that Telegram brings from a channel to the group of its
    readers is meant for them, even where it is signed with our name: it may be our own digest.
    """
    is_private = message.chat.type == "private"
    text = message.text or (message.caption if is_private and message.document else "") or ""
    if message.is_automatic_forward or (message.via_bot and message.via_bot.id == bot.id):
        return ""
    if text.startswith("/"):
        name, _, addressee = text.split(maxsplit=1)[0].partition("@")
        if addressee and addressee.lower() != (bot.username or "").lower():
            return ""
        is_ours = bool(addressee) or is_private or name[1:].lower() in _NAMES
        return text if is_ours else ""
    if is_private:
        return text
    mention = re.compile(rf"@{re.escape(bot.username or '')}\b", re.IGNORECASE)
    if mention.search(text):
        return mention.sub(" ", text).strip(_AROUND_A_MENTION) or "/help"
    return text if _answered(bot, message) else ""


def pressed_by_number(bot: Bot, message: Message) -> str:
    """The callback of the button that a bare number, in answer to a list of ours, presses; "" if it presses none."""
    answered, text = _answered(bot, message), (message.text or "").strip()
    if not answered or not answered.reply_markup or not (text.isascii() and text.isdigit()):
        return ""
    keys = [key for row in answered.reply_markup.inline_keyboard for key in row if key.text == text]
    return str(keys[0].callback_data) if keys and keys[0].callback_data else ""


def about(bot: Bot, message: Message) -> tuple[str, ...]:
    """The addresses of the stories in the message of ours that is answered; of a card, that of its story only."""
    answered = _answered(bot, message)
    if not answered:
        return ()
    if page := answered.api_kwargs.get("rich_message"):
        return tuple(dict.fromkeys(_addresses(page)))
    marked = sorted(answered.entities or answered.caption_entities, key=lambda one: one.offset)
    links = [(one.offset, one.url) for one in marked if one.type == MessageEntity.TEXT_LINK and one.url]
    if links and links[0][0] == 0:  # a card begins with its headline, a list with the number of a story
        return (links[0][1],)
    return tuple(dict.fromkeys(url for _, url in links))


def _addresses(part: object) -> Iterator[str]:
    """What the links of a rich message lead to: https://core.telegram.org/bots/api#richtexturl, in their order."""
    if isinstance(part, list):
        for one in part:
            yield from _addresses(one)
    elif isinstance(part, dict):
        if part.get("type") == "url":
            yield str(part.get("url", ""))
        yield from _addresses(list(part.values()))


def move_of(message: Message) -> tuple[int, int] | None:
    """The old id of a group that moves and its new one, None where the message tells of no move.

    Both chats tell of it: what is said in the new one is to find there all that the old one had.
    """
    if message.migrate_to_chat_id:
        return message.chat.id, message.migrate_to_chat_id
    return (message.migrate_from_chat_id, message.chat.id) if message.migrate_from_chat_id else None


def attachments(bot: Bot, message: Message, person: Person, stopping: asyncio.Event) -> tuple[Attachment, ...]:
    """The file that an admin sent in private, if any; what others send is not looked at."""
    if message.document is None or message.chat.type != "private" or not person.is_admin:
        return ()
    return (attachment(bot, message.document, stopping),)


def author(message: Message, admin_ids: Collection[int]) -> Person:
    """Who wrote; a group's admin who stays anonymous writes as the group itself."""
    if message.sender_chat:
        return Person(is_anonymous_admin=message.sender_chat.id == message.chat.id)
    return person(message.from_user, admin_ids)


def person(user: User | None, admin_ids: Collection[int]) -> Person:
    """Someone as the app knows them: admins by their names, others by their numbers and the language of their app."""
    if user is None:
        return Person()
    is_admin = user.id in admin_ids
    name = user.full_name if is_admin else ""
    return Person(user.id, is_admin=is_admin, name=name, language=user.language_code or "")


def thread_of(message: MaybeInaccessibleMessage | None) -> int | None:
    """The forum topic that a message stands in; General is none, nor are threads of replies in other groups."""
    if not isinstance(message, Message) or not message.is_topic_message:
        return None
    return message.message_thread_id if message.message_thread_id != _GENERAL else None


def _answered(bot: Bot, message: Message) -> Message | None:
    """The message of ours that this one answers, None if it answers no such."""
    answered = message.reply_to_message
    return answered if answered and answered.from_user and answered.from_user.id == bot.id else None
