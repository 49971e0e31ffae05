"""What a digest is narrowed down to, in words, over the sample articles."""

from __future__ import annotations

import asyncio
from zoneinfo import ZoneInfo

import pytest
from conftest import settings_for
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.commands.narrowing import Narrowed, narrowed, put_in
from bot.conversation import Chat, UserError
from bot.texts import written


@pytest.fixture
def read(app):
    """The names that words narrow down to, what is kept out with a minus before it, a place after `in`."""

    async def read(words):
        found = await narrowed(app, words, f"/subscribe {words}", "en")
        wanted, unwanted = (*found.topics, *found.providers), (*found.without_topics, *found.without_providers)
        place = [f"in {found.place}"] if found.place else []
        return [*wanted, *(f"-{name}" for name in unwanted), *place]

    return read


@pytest.fixture
def refused(app):
    """The name that is refused, and the line of each button that helps."""

    async def refused(words):
        with pytest.raises(UserError) as error:
            await narrowed(app, words, f"/subscribe 8:00 {words}", "en")
        return dict(error.value.text.values)["name"], [button.line for row in error.value.buttons for button in row]

    return refused


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", []),
        ("all the news", []),
        ("ai", ["AI"]),
        ("ai security", ["AI in Security"]),
        ("AI in Security and robots", ["AI in Security", "Robotics"]),
        ("nlp, vision", ["Natural Language Processing", "Computer Vision"]),
        ("robots robots", ["Robotics"]),
        ("security, security, ai in security", ["AI in Security"]),
        ("stories about “chips”!", ["AI Chips"]),
        ("securty", ["AI in Security"]),
        ("openai", ["OpenAI"]),
        ("ai from openai and nature", ["AI", "OpenAI", "Nature"]),
        ("science by nature", ["AI in Science", "Nature"]),
    ],
)
async def test_topics_and_providers_are_read(read, words, expected):
    assert sorted(await read(words)) == sorted(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("without robots", ["-Robotics"]),
        ("not robots", ["-Robotics"]),
        ("security -robots", ["AI in Security", "-Robotics"]),
        ("security, not on robots", ["AI in Security", "-Robotics"]),
        ("everything except chips and not from openai", ["-AI Chips", "-OpenAI"]),
    ],
)
async def test_what_is_not_wanted_is_kept_out(read, words, expected):
    assert await read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("London", ["in London"]),
        ("security New York", ["AI in Security", "in New York"]),
        ("united states, ai", ["AI", "in united states"]),
    ],
)
async def test_a_place_among_the_topics_is_told_apart(read, words, expected):
    assert await read(words) == expected


@pytest.mark.parametrize("words", ["not London", "from London", "London Berlin"])
async def test_a_place_is_none_where_it_cannot_be_one(refused, words):
    assert (await refused(words))[0] == words.split()[-1]


async def test_the_nearest_topics_complete_the_line_that_was_typed(refused):
    name, lines = await refused("security learning, robots")
    assert name == "learning"
    assert "/subscribe 8:00 security Machine Learning, robots" in lines
    assert lines[-1] == "/subscribe 8:00 security, robots"  # without them


async def test_words_that_are_like_no_topic_lead_to_all_topics(refused):
    name, lines = await refused("security quantum gardening, robots")
    assert name == "quantum gardening"
    assert lines == ["/topics", "/subscribe 8:00 security, robots"]


@pytest.mark.parametrize(
    ("words", "name"),
    [("🤖", "🤖"), ("blah blub foo", "blah blub foo"), ("crypto", "crypto")],
)
async def test_nonsense_is_left_out_or_swapped_for_a_topic_of_the_list(refused, words, name):
    assert await refused(words) == (name, ["/topics", "/subscribe 8:00"])


@pytest.mark.parametrize("words", ["https://t.me/daily_news", "t.me/daily_news"])
async def test_an_address_makes_no_line_of_a_button(refused, words):
    assert await refused(f"ai {words}") == (words, ["/topics"])


@pytest.mark.parametrize(
    ("line", "words", "example"),
    [
        ("/subscribe @daily_news 8:00 crypto", "crypto", "/subscribe @daily_news AI"),
        ("/settings 12 topics crypto", "crypto", "/settings 12 topics AI"),
        ("/digest from crypto", "from crypto", "/digest from Nature"),
    ],
)
async def test_what_is_unknown_is_told_with_a_line_that_works(app, line, words, example):
    with pytest.raises(UserError) as error:
        await narrowed(app, words, line, "en")
    assert dict(error.value.text.values)["example"] == example


@pytest.mark.parametrize("words", ["crypto", "t.me/daily_news", "from crypto"])
async def test_an_archive_without_topics_has_no_line_that_works(empty_app, words):
    with pytest.raises(UserError) as error:
        await narrowed(empty_app, words, f"/subscribe {words}", "en")
    assert dict(error.value.text.values)["example"] == ""


async def test_a_word_of_a_topics_name_is_no_typo_of_another(app):
    with pytest.raises(UserError) as error:
        await narrowed(app, "policy", "/subscribe policy", "en")
    assert error.value.text.key == "which-topic"
    lines = [button.line for row in error.value.buttons for button in row]
    assert lines == ["/subscribe AI Policy", "/subscribe AI in Security", "/subscribe"]


@pytest.mark.parametrize("words", ["security not security", "robots, security without securty", "nature not nature"])
async def test_what_is_wanted_and_kept_out_at_once_is_refused(app, words):
    with pytest.raises(UserError) as error:
        await narrowed(app, words, f"/subscribe {words}", "en")
    assert error.value.text.key == "error-in-and-out"


@pytest.mark.parametrize(
    ("words", "is_everything"),
    [("everything", True), ("all topics", True), ("all", True), ("", False), ("news", False), ("not all", False)],
)
async def test_everything_is_told_from_nothing(app, words, is_everything):
    assert (await narrowed(app, words, f"/subscribe {words}", "en")).is_everything is is_everything


async def test_an_unknown_word_is_told_without_the_topic_behind_it(refused):
    name, lines = await refused("crypto security")
    assert name == "crypto"
    assert lines[-1] == "/subscribe 8:00 security"


async def test_words_for_several_topics_are_a_question_which(app):
    with pytest.raises(UserError) as error:
        await narrowed(app, "learning", "/subscribe learning", "en")
    assert error.value.text.key == "which-topic"
    lines = [button.line for row in error.value.buttons for button in row]
    assert {"/subscribe Machine Learning", "/subscribe Reinforcement Learning"} <= set(lines)


async def test_after_from_the_nearest_providers_are_offered(refused):
    name, lines = await refused("ai from new york post")
    assert name == "new york post"
    assert lines == ["/subscribe 8:00 ai from The New York Times", "/subscribe 8:00 ai from"]


def test_a_name_takes_the_place_of_whole_words_only():
    assert (
        put_in("/subscribe 8:00  in  portland", "portland", "America/New_York") == "/subscribe 8:00 in America/New_York"
    )
    assert put_in("/subscribe sub robots", "sub", "AI") == "/subscribe AI robots"
    assert put_in("/subscribe “quantum, gardening”", "quantum gardening", "AI") == "/subscribe “AI”"
    assert put_in(r"/subscribe c++ \d", "c++", r"\1") == r"/subscribe \1 \d"


@pytest.fixture(scope="module")
def shared(seeded_database):
    """What runs something in a loop, and an app open in that loop, which many examples share."""
    with asyncio.Runner() as runner:
        opened = App.open(settings_for(seeded_database))
        yield runner.run, runner.run(opened.__aenter__())
        runner.run(opened.__aexit__(None, None, None))


@given(st.text(max_size=40))
def test_any_words_are_narrowed_down_or_refused(shared, words):
    run, app = shared
    names, found, refusal = run(app.storage.articles.names()), Narrowed(), ""
    try:
        found = run(narrowed(app, words, f"/subscribe {words}", "en"))
    except UserError as error:
        refusal = written(error.text, Chat(1, "private", "en", ZoneInfo("UTC")))
    assert refusal or {*found.topics, *found.without_topics} <= set(names.topics.values())
    assert refusal or {*found.providers, *found.without_providers} <= set(names.providers.values())
