"""Sentences: a Text becomes words in a language. The words stand in `locales/LANGUAGE.ftl` (Project Fluent)."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from bot.conversation import Text

if TYPE_CHECKING:
    from bot.conversation import Chat

_FOLDER = Path(__file__).parent / "locales"
DEFAULT_LANGUAGE = "en"


def languages() -> tuple[str, ...]:
    """The languages that there are sentences for."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.ftl")))


def spoken(language: str) -> str:
    """The language to answer in, to someone whose language code (such as `pt-BR`) this is."""
    base = language.replace("_", "-").split("-")[0].lower()
    return base if base in languages() else DEFAULT_LANGUAGE


def written(text: Text | str, chat: Chat) -> str:
    """The sentence in the chat's language, dates in its zone; data comes back as it is."""
    if isinstance(text, str):
        return text
    bundle = _bundle(spoken(chat.language))
    message = bundle.get_message(text.key)
    if message is None or message.value is None:
        raise KeyError(f"no sentence {text.key!r} in {spoken(chat.language)}")
    values: dict[str, Any] = {name: _value(value, chat) for name, value in text.values}
    sentence, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise ValueError(f"the sentence {text.key!r} cannot be written: {errors}")
    return str(sentence)


def keys(language: str) -> frozenset[str]:
    """The keys of all sentences in a language."""
    return frozenset(_bundle(language)._messages)  # noqa: SLF001 - the bundle has no public way to list them


def _value(value: object, chat: Chat) -> object:
    if isinstance(value, Text):
        return written(value, chat)
    if isinstance(value, datetime):
        value = value.astimezone(chat.zone).date()
    if isinstance(value, date):
        return format_date(value, "medium", locale=_locale(spoken(chat.language)))
    return value


@lru_cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


@lru_cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)
