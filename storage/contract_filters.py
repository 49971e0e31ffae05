"""What a contract narrows stories down to, as SQL: its topics and providers, its words, its least heat."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from storage import fuzzy
from storage.matching import matches

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.contracts import Contract
    from storage.lexicon import Lexicon

_ON = (
    "id {} (SELECT article_id FROM article_topics m JOIN topics t ON t.id = m.topic_id"
    " WHERE t.key IN (SELECT value FROM json_each(:{})))"
)
_FROM = "{} (SELECT id FROM providers WHERE key IN (SELECT value FROM json_each(:{})))"
_FILTERS = {
    "topics": _ON.format("IN", "topics"),
    "without_topics": _ON.format("NOT IN", "without_topics"),
    "providers": _FROM.format("provider_id IN", "providers"),
    "without_providers": _FROM.format("coalesce(provider_id, 0) NOT IN", "without_providers"),
}


def fitting(contract: Contract, connection: Connection, lexicon: Lexicon, least: int = 0) -> tuple[str, dict[str, Any]]:
    """The conditions on an article that fits, and their values; none where everything does.

    Names that the archive does not know any more are of no article. Words are looked for from the id `least` on. Where
    no article has a heat, none is too cool.
    """
    parts: list[str] = []
    values: dict[str, Any] = {}
    for name, sql in _FILTERS.items():
        if names := getattr(contract, name):
            parts.append(sql)
            values[name] = json.dumps([fuzzy.key(one) for one in names])
    if contract.words:
        parts.append("id IN (SELECT value FROM json_each(:matching))")
        values["matching"] = json.dumps(matches(connection, lexicon, contract.words, least))
    if contract.least_hotness > 0 and lexicon.heats:
        parts.append("heat >= :heat")
        values["heat"] = lexicon.heat_of(contract.least_hotness)
    return "".join(f" AND {part}" for part in parts), values


def filter_key(contract: Contract) -> object:
    """What is the same for contracts that the same articles fit."""
    names = (contract.topics, contract.without_topics, contract.providers, contract.without_providers)
    return names, contract.least_hotness, contract.words
