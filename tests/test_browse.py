from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from conftest import NOW, SEEDS

from bot.conversation import Text

NEXTGOV = "ACLU Calls for Halt of Homeland Security’s Use Of Facial Recognition Technology"


def labels(reply):
    return [
        button.label.key if isinstance(button.label, Text) else button.label for row in reply.buttons for button in row
    ]


def titles(reply):
    return [article.title for article in reply.articles]


async def imported(app, folder, *articles, topics=""):
    """More stories for the archive, each `title, published, heat, topics`."""
    folder.mkdir()
    (folder / "topics.yaml").write_text(f"topics: [{topics}]")
    for number, (title, published, heat, names) in enumerate(articles):
        (folder / f"{number}.md").write_text(
            f"---\ntitle: '{title}'\npublishedDateTime: {published}\nwebUrl: https://example.org/{folder.name}/{number}\n"
            f"heat: {heat}\ntopics: {names}\nprovider:\n  name: Example\n---\n"
        )
    report = await app.storage.import_paths([folder], NOW)
    assert report.created == len(articles)
    assert not report.failed


# --- latest -----------------------------------------------------------------------------------------------------------


async def test_latest_shows_the_newest_first(ask):
    days = [article.published_at for article in (await ask("/latest size:50")).articles]
    assert len(days) == 50
    assert days == sorted(days, reverse=True)


async def test_turning_the_pages_shows_every_story_once(ask, pressing):
    reply, seen = await ask("/latest"), []
    while True:
        seen += [article.id for article in reply.articles]
        if "button-next" not in labels(reply):
            break
        reply = await pressing(reply, "Next ›")
    assert len(seen) == len(set(seen)) == 73


async def test_turning_the_pages_keeps_filters_and_size(ask, pressing):
    reply = await pressing(await ask('/latest robot since:2018 from:"openai" size:1'), "Next ›")
    assert reply.articles
    assert {article.provider.name for article in reply.articles} == {"OpenAI"}
    assert len(reply.articles) == 1
    assert (await pressing(reply, "‹ Previous")).articles != reply.articles


async def test_the_filters_are_shown_as_they_were_understood(hear):
    said = await hear("/latest topic:securty since:2021-12-08 until:2021-12-08 heat:>10")
    assert said.splitlines()[:2] == [
        "Latest stories",
        "AI in Security · since Dec 8, 2021 · until Dec 8, 2021 · heat 11 or more",
    ]


@pytest.mark.parametrize("line", ["/latest 2021", "/top 2021", "/latest since:2021 until:2021", "/top last year"])
async def test_words_that_mean_a_time_are_taken_for_it(ask, line):
    reply = await ask(f"{line} size:50", now=datetime(2022, 1, 1, tzinfo=UTC))
    assert {article.published_at.year for article in reply.articles} == {2021}


async def test_fifty_stories_have_buttons_that_telegram_takes(ask):
    reply = await ask("/latest size:50")
    assert sum(len(row) for row in reply.buttons) <= 100
    assert max(len(row) for row in reply.buttons) <= 8


# --- top --------------------------------------------------------------------------------------------------------------


async def test_top_shows_the_hottest_of_the_last_seven_days(app, ask, tmp_path):
    await imported(
        app,
        tmp_path / "fresh",
        ("Eight days old", "2025-11-23T12:00:00Z", 180, "[AI]"),
        ("Six days old", "2025-11-25T00:00:00Z", 10, "[AI]"),
        ("Of today", "2025-12-01T09:00:00Z", 90, "[AI]"),
    )
    assert titles(await ask("/top")) == titles(await ask("/top week")) == ["Of today", "Six days old"]
    assert titles(await ask("/top today")) == ["Of today"]


async def test_top_of_an_older_archive_says_so_and_shows_its_newest_week(hear):
    said = await hear("/top", now=datetime(2030, 1, 1, tzinfo=UTC))
    assert said.splitlines()[:2] == [
        "Hottest in the week up to Nov 13, 2025",
        "Nothing is from the last seven days, so this looks further back.",
    ]


async def test_the_pages_of_top_keep_their_window(ask, pressing):
    first = await ask("/top year size:2", now=datetime(2026, 1, 1, tzinfo=UTC))
    second = await pressing(first, "Next ›")
    assert titles(first)[0] == "DeepSeek releases R1, an open reasoning model that rivals OpenAI's o1"
    assert {article.published_at.year for article in (*first.articles, *second.articles)} == {2025}


async def test_another_window_keeps_the_filters(ask, pressing):
    reply = await pressing(await ask("/top week topic:robotics"), "All time")
    assert all("Robotics" in article.topics for article in reply.articles)
    assert len(reply.articles) == 4


async def test_top_between_two_days_has_no_other_window(hear):
    said = await hear("/top week since:2021-12 until:2021-12")
    assert NEXTGOV in said
    assert said.startswith("Hottest stories\nsince Dec 1, 2021 · until Dec 31, 2021\n")


@pytest.mark.parametrize("line", ["/top all", "/top ALL time", "/top all time topic:ai"])
async def test_all_time_has_no_window(hear, line):
    assert (await hear(line)).startswith("Hottest of all time")


async def test_top_about_something_searches_within_the_window(ask):
    reply = await ask("/top all facial recognition")
    heats = [article.heat for article in reply.articles]
    assert heats == sorted(heats, reverse=True)
    assert NEXTGOV in titles(await ask("/top all facial recognition size:50"))


# --- topics -----------------------------------------------------------------------------------------------------------


async def test_topics_are_buttons_that_lead_to_their_stories(ask, pressing):
    reply = await pressing(await ask("/topics"), "Robotics · 4")
    assert reply.title == "Robotics"
    assert len(reply.articles) == 4


async def test_many_topics_have_pages(app, ask, pressing, tmp_path):
    names = ", ".join(f"Subject {number}" for number in range(40))
    await imported(app, tmp_path / "many", ("A story of everything", "2025-01-01", 1, f"[{names}]"))
    first = await ask("/topics")
    last = await pressing(await pressing(first, "Next ›"), "Next ›")
    assert sum(label.startswith("Subject") for label in labels(first) + labels(last)) >= 16
    assert "button-next" not in labels(last)


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("AI in Security", "AI in Security"),
        ("securty", "AI in Security"),
        ("NLP", "Natural Language Processing"),
        ("self-driving cars", "Autonomous Vehicles"),
        ("“computer vision”", "Computer Vision"),
        ("topic:vision", "Computer Vision"),
    ],
)
async def test_a_topic_is_found_by_name_typo_abbreviation_and_alias(ask, name, topic):
    assert (await ask(f"/topic {name}")).title == topic


async def test_a_part_of_several_names_lets_one_choose_and_keeps_the_filters(ask, pressing):
    choice = await ask("/topic learning since:2024")
    assert [label.split(" ·")[0] for label in labels(choice)] == ["Machine Learning", "Reinforcement Learning"]
    reply = await pressing(choice, labels(choice)[1])
    assert reply.title == "Reinforcement Learning"
    assert all(article.published_at.year >= 2024 for article in reply.articles)


async def test_an_unknown_topic_offers_the_nearest(hear, ask):
    assert (await hear("/topic xyzzy")).startswith("There is no topic “xyzzy”. The closest are:")
    assert labels(await ask("/topic xyzzy"))[-1] == "button-topics"


async def test_an_unknown_topic_in_a_search_is_replaced_and_the_search_kept(ask, pressing):
    reply = await ask("/latest robot topic:cooking")
    found = await pressing(reply, labels(reply)[0])
    assert found.articles
    assert all(labels(reply)[0] in article.topics for article in found.articles)


@pytest.mark.parametrize(
    "name", ["Home page", "Page: one", "page:2", "size", 'The "Big" One', "since:yesterday", "-minus"]
)
async def test_a_topic_of_any_name_is_reached_by_its_button(app, ask, pressing, tmp_path, name):
    await imported(app, tmp_path / "odd", ("An odd story", "2025-01-01", 1, f"['{name}']"))
    reply = await ask("/topics")
    label = next(label for label in labels(reply) if label.startswith(name))
    assert titles(await pressing(reply, label)) == ["An odd story"]


async def test_a_topic_without_stories_says_so(app, hear, tmp_path):
    await imported(app, tmp_path / "described", topics="{name: Quantum Gardening}")
    assert await hear("/topic quantum gardening") == "There are no stories on Quantum Gardening yet."


async def test_a_topic_can_show_its_hottest_first_and_back(ask, pressing):
    hottest = await pressing(await ask("/topic ai page:2"), "Hottest first")
    heats = [article.heat for article in hottest.articles]
    assert heats == sorted(heats, reverse=True)
    assert (await pressing(hottest, "Newest first")).articles == (await ask("/topic ai")).articles


async def test_topics_followed_by_a_name_is_taken_for_that_topic(ask):
    assert (await ask("/topics robotics")).title == "Robotics"


# --- cards ------------------------------------------------------------------------------------------------------------


async def test_a_number_opens_the_card_and_back_returns_to_the_same_page(ask, pressing):
    page = await ask("/latest topic:ai page:2")
    card = await pressing(page, "Story 3")
    assert card.card.title == page.articles[2].title
    assert (await pressing(card, "‹ Back")).articles == page.articles


async def test_the_card_of_the_reference_story_shows_both_related_stories(ask, pressing, hear):
    reply = await ask("/search facail recogntion homland")
    card = await pressing(reply, "Story 1")
    assert card.card.title == NEXTGOV
    assert [story.provider for story in card.card.related] == ["Biometric Companies", "Scoop"]
    said = await hear(f"/read {card.card.id}")
    assert "• No live facial recognition for New Zealand Police" in said
    assert "• Police Release Findings" in said


async def test_a_related_story_of_the_archive_has_a_card_of_its_own(ask, pressing):
    card = await pressing(await ask("chatgpt suspended in italy"), "Story 1")
    label = next(
        text for text in map(str, (button.line for row in card.buttons for button in row)) if text.count("/read") == 2
    )
    other = await ask(label)
    assert other.card.id != card.card.id
    assert (await pressing(other, "‹ Back")).card.id == card.card.id


async def test_the_way_back_stays_short_however_far_one_wanders(ask):
    line = "/read 1 /latest page:3"
    reply = await ask("chatgpt italy")
    for _ in range(10):
        lines = [button.line for row in reply.buttons for button in row]
        line = next((line for line in lines if line.startswith("/read") and line.count("/read") == 2), lines[0])
        reply = await ask(line)
        assert line.count("/read") <= 2
        assert line.endswith("/answer stories chatgpt italy")


@pytest.mark.parametrize("number", ["", "x", "0", "-1", "424242", "9" * 30, "9" * 4000, "²", "1.5"])
async def test_a_card_that_does_not_exist_is_told(hear, number):
    assert await hear(f"/read {number}") == "That story is no longer in the archive."


async def test_a_story_that_is_unpublished_while_its_list_stands_is_told_and_back_leads_to_the_list(
    app, ask, pressing, tmp_path
):
    page = await ask("/latest from:nextgov")
    text = (
        SEEDS / "news" / "2021-12-08-aclu-calls-for-halt-of-homeland-securitys-use-of-facial-recognition-technology.md"
    ).read_text()
    (tmp_path / "a.md").write_text(text.replace("published: true", "published: false"))
    await app.storage.import_paths([tmp_path / "a.md"], NOW)
    gone = await pressing(page, "Story 1")
    assert gone.paragraphs[0].key == "error-story"
    assert (await pressing(gone, "‹ Back")).articles == ()


# --- an empty archive -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "/latest",
        "/top",
        "/top all",
        "/topics",
        "/topic",
        "/topic ai",
        "/search ai",
        "ai",
        "/latest from:bbc",
        "/search a topic:x",
    ],
)
async def test_an_empty_archive_says_what_will_be_here(empty_app, hear, line):
    said = await hear(line, app=empty_app)
    assert said == "The archive is still empty. As soon as its curators import stories, you will find them here."


async def test_replies_are_values(ask):
    reply = await ask("/latest")
    assert reply == await ask("/latest")
    assert replace(reply, title="") != reply
