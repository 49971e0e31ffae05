"""The settings of a digest, as someone taps them in a private chat over the sample articles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import NOW
from test_browse import imported

from bot.render import label
from storage import EVERY_DAY, Contract, Quiet

USUAL = Contract()


@pytest.fixture
async def subscribed(ask):
    await ask("/subscribe 8:00")


@pytest.fixture
def contract(app):
    """The contract of the only subscription."""

    async def contract():
        (one,) = await app.storage.subscriptions.of_chat(1)
        return one.contract

    return contract


@pytest.fixture
def buttons(chat):
    """What the buttons of a reply say."""
    return lambda reply: [label(button.label, chat) for row in reply.buttons for button in row]


@pytest.fixture
def tapped(ask, pressing):
    """The reply after these buttons, pressed one after the other from the settings on."""

    async def tapped(*labels):
        reply = await ask("/settings")
        for each in labels:
            reply = await pressing(reply, each)
        return reply

    return tapped


pytestmark = pytest.mark.usefixtures("subscribed")


async def test_all_settings_are_on_one_page(ask, buttons):
    assert buttons(await ask("/settings")) == [
        "🕗 08:00",
        "📅 Every day",
        "🌍 UTC",
        "5 stories",
        "All topics",
        "All providers",
        "🔥 Any heat",
        "Quiet days: older stories",
        "🔔 With sound",
        "Pause",
        "Language",
        "Preview",
        "Unsubscribe",
    ]


@pytest.mark.parametrize(
    ("labels", "changes"),
    [
        (["🕗 08:00", "21:00"], {"minute": 21 * 60}),
        (["🕗 08:00", "08:45"], {"minute": 8 * 60 + 45}),
        (["📅 Every day", "Weekdays"], {"days": frozenset(range(5))}),
        (["📅 Every day", "Weekends"], {"days": frozenset((5, 6))}),
        (["5 stories", "15"], {"size": 15}),
        (["5 stories", "1"], {"size": 1}),
        (["🔥 Any heat", "Only the hottest tenth"], {"least_hotness": 0.9}),
        (["🔥 Any heat", "Only the hottest quarter"], {"least_hotness": 0.75}),
        (["🔥 Any heat", "Only the hottest half"], {"least_hotness": 0.5}),
        (["Quiet days: older stories", "A short note"], {"quiet": Quiet.NOTE}),
        (["Quiet days: older stories", "Nothing at all"], {"quiet": Quiet.SILENT}),
        (["🔔 With sound"], {"is_silent": True}),
        (["🔔 With sound", "🔕 Without sound"], {}),
    ],
)
async def test_a_value_that_is_tapped_is_set_and_all_settings_are_back(tapped, contract, buttons, labels, changes):
    reply = await tapped(*labels)
    assert await contract() == replace(USUAL, **changes)
    assert buttons(reply)[-2:] == ["Preview", "Unsubscribe"]


@pytest.mark.parametrize(
    ("setting", "now"),
    [
        ("🕗 08:00", "✓ 08:00"),
        ("5 stories", "✓ 5"),
        ("🔥 Any heat", "✓ Any heat"),
        ("Quiet days: older stories", "✓ The hottest older stories"),
    ],
)
async def test_the_value_of_now_is_marked(tapped, buttons, setting, now):
    reply = await tapped(setting)
    assert [each for each in buttons(reply) if each.startswith("✓")] == [now]


@pytest.mark.parametrize(
    "setting",
    [
        *("🕗 08:00", "📅 Every day", "🌍 UTC", "5 stories", "All topics", "All providers", "🔥 Any heat"),
        *("Quiet days: older stories", "Pause", "Unsubscribe"),
    ],
)
async def test_every_page_leads_back_and_changes_nothing_by_itself(tapped, contract, ask, setting):
    assert await tapped(setting, "‹ Back") == await ask("/settings")
    assert await contract() == USUAL


@pytest.mark.parametrize(
    "setting", ["🕗 08:00", "📅 Every day", "5 stories", "All topics", "All providers", "🔥 Any heat", "Unsubscribe"]
)
async def test_the_buttons_begin_with_a_capital_letter_and_fit_a_phone(tapped, buttons, setting):
    for each in buttons(await tapped(setting)):
        word = each.lstrip("✓✗‹🔥 ")
        assert not word[0].isalpha() or word[0].isupper()
        assert len(each) <= 34


async def test_days_are_tapped_on_and_off_without_leaving_the_page(tapped, contract, buttons):
    reply = await tapped("📅 Every day", "✓ Mon", "✓ Sun", "Mon")
    assert await contract() == replace(USUAL, days=EVERY_DAY - {6})
    assert buttons(reply)[:7] == ["✓ Mon", "✓ Tue", "✓ Wed", "✓ Thu", "✓ Fri", "✓ Sat", "Sun"]


async def test_six_days_are_told_by_the_one_that_is_left_out(tapped, buttons):
    await tapped("📅 Every day", "✓ Mon")
    assert "📅 Every day but Mon" in buttons(await tapped())


async def test_the_last_day_stays(ask, tapped, contract):
    await ask("/subscribe saturdays")
    await tapped("📅 Sat", "✓ Sat")
    assert await contract() == replace(USUAL, days=frozenset((5,)))


async def test_a_topic_is_wanted_then_unwanted_then_left_open_without_leaving_the_page(tapped, contract):
    await tapped("All topics", "AI")
    assert await contract() == replace(USUAL, topics=("AI",))
    await tapped("Topics: one choice", "✓ AI")
    assert await contract() == replace(USUAL, without_topics=("AI",))
    await tapped("Topics: one choice", "✗ AI", "Computer Vision", "AI Policy")
    assert await contract() == replace(USUAL, topics=("Computer Vision", "AI Policy"))


async def test_topics_of_a_second_page_stay_on_it(tapped, contract, buttons):
    reply = await tapped("All topics", "Next ›", "Robotics")
    assert await contract() == replace(USUAL, topics=("Robotics",))
    assert "✓ Robotics" in buttons(reply)
    assert "‹ Previous" in buttons(reply)


async def test_providers_are_chosen_as_topics_are(tapped, contract):
    await tapped("All providers", "ACM", "✓ ACM", "Anthropic")
    assert await contract() == replace(USUAL, providers=("Anthropic",), without_providers=("ACM",))


async def test_everything_is_wanted_again_by_one_tap(ask, tapped, contract, buttons):
    assert "Everything" not in buttons(await tapped("All topics"))
    await ask("/settings 1 topics ai, robots, not security")
    await tapped("Topics: 3 choices", "Everything")
    assert await contract() == USUAL


async def test_names_can_be_typed(ask, contract):
    await ask("/settings 1 topics securty and robots without chips")
    await ask("/settings 1 providers openai, nature")
    assert await contract() == replace(
        USUAL, topics=("AI in Security", "Robotics"), without_topics=("AI Chips",), providers=("OpenAI", "Nature")
    )


async def test_names_that_are_typed_join_those_that_are_chosen(ask, contract):
    await ask("/settings 1 topics ai, not robots")
    await ask("/settings 1 topics robots, not chips")
    assert await contract() == replace(USUAL, topics=("AI", "Robotics"), without_topics=("AI Chips",))


@pytest.mark.parametrize("words", ["all", "everything", "all topics"])
async def test_everything_is_wanted_again_by_words(ask, contract, words):
    await ask("/settings 1 topics ai, not robots")
    await ask(f"/settings 1 topics {words}")
    assert await contract() == USUAL


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *(("topics openai", "topic"), ("topics Tokyo", "topic"), ("topics the", "topic")),
        *(("providers robots", "provider"), ("topics robots from openai", "topic")),
    ],
)
async def test_names_of_another_kind_are_refused_and_the_choice_stays(ask, hear, contract, typed, kind):
    await ask("/settings 1 topics ai")
    await ask("/settings 1 providers nature")
    before = await contract()
    said = await hear(f"/settings 1 {typed}")
    assert f"no {kind}" in said
    assert await contract() == before


async def test_names_of_another_kind_lead_to_the_page_of_names_by_a_tap(ask, pressing):
    refused = await ask("/settings 1 topics openai")
    assert await pressing(refused, "Which topics?") == await ask("/settings 1 topics")


@pytest.mark.parametrize(("kind", "now"), [("topics", "Now: on AI"), ("providers", "Now: all providers")])
async def test_a_page_of_names_tells_those_of_its_kind_only(ask, hear, kind, now):
    await ask("/settings 1 topics ai")
    assert now in (await hear(f"/settings 1 {kind}")).splitlines()


async def test_a_topic_that_the_archive_has_no_more_can_be_let_go(app, tapped, contract):
    (one,) = await app.storage.subscriptions.of_chat(1)
    await app.storage.subscriptions.save(replace(one, contract=replace(USUAL, topics=("Gone for good",))))
    await tapped("Topics: one choice", "Next ›", "✓ Gone for good")
    assert await contract() == replace(USUAL, without_topics=("Gone for good",))


async def test_a_topic_with_a_very_long_name_can_be_chosen(app, ask, contract, tmp_path):
    name = f"Everything {'very ' * 20}important"
    await imported(app, tmp_path / "long", ("A story", "2025-11-30", 50, [name]))
    reply = await ask("/settings 1 topics 2")
    (line,) = [button.line for row in reply.buttons for button in row if name in button.line]
    await ask(line)
    assert await contract() == replace(USUAL, topics=(name,))


@pytest.mark.parametrize(
    ("typed", "changes"),
    [
        ("time 7:20", {"minute": 7 * 60 + 20}),
        ("time half past nine", {"minute": 9 * 60 + 30}),
        ("TIME 6pm", {"minute": 18 * 60}),
        ("days mon wed", {"days": frozenset((0, 2))}),
        ("size 3", {"size": 3}),
        ("heat half", {"least_hotness": 0.5}),
    ],
)
async def test_values_can_be_typed(ask, contract, typed, changes):
    await ask(f"/settings {typed}")
    assert await contract() == replace(USUAL, **changes)


@pytest.mark.parametrize(
    "typed",
    [
        *("time 99999", "time 1440", "time 25:00", "time banana", "time -1", "days 7", "days never", "size 0"),
        *("size 16", "size many", "heat lava", "quiet please", "sound loud", "language klingon"),
    ],
)
async def test_a_value_that_is_none_is_told_above_those_that_are(ask, hear, contract, buttons, typed):
    setting, _, value = typed.partition(" ")
    said = await hear(f"/settings 1 {typed}")
    assert said == f"“{value}” does not fit here. Tap one of these:"
    assert buttons(await ask(f"/settings 1 {typed}")) == buttons(await ask(f"/settings 1 {setting}"))
    assert await contract() == USUAL


async def test_a_setting_that_is_none_is_told_above_those_that_are(ask, hear, buttons):
    assert await hear("/settings 1 frobnicate") == "There is no setting “frobnicate”. These are all:"
    assert buttons(await ask("/settings 1 frobnicate")) == buttons(await ask("/settings"))


async def test_a_new_time_moves_the_next_digest(app, tapped):
    await tapped("🕗 08:00", "13:00")
    (one,) = await app.storage.subscriptions.of_chat(1)
    assert one.due_at == NOW.replace(hour=13)


async def test_a_pause_is_tapped_and_ended_by_a_tap(tapped, buttons, app):
    reply = await tapped("Pause", "3 days")
    assert buttons(reply) == ["Resume", "Settings"]
    await tapped("Resume")
    (one,) = await app.storage.subscriptions.of_chat(1)
    assert (one.is_paused, one.resumes_at) == (False, None)


async def test_changing_a_setting_does_not_end_a_pause(ask, tapped, buttons):
    await ask("/pause")
    reply = await tapped("5 stories", "3")
    assert "Resume" in buttons(reply)


async def test_to_unsubscribe_takes_two_taps(app, tapped, contract):
    await tapped("Unsubscribe")
    assert await contract() == USUAL
    await tapped("Unsubscribe", "Yes, unsubscribe")
    assert await app.storage.subscriptions.of_chat(1) == ()


async def test_of_several_digests_one_is_chosen_first(ask, pressing, buttons):
    await ask("/subscribe 9:00 robots")
    reply = await ask("/settings")
    assert buttons(reply) == ["Every day at 08:00 · all topics", "Every day at 09:00 · on Robotics"]
    assert "Topics: one choice" in buttons(await pressing(reply, "Every day at 09:00 · on Robotics"))


async def test_a_setting_without_a_number_is_that_of_the_only_digest(ask, contract):
    await ask("/settings size 4")
    assert (await contract()).size == 4


# --- the zone ---------------------------------------------------------------------------------------------------------


async def test_a_zone_is_tapped(tapped, app, hear):
    await tapped("🌍 UTC", "Tokyo")
    assert (await app.storage.chats.get(1)).zone == "Asia/Tokyo"
    assert "Every day at 08:00 (Tokyo)" in await hear("/settings")


async def test_the_zone_is_told_with_what_its_clocks_show(hear):
    assert (await hear("/timezone")).startswith("This chat is on UTC time: it is 12:00 now.")


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("sao paolo", "America/Sao_Paulo"),
        ("Londn", "Europe/London"),
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("utc+2", "Etc/GMT-2"),
        ("india", "Asia/Kolkata"),
        ("new york time", "America/New_York"),
    ],
)
async def test_a_zone_is_found_by_a_place_with_typos_forgiven(app, ask, words, zone):
    await ask(f"/timezone {words}")
    assert (await app.storage.chats.get(1)).zone == zone


async def test_a_new_zone_is_told_with_its_time_and_the_next_digest_in_it(hear):
    assert (await hear("/timezone Tokyo")).splitlines() == [
        "Now on Tokyo time: it is 21:00.",
        "The next one comes Tue, Dec 2, 2025, 08:00.",
    ]


async def test_a_place_that_could_be_several_is_asked_about(ask, pressing, buttons, app):
    reply = await ask("/timezone portland")
    assert buttons(reply) == ["Portland, Oregon · 04:00", "Portland, Maine · 07:00"]
    await pressing(reply, "Portland, Oregon · 04:00")
    assert (await app.storage.chats.get(1)).zone == "America/Los_Angeles"


async def test_a_place_that_is_none_leaves_the_zone(app, hear):
    assert (await hear("/timezone Qwertyville")).startswith("I know no place called “Qwertyville”.")
    assert (await app.storage.chats.get(1)).zone == ""


async def test_whoever_has_chosen_a_zone_before_any_digest_is_offered_one(ask, buttons):
    await ask("/unsubscribe")
    assert buttons(await ask("/timezone Lisbon")) == ["Subscribe"]


# The signature


async def test_a_signature_is_said_in_words(ask, contract, buttons):
    reply = await ask("/settings signature  via   @ournews ")
    assert (await contract()).signature == "via @ournews"
    assert "✍ via @ournews" in buttons(reply)


@pytest.mark.parametrize("word", ["off", "None", "-"])
async def test_a_signature_is_taken_away(ask, contract, word):
    await ask("/settings signature via @ournews")
    await ask(f"/settings signature {word}")
    assert (await contract()).signature == ""


async def test_a_signature_that_is_too_long_is_none(ask, contract, hear):
    assert (await hear(f"/settings signature {'x' * 101}")).startswith(
        "A signature has at most 100 characters; yours has 101."
    )
    assert (await contract()).signature == ""
    await ask(f"/settings signature {'x' * 100}")
    assert (await contract()).signature == "x" * 100


async def test_the_page_of_the_signature_marks_that_of_now(ask, buttons):
    assert buttons(await ask("/settings signature")) == ["✓ No signature", "‹ Back"]
    await ask("/settings signature via @ournews")
    assert buttons(await ask("/settings signature")) == ["✓ via @ournews", "No signature", "‹ Back"]


async def test_a_signature_changes_nothing_else(ask, contract):
    before = await contract()
    await ask("/settings signature via @ournews")
    assert await contract() == replace(before, signature="via @ournews")


async def test_a_preview_is_signed(ask, hear):
    await ask("/settings signature via @ournews")
    assert "via @ournews" in (await hear("/digest")).splitlines()
