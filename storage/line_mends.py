"""Ways to mend a line of YAML that is broken, the likeliest first; whether one helps, only the parser can tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.mending import CURLY, instead, link_of, quoted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNCLOSED = ("a quote that is never closed", "a quote at the end of the text as well")
UNESCAPED = ("a \\ in a text in double quotes", "each one twice")
QUOTED = "quotes around the text"
LINES_ABOVE = 20

_LISTS = frozenset(("topics", "keywords", "images", "related", "hashtags"))
_ADDRESSES = frozenset(("webUrl", "originalUrl", "ampWebUrl", "url"))
_NAMES = _LISTS | _ADDRESSES | frozenset(("title", "excerpt", "publishedDateTime", "updatedDateTime", "type", "heat"))
_NAMES |= frozenset(("quality", "published", "provider", "name", "domain", "width", "height", "shortname", "parent"))
_VALUE = re.compile(r"(?P<before>\s*(?:- +)?(?:(?P<name>[\w-]+):[ \t]+)?)(?P<value>\S.*)")
_CLOSE = re.compile(r"(?P<before>\s*(?:- +)?)(?P<name>\w+):(?P<value>[^\s:/].*)")
_COLONLESS = re.compile(r"(?P<before>\s*(?:- +)?)(?P<name>\w+)(?:\s*=\s*|\s+)(?P<value>\S.*)")
_DASH = re.compile("- +")
_BULLET = re.compile(r"(?P<before>\s*)[*•·–—](?P<text>\s+\S.*)")
_CLOSING = {"[": "]", "{": "}"}
_IN_QUOTES = "Put the whole text in double quotes, and a \\ before each double quote inside it."


@dataclass(frozen=True, slots=True)
class Mend:
    """What was found in a line, what was expected, what to do, and the line with that done."""

    found: str
    expected: str
    sentence: str
    line: str


def of_spaces(lines: Sequence[str], place: int) -> Iterator[Mend]:
    """Ways to mend a line that begins with what is no space, with too many, or with too few below a name."""
    line = lines[place]
    if "\xa0" in line:
        told = "Delete the spaces before and after the name and type them again."
        yield Mend("a no-break space, which is none to YAML", "an ordinary one", told, line.replace("\xa0", " "))
    if "\t" in line[: len(line) - len(line.lstrip())]:
        for spaces in _indents(lines, place) or (0,):
            told = f"Put {_spaces(spaces)} in place of the tab." if spaces else "Delete the tab."
            yield Mend("a tab at the start of a line", "spaces", told, " " * spaces + line.lstrip())
    if place == 0 and line.startswith(" "):
        yield _moved(line, 0, "to stand at the very left")
    elif place and (above := lines[place - 1].rstrip()).endswith(":") and not line.lstrip().startswith("- "):
        bare = above.lstrip(" ")
        if len(line) - len(line.lstrip(" ")) <= len(above) - len(bare):
            yield _moved(line, len(above) - len(bare) + 2, f"to stand below “{shown(bare, 30)}”")


def of_words(lines: Sequence[str], place: int) -> Iterator[Mend]:
    """Ways to mend what a line says, or where it begins, the likeliest first."""
    line = lines[place]
    if line.strip() in _NAMES:
        mended = f"{line.rstrip()}:"
        yield Mend("a name without a colon", "one after it", instead(mended), mended)
    if bullet := _BULLET.fullmatch(line):
        mended = f"{bullet['before']}-{bullet['text']}"
        yield Mend(f"an entry that begins with “{line.lstrip()[0]}”", "a dash (-)", instead(mended), mended)
    if (close := _CLOSE.fullmatch(line)) and close["name"] in _NAMES:
        mended = f"{close['before']}{close['name']}: {close['value']}"
        yield Mend("a colon without a space after it", "a space there", instead(mended), mended)
    if (colonless := _COLONLESS.fullmatch(line)) and colonless["name"] in _NAMES:
        mended = f"{colonless['before']}{colonless['name']}: {colonless['value']}"
        yield Mend("a line without a colon", "a line such as title: …", instead(mended), mended)
    yield from of_value(lines, place)
    yield from _indented(lines, place)
    if ":" not in line:
        told = "If it belongs to the text above, put it into that line."
        yield Mend("a line without a colon", "a line such as title: …", told, f"      {line.lstrip()}")


def of_value(lines: Sequence[str], place: int) -> Iterator[Mend]:
    """The value of a line with what it lacks: a closing bracket, or quotes."""
    found = _VALUE.fullmatch(lines[place].rstrip())
    if not found:
        return
    before, name, value = found["before"], found["name"], found["value"]
    if name in _ADDRESSES and (link := link_of(value)):
        mended = f"{before}{link}"
        yield Mend("more than an address", "the address alone", instead(mended), mended)
    if name in _LISTS and value[0] in _CLOSING:
        mended = f"{before}{value}{_CLOSING[value[0]]}"
        yield Mend("a bracket that is never closed", "a closing one", instead(mended), mended)
        return  # a list in quotes would be none
    wrong, expected, text = _unquoted(value)
    if (wrong, expected) == UNCLOSED and _goes_on(lines, place):
        return
    mended = before + quoted(text)
    yield Mend(wrong, expected, instead(mended, _IN_QUOTES), mended)


def _unquoted(value: str) -> tuple[str, str, str]:
    """What is wrong with a value, what was expected, and the text that is meant by it."""
    first, last = value[0], value[-1]
    if first in "\"'":
        if first not in value[1:]:
            return *UNCLOSED, value[1:]
        inner = value[1:-1] if last == first else value
        inner = inner.replace('\\"', '"')
        if first == '"' and last == first and '"' not in inner:
            return *UNESCAPED, inner
        return "a quote inside a text in quotes", "double quotes around it, and a \\ before each one inside", inner
    if first in CURLY and last in CURLY and len(value) > 1:
        return "curly quotes around a text", "straight ones", value[1:-1]
    if ": " in value or last == ":":
        return "a colon inside a text without quotes", QUOTED, value
    return f"a text that begins with “{shown(first)}”", QUOTED, value


def _indented(lines: Sequence[str], place: int) -> Iterator[Mend]:
    """The line begun as one of those above it."""
    for spaces, above in _indents(lines, place).items():
        yield _moved(lines[place], spaces, f"to stand below “{shown(above, 30)}”")


def _moved(line: str, spaces: int, purpose: str) -> Mend:
    """The line begun with so many spaces instead of those it has."""
    bare = line.lstrip()
    begun = len(line) - len(bare)
    told = f"{'Add' if spaces > begun else 'Delete'} {_spaces(abs(spaces - begun))} at the start of the line."
    found = f"a line that begins with {_spaces(begun)}"
    return Mend(found, f"{spaces or 'none'}, {purpose}", told, " " * spaces + bare)


def _goes_on(lines: Sequence[str], place: int) -> bool:
    """Whether the next line stands further right, as one does that belongs to the text above."""
    line, following = lines[place], lines[place + 1] if place + 1 < len(lines) else ""
    begun = len(line) - len(line.lstrip())
    return bool(following.strip()) and len(following) - len(following.lstrip()) > begun


def _indents(lines: Sequence[str], place: int) -> dict[int, str]:
    """After how many spaces a line may begin, the likeliest first, and below what it stands then."""
    indents: dict[int, str] = {}
    is_entry = lines[place].lstrip().startswith("- ")
    for line in reversed(lines[max(0, place - LINES_ABOVE) : place]):
        bare = line.lstrip(" ")
        if bare.rstrip().endswith(":") and not indents:
            indents[len(line) - len(bare) + 2] = bare
        for text in (bare,) if is_entry else (_DASH.sub("", bare), bare):
            if text.strip() and (is_entry <= text.startswith("- ")):
                indents.setdefault(len(line) - len(text), text)
    return indents


def _spaces(count: int) -> str:
    return "no space" if not count else "1 space" if count == 1 else f"{count} spaces"
