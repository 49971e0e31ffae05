"""What chats have got, liked and disliked: their ledgers, read for many chats at once where that is quicker."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from storage.browsing import LARGEST_INTEGER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    Span = tuple[str, str]

_HAVE_GOT = (
    "SELECT json_group_array(value) FROM json_each(?) c"
    " WHERE EXISTS (SELECT 1 FROM sent_stories WHERE chat_id = c.value)"
)
_ALL = (
    "SELECT json_group_array(json_array(value, article_id))"
    " FROM json_each(?) CROSS JOIN sent_stories ON chat_id = value AND article_id >= ?"
)
_AMONG = (
    "SELECT json_group_array(article_id)"
    " FROM json_each(?) CROSS JOIN sent_stories ON chat_id = ? AND article_id = value"
)
_BETWEEN = (
    "SELECT json_group_array(json_array(article_id, published_at)) FROM sent_stories"
    " CROSS JOIN articles ON articles.id = article_id WHERE chat_id = ? AND published_at BETWEEN ? AND ?"
)
_LIKED = (
    "SELECT json_group_array(json_array(chat_id, name, liking)) FROM (SELECT l.chat_id, t.name, sum(liking) AS liking"
    " FROM likes l JOIN article_topics m ON m.article_id = l.article_id JOIN topics t ON t.id = m.topic_id"
    " WHERE l.chat_id IN (SELECT value FROM json_each(?)) GROUP BY l.chat_id, t.name"
    " HAVING sum(liking) != 0 ORDER BY l.chat_id, t.name)"
)


def json_list(connection: Connection, statement: str, *values: object) -> list[Any]:
    """What a statement makes as one JSON text.

    Row by row, a thread would hand Python's lock over, and wait for it, at each.
    """
    found: list[Any] = json.loads(connection.exec_driver_sql(statement, values).scalar_one())
    return found


class Ledgers:
    """The ledgers of these chats, from one snapshot."""

    def __init__(self, connection: Connection, chat_ids: Sequence[int]) -> None:
        self._connection = connection
        self._chat_ids = json.dumps(chat_ids)
        self._have_got = frozenset(json_list(connection, _HAVE_GOT, self._chat_ids))
        self._liked: dict[int, tuple[tuple[str, int], ...]] = {}
        for chat_id, name, count in json_list(connection, _LIKED, self._chat_ids):
            self._liked[chat_id] = (*self._liked.get(chat_id, ()), (name, count))
        self._ends: dict[int, set[int]] = {}
        self._ends_from = LARGEST_INTEGER

    def is_empty(self, chat_id: int) -> bool:
        """Whether the chat has got nothing yet."""
        return chat_id not in self._have_got

    def liked(self, chat_id: int) -> tuple[tuple[str, int], ...]:
        """The topics that the chat has an opinion of: how many more stories of each it likes than it dislikes."""
        return self._liked.get(chat_id, ())

    def among(self, chat_id: int, ids: Iterable[int]) -> frozenset[int]:
        """Which of these articles the chat has got."""
        if self.is_empty(chat_id):
            return frozenset()
        return frozenset(json_list(self._connection, _AMONG, json.dumps(list(ids)), chat_id))

    def within(self, chat_id: int, spans: Sequence[Span]) -> frozenset[int]:
        """What the chat has got of the articles of these times, which are in order and apart from each other."""
        if not spans or self.is_empty(chat_id):
            return frozenset()
        got = json_list(self._connection, _BETWEEN, chat_id, spans[0][0], spans[-1][1])
        begins = [begin for begin, _ in spans]
        places = ((number, at, bisect_right(begins, at) - 1) for number, at in got)
        return frozenset(number for number, at, place in places if at <= spans[place][1])

    def at_the_end(self, chat_id: int, ids: frozenset[int], least: int) -> frozenset[int]:
        """Which of these articles, of which `least` is the first, the chat has got: by one look for all chats.

        New articles stand at the end of every ledger; for old ones this would read all of all ledgers.
        """
        if not ids or not self._have_got:
            return frozenset()
        if least < self._ends_from:
            self._ends_from, self._ends = least, {}
            for one, article_id in json_list(self._connection, _ALL, self._chat_ids, least):
                self._ends.setdefault(one, set()).add(article_id)
        return ids & self._ends.get(chat_id, set())
