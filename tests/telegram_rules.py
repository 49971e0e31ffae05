"""What Telegram accepts from a bot: the methods and types of Bot API 10.3, its HTML, its limits and its refusals.

The words of the refusals are those of the Bot API server and of tdlib where they are known. On purpose stricter than
Telegram: unknown parameters and fields, kinds of update and spare uploads are refused rather than ignored, as are texts
with more than 100 entities, buttons with two actions or a link without scheme, and parse modes other than HTML.
"""

from __future__ import annotations

import json
import math
import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from rich_rules import RichFault, rich_words
from telegram.constants import ReactionEmoji

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Json = dict[str, Any]


class Upload(NamedTuple):
    """A file sent along with a request."""

    name: str
    content: bytes
    mime_type: str


class Refused(Exception):  # noqa: N818 - an answer of Telegram's, not a fault of ours
    """Telegram says no: an HTTP status, a description and, for some, parameters.

    One that is no JSON comes from a server in between, and its description is the whole body.
    """

    def __init__(self, status: int, description: str, parameters: Json | None = None, *, is_json: bool = True) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters or {}
        self.is_json = is_json

    @property
    def answer(self) -> Json:
        """The body of the HTTP answer; with is_json in it, and False, where the body is the description alone."""
        known: Json = {"ok": False, "error_code": self.status, "description": self.description}
        more: Json = {"parameters": self.parameters} if self.parameters else {}
        return known | more | ({} if self.is_json else {"is_json": False})

    @property
    def body(self) -> bytes:
        """What travels over HTTP."""
        return body_of(self.answer)


def body_of(answer: Json) -> bytes:
    """What travels over HTTP for an answer, one of a Refused that is no JSON included."""
    return (json.dumps(answer) if answer.get("is_json", True) else answer["description"]).encode()


def bad_request(sentence: str) -> Refused:
    """The refusal with status 400."""
    return Refused(400, f"Bad Request: {sentence}")


# --- how fast a bot may be --------------------------------------------------------------------------------------------


def too_many_requests(seconds: float) -> Refused:
    """The refusal with status 429; the time to wait is told in whole seconds, at least one."""
    wait = max(1, math.ceil(seconds))
    return Refused(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait})


class Window:
    """Room for so many events, at least one, within any span of so many seconds."""

    def __init__(self, most: int, seconds: float) -> None:
        self._latest: deque[float] = deque(maxlen=most)
        self._seconds = seconds

    def wait(self, now: float) -> float:
        """The seconds until there is room for one more; not above 0 when there is room now."""
        is_full = len(self._latest) == self._latest.maxlen
        return self._latest[0] + self._seconds - now if is_full else 0.0

    def add(self, now: float) -> None:
        """Counts an event that happens now."""
        self._latest.append(now)


class Pace:
    """The rates of the Bot FAQ, as sliding windows: overall, in each private chat, in each group or channel."""

    def __init__(self, per_second: int, per_private_second: int, per_group_minute: int) -> None:
        self._per_private_second, self._per_group_minute = per_private_second, per_group_minute
        self._overall = Window(per_second, 1)
        self._chats: dict[int, Window] = {}

    def add(self, now: float, chat_id: int | None) -> None:
        """Counts a request, one with a chat_id also for its chat; refuses (429) one too many and does not count it."""
        windows = [self._overall] + ([] if chat_id is None else [self._of_chat(chat_id)])
        wait = max(window.wait(now) for window in windows)
        if wait > 0:
            raise too_many_requests(wait)
        for window in windows:
            window.add(now)

    def _of_chat(self, chat_id: int) -> Window:
        if chat_id not in self._chats:
            is_private = chat_id > 0
            rate = (self._per_private_second, 1) if is_private else (self._per_group_minute, 60)
            self._chats[chat_id] = Window(*rate)
        return self._chats[chat_id]


# --- the shapes of methods and types ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter or field; kind is str, int, bool, chat (id or @name), file, object, a type, a union or a [list]."""

    kind: str
    required: bool


def _fields(*specification: str) -> dict[str, Field]:
    """Reads `name:kind name!:kind`, where the exclamation mark means required."""
    pairs = (word.split(":") for word in " ".join(specification).split())
    return {name.rstrip("!"): Field(kind, required=name.endswith("!")) for name, kind in pairs}


_CAPTION = "caption:str parse_mode:str caption_entities:[MessageEntity]"
_CAPTION_OF_PICTURE = f"{_CAPTION} show_caption_above_media:bool"
_TO = "chat_id!:chat business_connection_id:str"
_SENT = (
    f"{_TO} message_thread_id:int direct_messages_topic_id:int ephemeral_message_parameters:EphemeralMessageParameters"
    " disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str"
    " suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:ReplyMarkup"
)
_EDITED = (
    "business_connection_id:str chat_id:chat message_id:int inline_message_id:str reply_markup:InlineKeyboardMarkup"
)
_DRAFT = "chat_id!:int message_thread_id:int draft_id!:int can_stop:bool keep_on_stop:bool"
_PREVIEW = "link_preview_options:LinkPreviewOptions"
_TEXT = f"parse_mode:str entities:[MessageEntity] {_PREVIEW}"
_MEDIA = "type!:str media!:file"

METHODS = {
    "getMe": _fields(),
    "getUpdates": _fields("offset:int limit:int timeout:int allowed_updates:[str]"),
    "setWebhook": _fields(
        "url!:str certificate:file ip_address:str max_connections:int allowed_updates:[str]",
        "drop_pending_updates:bool secret_token:str",
    ),
    "deleteWebhook": _fields("drop_pending_updates:bool"),
    "getWebhookInfo": _fields(),
    "sendMessage": _fields(_SENT, _TEXT, "text!:str"),
    "sendRichMessage": _fields(_SENT, "rich_message!:InputRichMessage"),
    "sendPhoto": _fields(_SENT, _CAPTION_OF_PICTURE, "photo!:file has_spoiler:bool"),
    "sendDocument": _fields(_SENT, _CAPTION, "document!:file thumbnail:file disable_content_type_detection:bool"),
    "sendMessageDraft": _fields(_DRAFT, "text:str parse_mode:str entities:[MessageEntity]"),
    "sendRichMessageDraft": _fields(_DRAFT, "rich_message!:InputRichMessage"),
    "sendChatAction": _fields(_TO, "message_thread_id:int action!:str"),
    "editMessageText": _fields(_EDITED, _TEXT, "text:str rich_message:InputRichMessage"),
    "editMessageCaption": _fields(_EDITED, _CAPTION_OF_PICTURE),
    "editMessageMedia": _fields(_EDITED, "media!:InputMedia"),
    "editMessageReplyMarkup": _fields(_EDITED),
    "deleteMessage": _fields("chat_id!:chat message_id!:int"),
    "setMessageReaction": _fields("chat_id!:chat message_id!:int reaction:[ReactionType] is_big:bool"),
    "answerCallbackQuery": _fields("callback_query_id!:str text:str show_alert:bool url:str cache_time:int"),
    "answerInlineQuery": _fields(
        "inline_query_id!:str results!:[InlineQueryResult] cache_time:int is_personal:bool next_offset:str",
        "button:InlineQueryResultsButton",
    ),
    "getChat": _fields("chat_id!:chat"),
    "getChatMember": _fields("chat_id!:chat user_id!:int"),
    "getChatAdministrators": _fields("chat_id!:chat return_bots:bool"),
    "leaveChat": _fields("chat_id!:chat"),
    "getFile": _fields("file_id!:str"),
    "setMyCommands": _fields("commands!:[BotCommand] scope:BotCommandScope language_code:str"),
    "getMyCommands": _fields("scope:BotCommandScope language_code:str"),
    "deleteMyCommands": _fields("scope:BotCommandScope language_code:str"),
    "setMyName": _fields("name:str language_code:str"),
    "getMyName": _fields("language_code:str"),
    "setMyDescription": _fields("description:str language_code:str"),
    "getMyDescription": _fields("language_code:str"),
    "setMyShortDescription": _fields("short_description:str language_code:str"),
    "getMyShortDescription": _fields("language_code:str"),
    "setChatMenuButton": _fields("chat_id:int menu_button:MenuButton"),
    "getChatMenuButton": _fields("chat_id:int"),
}

TYPES = {
    "MessageEntity": _fields(
        "type!:str offset!:int length!:int url:str user:User language:str custom_emoji_id:str unix_time:int",
        "date_time_format:str",
    ),
    "User": _fields("id!:int is_bot!:bool first_name!:str last_name:str username:str language_code:str"),
    "LinkPreviewOptions": _fields(
        "is_disabled:bool url:str prefer_small_media:bool prefer_large_media:bool show_above_text:bool"
    ),
    "ReplyParameters": _fields(
        "message_id:int chat_id:chat ephemeral_message_id:int allow_sending_without_reply:bool quote:str",
        "quote_parse_mode:str quote_entities:[MessageEntity] quote_position:int checklist_task_id:int",
        "poll_option_id:str",
    ),
    "EphemeralMessageParameters": _fields(
        "receiver_user_id!:int callback_query_id:str replace_callback_query_message:bool"
    ),
    "SuggestedPostParameters": _fields("price:SuggestedPostPrice send_date:int"),
    "SuggestedPostPrice": _fields("currency!:str amount!:int"),
    "InputRichMessage": _fields(
        "html:str markdown:str blocks:[object] media:[object] is_rtl:bool skip_entity_detection:bool"
    ),
    "InlineKeyboardMarkup": _fields("inline_keyboard!:[[InlineKeyboardButton]] force_reply:bool"),
    "InlineKeyboardButton": _fields(
        "text!:str icon_custom_emoji_id:str style:str url:str callback_data:str web_app:WebAppInfo login_url:LoginUrl",
        "switch_inline_query:str switch_inline_query_current_chat:str copy_text:CopyTextButton",
        "switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat callback_game:CallbackGame pay:bool",
        "disabled:DisabledButton",
    ),
    "WebAppInfo": _fields("url!:str"),
    "LoginUrl": _fields("url!:str forward_text:str bot_username:str request_write_access:bool"),
    "SwitchInlineQueryChosenChat": _fields(
        "query:str allow_user_chats:bool allow_bot_chats:bool allow_group_chats:bool allow_channel_chats:bool"
    ),
    "CopyTextButton": _fields("text!:str"),
    "CallbackGame": _fields(),
    "DisabledButton": _fields(),
    "ReplyKeyboardMarkup": _fields(
        "keyboard!:[[KeyboardButton]] is_persistent:bool resize_keyboard:bool one_time_keyboard:bool",
        "input_field_placeholder:str selective:bool force_reply:bool",
    ),
    "KeyboardButton": _fields(
        "text!:str icon_custom_emoji_id:str style:str request_contact:bool request_location:bool web_app:WebAppInfo",
        "request_users:object request_chat:object request_managed_bot:object request_poll:object",
    ),
    "ReplyKeyboardRemove": _fields("remove_keyboard!:bool selective:bool"),
    "ForceReply": _fields("force_reply!:bool input_field_placeholder:str selective:bool"),
    "InputMediaPhoto": _fields(_MEDIA, _CAPTION_OF_PICTURE, "has_spoiler:bool"),
    "InputMediaDocument": _fields(_MEDIA, _CAPTION, "thumbnail:file disable_content_type_detection:bool"),
    "InlineQueryResultArticle": _fields(
        "type!:str id!:str title!:str input_message_content!:InputMessageContent reply_markup:InlineKeyboardMarkup",
        "url:str description:str thumbnail_url:str thumbnail_width:int thumbnail_height:int",
    ),
    "InlineQueryResultPhoto": _fields(
        f"type!:str id!:str photo_url!:str thumbnail_url!:str photo_width:int photo_height:int {_CAPTION_OF_PICTURE}",
        "title:str description:str reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    ),
    "InputTextMessageContent": _fields(_TEXT, "message_text!:str"),
    "InputRichMessageContent": _fields("rich_message!:InputRichMessage"),
    "InlineQueryResultsButton": _fields("text!:str web_app:WebAppInfo start_parameter:str"),
    "BotCommand": _fields("command!:str description!:str is_ephemeral:bool"),
    "BotCommandScope": _fields("type!:str"),
    "BotCommandScopeChat": _fields("type!:str chat_id!:chat"),
    "BotCommandScopeChatMember": _fields("type!:str chat_id!:chat user_id!:int"),
    "MenuButton": _fields("type!:str"),
    "MenuButtonWebApp": _fields("type!:str text!:str web_app!:WebAppInfo"),
    "ReactionTypeEmoji": _fields("type!:str emoji!:str"),
    "ReactionTypeCustomEmoji": _fields("type!:str custom_emoji_id!:str"),
}

# A value belongs to the first type whose key it has, with that content where one is given ("key=content").
UNIONS = {
    "ReplyMarkup": {
        "inline_keyboard": "InlineKeyboardMarkup",
        "keyboard": "ReplyKeyboardMarkup",
        "remove_keyboard": "ReplyKeyboardRemove",
        "force_reply": "ForceReply",
    },
    "InputMedia": {"type=photo": "InputMediaPhoto", "type=document": "InputMediaDocument"},
    "InlineQueryResult": {"type=article": "InlineQueryResultArticle", "type=photo": "InlineQueryResultPhoto"},
    "InputMessageContent": {"message_text": "InputTextMessageContent", "rich_message": "InputRichMessageContent"},
    "ReactionType": {"type=emoji": "ReactionTypeEmoji", "type=custom_emoji": "ReactionTypeCustomEmoji"},
    "MenuButton": {"type=commands": "MenuButton", "type=default": "MenuButton", "type=web_app": "MenuButtonWebApp"},
    "BotCommandScope": {
        "type=default": "BotCommandScope",
        "type=all_private_chats": "BotCommandScope",
        "type=all_group_chats": "BotCommandScope",
        "type=all_chat_administrators": "BotCommandScope",
        "type=chat": "BotCommandScopeChat",
        "type=chat_administrators": "BotCommandScopeChat",
        "type=chat_member": "BotCommandScopeChatMember",
    },
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


UPDATES_BY_REQUEST = _words("chat_member message_reaction message_reaction_count")
UPDATES_BY_DEFAULT = _words(
    "message edited_message channel_post edited_channel_post business_connection business_message"
    " edited_business_message deleted_business_messages guest_message inline_query chosen_inline_result callback_query"
    " shipping_query pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_join_request"
    " chat_boost removed_chat_boost managed_bot subscription stopped_message_generation"
)
NEW_MESSAGES = _words("sendMessage sendRichMessage sendPhoto sendDocument")
CHAT_ACTIONS = _words(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker"
    " find_location record_video_note upload_video_note"
)

_NAMES_OF_KINDS = {"str": "String", "int": "Integer", "bool": "Boolean", "chat": "Integer or String", "file": "File"}
_PREFIXES = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "MessageEntity": "can't parse MessageEntity: ",
    "BotCommand": "can't parse BotCommand: ",
}
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
}


def decode(method: str, parameters: Mapping[str, object], files: Mapping[str, tuple[str, bytes, str]]) -> Json:
    """The parameters as typed values, uploads in their places.

    Strings with JSON inside, as forms carry them, are read by the kind of the parameter. Refuses (400) what is missing,
    of a wrong kind or, unlike Telegram, unknown.
    """
    uploads = {name: Upload(*upload) for name, upload in files.items()}
    fields = METHODS[method]
    given: Json = {name: f"attach://{name}" for name in uploads if name in fields} | dict(parameters)
    for name in sorted(given.keys() - fields.keys()):
        raise bad_request(f'unknown parameter "{name}" of {method}')
    for name, field in fields.items():
        if field.required and given.get(name, "") == "" and not (method == "setWebhook" and name in given):
            absent = f"there is no {name} in the request" if field.kind == "file" else f'parameter "{name}" is required'
            raise bad_request(_MISSING.get(name, absent))
    decoded = {
        name: _read(_from_form(value, fields[name].kind), fields[name].kind, name, "", uploads)
        for name, value in given.items()
    }
    for name in uploads:
        if name not in fields and f"attach://{name}" not in str(list(given.values())):
            raise bad_request(f'uploaded file "{name}" is not used')
    return decoded


def _from_form(value: object, kind: str) -> object:
    """A form's string as the kind it stands for; as it was where it cannot be read so."""
    if not isinstance(value, str) or kind in ("str", "file"):
        return value
    if kind in ("int", "chat"):
        return int(value) if re.fullmatch(r"-?\d+", value) else value
    if kind == "bool":
        return {"true": True, "1": True, "false": False, "0": False}.get(value.lower(), value)
    try:
        return json.loads(value)
    except ValueError:
        return value


def _read(value: object, kind: str, name: str, prefix: str, uploads: Mapping[str, Upload]) -> object:
    """The value, checked all the way down; uploads take the place of their attach:// names."""
    if kind.startswith("["):
        if not isinstance(value, list):
            raise _complaint(prefix, f'field "{name}" must be of type Array')
        return [_read(item, kind[1:-1], name, prefix, uploads) for item in value]
    if kind in _NAMES_OF_KINDS:
        return _read_scalar(value, kind, name, prefix, uploads)
    if not isinstance(value, dict):
        raise _complaint(prefix, f'field "{name}" must be of type Object')
    return value if kind == "object" else _read_object(value, _type_of(value, kind), prefix, uploads)


def _read_scalar(value: object, kind: str, name: str, prefix: str, uploads: Mapping[str, Upload]) -> object:
    wanted: dict[str, type | tuple[type, ...]] = {"int": int, "bool": bool, "chat": (int, str)}
    if not isinstance(value, wanted.get(kind, str)) or (kind != "bool" and isinstance(value, bool)):
        raise _complaint(prefix, f'field "{name}" must be of type {_NAMES_OF_KINDS[kind]}')
    if kind != "file" or not str(value).startswith("attach://"):
        return value
    attached = str(value).removeprefix("attach://")
    if attached not in uploads:
        raise bad_request(f'attached file "{attached}" is not in the request')
    return uploads[attached]


def _read_object(value: Json, type_name: str, prefix: str, uploads: Mapping[str, Upload]) -> Json:
    fields, prefix = TYPES[type_name], _PREFIXES.get(type_name, prefix)
    for name in sorted(value.keys() - fields.keys()):
        raise _complaint(prefix, f'unknown field "{name}" of {type_name}')
    for name, field in fields.items():
        if field.required and name not in value:
            raise _complaint(prefix, f'can\'t find field "{name}"')
    return {name: _read(item, fields[name].kind, name, prefix, uploads) for name, item in value.items()}


def _type_of(value: Json, kind: str) -> str:
    for mark, type_name in UNIONS.get(kind, {}).items():
        key, _, content = mark.partition("=")
        if key in value and content in ("", value[key]):
            return type_name
    if kind in UNIONS:
        raise bad_request(f"unknown or unsupported {kind} with fields {', '.join(sorted(value)) or 'none'}")
    return kind


def _complaint(prefix: str, sentence: str) -> Refused:
    return bad_request(prefix + (sentence[0].upper() + sentence[1:] if prefix else sentence))


def seen_by_older(given: Any, unknown: frozenset[str]) -> Any:
    """What a server sees that knows no such fields, which it passes over, and no such tags, which it refuses."""
    if isinstance(given, list):
        return [seen_by_older(item, unknown) for item in given]
    if not isinstance(given, dict) or isinstance(given, Upload):
        return given
    for key in ("text", "caption", "message_text") if given.get("parse_mode") else ():
        for tag in re.finditer(r"<([a-z-]+)", str(given.get(key, ""))):
            if tag[1] in unknown:
                offset = len(tag.string[: tag.start()].encode())
                raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag[1]}" at byte offset {offset}')
    return {key: seen_by_older(value, unknown) for key, value in given.items() if key not in unknown}


# --- texts and their entities -----------------------------------------------------------------------------------------

MOST_ENTITIES = 100
_PLAIN_TAGS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
}
_TAGS = {*_PLAIN_TAGS, "a", "tg-emoji", "tg-time", "pre", "code", "blockquote"}
# Which of several entities at one place Telegram names first.
_PRIORITIES = {"pre": 11, "code": 20, "text_link": 49, "text_mention": 49, "date_time": 50, "bold": 90, "italic": 91}
_PRIORITIES |= {"underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99}
# The types of entities and the field that they need.
_ENTITY_TYPES = dict.fromkeys(
    _words(
        "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler"
        " blockquote expandable_blockquote code pre"
    ),
    "",
) | {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id", "date_time": "unix_time"}

_AROUND = " \t\r\n"
_SPACES = re.compile(r"[ \t\r\n\v]*")
_TAG_NAME = re.compile(r"[^ \t\r\n\v>]*")
_ATTRIBUTE_NAME = re.compile(r"[^ \t\r\n\v=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]*)|#(?P<decimal>[0-9]*)|(?P<name>[a-zA-Z]*))(?P<end>;?)")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LINK = re.compile(r"(?:([a-zA-Z]+)://)?((?:[^\s/?#@]*@)?[^\s/?#@:]+(?::\d+)?)([/?#].*)?", re.DOTALL)
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>]+)"
    r"|(?P<bot_command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<mention>(?<![\w@])@[a-zA-Z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<!\w)#\w+)"
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as people see it, its entities in UTF-16 units, and the text as the bot gave it."""

    text: str
    entities: tuple[Json, ...]
    given: str


def utf16_length(text: str) -> int:
    """The length as Telegram counts offsets: characters beyond the basic plane, such as most emoji, count two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def found_entities(text: str) -> list[Json]:
    """The commands, mentions, hashtags and links that Telegram marks in what people write."""
    return [
        {"type": found.lastgroup, "offset": utf16_length(text[: found.start()]), "length": utf16_length(found[0])}
        for found in _FOUND.finditer(text)
    ]


def message_text(given: Json, key: str = "text") -> Formatted:
    """The text of a message, formatted; refuses an empty one and one above 4096 UTF-16 units."""
    formatted = _formatted(str(given[key]), given, given.get("entities"))
    if not formatted.text.strip():
        raise bad_request("text must be non-empty" if formatted.text else "message text is empty")
    formatted = _trimmed(formatted)
    if utf16_length(formatted.text) > 4096:
        raise bad_request("message is too long")
    return formatted


def caption_text(given: Json) -> Formatted:
    """The caption, formatted, perhaps empty; refuses one above 1024 UTF-16 units."""
    formatted = _trimmed(_formatted(given.get("caption", ""), given, given.get("caption_entities")))
    if utf16_length(formatted.text) > 1024:
        raise bad_request("message caption is too long")
    return formatted


def _formatted(given: str, options: Json, entities: list[Json] | None) -> Formatted:
    mode = options.get("parse_mode", "").lower()
    if mode not in ("", "html"):
        raise bad_request("unsupported parse_mode")
    if mode and entities:
        raise bad_request("parse_mode and entities exclude each other")
    text, found = parse_html(given) if mode else (given, entities or [])
    for entity in found:
        _check_entity(entity, utf16_length(text))
    if len(found) > MOST_ENTITIES:
        raise bad_request(f"too many entities: {len(found)}, and Telegram drops all after the first {MOST_ENTITIES}")
    return Formatted(text, tuple(found), given)


def _check_entity(entity: Json, end: int) -> None:
    offset, length = entity["offset"], entity["length"]
    if entity["type"] not in _ENTITY_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    needed = _ENTITY_TYPES[entity["type"]]
    if needed and needed not in entity:
        raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if offset > end:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > end:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset"
            f" {offset + length}"
        )


def _trimmed(formatted: Formatted) -> Formatted:
    """Without the spaces around, save those inside a leading entity; the entities moved along."""
    kept = formatted.text.rstrip(_AROUND)
    first = min((entity["offset"] for entity in formatted.entities), default=len(kept))
    lead = min(len(kept) - len(kept.lstrip(_AROUND)), first)
    end = utf16_length(kept)
    moved = tuple(
        entity | {"offset": entity["offset"] - lead, "length": min(entity["length"], end - entity["offset"])}
        for entity in formatted.entities
        if entity["offset"] < end
    )
    return Formatted(kept[lead:], moved, formatted.given)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities (UTF-16 units), by the rules and with the errors of tdlib's parse_html."""
    if "\0" in source:
        raise _unparsable("Text must not contain null bytes")
    return _HtmlReader(source).read()


def _unparsable(sentence: str) -> Refused:
    return bad_request(f"can't parse entities: {sentence}")


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    attributes: Json
    begins_at: int  # in characters of the plain text


class _HtmlReader:
    """Reads one text; positions are characters, while errors name bytes of UTF-8."""

    def __init__(self, source: str) -> None:
        self.source, self.position = source, 0
        self.plain = ""
        self.open: list[_OpenTag] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.position < len(self.source):
            if self.source.startswith("</", self.position):
                self._end_tag()
            elif self._next() == "<":
                self._start_tag()
            else:
                self.plain += _unescaped(self._until("<"))
        if self.open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        if re.search("[\ud800-\udfff]", self.plain):
            raise _unparsable(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate"
                " code units"
            )
        ordered = sorted(
            self.entities, key=lambda one: (one["offset"], -one["length"], _PRIORITIES.get(one["type"], 0))
        )
        return self.plain, [_without_language(entity) for entity in ordered]

    def _next(self) -> str:
        """The character to be read; empty at the end."""
        return self.source[self.position : self.position + 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.position)
        self.position = found.end() if found else self.position
        return found[0] if found else ""

    def _until(self, mark: str) -> str:
        begin, end = self.position, self.source.find(mark, self.position)
        self.position = end if end >= 0 else len(self.source)
        return self.source[begin : self.position]

    def _fault(self, sentence: str, position: int, rest: str = "") -> Refused:
        return _unparsable(
            f"{sentence} at byte offset {len(self.source[:position].encode('utf-8', 'surrogatepass'))}{rest}"
        )

    def _start_tag(self) -> None:
        begin, self.position = self.position, self.position + 1
        name = self._take(_TAG_NAME).lower()
        if not self._next():
            raise self._fault("Unclosed start tag", begin)
        if name not in _TAGS:
            raise self._fault(f'Unsupported start tag "{name}"', begin)
        attributes: Json = {}
        while (attribute := self._attribute(name, begin)) is not None:
            attributes[attribute[0]] = attribute[1]
        self.position += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._fault('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_OpenTag(name, attributes, len(self.plain)))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str] | None:
        """The next name and value; None where the tag closes."""
        self._take(_SPACES)
        if self._next() == ">":
            return None
        name = self._take(_ATTRIBUTE_NAME)
        if not name:
            raise self._fault(f'Empty attribute name in the tag "{tag}"', begin)
        self._take(_SPACES)
        if self._next() and self._next() != "=":
            return name, ""
        self.position += 1
        self._take(_SPACES)
        if not self._next():
            raise self._fault(f'Unclosed start tag "{tag}"', begin)
        value = self._value()
        if not self._next():
            raise self._fault("Unclosed start tag", begin)
        return name, value

    def _value(self) -> str:
        begin, quote = self.position, self._next()
        if quote in ("'", '"'):
            self.position += 1
            value = self._until(quote)
            self.position += 1
            return _unescaped(value)
        value = self._take(_TOKEN).lower()
        if self._next() not in "> \t\r\n\v":  # the end counts as a space here
            raise self._fault("Unexpected end of name token", begin)
        return value

    def _end_tag(self) -> None:
        begin, self.position = self.position, self.position + 2
        if not self.open:
            raise self._fault("Unexpected end tag", begin)
        name = self._take(_TAG_NAME).lower()
        self._take(_SPACES)
        if self._next() != ">":
            raise self._fault("Unclosed end tag", begin)
        self.position += 1
        tag = self.open.pop()
        if name not in ("", tag.name):
            raise self._fault("Unmatched end tag", begin, f', expected "</{tag.name}>", found "</{name}>"')
        if len(self.plain) > tag.begins_at:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        offset = utf16_length(self.plain[: tag.begins_at])
        place: Json = {"offset": offset, "length": utf16_length(self.plain) - offset}
        last = self.entities[-1] if self.entities else {}
        meaning = self._meaning(tag)
        if last.items() >= place.items() and (language := _language_of_block(meaning, last)):
            last |= {"type": "pre", "language": language}
        elif meaning:
            self.entities.append(meaning | place)

    def _meaning(self, tag: _OpenTag) -> Json:
        """What the tag says about its text; empty where Telegram drops it."""
        match tag.name:
            case "a":
                return _link_entity(tag.attributes.get("href") or self.plain[tag.begins_at :])
            case "tg-emoji":
                return _emoji_entity(tag.attributes.get("emoji-id", ""))
            case "tg-time":
                return _time_entity(tag.attributes.get("unix", ""), tag.attributes.get("format", ""))
            case "blockquote":
                return {"type": "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"}
            case "pre":
                return {"type": "pre"}
            case "code":
                css = tag.attributes.get("class", "")
                language = css.removeprefix("language-") if css.startswith("language-") else ""
                return {"type": "code"} | ({"language": language} if language else {})
        return {"type": _PLAIN_TAGS[tag.name]}


def _unescaped(text: str) -> str:
    return _REFERENCE.sub(lambda found: _character(found) or found[0], text)


def _character(reference: re.Match[str]) -> str:
    """The character meant; empty for names and numbers that Telegram leaves as they are."""
    if reference["name"] is not None:
        return _NAMED.get(reference["name"], "")
    hexadecimal = reference["hex"] is not None
    code = int((reference["hex"] if hexadecimal else reference["decimal"]) or "0", 16 if hexadecimal else 10)
    is_long = reference.start("end") - reference.start() >= 10
    return "" if is_long or not 0 < code < 0x10FFFF else chr(code)


def _link_entity(url: str) -> Json:
    person = re.fullmatch(r"tg:(?://)?user\?id=(\d+)", url)
    if person:
        return {"type": "text_mention", "user": {"id": int(person[1])}}
    link = checked_link(url)
    return {"type": "text_link", "url": link} if link else {}


def _emoji_entity(identifier: str) -> Json:
    if not re.fullmatch(r"-?\d+", identifier) or int(identifier) == 0 or abs(int(identifier)) >= 2**63:
        raise _unparsable("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": identifier}


def _time_entity(unix_time: str, time_format: str) -> Json:
    if not re.fullmatch(r"r|w?[dD]?[tT]?", time_format):
        raise _unparsable("Invalid date format specified")
    seconds = re.match(r"\d*", unix_time)
    moment = int(seconds[0] or "0") if seconds else 0
    known = {"type": "date_time", "unix_time": moment} | ({"date_time_format": time_format} if time_format else {})
    return known if moment > 0 else {}


def _language_of_block(*entities: Json) -> str:
    """The language of <pre> and <code class="language-..."> at one place, whichever is inside; else empty."""
    by_type = {entity.get("type"): entity for entity in entities}
    if by_type.keys() == {"pre", "code"} and "language" not in by_type["pre"]:
        return str(by_type["code"].get("language", ""))
    return ""


def _without_language(entity: Json) -> Json:
    """Telegram names a language only for blocks of code."""
    return {key: value for key, value in entity.items() if key != "language"} if entity["type"] == "code" else entity


def checked_link(url: str) -> str:
    """The link as Telegram writes it, `http://` and `/` added; empty for one it would drop (its host needs a dot)."""
    if re.match(r"(?i)(tg|ton|tonsite):", url):
        return url
    parts = _LINK.fullmatch(url)
    if not parts or "." not in parts[2].strip(".") or (parts[1] or "http").lower() not in ("http", "https"):
        return ""
    path = re.sub(r"[\0- ]", lambda found: f"%{ord(found[0]):02X}", parts[3] or "/")
    return f"{(parts[1] or 'http').lower()}://{parts[2].lower()}{path if path.startswith('/') else '/' + path}"


# --- keyboards, previews, results, commands ---------------------------------------------------------------------------

_NOT_ACTIONS = {"text", "icon_custom_emoji_id", "style"}
_STYLES = {"danger", "success", "primary", "link"}


def inline_keyboard(markup: Json, *, is_private: bool) -> list[list[Json]]:
    """The rows that hold buttons; refuses more than 100 buttons, rows above 8 and buttons that Telegram refuses."""
    rows: list[list[Json]] = [row for row in markup.get("inline_keyboard", []) if row]
    if sum(map(len, rows)) > 100 or any(len(row) > 8 for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button, is_private=is_private)
    return rows


def _check_button(button: Json, *, is_private: bool) -> None:
    actions = sorted(button.keys() - _NOT_ACTIONS)
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(f"can't parse inline keyboard button: Only one action is allowed, not {', '.join(actions)}")
    if button.get("style", "primary") not in _STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")
    if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not is_link(button["url"], "http", "https", "tg"):
        raise bad_request("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if len(button.get("switch_inline_query", "")) > 256:
        raise bad_request("BUTTON_DATA_INVALID")
    if "web_app" in button and not is_link(button["web_app"]["url"], "https"):
        url = button["web_app"]["url"]
        raise bad_request(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    if "pay" in button or "callback_game" in button or ("web_app" in button and not is_private):
        raise bad_request("BUTTON_TYPE_INVALID")


def is_link(url: str, *schemes: str) -> bool:
    """Whether the address is whole and of one of the schemes."""
    return url.partition(":")[0].lower() in schemes and bool(checked_link(url))


def link_preview(given: Json) -> Json:
    """The preview options, empty for the usual preview; refuses a broken address."""
    options: Json = given.get("link_preview_options", {})
    if "url" in options and not is_link(options["url"], "http", "https"):
        raise bad_request("WEBPAGE_URL_INVALID")
    return options


def rich_text(message: Json) -> str:
    """The rich message's HTML or Markdown as given, empty for blocks; refuses several at once, and faulty HTML."""
    ways = sorted(message.keys() & {"html", "markdown", "blocks"})
    if len(ways) != 1:
        raise bad_request("exactly one of the fields html, markdown and blocks must be used in a rich message")
    text = str(message.get("html", message.get("markdown", "")))
    if "html" in message:
        try:
            rich_words(text)
        except RichFault as fault:
            raise bad_request(str(fault)) from fault
    elif "markdown" in message and not text.strip():
        raise bad_request("message text is empty")
    elif len(text) > 32768:
        raise bad_request("message is too long")
    return text


def check_inline_answer(given: Json) -> None:
    """Refuses more than 50 results, wrong or repeated ids, a long offset and what a message would be refused for.

    As well as what has no title, and thumbnails that nothing can be fetched for.
    """
    if len(given["results"]) > 50:
        raise bad_request("too many inline query results specified")
    if not given.get("button", {"text": "x"})["text"].strip():
        raise bad_request("can't parse InlineQueryResultsButton: Text must be non-empty")
    if len(given.get("next_offset", "").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    if not re.fullmatch(r"[\w-]{1,64}", given.get("button", {}).get("start_parameter", "x"), re.ASCII):
        raise bad_request("START_PARAM_INVALID")
    seen = set()
    for result in given["results"]:
        if not 1 <= len(result["id"].encode()) <= 64:
            raise bad_request("RESULT_ID_INVALID")
        if result["id"] in seen:
            raise bad_request("RESULT_ID_DUPLICATE")
        seen.add(result["id"])
        if not result.get("title", "x").strip():
            raise bad_request("can't parse InlineQueryResult: Title must be non-empty")
        if not is_link(result.get("thumbnail_url", "https://example.org"), "http", "https"):
            raise bad_request("WEBDOCUMENT_URL_INVALID")
        inline_message(result)


def inline_message(result: Json) -> tuple[Json, str]:
    """The message that choosing the result posts, and its text as given."""
    rows = inline_keyboard(result.get("reply_markup", {}), is_private=False)
    markup = {"reply_markup": {"inline_keyboard": rows}} if rows else {}
    content = result.get("input_message_content", {})
    if "rich_message" in content:
        return {"rich_message": content["rich_message"]} | markup, rich_text(content["rich_message"])
    if not content:
        caption = caption_text(result)
        return {"caption": caption.text, "caption_entities": list(caption.entities)} | markup, caption.given
    formatted, preview = message_text(content, "message_text"), link_preview(content)
    options = {"link_preview_options": preview} if preview else {}
    return {"text": formatted.text, "entities": list(formatted.entities)} | options | markup, formatted.given


def check_commands(commands: Iterable[Json]) -> None:
    """Refuses more than 100 commands, names beyond [a-z0-9_]{1,32} and descriptions beyond 1-256 characters."""
    for number, command in enumerate(commands, 1):
        if number > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        if not command["command"]:
            raise bad_request("command must be non-empty")
        if len(command["command"]) > 32:
            raise bad_request("command length must not exceed 32")
        if not re.fullmatch(r"[a-z0-9_]+", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not command["description"].strip():
            raise bad_request("command description must be non-empty")
        if len(command["description"]) > 256:
            raise bad_request("command description length must not exceed 256")


def check_language(code: str) -> None:
    """Refuses what is neither empty nor a two-letter code."""
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise bad_request("invalid language code specified")


def check_reactions(reactions: Iterable[Json]) -> None:
    """Refuses emoji that Telegram has no reaction for."""
    if any(reaction.get("emoji", "👍") not in set(ReactionEmoji) for reaction in reactions):
        raise bad_request("REACTION_INVALID")
