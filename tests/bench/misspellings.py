"""How people write words otherwise than the archive does: typos, spaces gone astray, other forms of a word."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ACCENTS = {"a": "áàâä", "c": "ç", "e": "éèêë", "i": "íîï", "n": "ñ", "o": "óôöø", "s": "š", "u": "úûü", "y": "ý"}
_FIRST_LETTER_WEIGHT = 0.2
LEAST_LETTERS = 4
MANY_LETTERS = 8


def _neighbours() -> dict[str, str]:
    """The letters around each letter on a keyboard; every row stands half a key further right than the one above."""
    found: dict[str, str] = {}
    for number, row in enumerate(_ROWS):
        above = _ROWS[number - 1] if number else ""
        below = _ROWS[number + 1] if number + 1 < len(_ROWS) else ""
        for place, letter in enumerate(row):
            aside = row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
            found[letter] = aside + above[place : place + 2] + below[max(place - 1, 0) : place + 1]
    return found


NEIGHBOURS = _neighbours()


def is_typed_wrongly(word: str) -> bool:
    """Whether a word may get a typo: four letters or more, and no digits."""
    return len(word) >= LEAST_LETTERS and word.isalpha() and word.isascii()


def with_typos(chance: Random, word: str, edits: int) -> str:
    """The word with exactly that many typos: letters put in, left out, missed by a key, or swapped with the next."""
    while True:
        written = word
        for _ in range(edits):
            written = _with_typo(chance, written)
        if OSA.distance(written, word) == edits:
            return written


def _with_typo(chance: Random, word: str) -> str:
    weights = [_FIRST_LETTER_WEIGHT] + [1.0] * (len(word) - 1)
    place = chance.choices(range(len(word)), weights)[0]
    before, letter, after = word[:place], word[place], word[place + 1 :]
    near = NEIGHBOURS.get(letter.lower(), letter)
    kind = chance.choice(("insertion", "deletion", "substitution", "transposition"))
    if kind == "insertion":
        return before + letter + chance.choice(near + letter) + after
    if kind == "deletion":
        return before + after
    if kind == "substitution":
        return before + chance.choice(near) + after
    return before + after[:1] + letter + after[1:]


def misspelt(chance: Random, words: Sequence[str], *, most_edits: int = 1) -> list[str]:
    """The words, each of four letters or more with one typo; with `most_edits` 2, those of eight or more with two."""
    return [
        with_typos(chance, word, most_edits if len(word) >= MANY_LETTERS else 1) if is_typed_wrongly(word) else word
        for word in words
    ]


def split_or_joined(chance: Random, words: Sequence[str]) -> list[str]:
    """The words with two neighbours run together, or a long one in two parts of three letters or more."""
    long = [place for place, word in enumerate(words) if len(word) >= MANY_LETTERS and word.isalpha()]
    pairs = [place for place in range(len(words) - 1) if words[place].isalpha() and words[place + 1].isalpha()]
    if not long and not pairs:
        return list(words)
    if long and (not pairs or chance.random() < 0.5):
        place = chance.choice(long)
        cut = chance.randint(3, len(words[place]) - 3)
        return [*words[:place], words[place][:cut], words[place][cut:], *words[place + 1 :]]
    place = chance.choice(pairs)
    return [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]


def cut_short(chance: Random, word: str) -> str:
    """The first letters of a word of five or more: three at least, and two at least are missing."""
    return word[: chance.randint(3, len(word) - 2)]


def varied(chance: Random, words: Sequence[str]) -> list[str]:
    """The words with one or more in another form: number, case, accents, hyphens, possessive. None may be changed."""
    forms = [_form(chance, word) if chance.random() < 0.5 else word for word in words]
    if len(forms) > 1 and chance.random() < 0.2 and "-" not in "".join(forms):
        place = chance.randrange(len(forms) - 1)
        return [*forms[:place], f"{forms[place]}-{forms[place + 1]}", *forms[place + 2 :]]
    return forms


def _form(chance: Random, word: str) -> str:
    if "-" in word:
        return word.replace("-", " ")
    if not word.isalpha():
        return word.upper() if word.islower() else word.lower()
    change = chance.choice((_other_number, _other_case, _other_accents, _possessive))
    return change(chance, word)


def _other_number(_chance: Random, word: str) -> str:
    if len(word) < LEAST_LETTERS:
        return word
    for ending, put in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if word.endswith(ending):
            return word[: -len(ending)] + put
    if word.endswith("s"):
        return word if word.endswith(("ss", "us", "is")) else word[:-1]
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "ch", "sh", "z")) else "s")


def _other_case(chance: Random, word: str) -> str:
    return chance.choice([form for form in (word.upper(), word.lower(), word.title()) if form != word])


def _other_accents(chance: Random, word: str) -> str:
    plain = without_accents(word)
    if plain != word:
        return plain
    places = [place for place, letter in enumerate(word) if letter in _ACCENTS]
    if not places:
        return word
    place = chance.choice(places)
    return word[:place] + chance.choice(_ACCENTS[word[place]]) + word[place + 1 :]


def _possessive(chance: Random, word: str) -> str:
    return word + ("'" if word.endswith("s") else chance.choice(("'s", "’s")))


def without_accents(text: str) -> str:
    """The text with its letters as they stand without marks."""
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text))
