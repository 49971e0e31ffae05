"""Digests as rich messages on their way: what becomes of them where the server or the chat does not take them so."""

from __future__ import annotations

import shutil

import pytest
from desks import DAY, MINUTE, READER, Clock, Desk, open_desk, titles
from fake_telegram import FakeTelegram

from bot.delivering import WORKERS
from bot.digest.claiming import Claiming
from bot.features import UNKNOWN_SECONDS
from bot.unfetched import WITHOUT_FOR

GROUP = -1009
PICTURE = [{"url": "https://example.org/a.jpg"}]
LONG = "A sentence of an excerpt that goes on for a while, and then for a while longer. " * 5


@pytest.fixture
def passed() -> list[float]:
    """The seconds that have passed for whoever remembers what the server knows."""
    return [0.0]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fake(clock) -> FakeTelegram:
    fake = FakeTelegram(clock=lambda: clock().timestamp())
    fake.enables("sendRichMessage")
    return fake


@pytest.fixture
async def desk(seeded_database, tmp_path, clock, fake, passed):
    """A desk that notes what its server knows."""
    shutil.copy(seeded_database, tmp_path / "newsdesk.db")
    async with open_desk(fake, tmp_path, clock, has_pages=True, seconds=lambda: passed[0]) as desk:
        yield desk


async def subscribed(desk: Desk, chat_id: int = READER, kind: str = "private", count: int = 12) -> list[str]:
    """So many stories with pictures that all are due in the chat's next digest."""
    await desk.subscribe(chat_id, kind, size=count)
    await desk.deliver()
    wanted = [f"Okapi{number} returns to the forest where it was last seen so long ago" for number in range(count)]
    await desk.bring(*wanted, excerpt=LONG, images=PICTURE)
    return wanted


async def test_a_page_holds_all_stories_in_one_message(desk, fake):
    wanted = await subscribed(desk)
    await desk.deliver(DAY)
    (page,) = fake.sent(READER)[1:]
    assert all(title in page.text for title in wanted)
    assert page.html.count("<details>") == page.html.count("<img ") == len(wanted)


async def test_a_server_that_knows_no_pages_any_more_gets_all_stories_as_words_and_later_digests_in_parts(desk, fake):
    wanted = await subscribed(desk, count=20)
    fake._enabled -= {"sendRichMessage"}
    await desk.deliver(DAY)
    (plain,) = fake.sent(READER)[1:]
    assert sorted(titles(plain.text)) == sorted(wanted)
    assert "rich_message" not in plain.json

    await desk.bring(*(title.replace("Okapi", "Zebra") for title in wanted), excerpt=LONG, images=PICTURE)
    await desk.deliver(DAY)
    assert len(fake.sent(READER)) > 3
    assert asked(fake, READER) == [200, 404]


def asked(fake: FakeTelegram, chat_id: int | None = None) -> list[int]:
    """How the server answered pages to that chat, or to nobody."""
    calls = [call for call in fake.calls if call.method == "sendRichMessage"]
    return [call.status for call in calls if str(call.parameters.get("chat_id")) == str(chat_id)]


async def test_a_server_is_asked_once_an_hour_before_digests_whether_it_knows_pages(desk, fake, passed):
    fake._enabled -= {"sendRichMessage"}
    for seconds, times in ((0, 1), (UNKNOWN_SECONDS - 1, 1), (1, 2)):
        passed[0] += seconds
        reader = fake.add_user(3000 + int(passed[0])).id
        await desk.subscribe(reader, size=20)
        await desk.deliver(DAY)
        parts = fake.sent(reader)
        assert len(parts) > 1
        assert sum(len(titles(part.text)) for part in parts) == 20
        assert asked(fake) == [404] * times
    assert sum(call.status == 404 for call in fake.calls) == 2


async def test_a_server_that_has_taken_a_page_within_the_hour_is_not_asked_again(desk, fake, passed):
    await subscribed(desk, count=3)
    await desk.deliver(DAY)
    assert (asked(fake), asked(fake, READER)) == ([400], [200, 200])
    passed[0] += UNKNOWN_SECONDS
    await desk.deliver(DAY)
    assert asked(fake) == [400, 400]


async def test_where_pages_are_not_wanted_the_server_is_not_asked(tmp_path, seeded_database, clock, fake):
    shutil.copy(seeded_database, tmp_path / "newsdesk.db")
    async with open_desk(fake, tmp_path, clock) as desk:
        await subscribed(desk, count=3)
    assert not [call for call in fake.calls if call.method == "sendRichMessage"]


async def test_what_was_sent_as_words_stays_so_when_it_is_corrected(desk, fake, passed):
    wanted = await subscribed(desk, count=3)
    fake._enabled -= {"sendRichMessage"}
    await desk.deliver(DAY)
    fake.enables("sendRichMessage")
    passed[0] += UNKNOWN_SECONDS
    await desk.bring(f"{wanted[0]} again", *wanted[1:], excerpt=LONG, images=PICTURE)
    await desk.correct()
    corrected = fake.sent(READER)[1]
    assert (corrected.edits, "rich_message" in corrected.json) == (1, False)
    assert f"{wanted[0]} again" in corrected.text


async def test_a_page_that_is_corrected_stays_a_page(desk, fake):
    wanted = await subscribed(desk, count=3)
    await desk.deliver(DAY)
    await desk.bring(f"{wanted[0]} again", *wanted[1:], excerpt=LONG, images=PICTURE)
    await desk.correct()
    corrected = fake.sent(READER)[1]
    assert (corrected.edits, "rich_message" in corrected.json) == (1, True)
    assert f"{wanted[0]} again" in corrected.text


async def test_a_correction_that_is_refused_with_and_without_its_pictures_comes_as_words(desk, fake):
    wanted = await subscribed(desk, count=3)
    await desk.deliver(DAY)
    fake.fails("editMessageText", status=400, description="Bad Request: failed to get HTTP URL content")
    fake.fails("editMessageText", status=400, description="Bad Request: RICH_SOMETHING_NEW_INVALID")
    await desk.bring(f"{wanted[0]} again", *wanted[1:], excerpt=LONG, images=PICTURE)
    await desk.correct()
    corrected = fake.sent(READER)[1]
    assert (corrected.edits, "rich_message" in corrected.json) == (1, False)
    assert f"{wanted[0]} again" in corrected.text


async def test_a_group_where_nothing_may_be_sent_is_stopped(desk, fake):
    fake.add_chat(GROUP, "supergroup")
    await subscribed(desk, GROUP, "supergroup", count=3)
    fake.restricts(GROUP)
    await desk.deliver(DAY)
    assert desk.stopped_for(GROUP) == "no_rights"


async def test_a_page_that_may_have_arrived_is_not_sent_again(desk, fake):
    await subscribed(desk, count=3)
    fake.loses_answers("sendRichMessage")
    await desk.deliver(DAY)
    assert len(fake.sent(READER)) == 2
    assert desk.ends()[-1] == ("uncertain", "no answer")


async def test_a_page_that_is_refused_for_whatever_reason_comes_as_words(desk, fake):
    wanted = await subscribed(desk, count=3)
    fake.fails("sendRichMessage", status=400, description="Bad Request: RICH_SOMETHING_NEW_INVALID", times=9)
    await desk.deliver(DAY)
    assert sorted(titles(fake.sent(READER)[-1].text)) == sorted(wanted)


async def test_a_picture_that_cannot_be_fetched_is_left_out_for_those_who_follow(desk, fake):
    fake.cannot_fetch(PICTURE[0]["url"])
    await desk.bring("Okapi returns", images=PICTURE)
    readers = await desk.subscribe_readers(200, size=1)
    await desk.deliver()
    assert all("rich_message" in one.json for reader in readers for one in fake.sent(reader))
    assert desk.ends() == [("sent", "")] * len(readers)
    assert sum(call.status == 400 for call in fake.calls) <= WORKERS + len(asked(fake))


async def test_pictures_that_could_not_be_fetched_for_a_moment_are_tried_again_by_one_and_then_shown_to_all(
    desk, fake, clock
):
    def pictured(reader):
        return "<img " in fake.sent(reader)[-1].html

    await desk.bring("Okapi returns", images=PICTURE)
    readers = [fake.add_user(2000 + place).id for place in range(4)]
    deliverer = desk.deliverer

    async def deliver(reader):
        await desk.subscribe(reader, size=1)
        (due,) = await desk.app.storage.deliveries.due(clock.now, 1)
        claiming = Claiming()
        claiming.next_batch(has_pages=True)
        claim = claiming.claim(due, desk.app.chat(due.chat), clock.now)
        (claimed,) = await desk.app.storage.deliveries.claim([claim], clock.now, clock.now + MINUTE)
        await deliverer._dispatch.deliver(claimed, claiming.letter(claimed))

    fake.cannot_fetch(PICTURE[0]["url"])
    await deliver(readers[0])
    fake._unreachable.clear()
    await deliver(readers[1])
    clock.now += WITHOUT_FOR
    await deliver(readers[2])
    await deliver(readers[3])
    assert [pictured(reader) for reader in readers] == [False, False, True, True]
