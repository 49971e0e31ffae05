"""One file of the archive: Markdown with YAML front matter → an article, a YAML file → topics."""

from __future__ import annotations

import html
import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import ftfy
import yaml
from frontmatter.default_handlers import YAMLHandler
from ftfy.badness import is_bad

from storage.addresses import CLEAN_ADDRESS, canonical_url
from storage.articles import Article, Image, Provider, RelatedStory, Topic
from storage.errors import InvalidArticle
from storage.field_names import meant_by, misspellings
from storage.mending import SAVE_AS_UTF8, instead, link_of, of_binary, of_no_front_matter, shown
from storage.yaml_fields import Fields, read_fields, read_list
from storage.yaml_nodes import compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storage.reports import Misspelling

MAX_FILE_BYTES = 1_000_000
MAX_URL_LENGTH = 2_000
MAX_TEXT_LENGTH = 20_000
MAX_ENTRIES = 50
MAX_ALIASES = 200

_FTFY = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False, unescape_html=False, explain=False)
_SOURCE = re.compile(r"""\bsrc\s*=\s*["']([^"']+)["']""")
MARKUP = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|s|script|small|span|"
    r"strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s+[\w-]+\s*=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
# A host of letters, digits and hyphens of any script, or an IPv6 address; then anything that fits a line.
_WEB_ADDRESS = re.compile(
    r"https?://(?:[^\s/?#@]*@)?(?:(?:[\w-]+\.)*[\w-]+\.?|\[[0-9a-f:.]+\])(?::\d*)?(?:[/?#][^\s<>\"\\\x00-\x20]*)?",
    re.IGNORECASE,
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
# UTF-8 read as another encoding leaves two characters beyond ASCII in a row, or a lone one of these before a space.
_DECODED_WRONGLY = re.compile("[^\x00-\x7f]{2}|[ÂÃâ]")
_FRONT_MATTER = re.compile(r"\s*---\n.*\n---\s*(?:\n|$)", re.DOTALL)
_ONLY_ARTICLES = frozenset(("webUrl", "originalUrl", "publishedDateTime"))
_ENTITY = re.compile(r"&#?\w+;")


def read_article(content: bytes) -> Article:
    """The article in a file's bytes. InvalidArticle, with the line, if the file is not one."""
    return read_closely(content)[0]


def read_closely(content: bytes) -> tuple[Article, tuple[Misspelling, ...]]:
    """The article, and its fields that are none but seem to mean one; see `read_article`."""
    text, first_line, body = _split(_decoded(content))
    fields = read_fields(text, first_line)
    return _article(fields, body), tuple(misspellings(fields))


def _article(fields: Fields, body: str) -> Article:
    link = _link(fields)
    published_at = fields.instant("publishedDateTime") or fields.instant("updatedDateTime")
    if published_at is None:
        raise _missing(fields, "publishedDateTime", "a date such as 2021-12-08T16:33:00Z")
    return Article(
        url=canonical_url(link),
        link=link,
        title=_title(fields),
        published_at=published_at,
        excerpt=_line(fields.text("excerpt")),
        body=repaired(body[:MAX_TEXT_LENGTH]).strip(),
        updated_at=fields.instant("updatedDateTime"),
        amp_link=_address(fields.text("ampWebUrl")),
        kind=_line(fields.text("type")).lower() or "article",
        quality=fields.number("quality"),
        heat=fields.number("heat"),
        is_published=fields.flag("published", default=True),
        provider=_provider(fields.fields("provider")),
        topics=_topics(fields),
        images=tuple(_images(fields)),
        related=tuple(_related(fields)),
    )


def read_topics(content: bytes, *, is_sought: bool = True) -> tuple[Topic, ...]:
    """The topics of a YAML file: one mapping, a list of them, or such a list under `topics`.

    InvalidArticle if it is something else. A file that only lay beside articles (not `is_sought`) may be anything with
    a name: it has to say `taxonomy: topic`, and a mapping that does not gives an empty result.
    """
    text = _decoded(content)
    if is_sought and _FRONT_MATTER.match(text):
        _refuse_article(read_fields(*_split(text)[:2]))
    node = compose(text)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_topic(fields) for fields in read_list(node, "the list of topics"))
    fields = read_fields(text)
    if is_sought:
        _refuse_article(fields)
    if "topics" in fields.nodes:
        return tuple(_topic(entry) for entry in fields.each("topics"))
    if is_sought and fields.text("taxonomy") != "topic":
        _refuse_taxonomy(fields)
    return (_topic(fields),) if is_sought or fields.text("taxonomy") == "topic" else ()


def _refuse_article(fields: Fields) -> None:
    if "title" in fields.nodes and "name" not in fields.nodes and not _ONLY_ARTICLES.isdisjoint(fields.nodes):
        problem = "found an article; expected topics, each with name: and what it is called"
        raise InvalidArticle(problem, fields.top, "Give the file a name that ends in .md.")


def _refuse_taxonomy(fields: Fields) -> None:
    if "taxonomy" in fields.nodes:
        problem = f"taxonomy: found “{shown(fields.text('taxonomy'))}”, expected topic"
        mend = "Write taxonomy: topic if it describes a topic, or leave the file out."
        raise InvalidArticle(problem, fields.line("taxonomy"), mend)


def repaired(text: str) -> str:
    """Text as its author meant it: HTML entities (even escaped twice) resolved, wrongly decoded UTF-8 mended."""
    for _ in range(3):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = html.unescape(text)
    if _CONTROL.search(text) is None:
        if text.isascii():
            return text
        if not _DECODED_WRONGLY.search(text) or not is_bad(text):
            return unicodedata.normalize("NFC", text)
    return ftfy.fix_text(text, _FTFY)


def _decoded(content: bytes) -> str:
    if not content.strip():
        raise InvalidArticle("the file is empty; expected front matter between two lines of ---")
    if b"\0" in content[:4096]:
        raise InvalidArticle("found binary data; expected a Markdown text in UTF-8", mend=of_binary(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{content[error.start]:02X}"
        problem = f"found {found}, which is not UTF-8; expected a text saved as UTF-8"
        raise InvalidArticle(problem, line, SAVE_AS_UTF8) from error
    for line_break in ("\r\n", "\r"):
        text = text.replace(line_break, "\n")
    for line_break in ("\x85", "\u2028", "\u2029"):  # YAML would count them as lines, an editor does not
        text = text.replace(line_break, " ")
    return text


def _split(text: str) -> tuple[str, int, str]:
    """Front matter, the line it begins in, and the body."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n---", start)
    if text.startswith("---\n", start) and end > start + 3 and text.startswith("\n", end + 4):  # as nearly all are
        return text[start + 4 : end + 1], text.count("\n", 0, start) + 2, text[end + 4 :].strip()
    handler = YAMLHandler()
    if not handler.detect(text[start:]):
        problem = f"no front matter: found “{shown(text, 40)}”, expected --- as the first line"
        raise InvalidArticle(problem, 1, of_no_front_matter(text))
    try:
        matter, body = handler.split(text[start:])
    except ValueError as error:
        problem = "the front matter has no end; expected a second line of ---"
        raise InvalidArticle(problem, 1, "Write --- alone in the line after the last field.") from error
    first_line = text.count("\n", 0, text.index(matter, start)) + 1 if matter else 1
    return matter, first_line, body.strip()


def _title(fields: Fields) -> str:
    title = _line(fields.text("title"))
    if not title:
        raise _missing(fields, "title", "title: and a headline")
    return title


def _missing(fields: Fields, name: str, expected: str, names: str = "") -> InvalidArticle:
    """What is to be said where nothing stands under `name`; `names` tells of several, of which it is the first."""
    meant = name if name in fields.nodes else meant_by(name, fields.nodes)
    mend = f"Write {name}: in place of {shown(meant)}:" if meant not in {"", name} else ""
    problem = f"{names or f'{name} is'} missing; expected {expected}"
    return InvalidArticle(problem, fields.line(meant) or fields.top, mend)


def _link(fields: Fields) -> str:
    """The address to open: webUrl, else originalUrl, else what the embedded player shows."""
    embedded = _SOURCE.search(fields.text("featuredContent"))
    candidates = [(name, fields.text(name).strip()) for name in ("webUrl", "originalUrl")]
    candidates.append(("featuredContent", embedded[1] if embedded else ""))
    name, link = next((pair for pair in candidates if pair[1]), ("", ""))
    if not link:
        raise _missing(fields, "webUrl", "one of them", "webUrl and originalUrl are")
    if not _address(link):
        problem = f"{name}: found “{shown(link)}”, expected an address such as https://example.org/story"
        meant = _address(link_of(link))
        mend = instead(f"{name}: {meant}") if meant else "Open the story in a browser, and copy its address there."
        raise InvalidArticle(problem, fields.line(name), mend)
    return link


def _address(link: str) -> str:
    """The link if a browser could open it, else nothing."""
    link = link.strip()
    if len(link) > MAX_URL_LENGTH or not _WEB_ADDRESS.fullmatch(link):
        return ""
    try:
        return link if CLEAN_ADDRESS.fullmatch(link) or (canonical_url(link) and urlsplit(link).port != 0) else ""
    except ValueError:  # a host or a port that can be none
        return ""


def _line(text: str) -> str:
    """One line of repaired text, without the markup that feeds leave in."""
    text = repaired(text[:MAX_TEXT_LENGTH])
    if "<" in text:
        text = MARKUP.sub(" ", text)
    return " ".join(text.split())


def _provider(fields: Fields) -> Provider:
    domain = _line(fields.text("domain")).lower()
    return Provider(_line(fields.text("name")) or domain, domain)


def _topics(fields: Fields) -> tuple[str, ...]:
    names = fields.texts("topics")
    if len(names) > MAX_ENTRIES:
        problem = f"topics: found {len(names)}, expected at most {MAX_ENTRIES}"
        raise InvalidArticle(problem, fields.line("topics"), "Leave out those that say least.")
    return _distinct(names)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they are first written, case aside."""
    found: dict[str, str] = {}
    for name in filter(None, map(_line, names)):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _images(fields: Fields) -> Iterator[Image]:
    for image in islice(fields.each("images"), MAX_ENTRIES):
        if url := _address(image.text("url")):
            yield Image(url, image.number("width") or 0, image.number("height") or 0, _line(image.text("title")))


def _related(fields: Fields) -> Iterator[RelatedStory]:
    for story in islice(fields.each("related"), MAX_ENTRIES):
        link = _address(story.text("webUrl")) or _address(story.text("originalUrl"))
        title = _line(story.text("title"))
        if link and title:
            provider = _provider(story.fields("provider")).name
            published_at = story.instant("publishedDateTime")
            yield RelatedStory(title, link, _line(story.text("excerpt")), provider, published_at)


def _topic(fields: Fields) -> Topic:
    name = _line(fields.text("name"))
    if not name:
        raise _missing(fields, "name", "name: and what the topic is called")
    shortname = _line(fields.text("shortname"))
    aliases = _distinct((fields.text("shortname"), *fields.texts("keywords")[:MAX_ALIASES]))
    others = tuple(alias for alias in aliases if alias.casefold() != name.casefold())
    return Topic(name, shortname, _line(fields.text("parent")), others)
