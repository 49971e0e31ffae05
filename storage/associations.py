"""Words that tend to be said of the same things: more and less surely than the thesaurus has; in `associations.txt`."""

from __future__ import annotations

import mmap
from functools import cache
from pathlib import Path

from storage import fuzzy

_FILE = Path(__file__).with_name("associations.txt")


def associations(word: str) -> tuple[tuple[str, float], ...]:
    """Words that go with this folded one, or with the one that it is a form of, each with how closely (0 to 1).

    The closest come first. They are base forms that stand for their inflections.
    """
    line = next(filter(None, map(_line, (word, *bases(word)))), "")
    pairs = (pair.partition(":") for pair in line.split()[1:])
    return tuple((near, int(percent) / 100) for near, _, percent in pairs)


def bases(word: str) -> list[str]:
    """The words that this one may be an inflection of, likeliest first: `hoping` is of `hope` rather than of `hop`."""
    root = fuzzy.root(word)
    likely = [f"{root}e", root] if word.endswith(("ing", "ed", "es")) else [root, f"{root}e"]
    return [base for base in likely if base != word and fuzzy.is_form(word, base)]


def _line(word: str) -> str:
    """The line of a word, "" if it has none."""
    table, beginning = _table(), f"{word} ".encode()
    low, high = 0, len(table)
    while low < high:  # the first line that does not come before the word's begins somewhere from low to high
        middle = (low + high) // 2
        start = table.rfind(b"\n", 0, middle) + 1
        end = table.find(b"\n", middle) + 1
        if table[start:end] < beginning:
            low = end
        else:
            high = start
    line = table[low : table.find(b"\n", low) + 1]
    return line.decode() if line.startswith(beginning) else ""


@cache
def _table() -> mmap.mmap:
    """The sorted lines, read from the file where they are looked at."""
    with _FILE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
