"""Pictures that cannot be fetched are left out for a while, and one tries them again."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.rich import RichPage
from bot.unfetched import WITHOUT_FOR, Unfetched

NOW = datetime(2025, 12, 2, 8, tzinfo=UTC)
PAGE, BARE = RichPage('<img src="https://example.org/a.jpg"/>\nA'), RichPage("A")


def test_a_page_is_tried_with_its_pictures_by_one_at_a_time():
    unfetched = Unfetched()
    unfetched.note(PAGE, BARE, NOW)
    later = NOW + WITHOUT_FOR
    assert [unfetched.shown(PAGE, at) for at in (NOW, later, later)] == [BARE, PAGE, BARE]


def test_a_page_that_arrives_is_whole_for_all_others():
    unfetched = Unfetched()
    unfetched.note(PAGE, BARE, NOW)
    unfetched.note_fetched(PAGE)
    assert unfetched.shown(PAGE, NOW) == PAGE


def test_other_pages_keep_their_pictures():
    unfetched = Unfetched()
    unfetched.note(PAGE, BARE, NOW)
    assert unfetched.shown(RichPage("B"), NOW) == RichPage("B")
