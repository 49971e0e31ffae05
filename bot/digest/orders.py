"""Lines that order something in free words: which command they mean, and with what words behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.digest.follow_orders import FORMS


@dataclass(frozen=True, slots=True)
class Order:
    """A command that was meant, `subscribe` or `follow` and the like, and what is to stand behind it."""

    command: str
    words: str = ""


_LONGEST = 200
_ME = r"(?:me|us)"
_MINE = r"(?:(?:all|the|my|our|your|this|these|that|those|any|a)(?: of)? )"
_KIND = r"(?:(?:daily|weekly|morning|evening|next|news) )"
_NOUN = r"(?:digests?|subscriptions?|newsletters?)"
_NEWS = r"(?:news|messages?|updates?|notifications?|alerts?|e?-?mails?|stories)"
_STUFF = r"(?:(?:all )?(?:this|that|these|those|it|the) ?)?(?:stuff|things|it|this|that|these|any ?more)?"
_OURS = rf"{_MINE}*{_KIND}*{_NOUN}"
_DIGEST = rf"(?:{_OURS}|{_MINE}+{_KIND}*{_NEWS})"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_RHYTHM = (
    rf"\b(?:(?:every|each) (?:single |other )?(?:day|morning|noon|afternoon|evening|night|week|weekday|workday|weekend"
    rf"|hour|{_DAY})|(?:once|twice) a (?:day|week)|on (?:weekdays|weekends|{_DAY})|in the (?:mornings?|evenings?)"
    r"|(?:daily|weekly)(?= at\b| digest| news| updates?\b| summary| briefing|$))\b"
)
_FOR = r"for (?:the next )?(?:(?:an?|one|two|three|four|five|six|\d{1,3}) )?(?:days?|weeks?|months?)"
_UNTIL = r"(?:until|till|til) \S+(?: \S+){0,3}"
_THERE = r"(?:here|(?:(?:in)?to|in) this (?:forum )?(?:topic|thread)|(?:back )?(?:in)?to (?:the )?general)"
_CHANGE = r"(?:change|set|switch|update|correct|adjust)"
_ZONE = r"(?:time ?zone|zone|clock)"

# Whole lines, by the command that they mean; what `words` finds is to stand behind it.
_FORMS = (
    *FORMS,
    ("unsubscribe", rf"stop(?: it| this| that| all| everything)?|opt(?: {_ME})? out"),
    ("unsubscribe", rf"unsubscribe(?: {_ME}| all)?(?: from (?:it|this|everything|all|here|you|{_DIGEST}))?"),
    ("unsubscribe", rf"(?:unsubscribe|stop|end|cancel|quit|kill|delete|remove|turn off|get rid of) {_DIGEST}"),
    (
        "unsubscribe",
        rf"stop (?:sending|messaging|mailing|texting|spamming|bothering)(?: {_ME})?(?: {_NEWS}| {_DIGEST}| {_STUFF})?",
    ),
    ("unsubscribe", rf"(?:do not|don't|dont) send(?: {_ME})?(?: any)?(?: more)? (?:{_NEWS}|{_DIGEST})(?: any ?more)?"),
    (
        "unsubscribe",
        rf"no more (?:digests?|newsletters?|messages|news from you)|i do(?:n't| not) want (?:any )?{_DIGEST}",
    ),
    ("pause", rf"(?:pause|hold|suspend|stop|snooze|mute)(?: it| {_DIGEST})? (?P<words>{_FOR})"),
    ("pause", rf"(?:pause|hold|suspend|stop|snooze|mute)(?: it| {_DIGEST}) (?P<words>{_UNTIL})"),
    ("pause", rf"pause|(?:pause|hold|suspend|snooze)(?: it| {_DIGEST})"),
    ("resume", rf"resume|unpause|(?:resume|unpause|continue|restart|reactivate)(?: it| {_DIGEST})"),
    ("resume", rf"start (?:sending(?: {_ME})?(?: news)?|{_DIGEST}) again"),
    ("schedule", rf"when(?: is|'s| does| do| will| are) {_OURS}(?: (?:due|come|coming|arrive|be sent))?"),
    ("schedule", rf"(?:when|what time) (?:do|will) i (?:get|receive) {_OURS}|next digests?|(?:my )?digest schedule"),
    ("digest", rf"(?:show|preview|send|give)(?: {_ME})? (?:my|our) (?:next )?digest|what is in my (?:next )?digest"),
    ("sound", rf"(?:un)?mute(?: it| yourself| {_DIGEST})?|silence {_DIGEST}"),
    ("settings", rf"(?:{_CHANGE}|edit|manage|show|see)(?: {_ME})? (?:my|our|the) (?:digest )?(?:settings|{_NOUN})"),
    ("timezone", rf"{_CHANGE} {_MINE}?{_ZONE} (?:to|into) (?P<words>.{{2,60}})|{_MINE}{_ZONE} is (?P<is>.{{2,60}})"),
    (
        "timezone",
        rf"{_CHANGE} {_MINE}?{_ZONE}|(?:what is|what's) my time ?zone|(?:what|which) time ?zone am i (?:in|on)",
    ),
    ("subscribe", rf"subscribe(?: {_ME})?|sign (?:{_ME} )?up|(?:get|receive|order|start) {_OURS}"),
    ("subscribe", rf"(?:subscribe|sign|register)(?: {_ME})?(?: up)? (?:to|for) {_DIGEST}"),
    ("subscribe", rf"(?:subscribe|sign) {_ME} (?:up )?(?P<words>.+)|subscribe (?P<is>(?:to )?\b.*{_RHYTHM}.*)"),
    ("subscribe", rf"(?:send|give|bring|deliver|mail|email|message|text|ping) {_ME} (?P<words>.*{_RHYTHM}.*)"),
    ("subscribe", rf"(?P<words>{_RHYTHM}),? (?:send|give|bring|message|text) {_ME} (?P<is>.+)"),
    ("subscribe", rf"(?:i (?:want|need|would like)|i'd like) (?P<words>(?:(?:an?|the) )?.*\b{_NEWS}\b.*{_RHYTHM}.*)"),
    ("subscribe", rf"(?:i (?:want|need|would like)|i'd like) (?P<words>an? (?:\w+ )?{_NOUN}\b.*)"),
    (
        "route",
        rf"(?:send|route|put|post|bring|move)(?: (?:all|the))*(?: {_NEWS})?(?: on| about| of)? (?P<words>.+ {_THERE})",
    ),
)
_WHOLE = tuple((command, re.compile(form, re.IGNORECASE)) for command, form in _FORMS)
_POLITE = re.compile(
    r"(?:please|pls|plz|hi|hello|hey|ok|okay|newsdesk|(?:can|could|would|will) you|(?:can|could|may) i"
    r"|i (?:want|need|wish|would like)(?: you)? to|i'd like(?: you)? to|let me"
    r"|(?:how|where) (?:do|can|could|would|should) (?:i|we)|how to)[ ,]+",
    re.IGNORECASE,
)
_THANKS = re.compile(r"[ ,]+(?:please|pls|plz|thanks|thank you|thx|now|right now|for now|immediately)$", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?:the |some |any )?(?:latest |top |hottest )?(?:news|stories|headlines|updates) (?={_RHYTHM})", re.IGNORECASE
)
_MARKS = " .,;:!?¡¿…“”\"'"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bof (?:every|each)\b", re.IGNORECASE)


def read_order(line: str) -> Order | None:
    """The order that a whole line gives, None for one that asks for anything else.

    `sound` is no command but a setting, which whoever writes `mute` wants to see.
    """
    bare = _bare(line)
    for command, form in _WHOLE:
        if match := form.fullmatch(bare):
            words = " ".join(filter(None, match.groupdict().values()))
            return None if command == "subscribe" and _YEAR.search(words) else Order(command, _LEAD.sub("", words, 1))
    return None


def _bare(line: str) -> str:
    """The line without what is only polite, and without punctuation around it."""
    text = " ".join(line[: _LONGEST + 1].replace("’", "'").split()).strip(_MARKS)
    if len(text) > _LONGEST:
        return ""
    while (shorter := _THANKS.sub("", _POLITE.sub("", text, 1) if _POLITE.match(text) else text)) != text:
        text = shorter.strip(_MARKS)
    return text
