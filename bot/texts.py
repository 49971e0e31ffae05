"""Sentences: a Text becomes words in a language. The words stand in `locales/LANGUAGE.ftl` (Project Fluent)."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.conversation import Calendar, Chat, Dated, Text, Weekdays

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

_FOLDER = Path(__file__).parent / "locales"
DEFAULT_LANGUAGE = "en"
VALUE_LIMIT = 200
_ROOM_FOR_SPACES = 20

_SKELETONS = {"month": "yMMMM", "quarter": "yQQQ", "year": "y"}
_CONTROL = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029) if chr(code) != "\n"}
_UNSEEN = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xD800, 0xE000)))
_CLEAN = _CONTROL | _UNSEEN


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages that there are sentences for."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.ftl")))


def spoken(language: str) -> str:
    """The language to answer in, to someone whose language code (such as `pt-BR`) this is."""
    return _base(language) if is_spoken(language) else DEFAULT_LANGUAGE


def is_spoken(language: str) -> bool:
    """Whether there are sentences for someone whose language code this is."""
    return _base(language) in languages()


def written(text: Text | str, chat: Chat) -> str:
    """The sentence in the chat's language, dates in its zone, long values cut; data comes back as it is."""
    return text if isinstance(text, str) else _sentence(text, chat.language, chat.zone)


@lru_cache(maxsize=2048)  # a digest says the same to many
def _sentence(text: Text, language: str, zone: ZoneInfo) -> str:
    chat = Chat(0, "private", language, zone)
    bundle = _bundle(spoken(chat.language))
    message = bundle.get_message(text.key) if bundle.has_message(text.key) else None
    if message is None or message.value is None:
        raise KeyError(f"no sentence {text.key!r} in {spoken(chat.language)}")
    values: dict[str, Any] = {name: _value(value, chat) for name, value in text.values}
    sentence, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise ValueError(f"the sentence {text.key!r} cannot be written: {errors}")
    return str(sentence)


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def number(value: int, chat: Chat) -> str:
    """The number as the chat's language sets its digits: `1,234`."""
    return str(format_decimal(value, locale=_locale(spoken(chat.language))))


def is_right_to_left(chat: Chat) -> bool:
    """Whether the chat's language is read from right to left."""
    return bool(_locale(spoken(chat.language)).text_direction == "rtl")


def part_of_date(day: date, skeleton: str, chat: Chat) -> str:
    """What the skeleton asks of a day, such as `yMMM` for `Nov 2026`, in the chat's language.

    See https://unicode.org/reports/tr35/tr35-dates.html#availableFormats_appendItems
    """
    return str(format_skeleton(skeleton, day, locale=_locale(spoken(chat.language))))


def dotted(parts: Iterable[str]) -> str:
    """The parts that are not empty, in a row with points between."""
    return " · ".join(part for part in parts if part)


def cleaned(text: str) -> str:
    """The text without characters that are nothing to see, or that would turn the direction of what follows."""
    return text.translate(_CLEAN)


def shortened(text: str, limit: int) -> str:
    """The text, cleaned, on one line and within `limit` UTF-16 units: cut between words where that loses little."""
    text = " ".join(cleaned(text[: limit * _ROOM_FOR_SPACES]).split())
    if utf16_length(text) <= limit:
        return text
    kept, room = [], limit - 1
    for character in text:
        room -= 2 if character > "\uffff" else 1
        if room < 0:
            break
        kept.append(character)
    cut = "".join(kept)
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) > 0.7 * len(cut) else cut).rstrip(" ,;:–-\u200d") + "…"


def utf16_length(text: str) -> int:
    """The length as Telegram counts it: characters beyond the basic plane count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def keys(language: str) -> frozenset[str]:
    """The keys of all sentences in a language."""
    return frozenset(_bundle(language)._messages)  # noqa: SLF001 - the bundle has no public way to list them


def _value(value: object, chat: Chat) -> object:
    if isinstance(value, Text):
        return written(value, chat)
    if isinstance(value, (Dated, Calendar, Weekdays)):
        return _of_calendar(value, chat)
    if isinstance(value, tuple):
        return dotted(written(part, chat) for part in value)
    if isinstance(value, datetime):
        value = value.astimezone(chat.zone).date()
    if isinstance(value, date):
        return format_date(value, "medium", locale=_locale(spoken(chat.language)))
    return shortened(value, VALUE_LIMIT) if isinstance(value, str) else value


def _of_calendar(value: Dated | Calendar | Weekdays, chat: Chat) -> str:
    if isinstance(value, Dated):
        return _dated(value, chat)
    if isinstance(value, Calendar):
        return part_of_date(value.first_on, _SKELETONS.get(value.unit, "yMMMd"), chat)
    names = get_day_names("abbreviated", "stand-alone", _locale(spoken(chat.language)))
    return ", ".join(names[day] for day in value.days)


def _dated(value: Dated, chat: Chat) -> str:
    """`Wed, Nov 25, 2026`, and the time of day where it is wanted."""
    there, locale = value.instant.astimezone(value.zone or chat.zone), _locale(spoken(chat.language))
    day = format_skeleton("yMMMEd", there, locale=locale)
    return f"{day}, {there:%H:%M}" if value.with_time else day


@lru_cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


@lru_cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)
