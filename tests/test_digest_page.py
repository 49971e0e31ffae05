"""A digest as messages: what each of them says, split between stories, and kept as JSON until it is corrected."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_fixtures import DAY, NOW
from telegram_rules import MOST_ENTITIES, parse_html, utf16_length

from bot.conversation import Chat
from bot.digest.compose import Digest, Kind, Story
from bot.digest.page import EXCERPT, MOST_REST, DigestPage, Shown, digest_reply, pages
from bot.render import MESSAGE_LIMIT, html, label, plain
from bot.texts import shortened
from storage import Article, Contract, Image, Part, Provider, RelatedStory, SentStory, Subscription

CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))
SINCE = datetime(2021, 12, 30, 8, tzinfo=UTC)
DUE = datetime(2022, 1, 1, 8, tzinfo=UTC)


def told(number, title="", **said):
    url = f"https://e.org/{number}"
    values = {"published_at": DUE - timedelta(hours=number), "provider": Provider("Vice")} | said
    return Article(url, url, title or f"Story {number}", id=number, **values)


def subscription(**said):
    return Subscription(1, 1, 0, Contract(**said), SINCE, 0, SINCE, DUE, SINCE)


def digest_of(*stories, kind=Kind.FRESH, **others):
    return Digest(kind, tuple(one if isinstance(one, Story) else Story(one) for one in stories), **others)


def parts_of(digest, chat=CHAT, **contract):
    return pages(digest, subscription(**contract), DUE, chat)


def replies(digest, chat=CHAT, number=0, **contract):
    """The messages of a digest, as they are when it has just been composed."""
    articles = {story.article.id: story.article for story in digest.stories}
    made = []
    for part in parts_of(digest, chat, **contract):
        page = DigestPage.of(part.told)
        told_of = zip(part.stories, page.also_at, strict=True)
        shown = [Shown(articles[story.article_id], also_at) for story, also_at in told_of]
        made.append(digest_reply(page, shown, DUE, chat, number))
    return made


def said(digest, chat=CHAT, **contract):
    """The lines of a digest of one message."""
    (reply,) = replies(digest, chat, **contract)
    return plain(reply, chat).splitlines()


# What a message says


def test_a_digest_says_the_day_what_is_in_it_and_its_stories():
    stories = (
        told(1, "Okapi returns", excerpt="It was gone for years.", topics=("AI",), hotness=0.95),
        told(30, "Zebra painted", topics=("AI", "Health"), provider=Provider("", "bbc.co.uk")),
        told(99, "Walrus filmed", kind="video"),
    )
    assert said(digest_of(*stories)) == [
        "Sat, Jan 1, 2022",
        "3 new stories on AI, Health",
        "1. Okapi returns 🔥🔥🔥",
        "https://e.org/1",
        "It was gone for years.",
        "Vice · today",
        "2. Zebra painted",
        "https://e.org/30",
        "bbc.co.uk · yesterday",
        "3. Walrus filmed",
        "https://e.org/99",
        "Vice · Dec 28, 2021 · video",
    ]


def test_a_story_names_the_others_that_have_it():
    story = Story(told(1, related=(RelatedStory("R", "https://e.org/r", provider="Wired"),)), (told(2), told(3)))
    story = replace(story, merged=(replace(told(2), provider=Provider("InfoWorld")),))
    assert said(digest_of(story))[-1] == "Vice · today · also at InfoWorld, Wired"


def test_days_are_those_of_the_place():
    tokyo = replace(CHAT, zone=ZoneInfo("Asia/Tokyo"))
    article = told(1, published_at=DUE - timedelta(hours=16))
    assert said(digest_of(article))[-1] == "Vice · yesterday"
    assert said(digest_of(article), replace(CHAT, zone=ZoneInfo("America/Los_Angeles")))[-1] == "Vice · yesterday"
    assert said(digest_of(told(1, published_at=DUE - timedelta(hours=18))), tokyo)[-1] == "Vice · yesterday"
    assert said(digest_of(told(1, published_at=DUE - timedelta(hours=17))), tokyo)[-1] == "Vice · today"


def test_the_title_names_the_first_topics_of_the_contract():
    assert said(digest_of(told(1)), topics=("AI", "Health", "Security", "Art"))[0] == (
        "AI, Health, Security · Sat, Jan 1, 2022"
    )


def test_a_long_excerpt_is_cut_to_a_line():
    (reply,) = replies(digest_of(told(1, excerpt="word " * 100)))
    assert reply.whys == (shortened("word " * 100, EXCERPT),)


# What its first lines say


def lead(digest, chat=CHAT):
    return said(digest, chat)[1]


def test_news_are_counted_with_what_did_not_fit():
    digest = digest_of(told(1, topics=("AI",)), rest=(Story(told(2)),), beyond=300)
    assert lead(digest) == "One new story on AI · +301 more"


def test_news_without_a_topic_are_only_counted():
    assert lead(digest_of(told(1), told(2))) == "2 new stories"


def test_the_topics_of_most_stories_are_named():
    topics = [("A", "B"), ("B", "C"), ("C", "D", "B")]
    stories = [told(number, topics=some) for number, some in enumerate(topics, 1)]
    assert lead(digest_of(*stories)) == "3 new stories on B, C, A"


def test_a_first_digest_says_from_when_its_stories_are():
    stories = (told(1, published_at=NOW - 700 * DAY), told(2, published_at=NOW - 30 * DAY))
    first = lead(digest_of(*stories, kind=Kind.FIRST, rest=(Story(told(3)),)))
    assert "first" in first
    assert first.endswith("from Feb 1, 2020 to Dec 2, 2021 · +1 new ones")


def test_a_day_without_news_says_since_when_and_from_when_its_stories_are():
    older = lead(digest_of(told(1, published_at=NOW - 30 * DAY), kind=Kind.OLDER))
    assert older.startswith("Nothing new since Thu, Dec 30, 2021.")
    assert older.endswith("on Dec 2, 2021")


def test_stories_of_one_day_in_another_zone_are_of_two_days_here():
    auckland = replace(CHAT, zone=ZoneInfo("Pacific/Auckland"))
    stories = [told(hour, published_at=datetime(2021, 12, 8, hour, tzinfo=UTC)) for hour in (9, 16)]
    digest = digest_of(*stories, kind=Kind.OLDER)
    assert lead(digest).endswith("on Dec 8, 2021")
    assert lead(digest, auckland).endswith("from Dec 8, 2021 to Dec 9, 2021")


def test_a_quiet_day_says_that_nothing_is_new():
    assert said(Digest(Kind.QUIET)) == ["Sat, Jan 1, 2022", "Nothing new since Thu, Dec 30, 2021."]


def test_a_first_digest_that_finds_no_story_says_so():
    page = DigestPage(Kind.QUIET, DUE - timedelta(hours=1), is_first=True)
    assert plain(digest_reply(page, (), DUE, CHAT), CHAT).splitlines()[1] == "No story fits this digest yet."


def test_nothing_new_since_the_same_day_is_told_with_the_time():
    page = DigestPage(Kind.QUIET, DUE - timedelta(hours=1))
    assert plain(digest_reply(page, (), DUE, CHAT), CHAT).endswith("Nothing new since Sat, Jan 1, 2022, 07:00.")


def test_stories_of_the_last_days_are_not_from_the_archive():
    assert ". From before, published on Dec 29, 2021" in lead(digest_of(told(71), kind=Kind.OLDER))
    assert ". From the archive, published on Dec 29, 2021" in lead(digest_of(told(72), kind=Kind.OLDER))


def test_a_page_kept_before_first_ones_were_told_apart_is_read():
    told_then = {name: value for name, value in DigestPage(Kind.QUIET, SINCE).json.items() if name != "is_first"}
    assert DigestPage.of(told_then) == DigestPage(Kind.QUIET, SINCE)


def test_a_quiet_day_is_a_message_without_stories_that_remembers_what_was_known():
    (part,) = parts_of(Digest(Kind.QUIET, known=(8, 9)))
    assert (part.stories, part.merged) == ((), (8, 9))


# Pictures and buttons

PICTURES = (Image("https://e.org/first.jpg"), Image("https://e.org/second.jpg"))


def test_the_picture_is_that_of_the_first_story_that_has_one():
    (reply,) = replies(digest_of(told(1), told(2, images=PICTURES), told(3, images=(Image("https://e.org/z.jpg"),))))
    assert reply.picture == "https://e.org/first.jpg"
    assert html(reply, CHAT).preview == "https://e.org/first.jpg"


def test_a_digest_without_pictures_previews_nothing():
    (reply,) = replies(digest_of(told(1)))
    assert html(reply, CHAT).preview == ""


def test_a_button_for_each_story_opens_its_card_in_rows_of_five():
    (reply,) = replies(digest_of(*map(told, range(11, 18))), number=7)
    assert [[button.number for button in row] for row in reply.buttons] == [[1, 2, 3, 4, 5], [6, 7]]
    assert [button.line for row in reply.buttons for button in row] == [f"/story {one} 7" for one in range(11, 18)]


def test_a_button_opens_what_did_not_fit():
    (reply,) = replies(digest_of(told(1), rest=(Story(told(2)), Story(told(3)))), number=7)
    assert [(label(button.label, CHAT), button.line) for button in reply.buttons[-1]] == [("+2 more", "/rest 7")]


def test_a_preview_has_no_buttons():
    (reply,) = replies(digest_of(told(1), rest=(Story(told(2)),)))
    assert reply.buttons == ()


def test_what_did_not_fit_is_kept_up_to_a_limit():
    (part,) = parts_of(digest_of(told(1), rest=tuple(Story(told(number)) for number in range(2, 200))))
    page = DigestPage.of(part.told)
    assert (page.rest, page.more) == (tuple(range(2, 2 + MOST_REST)), 198)


# Withdrawn stories


def withdrawn_second(number=0):
    page = DigestPage.of(parts_of(digest_of(told(1), told(2, images=PICTURES), told(3)))[0].told)
    gone = Article(url="", link="", title="Second story", published_at=DUE, images=PICTURES)
    return digest_reply(page, [Shown(told(1)), Shown(gone, is_withdrawn=True), Shown(told(3))], DUE, CHAT, number)


def test_a_withdrawn_story_is_struck_out_and_leads_nowhere():
    text, entities = parse_html(html(withdrawn_second(), CHAT).html)
    assert "2. Second story (withdrawn)" in text.splitlines()
    assert "strikethrough" in [entity["type"] for entity in entities]
    assert [line for line in plain(withdrawn_second(), CHAT).splitlines() if line.startswith("http")] == [
        "https://e.org/1",
        "https://e.org/3",
    ]


def test_a_withdrawn_story_has_no_button_and_the_others_keep_their_numbers():
    (row,) = withdrawn_second(7).buttons
    assert [(button.number, button.line) for button in row] == [(1, "/story 1 7"), (3, "/story 3 7")]


def test_a_withdrawn_story_shows_no_picture():
    assert withdrawn_second().picture == ""


# Several messages


def long_digest(**others):
    """Fifteen stories, of which about ten fill a message: an emoji is two units of UTF-16."""
    stories = [
        told(number, f"No {number} " + "🦓" * 90, excerpt="🦒 " * 200, images=PICTURES, topics=("AI",))
        for number in range(1, 16)
    ]
    return digest_of(*stories, **others)


def test_a_long_digest_is_split_into_messages_that_fit():
    messages = [parse_html(html(reply, CHAT).html) for reply in replies(long_digest())]
    assert len(messages) == 2
    assert all(utf16_length(text) <= MESSAGE_LIMIT for text, _ in messages)


def test_no_story_of_a_long_digest_is_cut():
    digest = long_digest()
    text = "\n".join(parse_html(html(reply, CHAT).html)[0] for reply in replies(digest))
    for number, story in enumerate(digest.stories, 1):
        title, excerpt = f"{number}. {story.article.title}", shortened(story.article.excerpt, EXCERPT)
        assert f"{title}\n{excerpt}\nVice · " in text


def test_the_messages_of_a_long_digest_hold_about_as_many_stories_each():
    assert [len(part.stories) for part in parts_of(long_digest())] == [8, 7]


def test_where_long_stories_come_first_there_are_no_more_messages_for_the_balance():
    long = [told(number, "🦓" * 90, excerpt="🦒 " * 200, provider=Provider("P" * 200)) for number in range(1, 10)]
    short = [told(number) for number in range(10, 16)]
    assert [len(part.stories) for part in parts_of(digest_of(*long, *short))] == [7, 8]


def test_only_the_first_message_of_a_long_digest_makes_a_sound():
    assert [DigestPage.of(part.told).is_silent for part in parts_of(long_digest())] == [False, True]


def test_only_the_first_message_has_a_title_a_lead_and_a_picture():
    first, second = replies(long_digest())
    assert (bool(first.title), bool(first.paragraphs), bool(first.picture)) == (True, True, True)
    assert (second.title, second.paragraphs, second.picture) == ("", (), "")


def test_the_lead_counts_the_stories_of_all_messages():
    first, _ = replies(long_digest())
    assert "15 new stories on AI" in plain(first, CHAT)


def test_only_the_last_message_has_the_button_for_what_did_not_fit():
    first, second = replies(long_digest(rest=(Story(told(99)),)), number=7)
    assert "/rest 7" not in [button.line for row in first.buttons for button in row]
    assert second.buttons[-1][0].line == "/rest 7"


TITLES = st.text(st.characters(exclude_categories=["Cs"]), max_size=120) | st.integers(1, 120).map("🦓".__mul__)
ARTICLES = st.builds(
    told, st.integers(1, 999), TITLES, excerpt=TITLES, topics=st.lists(TITLES, max_size=2, unique=True).map(tuple)
)
DIGESTS = st.builds(
    lambda kind, articles, known: Digest(kind, tuple(map(Story, articles)), known=known),
    st.sampled_from([Kind.FRESH, Kind.OLDER, Kind.FIRST]),
    st.lists(ARTICLES, min_size=1, max_size=15, unique_by=lambda one: one.id),
    st.lists(st.integers(1000, 2000), max_size=3).map(tuple),
)


@given(DIGESTS)
def test_the_messages_of_a_digest_hold_its_stories_in_order_and_fit(digest):
    parts = parts_of(digest)
    told_of = [DigestPage.of(part.told) for part in parts]
    assert [story for part in parts for story in part.stories] == [
        SentStory(story.article.id, story.article.title) for story in digest.stories
    ]
    assert [page.first_number for page in told_of] == [
        1 + sum(len(part.stories) for part in parts[:place]) for place in range(len(parts))
    ]
    assert [page.is_last for page in told_of] == [False] * (len(parts) - 1) + [True]
    assert [part.merged for part in parts] == [()] * (len(parts) - 1) + [digest.known]
    for reply in replies(digest):
        text, entities = parse_html(html(reply, CHAT).html)
        assert utf16_length(text) <= MESSAGE_LIMIT
        assert len(entities) <= MOST_ENTITIES


def test_what_was_merged_goes_with_the_message_of_its_story():
    stories = [replace(story, merged=(told(100 + story.article.id),)) for story in long_digest().stories]
    for part in parts_of(digest_of(*stories, known=(7,))):
        merged = tuple(100 + story.article_id for story in part.stories)
        assert part.merged == (merged if DigestPage.of(part.told).first_number == 1 else (*merged, 7))


# Keeping

INSTANTS = st.timedeltas(-9999 * DAY, 9999 * DAY).map(lambda time: NOW + time)
PAGES = st.builds(
    DigestPage,
    kind=st.sampled_from(Kind),
    since=INSTANTS,
    count=st.integers(0, 15),
    more=st.integers(0, 999),
    rest=st.lists(st.integers(1, 2**40), max_size=4).map(tuple),
    first_number=st.integers(1, 15),
    is_last=st.booleans(),
    is_silent=st.booleans(),
    about=st.lists(TITLES, max_size=3).map(tuple),
    topics=st.lists(TITLES, max_size=3).map(tuple),
    oldest_at=st.none() | INSTANTS,
    newest_at=st.none() | INSTANTS,
    also_at=st.lists(st.lists(TITLES, max_size=3).map(tuple), max_size=4).map(tuple),
    is_first=st.booleans(),
)


@given(PAGES)
def test_a_page_is_read_as_it_was_kept(page):
    assert DigestPage.of(json.loads(json.dumps(page.json))) == page


@pytest.mark.parametrize("is_silent", [True, False])
def test_a_page_remembers_whether_it_comes_silently(is_silent):
    (part,) = parts_of(digest_of(told(1)), is_silent=is_silent)
    assert DigestPage.of(part.told).is_silent is is_silent


def test_a_part_keeps_what_its_message_says():
    (part,) = parts_of(digest_of(told(1, "Okapi", topics=("AI",))), topics=("AI",))
    page = DigestPage(
        Kind.FRESH, SINCE, 1, about=("AI",), topics=("AI",), oldest_at=DUE - timedelta(hours=1), also_at=((),)
    )
    assert part == Part((SentStory(1, "Okapi"),), replace(page, newest_at=page.oldest_at).json)


# The signature


def test_the_signature_stands_below_the_last_message_only():
    many = digest_of(*(told(number, excerpt="Long " * 60, title="Very " * 50) for number in range(1, 16)))
    made = replies(many, signature="via @ournews")
    assert len(made) > 1
    last_lines = [plain(reply, CHAT).splitlines()[-1] for reply in made]
    assert [line == "via @ournews" for line in last_lines] == [False] * (len(made) - 1) + [True]


def test_a_signature_is_no_markup():
    (reply,) = replies(digest_of(told(1)), signature="<b>Us</b> & you")
    assert "&lt;b&gt;Us&lt;/b&gt; &amp; you" in html(reply, CHAT).html
    assert plain(reply, CHAT).splitlines()[-1] == "<b>Us</b> & you"


def test_a_digest_of_no_stories_is_signed_as_well():
    (reply,) = replies(digest_of(kind=Kind.QUIET), signature="via @ournews")
    assert plain(reply, CHAT).splitlines()[-1] == "via @ournews"


@given(st.integers(1, 15), st.text(max_size=100))
def test_with_its_signature_a_digest_still_fits(count, signature):
    stories = (told(number, excerpt="Long " * 40, title="Very long " * 20) for number in range(1, count + 1))
    for reply in replies(digest_of(*stories), signature=signature):
        text, entities = parse_html(html(reply, CHAT).html)
        assert utf16_length(text) <= MESSAGE_LIMIT
        assert len(entities) <= MOST_ENTITIES
