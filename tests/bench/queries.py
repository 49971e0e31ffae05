"""Queries with known answers, made from an archive's own articles: the same for the same seed."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from misspellings import cut_short, is_typed_wrongly, misspelt, split_or_joined, varied, without_accents
from question_forms import asked
from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from random import Random

    from storage import Article

KINDS = ("clean", "typo1", "typo2", "split_joined", "prefix", "variant", "question", "question_typos")
LEAST_WORDS = 3
SAME_TITLE = 95
SURPLUS = 8
"""How many drafts are made for each query wanted: those that fit another article as well are thrown away."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STOP_WORDS = """
a about after all also an and any are as at be been but by can could did do does for from get had has have he her his
how i if in into is it its just more my new news no not now of off on one or other our out over own said say says she so
some than that the their them then there these they this to two under up us use uses was we were what when where which
while who why will with without would you your
"""
_IS_STOP_WORD = frozenset(_STOP_WORDS.split()).__contains__


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched, and the addresses of the articles that answer it, of which `title` is the first's."""

    kind: str
    text: str
    title: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A query that may fit other articles too: `title_words` come from the article's title, `extra` from elsewhere.

    Both are folded; `beginning` is that of the last word, where only that is given.
    """

    query: Query
    title_words: frozenset[str]
    extra: frozenset[str] = frozenset()
    beginning: str = ""

    def fits_title(self, title: frozenset[str]) -> bool:
        """Whether a title (its folded words) holds all that this query's article has in its own."""
        return self.title_words <= title and (not self.beginning or _begins(title, self.beginning))


def make_queries(
    sample: Sequence[Article], archive: Iterable[Article], *, per_kind: int = 300, seed: int = 7
) -> list[Query]:
    """`per_kind` different queries of each kind in random order, drawn from the sample.

    None fits the title of another article of the whole archive, except where both titles tell the same: there either
    article answers. ValueError if the archive is too small or too much alike for so many.
    """
    drafts = [draft for kind in KINDS for draft in _drafts(kind, sample, per_kind * SURPLUS, seed)]
    telling = unambiguous(drafts, archive)
    queries: list[Query] = []
    for kind in KINDS:
        found = [query for query in telling if query.kind == kind][:per_kind]
        if len(found) < per_kind:
            raise ValueError(f"the archive gave {len(found)} different queries of the kind {kind}; expected {per_kind}")
        queries += found
    random.Random(seed).shuffle(queries)
    return queries


def folded(text: str) -> frozenset[str]:
    """The words of a text, case, accents and a final s aside; a word with hyphens is several."""
    words = re.findall(r"[^\W_]+", without_accents(re.sub("['’]s?\\b", "", text.lower())))
    return frozenset(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def unambiguous(drafts: Sequence[Draft], archive: Iterable[Article]) -> list[Query]:
    """The queries that no article but their own fits, in order; articles of the same title are added as answers."""
    frequency = Counter(word for draft in drafts for word in draft.title_words)
    by_word: dict[str, dict[int, Draft]] = defaultdict(dict)
    for number, draft in enumerate(drafts):
        by_word[min(draft.title_words, key=lambda word: (frequency[word], word))][number] = draft
    twins: dict[int, list[str]] = defaultdict(list)
    for article in archive:
        title = folded(article.title)
        for candidates in [by_word[word] for word in title if word in by_word]:
            fitting = [number for number, draft in candidates.items() if draft.fits_title(title)]
            for number in fitting:
                if _is_answer(candidates[number], article):
                    twins[number].append(article.url)
                elif _fits_elsewhere(candidates[number], article):
                    del candidates[number]
    left = sorted(number for candidates in by_word.values() for number in candidates)
    return [_answered(drafts[number].query, twins[number]) for number in left]


def _answered(query: Query, twins: Sequence[str]) -> Query:
    return replace(query, answers=tuple(dict.fromkeys((*query.answers, *twins))))


def _is_answer(draft: Draft, article: Article) -> bool:
    if article.url in draft.query.answers:
        return True
    return fuzz.token_set_ratio(article.title.lower(), draft.query.title.lower()) >= SAME_TITLE


def _fits_elsewhere(draft: Draft, article: Article) -> bool:
    return not draft.extra or draft.extra <= folded(_text(article))


def _begins(words: Iterable[str], beginning: str) -> bool:
    return any(word.startswith(beginning) for word in words)


def _text(article: Article) -> str:
    return " ".join((article.title, article.excerpt, article.provider.name, *article.topics))


def _drafts(kind: str, sample: Sequence[Article], count: int, seed: int) -> Iterator[Draft]:
    """Different drafts of that kind: one from each article in turn, until there are enough or no more come."""
    chance = random.Random(f"{seed} {kind}")
    order = chance.sample(sample, len(sample))
    seen: set[str] = set()
    while len(seen) < count:
        before = len(seen)
        for article in order:
            draft = _draft(kind, article, chance)
            if draft and draft.query.text not in seen:
                seen.add(draft.query.text)
                yield draft
            if len(seen) == count:
                return
        if len(seen) == before:
            return


def _draft(kind: str, article: Article, chance: Random) -> Draft | None:
    """One query from the article's words; None where the words drawn do not lend themselves to it."""
    words, extra = _drawn(article, chance)
    text = _MAKERS[kind](chance, words, article)
    if len(words) < LEAST_WORDS or text is None or (kind not in ("clean", "question") and text == " ".join(words)):
        return None
    query = Query(kind, text, article.title, (article.url,))
    if kind == "prefix":
        told, cut = folded(" ".join(words[:-1])), without_accents(text.split()[-1].lower())
        return Draft(query, told - folded(extra), beginning=cut) if told - folded(extra) else None
    return Draft(query, folded(" ".join(word for word in words if word != extra)), folded(extra))


def _drawn(article: Article, chance: Random) -> tuple[list[str], str]:
    """Three to five telling words: those of the title in their order, sometimes one from elsewhere, which comes too."""
    title = _telling(article.title)
    chosen = sorted(chance.sample(range(len(title)), min(chance.randint(3, 5), len(title))))
    words = [title[place] for place in chosen]
    extra = ""
    elsewhere = [word for word in _telling(_text(article)) if word.lower() not in article.title.lower()]
    if elsewhere and (len(words) < 3 or chance.random() < 0.25):
        extra = chance.choice(elsewhere)
        words = [*words[:4], extra] if chance.random() < 0.7 else [extra, *words[:4]]
    return (words if chance.random() < 0.3 else [word.lower() for word in words]), extra


def _telling(text: str) -> list[str]:
    found = dict.fromkeys(_WORD.findall(text))
    return [word for word in found if len(word) > 1 and not _IS_STOP_WORD(word.lower()) and not word.isdecimal()]


def _prefix(chance: Random, words: Sequence[str], _article: Article) -> str | None:
    last = words[-1] if words else ""
    return " ".join((*words[:-1], cut_short(chance, last))) if len(last) >= 5 and last.isalpha() else None


def _with_typos(most_edits: int) -> Callable[[Random, Sequence[str], Article], str | None]:
    def make(chance: Random, words: Sequence[str], _article: Article) -> str | None:
        is_long = any(is_typed_wrongly(word) and len(word) >= 4 * most_edits for word in words)
        return " ".join(misspelt(chance, words, most_edits=most_edits)) if is_long else None

    return make


def _question_with_typos(chance: Random, words: Sequence[str], article: Article) -> str | None:
    written = misspelt(chance, words)
    return asked(chance, " ".join(written), article) if written != list(words) else None


_MAKERS: Mapping[str, Callable[[Random, Sequence[str], Article], str | None]] = {
    "clean": lambda _chance, words, _article: " ".join(words),
    "typo1": _with_typos(1),
    "typo2": _with_typos(2),
    "split_joined": lambda chance, words, _article: " ".join(split_or_joined(chance, words)),
    "prefix": _prefix,
    "variant": lambda chance, words, _article: " ".join(varied(chance, words)),
    "question": lambda chance, words, article: asked(chance, " ".join(words), article),
    "question_typos": _question_with_typos,
}
