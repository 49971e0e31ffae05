"""A new article whose story the archive has already is told together with the article that tells it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert
from storage_fixtures import NOW, article
from test_same_story import ARTICLES, ONE_STORY, TWO_STORIES, titles, told

from storage import near_duplicates, schema
from storage.near_duplicates import Near, NearDuplicates
from storage.same_story import likeness, tells_same_story

pytest_plugins = ["storage_fixtures"]


@contextmanager
def archive_of(articles):
    """A connection to an archive of these articles, in order of their ids."""
    names = sorted({one.provider.name for one in articles} - {""})
    providers = [{"id": number, "key": name, "name": name, "domain": ""} for number, name in enumerate(names, 1)]
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        schema.metadata.create_all(connection)
        for table, rows in ((schema.providers, providers), (schema.articles, [row_of(one, names) for one in articles])):
            if rows:
                connection.execute(insert(table), rows)
        yield connection
    engine.dispose()


def row_of(one, names):
    same = ("id", "url", "link", "title", "excerpt", "body", "published_at", "amp_link", "kind", "is_published")
    return {
        **{name: getattr(one, name) for name in same},
        "provider_id": names.index(one.provider.name) + 1 if one.provider.name else None,
        "related": [[story.title, story.link, "", "", None] for story in one.related],
        "images": [],
        "digest": "",
        "import_id": 1,
        "imported_at": NOW,
    }


def near(new, *archive):
    """What an archive of these articles has near to a new one."""
    with archive_of(archive) as connection:
        return NearDuplicates(connection).of([new]).get(new.url)


def test_a_story_reworded_at_another_outlet_the_next_day_is_found():
    known, new = ONE_STORY[0]
    assert near(new, known) == Near(known.id, known.title, "Vice", known.published_at)


@pytest.mark.parametrize("pair", ONE_STORY, ids=titles)
def test_the_same_news_is_found_whichever_came_first(pair):
    one, other = pair
    assert (near(one, other).article_id, near(other, one).article_id) == (other.id, one.id)


@pytest.mark.parametrize("pair", TWO_STORIES, ids=titles)
def test_other_news_is_not_found(pair):
    assert near(*pair) is None


def test_the_weekly_column_of_an_outlet_is_no_double_of_the_one_before():
    new, *archive = (
        told(f"The week in AI: {what}", excerpt="All of this week in AI, and what comes next.", days=days, url=url)
        for what, days, url in (
            ("chips and chatbots", 0, "https://e.org/3"),
            ("chips and courts", 3.5, "https://e.org/2"),
            ("chips and chatbots", 7, "https://e.org/1"),
        )
    )
    assert near(new, *archive) is None


def test_an_unpublished_article_is_found_too():
    known, new = ONE_STORY[0]
    assert near(new, replace(known, is_published=False)).article_id == known.id


def test_an_article_is_not_its_own_double():
    new = ONE_STORY[0][1]
    assert near(new, new) is None
    assert near(replace(new, url="https://e.org/another"), new).article_id == new.id


@pytest.mark.parametrize("link", ["https://e.org/b", "http://E.org/b/?utm_source=feed#top"])
def test_a_link_from_either_side_makes_a_double(link):
    linking, linked = told("Okapi", related=[link]), told("Zebra", "Wired", days=3, url="https://e.org/b")
    assert (near(linking, linked).title, near(linked, linking).title) == ("Zebra", "Okapi")


def test_a_link_to_the_same_background_makes_no_double():
    assert near(*(told(title, related=["https://e.org/background"]) for title in ("Okapi", "Zebra"))) is None


def test_of_several_the_one_whose_title_is_most_alike_is_told_and_of_these_the_nearest_in_time():
    archive = [
        told("Okapi returns to Berlin", "Vice", days=0.5),
        told("Okapi returns to Berlin zoo", "Wired", days=3),
        told("Okapi returns to Berlin zoo", "arXiv", days=-2),
    ]
    assert near(told("Okapi returns to the zoo of Berlin", "BBC"), *archive).provider == "arXiv"


async def test_what_was_imported_is_found_and_nothing_else(bring, storage):
    known, new = ONE_STORY[0]
    fields = {
        "excerpt": known.excerpt,
        "provider": {"name": "Vice"},
        "publishedDateTime": known.published_at.isoformat(),
    }
    await bring(
        {"a.md": article("https://e.org/a", title="The okapi is back"), "b.md": article(title=known.title, **fields)}
    )
    other = told("Parliament votes on chips", "Wired")
    found = await storage._database.look(lambda connection: NearDuplicates(connection).of([other, new]))
    assert {url: (one.title, one.provider) for url, one in found.items()} == {new.url: (known.title, "Vice")}


# Many

LISTED = st.lists(ARTICLES, max_size=8, unique_by=lambda one: one.url)
MANY = LISTED.map(
    lambda some: [replace(one, id=number, is_published=number % 3 > 0) for number, one in enumerate(some, 1)]
)


def nearest(new, archive):
    """The id of the closest one, found by comparing with each; 0 if there is none."""

    def closeness(known):
        return likeness(new, known), -abs(new.published_at - known.published_at), -known.id

    same = [known for known in archive if tells_same_story(new, known)]
    return max(same, key=closeness).id if same else 0


@given(MANY, st.integers(0, 8), st.integers(1, 4))
def test_what_is_found_is_what_comparing_each_with_each_finds(many, known_count, rows_a_page):
    archive, news = many[:known_count], many[known_count:]
    with archive_of(archive) as connection, pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_duplicates, "ROWS", rows_a_page)
        found = {url: one.article_id for url, one in NearDuplicates(connection).of(news).items()}
    expected = {new.url: nearest(new, archive) for new in news}
    assert found == {url: number for url, number in expected.items() if number}
