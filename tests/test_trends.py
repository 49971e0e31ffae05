"""How much and how hot, as time went by: counted by storage, told and drawn by /trends."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import article

from bot.commands import trends as command
from bot.commands.trends_picture import picture
from bot.conversation import Calendar, Chat, say
from bot.drawing import DrawingFailed
from bot.texts import written
from storage import ArticleQuery, Span, Unit
from storage.trend_words import MOST_PEAKS, Change, first_days, highest_of, unit_for

pytest_plugins = ["storage_fixtures"]

UTC_ZONE = ZoneInfo("UTC")
CHAT = Chat(1, "private", "en", UTC_ZONE)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def files(*told):
    """Articles of (day, heat, title, topics), each a file."""
    return {
        f"{place}.md": article(
            f"https://example.org/{place}", title=title, publishedDateTime=f"{day}T12:00:00Z", heat=heat, topics=topics
        )
        for place, (day, heat, title, topics) in enumerate(told)
    }


def spread(month, count, *, heat=None, title="Robots", topics=("Robotics",)):
    return [(f"{month}-{place % 27 + 1:02}", heat, f"{title} {place}", list(topics)) for place in range(count)]


@pytest.fixture
def read(storage):
    async def read(words="", *, months=12, zone=UTC_ZONE, **filters):
        return await storage.trends.read(ArticleQuery(words=words, **filters), zone, months=months)

    return read


def told(trends):
    return {f"{span.first_on:%Y-%m}": (span.count, span.hot) for span in trends.spans if span.count}


@given(first=DAYS, days=st.integers(0, 20_000))
def test_columns_hold_every_day_once_and_no_more_than_it_takes(first, days):
    last = first + timedelta(days=days)
    firsts = first_days(unit_for(first, last), first, last)
    assert firsts[0] <= first < firsts[1]
    assert firsts[-2] <= last < firsts[-1]
    assert list(firsts) == sorted(set(firsts))


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (20, Unit.DAY),
        (21, Unit.WEEK),
        (189, Unit.WEEK),
        (190, Unit.MONTH),
        (1097, Unit.MONTH),
        (1098, Unit.QUARTER),
        (3659, Unit.QUARTER),
        (3660, Unit.YEAR),
    ],
)
def test_the_longer_the_time_the_more_a_column_stands_for(days, unit):
    assert unit_for(date(2020, 1, 1), date(2020, 1, 1) + timedelta(days=days)) is unit


@given(st.lists(st.integers(0, 50), min_size=1, max_size=60))
def test_peaks_are_higher_than_what_is_before_them_and_no_lower_than_what_follows(counts):
    firsts = [date(2020, 1, 1) + timedelta(days=place) for place in range(len(counts) + 1)]
    spans = [Span(*pair, count) for pair, count in zip(pairwise(firsts), counts, strict=True)]
    peaks = highest_of(spans)
    assert len(peaks) <= MOST_PEAKS
    assert bool(peaks) == any(counts)
    assert list(peaks) == sorted(peaks, key=lambda span: span.first_on)
    heights = [0, *counts, 0]
    for peak in peaks:
        place = spans.index(peak) + 1
        assert heights[place - 1] < peak.count >= heights[place + 1]


async def test_articles_are_counted_by_month_and_the_hot_ones_apart(bring, read):
    cold, hot = spread("2021-03", 4), spread("2021-05", 1, heat=90)
    await bring(files(*cold, *hot))
    found = await read()
    assert found.unit is Unit.WEEK
    assert found.total == 5
    await bring(files(*cold, *hot, ("2021-12-02", None, "Late", ["Robotics"])))
    assert told(await read()) == {"2021-03": (4, 0), "2021-05": (1, 1), "2021-12": (1, 0)}


async def test_without_a_time_the_months_up_to_the_newest_fitting_article_are_shown(bring, read):
    await bring(files(*spread("2019-05", 2), *spread("2021-03", 2, topics=["Chips"]), *spread("2021-04", 1)))
    assert (await read(topics=("Chips",))).total == 2
    assert (await read(topics=("Robotics",))).total == 1
    everything = await read(topics=("Robotics",), months=0)
    assert everything.total == 3
    assert (everything.spans[0].first_on, everything.last_on) == (date(2019, 5, 1), date(2021, 4, 30))


async def test_a_time_that_is_asked_for_is_kept_to_though_columns_reach_beyond_it(bring, read):
    await bring(files(*spread("2021-02", 27), *spread("2021-03", 27), *spread("2021-06", 3)))
    since, until = (datetime(2021, month, 1, tzinfo=UTC) for month in (3, 6))
    found = await read(since=since, until=until)
    assert found.unit is Unit.WEEK
    assert found.last_on > until.date()
    assert found.total == 27


async def test_a_time_beyond_the_archive_is_cut_to_it_so_that_nothing_is_said_to_have_risen(bring, read):
    await bring(files(*spread("2021-03", 6), ("2021-12-02", None, "Late", ["Chips"])))
    since, until = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
    found = await read(since=since, until=until, topics=("Robotics",))
    assert (found.spans[0].first_on, found.last_on) == (date(2021, 3, 1), date(2021, 12, 31))
    assert found.halves == Change("", 6, 0)


async def test_the_halves_of_an_odd_number_of_columns_part_the_one_in_the_middle(bring, read):
    middle = [(f"2021-{day}", None, f"On {day}", ["Chips"]) for day in ("03-30", "04-02", "04-03")]
    await bring(files(*spread("2021-03", 3), *middle, *spread("2021-05", 1)))
    found = await read()
    assert [span.count for span in found.spans] == [3, 0, 0, 0, 3, 0, 0, 0, 1]
    assert (found.halves, found.total) == (Change("", 4, 3), 7)


async def test_a_day_is_one_of_the_chats_zone(bring, read):
    late = {"a.md": article(publishedDateTime="2021-03-31T23:30:00Z")}
    await bring(late)
    assert [span.first_on for span in (await read()).spans] == [date(2021, 3, 31)]
    assert [span.first_on for span in (await read(zone=ZoneInfo("Asia/Tokyo"))).spans] == [date(2021, 4, 1)]


async def test_words_are_counted_in_every_article_that_holds_them_all_and_typos_are_forgiven(bring, read):
    some = [("2021-03-01", 1, f"Chips for robots {place}", ["A"]) for place in range(60)]
    await bring(files(*some, *spread("2021-03", 5, title="Robots"), *spread("2021-03", 5, title="Chips")))
    assert (await read("chips robots")).total == 60
    misspelt = await read("chips robtos")
    assert misspelt.total == 60
    assert misspelt.page.searched == "chips robots"


async def test_what_is_unpublished_is_not_counted(bring, read):
    await bring({**files(*spread("2021-03", 2)), "x.md": article("https://example.org/x", published=False)})
    assert (await read(months=0)).total == 2


async def test_nothing_that_fits_has_no_spans(bring, read):
    await bring(files(*spread("2021-03", 2)))
    found = await read("zebra")
    assert (found.spans, found.peaks, found.total) == ((), (), 0)


async def test_topics_rise_and_fall_from_the_first_half_to_the_second_chance_aside(bring, read):
    early = [*spread("2021-02", 9, topics=["Old"]), *spread("2021-03", 3, topics=["Same"])]
    late = [*spread("2021-11", 8, topics=["New"]), *spread("2021-12", 4, topics=["Same"])]
    await bring(files(*early, *late))
    found = await read()
    assert found.rose == (Change("New", 0, 8),)
    assert found.fell == (Change("Old", 9, 0),)
    assert (await read(topics=("New",))).rose == ()


async def test_each_peak_has_its_hottest_article(bring, read):
    await bring(
        files(
            *spread("2021-02", 6),
            ("2021-02-20", 99, "The hottest", ["Robotics"]),
            *spread("2021-06", 2),
            *spread("2021-11", 5, title="Later"),
        )
    )
    found = await read()
    assert [(peak.span.first_on.month, peak.span.count) for peak in found.peaks] == [(2, 7), (11, 5)]
    assert found.peaks[0].article.title == "The hottest"


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        (Calendar(date(2021, 12, 1), "month"), "December 2021"),
        (Calendar(date(2021, 10, 1), "quarter"), "Q4 2021"),
        (Calendar(date(2021, 1, 1), "year"), "2021"),
        (Calendar(date(2021, 12, 6), "week"), "Week of Dec 6, 2021"),
        (Calendar(date(2021, 12, 6), "day"), "Dec 6, 2021"),
    ],
)
def test_a_stretch_of_the_calendar_is_called_by_its_name(calendar, said):
    sentence = written(say("trends-peak", unit=calendar.unit, when=calendar, count=3, hot=0), CHAT)
    assert sentence == f"{said}: 3 stories"


async def test_the_picture_shows_all_stories_of_its_columns_once(bring, read):
    await bring(files(*spread("2021-02", 6), *spread("2021-09", 4, heat=50, topics=["New"])))
    found = await read()
    columns, *changes = picture(found, say("title-trends", about="", is_all="yes"), CHAT).panels
    assert sum(map(sum, (series.values for series in columns.columns))) == 10
    assert [sum(series.values) for series in columns.columns] == [4, 6]
    assert [row.written for panel in changes for row in panel.rows] == ["0 → 4", "6 → 0"]


async def test_columns_of_a_mistyped_year_have_labels_too(bring, read):
    await bring(files(("1900-01-01", None, "Ages ago", []), ("2199-12-31", None, "Ahead", [])))
    (columns,) = picture(await read(months=0), say("title-trends", about="", is_all="yes"), CHAT).panels
    assert [text for _, text in columns.labels] == ["1900", "1950", "2000", "2050", "2100", "2150"]


async def test_the_answer_is_a_picture_with_its_finding_and_the_stories_of_the_peaks(ask):
    reply = await ask("/trends facail recogntion all time")
    assert reply.file.is_picture
    assert reply.title == say("title-trends", about="facial recognition", is_all="no")
    assert reply.paragraphs[0].key == "trends-count"
    assert len(reply.articles) == len(reply.whys) > 0


async def test_its_buttons_lead_to_the_stories_and_to_other_times(ask, pressing):
    reply = await ask("/trends ai in security all time")
    card = await pressing(reply, "Story 1")
    assert card.card.id == reply.articles[0].id
    back = await pressing(card, "‹ Back")
    assert back.title == reply.title
    assert (await pressing(reply, "12 months")).title == reply.title
    stories = await pressing(reply, "All these stories")
    assert all("AI in Security" in one.topics for one in stories.articles)


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [(40, 45, "same"), (6, 2, ""), (3, 5, ""), (10, 2, "less"), (2, 10, "more"), (3, 3, ""), (4, 4, "same")],
)
def test_of_counts_that_differ_by_chance_it_is_not_said_that_they_are_alike(before, after, way):
    assert command.way_of(Change("", before, after)) == way


async def test_where_the_last_year_has_next_to_nothing_all_time_is_shown(ask, hear):
    assert await hear("/trends facial recognition") == await hear("/trends all facial recognition")
    last_year = await ask("/trends year facial recognition")
    assert dict(last_year.paragraphs[0].values)["count"] == 1


@pytest.mark.parametrize("line", ["/trends All time", "/trends ALL", "/trends Ever", "/trends all"])
async def test_a_window_may_begin_with_a_capital(ask, line):
    assert (await ask(line)).title == say("title-trends", about="", is_all="yes")


@pytest.mark.parametrize("line", ["/trends chips 2024", "/trends quarter chips since:2024 until:2024"])
async def test_a_year_behind_the_words_is_the_time(ask, line):
    reply = await ask(line)
    assert dict(reply.paragraphs[0].values)["oldest"].year == 2024
    assert dict(reply.title.values)["about"] == "chips"


async def test_where_nothing_fits_it_says_so_and_offers_what_comes_near(hear):
    assert (await hear("/trends zebras")).startswith("Nothing about “zebras” in this archive.")
    assert "topic" in await hear("/trends topic:zebras")


async def test_an_empty_archive_says_so(hear, empty_app):
    assert await hear("/trends", app=empty_app) == await hear("/latest", app=empty_app)


async def test_where_no_picture_can_be_drawn_the_words_come_alone(ask, monkeypatch):
    async def fails(_write, _chat):
        raise DrawingFailed("no memory")

    monkeypatch.setattr(command, "drawn", fails)
    reply = await ask("/trends")
    assert reply.file is None
    assert reply.notes == (say("trends-not-drawn"),)
