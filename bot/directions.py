"""Runs of text that keep their own direction among words that are read from right to left.

See https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates.
"""

from __future__ import annotations

import unicodedata

_ISOLATE, _END, _MARK = "\u2068", "\u2069", "\u200f"
_SIGNS = frozenset("+-/<>=#@")
MOST_NESTED = 4
"""Sentences stand in each other so deep at most."""


def isolated_row(parts: list[str], between: str) -> str:
    """The parts in a row from right to left, each in its own direction."""
    row = between.join(f"{_ISOLATE}{part.removeprefix(_MARK)}{_END}" for part in parts)
    return _MARK + slim(row)


def slim(text: str) -> str:
    """The text without the isolates around what needs none: nothing, digits, and what is read from right to left."""
    opened: list[list[str]] = [[]]
    for character in text:
        if character == _ISOLATE:
            opened.append([])
        elif character == _END and len(opened) > 1:
            inner = opened.pop()
            opened[-1] += [_ISOLATE + "".join(inner) + _END] if _needs_isolating(inner) else inner
        else:
            opened[-1].append(character)
    return "".join(part for one in opened for part in one)


def ended(cut: str) -> str:
    """The text with an end to each isolate that was cut."""
    return cut + _END * (cut.count(_ISOLATE) - cut.count(_END))


def has_isolates(text: str) -> bool:
    """Whether the text has any."""
    return _ISOLATE in text


def _needs_isolating(parts: list[str]) -> bool:
    """Whether letters read from left to right, or signs that would change sides, stand outside inner isolates."""
    return any(len(part) == 1 and (unicodedata.bidirectional(part) == "L" or part in _SIGNS) for part in parts)
