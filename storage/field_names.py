"""The names of fields in front matter: which there are, and which of them is meant by one that is none."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from storage import fuzzy
from storage.reports import Misspelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from storage.yaml_fields import Fields

ARTICLE = frozenset((
    "title", "publishedDateTime", "updatedDateTime", "webUrl", "originalUrl", "ampWebUrl", "featuredContent", "excerpt",
    "type", "quality", "heat", "published", "provider", "topics", "images", "related",
))  # fmt: skip
_PROVIDER = frozenset(("name", "domain"))
GROUPS = {
    "provider": _PROVIDER,
    "images": frozenset(("url", "width", "height", "title")),
    "related": frozenset(("title", "webUrl", "originalUrl", "excerpt", "provider", "publishedDateTime")),
}
"""What stands in a group below a field, or in each of several."""

# What other programs call a field, letters only.
_OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("headline", "heading", "name"),
    "publishedDateTime": ("publisheddate", "publishedat", "pubdate", "datepublished", "datetime", "date"),
    "webUrl": ("url", "link", "permalink", "href", "canonicalurl", "sourceurl"),
    "name": ("title", "topic", "label"),
}
# Newsrooms have such fields; each is one letter or two from a name that stands above.
_OWN_WORDS = frozenset(("publisher", "beat", "head"))


def meant_by(name: str, names: Iterable[str]) -> str:
    """Which of the names that stand there is meant for the one that is missing; nothing where none is."""
    folded = {_folded(other): other for other in names}
    sought = _folded(name)
    if sought in folded:
        return folded[sought]
    near = next((other for other in folded.values() if name in _near(other, ARTICLE | {name})), "")
    return near or next((folded[other] for other in _OTHER_NAMES.get(name, ()) if other in folded), "")


def misspellings(fields: Fields) -> tuple[Misspelling, ...]:
    """The fields of an article that are none, each with the one that it seems to mean and that is missing.

    Names that come close to none say nothing: archives have fields for other programs.
    """
    found = _misspelt(fields.nodes, ARTICLE)
    lines = [(fields.line_of_name(name), name, meant) for name, meant in found]
    for group, known in GROUPS.items():
        for names in fields.names_within(group):
            lines += [(names[name], name, meant) for name, meant in _misspelt(names, known)]
    return tuple(Misspelling(*one) for one in sorted(lines)) if lines else ()


def _misspelt(names: Mapping[str, object], known: frozenset[str]) -> list[tuple[str, str]]:
    """Those of the names that are misspellings, each with the one that it seems to mean."""
    pairs = [(name, one) for name in names.keys() - known for one in _near(name, known) if one not in names]
    return [*dict(reversed(pairs)).items()]


@lru_cache(maxsize=1024)
def _near(name: str, known: frozenset[str]) -> tuple[str, ...]:
    """The known names that a name may be a misspelling of, the closest first."""
    folded = _folded(name)
    if name in known or folded in _OWN_WORDS or len(name) > 2 * max(map(len, known)):
        return ()
    names = {_folded(one): one for one in sorted(known)}
    if folded in names:
        return (names[folded],)
    return tuple(names[one] for one, _ in fuzzy.typos(folded, list(names), 3))


def _folded(name: str) -> str:
    return re.sub("[^a-z]", "", name.lower())
