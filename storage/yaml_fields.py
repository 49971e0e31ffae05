"""YAML read safely: fields that know their line, refuse what they cannot be, and never run or expand anything.

PyYAML composes a document into nodes in C; constructing Python values from them is left out, so tags that name
Python objects stay text, and aliases stay references. What remains dangerous is refused before composing: nesting
deeper than the composer's recursion bears, and aliases that would multiply.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import yaml

from storage.errors import InvalidArticle

try:
    from yaml import CBaseLoader as BaseLoader
except ImportError:  # PyYAML built without libyaml
    from yaml import BaseLoader  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_NESTING = 100
MAX_UNFOLDED = 20_000
MAX_NUMBER = 10**9

_STANDARD = "tag:yaml.org,2002:"
_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: f"{_STANDARD}str",
    yaml.SequenceNode: f"{_STANDARD}seq",
    yaml.MappingNode: f"{_STANDARD}map",
}
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_NUMBER = re.compile(r"[-+]?[\d_]+(?:\.\d*)?")
_MINUTES = re.compile(r"[-+]?\d+(?::[0-5]?\d)+")
# Both patterns begin with a set of characters, so that the regex engine skips over ordinary text quickly.
_MARKED = re.compile(r"[&*!](?:(?<=[:?,\[{\s-]\s.)|(?<=[\n\x85\u2028\u2029\ufeff\[{,:].))\S", re.DOTALL)
_NESTED = re.compile(r"[-?:][ \t]+[-?:][ \t]+[-?:]")
_INDENTED = "\n" + " " * (MAX_NESTING // 2)  # a line indents its node by one or, as `- -`, by two lists
_QUOTED = 'quotes around the whole text, and quotes inside it written as \\"'
# What libyaml says → what it means for a curator (where that is not as good), what to do, and whether the trouble lies
# where the broken thing begins rather than where the parser gave up.
_TROUBLES = (
    ("unexpected end of stream", "a quote that is never closed", "a quote at the end of the text as well", True),
    ("could not find expected ':'", "a line without a colon", "a line such as title: …", True),
    (
        "did not find expected ',' or",
        "a bracket that is never closed",
        "a closing one, or quotes around the text",
        True,
    ),
    ("mapping values are not allowed", "a colon inside a text without quotes", "quotes around the text", False),
    ("tab character", "", "spaces", False),
    ("cannot start any token", "", _QUOTED, False),
    ("unknown escape", "", _QUOTED, False),
    ("expected key", "", _QUOTED, False),
    ("undefined alias", "", _QUOTED, False),
    ("expected <block end>", "", "every name at the start of its line, and quotes closed", False),
)
_TRUE = frozenset(("true", "yes", "on"))
_FALSE = frozenset(("false", "no", "off"))


class Loader(BaseLoader):
    """Composes nodes and leaves every scalar the text that it is: what a field means, its reader decides."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:  # noqa: ARG002
        """The tag of a node that has none."""
        return _TAGS[kind]

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing: no tag depends on where its node stands."""

    def ascend_resolver(self) -> None:
        """Nothing, as above."""


def read_fields(text: str, first_line: int = 1) -> Fields:
    """The mapping that `text` holds; `first_line` is where it stands in its file. InvalidArticle if it is none."""
    return _fields(compose(text, first_line), "the front matter", first_line)


def compose(text: str, first_line: int = 1) -> yaml.Node | None:
    """The document as nodes, None for an empty one. InvalidArticle for broken or hostile YAML, with the line."""
    try:
        if _looks_hostile(text):
            _refuse_bombs(text, first_line)
        return yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        raise _broken(error, first_line, text.rstrip().count("\n")) from error
    except yaml.reader.ReaderError as error:
        character = chr(error.character) if isinstance(error.character, int) else str(error.character)
        line = first_line + text.count("\n", 0, text.find(character))  # error.position counts bytes, or characters
        found = f"the character U+{ord(character):04X}"
        raise InvalidArticle(f"found {found}, which YAML does not allow; expected printable text", line) from error


def _looks_hostile(text: str) -> bool:
    """Whether the text might hold anchors, aliases, tags or deep nesting: cheap, and wrong only on the safe side."""
    has_marks = text[:1] in "&*!" or _MARKED.search(text) or _NESTED.search(text) or _INDENTED in text
    return bool(has_marks) or text.count("[") + text.count("{") > MAX_NESTING


def read_list(node: yaml.Node, name: str, first_line: int = 1) -> Iterator[Fields]:
    """Each mapping of a list of mappings, in order. InvalidArticle if it is something else."""
    if not isinstance(node, yaml.SequenceNode):
        raise _unexpected(name, node, "a list", first_line)
    for item in node.value:
        yield _fields(item, name, first_line)


def _fields(node: yaml.Node | None, name: str, first_line: int) -> Fields:
    if node is None:
        raise InvalidArticle(f"{name} is empty; expected lines such as title: …", first_line)
    if not isinstance(node, yaml.MappingNode):
        raise _unexpected(name, node, "lines such as title: …", first_line)
    nodes: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _unexpected("a name", key, "plain text before the colon", first_line)
        if key.value in nodes:
            line = first_line + key.start_mark.line
            raise InvalidArticle(f"{key.value} stands there a second time; expected each name once", line)
        nodes[key.value] = value
    return Fields(nodes, first_line)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping of names to YAML nodes. Each reader returns a value or raises InvalidArticle naming found and expected.

    A name that is missing, or whose value is null, reads as empty: "", None, False or ().
    """

    nodes: dict[str, yaml.Node]
    first_line: int = 1

    @property
    def top(self) -> int:
        """The line where the first value begins."""
        return next((self.line(name) for name in self.nodes), self.first_line)

    def line(self, name: str) -> int:
        """The line where the value of `name` begins, 0 if there is none."""
        node = self.nodes.get(name)
        return self.first_line + node.start_mark.line if node else 0

    def text(self, name: str) -> str:
        """The text as it was written, whatever YAML would make of it (`2021` and `yes` stay as they are)."""
        node = self.nodes.get(name)
        if node is None or _is_nothing(node):
            return ""
        if not isinstance(node, yaml.ScalarNode):
            raise _unexpected(name, node, "text", self.first_line)
        return str(node.value)

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list, in order."""
        node = self.nodes.get(name)
        if node is None or _is_nothing(node):
            return ()
        if not isinstance(node, yaml.SequenceNode):
            raise _unexpected(name, node, "a list, with each entry on its own line after a dash", self.first_line)
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode):
                raise _unexpected(f"an entry of {name}", item, "text", self.first_line)
        return tuple(item.value for item in node.value if not _is_nothing(item))

    def number(self, name: str) -> int | None:
        """A whole number between -1,000,000,000 and 1,000,000,000."""
        text = self.text(name).strip()
        if not text:
            return None
        try:
            number = float(text)
        except ValueError:
            number = float("nan")
        if not (abs(number) <= MAX_NUMBER and number == int(number)):
            raise _unexpected(name, self.nodes[name], "a whole number such as 74", self.first_line)
        return int(number)

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        text = self.text(name).strip().lower()
        if text and text not in _TRUE | _FALSE:
            raise _unexpected(name, self.nodes[name], "true or false", self.first_line)
        return text in _TRUE if text else default

    def instant(self, name: str) -> datetime | None:
        """A date and time as aware UTC; a date alone is its midnight, a time without a zone is UTC."""
        text = self.text(name).strip()
        if not text:
            return None
        node = self.nodes[name]
        try:
            return _instant(text)
        except (ValueError, OverflowError, TypeError) as error:
            expected = "a date such as 2021-12-08T16:33:00Z"
            raise _unexpected(name, node, expected, self.first_line) from error

    def fields(self, name: str) -> Fields:
        """The mapping under `name`; an empty one where there is none."""
        node = self.nodes.get(name)
        if node is None or _is_nothing(node):
            return Fields({})
        return _fields(node, name, self.first_line)

    def each(self, name: str) -> Iterator[Fields]:
        """Each mapping of the list under `name`, in order."""
        node = self.nodes.get(name)
        if node is not None and not _is_nothing(node):
            yield from read_list(node, name, self.first_line)


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NOTHING


def _instant(text: str) -> datetime:
    if _NUMBER.fullmatch(text):
        raise ValueError(text)
    value = _date(text)
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    value = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    if not 1900 <= value.year <= 2200:
        raise ValueError(text)
    return value


def _date(text: str) -> date:
    """ISO 8601 first, then YAML's own looser timestamps, then the dates of mails (RFC 5322)."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        constructor = yaml.constructor.SafeConstructor()
        if not constructor.timestamp_regexp.match(text):
            return parsedate_to_datetime(text)
        node = yaml.ScalarNode(f"{_STANDARD}timestamp", text)
        value: date = constructor.construct_yaml_timestamp(node)
        return value


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
            raise InvalidArticle(f"{found}; expected plain fields", line)


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
    is_plain = tag in (None, "!") or (tag.startswith(_STANDARD) and not tag.startswith(f"{_STANDARD}python"))
    if tag and not is_plain:  # "!" alone only says: this is text
        name = tag.replace(_STANDARD, "!!", 1)
        raise InvalidArticle(f"found the tag {shown(name)}; expected plain text, numbers, dates and lists", line)


def _broken(error: yaml.MarkedYAMLError, first_line: int, line_count: int) -> InvalidArticle:
    problem = str(error.problem or error.context or "it cannot be read")
    unknown = ("", "", "a line such as title: …", False)
    _, meaning, remedy, is_at_start = next((one for one in _TROUBLES if one[0] in problem), unknown)
    mark = (is_at_start and error.context_mark) or error.problem_mark or error.context_mark
    line = first_line + min(mark.line, line_count) if mark else 0
    return InvalidArticle(f"broken YAML: {meaning or problem}; expected {remedy}", line)


def _unexpected(name: str, node: yaml.Node, expected: str, first_line: int) -> InvalidArticle:
    return InvalidArticle(f"{name}: found {_described(node)}, expected {expected}", first_line + node.start_mark.line)


def _described(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "an empty list" if not node.value else "a list"
    if isinstance(node, yaml.MappingNode):
        return "a group of fields"
    if not getattr(node, "style", None) and _MINUTES.fullmatch(node.value):
        return f"{shown(node.value)} (to YAML, a number of minutes)"
    return f"“{shown(node.value)}”" if node.value.strip() else "nothing"


def shown(text: str, limit: int = 60) -> str:
    """Text fit to stand in a sentence: one line of what can be printed, at most `limit` characters."""
    line = "".join(character if character.isprintable() else "�" for character in " ".join(text[: 9 * limit].split()))
    return line if len(line) <= limit else line[: limit - 1] + "…"
