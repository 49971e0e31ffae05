"""What people think of the bot, for its admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import Reply, UserError, say
from bot.texts import utf16_length
from storage import MOST_FEEDBACK_AN_HOUR

if TYPE_CHECKING:
    from bot.app import App
    from bot.conversation import Request

MOST_LETTERS = 1000
"""In UTF-16 units, as messages are measured: the admins get all of it."""


async def feedback(app: App, request: Request, argument: str) -> Reply:
    """The words kept for the admins, without who said them. UserError where there is nobody to read so much."""
    words = argument.strip()
    if not app.settings.admin_ids:
        raise UserError(say("feedback-to-nobody"))
    if not words:
        return Reply(paragraphs=(say("feedback-how"),))
    if (length := utf16_length(words)) > MOST_LETTERS:
        raise UserError(say("error-feedback-long", found=length, most=MOST_LETTERS))
    if not await app.storage.feedback.keep(words, request.chat.id, request.now):
        raise UserError(say("error-feedback-often", most=MOST_FEEDBACK_AN_HOUR))
    return Reply(paragraphs=(say("feedback-kept"),))
