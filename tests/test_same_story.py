"""Two articles tell one story when whoever has read one of them has read the other one's news."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import NOW

from storage import Article, Provider, RelatedStory, coverage
from storage.same_story import NEAR, Stories, tells_same_story

MOMENT = timedelta(microseconds=1)


def told(title, provider="Vice", excerpt="", *, days=0.0, url="", related=()):
    """An article, published so many days before now; `related` are addresses."""
    url = url or f"https://e.org/{title} {provider}"
    links = tuple(RelatedStory("Elsewhere", link) for link in related)
    when = NOW - timedelta(days=days)
    return Article(url, url, title, when, excerpt, provider=Provider(provider), related=links, id=crc32(url.encode()))


def is_one(one, other):
    """Whether they tell one story, whichever comes first."""
    assert tells_same_story(one, other) is tells_same_story(other, one)
    return tells_same_story(one, other)


# What is the same at two outlets

ONE_STORY = [
    (
        told(
            "Image made with Midjourney takes first prize at Colorado State Fair",
            "Vice",
            "Jason Allen entered “Théâtre D'opéra Spatial” in the digital art category and won. After he told of it on "
            "Discord, artists on Twitter accused him of cheating.",
            days=1.6,
        ),
        told(
            "Prize for an AI-generated picture at a state fair sets artists on edge",
            "The New York Times",
            "Jason M. Allen's Midjourney image won the blue ribbon for emerging digital artists in Colorado. He says "
            "that he broke no rules; others see the livelihood of illustrators under threat from tools such as "
            "DALL-E 2 and Stable Diffusion.",
        ),
    ),
    (
        told("Microsoft fleshes out Power Apps", "InfoWorld", days=2),
        told("Microsoft fleshes out Power Apps", "Reseller News"),
    ),
    (
        told("Provance Releases ServiceTeam a New Family of ISTM Power Apps Products", "Digital Journal"),
        told("Provance Releases ServiceTeam a New Family of ITSM Power Apps Products", "Finanznachrichten"),
    ),
    (
        told("Microsoft Announces General Availability of New Power Apps for Teams", "Neowin"),
        told("Microsoft’s new power apps for teams: general availability announced", "On MSFT"),
    ),
]
TWO_STORIES = [
    (
        told("Microsoft Power Apps | 2019 release wave 2 overview", "Microsoft"),
        told("Microsoft Power Apps Portals | 2019 release wave 2 overview", "Microsoft"),
    ),
    (
        told("New Model Driven Apps controls, deprecation of old controls", "Microsoft"),
        told("Simple Image control for model driven apps", "Microsoft"),
    ),
    (
        told(
            "Microsoft fleshes out Power Apps",
            "InfoWorld",
            "Cloud-hosted low-code development platform adds custom pages, organization-wide app sharing, and an app "
            "designer for building model-driven apps from tables, charts, forms, and other components.",
        ),
        told(
            "Microsoft Power Apps popular in Oxford",
            "Cherwell Online",
            "The University is now one of the biggest users of ‘Power Apps’ in the UK. The apps, designed by "
            "Microsoft, can be crafted into a vast array of different functions.",
        ),
    ),
    (
        told("Power Apps for Pavement Contractors", "For Construction Pros"),
        told("RF Power Meter Targets Low Power Apps", "Electronic Design"),
    ),
    (
        told("LLaMA paper: open data is enough to train a competitive language model", "arXiv"),
        told("Meta offers LLaMA, a family of compact language models, to researchers", "Meta AI"),
    ),
    (told("The okapi is back", "Vice"), told("Parliament votes on chips", "Wired")),
]


def titles(pair):
    return f"{pair[0].provider.name} and {pair[1].provider.name}"


@pytest.mark.parametrize("pair", ONE_STORY, ids=titles)
def test_the_same_news_at_two_outlets_is_one_story(pair):
    assert is_one(*pair)


@pytest.mark.parametrize("pair", TWO_STORIES, ids=titles)
def test_other_news_is_another_story(pair):
    assert not is_one(*pair)


def test_titles_that_share_little_are_one_story_only_when_excerpts_agree():
    one, other = ONE_STORY[0]
    assert not is_one(replace(one, excerpt=""), replace(other, excerpt=""))


def test_titles_with_a_single_word_in_common_are_two_stories_however_alike_their_excerpts():
    excerpt = "The committee heard twelve experts on the regulation of models and will vote in spring."
    assert not is_one(told("Okapi legislation", "Vice", excerpt), told("Okapi hearing", "Wired", excerpt))


def test_an_outlet_that_tells_its_own_story_again_tells_one_story():
    again = told("The okapi is back!", "Vice", days=2, url="https://e.org/again")
    assert is_one(told("The Okapi is back", "Vice"), again)


def test_an_outlet_tells_its_own_stories_under_other_titles():
    one, other = (replace(told(title), provider=Provider("Vice")) for title in ("Okapi one found", "Okapi two found"))
    assert not is_one(one, other)


@pytest.mark.parametrize("titles", [("What is it?", "How to be"), ("🙂", "🔥"), ("", "…")])
@pytest.mark.parametrize("provider", ["Vice", ""])
def test_titles_that_tell_nothing_make_no_story_the_same(titles, provider):
    assert not is_one(*(told(title, provider) for title in titles))


# Time


@pytest.mark.parametrize(("apart", "expected"), [(NEAR, True), (NEAR + MOMENT, False)])
def test_outlets_take_up_a_story_within_days(apart, expected):
    one, other = ONE_STORY[1]
    assert is_one(replace(one, published_at=NOW - apart), replace(other, published_at=NOW)) is expected


# Links


def test_coverage_that_is_linked_as_related_is_one_story():
    assert is_one(told("Okapi", days=3, related=["https://e.org/b"]), told("Zebra", "Wired", url="https://e.org/b"))


def test_coverage_of_one_outlet_that_is_linked_as_related_is_one_story():
    assert is_one(told("Okapi", related=["https://e.org/b"]), told("Zebra", url="https://e.org/b"))


def test_a_link_to_related_coverage_counts_however_it_is_written():
    link = "http://E.org/b/?utm_source=feed#top"
    assert is_one(told("Okapi", related=[link]), told("Zebra", "Wired", url="https://e.org/b"))


def test_a_link_to_what_is_years_older_is_background():
    old = told("Zebra", "Wired", days=800, url="https://e.org/b")
    assert not is_one(told("Okapi", related=["https://e.org/b"]), old)


def test_two_stories_with_the_same_background_are_two():
    link = "https://e.org/background"
    assert not is_one(told("Okapi", related=[link]), told("Zebra", "Wired", related=[link]))


# Many

ADDRESSES = [f"https://e.org/{number}" for number in range(8)]
WORDS = ["okapi", "zebra", "walrus", "returns", "prize", "fair", "the", "of", "is"]
TITLES = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
ARTICLES = st.builds(
    told,
    TITLES,
    st.sampled_from(["Vice", "Wired", ""]),
    TITLES,
    days=st.floats(0, 9),
    url=st.sampled_from(ADDRESSES),
    related=st.lists(st.sampled_from(ADDRESSES), max_size=2),
)
ARCHIVES = st.lists(ARTICLES, max_size=8, unique_by=lambda one: one.url)


@given(ARTICLES, ARTICLES)
def test_it_does_not_matter_which_of_two_articles_comes_first(one, other):
    assert tells_same_story(one, other) is tells_same_story(other, one)


@given(ARCHIVES)
def test_what_stories_tell_is_what_comparing_each_of_them_tells(archive):
    numbered = [replace(one, id=number) for number, one in enumerate(archive, 1)]
    stories = Stories()
    for one in numbered:
        stories.add(one)
    assert stories.alike == {
        one.id: {other.id for other in numbered if other is not one and tells_same_story(one, other)}
        for one in numbered
    }


# Coverage


def related(provider, days=0.0):
    when = None if days is None else NOW - timedelta(days=days)
    return RelatedStory("Elsewhere", "https://e.org/x", provider=provider, published_at=when)


def test_coverage_names_the_other_providers_of_an_event_once_and_in_order():
    stories = tuple(map(related, ("Wired", "BBC", "Wired", "", "Vice", "arXiv")))
    assert coverage(replace(told("Okapi", "Vice"), related=stories)) == ("Wired", "BBC", "arXiv")


def test_coverage_leaves_out_what_is_of_another_time():
    stories = (related("Wired", 800), related("BBC", 3), related("arXiv", None))
    assert coverage(replace(told("Okapi", "Vice"), related=stories)) == ("BBC", "arXiv")
