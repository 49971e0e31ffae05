"""How a list is asked for: in which order (`latest`, `hottest`, `first story`), how long, of which kind (`videos`)."""

from __future__ import annotations

import re

from storage import MAX_PAGE_SIZE, Sort

STORY = r"(?:news|stor(?:y|ies)|articles?|headlines?|posts?|pieces?|reports?|coverage|items?|videos?)"
ABOUT = r"(?:on|about|in|from|with|for|by|regarding|concerning|around|of|at)"
SHOW = (
    r"(?:(?:show|give|list|find|get|send|bring|fetch|display|read|see|view|want|need|suggest|recommend|pick|search for)"
    r"(?: me| us)?)"
)
_SMALL = {
    "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3, "a few": 3, "few": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a dozen": 12, "twelve": 12, "fifteen": 15, "twenty": 20,
    "fifty": 50,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,4}}|{'|'.join(_SMALL)})"
# Words between `latest` and `stories` that say what they are about.
_SUBJECT = (
    rf"(?:(?!(?:{ABOUT}|the|a|an|to|and|is|are|was|were|did|does|that|which|who|secret|this|last|past) )"
    r"[\w.&'+#-]+ ){0,3}"
)
_GOOD = r"most (?:important|popular|discussed|talked about|read|interesting|viewed|shared|exciting)"
# What may follow: stories, stories of a subject, or the subject (`the latest on chips`).
_STORIES = rf" (?:{_NUMBER} )?{STORY}(?!\S)"
_SOME_STORIES = rf" (?:{_NUMBER} )?{_SUBJECT}{STORY}(?!\S)"
_ITS_SUBJECT = rf" (?:{ABOUT}|ones?)(?!\S)|$"
_ANYTHING = ""

_ORDERS = (
    (Sort.NEWEST, r"(?:latest|newest|most recent|recent|new)(?: ones)? first", _ANYTHING),
    (Sort.NEWEST, r"(?:sort(?:ed)? )?by (?:date|time|recency)|recently|lately|of late|nowadays|these days", _ANYTHING),
    (Sort.HOTTEST, rf"(?:hottest|{_GOOD}|biggest|top)(?: ones)? first", _ANYTHING),
    (Sort.HOTTEST, r"(?:sort(?:ed)? )?by (?:heat|importance|popularity)", _ANYTHING),
    (Sort.OLDEST, r"(?:oldest|earliest)(?: ones)? first|(?:in )?chronological(?:ly| order)", _ANYTHING),
    (Sort.RELEVANCE, r"(?:best match(?:es)?|most relevant)(?: ones)?(?: first)?", _ANYTHING),
    (Sort.RELEVANCE, r"(?:sort(?:ed)? )?by relevance", _ANYTHING),
    (Sort.HOTTEST, r"hottest|trending|what's (?:hot|trending)", _ITS_SUBJECT),
    (Sort.HOTTEST, rf"hottest|{_GOOD}|biggest|main|major|top|best|hot|trending", _SOME_STORIES),
    (Sort.HOTTEST, r"top", rf" {_NUMBER}(?!\S)"),
    (Sort.NEWEST, r"latest|newest|most recent|recent|breaking", _SOME_STORIES),
    (Sort.NEWEST, r"(?:latest|newest|most recent)(?: developments?| happenings| things?| updates?)?", _ITS_SUBJECT),
    (Sort.NEWEST, r"new|last", _STORIES),
    (Sort.OLDEST, r"oldest|earliest", rf"{_SOME_STORIES}|{_ITS_SUBJECT}"),
    (Sort.OLDEST, r"first|1st", _STORIES),
    (Sort.OLDEST, r"(?:first|earliest) mentions? of", _ANYTHING),
    (Sort.OLDEST, r"first", r" (?:mentioned|reported|covered|written about)(?!\S)"),
)  # fmt: skip
_SORTS = (
    *((sort, re.compile(rf"(?<!\S)(?:the )?(?:very )?(?:{form})(?!\S)(?={after})")) for sort, form, after in _ORDERS),
    (Sort.NEWEST, re.compile(r"^(?:the )?(?:latest|newest)(?= \S+(?: \S+){0,2}$)")),
)

_SIZE = re.compile(rf"(?<!\S){_NUMBER}(?!\S)")
_BEFORE_SIZE = re.compile(
    rf"^(?:the )?$|(?<!\S)(?:the|latest|newest|most recent|last|first|hottest|oldest|only|just|any|{SHOW}) $"
)
_AFTER_SIZE = re.compile(
    r" (?:more |latest |newest |hottest |most recent |recent |oldest |new |top |best )?"
    rf"{_SUBJECT}(?:{STORY}|results|links|ones)(?!\S)"
)
_TOP = re.compile(r"(?<!\S)top $")

_VIDEO = re.compile(r"(?<!\S)(?:videos?|clips?|footage)(?!\S)")
_BEFORE_VIDEO = re.compile(
    r"^$|(?<!\S)(?:any|an?|some|the|only|just|there|have|latest|newest|hottest|recent|good|first|\d+"
    rf"|{SHOW}|{'|'.join(_SMALL)}) $"
)
_AFTER_VIDEO = re.compile(r" (?:about|on|from|by|in|showing|regarding|of|where|please|only)(?!\S)|$")
_SOME_VIDEOS = re.compile(rf"^(?:only|just|any|{SHOW})(?: \S+){{1,3}} (?P<videos>videos)$")
_WATCH = re.compile(r"^watch(?!\S)|(?<= i )watch(?!\S)|(?<!\S)(?:something|anything) to watch(?= (?:on|about)(?!\S)|$)")
_ARTICLES = re.compile(r"(?<!\S)(?:(?:no|not) videos?|(?:only|just) (?:articles?|text)|(?:articles|text) only)(?!\S)")


def find_order(plain: str) -> tuple[Sort, tuple[int, int]] | None:
    """The order that is asked for, and the place of the words that ask for it; None for no order in particular."""
    return next(((sort, match.span()) for sort, form in _SORTS if (match := form.search(plain))), None)


def find_size(plain: str) -> tuple[int, tuple[int, int]] | None:
    """How many stories are asked for, no more than fit a page, and the place of the number; None for no number."""
    for match in _SIZE.finditer(plain):
        is_of_stories = _BEFORE_SIZE.search(plain, 0, match.start()) and _AFTER_SIZE.match(plain, match.end())
        number = _SMALL.get(match[0]) or int(match[0])
        if number and (is_of_stories or _TOP.search(plain, 0, match.start())):
            return min(number, MAX_PAGE_SIZE), match.span()
    return None


def find_kind(plain: str) -> tuple[str, tuple[int, int]] | None:
    """The kind that is asked for, "video" or "article", and the place of the words that ask; None for any kind."""
    if match := _ARTICLES.search(plain):
        return "article", match.span()
    for match in _VIDEO.finditer(plain):
        is_asked = _BEFORE_VIDEO.search(plain, 0, match.start())
        is_several = match[0].endswith("s") and match.end() < len(plain)
        if (is_asked or is_several) and _AFTER_VIDEO.match(plain, match.end()):
            return "video", match.span()
    if match := _SOME_VIDEOS.match(plain):
        return "video", match.span("videos")
    match = _WATCH.search(plain)
    return ("video", match.span()) if match else None
