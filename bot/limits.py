"""How much may be asked in a short time: who asks too much waits, and nobody else does."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

Key: TypeAlias = "tuple[str, int] | tuple[str, int, int]"

_GROUP = "group"


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many at once, and as many again in that time."""

    most: int
    seconds: float


class Asking(StrEnum):
    """How something is asked: typed in private or in a group, by a button, or through inline mode elsewhere."""

    TYPED = "typed"
    TYPED_IN_GROUP = "typed_in_group"
    PRESSED = "pressed"
    INLINE = "inline"


OF_PERSON = {
    Asking.TYPED: Allowance(30, 60),
    Asking.TYPED_IN_GROUP: Allowance(10, 60),
    Asking.PRESSED: Allowance(120, 60),
    Asking.INLINE: Allowance(60, 60),
}
"""What one person may ask, of each kind; in groups, in each of them."""

OF_GROUP = Allowance(18, 60)
"""What all people of a group may type together: Telegram takes 20 messages a minute from a bot in a group.

See https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. Buttons edit what stands there.
"""

MOST_ACCOUNTS = 10_000
"""Of so many people and groups at most it is remembered how much they have asked."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """For how many seconds nothing is answered, and whether that is so for the whole group rather than one person."""

    seconds: float
    is_of_group: bool = False


@dataclass(frozen=True, slots=True)
class _Account:
    """What was left of an allowance at some time; while it is closed, nothing is taken from it."""

    allowance: Allowance
    left: float
    at: float
    closed_until: float = -math.inf

    def by(self, now: float) -> _Account:
        """The account at that time, not before its own."""
        gained = (now - self.at) * self.allowance.most / self.allowance.seconds
        return replace(self, left=min(self.left + gained, self.allowance.most), at=now)

    def closed(self) -> _Account:
        """The account, closed until it is half full again: opened for each next question, it would be a flood still."""
        return replace(self, closed_until=self.at + self.allowance.seconds / 2)

    @property
    def wait(self) -> float:
        """For how many seconds it is closed yet."""
        return max(0.0, self.closed_until - self.at)

    @property
    def is_full(self) -> bool:
        """Whether it is as if it had never been."""
        return self.left >= self.allowance.most


class Limits:
    """How much people and groups have asked lately. `now` are seconds of any clock that never goes back.

    It keeps that in memory only: after a restart everyone has asked nothing.
    """

    def __init__(self, most_accounts: int = MOST_ACCOUNTS) -> None:
        self._most_accounts = most_accounts
        self._accounts: dict[Key, _Account] = {}

    def ask(self, how: Asking, person_id: int, chat_id: int, now: float) -> Refusal | None:
        """None where it may be answered, which is then noted. Somebody unknown (0) is told apart by the chat.

        The person's own allowance comes first: what is refused to them takes nothing from their group.
        """
        accounts = [(key, self._account(key, one, now)) for key, one in _allowances(how, person_id, chat_id)]
        for key, account in accounts:
            if wait := account.wait or self._close(key, account):
                return Refusal(wait, is_of_group=key[0] == _GROUP)
        for key, account in accounts:
            self._keep(key, replace(account, left=account.left - 1))
        return None

    def __len__(self) -> int:
        """How many accounts are kept."""
        return len(self._accounts)

    def _account(self, key: Key, allowance: Allowance, now: float) -> _Account:
        known = self._accounts.get(key)
        return known.by(now) if known else _Account(allowance, allowance.most, now)

    def _close(self, key: Key, account: _Account) -> float:
        """For how many seconds an account is closed from now on that has nothing left; 0 where it has."""
        if account.left >= 1:
            return 0.0
        self._keep(key, closed := account.closed())
        return closed.wait

    def _keep(self, key: Key, account: _Account) -> None:
        self._accounts.pop(key, None)
        self._accounts[key] = account  # the last one touched stands last
        if len(self._accounts) > self._most_accounts:
            kept = {key: one for key, one in self._accounts.items() if not one.by(account.at).is_full}
            self._accounts = dict([*kept.items()][-(self._most_accounts // 2) :])


def _allowances(how: Asking, person_id: int, chat_id: int) -> tuple[tuple[Key, Allowance], ...]:
    """What a question is taken from, first what refuses first."""
    who, theirs = person_id or chat_id, OF_PERSON[how]
    if how is Asking.TYPED_IN_GROUP:
        return ((how, who, chat_id), theirs), ((_GROUP, chat_id), OF_GROUP)
    return (((how, who), theirs),)
