"""The admins hear of trouble: one message to each of them, in private, once an hour at most."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.conversation import Button, Dated, Reply, Text, say
from bot.incidents import Notes, repeat
from bot.messages import outgoing, post
from bot.refusals import Fate, verdict
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telegram.ext import ExtBot

    from bot.app import App
    from storage import Delivery, Trouble, TroubleStore

_log = logging.getLogger(__name__)

INTERVAL = timedelta(hours=1)
"""The admins hear of trouble so often at most."""

UNREACHABLE_SECONDS = 30.0
MOST_LINES = 10

DIGESTS, FILES, POLLING = "digest:", "file:", "polling"
"""What the keys of trouble that is no incident begin with."""


@dataclass(frozen=True, slots=True)
class Alarms:
    """The telling of trouble by one process; any number of them may run. `now` is the clock, aware UTC."""

    app: App
    bot: ExtBot[Any]
    stopping: asyncio.Event
    now: Callable[[], datetime]

    async def run(self) -> None:
        """Trouble told as it comes, until `stopping` is set."""
        await repeat(self._tell, self.stopping, _log, Notes(self.app.storage.troubles, "alarms", self.now))

    async def tell(self) -> bool:
        """What is to be told now, told to all admins; False if none of them can be reached, and it has to wait."""
        admins = sorted(self.app.settings.admin_ids)
        troubles = await self.app.storage.troubles.take(self.now(), INTERVAL) if admins else ()
        if not troubles:
            return True
        reply = told(troubles)
        is_reached = [await self._send(admin, reply) for admin in admins]
        if not any(is_reached):
            await self.app.storage.troubles.give_back(troubles)
        return any(is_reached)

    async def _tell(self) -> None:
        if not await self.tell():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), UNREACHABLE_SECONDS)

    async def _send(self, admin: int, reply: Reply) -> bool:
        """Whether that is settled: they have it, or never will, such as those who never wrote to the bot."""
        known = await self.app.storage.chats.get(admin) or KnownChat(admin)
        message = await outgoing(reply, self.app.chat(known), self.app.storage.shortcuts)
        try:
            await post(self.bot, message)
        except TelegramError as error:
            ruled = verdict(error, 1)
            _log.warning("admin not told of trouble", extra={"admin": admin, "reason": ruled.reason})
            return ruled.fate is not Fate.LATER
        return True


async def note_failure(troubles: TroubleStore, delivery: Delivery, reason: str, now: datetime) -> None:
    """A message of a digest that failed, for the admins: of each reason there is one trouble, with the last run."""
    await troubles.note(f"{DIGESTS}{reason}", delivery.due_at.isoformat(), reason, "", now)


def told(troubles: Sequence[Trouble]) -> Reply:
    """The trouble as the admins hear of it: a line for each, and where to look further."""
    lines = [_line(one) for one in troubles[:MOST_LINES]]
    if more := len(troubles) - len(lines):
        lines.append(say("trouble-more", count=more))
    has_digests = any(one.key.startswith(DIGESTS) for one in troubles)
    return Reply(
        say("title-trouble"),
        tuple(lines),
        notes=(say("trouble-hint"),) if any(one.incident for one in troubles) else (),
        buttons=((Button(say("button-deliveries"), "/deliveries"),),) if has_digests else (),
    )


def _line(one: Trouble) -> Text:
    often = say("trouble-often", count=one.count, since=Dated(one.first_at, with_time=True))
    if one.key.startswith(DIGESTS):
        run = Dated(datetime.fromisoformat(one.place), with_time=True)
        return say("trouble-digest", run=run, reason=one.problem, often=often)
    if one.key.startswith(FILES):
        return say("trouble-file", file=one.place, problem=one.problem)
    if one.key == POLLING:
        return say("trouble-polling", often=often)
    return say("trouble-incident", place=one.place, problem=one.problem, often=often, incident=one.incident)
