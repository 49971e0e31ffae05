"""How a curator mends a value that is refused: a sentence, with the line as it should stand where that is clear."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_WRITTEN = 120
"""A longer line is not written out in a sentence: nobody would type it from there."""

CURLY = "“”„‟‘’‚‛«»‹›"
"""Quotes that word processors make of straight ones, and that are none to YAML."""

SAVE_AS_UTF8 = "Save it once more, with UTF-8 chosen as its encoding."

_SEARCHED = 10_000
_FIELD = re.compile(r"[A-Za-z]\w*:(?:\s|$)")
_BINARY = (
    (b"PK", "a .zip archive, or a document of an office program"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    (b"\x1f\x8b", "a packed file"),
    (b"SQLite", "a database"),
)

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBER_OF = {month[:3].lower(): number for number, month in enumerate(_MONTHS, 1)}
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_TIME = re.compile(
    r"(?:,|\s+at)?[\sT]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\.\d+)?\s*([ap]\.?m\b\.?)?\s*(?:utc|gmt|z)?$",
    re.IGNORECASE,
)
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
# Ways to write a day, with the places of year, month and day in them; where days and months may be either, both.
_DAYS = tuple(
    (re.compile(pattern, re.IGNORECASE), orders)
    for pattern, orders in (
        (r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", ((1, 2, 3),)),
        (r"(\d{4})(\d\d)(\d\d)", ((1, 2, 3),)),
        (r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", ((3, 2, 1),)),
        (r"(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4})", ((3, 2, 1), (3, 1, 2))),
        (rf"{_ORDINAL}\.?[- ]([a-z]{{3,9}})\.?,?[- ](\d{{4}})", ((3, 2, 1),)),
        (rf"([a-z]{{3,9}})\.? {_ORDINAL},? (\d{{4}})", ((3, 1, 2),)),
    )
)
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:(?:[,' ]\d{3})+|(?:\.\d{3}){2,})")
_NUMBER = re.compile(r"([-+]?\d{1,9})([.,]\d+)?(?: ?(?:%|px|°)| ?/ ?\d+)?")
_YES = frozenset(("1", "y", "t", "x", "ok", "ja", "j", "si", "sí", "oui", "sim", "da", "tak", "да", "wahr", "vrai"))
_NO = frozenset(("0", "n", "f", "nein", "non", "não", "nao", "nee", "nie", "нет", "falsch", "faux"))
_PLAIN = re.compile(r"(?!null$)\w[\w .'’/+()-]*", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s<>()\[\]\"]+", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>\"]*)?", re.IGNORECASE)


def instead(line: str, otherwise: str = "") -> str:
    """The line that is to stand there; for one that is too long, what else is to be said."""
    line = " ".join(line.split())
    return f"Write instead: {line}" if len(line) <= MOST_WRITTEN and line.isprintable() else otherwise


def quoted(text: str) -> str:
    """A text in double quotes, as YAML reads it back."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def written(text: str) -> str:
    """A text as it may stand in a list or after a name: in quotes, unless YAML surely reads it as it is."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def of_date(name: str, text: str) -> str:
    """What to write for a date that is written in another way than ISO 8601 has it."""
    found = [*dict.fromkeys(at for at in _dates(_plain(text)) if 1900 <= at.year <= 2200)]
    if len(found) > 1:
        ways = (f"{name}: {_iso(at)} for {at.day} {_MONTHS[at.month - 1]}" for at in found)
        return f"Write instead: {', or '.join(ways)}"
    return instead(f"{name}: {_iso(found[0])}") if found else f"Write year, month and day, as in {name}: 2021-12-08"


def of_number(name: str, text: str) -> str:
    """What to write for a number that is no whole one, or has something beside it."""
    text = _plain(text)
    if _THOUSANDS.fullmatch(text):
        return instead(f"{name}: {re.sub('[^-0-9]', '', text)}")
    found = _NUMBER.fullmatch(text)
    if not found:
        return "Write a whole number, or delete the line."
    whole = int(found[1])
    if not found[2] or not found[2].strip(".,0"):
        return instead(f"{name}: {whole}")
    return instead(f"{name}: {whole} or {name}: {whole + (-1 if found[1].startswith('-') else 1)}")


def of_flag(name: str, text: str) -> str:
    """What to write for a yes or no in other words."""
    text = _plain(text).lower().rstrip(".!")
    if text in _YES | _NO or text in {"true", "yes", "on", "false", "no", "off"}:
        return instead(f"{name}: {'true' if text in _YES | {'true', 'yes', 'on'} else 'false'}")
    return f"Write {name}: true to show the article, or {name}: false to keep it and not show it."


def link_of(text: str) -> str:
    """The address that is meant by what no browser could open; nothing where none is."""
    text = _plain(text, 2 * MOST_WRITTEN).strip("<>")
    if found := _LINK.search(text):
        return text.replace(" ", "%20") if found.start() == 0 and "://" not in text[8:] else found[0]
    return f"https://{text}" if _HOST.fullmatch(text) else ""


def of_list(name: str, text: str, *, is_apart: bool) -> str:
    """What to write for a text that should be a list; one that stands below its name is `is_apart`."""
    if text.startswith("-"):
        return "Put a space after each dash."
    if is_apart:
        return "Begin each entry with a dash and a space, on a line of its own."
    entries = [entry.strip() for entry in re.split("[,;|]", _plain(text).strip("[]")) if entry.strip()]
    return instead(f"{name}: [{', '.join(map(written, entries))}]") if entries else ""


def of_no_front_matter(text: str) -> str:
    """What to do with a text that does not begin with ---."""
    first, _, rest = text.lstrip().partition("\n")
    if first.strip() and not first.strip().strip("-–—−_ "):
        return "Write three hyphens (---) in place of the first line; some programs make a dash of them."
    if _FIELD.match(first):
        return "Write --- alone in a line above it, and again in a line below the last field."
    if "\n---\n" in f"\n{rest[:_SEARCHED]}":
        return "Delete what stands above the first line of ---."
    return "Begin with ---, then lines such as title: …, then --- again, each in a line of its own."


def of_binary(content: bytes) -> str:
    """What to do with a file that is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return SAVE_AS_UTF8
    kind = next((kind for begin, kind in _BINARY if content.startswith(begin)), "")
    return f"It is {kind}; save or send what it says as a text, or leave it out." if kind else ""


def _plain(text: str, limit: int = MOST_WRITTEN) -> str:
    """What is left of a text without what surrounds it; nothing of a long one, in which nobody would look further."""
    return text.strip().strip(CURLY).strip() if len(text) <= limit else ""


def _iso(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at.hour or at.minute or at.second else f"{at:%Y-%m-%d}"


def _dates(text: str) -> Iterator[datetime]:
    """The instants that may be meant."""
    if seconds := _SECONDS.fullmatch(text):
        yield datetime.fromtimestamp(int(seconds[1]), UTC)
    text = _WEEKDAY.sub("", text, count=1)
    time = _TIME.search(text)
    day = text[: time.start()] if time else text
    for pattern, orders in _DAYS:
        if found := pattern.fullmatch(day.strip().rstrip(",")):
            for order in orders:
                yield from _instants([found[place] for place in order], time)


def _instants(parts: Sequence[str], time: re.Match[str] | None) -> Iterator[datetime]:
    """The one instant of a year, a month (or its name) and a day; none where there is no such day."""
    year, month, day = parts
    hour, minute, second = (int(part or 0) for part in time.groups()[:3]) if time else (0, 0, 0)
    if time and time[4]:
        hour = hour % 12 + (12 if time[4][0] in "pP" else 0)
    number = _NUMBER_OF.get(month[:3].lower(), 0) if month[0].isalpha() else int(month)
    try:
        yield datetime(int(year), number, int(day), hour, minute, second, tzinfo=UTC)
    except ValueError:
        return


def shown(text: str, limit: int = 60) -> str:
    """Text fit to stand in a sentence: one line of what can be printed, at most `limit` characters."""
    line = "".join(character if character.isprintable() else "�" for character in " ".join(text[: 9 * limit].split()))
    return line if len(line) <= limit else line[: limit - 1] + "…"
