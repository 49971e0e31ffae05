"""Why a story is in a digest rather than others, each reason in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import say
from bot.digest.followed import followed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.conversation import Text
    from storage import Article, Contract

_COOL = 0.5


def whys(
    article: Article, contract: Contract, liked: Iterable[tuple[str, int]], follow: tuple[str, ...] = ()
) -> Iterator[Text]:
    """Its heat, what was asked for, what is followed or liked; and that there is to be less of its topic.

    `follow` are the names of what the story is followed by, none for nothing, or where that is told anyway.
    """
    opinions = dict(liked)
    if follow:
        yield say("why-followed", name=followed(follow))
    if article.hotness is not None and article.hotness >= _COOL:
        yield say("why-heat", percent=max(1, round(100 * (1 - article.hotness))))
    if wanted := [name for name in article.topics if name in contract.topics]:
        yield say("why-topic", topic=wanted[0])
    if article.provider.name in contract.providers:
        yield say("why-provider", provider=article.provider.name)
    if likes := [name for name in article.topics if opinions.get(name, 0) > 0]:
        yield say("why-liked", topic=likes[0])
    if dislikes := [name for name in article.topics if opinions.get(name, 0) < 0]:
        yield say("why-disliked", topic=dislikes[0])
