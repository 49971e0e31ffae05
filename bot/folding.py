"""Text as rules compare it: small letters without accents, our digits, one kind of apostrophe; letter by letter."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_APOSTROPHES = frozenset("’ʼ`´‘")


def folded(text: str) -> str:
    """The text as rules compare it; each letter keeps its place."""
    return "".join(map(_folded, text))


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character in _APOSTROPHES:
        return "'"
    return unicodedata.normalize("NFD", character.lower())[:1] or character
