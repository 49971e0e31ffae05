"""What a digest tells: the stories that matter most, mixed, each once, and the rest counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import DAY, NOW

from bot.digest.compose import Digest, Kind, Story, compose, score
from storage import Article, Contract, Material, Provider, RelatedStory, Subscription
from storage.same_story import tells_same_story


def told(number, title="", *, hotness=0.5, days=0.5, topics=(), provider="", related=()):
    """An article, published so many days before now; without a title, its news is nobody else's."""
    url = f"https://e.org/{number}"
    links = tuple(RelatedStory("Elsewhere", link, provider=name, published_at=NOW - DAY) for name, link in related)
    return Article(
        url,
        url,
        title or f"Headline n{number} about x{number}",
        NOW - days * DAY,
        provider=Provider(provider or f"Provider {number}"),
        topics=topics,
        related=links,
        id=number,
        hotness=hotness,
    )


def subscription(size=5, *, is_first=False):
    began = NOW - DAY
    contract = Contract(size=size)
    return Subscription(1, 1, 0, contract, began, 0, began, NOW, last_due_at=None if is_first else began)


def composed(fresh=(), older=(), size=5, *, is_first=False, got=(), **others):
    """The digest of new and older stories, where the chat has got those in `got`."""
    others.setdefault("fresh_total", len(fresh))
    ids, alike = frozenset(one.id for one in got), alike_among([*fresh, *older, *got])
    material = Material(1, tuple(fresh), older=tuple(older), got=ids, alike=alike, **others)
    return compose(subscription(size, is_first=is_first), material, NOW)


def alike_among(articles):
    """For the id of each article those of the others that tell the same, found by comparing each to each."""
    return {
        one.id: frozenset(other.id for other in articles if other.id != one.id and tells_same_story(one, other))
        for one in articles
    }


def numbers(digest):
    return [story.article.id for story in digest.stories]


# What it is made of


def test_a_digest_tells_what_is_new():
    digest = composed(fresh=[told(1)], older=[told(2)])
    assert digest == Digest(Kind.FRESH, (Story(told(1)),))


def test_a_digest_without_news_tells_the_hottest_of_what_is_old():
    digest = composed(older=[told(number, days=300, hotness=number / 10) for number in range(1, 9)])
    assert (digest.kind, numbers(digest), digest.more) == (Kind.OLDER, [8, 7, 6, 5, 4], 0)


def test_a_digest_of_nothing_is_quiet():
    assert composed() == Digest(Kind.QUIET)


def test_a_first_digest_tells_the_best_of_what_is_new_and_old():
    fresh = [told(1, hotness=0.9), told(2, hotness=0.01)]
    digest = composed(fresh, [told(3, days=2, hotness=0.8), told(4, days=2, hotness=0.7)], 3, is_first=True)
    assert (digest.kind, numbers(digest)) == (Kind.FIRST, [1, 3, 4])
    assert [story.article.id for story in digest.rest] == [2]


def test_a_first_digest_of_an_empty_archive_is_quiet():
    assert composed(is_first=True) == Digest(Kind.QUIET)


def test_a_first_digest_without_news_counts_nothing_more():
    digest = composed(older=[told(number) for number in range(1, 9)], is_first=True)
    assert (digest.kind, len(digest.stories), digest.more) == (Kind.FIRST, 5, 0)


def test_what_is_new_and_known_makes_no_news():
    known = told(1, "Okapi returns", provider="Vice")
    again = told(2, "Okapi returns", provider="BBC")
    digest = composed([known, again], [told(3)], got=(known,))
    assert (digest.kind, numbers(digest), sorted(digest.known)) == (Kind.OLDER, [3], [1, 2])


def test_what_the_chat_has_got_is_known_though_its_title_tells_nothing():
    article = told(1, "What is it?")
    assert composed([article], got=(article,)) == Digest(Kind.QUIET, known=(1,))


def test_only_what_is_new_is_told_as_known():
    known = told(1, "Okapi returns", provider="Vice")
    new, old = told(2, "Okapi returns", provider="BBC"), told(3, "Okapi returns", provider="Wired")
    assert composed([new], [old], got=(known,), is_first=True) == Digest(Kind.QUIET, known=(2,))


def test_what_does_not_fit_is_the_rest_the_best_first():
    digest = composed([told(number, hotness=number / 10) for number in (3, 1, 4, 2)], size=2)
    assert numbers(digest) == [4, 3]
    assert [story.article.id for story in digest.rest] == [2, 1]
    assert digest.more == 2


@pytest.mark.parametrize("is_first", [False, True])
def test_what_was_not_even_looked_at_is_counted(is_first):
    digest = composed([told(1), told(2)], size=1, fresh_total=302, is_first=is_first)
    assert (len(digest.rest), digest.beyond, digest.more) == (1, 300, 301)


def test_what_was_not_even_looked_at_is_counted_where_all_that_was_is_known():
    digest = composed([told(1)], [told(2)], fresh_total=301, got=(told(1),))
    assert (digest.kind, digest.more) == (Kind.OLDER, 300)


# One story once


def test_a_story_is_told_by_its_hottest_article_and_names_the_others():
    fresh = [
        told(1, "Okapi returns to the zoo", provider="InfoWorld", hotness=0.4),
        told(2, "Okapi returns to zoo", provider="Reseller News", hotness=0.9),
        told(3, "The zoo: okapi returns", provider="Vice", hotness=0.2),
    ]
    (story,) = composed(fresh).stories
    assert (story.article.id, [one.id for one in story.merged]) == (2, [1, 3])
    assert story.also_at == ("InfoWorld", "Vice")


def test_a_story_is_told_once_where_it_is_linked_as_related():
    fresh = [told(1, related=[("Vice", "https://e.org/2")], hotness=0.9), told(2, provider="Vice")]
    (story,) = composed(fresh).stories
    assert story.also_at == ("Vice",)


def test_a_story_names_the_providers_of_coverage_that_the_archive_does_not_hold():
    article = told(1, provider="BBC", related=[("Vice", "https://e.org/x"), ("BBC", "https://e.org/y")])
    assert Story(article).also_at == ("Vice",)


def test_a_provider_is_named_once():
    article = told(1, provider="BBC", related=[("Vice", "https://e.org/x")])
    others = (told(2, provider="Vice"), told(3, provider="BBC"), told(4, provider="Wired"))
    assert Story(article, others).also_at == ("Vice", "Wired")


def test_a_new_article_that_goes_with_an_old_one_is_told_with_it_and_counted_once():
    fresh = [told(1, related=[("", "https://e.org/2")], hotness=0.8), told(2, hotness=0.1)]
    older = [told(3, related=[("", "https://e.org/2")], hotness=0.9)]
    digest = composed(fresh, older, 1, is_first=True)
    assert [[one.id for one in (story.article, *story.merged)] for story in digest.stories] == [[3, 2]]
    assert [[one.id for one in (story.article, *story.merged)] for story in digest.rest] == [[1]]


# What matters


def scored(now=NOW, liked=(), **said):
    return score(told(1, **said), dict(liked), now)


def test_the_hotter_of_two_stories_of_one_age_matters_more():
    assert scored(hotness=0.9) > scored(hotness=0.8)


def test_the_newer_of_two_equally_hot_stories_matters_more():
    assert scored(days=0.1) > scored(days=1)


def test_a_story_counts_half_as_hot_after_three_days():
    assert scored(hotness=0.8, days=3) == pytest.approx(scored(hotness=0.4, days=0))


def test_of_two_stories_that_matter_as_much_the_one_that_came_last_is_first():
    fresh = [told(number) for number in (2, 3, 1)]
    assert numbers(composed(fresh)) == numbers(composed(fresh[::-1])) == [3, 2, 1]


def test_age_decides_among_the_new():
    assert scored(hotness=0.6, days=0) > scored(hotness=0.9, days=3)


def test_heat_decides_among_the_old():
    assert scored(hotness=0.9, days=500) > scored(hotness=0.6, days=400)


def test_a_story_of_no_heat_is_one_in_the_middle():
    assert scored(hotness=0.6) > scored(hotness=None) > scored(hotness=0.4)


def test_a_story_of_an_hour_to_come_is_no_hotter_than_one_of_now():
    assert scored(days=-1) == scored(days=0)


def test_a_story_of_a_liked_topic_matters_more_the_more_it_is_liked_up_to_a_third():
    scores = [scored(topics=("AI",), liked=[("AI", count)]) / scored(topics=("AI",)) for count in (0, 1, 2, 6, 99)]
    assert scores == pytest.approx([1, 1.05, 1.1, 1.3, 1.3])


def test_a_story_of_a_disliked_topic_matters_less_as_much_as_a_liked_one_matters_more():
    scores = [scored(topics=("AI",), liked=[("AI", -count)]) / scored(topics=("AI",)) for count in (0, 1, 2, 6, 99)]
    assert scores == pytest.approx([1, 0.95, 0.9, 0.7, 0.7])


def test_what_is_liked_and_what_is_disliked_of_a_story_are_weighed_against_each_other():
    liked = [("AI", 3), ("Health", -3)]
    assert scored(topics=("AI", "Health"), liked=liked) == scored(topics=("AI", "Health"))


def test_liking_another_topic_changes_nothing():
    assert scored(topics=("AI",), liked=[("Health", 9)]) == scored(topics=("AI",))


def test_the_most_liked_topic_of_a_story_counts():
    liked = [("AI", 1), ("Health", 2)]
    assert scored(topics=("AI", "Health"), liked=liked) == scored(topics=("Health",), liked=liked)


def test_a_liked_story_comes_before_one_that_is_a_little_hotter():
    fresh = [told(1, hotness=0.82), told(2, hotness=0.8, topics=("AI",))]
    assert numbers(composed(fresh)) == [1, 2]
    assert numbers(composed(fresh, liked=(("AI", 3),))) == [2, 1]


# The mix


@pytest.mark.parametrize(("size", "most"), [(1, 1), (2, 1), (3, 1), (5, 2), (9, 3), (10, 4), (15, 6)])
def test_one_topic_takes_two_fifths_at_most_as_long_as_there_are_others(size, most):
    hot = [told(number, topics=("AI",), hotness=0.9) for number in range(1, 20)]
    others = [told(number, topics=(f"Topic {number}",), hotness=0.1) for number in range(20, 40)]
    topics = Counter(name for story in composed(hot + others, size=size).stories for name in story.article.topics)
    assert topics["AI"] == most
    assert topics.total() == size


def test_one_provider_takes_two_fifths_at_most_as_long_as_there_are_others():
    hot = [told(number, provider="Vice", hotness=0.9) for number in range(1, 10)]
    others = [told(number, hotness=0.1) for number in range(10, 20)]
    providers = Counter(story.article.provider.name for story in composed(hot + others, size=5).stories)
    assert providers["Vice"] == 2


def test_one_topic_takes_everything_where_there_is_nothing_else():
    assert len(composed([told(number, topics=("AI",)) for number in range(1, 9)]).stories) == 5


def test_a_topic_and_a_provider_of_one_name_are_two_things():
    fresh = [told(1, topics=("Apple",)), told(2, topics=("Apple",)), told(3, provider="Apple"), told(4), told(5)]
    fresh.append(told(6, hotness=0.1))
    assert set(numbers(composed(fresh))) == {1, 2, 3, 4, 5}


def test_a_mixed_digest_is_told_in_the_order_of_what_matters():
    hot = [told(number, topics=("AI",), hotness=0.9 - number / 100) for number in range(1, 4)]
    assert numbers(composed([told(9, hotness=0.1), *hot], size=4)) == [1, 2, 3, 9]


def test_where_all_take_too_much_the_one_that_takes_least_is_told():
    fresh = [told(number, topics=("AI",), provider="Vice", hotness=0.9) for number in (1, 2)]
    assert numbers(composed([*fresh, told(3, topics=("AI",), hotness=0.1)], size=2)) == [2, 3]


# Whatever there is

WORDS = ["okapi", "zebra", "walrus", "returns", "prize", "fair"]
ARTICLES = st.builds(
    told,
    st.integers(1, 25),
    st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    hotness=st.none() | st.floats(0, 1),
    days=st.floats(0, 9),
    topics=st.lists(st.sampled_from(["AI", "Health", "Security"]), max_size=2, unique=True).map(tuple),
    provider=st.sampled_from(["Vice", "Wired", "BBC", ""]),
    related=st.lists(st.tuples(st.just("Wired"), st.integers(1, 25).map("https://e.org/{}".format)), max_size=2),
)


@st.composite
def materials(draw):
    """New and old stories, some of which the chat has got, as storage reads them."""
    archive = draw(st.lists(ARTICLES, max_size=14, unique_by=lambda one: one.id))
    parts = [draw(st.sampled_from(["fresh", "got", "recent", "older"])) for _ in archive]
    of = {name: tuple(one for one, part in zip(archive, parts, strict=True) if part == name) for name in set(parts)}
    fresh = of.get("fresh", ()) + of.get("got", ())
    got = of.get("got", ()) + of.get("recent", ())
    liked = draw(st.dictionaries(st.sampled_from(["AI", "Health"]), st.integers(-9, 9).filter(bool)))
    return Material(
        1,
        fresh,
        len(fresh) + draw(st.integers(0, 2)),
        of.get("older", ()),
        frozenset(one.id for one in got),
        tuple(sorted(liked.items())),
        alike_among(archive),
    )


SUBSCRIPTIONS = st.builds(subscription, st.integers(1, 7), is_first=st.booleans())


@given(SUBSCRIPTIONS, materials())
def test_every_new_story_is_told_or_known_or_counted(one, material):
    digest = compose(one, material, NOW)
    told_or_left = [article for story in (*digest.stories, *digest.rest) for article in (story.article, *story.merged)]
    accounted = Counter([*(article.id for article in told_or_left), *digest.known])
    fresh = {article.id for article in material.fresh}
    assert {number: accounted[number] for number in fresh} == dict.fromkeys(fresh, 1)
    assert digest.beyond == material.fresh_total - len(material.fresh)


@given(SUBSCRIPTIONS, materials())
def test_nothing_is_counted_that_is_not_new(one, material):
    fresh = {article.id for article in material.fresh}
    for story in compose(one, material, NOW).rest:
        assert fresh & {article.id for article in (story.article, *story.merged)}


@given(SUBSCRIPTIONS, materials())
def test_no_two_stories_of_a_digest_are_one(one, material):
    articles = [story.article for story in compose(one, material, NOW).stories]
    for place, article in enumerate(articles):
        assert not any(tells_same_story(article, other) for other in articles[:place])


@given(SUBSCRIPTIONS, materials())
def test_nothing_is_told_that_the_chat_knows(one, material):
    for story in compose(one, material, NOW).stories:
        for article in (story.article, *story.merged):
            assert article.id not in material.got
            assert material.got.isdisjoint(material.alike[article.id])


@given(SUBSCRIPTIONS, materials(), st.randoms(use_true_random=False))
def test_a_digest_does_not_depend_on_the_order_of_what_there_is(one, material, chance):
    def shuffled(articles):
        return tuple(chance.sample(articles, len(articles)))

    fresh, older = map(shuffled, (material.fresh, material.older))
    other = replace(material, fresh=fresh, older=older, liked=material.liked[::-1])
    assert compose(one, other, NOW) == compose(one, material, NOW)


@given(SUBSCRIPTIONS, materials())
def test_a_digest_is_as_long_as_it_may_be(one, material):
    digest = compose(one, material, NOW)
    assert len(digest.stories) <= one.contract.size
    assert not digest.rest or len(digest.stories) == one.contract.size


@given(SUBSCRIPTIONS, materials())
def test_a_digest_is_of_its_kind(one, material):
    digest = compose(one, material, NOW)
    fresh = {article.id for article in material.fresh}
    articles = {article.id for story in digest.stories for article in (story.article, *story.merged)}
    match digest.kind:
        case Kind.FRESH:
            assert articles
            assert articles <= fresh
        case Kind.OLDER:
            assert articles
            assert not articles & fresh
        case Kind.FIRST:
            assert articles
            assert one.is_first
        case Kind.QUIET:
            assert not articles


@given(SUBSCRIPTIONS, materials())
def test_no_topic_and_no_provider_takes_more_than_its_share_while_there_are_others(one, material):
    digest = compose(one, material, NOW)
    most = max(1, one.contract.size * 2 // 5)
    taken = Counter(sort for story in digest.stories for sort in sorts(story))
    if any(count > most for count in taken.values()):
        assert all(any(taken[sort] >= most for sort in sorts(story)) for story in digest.rest)


def sorts(story):
    return [*story.article.topics, f"at {story.article.provider.name}"]


@given(SUBSCRIPTIONS, materials())
def test_the_stories_of_a_digest_and_its_rest_come_best_first(one, material):
    digest, liked = compose(one, material, NOW), dict(material.liked)
    for stories in (digest.stories, digest.rest):
        scores = [score(story.article, liked, NOW) for story in stories]
        assert scores == sorted(scores, reverse=True)
