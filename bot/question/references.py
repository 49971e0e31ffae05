"""References to a story of the list before: `tell me more about the second one`, `more about 2`, `why?`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1, "top": 1, "bottom": -1, "former": 1,
    "latter": -1,
}  # fmt: skip
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_STORY = r"(?:one|story|article|result|item|link|headline|video|piece)"
_STORY_OF_NUMBER = (
    rf"(?:the )?(?:very )?(?P<ordinal>{'|'.join(_ORDINALS)})(?: {_STORY})?"
    rf"|(?:number |no |# ?|(?:the )?{_STORY} (?:number )?)(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})"
)
_IT = (
    r"(?:it|that|this|them|these|those|the (?:story|article|news)|(?:that|this) (?:one|story|article)"
    r"|all of (?:it|them|that))"
)
_ASKS = r"(?:(?:(?:can|could) you )?(?:tell|show|give) me|(?:i want|i'd like)(?: to know)?|(?:can|could) i have)"
_MORE = r"(?:a bit |a little |some |any )?(?:further |more )?(?:details?|information|info)|(?:a bit |a little )?more"
_ANY_MORE = rf"(?:{_ASKS} )?(?:the )?(?:{_MORE})"
_OPENS = (
    r"(?:(?:can|could) you )?(?:open|read|show|expand|explain|describe|elaborate|summari[sz]e|tell|give)(?: me)?"
    r"(?: on| about)?"
    r"|what(?:'s| is| was| about| does| did)|how about|go (?:deeper )?into|what's in|about|who (?:wrote|published)"
    r"|i mean|i meant"
)
_LEAD = r"^(?:(?:ok|okay|and|so|but|please|now|hm+|yes) )*"
_END = r"(?: (?:please|again|about|say|mean|now|then|for me|in detail))*$"

_FORMS = tuple(
    re.compile(rf"{_LEAD}(?:{form}){_END}", re.ASCII)
    for form in (
        rf"(?:{_ANY_MORE} (?:(?:about|on|of|for|from) )?|(?:{_OPENS}) )?(?:{_STORY_OF_NUMBER})",
        rf"{_ANY_MORE} (?:about|on|of) (?P<of>\d{{1,2}})|(?:open|read|show|expand) (?P<opened>\d{{1,2}})",
        rf"{_ASKS} (?:{_MORE})(?: (?:about|on|of) {_IT})?|(?:{_MORE}) (?:about|on|of) {_IT}",
        r"(?:more |further |the )?(?:details?|info|information)",
        r"(?:read more|tell me everything)(?: about it)?",
        rf"(?:explain|elaborate|summari[sz]e|expand|describe|(?:tell me|what) about)(?: on)? {_IT}",
        r"explain|elaborate|summari[sz]e|expand",
    )
)
_WHY = re.compile(
    rf"{_LEAD}(?:why|how come|how so|for what reason)(?: "
    r"(?:(?:is|was|did|does|do|has|would|are|were) (?:it|that|this|they|he|she|those)"
    r"(?: (?:so|happen|happening|(?:do|say) (?:it|that|this|so)|the case|important))?|not|so|though|then|exactly))*$"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What was referred to: the story of that number, -1 the last, 0 no certain one."""

    story: int = 0
    asks_why: bool = False


def find_reference(plain: str) -> Reference | None:
    """The story that a plain wording refers to, as a whole; None where it asks for something of its own."""
    if _WHY.match(plain):
        return Reference(asks_why=True)
    for form in _FORMS:
        if match := form.match(plain):
            named = next(filter(None, match.groups()), "0")
            return Reference(_ORDINALS.get(named) or _NUMBERS.get(named) or int(named))
    return None
