"""Places beyond the chat that one talks in: who has a say there, and which channel goes by a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or group by Telegram's id; `may_post` says whether the bot may write there."""

    id: int
    kind: str
    title: str
    may_post: bool


class Places(Protocol):
    """What a surface knows of other places."""

    @property
    def name(self) -> str:
        """How the bot is addressed in a group, such as @newsdesk_bot; "" where it cannot be."""

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        """Whether this person is an admin there. UserError where nobody can tell now."""

    async def find(self, name: str) -> Place | None:
        """The place of that @name or id, None if the bot does not see it. UserError where nobody can tell now."""

    def link(self, payload: str) -> str:
        """The address that opens the bot in private and starts it with this payload, "" where there is none."""


class NoPlaces:
    """A surface with a single chat, in which everybody may do everything."""

    name = ""

    async def is_admin(self, chat_id: int, person_id: int) -> bool:  # noqa: ARG002 - as the protocol has it
        """There is nobody else."""
        return True

    async def find(self, name: str) -> Place | None:  # noqa: ARG002 - as above
        """There is nothing else."""
        return None

    def link(self, payload: str) -> str:  # noqa: ARG002 - as above
        """Nothing leads here."""
        return ""
