"""Admins see the archive, its subscribers and what is asked of it as one picture, and in words."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import respond
from bot.commands.stats import DAYS, caption
from bot.commands.stats_picture import MOST_BINS, MOST_TICKS, MOST_TOPICS, binned, grouped, picture, ticks
from bot.conversation import Chat, Person, Reply, Request, say
from bot.drawing import Series
from bot.render import plain
from bot.texts import utf16_length, written
from storage import Asked, Contract, Day, KnownChat, Statistics, Subscribers, Topic

CAPTION_LIMIT = 1024
CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))
TODAY = NOW.date()
MONTH = date(2025, 12, 1)


@pytest.fixture
def look(app):
    """The reply to /stats in a chat, of the sample articles or of another app."""

    async def look(chat=CHAT, *, app=app, is_admin=True):
        return await respond(app, Request("/stats", chat, Person(1, is_admin=is_admin), NOW))

    return look


def counted(**said):
    """Statistics that say so, and of all else little."""
    usual = {
        "articles": 3,
        "unpublished": 0,
        "providers": 1,
        "oldest_at": NOW,
        "newest_at": NOW,
        "months": ((MONTH, 3),),
        "topics": (Topic("AI", article_count=3),),
        "heats": ((5, 2), (7, 1)),
        "subscribers": Subscribers(),
        "days": tuple(Day(TODAY - timedelta(days=age), {}) for age in range(29, -1, -1)),
    }
    return Statistics(**{**usual, **said})


def panels(**said):
    """The panels of the picture of such statistics, by the first word of their title."""
    return {panel.title.split()[0]: panel for panel in picture(counted(**said), NOW, CHAT).panels}


def months(count, last=MONTH):
    places = range(last.year * 12 + last.month - count, last.year * 12 + last.month)
    return tuple((date(place // 12, place % 12 + 1, 1), 1) for place in places)


# What is said


async def test_the_numbers_come_as_a_picture_of_that_day(look):
    reply = await look()
    assert reply.file.name == "newsdesk-stats-2025-12-01.png"
    assert reply.file.is_picture
    assert reply.file.content.startswith(b"\x89PNG")


async def test_the_caption_says_what_the_archive_holds(look):
    said = plain(await look(), CHAT).splitlines()
    assert said[:3] == [
        "Newsdesk in numbers",
        "73 stories on 15 topics from 38 providers, and 2 kept unpublished.",
        "No chat has ordered a digest.",
    ]


async def test_the_caption_says_what_was_asked_and_how_much_of_it_in_vain(app, look):
    for line in ("what happened with DeepSeek?", "/search lasagne", "/latest", "/read 3", "/read 3"):
        await respond(app, Request(line, CHAT, Person(2), NOW))
    told = "Asked in the last 30 days: one question and one search, 1 in vain; one list and 2 stories opened."
    assert told in plain(await look(), CHAT)


async def test_the_caption_says_who_gets_digests(app, look):
    for chat_id in (1, 2, 3):
        await app.storage.chats.keep(KnownChat(chat_id))
        one = await app.storage.subscriptions.add(chat_id, 0, Contract(), NOW, NOW)
        if chat_id == 2:
            await app.storage.subscriptions.save(replace(one, is_paused=True))
    await app.storage.chats.stop(3, "blocked", NOW)
    told = "3 chats have ordered a digest, one lets it wait, and to one nothing can be sent."
    assert told in plain(await look(), CHAT)


async def test_what_was_missed_and_sent_is_a_tap_away(look):
    lines = [button.line for row in (await look()).buttons for button in row]
    assert lines == ["/misses", "/deliveries", "/stats table"]


async def test_the_table_has_the_last_days_the_latest_first(app):
    for one in (Asked.QUESTIONS, Asked.LISTS, Asked.CARDS):
        await app.storage.tallies.note(one, TODAY)
    reply = await respond(app, Request("/stats  Table ", CHAT, Person(1, is_admin=True), NOW))
    head, today, yesterday, *others = (" ".join(written(cell, CHAT) for cell in row) for row in reply.table)
    assert head == "Day Asked In vain Sent Uncertain Failed"
    assert today == "Dec 1, 2025 1 0 0 0 0"
    assert yesterday == "Nov 30, 2025 0 0 0 0 0"
    assert len(others) == DAYS - 2
    assert [button.line for row in reply.buttons for button in row][-1] == "/stats"


async def test_an_empty_archive_gets_a_sentence_and_no_picture(look, empty_app):
    reply = await look(app=empty_app)
    assert reply.file is None
    assert "The archive is still empty" in plain(reply, CHAT)


async def test_where_nothing_can_be_drawn_the_numbers_come_in_words_and_the_log_says_why(look, monkeypatch, caplog):
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    reply = await look()
    assert reply.file is None
    assert "73 stories" in plain(reply, CHAT)
    assert "could not be drawn" in plain(reply, CHAT)
    (record,) = caplog.records
    assert "No such file" in record.reason


async def test_the_numbers_are_for_admins_in_private_only(look):
    for told in (await look(is_admin=False), await look(replace(CHAT, kind="group"))):
        assert plain(told, CHAT).startswith("There is no command /stats.")
        assert told.file is None


async def test_the_day_is_that_of_the_chat(app):
    auckland = replace(CHAT, zone=ZoneInfo("Pacific/Auckland"))
    reply = await respond(app, Request("/stats", auckland, Person(1, is_admin=True), NOW))
    assert reply.file.name == "newsdesk-stats-2025-12-02.png"


def test_the_largest_numbers_fit_below_a_picture():
    many = 10**9
    days = tuple(Day(TODAY, dict.fromkeys(Asked, many), many, many, many, many) for _ in range(30))
    most = counted(
        articles=many, unpublished=many, providers=many, subscribers=Subscribers(many, many, many), days=days
    )
    assert 400 < utf16_length(plain(Reply(say("title-stats"), caption(most)), CHAT)) <= CAPTION_LIMIT


# What is drawn


def test_each_subject_has_its_panel():
    assert [*panels()] == ["Stories", "Largest", "Heat", "Asked", "Digests,"]


def test_an_archive_without_topics_or_heat_has_no_panel_of_them():
    assert [*panels(topics=(), heats=())] == ["Stories", "Asked", "Digests,"]


def test_where_all_stories_are_equally_hot_there_is_no_panel_of_heat():
    assert "Heat" not in panels(heats=((7, 100),))


def test_days_on_which_nothing_happened_are_told_in_words():
    found = panels()
    assert (found["Asked"].columns, found["Asked"].subtitle) == ((), "No question and no search in this time")
    assert (found["Digests,"].columns, found["Digests,"].subtitle) == ((), "None was sent in this time")


def test_what_was_asked_is_parted_into_found_and_in_vain():
    today = Day(TODAY, {Asked.QUESTIONS: 5, Asked.SEARCHES: 4, Asked.LISTS: 100}, in_vain=2)
    in_vain, found = panels(days=(Day(TODAY - timedelta(days=1), {}, in_vain=3), today))["Asked"].columns
    assert (in_vain.values, in_vain.name) == ((3, 2), "5 in vain")
    assert (found.values, found.name) == ((0, 7), "7 questions and searches answered")


def test_digests_are_parted_by_how_they_ended():
    days = (Day(TODAY, {}, sent=5, uncertain=2, failed=1),)
    panel = panels(days=days, subscribers=Subscribers(1234))["Digests"]
    assert panel.title == "Digests to 1,234 chats, last 1 days"
    assert [(one.name, one.values) for one in panel.columns] == [
        ("5 messages sent", (5,)),
        ("2 uncertain", (2,)),
        ("1 failed", (1,)),
    ]


def test_only_the_largest_topics_are_drawn_and_the_others_are_counted():
    topics = tuple(Topic(f"Topic {place}", article_count=2000 - place) for place in range(22))
    panel = panels(topics=topics)["Largest"]
    assert [row.name for row in panel.rows] == [topic.name for topic in topics[:MOST_TOPICS]]
    assert panel.rows[1].written == "1,999"
    assert panel.subtitle == "The largest 8, and 14 more; a story may have several"


@pytest.mark.parametrize(
    ("count", "size", "columns"), [(1, 1, 12), (12, 1, 12), (24, 1, 24), (25, 3, 9), (96, 3, 32), (97, 12, 9)]
)
def test_a_longer_archive_is_drawn_in_longer_columns(count, size, columns):
    found = grouped(months(count))
    assert (found[0], len(found[1])) == (size, columns)
    assert sum(number for _, number in found[1]) == count


def test_columns_begin_with_the_quarter_and_the_year():
    quarters = [first_on for first_on, _ in grouped(months(30))[1]]
    years = [first_on for first_on, _ in grouped(months(120))[1]]
    assert quarters[0] == date(2023, 7, 1)
    assert quarters[-1] == date(2025, 10, 1)
    assert (years[0], years[-1]) == (date(2016, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize("count", [1, 12, 14, 15, 24, 25, 96, 97, 200, 400, 600])
def test_labels_below_columns_have_room(count):
    panel = panels(months=months(count))["Stories"]
    places = [place for place, _ in panel.labels]
    columns = len(panel.columns[0].values)
    gaps = [(later - earlier) / columns for earlier, later in pairwise(places)]
    assert 2 <= len(places) <= 12
    assert min(gaps) > 0.08


def test_months_are_labelled_by_name_and_january_by_its_year():
    panel = panels(months=months(12, date(2025, 6, 1)))["Stories"]
    assert panel.labels == ((0, "Jul"), (2, "Sep"), (4, "Nov"), (6, "2025"), (8, "Mar"), (10, "May"))


@given(st.lists(st.tuples(st.integers(-50, 10**6), st.integers(1, 10**6)), min_size=1, unique_by=lambda pair: pair[0]))
def test_every_story_with_a_heat_is_in_one_column(heats):
    heats.sort()
    _, size, counts = binned(heats)
    assert sum(counts) == sum(count for _, count in heats)
    assert len(counts) <= MOST_BINS + 2
    assert size >= 1


def test_one_very_hot_story_does_not_press_all_others_into_one_column():
    usual = [(heat, 10) for heat in range(0, 100, 5)]
    least, size, counts = binned([*usual, (10**6, 1)])
    assert (least, size) == (0, 5)
    assert counts == (*(10,) * 19, 11)
    labels = [text for _, text in panels(heats=(*usual, (10**6, 1)))["Heat"].labels]
    assert labels[0] == "0"
    assert labels[-1] == "95+"


def test_few_columns_of_heat_have_empty_ones_beside_them():
    assert binned([(5, 2), (7, 1)]) == (5, 1, (2, 0, 1, 0, 0, 0, 0, 0, 0, 0))


def test_a_heat_of_minus_one_stands_with_the_coolest():
    assert binned([(-1, 4), (0, 3), (100, 1), (189, 1)])[0] == 0


@given(st.lists(st.integers(0, 10**12), min_size=1))
def test_ticks_reach_above_the_highest_column_and_are_few(values):
    found = ticks([Series("", "accent", tuple(values))], CHAT)
    heights = [value for value, _ in found]
    assert heights[0] == 0
    assert heights[-1] >= max(values)
    assert 2 <= len(found) <= MOST_TICKS + 1


def test_ticks_are_round():
    written = [text for _, text in ticks([Series("", "accent", (2345,)), Series("", "dark", (1,))], CHAT)]
    assert written == ["0", "1,000", "2,000", "3,000"]
