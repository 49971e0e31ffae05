"""How a language sets its dates and names its months and days, as CLDR has it: forms to find them by in folded text."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Literal

from babel.dates import get_day_names, get_month_names

from bot.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel import Locale

YEAR = r"(?:19|20)\d\d"
_SKELETONS = ("yMMMd", "yMMMM", "yMMM", "MMMMd", "MMMd", "y")
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_PART = re.compile(r"'([^']*)'|(y+|[ML]+|d+)|([^yMLd'\s]+)|(\s+)")
_GAP = "[.,]? ?"


def month_names(locale: Locale) -> dict[str, int]:
    """The folded names of months and what they are shortened to, with their numbers; January is 1."""
    return {
        folded(name).rstrip("."): number
        for width, context in product(_WIDTHS, _CONTEXTS)
        for number, name in get_month_names(width, context, locale).items()
    }


def weekday_names(locale: Locale) -> dict[str, int]:
    """The folded names of the days of the week in full; Monday is 0."""
    names = (get_day_names("wide", context, locale) for context in _CONTEXTS)
    return {folded(name): number for each in names for number, name in each.items()}


def short_weekday_names(locale: Locale) -> dict[str, int]:
    """What the folded names of the days of the week are shortened to; Monday is 0."""
    names = (get_day_names("abbreviated", context, locale) for context in _CONTEXTS)
    return {folded(name).rstrip("."): number for each in names for number, name in each.items()}


def date_forms(locale: Locale, months: Iterable[str]) -> list[str]:
    """Patterns of dates with months of these names, the most precise first.

    Their groups are `y`, `m` (a number), `month` (a name) and `d`.
    """
    patterns = [locale.date_formats["long"].pattern]
    patterns += [str(locale.datetime_skeletons[one]) for one in _SKELETONS if one in locale.datetime_skeletons]
    named = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    forms = (_form(pattern, named) for pattern in patterns if pattern != "y")
    return list(dict.fromkeys(forms))


def _form(pattern: str, named: str) -> str:
    """The pattern of one way to set a date; words in it (`de`, `г.`) may be longer or left out, as may spaces."""
    return "".join(_part(match, named) for match in _PART.finditer(pattern))


def _part(match: re.Match[str], named: str) -> str:
    quoted, field, literal, _ = match.groups()
    if not field:
        text = re.escape(folded(quoted or literal or "")).strip("\\. ")
        return rf"(?:{text}\w{{0,3}})?{_GAP}" if quoted and text else f"{text}{_GAP}" if text else _GAP
    if field[0] == "y":
        return rf"(?P<y>{YEAR})"
    if field[0] == "d":
        return r"(?P<d>0?[1-9]|[12]\d|3[01])(?:er|º|ª|°)?"
    return rf"(?P<month>{named})" if len(field) > 2 else r"(?P<m>0?[1-9]|1[0-2])"
