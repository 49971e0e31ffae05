"""Whole lines of people who want to hear of what comes, by the command that they mean: `tell me when …`, `follow …`."""

from __future__ import annotations

_ME = r"(?:me|us)"
# What is polite before an order has been left out by then: of `let me know`, `know` is left.
_TELL = (
    rf"(?:(?:tell|notify|alert|ping|inform|message|text|warn) {_ME}|(?:let us )?know|hear"
    rf"|give {_ME} a (?:shout|heads[- ]up)|be (?:told|notified|alerted|informed))"
)
_ONCE = r"(?: (?:at once|immediately|instantly|right away|straight away),?)?"
_WHENEVER = r"(?:when(?:ever)?|if|as soon as|once|every time|each time)"
_NEWS = r"(?:news|stor(?:y|ies)|articles?|things?|one)"
_SOMETHING = (
    r"(?:(?:there(?:'s| is| are)|(?:you|we) (?:have|get|find)) )?"
    rf"(?:something|anything|(?:a |any |some )?(?:new |fresh |hot )*{_NEWS})(?: (?:new|fresh|hot))?"
    r"(?: (?:comes|appears|arrives|happens|breaks|is published))?"
)
_COMES = (
    r"(?: (?:comes?(?: in| out| up)?|appears?|arrives?|happens?|breaks?|drops|turns up|pops up"
    r"|(?:is|are|gets) (?:there|out|published|here|in|new)))?"
)
_ON = r"(?:on|about|regarding|from|by) .+?"
_STOP = r"(?:unfollow|(?:stop|quit|end) (?:following|watching))"
_ANY_MORE = r"(?: any ?more)?"
_NO_SUBJECT = r"(?:up\b|the (?:first|second|third|last|next|money)\b|me\b|us\b)"

FORMS = (
    ("follow", rf"{_TELL}{_ONCE} {_WHENEVER} {_SOMETHING} (?P<words>{_ON}){_COMES}"),
    ("follow", rf"(?:notify|alert|inform) {_ME} (?:of|about) (?:all |any )?(?:new|fresh|hot) {_NEWS} (?P<words>{_ON})"),
    ("following", r"(?:what|who|which (?:topics|searches|things)) (?:do|am|are) (?:i|we) follow(?:ing)?|my follows"),
    ("following", r"(?:show|list)(?: me)? (?:what|everything|all) (?:i|we) follow"),
    ("unfollow", rf"{_STOP}(?: (?:everything|all|it|this|that))?{_ANY_MORE}"),
    ("unfollow", rf"{_STOP} (?P<words>.+?){_ANY_MORE}"),
    (
        "unfollow",
        rf"(?:stop|do(?:n't| not)) (?:tell|alert|notify)(?:ing)? {_ME} (?P<words>(?:on|about) .+?){_ANY_MORE}",
    ),
    ("follow", rf"(?:start following|follow) (?!{_NO_SUBJECT})(?P<words>.+)"),
    (
        "saved",
        r"(?:(?:show|open|list|see)(?: me)? )?(?:my|our|the) (?:saved|kept|bookmarked) (?:stories|articles|news|ones)",
    ),
    ("saved", r"(?:(?:show|open|list|see)(?: me)? )?(?:my )?(?:bookmarks|reading list)"),
)
