"""What Telegram takes as the HTML of a rich message, what it refuses, and the blocks that it makes of it.

See https://core.telegram.org/bots/api#rich-html-style, #rich-message-limits and #richblock; the words of the refusals
are ours.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

CHARACTERS, BLOCKS, DEPTH, MEDIA, COLUMNS = 32_768, 500, 16, 50, 20


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INLINE = _set("a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji tg-time tg-math")
_BLOCKS = _set(
    "h1 h2 h3 h4 h5 h6 p pre footer hr ul ol li blockquote aside figure figcaption tg-map tg-collage tg-slideshow img"
    " video audio tg-document table caption tr td th details summary tg-math-block tg-button-row"
)
_MEDIA = frozenset(("img", "video", "audio", "tg-document"))
_VOID = frozenset(("img", "br", "hr", "input", "tg-map"))
_PARENTS = {"li": {"ul", "ol"}, "tr": {"table"}, "td": {"tr"}, "th": {"tr"}, "summary": {"details"}}
_HOLD_TEXT_ONLY = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "summary", "footer"))
# What stands beside the tag's name; Telegram passes over other attributes, which are refused here.
_ATTRIBUTES = {
    "a": _set("href name"),
    "blockquote": _set("expandable"),
    "code": _set("class"),
    "details": _set("open"),
    "input": _set("type checked"),
    "li": _set("value type"),
    "ol": _set("start type reversed"),
    "table": _set("bordered striped compact"),
    "tg-emoji": _set("emoji-id"),
    "tg-map": _set("lat long zoom"),
    "tg-reference": _set("name"),
    "tg-time": _set("unix format"),
    **dict.fromkeys(("td", "th"), _set("colspan rowspan align valign")),
    **dict.fromkeys(_MEDIA, _set("src alt tg-spoiler")),
}
_ALIGNMENTS = {"align": ("left", "center", "right"), "valign": ("top", "middle", "bottom")}
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_ENTITIES = _set("lt gt amp quot apos nbsp hellip mdash ndash lsquo rsquo ldquo rdquo")
_ADDRESS = re.compile(r"(?:https?|mailto|tel|tg)://?\S+|#[\w-]+", re.ASCII)


class RichFault(Exception):  # noqa: N818 - what is wrong with it
    """Why a rich message is refused."""


def rich_words(html: str) -> str:
    """The words of a rich message as its readers see them. RichFault if Telegram would refuse it."""
    reader = _Reader()
    for name in re.findall(r"&([A-Za-z]\w*);", html):
        if name not in _ENTITIES:
            raise RichFault(f"can't parse entities: unsupported named entity {name}")
    reader.feed(html)
    reader.close()
    if reader.open:
        raise RichFault(f"can't parse entities: can't find end tag corresponding to start tag \"{reader.open[-1]}\"")
    missing = reader.targets - reader.anchors
    if missing:
        raise RichFault(f"can't parse entities: nothing has the name {min(missing)}")
    words = "".join(reader.words)
    if not words.strip():
        raise RichFault("message text is empty")
    for count, most, what in (
        (len(words), CHARACTERS, "text"),
        (reader.blocks, BLOCKS, "blocks"),
        (reader.media, MEDIA, "media"),
        (reader.columns, COLUMNS, "table columns"),
        (reader.depth, DEPTH, "nested blocks"),
    ):
        if count > most:
            raise RichFault(f"rich message is too long: it has too many {what}")
    return words


def rich_blocks(html: str) -> list[Any]:
    """The blocks that Telegram tells of a rich message; of tables, lists and the like no more than their texts."""
    reader = _BlockReader()
    reader.feed(html)
    reader.close()
    return [block for block in reader.inside[0][1] if not isinstance(block, str) or block.strip()]


_KINDS = {"p": "paragraph", "img": "photo", "b": "bold", "i": "italic", "s": "strikethrough", "sup": "superscript"}
_KINDS |= {"a": "url", "tg-reference": "reference", **{f"h{size}": "heading" for size in range(1, 7)}}


class _BlockReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.inside: list[tuple[dict[str, Any], list[Any]]] = [({}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if name in ("href", "name", "src")}
        element: dict[str, Any] = {"type": _KINDS.get(tag, tag)}
        if tag == "a" and "href" in given:
            address = given.pop("href") or ""
            is_reference = address.startswith("#")
            element |= {"type": "reference_link", "reference_name": address[1:]} if is_reference else {"url": address}
        self.inside.append((element | given, []))
        if tag in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if len(self.inside) > 1 and not (tag in _VOID and self.inside[-1][0]["type"] != _KINDS.get(tag, tag)):
            element, children = self.inside.pop()
            key = "blocks" if tag in ("blockquote", "details", "ul", "ol", "li") else "text"
            self.inside[-1][1].append(element | ({key: children} if children else {}))

    def handle_data(self, data: str) -> None:
        self.inside[-1][1].append(data)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.anchors: set[str] = set()
        self.targets: set[str] = set()
        self.blocks = self.media = self.columns = self.depth = self._cells = 0
        self._is_at_beginning = False  # of a <details>

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _INLINE | _BLOCKS | {"br", "cite", "input"}:
            raise RichFault(f'can\'t parse entities: unsupported start tag "{tag}"')
        if tag in _PARENTS and (not self.open or self.open[-1] not in _PARENTS[tag]):
            raise RichFault(f'can\'t parse entities: "{tag}" stands in no {" or ".join(sorted(_PARENTS[tag]))}')
        if tag in _BLOCKS and self.open and self.open[-1] in _HOLD_TEXT_ONLY | _INLINE:
            raise RichFault(f'can\'t parse entities: "{tag}" can\'t stand in "{self.open[-1]}"')
        self._check_place(tag)
        self._check_attributes(tag, given)
        if tag == "a" and "href" in given:
            self._leads_to(given["href"] or "")
        if tag in ("a", "tg-reference") and given.get("name"):
            if given["name"] in self.anchors:
                raise RichFault(f"can't parse entities: two have the name {given['name']}")
            self.anchors.add(str(given["name"]))
        if tag in _MEDIA:
            self.media += 1
            if not re.match(r"https?://\S+$|tg://", given.get("src") or ""):
                raise RichFault("wrong HTTP URL specified")
        self._cells = 0 if tag == "tr" else self._cells + (tag in ("td", "th"))
        self.columns = max(self.columns, self._cells)
        self.blocks += tag in _BLOCKS - {"td", "th", "summary", "figcaption", "caption"}
        if tag not in _VOID:
            self.open.append(tag)
            self.depth = max(self.depth, len(self.open))

    def _check_place(self, tag: str) -> None:
        """Refuses links in links, details that do not begin with a summary, and what is no row in a table or list."""
        inside = self.open[-1] if self.open else ""
        if tag == "a" and "a" in self.open:
            raise RichFault("can't parse entities: a link stands in a link")
        if inside == "details" and (tag == "summary") != self._is_at_beginning:
            raise RichFault('can\'t parse entities: "details" has one "summary", at its beginning')
        if (inside in ("ul", "ol") and tag != "li") or (inside == "table" and tag not in ("tr", "caption")):
            raise RichFault(f'can\'t parse entities: "{tag}" can\'t stand in "{inside}"')
        self._is_at_beginning = tag == "details"

    def _check_attributes(self, tag: str, given: dict[str, str | None]) -> None:
        for name, value in given.items():
            if name not in _ATTRIBUTES.get(tag, ()):
                raise RichFault(f'can\'t parse entities: unsupported attribute "{name}" of "{tag}"')
            if value not in _ALIGNMENTS.get(name, (value,)):
                raise RichFault(f'can\'t parse entities: unsupported "{name}" of "{tag}"')
        if tag == "tg-time" and not (_TIME_FORMAT.fullmatch(given.get("format") or "") and given.get("unix")):
            raise RichFault("can't parse entities: invalid date format specified")

    def _leads_to(self, address: str) -> None:
        if not _ADDRESS.match(address):
            raise RichFault("wrong HTTP URL specified")
        if address.startswith("#"):
            self.targets.add(address[1:])

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.open or self.open.pop() != tag:
            raise RichFault(f'can\'t parse entities: unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and self.open[-1] in ("ul", "ol", "table", "tr"):
            raise RichFault(f"can't parse entities: text can't stand in \"{self.open[-1]}\"")
        if data.strip() and self._is_at_beginning:
            raise RichFault('can\'t parse entities: "details" has one "summary", at its beginning')
        self.words.append(data)
