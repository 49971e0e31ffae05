"""How much may be asked in a short time: decided by numbers alone, with the time as an argument."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.limits import OF_GROUP, OF_PERSON, Asking, Limits, Refusal

ADA, BOB, EVE = 1, 2, 3
GROUP, OTHER_GROUP = -1, -2


def answered(limits: Limits, count: int, now: float = 0.0, person: int = ADA, how: Asking = Asking.TYPED) -> int:
    """How many of so many questions at that time are answered."""
    chat = GROUP if how is Asking.TYPED_IN_GROUP else person
    return sum(limits.ask(how, person, chat, now) is None for _ in range(count))


def test_someone_may_ask_so_much_at_once_and_then_waits():
    limits = Limits()
    most = OF_PERSON[Asking.TYPED].most
    assert answered(limits, most + 5) == most
    assert limits.ask(Asking.TYPED, ADA, ADA, 0) == Refusal(30)
    assert limits.ask(Asking.TYPED, ADA, ADA, 12) == Refusal(18)


def test_after_the_wait_there_is_room_again():
    limits = Limits()
    answered(limits, 100)
    assert answered(limits, 1, now=29.9) == 0
    assert answered(limits, 100, now=30) == OF_PERSON[Asking.TYPED].most // 2


def test_who_asks_at_the_pace_of_the_allowance_never_waits():
    limits = Limits()
    assert all(limits.ask(Asking.TYPED, ADA, ADA, 2.0 * place) is None for place in range(500))


def test_who_turns_two_pages_a_second_for_ten_minutes_never_waits():
    limits = Limits()
    assert all(limits.ask(Asking.PRESSED, ADA, ADA, place / 2) is None for place in range(1200))


def test_who_taps_ten_times_a_second_for_ten_seconds_does_not_wait():
    limits = Limits()
    assert all(limits.ask(Asking.PRESSED, ADA, ADA, place / 10) is None for place in range(100))


def test_one_persons_flood_takes_nothing_from_another():
    limits = Limits()
    answered(limits, 100)
    assert answered(limits, 1, person=BOB) == 1


def test_typing_takes_nothing_from_tapping():
    limits = Limits()
    answered(limits, 100)
    assert answered(limits, 1, how=Asking.PRESSED) == 1


def test_in_a_group_one_persons_flood_leaves_room_for_others():
    limits = Limits()
    assert answered(limits, 500, how=Asking.TYPED_IN_GROUP) == OF_PERSON[Asking.TYPED_IN_GROUP].most
    assert answered(limits, 8, person=BOB, how=Asking.TYPED_IN_GROUP) == 8


def test_all_together_may_not_ask_more_than_telegram_takes_in_a_group():
    limits = Limits()
    both = sum(answered(limits, 10, person=person, how=Asking.TYPED_IN_GROUP) for person in (ADA, BOB, EVE))
    assert both == OF_GROUP.most < 20
    assert limits.ask(Asking.TYPED_IN_GROUP, 4, GROUP, 0) == Refusal(30, is_of_group=True)
    assert limits.ask(Asking.TYPED_IN_GROUP, 4, OTHER_GROUP, 0) is None


def test_what_a_full_group_refuses_is_not_taken_from_the_person():
    limits = Limits()
    for person in (ADA, BOB):
        answered(limits, 10, person=person, how=Asking.TYPED_IN_GROUP)
    answered(limits, 100, person=EVE, how=Asking.TYPED_IN_GROUP)
    assert answered(limits, 9, now=30, person=EVE, how=Asking.TYPED_IN_GROUP) == 9


def test_people_without_a_name_of_two_groups_are_told_apart():
    limits = Limits()
    for _ in range(50):
        limits.ask(Asking.TYPED_IN_GROUP, 0, GROUP, 0)
    assert limits.ask(Asking.TYPED_IN_GROUP, 0, OTHER_GROUP, 0) is None


def test_those_who_have_asked_nothing_lately_are_forgotten_first():
    limits = Limits(most_accounts=10)
    answered(limits, 100, now=100)
    for person in range(10, 30):
        answered(limits, 1, now=0, person=person)
    assert len(limits) <= 10
    for person in range(30, 45):
        answered(limits, 1, now=101, person=person)
    assert limits.ask(Asking.TYPED, 44, 44, 101) is None
    assert len(limits) <= 10


@given(st.lists(st.tuples(st.floats(0, 5), st.integers(1, 3)), max_size=200))
def test_nobody_is_told_to_wait_longer_than_they_have_to(steps):
    limits, now = Limits(), 0.0
    told: dict[int, float] = {}
    for pause, person in steps:
        now += pause
        refusal = limits.ask(Asking.TYPED_IN_GROUP, person, person, now)
        if refusal is None:
            assert now >= told.get(person, 0) - 1e-6
        else:
            assert 0 < refusal.seconds <= 30
            told.setdefault(person, now + refusal.seconds)
            told[person] = max(told[person], now + refusal.seconds)
    assert all(limits.ask(Asking.TYPED_IN_GROUP, person, person, end + 1e-6) is None for person, end in told.items())
