"""What is followed, by name: as deliveries keep it, and as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import listed, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation import Text
    from storage import Contract


def follow_names(contract: Contract) -> tuple[str, ...]:
    """The words that are followed ("" for none), and behind them the topics and providers."""
    return (contract.words.replace('"', ""), *contract.topics, *contract.providers)


def followed(names: Sequence[str]) -> Text | str:
    """What goes by these names, the words in quotation marks."""
    words, *others = names
    return listed([*([say("quoted", words=words)] if words else []), *others])


def follow_text(contract: Contract) -> Text | str:
    """What a contract follows."""
    return followed(follow_names(contract))
