"""What is followed, as people say it, see it, change it and stop it; and what digests and pauses make of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from conftest import NOW
from test_browse import imported
from test_digest_commands import DAY, delivered  # noqa: F401 - a fixture
from test_likes import ADMIN, READER, OneAdmin

from bot.app import App
from bot.commands import respond
from bot.conversation import Person, Request
from bot.digest.orders import read_order
from bot.digest_report import digest_report
from bot.letters import letter_now
from bot.render import label, plain
from storage import Contract, KnownChat, Pace, Quiet

GROUP = -100


@pytest.fixture
def follows(app):
    """The contracts of what the chat follows."""

    async def follows(chat_id=1):
        return [one.contract for one in await app.storage.subscriptions.follows(chat_id)]

    return follows


@pytest.fixture
def buttons(chat):
    """What the buttons of a reply say."""
    return lambda reply: [label(button.label, chat) for row in reply.buttons for button in row]


@pytest.fixture
def in_group(app):
    """The reply to what somebody types or taps in a group with one admin."""

    async def in_group(line, person_id, thread_id=0):
        group = replace(app.chat(KnownChat(GROUP)), kind="supergroup", title="Readers")
        there = App(app.storage, app.settings, OneAdmin())
        return await respond(there, Request(line, group, Person(person_id), NOW, thread_id=thread_id))

    return in_group


def followed(**said):
    return Contract(size=3, quiet=Quiet.SILENT, **said)


# --- what the words mean ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("facial recognition", {"words": "facial recognition"}),
        ("facail recogntion", {"words": "facial recognition"}),
        ("on facial recognition", {"words": "facial recognition"}),
        ('"facial recognition" -china', {"words": '"facial recognition" -china'}),
        ("robots", {"topics": ("Robotics",)}),
        ("topic robots", {"topics": ("Robotics",)}),
        ("nlp", {"topics": ("Natural Language Processing",)}),
        ("chips", {"topics": ("AI Chips",)}),
        ("chatgpt", {"words": "chatgpt"}),
        ("nextgov", {"providers": ("Nextgov",)}),
        ("from the bbc", {"providers": ("BBC News",)}),
        ("openai", {"providers": ("OpenAI",)}),
        ("about openai", {"words": "openai"}),
        ("topic:security from:openai", {"topics": ("AI in Security",), "providers": ("OpenAI",)}),
        ("hackers topic:security", {"words": "hackers", "topics": ("AI in Security",)}),
        ("zorblax", {"words": "zorblax"}),
        ("AT&T", {"words": "AT&T"}),
        ("人工智能", {"words": "人工智能"}),
    ],
)
async def test_a_topic_a_provider_or_a_search_is_followed_by_what_people_call_it(ask, follows, words, meant):
    await ask(f"/follow {words} with the digest")
    assert await follows() == [followed(**meant, pace=Pace.WITH_DIGEST)]


@pytest.mark.parametrize(
    ("line", "begin"),
    [
        ("/follow the", "“the” is too little to follow."),
        ('/follow ""', '“""” is too little to follow.'),
        ("/follow ?!", "“?!” is too little to follow."),
        ("/follow the!", "“the!” is too little to follow."),
        ("/follow 🙂", "“🙂” is too little to follow."),
        ('/follow "?!"', '“"?!"” is too little to follow.'),
        (f"/follow {'robots ' * 29}", "One can follow up to 200 characters, and that is 202."),
        ("/follow robots since:2024", "One can follow words,"),
        ("/follow heat:>80", "One can follow words,"),
        ("/follow topic:xyzzy", "There is no topic “xyzzy”."),
        ("/follow from:xyzzy", "No story here comes from “xyzzy”."),
        (
            "/follow @channel robots",
            "What is followed comes to the chat in which that is said. Order a digest for @channel",
        ),
        (
            "/follow -1001234567 robots",
            "What is followed comes to the chat in which that is said. Order a digest for -1001234567",
        ),
        ("/follow /read 424242", "That story is no longer in the archive."),
    ],
)
async def test_what_cannot_be_followed_is_told(hear, follows, line, begin):
    assert (await hear(line)).startswith(begin)
    assert await follows() == []


async def test_a_name_that_is_put_right_follows_what_was_meant(ask, pressing, follows):
    await pressing(await ask("/follow topic:xyzzy"), "AI Policy")
    assert [contract.topics for contract in await follows()] == [("AI Policy",)]


# --- how stories come -------------------------------------------------------------------------------------------------


async def test_without_a_digest_stories_come_at_once_and_a_digest_is_offered(ask, buttons, follows):
    reply = await ask("/follow facial recognition")
    assert buttons(reply) == ["🗞 With the digest", "Stop", "Subscribe", "All that is followed"]
    assert await follows() == [followed(words="facial recognition", least_hotness=0.75, pace=Pace.AT_ONCE)]


async def test_with_a_digest_they_come_with_it(ask, buttons, follows):
    await ask("/subscribe 8:00")
    reply = await ask("/follow robots")
    assert buttons(reply) == ["⚡ At once, when hot", "Stop", "All that is followed"]
    assert await follows() == [followed(topics=("Robotics",), pace=Pace.WITH_DIGEST)]


async def test_the_pace_is_switched_by_a_tap_and_the_hottest_tenth_of_a_topic_comes_at_once(ask, pressing, follows):
    await ask("/subscribe 8:00")
    listed = await pressing(await ask("/follow robots"), "⚡ At once, when hot")
    assert await follows() == [followed(topics=("Robotics",), least_hotness=0.9, pace=Pace.AT_ONCE)]
    await pressing(listed, "⚡ Robotics")
    assert await follows() == [followed(topics=("Robotics",), pace=Pace.WITH_DIGEST)]


async def test_what_is_followed_already_is_followed_once_and_its_pace_changed_where_that_is_said(ask, hear, follows):
    await ask("/follow robots")
    assert (await hear("/follow robotics")).startswith("Followed already: Robotics")
    await ask("/follow robotics with the digest")
    assert [contract.pace for contract in await follows()] == [Pace.WITH_DIGEST]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("facial recognition", "Facial Recognition"),
        ("facial recognition", "recognition  facial"),
        ("facial recognition", "the facial-recognition"),
        ('"facial recognition" -china', '-China "Facial  Recognition"'),
        ("topic:ai topic:robotics", "topic:robotics topic:ai"),
    ],
)
async def test_the_same_in_another_spelling_is_followed_once_and_stopped_by_it(ask, hear, follows, one, other):
    await ask(f"/follow {one}")
    assert (await hear(f"/follow {other}")).startswith("Followed already: ")
    assert len(await follows()) == 1
    await ask(f"/unfollow {other}")
    assert await follows() == []


async def test_exact_words_are_not_the_same_as_their_words(ask, follows):
    await ask("/follow facial recognition")
    await ask('/follow "facial recognition"')
    assert len(await follows()) == 2


async def test_a_switch_to_at_once_does_not_tell_what_is_there_already(app, ask, tmp_path):
    await ask("/follow robots with the digest")
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-01", 180, ["Robotics"]))
    await ask("/following 1 once", now=NOW + DAY)
    await imported(app, tmp_path / "newer", ("Chips get cheaper by the day", "2025-12-01", 9, ["AI Chips"]))
    assert await app.storage.deliveries.due(NOW + DAY, 10) == ()


async def test_there_may_be_so_many_and_no_more(app, ask, hear):
    topics = [topic.name for topic in await app.storage.articles.topics()]
    for number in range(30):
        await ask(f'/follow "word{number}"')
    assert (await hear(f'/follow topic:"{topics[0]}"')).startswith("30 things are followed here already")


# --- the list ---------------------------------------------------------------------------------------------------------


async def test_the_list_says_how_each_comes_and_stops_it_with_a_way_back(ask, pressing, chat, follows):
    await ask("/follow robots")
    await ask("/follow facial recognition with the digest")
    before = await follows()
    listed = await ask("/following")
    assert plain(listed, chat).splitlines()[2:] == ["⚡ Robotics · hottest tenth", "🗞 “facial recognition”"]
    left = await pressing(listed, "✕")  # the last of that label
    assert plain(left, chat).splitlines()[1] == "No longer followed: “facial recognition”"
    await pressing(left, "Follow again")
    assert await follows() == before


async def test_the_last_one_that_is_stopped_leaves_a_way_back_too(ask, pressing, follows):
    await ask("/follow robots")
    before = await follows()
    left = await pressing(await ask("/following"), "✕")
    assert await follows() == []
    await pressing(left, "Follow again")
    assert await follows() == before


async def test_a_long_list_has_pages(ask, pressing, buttons):
    for number in range(10):
        await ask(f'/follow "word{number}"')
    first = await ask("/following")
    second = await pressing(first, "Next ›")
    assert [text for text in buttons(second) if text.startswith("⚡")] == ["⚡ “word8”", "⚡ “word9”"]


async def test_words_are_followed_no_more(ask, hear, follows):
    await ask("/follow robots")
    assert "Robotics" in (await hear("/unfollow facial recognition")).splitlines()[2:][1]
    assert "No longer followed: Robotics" in await hear("/unfollow robots")
    assert await follows() == []
    assert (await hear("/unfollow robots")).startswith("Nothing is followed here.")


@pytest.mark.parametrize("line", ["/following 99 stop", "/following 2 once", "/settings 1", "/digest 1", "/pause 1"])
async def test_numbers_of_others_are_none_of_ones_own(app, ask, hear, line):
    await ask("/follow robots")
    await app.storage.chats.keep(KnownChat(2))
    await app.storage.subscriptions.add(2, 0, followed(topics=("AI",), pace=Pace.AT_ONCE), None, NOW)
    said = await hear(line)
    assert said.startswith(("That is not followed here any more.", "There is no digest"))


# --- the ways to it ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/search facial recognition", {"words": "facial recognition"}),
        ("/search facail recogntion", {"words": "facial recognition"}),
        ("/topic robots", {"topics": ("Robotics",)}),
        ("/search from:nextgov", {"providers": ("Nextgov",)}),
        ("/search hackers topic:security since:2020", {"words": "hackers", "topics": ("AI in Security",)}),
        ("facial recognition", {"words": "facial recognition"}),
        ("what's new in robots?", {"topics": ("Robotics",)}),
    ],
)
async def test_what_a_list_is_of_is_followed_by_a_tap_and_the_list_stays(ask, pressing, follows, line, meant):
    told = await pressing(await ask(line), "🔔 Follow")
    assert told.is_apart
    assert [replace(one, least_hotness=0.0, pace=Pace.DAILY) for one in await follows()] == [followed(**meant)]


async def test_a_search_that_finds_nothing_is_followed_by_a_tap(ask, pressing, follows):
    await pressing(await ask("/search zorblax gizmos"), "🔔 Tell me when something comes")
    assert [contract.words for contract in await follows()] == ["zorblax gizmos"]


async def test_a_card_offers_its_topics_and_its_provider(ask, pressing, buttons, follows):
    card = await ask("/read 1 /latest")
    choice = await pressing(card, "🔔 Follow…")
    assert buttons(choice) == ["AI", "Reinforcement Learning", "Machine Learning", "from Nature", "‹ Back"]
    await pressing(choice, "from Nature")
    assert [contract.providers for contract in await follows()] == [("Nature",)]
    assert await pressing(choice, "‹ Back") == card


@pytest.mark.parametrize(
    ("said", "command", "words"),
    [
        ("tell me when something new on facial recognition comes", "follow", "on facial recognition"),
        ("Tell me when something on robots comes.", "follow", "on robots"),
        ("please let me know when there is news about OpenAI", "follow", "about OpenAI"),
        ("can you notify me if there's anything new on chips?", "follow", "on chips"),
        ("alert me as soon as a story on robots appears", "follow", "on robots"),
        ("I want to know when new stories about AI policy are published", "follow", "about AI policy"),
        ("tell me at once when something hot about chips comes", "follow", "about chips"),
        ("tell me if there is news on openai with my digest", "follow", "on openai with my digest"),
        ("follow facial recognition", "follow", "facial recognition"),
        ("stop following robots", "unfollow", "robots"),
        ("unfollow facial recognition please", "unfollow", "facial recognition"),
        ("don't notify me about robots anymore", "unfollow", "about robots"),
        ("stop following everything", "unfollow", ""),
        ("what do I follow?", "following", ""),
        ("what am I following", "following", ""),
        ("show my saved stories", "saved", ""),
        ("bookmarks", "saved", ""),
    ],
)
def test_plain_words_order_it(said, command, words):
    order = read_order(said)
    assert (order.command, order.words) == (command, words)


@pytest.mark.parametrize(
    "said",
    ["tell me about new stories on robots", "follow up on the second one", "tell me when GPT-4 came out", "hear hear"],
)
def test_questions_are_no_such_orders(said):
    order = read_order(said)
    assert order is None or order.command not in ("follow", "unfollow", "following", "saved")


async def test_what_is_said_in_plain_words_is_followed_by_a_tap_that_says_how(ask, pressing, buttons, follows):
    offer = await ask("tell me when something new on facial recognition comes")
    assert buttons(offer) == ["⚡ At once, when hot", "🗞 With the digest", "Search for it now"]
    assert await follows() == []
    await pressing(offer, "⚡ At once, when hot")
    assert await follows() == [followed(words="facial recognition", least_hotness=0.75, pace=Pace.AT_ONCE)]


async def test_a_pace_that_is_said_in_plain_words_comes_first_and_is_no_subject(ask, pressing, buttons, follows):
    offer = await ask("tell me if there is news on quantum computing with my digest")
    assert buttons(offer) == ["🗞 With the digest", "⚡ At once, when hot", "Search for it now"]
    await pressing(offer, "🗞 With the digest")
    assert [contract.words for contract in await follows()] == ["quantum computing"]


@pytest.mark.parametrize("said", ["at once", "at once, please", "with my digest please"])
async def test_when_it_is_to_come_is_no_part_of_what_is_followed_or_stopped(ask, follows, said):
    await ask(f"/follow robots {said}")
    assert [contract.topics for contract in await follows()] == [("Robotics",)]
    await ask(f"/unfollow robots {said}")
    assert await follows() == []


# --- in groups --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["/follow robots", "/following 1 stop", "/following 1 digest", "/unfollow robots"])
async def test_in_a_group_only_admins_choose_what_is_followed(in_group, chat, follows, line):
    await in_group("/follow robots", ADMIN)
    before = await follows(GROUP)
    refused = await in_group(line, READER)
    assert plain(refused, chat) == "Only admins of this chat may change that."
    assert (refused.is_refusal, refused.is_apart) == (True, True)
    assert await follows(GROUP) == before
    assert plain(await in_group("/following", READER), chat).startswith("Followed here")


async def test_what_is_followed_in_a_topic_is_told_there(app, in_group):
    await in_group("/follow robots", ADMIN, thread_id=7)
    (one,) = await app.storage.subscriptions.follows(GROUP)
    assert one.thread_id == 7


# --- digests, pauses and ends -----------------------------------------------------------------------------------------


async def test_what_is_stopped_by_its_words_in_a_topic_goes_on_in_others(app, in_group):
    for thread_id in (0, 7):
        await in_group("/follow robots", ADMIN, thread_id)
    await in_group("/unfollow robots", ADMIN, 7)
    assert [one.thread_id for one in await app.storage.subscriptions.follows(GROUP)] == [0]


async def test_the_next_digest_tells_what_is_followed_first_and_says_so(app, ask, hear, delivered, tmp_path):  # noqa: F811
    await ask("/subscribe 8:00 security, 3 stories")
    await ask("/follow shirts")
    await delivered()
    await imported(
        app,
        tmp_path / "new",
        ("Hackers break into a bank", "2025-12-02", 180, ["AI in Security"]),
        ("Robots learn to fold shirts", "2025-12-02", 1, ["Robotics"]),
    )
    said = (await hear("/digest", now=NOW + 2 * DAY)).splitlines()
    assert [line for line in said if line[:2] in ("1.", "2.")] == [
        "1. Robots learn to fold shirts",
        "2. Hackers break into a bank 🔥🔥🔥",
    ]
    assert "Example · yesterday · you follow “shirts”" in said


async def test_a_story_that_is_followed_says_so_when_it_is_asked_why(app, ask, hear, delivered, tmp_path):  # noqa: F811
    await ask("/subscribe 8:00 security")
    await ask("/follow shirts")
    await delivered()
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-02", 1, ["Robotics"]))
    (delivery,) = await delivered(NOW + 2 * DAY)
    said = await hear(f"/why {delivery.stories[0].article_id} {delivery.id}")
    assert said.splitlines()[-1] == "This story: you follow “shirts”."


async def test_who_follows_something_in_an_archive_without_heat_hears_of_all_that_comes(empty_app, chat, tmp_path):
    (tmp_path / "a.md").write_text(
        "---\ntitle: Robots\npublishedDateTime: 2025-11-01\nwebUrl: https://example.org/a\n---\n"
    )
    await empty_app.storage.import_paths([tmp_path / "a.md"], NOW)
    told = plain(await respond(empty_app, Request("/follow robots", chat, Person(1), NOW)), chat)
    assert "comes here at once, as this archive does not say how hot its stories are" in told
    assert "not hot" not in told


async def test_an_alert_says_what_is_followed_and_leads_to_all_of_it(app, ask, chat, delivered, tmp_path):  # noqa: F811
    from bot.digest.page import DigestPage, digest_reply
    from bot.letters import shown_now

    await ask("/follow shirts")
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-01", 180, ["Robotics"]))
    (delivery,) = await delivered(NOW + timedelta(hours=1))
    page = DigestPage.of(delivery.told)
    reply = digest_reply(page, await shown_now(app, delivery), delivery.due_at, chat, delivery.id)
    assert plain(reply, chat).splitlines()[:3] == [
        "You follow “shirts”",
        "A new story has come",
        "1. Robots learn to fold shirts 🔥🔥🔥",
    ]
    assert [label(button.label, chat) for row in reply.buttons for button in row][-1] == "All that is followed"
    assert not page.is_silent


async def test_the_card_of_an_alert_stops_what_it_is_of(app, ask, pressing, delivered, follows, tmp_path):  # noqa: F811, PLR0917
    await ask("/follow shirts")
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-01", 180, ["Robotics"]))
    (delivery,) = await delivered(NOW + timedelta(hours=1))
    card = await ask(f"/story {delivery.stories[0].article_id} {delivery.id}")
    await pressing(card, "Stop")
    assert await follows() == []


async def test_an_alert_of_several_follows_says_by_which_each_story_comes_and_stops_that(
    app,
    ask,
    pressing,
    delivered,  # noqa: F811
    tmp_path,
):
    for words in ("shirts", "noodles", "violins", "tomatoes"):
        await ask(f"/follow {words}")
    news = (("Robots fold shirts", 190), ("Chefs cook noodles", 180), ("A violin shop", 170), ("Red tomatoes", 160))
    await imported(app, tmp_path / "new", *((title, "2025-12-01", heat, ["Robotics"]) for title, heat in news))
    (delivery,) = await delivered(NOW + timedelta(hours=1))
    said = (await letter_now(app, delivery)).rendered.plain.splitlines()
    assert said[:2] == ["You follow “shirts”, “noodles”, “violins”, +1", "4 new stories have come"]
    assert [line.rpartition(" · ")[2] for line in said if "Example" in line][1] == "you follow “noodles”"
    card = await ask(f"/story {delivery.stories[1].article_id} {delivery.id}")
    assert plain(await pressing(card, "Why this story?"), app.chat(KnownChat(1))).count("you follow “noodles”") == 1
    await pressing(card, "Stop")
    assert [one.contract.words for one in await app.storage.subscriptions.follows(1)] == [
        "shirts",
        "violins",
        "tomatoes",
    ]


async def test_of_several_follows_the_only_one_that_has_something_is_named_once(app, ask, delivered, tmp_path):  # noqa: F811
    for words in ("shirts", "noodles"):
        await ask(f"/follow {words}")
    await imported(app, tmp_path / "new", ("Chefs cook noodles", "2025-12-01", 180, ["Robotics"]))
    (delivery,) = await delivered(NOW + timedelta(hours=1))
    said = (await letter_now(app, delivery)).rendered.plain
    assert said.startswith("You follow “noodles”")
    assert said.count("“noodles”") == 1


@pytest.mark.parametrize(("hour", "is_silent"), [(21, False), (22, True), (3, True), (8, False)])
async def test_an_alert_at_night_makes_no_sound(app, ask, delivered, tmp_path, hour, is_silent):  # noqa: F811, PLR0917
    await ask("/timezone Tokyo")
    await ask("/follow shirts")
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-01", 180, ["Robotics"]))
    (delivery,) = await delivered(NOW.replace(hour=0) + timedelta(days=1, hours=hour - 9))
    assert delivery.told.get("is_silent", False) is is_silent


async def test_a_pause_of_all_digests_pauses_what_comes_at_once(app, ask, hear):
    await ask("/subscribe 8:00")
    await ask("/follow robots at once")
    assert "What you follow at once waits as well." in await hear("/pause")
    assert "⚡ Robotics · hottest tenth · paused" in await hear("/following")
    assert "What you follow at once comes again." in await hear("/resume")
    (one,) = await app.storage.subscriptions.follows(1)
    assert not one.is_paused


async def test_a_pause_until_a_day_lasts_until_then_for_both(app, ask):
    await ask("/subscribe 8:00")
    await ask("/follow robots at once")
    await ask("/pause 3 days")
    (one,) = await app.storage.subscriptions.follows(1)
    assert (one.is_paused, one.due_at) == (False, one.resumes_at)
    assert one.due_at.date() == (NOW + 3 * DAY).date()


async def test_a_pause_of_one_digest_of_several_pauses_nothing_that_is_followed(app, ask, hear):
    await ask("/subscribe 8:00 security")
    await ask("/subscribe 9:00 robots")
    await ask("/follow chips at once")
    assert "follow" not in await hear("/pause 1")
    (one,) = await app.storage.subscriptions.follows(1)
    assert not one.is_paused


async def test_where_there_is_no_digest_what_is_followed_is_paused_alone(ask, hear):
    await ask("/follow robots")
    assert await hear("/pause") == "What you follow at once waits as well."
    assert await hear("/resume") == "What you follow at once comes again."


@pytest.mark.parametrize("line", ["/settings", "/schedule", "/unsubscribe", "/pause", "/resume"])
async def test_what_is_followed_is_no_digest(ask, hear, line):
    await ask("/follow robots with the digest")
    assert (await hear(line)).startswith("There is no digest here yet.")


async def test_the_commands_of_digests_name_no_follows(ask, hear, buttons):
    await ask("/subscribe 8:00")
    await ask("/follow robots at once")
    await ask("/follow chips")
    assert (await hear("/settings")).startswith("Your digest")
    assert len((await hear("/schedule")).splitlines()) == 5
    assert buttons(await ask("/digest"))[-1] == "Settings"


async def test_the_end_of_the_digests_leaves_what_is_followed_and_says_so(ask, hear, follows):
    await ask("/subscribe 8:00")
    await ask("/follow robots")
    assert "You still follow one thing." in await hear("/unsubscribe")
    assert len(await follows()) == 1


async def test_a_new_zone_does_not_make_a_follow_due(app, ask):
    await ask("/subscribe 8:00")
    await ask("/follow robots")
    await ask("/follow chips at once")
    await ask("/timezone Tokyo")
    assert [one.due_at for one in await app.storage.subscriptions.follows(1)][:1] == [None]
    assert len(await app.storage.deliveries.due(NOW + timedelta(minutes=1), 10)) == 0


async def test_the_report_of_the_operator_tells_what_follows_would_bring(app, ask, tmp_path):
    await ask("/follow shirts")
    await ask("/follow robots with the digest")
    await imported(app, tmp_path / "new", ("Robots learn to fold shirts", "2025-12-01", 180, ["Robotics"]))
    said = await digest_report(app, None, NOW + timedelta(hours=1))
    assert said.splitlines()[0] == "== follow 1 (“shirts”), chat 1, at once"
    assert "You follow “shirts”\nA new story has come\n1. Robots learn to fold shirts" in said
    assert "== follow 2 (Robotics), chat 1, with the digest" in said
