"""What a text changes in the question before: `and last year?`, `only from Microsoft`, `what about robots?`, `more`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.grammar import read_query
from bot.narrowing import narrow
from bot.question import Intent, Question, topic_named
from bot.references import find_reference
from bot.scaffolding import subject
from bot.wording import Wording
from storage import MAX_PAGE_SIZE, ArticleQuery, Sort

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.narrowing import Names

_MOST_WORDS = 12
_MOST_SUBJECT_WORDS = 4

_LEAD = r"(?:(?:ok|okay|and|so|but|please|now|then|hm+|yes|no|well|oh) )*"
_MORE = (
    r"(?:(?:show|give|send|get)(?: me)? )?(?:(?:some |any )?more(?: (?:results|stories|articles|of them|of these|like (?:this|that|these)))?|(?:the )?next(?: page| ones?| \d{1,2})?"
    r"|(?:the |any |some )?(?:others?|rest)|\d{1,2} more|next (?:results|stories|articles))|go on|continue|keep going|load more|what else|anything else|(?:see|read) more"
)
_BACK = r"(?:(?:the )?previous(?: page| ones?)?|(?:go )?back|page back)"
_COUNT = r"(?:how many(?: (?:are|were) (?:there|they|those))?(?: (?:stories|articles|results|hits|of (?:them|those)))?(?: (?:are|were) there)?(?: (?:in total|altogether|overall|in all))?|count (?:them|those)|what's the (?:number|count))"
_WHEN = (
    r"(?:when|since when|(?:on |in )?(?:what|which) (?:day|date|year|month))(?: exactly)?"
    r"(?: (?:was|is|did|were|has|does)(?: (?:it|that|this|they|those|the story|the article))?(?: (?:happen|published|written|announced|released|start|begin|come out|take place|reported|be))?)?"
)
_ANY_TIME = (
    r"(?:all of (?:them|it)|(?:at |from |in )?(?:any|all) (?:time|times|dates?|years?)|(?:of )?all time|whenever|(?:no|without(?: the| a)?) (?:date|time|year)s?(?: limit| filter)?"
    r"|(?:the )?(?:date|time|year) doesn't matter|ever|in general|regardless of (?:the )?(?:date|time|year|when)|(?:no matter|not only) when|in any year|from any year|all the time)"
)
_ANYONE = r"(?:from |by )?(?:(?:any|all|every) (?:providers?|sources?|papers?|outlets?)|anyone|everyone|anybody|everybody|anywhere|everywhere)|(?:no|any) matter (?:who|where)"
_EVERYTHING = r"(?:(?:show me )?everything|no filters?|without (?:the |any )?filters?|reset|remove (?:the |all )?filters?)"
_SIZE = re.compile(r"^(?:(?:show|give)(?: me)? |only |just |top )+(\d{1,2})(?: of (?:them|those)| results| stories| articles)?$")
# How a follow-up begins that speaks of another subject in the place of the one before, or narrows the one before.
_INSTEAD = re.compile(rf"^{_LEAD}(?:(?:what|how) about|and(?: also)?|(?:the )?same (?:for|with|about|on))(?: about| on)?(?: the)? (?=\S)")
_NARROWER = re.compile(
    rf"^{_LEAD}(?:only|just)(?: (?:those|the ones|ones|stories|articles))?(?: (?:about|on|with|mentioning|that mention))?(?: the)? (?=\S)"
)
# Words that may stand around what a follow-up changes; any other word makes it a question of its own.
_FILLERS = frozenset(
    """
    only just and but also now then instead please ok okay so the ones one those them these of too as well same again show me
    with for what how about i mean meant no yes sort sorted order put make it be any in from by ones' are is
    """.split()
)
_ALSO = frozenset(("also", "too", "well"))
_NOUNS = frozenset("stories story articles article news results".split())
_OWN = re.compile(
    r"(?<!\S)(?:who|whom|whose|which|when|where|why|how(?! about)|did|does|do|was|were|is|are|has|have|had|can|could|will|would|should|tell|find|what(?! about)|what's|there)(?!\S)"
)


def _whole(form: str) -> re.Pattern[str]:
    return re.compile(rf"^{_LEAD}(?:{form})(?: (?:please|then|now|again|though|again please))*$")


_WAYS = tuple(
    (_whole(form), change)
    for form, change in (
        (_MORE, "more"),
        (_BACK, "back"),
        (_COUNT, "count"),
        (_WHEN, "when"),
        (_ANY_TIME, "any time"),
        (_ANYONE, "anyone"),
        (_EVERYTHING, "everything"),
    )
)


def read_follow_up(text: str, previous: Question, now: datetime, zone: ZoneInfo, names: Names) -> Question | None:
    """The question before as this text changes it, from its first page on; None for a text that asks on its own.

    UserError for a filter of the search language that means nothing.
    """
    given = read_query(text, now, zone, sort=Sort.RELEVANCE)
    wording = Wording.of(given.words)
    if given != ArticleQuery(words=given.words, sort=Sort.RELEVANCE) or not 0 < len(wording.words) <= _MOST_WORDS:
        return None
    plain = wording.plain
    if reference := find_reference(plain):
        return Question(Intent.DETAIL, previous.query, reference.story, reference.asks_why)
    for form, change in _WAYS:
        if form.match(plain):
            return _changed(previous, change)
    if match := _SIZE.match(plain):
        size = min(max(1, int(match[1])), MAX_PAGE_SIZE)
        return Question(_listing(previous.intent), replace(previous.query, size=size, page=1))
    return _Refining(previous, now, zone, names).refined(wording)


def _changed(previous: Question, change: str) -> Question:
    """The question before with a change that no further word tells more of."""
    query, listing = previous.query, _listing(previous.intent)
    match change:
        case "more":
            return Question(listing, replace(query, page=query.page + 1))
        case "back":
            return Question(listing, replace(query, page=max(1, query.page - 1)))
        case "count":
            return Question(Intent.COUNT, replace(query, page=1))
        case "when":
            return Question(Intent.WHEN, query)
        case "any time":
            query = replace(query, since=None, until=None, page=1)
        case "anyone":
            query = replace(query, providers=(), page=1)
        case _:
            query = ArticleQuery(words=query.words, phrases=query.phrases, topics=query.topics, sort=query.sort)
    kept = listing if previous.intent is Intent.DETAIL else previous.intent
    return Question(kept, replace(query, lenient=query.lenient and _is_filtered(query)))


@dataclass(frozen=True, slots=True)
class _Refining:
    """The question before, about to be refined."""

    previous: Question
    now: datetime
    zone: ZoneInfo
    names: Names

    def refined(self, wording: Wording) -> Question | None:
        plain = wording.plain
        instead, narrower = _INSTEAD.match(plain), _NARROWER.match(plain)
        lead = instead or narrower
        rest = wording.without(*lead.span()) if lead else wording
        if not lead and _NOUNS & set(plain.split()):
            return None
        # A bare year or month asks for a time here, where it is all that is said.
        for form in (wording, rest, Wording.of(f"in {rest.typed}"), Wording.of(f"on {rest.typed}")):
            left, query = self._narrowed(form)
            if len(left.words) < len(form.words) and _FILLERS.issuperset(left.plain.split()):
                return self._question(query)
        left, query = self._narrowed(rest)
        about = subject(left).wording
        if not lead or not 0 < len(about.words) <= _MOST_SUBJECT_WORDS or _OWN.search(left.plain):
            return None
        return self._question(self._about(about.typed, query) if instead else _joined(query, about.typed))

    def _narrowed(self, wording: Wording) -> tuple[Wording, ArticleQuery]:
        """The words that are left, and the query before with what the others ask for in the place of its like."""
        before = self.previous.query
        open_query = replace(before, providers=(), since=None, until=None, without=(), page=1)
        left, query = narrow(wording, open_query, self.now, self.zone, self.names)
        if not (query.since or query.until):
            query = replace(query, since=before.since, until=before.until)
        providers = query.providers or before.providers
        if query.providers and _ALSO & set(wording.plain.split()):
            providers = tuple(dict.fromkeys((*before.providers, *query.providers)))
        return left, replace(query, providers=providers, without=tuple(dict.fromkeys((*before.without, *query.without))))

    def _about(self, words: str, query: ArticleQuery) -> ArticleQuery:
        """The query about these words instead: a provider in the place of another, a topic where lists are asked for."""
        if query.providers and (provider := self.names.provider(words)):
            return replace(query, providers=(provider,), lenient=True)
        lists = query.topics or self.previous.intent in (Intent.COUNT, Intent.NEWS)
        topic = topic_named(words, self.names) if lists else ""
        bare = replace(query, phrases=(), without=(), topics=(topic,) if topic else ())
        return replace(bare, words="" if topic else words, lenient=query.lenient or bool(topic))

    def _question(self, query: ArticleQuery) -> Question:
        intent = self.previous.intent
        is_look = (query.sort, query.size) != (self.previous.query.sort, self.previous.query.size)
        kept = _listing(intent) if is_look or intent is Intent.DETAIL else intent
        return Question(kept, replace(query, lenient=query.lenient and _is_filtered(query)))


def _joined(query: ArticleQuery, words: str) -> ArticleQuery:
    return replace(query, words=f"{query.words} {words}".strip())


def _listing(intent: Intent) -> Intent:
    return intent if intent is Intent.NEWS else Intent.STORIES


def _is_filtered(query: ArticleQuery) -> bool:
    return bool(query.topics or query.providers or query.since or query.until or query.kind)
