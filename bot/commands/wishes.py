"""What someone wishes of a digest, as each language says it."""

from __future__ import annotations

from bot.conversation import UserError, say
from bot.digest.wording import Wish, read_wish
from bot.in_english import wish_in_english
from storage import MAX_STORIES


def wish_of(typed: str, language: str) -> tuple[str, Wish]:
    """The words in English, which stand on buttons whatever the language, and what they wish.

    UserError for what no digest can be.
    """
    words = wish_in_english(typed, language)
    wish = read_wish(words, language)
    if wish.problem:
        raise UserError(say("error-wish", found=wish.problem if wish.problem in typed else typed, most=MAX_STORIES))
    return words, wish
