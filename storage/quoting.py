"""The sentences of the articles found that answer best. Pure functions over texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage import fuzzy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.articles import Article, Page, SoughtWord

ARTICLES_READ = 3
SHORTEST, LONGEST = 30, 400
LEAST_SHARE = 0.34
NEARLY = 0.8
EARLIER = 0.03

# A sentence ends before a capital, a digit or a quotation mark, but not after an initial or a usual abbreviation.
_END = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bNo\.)(?<!\bvs\.)(?<!\bInc\.)"
    r"([”’\"')]*)\s+(?=[“‘\"'(]?[A-Z0-9])|(?<=[。！？])(?![”’」』）])|(?<=[。！？][”’」』）])|\n+"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as its article has it; `number` counts the page's articles from 1."""

    text: str
    number: int


def quotes(page: Page) -> tuple[Quote, ...]:
    """The sentence of the page's first articles that says most of what was asked; two where both say nearly as much.

    Where none says a third of it the title does, and the sentence that says most of the first article is quoted.
    """
    found = [
        (_share(sentence, page.sought) - EARLIER * place - EARLIER * number, number, sentence)
        for number, article in enumerate(page.articles[:ARTICLES_READ])
        for place, sentence in enumerate(sentences(article))
    ]
    best = [max(some) for number in range(ARTICLES_READ) if (some := [one for one in found if one[1] == number])]
    best.sort(reverse=True)
    chosen = [one for one in best if one[0] >= max(LEAST_SHARE, NEARLY * best[0][0])][:2]
    chosen = chosen or [one for one in best if one[1] == 0]
    return tuple(Quote(sentence, number + 1) for _, number, sentence in sorted(chosen, key=lambda one: one[1]))


def telling_sentence(article: Article, sought: Sequence[SoughtWord]) -> str:
    """The sentence of an article that says most of what was sought, the first of equals; "" if it has none."""
    told = list(sentences(article))
    return max(told, key=lambda sentence: (_share(sentence, sought), -told.index(sentence))) if told else ""


def sentences(article: Article) -> Iterator[str]:
    """The sentences of an article's excerpt and body that can stand alone."""
    for text in (article.excerpt, article.body):
        pieces = [piece or "" for piece in _END.split(text)]
        for sentence, closing_marks in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
            told = " ".join(f"{sentence}{closing_marks}".split())
            if SHORTEST <= len(told) <= LONGEST:
                yield told


def _share(sentence: str, sought: Sequence[SoughtWord]) -> float:
    """How much of what was sought a sentence says, by weight."""
    framed = f" {' '.join(fuzzy.words(sentence))} "
    said = sum(word.weight for word in sought if any(f" {meaning} " in framed for meaning in word.meanings))
    return said / (sum(word.weight for word in sought) or 1.0)
