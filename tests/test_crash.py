"""However often the bot is killed while digests are on their way, each chat gets its digest."""

from __future__ import annotations

from crashing import crash


def test_no_digest_is_lost_by_twenty_kills_and_none_doubled_but_those_in_flight(tmp_path):
    outcome = crash(tmp_path, chats=300, kills=20, seed=7)
    assert outcome.kills.total() == 20
    assert outcome.lost == []
    assert outcome.unexcused == {}
    assert outcome.ended == {"sent": 300}
