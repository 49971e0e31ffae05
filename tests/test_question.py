from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.conversation import UserError
from bot.question import Intent, Question, read_follow_up, read_question
from bot.question.time_phrases import find_period
from bot.question.wording import Wording, usual
from storage import ArticleQuery, Sort

UTC_ZONE = ZoneInfo("UTC")
NOW = datetime(2023, 2, 9, 12, 34, 56, 789, tzinfo=UTC)  # a Thursday


class SomeNames:
    """A few providers and topics by all that people call them."""

    providers: ClassVar = {
        "nextgov": "Nextgov",
        "nextgov.com": "Nextgov",
        "reuters": "Reuters",
        "bbc": "BBC News",
        "new york times": "The New York Times",
        "guardian": "The Guardian",
        "techcrunch": "TechCrunch",
        "usa today": "USA Today",
        "openai": "OpenAI",
        "microsoft": "Microsoft",
        "google": "Google",
        "google deepmind": "Google DeepMind",
        "nature": "Nature",
        "mit news": "MIT News",
        "gov.uk": "GOV.UK",
    }
    topics: ClassVar = {
        "robotics": "Robotics",
        "robots": "Robotics",
        "computer vision": "Computer Vision",
        "facial recognition": "Computer Vision",
        "healthcare": "AI in Healthcare",
        "ai in healthcare": "AI in Healthcare",
        "ai policy": "AI Policy",
        "nlp": "Natural Language Processing",
        "chatgpt": "Generative AI",
        "police": "AI in Security",
    }

    def provider(self, text):
        return self.providers.get(text.lower().removeprefix("the "), "")

    def topic(self, text):
        return self.topics.get(text.lower(), "")


NAMES = SomeNames()


def read(text, zone=UTC_ZONE):
    return read_question(text, NOW, zone, NAMES)


def query(words="", *filters, **others):
    merged = {key: value for part in filters for key, value in part.items()}
    return ArticleQuery(words=words, **{"sort": Sort.RELEVANCE, **merged, **others})


def days(since="", until=""):
    """The filter of a stretch of time, `until` exclusive, which is always a guess."""
    sides = {"since": since, "until": until}
    return {"lenient": True} | {
        side: datetime.fromisoformat(day).replace(tzinfo=UTC) for side, day in sides.items() if day
    }


def provider(*names):
    return {"providers": names, "lenient": True}


def topic(name):
    return {"topics": (name,), "lenient": True}


# --- what is asked for ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("who won the turing award?", "won turing award"),
        ("What happened with Uber in Tempe?", "Uber in Tempe"),
        ("waht happend to the Atlas robot", "Atlas robot"),
        ("tell me about IDx-DR", "IDx-DR"),
        ("Please tell me about the new EU law", "new EU law"),
        ("is there anything about deepfakes?", "deepfakes"),
        ("do you have something on facial recogntion", "facial recogntion"),
        ("can you find me an article on AI chips", "AI chips"),
        ("I'm looking for articles on data leaks", "data leaks"),
        ("i read something about halicin, where was it?", "halicin"),
        ("did anyone write about dermatologists?", "dermatologists"),
        ("hi, do you know what Samsung forbade?", "Samsung forbade"),
        ("Which company owns Boston Dynamics now?", "owns Boston Dynamics"),
        ("Who is Sam Altman", "Sam Altman"),
        ("what's the capital of Mongolia", "capital of Mongolia"),
        ("What exactly went wrong with Tay?", "Tay"),
        ("explain the Bletchley Declaration", "Bletchley Declaration"),
        ("where can I read more about GraphCast", "GraphCast"),
        ("does GitHub Copilot copy code", "GitHub Copilot copy code"),
        ("is it true that IBM left the business", "IBM left business"),
        ("halicin?", "halicin"),
        ("C++ and C#", "C++ and C#"),
        ("R programming", "R programming"),
        ("WHO guidelines on AI", "WHO guidelines on AI"),
        ("what is new york doing about ai", "new york doing about ai"),
        ("New York hospital", "New York hospital"),
        ("谁赢得了图灵奖？", "谁赢得了图灵奖"),
        ("что нового про роботов?", "что нового про роботов"),
    ],
)
def test_the_telling_words_of_a_question_are_left(text, words):
    assert read(text) == Question(Intent.STORIES, query(words))


@pytest.mark.parametrize(
    "text",
    [
        "2021 release wave 1",
        "march 2021 community call",
        "January 2021 Updates for Microsoft PowerApps",
        "Q2 2021 wave report card",
        "self-driving cars 2023",
        "2021",
        "robots in 2050",
        "robots by 2030",
        "March on Washington",
        "ten days of weather in less than a minute",
        "gpt-oss since GPT-2",
        "top secret documents",
        "First Solar",
        "first chatbot to beat humans",
        "ChatGPT suspended in Italy in a first for a Western country",
        "biggest data breach",
        "latest version of Unified Interface",
        "new power apps features",
        "three robots",
        "two companies behind stargate",
        "video games",
        "minute of video from a written description",
        "Apple Watch",
        "robots without legs",
        "microsoft teams",
        "migrating from Microsoft to Google",
        "chip made by Google",
        "openai was sued by New York Times",
        "attack on Microsoft",
        "people died",
        "reads mammograms",
    ],
)
def test_words_that_ask_for_nothing_stay_words(text):
    assert read(text) == Question(Intent.STORIES, query(text))


def test_without_words_nothing_is_asked():
    assert read("") == read("???") == read("the") == Question(Intent.STORIES, query())


def test_a_very_long_text_is_all_words():
    text = "robots in 2021 " * 30
    assert read(text) == Question(Intent.STORIES, query(text.strip()))


@pytest.mark.parametrize(
    "text",
    [
        "why did Italy ban ChatGPT",
        "how come italy banned chatgpt",
        "do you know why Italy banned ChatGPT?",
        "what was the reason for the ban in Italy",
    ],
)
def test_a_question_for_reasons_is_told_as_such(text):
    assert read(text).asks_why
    assert read(text).intent is Intent.STORIES


# --- counts, dates, news ----------------------------------------------------------------------------------------------

IN_2021 = days("2021-01-01", "2022-01-01")


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        (
            "how many articles about computer vision (in 2021)?",
            Intent.COUNT,
            query("", topic("Computer Vision"), IN_2021),
        ),
        ("How many stories are there on drones", Intent.COUNT, query("drones")),
        ("number of stories on drones since 2020", Intent.COUNT, query("drones", days("2020-01-01"))),
        ("count the articles from Nextgov", Intent.COUNT, query("", provider("Nextgov"))),
        ("how many articles by Nature do you have", Intent.COUNT, query("", provider("Nature"))),
        ("how many stories were published in 2021", Intent.COUNT, query("", IN_2021)),
        ("How many articles are in the archive altogether?", Intent.COUNT, query()),
        ("how many stories in the topic AI in Healthcare?", Intent.COUNT, query("", topic("AI in Healthcare"))),
        ("how many articles about chatgpt", Intent.COUNT, query("chatgpt")),
        ("how many videos about chess", Intent.COUNT, query("chess", kind="video", lenient=True)),
        ("how many people died", Intent.STORIES, query("people died")),
        ("how many parameters does GPT-3 have", Intent.STORIES, query("parameters does GPT-3")),
        ("when did Italy block ChatGPT", Intent.WHEN, query("Italy block ChatGPT")),
        ("when was GPT-4 released?", Intent.WHEN, query("GPT-4 released")),
        ("do you know when alphago won", Intent.WHEN, query("alphago won")),
        ("what day was Tay launched", Intent.WHEN, query("Tay launched")),
        ("when did that happen in 2021", Intent.WHEN, query("", IN_2021)),
        ("fined when prices rose", Intent.STORIES, query("fined when prices rose")),
        ("what's new in robotics?", Intent.NEWS, query("", topic("Robotics"), sort=Sort.NEWEST)),
        ("whats new with chess", Intent.NEWS, query("chess", sort=Sort.NEWEST)),
        ("latest in healthcare", Intent.NEWS, query("", topic("AI in Healthcare"), sort=Sort.NEWEST)),
        ("latst news abuot robots", Intent.NEWS, query("", topic("Robotics"), sort=Sort.NEWEST)),
        ("the latest on openai", Intent.NEWS, query("openai", sort=Sort.NEWEST)),
        ("any news about NLP?", Intent.NEWS, query("", topic("Natural Language Processing"))),
        ("any news about the police", Intent.NEWS, query("police")),
        ("Hello! any updates on the lawsuit", Intent.NEWS, query("lawsuit")),
        ("what's going on with openai", Intent.NEWS, query("openai")),
        ("catch me up on chess", Intent.NEWS, query("chess", sort=Sort.NEWEST)),
        ("show me AI policy stories", Intent.NEWS, query("", topic("AI Policy"))),
        ("what happened yesterday?", Intent.NEWS, query("", days("2023-02-08", "2023-02-09"))),
        ("news", Intent.NEWS, query()),
        ("top stories", Intent.NEWS, query(sort=Sort.HOTTEST)),
    ],
)
def test_counts_dates_and_news_are_told_apart(text, intent, expected):
    assert read(text) == Question(intent, expected)


def test_a_topic_is_a_filter_only_where_a_list_is_asked_for():
    assert read("stories about robots").query == query("", topic("Robotics"))
    assert read("who builds robots").query == query("builds robots")
    assert read("robots").query == query("robots")


# --- time -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drones yesterday", days("2023-02-08", "2023-02-09")),
        ("drones this morning", days("2023-02-09", "2023-02-10")),
        ("drones last week", days("2023-01-30", "2023-02-06")),
        ("drones last weak", days("2023-01-30", "2023-02-06")),
        ("drones this year", days("2023-01-01", "2024-01-01")),
        ("last month's drones", days("2023-01-01", "2023-02-01")),
        ("drones in December 2021", days("2021-12-01", "2022-01-01")),
        ("drones in decmber 2021", days("2021-12-01", "2022-01-01")),
        ("in 2021 drones", IN_2021),
        ("drones in May", days("2022-05-01", "2022-06-01")),
        ("drones last december", days("2022-12-01", "2023-01-01")),
        ("drones december last year", days("2022-12-01", "2023-01-01")),
        ("drones in december two years ago", days("2021-12-01", "2022-01-01")),
        ("drones since March", days("2022-03-01")),
        ("drones since 2020", days("2020-01-01")),
        ("drones from 2020 onwards", days("2020-01-01")),
        ("drones after 2019", days("2020-01-01")),
        ("drones after the summer of 2019", days("2019-09-01")),
        ("drones before 2020", days(until="2020-01-01")),
        ("drones from before 2020", days(until="2020-01-01")),
        ("drones until June 2021", days(until="2021-07-01")),
        ("drones after 2019 and before 2021", days("2020-01-01", "2021-01-01")),
        ("drones between May and July 2022", days("2022-05-01", "2022-08-01")),
        ("drones from May to July 2022", days("2022-05-01", "2022-08-01")),
        ("drones from November to February 2022", days("2021-11-01", "2022-03-01")),
        ("drones in October and November 2018", days("2018-10-01", "2018-12-01")),
        ("drones in 2019-2021", days("2019-01-01", "2022-01-01")),
        ("drones from 8 to 12 December 2021", days("2021-12-08", "2021-12-13")),
        ("drones over the last three months", days("2022-11-12", "2023-02-10")),
        ("drones in the past two weeks", days("2023-01-27", "2023-02-10")),
        ("drones from the last few days", days("2023-02-07", "2023-02-10")),
        ("drones on 8 December 2021", days("2021-12-08", "2021-12-09")),
        ("drones on December 8, 2021", days("2021-12-08", "2021-12-09")),
        ("drones on March 14", days("2022-03-14", "2022-03-15")),
        ("drones on monday", days("2023-02-06", "2023-02-07")),
        ("drones in early 2021", days("2021-01-01", "2021-05-01")),
        ("drones at the end of 2021", days("2021-09-01", "2022-01-01")),
        ("drones in Q2 2021", days("2021-04-01", "2021-07-01")),
        ("drones in the second half of 2021", days("2021-07-01", "2022-01-01")),
        ("drones last summer", days("2022-06-01", "2022-09-01")),
        ("drones in summer 2021", days("2021-06-01", "2021-09-01")),
        ("drones in the nineties", days("1990-01-01", "2000-01-01")),
        ("drones 2021-12-08", days("2021-12-08", "2021-12-09")),
    ],
)
def test_words_for_a_time_become_a_filter(text, expected):
    assert read(text).query == query("drones", **expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("december 2021", days("2021-12-01", "2022-01-01")),
        ("8 december 2021", days("2021-12-08", "2021-12-09")),
        ("December 8, 2021", days("2021-12-08", "2021-12-09")),
    ],
)
def test_a_date_that_is_all_there_is_asks_for_its_stories(text, expected):
    assert read(text) == Question(Intent.NEWS, query(**expected))


def test_a_day_is_one_of_the_zone_of_the_chat():
    asked = read("drones yesterday", ZoneInfo("America/New_York")).query
    assert asked.since == datetime(2023, 2, 8, 5, tzinfo=UTC)
    assert asked.until == datetime(2023, 2, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize("text", ["may i ask", "the cat", "in a day", "31 feb 2021", "in 1066", "in 12 languages", ""])
def test_words_for_no_time_are_none(text):
    assert find_period(text, NOW, UTC_ZONE) is None


def test_words_for_a_time_are_told_by_their_place():
    found = find_period("drones in the summer of 2019 again", NOW, UTC_ZONE)
    assert "drones in the summer of 2019 again"[found.start : found.end] == "in the summer of 2019"


# --- providers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "drones from Nextgov",
        "drones by nextgov please",
        "drones on nextgov.com",
        "according to Nextgov, drones",
        "what did Nextgov write about drones?",
        "What exactly does Nextgov say about drones",
        "has Nextgov published anything about drones",
        "how did Nextgov report on drones",
        "what's Nextgov got on drones",
        "Nextgov's story about drones",
        "that Nextgov piece on drones",
        "any nextgov articles about drones",
        "articles in Nextgov about drones",
        "stories about drones on Nextgov",
        "anything published by nextgov on drones",
    ],
)
def test_a_provider_is_understood_where_it_is_named_as_one(text):
    assert read(text).query == query("drones", provider("Nextgov"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the Guardian about drones", query("drones", provider("The Guardian"))),
        ("the New York Times on drones", query("drones", provider("The New York Times"))),
        ("New York Times on drones", query("drones", provider("The New York Times"))),
        ("drones from Google DeepMind", query("drones", provider("Google DeepMind"))),
        ("drones by Reuters and the BBC", query("drones", provider("Reuters", "BBC News"))),
        ("drones from USA Today", query("drones", provider("USA Today"))),
        ("drones from Reuters last week", query("drones", provider("Reuters"), days("2023-01-30", "2023-02-06"))),
        ("anything from 2021 on drones from Reuters", query("drones", provider("Reuters"), IN_2021)),
        ("drones except from Reuters", query("drones")),
        ("drones from Nowhere Gazette", query("drones from Nowhere Gazette")),
        ("OpenAI on drones", query("OpenAI on drones")),
        ("what did openai release", query("openai release")),
    ],
)
def test_a_provider_is_a_filter_by_its_full_name(text, expected):
    assert read(text).query == expected


# --- how many, of what kind, in which order, what not -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three stories on drones", query("drones", size=3)),
        ("show me 7 articles about drones", query("drones", size=7)),
        ("a couple of stories on drones", query("drones", size=2)),
        ("a few drones articles please", query("drones", size=3)),
        ("100 stories about drones", query("drones", size=50)),
        ("top 10 stories about drones", query("drones", sort=Sort.HOTTEST, size=10)),
        ("the three latest drones stories", query("drones", sort=Sort.NEWEST, size=3)),
        ("last 3 articles on drones", query("drones", sort=Sort.NEWEST, size=3)),
        ("newest stories on drones", query("drones", sort=Sort.NEWEST)),
        ("most recent drones news", query("drones", sort=Sort.NEWEST)),
        ("drones recently", query("drones", sort=Sort.NEWEST)),
        ("hotest storry about drones", query("drones", sort=Sort.HOTTEST)),
        ("most important news about drones", query("drones", sort=Sort.HOTTEST)),
        ("the biggest stories of 2021", query("", IN_2021, sort=Sort.HOTTEST)),
        ("what's trending in drones", query("drones", sort=Sort.HOTTEST)),
        ("first story about drones", query("drones", sort=Sort.OLDEST)),
        ("the very first article on drones", query("drones", sort=Sort.OLDEST)),
        ("earliest news on drones", query("drones", sort=Sort.OLDEST)),
        ("drones oldest first", query("drones", sort=Sort.OLDEST)),
        ("videos about drones", query("drones", kind="video", lenient=True)),
        ("any video on drones", query("drones", kind="video", lenient=True)),
        ("watch drones", query("drones", kind="video", lenient=True)),
        ("where can i watch a video on drones", query("drones", kind="video", lenient=True)),
        ("only articles about drones", query("drones", kind="article", lenient=True)),
        ("drones but not police", query("drones", without=("police",))),
        ("drones not about the police or China", query("drones", without=("police", "China"))),
        ("drones, nothing about New Zealand in 2021", query("drones", IN_2021, without=("New Zealand",))),
        ("stories without politics about drones", query("drones", without=("politics",))),
    ],
)
def test_number_order_kind_and_what_is_not_wanted_are_understood(text, expected):
    assert read(text).query == expected


# --- the search language inside a question ----------------------------------------------------------------------------


def test_phrases_and_filters_of_the_search_language_are_heeded():
    assert read('what about "facial recognition" in 2021').query == query("", IN_2021, phrases=("facial recognition",))
    expected = query("drones", topics=("ai",), providers=("nextgov",), without=("china",))
    assert read("topic:ai from:nextgov drones -china").query == expected


def test_a_filter_that_was_typed_is_no_guess_and_stays():
    asked = read("since:2020 drones in 2021").query
    assert (asked.since, asked.until, asked.lenient) == (datetime(2020, 1, 1, tzinfo=UTC), None, False)


def test_a_filter_that_means_nothing_is_refused():
    with pytest.raises(UserError):
        read("drones since:soon")


# --- references to the list before ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("tell me more about the second one", 2),
        ("Tell me more about the 2nd story please", 2),
        ("more about 2", 2),
        ("and the third?", 3),
        ("what about the last one", -1),
        ("number 4", 4),
        ("#2", 2),
        ("open 3", 3),
        ("read the first article", 1),
        ("what does the second one say?", 2),
        ("tell me more", 0),
        ("more details about it", 0),
    ],
)
def test_a_story_of_the_list_is_referred_to(text, story):
    assert read(text) == Question(Intent.DETAIL, query(), story)


@pytest.mark.parametrize("text", ["why?", "Why is that?", "how come", "but why did they do that"])
def test_why_alone_asks_for_the_reasons_of_the_story_before(text):
    assert read(text) == Question(Intent.DETAIL, query(), asks_why=True)


@pytest.mark.parametrize(
    "text",
    ["tell me more about drones", "read the first article about drones", "what was the second crash", "explain drones"],
)
def test_what_is_about_more_than_a_place_in_the_list_is_no_reference(text):
    assert read(text).intent is not Intent.DETAIL


# --- follow-ups -------------------------------------------------------------------------------------------------------

DRONES = query("police drones", provider("BBC News"), IN_2021)
BEFORE = Question(Intent.STORIES, DRONES)
COUNTED = Question(Intent.COUNT, query("", topic("Computer Vision"), IN_2021))


def follow(text, previous=BEFORE):
    return read_follow_up(text, previous, NOW, UTC_ZONE, NAMES)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("and last year?", days("2022-01-01", "2023-01-01")),
        ("and in 2022?", days("2022-01-01", "2023-01-01")),
        ("2022?", days("2022-01-01", "2023-01-01")),
        ("what about december 2022", days("2022-12-01", "2023-01-01")),
        ("only last week", days("2023-01-30", "2023-02-06")),
        ("before 2020", {"since": None} | days(until="2020-01-01")),
        ("only from Microsoft", {"providers": ("Microsoft",)}),
        ("and Reuters?", {"providers": ("Reuters",)}),
        ("also from Reuters", {"providers": ("BBC News", "Reuters")}),
        ("what did Reuters say about it?", {"providers": ("Reuters",)}),
        ("what about robots?", {"words": "robots"}),
        ("and robots", {"words": "robots"}),
        ("how about robots in 2022", {"words": "robots"} | days("2022-01-01", "2023-01-01")),
        ("only about Dallas", {"words": "police drones Dallas"}),
        ("the one about Dallas", {"words": "police drones Dallas"}),
        ("but not China", {"without": ("China",)}),
        ("newest first", {"sort": Sort.NEWEST}),
        ("the hottest?", {"sort": Sort.HOTTEST}),
        ("only the hottest", {"sort": Sort.HOTTEST}),
        ("sort by date", {"sort": Sort.NEWEST}),
        ("top 3", {"sort": Sort.HOTTEST, "size": 3}),
        ("show me 10", {"size": 10}),
        ("only videos", {"kind": "video"}),
        ("any videos?", {"kind": "video"}),
        ("no videos", {"kind": "article"}),
        ("more", {"page": 2}),
        ("show me more please", {"page": 2}),
        ("next page", {"page": 2}),
        ("what else?", {"page": 2}),
        ("any time", {"since": None, "until": None}),
        ("all of them", {"since": None, "until": None}),
        ("from anyone", {"providers": ()}),
        ("everything", {"since": None, "until": None, "providers": (), "lenient": False}),
        ("show them", {}),
    ],
)
def test_a_follow_up_changes_the_question_before(text, changes):
    assert follow(text) == Question(Intent.STORIES, replace(DRONES, **changes))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how many?", Intent.COUNT),
        ("how many are there in total", Intent.COUNT),
        ("when was that?", Intent.WHEN),
        ("when did it happen", Intent.WHEN),
    ],
)
def test_a_follow_up_asks_something_else_of_the_same(text, intent):
    assert follow(text) == Question(intent, DRONES)


def test_a_follow_up_may_count_with_another_filter():
    assert follow("how many in 2022?").intent is Intent.COUNT
    assert follow("how many in 2022?").query == replace(DRONES, **days("2022-01-01", "2023-01-01"))


@pytest.mark.parametrize(("text", "story"), [("tell me more about the second one", 2), ("2", 2), ("the last", -1)])
def test_a_follow_up_refers_to_a_story_and_keeps_the_list(text, story):
    assert follow(text) == Question(Intent.DETAIL, DRONES, story)
    assert follow("why?") == Question(Intent.DETAIL, DRONES, asks_why=True)


def test_a_count_goes_on_being_one_until_a_list_is_asked_for():
    assert follow("and robotics?", COUNTED) == Question(Intent.COUNT, query("", topic("Robotics"), IN_2021))
    assert follow("and chatgpt?", COUNTED) == Question(Intent.COUNT, query("chatgpt", IN_2021))
    assert follow("newest first", COUNTED).intent is Intent.STORIES
    assert follow("show them", COUNTED) == Question(Intent.STORIES, COUNTED.query)


def test_a_changed_question_begins_at_its_first_page():
    third = Question(Intent.STORIES, replace(DRONES, page=3))
    assert follow("more", third).query.page == 4
    assert follow("previous page", third).query.page == 2
    assert follow("and in 2022?", third).query.page == follow("newest first", third).query.page == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "robots",
        "who won the turing award",
        "what happened in italy",
        "and what happened in italy?",
        "what about the lawsuit that the times filed against openai",
        "stories about robots",
        "stories from Microsoft",
        "latest news",
        "top stories",
        "what's new",
        "what's trending",
        "what's new in robotics",
        "first story about drones",
        "tell me more about facial recognition",
        "what did Reuters write about robots?",
        "what did Reuters write yesterday",
        "any news from reuters",
        "how many people died",
        "how many articles about robots",
        "when did Italy block ChatGPT",
        "why did Italy block ChatGPT",
        "microsoft",
        "in english",
        "thanks",
        "what about you",
        "and?",
        "topic:ai robots",
        "facial recognition in 2022",
    ],
)
def test_a_question_of_its_own_is_no_follow_up(text):
    assert follow(text) is None


# --- any text ---------------------------------------------------------------------------------------------------------

WORDS = """
the a what who how many when why did does is was write say about on in from by between and to since until before after
last this first second latest newest hottest top new oldest story stories articles news video videos watch three 10 2021
2022 may march december monday yesterday today week month year ago not but except without only just more next all them
it one openai Nextgov BBC New York Times robots 'police "chips" -china ? , . topic: since:2020
"""
PIECES = st.one_of(st.text(max_size=8), st.sampled_from(WORDS.split()))
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)


@given(text=TEXTS, zone=st.sampled_from(["UTC", "Pacific/Apia", "America/St_Johns"]))
@example(text="between may and march 2021", zone="UTC")
@example(text="in 0000-00", zone="UTC")
@example(text="top 0", zone="UTC")
@example(text="İ in 2021", zone="UTC")
def test_any_text_is_a_question(text, zone):
    try:
        asked = read_question(text, NOW, ZoneInfo(zone), NAMES)
        again = read_follow_up(text, asked, NOW, ZoneInfo(zone), NAMES) or asked
    except UserError:
        return
    for one in (asked.query, again.query):
        assert one.page >= 1
        assert 1 <= one.size <= 50
        assert not (one.since and one.until and "since:" not in text) or one.since < one.until
    assert all(word in text for word in asked.query.words.split())


@given(text=TEXTS)
def test_places_in_a_wording_are_those_of_its_words(text):
    wording = Wording.of(text)
    assert wording.without(0, len(wording.plain)) == Wording()
    assert wording.between(0, len(wording.plain)) == wording.typed
    assert len(wording.plain.split(" ")) == max(1, len(wording.words))


@pytest.mark.parametrize("word", ["stores", "mouth", "expect", "latent", "alter", "Sundar", "moths", "R", "stormy"])
def test_words_of_their_own_are_no_typos(word):
    assert usual(word) == word.lower()
