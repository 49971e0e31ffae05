"""A written article file reads back as the same article, whatever it is made of, and as curators would write it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from storage_fixtures import article

from storage.article_file import MAX_TEXT_LENGTH, read_article, read_topics
from storage.article_text import write_article, write_topics
from storage.articles import Article, Image, Provider, RelatedStory, Topic
from storage.errors import InvalidArticle

SEEDS = Path(__file__).parents[1] / "seeds"
AT = datetime(2021, 12, 8, 16, 33, tzinfo=UTC)


def made(**fields):
    """An article that says little else."""
    usual = {"url": "https://e.org/a", "link": "https://e.org/a", "title": "A headline", "published_at": AT}
    return Article(**{**usual, **fields})


def again(one):
    return read_article(write_article(one))


FULL = made(
    url="https://www.example.org/chips?page=2",
    link="http://www.example.org/chips/?page=2&utm_source=feed#top",
    title="“Chips”: the #1 story's end, in 2 parts",
    excerpt='They said: "no".',
    body="First paragraph.\n\n---\n\n    code: true\n\nLast one.",
    updated_at=AT + timedelta(days=1, microseconds=5),
    amp_link="https://amp.example.org/chips",
    quality=-1,
    heat=189,
    is_published=False,
    provider=Provider("Marc D Anderson's Blog", "example.org"),
    topics=("AI", "C++ & C#", "no", "2021"),
    images=(Image("https://e.org/1.jpg", 400, 300, "A chip"), Image("https://e.org/2.jpg")),
    related=(
        RelatedStory("Elsewhere: more", "https://e.com/1", "Short.", "The Times", AT),
        RelatedStory("Nothing else known", "https://e.com/2"),
    ),
)
FULL_TEXT = """\
---
title: "“Chips”: the #1 story's end, in 2 parts"
excerpt: "They said: \\"no\\"."
publishedDateTime: 2021-12-08T16:33:00Z
updatedDateTime: 2021-12-09T16:33:00.000005Z
webUrl: "http://www.example.org/chips/?page=2&utm_source=feed#top"
ampWebUrl: "https://amp.example.org/chips"
type: article
quality: -1
heat: 189
published: false

provider:
  name: Marc D Anderson's Blog
  domain: example.org

topics:
  - AI
  - "C++ & C#"
  - "no"
  - "2021"

images:
  - url: "https://e.org/1.jpg"
    width: 400
    height: 300
    title: "A chip"
  - url: "https://e.org/2.jpg"

related:
  - title: "Elsewhere: more"
    excerpt: "Short."
    publishedDateTime: 2021-12-08T16:33:00Z
    webUrl: "https://e.com/1"
    provider:
      name: The Times
  - title: "Nothing else known"
    webUrl: "https://e.com/2"

---

First paragraph.

---

    code: true

Last one.
"""


# What a file looks like


def test_all_that_a_file_can_say_stands_in_it_as_curators_write_it():
    assert write_article(FULL).decode() == FULL_TEXT


def test_a_file_written_that_way_by_hand_comes_back_to_the_byte():
    assert read_article(FULL_TEXT.encode()) == FULL
    assert write_article(read_article(FULL_TEXT.encode())).decode() == FULL_TEXT


def test_what_is_not_known_is_not_said():
    text = '---\ntitle: "A headline"\npublishedDateTime: 2021-12-08T16:33:00Z\nwebUrl: "https://e.org/a"\n'
    assert write_article(made()).decode() == f"{text}type: article\npublished: true\n---\n"


def test_a_video_has_the_address_of_videos():
    written = write_article(made(kind="video"))
    assert b'\noriginalUrl: "https://e.org/a"\ntype: video\n' in written
    assert b"webUrl" not in written
    assert read_article(written) == made(kind="video")


def test_an_instant_of_any_zone_is_written_as_utc():
    berlin = timezone(timedelta(hours=1))
    assert b"publishedDateTime: 2021-12-08T15:33:00Z\n" in write_article(made(published_at=AT.replace(tzinfo=berlin)))


def test_what_only_storage_knows_is_no_part_of_a_file():
    assert write_article(made(id=7, imported_at=AT, hotness=0.5)) == write_article(made())


@pytest.mark.parametrize(
    "name", ["AI", "On MSFT", "winbuzzer.com", "Power Apps (preview)", "Ünïcode 2.0", "Model-driven apps"]
)
def test_a_plain_name_stands_without_quotation_marks(name):
    assert f"\n  - {name}\n".encode() in write_article(made(topics=(name,)))


@pytest.mark.parametrize(
    "name",
    ["yes", "No", "on", "NULL", "true", "y", "2021", "1e3", "- dash", "a: b", "a #b", "#hash", "*star", "&and", "!tag",
     "%x", "@x", "`x`", "[x]", "{x}", "'x'", '"x"', "x:", "? x", "| x", "> x", "~", "=", "<<", ".nan", "0x1F", "1_000",
     "12:30", "2021-12-08", "-", "---", "...", "C#", "a\\b", "🔥 hot", "שלום: עולם"],
)  # fmt: skip
def test_a_name_that_yaml_would_take_for_something_else_is_quoted_and_stays_text_to_every_reader(name):
    matter = write_article(made(topics=(name,), provider=Provider(name, "e.org"))).decode().split("---\n")[1]
    loaded = yaml.safe_load(matter)
    assert loaded["topics"] == [name]
    assert loaded["provider"]["name"] == name
    assert again(made(topics=(name,))).topics == (name,)


def test_emoji_and_letters_of_all_scripts_stand_there_as_they_are():
    title = "🔥 שלום עולם – 你好, नमस्ते ﷽ é"
    assert title.encode() in write_article(made(title=title))


# Whatever texts are made of

AWKWARD = [
    "null", "~", "true", "2021-12-08T16:33:00Z", "0o17", "1:30:00", "key: value", "value # comment",
    "- item", "&anchor", "*alias", "!!python/object:os.system", "%YAML 1.2", "---", "...", "'single'",
    '"double"', "trailing\\", "back\\slash", "\\n", "tab\there", "emoji 🔥👩‍👩‍👧", "e\u0301", "שלום",
    "\u202eright to left\u202c", "zero\u200bwidth", "non\u00a0breaking", "a\u2028b", "a\x85b", "a\ufeffb",
    "a\x07b", "a\x1b[31mb", "a\x7fb", "a\x81b", "a\0b", "\ufffe", "\U0001f525\U0010ffff", "AT&T",
    "R&D; Q&A", "a &amp; b", "a &amp;amp;amp;amp; b", "&lt;b&gt; is markup", "a < b > c",
    "<b>bold</b> text", "<p<p>>", "<a<b>href=x>", "&copy", "&#13;&#8232;", "&amp;#13;", "Securityâ€™s",
    "Ã©tÃ©", "Â\r0", "ﬁ ligature \x81", "x" * 3000,
]  # fmt: skip
PIECES = st.one_of(
    st.text(max_size=8), st.sampled_from([*AWKWARD, "&", ";", "#x41", "<b>", "</b>", "\n", "\r", " ", "Ã", "©"])
)
TEXTS = st.lists(PIECES, max_size=5).map("".join)


def read(text, body):
    """The article of a file that says the text in every place, None for one that cannot be read."""
    also = {"title": text, "excerpt": text, "webUrl": "https://e.org/b", "provider": {"name": text}}
    images = [{"url": "https://e.org/1.jpg", "title": text}]
    said = {"title": f"{text} x", "excerpt": text, "publishedDateTime": "2021-12-08", "webUrl": "https://e.org/a"}
    said |= {"topics": [text], "provider": {"name": text}, "images": images, "related": [also]}
    try:
        return read_article(f"---\n{yaml.safe_dump(said)}---\n{body}".encode("utf-8", "surrogatepass"))
    except InvalidArticle:
        return None


@pytest.mark.parametrize("text", AWKWARD)
def test_whatever_an_article_was_made_of_it_reads_back_as_it_is(text):
    one = read(text, f"\n\n {text}\n\n{text} \n\n".replace("\0", ""))
    assert one is not None
    assert again(one) == one
    assert write_article(again(one)) == write_article(one)


@given(text=TEXTS, body=TEXTS)
@example(text="<P<P>>", body="&amp;amp;amp;amp;<a href='x'>")
@settings(max_examples=400)
def test_whatever_the_texts_are_the_article_reads_back_as_it_is(text, body):
    if one := read(text, body):
        written = write_article(one)
        assert read_article(written) == one
        assert write_article(read_article(written)) == written
        assert yaml.safe_load(written.decode().split("\n---\n")[0])["published"] is True


@pytest.mark.parametrize("breaks", ["\r\n", "\n\n\n", "\u2028", "&#13;"])
def test_a_body_keeps_its_lines(breaks):
    one = read_article(article(body=f"\n\n  first{breaks}second\n---\nthird  \n\n").encode())
    assert again(one) == one
    assert again(one).body.startswith("first")


def test_a_text_that_cannot_be_said_exactly_is_said_as_nearly_as_possible():
    """With every ampersand escaped it would be longer than what is read."""
    body = "&amp; " * (MAX_TEXT_LENGTH // 6)
    assert again(made(body=body.strip())).body == "& " * (MAX_TEXT_LENGTH // 6 - 1) + "&"


@pytest.mark.parametrize("count", [0, 1, 50])
def test_lists_of_any_length_come_back(count):
    one = made(
        topics=tuple(f"Topic {number}" for number in range(count)),
        images=tuple(Image(f"https://e.org/{number}.jpg", number, number) for number in range(count)),
        related=tuple(RelatedStory(f"Story {number}", f"https://e.org/{number}") for number in range(count)),
    )
    assert again(one) == one


@pytest.mark.parametrize(
    "link",
    ["https://e.org/a?x=1&amp;y=2", "HTTP://User@E.org:8080/Ünï?q='x'#f", "https://e.org/a%20b", "https://e.org/\ufeffa",
     "https://[::1]/a", "https://例え.jp/記事"],
)  # fmt: skip
def test_an_address_is_kept_as_it_is(link):
    one = read_article(article(link).encode())
    assert one.link == link
    assert again(one) == one


@pytest.mark.parametrize("path", sorted(SEEDS.glob("news/*.md")), ids=lambda path: path.stem[:30])
def test_each_sample_article_comes_back(path):
    one = read_article(path.read_bytes())
    assert again(one) == one


# Topics

TOPICS = (
    Topic("AI", "AI", "", ("artificial intelligence",)),
    Topic("Natural Language Processing", "NLP", "AI", ("NLP", "yes", "C#: the language", "🔥")),
    Topic("Robotics"),
)


def test_topics_are_described_as_they_are_read():
    written = write_topics(TOPICS)
    assert read_topics(written) == TOPICS
    assert written.decode().startswith(
        "- name: AI\n  shortname: AI\n  keywords:\n    - artificial intelligence\n- name: Nat"
    )
    assert yaml.safe_load(written)[1]["keywords"] == ["yes", "C#: the language", "🔥"]


@given(names=st.lists(TEXTS, min_size=1, max_size=4))
def test_whatever_topics_are_called_they_come_back(names):
    entries = [{"name": f"{name} x", "shortname": name, "parent": name, "keywords": names} for name in names]
    found = read_topics(yaml.safe_dump(entries).encode())
    assert read_topics(write_topics(found)) == found


def test_a_shortname_is_an_alias_as_it_is_read():
    (topic,) = read_topics(b"- name: Tags\n  shortname: '&lt;b<i>>'\n")
    assert (topic.shortname, topic.aliases) == ("<b >", ("<b >",))
    assert read_topics(write_topics([topic])) == (topic,)


def test_no_topics_are_an_empty_file():
    assert write_topics(()) == b""
