"""Which articles hold what somebody follows: every word, as it is written or in another form of it; never by chance."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from storage import fuzzy
from storage.articles import ArticleQuery
from storage.browsing import MAX_FILTERS, phrase
from storage.common_words import STOP_WORDS
from storage.confidence import AS_WRITTEN
from storage.retrieval import Filters, all_of
from storage.understanding import Understanding
from storage.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.lexicon import Lexicon
    from storage.ranking import Term

_PARTS = re.compile(r'(-?)(?:"([^"]*)"|([^\s"]+))')
# What an article is about stands here; of what its body and its related coverage mention, much is by the way.
_WHERE = "{title topics provider excerpt}"
_MATCHES = "SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid >= ?"


def words_of(text: str) -> ArticleQuery:
    """The words, "phrases" and -unwanted ones of a search that holds nothing else."""
    found: dict[str, list[str]] = {"words": [], "phrases": [], "without": []}
    for unwanted, quoted, word in _PARTS.findall(text):
        kind = "without" if unwanted else "phrases" if quoted else "words"
        if value := " ".join((quoted or word).split()):
            found[kind].append(value)
    phrases, without = (tuple(found[kind][:MAX_FILTERS]) for kind in ("phrases", "without"))
    return ArticleQuery(" ".join(found["words"]), phrases, without)


def words_key(text: str) -> object:
    """What is the same for texts that the same articles match, however they are spelt and ordered; "" for no words."""
    asked = words_of(text)
    words = frozenset(fuzzy.words(asked.words))
    phrases, without = ({tuple(fuzzy.words(one)) for one in some} - {()} for some in (asked.phrases, asked.without))
    key = words - STOP_WORDS or words, frozenset(phrases), frozenset(without)
    return key if any(key) else ""


def matches(connection: Connection, lexicon: Lexicon, text: str, least: int = 0) -> list[int]:
    """The ids, from `least` on, of the articles that hold all words and phrases of a text and no unwanted one.

    They hold them where they say what they are about. Misspelt words and words of like meaning do not count.
    """
    asked = words_of(text)
    understood = Understanding(asked.words, Vocabulary(connection, lexicon.article_count), lexicon)
    terms = [_as_written(term) for term in understood.literal()]
    phrases = [phrase(one) for one in asked.phrases if fuzzy.words(one)]
    if not (terms or phrases) or not all(term.variants for term in terms):
        return []
    sought = " AND ".join(f"({part})" for part in (all_of(terms), *phrases) if part)
    without = " OR ".join(phrase(one) for one in asked.without if fuzzy.words(one))
    expression = Filters(without=without).around(f"{_WHERE} : ({sought})")
    return [number for (number,) in connection.exec_driver_sql(_MATCHES, (expression, least))]


def _as_written(term: Term) -> Term:
    """The term with those meanings only that are the word, or a form of it."""
    return replace(term, variants={word: surely for word, surely in term.variants.items() if surely >= AS_WRITTEN})
