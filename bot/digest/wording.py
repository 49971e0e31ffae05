"""What someone wants of a digest, in their words: `ai security every weekday at 7:30 in Berlin, 5 stories`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from bot.digest.clock_words import find_clock
from bot.digest.day_words import find_days
from bot.digest.phrases import FILLERS, NUMBERS, STRUCK_TIME, Span, is_clear_before, is_named, is_struck, strike
from bot.digest.zone_phrases import find_own_time, find_zone
from storage import EVERY_DAY

_TARGET = re.compile(r"\s*(@[A-Za-z]\w{3,}|-\d{6,})(?!\S)", re.ASCII)
_AROUND = " ,;!?()[]\"“”„«»'،؛؟，、；。！？"
_AT_ENDS = _AROUND + ".:"
_PLAIN = str.maketrans("–—−‐‑’‘：٠١٢٣٤٥٦٧٨٩", "-----'':0123456789")

_NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(NUMBERS)})"
_NOUN = r"(?:stor(?:y|ies)|articles?|items?|news|headlines?|posts?|pieces?|links?|results?)"
_BEST = r"(?:top|best|hottest|hot|latest|newest|biggest|main|most important|more|news)"
_PER = r"(?: (?:(?:a|per|each) (?:day|digest|message|morning|evening|time)|at a time|each|max|at most))"
_MOST = r"(?:the )?(?:top|best|max(?:imum)?|up to|at most|no more than|size|limit|only|just)(?: of)?[ :=]"
_SIZES = tuple(
    re.compile(rf"(?<!\S){form}(?!\S)", re.ASCII)
    for form in (
        rf"(?:{_MOST})?(?:the )?(?:{_BEST} )?{_NUMBER}(?: {_BEST})*(?: {_NOUN}){_PER}?",
        rf"(?:{_MOST}){_NUMBER}{_PER}?",
        rf"{_NUMBER}{_PER}",
    )
)
_BEST_STORIES = re.compile(rf"(?<!\S){_BEST} {_NOUN}(?!\S)")
_BARE_NUMBER = re.compile(r"(?<!\S)\d{1,3}(?!\S)", re.ASCII)
# Words that end in nothing: what they would lead to has been understood.
_LOOSE_ENDS = FILLERS | {"from", "starting", "by", "thanks"}
_STORIES = frozenset(("news", "story", "stories", "article", "articles", "headlines", "updates", "digest", "digests"))
_NAMING = frozenset(("from", "without", "except", "not", "no", "by", "via"))


@dataclass(frozen=True, slots=True)
class Wish:
    """What someone wants of a digest, as far as they said: None and empty where they said nothing.

    `minute` is of the local day (0-1439), Monday is day 0, `zone_words` is a name for `bot.zones.likely_zones`.
    `rest` are the words that are left, in order: topics and providers. `problem` is the first that cannot be: a time
    that no day has, a second time or size, a rhythm such as `hourly`, days that leave none.
    """

    target: str = ""
    minute: int | None = None
    days: frozenset[int] | None = None
    size: int | None = None
    zone_words: str = ""
    rest: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it was typed, and its place in the plain text."""

    typed: str
    span: Span


def read_wish(text: str, language: str = "en") -> Wish:
    """What this text after `/subscribe` asks for; any text is a wish. Places may be named as in that language."""
    target = _TARGET.match(text)
    words = _words(text[target.end() :] if target else text)
    left = " ".join(_plain(word.typed) for word in words)

    sizes = _sizes(left)
    left = strike(left, (span for span, _ in sizes))
    left = strike(left, (match.span() for match in _BEST_STORIES.finditer(left) if not is_named(left, match.start())))
    days = find_days(left)
    left = strike(left, (*days.spans, *days.problems))
    clock = find_clock(left)
    left = strike(left, clock.spans, STRUCK_TIME)
    own = find_own_time(left)
    left = strike(left, own)
    zone = find_zone(left, language)
    left = strike(left, zone[:1]) if zone else left
    if not sizes and clock.minute is not None:
        sizes = _bare_size(left)
        left = strike(left, (span for span, _ in sizes))

    size = next((number for _, number in sizes if number), None)
    wrong_sizes = [span for span, number in sizes if number != size]
    problems = sorted((*days.problems, *clock.problems, *wrong_sizes))
    return Wish(
        target=target[1] if target else "",
        minute=clock.minute,
        days=days.days or (EVERY_DAY if clock.is_daily else None),
        size=size,
        zone_words=_typed(words, zone[1]) if zone else "",
        rest=_rest(words, left),
        problem=_typed(words, problems[0]) if problems else "",
    )


def _words(text: str) -> tuple[_Word, ...]:
    """The words of a text that hold more than punctuation; places count the letters of their plain spelling."""
    typed = [word for word in text.replace("\0", " ").replace("\1", " ").split() if _plain(word)]
    words, place = [], 0
    for word in typed:
        end = place + len(_plain(word))
        words.append(_Word(word, (place, end)))
        place = end + 1
    return tuple(words)


def _plain(word: str) -> str:
    """A word in small letters without the punctuation around it."""
    return word.translate(_PLAIN).lower().lstrip(_AROUND).rstrip(_AT_ENDS)


def _typed(words: tuple[_Word, ...], span: Span) -> str:
    """The words as they were typed, from which a stretch of the plain text comes."""
    start, end = span
    return " ".join(word.typed for word in words if word.span[0] < end and start < word.span[1]).strip(_AT_ENDS)


def _sizes(text: str) -> list[tuple[Span, int]]:
    found = []
    for form in _SIZES:
        matches = list(form.finditer(text))
        found += [(match.span(), _count(match["number"])) for match in matches]
        text = strike(text, (match.span() for match in matches))
    return sorted(found)


def _bare_size(text: str) -> list[tuple[Span, int]]:
    """A number that is left between what has been understood, where the time of the day is known."""
    found = (match for match in _BARE_NUMBER.finditer(text) if is_clear_before(text, match.start()))
    return [(match.span(), int(match[0])) for match in found][:1]


def _count(word: str) -> int:
    return NUMBERS[word] if word in NUMBERS else int(word)


# --- what is left -----------------------------------------------------------------------------------------------------


def _rest(words: tuple[_Word, ...], text: str) -> str:
    runs = groupby(words, key=lambda word: is_struck(text[word.span[0] :]))
    kept = (_without_fillers([word.typed for word in run]) for is_understood, run in runs if not is_understood)
    return " ".join(" ".join(run).strip(_AT_ENDS.replace(".", "")) for run in kept if run)


def _without_fillers(run: list[str]) -> list[str]:
    """Words that stand together, without those at their ends that say nothing: `send me news about ai at` → `ai`."""
    while run and _plain(run[0]) in FILLERS and not _begins_name(run):
        run = run[1:]
    while run and _plain(run[-1]) in _LOOSE_ENDS and not _ends_name(run):
        run = run[:-1]
    return run


def _begins_name(run: list[str]) -> bool:
    """Whether a filler belongs to a name: `The Verge`, `News Corp`."""
    return len(run) > 1 and run[0].istitle() and run[1].istitle() and _plain(run[1]) not in FILLERS


def _ends_name(run: list[str]) -> bool:
    """Whether a filler belongs to a name: `BBC News`, `from hacker news`."""
    if _plain(run[-1]) not in _STORIES or len(run) < 2:
        return False
    return run[-1].istitle() or any(_plain(word) in _NAMING for word in run[:-1])
