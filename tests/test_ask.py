from __future__ import annotations

import pytest
from conftest import NOW

from bot.conversation import Text

NEXTGOV = "ACLU Calls for Halt of Homeland Security’s Use Of Facial Recognition Technology"


def labels(reply):
    return [
        button.label.key if isinstance(button.label, Text) else button.label for row in reply.buttons for button in row
    ]


async def test_search_forgives_typos_and_says_what_it_looked_for(hear):
    said = await hear("/search facail recogntion homland")
    assert said.splitlines()[:2] == ["Showing results for facial recognition homeland", f"1. {NEXTGOV}"]


@pytest.mark.parametrize("line", ["facail recogntion, homland?", "FACAIL recogntion homland!"])
async def test_what_was_looked_for_stands_without_the_typos_whatever_surrounds_them(hear, line):
    assert "facial recognition homeland" in (await hear(line)).splitlines()[0].lower()
    assert "recogntion" not in await hear(line)


async def test_words_without_a_command_are_searched(ask):
    assert (await ask("facial recognition")).articles == (await ask("/search facial recognition")).articles


async def test_two_words_that_the_archive_writes_as_one_are_told_as_one(hear):
    assert (await hear("deep seek")).startswith("Showing results for deepseek\n")


async def test_words_that_no_story_holds_with_the_rest_are_named(hear):
    assert "No story mentions “parliament” as well; these come closest." in await hear("/search drone crash parliament")


async def test_a_search_of_filters_only_lists_what_fits_newest_first(ask, hear):
    reply = await ask('/search topic:"ai policy" size:50')
    days = [article.published_at for article in reply.articles]
    assert len(days) == 14
    assert days == sorted(days, reverse=True)
    assert (await hear("/search topic:policy")).startswith("Stories that fit\nAI Policy\n")


async def test_the_pages_of_a_search_hold_each_story_once(ask, pressing):
    whole = await ask("/search openai size:50")
    pages = [await ask("/search openai")]
    while "button-next" in labels(pages[-1]):
        pages.append(await pressing(pages[-1], "Next ›"))
    assert [article.id for page in pages for article in page.articles] == [article.id for article in whole.articles]


async def test_a_long_search_can_be_shown_newest_first_and_back(ask, pressing):
    best = await ask("/search openai")
    newest = await pressing(best, "Newest first")
    days = [article.published_at for article in newest.articles]
    assert days == sorted(days, reverse=True)
    assert (await pressing(newest, "Best match first")).articles == best.articles


async def test_a_search_that_only_the_filters_prevent_offers_to_leave_them_out(ask, pressing):
    reply = await ask("/search drones topic:robotics from:nextgov")
    assert reply.paragraphs[0].key == "nothing-narrowed"
    assert (await pressing(reply, "Without filters: one story")).articles


async def test_a_search_in_vain_offers_the_words_that_do_occur(ask, pressing):
    reply = await ask("/search smart fridge protein")
    assert labels(reply) == ["protein", "button-latest", "button-topics", "button-follow-coming"]
    assert (await pressing(reply, "protein")).articles


async def test_nonsense_gets_a_kind_answer_and_a_way_on(hear, ask):
    assert await hear("qwertzuiop") == "Nothing about “qwertzuiop” in this archive. You could start from here:"
    assert labels(await ask("qwertzuiop")) == ["button-latest", "button-topics"]


async def test_an_unknown_provider_is_replaced_and_the_search_kept(ask, pressing):
    reply = await ask("/search openai from:zzz")
    found = await pressing(reply, labels(reply)[0])
    assert {article.provider.name for article in found.articles} <= {labels(reply)[0]}
    assert reply.buttons[0][0].line.startswith("/search openai from:")


async def test_a_misspelt_provider_is_understood_and_named(hear):
    assert (await hear("/latest from:nextgv")).startswith("Latest stories\nfrom Nextgov\n")


async def test_search_without_words_tells_how_to_search(hear):
    assert (await hear("/search")).startswith("Search\nType what you are curious about")


@pytest.mark.parametrize("text", ["???", "🤖🤖", "-", "/search …", "/search -", "( )"])
async def test_what_holds_no_word_is_not_searched(hear, text):
    assert (await hear(text)).startswith("I can only search for words.")


@pytest.mark.parametrize("text", ["5", "42"])
async def test_a_number_that_is_no_button_is_explained(hear, text):
    assert await hear(text) == "To open a story, tap its number under the list."


async def test_a_year_is_searched(hear):
    assert (await hear("/search 2021")).startswith(("Results for 2021", "Nothing about “2021”"))


@pytest.mark.parametrize("text", ["hi", "Hello!", "привет"])
async def test_a_greeting_is_returned(hear, text):
    assert (await hear(text)).startswith("Hello! This is your newsdesk.")


@pytest.mark.parametrize(
    ("typed", "meant"), [("/serch ai", "/search ai"), ("/lates", "/latest"), ("/Topc nlp", "/topic nlp")]
)
async def test_a_misspelt_command_offers_the_right_one_with_the_same_words(ask, typed, meant):
    assert (await ask(typed)).buttons[0][0].line == meant


async def test_a_command_like_no_other_is_told_to_be_unknown(hear, ask):
    assert await hear("/frobnicate") == "There is no command /frobnicate."
    assert labels(await ask("/frobnicate")) == ["button-help"]


async def test_very_long_texts_are_answered_in_short(hear):
    said = await hear("qwertzuiop" * 500)
    assert len(said) < 600


async def test_the_buttons_of_a_very_long_search_stay_within_one_line(ask):
    reply = await ask("openai " * 2000 + " topic:ai")
    lines = [button.line for row in reply.buttons for button in row]
    assert lines
    assert all(len(line) < 1200 for line in lines)


@pytest.mark.parametrize(
    "line", ["unsubscribe me please", "stop the digest", "pause my digest for a week", "mute", "pause", "Unsubscribe"]
)
async def test_an_order_in_words_changes_nothing_before_a_tap(app, ask, line):
    await ask("/subscribe 8:00 daily")
    before = await app.storage.subscriptions.of_chat(1)
    await ask(line)
    assert await app.storage.subscriptions.of_chat(1) == before


@pytest.mark.parametrize(
    ("line", "button"),
    [
        ("unsubscribe me please", "/unsubscribe 1"),
        ("pause my digest for a week", "/pause for a week"),
        ("start sending me news again", "/resume"),
        ("change my timezone to Berlin", "/timezone Berlin"),
        ("send me news every morning at 7", "/subscribe every morning at 7"),
    ],
)
async def test_an_order_in_words_is_a_tap_away(ask, line, button):
    await ask("/subscribe 8:00 daily")
    assert (await ask(line)).buttons[0][0].line == button


@pytest.mark.parametrize("line", ["stop", "mute", "pause it", "when is my next digest?"])
async def test_where_nothing_is_subscribed_to_an_order_leads_to_a_digest(ask, line):
    assert labels(await ask(line))[0] == "button-subscribe"


async def test_an_order_in_words_is_not_noted_among_what_was_asked_in_vain(app, ask):
    await ask("unsubscribe me please")
    await ask("when is my next digest?")
    assert await app.storage.misses.most_frequent(NOW.date(), 10) == ()


@pytest.mark.parametrize(
    "line",
    [
        "When did ChatGPT come out?",
        "When was ChatGPT released?",
        "when did openai launch chatgpt",
        "when did opnai launch chatgtp?",
        "Wann hat OpenAI ChatGPT veröffentlicht?",
        "¿Cuándo lanzó OpenAI ChatGPT?",
        "Quand OpenAI a-t-il lancé ChatGPT ?",
        "Quando a OpenAI lançou o ChatGPT?",
        "Когда OpenAI выпустила ChatGPT?",
        "ChatGPT是什么时候发布的？",
        "متى أطلقت OpenAI ChatGPT؟",
        "Когда вышел ChatGPT?",
    ],
)
async def test_when_something_came_out_is_told_by_the_earliest_story_that_its_title_names(hear, line):
    assert (await hear(line)).startswith("OpenAI published this on Nov 30, 2022\n")
    assert (await hear("tell me more about the first one")).startswith("OpenAI opens ChatGPT")


async def test_where_no_title_names_what_came_out_the_question_is_read_as_it_stands(hear):
    assert (await hear("when did apple release the iphone?")).startswith("Nothing about “apple release iphone”")


async def test_the_earliest_story_that_names_it_is_found_behind_many_that_do(hear):
    said = await hear("When did OpenAI come out?")
    assert said.startswith("OpenAI published this on Feb 14, 2019\n")
    assert "1. OpenAI withholds its full GPT-2 text generator" in said


@pytest.mark.parametrize("line", ["when did the open letter come out?", "Wann kam der open letter heraus?"])
async def test_what_only_coverage_beside_a_story_tells_of_is_not_given_the_day_of_that_story(hear, line):
    said = await hear(line)
    assert "GPT-4 accepts images" in said
    assert "published this on" not in said
