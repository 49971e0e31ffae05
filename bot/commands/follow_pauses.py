"""What is followed at once waits as long as all digests of its chat do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.contract_text import is_waiting
from bot.commands.managing import save_all
from bot.conversation import say

if TYPE_CHECKING:
    from datetime import datetime

    from bot.app import App
    from bot.conversation import Chat, Text


async def pause_along(app: App, chat: Chat, now: datetime, until: datetime | None) -> tuple[Text, ...]:
    """What is followed at once paused as well, unless a digest of the chat still comes; and a sentence that says so."""
    digests = await app.storage.subscriptions.of_chat(chat.id)
    at_once = [one for one in await app.storage.subscriptions.follows(chat.id) if one.is_at_once]
    if not at_once or not all(map(is_waiting, digests)):
        return ()
    await save_all(app, [replace(one, is_paused=until is None, resumes_at=until) for one in at_once], chat, now)
    return (say("follows-wait", count=len(at_once)),)


async def resume_along(app: App, chat: Chat, now: datetime) -> tuple[Text, ...]:
    """What is followed at once comes again; a sentence that says so, if it waited."""
    waiting = [one for one in await app.storage.subscriptions.follows(chat.id) if is_waiting(one)]
    await save_all(app, [replace(one, is_paused=False, resumes_at=None) for one in waiting], chat, now)
    return (say("follows-come-again", count=len(waiting)),) if waiting else ()
