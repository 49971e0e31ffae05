from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.conversation import Chat, UserError
from bot.grammar import read_query, write_filter, write_query
from bot.texts import written
from storage import ArticleQuery, Sort

BERLIN, UTC_ZONE = ZoneInfo("Europe/Berlin"), ZoneInfo("UTC")
NOW = datetime(2021, 12, 9, 12, 34, 56, 789, tzinfo=UTC)


def read(text, *, zone=UTC_ZONE, sort=Sort.NEWEST):
    return read_query(text, NOW, zone, sort=sort)


def complaint(text):
    with pytest.raises(UserError) as caught:
        read(text)
    return written(caught.value.text, Chat(1, "private", "en", UTC_ZONE))


# --- reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", ArticleQuery()),
        ("  facial   recognition ", ArticleQuery(words="facial recognition")),
        ('homeland "facial recognition"', ArticleQuery(words="homeland", phrases=("facial recognition",))),
        ("police -china", ArticleQuery(words="police", without=("china",))),
        ('police -"new zealand"', ArticleQuery(words="police", without=("new zealand",))),
        ("topic:ai topics:Robotics about:chips", ArticleQuery(topics=("ai", "Robotics", "chips"))),
        ('topic:"Computer Vision"', ArticleQuery(topics=("Computer Vision",))),
        ("from:nextgov provider:bbc source:acm", ArticleQuery(providers=("nextgov", "bbc", "acm"))),
        ("heat:80", ArticleQuery(min_heat=80)),
        ("heat:>80", ArticleQuery(min_heat=81)),
        ("heat:>=80", ArticleQuery(min_heat=80)),
        ("heat:-1", ArticleQuery(min_heat=-1)),
        ("sort:hottest", ArticleQuery(sort=Sort.HOTTEST)),
        ("sort:HEAT", ArticleQuery(sort=Sort.HOTTEST)),
        ("sort:rel", ArticleQuery(sort=Sort.RELEVANCE)),
        ("page:7 size:50", ArticleQuery(page=7, size=50)),
        ("TOPIC:ai", ArticleQuery(topics=("ai",))),
        (
            'topic="Computer Vision" heat=>80 kind=video',
            ArticleQuery(topics=("Computer Vision",), min_heat=81, kind="video"),
        ),
    ],
)
def test_a_line_reads_as_a_query(text, query):
    assert read(text) == query


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("since:2021-12", datetime(2021, 12, 1, tzinfo=UTC), None),
        ("after:2021-12", datetime(2022, 1, 1, tzinfo=UTC), None),
        ("until:2021-12", None, datetime(2022, 1, 1, tzinfo=UTC)),
        ("before:2021-12", None, datetime(2021, 12, 1, tzinfo=UTC)),
        ("since:yesterday until:yesterday", datetime(2021, 12, 8, tzinfo=UTC), datetime(2021, 12, 9, tzinfo=UTC)),
        ('since:"last week"', datetime(2021, 11, 29, tzinfo=UTC), None),
        ("since:2021-12-08T16:33:00Z", datetime(2021, 12, 8, 16, 33, tzinfo=UTC), None),
    ],
)
def test_since_and_until_take_their_day_in_while_after_and_before_leave_it_out(text, since, until):
    assert read(text) == ArticleQuery(since=since, until=until)


def test_days_begin_at_midnight_where_the_reader_is():
    assert read("since:2021-12-08", zone=BERLIN).since == datetime(2021, 12, 7, 23, tzinfo=UTC)


@pytest.mark.parametrize("quoted", ["“new zealand”", "„new zealand“", "«new zealand»", '"new  zealand"'])
def test_every_kind_of_quotation_mark_makes_a_phrase(quoted):
    assert read(quoted).phrases == ("new zealand",)


@pytest.mark.parametrize(
    "text", ["Breaking: news", "mailto:someone", "https://example.org/story", "topic:", "xtopic:ai", "topic=", "a=b"]
)
def test_what_is_no_filter_is_words(text):
    assert read(text) == ArticleQuery(words=text)


@pytest.mark.parametrize("text", ['topic:""', 'since:"" until:" "', 'heat:""'])
def test_an_empty_filter_filters_nothing(text):
    assert read(text) == ArticleQuery()


def test_a_quotation_mark_that_is_still_open_ends_with_its_word():
    assert read('topic:"comp size:20') == ArticleQuery(topics=("comp",), size=20)


def test_the_same_filter_twice_counts_once():
    assert read("topic:ai topic:ai -x -x") == ArticleQuery(topics=("ai",), without=("x",))


def test_letters_that_only_look_like_those_of_a_filter_are_words():
    assert read("ſince:2021 topıc:ai").words == "ſince:2021 topıc:ai"


# --- what cannot be read ----------------------------------------------------------------------------------------------

NO_DATE = (
    "“{found}” after {key}: is not a date I can read. Try {key}:2021-12-08, {key}:2021-12, {key}:yesterday"
    ' or {key}:"last week".'
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("since:2021-13", NO_DATE.format(found="2021-13", key="since")),
        ("before:soon", NO_DATE.format(found="soon", key="before")),
        ("heat:warm", "“warm” is not a heat. Try heat:>80 or heat:80."),
        ("heat:<5", "“<5” is not a heat. Try heat:>80 or heat:80."),
        ("sort:upside", "“upside” is not an order. Try sort:newest, sort:oldest, sort:hottest or sort:relevance."),
        ("sort:h", "“h” is not an order. Try sort:newest, sort:oldest, sort:hottest or sort:relevance."),
        ("page:0", "“0” after page: does not fit. It takes a whole number from 1 to 1,000,000."),
        ("page:²", "“²” after page: does not fit. It takes a whole number from 1 to 1,000,000."),
        ("size:51", "“51” after size: does not fit. It takes a whole number from 1 to 50."),
    ],
)
def test_a_filter_that_means_nothing_is_told_with_what_to_type_instead(text, sentence):
    assert complaint(text) == sentence


def test_a_number_of_thousands_of_digits_is_too_large_and_no_fault():
    assert "does not fit" in complaint("page:" + "9" * 5000)


# --- writing and reading are a pair -----------------------------------------------------------------------------------

FIRST, LAST = datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2100-01-01")
ZONES = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Beirut", "Pacific/Apia", "America/Sao_Paulo"]
)
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["topic:", "from:", "-", '"', "“", "since:", "heat:>80", "sort:hottest", "page:3", "size:9", " ", ":"]
    ),
    st.builds("since:{:%Y-%m-%d}".format, st.dates(date(1900, 1, 1), date(2200, 12, 31))),
    st.builds("before:{:%Y-%m-%dT%H:%M}".format, st.datetimes(FIRST, LAST)),
    st.sampled_from(["until:2021-10-31", 'after:"3 days ago"', 'since:"2 hours ago"', "after:2200", "before:1900"]),
)


@given(pieces=st.lists(PIECES, max_size=8), gap=st.sampled_from([" ", ""]), zone=ZONES, sort=st.sampled_from(Sort))
@example(pieces=['to"pic:x'], gap="", zone="UTC", sort=Sort.NEWEST)
@example(pieces=['"-x'], gap="", zone="UTC", sort=Sort.NEWEST)
@example(pieces=['foo:"a topic:ai"'], gap="", zone="UTC", sort=Sort.NEWEST)
@example(pieces=["heat:>999999999"], gap="", zone="UTC", sort=Sort.NEWEST)
@example(pieces=["until:2021-10-31"], gap="", zone="Europe/Berlin", sort=Sort.NEWEST)
def test_what_was_read_is_written_so_that_it_reads_the_same(pieces, gap, zone, sort):
    try:
        query = read(gap.join(pieces), zone=ZoneInfo(zone), sort=sort)
    except UserError:
        return
    line = write_query(query, ZoneInfo(zone), sort=sort)
    assert read(line, zone=ZoneInfo(zone), sort=sort) == query
    assert write_query(read(line, zone=ZoneInfo(zone), sort=sort), ZoneInfo(zone), sort=sort) == line


@given(
    query=st.builds(
        ArticleQuery,
        topics=st.just(("AI in Security",)),
        since=st.none() | st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
        until=st.none() | st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
        min_heat=st.none() | st.integers(-1000, 1000),
        sort=st.sampled_from(Sort),
        page=st.integers(1, 1_000_000),
        size=st.integers(1, 50),
    ),
    zone=ZONES,
)
def test_a_query_made_by_the_program_survives_a_button_to_the_second(query, zone):
    line = write_query(query, ZoneInfo(zone), sort=Sort.NEWEST)
    again = read(line, zone=ZoneInfo(zone))
    for side in ("since", "until"):
        exact = getattr(query, side)
        assert getattr(again, side) == (exact and exact.replace(microsecond=0))
    assert (again.topics, again.min_heat, again.sort, again.page, again.size) == (
        query.topics,
        query.min_heat,
        query.sort,
        query.page,
        query.size,
    )


def test_what_is_as_it_would_be_anyway_is_not_written():
    assert write_query(ArticleQuery(words="ai", sort=Sort.NEWEST), UTC_ZONE, sort=Sort.NEWEST) == "ai"


@pytest.mark.parametrize(
    "name", ["AI", "Computer Vision", "Page: one", "page:2", "-minus", 'The "Big" One', "C++ & C#"]
)
def test_a_written_filter_means_this_name_whatever_it_is_made_of(name):
    assert read(write_filter("topic", name)) == ArticleQuery(topics=(" ".join(name.replace('"', " ").split()),))
