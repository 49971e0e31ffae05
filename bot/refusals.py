"""What Telegram's refusal of a message means for its chat: the server's words become one of few verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.error import TelegramError as AnyTelegramError

from storage import Stopped

FIRST_PAUSE_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 300.0
MARGIN_SECONDS = 0.1


class Fate(StrEnum):
    """What becomes of a message that was refused.

    Later: it goes out as soon as it may. Moved: its chat has another id. Stopped: nothing can be sent to the chat until
    it comes back. Topic lost: the forum topic takes nothing. Refused: this message, as it is. Uncertain: nobody knows.
    """

    LATER = "later"
    MOVED = "moved"
    STOPPED = "stopped"
    TOPIC_LOST = "topic_lost"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A fate, why, after how many seconds to try again, the chat's new id, or what stops the chat."""

    fate: Fate
    reason: str
    pause_seconds: float = 0.0
    new_chat_id: int = 0
    stopped: Stopped | None = None


# The server's words in lower case, as the library has them: telegram-bot-api's Client.cpp and TDLib's errors.
_STOPPING = (
    ("was blocked", Stopped.BLOCKED),
    ("user_is_blocked", Stopped.BLOCKED),
    ("deactivated", Stopped.DEACTIVATED),
    ("can't initiate conversation", Stopped.BLOCKED),
    ("kicked", Stopped.KICKED),
    ("not a member", Stopped.KICKED),
    ("chat was deleted", Stopped.KICKED),
    ("channel_private", Stopped.KICKED),
    ("user_banned_in_channel", Stopped.KICKED),
    ("not enough rights", Stopped.NO_RIGHTS),
    ("have no rights", Stopped.NO_RIGHTS),
    ("need administrator rights", Stopped.NO_RIGHTS),
    ("write_forbidden", Stopped.NO_RIGHTS),
    ("send_forbidden", Stopped.NO_RIGHTS),
    ("send_plain_forbidden", Stopped.NO_RIGHTS),
    ("chat_restricted", Stopped.NO_RIGHTS),
    ("chat_admin_required", Stopped.NO_RIGHTS),
    ("chat not found", Stopped.NOT_FOUND),
    ("peer_id_invalid", Stopped.NOT_FOUND),
    ("user not found", Stopped.NOT_FOUND),
    ("send messages to the bot", Stopped.NOT_FOUND),
)
NO_FILES = (
    "to send photos",
    "to send documents",
    "send_photos_forbidden",
    "send_docs_forbidden",
    "send_media_forbidden",
)
"""So it says that a chat takes no pictures or no files, though it may take words."""

_TOPIC = ("thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")
_NO_ANSWER = ("gateway time", "gateway_time", "504")


def verdict(error: AnyTelegramError, attempts: int) -> Verdict:
    """What the refusal of a message means; `attempts` are those made so far, this one included."""
    text = str(error).lower()
    if isinstance(error, RetryAfter):
        return Verdict(Fate.LATER, "flood", pause_seconds(error))
    if isinstance(error, ChatMigrated):
        return Verdict(Fate.MOVED, "migrated", new_chat_id=error.new_chat_id)
    if isinstance(error, (Forbidden, BadRequest)):
        return _refusal(error, text)
    if isinstance(error, TimedOut) or (isinstance(error, NetworkError) and any(words in text for words in _NO_ANSWER)):
        return Verdict(Fate.UNCERTAIN, "no answer")
    if isinstance(error, (NetworkError, InvalidToken)):
        pause = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** min(attempts, 16) / 2)
        return Verdict(Fate.LATER, "unreachable", pause)
    return Verdict(Fate.UNCERTAIN, text[:200])


def pause_seconds(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone, and a moment more."""
    after = error.retry_after
    return float(after if isinstance(after, int) else after.total_seconds()) + MARGIN_SECONDS


def _refusal(error: Forbidden | BadRequest, text: str) -> Verdict:
    if any(words in text for words in _TOPIC):
        return Verdict(Fate.TOPIC_LOST, text)
    if any(words in text for words in NO_FILES):
        return Verdict(Fate.REFUSED, text[:200])
    for words, stopped in _STOPPING:
        if words in text:
            return Verdict(Fate.STOPPED, str(stopped), stopped=stopped)
    if isinstance(error, Forbidden):
        return Verdict(Fate.STOPPED, str(Stopped.NO_RIGHTS), stopped=Stopped.NO_RIGHTS)
    return Verdict(Fate.REFUSED, text[:200])
