"""What Telegram's refusals mean for a chat: each text of the server as the library hands it on, and its verdict."""

from __future__ import annotations

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from telegram import Bot
from telegram.error import TelegramError

from bot.refusals import LONGEST_PAUSE_SECONDS, Fate, verdict
from storage import Stopped

NEW_CHAT = -1001234567890123

# Client.cpp and TDLib's errors, each with the status that it comes with.
STOPPING = {
    "Forbidden: bot was blocked by the user": Stopped.BLOCKED,
    "Forbidden: bot can't initiate conversation with a user": Stopped.BLOCKED,
    "Forbidden: user is deactivated": Stopped.DEACTIVATED,
    "Forbidden: bot was kicked from the group chat": Stopped.KICKED,
    "Forbidden: bot was kicked from the supergroup chat": Stopped.KICKED,
    "Forbidden: bot was kicked from the channel chat": Stopped.KICKED,
    "Forbidden: bot is not a member of the group chat": Stopped.KICKED,
    "Forbidden: bot is not a member of the supergroup chat": Stopped.KICKED,
    "Forbidden: bot is not a member of the channel chat": Stopped.KICKED,
    "Forbidden: the group chat was deleted": Stopped.KICKED,
    "Forbidden: bot can't send messages to the bot": Stopped.NOT_FOUND,
    "Forbidden: a reason that nobody has seen yet": Stopped.NO_RIGHTS,
    "Bad Request: not enough rights to send text messages to the chat": Stopped.NO_RIGHTS,
    "Bad Request: have no rights to send a message": Stopped.NO_RIGHTS,
    "Bad Request: need administrator rights in the channel chat": Stopped.NO_RIGHTS,
    "Bad Request: CHAT_WRITE_FORBIDDEN": Stopped.NO_RIGHTS,
    "Bad Request: CHAT_RESTRICTED": Stopped.NO_RIGHTS,
    "Bad Request: CHAT_ADMIN_REQUIRED": Stopped.NO_RIGHTS,
    "Bad Request: chat not found": Stopped.NOT_FOUND,
    "Bad Request: user not found": Stopped.NOT_FOUND,
    "Bad Request: PEER_ID_INVALID": Stopped.NOT_FOUND,
}
TOPIC_LOST = (
    "Bad Request: message thread not found",
    "Bad Request: TOPIC_CLOSED",
    "Bad Request: TOPIC_DELETED",
)
REFUSED = (
    'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 0',
    "Bad Request: message is too long",
    "Bad Request: message caption is too long",
    "Bad Request: message text is empty",
    "Bad Request: reply markup is too long",
    "Bad Request: BUTTON_DATA_INVALID",
    "Bad Request: BUTTON_URL_INVALID",
    "Bad Request: wrong type of the web page content",
    "Bad Request: failed to get HTTP URL content",
    "Bad Request: wrong file identifier/HTTP URL specified",
    "Bad Request: file is too big",
    "Bad Request: not enough rights to send photos to the chat",
    "Bad Request: not enough rights to send documents to the chat",
    "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN",
    "Bad Request: message to be replied not found",
    "Bad Request: message to edit not found",
    "Bad Request: message can't be edited",
    "Bad Request: a reason that nobody has seen yet",
)
UNREACHABLE = (
    (401, "Unauthorized"),
    (404, "Not Found"),
    (413, "Request Entity Too Large"),
    (500, "Internal Server Error: restart"),
    (502, "Bad Gateway"),
)


@pytest.fixture
def fake():
    return FakeTelegram()


@pytest.fixture
def refusal(fake):
    """What the library makes of a message that meets the fault ordered last."""

    async def refusal() -> TelegramError:
        async with Bot(fake.token, request=FakeRequest(fake), get_updates_request=FakeRequest(fake)) as bot:
            with pytest.raises(TelegramError) as caught:
                await bot.send_message(fake.user.id, "news")
        return caught.value

    return refusal


def status_of(description: str) -> int:
    return 403 if description.startswith("Forbidden") else 400


@pytest.mark.parametrize(("description", "stopped"), STOPPING.items())
async def test_a_chat_that_takes_nothing_is_stopped_with_the_reason(fake, refusal, description, stopped):
    fake.fails("sendMessage", status=status_of(description), description=description)
    ruled = verdict(await refusal(), 1)
    assert (ruled.fate, ruled.stopped, ruled.reason) == (Fate.STOPPED, stopped, str(stopped))


@pytest.mark.parametrize("description", TOPIC_LOST)
async def test_a_topic_that_takes_nothing_is_lost(fake, refusal, description):
    fake.fails("sendMessage", status=400, description=description)
    assert verdict(await refusal(), 1).fate is Fate.TOPIC_LOST


@pytest.mark.parametrize("description", REFUSED)
async def test_a_message_that_is_wrong_is_refused_in_the_servers_words(fake, refusal, description):
    fake.fails("sendMessage", status=400, description=description)
    ruled = verdict(await refusal(), 1)
    assert (ruled.fate, ruled.reason) == (Fate.REFUSED, description.removeprefix("Bad Request: ").lower())


async def test_a_group_that_has_become_a_supergroup_has_moved(fake, refusal):
    told = {"description": "Bad Request: group chat was upgraded to a supergroup chat"}
    fake.fails("sendMessage", status=400, parameters={"migrate_to_chat_id": NEW_CHAT}, **told)
    ruled = verdict(await refusal(), 1)
    assert (ruled.fate, ruled.new_chat_id) == (Fate.MOVED, NEW_CHAT)


async def test_a_flood_is_waited_for_as_long_as_telegram_says_and_a_moment_more(fake, refusal):
    told = {"description": "Too Many Requests: retry after 7", "parameters": {"retry_after": 7}}
    fake.fails("sendMessage", status=429, **told)
    ruled = verdict(await refusal(), 1)
    assert (ruled.fate, ruled.reason) == (Fate.LATER, "flood")
    assert 7 < ruled.pause_seconds < 8


async def test_a_flood_of_no_known_length_is_tried_again_soon(fake, refusal):
    fake.fails("sendMessage", status=429, description="Too Many Requests")
    ruled = verdict(await refusal(), 1)
    assert (ruled.fate, ruled.pause_seconds) == (Fate.LATER, 2)


@pytest.mark.parametrize(("status", "description"), UNREACHABLE)
async def test_a_server_that_is_not_well_is_tried_again(fake, refusal, status, description):
    fake.fails("sendMessage", status=status, description=description)
    ruled = verdict(await refusal(), 1)
    assert (ruled.fate, ruled.reason) == (Fate.LATER, "unreachable")


async def test_a_server_in_between_that_answers_with_a_page_is_tried_again(fake, refusal):
    fake.fails("sendMessage", status=502, description="<html>Bad Gateway</html>", is_json=False)
    assert verdict(await refusal(), 1).fate is Fate.LATER


async def test_a_server_is_tried_again_ever_more_rarely(fake, refusal):
    fake.fails("sendMessage", status=500, description="Internal Server Error: restart")
    error = await refusal()
    pauses = [verdict(error, attempts).pause_seconds for attempts in (1, 2, 3, 9, 10_000)]
    assert pauses == [2, 4, 8, LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS]


async def test_a_request_that_never_left_is_made_again(fake, refusal):
    fake.refuses_connections(1, method="sendMessage")
    assert verdict(await refusal(), 1).fate is Fate.LATER


async def test_a_request_whose_connection_broke_before_any_answer_is_made_again(fake, refusal):
    fake.breaks_connections(1, method="sendMessage")
    assert verdict(await refusal(), 1).fate is Fate.LATER


async def test_of_an_answer_that_never_came_nobody_knows(fake, refusal):
    fake.loses_answers("sendMessage")
    assert verdict(await refusal(), 1).fate is Fate.UNCERTAIN


async def test_of_an_answer_that_cannot_be_read_nobody_knows(fake, refusal):
    fake.fails("sendMessage", status=200, description="<html>Sign in to this network</html>", is_json=False)
    assert verdict(await refusal(), 1).fate is Fate.UNCERTAIN
