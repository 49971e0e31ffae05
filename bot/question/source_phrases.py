"""Providers in a sentence: `from Nextgov`, `what did the BBC say about …`, `Reuters' story on …` → their full names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.question.wording import Wording

_MOST_WORDS = 5
_LONGEST_BEFORE = 60
_ABOUT = r"(?: (?:about|on|of|regarding))?(?= |$)"
_WRITTEN = r"(?:(?:publish|post|report|print|cover|shar)ed|written|read|seen|said)"

_FROM = re.compile(rf"(?<!\S)(?:{_WRITTEN} (?:by|in|on|at)|from|by|via|according to|courtesy of) (?:the )?$")
_IN = re.compile(
    r"(?<!\S)(?:stor(?:y|ies)|articles?|pieces?|papers?|reports?|coverage|something|anything) (?:in|at) (?:the )?$"
    r"|(?<!\S)in the $|^(?:in|on|at) (?:the )?$|(?<!\S)about (?:\S+ ){1,5}on (?:the )?$"
)
_AT = re.compile(r"(?<!\S)(?:in|on|at) (?:the )?$")
# `made by Google` and `away from Google` tell something about Google; they do not say where to look.
_TOLD = re.compile(
    rf"(?<!\S)(?!{_WRITTEN} )(?:\S+ed|made|built|bought|sold|led|run|found|won|lost|sent) (?:up )?by (?:the )?$"
    r"|(?<!\S)(?:is|are|was|were|been|being|gets?|got) \S+(?: \S+){0,3} by (?:the )?$"
    r"|(?<!\S)(?:attacks?|ban|bet|crackdown|lawsuits?|pressure|ruling|tax|fine|focus|impact|effect|based|built|runs?"
    r"|running|rel(?:y|ies)|works?|available|hosted|trained) on (?:the )?$"
    r"|(?<!\S)(?:away|apart|different|far|stolen|fired|left|leaves?|leaving|departure|ban|exit|exodus|data|learns?"
    r"|switch|switching|migrate|migrating|move|moving|split|spin-off|resigned|ousted|suspended|recover|suffer)"
    r" from (?:the )?$"
)
_UNWANTED = re.compile(r"(?<!\S)(?:except|excluding|but not|not|nothing)(?: for)?(?: (?:from|by))? (?:the )?$")
_ASKED = re.compile(
    r"(?:^|.* )(?:what|how|why|when|where|whether|if)(?: exactly| else)?"
    r"(?:'s| did| does| has| have| had| is| was)(?: exactly)? (?:the )?$"
    r"|^(?:did|does|do|has|have|had) (?:the )?$"
)
_SAID = re.compile(
    r" (?:ever |also |just |actually )?(?:"
    r"(?:write|wrote|written|writing|reported|reporting|report|published|publish|says?|said|saying|covered|cover"
    r"|posted|post|claim)"
    r"|(?:got|have)(?= (?:on|about|to say)(?!\S))"
    r")(?: to say)?(?: (?:anything|something))?(?: (?:about|on|that))?(?= |$)"
)
_WHAT_HAS = re.compile(r"(?:^|.* )what (?:did|does|has|have|had) (?:the )?$")
_SUBJECT = re.compile(r"(?= (?:about|on|regarding) \S)")
_ITEM = re.compile(
    r" (?:piece|paper|study|report|reporting|article|blog ?post|post|interview|coverage|press release)" + _ABOUT
)
_OWN = re.compile(
    r" (?:own )?(?:stor(?:y|ies)|articles?|pieces?|reports?|reporting|coverage|take|view|news|posts?|videos?|words)"
    + _ABOUT
)
_STORIES = re.compile(r" (?:stories|articles|pieces|reports|posts|videos) (?:about|on|regarding) ")
_ON = re.compile(r" (?:on|about) ")
_TOP = re.compile(r"(?:(?:hi|any|some|all|the|show|give|find|me|got|do|are|have|you|there|how|many|list|count) )*")
_OWNS = re.compile(r"(?<=\w)['’]s$")
_OTHER = re.compile(r" (?:and|or|nor)(?: from| by)?(?: the)? ")

# What may follow a provider; before other words its name most likely begins the name of something else.
_BOUNDARY_WORDS = """
about on regarding concerning in at of since until till before after between during from by with for to over around
against last past this that these those which who when where what why how and or nor but not is are was were did does
do has have had said says say yesterday today tonight please as if only recently lately instead too stories articles
news
"""
_BOUNDARY = frozenset(_BOUNDARY_WORDS.split())
_NO_NAME = re.compile(
    r"(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|last|this|past"
    r"|early|late|yesterday|today|now|then|here|there|it|them|that|which|what)(?: |$)"
)


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """Words that name providers, by their place in the plain wording; `names` are full, none where unwanted."""

    start: int
    end: int
    names: tuple[str, ...] = ()


def find_source(wording: Wording, named: Callable[[str], str]) -> SourcePhrase | None:
    """The first words that name a provider as the source of what is asked for; None without any.

    `named` gives the full name of the provider that exactly these words name, "" for none.
    """
    return next(_Search(wording, named).phrases(), None)


class _Search:
    def __init__(self, wording: Wording, named: Callable[[str], str]) -> None:
        self._words = wording.words
        self._plain = wording.plain
        self._named = named
        self._starts = [0, *accumulate(len(word.plain) + 1 for word in wording.words)]

    def phrases(self) -> Iterator[SourcePhrase]:
        rules = (self._after_preposition, self._before_verb, self._before_item, self._as_owner, self._at_the_top)
        for first, word in enumerate(self._words):
            if word.plain != "the":
                yield from (phrase for rule in rules if (phrase := rule(first)))

    def _after_preposition(self, first: int) -> SourcePhrase | None:
        unwanted = self._before(first, _UNWANTED)
        lead = unwanted or self._before(first, _FROM)
        if lead is None and (self._before(first, _IN, 0) or "." in self._words[first].typed):
            lead = self._before(first, _AT)
        if lead is None or self._before(first, _TOLD) or _NO_NAME.match(self._plain, self._starts[first]):
            return None
        names, end = self._listed(first)
        return SourcePhrase(lead.start(), self._end(end), () if unwanted else names) if names else None

    def _listed(self, first: int) -> tuple[tuple[str, ...], int]:
        """The providers named from here on, one or several (`Reuters and the BBC`), and where the words end."""
        end, name = self._longest(first, self._is_boundary)
        other = _OTHER.match(self._plain, self._end(end)) if name else None
        if not other:
            return (name,) if name else (), end
        others, last = self._listed(self._starts.index(other.end()))
        return (name, *others), last if others else end

    def _before_verb(self, first: int) -> SourcePhrase | None:
        """`what did the BBC say about chips`, or without another verb `what has the BBC on chips`."""
        if not self._before(first, _ASKED, 0):
            return None
        has_no_verb = self._before(first, _WHAT_HAS, 0)
        return self._followed(first, _SAID) or (self._followed(first, _SUBJECT) if has_no_verb else None)

    def _before_item(self, first: int) -> SourcePhrase | None:
        return self._followed(first, _ITEM)

    def _as_owner(self, first: int) -> SourcePhrase | None:
        return self._followed(first, _OWN, is_owner=True)

    def _at_the_top(self, first: int) -> SourcePhrase | None:
        """`BBC stories about chips`, `the BBC on Tesla`; a word alone, without `the`, may be what it is about."""
        if not _TOP.fullmatch(self._plain, 0, self._starts[first]):
            return None
        is_with_article = first > 0 and self._words[first - 1].plain == "the"
        return self._followed(first, _STORIES) or self._followed(first, _ON, 1 if is_with_article else 2)

    def _followed(
        self, first: int, form: re.Pattern[str], least: int = 1, *, is_owner: bool = False
    ) -> SourcePhrase | None:
        """The longest name of at least so many words from here on that is followed by this form."""

        def is_end(end: int) -> bool:
            owns = self._words[end - 1].plain.endswith("s")
            return end - first >= least and owns >= is_owner and form.match(self._plain, self._end(end)) is not None

        end, name = self._longest(first, is_end)
        match = form.match(self._plain, self._end(end)) if name else None
        return SourcePhrase(self._starts[first], match.end(), (name,)) if match else None

    def _longest(self, first: int, is_end: Callable[[int], bool]) -> tuple[int, str]:
        """Where the longest name that begins here ends, and the provider; "" for none."""
        is_with_article = first > 0 and self._words[first - 1].plain == "the"
        for end in range(min(first + _MOST_WORDS, len(self._words)), first, -1):
            if not is_end(end):
                continue
            words = _OWNS.sub("", " ".join(word.typed for word in self._words[first:end]))
            if name := self._named(words) or (self._named(f"the {words}") if is_with_article else ""):
                return end, name
        return first, ""

    def _is_boundary(self, end: int) -> bool:
        return end == len(self._words) or self._words[end - 1].is_last or self._words[end].plain in _BOUNDARY

    def _before(self, first: int, form: re.Pattern[str], begin: int | None = None) -> re.Match[str] | None:
        start = self._starts[first]
        return form.search(self._plain, max(0, start - _LONGEST_BEFORE) if begin is None else begin, start)

    def _end(self, end: int) -> int:
        return max(0, self._starts[end] - 1)
