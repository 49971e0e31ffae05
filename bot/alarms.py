"""The admins hear, in private, of trouble: once an hour at most; and what people say of the bot, as it comes."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.conversation import Button, Dated, Reply, Text, listed, say
from bot.incidents import Notes, repeat
from bot.messages import outgoing, post
from bot.refusals import Fate, verdict
from bot.texts import shortened
from storage import KnownChat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telegram.ext import ExtBot

    from bot.app import App
    from storage import Delivery, Feedback, Trouble, TroubleStore

_log = logging.getLogger(__name__)

INTERVAL = timedelta(hours=1)
"""The admins hear of trouble so often at most."""

UNREACHABLE_SECONDS = 30.0
MOST_FEEDBACK = 3
"""So many that are as long as may be have room in a message."""

MOST_LINES, MOST_FILES = 10, 3
"""So many lines have room in a message, and so many of them are about files."""

_LINE = 300
_NAME = 100
_SHORT_NAME = 60

DIGESTS, FILES, POLLING = "digest:", "file:", "polling"
"""What the keys of trouble that is no incident begin with."""


@dataclass(frozen=True, slots=True)
class Alarms:
    """The telling of trouble and feedback by one process; any number may run. `now` is the clock, aware UTC."""

    app: App
    bot: ExtBot[Any]
    stopping: asyncio.Event
    now: Callable[[], datetime]

    async def run(self) -> None:
        """Trouble and feedback told as they come, until `stopping` is set."""
        await repeat(self._tell, self.stopping, _log, Notes(self.app.storage.troubles, "alarms", self.now))

    async def tell(self) -> bool:
        """What is to be told now, told to all admins; False if none of them can be reached, and it has to wait."""
        admins = self.app.settings.admin_ids
        troubles = await self.app.storage.troubles.take(self.now(), INTERVAL, chosen) if admins else ()
        if not troubles:
            return True
        reply = told(troubles, await self.app.storage.troubles.waiting())
        is_reached = await self._send_all(reply)
        if not is_reached:
            await self.app.storage.troubles.give_back(troubles)
        return is_reached

    async def tell_feedback(self) -> bool:
        """What people said since the last time, told to all admins; False as above.

        It counts as told once it is: what a crash leaves between may be told twice, and is not lost.
        """
        store = self.app.storage.feedback
        while self.app.settings.admin_ids and (said := await store.take(self.now(), MOST_FEEDBACK)):
            if not await self._send_all(repeated(said)):
                await store.give_back(said)
                return False
            await store.note_told(said, self.now())
        return True

    async def _tell(self) -> None:
        is_reached = await self.tell()
        if not (await self.tell_feedback() and is_reached):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), UNREACHABLE_SECONDS)

    async def _send_all(self, reply: Reply) -> bool:
        """Whether that is settled with any admin."""
        return any([await self._send(admin, reply) for admin in sorted(self.app.settings.admin_ids)])

    async def _send(self, admin: int, reply: Reply) -> bool:
        """Whether that is settled: they have it, or never will, such as those who never wrote to the bot."""
        known = await self.app.storage.chats.get(admin) or KnownChat(admin)
        message = await outgoing(reply, self.app.chat(known), self.app.storage.shortcuts)
        try:
            await post(self.bot, message)
        except TelegramError as error:
            ruled = verdict(error, 1)
            _log.warning("admin not told", extra={"admin": admin, "reason": ruled.reason})
            return ruled.fate is not Fate.LATER
        return True


async def note_failure(troubles: TroubleStore, delivery: Delivery, reason: str, now: datetime) -> None:
    """A message of a digest that failed, for the admins: of each reason there is one trouble, with the last run."""
    await troubles.note(f"{DIGESTS}{reason}", delivery.due_at.isoformat(), reason, "", now)


def chosen(troubles: Sequence[Trouble]) -> tuple[Trouble, ...]:
    """What one message has room for, in the order in which it tells it: incidents, digests, and all of the files.

    Many files take one line, so that they keep nothing else from being told; nor does anything else keep them.
    """
    files = tuple(one for one in troubles if one.key.startswith(FILES))
    others = sorted((one for one in troubles if not one.key.startswith(FILES)), key=_is_digest)
    return (*others[: MOST_LINES - len(_about_files(files))], *files)


def told(troubles: Sequence[Trouble], waiting: int = 0) -> Reply:
    """The trouble that was chosen, as the admins hear of it: a line for each, and where to look further."""
    lines = [_line(one) for one in troubles if not one.key.startswith(FILES)]
    lines += _about_files([one for one in troubles if one.key.startswith(FILES)])
    if waiting:
        lines.append(say("trouble-more", count=waiting))
    return Reply(
        say("title-trouble"),
        tuple(lines),
        notes=(say("trouble-hint"),) if any(one.incident for one in troubles) else (),
        buttons=((Button(say("button-deliveries"), "/deliveries"),),) if any(map(_is_digest, troubles)) else (),
    )


def repeated(said: Sequence[Feedback]) -> Reply:
    """What people said, word for word and each with its day, as the admins read it."""
    lists = [_repeated(one) for one in said]
    return Reply(say("title-feedback", count=len(said)), lists=tuple(lists), notes=(say("feedback-anonymous"),))


def _repeated(one: Feedback) -> tuple[Text | str, ...]:
    """The day, and the words in lines that no message cuts."""
    lines = [part for line in one.words.splitlines() for part in wrap(line, _LINE)]
    return say("feedback-on", day=one.said_at), *lines


def _is_digest(one: Trouble) -> bool:
    return one.key.startswith(DIGESTS)


def _about_files(files: Sequence[Trouble]) -> list[Text]:
    """A line for each file, or one for all where they are many."""
    if len(files) <= MOST_FILES:
        return [say("trouble-file", file=shortened(one.place, _NAME), problem=one.problem) for one in files]
    names = listed([shortened(one.place, _SHORT_NAME) for one in files[:MOST_FILES]])
    more = len(files) - MOST_FILES
    return [say("trouble-files", count=len(files), files=names, more=more, problem=files[0].problem)]


def _line(one: Trouble) -> Text:
    often = say("trouble-often", count=one.count, since=Dated(one.first_at, with_time=True))
    if _is_digest(one):
        run = Dated(datetime.fromisoformat(one.place), with_time=True)
        return say("trouble-digest", run=run, reason=one.problem, often=often)
    if one.key == POLLING:
        return say("trouble-polling", often=often)
    place = shortened(one.place, _NAME)
    return say("trouble-incident", place=place, problem=one.problem, often=often, incident=one.incident)
