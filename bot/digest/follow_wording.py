"""What someone wants to follow, in their words: when it is to come, and whether a name is a subject or a source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storage import Pace

_ONCE = r"at once|immediately|instantly|right away|straight away|when (?:it is |it's |they are )?hot"
_PACE = re.compile(
    rf"\s*\b(?:(?P<once>{_ONCE})|(?:with|in) (?:the|my|our) (?:next )?digests?)(?:[, ]+please)?$", re.IGNORECASE
)
_SAID = {Pace.AT_ONCE: "at once", Pace.WITH_DIGEST: "with the digest"}
_LEAD = re.compile(
    r"(?:(?:the )?(?:news|stories|articles|everything|anything) )?"
    r"(?:(?P<on>on|about|regarding)|(?P<by>from|by|of)) (?=\S)"
    r"|(?:the )?(?:(?P<topic>topic)|(?P<source>provider|source)) (?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Words without what leads to them, which says that they are about something, or from someone, or neither."""

    words: str
    is_about: bool = False
    is_from: bool = False


def read_pace(text: str) -> tuple[str, Pace | None]:
    """The words, and when stories are to come if the last ones say so: `robots at once`."""
    match = _PACE.search(text)
    if not match or not text[: match.start()].strip():
        return text.strip(), None
    return text[: match.start()].strip(), Pace.AT_ONCE if match["once"] else Pace.WITH_DIGEST


def with_pace(words: str, pace: Pace) -> str:
    """The words with those behind them that say when stories are to come, as `read_pace` reads them."""
    return f"{words} {_SAID[pace]}"


def read_subject(words: str) -> Subject:
    """`news on robots` → robots, which it is about; `from nextgov` → nextgov."""
    lead = _LEAD.match(words)
    if not lead:
        return Subject(words)
    is_about, is_from = bool(lead["on"] or lead["topic"]), bool(lead["by"] or lead["source"])
    return Subject(words[lead.end() :], is_about, is_from)


def about(words: str) -> str:
    """The words as `read_subject` reads them: about something that may have the name of a provider."""
    return f"about {words}"
