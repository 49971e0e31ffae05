from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.wording import Wish, read_wish

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def told(text):
    """What was understood, in the order of its fields, without those of which nothing was said."""
    wish = read_wish(text)
    parts = [
        wish.target,
        "" if wish.minute is None else f"{wish.minute // 60}:{wish.minute % 60:02}",
        "" if wish.days is None else " ".join(day for number, day in enumerate(DAYS) if number in wish.days),
        "" if wish.size is None else f"{wish.size} stories",
        wish.zone_words and f"in {wish.zone_words}",
        wish.rest and f"<{wish.rest}>",
        wish.problem and f"not {wish.problem}",
    ]
    return ", ".join(part for part in parts if part)


EVERY = "mon tue wed thu fri sat sun"
WORKING = "mon tue wed thu fri"


def test_nothing_is_wished_for_where_nothing_is_said():
    assert read_wish("  ") == Wish()
    assert read_wish("news, please!") == Wish()


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("7:30", "7:30"),
        ("07.30", "7:30"),
        ("7h30", "7:30"),
        ("730", "7:30"),
        ("0730", "7:30"),
        ("1930", "19:30"),
        ("18h", "18:00"),
        ("7", "7:00"),
        ("19", "19:00"),
        ("at 8", "8:00"),
        ("at 7.30", "7:30"),
        ("at five", "5:00"),
        ("7am", "7:00"),
        ("7 a.m.", "7:00"),
        ("7:30 pm", "19:30"),
        ("at 7.30 p.m.", "19:30"),
        ("730PM", "19:30"),
        ("12am", "0:00"),
        ("12pm", "12:00"),
        ("8 o'clock", "8:00"),
        ("noon", "12:00"),
        ("at midnight", "0:00"),
        ("morning", "8:00"),
        ("in the evening", "18:00"),
        ("7 in the morning", "7:00"),
        ("8 in the evening", "20:00"),
        ("10 at night", "22:00"),
        ("half past seven", "7:30"),
        ("quarter to one pm", "12:45"),
        ("ten to 8 in the evening", "19:50"),
    ],
)
def test_times_of_the_day_are_read(text, time):
    assert told(text) == time


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("daily", EVERY),
        ("every day", EVERY),
        ("7 days a week", EVERY),
        ("weekdays", WORKING),
        ("every workday", WORKING),
        ("on weekends", "sat sun"),
        ("mon-fri", WORKING),
        ("Mon–Fri", WORKING),
        ("from monday to friday", WORKING),
        ("between tuesday and thursday", "tue wed thu"),
        ("sat-mon", "mon sat sun"),
        ("mon wed fri", "mon wed fri"),
        ("mon, wed & fri", "mon wed fri"),
        ("tue,thu", "tue thu"),
        ("mondays and thursdays", "mon thu"),
        ("mon-wed and sat", "mon tue wed sat"),
        ("on sundays", "sun"),
        ("sun", "sun"),
        ("weekly on monday", "mon"),
        ("except weekends", WORKING),
        ("every day but not on sunday", "mon tue wed thu fri sat"),
        ("daily except weekends and monday", "tue wed thu fri"),
    ],
)
def test_days_of_the_week_are_read(text, days):
    assert told(text) == days


@pytest.mark.parametrize(
    "text", ["5 stories", "five stories", "top 5", "5 a day", "up to 5", "max 5 articles a day", "5 best stories"]
)
def test_sizes_are_read(text):
    assert read_wish(text).size == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7:30 in Berlin", "7:30, in Berlin"),
        ("7:30 Berlin time", "7:30, in Berlin"),
        ("in Berlin at 8", "8:00, in Berlin"),
        ("8am new york time ai security", "8:00, in new york, <ai security>"),
        ("7:30 in New York ai", "7:30, in New York, <ai>"),
        ("at 8 in berln ai", "8:00, in berln, <ai>"),
        ("ai 7:30 in Atlantis", "7:30, in Atlantis, <ai>"),
        ("weekdays in The Hague at 7", f"7:00, {WORKING}, in The Hague"),
        ("7:30 CET", "7:30, in CET"),
        ("7am ET", "7:00, in ET"),
        ("7:30 UTC+2 ai", "7:30, in UTC+2, <ai>"),
        ("7:30 +02:00", "7:30, in +02:00"),
        ("daily 19:30 Asia/Tokyo ai", f"19:30, {EVERY}, in Asia/Tokyo, <ai>"),
        ("7:30 my time", "7:30"),
        ("8am ai in Berlin", "8:00, <ai in Berlin>"),
        ("climate in Africa 8am", "8:00, <climate in Africa>"),
        ("screen time", "<screen time>"),
    ],
)
def test_a_zone_is_named_beside_a_time_only(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ai security every weekday at 7:30 in Berlin, 5 stories",
            f"7:30, {WORKING}, 5 stories, in Berlin, <ai security>",
        ),
        ("Every weekday 7:30PM Berlin time top 5 AI", f"19:30, {WORKING}, 5 stories, in Berlin, <AI>"),
        ("every evening at 8", f"20:00, {EVERY}"),
        ("weekday evenings ai", f"18:00, {WORKING}, <ai>"),
        ("the top 5 stories about ai at 8", "8:00, 5 stories, <ai>"),
        ("nlp,ai mon,tue 8:15 am", "8:15, mon tue, <nlp,ai>"),
        ("7:30 5", "7:30, 5 stories"),
        ("weekdays 7 ai", f"7:00, {WORKING}, <ai>"),
        ("please send me the news about ai every morning", f"8:00, {EVERY}, <ai>"),
        ("@mychannel ai at 8", "@mychannel, 8:00, <ai>"),
        ("-1001234567890 ai daily", f"-1001234567890, {EVERY}, <ai>"),
        ("ai daily @mychannel", f"{EVERY}, <ai @mychannel>"),
    ],
)
def test_what_is_said_together_is_read_together(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("AI in Security", "AI in Security"),
        ("ai security", "ai security"),
        ("every monday about AI in Security at 8", "AI in Security"),
        ("send me news about climate change at 6pm", "climate change"),
        ("ai, security, 7:30", "ai, security"),
        ("ai & security at 9", "ai & security"),
        ("ai digest", "ai"),
        ("top stories at 8", ""),
        ("ai from Nextgov without crypto daily", "ai from Nextgov without crypto"),
        ("ai -crypto at 8", "ai -crypto"),
        ("C++ at 8", "C++"),
        ("US politics daily", "US politics"),
        ("The Verge at 7", "The Verge"),
        ("BBC News at 7", "BBC News"),
        ("from hacker news at 7", "from hacker news"),
        ("Daily Mail at 7", "Daily Mail"),
        ("from Morning Brew at 8", "from Morning Brew"),
        ("from The Sunday Times", "from The Sunday Times"),
        ("Good Morning America", "Good Morning America"),
        ("Black Friday at 8", "Black Friday"),
        ("Python 3.12 at 8", "Python 3.12"),
        ("gpt 4", "gpt 4"),
        ("windows 11 at 9", "windows 11"),
    ],
)
def test_topics_and_providers_stay_as_they_are_named(text, rest):
    assert read_wish(text).rest == rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25:00", "not 25:00"),
        ("7:75 ai", "<ai>, not 7:75"),
        ("24:00", "not 24:00"),
        ("25", "not 25"),
        ("13pm", "not 13pm"),
        ("half past 25", "not half past 25"),
        ("7am and 7pm", "7:00, not 7pm"),
        ("hourly", "not hourly"),
        ("weekly", "not weekly"),
        ("every other day at 8", "8:00, not every other day"),
        ("0 stories", "not 0 stories"),
        ("5 stories, 10 articles", "5 stories, not 10 articles"),
        ("daily except mon-sun", "not except mon-sun"),
    ],
)
def test_what_cannot_be_is_told(text, expected):
    assert told(text) == expected


PHRASES = """
7 7:30 25:00 at in on the every daily weekdays mon-fri monday sun and except morning pm top 5 stories a day berlin time
CET UTC+2 @channel -100123456 ai AI Security from Nextgov -crypto without , – & ( ) \0 \1 ß İ 東京 please news
"""
WORDS = PHRASES.split()


@given(text=st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_text_is_a_wish_whose_rest_are_words_of_it_in_order(text):
    wish = read_wish(text)
    assert wish.minute is None or 0 <= wish.minute < 1440
    assert wish.days is None or (wish.days and wish.days <= set(range(7)))
    typed = iter(text.replace("\0", " ").replace("\1", " ").split())
    for word in wish.rest.split():
        assert any(word in other for other in typed)
