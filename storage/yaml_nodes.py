"""YAML composed into nodes safely: nothing in it runs, multiplies or sinks.

PyYAML composes a document into nodes in C; constructing Python values from them is left out, so tags that name
Python objects stay text, and aliases stay references. What remains dangerous is refused before composing: nesting
deeper than the composer's recursion bears, and aliases that would multiply.
"""

from __future__ import annotations

import re

import yaml

from storage.broken_yaml import refusal
from storage.errors import InvalidArticle
from storage.mending import shown
from storage.yaml_loader import STANDARD_TAG, Loader

MAX_NESTING = 100
MAX_UNFOLDED = 20_000

# Both patterns begin with a set of characters, so that the regex engine skips over ordinary text quickly.
_MARKED = re.compile(r"[&*!](?:(?<=[:?,\[{\s-]\s.)|(?<=[\n\x85\u2028\u2029\ufeff\[{,:].))\S", re.DOTALL)
_NESTED = re.compile(r"[-?:][ \t]+[-?:][ \t]+[-?:]")
_INDENTED = "\n" + " " * (MAX_NESTING // 2)  # a line indents its node by one or, as `- -`, by two lists


def compose(text: str, first_line: int = 1) -> yaml.Node | None:
    """The document as nodes, None for an empty one; `first_line` is where it stands in its file.

    InvalidArticle for broken or hostile YAML, with the line.
    """
    try:
        if _looks_hostile(text):
            _refuse_bombs(text, first_line)
        return yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        raise refusal(error, text, first_line) from error
    except yaml.reader.ReaderError as error:
        raise _unprintable(error, text, first_line) from error


def _looks_hostile(text: str) -> bool:
    """Whether the text might hold anchors, aliases, tags or deep nesting: cheap, and wrong only on the safe side."""
    has_marks = text[:1] in "&*!" or _MARKED.search(text) or _NESTED.search(text) or _INDENTED in text
    return bool(has_marks) or text.count("[") + text.count("{") > MAX_NESTING


def _refuse_bombs(text: str, first_line: int) -> None:
    """Walks the parser's events, which need no recursion, and adds up what the document would be when expanded."""
    size = _UnfoldedSize()
    for event in yaml.parse(text, Loader=Loader):
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        _refuse_tag(getattr(event, "tag", None), line)
        size.add(event)
        if size.depth > MAX_NESTING:
            raise InvalidArticle(f"found lists nested {MAX_NESTING} deep; expected plain fields", line)
        if size.unfolded > MAX_UNFOLDED:
            found = f"found aliases (*name) that unfold to over {MAX_UNFOLDED:,} values"
            raise InvalidArticle(f"{found}; expected plain fields", line, "Write the values out where they belong.")


class _UnfoldedSize:
    """How large a document is with its aliases unfolded, event by event. A value counts one, a long one more."""

    def __init__(self) -> None:
        self.unfolded = 0
        self._total = 0
        self._sizes: dict[str | None, int] = {}
        self._open: list[tuple[str | None, int]] = []

    @property
    def depth(self) -> int:
        """How many lists and mappings are open."""
        return len(self._open)

    def add(self, event: yaml.Event) -> None:
        """The next event of the parser."""
        before = self._total
        if isinstance(event, yaml.CollectionEndEvent):
            anchor, before = self._open.pop()
            self._sizes[anchor] = self._total - before
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append((event.anchor, before))
            self._total += 1
        elif isinstance(event, yaml.ScalarEvent):
            self._total += 1 + len(event.value) // 50
            self._sizes[event.anchor] = self._total - before
        elif isinstance(event, yaml.AliasEvent):
            self._total += self._sizes.get(event.anchor, 1)
            self.unfolded += self._total - before


def _refuse_tag(tag: str | None, line: int) -> None:
    is_plain = tag in (None, "!") or (tag.startswith(STANDARD_TAG) and not tag.startswith(f"{STANDARD_TAG}python"))
    if tag and not is_plain:  # "!" alone only says: this is text
        problem = f"found the tag {shown(tag.replace(STANDARD_TAG, '!!', 1))}"
        expected = "expected plain text, numbers, dates and lists"
        mend = "If the ! begins a text, put the whole text in double quotes."
        raise InvalidArticle(f"{problem}; {expected}", line, mend)


def _unprintable(error: yaml.reader.ReaderError, text: str, first_line: int) -> InvalidArticle:
    character = chr(error.character) if isinstance(error.character, int) else str(error.character)
    line = first_line + text.count("\n", 0, text.find(character))  # error.position counts bytes, or characters
    problem = f"found the character U+{ord(character):04X}, which YAML does not allow; expected printable text"
    return InvalidArticle(problem, line, "Delete it; since it cannot be seen, type the words around it anew.")
