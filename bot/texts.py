"""Sentences: a Text becomes words in a language. The words stand in `locales/LANGUAGE.ftl` (Project Fluent)."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.conversation import Chat, Listed, Passage, Text, Weekdays, say
from bot.dates import part_of_day, weekday_names, written_day
from bot.directions import MOST_NESTED, ended, has_isolates, isolated_row, slim

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from zoneinfo import ZoneInfo

    from bot.conversation import Value

_FOLDER = Path(__file__).parent / "locales"
DEFAULT_LANGUAGE = "en"
VALUE_LIMIT = 200
_ROOM_FOR_SPACES = 20
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""Those where a line may be broken: French has others before its marks, and in numbers."""

_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
_CONTROL = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029) if chr(code) != "\n"}
_UNSEEN = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xD800, 0xE000)))
_CLEAN = _CONTROL | _UNSEEN


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages that there are sentences for."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.ftl")))


def app_languages() -> tuple[str, ...]:
    """Codes of the languages of people's apps that we speak, after "" for all others."""
    return ("", *languages())


def spoken(language: str) -> str:
    """The language to answer in, to someone whose language code (such as `pt-BR`) this is."""
    return _base(language) if is_spoken(language) else DEFAULT_LANGUAGE


def is_spoken(language: str) -> bool:
    """Whether there are sentences for someone whose language code this is."""
    return _base(language) in languages()


def written(text: Text | str, chat: Chat) -> str:
    """The sentence in the chat's language, dates in its zone, long values cut; data comes back cleaned.

    In a language that is read from right to left, each value is isolated from the words around it, so that a name in
    other letters leaves them in their order: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
    """
    return cleaned(text) if isinstance(text, str) else _sentence(text, chat.language, chat.zone)


@lru_cache(maxsize=2048)  # a digest says the same to many
def _sentence(text: Text, language: str, zone: ZoneInfo) -> str:
    chat = Chat(0, "private", language, zone)
    bundle = _bundle_with(text.key, spoken(chat.language))
    message = bundle.get_message(text.key) if bundle.has_message(text.key) else None
    if message is None or message.value is None:
        raise KeyError(f"no sentence {text.key!r} in {spoken(chat.language)}")
    values: dict[str, Any] = {name: _value(value, chat) for name, value in text.values}
    sentence, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise ValueError(f"the sentence {text.key!r} cannot be written: {errors}")
    return slim(str(sentence)) if bundle.use_isolating else str(sentence)


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def number(value: int, chat: Chat) -> str:
    """The number as the chat's language sets its digits: `1,234`."""
    return str(format_decimal(value, locale=_locale(spoken(chat.language))))


def is_right_to_left(chat: Chat) -> bool:
    """Whether the chat's language is read from right to left."""
    return bool(_locale(spoken(chat.language)).text_direction == "rtl")


def part_of_date(day: date, skeleton: str, chat: Chat) -> str:
    """What the skeleton asks of a day, such as `yMMM` for `Nov 2026`, in the chat's language; see `bot.dates`."""
    return part_of_day(day, skeleton, _locale(spoken(chat.language)))


def dotted(parts: Iterable[str], chat: Chat) -> str:
    """The parts that are not empty, in a row with points between."""
    return _row([part for part in parts if part], " · ", chat)


def _row(parts: list[str], between: str, chat: Chat) -> str:
    """The parts in the direction of the chat's language, whatever letters they are of."""
    is_turned = len(parts) > 1 and is_right_to_left(chat)
    return isolated_row(parts, between) if is_turned else between.join(parts)


def cleaned(text: str) -> str:
    """The text without characters that are nothing to see, or that would turn the direction of what follows."""
    return text.translate(_CLEAN)


def shortened(text: str, limit: int) -> str:
    """Data, cleaned, on one line and within `limit` UTF-16 units: cut between words where that loses little."""
    return fitted(" ".join(cleaned(text[: limit * _ROOM_FOR_SPACES]).split()), limit)


def fitted(text: str, limit: int) -> str:
    """What was written, on one line and within `limit` UTF-16 units, cut like data; isolates that are cut are ended."""
    text = _SPACES.sub(" ", text).strip()
    if utf16_length(text) <= limit:
        return text
    return ended(_cut(text, limit - MOST_NESTED)) if has_isolates(text) else _cut(text, limit)


def _cut(text: str, limit: int) -> str:
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
    return frozenset(_sources(language))


def _value(value: Value, chat: Chat) -> str | int:
    match value:
        case str():
            return shortened(value, VALUE_LIMIT)
        case Passage():
            return shortened(value.text, value.limit)
        case Text():
            return written(value, chat)
        case tuple() | Listed() | Weekdays():
            return _in_a_row(value, chat)
        case int():
            return value
        case _:
            return written_day(value, chat.zone, _locale(spoken(chat.language)))


def _in_a_row(value: tuple[Text | str, ...] | Listed | Weekdays, chat: Chat) -> str:
    if isinstance(value, tuple):
        return dotted((written(part, chat) for part in value), chat)
    if isinstance(value, Weekdays):
        return _in_a_row(Listed(weekday_names(value.days, _locale(spoken(chat.language)))), chat)
    between = written(say("list-separator"), chat)
    return fitted(_row([written(part, chat) for part in value.parts], between, chat), VALUE_LIMIT)


def _bundle_with(key: str, language: str) -> FluentBundle:
    """The sentences of a language, that of the key among them, if there is one.

    Each is parsed when it is first wanted, and stands alone: to parse a whole file would take a tenth of a second, in
    which nobody is answered.
    """
    bundle = _bundle(language)
    if not bundle.has_message(key):
        bundle.add_resource(FluentResource(_sources(language).get(key, "")))
    return bundle


@lru_cache
def _bundle(language: str) -> FluentBundle:
    return FluentBundle([language], use_isolating=_locale(language).text_direction == "rtl")


@lru_cache
def _sources(language: str) -> dict[str, str]:
    """What stands in a language's file for each key, not parsed yet."""
    text = (_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    begins = list(_KEY.finditer(text))
    ends = [*(begin.start() for begin in begins[1:]), len(text)]
    return {begin[1]: text[begin.start() : end] for begin, end in zip(begins, ends, strict=True)}


@lru_cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)
