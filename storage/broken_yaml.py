"""What is wrong with text that is no YAML, and how a curator mends it: a change of a line that was tried and helps."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import yaml

from storage.errors import InvalidArticle
from storage.line_mends import QUOTED, UNCLOSED, UNESCAPED, of_spaces, of_value, of_words
from storage.yaml_loader import Loader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.line_mends import Mend

LONGEST_TRIED = 10_000
MOST_TRIED = 20
"""Mends of a text of more characters are not tried, nor more mends than these: each is a parsing of the text."""

_MISPLACED = ("a line that does not go on with what stands above", "names below each other, and quotes closed")


class _Trouble(NamedTuple):
    """What libyaml says, what it means for a curator ("" where that is as good), and what was expected.

    `is_at_start` tells that the trouble lies where the broken thing begins rather than where the parser gave up.
    """

    said: str
    meaning: str
    expected: str
    is_at_start: bool = False


_TROUBLES = (
    _Trouble("unexpected end of stream", *UNCLOSED, is_at_start=True),
    _Trouble("could not find expected ':'", "a line without a colon", "a line such as title: …", is_at_start=True),
    _Trouble(
        "did not find expected ',' or",
        "a bracket that is never closed",
        f"a closing one, or {QUOTED}",
        is_at_start=True,
    ),
    _Trouble("mapping values are not allowed", "a colon inside a text without quotes", QUOTED),
    _Trouble("tab character", "a tab at the start of a line", "spaces"),
    _Trouble("cannot start any token", "a text that begins with a sign of YAML's own", QUOTED),
    _Trouble("alphabetic or numeric", "a text that begins with a sign of YAML's own", QUOTED),
    _Trouble("unknown escape", *UNESCAPED),
    _Trouble("hexdecimal", *UNESCAPED),
    _Trouble("undefined alias", "a text that begins with *", QUOTED),
    _Trouble("expected key", *_MISPLACED),
    _Trouble("expected '-'", *_MISPLACED),
)
_UNKNOWN = _Trouble("", "", "a line such as title: …")


def refusal(error: yaml.MarkedYAMLError, text: str, first_line: int) -> InvalidArticle:
    """What is to be said of a text that the parser gave up on; `first_line` is where it stands in its file."""
    lines = text.rstrip().split("\n")
    trouble, place = _trouble(error, len(lines) - 1)
    tried = _mends(error, lines, place) if len(text) <= LONGEST_TRIED else ()
    for one, mend in islice(tried, MOST_TRIED):
        if _helps(lines, one, mend, place):
            problem = f"broken YAML: {mend.found}; expected {mend.expected}"
            return InvalidArticle(problem, first_line + one, mend.sentence)
    found = trouble.meaning or error.problem or error.context or "it cannot be read"
    return InvalidArticle(f"broken YAML: {found}; expected {trouble.expected}", first_line + place)


def _mends(error: yaml.MarkedYAMLError, lines: Sequence[str], place: int) -> Iterator[tuple[int, Mend]]:
    """Ways to mend the line of the trouble or one that may have led to it, with the place of that line."""
    if isinstance(error, yaml.composer.ComposerError):  # an alias: to the parser alone it is none, nor any mend wrong
        yield from ((place, mend) for mend in of_value(lines, place))
        return
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    places = [one for one in dict.fromkeys((place, *marks, place - 1)) if 0 <= one < len(lines)]
    for ways in (of_spaces, of_words):
        for one in places:
            yield from ((one, mend) for mend in ways(lines, one))


def _trouble(error: yaml.MarkedYAMLError, last: int) -> tuple[_Trouble, int]:
    """Which of the troubles it is, and the place of its line, which is at most `last`."""
    problem = str(error.problem or error.context)
    trouble = next((one for one in _TROUBLES if one.said in problem), _UNKNOWN)
    mark = (trouble.is_at_start and error.context_mark) or error.problem_mark or error.context_mark
    return trouble, min(mark.line, last) if mark else 0


def _helps(lines: Sequence[str], place: int, mend: Mend, broken: int) -> bool:
    """Whether the parser gets further with a line mended than it did."""
    if mend.line == lines[place]:
        return False
    end = max(place, broken)
    try:
        for event in yaml.parse("\n".join([*lines[:place], mend.line, *lines[place + 1 :]]), Loader=Loader):
            if event.start_mark and event.start_mark.line > end:
                break
    except yaml.MarkedYAMLError as error:
        return _trouble(error, len(lines) - 1)[1] > end
    except yaml.reader.ReaderError:
        return False
    return True
