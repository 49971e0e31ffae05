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
REASON = 0.3
MOST_REASONS = 2

_ABBREVIATIONS = """
Mr Mrs Ms Dr Prof St No vs Inc Corp Co Ltd Gov Sen Rep Gen Lt Col Sgt Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
Dec Fig Vol approx est
"""
# A sentence ends before a capital, a digit or a quotation mark, but not after an initial or a usual abbreviation.
_NO_ABBREVIATION = "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATIONS.split())
_END = re.compile(
    rf"(?<=[.!?…])(?<!\b[A-Za-z]\.){_NO_ABBREVIATION}([”’\"')]*)\s+(?=[“‘\"'(]?[A-Z0-9])"
    r"|(?<=[。！？])(?![”’」』）])|(?<=[。！？][”’」』）])|\n+"
)
_CAUSE = re.compile(
    r"\b(?:because|since|due to|owing to|after|citing|over (?:fears|concerns|risks)|so that|in order to|as part of"
    r"|to (?:avoid|prevent|protect|stop|comply)|therefore|reasons?|blam(?:es|ed|ing)|led to|caused?|following)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as its article has it; `number` counts the page's articles from 1."""

    text: str
    number: int


def quotes(page: Page, *, asks_why: bool = False) -> tuple[Quote, ...]:
    """The sentence of the page's first articles that says most of what was asked; two where both say nearly as much.

    Where the first article's title says as much as any sentence, or none says a third of it, the sentence of the first
    article that says most is quoted. Where it is asked why, sentences that tell a reason come before others.
    """
    found = [
        (
            _share(sentence, page.sought)
            - EARLIER * (place + number)
            + (REASON if asks_why and _CAUSE.search(sentence) else 0.0),
            number,
            sentence,
        )
        for number, article in enumerate(page.articles[:ARTICLES_READ])
        for place, sentence in enumerate(sentences(article))
    ]
    if page.articles and found and _share(page.articles[0].title, page.sought) >= max(found)[0]:
        found = [one for one in found if one[1] == 0]
    best = [max(some) for number in range(ARTICLES_READ) if (some := [one for one in found if one[1] == number])]
    best.sort(reverse=True)
    chosen = [one for one in best if one[0] >= max(LEAST_SHARE, NEARLY * best[0][0])][:2]
    chosen = chosen or [one for one in best if one[1] == 0]
    return tuple(Quote(sentence, number + 1) for _, number, sentence in sorted(chosen, key=lambda one: one[1]))


def telling_sentence(article: Article, sought: Sequence[SoughtWord]) -> str:
    """The sentence of an article that says most of what was sought, the first of equals; "" if it has none."""
    told = list(sentences(article))
    return max(told, key=lambda sentence: (_share(sentence, sought), -told.index(sentence))) if told else ""


def reasons(article: Article) -> tuple[str, ...]:
    """The first sentences of an article that tell a reason; none if no sentence does."""
    return tuple(sentence for sentence in sentences(article) if _CAUSE.search(sentence))[:MOST_REASONS]


def is_told_beside(article: Article, sought: Sequence[SoughtWord]) -> bool:
    """Whether some of what was sought is said by the coverage beside an article, and by no words of its own."""
    own = _framed(article.title, article.excerpt, article.body, article.provider.name, *article.topics)
    beside = _framed(*(text for story in article.related for text in (story.title, story.excerpt, story.provider)))
    return any(_says(beside, word) and not _says(own, word) for word in sought)


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
    framed = _framed(sentence)
    said = sum(word.weight for word in sought if _says(framed, word))
    return said / (sum(word.weight for word in sought) or 1.0)


def _framed(*texts: str) -> str:
    """The texts' words, folded, each with a space before and behind it."""
    return f" {' '.join(word for text in texts for word in fuzzy.words(text))} "


def _says(framed: str, word: SoughtWord) -> bool:
    return any(f" {meaning} " in framed for meaning in word.meanings)
