"""Values that are not what a field can be: how they are described, and how a curator mends what is of another kind."""

from __future__ import annotations

import re

import yaml

from storage.errors import InvalidArticle
from storage.mending import instead, of_list, quoted, shown, written

AS_TEXT = "Write it as one text; where brackets are part of it, put the whole text in double quotes."

# How the first line of a group begins, by the name of the group or of the list of them.
_FIRST_LINES = {
    "provider": "name: …",
    "images": "url: https://example.org/picture.jpg",
    "related": "title: …",
    "topics": "name: …",
    "the list of topics": "name: …",
}
_MINUTES = re.compile(r"[-+]?\d+(?::[0-5]?\d)+")


def unexpected(name: str, node: yaml.Node, expected: str, first_line: int, mend: str = "") -> InvalidArticle:
    """What is to be said of the value of `name`, of YAML that stands in `first_line` of its file."""
    problem = f"{name}: found {_described(node)}, expected {expected}"
    return InvalidArticle(problem, first_line + node.start_mark.line, mend)


def as_list(name: str, node: yaml.Node) -> str:
    """What to do where a list of groups should be."""
    first = _FIRST_LINES.get(name, "name: …")
    if isinstance(node, yaml.MappingNode):
        return f"Put a dash and a space before the first line of each group, as in - {first}"
    return f"Write {name}: alone in its line, and in the next one, after two spaces: - {first}"


def as_group(name: str, node: yaml.Node) -> str:
    """What to do where lines with names should be; nothing where nobody can know."""
    first = _FIRST_LINES.get(name, "").partition(":")[0]
    if not first:
        return ""
    if isinstance(node, yaml.SequenceNode):
        return "Delete the dashes."
    value = written(node.value)
    if name == "provider":
        return f"Write {name}: alone in its line, and in the next one, after two spaces: {first}: {shown(value)}"
    return instead(f"- {first}: {value}")


def as_texts(name: str, node: yaml.Node) -> str:
    """What to do where a list of texts should be."""
    if not isinstance(node, yaml.ScalarNode):
        return "Write each entry on a line of its own, after a dash and a space."
    is_apart = node.start_mark.column <= len(name) or node.start_mark.line != node.end_mark.line
    return of_list(name, node.value, is_apart=is_apart)


def as_entry(node: yaml.Node) -> str:
    """What to do where an entry of a list of texts is none: mostly a text with a colon in it."""
    pair = node.value[0] if isinstance(node, yaml.MappingNode) and len(node.value) == 1 else ()
    if not pair or not all(isinstance(one, yaml.ScalarNode) for one in pair):
        return AS_TEXT
    name, text = (str(one.value) for one in pair)
    return instead(f"- {written(text) if name in {'name', 'title'} else quoted(f'{name}: {text}')}", AS_TEXT)


def _described(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "an empty list" if not node.value else "a list"
    if isinstance(node, yaml.MappingNode):
        return "a group of fields"
    if not getattr(node, "style", None) and _MINUTES.fullmatch(node.value):
        return f"{shown(node.value)} (to YAML, a number of minutes)"
    return f"“{shown(node.value)}”" if node.value.strip() else "nothing"
