"""A file becomes an article or a sentence; texts are repaired, addresses become identities, topics get their names."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from storage_fixtures import article

from storage.addresses import canonical_url
from storage.article_file import read_article, read_topics
from storage.articles import Provider, Topic
from storage.errors import InvalidArticle


def read(content):
    return read_article(content.encode() if isinstance(content, str) else content)


def problem(content, reader=read):
    """The sentence for a file that is refused."""
    with pytest.raises(InvalidArticle) as caught:
        reader(content)
    return str(caught.value)


def topics(text, **options):
    return read_topics(text.encode(), **options)


# Identity


@pytest.mark.parametrize(
    "same",
    [
        "http://example.org/News/story",
        "HTTPS://EXAMPLE.ORG/News/story",
        "https://example.org:443/News/story",
        "http://example.org:80/News/story",
        "https://example.org/News/story/",
        "https://example.org/News/story#comments",
        "https://example.org/News/story?",
        "https://example.org/News/story?utm_source=rss&utm_medium=feed&UTM_Campaign=x",
        "https://example.org/News/story/?fbclid=abc&gclid=1&mc_cid=2&mc_eid=3&ref=home#top",
        "https://example.org//News//story",
        "https://example.org./News/story",
        "https://example.org/%4eews/stor%79",
    ],
)
def test_addresses_of_one_story_are_one_identity(same):
    assert canonical_url(same) == "https://example.org/News/story"


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/news/story",
        "https://www.example.org/News/story",
        "https://example.org:8080/News/story",
        "https://example.org/News/story/2",
        "https://example.org/News/story?id=1",
        "https://example.org/News/story?cid=1",
        "https://example.org/News/story?uid=1",
        "https://example.org/News/story?gallery=1",
        "https://example.org/News/story?reference=1",
        "https://example.org/News/story?page=2",
        "https://example.org/News%2Fstory",
    ],
)
def test_addresses_of_two_stories_are_two_identities(other):
    assert canonical_url(other) != "https://example.org/News/story"


def test_the_order_of_parameters_does_not_matter():
    assert canonical_url("https://e.org/v?b=2&a=1") == canonical_url("https://e.org/v?a=1&utm_x=9&b=2")
    assert canonical_url("https://e.org/v?a=1") != canonical_url("https://e.org/v?a=2")


def test_an_address_in_another_script_has_one_way_of_being_written():
    assert canonical_url("https://Bücher.de/straße") == canonical_url("https://xn--bcher-kva.de/stra%c3%9fe/")


ADDRESSES = st.from_regex(
    r"https?://[a-zA-Z0-9-]{1,9}\.(com|ORG|co\.uk)(:[0-9]{2,4})?(/[!-:<-~ä]{0,9}){0,4}", fullmatch=True
)


@given(ADDRESSES)
@example("https://e.org/a,b=c_d/~x")
@example("https://e.org/?q=%E9&x")
@example("https://e.org/%2525/%41%zz?a=%2B+%20")
def test_an_identity_is_its_own_identity(link):
    try:
        once = canonical_url(link)
    except ValueError:
        return
    assert canonical_url(once) == once


@given(st.from_regex(r"https://[a-z0-9-]{1,9}\.com(/[A-Za-z0-9_.,=-]{1,9}){0,3}", fullmatch=True))
def test_a_clean_address_has_the_identity_of_the_same_address_with_a_fragment(link):
    assert canonical_url(link) == canonical_url(link + "#fragment")


def test_a_video_is_known_by_its_original_address():
    video = read(article(None, originalUrl="https://youtube.com/watch?v=abc&feature=youtu.be", type="video"))
    assert (video.url, video.kind) == ("https://youtube.com/watch?v=abc", "video")
    assert video.link == "https://youtube.com/watch?v=abc&feature=youtu.be"


def test_an_embedded_player_is_known_by_its_source():
    player = '<iframe width="8" src="https://www.youtube.com/embed/abc" allowfullscreen></iframe>'
    assert read(article(None, featuredContent=player)).url == "https://www.youtube.com/embed/abc"


@pytest.mark.parametrize(
    "link",
    [
        "example.org/a",
        "javascript:alert(1)",
        "ftp://example.org/a",
        "https://",
        "https:///a",
        "https://exa mple.org",
        "https://example.org:99999/",
        "https://[::1/",
        "https://exa℀mple.org/",
        "https://example.org[::1]/",
        "https://exa|mple.org/",
        "https://example..org/",
        "https://../",
        f"https://example.org/{'a' * 2000}",
    ],
)
def test_what_no_browser_could_open_is_refused(link):
    sentence = problem(article(link))
    assert sentence.startswith("line 4: webUrl: found “")
    assert sentence.endswith("expected an address such as https://example.org/story")


def test_an_article_without_an_address_is_refused():
    assert problem(article(None)) == "line 2: webUrl and originalUrl are missing; expected one of them"


# Fields


def test_an_article_is_all_that_its_file_says():
    said = read(
        """---
title: "Heat is re-scored"
excerpt: 'Twice'
publishedDateTime: 2021-12-08T16:33:00Z
updatedDateTime: Wed, 08 Dec 2021 17:33:00 GMT
webUrl: https://example.org/a
ampWebUrl: https://example.org/amp/a
type: Article
quality: 37
heat: -1
published: false
provider:
  name: ACLU
  domain: ACLU.org
  images: [{url: https://example.org/logo.png}]
topics: [AI, Law, ai]
images:
  - {url: https://example.org/a.png, width: 10, height: 20, title: A picture}
  - {url: not an address}
related:
  - {title: Elsewhere, webUrl: https://example.com/b, excerpt: More, publishedDateTime: 2021-12-09, provider: {name: B}}
  - {title: Nowhere}
secured: opaque
---

The *body*.
"""
    )
    assert (said.title, said.excerpt, said.body, said.kind) == ("Heat is re-scored", "Twice", "The *body*.", "article")
    assert said.published_at == datetime(2021, 12, 8, 16, 33, tzinfo=UTC)
    assert said.updated_at == datetime(2021, 12, 8, 17, 33, tzinfo=UTC)
    assert (said.quality, said.heat, said.is_published) == (37, -1, False)
    assert said.provider == Provider("ACLU", "aclu.org")
    assert said.topics == ("AI", "Law")
    assert [(image.url, image.width, image.title) for image in said.images] == [
        ("https://example.org/a.png", 10, "A picture")
    ]
    assert [(story.title, story.link, story.provider) for story in said.related] == [
        ("Elsewhere", "https://example.com/b", "B")
    ]


def test_a_title_an_address_and_a_date_are_enough():
    bare = read("---\ntitle: A\nwebUrl: https://e.org/a\npublishedDateTime: 2021-12-08\n---")
    assert (bare.heat, bare.quality, bare.provider, bare.images, bare.topics) == (None, None, Provider(), (), ())
    assert (bare.is_published, bare.kind, bare.excerpt, bare.body) == (True, "article", "", "")


def test_empty_fields_read_as_missing_ones():
    names = ("excerpt", "heat", "quality", "published", "provider", "topics", "images", "related", "updatedDateTime")
    empty = article().replace("---\nt", "---\n" + "".join(f"{name}:\n" for name in names) + "t", 1)
    assert read(empty) == read(article())


def test_an_article_without_a_date_is_as_old_as_its_update():
    assert read(article(publishedDateTime=None, updatedDateTime="2021-12-08")).published_at.year == 2021
    assert problem(article(publishedDateTime=None)).startswith("line 2: publishedDateTime is missing; expected a date")


@pytest.mark.parametrize("title", ["", "   ", "<b></b>", "&nbsp;"])
def test_an_article_without_a_title_is_refused(title):
    assert problem(article(title=title)) == "line 2: title is missing; expected title: and a headline"


def test_topics_that_are_no_list_are_refused():
    sentence = problem(article(topics="AI"))
    assert sentence == "line 5: topics: found “AI”, expected a list, with each entry on its own line after a dash"


def test_too_many_topics_are_refused():
    assert problem(article(topics=[f"T{n}" for n in range(51)])) == "line 5: topics: found 51, expected at most 50"


def test_a_provider_without_a_name_goes_by_its_domain():
    assert read(article(provider={"domain": "Example.ORG"})).provider == Provider("example.org", "example.org")


# Texts


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&T"),
        ("It&amp;#8217;s", "It’s"),
        ("Securityâ€™s", "Security’s"),
        ("MÃ¼nchen", "München"),
        ("caf\u0065\u0301", "café"),
        ("Q&A; R&D", "Q&A; R&D"),
        ("“Quoted” – and 100 % naïve…", "“Quoted” – and 100 % naïve…"),
        ("a <b>bold</b> &lt;i&gt;claim&lt;/i&gt;", "a bold claim"),
        ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
        ("two\n  lines\tand a tab", "two lines and a tab"),
        ("nul\0and\x1bescape", "nulandescape"),
        ("日本語 العربية", "日本語 العربية"),
    ],
)
def test_a_text_is_repaired(written, meant):
    repaired = read(article(title=written, excerpt=written, topics=[written], provider={"name": written}))
    assert (repaired.title, repaired.excerpt) == (meant, meant)
    assert (repaired.topics, repaired.provider.name) == ((meant,), meant)


def test_the_lines_of_a_body_are_kept_and_its_entities_resolved():
    assert read(article(body="One &amp;amp; only\n\nline\n")).body == "One & only\n\nline"


@pytest.mark.parametrize(
    "text", ["â€™" * 300_000, "&amp;" * 180_000, "<a" * 400_000, "&" + "a" * 900_000, "<" * 900_000]
)
def test_a_huge_text_is_cut_without_delay(text):
    start = time.perf_counter()
    cut = read(article(excerpt=text, body=text))
    assert len(cut.body) <= 20_000
    assert len(cut.excerpt) <= 20_000
    assert time.perf_counter() - start < 3


# Files


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty; expected front matter between two lines of ---"),
        (b" \n\t\n", "the file is empty; expected front matter between two lines of ---"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "found binary data; expected a Markdown text in UTF-8"),
        (
            b"---\ntitle: \xe9t\xe9\n---\n",
            "line 2: found the byte 0xE9, which is not UTF-8; expected a text saved as UTF-8",
        ),
        ("---\ntitle: x\n---".encode("utf-16"), "found binary data; expected a Markdown text in UTF-8"),
        ("# A heading\n", "line 1: no front matter: found “# A heading”, expected --- as the first line"),
        ("title: x\n---\n", "line 1: no front matter: found “title: x ---”, expected --- as the first line"),
        ("---\ntitle: x\n", "line 1: the front matter has no end; expected a second line of ---"),
        ("---\n---\n", "line 1: the front matter is empty; expected lines such as title: …"),
        ("---\n- a\n---\n", "line 2: the front matter: found a list, expected lines such as title: …"),
    ],
)
def test_what_is_no_article_is_refused(content, sentence):
    assert problem(content) == sentence


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(line_break):
    said = article(topics=["AI"], body="One\ntwo")
    assert read(said.replace("\n", line_break)) == read(said)


def test_a_byte_order_mark_is_no_text():
    assert read(b"\xef\xbb\xbf" + article().encode()) == read(article())


@pytest.mark.parametrize("before", ["", "\n\n", "\ufeff", "\ufeff\n  \n", "\r\n\r\n"])
@pytest.mark.parametrize("after", ["", "\n\n"])
def test_the_line_of_a_mistake_counts_from_the_top_of_the_file(before, after):
    broken = f"{before}---\n{after}title: A\u2028 B\nexcerpt: a: b\ntype: video\n---\n"
    line = len(before.replace("\r", "").strip("\ufeff").split("\n")) + len(after) + 2
    assert problem(broken).startswith(f"line {line}: broken YAML: a colon inside a text")


def test_a_mistake_in_a_related_story_is_told_with_its_line():
    text = article(related=None).replace(
        "\n---", "\nrelated:\n  - title: A\n    publishedDateTime: soon\n    webUrl: https://e.org\n---", 1
    )
    assert problem(text).startswith("line 7: publishedDateTime: found “soon”")


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_a_sentence(content):
    for whole in (content, b"---\n" + content + b"\n---\n", article().encode().replace(b"A headline", content)):
        sentence = "it is an article"
        try:
            read_article(whole)
        except InvalidArticle as error:
            sentence = str(error)
        assert sentence.isprintable()


# Topics


def test_one_mapping_describes_one_topic():
    described = topics("name: Natural Language Processing\nshortname: NLP\nparent: AI\nkeywords: [nlp, text mining]\n")
    assert described == (Topic("Natural Language Processing", "NLP", "AI", ("NLP", "text mining")),)


@pytest.mark.parametrize("text", ["- name: A\n- name: B\n", "topics:\n  - name: A\n  - name: B\n"])
def test_a_list_describes_many_topics(text):
    assert [topic.name for topic in topics(text)] == ["A", "B"]


@pytest.mark.parametrize("text", ["taxonomy: category\nname: News", "title: no topic", "taxonomy: topics"])
def test_a_mapping_of_another_kind_that_only_lay_there_describes_no_topic(text):
    assert topics(text, is_sought=False) == ()


@pytest.mark.parametrize(
    ("text", "line", "problem", "mend"),
    [
        (
            "name: A\ntaxonomy: topik",
            2,
            "taxonomy: found “topik”, expected topic",
            "Write taxonomy: topic if it describes a topic, or leave the file out.",
        ),
        (
            "shortname: A\ntitle: B",
            2,
            "name is missing; expected name: and what the topic is called",
            "Write name: in place of title:",
        ),
        ("color: red", 1, "name is missing; expected name: and what the topic is called", ""),
        *(
            (
                text,
                line,
                "found an article; expected topics, each with name: and what it is called",
                "Give the file a name that ends in .md.",
            )
            for text, line in (
                ("title: A\nwebUrl: https://e.org/a", 1),
                ("title: A\ntopics: [AI]\noriginalUrl: https://e.org/a", 1),
                (article(), 2),
                (f"\n{article()}", 3),
            )
        ),
    ],
)
def test_a_mapping_that_was_sought_and_describes_no_topic_is_refused(text, line, problem, mend):
    with pytest.raises(InvalidArticle) as caught:
        topics(text)
    assert (caught.value.line, caught.value.problem, caught.value.mend) == (line, problem, mend)


def test_a_file_that_only_lay_there_describes_a_topic_if_it_says_so():
    assert topics("name: Some program's settings", is_sought=False) == ()
    assert [topic.name for topic in topics("taxonomy: topic\nname: AI", is_sought=False)] == ["AI"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("taxonomy: topic\n", "line 1: name is missing; expected name: and what the topic is called"),
        ("- name: A\n- shortname: B\n", "line 2: name is missing; expected name: and what the topic is called"),
        ("- AI\n- Law\n", "line 1: the list of topics: found “AI”, expected lines such as title: …"),
        ("name: A\nkeywords: nlp\n", "line 2: keywords: found “nlp”, expected a list, with each entry on its own line"),
        ("name: [A]\n", "line 1: name: found a list, expected text"),
        ("name: A\nname: B\n", "line 2: name stands there a second time; expected each name once"),
        ("name: a: b\n", "line 1: broken YAML: a colon inside a text without quotes"),
    ],
)
def test_a_topic_that_is_none_is_refused(text, sentence):
    assert problem(text, topics).startswith(sentence)
