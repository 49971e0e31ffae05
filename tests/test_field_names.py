"""Fields that are none but come close to one are told with it; those of other programs are passed over."""

from __future__ import annotations

import pytest
from storage_fixtures import article

from storage.article_file import read_article, read_closely
from storage.field_names import ARTICLE, GROUPS
from storage.reports import Misspelling

BEGIN = "---\ntitle: A\npublishedDateTime: 2021-12-08\nwebUrl: https://e.org/a\n"


def misspellings(*lines, begin=BEGIN):
    content = begin + "\n".join(lines) + "\n---\n"
    read, found = read_closely(content.encode())
    assert read == read_article(content.encode())
    return found


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("heta", "heat"),
        ("Heat", "heat"),
        ("exerpt", "excerpt"),
        ("topic", "topics"),
        ("publish", "published"),
        ("published_", "published"),
        ("updated_date_time", "updatedDateTime"),
        ("orginalUrl", "originalUrl"),
        ("ampweburl", "ampWebUrl"),
    ],
)
def test_a_misspelt_field_is_told_with_its_line_and_the_one_that_it_comes_close_to(field, meant):
    assert misspellings("excerpt_length: 70", f"{field}: 1") == (Misspelling(6, field, meant),)


@pytest.mark.parametrize("value", ["\n  - a\n  - b", "\n- a", "\n  name: a", " |\n  a", "\n\n  # a remark\n  - a"])
def test_the_line_is_that_of_the_name_where_the_value_stands_below_it(value):
    assert misspellings("quality: 1", f"imges:{value}") == (Misspelling(6, "imges", "images"),)


def test_several_are_told_in_the_order_of_their_lines():
    found = misspellings("zeta: 1", "providor:", "  name: A", "imges: []", "heta: 1", "exerpt: A")
    assert [(one.line, one.field) for one in found] == [(6, "providor"), (8, "imges"), (9, "heta"), (10, "exerpt")]


def test_fields_below_others_are_told_as_well():
    found = misspellings(
        "provider: {nmae: A, id: 1}",
        "images:",
        "  - url: https://e.org/a.png",
        "    widht: 10",
        "related:",
        "  - title: B",
        "    webUlr: https://e.org/b",
        "    provider: {domian: b.org}",
    )
    assert [(one.line, one.field, one.meant) for one in found] == [
        (5, "nmae", "name"),
        (8, "widht", "width"),
        (11, "webUlr", "webUrl"),
    ]


@pytest.mark.parametrize(
    "field",
    ["category", "id", "secured", "isCached", "cdnAmpWebUrl", "author", "date", "tags", "text", "slug", "section"],
)
def test_fields_of_other_programs_are_passed_over(field):
    assert misspellings(f"{field}: 1") == ()


@pytest.mark.parametrize("field", ["publisher", "beat", "head"])
def test_words_that_newsrooms_use_are_no_misspellings(field):
    assert misspellings(f"{field}: 1") == ()


def test_nothing_is_told_where_the_field_that_is_meant_stands_as_well():
    assert misspellings("heta: 1", "heat: 2", "related: [{titel: A, title: B, webUrl: https://e.org/b}]") == ()


@pytest.mark.parametrize("value", ["images: []", "images:", "images: [{}]", "provider: {}"])
def test_groups_that_are_empty_say_nothing(value):
    assert misspellings(value) == ()


def test_groups_beyond_those_that_are_read_fail_no_file():
    assert misspellings(f"images: [{'{url: a}, ' * 60}{{[a]: b}}, text]") == ()


def test_every_field_that_is_known_is_one_that_is_read():
    everything = dict.fromkeys(ARTICLE - {"provider", "topics", "images", "related"}, "1")
    everything |= {"publishedDateTime": "2021-12-08", "updatedDateTime": "2021-12-09", "webUrl": "https://e.org/a"}
    everything |= {"published": "false", "originalUrl": "https://e.org/b", "ampWebUrl": "https://e.org/amp"}
    everything |= {"provider": {"name": "A", "domain": "a.org"}, "topics": ["AI"]}
    everything |= {"images": [{"url": "https://e.org/a.png", "width": 1, "height": 2, "title": "A"}]}
    story = {"title": "B", "webUrl": "https://e.org/b", "publishedDateTime": "2021-12-08", "excerpt": "C"}
    everything |= {"related": [story | {"originalUrl": "https://e.org/b", "provider": {"name": "B"}}]}
    assert (everything.keys(), story.keys() < GROUPS["related"]) == (ARTICLE, True)
    assert read_closely(article(**everything).encode())[1] == ()
