"""What there is of an answer already, shown as a draft in a private chat while the rest of it is being made."""

from __future__ import annotations

from contextlib import nullcontext
from secrets import randbelow
from typing import TYPE_CHECKING, Any

from telegram.constants import ParseMode

from bot.chat_actions import Promise, action_in, promised
from bot.features import Feature
from bot.messages import knows
from bot.render import html, without_dates

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from contextlib import AbstractAsyncContextManager

    from telegram.ext import ExtBot

    from bot.conversation import Reply
    from bot.telling import Spot

SHOWN_SECONDS = 25.0
"""Telegram shows a draft for thirty seconds: https://core.telegram.org/bots/api#sendmessagedraft."""

_MOST_DRAFTS = 2**31 - 1


async def first_whole(bot: ExtBot[Any], spot: Spot, replies: AsyncGenerator[Reply, int]) -> Reply | None:
    """The first reply that is whole, None for none; where it takes a while, its chat sees that it is being made.

    In private, where the server knows drafts, that is what there is of it already. It would not stand beside a message
    that is edited, and groups have no drafts: they see that it is being typed. A message of inline mode may stand
    anywhere, and nothing can be shown there.
    """
    reply: Reply | None = None
    while reply is None or reply.is_partial:
        async with _promised(bot, spot, reply):
            reply = await anext(replies, None)
        if reply is None:
            break
    return reply


def _promised(bot: ExtBot[Any], spot: Spot, part: Reply | None) -> AbstractAsyncContextManager[None]:
    if spot.inline_message_id:
        return nullcontext()
    typing = action_in(spot.chat.id, spot.thread_id)
    if part is None or spot.message_id or spot.chat.kind != "private" or not knows(bot, Feature.DRAFTS):
        return promised(bot, typing)
    return promised(bot, _draft(spot, part), typing)


def _draft(spot: Spot, part: Reply) -> Promise:
    """The part as a draft, with dates in words: by the time that the reader would look twice it is gone."""
    parameters: dict[str, Any] = {
        "chat_id": spot.chat.id,
        "draft_id": 1 + randbelow(_MOST_DRAFTS),
        "text": without_dates(html(part, spot.chat).html),
        "parse_mode": ParseMode.HTML,
    }
    if spot.thread_id:
        parameters["message_thread_id"] = spot.thread_id
    return Promise("sendMessageDraft", parameters, SHOWN_SECONDS, must_come_first=True)
