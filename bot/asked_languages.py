"""Which language a question is in where its chat speaks another: told by its letters, or by how it opens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.folding import folded
from bot.glossary import glossary_of
from bot.in_english import MARKS, MOST_LETTERS
from bot.texts import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.glossary import Found

_LATIN_LANGUAGES = ("de", "es", "fr", "pt")
_SCRIPTS = {"ru": re.compile("[а-яё]", re.IGNORECASE), "zh": re.compile("[一-鿿]"), "ar": re.compile("[ء-ي]")}
_OPENING = re.compile(r"(?:what|who|where|when|since when|why|how|are there|tell me|show me)\b")
_ENGLISH = re.compile(
    r"(?:and |so |but )*(?:what(?:'s|’s)?|who|when|where|why|how|which|did|does|is|are|the|tell|show) ", re.IGNORECASE
)
_LEAST_SHARE, _TIMES_AS_MUCH = 0.3, 2


def language_asked_in(text: str, language: str) -> str:
    """The language that a question is in without doubt, other than that of its chat; else that of its chat.

    Its letters tell it, or an opening of questions with more of that language than of the chat's own and of any other.
    """
    own, said = spoken(language), text.strip(MARKS)
    if len(said) > MOST_LETTERS or _ENGLISH.match(said):
        return language
    for other, letters in _SCRIPTS.items():
        if other != own and letters.search(said) and _telling(said, other):
            return other
    sizes = {other: _size_of_question(said, other) for other in _LATIN_LANGUAGES if other != own}
    largest = max(sizes.values())
    (*others,) = (other for other, size in sizes.items() if size == largest)
    is_sure = len(others) == 1 and largest > _TIMES_AS_MUCH * _size(_telling(said, own))
    return others[0] if is_sure else language


def _telling(text: str, language: str) -> list[Found]:
    """What of the text is in the language for sure."""
    glossary = glossary_of(language)
    return [one for one in glossary.find(folded(text)) if one.is_telling] if glossary else []


def _size(found: Sequence[Found]) -> int:
    return sum(one.end - one.start for one in found)


def _size_of_question(text: str, language: str) -> int:
    """How many letters are in the language, of a text that it opens as a question; 0 for any other."""
    telling = _telling(text, language)
    if not telling or telling[0].start or not _OPENING.match(telling[0].english):
        return 0
    is_sure = len(telling) > 1 or " " in text[: telling[0].end]
    return _size(telling) if is_sure and _size(telling) >= _LEAST_SHARE * len(text) else 0
