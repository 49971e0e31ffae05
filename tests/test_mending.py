"""A curator who does what a failed file tells them to do has an article, or is told of the next mistake below."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.article_file import read_article, read_topics
from storage.errors import InvalidArticle
from storage.mending import link_of, of_date, of_flag, of_number, quoted, written
from storage.reports import FailedFile
from storage.yaml_fields import read_fields

WRITE = "Write instead: "
FILE = """---
title: "A headline"
excerpt: Some words
publishedDateTime: 2021-12-08T16:33:00Z
webUrl: https://example.org/story
heat: 74
published: true
provider:
  name: ACLU
  domain: aclu.org
topics:
  - AI
  - Law
images:
  - url: https://example.org/a.png
    width: 10
    title: A picture
related:
  - title: Elsewhere
    webUrl: https://example.com/b
---
Body
"""


def changed(line, other):
    """The file with another line, or lines, in the place of one."""
    assert FILE.count(f"{line}\n") == 1
    return FILE.replace(f"{line}\n", f"{other}\n")


def refused(content):
    with pytest.raises(InvalidArticle) as caught:
        read_article(content.encode() if isinstance(content, str) else content)
    return caught.value


def mended(content, error):
    """The file with the line that is told in the place of the one that is told, as far to the right."""
    lines = content.split("\n")
    line = lines[error.line - 1]
    lines[error.line - 1] = line[: len(line) - len(line.lstrip())] + error.mend.removeprefix(WRITE)
    return "\n".join(lines)


def test_a_failed_file_is_told_with_its_place_and_all_that_is_known():
    assert FailedFile("a.md", "found x; expected y").told == "a.md: found x; expected y"
    assert FailedFile("a.md", "found x; expected y", 3).told == "a.md, line 3: found x; expected y"
    whole = FailedFile("a.md", "found x; expected y", 3, "Write z.")
    assert (whole.told, whole.why) == (f"a.md, {whole.why}", "line 3: found x; expected y. Write z.")
    assert FailedFile("a.md", "expected title: …", mend="Write z.").told == "a.md: expected title: … Write z."


@pytest.mark.parametrize(
    ("line", "broken", "told"),
    [
        ('title: "A headline"', "title: AI: the end", 'title: "AI: the end"'),
        ('title: "A headline"', 'title: "A "big" one"', r'title: "A \"big\" one"'),
        ('title: "A headline"', "title: 'It's a headline'", 'title: "It\'s a headline"'),
        ('title: "A headline"', "title: “AI: the end”", 'title: "AI: the end"'),
        ('title: "A headline"', 'title: "A headline', 'title: "A headline"'),
        ('title: "A headline"', "title:A headline", "title: A headline"),
        ('title: "A headline"', "title A headline", "title: A headline"),
        ('title: "A headline"', "title = A headline", "title: A headline"),
        ('title: "A headline"', "title: @home", 'title: "@home"'),
        ('title: "A headline"', "title: *Breaking* news", 'title: "*Breaking* news"'),
        ('title: "A headline"', "title: [Video] News", 'title: "[Video] News"'),
        ('title: "A headline"', r'title: "C:\path"', r'title: "C:\\path"'),
        ("provider:", "provider", "provider:"),
        ("  - AI", "  - AI: the end", '- "AI: the end"'),
        ("  - AI", "  - name: AI", "- AI"),
        ("  - AI", "  * AI", "- AI"),
        ("  - AI", '  - "AI', '- "AI"'),
        ("topics:", "topics: [AI, Law\nkeywords:", "topics: [AI, Law]"),
        ("topics:", "topics: AI; Law\nkeywords:", "topics: [AI, Law]"),
        ("    width: 10", "    width: 10px", "width: 10"),
        ("heat: 74", "heat: 74%", "heat: 74"),
        ("heat: 74", "heat: 1,234", "heat: 1234"),
        ("published: true", "published: ja", "published: true"),
        ("publishedDateTime: 2021-12-08T16:33:00Z", "publishedDateTime: 8.12.2021", "publishedDateTime: 2021-12-08"),
        ("webUrl: https://example.org/story", "webUrl: example.org/story", "webUrl: https://example.org/story"),
        ("webUrl: https://example.org/story", "webUrl: [a](https://e.org/a)", "webUrl: https://e.org/a"),
        ("related:", "related:\n  - https://example.com/c", '- title: "https://example.com/c"'),
    ],
)
def test_the_line_that_is_told_makes_an_article_of_the_file(line, broken, told):
    content = changed(line, broken)
    error = refused(content)
    assert error.mend == f"{WRITE}{told}"
    assert content.split("\n")[error.line - 1] == broken.split("\n")[-1 if "related" in line else 0]
    assert read_article(mended(content, error).encode()).link.startswith("https://e")


@pytest.mark.parametrize(
    ("line", "broken", "place", "mend"),
    [
        ('title: "A headline"', ' title: "A headline"', 2, "Delete 1 space at the start of the line."),
        ('title: "A headline"', '\ttitle: "A headline"', 2, "Delete the tab."),
        ('title: "A headline"', "title: !news", 2, "If the ! begins a text, put the whole text in double quotes."),
        ("excerpt: Some words", "  excerpt: Some words", 3, "Delete 2 spaces at the start of the line."),
        ("excerpt: Some words", "excerpt: Some\nwords", 4, "If it belongs to the text above, put it into that line."),
        ("  name: ACLU", "\tname: ACLU", 9, "Put 2 spaces in place of the tab."),
        ("  name: ACLU", "name: ACLU", 9, "Add 2 spaces at the start of the line."),
        ("  domain: aclu.org", "   domain: aclu.org", 10, "Delete 1 space at the start of the line."),
        ("    width: 10", "   width: 10", 16, "Add 1 space at the start of the line."),
        ("heat: 74", "heat: hot", 6, "Write a whole number, or delete the line."),
        ("heat: 74", "heat: 7.5", 6, "Write instead: heat: 7 or heat: 8"),
        ("heat: 74", "heat: 74\nheat: 75", 7, "Delete one of the two; the other one is in line 6."),
        ("  - AI", "  -AI", 12, "Put a space after each dash."),
        ("  - AI", "  AI", 12, "Begin each entry with a dash and a space, on a line of its own."),
    ],
)
def test_what_to_do_is_told_with_the_line_where_to_do_it(line, broken, place, mend):
    content = changed(line, broken).replace("  -AI\n  - Law", "  -AI\n  -Law")
    error = refused(content)
    assert (error.line, error.mend) == (place, mend)


@pytest.mark.parametrize(
    ("line", "broken", "place", "mend"),
    [
        ('title: "A headline"', "Headline: A headline", 2, "Write title: in place of Headline:"),
        ('title: "A headline"', "TITLE: A headline", 2, "Write title: in place of TITLE:"),
        ('title: "A headline"', "name: A\ntitel: A headline", 3, "Write title: in place of titel:"),
        (
            "publishedDateTime: 2021-12-08T16:33:00Z",
            "publishDateTime: 2021-12-08T16:33:00Z",
            4,
            "Write publishedDateTime: in place of publishDateTime:",
        ),
        ("webUrl: https://example.org/story", "webUlr: https://e.org", 5, "Write webUrl: in place of webUlr:"),
        ('title: "A headline"', "title:", 2, ""),
        (
            "publishedDateTime: 2021-12-08T16:33:00Z",
            "date: 2021-12-08",
            4,
            "Write publishedDateTime: in place of date:",
        ),
        ("publishedDateTime: 2021-12-08T16:33:00Z", "type: video", 2, ""),
        ("webUrl: https://example.org/story", "link: https://e.org", 5, "Write webUrl: in place of link:"),
    ],
)
def test_a_field_that_is_missing_is_found_under_another_name(line, broken, place, mend):
    error = refused(changed(line, broken))
    assert (error.line, error.mend) == (place, mend)


@pytest.mark.parametrize(
    ("content", "mend"),
    [
        ("title: A\nheat: 1\n", "Write --- alone in a line above it, and again in a line below the last field."),
        (
            FILE.replace("---", "—-", 1),
            "Write three hyphens (---) in place of the first line; some programs make a dash",
        ),
        (f"```\n{FILE}", "Delete what stands above the first line of ---."),
        ("Just some words.", "Begin with ---, then lines such as title: …, then --- again, each in a line of its own."),
        (FILE.replace("---\nBody", "Body"), "Write --- alone in the line after the last field."),
        (FILE.replace("Some words", "Söme").encode("latin-1"), "Save it once more, with UTF-8 chosen as its encoding."),
        (FILE.encode("utf-16"), "Save it once more, with UTF-8 chosen as its encoding."),
        (
            b"PK\x03\x04\x14\0\0\0",
            "It is a .zip archive, or a document of an office program; save or send what it says",
        ),
        (b"\x89PNG\r\n\x1a\n\0\0", "It is a picture; save or send what it says as a text, or leave it out."),
        (FILE.replace("Some words", "a\x01b"), "Delete it; since it cannot be seen, type the words around it anew."),
    ],
)
def test_a_file_that_is_no_article_at_all_is_told_what_to_make_of_it(content, mend):
    assert refused(content).mend.startswith(mend)


def test_a_list_of_topics_that_are_only_names_is_mended_name_by_name():
    with pytest.raises(InvalidArticle) as caught:
        read_topics(b"- AI\n- Law\n")
    assert caught.value.mend == "Write instead: - name: AI"


def test_a_text_of_several_lines_is_not_closed_in_the_first():
    error = refused(changed("excerpt: Some words", 'excerpt: "Some\n  words'))
    assert (error.line, error.mend) == (3, "")
    assert error.problem.endswith("expected a quote at the end of the text as well")


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("08.12.2021", "Write instead: at: 2021-12-08"),
        ("8th December 2021", "Write instead: at: 2021-12-08"),
        ("Wednesday, Dec. 8, 2021 at 4:33 pm", "Write instead: at: 2021-12-08T16:33:00Z"),
        ("2021/12/08 16:33", "Write instead: at: 2021-12-08T16:33:00Z"),
        ("1638981180", "Write instead: at: 2021-12-08T16:33:00Z"),
        ("31/12/2021", "Write instead: at: 2021-12-31"),
        ("12/08/2021", "Write instead: at: 2021-08-12 for 12 August, or at: 2021-12-08 for 8 December"),
        ("99.99.2021", "Write year, month and day, as in at: 2021-12-08"),
        ("2021-12-08 25:00", "Write year, month and day, as in at: 2021-12-08"),
        ("yesterday", "Write year, month and day, as in at: 2021-12-08"),
    ],
)
def test_a_date_is_told_as_it_is_to_be_written(text, mend):
    assert of_date("at", text) == mend


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("74/100", "heat: 74"),
        ("1.234.567", "heat: 1234567"),
        ("1.234", "heat: 1 or heat: 2"),
        ("-0,5", "heat: 0 or heat: -1"),
        ("74,0", "heat: 74"),
    ],
)
def test_a_number_is_told_as_it_is_to_be_written(text, mend):
    assert of_number("heat", text) == f"{WRITE}{mend}"


@pytest.mark.parametrize(("text", "flag"), [("Nein.", "false"), ("“yes”", "true"), ("x", "true"), ("0", "false")])
def test_a_flag_is_told_as_it_is_to_be_written(text, flag):
    assert of_flag("published", text) == f"{WRITE}published: {flag}"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("<https://e.org/a>", "https://e.org/a"),
        ("see https://e.org/a", "https://e.org/a"),
        ("https://e.org/a b", "https://e.org/a%20b"),
        ("www.e.org", "https://www.e.org"),
        ("nowhere", ""),
    ],
)
def test_an_address_is_found_in_what_is_more_than_one(text, link):
    assert link_of(text) == link


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Co"]), min_size=1))
def test_a_text_that_is_told_reads_back_as_it_is(text):
    stripped = text.strip()
    assert read_fields(f"it: {quoted(text)}").text("it") == text
    if stripped:
        assert read_fields(f"it: [{written(stripped)}, x]").texts("it") == (stripped, "x")


LINES = st.lists(st.sampled_from([*FILE.split("\n"), "", "  ", "\t", "- ", "title:", 'x: "', "[", "*a", "a: b: c"]))


@given(LINES, st.text("\"'[]{}:-*&!|>#%@`\\ \t\xa0“–ax1", max_size=9), st.integers(0, 20))
def test_whatever_is_wrong_is_told_in_one_line_with_a_line_of_the_file(lines, noise, place):
    lines = ["---", *lines[:place], noise, *lines[place:], "---"]
    told, line = "it is an article", 0
    try:
        read_article("\n".join(lines).encode())
    except InvalidArticle as error:
        told, line = FailedFile("a.md", error.problem, error.line, error.mend).told, error.line
    assert told.isprintable()
    assert 0 <= line <= len(lines)


@pytest.mark.parametrize(
    "value",
    [
        '"' + " " * 9_000 + 'x" y',
        "a: " + " " * 9_000 + "b",
        "[" * 99 + " " * 9_000 + "*",
        "x: " * 3_000,
        '"' + '\\" ' * 3_000,
        "1" + " " * 900_000 + "2",
    ],
    ids=["spaces in quotes", "spaces", "brackets", "colons", "quotes", "a long number"],
)
def test_what_would_keep_a_careless_reader_busy_for_minutes_is_told_in_a_sentence(value):
    error = refused(changed("heat: 74", f"heat: {value}"))
    assert error.line == 6
    assert len(FailedFile("a.md", error.problem, error.line, error.mend).told) < 300
