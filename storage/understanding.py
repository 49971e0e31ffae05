"""What the words of a search may mean, read more and more widely: as they stand, as misspelt, as said otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storage import associations, fuzzy, thesaurus
from storage.common_words import PALE_WORDS, STOP_WORDS
from storage.ranking import Term
from storage.text_index import MAX_TERM_LENGTH
from storage.vocabulary import MIN_PREFIX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.lexicon import Lexicon
    from storage.vocabulary import Variants, Vocabulary

MAX_TERMS = 16
MAX_WORDS = 32
MOST_PARTED = 8
MAX_SYNONYMS = 24
MAX_PHRASE = 4
TOPIC_QUALITY = 0.62
ASSOCIATED, ASSOCIATED_CLOSER = 0.35, 0.25
"""How surely an associated word is meant: at least, and what closeness adds; always less surely than a synonym."""

LEAST_TO_ASSOCIATE = 3
"""In a search of fewer words each must be meant: `quantum computing` is not physics."""

MAX_DIGITS, APART = 2, 0.5
PALE = 0.4
"""What a word that occurs in any story weighs, beside one that is as rare in the archive."""


class Understanding:
    """The telling words of a search as terms, in the words of the archive."""

    def __init__(self, text: str, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        words = [word[: MAX_TERM_LENGTH + 1] for word in dict.fromkeys(fuzzy.words(text))]
        self._asked = _parted(words[:MAX_WORDS], vocabulary)
        variants = [self._numbered(place, found) for place, found in enumerate(vocabulary.variants(self._asked))]
        meant = [place for place, word in enumerate(self._asked) if word not in STOP_WORDS]
        terms = {place: self._term(place, variants[place]) for place in meant or range(len(self._asked))}
        telling = sorted(terms, key=lambda place: -terms[place].weight)[:MAX_TERMS]
        self._terms = {place: terms[place] for place in sorted(telling)}

    def literal(self) -> tuple[Term, ...]:
        """The words as they stand, typos forgiven where the archive does not know a word."""
        return tuple(self._terms.values())

    def forgiving(self) -> tuple[Term, ...]:
        """Each word may also be a misspelling of another one, and the last one the beginning of a longer one."""
        return tuple(self._forgiven(place, term) for place, term in self._terms.items())

    def wide(self) -> tuple[Term, ...]:
        """Each word may also stand for others of like meaning, or for a topic that goes by its name."""
        others: dict[int, Variants] = {place: {} for place in self._terms}
        for start in range(len(self._asked)):
            for end in range(start + 1, min(start + MAX_PHRASE, len(self._asked)) + 1):
                found = self._meanings(self._asked[start:end])
                for place in range(start, end) if found else ():
                    _add(others.get(place, {}), found)
        return tuple(
            self._with(forgiven, others[place], is_otherwise=True)
            for place, forgiven in zip(self._terms, self.forgiving(), strict=True)
        )

    def _meanings(self, words: Sequence[str]) -> Variants:
        """What these words in a row may also be called; of a single misspelt word, what the right one may."""
        if any(map(str.isdigit, "".join(words))):
            return {}  # a number means itself
        roots = tuple(map(fuzzy.root, words))
        found = {facet: TOPIC_QUALITY} if (facet := self._lexicon.topic_facets.get(roots)) else {}
        synonyms = dict(thesaurus.synonyms(roots) or self._meanings_of_right_word(words))
        if len(words) == 1 and len(self._terms) >= LEAST_TO_ASSOCIATE:
            for near, closeness in associations.associations(words[0]):
                synonyms.setdefault(near, ASSOCIATED + ASSOCIATED_CLOSER * closeness)
        known = self._vocabulary.known_forms(synonyms)
        return {**found, **dict(sorted(known.items(), key=lambda pair: -pair[1])[:MAX_SYNONYMS])}

    def _meanings_of_right_word(self, words: Sequence[str]) -> Variants:
        place = self._asked.index(words[0])
        if len(words) > 1 or place not in self._terms or self._vocabulary.frequency(words[0]):
            return {}
        right = next(iter(self._terms[place].variants), "")
        return {term: quality * 0.9 for term, quality in thesaurus.synonyms((fuzzy.root(right),))}

    def _numbered(self, place: int, variants: Variants) -> Variants:
        """What a word may mean; of a small number behind a word, surely only both in a row: `GPT-5` is no other 5."""
        number, before = self._asked[place], self._asked[place - 1] if place else ""
        if not number.isdigit() or len(number) > MAX_DIGITS or not before or before in STOP_WORDS or not variants:
            return variants
        together = {f"{before} {number}": 1.0} if self._vocabulary.frequency(before) else {}
        return {**together, **{term: min(quality, APART) for term, quality in variants.items()}}

    def _term(self, place: int, variants: Variants) -> Term:
        word = self._asked[place]
        weight = min((self._vocabulary.weight(term, quality) for term, quality in variants.items()), default=0.0)
        weight = (weight or self._vocabulary.weight(word)) * (PALE if word in PALE_WORDS else 1.0)
        term = Term(word, variants, weight, 0, self._is_beginning(place, word))
        return replace(term, articles=self._articles(variants))

    def _is_beginning(self, place: int, word: str) -> bool:
        return place == len(self._asked) - 1 and len(word) >= MIN_PREFIX and not self._vocabulary.frequency(word)

    def _forgiven(self, place: int, term: Term) -> Term:
        forgiven = self._with(term, self._vocabulary.typos(term.word))
        if place < len(self._asked) - 1 or len(term.word) < MIN_PREFIX:
            return forgiven
        return self._with(forgiven, self._vocabulary.completions(term.word))

    def _with(self, term: Term, others: Variants, *, is_otherwise: bool = False) -> Term:
        merged = dict(term.variants)
        _add(merged, others)
        new = others.keys() - term.variants.keys() if is_otherwise else frozenset[str]()
        ordered = dict(sorted(merged.items(), key=lambda pair: (-pair[1], pair[0])))
        return replace(term, variants=ordered, otherwise=term.otherwise | new, articles=self._articles(ordered))

    def _articles(self, variants: Variants) -> int:
        return sum(self._lexicon.sizes.get(term) or self._vocabulary.frequency(term) for term in variants)


def _parted(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """The words, those that are two run together parted: where the archive knows neither them nor a near spelling."""
    return [
        part for place, word in enumerate(words) for part in (vocabulary.parts(word) if place < MOST_PARTED else [word])
    ]


def _add(variants: Variants, others: Variants) -> None:
    for term, quality in others.items():
        variants[term] = max(quality, variants.get(term, 0.0))
