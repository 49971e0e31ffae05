"""Pictures in the language of a chat; in English where no font of this machine has the letters of that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.drawing import LettersMissing, draw
from bot.texts import DEFAULT_LANGUAGE, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.conversation import Chat
    from bot.drawing import Picture


async def drawn(write: Callable[[Chat], Picture], chat: Chat) -> bytes:
    """The picture that `write` makes for the chat, as a PNG. DrawingFailed if there is none."""
    if spoken(chat.language) != DEFAULT_LANGUAGE:
        try:
            return await draw(write(chat))
        except LettersMissing:
            chat = replace(chat, language=DEFAULT_LANGUAGE)
    return await draw(replace(write(chat), leaves_out=True))
