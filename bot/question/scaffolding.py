"""What questions are built of: words that ask, greet and beg, but do not tell what a story is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.question.orders import ABOUT, STORY
from bot.question.wording import Wording

_ASKING_WORDS = "what what's which who who's whom whose when when's where where's why how how's did didn't"
_STORY_WORDS = "story stories article articles headline headlines news"
_LISTING_WORDS = """
show list find give get got send any anything something everything some looking searching interested read need want
search browse bring watch
"""
_GLUE_WORDS = """
the a an is are was were am be been being do does did done have has had can could would will should shall may don't
didn't isn't wasn't hasn't there there's this that these those it it's they i i'm i'd i've you we me us my your he she
about on of in at for from with to by regarding concerning and or but so if whether as please thanks ok okay again
ever exactly just only also really actually maybe else though
"""
_AHEAD_WORDS = """
hi hey hello well oh yes yeah sorry now then much many happened happens happening happen more other another all
every each mention mentions mentioned discuss discusses discussed next tell know hear heard see saw seen learn like
love wish wanna wondering wonder curious asking say said says write wrote written writing reported publish published
posted covered gimme lemme let let's help explain describe summarize summarise define remember remind think talk
talking everyone everybody anyone anybody someone somebody ask stuff info information details piece pieces post
posts coverage report reports item items into over come exist
"""
_BEHIND_WORDS = """
what which who when where why how updates developments results thank now then today happen happened happens happening
go went going come came exist published written say said posted any all anything something altogether overall anyway
available got too instead
"""
_ANYWHERE_WORDS = """
the happened happening happens happen wrote write tell know find say says said read mention mentions
"""

_COMING_OUT_WORDS = """
release releases released launch launches launched announce announced introduce introduced unveil unveiled present
presented publish published open opened debut debuted reveal revealed
"""

COMING_OUT = frozenset(_COMING_OUT_WORDS.split())
"""Verbs that ask for the first news of something: `when did … launch …`."""

_ASKING = frozenset(_ASKING_WORDS.split())
_LISTING = frozenset((*_LISTING_WORDS.split(), *_STORY_WORDS.split()))
# Words that a question may begin or end with, taken off one by one; and those that harm wherever they are.
_AHEAD = _ASKING | _LISTING | frozenset((*_GLUE_WORDS.split(), *_AHEAD_WORDS.split()))
_BEHIND = frozenset((*_STORY_WORDS.split(), *_GLUE_WORDS.split(), *_BEHIND_WORDS.split()))
_ANYWHERE = frozenset((*_STORY_WORDS.split(), *_ANYWHERE_WORDS.split()))

# Words that tell nothing together, or only here.
_SET_AHEAD = re.compile(
    rf"""^(?:
    good\ (?:morning|evening|afternoon) | (?:hi|hey|hello)\ (?:there|bot|newsdesk)
    | what(?:'s|\ is|\ was|\ has\ been|\ are)\ (?:been\ )?(?:the\ )?
      (?:new|hot|up|happening|going\ on|wrong|matter|deal|word|status|state|latest)(?=\ {ABOUT}(?!\S)|$)
    | what\ (?:exactly\ )?(?:went\ wrong|went\ on|came\ out|goes\ on|took\ place|can\ you\ tell\ me|exactly)
    | (?:which|what)\ (?:company|companies|firms?|people|person|country|countries|kinds?\ of|sorts?\ of|ones?)
    | how\ (?:many|much)(?=\ (?:\S+\ ){{0,4}}{STORY}(?!\S)|\ about|\ are\ there|\ do\ you|\ have\ you)
    | (?:total\ )?(?:number|amount)\ of | count(?:\ up)?(?=\ (?:all|the|{STORY})(?!\S))
    | (?:what|which)\ (?:day|date|year|month|time)(?=\ (?:did|was|were|is|does|do|has)(?!\S))
    | (?:is|was)\ it\ true(?:\ that)? | (?:look|search|browse)\ (?:for|up|into|through) | tel\ me
    | (?:catch|bring|fill|keep|update|brief|inform)\ (?:me|us)(?:\ (?:up\ to\ date|up|in|posted|updated))?
    | (?:new|interesting|good|important|recent|exciting|relevant|big)(?=\ (?:{ABOUT}|{STORY}|updates?)(?!\S)|$)
    | (?:latest\ )?(?:updates?|developments?|word|details)(?=\ {ABOUT}(?!\S))
    | topic | subject | category | up\ (?:to|with)(?:\ date)?
    )(?:\ |$)""",
    re.VERBOSE,
)
_SET_BEHIND = re.compile(
    r"""(?:^|\ )(?:
    (?:in|from|of)\ (?:the|this|your)\ (?:whole\ )?(?:archive|database|collection|library)
    | in\ total | so\ far | at\ all | in\ detail | right\ now | as\ well | for\ now | these\ days | a\ lot | thank\ you
    | (?:came|come|coming|comes)\ (?:out|from) | (?:take|took|taking)\ place | going\ on
    | to\ (?:read|see|watch|know) | worth\ reading | where\ was\ it | what\ was\ it
    | do\ you\ (?:have|know)(?:\ about|\ of)?
    )$""",
    re.VERBOSE,
)

_GOING = frozenset(("go", "going", "went", "gone", "come", "came"))
_ABOUT_A_WORD = re.compile(r"(?<!\S)(?:about|on|regarding) (?:the )?\S+$")
_POINTING_WORDS = """
any all anything something now then today overall altogether anyway available too instead more other
"""
_POINTING = frozenset(f"{_GLUE_WORDS} {_STORY_WORDS} {_ASKING_WORDS} {_POINTING_WORDS}".split())


@dataclass(frozen=True, slots=True)
class Subject:
    """The telling words of a question; `is_list` where a list of stories was asked for rather than an answer."""

    wording: Wording
    is_list: bool = False


def subject(wording: Wording) -> Subject:
    """What the question is about: its words without those that any question has."""
    whole, dropped = wording, set[str]()
    count = -1
    while count != len(wording.words):
        count = len(wording.words)
        wording = _without_edges(wording, dropped)
    wording = Wording(tuple(word for word in wording.words if word.plain not in _ANYWHERE))
    if not wording.words and _ABOUT_A_WORD.search(whole.plain) and whole.words[-1].plain not in _POINTING:
        wording = Wording(whole.words[-1:])  # tell me about go
    return Subject(wording, bool(dropped & _LISTING) and not dropped & _ASKING)


def _without_edges(wording: Wording, dropped: set[str]) -> Wording:
    """The wording without the idiom or the first words that ask, and without those at the end."""
    for form in (_SET_AHEAD, _SET_BEHIND):
        if match := form.search(wording.plain):
            dropped |= set(match[0].split())
            wording = wording.without(*match.span())
    words = wording.words
    first, end = 0, len(words)
    if words and words[0].plain in _AHEAD:
        first = 1
    last = words[end - 1].plain if first < end else ""
    if last in _BEHIND and not (last in _GOING and not (dropped | {words[0].plain}) & _ASKING):  # alpha go
        end -= 1
    dropped |= {word.plain for word in (*words[:first], *words[end:])}
    return Wording(words[first:end])
