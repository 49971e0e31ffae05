"""YAML is read as the text it is: every field says what it found, and nothing in it runs, multiplies or sinks."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import InvalidArticle
from storage.yaml_fields import read_fields
from storage.yaml_nodes import compose


def problem(text, first_line=1):
    """The sentence for YAML that is refused."""
    with pytest.raises(InvalidArticle) as caught:
        read_fields(text, first_line)
    return str(caught.value)


def instant(text):
    return read_fields(f"at: {text}").instant("at")


def refused(read, text):
    """The sentence for a field `it` that a reader refuses."""
    with pytest.raises(InvalidArticle) as caught:
        read(read_fields(f"it: {text}"))
    return str(caught.value)


@pytest.mark.parametrize("written", ["2021", "yes", "0x1F", "10:00", "1e3", "2021-12-08", "=", "<<"])
def test_text_stays_as_it_was_written(written):
    assert read_fields(f"title: {written}").text("title") == written


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "# a comment"])
def test_nothing_reads_as_empty(nothing):
    fields = read_fields(f"it: {nothing}\nother: 1")
    assert (fields.text("it"), fields.texts("it"), fields.number("it"), fields.instant("it")) == ("", (), None, None)
    assert fields.flag("it", default=True) is True
    assert fields.fields("it").text("name") == ""
    assert list(fields.each("it")) == []


def test_a_quoted_null_is_a_word():
    assert read_fields('title: "null"').text("title") == "null"


@pytest.mark.parametrize(("written", "number"), [("74", 74), ("-1", -1), ('"74"', 74), ("74.0", 74), ("1_000", 1000)])
def test_a_whole_number_is_read(written, number):
    assert read_fields(f"heat: {written}").number("heat") == number


@pytest.mark.parametrize("written", ["hot", "7.5", ".nan", "nan", ".inf", "inf", "1e400", "0x10", "9999999999", "[1]"])
def test_what_is_no_whole_number_is_refused(written):
    sentence = refused(lambda fields: fields.number("it"), written)
    assert sentence.startswith("line 1: it: found ")
    assert "expected" in sentence


@pytest.mark.parametrize(("written", "flag"), [("true", True), ("False", False), ("no", False), ("ON", True)])
def test_a_flag_is_read(written, flag):
    assert read_fields(f"published: {written}").flag("published", default=not flag) is flag


def test_a_flag_that_is_none_is_refused():
    sentence = refused(lambda fields: fields.flag("it", default=True), "perhaps")
    assert sentence == "line 1: it: found “perhaps”, expected true or false"


NOON = datetime(2021, 12, 8, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2021-12-08T12:30:00Z",
        "2021-12-08T12:30:00+00:00",
        "2021-12-08T13:30:00+01:00",
        "2021-12-08 12:30:00",
        "2021-12-08T12:30",
        '"2021-12-08T12:30:00Z"',
        '" 2021-12-08 12:30:00 "',
        "2021-12-08t12:30:00.000Z",
        "2021-12-08 12:30:00 Z",
        "2021-12-08 12:30:00 +0",
        "Wed, 08 Dec 2021 12:30:00 GMT",
        "Wed, 08 Dec 2021 07:30:00 -0500",
        '"Wed, 08 Dec 2021 12:30:00 -0000"',
        "8 Dec 2021 12:30:00 +0000",
    ],
)
def test_an_instant_is_read_however_it_is_written(written):
    assert instant(written) == NOON


def test_a_date_alone_is_its_midnight():
    assert instant("2021-12-08") == datetime(2021, 12, 8, tzinfo=UTC)
    assert instant("2021-1-2") == datetime(2021, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "1638981180",
        "2021",
        "-1",
        "20211208",
        "soon",
        "true",
        "[2021-12-08]",
        "{year: 2021}",
        "2021-13-45",
        "2021-02-30T10:00:00Z",
        "2021-12-08T25:00:00Z",
        "2021-12-08 10:00:00 +99:99",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "99999-01-01T00:00:00Z",
        "0021-12-08",
        "Wed, 99 Foo 2021 12:30:00 GMT",
        "12:00 tomorrow",
    ],
)
def test_what_is_no_date_is_refused(written):
    sentence = refused(lambda fields: fields.instant("it"), written)
    assert sentence.startswith("line 1: it: found ")
    assert sentence.endswith(("expected a date such as 2021-12-08T16:33:00Z", "expected text"))


def test_a_time_without_a_day_is_named_as_the_minutes_that_yaml_takes_it_for():
    sentence = refused(lambda fields: fields.instant("it"), "10:00")
    assert (
        sentence
        == "line 1: it: found 10:00 (to YAML, a number of minutes), expected a date such as 2021-12-08T16:33:00Z"
    )


@given(st.datetimes(datetime(1900, 1, 2), datetime(2200, 12, 30)), st.integers(-23, 23))  # noqa: DTZ001 - given a zone below
def test_an_instant_that_is_written_is_read_again(at, hours):
    at = at.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert instant(at.isoformat()) == at


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"]), max_size=40))
def test_an_instant_is_read_or_refused_whatever_is_written(text):
    fields = read_fields(f"at: {json.dumps(text)}")
    try:
        read = fields.instant("at")
    except InvalidArticle:
        return
    assert read is None or read.tzinfo is UTC


def test_a_text_in_place_of_a_list_is_refused():
    sentence = refused(lambda fields: fields.texts("it"), '"AI"')
    assert sentence == "line 1: it: found “AI”, expected a list, with each entry on its own line after a dash"


@pytest.mark.parametrize(
    ("read", "written", "found"),
    [
        (lambda fields: fields.text("it"), "[a]", "found a list, expected text"),
        (lambda fields: fields.text("it"), "{a: b}", "found a group of fields, expected text"),
        (lambda fields: fields.texts("it"), "[{a: b}]", "an entry of it: found a group of fields, expected text"),
        (lambda fields: fields.fields("it"), "Reuters", "it: found “Reuters”, expected lines such as title: …"),
        (lambda fields: list(fields.each("it")), "{a: b}", "it: found a group of fields, expected a list"),
        (lambda fields: list(fields.each("it")), "[a]", "it: found “a”, expected lines such as title: …"),
        (lambda fields: fields.number("it"), "[]", "found an empty list, expected text"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(read, written, found):
    assert refused(read, written).endswith(found)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("excerpt: a: b", "a colon inside a text without quotes; expected quotes around the text"),
        ('excerpt: "never closed', "a quote that is never closed; expected a quote at the end of the text as well"),
        ("excerpt 74", "a line without a colon; expected a line such as title: …"),
        ("topics: [a, b", "a bracket that is never closed; expected a closing one"),
        ("topics: [a, *b]", "a text that begins with *; expected quotes around the text"),
        ("\texcerpt: x", "a tab at the start of a line; expected spaces"),
        ('excerpt: "a "b" c"', "a quote inside a text in quotes; expected double quotes around it, and a \\ before"),
        ("excerpt: 'it's'", "a quote inside a text in quotes; expected double quotes around it, and a \\ before"),
        ("excerpt: 'x' *unknown", "a quote inside a text in quotes; expected double quotes around it, and a \\ before"),
        ("excerpt: @x", "a text that begins with “@”; expected quotes around the text"),
        ("excerpt: *unknown", "a text that begins with “*”; expected quotes around the text"),
        ('excerpt: "a\\path"', "a \\ in a text in double quotes; expected each one twice"),
        ("excerpt: a\x01b", "found the character U+0001, which YAML does not allow; expected printable text"),
        ("title: again", "title stands there a second time; expected each name once"),
        ("? [a]\n: b", "a name: found a list, expected plain text before the colon"),
    ],
)
def test_broken_yaml_is_told_with_its_line(line, told):
    sentence = problem(f"title: Ä€ headline\nheat: 1\n{line}\nkind: x\n", first_line=10)
    assert sentence.startswith("line 12: ")
    assert told in sentence


def test_the_line_of_a_wrong_value_is_that_of_the_value():
    fields = read_fields("title: x\n\nheat: hot\n", first_line=5)
    with pytest.raises(InvalidArticle) as caught:
        fields.number("heat")
    assert caught.value.line == 7


@pytest.mark.parametrize("text", ["", "   \n", "# only a comment", "just a sentence", "- a\n- b", "[]"])
def test_what_is_no_mapping_is_refused(text):
    assert "expected lines such as title: …" in problem(text)


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system ['echo hacked']",
        "!!python/name:os.system",
        "!<tag:yaml.org,2002:python/object/new:os.system> [x]",
        "!local x",
        "!e!thing x",
    ],
)
def test_a_tag_that_names_an_object_is_refused(tag):
    sentence = problem(f"%TAG !e! tag:example.org,2000:\n---\ntitle: {tag}\n")
    assert sentence.startswith("line 3: found the tag ")
    assert sentence.endswith("expected plain text, numbers, dates and lists")


def test_a_plain_tag_changes_nothing():
    assert read_fields('a: !!str 12\nb: ! "x"\nc: !!int "7"').text("c") == "7"


def bomb(line, levels=30):
    """Lists of lists of lists: `line` makes each out of the one before."""
    return "a0: &a0 [x, x, x]\n" + "".join(line.format(new=new, old=new - 1) for new in range(1, levels)) + "title: x\n"


@pytest.mark.parametrize(
    "text",
    [
        bomb("a{new}: &a{new} [*a{old}, *a{old}, *a{old}, *a{old}]\n"),
        bomb("a{new}: &a{new}\n  - *a{old}\n  - *a{old}\n  - *a{old}\n"),
        bomb("a{new}: &a{new} {{x: *a{old}, y: *a{old}, z: *a{old}}}\n"),
        'a0: {"k":&a0 [x]}\n' + "".join(f'a{n}: {{"k":&a{n} {{"x":*a{n - 1},"y":*a{n - 1}}}}}\n' for n in range(1, 30)),
        "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 30)),
        f"long: &long {'x' * 900_000}\nrelated: [{', '.join(['{title: *long}'] * 60)}]\n",
    ],
    ids=["flow lists", "block lists", "mappings", "without spaces", "merge keys", "one long text"],
)
def test_aliases_that_multiply_are_refused_at_once(text):
    start = time.perf_counter()
    assert "found aliases (*name) that unfold to over 20,000 values; expected plain fields" in problem(text)
    assert time.perf_counter() - start < 2


def test_a_few_aliases_are_read():
    fields = read_fields("title: &it Words\nexcerpt: *it\n")
    assert fields.text("excerpt") == "Words"


def test_a_list_that_holds_itself_is_refused():
    assert "found a list, expected text" in refused(lambda fields: fields.texts("it"), "&it [*it]")


@pytest.mark.parametrize(
    "text",
    [
        "it: " + "[" * 100_000,
        "it: " + "[" * 500 + "]" * 500,
        "it: " + "{a: " * 500 + "}" * 500,
        "it:\n " + "? " * 100_000,
        "it:\n " + "- " * 100_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(1000)),
        "it:\n" + "".join(f"{' ' * depth}-\n" for depth in range(1000)),
        "it:\n" + "".join(f"{' ' * depth}- -\n" for depth in range(0, 1200, 4)),
    ],
    ids=["open", "lists", "mappings", "keys", "dashes", "indented names", "indented dashes", "indented pairs"],
)
def test_deep_nesting_is_refused_at_once(text):
    start = time.perf_counter()
    assert "found lists nested 100 deep; expected plain fields" in problem(text)
    assert time.perf_counter() - start < 2


def test_a_long_line_in_a_sentence_is_cut_and_printable():
    sentence = refused(lambda fields: fields.number("it"), '"' + "a\\e[31m\\nb" * 100 + '"')
    assert len(sentence) < 150
    assert sentence.isprintable()


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_composed_or_refused(text):
    line = 0
    try:
        compose(text)
    except InvalidArticle as error:
        line = error.line
    assert 0 <= line <= text.count("\n") + 1
