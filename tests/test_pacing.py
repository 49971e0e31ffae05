"""Who may write to Telegram when. Time passes at once here: whenever nothing is left to do, the next timer is due."""

from __future__ import annotations

import asyncio
import functools
import inspect
import selectors
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from fake_telegram import FakeRequest, FakeTelegram
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, RetryAfter
from telegram.ext import ExtBot

from bot.pacing import PACED, Pacing

TOKEN = "123456:TEST-token-of-a-fake-bot-000000000"
GROUP, CHANNEL = -1001, "@daily_news"
ROUNDING = 1e-6


class Skipping(selectors.SelectSelector):
    """Waits for nothing: the loop's clock jumps to the end of the wait, or a little beyond it."""

    loop: Clockwork

    def select(self, timeout: float | None = None) -> Any:
        assert timeout is not None, "everybody waits, and nothing is going to happen"
        if timeout > 0:
            self.loop.now += timeout + self.loop.late_seconds
        return super().select(0)


class Clockwork(asyncio.SelectorEventLoop):
    """An event loop without waiting, whose timers fire `late_seconds` late."""

    def __init__(self, late_seconds: float = 0.0) -> None:
        self.now, self.late_seconds = 1000.0, late_seconds
        selector = Skipping()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        return self.now


def run(story, **options):
    """What the coroutine comes to, its time skipped."""
    loop = Clockwork(**options)
    try:
        return loop.run_until_complete(story)
    finally:
        loop.close()


def skipping(test):
    """Runs a test whose time is skipped."""

    @functools.wraps(test)
    def run_it(**values):
        run(test(**values))

    run_it.__signature__ = inspect.signature(test)
    return run_it


def now() -> float:
    return asyncio.get_running_loop().time()


async def go(pacing: Pacing, chat: int | str, *, journey=(0.0, 0.0), arrivals=None, **options: bool) -> None:
    """A turn waited for, and a request made: it reaches Telegram after one delay, and is answered after another."""

    async def travel() -> bool:
        there, back = journey
        await asyncio.sleep(there)
        if arrivals is not None:
            arrivals.append(now())
        await asyncio.sleep(back)
        return True

    await pacing.turn(chat, **options)
    endpoint = "editMessageText" if options.get("is_edit") else "sendMessage"
    await pacing.process_request(travel, (), {}, endpoint, {"chat_id": chat}, PACED)


@dataclass(frozen=True)
class Asked:
    """Someone who wants to write to a chat, from that time on."""

    at: float
    chat: int | str
    is_digest: bool = False
    is_edit: bool = False


@dataclass(frozen=True)
class Went:
    """When someone's turn came."""

    at: float
    asked: Asked


async def play(pacing: Pacing, wishes: list[Asked]) -> list[Went]:
    """The turns in their order; those who were sent away are left out."""
    went: list[Went] = []
    began = now()

    async def wait(asked: Asked) -> None:
        await asyncio.sleep(began + asked.at - now())
        try:
            await go(pacing, asked.chat, is_digest=asked.is_digest, is_edit=asked.is_edit)
        except RetryAfter:
            assert asked.is_digest
        else:
            went.append(Went(now() - began, asked))

    await asyncio.gather(*map(wait, wishes))
    return went


def most_within(times: list[float], seconds: float) -> int:
    """The greatest number of these times within any span of so many seconds, the end not counted."""
    return max((sum(first <= at < first + seconds - ROUNDING for at in times) for first in times), default=0)


CHATS = st.sampled_from([1, 2, 3, 4, GROUP, -1002, CHANNEL])


def wishes_for(chats: st.SearchStrategy[int | str]) -> st.SearchStrategy[list[Asked]]:
    times = st.integers(0, 5000).map(lambda milliseconds: milliseconds / 1000)
    kinds = st.sampled_from([False, False, True])
    return st.lists(st.builds(Asked, times, chats, st.booleans(), kinds), min_size=20, max_size=120)


WISHES = wishes_for(CHATS)
RATES = st.sampled_from([1, 5, 29, 30, 100, 1000])
LATE = st.sampled_from([0.0, 0.003, 0.009, 0.05])


@given(WISHES, RATES, LATE)
def test_no_second_holds_more_than_the_rate(wishes, per_second, late):
    went = run(play(Pacing(per_second), wishes), late_seconds=late)
    assert most_within([one.at for one in went], 1) <= per_second


@given(wishes_for(st.sampled_from([1, GROUP, CHANNEL])), RATES, LATE)
def test_no_minute_of_a_group_holds_more_than_twenty_messages(wishes, per_second, late):
    went = run(play(Pacing(per_second), wishes), late_seconds=late)
    for chat in (GROUP, CHANNEL):
        assert most_within([one.at for one in went if one.asked.chat == chat and not one.asked.is_edit], 60) <= 20


@given(WISHES, RATES, LATE)
def test_a_second_lies_between_messages_of_a_private_chat(wishes, per_second, late):
    went = run(play(Pacing(per_second), wishes), late_seconds=late)
    for chat in (1, 2, 3, 4):
        times = [one.at for one in went if one.asked.chat == chat and not one.asked.is_edit]
        assert all(later - earlier >= 1 for earlier, later in pairwise(times))


@given(WISHES, RATES)
def test_whoever_is_not_sent_away_gets_a_turn_in_the_order_of_coming(wishes, per_second):
    went = run(play(Pacing(per_second), wishes))
    assert sum(not one.asked.is_digest for one in went) == sum(not asked.is_digest for asked in wishes)
    queues = defaultdict(list)
    for one in went:
        queues[one.asked.chat, one.asked.is_digest, one.asked.is_edit].append(one.asked.at)
    assert all(times == sorted(times) for times in queues.values())


def may_write(asked: Asked, at: float, before: list[Went]) -> bool:
    """Whether the limits of the chat would have let someone write at that time, after those."""
    times = [one.at for one in before if one.asked.chat == asked.chat and not one.asked.is_edit]
    most, seconds = (1, 1.025) if isinstance(asked.chat, int) and asked.chat > 0 else (20, 61.5)
    return asked.is_edit or len(times) < most or times[-most] + seconds < at - ROUNDING


@given(WISHES, RATES)
def test_a_digest_goes_only_when_no_answer_could(wishes, per_second):
    went = run(play(Pacing(per_second), wishes))
    for place, digest in enumerate(went):
        if digest.asked.is_digest:
            later = [one.asked for one in went[place:] if not one.asked.is_digest]
            waiting = [asked for asked in later if asked.at < digest.at - ROUNDING]
            assert not [asked for asked in waiting if may_write(asked, digest.at, went[:place])]


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 90), CHATS, st.booleans()), min_size=100, max_size=300), LATE)
def test_telegram_refuses_nothing_that_is_paced(messages, late):
    async def story():
        fake = newsroom()
        fake.limits()
        pacing = Pacing(30)
        bot = ExtBot(TOKEN, request=FakeRequest(fake), rate_limiter=pacing)

        async def send(at, chat, is_digest):
            await asyncio.sleep(at)
            if is_digest:
                await go(pacing, chat, is_digest=True)
            await bot.send_message(chat, "x", rate_limit_args=PACED if is_digest else None)

        told = await asyncio.gather(*(send(*message) for message in messages), return_exceptions=True)
        assert {type(one) for one in told} <= {type(None), RetryAfter}
        assert {call.status for call in fake.calls} == {200}

    run(story(), late_seconds=late)


def newsroom() -> FakeTelegram:
    """A Telegram with these chats in it, on the clock of the running loop."""
    fake = FakeTelegram(TOKEN, clock=now)
    fake.add_chat(GROUP, "supergroup")
    fake.add_chat(-1002, "supergroup")
    fake.add_chat(-1003, "channel", username=CHANNEL[1:])
    for person in (1, 2, 3, 4):
        fake.says("hello", user=fake.add_user(person))
    return fake


@pytest.mark.parametrize("late", [0, 0.009])
def test_thirty_a_second_are_nearly_reached_even_if_timers_are_late(late):
    went = run(play(Pacing(30), [Asked(0, chat, is_digest=True) for chat in range(1, 3001)]), late_seconds=late)
    assert len(went) / went[-1].at >= 29


def test_ten_thousand_waiting_digests_cost_a_few_steps_each():
    class Counting(Pacing):
        steps = 0

        def _queue(self, *args):
            self.steps += 1
            super()._queue(*args)

    pacing = Counting(1000)
    went = run(play(pacing, [Asked(0, chat, is_digest=True) for chat in range(1, 10_001)]))
    assert len(went) == 10_000
    assert pacing.steps <= 3 * 10_000


@skipping
async def test_an_answer_overtakes_all_digests():
    pacing = Pacing(30)
    digests = [asyncio.create_task(go(pacing, chat, is_digest=True)) for chat in range(1, 501)]
    await asyncio.sleep(1)
    asked_at = now()
    await go(pacing, 1000)
    assert now() - asked_at < 0.035
    assert not digests[-1].done()
    await asyncio.gather(*digests)


@skipping
async def test_an_answer_to_a_chat_goes_before_its_digest():
    pacing, order = Pacing(30), []

    async def wait(name, **options):
        await go(pacing, 1, **options)
        order.append(name)

    await asyncio.gather(wait("first"), wait("digest", is_digest=True), wait("answer"))
    assert order == ["first", "answer", "digest"]


@skipping
async def test_people_in_a_group_are_answered_at_once():
    pacing, began = Pacing(30), now()
    await asyncio.gather(*(go(pacing, GROUP) for _ in range(3)))
    assert now() - began < 0.1


@skipping
async def test_the_twenty_first_message_to_a_group_waits_for_the_first_to_be_a_minute_old():
    pacing, began = Pacing(30), now()
    await asyncio.gather(*(go(pacing, GROUP) for _ in range(20)))
    assert now() - began < 1
    await go(pacing, GROUP)
    assert 60 <= now() - began < 62


@skipping
async def test_edits_wait_for_the_bot_but_not_for_their_chat():
    pacing, began = Pacing(30), now()
    await asyncio.gather(*(go(pacing, 1, is_edit=True) for _ in range(30)))
    assert 0.9 < now() - began < 1.1


@skipping
async def test_a_chat_that_waits_holds_up_no_other():
    pacing, began = Pacing(30), now()
    waiting = [asyncio.create_task(go(pacing, 1)) for _ in range(10)]
    pacing.refused(2, 30)
    held = asyncio.create_task(go(pacing, 2))
    await go(pacing, 3)
    await go(pacing, 4, is_digest=True)
    assert now() - began < 0.2
    await asyncio.gather(held, *waiting)
    assert 30 < now() - began < 31


@skipping
async def test_a_digest_is_sent_away_from_a_chat_that_takes_none_for_long():
    pacing = Pacing(30)
    pacing.refused(1, 4)
    waiting = asyncio.create_task(go(pacing, 1, is_digest=True))
    await asyncio.sleep(1)
    pacing.refused(1, 8)
    with pytest.raises(RetryAfter, match="9 seconds"):
        await waiting
    with pytest.raises(RetryAfter):
        await go(pacing, 1, is_digest=True)
    await go(pacing, 1)


@skipping
async def test_a_digest_is_sent_away_from_a_group_that_has_had_its_twenty():
    pacing = Pacing(30)
    told = await asyncio.gather(*(go(pacing, GROUP, is_digest=True) for _ in range(25)), return_exceptions=True)
    assert [type(one) for one in told] == [type(None)] * 20 + [RetryAfter] * 5
    with pytest.raises(RetryAfter):
        await go(pacing, GROUP, is_digest=True)


@skipping
async def test_an_answer_is_sent_away_from_a_chat_that_is_held_for_more_than_a_minute():
    pacing, began = Pacing(30), now()
    pacing.refused(1, 3600)
    with pytest.raises(RetryAfter, match="3601 seconds"):
        await go(pacing, 1)
    assert now() == began


@skipping
async def test_three_chats_refused_within_a_second_hold_all(caplog):
    pacing = Pacing(30)
    for chat in (1, 2, 3):
        pacing.refused(chat, 10)
        await asyncio.sleep(0.3)
    began = now()
    with pytest.raises(RetryAfter):
        await go(pacing, 5, is_digest=True)
    await asyncio.gather(*(go(pacing, chat) for chat in range(10, 40)))
    assert 9 < now() - began < 12
    assert [record.message for record in caplog.records] == [
        "Telegram limits the whole bot, nothing is sent for a while"
    ]


@skipping
async def test_all_who_wait_learn_that_the_whole_bot_is_held():
    pacing = Pacing(30)
    digests = [asyncio.create_task(go(pacing, chat, is_digest=True)) for chat in range(100, 200)]
    await asyncio.sleep(1)
    for chat in (1, 2, 3):
        pacing.refused(chat, 10)
    told = await asyncio.gather(*digests, return_exceptions=True)
    assert 60 < sum(isinstance(one, RetryAfter) for one in told) < 75


@pytest.mark.parametrize("refusals", [[(1, 0), (1, 0), (1, 0), (2, 0)], [(1, 0), (2, 0.6), (3, 0.6)]])
@skipping
async def test_fewer_chats_or_more_time_hold_only_themselves(refusals):
    pacing = Pacing(30)
    for chat, pause in refusals:
        await asyncio.sleep(pause)
        pacing.refused(chat, 10)
    began = now()
    await go(pacing, 5)
    assert now() - began < 0.1


@skipping
async def test_whoever_is_cancelled_takes_no_place():
    pacing, began = Pacing(1), now()
    await go(pacing, 1)
    waiting = [asyncio.create_task(go(pacing, chat)) for chat in range(2, 12)]
    await asyncio.sleep(0.1)
    for task in waiting:
        task.cancel()
    await go(pacing, 20)
    assert now() - began < 1.1


@skipping
async def test_whoever_comes_after_one_who_was_cancelled_in_the_same_chat_has_a_turn():
    pacing = Pacing(30)
    await go(pacing, 1)
    gone = asyncio.create_task(go(pacing, 1))
    await asyncio.sleep(0.1)
    gone.cancel()
    began = now()
    await go(pacing, 1)
    assert now() - began < 1


@skipping
async def test_without_limits_nobody_waits():
    pacing, began = Pacing(0), now()
    for chat in (1, 2, 3):
        pacing.refused(chat, 3600)
    for _ in range(100):
        await go(pacing, 1)
        await go(pacing, GROUP, is_digest=True)
    assert now() == began


@skipping
async def test_chats_are_forgotten_when_nothing_of_theirs_matters_any_more():
    pacing = Pacing(1000)
    pacing.refused(GROUP, 900)
    for chat in range(1, 10_001):
        await go(pacing, chat)
    assert len(pacing._chats) < 2500
    with pytest.raises(RetryAfter):
        await go(pacing, GROUP)


@skipping
async def test_when_the_bot_stops_nobody_waits_for_long():
    pacing, began = Pacing(30), now()
    await asyncio.gather(go(pacing, 1), *(go(pacing, GROUP) for _ in range(20)))
    pacing.refused(2, 50)
    soon = asyncio.create_task(go(pacing, 1))
    held = asyncio.create_task(go(pacing, 2))
    full = asyncio.create_task(go(pacing, GROUP))
    await asyncio.sleep(0)
    pacing.close()
    told = await asyncio.gather(soon, held, full, go(pacing, 2), return_exceptions=True)
    assert [type(one) for one in told] == [type(None), RetryAfter, RetryAfter, RetryAfter]
    assert now() - began < 3


@pytest.fixture
def fake() -> FakeTelegram:
    fake = FakeTelegram(TOKEN)
    fake.says("hello")
    return fake


@pytest.fixture
def bot(fake) -> ExtBot[str]:
    return ExtBot(TOKEN, request=FakeRequest(fake), rate_limiter=Pacing(30))


@skipping
async def test_a_second_message_to_a_person_waits_a_second(bot, fake):
    await bot.send_message(fake.user.id, "x")
    began = now()
    await bot.send_message(str(fake.user.id), "y")
    assert 1 <= now() - began < 1.1


@skipping
async def test_only_messages_count_as_messages(bot, fake):
    fake.enables("sendMessageDraft")
    sent = await bot.send_message(fake.user.id, "x")
    began = now()
    await bot.send_chat_action(fake.user.id, "typing")
    await bot.send_message_draft(fake.user.id, 1, "y")
    await bot.edit_message_text("y", fake.user.id, sent.message_id)
    assert now() - began < 0.2


@skipping
async def test_a_pressed_button_is_answered_at_once(bot, fake):
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Next", callback_data="/latest page:2")]])
    await bot.send_message(fake.user.id, "x", reply_markup=keyboard)
    began = now()
    for _ in range(100):
        pressed = fake.presses(fake.sent()[0], "Next")
        await bot.answer_callback_query(pressed["callback_query"]["id"])
    assert now() == began


@skipping
async def test_a_digest_that_had_its_turn_does_not_wait_again(bot, fake):
    began = now()
    await bot.rate_limiter.turn(fake.user.id, is_digest=True)
    await bot.send_message(fake.user.id, "x", rate_limit_args=PACED)
    assert now() == began


@pytest.mark.parametrize("options", [{}, {"rate_limit_args": PACED}])
@skipping
async def test_a_refusal_by_telegram_is_raised_and_holds_its_chat(bot, fake, options):
    other = fake.add_user(1002)
    fake.says("hello", user=other)
    told = {"description": "Too Many Requests: retry after 7", "parameters": {"retry_after": 7}}
    fake.fails("sendMessage", status=429, **told)
    with pytest.raises(RetryAfter):
        await bot.send_message(fake.user.id, "x", **options)
    began = now()
    await bot.send_message(other.id, "x")
    assert now() - began < 0.2
    await bot.send_message(fake.user.id, "x")
    assert 7 < now() - began < 7.5


@skipping
async def test_other_errors_are_none_of_its_business(bot, fake):
    with pytest.raises(BadRequest):
        await bot.send_message(999_999, "x")
    began = now()
    await bot.send_message(fake.user.id, "x")
    assert now() - began < 0.2


# However long the way is


@given(st.lists(st.tuples(st.floats(0, 0.3), st.floats(0, 0.15)), min_size=1, max_size=40), st.integers(31, 150))
@settings(max_examples=40)
def test_no_more_reach_telegram_within_a_second_however_uneven_the_way_is(journeys, count):
    async def story():
        pacing, arrivals = Pacing(30), []
        ways = [journeys[chat % len(journeys)] for chat in range(count)]
        await asyncio.gather(
            *(go(pacing, chat + 1, journey=ways[chat], arrivals=arrivals, is_digest=True) for chat in range(count))
        )
        return sorted(arrivals)

    arrivals = run(story())
    assert all(later - earlier > 1.0 for earlier, later in zip(arrivals, arrivals[30:], strict=False))


@pytest.mark.parametrize("there", [0.002, 0.1, 0.4])
def test_a_long_way_costs_no_pace(there):
    async def story():
        pacing, arrivals = Pacing(30), []
        ways = (go(pacing, chat, journey=(there, there), arrivals=arrivals, is_digest=True) for chat in range(1, 601))
        await asyncio.gather(*ways)
        return arrivals

    arrivals = run(story())
    assert (len(arrivals) - 301) / (arrivals[-1] - arrivals[300]) > 29.0


@skipping
async def test_a_request_that_is_not_answered_does_not_stop_the_others():
    pacing = Pacing(30)
    began, stuck = now(), [asyncio.create_task(go(pacing, chat, journey=(99, 0))) for chat in range(1, 31)]
    await go(pacing, 100)
    assert now() - began < 3
    await asyncio.gather(*stuck)
