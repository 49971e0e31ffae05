from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from telegram_rules import MOST_ENTITIES, parse_html, utf16_length

from bot.conversation import Button, Chat, Reply, say
from bot.layout import byline, flames
from bot.render import LABEL_LIMIT, MESSAGE_LIMIT, html, label, plain, without_dates
from storage import Article, Image, Provider, RelatedStory

CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))
AT = datetime(2021, 12, 8, 16, 33, tzinfo=UTC)


def story(title="A title", **changes):
    values = {"url": "https://example.org/a", "link": "https://example.org/a", "published_at": AT, "id": 1}
    return Article(title=title, **values | changes)


def shown(reply):
    """What someone in Telegram reads, and the kinds of markup in it."""
    text, entities = parse_html(html(reply, CHAT).html)
    return text, entities


# --- how things look --------------------------------------------------------------------------------------------------


def test_a_list_shows_number_title_heat_provider_day_and_topics():
    article = story(provider=Provider("Nextgov", "nextgov.com"), topics=("AI", "Robotics"), hotness=0.95)
    text, entities = shown(Reply(title="Latest", articles=(article,), notes=("One story",)))
    assert text == "Latest\n\n1. A title 🔥🔥🔥\nNextgov · Dec 8, 2021 · AI, Robotics\n\nOne story"
    assert [entity["type"] for entity in entities] == ["bold", "text_link", "italic", "italic"]


def test_plain_text_puts_each_address_on_a_line_of_its_own():
    article = story(provider=Provider("Nextgov"), topics=("AI",))
    assert plain(Reply(title="Latest", articles=(article,)), CHAT).splitlines() == [
        "Latest",
        "1. A title",
        "https://example.org/a",
        "Nextgov · Dec 8, 2021 · AI",
    ]


def test_a_card_shows_excerpt_text_and_related_stories():
    related = RelatedStory("Another view", "https://example.com/b", provider="Scoop", published_at=AT)
    card = story(excerpt="In short.", body="First.\n\nSecond.", related=(related,))
    assert plain(Reply(card=card), CHAT).splitlines() == [
        "A title",
        "https://example.org/a",
        "Dec 8, 2021",
        "In short.",
        "First.",
        "Second.",
        "Related coverage",
        "• Another view – Scoop · Dec 8, 2021",
        "https://example.com/b",
    ]


def test_a_card_previews_its_first_picture_or_else_its_page():
    picture = Image("https://example.org/a.jpg")
    assert html(Reply(card=story(images=(picture,))), CHAT).preview == "https://example.org/a.jpg"
    assert html(Reply(card=story()), CHAT).preview == "https://example.org/a"
    assert html(Reply(articles=(story(),)), CHAT).preview == ""


def test_a_card_previews_only_what_can_be_fetched():
    assert html(Reply(card=story(images=(Image("data:image/png;base64,"),))), CHAT).preview == "https://example.org/a"
    assert html(Reply(card=story(link="no address")), CHAT).preview == ""


def test_a_long_excerpt_is_folded_on_a_card_and_a_short_one_is_not():
    _, entities = shown(Reply(card=story(excerpt="word " * 80)))
    assert [entity["length"] for entity in entities if entity["type"] == "expandable_blockquote"] == [399]
    assert "blockquote" not in html(Reply(card=story(excerpt="word " * 60)), CHAT).html


def test_a_card_tells_its_instant_to_those_who_can_be_shown_it_in_their_own_zone():
    article = story(provider=Provider("Nextgov"), kind="video", hotness=0.95)
    text, entities = shown(Reply(card=article))
    assert text.splitlines()[1] == "Nextgov · Dec 8, 2021 · video · 🔥🔥🔥"
    (date,) = [entity for entity in entities if entity["type"] == "date_time"]
    assert (date["unix_time"], date["date_time_format"], date["length"]) == (int(AT.timestamp()), "Dt", 11)


def test_a_day_without_a_time_is_the_same_for_everyone():
    assert "tg-time" not in html(Reply(card=story(published_at=AT.replace(hour=0, minute=0))), CHAT).html


def test_without_its_dates_a_card_reads_the_same():
    card = story("<tg-time>", excerpt="</tg-time> 1 < 2")
    rendered = html(Reply(card=card), CHAT).html
    assert parse_html(without_dates(rendered))[0] == parse_html(rendered)[0]
    assert "<tg-time" not in without_dates(rendered)


def test_a_card_mentions_five_related_stories_at_most():
    related = tuple(RelatedStory(f"Story {number}", f"https://example.com/{number}") for number in range(9))
    assert plain(Reply(card=story(related=related)), CHAT).count("•") == 5


@pytest.mark.parametrize(("hotness", "sign"), [(None, ""), (0.39, ""), (0.4, "🔥"), (0.7, "🔥🔥"), (0.9, "🔥🔥🔥")])
def test_heat_is_told_by_flames_relative_to_the_archive(hotness, sign):
    assert flames(story(hotness=hotness)) == sign


def test_a_byline_names_the_domain_where_the_provider_has_no_name_and_says_what_is_a_video():
    assert (
        byline(story(provider=Provider("", "nextgov.com"), kind="video"), CHAT) == "nextgov.com · Dec 8, 2021 · video"
    )


def test_days_are_those_of_the_chat_not_of_the_server():
    auckland = Chat(1, "private", "en", ZoneInfo("Pacific/Auckland"))
    assert byline(story(), auckland) == "Dec 9, 2021"


# --- whatever a title holds -------------------------------------------------------------------------------------------


def test_markup_in_a_title_is_shown_and_not_obeyed():
    text, entities = shown(Reply(articles=(story("<b>1 < 2</b> & </i> &amp;"),)))
    assert text.startswith("1. <b>1 < 2</b> & </i> &amp;\n")
    assert [entity["type"] for entity in entities] == ["text_link", "italic"]


def test_quotation_marks_in_an_address_do_not_end_it():
    _, entities = shown(Reply(articles=(story(link='https://example.org/?q="x"&y=<1>'),)))
    assert entities[0]["url"] == 'https://example.org/?q="x"&y=<1>'


def test_characters_that_turn_the_direction_of_text_do_not_reach_what_follows():
    text, _ = shown(Reply(articles=(story("abc \u202egnp.exe\u2066 def"),)))
    assert text.startswith("1. abc gnp.exe def\n")


def test_a_title_of_several_lines_stays_on_one():
    assert plain(Reply(articles=(story("one\n\ntwo\x0b\u2028three\0"),)), CHAT).startswith("1. one two three\n")


def test_a_title_is_cut_between_words():
    text, _ = shown(Reply(articles=(story("word " * 100_000),)))
    first = text.splitlines()[0]
    assert first.endswith("word…")
    assert utf16_length(first) <= 203


def test_an_address_longer_than_telegram_opens_is_left_out():
    _, entities = shown(Reply(articles=(story(link="https://example.org/" + "a" * 2000),)))
    assert [entity["type"] for entity in entities] == ["italic"]


def test_an_empty_reply_is_still_something_to_send():
    assert shown(Reply())[0] == "…"
    assert shown(Reply(paragraphs=("\u202e\0 ",)))[0] == "…"


# --- what fits --------------------------------------------------------------------------------------------------------


def test_fifty_long_stories_all_have_their_place():
    stories = tuple(story("A very long headline " * 20, provider=Provider("The Provider " * 9)) for _ in range(50))
    text, entities = shown(Reply(title="Everything", articles=stories, notes=("50 stories",)))
    assert "\n50. " in text
    assert text.endswith("50 stories")
    assert sum(entity["type"] == "text_link" for entity in entities) == 50
    assert len(entities) <= MOST_ENTITIES


@pytest.mark.parametrize("count", [1, 5, 20])
def test_a_usual_list_keeps_whole_titles(count):
    title = "ACLU Calls for Halt of Homeland Security’s Use Of Facial Recognition Technology"
    text, _ = shown(Reply(articles=(story(title, provider=Provider("Nextgov")),) * count))
    assert text.count(title) == count


STRANGE = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="<>&\"'/=b ai\n", max_size=40),
    st.text(alphabet="\u202e\u2066\u200f\u200d\0\x1b\x85\u2028\ud800 شא", max_size=20),
    st.text(alphabet="👩‍👩‍👧‍👦🇩🇪🔥e\u0301", max_size=60),
    st.sampled_from(["x" * 100_000, "🔥 " * 50_000, "long words in a row " * 5_000, "a\n" * 9_000, "&amp;" * 5_000]),
)
LINKS = st.sampled_from(
    ["https://example.org/a", 'https://example.org/?a="b"&c=<d>', "https://x.org/" + "a" * 3000, "", "a b\nc"]
)
RELATED = st.builds(RelatedStory, title=STRANGE, link=LINKS, provider=STRANGE, published_at=st.none() | st.just(AT))
STORIES = st.builds(
    Article,
    url=LINKS,
    link=LINKS,
    title=STRANGE,
    published_at=st.just(AT),
    excerpt=STRANGE,
    body=STRANGE,
    provider=st.builds(Provider, STRANGE, STRANGE),
    topics=st.lists(STRANGE, max_size=5).map(tuple),
    related=st.lists(RELATED, max_size=7).map(tuple),
    hotness=st.none() | st.floats(0, 1),
)
REPLIES = st.builds(
    Reply,
    title=STRANGE | STRANGE.map(lambda words: say("title-results", words=words)),
    paragraphs=st.lists(STRANGE, max_size=4).map(tuple),
    articles=st.lists(STORIES, max_size=4).flatmap(
        lambda some: st.sampled_from([1, 13]).map(lambda n: tuple(some * n)[:50])
    ),
    card=st.none() | STORIES,
    notes=st.lists(STRANGE, max_size=3).map(tuple),
)


@given(reply=REPLIES)
@example(reply=Reply(title="t", articles=(story("🔥" * 500, topics=("x" * 99,) * 5),) * 50, notes=("n",)))
@example(reply=Reply(paragraphs=("p" * 5000,) * 50, articles=(story(),) * 50))
def test_every_reply_is_a_message_that_telegram_takes(reply):
    text, entities = shown(reply)
    assert text.strip()
    assert utf16_length(text) <= MESSAGE_LIMIT == 4096
    assert len(entities) <= MOST_ENTITIES


@given(reply=REPLIES)
def test_every_reply_has_no_empty_line_as_plain_text(reply):
    text = plain(reply, CHAT)
    assert "\n\n" not in f"\n{text}\n" or text == ""
    assert all(line.strip() for line in text.split("\n") if text)
    text.encode()


@given(words=STRANGE)
def test_every_label_fits_its_button(words):
    for text in (label(words, CHAT), label(say("button-related", title=words), CHAT)):
        assert text.strip()
        assert "\n" not in text
        assert utf16_length(text) <= LABEL_LIMIT


def test_a_label_of_nothing_can_still_be_tapped():
    assert label(Button("\n").label, CHAT) == "…"
