"""What a text changes in the question before: `and last year?`, `only from Microsoft`, `what about robots?`, `more`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.grammar import read_query
from bot.question.narrowing import narrow
from bot.question.reading import Intent, Question, topic_named
from bot.question.references import Reference, find_reference
from bot.question.scaffolding import subject
from bot.question.wording import Wording
from storage import MAX_PAGE_SIZE, ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.question.narrowing import Names

_MOST_WORDS = 12
_MOST_SUBJECT_WORDS = 4

_LEAD = r"^(?:(?:ok|okay|and|so|but|please|now|then|hm+|yes|no|well|oh) )*"
_END = r"(?: (?:please|then|now|again|though))*$"
_STORIES = r"(?:stories|articles|results|hits|of (?:them|those|these))"
_HAPPEN = r"(?:happen|published|written|announced|released|start|begin|come out|take place|reported|be)"
_AT_WHAT_TIME = r"(?:since when|when|(?:on |in )?(?:what|which) (?:day|date|year|month))"
_IN_ALL = r"(?: (?:in total|altogether|overall|in all))?"
_THEY = r"(?:it|that|this|they|those|them|these|the (?:story|article))"

# What a text may ask for as a whole, without another word that tells more of it.
_FORMS = {
    "more": (
        rf"(?:(?:show|give|send|get) (?:me )?)?(?:some |any |\d{{1,2}} )?more(?: {_STORIES}| like {_THEY})?",
        rf"(?:show (?:me )?)?(?:the )?next(?: page| ones?| \d{{1,2}}| {_STORIES})?",
        r"(?:show (?:me )?)?(?:the |any |some )?(?:others?|rest)",
        r"go on|continue|keep going|what else|anything else|see more|(?:is|are) there (?:any )?more",
    ),
    "back": (r"(?:the )?previous(?: page| ones?)?|(?:go )?back",),
    "count": (
        rf"how many(?: (?:are|were) (?:there|they|those))?(?: {_STORIES})?(?: (?:are|were) there)?{_IN_ALL}",
        r"count (?:them|those)",
    ),
    "when": (rf"{_AT_WHAT_TIME}(?: exactly)?(?: (?:was|is|did|were|has|does)(?: {_THEY})?(?: {_HAPPEN})?)?",),
    "any time": (
        r"(?:show (?:me )?)?all(?: of (?:them|it))?|whenever|ever|in general|(?:of )?all time",
        r"(?:at |from |in )?(?:any|all) (?:times?|dates?|years?)|(?:no matter|not only) when",
        r"(?:no|without(?: the| a)?) (?:date|time|year)s?(?: limit| filter)?",
        r"(?:the )?(?:date|time|year) doesn't matter",
    ),
    "anyone": (
        r"(?:from |by )?(?:any|all|every) (?:providers?|sources?|papers?|outlets?)|no matter (?:who|where)",
        r"(?:from |by )?(?:anyone|everyone|anybody|everybody|anywhere|everywhere)",
    ),
    "everything": (r"(?:show me )?everything|no filters?|(?:without|remove) (?:the |any |all )*filters?",),
    "list": (rf"(?:show|list|give|let me see|let's see|see)(?: me)? {_THEY}|which(?: ones?)?|(?:what|which) are they",),
}
_CHANGES = {change: re.compile(f"{_LEAD}(?:{'|'.join(forms)}){_END}") for change, forms in _FORMS.items()}

_STORY_NUMBER = re.compile(r"^(?:[1-9]|[1-4]\d|50)$", re.ASCII)
_SIZE = re.compile(rf"^(?:(?:show|give) me |only |just )+(\d{{1,2}})(?: {_STORIES})?$", re.ASCII)
_HOW_MANY = re.compile(rf"{_LEAD}how many(?: (?:are|were) (?:there|they))?(?: of (?:them|those))? ")
# How a text begins that speaks of another subject instead, or of a part of the one before.
_INSTEAD = re.compile(
    rf"{_LEAD}(?:(?:what|how) about|and(?: also)?|(?:the )?same (?:for|with|about|on))(?: about| on)?(?: the)? (?=\S)"
)
_NARROWER = re.compile(
    rf"{_LEAD}(?:(?:only|just)(?: (?:those|the ones|ones|{_STORIES}))?(?: (?:about|on|with|mentioning|that mention))?"
    r"|the ones? (?:about|on|with|mentioning|that mentions?)"
    r"|which(?: (?:ones?|story|stories|of (?:them|those)))? (?:is|are|was|were)"
    r"|(?:is|are) there (?:an? |any )?(?=videos?$))(?: the)? (?=\S)"
)
# An order with a provider or a kind is a question of its own: `latest from openai`, `newest videos`.
_ALONE = re.compile(
    r"^(?:the |any )?(?:latest|newest|oldest|hottest|top|recent)(?: \d+)? (?:from|by|video|videos|articles)(?!\S)"
)
# Words that may stand around what is changed; any other word makes a question of its own.
_FILLER_WORDS = """
more only just and but also now then instead please ok okay so the ones one those them these of too as well same again
show me with for what how about i mean meant no yes sort sorted order put make it be any in from by are is
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_ALSO = frozenset(("also", "too", "well"))
_NOUNS = frozenset(("story", "stories", "article", "articles", "news", "results"))
_IT = re.compile(r"(?<!\S)(?:(?:about|on|with|to|in|of) (?:this|that|these|those)|it|them)(?!\S)")
_ASKS = re.compile(
    r"(?<!\S)(?:who|whom|whose|which|when|where|why|how|what|what's|did|does|do|was|were|is|are|has|have|had|can|could"
    r"|will|would|should|tell|find|there)(?!\S)"
)


def goes_on(text: str) -> bool:
    """Whether a text, as a whole, can only go on from a question before it."""
    plain = Wording.of(text).plain
    return any(form.match(plain) for form in _CHANGES.values())


def read_follow_up(text: str, previous: Question, now: datetime, zone: ZoneInfo, names: Names) -> Question | None:
    """The question before as this text changes it, from its first page on; None for a text that asks on its own.

    UserError for a filter of the search language that means nothing.
    """
    given = read_query(text, now, zone, sort=Sort.RELEVANCE)
    wording = Wording.of(given.words)
    if given != ArticleQuery(words=given.words, sort=Sort.RELEVANCE) or not 0 < len(wording.words) <= _MOST_WORDS:
        return None
    plain = wording.plain
    change = next((change for change, form in _CHANGES.items() if form.match(plain)), "")
    if change:
        return _changed(previous, change)
    reference = Reference(int(plain)) if _STORY_NUMBER.match(plain) else find_reference(plain)
    if reference:
        return Question(Intent.DETAIL, previous.query, reference.story, reference.asks_why)
    if match := _SIZE.match(plain):
        size = min(max(1, int(match[1])), MAX_PAGE_SIZE)
        return Question(_listing(previous.intent), replace(previous.query, size=size, page=1))
    if match := _HOW_MANY.match(plain):
        counted = Question(Intent.COUNT, previous.query)
        return _Refining(counted, now, zone, names).narrowed(wording.without(*match.span()))
    return _Refining(previous, now, zone, names).refined(wording)


def _changed(previous: Question, change: str) -> Question:
    query, listing = previous.query, _listing(previous.intent)
    unfiltered = ArticleQuery(words=query.words, phrases=query.phrases, topics=query.topics, sort=query.sort)
    match change:
        case "more":
            return Question(listing, replace(query, page=query.page + 1))
        case "back":
            return Question(listing, replace(query, page=max(1, query.page - 1)))
        case "list":
            return Question(listing, replace(query, page=1))
        case "count":
            return Question(Intent.COUNT, replace(query, page=1))
        case "when":
            return Question(Intent.WHEN, query)
        case "any time":
            changed = replace(query, since=None, until=None, page=1)
        case "anyone":
            changed = replace(query, providers=(), page=1)
        case _:
            changed = unfiltered
    return _asked(previous, replace(changed, lenient=query.lenient))


@dataclass(frozen=True, slots=True)
class _Refining:
    """The question before, about to be refined by words at a time and a place."""

    previous: Question
    now: datetime
    zone: ZoneInfo
    names: Names

    def refined(self, wording: Wording) -> Question | None:
        """The question before with what the words ask for besides; None if they are a question of their own."""
        instead, narrower = _INSTEAD.match(wording.plain), _NARROWER.match(wording.plain)
        lead = instead or narrower
        if not lead and (_NOUNS & set(wording.plain.split()) or wording.plain.startswith("what's ")):
            return None
        rest = wording.without(*lead.span()) if lead else wording
        if not lead and _ALONE.match(wording.plain):
            return None
        if narrowed := self.narrowed(wording) or self.narrowed(rest):
            return narrowed
        left, query = self._narrow(rest)
        about = subject(left).wording
        if not lead or not 0 < len(about.words) <= _MOST_SUBJECT_WORDS or _ASKS.search(left.plain):
            return None
        if instead:
            return _asked(self.previous, self._about(about.typed, query))
        return _asked(self.previous, _joined(query, about.typed))

    def narrowed(self, wording: Wording) -> Question | None:
        """The question before with these filters and this order, if the words ask for nothing else.

        A year or month alone is a time here. `It` may stand for the subject: `what did Reuters say about it`.
        """
        left, query = self._narrow(wording)
        is_narrower = len(left.words) < len(wording.words)
        if is_narrower and (_FILLERS.issuperset(left.plain.split()) or _is_about_it(left)):
            return _asked(self.previous, query)
        dated = Wording.of(f"dated {wording.plain}")
        left, query = self._narrow(dated)
        return None if left.words else _asked(self.previous, query)

    def _narrow(self, wording: Wording) -> tuple[Wording, ArticleQuery]:
        """The words that are left, and the query before with what the others ask for in the place of its like."""
        before = self.previous.query
        open_query = replace(before, providers=(), since=None, until=None, without=(), page=1)
        left, query = narrow(wording, open_query, self.now, self.zone, self.names)
        if not (query.since or query.until):
            query = replace(query, since=before.since, until=before.until)
        adds = not query.providers or _ALSO & set(wording.plain.split())
        providers = dict.fromkeys((*(before.providers if adds else ()), *query.providers))
        without = dict.fromkeys((*before.without, *query.without))
        return left, replace(query, providers=tuple(providers), without=tuple(without))

    def _about(self, words: str, query: ArticleQuery) -> ArticleQuery:
        """The query about these words instead: a provider in the place of another, a topic for a list."""
        if query.providers and (provider := self.names.provider(words)):
            return replace(query, providers=(provider,), lenient=True)
        lists = query.topics or self.previous.intent in (Intent.COUNT, Intent.NEWS)
        topic = topic_named(words, self.names) if lists else ""
        topics = (topic,) if topic else ()
        query = replace(query, phrases=(), without=(), words="" if topic else words, topics=topics)
        return replace(query, lenient=query.lenient or bool(topic))


def _is_about_it(wording: Wording) -> bool:
    return _IT.search(wording.plain) is not None and not subject(wording).wording.words


def _asked(previous: Question, query: ArticleQuery) -> Question:
    """The question with another query; where that is about the look of a list, a list is asked for."""
    is_look = (query.sort, query.size) != (previous.query.sort, previous.query.size)
    intent = _listing(previous.intent) if is_look or previous.intent is Intent.DETAIL else previous.intent
    is_filtered = bool(query.topics or query.providers or query.since or query.until or query.kind)
    return Question(intent, replace(query, lenient=query.lenient and is_filtered))


def _joined(query: ArticleQuery, words: str) -> ArticleQuery:
    """The query with these words as well, those that it has not yet."""
    there = query.words.lower().split()
    new = [word for word in words.split() if word.lower() not in there]
    return replace(query, words=" ".join((*query.words.split(), *new)))


def _listing(intent: Intent) -> Intent:
    return intent if intent is Intent.NEWS else Intent.STORIES
