"""The fields of a YAML document: each knows its line, is the text that was written, and refuses what it cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import yaml

from storage import mending
from storage.errors import InvalidArticle
from storage.mending import shown
from storage.yaml_kinds import AS_TEXT, as_entry, as_group, as_list, as_texts, unexpected
from storage.yaml_loader import STANDARD_TAG
from storage.yaml_nodes import compose

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_NUMBER = 10**9

_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_NUMBER = re.compile(r"[-+]?[\d_]+(?:\.\d*)?")
_TRUE = frozenset(("true", "yes", "on"))
_FALSE = frozenset(("false", "no", "off"))


def read_fields(text: str, first_line: int = 1) -> Fields:
    """The mapping that `text` holds; `first_line` is where it stands in its file. InvalidArticle if it is none."""
    return _fields(compose(text, first_line), "the front matter", first_line)


def read_list(node: yaml.Node, name: str, first_line: int = 1) -> Iterator[Fields]:
    """Each mapping of a list of mappings, in order. InvalidArticle if it is something else."""
    if not isinstance(node, yaml.SequenceNode):
        raise unexpected(name, node, "a list", first_line, as_list(name, node))
    for item in node.value:
        yield _fields(item, name, first_line)


def _fields(node: yaml.Node | None, name: str, first_line: int) -> Fields:
    if node is None:
        raise InvalidArticle(f"{name} is empty; expected lines such as title: …", first_line)
    if not isinstance(node, yaml.MappingNode):
        raise unexpected(name, node, "lines such as title: …", first_line, as_group(name, node))
    nodes: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise unexpected("a name", key, "plain text before the colon", first_line)
        if key.value in nodes:
            line, before = (first_line + one.start_mark.line for one in (key, nodes[key.value]))
            problem = f"{shown(key.value)} stands there a second time; expected each name once"
            raise InvalidArticle(problem, line, f"Delete one of the two; the other one is in line {before}.")
        nodes[key.value] = value
    return Fields(nodes, first_line, node)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping of names to YAML nodes. Each reader returns a value or raises InvalidArticle naming found and expected.

    A name that is missing, or whose value is null, reads as empty: "", None, False or ().
    """

    nodes: dict[str, yaml.Node]
    first_line: int = 1
    node: yaml.MappingNode | None = None

    @property
    def top(self) -> int:
        """The line where the first value begins."""
        return next((self.line(name) for name in self.nodes), self.first_line)

    def line(self, name: str) -> int:
        """The line where the value of `name` begins, 0 if there is none."""
        node = self.nodes.get(name)
        return self.first_line + node.start_mark.line if node else 0

    def line_of_name(self, name: str) -> int:
        """The line where `name` itself stands, which may be above its value; 0 if it does not."""
        keys = (key for key, _ in self.node.value if key.value == name) if self.node else ()
        return next((self.first_line + key.start_mark.line for key in keys), 0)

    def text(self, name: str) -> str:
        """The text as it was written, whatever YAML would make of it (`2021` and `yes` stay as they are)."""
        node = self.nodes.get(name)
        if node is None or _is_nothing(node):
            return ""
        if not isinstance(node, yaml.ScalarNode):
            raise unexpected(name, node, "text", self.first_line, AS_TEXT)
        return str(node.value)

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list, in order."""
        node = self.nodes.get(name)
        if node is None or _is_nothing(node):
            return ()
        if not isinstance(node, yaml.SequenceNode):
            expected = "a list, with each entry on its own line after a dash"
            raise unexpected(name, node, expected, self.first_line, as_texts(name, node))
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode):
                raise unexpected(f"an entry of {name}", item, "text", self.first_line, as_entry(item))
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
            mend = mending.of_number(name, text)
            raise unexpected(name, self.nodes[name], "a whole number such as 74", self.first_line, mend)
        return int(number)

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        text = self.text(name).strip().lower()
        if text and text not in _TRUE | _FALSE:
            mend = mending.of_flag(name, text)
            raise unexpected(name, self.nodes[name], "true or false", self.first_line, mend)
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
            raise unexpected(name, node, expected, self.first_line, mending.of_date(name, text)) from error

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

    def names_within(self, name: str) -> Iterator[dict[str, int]]:
        """The names in the mapping under `name`, or in each of a list of them, with the lines where they stand."""
        node = self.nodes.get(name)
        for one in node.value if isinstance(node, yaml.SequenceNode) else (node,):
            if isinstance(one, yaml.MappingNode):
                yield {
                    key.value: self.first_line + key.start_mark.line
                    for key, _ in one.value
                    if isinstance(key, yaml.ScalarNode)
                }


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
        node = yaml.ScalarNode(f"{STANDARD_TAG}timestamp", text)
        value: date = constructor.construct_yaml_timestamp(node)
        return value
