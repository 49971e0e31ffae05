from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.place_names import CITIES, ENGLISH, OFFERED, STATES, TIMES, UNEVEN
from bot.zones import is_zone_name, likely_zones, place_of


def zones(asked, language="en"):
    return [choice.zone for choice in likely_zones(asked, language)]


def places(asked, language="en"):
    return [choice.place for choice in likely_zones(asked, language)]


@pytest.mark.parametrize(
    ("asked", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Europe/Berln", "Europe/Berlin"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Berlin", "Europe/Berlin"),
        ("  berlin ", "Europe/Berlin"),
        ("BERLIN", "Europe/Berlin"),
        ("berln", "Europe/Berlin"),
        ("Berlin time", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paolo", "America/Sao_Paulo"),
        ("zurich", "Europe/Zurich"),
        ("Zürich", "Europe/Zurich"),
        ("new yrok", "America/New_York"),
        ("york", "America/New_York"),
        ("londn", "Europe/London"),
        ("Pairs", "Europe/Paris"),
        ("Melborne", "Australia/Melbourne"),
        ("Sidney", "Australia/Sydney"),
        ("Istambul", "Europe/Istanbul"),
        ("Manilla", "Asia/Manila"),
        ("los angles", "America/Los_Angeles"),
        ("Vancuver", "America/Vancouver"),
        ("buenas aires", "America/Argentina/Buenos_Aires"),
        ("Kiev", "Europe/Kyiv"),
        ("Lord Howe", "Australia/Lord_Howe"),
        ("port of spain", "America/Port_of_Spain"),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_city(asked, zone):
    assert zones(asked) == [zone]


@pytest.mark.parametrize(
    ("asked", "zone", "place"),
    [
        ("San Francisco", "America/Los_Angeles", "San Francisco"),
        ("san fransisco", "America/Los_Angeles", "San Francisco"),
        ("Seattle", "America/Los_Angeles", "Seattle"),
        ("NYC", "America/New_York", "NYC"),
        ("Washington", "America/New_York", "Washington"),
        ("houston", "America/Chicago", "Houston"),
        ("bejing", "Asia/Shanghai", "Beijing"),
        ("Guangzou", "Asia/Shanghai", "Guangzhou"),
        ("mumbai", "Asia/Kolkata", "Mumbai"),
        ("bengalore", "Asia/Kolkata", "Bangalore"),
        ("munich", "Europe/Berlin", "Munich"),
        ("München", "Europe/Berlin", "München"),
        ("koln", "Europe/Berlin", "Köln"),
        ("Europe/Munich", "Europe/Berlin", "Munich"),
        ("Frankfurt", "Europe/Berlin", "Frankfurt"),
        ("Geneva", "Europe/Zurich", "Geneva"),
        ("Rio de Janiero", "America/Sao_Paulo", "Rio de Janeiro"),
        ("the hague", "Europe/Amsterdam", "The Hague"),
        ("Gothenberg", "Europe/Stockholm", "Gothenburg"),
        ("krakow", "Europe/Warsaw", "Krakow"),
        ("Montreal", "America/Toronto", "Montreal"),
        ("St Petersburg", "Europe/Moscow", "St. Petersburg"),
        ("Birmingham", "Europe/London", "Birmingham"),
        ("Tel-Aviv", "Asia/Jerusalem", "Tel Aviv"),
        ("California", "America/Los_Angeles", "California"),
        ("Scotland", "Europe/London", "Scotland"),
    ],
)
def test_a_place_that_no_zone_is_named_after_has_a_zone_and_keeps_its_name(asked, zone, place):
    assert [(choice.zone, choice.place) for choice in likely_zones(asked)] == [(zone, place)]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Portland", ["Portland, Oregon", "Portland, Maine"]),
        ("San Juan", ["San Juan", "San Juan, Puerto Rico"]),
        ("Georgia", ["Georgia, US", "Tbilisi"]),
        ("Portland, Maine", ["Portland, Maine"]),
        ("portland oregon", ["Portland, Oregon"]),
        ("San Juan, Puerto Rico", ["San Juan, Puerto Rico"]),
    ],
)
def test_places_of_one_name_are_told_apart(asked, expected):
    assert places(asked) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Germany", ["Europe/Berlin"]),
        ("germny", ["Europe/Berlin"]),
        ("India", ["Asia/Kolkata"]),
        ("China", ["Asia/Shanghai"]),
        ("UK", ["Europe/London"]),
        ("DE", ["Europe/Berlin"]),
        ("South Korea", ["Asia/Seoul"]),
        ("Spain", ["Europe/Madrid", "Atlantic/Canary"]),
        ("Brazil", ["America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha"]),
    ],
)
def test_a_country_offers_the_zones_that_people_there_live_by(asked, expected):
    assert zones(asked) == expected


@pytest.mark.parametrize(
    ("asked", "first"),
    [("United States", "America/New_York"), ("USA", "America/New_York"), ("Australia", "Australia/Sydney")],
)
def test_a_wide_country_offers_its_most_populous_zone_first_and_no_more_than_six(asked, first):
    assert zones(asked)[0] == first
    assert len(zones(asked)) == 6
    assert [choice.zone for choice in likely_zones(asked, limit=2)] == zones(asked)[:2]


@pytest.mark.parametrize(
    ("asked", "zone"),
    [
        ("Berlin, Germany", "Europe/Berlin"),
        ("sydney australia", "Australia/Sydney"),
        ("London, UK", "Europe/London"),
        ("Erfurt, Germany", "Europe/Berlin"),
        ("Springfield, Illinois", "America/Chicago"),
        ("Paris, Texas", "America/Chicago"),
        ("Melbourne, Florida", "America/New_York"),
    ],
)
def test_a_place_is_sought_in_the_region_that_is_said(asked, zone):
    assert zones(asked) == [zone]


@pytest.mark.parametrize(
    ("asked", "zone"),
    [
        ("UTC", "UTC"),
        ("utc time", "UTC"),
        ("Etc/UTC", "UTC"),
        ("GMT", "Etc/GMT"),
        ("CET", "Europe/Berlin"),
        ("CEST", "Europe/Berlin"),
        ("ET", "America/New_York"),
        ("EST", "America/New_York"),
        ("Eastern time", "America/New_York"),
        ("PT", "America/Los_Angeles"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("MST", "America/Denver"),
        ("CST", "America/Chicago"),
        ("BST", "Europe/London"),
        ("IST", "Asia/Kolkata"),
        ("JST", "Asia/Tokyo"),
        ("AEST", "Australia/Sydney"),
    ],
)
def test_a_time_that_has_a_name_has_a_zone(asked, zone):
    assert zones(asked) == [zone]


def test_a_name_that_two_times_share_offers_both():
    assert zones("AST") == ["America/Halifax", "Asia/Riyadh"]


@pytest.mark.parametrize(
    ("asked", "zone", "place"),
    [
        ("UTC+2", "Etc/GMT-2", "UTC+2"),
        ("utc +2", "Etc/GMT-2", "UTC+2"),
        ("GMT-3", "Etc/GMT+3", "UTC-3"),
        ("UTC−3", "Etc/GMT+3", "UTC-3"),
        ("+02:00", "Etc/GMT-2", "UTC+2"),
        ("Etc/GMT-2", "Etc/GMT-2", "UTC+2"),
        ("UTC+14", "Etc/GMT-14", "UTC+14"),
        ("UTC-0", "UTC", "UTC"),
        ("+0545", "Asia/Kathmandu", "Kathmandu"),
        ("UTC-3:30", "America/St_Johns", "St. John’s"),
        ("UTC+5:40", "Asia/Kathmandu", "Kathmandu"),
    ],
)
def test_an_offset_is_a_zone_of_this_offset_or_the_nearest(asked, zone, place):
    assert [(choice.zone, choice.place) for choice in likely_zones(asked)] == [(zone, place)]


def test_zones_of_whole_hours_have_the_offset_that_was_asked_for():
    for hours in range(-12, 15):
        (choice,) = likely_zones(f"UTC{hours:+d}")
        assert ZoneInfo(choice.zone).utcoffset(None).total_seconds() == hours * 3600
        assert place_of(choice.zone) == choice.place


def test_an_offset_that_two_countries_have_offers_both():
    assert zones("+05:30") == ["Asia/Kolkata", "Asia/Colombo"]


@pytest.mark.parametrize(
    "asked",
    ["", " ", "xyzzy", "qwertyuiop", "moon", "hello", "time", "1", "a", "!!!", "UTC+15", "UTC-13", "+2:75", "b" * 5000],
)
def test_what_is_no_place_has_no_zone(asked):
    assert zones(asked) == []


@pytest.mark.parametrize(
    ("asked", "zone"),
    [("US/Eastern", "America/New_York"), ("Asia/Calcutta", "Asia/Kolkata"), ("calcutta", "Asia/Kolkata")],
)
def test_a_former_name_stands_for_the_present_one(asked, zone):
    assert zones(asked) == [zone]


@pytest.mark.parametrize(
    ("asked", "language", "place"),
    [
        ("Kairo", "de", "Kairo"),
        ("Cairo", "de", "Kairo"),
        ("Moskau", "de", "Moskau"),
        ("Москва", "ru", "Москва"),
        ("Moscow", "ru", "Москва"),
        ("Египет", "ru", "Каир"),
        ("Londres", "fr", "Londres"),
        ("Allemagne", "fr", "Berlin"),
        ("Nueva York", "es-MX", "Nueva York"),
        ("Lisboa", "pt_BR", "Lisboa"),
        ("東京", "ja", "東京"),
        ("القاهرة", "ar", "القاهرة"),
    ],
)
def test_places_are_known_in_the_language_and_in_english(asked, language, place):
    assert places(asked, language) == [place]


@pytest.mark.parametrize("language", ["", "xx", "no-such-language", "zh-hans", "en-US", "1"])
def test_a_language_that_is_not_known_is_english(language):
    assert zones("Berlin", language) == ["Europe/Berlin"]


@pytest.mark.parametrize(
    ("zone", "language", "place"),
    [
        ("Europe/Berlin", "en", "Berlin"),
        ("America/Sao_Paulo", "en", "São Paulo"),
        ("America/Sao_Paulo", "pt", "São Paulo"),
        ("Asia/Kolkata", "de", "Kalkutta"),
        ("Asia/Ho_Chi_Minh", "en", "Ho Chi Minh City"),
        ("America/Argentina/Ushuaia", "en", "Ushuaia"),
        ("America/Port_of_Spain", "en", "Port of Spain"),
        ("UTC", "en", "UTC"),
        ("UTC", "de", "UTC"),
        ("Etc/GMT+3", "en", "UTC-3"),
    ],
)
def test_a_zone_is_told_by_its_place(zone, language, place):
    assert place_of(zone, language) == place


def test_the_very_name_of_a_zone_is_told_from_what_is_only_like_one():
    assert all(is_zone_name(name) for name in ("Berlin", "são paulo", "Europe/Berlin", "CET", "UTC+2", "Germany"))
    assert not any(is_zone_name(name) for name in ("", "berln", "Berlin ai", "security", "AI"))


def test_every_zone_of_a_place_is_found_by_its_name_and_told_by_its_place():
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith("Etc/"):
            (found,) = likely_zones(zone)
            assert found.place == place_of(found.zone)


def test_the_tables_name_zones_that_exist_by_their_present_names():
    offered = " ".join((*OFFERED.values(), *UNEVEN.values())).split()
    for zone in {*CITIES, *STATES, *TIMES, *ENGLISH, *offered} - {"UTC", "Etc/GMT"}:
        assert zones(zone) == [zone]


def test_every_place_of_the_tables_is_found():
    for zone, names in (*CITIES.items(), *STATES.items(), *TIMES.items()):
        for name in names.split("; "):
            assert zone in zones(name), name


@given(text=st.text(max_size=40), language=st.sampled_from(["en", "de", "th"]))
def test_any_text_has_zones_that_exist_or_none(text, language):
    for choice in likely_zones(text, language):
        assert ZoneInfo(choice.zone)
        assert choice.place
