"""A Telegram to test against: the Bot API in memory or over HTTP, people who write to the bot, and faults on order.

`FakeTelegram` keeps chats, messages and updates; it refuses what Telegram refuses (`telegram_rules`) and what Telegram
would silently ignore. A bot reaches it through `FakeRequest`, in this process, or through `serve`, over HTTP.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import threading
import time
from collections import Counter, deque
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload
from urllib.parse import unquote

from aiohttp import web
from rich_rules import rich_blocks, rich_words
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import TimedOut
from telegram.request import BaseRequest
from telegram_rules import (
    CHAT_ACTIONS,
    METHODS,
    NEW_MESSAGES,
    UPDATES_BY_DEFAULT,
    UPDATES_BY_REQUEST,
    Formatted,
    Json,
    Pace,
    Refused,
    Upload,
    bad_request,
    body_of,
    caption_text,
    check_commands,
    check_inline_answer,
    check_language,
    check_reactions,
    decode,
    found_entities,
    inline_keyboard,
    inline_message,
    is_link,
    link_preview,
    message_text,
    rich_text,
    seen_by_older,
    too_many_requests,
)

from bot.transport import BrokenOff, NotSent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping

    from telegram._utils.types import ODVInput
    from telegram.request import RequestData

T = TypeVar("T")
Files = dict[str, tuple[str, bytes, str]]

LARGEST_DOWNLOAD = 20 * 2**20
LARGEST_UPLOAD = 50 * 2**20
LARGEST_PHOTO = 10 * 2**20
GENERAL_TOPIC = 1
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
# The texts of the bot's profile, by the end of their methods' names, with their greatest lengths.
_PROFILE = {"MyName": ("name", 64), "MyDescription": ("description", 512)}
_PROFILE |= {"MyShortDescription": ("short_description", 120)}
_NEWER = frozenset({"sendMessageDraft", "sendRichMessage", "sendRichMessageDraft"})
_RIGHTS = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
    " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
    " can_post_messages can_edit_messages can_pin_messages can_manage_topics"
)
_PERMISSIONS = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes"
    " can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_react_to_messages"
    " can_edit_tag can_change_info can_invite_users can_pin_messages can_manage_topics"
)
# The permission that a message needs, by what it holds, and the words for it; a text needs the first.
_NEEDED = {
    "text": ("can_send_messages", "text messages"),
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
}
_GIFTS = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels"


# --- what stands and who is there -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class User:
    """Someone with an account."""

    id: int
    first_name: str = "Ada"
    username: str | None = None
    language_code: str = "en"
    is_bot: bool = False

    @property
    def json(self) -> Json:
        named = {"username": self.username} if self.username else {}
        spoken = {"language_code": self.language_code} if self.language_code and not self.is_bot else {}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name} | named | spoken


# Telegram's own: who writes for an administrator that stays anonymous, and for a channel in the group linked with it.
GROUP_ANONYMOUS_BOT = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
TELEGRAM = User(777000, "Telegram", language_code="")


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat (its id is the user's), group, supergroup or channel; a private chat's title is the first name."""

    id: int
    type: str = "private"
    title: str = ""
    is_forum: bool = False
    username: str | None = None

    @property
    def json(self) -> Json:
        name = {"first_name" if self.type == "private" else "title": self.title}
        named = {"username": self.username} if self.username else {}
        return {"id": self.id, "type": self.type} | name | named | ({"is_forum": True} if self.is_forum else {})


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands now; one sent through inline mode has inline_message_id and chat_id 0."""

    json: Json
    html: str = ""  # the text or caption as the bot gave it
    files: dict[str, Upload] = field(default_factory=dict)
    edits: int = 0
    is_own: bool = False  # sent by the bot

    @property
    def message_id(self) -> int:
        return int(self.json.get("message_id", 0))

    @property
    def inline_message_id(self) -> str:
        return str(self.json.get("inline_message_id", ""))

    @property
    def chat_id(self) -> int:
        return int(self.json.get("chat", {}).get("id", 0))

    @property
    def thread_id(self) -> int | None:
        """The topic it stands in."""
        return self.json.get("message_thread_id")

    @property
    def answers(self) -> int:
        """The number of the message that it is a reply to, 0 for none."""
        return int(self.json.get("reply_to_message", {}).get("message_id", 0))

    @property
    def text(self) -> str:
        """What people read: the text, the caption or the words of a rich message, without markup."""
        if "rich_message" in self.json:
            return rich_words(self.html)
        return str(self.json.get("text", self.json.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        return list(self.json.get("entities") or self.json.get("caption_entities") or [])

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of the inline keyboard."""
        return list(self.json.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def preview(self) -> Json:
        """The link_preview_options."""
        return dict(self.json.get("link_preview_options", {}))


class Taken(NamedTuple):
    """A new message of the bot's at the instant, of time.monotonic, when Telegram takes it, before the bot knows."""

    at: float
    chat_id: int
    message_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot's, its parameters decoded, what was answered, and when, by time.monotonic."""

    method: str
    parameters: Json
    status: int
    answer: Json
    at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class _Delay:
    """An answer that is held back."""

    seconds: float


@dataclass(frozen=True, slots=True)
class _Half:
    """A file of which the first half arrives; what is not broken ends there as if that were all."""

    is_broken: bool


@dataclass(slots=True)
class _Fault:
    """What shall happen to the next requests; method and chat_id narrow them down."""

    outcome: Exception | _Delay | _Half
    method: str
    times: int
    chat_id: int | None = None


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    content: bytes
    size: int


class Download(NamedTuple):
    """What a request for a file brings: the bytes that arrive; where more were promised, the connection breaks then."""

    status: int
    content: bytes
    promised: int


class AnswerLostError(Exception):
    """The request was carried out, its answer never arrives."""


class FakeTelegram:
    """The Bot API for one bot, and the people around it.

    `call` is the whole API without waiting; methods in the third person (`says`, `presses`) are what people do, each
    returns the update that came of it, whether or not the bot asked for updates of its kind. Safe to use from several
    threads.
    """

    def __init__(
        self,
        token: str = "123456:TEST-token-of-a-fake-bot-000000000",
        username: str = "newsdesk_test_bot",
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token, self.clock = token, clock
        self.calls: list[Call] = []
        self.refusals: list[Call] = []  # those of the calls that came too soon (429)
        self.delivered: Counter[int] = Counter()  # new messages of the bot's by chat, whatever became of them
        self.on_sent: list[Callable[[Taken], object]] = []  # told of each, in the thread that serves the request
        self.reads_all_group_messages = False  # whether privacy mode is off
        self.polls = 0
        self.downloads: list[str] = []  # the paths of the files that were asked for
        self.latency_seconds = 0.0  # how long every answer is held back
        self.in_flight = 0  # requests over HTTP, but for polls, that came and are not answered yet
        self.inline_messages: dict[str, Message] = {}
        self.inline_answers: dict[str, Json] = {}
        self.callback_answers: dict[str, Json] = {}
        self.reactions: dict[tuple[int, int], list[Json]] = {}
        self.webhook: Json = {}
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._listeners: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []
        self._enabled = METHODS.keys() - _NEWER
        self._unknown: frozenset[str] = frozenset()
        self.has_inline_mode = True  # as @BotFather was told
        self._users: dict[int, User] = {}
        self._chats: dict[int, Chat] = {}
        self._members: dict[int, dict[int, str]] = {}
        self._bot_rights: dict[int, Json] = {}  # where they are not the usual ones, by chat
        self._open_topics: dict[tuple[int, int], bool] = {}
        self._barred: dict[int, Refused] = {}
        self._unreachable: set[str] = set()
        self._forgotten: set[int] = set()
        self._messages: dict[tuple[int, int], Message] = {}
        self._last_message_ids: dict[int, int] = {}
        self._files: dict[str, _File] = {}
        self._open_queries: dict[str, Json] = {}
        self._profile: dict[tuple[str, ...], Any] = {}
        self._faults: list[_Fault] = []
        self._pace: Pace | None = None
        self._floods: dict[int | None, float] = {}  # when they end, by chat; None is all chats
        self._updates: deque[Json] = deque()
        self._wanted_updates = UPDATES_BY_DEFAULT
        self._poller: object = None
        self._numbers = itertools.count(1)
        self._update_ids = itertools.count(870_000_001)
        self.bot = User(int(token.partition(":")[0]), "Newsdesk", username, is_bot=True)
        self._users |= {known.id: known for known in (self.bot, GROUP_ANONYMOUS_BOT, TELEGRAM)}
        self.user = self.add_user(1001)

    # --- the Bot API --------------------------------------------------------------------------------------------------

    def call(self, method: str, parameters: Mapping[str, object], files: Files | None = None) -> tuple[int, Json]:
        """The HTTP status and the answer to one request; getUpdates answers at once."""
        with self._lock:
            decoded: Json = dict(parameters)
            try:
                self._check_offered(method)
                decoded = seen_by_older(decode(method, parameters, files or {}), self._unknown)
                self._check_inline_mode(decoded)
                self._fail_on_order(method, decoded.get("chat_id"))
                self._check_pace(method, decoded)
                status, answer = 200, {"ok": True, "result": self._handler(method)(decoded)}
            except Refused as refusal:
                status, answer = refusal.status, refusal.answer
            if method != "getUpdates":
                self._record(Call(method, decoded, status, answer))
            self._notify()
        return status, answer

    def _record(self, call: Call) -> None:
        self.calls.append(call)
        if call.status == 429:
            self.refusals.append(call)

    async def poll(self, parameters: Mapping[str, object]) -> tuple[int, Json]:
        """The answer to getUpdates, as soon as there is an update or the timeout is over.

        As with Telegram, a second request ends the one before it with 409.
        """
        ticket = object()
        try:
            decoded = self._begin_poll(ticket, parameters)
            await self._until(
                lambda: self._poller is not ticket or bool(self.webhook or self._updates),
                min(decoded.get("timeout", 0), 50),
            )
            return 200, {"ok": True, "result": self._end_poll(ticket, decoded)}
        except Refused as refusal:
            return refusal.status, refusal.answer
        finally:
            if self._poller is ticket:
                self._poller = None

    def _begin_poll(self, ticket: object, parameters: Mapping[str, object]) -> Json:
        with self._lock:
            self.polls += 1
            decoded = decode("getUpdates", parameters, {})
            self._fail_on_order("getUpdates", None)
            self._confirm(decoded)
            self._poller = ticket
            self._notify()
            return decoded

    def _end_poll(self, ticket: object, decoded: Json) -> list[Json]:
        with self._lock:
            if self._poller is not ticket:
                raise Refused(409, OTHER_POLLER)
            if self.webhook:
                raise Refused(409, "Conflict: terminated by setWebhook request")
            return self._batch(decoded)

    async def respond(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files | None = None
    ) -> tuple[int, bytes]:
        """The status and the body that answer a request that came with this token, after latency_seconds.

        Raises when told so, and the transports make of it what a network would: ConnectionRefusedError when the request
        never came, ConnectionAbortedError when it came and nothing was done, ConnectionResetError and AnswerLostError
        when it was carried out.
        """
        self._break_on_order(method, ConnectionRefusedError, ConnectionAbortedError)
        try:
            self._check_token(token)
        except Refused as refusal:
            return refusal.status, refusal.body
        status, answer = await self.poll(parameters) if method == "getUpdates" else self.call(method, parameters, files)
        self._break_on_order(method, ConnectionResetError, AnswerLostError)
        await self._hold_back(method)
        return status, body_of(answer)

    def download(self, token: str, path: str) -> Download:
        """The file at that path, as getFile told it, or a refusal."""
        with self._lock:
            self.downloads.append(path)
        try:
            self._check_token(token)
            self._fail_on_order("download", None)
            content = self._content_at(path)
        except Refused as refusal:
            return Download(refusal.status, refusal.body, len(refusal.body))
        half = self._take_fault((_Half,), "download")
        arriving = content[: len(content) // 2] if half else content
        return Download(200, arriving, len(content if half and half.is_broken else arriving))

    @contextmanager
    def _serving(self, method: str) -> Iterator[None]:
        """Counts the request among those in flight."""
        weight = 0 if method == "getUpdates" else 1
        self._add_in_flight(weight)
        try:
            yield
        finally:
            self._add_in_flight(-weight)

    def _add_in_flight(self, number: int) -> None:
        with self._lock:
            self.in_flight += number
            self._notify()

    def enables(self, *methods: str) -> None:
        """Offers methods of a newer Bot API: sendMessageDraft, sendRichMessage, sendRichMessageDraft."""
        self._enabled |= set(methods)

    def knows_not(self, *names: str) -> None:
        """From now on this is an older server: fields and tags of HTML by these names are unknown to it."""
        self._unknown = frozenset(names)

    def sent(self, chat_id: int | None = None) -> list[Message]:
        """The bot's messages that stand in this chat now, or in all chats, oldest first; edits applied."""
        with self._lock:
            return [
                message for message in self._messages.values() if message.is_own and chat_id in (None, message.chat_id)
            ]

    @property
    def pending(self) -> list[Json]:
        """The updates that the bot has not confirmed yet."""
        with self._lock:
            return list(self._updates)

    @overload
    async def wait_for(self, wanted: int, timeout: float = 5) -> list[Message]: ...  # noqa: ASYNC109

    @overload
    async def wait_for(self, wanted: Callable[[FakeTelegram], T], timeout: float = 5) -> T: ...  # noqa: ASYNC109

    async def wait_for(self, wanted: int | Callable[[FakeTelegram], Any], timeout: float = 5) -> Any:  # noqa: ASYNC109
        """Waits until the claim holds, or as many messages stand, and returns what it gave, or these messages.

        AssertionError with the story so far when it takes longer.
        """
        found: Any = None

        def holds() -> bool:
            nonlocal found
            found = wanted(self) if callable(wanted) else self.sent()
            return bool(found) if callable(wanted) else len(found) >= wanted

        if not await self._until(holds, timeout):
            raise AssertionError(self._story(timeout))
        return found

    def wait(self, claim: Callable[[FakeTelegram], T], seconds: float = 10) -> T:
        """Blocks this thread until the claim holds and returns what it gave; AssertionError when it takes longer."""
        deadline = time.monotonic() + seconds
        while not (found := claim(self)):
            if time.monotonic() > deadline:
                raise AssertionError(self._story(seconds))
            with self._changed:
                self._changed.wait(0.02)  # the claim may look at more than the fake
        return found

    def _story(self, seconds: float) -> str:
        calls = [f"  {call.method} -> {call.status} {call.answer.get('description', '')}" for call in self.calls]
        return "\n".join([f"it did not come true within {seconds} s; the bot's last calls:", *calls[-20:]])

    async def _until(self, holds: Callable[[], bool], seconds: float) -> bool:
        event = asyncio.Event()
        listener = (asyncio.get_running_loop(), event)
        with self._lock:
            self._listeners.append(listener)
        try:
            async with asyncio.timeout(seconds):
                while True:
                    event.clear()
                    with self._lock:
                        if holds():
                            return True
                    await event.wait()
        except TimeoutError:
            return False
        finally:
            with self._lock:
                self._listeners.remove(listener)

    def _notify(self) -> None:
        with self._changed:
            self._changed.notify_all()
            for loop, event in self._listeners:
                loop.call_soon_threadsafe(event.set)

    # --- faults on order ----------------------------------------------------------------------------------------------

    def fails(
        self,
        method: str,
        *,
        status: int,
        description: str,
        parameters: Json | None = None,
        times: int = 1,
        chat_id: int | None = None,
        is_json: bool = True,
    ) -> None:
        """The next calls of the method (in that chat) are refused with exactly this description; nothing is done.

        When it is no JSON, as from a server in between, the description is the whole body.
        """
        self._faults.append(_Fault(Refused(status, description, parameters, is_json=is_json), method, times, chat_id))

    def cannot_fetch(self, url: str) -> None:
        """Telegram gets nothing from that address: rich messages with its picture are refused."""
        self._unreachable.add(url)

    def loses_answers(self, method: str, times: int = 1) -> None:
        """The next calls of the method are carried out, but their answers never arrive: the bot's read times out."""
        self._faults.append(_Fault(AnswerLostError(method), method, times))

    def refuses_connections(self, times: int, method: str = "") -> None:
        """The next requests (of the method, if given; else polls too) meet a closed port and do nothing.

        Over HTTP the port cannot close for some: there the connection ends once the request has been read.
        """
        self._faults.append(_Fault(ConnectionRefusedError(111, "Connection refused"), method, times))

    def breaks_connections(self, times: int, method: str = "", *, is_carried_out: bool = False) -> None:
        """The connections of the next requests (of the method, if given; else polls too) break before any answer."""
        outcome = ConnectionResetError if is_carried_out else ConnectionAbortedError
        self._faults.append(_Fault(outcome("the connection broke"), method, times))

    def answers_slowly(self, seconds: float, method: str = "", times: int = 1) -> None:
        """The next requests (of the method, if given; else polls too) are carried out at once and answered so late."""
        self._faults.append(_Fault(_Delay(seconds), method, times))

    def breaks_downloads(self, times: int, *, is_short: bool = False) -> None:
        """The connections of the next downloads break in the middle; short ones end there as if the file did.

        Those that are to be refused, say with 502, are ordered by `fails` for the method "download".
        """
        self._faults.append(_Fault(_Half(is_broken=not is_short), "download", times))

    def floods(self, seconds: float, chat_id: int | None = None) -> None:
        """New messages (in that chat) are refused with 429 and the time that is left, for so many seconds."""
        with self._lock:
            self._floods[chat_id] = self.clock() + seconds

    def recovers(self) -> None:
        """All faults ordered so far are over."""
        with self._lock:
            self._faults.clear()
            self._floods.clear()

    def limits(self, *, per_second: int = 30, per_private_second: int = 1, per_group_minute: int = 20) -> None:
        """From now on new messages beyond these rates, and edits beyond the first of them, are refused with 429.

        The windows slide over the clock; channels are treated as groups, and what is refused takes no room. The rates
        are those of the Bot FAQ (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
        """
        with self._lock:
            self._pace = Pace(per_second, per_private_second, per_group_minute)

    def unlimits(self) -> None:
        """The bot may send as fast as it can, as in the beginning."""
        self._pace = None

    def _check_pace(self, method: str, given: Json) -> None:
        if method in NEW_MESSAGES:
            chat_id = self._chat_id(given["chat_id"])
            flooded = max(self._floods.get(key, 0.0) for key in (None, chat_id)) - self.clock()
            if flooded > 0:
                raise too_many_requests(flooded)
            if self._pace:
                self._pace.add(self.clock(), chat_id)
        elif self._pace and method.startswith("editMessage"):
            self._pace.add(self.clock(), None)

    def _take_fault(self, kinds: tuple[type[T], ...], method: str, chat_id: int | None = None) -> T | None:
        """What was ordered first of these kinds, once less from now on."""
        with self._lock:
            for fault in self._faults:
                is_meant = fault.method in ("", method) and fault.chat_id in (None, chat_id)
                if is_meant and isinstance(fault.outcome, kinds):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                    return fault.outcome
            return None

    def _fail_on_order(self, method: str, chat_id: int | None) -> None:
        if refusal := self._take_fault((Refused,), method, chat_id):
            raise refusal

    def _break_on_order(self, method: str, *kinds: type[Exception]) -> None:
        if fault := self._take_fault(kinds, method):
            raise fault

    async def _hold_back(self, method: str) -> None:
        delay = self._take_fault((_Delay,), method)
        if seconds := self.latency_seconds + (delay.seconds if delay else 0):
            await asyncio.sleep(seconds)

    # --- people and places --------------------------------------------------------------------------------------------

    def add_user(
        self,
        id: int,  # noqa: A002 - the field's name in the Bot API
        first_name: str = "Ada",
        username: str | None = None,
        language_code: str = "en",
        *,
        has_started: bool = True,
    ) -> User:
        """Someone with a private chat; one who has not started the bot cannot be written to before they write."""
        user = self._users[id] = User(id, first_name, username, language_code)
        self._chats[id] = Chat(id, "private", first_name, username=username)
        self._members[id] = {id: "member", self.bot.id: "member"}
        if not has_started:
            self.bars(id, "Forbidden: bot can't initiate conversation with a user")
        return user

    def add_chat(
        self,
        id: int,  # noqa: A002 - the field's name in the Bot API
        type: str = "private",  # noqa: A002 - the field's name in the Bot API
        title: str = "Newsroom",
        is_forum: bool = False,
        username: str | None = None,
    ) -> Chat:
        """A chat with the bot in it, an administrator of channels, a member elsewhere."""
        if type == "private":
            self.add_user(id, title, username)
            return self._chats[id]
        chat = self._chats[id] = Chat(id, type, title, is_forum, username)
        self._members[id] = {self.bot.id: "administrator" if type == "channel" else "member"}
        return chat

    def add_member(self, chat: Chat | int, user: User | int, status: str = "member") -> None:
        """Puts someone, or the bot, into the chat: creator, administrator, member, left or kicked; makes no update."""
        place, person = self._chat_of(chat), self._user_of(user)
        self._members[place.id][person.id] = status
        if person == self.bot:
            self._bot_rights.pop(place.id, None)

    def add_admin(self, chat: Chat | int, user: User | int) -> None:
        """Puts an administrator into the chat; makes no update."""
        self.add_member(chat, user, "administrator")

    def add_topic(self, chat: Chat | int, thread_id: int) -> None:
        """Opens a topic of the forum; makes no update. The General topic is there from the beginning."""
        self._open_topics[self._chat_of(chat).id, thread_id] = True

    def bars(self, chat: Chat | User | int, description: str, *, status: int = 403) -> None:
        """From now on all that the bot sends to the chat is refused with exactly this description."""
        self._barred[chat if isinstance(chat, int) else chat.id] = Refused(status, description)

    def admits(self, chat: Chat | User | int) -> None:
        """The bot may send to the chat again."""
        chat_id = chat if isinstance(chat, int) else chat.id
        self._barred.pop(chat_id, None)
        self._forgotten.discard(chat_id)

    def forgets(self, chat: Chat | User | int) -> None:
        """The bot knows the chat no longer ("chat not found"), until someone writes there or admits the bot."""
        self._forgotten.add(chat if isinstance(chat, int) else chat.id)

    def deactivates(self, user: User | int) -> None:
        """The account is gone: what is sent to it is refused; Telegram makes no update."""
        self.bars(user, "Forbidden: user is deactivated")

    def _user_of(self, user: User | int | None) -> User:
        return user if isinstance(user, User) else self._users[self.user.id if user is None else user]

    def _chat_of(self, chat: Chat | int | None, user: User | None = None) -> Chat:
        if isinstance(chat, Chat):
            return chat
        return self._chats[(user or self.user).id if chat is None else chat]

    # --- what people do -----------------------------------------------------------------------------------------------

    def says(
        self,
        text: str,
        *,
        chat: Chat | int | None = None,
        user: User | int | None = None,
        thread_id: int | None = None,
        reply_to: Message | Json | None = None,
        edited: bool = False,
        is_anonymous: bool = False,
    ) -> Json:
        """Someone writes, in their private chat unless told otherwise, or edits the last they wrote there.

        An anonymous administrator of a group writes as the group.
        """
        author = _masked(GROUP_ANONYMOUS_BOT, self._chat_of(chat)) if is_anonymous else None
        return self._arrives(_written("text", text), chat, user, thread_id, reply_to, edited=edited, author=author)

    def forwards_post(self, post: Message | Json, group: Chat | int) -> Json:
        """A post of a channel appears in the group linked with the channel, as Telegram does by itself."""
        standing = self._standing(post).json
        channel = self._chats[standing["chat"]["id"]]
        origin = {"type": "channel", "chat": channel.json} | {key: standing[key] for key in ("message_id", "date")}
        body = {key: standing[key] for key in ("text", "entities", "photo", "document", "caption") if key in standing}
        author = _masked(TELEGRAM, channel) | {"is_automatic_forward": True, "forward_origin": origin}
        return self._arrives(body, group, TELEGRAM, author=author)

    def sends_document(
        self,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        media_group_id: str | None = None,
        mime_type: str = "application/octet-stream",
        file_size: int | None = None,
        chat: Chat | int | None = None,
        user: User | int | None = None,
        thread_id: int | None = None,
        reply_to: Message | Json | None = None,
    ) -> Json:
        """Someone sends a file; file_size claims another size than the content has."""
        document = self._store("documents", Upload(name, content, mime_type), file_size)
        body = {"document": document} | _written("caption", caption)
        album = {"media_group_id": media_group_id} if media_group_id else {}
        return self._arrives(body | album, chat, user, thread_id, reply_to)

    def presses(self, message: Message | Json, label_or_index: str | int, *, user: User | int | None = None) -> Json:
        """Someone presses a button of the message as it stands now, by its label or its place counted from 0."""
        standing = self._standing(message)
        buttons = [button for row in standing.buttons for button in row]
        labels = [button["text"] for button in buttons]
        if label_or_index not in (labels if isinstance(label_or_index, str) else range(len(labels))):
            raise AssertionError(f"no button {label_or_index!r} among {labels} under {standing.text[:60]!r}")
        button = buttons[label_or_index if isinstance(label_or_index, int) else labels.index(label_or_index)]
        if "callback_data" not in button:
            raise AssertionError(f"pressing {button} tells the bot nothing")
        in_private = standing.chat_id if standing.chat_id in self._users else None
        query = {
            "id": str(4_000_000_000 + next(self._numbers)),
            "from": self._user_of(in_private if user is None else user).json,
            "chat_instance": str(7_000_000_000_000 + abs(standing.chat_id)),
            "data": button["callback_data"],
        }
        identifier = standing.inline_message_id
        query |= {"inline_message_id": identifier} if identifier else {"message": standing.json}
        self._open_queries[query["id"]] = query
        return self._push("callback_query", query)

    def asks_inline(
        self, query: str, *, user: User | int | None = None, offset: str = "", chat_type: str = "sender"
    ) -> Json:
        """Someone types the bot's name and a query in any chat; the answer will be in inline_answers."""
        identifier = str(5_000_000_000 + next(self._numbers))
        person = self._user_of(user).json
        asked = {"id": identifier, "from": person, "query": query, "offset": offset, "chat_type": chat_type}
        self._open_queries[identifier] = asked
        return self._push("inline_query", asked)

    def chooses(self, asked: Json, result_id: str) -> Json:
        """Someone sends a result of the answered inline query; with buttons, the bot may edit it (inline_messages)."""
        query = asked.get("inline_query", asked)
        results = {result["id"]: result for result in self.inline_answers[query["id"]]["results"]}
        if result_id not in results:
            raise AssertionError(f"no result {result_id!r} among {sorted(results)}")
        content, given = inline_message(results[result_id])
        identifier = f"inline-{next(self._numbers)}"
        chosen = {"result_id": result_id, "from": query["from"], "query": query["query"]}
        if "reply_markup" in content:
            chosen["inline_message_id"] = identifier
        shown = _compact(content) | {"inline_message_id": identifier}
        self.inline_messages[identifier] = Message(shown, given, is_own=True)
        return self._push("chosen_inline_result", chosen)

    def expires_queries(self) -> None:
        """All buttons pressed and inline queries asked so far are too old to be answered."""
        self._open_queries.clear()

    def blocks(self, user: User | int | None = None) -> Json:
        """Someone blocks the bot: what it sends them is refused."""
        person = self._user_of(user)
        self.bars(person, "Forbidden: bot was blocked by the user")
        return self._bot_becomes("kicked", self._chats[person.id], person)

    def unblocks(self, user: User | int | None = None) -> Json:
        """Someone unblocks the bot."""
        person = self._user_of(user)
        self.admits(person)
        return self._bot_becomes("member", self._chats[person.id], person)

    def joins(self, chat: Chat | int, *, user: User | int | None = None, status: str = "member") -> Json:
        """Someone adds the bot to the chat, as member or administrator; a group then says so in a message as well."""
        place, person = self._chat_of(chat), self._user_of(user)
        self.admits(place)
        update = self._bot_becomes(status, place, person)
        if place.type != "channel":
            self._arrives({"new_chat_members": [self.bot.json]}, place, person)
        return update

    def founds(self, group: Chat | int, *, user: User | int | None = None) -> Json:
        """Someone begins a group with the bot in it from the first: two updates, as when it is added later."""
        place, person = self._chat_of(group), self._user_of(user)
        update = self._bot_becomes("member", place, person)
        self._arrives({"group_chat_created": True}, place, person)
        return update

    def leaves(self, chat: Chat | int, *, user: User | int | None = None, kicked: bool = True) -> Json:
        """Someone throws the bot out of the chat; not kicked means it merely is no member any more."""
        place = self._chat_of(chat)
        how = "bot was kicked from" if kicked else "bot is not a member of"
        self.bars(place, f"Forbidden: {how} the {place.type} chat")
        return self._bot_becomes("kicked" if kicked else "left", place, self._user_of(user))

    def promotes(self, chat: Chat | int, *, user: User | int | None = None, **rights: bool) -> Json:
        """Someone makes the bot an administrator, with all rights but those that are denied by name."""
        return self._bot_becomes("administrator", self._chat_of(chat), self._user_of(user), rights)

    def demotes(self, chat: Chat | int, *, user: User | int | None = None) -> Json:
        """Someone makes the bot a member without further rights."""
        return self._bot_becomes("member", self._chat_of(chat), self._user_of(user))

    def restricts(self, chat: Chat | int, *, user: User | int | None = None, **permissions: bool) -> Json:
        """Someone restricts the bot in a supergroup to what is permitted by name, to silence when nothing is."""
        return self._bot_becomes("restricted", self._chat_of(chat), self._user_of(user), permissions)

    def migrates(self, group: Chat | int, supergroup_id: int | None = None) -> Json:
        """The group becomes a supergroup of another id: two updates; the one with migrate_to_chat_id is returned."""
        old = self._chat_of(group)
        new = replace(old, id=supergroup_id or -1_000_000_000_000 + old.id, type="supergroup")
        self._chats[new.id], self._members[new.id] = new, dict(self._members[old.id])
        self._bot_rights[new.id] = self._bot_rights.get(old.id, {})
        moved = self._arrives({"migrate_to_chat_id": new.id}, old)
        self._arrives({"migrate_from_chat_id": old.id}, new)
        self._barred[old.id] = Refused(
            400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": new.id}
        )
        return moved

    def closes_topic(self, chat: Chat | int, thread_id: int) -> Json:
        """Someone closes the topic: what the bot sends there is refused; what stands there can be edited."""
        update = self._arrives({"forum_topic_closed": {}}, chat, thread_id=thread_id)
        self._open_topics[self._chat_of(chat).id, thread_id] = False
        return update

    def reopens_topic(self, chat: Chat | int, thread_id: int) -> Json:
        """Someone opens the topic again."""
        self._open_topics[self._chat_of(chat).id, thread_id] = True
        return self._arrives({"forum_topic_reopened": {}}, chat, thread_id=thread_id)

    def deletes_topic(self, chat: Chat | int, thread_id: int) -> None:
        """Someone deletes the topic and all that stands in it; Telegram makes no update."""
        place = self._chat_of(chat)
        with self._lock:
            self._open_topics.pop((place.id, thread_id), None)
            for key, message in list(self._messages.items()):
                if (message.chat_id, message.thread_id) == (place.id, thread_id):
                    del self._messages[key]

    def pushes(self, update: Json) -> Json:
        """Hands the bot any update, however strange, whatever it asked for; an update_id is added where none is."""
        with self._lock:  # the numbers in the order in which they stand: the bot confirms all up to the last
            complete = {"update_id": next(self._update_ids)} | update
            self._updates.append(complete)
            self._notify()
        return complete

    def _push(self, kind: str, content: Json) -> Json:
        if kind in self._wanted_updates:
            return self.pushes({kind: content})
        return {"update_id": next(self._update_ids), kind: content}

    def _arrives(
        self,
        body: Json,
        chat: Chat | int | None = None,
        user: User | int | None = None,
        thread_id: int | None = None,
        reply_to: Message | Json | None = None,
        *,
        edited: bool = False,
        author: Json | None = None,
    ) -> Json:
        """A message of someone's, shown as of that author, stands in the chat and becomes an update."""
        person = self._user_of(user)
        place = self._chat_of(chat, person)
        if thread_id is not None:
            self._open_topics.setdefault((place.id, thread_id), True)
        self._forgotten.discard(place.id)
        if place.type == "private":
            self._begins_conversation(place)
        self._members[place.id].setdefault(person.id, "member")
        author = author or ({"sender_chat": place.json} if place.type == "channel" else {"from": person.json})
        with self._lock:
            place_json = self._place(place, thread_id) | author
            former = self._last_of(place, author) if edited else None
            if former:
                place_json |= {key: former.json[key] for key in ("message_id", "date")}
                place_json["edit_date"] = int(self.clock())
            if reply_to:
                place_json = self._answering(self._standing(reply_to), place) | place_json
            message = Message(place_json | body)
            self._messages[place.id, message.message_id] = message
        kind = "channel_post" if place.type == "channel" else "message"
        return self._push(f"edited_{kind}" if edited else kind, message.json)

    def _answering(self, answered: Message, place: Chat) -> Json:
        """What a reply tells of the message it answers; outside the topics of a supergroup, that begins a thread.

        Nothing can be sent to such a thread (github.com/tdlib/telegram-bot-api/issues/447).
        """
        thread = {"message_thread_id": answered.thread_id or answered.message_id}
        reply = {"reply_to_message": _without_reply(answered.json)}
        return reply | (thread if place.type == "supergroup" else {})

    def _begins_conversation(self, chat: Chat) -> None:
        barred = self._barred.get(chat.id)
        if barred and "initiate conversation" in barred.description:
            self.admits(chat)

    def _last_of(self, chat: Chat, author: Json) -> Message:
        for message in reversed(self._messages.values()):
            if message.chat_id == chat.id and not message.is_own and author.items() <= message.json.items():
                return message
        raise AssertionError("nothing written there yet that could be edited")

    def _bot_becomes(self, status: str, chat: Chat, by: User, rights: Json | None = None) -> Json:
        rights = rights or {}
        if unknown := sorted(rights.keys() - _usual_rights(status).keys()):
            raise AssertionError(f"no rights of a chat member with status {status}: {', '.join(unknown)}")
        old = self._member(chat, self.bot)
        self._members[chat.id][self.bot.id], self._bot_rights[chat.id] = status, rights
        new = self._member(chat, self.bot)
        change = {"chat": chat.json, "from": by.json, "date": int(self.clock())}
        return self._push("my_chat_member", change | {"old_chat_member": old, "new_chat_member": new})

    def _standing(self, message: Message | Json) -> Message:
        """The message as it stands now, given as it once was, or as an update or JSON with it."""
        known = message.json if isinstance(message, Message) else message
        for kind in ("message", "edited_message", "channel_post", "edited_channel_post"):
            known = known.get(kind, known)
        if "inline_message_id" in known:
            return self.inline_messages[known["inline_message_id"]]
        standing = self._messages.get((known["chat"]["id"], known["message_id"]))
        if standing is None:
            raise AssertionError(f"message {known['message_id']} does not stand in chat {known['chat']['id']} any more")
        return standing

    # --- answering: what the bot may do where -------------------------------------------------------------------------

    def _check_token(self, token: str) -> None:
        if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token):
            raise Refused(404, "Not Found")
        if token != self.token:
            raise Refused(401, "Unauthorized")

    def _check_offered(self, method: str) -> None:
        if method not in self._enabled:
            raise Refused(404, "Not Found: method not found")

    def _check_inline_mode(self, given: Json) -> None:
        if not self.has_inline_mode and "'switch_inline_query" in str(given.get("reply_markup", {})):
            raise bad_request("BUTTON_TYPE_INVALID")

    def _handler(self, method: str) -> Callable[[Json], object]:
        """The function named after the method: sendMessage is answered by _send_message."""
        if method[3:] in _PROFILE:
            return partial(self._set_profile if method[:3] == "set" else self._get_profile, *_PROFILE[method[3:]])
        handler: Callable[[Json], object] = getattr(self, "_" + re.sub(r"([A-Z])", r"_\1", method).lower())
        return handler

    def _chat_id(self, wanted: int | str) -> int | None:
        """The id of the chat given by id or @name; None when there is none."""
        if isinstance(wanted, str):
            named = (chat for chat in self._chats.values() if chat.username)
            wanted = next((chat.id for chat in named if wanted == f"@{chat.username}"), 0)
        return wanted if wanted in self._chats and wanted not in self._forgotten else None

    def _known_chat(self, given: Json) -> Chat:
        chat_id = self._chat_id(given["chat_id"])
        if chat_id is None:
            raise bad_request("chat not found")
        return self._chats[chat_id]

    def _open_chat(self, given: Json) -> Chat:
        """The chat, when the bot may reach it, to edit what stands there if not to send."""
        if "business_connection_id" in given:
            raise bad_request("business connection not found")
        chat = self._known_chat(given)
        if chat.id in self._barred:
            raise self._barred[chat.id]
        if chat.type == "channel" and self._members[chat.id].get(self.bot.id) != "administrator":
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def _open_topic(self, given: Json) -> Chat:
        """The chat, when the bot may reach it and that topic is open; without a number, the General topic.

        Telegram knows no topic by the General one's own number (github.com/tdlib/telegram-bot-api/issues/798).
        """
        chat, thread_id = self._open_chat(given), given.get("message_thread_id")
        is_other = thread_id != GENERAL_TOPIC and (chat.id, thread_id) in self._open_topics
        if thread_id is not None and not is_other:
            raise bad_request("message thread not found")
        if not self._open_topics.get((chat.id, thread_id or GENERAL_TOPIC), True):
            raise bad_request("TOPIC_CLOSED")
        return chat

    def _check_rights(self, chat: Chat, body: Json) -> None:
        """Refuses a new message that the bot may not send there, whoever else may."""
        bot = self._member(chat, self.bot)
        if chat.type == "channel" and not bot["can_post_messages"]:
            raise bad_request("need administrator rights in the channel chat")
        kind = next((kind for kind in _NEEDED if kind in body), "text")
        permission, named = _NEEDED["photo" if "'photo'" in str(body.get("rich_message", "")) else kind]
        if bot["status"] == "restricted" and not bot[permission]:
            raise bad_request(f"not enough rights to send {named} to the chat")

    def _place(self, chat: Chat, thread_id: int | None) -> Json:
        """The beginning of a new message's JSON: its id, unlike Telegram's counted from 1 in every chat, and place."""
        number = self._last_message_ids[chat.id] = self._last_message_ids.get(chat.id, 0) + 1
        is_numbered = thread_id not in (None, GENERAL_TOPIC)
        topic = {"message_thread_id": thread_id, "is_topic_message": True} if is_numbered else {}
        return {"message_id": number, "date": int(self.clock()), "chat": chat.json} | topic

    def _post(self, given: Json, body: Json, html: str, files: dict[str, Upload] | None = None) -> Json:
        """The new message of the bot's."""
        chat = self._open_topic(given)
        self._check_rights(chat, body)
        markup, reply = self._markup(given, chat), self._reply(given, chat)
        author = {"sender_chat": chat.json} if chat.type == "channel" else {"from": self.bot.json}
        place = self._place(chat, given.get("message_thread_id"))
        message = Message(place | author | reply | body | markup, html, files or {}, is_own=True)
        self._messages[chat.id, message.message_id] = message
        self.delivered[chat.id] += 1
        for tell in self.on_sent:
            tell(Taken(time.monotonic(), chat.id, message.message_id, message.text))
        return message.json

    def _markup(self, given: Json, chat: Chat | None) -> Json:
        is_private = chat is not None and chat.type == "private"
        rows = inline_keyboard(given.get("reply_markup", {}), is_private=is_private)
        return {"reply_markup": {"inline_keyboard": rows}} if rows else {}

    def _reply(self, given: Json, chat: Chat) -> Json:
        wanted: Json = given.get("reply_parameters", {})
        if wanted and "message_id" not in wanted:
            raise bad_request('can\'t find field "message_id"')
        place = self._known_chat(wanted) if "chat_id" in wanted else chat
        answered = self._messages.get((place.id, wanted.get("message_id", 0)))
        if wanted and not answered and not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return {"reply_to_message": _without_reply(answered.json)} if answered else {}

    def _body(self, key: str, formatted: Formatted) -> Json:
        """The text and its entities under the keys of a text or a caption; mentions of unknown people are dropped."""
        entities = []
        for entity in formatted.entities:
            if entity["type"] != "text_mention":
                entities.append(entity)
            elif entity["user"]["id"] in self._users:
                entities.append(entity | {"user": self._users[entity["user"]["id"]].json})
        return _compact({key: formatted.text, "entities" if key == "text" else "caption_entities": entities})

    def _text_body(self, given: Json) -> tuple[Json, str]:
        if "rich_message" in given and "sendRichMessage" in self._enabled:
            if "text" in given:
                raise bad_request("message text and rich message exclude each other")
            html = rich_text(given["rich_message"])
            if any(f'src="{url}"' in html for url in self._unreachable):
                raise bad_request("failed to get HTTP URL content")
            if "inline_message_id" in given and 'src="http' in html:
                raise bad_request("wrong file identifier/HTTP URL specified")
            direction = {"is_rtl": True} if given["rich_message"].get("is_rtl") else {}
            return {"rich_message": {"blocks": rich_blocks(html)} | direction}, html
        if "text" not in given:  # an older server passes over what it does not know
            raise bad_request("message text is empty")
        formatted = message_text(given)
        preview = _compact({"link_preview_options": link_preview(given)})
        return self._body("text", formatted) | preview, formatted.given

    def _send_message(self, given: Json) -> Json:
        return self._post(given, *self._text_body(given))

    _send_rich_message = _send_message

    def _send_photo(self, given: Json) -> Json:
        return self._send_media(given, "photo", given["photo"])

    def _send_document(self, given: Json) -> Json:
        return self._send_media(given, "document", given["document"])

    def _send_media(self, given: Json, kind: str, media: str | Upload) -> Json:
        body, caption, files = self._media_body(given, kind, media)
        return self._post(given, body, caption, files)

    def _media_body(self, given: Json, kind: str, media: str | Upload) -> tuple[Json, str, dict[str, Upload]]:
        caption = caption_text(given)
        stored = self._stored(kind, media)
        shown = [stored | {"width": 1280, "height": 720}] if kind == "photo" else stored
        files = {kind: media} if isinstance(media, Upload) else {}
        return {kind: shown} | self._body("caption", caption), caption.given, files

    def _stored(self, kind: str, media: str | Upload) -> Json:
        """The JSON of an uploaded file, a known file_id or a file at an address."""
        if isinstance(media, Upload):
            if len(media.content) > LARGEST_UPLOAD:
                raise Refused(413, "Request Entity Too Large")
            if kind == "photo" and len(media.content) > LARGEST_PHOTO:
                raise bad_request("file is too big")
            if not media.content:
                raise bad_request("file must be non-empty")
            return self._store(f"{kind}s", media)
        if media in self._files:
            return {"file_id": media, "file_unique_id": f"unique-{media}", "file_size": self._files[media].size}
        if is_link(media, "http", "https"):
            return self._store(f"{kind}s", Upload(media.rpartition("/")[2], b"from an address", "image/jpeg"))
        raise bad_request("wrong file identifier/HTTP URL specified")

    def _store(self, folder: str, upload: Upload, size: int | None = None) -> Json:
        number = next(self._numbers)
        identifier, extension = f"file-{number}", upload.name.rpartition(".")[2]
        size = len(upload.content) if size is None else size
        self._files[identifier] = _File(f"{folder}/file_{number}.{extension}", upload.content, size)
        known = {"file_id": identifier, "file_unique_id": f"unique-{identifier}", "file_size": size}
        return known | ({} if folder == "photos" else {"file_name": upload.name, "mime_type": upload.mime_type})

    def _send_message_draft(self, given: Json) -> bool:
        if given["draft_id"] == 0:
            raise bad_request("draft_id must be non-zero")
        if self._open_topic(given).type != "private":
            raise bad_request("TEXTDRAFT_PEER_INVALID")
        if "rich_message" in given:
            rich_text(given["rich_message"])
        elif given.get("text"):
            message_text(given)
        return True

    _send_rich_message_draft = _send_message_draft

    def _send_chat_action(self, given: Json) -> bool:
        if given["action"] not in CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        self._open_topic(given)
        return True

    # --- answering: messages that stand -------------------------------------------------------------------------------

    def _edit(self, given: Json, replaced: tuple[str, ...], body: Json, html: str | None = None) -> Json | bool:
        """The message with the named parts and its keyboard replaced; True for one of inline mode."""
        message = self._editable(given)
        kept = {key: value for key, value in message.json.items() if key != "edit_date"}
        chat = self._chats.get(message.chat_id)
        markup = self._markup(given, chat)
        fresh = {key: value for key, value in kept.items() if key not in (*replaced, "reply_markup")} | body | markup
        if fresh == kept:
            raise bad_request(NOT_MODIFIED)
        fresh |= {} if message.inline_message_id else {"edit_date": int(self.clock())}
        edited = replace(message, json=fresh, edits=message.edits + 1, html=message.html if html is None else html)
        if message.inline_message_id:
            self.inline_messages[message.inline_message_id] = edited
            return True
        self._messages[message.chat_id, message.message_id] = edited
        return fresh

    def _editable(self, given: Json) -> Message:
        if "inline_message_id" in given:
            if given["inline_message_id"] not in self.inline_messages:
                raise bad_request("MESSAGE_ID_INVALID")
            return self.inline_messages[given["inline_message_id"]]
        if "chat_id" not in given or "message_id" not in given:
            raise bad_request("message identifier is not specified")
        chat = self._open_chat(given)
        message = self._messages.get((chat.id, given["message_id"]))
        if message is None:
            raise bad_request("message to edit not found")
        bot = self._member(chat, self.bot)
        may_edit = chat.type != "channel" or bot["can_edit_messages"] or bot["can_post_messages"]
        if not (message.is_own and may_edit):
            raise bad_request("message can't be edited")
        return message

    def _edit_message_text(self, given: Json) -> Json | bool:
        body, html = self._text_body(given)
        shown = self._editable(given).json
        if not shown.keys() & {"text", "rich_message"}:
            raise bad_request("there is no text in the message to edit")
        return self._edit(given, ("text", "entities", "link_preview_options", "rich_message"), body, html)

    def _edit_message_caption(self, given: Json) -> Json | bool:
        caption = caption_text(given)
        if "text" in self._editable(given).json:
            raise bad_request("there is no caption in the message to edit")
        return self._edit(given, ("caption", "caption_entities"), self._body("caption", caption), caption.given)

    def _edit_message_media(self, given: Json) -> Json | bool:
        media = given["media"]
        body, caption, _ = self._media_body(media, media["type"], media["media"])
        return self._edit(
            given, ("text", "entities", "photo", "document", "caption", "caption_entities"), body, caption
        )

    def _edit_message_reply_markup(self, given: Json) -> Json | bool:
        return self._edit(given, (), {})

    def _delete_message(self, given: Json) -> bool:
        chat = self._visible_chat(given)
        message = self._messages.get((chat.id, given["message_id"]))
        if message is None:
            raise bad_request("message to delete not found")
        is_admin = self._members[chat.id].get(self.bot.id) == "administrator"
        if not (message.is_own or is_admin or chat.type == "private"):
            raise bad_request("message can't be deleted")
        del self._messages[chat.id, given["message_id"]]
        return True

    def _set_message_reaction(self, given: Json) -> bool:
        chat = self._visible_chat(given)
        if (chat.id, given["message_id"]) not in self._messages:
            raise bad_request("message to react not found")
        check_reactions(given.get("reaction", []))
        self.reactions[chat.id, given["message_id"]] = given.get("reaction", [])
        return True

    # --- answering: queries, updates, files ---------------------------------------------------------------------------

    def _answer_callback_query(self, given: Json) -> bool:
        if len(given.get("text", "")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        own = f"t.me/{self.bot.username}?start="
        if "url" in given and not given["url"].removeprefix("https://").startswith(own):
            raise bad_request("URL_INVALID")
        self._close_query(given["callback_query_id"], "data")
        self.callback_answers[given["callback_query_id"]] = given
        return True

    def _answer_inline_query(self, given: Json) -> bool:
        check_inline_answer(given)
        self._close_query(given["inline_query_id"], "query")
        self.inline_answers[given["inline_query_id"]] = given
        return True

    def _close_query(self, identifier: str, mark: str) -> None:
        """Ends the query's life: like one too old, it cannot be answered again."""
        if mark not in self._open_queries.get(identifier, {}):
            raise bad_request(QUERY_TOO_OLD)
        del self._open_queries[identifier]

    def _get_updates(self, given: Json) -> list[Json]:
        self._confirm(given)
        return self._batch(given)

    def _confirm(self, given: Json) -> None:
        """Forgets the updates below the offset; a negative one keeps that many of the last."""
        if self.webhook:
            raise Refused(409, WEBHOOK_ACTIVE)
        if not 1 <= given.get("limit", 100) <= 100:
            raise bad_request("limit must be 1-100")
        self._choose_updates(given)
        offset = given.get("offset", 0)
        while self._updates and (
            self._updates[0].get("update_id", 0) < offset if offset >= 0 else len(self._updates) > -offset
        ):
            self._updates.popleft()

    def _choose_updates(self, given: Json) -> None:
        """Keeps, from now on, only the kinds asked for; an empty list asks for the usual ones."""
        kinds = frozenset(given.get("allowed_updates", self._wanted_updates))
        if unknown := kinds - UPDATES_BY_DEFAULT - UPDATES_BY_REQUEST:
            raise bad_request(f"unknown kinds of update: {', '.join(sorted(unknown))}")
        self._wanted_updates = kinds or UPDATES_BY_DEFAULT

    def _batch(self, given: Json) -> list[Json]:
        return list(self._updates)[: given.get("limit", 100)]

    def _set_webhook(self, given: Json) -> bool:
        if not given["url"]:
            return self._delete_webhook(given)
        if not is_link(given["url"], "https"):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", given.get("secret_token", "x")):
            raise bad_request("secret token contains unallowed characters")
        if not 1 <= given.get("max_connections", 40) <= 100:
            raise bad_request("max_connections must be 1-100")
        self._choose_updates(given)
        self._drop_updates(given)
        self.webhook = given
        return True

    def _delete_webhook(self, given: Json) -> bool:
        self._drop_updates(given)
        self.webhook = {}
        return True

    def _drop_updates(self, given: Json) -> None:
        if given.get("drop_pending_updates"):
            self._updates.clear()

    def _get_webhook_info(self, _: Json) -> Json:
        told = {key: self.webhook[key] for key in ("ip_address", "max_connections") if key in self.webhook}
        known = {"has_custom_certificate": "certificate" in self.webhook, "pending_update_count": len(self._updates)}
        return {"url": self.webhook.get("url", "")} | known | told

    def _get_file(self, given: Json) -> Json:
        if given["file_id"] not in self._files:
            raise bad_request("invalid file_id")
        stored = self._files[given["file_id"]]
        if stored.size > LARGEST_DOWNLOAD:
            raise bad_request("file is too big")
        known = {"file_id": given["file_id"], "file_unique_id": f"unique-{given['file_id']}"}
        return known | {"file_size": stored.size, "file_path": stored.path}

    def _content_at(self, path: str) -> bytes:
        for stored in self._files.values():
            if stored.path == path:
                return stored.content
        raise Refused(404, "Not Found")

    # --- answering: chats and members ---------------------------------------------------------------------------------

    def _visible_chat(self, given: Json) -> Chat:
        """The chat, when it is private, the bot is in it, or it is public and the bot was not thrown out."""
        chat = self._known_chat(given)
        is_shown = chat.type == "private" or (chat.username and self._member(chat, self.bot)["status"] == "left")
        if chat.id in self._barred and not is_shown:
            raise self._barred[chat.id]
        return chat

    def _get_chat(self, given: Json) -> Json:
        gifts = dict.fromkeys(_GIFTS.split(), False)
        full: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
        return self._visible_chat(given).json | full

    def _get_chat_member(self, given: Json) -> Json:
        chat, user_id = self._visible_chat(given), given["user_id"]
        if user_id != self.bot.id:
            self._check_members_shown(chat)
        if user_id not in self._users:
            raise bad_request("user not found")
        return self._member(chat, self._users[user_id])

    def _get_chat_administrators(self, given: Json) -> list[Json]:
        chat = self._visible_chat(given)
        if chat.type == "private":
            raise bad_request("there are no administrators in the private chat")
        self._check_members_shown(chat)
        with_bots = given.get("return_bots", False)
        return [
            self._member(chat, self._users[user_id])
            for user_id, status in self._members[chat.id].items()
            if status in ("creator", "administrator")
            and (with_bots or not self._users[user_id].is_bot or user_id == self.bot.id)
        ]

    def _check_members_shown(self, chat: Chat) -> None:
        if chat.type == "channel" and self._member(chat, self.bot)["status"] != "administrator":
            raise bad_request("member list is inaccessible")

    def _member(self, chat: Chat, user: User) -> Json:
        """The member of the chat, or who has left it, as getChatMember tells."""
        status = self._members[chat.id].get(user.id, "left")
        own = self._bot_rights.get(chat.id, {}) if user == self.bot else {}
        return {"status": status, "user": user.json} | _usual_rights(status) | own

    def _leave_chat(self, given: Json) -> bool:
        chat = self._visible_chat(given)
        if chat.type == "private":
            raise bad_request("chat member status can't be changed in private chats")
        self.leaves(chat, user=self.bot, kicked=False)
        return True

    # --- answering: how the bot presents itself -----------------------------------------------------------------------

    def _get_me(self, _: Json) -> Json:
        answers = {"can_join_groups": True, "supports_inline_queries": self.has_inline_mode}
        answers["can_read_all_group_messages"] = self.reads_all_group_messages
        more = {"can_connect_to_business": False, "has_main_web_app": False}
        return self.bot.json | answers | more

    def _scope(self, given: Json) -> tuple[str, ...]:
        check_language(given.get("language_code", ""))
        scope = given.get("scope", {"type": "default"})
        if "chat_id" in scope:
            self._known_chat(scope)
        return "commands", json.dumps(scope, sort_keys=True), given.get("language_code", "")

    def _set_my_commands(self, given: Json) -> bool:
        check_commands(given["commands"])
        self._profile[self._scope(given)] = given["commands"]
        return True

    def _get_my_commands(self, given: Json) -> list[Json]:
        return list(self._profile.get(self._scope(given), []))

    def _delete_my_commands(self, given: Json) -> bool:
        self._profile.pop(self._scope(given), None)
        return True

    def _set_profile(self, key: str, longest: int, given: Json) -> bool:
        check_language(given.get("language_code", ""))
        if len(given.get(key, "")) > longest:
            raise bad_request(f"{key} length must not exceed {longest}")
        self._profile[key, given.get("language_code", "")] = given.get(key, "")
        return True

    def _get_profile(self, key: str, _: int, given: Json) -> Json:
        check_language(given.get("language_code", ""))
        usual = self.bot.first_name if key == "name" else ""
        return {key: self._profile.get((key, given.get("language_code", "")), usual)}

    def _set_chat_menu_button(self, given: Json) -> bool:
        if "chat_id" in given:
            self._known_chat(given)
        self._profile["menu", str(given.get("chat_id", ""))] = given.get("menu_button", {"type": "default"})
        return True

    def _get_chat_menu_button(self, given: Json) -> Json:
        usual = self._profile.get(("menu", ""), {"type": "commands"})
        return dict(self._profile.get(("menu", str(given.get("chat_id", ""))), usual))


def _masked(user: User, sender: Chat) -> Json:
    """The author of what is written in the name of a chat."""
    return {"from": user.json, "sender_chat": sender.json}


def _usual_rights(status: str) -> Json:
    """What getChatMember tells besides the status: an administrator may do all, one restricted nothing."""
    usual: dict[str, Json] = {
        "creator": {"is_anonymous": False},
        "administrator": dict.fromkeys(_RIGHTS.split(), True) | {"is_anonymous": False},
        "restricted": dict.fromkeys(_PERMISSIONS.split(), False) | {"is_member": True, "until_date": 0},
        "kicked": {"until_date": 0},
    }
    return usual.get(status, {})


def _written(key: str, text: str) -> Json:
    """A text or caption and what Telegram marks in it."""
    return _compact({key: text, "entities" if key == "text" else "caption_entities": found_entities(text)})


def _compact(json_object: Json) -> Json:
    """Without empty values, as Telegram leaves them out."""
    return {key: value for key, value in json_object.items() if value}


def _without_reply(message: Json) -> Json:
    """A message inside another: Telegram does not nest further."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


# --- transports -------------------------------------------------------------------------------------------------------


class FakeRequest(BaseRequest):
    """A transport of python-telegram-bot that reaches the fake in this process, whatever the host in the URL."""

    __slots__ = ("_fake", "_read_timeout")

    def __init__(self, fake: FakeTelegram, read_timeout: float | None = 5.0) -> None:
        self._fake, self._read_timeout = fake, read_timeout

    @property
    def read_timeout(self) -> float | None:
        return self._read_timeout

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(  # noqa: PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,  # noqa: ARG002 - the Bot API makes no difference between GET and POST
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """The status and the body. NotSent, BrokenOff or TimedOut where there is none, as from the bot's transport."""
        parts = re.search(r"/(file/)?bot([^/]*)/(.+)$", unquote(url))
        if not parts:
            return 404, Refused(404, "Not Found").body
        if parts[1]:
            return self._downloaded(parts[2], parts[3])
        parameters = request_data.json_parameters if request_data else {}
        seconds = self._read_timeout if isinstance(read_timeout, DefaultValue) else read_timeout
        try:
            async with asyncio.timeout(seconds):
                return await self._fake.respond(parts[2], parts[3], parameters, _files(request_data))
        except ConnectionRefusedError as error:
            raise NotSent(str(error)) from error
        except ConnectionError as error:
            raise BrokenOff(str(error)) from error
        except (AnswerLostError, TimeoutError) as error:
            raise TimedOut from error

    def _downloaded(self, token: str, path: str) -> tuple[int, bytes]:
        file = self._fake.download(token, path)
        if len(file.content) < file.promised:
            raise TimedOut  # as the bot's transport: nobody can tell what became of the rest
        return file.status, file.content


def _files(request_data: RequestData | None) -> Files:
    files: Files = {}
    for part, (name, content, mime_type) in (request_data.multipart_data if request_data else {}).items():
        files[part] = (name, content if isinstance(content, bytes) else content.read(), mime_type)
    return files


@contextmanager
def serve(fake: FakeTelegram, port: int = 0) -> Iterator[str]:
    """The base URL of a server that answers as the fake does, from a thread of its own; port 0 takes a free one."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="fake telegram")
    application = web.Application(client_max_size=LARGEST_UPLOAD + 2**20)
    application.add_routes(_routes(fake))
    runner = web.AppRunner(application, handler_cancellation=True, access_log=None, shutdown_timeout=0.05)

    async def start() -> str:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    thread.start()
    try:
        yield asyncio.run_coroutine_threadsafe(start(), loop).result(10)
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _routes(fake: FakeTelegram) -> list[web.RouteDef]:
    async def answer(request: web.Request) -> web.Response:
        token, method = request.match_info["token"], request.match_info["method"]
        try:
            with fake._serving(method):
                status, body = await _patiently(fake.respond(token, method, *await _body(request)))
        except ValueError:
            return web.json_response(bad_request("can't parse JSON object").answer, status=400)
        except ConnectionError:
            if request.transport:
                request.transport.abort()
            return web.Response()
        kind = "application/json" if body.startswith(b"{") else "text/html"
        return web.Response(body=body, status=status, content_type=kind)

    async def download(request: web.Request) -> web.StreamResponse:
        file = fake.download(request.match_info["token"], request.match_info["path"])
        response = web.StreamResponse(status=file.status, headers={"Content-Length": str(file.promised)})
        await response.prepare(request)
        await response.write(file.content)
        if len(file.content) < file.promised and request.transport:
            request.transport.close()
        return response

    async def nothing(_: web.Request) -> web.Response:
        return web.json_response(Refused(404, "Not Found").answer, status=404)

    return [
        web.route("*", "/file/bot{token}/{path:.+}", download),
        web.route("*", "/bot{token}/{method}", answer),
        web.route("*", "/{anything:.*}", nothing),
    ]


async def _patiently(answer: Awaitable[T]) -> T:
    """The answer; one that is lost is waited for until the bot hangs up or the server ends."""
    try:
        return await answer
    except AnswerLostError:
        await asyncio.Event().wait()
        raise


async def _body(request: web.Request) -> tuple[Json, Files]:
    """The parameters and files of a request by query, form, multipart or JSON."""
    parameters: Json = dict(request.query)
    files: Files = {}
    if request.content_type == "application/json" and request.can_read_body:
        return parameters | await request.json(), files
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as file:
                files[name] = (value.filename, file.read(), value.content_type)
        else:
            parameters[name] = value if isinstance(value, str) else bytes(value).decode()
    return parameters, files
