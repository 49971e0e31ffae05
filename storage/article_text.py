"""An article → the file that says it, as curators write theirs; topics → the file that describes them.

The inverse of `article_file`: what is read from a written file is the same article, and written again the same bytes.
Texts are written as JSON has them, which YAML reads as double-quoted scalars (https://yaml.org/spec/1.2.2/, 1.1.1):
of PyYAML's own dumpers, the one in C writes every emoji as an escape that no curator can read, and the other one takes
many times as long.
"""

from __future__ import annotations

import json
import re
from datetime import UTC
from itertools import chain
from typing import TYPE_CHECKING

from storage.article_file import MARKUP, MAX_TEXT_LENGTH, repaired

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from storage.articles import Article, Image, RelatedStory, Topic

# What YAML takes in a scalar only as an escape (5.1, c-printable), and breaks of lines that an editor does not show.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# Names that stand without quotes, as in the files of curators: words with nothing that means anything to YAML.
_PLAIN = re.compile(r"[^\W\d_][\w.,'’/+()-]*(?: [\w.,'’/+()-]+)*")
_NO_NAMES = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
# In a body, reading takes these for the ends of lines, or for spaces.
_LINE_BREAK = re.compile("[\r\x85\u2028\u2029]")
# Reading resolves entities up to three times, so three times escaped is what stays.
_AMPERSAND = "&amp;amp;amp;"


def write_article(article: Article) -> bytes:
    """The file of an article. What storage alone knows (its id, when it came in) is no part of it.

    It cannot say a text that reading would mend once more even if escaped, nor one that escaping makes longer than what
    is read of it, which loses its end.
    """
    parts = [*_matter(article), "---"]
    if article.body:
        parts += ["", _kept(article.body, _read_body)]
    return "\n".join(("---", *parts, "")).encode()


def write_topics(topics: Iterable[Topic]) -> bytes:
    """The file that describes these topics, in their order."""
    return "\n".join(chain(*map(_topic, topics), ("",))).encode()


def _matter(article: Article) -> Iterator[str]:
    link = "originalUrl" if article.kind == "video" else "webUrl"  # as in the files of curators
    yield from _lines(
        {
            "title": _text(article.title),
            "excerpt": _text(article.excerpt),
            "publishedDateTime": _instant(article.published_at),
            "updatedDateTime": _instant(article.updated_at),
            link: _quoted(article.link),
            "ampWebUrl": _quoted(article.amp_link),
            "type": _name(article.kind),
            "quality": _number(article.quality),
            "heat": _number(article.heat),
            "published": "true" if article.is_published else "false",
        }
    )
    provider = {"name": _name(article.provider.name), "domain": _name(article.provider.domain)}
    yield from _block("provider", _lines(provider, "  "))
    yield from _block("topics", (f"  - {_name(topic)}" for topic in article.topics))
    yield from _block("images", chain(*map(_image, article.images)))
    yield from _block("related", chain(*map(_related, article.related)))
    if article.provider.name or article.topics or article.images or article.related:
        yield ""


def _block(name: str, lines: Iterable[str]) -> Iterator[str]:
    """A group of lines below its name, parted from what stands before; nothing for an empty one."""
    if inner := tuple(lines):
        yield from ("", f"{name}:", *inner)


def _image(image: Image) -> Iterator[str]:
    sizes = {"width": _number(image.width or None), "height": _number(image.height or None)}
    return _entry({"url": _quoted(image.url), **sizes, "title": _text(image.title)})


def _related(story: RelatedStory) -> Iterator[str]:
    said = {
        "title": _text(story.title),
        "excerpt": _text(story.excerpt),
        "publishedDateTime": _instant(story.published_at),
        "webUrl": _quoted(story.link),
    }
    yield from _entry(said, "  ")
    if story.provider:
        yield from ("    provider:", f"      name: {_name(story.provider)}")


def _topic(topic: Topic) -> Iterator[str]:
    names = {"name": _name(topic.name), "shortname": _name(topic.shortname), "parent": _name(topic.parent)}
    yield from _entry(names, "")
    keywords = [alias for alias in topic.aliases if alias != topic.shortname]  # reading adds that one
    if keywords:
        yield from ("  keywords:", *(f"    - {_name(keyword)}" for keyword in keywords))


def _entry(fields: Mapping[str, str], indent: str = "  ") -> Iterator[str]:
    """The fields as one entry of a list."""
    first, *others = _lines(fields)
    return chain((f"{indent}- {first}",), (f"{indent}  {line}" for line in others))


def _lines(fields: Mapping[str, str], indent: str = "") -> Iterator[str]:
    """A line for each field that is said at all."""
    return (f"{indent}{name}: {value}" for name, value in fields.items() if value)


def _instant(instant: datetime | None) -> str:
    return f"{instant.astimezone(UTC).replace(tzinfo=None).isoformat()}Z" if instant else ""


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _text(text: str) -> str:
    return _quoted(_kept(text, _read_line))


def _name(name: str) -> str:
    kept = _kept(name, _read_line)
    is_plain = kept == name and _PLAIN.fullmatch(name) and name.lower() not in _NO_NAMES
    return name if is_plain else _quoted(kept)


def _quoted(text: str) -> str:
    """The text between quotation marks, on one line; "" for an empty one."""
    if not text:
        return ""
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _kept(text: str, reading: Callable[[str], str]) -> str:
    """What to write so that reading, which mends texts, makes this one of it."""
    return next((way for way in _ways(text) if reading(way[:MAX_TEXT_LENGTH]) == text), text)


def _ways(text: str) -> Iterator[str]:
    """The ways to write a text, the plainest first."""
    yield text
    escaped = _LINE_BREAK.sub(lambda found: f"&#{ord(found[0])};", text.replace("&", _AMPERSAND))
    yield escaped
    guarded = MARKUP.sub(lambda torn: torn[0].replace(" ", "<i>", 1), escaped)  # markup once stood in that space
    yield guarded
    yield guarded.replace(" ", "\n")  # what is decoded wrongly is mended line by line


def _read_line(text: str) -> str:
    """What reading makes of a text that is a line in the end."""
    return " ".join(MARKUP.sub(" ", repaired(text)).split())


def _read_body(text: str) -> str:
    return repaired(_LINE_BREAK.sub("\n", text)).strip()
