"""WordNet 3.0's database: which words there are, which share a sense, which are names or offend."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from storage import associations

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SYNONYM, KIND = 0.16, 0.08

_OFFENSIVE = re.compile(r"slur|offensive|obscene|vulgar|disparag|derogat|insulting")
_OFFENSIVE_WORD = re.compile(r"fuck|whore|bitch|negro|nigg|slut")
_PERSONS = "18"  # WordNet's file of nouns for people; its capitalised ones are people's names


class WordNet:
    """The files data.*, index.* and *.exc of a folder, as wndb(5WN) has them."""

    def __init__(self, home: Path) -> None:
        self._senses: defaultdict[str, list[str]] = defaultdict(list)
        self._words: dict[str, list[str]] = {}
        self._kinds: defaultdict[str, list[str]] = defaultdict(list)
        self._offensive: set[str] = set()
        self._irregular: set[str] = set()
        self._written_small: set[str] = set()
        self.people: set[str] = set()
        for part, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
            for line in _lines(home / f"data.{part}"):
                self._read_sense(line, letter)
            for line in _lines(home / f"index.{part}"):
                word, _, count, *fields = line.split()
                self._senses[word] += [letter + number for number in fields[-int(count) :]]
            self._irregular.update(line.split()[0] for line in _lines(home / f"{part}.exc"))

    def __contains__(self, word: str) -> bool:
        return word in self._senses or word in self._irregular

    def is_written_small(self, word: str) -> bool:
        """Whether WordNet has the word, or one that it is a form of, as more than a name."""
        return word in self._irregular or any(form in self._written_small for form in (word, *associations.bases(word)))

    def is_offensive(self, word: str) -> bool:
        """Whether one of the first senses of the word is an insult or obscene."""
        first = self._senses.get(word, ())[:2]
        return bool(_OFFENSIVE_WORD.search(word)) or not self._offensive.isdisjoint(first)

    def related(self, word: str) -> dict[str, float]:
        """Words that share one of its first senses, or are the next wider or narrower, with what that is worth."""
        found: dict[str, float] = {}
        for sense in self._senses.get(word, ())[:3]:
            for other in (kind for wider in self._kinds[sense] for kind in self._words.get(wider, ())):
                found.setdefault(other, KIND)
            found.update(dict.fromkeys(self._words[sense], SYNONYM))
        return {other: worth for other, worth in found.items() if other != word}

    def _read_sense(self, line: str, letter: str) -> None:
        head, _, gloss = line.partition(" | ")
        fields = head.split()
        sense, count = letter + fields[0], int(fields[3], 16)
        names = [word.partition("(")[0] for word in fields[4 : 4 + 2 * count : 2]]
        self._words[sense] = [name.lower() for name in names]
        self._written_small.update(name for name in names if name.islower())
        if letter == "n" and fields[1] == _PERSONS:
            self.people.update(part.lower() for name in names for part in name.split("_") if name[0].isupper())
        pointers = fields[5 + 2 * count :]
        for symbol, offset, part in zip(pointers[::4], pointers[1::4], pointers[2::4], strict=False):
            if symbol in ("@", "&", "~"):
                self._kinds[sense].append(part.replace("s", "a") + offset)
        if _OFFENSIVE.search(gloss):
            self._offensive.add(sense)


def _lines(file: Path) -> Iterable[str]:
    return (line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith(" "))
