"""References to a story of the list before: `tell me more about the second one`, `more about 2`, `why?`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "last": -1, "top": 1, "bottom": -1, "former": 1, "latter": -1, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|top|bottom|former|latter"
_NOUN = r"(?:one|story|article|result|item|link|headline|video|piece)"
_NUMBER = rf"(?:number |no |nr |# ?|{_NOUN} |{_NOUN} number )(?P<number>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten)"
_WHICH = rf"(?:the )?(?:very )?(?P<ordinal>{_ORDINAL})(?: {_NOUN})?|{_NUMBER}"
_IT = rf"(?:it|that|this|them|these|those|the (?:story|article|news)|(?:that|this)(?: one| story| article)|all of (?:it|them|that))"
_MORE = (
    r"(?:tell me|show me|give me|i want|i'd like|let me hear|say|can you tell me|could you tell me|can i have|i want to know|i'd like to know|please tell me)?"
    r" ?(?:a bit |a little |some |any )?(?:more|further|more details?|more information|more info|details?|the details|everything)"
)
_OPEN = (
    r"(?:(?:can|could) you )?(?:please )?(?:open|read|show|expand|explain|describe|elaborate|summari[sz]e|tell|give)(?: me)?(?: on| about)?"
    r"|what(?:'s| is| was| about| does| did)|how about|go (?:deeper )?into|what's in|and|about|who (?:wrote|published|reported)|i mean|i meant"
)
_END = r"(?: (?:please|again|about|say|mean|now|then|for me|in detail))*"

_FORMS = tuple(
    re.compile(rf"^(?:(?:ok|okay|and|so|but|please|now|hm+|yes),? )*(?:{form}){_END}$")
    for form in (
        rf"(?:(?:{_MORE})(?: (?:about|on|of|for|from))? |(?:{_OPEN}) )?(?:{_WHICH})",
        rf"(?:{_MORE}) (?:about|on|of) (?P<digits>\d{{1,2}})|(?:open|read|show|expand|details? (?:of|on|about|for)) (?P<opened>\d{{1,2}})",
        rf"(?:(?:{_MORE})(?<!\bmore)(?: (?:about|on|of) {_IT})?|tell me more|(?:{_MORE}) (?:about|on|of) {_IT}|(?:explain|elaborate|summari[sz]e|expand|describe)(?: on)?(?: {_IT})?|details please)",
    )
)
_WHY = re.compile(
    r"^(?:(?:ok|okay|and|so|but|hm+),? )*(?:why|how come|how so|for what reason)"
    r"(?: (?:is|was|did|does|do|has|would|are|were) (?:it|that|this|they|he|she|those)(?: (?:so|happen|happening|do (?:it|that|this|so)|say (?:it|that|so)|the case|important))?"
    r"| not| so| though| then| exactly)*$"
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
            found = {name: value for name, value in match.groupdict().items() if value}
            named = next(iter(found.values()), "")
            return Reference(_ORDINALS.get(named) or int(named or 0))
    return None
