"""Which words are English ones: then they are hardly misspelt, and no name that an archive may lack."""

from __future__ import annotations

from storage import associations, thesaurus
from storage.common_words import is_telling


def is_english(word: str) -> bool:
    """Whether a folded word, or one that it is a form of, is an English word that this archive's tables know."""
    return not is_telling(word) or thesaurus.is_word(word) or bool(associations.associations(word))
