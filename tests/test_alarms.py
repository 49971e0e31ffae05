"""The admins hear of trouble: what it was, where and how often, and nothing that people typed."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from pydantic import SecretStr
from storage_fixtures import rows

from bot.alarms import DIGESTS, FILES, MOST_FILES, MOST_LINES, POLLING, Alarms, chosen, told
from bot.app import App
from bot.commands import respond
from bot.conversation import Chat, Person, Request
from bot.delivering import Deliverer
from bot.incidents import Notes, note_incident, origin, safely
from bot.pacing import Pacing
from bot.render import fits, plain
from bot.settings import Settings
from bot.telegram import build
from storage import Contract, KnownChat, Trouble, database_path

NOW = datetime(2025, 12, 2, 8, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
ADMIN, OTHER_ADMIN, READER = 77, 78, 1001
BERLIN = Chat(ADMIN, "private", "en", ZoneInfo("Europe/Berlin"))

_log = logging.getLogger(__name__)


@dataclass
class Desk:
    """A bot with two admins over an empty archive, and a Telegram in memory."""

    app: App
    bot: object
    fake: FakeTelegram

    async def note(self, key="a", *, now=NOW, problem="KeyError in bot/app.py:1", incident="4711"):
        await self.app.storage.troubles.note(key, "/latest", problem, incident, now)

    async def tell(self, now=NOW):
        return await Alarms(self.app, self.bot, asyncio.Event(), lambda: now).tell()

    async def deliver(self, now=NOW):
        """The digests that are due; a reader's is."""
        await self.app.storage.chats.keep(KnownChat(READER))
        await self.app.storage.subscriptions.add(READER, 0, Contract(), NOW, NOW - HOUR)
        await Deliverer(self.app, self.bot, Pacing(0), asyncio.Event(), lambda: now).deliver()

    async def told(self):
        """The keys and problems of all that is to be told."""
        return [(one.key, one.problem) for one in await self.app.storage.troubles.take(NOW + HOUR, HOUR)]


@pytest.fixture
def fake():
    fake = FakeTelegram()
    for person in (ADMIN, OTHER_ADMIN, READER):
        fake.add_user(person)
    return fake


@pytest.fixture
async def desk(tmp_path, fake):
    settings = Settings(
        _env_file=None,
        telegram_token=SecretStr(fake.token),
        database_url=f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}",
        admin_ids=frozenset((ADMIN, OTHER_ADMIN)),
    )
    async with App.open(settings) as app:
        application = build(app, FakeRequest(fake), FakeRequest(fake), Pacing(0), asyncio.Event())
        async with application:
            yield Desk(app, application.bot, fake)


async def break_down():
    raise KeyError("what people typed")


# Incidents


async def test_an_incident_in_the_background_is_noted_with_its_place_and_kind_alone(desk):
    incident = await safely(break_down(), _log, Notes(desk.app.storage.troubles, "digests", lambda: NOW))
    (one,) = await desk.app.storage.troubles.take(NOW, HOUR)
    assert (one.place, one.incident) == ("digests", incident)
    assert one.problem.startswith("KeyError in bot/incidents.py:")


async def test_a_request_that_fails_is_noted_under_its_command_and_number(desk):
    rows(database_path(desk.app.settings.database_url), "DROP TABLE misses")
    chat = Chat(ADMIN, "private", "en", ZoneInfo("UTC"))
    reply = await respond(desk.app, Request("/misses typed", chat, Person(ADMIN, is_admin=True), NOW))
    (one,) = await desk.app.storage.troubles.take(NOW, HOUR)
    assert one.place == "/misses"
    assert one.incident in plain(reply, chat)
    assert "typed" not in one.key + one.problem


async def test_errors_of_one_kind_at_one_place_are_one_trouble(desk):
    for number in range(3):
        try:
            await break_down()
        except KeyError as error:
            await note_incident(desk.app.storage.troubles, "/latest", error, f"{number}", NOW)
    (one,) = await desk.app.storage.troubles.take(NOW, HOUR)
    assert (one.count, one.incident) == (3, "2")


async def test_the_origin_of_an_error_is_the_last_line_of_our_own_code(desk):
    with pytest.raises(TypeError) as caught:
        await desk.app.storage.troubles.settle(None)
    assert origin(caught.value).startswith("storage/troubles.py:")


async def test_the_origin_of_a_database_error_is_what_asked_the_database(desk):
    rows(database_path(desk.app.settings.database_url), "DROP TABLE troubles")
    with pytest.raises(Exception, match="no such table") as caught:
        await desk.app.storage.troubles.take(NOW, HOUR)
    assert origin(caught.value).startswith("storage/troubles.py:")


def test_an_error_of_others_has_no_origin():
    assert origin(ValueError()) == ""
    assert origin(None) == ""


# Digests


async def test_a_digest_that_telegram_refuses_is_noted_by_its_reason(desk, fake):
    fake.fails("sendMessage", status=400, description="Bad Request: BUTTON_DATA_INVALID", times=9)
    await desk.deliver()
    assert await desk.told() == [("digest:button_data_invalid", "button_data_invalid")]


async def test_a_digest_that_comes_too_late_is_noted(desk, fake):
    fake.fails("sendMessage", status=502, description="Bad Gateway", times=9)
    await desk.deliver()
    fake.recovers()
    await Deliverer(desk.app, desk.bot, Pacing(0), asyncio.Event(), lambda: NOW + 13 * HOUR).deliver()
    assert ("digest:late", "late") in await desk.told()


async def test_a_chat_that_wants_no_digest_is_no_trouble(desk, fake):
    fake.blocks(READER)
    await desk.deliver()
    assert await desk.told() == []


# What is told


def trouble(key="incident:a", *, place="/latest", problem="KeyError in bot/app.py:1", incident="4711", count=1):
    return Trouble(key, place, problem, incident, count, NOW, NOW)


def broken(name):
    return trouble(f"{FILES}{name}\n1", place=name, problem="line 3: found no title; expected one", incident="")


def test_incidents_are_told_with_where_what_how_often_since_when_and_their_number():
    text = plain(told([trouble(), trouble("incident:b", count=3, incident="0815")]), BERLIN)
    assert text.splitlines() == [
        "Trouble at the newsdesk",
        "/latest: KeyError in bot/app.py:1 · once, Tue, Dec 2, 2025, 09:00 · 4711",
        "/latest: KeyError in bot/app.py:1 · 3 times since Tue, Dec 2, 2025, 09:00 · 0815",
        "Search the log for the number at the end of a line: it stands where that went wrong last.",
    ]


def test_digests_that_failed_lead_to_the_runs():
    one = trouble(f"{DIGESTS}late", place=NOW.isoformat(), problem="late", incident="", count=2)
    assert plain(told([one]), BERLIN).splitlines() == [
        "Trouble at the newsdesk",
        "Digests of Tue, Dec 2, 2025, 09:00 failed: late · 2 times since Tue, Dec 2, 2025, 09:00",
    ]
    assert [button.line for row in told([one]).buttons for button in row] == ["/deliveries"]


def test_files_and_a_second_process_are_told_in_words_of_their_own():
    told_lines = plain(told([broken("a.md"), trouble(POLLING, incident="")]), BERLIN).splitlines()
    assert told_lines[1].startswith("Another process polls with the same token; stop one of the two · once, ")
    assert told_lines[2] == "a.md cannot be imported: line 3: found no title; expected one"
    assert len(told_lines) == 3


def test_a_few_files_have_a_line_each_and_many_fold_into_one():
    few = [broken(f"{number}.md") for number in range(MOST_FILES)]
    assert len(plain(told(few), BERLIN).splitlines()) == 1 + MOST_FILES
    many = [broken(name) for name in ("bad.md", *(f"bad{number}.md" for number in range(30)))]
    (line,) = plain(told(many), BERLIN).splitlines()[1:]
    assert line.startswith("31 files cannot be imported: bad.md, bad0.md, bad1.md and 28 more; the first: line 3: ")


def test_what_many_files_stand_before_is_told_all_the_same_and_before_them():
    files = [broken(f"{number}.md") for number in range(20)]
    digest = trouble(f"{DIGESTS}late", place=NOW.isoformat(), problem="late", incident="")
    others = [trouble(POLLING, incident=""), trouble()]
    assert chosen([*files, digest, *others]) == (*others, digest, *files)


def test_much_trouble_keeps_no_file_from_being_told():
    incidents = [trouble(f"incident:{number}") for number in range(MOST_LINES)]
    files = [broken(f"{number}.md") for number in range(MOST_FILES + 1)]
    assert chosen([*incidents, *files]) == (*incidents[:-1], *files)
    assert chosen([*incidents, *files[:2]]) == (*incidents[:-2], *files[:2])


def test_no_number_is_spoken_of_where_no_line_has_one():
    assert "Search the log" not in plain(told([broken("a.md"), trouble(POLLING, incident="")]), BERLIN)


@pytest.mark.parametrize("count", [0, 1, MOST_FILES, 1000])
def test_the_longest_message_has_room_for_all_that_it_tells(count):
    long = "🦓" * 400
    incidents = [trouble(f"incident:{n}", place=long, problem=long, count=10**6) for n in range(MOST_LINES)]
    files = [trouble(f"{FILES}{n}", place=long, problem=long, incident="") for n in range(count)]
    assert fits(told(chosen([*incidents, *files]), waiting=10**6), BERLIN)


# What is told later


async def test_an_incident_that_there_is_no_room_for_is_told_in_an_hour(desk, fake):
    names = [f"KeyError in bot/app.py:{number}" for number in range(10, 12 + MOST_LINES)]
    for name in names:
        await desk.note(name, problem=name)
    await desk.tell()
    first = fake.sent(ADMIN)[0].text
    assert [name for name in names if name in first] == names[:MOST_LINES]
    assert "2 things more are told in an hour." in first
    await desk.tell(NOW + HOUR - MINUTE)
    await desk.tell(NOW + HOUR)
    second = fake.sent(ADMIN)[1].text
    assert [name for name in names if name in second] == names[MOST_LINES:]
    assert "in an hour" not in second


async def test_what_could_be_told_to_nobody_is_told_in_the_same_order_with_the_rest(desk, fake):
    for number in range(MOST_LINES + 1):
        await desk.note(f"{number:02}")
    fake.refuses_connections(2, method="sendMessage")
    assert not await desk.tell()
    assert await desk.tell(NOW + MINUTE)
    assert "One thing more is told in an hour." in fake.sent(ADMIN)[0].text
    rest = await desk.app.storage.troubles.take(NOW + MINUTE + HOUR, HOUR)
    assert [one.key for one in rest] == [f"{MOST_LINES:02}"]


# Whom it reaches


async def test_each_admin_gets_one_message_in_private_in_their_own_zone(desk, fake):
    await desk.app.storage.chats.keep(KnownChat(ADMIN, "private", zone="Asia/Tokyo"))
    await desk.note("a")
    await desk.note("b")
    assert await desk.tell()
    ((first,), (second,)) = fake.sent(ADMIN), fake.sent(OTHER_ADMIN)
    assert ("17:00" in first.text, "08:00" in second.text) == (True, True)
    assert fake.sent(READER) == []


async def test_the_admins_hear_of_it_once_an_hour_at_most(desk, fake):
    await desk.note()
    await desk.tell()
    await desk.note(now=NOW + MINUTE)
    await desk.tell(NOW + HOUR - MINUTE)
    assert len(fake.sent(ADMIN)) == 1
    await desk.tell(NOW + HOUR)
    assert len(fake.sent(ADMIN)) == 2


async def test_an_admin_who_has_not_started_the_bot_or_blocked_it_is_passed_over(desk, fake, caplog):
    fake.blocks(ADMIN)
    await desk.note()
    assert await desk.tell()
    assert (fake.sent(ADMIN), len(fake.sent(OTHER_ADMIN))) == ([], 1)
    assert [record.admin for record in caplog.records if record.getMessage() == "admin not told"] == [ADMIN]
    fake.forgets(OTHER_ADMIN)
    await desk.note(now=NOW + HOUR)
    assert await desk.tell(NOW + HOUR)
    assert await desk.tell(NOW + HOUR + MINUTE)
    assert len([call for call in fake.calls if call.method == "sendMessage"]) == 4


async def test_what_a_broken_network_kept_from_the_admins_is_told_when_it_is_back(desk, fake):
    await desk.note()
    fake.refuses_connections(2, method="sendMessage")
    assert not await desk.tell()
    assert await desk.tell(NOW + MINUTE)
    assert [len(fake.sent(admin)) for admin in (ADMIN, OTHER_ADMIN)] == [1, 1]


async def test_what_one_admin_has_got_is_not_told_again_because_another_was_out_of_reach(desk, fake):
    await desk.note()
    fake.refuses_connections(1, method="sendMessage")
    assert await desk.tell()
    await desk.tell(NOW + MINUTE)
    assert (len(fake.sent(ADMIN)), len(fake.sent(OTHER_ADMIN))) == (0, 1)


async def test_a_message_that_may_have_arrived_is_not_sent_again(desk, fake):
    await desk.note()
    fake.loses_answers("sendMessage", times=2)
    assert await desk.tell()
    await desk.tell(NOW + MINUTE)
    assert len(fake.sent(ADMIN)) == 1
