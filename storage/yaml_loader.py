"""How YAML is taken apart: into nodes in C where PyYAML has it, none of which becomes anything but text."""

from __future__ import annotations

import yaml

try:
    from yaml import CBaseLoader as BaseLoader
except ImportError:  # PyYAML built without libyaml
    from yaml import BaseLoader  # type: ignore[assignment]

STANDARD_TAG = "tag:yaml.org,2002:"
_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: f"{STANDARD_TAG}str",
    yaml.SequenceNode: f"{STANDARD_TAG}seq",
    yaml.MappingNode: f"{STANDARD_TAG}map",
}


class Loader(BaseLoader):
    """Composes nodes and leaves every scalar the text that it is: what a field means, its reader decides."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:  # noqa: ARG002
        """The tag of a node that has none."""
        return _TAGS[kind]

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing: no tag depends on where its node stands."""

    def ascend_resolver(self) -> None:
        """Nothing, as above."""
