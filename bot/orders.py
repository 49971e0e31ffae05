"""How a list is asked for: in which order (`latest`, `hottest`, `first story`), how long, of which kind (`videos`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storage import MAX_PAGE_SIZE, ArticleQuery, Sort

if TYPE_CHECKING:
    from bot.wording import Wording

STORY = r"(?:news|stor(?:y|ies)|articles?|headlines?|posts?|pieces?|reports?|coverage|items?|videos?)"
ABOUT = r"(?:on|about|in|from|with|for|by|regarding|concerning|around|of|at)"
SHOW = (
    r"(?:(?:show|give|list|find|get|send|bring|fetch|display|read|see|view|want|need|suggest|recommend|pick|search for|look for)"
    r"(?: me| us)?)"
)
_SMALL = {
    "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3, "a few": 3, "few": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a dozen": 12, "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,4}}|{'|'.join(_SMALL)})"
# A word between `latest` and `stories` that says what they are about.
_SUBJECT = (
    rf"(?:(?!(?:{ABOUT}|the|a|an|to|and|is|are|was|were|did|does|that|which|who|secret|this|last|past) )[\w.&'+#-]+ )"
)
# What follows: stories, stories of a subject, or the subject (`the latest on chips`).
_STORIES = rf" (?:{_NUMBER} )?{STORY}(?!\S)"
_A_STORY = rf" (?:{_NUMBER} )?{_SUBJECT}{{0,3}}{STORY}(?!\S)"
_ITS_SUBJECT = rf" (?:{ABOUT}|ones?)(?!\S)|$"
_GOOD = r"(?:important|popular|discussed|talked about|read|interesting|viewed|shared|exciting)"

_ORDERS = (
    (Sort.NEWEST, r"(?:latest|newest|most recent|recent|new)(?: ones)? first|(?:sort(?:ed)? )?by (?:date|time|recency)", ""),
    (Sort.HOTTEST, rf"(?:hottest|most {_GOOD}|biggest|top)(?: ones)? first|(?:sort(?:ed)? )?by (?:heat|importance|popularity)", ""),
    (Sort.OLDEST, r"(?:oldest|earliest)(?: ones)? first|(?:in )?chronological(?:ly| order)", ""),
    (Sort.RELEVANCE, r"(?:best match(?:es)?|most relevant)(?: ones)?(?: first)?|(?:sort(?:ed)? )?by relevance", ""),
    (Sort.NEWEST, r"recently|lately|of late|nowadays|these days", ""),
    (Sort.HOTTEST, r"trending|what's (?:hot|trending)", _ITS_SUBJECT),
    (Sort.HOTTEST, rf"hottest|most {_GOOD}|biggest|main|major|top|best|hot|trending", _A_STORY),
    (Sort.HOTTEST, r"hottest", _ITS_SUBJECT),
    (Sort.HOTTEST, r"top", rf" {_NUMBER}(?!\S)"),
    (Sort.NEWEST, r"latest|newest|most recent|recent|breaking", _A_STORY),
    (Sort.NEWEST, r"(?:latest|newest|most recent)(?: developments?| happenings| things?| stuff| updates?)?", _ITS_SUBJECT),
    (Sort.NEWEST, r"new|last", _STORIES),
    (Sort.OLDEST, r"oldest|earliest", rf"{_A_STORY}|{_ITS_SUBJECT}"),
    (Sort.OLDEST, r"first", _STORIES),
    (Sort.OLDEST, r"(?:first|earliest) mentions? of", ""),
    (Sort.OLDEST, r"first", r" (?:mentioned|reported|covered|written about)(?!\S)"),
)  # fmt: skip
_SORTS = tuple((sort, re.compile(rf"(?<!\S)(?:the )?(?:very )?(?:{words})(?!\S)(?={after})")) for sort, words, after in _ORDERS)
_TELEGRAM = re.compile(r"^(?:the )?(?:latest|newest)(?= \S+(?: \S+){0,2}$)")

_SIZE = re.compile(rf"(?<!\S){_NUMBER}(?!\S)")
_BEFORE_SIZE = re.compile(rf"^(?:the )?$|(?<!\S)(?:top|the|latest|newest|most recent|last|first|hottest|oldest|only|just|any|{SHOW}) $")
_AFTER_SIZE = re.compile(
    rf" (?:more |latest |newest |hottest |most recent |recent |oldest |new |top |best )?{_SUBJECT}{{0,3}}"
    rf"(?:{STORY}|results|links|ones)(?!\S)"
)
_TOP = re.compile(r"(?<!\S)top $")

_VIDEO = re.compile(r"(?<!\S)(?:videos?|clips?|footage)(?!\S)")
_BEFORE_VIDEO = re.compile(
    rf"^$|(?<!\S)(?:any|an?|some|the|only|just|there|have|latest|newest|hottest|recent|good|first|\d+|{SHOW}|{'|'.join(_SMALL)}) $"
)
_AFTER_VIDEO = re.compile(r" (?:about|on|from|by|in|showing|regarding|of|where|please|only)(?!\S)|$")
_VIDEOS_OF = re.compile(rf"^(?:only|just|any|{SHOW})(?: \S+){{1,3}} videos$")
_WATCH = re.compile(r"^watch(?!\S)|(?<= i )watch(?!\S)|(?:something|anything|videos?|what) to watch(?= (?:on|about)(?!\S)|$)")
_ARTICLES = re.compile(r"(?<!\S)(?:(?:no|not) videos?|(?:only|just) (?:articles?|text)|(?:articles|text) only)(?!\S)")


def find_order(wording: Wording) -> tuple[Sort, int, int] | None:
    """The order that is asked for, and the place of the words that ask for it; None for any order."""
    plain = wording.plain
    for sort, form in _SORTS:
        if match := form.search(plain):
            return sort, *match.span()
    match = _TELEGRAM.match(plain)
    return (Sort.NEWEST, *match.span()) if match else None


def find_size(wording: Wording) -> tuple[int, int, int] | None:
    """How many stories are asked for, at most as many as fit a page, and the place of the number; None for no number."""
    plain = wording.plain
    for match in _SIZE.finditer(plain):
        is_top = _TOP.search(plain, 0, match.start())
        if is_top or (_BEFORE_SIZE.search(plain, 0, match.start()) and _AFTER_SIZE.match(plain, match.end())):
            number = _SMALL.get(match[0]) or int(match[0])
            return (min(number, MAX_PAGE_SIZE), *match.span()) if number else None
    return None


def find_kind(wording: Wording) -> tuple[str, int, int] | None:
    """The kind of stories that is asked for, "video" or "article", and the place of the words; None for any kind."""
    plain = wording.plain
    if match := _ARTICLES.search(plain):
        return "article", *match.span()
    if match := _WATCH.search(plain):
        return "video", *match.span()
    is_end = _VIDEOS_OF.match(plain) is not None
    for match in _VIDEO.finditer(plain):
        before = _BEFORE_VIDEO.search(plain, 0, match.start())
        if (before or match[0] == "videos") and _AFTER_VIDEO.match(plain, match.end()) and (match.end() < len(plain) or before or is_end):
            return "video", *match.span()
    return None
