"""What gains by it is shown as a page: with pictures, folded excerpts, footnotes and tables, as Telegram takes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich_rules import RichFault, rich_words
from telegram.request import BaseRequest

from bot.conversation import Chat, Reply, say
from bot.features import UNKNOWN_SECONDS, Feature, FeatureRequest
from bot.render import plain
from bot.rich import FOLDED_FROM, MEDIA_LIMIT, rich_page
from bot.texts import number
from bot.transport import ReadyData
from storage import Article, Image, Provider, Quote

CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))
AT = datetime(2021, 12, 8, 16, 33, tzinfo=UTC)
LONG = "A sentence of an excerpt that goes on for a while. " * 8
HOSTILE = st.text("<>&\"'abc ü🔥\n\u202e]", max_size=60)


def story(title="A story", *, excerpt="Short.", picture="https://example.org/a.jpg", link="https://example.org/a"):
    images = (Image(picture),) if picture else ()
    return Article(link, link, title, AT, excerpt=excerpt, provider=Provider("Nextgov"), images=images)


def shown(*articles, **said):
    """The HTML of a page with these stories; Telegram takes it."""
    whys = tuple(one.excerpt[:FOLDED_FROM] for one in articles)
    reply = Reply("Digest", ("Two new stories",), articles=articles, whys=whys, is_page=True)
    page = rich_page(replace(reply, **said), CHAT)
    assert rich_words(page.html)
    return page.html


def test_lists_cards_and_settings_are_no_pages():
    assert rich_page(Reply("Latest stories", articles=(story(),)), CHAT) is None
    assert rich_page(Reply(card=story()), CHAT) is None
    assert rich_page(Reply("Settings", ("words",)), CHAT) is None


def test_a_digest_shows_each_story_with_its_picture():
    html = shown(story("One"), story("Second", picture=""), story("Third", picture="https://example.org/c.jpg"))
    assert html.count("<h4>") == 3
    assert html.index("One") < html.index('<img src="https://example.org/a.jpg"/>') < html.index("Second")
    assert html.count("<img ") == 2


def test_a_long_excerpt_is_folded_and_a_short_one_is_not():
    html = shown(story(excerpt=LONG), story(excerpt="Short."))
    assert html.count("<details><summary>A sentence of an excerpt") == 1
    assert f"<p>{LONG.strip()}</p></details>" in html
    assert "<p>Short.</p>" in html


@pytest.mark.parametrize(
    ("signature", "html"),
    [
        ("via @ournews", 'via <a href="https://t.me/ournews">@ournews</a>'),
        ("<@Our_News> & co", '&lt;<a href="https://t.me/Our_News">@Our_News</a>&gt; &amp; co'),
        ("mail us@ournews.example, @a", "mail us@ournews.example, @a"),
    ],
)
def test_a_channels_name_in_a_signature_opens_it(signature, html):
    assert f"<footer>{html}</footer>" in shown(story(), notes=(signature,))


def test_a_story_that_was_withdrawn_is_struck_out_and_shows_nothing_else():
    html = shown(story("One", excerpt=LONG), withdrawn=frozenset((1,)))
    assert "<s>One</s>" in html
    assert "<img" not in html
    assert "<details>" not in html


def test_only_addresses_are_shown_as_pictures():
    assert "<img" not in shown(story(picture="javascript:alert(1)"), story(picture="https://example.org/a b.jpg"))


def test_more_pictures_than_a_page_may_have_are_left_out():
    html = shown(*(story(f"Story {number}") for number in range(MEDIA_LIMIT + 5)))
    assert html.count("<img ") == MEDIA_LIMIT
    assert html.count("<h4>") == MEDIA_LIMIT + 5


def test_a_page_without_its_pictures_says_the_same():
    page = rich_page(Reply("Digest", articles=(story(), story()), is_page=True), CHAT)
    assert "<img" not in page.without_pictures.html
    assert rich_words(page.without_pictures.html).split() == rich_words(page.html).split()


def test_what_is_more_than_a_page_may_hold_is_none():
    assert rich_page(Reply("Digest", ("word " * 7000,), is_page=True), CHAT) is None
    assert rich_page(Reply("Digest", lists=(("line",) * 501,), is_page=True), CHAT) is None


def test_quotations_lead_to_the_stories_they_are_from():
    reply = Reply(quotes=(Quote("They called for a halt.", 2),), articles=(story("One"), story("Two")))
    html = rich_page(reply, CHAT).html
    assert rich_words(html)
    assert '“They called for a halt.” <sup><a href="#story-2">2</a></sup>' in html
    assert '<tg-reference name="story-2">2. <a href="https://example.org/a">Two</a></tg-reference>' in html


def test_a_table_has_heads_and_numbers_to_the_right():
    reply = Reply("Numbers", table=(("Topic", "Stories"), ("AI <3", "12")))
    html = rich_page(reply, CHAT).html
    assert rich_words(html)
    assert '<tr><th>Topic</th><th align="right">Stories</th></tr><tr><td>AI &lt;3</td><td align="right">12</td>' in html
    assert plain(reply, CHAT) == "Numbers\nTopic · Stories\nAI <3 · 12"


def test_spaces_where_no_line_may_be_broken_stay_so():
    french = replace(CHAT, language="fr")
    reply = Reply(quotes=(Quote("Une halte.", 1),), articles=(story(),), table=(("Sujet", number(12345, french)),))
    html = rich_page(reply, french).html
    assert "«\u00a0Une halte.\u00a0»" in html
    assert "12\u202f345" in html


def test_a_page_is_read_in_the_direction_of_its_language():
    reply = Reply(say("title-latest"), is_page=True)
    assert rich_page(reply, replace(CHAT, language="ar")).is_right_to_left
    assert not rich_page(reply, CHAT).is_right_to_left


@given(title=HOSTILE, excerpt=HOSTILE.map(lambda text: text * 9), link=HOSTILE, picture=HOSTILE, words=HOSTILE)
def test_telegram_takes_whatever_stands_in_an_article(title, excerpt, link, picture, words):
    article = story(
        title, excerpt=excerpt, link=f"https://example.org/{link}", picture=f"https://example.org/{picture}"
    )
    digest = Reply("Digest", (words,), articles=(article,), whys=(excerpt,), notes=(words,), is_page=True)
    answer = Reply(words, quotes=(Quote(words, 1),), articles=(article,), lists=((words, "x"),), table=((words, "1"),))
    for reply in (digest, answer):
        assert rich_words(rich_page(reply, CHAT).html)


@pytest.mark.parametrize(
    "html",
    [
        "<h7>a</h7>",
        "<p><p>a</p></p>",
        "<b>a",
        "a</b>",
        "<li>a</li>",
        "<details><p>a</p><summary>b</summary>",
        " ",
        "<p>&eacute;</p>",
        "<p>&Eacute;</p>",
        "<details>a<summary>b</summary></details>",
        "<details><p>a</p></details>",
        "<ul>a<li>b</li></ul>",
        "<ul><p>a</p></ul>",
        "<table><p>a</p></table>",
        "<b><p>a</p></b>",
        '<i><img src="https://example.org/a.jpg"/></i>a',
        '<a href="https://example.org">a <a href="https://example.org">b</a></a>',
        '<tg-reference name="x">a</tg-reference><tg-reference name="x">b</tg-reference>',
        '<p class="x">a</p>',
        '<table><tr><td align="justify">a</td></tr></table>',
        '<tg-time unix="1" format="Y">a</tg-time>',
        '<a href="#nowhere">a</a>',
        '<img src="file:///etc/passwd"/>a',
        "<tr><td>a</td></tr>",
        f"<table><tr>{'<td>a</td>' * 21}</tr></table>",
        "<i>" * 17 + "a" + "</i>" * 17,
        "<p>a</p>" * 501,
    ],
)
def test_what_telegram_refuses_is_refused_here(html):
    with pytest.raises(RichFault):
        rich_words(html)


class Server(BaseRequest):
    """Answers in turn what it is given, and counts what it was asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), 0

    read_timeout = 1.0

    async def initialize(self):
        pass

    async def shutdown(self):
        pass

    async def do_request(self, *_args, **_kwargs):
        self.asked += 1
        return self.answers.pop(0)


OK = (HTTPStatus.OK, b'{"ok": true, "result": true}')
NO_METHOD = (HTTPStatus.NOT_FOUND, b'{"ok": false, "error_code": 404, "description": "Not Found: method not found"}')
EMPTY = (
    HTTPStatus.BAD_REQUEST,
    b'{"ok": false, "error_code": 400, "description": "Bad Request: message text is empty"}',
)
PAGE, TEXT = ReadyData({"rich_message": {"html": "a"}}), ReadyData({"text": "a"})


@pytest.mark.parametrize("refusal", [NO_METHOD, EMPTY])
async def test_that_a_server_knows_no_pages_is_remembered_for_an_hour(refusal):
    now = [0.0]
    request = FeatureRequest(Server(refusal), clock=lambda: now[0])
    assert request.knows(Feature.PAGES)
    status, payload = await request.do_request("url", "POST", PAGE)
    assert (status, b"rich messages are unknown" in payload) == (HTTPStatus.BAD_REQUEST, True)
    assert not request.knows(Feature.PAGES)
    now[0] += UNKNOWN_SECONDS - 1
    assert not request.knows(Feature.PAGES)
    now[0] += 1
    assert request.knows(Feature.PAGES)


@pytest.mark.parametrize("answer", [OK, (429, b"{}"), (403, b"{}"), (400, b"failed to get HTTP URL content")])
async def test_no_other_answer_says_that_a_server_knows_no_pages(answer):
    request = FeatureRequest(Server(answer))
    assert await request.do_request("url", "POST", PAGE) == answer
    assert request.knows(Feature.PAGES)


async def test_what_becomes_of_other_messages_says_nothing_of_pages():
    request = FeatureRequest(Server(NO_METHOD, EMPTY))
    await request.do_request("url", "POST", TEXT)
    await request.do_request("url", "POST", None)
    assert request.knows(Feature.PAGES)


def test_where_pages_are_not_wanted_none_are_known():
    assert not FeatureRequest(Server(), unwanted=frozenset((Feature.PAGES,))).knows(Feature.PAGES)
