"""A text word by word: as it was typed, and as it is usually spelt, so that rules need to know one spelling only."""

from __future__ import annotations

from dataclasses import dataclass

_AROUND = " \t\n.,;:!?…¿¡()[]{}<>«»„“”‘’'\"`*_~|、。，；：？！؟،"
_ENDS_CLAUSE = tuple(".,;:!?…)|、。，；：？！؟،–—")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
# `WHO` is no question word, unless the whole text is in capitals.
_ORGANISATIONS = frozenset(("WHO", "IT", "US"))

_SHORT_FORMS = {
    "whats": "what's", "wats": "what's", "wat": "what", "wht": "what", "waht": "what", "whta": "what",
    "hows": "how's", "whos": "who's", "whens": "when's", "theres": "there's", "im": "i'm", "u": "you", "ya": "you",
    "r": "are", "ur": "your", "pls": "please", "plz": "please", "abt": "about", "teh": "the", "taht": "that",
    "wich": "which", "whn": "when", "shwo": "show", "tehre": "there",
    "vid": "video", "vids": "videos", "yday": "yesterday", "2day": "today", "yr": "year", "yrs": "years", "wk": "week",
    "wks": "weeks", "mths": "months", "storys": "stories", "dont": "don't", "didnt": "didn't", "nr": "number",
    "wek": "week", "yeasterday": "yesterday",
}  # fmt: skip
# Words whose misspellings are forgiven: those that questions are made of, and the names of times.
_FORGIVEN_WORDS = """
about according anything article articles before between except happened happening hottest latest looking month months
newest number please recent recently since something stories story today until video videos where which without written
yesterday earliest oldest first trending second third fourth fifth biggest important during after weeks years
january february april august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""
_FORGIVEN = tuple(_FORGIVEN_WORDS.split())
# Words of their own that are one letter away from a forgiven one.
_OTHER_WORDS = """
abort alter aster augusta booked daring excerpt expect fifths fifty filth firth forth fourths hotness latent
locking looting lumber marsh mondays monte monty moths mouth mouths numbers oddest particles pleased regent resent
seconds singe stony store stores storey storeys storied stork storm storms stormy sundar tending there these thirds
thirty toady voided wealth weeds weeps whore yearn
"""
_OTHERS = frozenset(_OTHER_WORDS.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was typed, without the punctuation around it; `plain` is its usual spelling in small letters.

    `is_last` tells that a comma, a full stop or the like follows.
    """

    typed: str
    plain: str
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text. Places in it count the letters of `plain`."""

    words: tuple[Word, ...] = ()

    @classmethod
    def of(cls, text: str) -> Wording:
        """The words of this text; what holds no letter and no digit is none."""
        names = frozenset[str]() if text.upper() == text else _ORGANISATIONS
        stripped = [(part.strip(_AROUND), part) for part in text.split()]
        return cls(
            tuple(
                Word(typed, typed if typed in names else usual(typed), part.endswith(_ENDS_CLAUSE))
                for typed, part in stripped
                if any(character.isalnum() for character in typed)
            )
        )

    @property
    def plain(self) -> str:
        """The words in their usual spelling, a space between them."""
        return " ".join(word.plain for word in self.words)

    @property
    def typed(self) -> str:
        """The words as they were typed, a space between them."""
        return " ".join(word.typed for word in self.words)

    def without(self, start: int, end: int) -> Wording:
        """The words that do not begin between these places of `plain`."""
        first, after_last = self.place(start), self.place(end)
        return Wording((*self.words[:first], *self.words[after_last:]))

    def between(self, start: int, end: int) -> str:
        """The words that begin between these places of `plain`, as they were typed."""
        return " ".join(word.typed for word in self.words[self.place(start) : self.place(end)])

    def place(self, letter: int) -> int:
        """How many words begin before this place of `plain`."""
        before = self.plain[:letter].strip()
        return before.count(" ") + 1 if before else 0


def usual(word: str) -> str:
    """The usual spelling of a word in small letters: short forms written out, typos in common words put right."""
    plain = word.lower().translate(_APOSTROPHES)
    if plain.endswith("'s") and plain not in _SHORT_FORMS.values():
        return f"{usual(plain[:-2])}'s"
    if plain in _SHORT_FORMS and not (len(word) == 1 and word.isupper()):
        return _SHORT_FORMS[plain]
    if len(plain) < 5 or not (plain.isascii() and plain.isalpha()) or plain in _OTHERS:
        return plain
    if plain in _FORGIVEN:
        return plain
    return next((known for known in _FORGIVEN if plain[0] == known[0] and is_one_edit_away(plain, known)), plain)


def is_one_edit_away(word: str, other: str) -> bool:
    """Whether one letter more, less or other, or one swap of neighbours, makes one word of the other."""
    if abs(len(word) - len(other)) > 1:
        return False
    pairs = enumerate(zip(word, other, strict=False))
    place = next((place for place, (one, two) in pairs if one != two), min(len(word), len(other)))
    mine, theirs = word[place:], other[place:]
    is_swap = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:] or is_swap
