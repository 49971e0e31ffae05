"""A text from which what has been understood is struck out, so that each reader of it sees what others have left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]

STRUCK, STRUCK_TIME = "\0", "\1"
"""What stands in the place of letters that were understood, and of those that were a time of the day."""

_FILLING_WORDS = """
please send me give get i i'd want would like a an the my and also plus & + with about on for of to at in news story
stories article articles headlines updates digest digests subscribe every each only just some around hi hello can
could you but then
"""
FILLERS = frozenset(_FILLING_WORDS.split())
"""Words that say nothing of their own before what they lead to."""

_NAMING = frozenset(("from", "without", "via", "by"))

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip


def strike(text: str, spans: Iterable[Span], mark: str = STRUCK) -> str:
    """The text, as long as before, without the letters of these stretches."""
    for start, end in spans:
        gap = "".join(" " if letter == " " else mark for letter in text[start:end])
        text = text[:start] + gap + text[end:]
    return text


def is_struck(word: str) -> bool:
    """Whether this word of a text has been understood."""
    return word[:1] in (STRUCK, STRUCK_TIME)


def is_clear_before(text: str, place: int) -> bool:
    """Whether nothing stands before this place but what has been understood, and fillers from there on."""
    word = next((word for word in reversed(text[:place].split()) if word not in FILLERS), "")
    return not word or is_struck(word)


def is_clear_after(text: str, place: int) -> bool:
    """Whether nothing stands behind this place but fillers as far as the next that has been understood."""
    word = next((word for word in text[place:].split() if word not in FILLERS), "")
    return not word or is_struck(word)


def is_named(text: str, place: int) -> bool:
    """Whether words such as `from` or `without the` make a name of what follows at this place."""
    before = [word for word in text[:place].split()[-2:] if word != "the"]
    return bool(before) and before[-1] in _NAMING
