"""The words that questions and times are made of in a language, with the English for them: `locales/LANGUAGE.words`.

A line is `English = words | other words`, a comment begins with `##`. In [counts] the English is a number, for which
`#` stands elsewhere; [months] and [weekdays] add forms of their names to those of CLDR, by number. [times] are times,
in which {month}, {weekday} and {year} stand for any; [around times] are the words before and between them, [behind
times] those behind, [prefixes] those written in one word with them. [front] is what English has at the beginning of a
sentence; [words] are all others. [digests] are what wishes for digests are made of, which are read apart and word by
word: {clock} is `7:30`, `7.30` or `7h30`, {hour} a number or a word of [hours], {until} a second day of the week.
[also English] lists words that English has too: they alone make no text one of this language. How dates are set comes
from CLDR as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from bot.cldr_dates import YEAR, date_forms, month_names, short_weekday_names, weekday_names
from bot.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Lines = dict[str, list[tuple[str, str]]]

_FOLDER = Path(__file__).parent / "locales"
_COMMENT = "##"
_HOLE = re.compile(r"#|\{\w+\}")
_NUMERIC = rf"\d{{1,2}}[./]\d{{1,2}}[./]{YEAR}|{YEAR}-\d\d?(?:-\d\d?)?"
_WITHOUT_SPACES = frozenset(("zh",))
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Kind(Enum):
    """What becomes of words: they stay in their place, go to the front, or behind all else with what is around them."""

    TIMES = "times"
    AROUND = "around times"
    BEHIND = "behind times"
    FRONT = "front"
    WORDS = "words"
    DIGESTS = "digests"


_OF_QUESTIONS = tuple(kind for kind in Kind if kind is not Kind.DIGESTS)
_BETWEEN_DAYS = r"(?:\.? ?[-–—~,、/&+] ?|\.? )"


@dataclass(frozen=True, slots=True)
class Found:
    """Words by their place in a text, in English.

    What is around times is `otherwise` where no time stands beside it. `is_bare` is a month, a day of the week or a
    year alone; `is_telling` says that nobody writes so in English.
    """

    start: int
    end: int
    kind: Kind
    english: str
    otherwise: str = ""
    is_bare: bool = False
    is_telling: bool = True


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words of this form. `english` has holes for the parts of the form, and is "" for a date of CLDR's."""

    kind: Kind
    form: str
    english: str = ""
    otherwise: str = ""
    is_bare: bool = False


class Glossary:
    """The rules of a language for questions, or for wishes for digests, and where they fit in a text."""

    def __init__(self, text: str, locale: Locale, *, is_of_digests: bool = False) -> None:
        lines = _lines(text)
        self._also_english = {word for words, _ in lines.get("also English", ()) for word in folded(words).split()}
        self._counts = {folded(words): number for number, words in lines.get("counts", ())}
        self._months = month_names(locale) | _numbered(lines, "months")
        self._weekdays = weekday_names(locale) | _numbered(lines, "weekdays")
        self._prefixes = {folded(words): english for english, words in lines.get("prefixes", ())}
        self._hours = self._counts | {folded(words): number for number, words in lines.get("hours", ())}
        stories = [folded(words).lstrip("# ") for english, words in lines.get("digests", ()) if english == "# stories"]
        self._counted = f"(?:{_any(stories)})"  # before these, a number is none of minutes: `8 uhr 10 meldungen`
        self._short_days = self._weekdays | short_weekday_names(locale)
        if is_of_digests:
            self._rules = [self._days(), *self._phrases(lines, (Kind.DIGESTS,)), self._bare_day()]
        else:
            self._rules = [*self._dates(locale), *self._phrases(lines, _OF_QUESTIONS), *self._bare()]
        before, after = ("", "") if locale.language in _WITHOUT_SPACES else (r"(?<!\w)", r"(?:(?<=')|(?!\w))")
        forms = (re.sub(r"\(\?P<\w+>", "(?:", rule.form) for rule in self._rules)
        named = "|".join(f"(?P<r{number}>{form})" for number, form in enumerate(forms))
        self._form = re.compile(f"{before}(?:{named}){after}")

    def find(self, plain: str) -> Iterator[Found]:
        """What of a folded text is in the language, from left to right."""
        for match in self._form.finditer(plain):
            rule, words = self._rules[int((match.lastgroup or "r0")[1:])], match[0].strip()
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            english = self._english(rule, words)
            is_telling = not (words in self._also_english or words.isdigit() or (words == english and "." not in words))
            yield Found(start, start + len(words), rule.kind, english, rule.otherwise, rule.is_bare, is_telling)

    def _phrases(self, lines: Lines, kinds: Iterable[Kind]) -> list[_Rule]:
        """The rules of the file of these kinds, longer words first."""
        otherwise = {words: english for english, words in lines.get("words", ())}
        made: dict[str, _Rule] = {}
        for kind in kinds:
            for english, words in lines.get(kind.value, ()):
                form = self._prefixed(self._form_of(words)) if kind is Kind.TIMES else self._form_of(words)
                made.setdefault(words, _Rule(kind, form, english, otherwise.get(words, english)))
        return [made[words] for words in sorted(made, key=lambda words: len(_HOLE.sub("##", words)), reverse=True)]

    def _form_of(self, words: str) -> str:
        parts = {
            "#": rf"(?P<count>\d{{1,3}}|{_any(self._counts)})",
            "{month}": f"(?P<month>{_any(self._months)})",
            "{weekday}": f"(?P<weekday>{_any(self._weekdays)})",
            "{year}": f"(?P<year>{YEAR})",
            "{until}": f"(?P<until>{_any(self._weekdays)})",
            "{clock}": r"(?P<clock>\d{1,2}[:.h：]\d{2})",
            "{hour}": rf"(?P<hour>\d{{1,2}}(?![:.]?\d)|{_any(self._hours)})",
            "{minute}": rf"(?P<minute>[0-5]\d)(?! ?{self._counted})",
        }
        between = [re.escape(folded(literal)) for literal in _HOLE.split(words)]
        holes = [parts[hole] for hole in _HOLE.findall(words)]
        return "".join(part for pair in zip(between, [*holes, ""], strict=True) for part in pair)

    def _dates(self, locale: Locale) -> list[_Rule]:
        forms = (*date_forms(locale, self._months), _NUMERIC)
        return [_Rule(Kind.TIMES, self._prefixed(f"(?:{form})")) for form in forms]

    def _days(self) -> _Rule:
        """Days of the week in a row, shortened or not: `mo-fr`; alone, short ones would be found in names."""
        one = _any(self._short_days)
        return _Rule(Kind.DIGESTS, rf"(?P<days>(?:{one})(?:{_BETWEEN_DAYS}(?:{one}))+)", "{days}")

    def _bare_day(self) -> _Rule:
        return _Rule(Kind.DIGESTS, self._prefixed(self._form_of("{weekday}")), "{weekday}")

    def _bare(self) -> list[_Rule]:
        parts = ("{month}", "{weekday}", "{year}")
        return [_Rule(Kind.TIMES, self._prefixed(self._form_of(part)), part, is_bare=True) for part in parts]

    def _prefixed(self, form: str) -> str:
        return f"(?P<prefix>{_any(self._prefixes)})?{form}" if self._prefixes else form

    def _english(self, rule: _Rule, words: str) -> str:
        match = re.fullmatch(rule.form, words)
        parts = match.groupdict() if match else {}
        if prefix := parts.get("prefix"):
            return f"{self._prefixes[prefix]} {self._english(rule, words.removeprefix(prefix))}"
        if not rule.english:
            return self._date(parts) or words
        holes = {
            "#": self._counts.get(parts.get("count") or "", parts.get("count") or ""),
            "{month}": _MONTHS[self._months.get(parts.get("month") or "", 1) - 1],
            "{weekday}": _WEEKDAYS[self._weekdays.get(parts.get("weekday") or "", 0)],
            "{year}": parts.get("year") or "",
            "{until}": _WEEKDAYS[self._weekdays.get(parts.get("until") or "", 0)],
            "{clock}": re.sub(r"\D", ":", parts.get("clock") or ""),
            "{hour}": self._hours.get(parts.get("hour") or "", parts.get("hour") or ""),
            "{minute}": parts.get("minute") or "",
            "{days}": re.sub(_any(self._short_days), self._day, parts.get("days") or ""),
        }
        return _HOLE.sub(lambda hole: holes[hole[0]], rule.english)

    def _day(self, name: re.Match[str]) -> str:
        return _WEEKDAYS[self._short_days[name[0]]][:3]

    def _date(self, parts: dict[str, str]) -> str:
        """`2021-12-08`, `2021-12`, `2021`, `8 december`; "" for a date in digits, which is the same in English."""
        number = int(parts.get("m") or self._months.get(parts.get("month") or "", 0))
        day = int(parts.get("d") or 0)
        if parts.get("y"):
            return "-".join((parts["y"], *(f"{part:02}" for part in (number, day) if part)))
        return f"{day} {_MONTHS[number - 1]}" if day and number else ""


@lru_cache
def glossary_of(language: str, *, is_of_digests: bool = False) -> Glossary | None:
    """The glossary of a language for questions, or for wishes; None for English and where there is none."""
    path = _FOLDER / f"{language}.words"
    if not path.exists():
        return None
    return Glossary(path.read_text(encoding="utf-8"), Locale.parse(language), is_of_digests=is_of_digests)


def _numbered(lines: Lines, section: str) -> dict[str, int]:
    return {folded(words): int(number) for number, words in lines.get(section, ())}


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _lines(text: str) -> Lines:
    """What each section says: the English with one of its words, or in [also English] the words with nothing."""
    found: Lines = {}
    section = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        english, _, words = line.partition(" = ")
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif not line.startswith(_COMMENT):
            found.setdefault(section, []).extend((english.strip(), one.strip()) for one in words.split("|"))
    return found
