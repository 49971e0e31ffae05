"""Languages by name: what each calls itself, and which one is meant by any of its names or codes, typos forgiven."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from babel import Locale

from bot.texts import languages

_LIKENESS = 0.7
_SHORTEST_TYPO = 4


def own_name(language: str) -> str:
    """What speakers of a language call it, as amid a sentence: `Deutsch`, `русский`, `العربية`."""
    return Locale.parse(language).get_display_name(language) or language


def language_of(words: str) -> str:
    """The language that there are sentences for which is meant by these words, "" for none.

    They may hold a code (`pt-BR`) or a name, in any of the languages (`alemán`, `deutsh`, `Brazilian Portuguese`).
    """
    folded = " ".join(words.casefold().split())
    return _named(folded) or next((found for word in folded.split() if (found := _named(word))), "")


def _named(name: str) -> str:
    names = _names()
    code = name.replace("_", "-").split("-")[0]
    if code in languages():
        return code
    if name in names:
        return names[name]
    near = get_close_matches(name, names, 1, _LIKENESS) if len(name) >= _SHORTEST_TYPO else []
    begun = {meant for known, meant in names.items() if len(name) > 2 and known.startswith(name)}
    return begun.pop() if len(begun) == 1 else names[near[0]] if near else ""


@lru_cache
def _names() -> dict[str, str]:
    """Every name of our languages in each of them, their regions' too, in small letters → the language."""
    ours = languages()
    found: dict[str, str] = {}
    for speaker in map(Locale.parse, ours):
        for code, name in speaker.languages.items():
            if (base := code.split("_")[0]) in ours:
                found.setdefault(name.casefold(), base)
    return found
