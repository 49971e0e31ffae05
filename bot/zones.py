"""The time zone that someone means: by its name or a place, its time (`CET`) or an offset (`UTC+2`), typos forgiven."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from bot.place_names import CITIES, COUNTRY_NAMES, ENGLISH, OFFERED, STATES, TIMES, UNEVEN
from storage import likeness, most_alike, name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LONGEST = 80
_EARLIEST, _LATEST = -12 * 60, 14 * 60
_TIME = re.compile(r"[ .,]+(?:(?:standard|daylight|local) )?time(?:[ -]?zone)?[ .]*$", re.IGNORECASE)
_OFFSET = re.compile(r"(?:utc|gmt)? ?([+\-\u2212\u2013]) ?(\d{1,2})(?:[:.h]?(\d{2}))?", re.ASCII | re.IGNORECASE)
_WHOLE = re.compile(r"Etc/GMT([+-])(\d\d?)", re.ASCII | re.IGNORECASE)
# Less is a likeness of one word's beginning only. Cities that zones are named after are more often meant than others.
_ALIKE = 0.79
_RENOWN = 0.07
# Other zones' first parts are names of countries, and what follows is no city: `US/Eastern`, `Australia/North`.
_CONTINENTS = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Europe", "Indian", "Pacific")
)


@dataclass(frozen=True, slots=True)
class ZoneChoice:
    """A zone and the place in it that was meant, in the person's language."""

    zone: str
    place: str


Choices = tuple[ZoneChoice, ...]


@dataclass(frozen=True, slots=True)
class _Region:
    """A country or a state: the zones to offer of it, and all that are in it."""

    offered: Choices
    zones: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Names:
    """What is called so in a language or in English, by folded name: zones in full, places, regions, countries' codes.

    The renowned places are those that zones are named after.
    """

    paths: Mapping[str, Choices]
    places: Mapping[str, Choices]
    renowned: frozenset[str]
    regions: Mapping[str, _Region]
    codes: Mapping[str, Choices]


def likely_zones(asked: str, language: str = "en", limit: int = 6) -> Choices:
    """The zones that this most likely means, best first: one is the clear winner, none is like no zone at all.

    Zones come by their present names (`Asia/Kolkata` for `Asia/Calcutta`). Where a country has several, those come that
    most people there live by.
    """
    asked = " ".join(asked.split())[: _LONGEST + 1]
    if not asked or len(asked) > _LONGEST:
        return ()
    bare, names = _TIME.sub("", asked), _names(_known(language))
    found = _by_time(bare, language) or _by_offset(bare, language) or _by_name(bare, names)
    return _distinct(found)[:limit]


def is_zone_name(asked: str, language: str = "en") -> bool:
    """Whether this is the very name of a zone, a place, a time or an offset."""
    key, names = name_key(asked), _names(_known(language))
    return key in _times() or key in names.places or key in names.paths or _offset(asked) is not None


def place_of(zone: str, language: str = "en") -> str:
    """The city that a zone is named after, in the language if it has a name for it; of no place `UTC`, `UTC+2`."""
    return _place(zone, _known(language))


def _by_time(asked: str, language: str) -> Choices:
    zones = _times().get(name_key(asked), ())
    return tuple(ZoneChoice(zone, place_of(zone, language)) for zone in zones)


def _by_offset(asked: str, language: str) -> Choices:
    minutes = _offset(asked)
    if minutes is None or not _EARLIEST <= minutes <= _LATEST:
        return ()
    offsets = (*range(_EARLIEST, _LATEST + 1, 60), *UNEVEN)
    nearest = min(offsets, key=lambda offset: abs(offset - minutes))
    zones = UNEVEN[nearest].split() if nearest in UNEVEN else [_whole(nearest // 60)]
    return tuple(ZoneChoice(zone, place_of(zone, language)) for zone in zones)


def _offset(asked: str) -> int | None:
    """The minutes by which clocks are ahead of UTC. In the name of an `Etc` zone the sign is the other one (POSIX)."""
    if match := _WHOLE.fullmatch(asked):
        return int(match[2]) * (60 if match[1] == "-" else -60)
    match = _OFFSET.fullmatch(asked)
    if match is None or int(match[3] or 0) > 59:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return minutes if match[1] == "+" else -minutes


def _by_name(asked: str, names: _Names) -> Choices:
    if "/" in asked:
        last = asked.rpartition("/")[2]
        exact = names.paths.get(name_key(asked)) or names.places.get(name_key(last))
        return exact or _alike(asked, names.paths) or _by_name(last, names)
    exact = names.places.get(name_key(asked)) or names.codes.get(name_key(asked))
    return exact or _alike_place(asked, names) or _in_region(asked.replace(",", " ").split(), names)


def _alike_place(asked: str, names: _Names) -> Choices:
    return _alike(asked, names.places, names.renowned)


def _alike(asked: str, names: Mapping[str, Choices], renowned: frozenset[str] = frozenset()) -> Choices:
    scores = {name: likeness(asked, name) for name in names}
    near = {name: score + _RENOWN * (name in renowned) for name, score in scores.items() if score >= _ALIKE}
    return tuple(choice for name in most_alike(near) for choice in names[name])


def _in_region(words: list[str], names: _Names) -> Choices:
    """For a place and the region that it is in: the place if it is there, else what the region has."""
    for count in range(1, len(words)):
        region = names.regions.get(name_key(" ".join(words[count:])))
        if region:
            place = " ".join(words[:count])
            found = names.places.get(name_key(place)) or _alike_place(place, names)
            return tuple(choice for choice in found if choice.zone in region.zones) or region.offered
    return ()


# --- the names --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _names(language: str) -> _Names:
    """All names, read when the first place is asked for: that takes a moment, and most chats never do."""
    regions = {name_key(name): region for name, region in _regions(language)}
    zone_cities = tuple(_zone_cities(language))
    offers = ((name, choice) for name, region in _regions(language) for choice in region.offered)
    return _Names(
        paths=_keyed((name, ZoneChoice(zone, _place(zone, language))) for name, zone in _zones().items()),
        places=_keyed((*_cities(), *zone_cities, *_cities_apart(), *offers)),
        renowned=frozenset(name_key(name) for name, _ in zone_cities),
        regions=regions,
        codes=_keyed(
            (code, ZoneChoice(zone, _place(zone, language))) for code in _territories() for zone in _offered(code)
        ),
    )


def _cities() -> Iterator[tuple[str, ZoneChoice]]:
    for table in (CITIES, STATES):
        for zone, names in table.items():
            yield from ((name, ZoneChoice(zone, name)) for name in names.split("; "))


def _cities_apart() -> Iterator[tuple[str, ZoneChoice]]:
    """The cities that share a name with others, by it, but where one of them is meant by the name alone."""
    alone = {name_key(name) for name, _ in _cities()}
    for name, choice in _cities():
        shared, comma, _ = name.partition(",")
        if comma and name_key(shared) not in alone:
            yield shared, choice


def _zone_cities(language: str) -> Iterator[tuple[str, ZoneChoice]]:
    for name, zone in _zones().items():
        continent, _, city = name.rpartition("/")
        place = _place(zone, language)
        choice = ZoneChoice(zone, place)
        yield from ((known, choice) for known in (place, _place(zone, "en"), place.partition(",")[0]))
        if continent.split("/")[0] in _CONTINENTS:
            yield city.replace("_", " "), choice


@lru_cache(maxsize=8)
def _regions(language: str) -> tuple[tuple[str, _Region], ...]:
    states = [
        (name, _Region((ZoneChoice(zone, name),), frozenset((zone,))))
        for zone, names in STATES.items()
        for name in names.split("; ")
    ]
    return (*states, *_countries(language))


def _countries(language: str) -> Iterator[tuple[str, _Region]]:
    for code, zones in _territories().items():
        offered = tuple(ZoneChoice(zone, _place(zone, language)) for zone in _offered(code))
        region = _Region(offered, frozenset(zones))
        called = {Locale.parse(known).territories.get(code, code) for known in ("en", language)}
        also = COUNTRY_NAMES[code].split("; ") if code in COUNTRY_NAMES else ()
        yield from ((name, region) for name in (*sorted(called), *also))


def _keyed(named: Iterable[tuple[str, ZoneChoice]]) -> dict[str, Choices]:
    found: dict[str, dict[str, ZoneChoice]] = {}
    for name, choice in named:
        found.setdefault(name_key(name), {}).setdefault(choice.zone, choice)
    return {name: tuple(choices.values()) for name, choices in found.items()}


def _distinct(choices: Choices) -> Choices:
    return tuple({choice.zone: choice for choice in reversed(choices)}.values())[::-1]


# --- the zones --------------------------------------------------------------------------------------------------------


@lru_cache
def _zones() -> dict[str, str]:
    """The zones of places by each of their names, former ones too; also zones that are newer than Babel."""
    existing = available_timezones()
    newer = {zone: zone for zone in sorted(existing) if zone.split("/")[0] in _CONTINENTS}
    present: dict[str, str] = {zone: zone for zone in get_global("zone_territories") if not zone.startswith("Etc/")}
    named = {**newer, **present, **get_global("zone_aliases")}
    return {name: zone for name, zone in named.items() if {name, zone} <= existing and not zone.startswith("Etc/")}


@lru_cache
def _territories() -> dict[str, tuple[str, ...]]:
    """The zones of every country and territory that has some, by its code."""
    known = _zones()
    return {
        code: tuple(sorted(zone for zone in zones if zone in known))
        for code, zones in get_global("territory_zones").items()
        if code not in ("ZZ", "AQ")
    }


def _offered(code: str) -> tuple[str, ...]:
    return tuple(OFFERED[code].split()) if code in OFFERED else _territories()[code]


@lru_cache
def _times() -> dict[str, tuple[str, ...]]:
    pairs = [(name_key(name), zone) for zone, names in TIMES.items() for name in names.split("; ")]
    return {name: tuple(zone for other, zone in pairs if other == name) for name, _ in pairs}


def _whole(hours: int) -> str:
    """The zone whose clocks are ahead of UTC by so many hours."""
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


@lru_cache(maxsize=4096)
def _place(zone: str, language: str) -> str:
    if match := _WHOLE.fullmatch(zone):
        return f"UTC{'-' if match[1] == '+' else '+'}{match[2]}"
    if language == "en" and zone in ENGLISH:
        return ENGLISH[zone]
    for known in (language, "en"):
        cities = Locale.parse(known).time_zones
        for name in (zone, *_former(zone)):
            if city := cities.get(name, {}).get("city"):
                return str(city)
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache
def _former(zone: str) -> tuple[str, ...]:
    return tuple(former for former, present in get_global("zone_aliases").items() if present == zone)


@lru_cache(maxsize=64)
def _known(language: str) -> str:
    """The language as Babel writes it, English where it has none."""
    try:
        return str(Locale.parse(language, sep="-" if "-" in language else "_"))
    except (UnknownLocaleError, ValueError):
        return "en"
