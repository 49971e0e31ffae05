"""The buttons that lead to following: below lists and searches, and on cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.follow_words import words_line
from bot.conversation import Button, say
from bot.grammar import write_query
from storage import ArticleQuery, Contract, is_telling, name_key

if TYPE_CHECKING:
    from bot.commands.listing import Listing
    from storage import Page


_NOTHING = frozenset(("nothing-near", "nothing-else"))


def follow_list(listing: Listing, page: Page) -> tuple[Button, ...]:
    """What follows the words, topics and providers of a list, as they were understood; nothing for a list of none."""
    query = page.query
    bare = ArticleQuery(page.searched or query.words, query.phrases, query.without)
    words = write_query(bare, listing.request.chat.zone, sort=bare.sort) if bare.has_text else ""
    line = words_line(Contract(words=words, topics=query.topics, providers=query.providers))
    return (Button(say("button-follow"), f"/follow {line}"),) if line else ()


def follow_coming(listing: Listing, error: str) -> tuple[tuple[Button, ...], ...]:
    """What follows the words of a search that finds nothing, where that is the `error`."""
    query = listing.query
    if error not in _NOTHING or not any(is_telling(word) for word in name_key(listing.asked).split()):
        return ()
    bare = ArticleQuery(query.words, query.phrases, query.without)
    words = write_query(bare, listing.request.chat.zone, sort=bare.sort)
    return ((Button(say("button-follow-coming"), f"/follow {words_line(Contract(words=words))}"),),)


def follow_card(again: str) -> Button:
    """What shows what can be followed of a card; `again` is the line that shows the card."""
    return Button(say("button-follow-some"), f"/follow {again}")
