"""Reply → a page as Telegram's rich messages have them: headings, pictures, folded excerpts, footnotes, tables.

Only what gains by it becomes one: a digest, an answer with quotations, a table. The tags and limits are those of
https://core.telegram.org/bots/api#rich-message-formatting-options.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from bot.layout import Span, entries, is_web_address, quoted
from bot.render import line_html
from bot.texts import fitted, is_right_to_left, shortened, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.conversation import Chat, Reply, Text
    from storage import Article

CHARACTER_LIMIT = 32_768
BLOCK_LIMIT = 500
MEDIA_LIMIT = 50
COLUMN_LIMIT = 20

FOLDED_FROM = 160
"""Longer excerpts are folded: their beginning is shown, and the whole at a tap."""

_EXCERPT = 1500
_ROOM = 200
_BLOCK = re.compile(r"<(?:h[1-6]|p|img|blockquote|details|li|ul|tr|table|footer)[ />]")
_PICTURE = re.compile(r"<img [^>]*/>\n?")
_NAME = re.compile(r"(?<![\w@./])@([a-z]\w{3,31})\b", re.ASCII | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class RichPage:
    """A rich message as HTML, read from right to left where its language is."""

    html: str
    is_right_to_left: bool = False

    @property
    def without_pictures(self) -> RichPage:
        """The same without its pictures, for where Telegram cannot fetch one of them."""
        return RichPage(_PICTURE.sub("", self.html), self.is_right_to_left)


def rich_page(reply: Reply, chat: Chat) -> RichPage | None:
    """The reply as a page; None where a plain message serves as well, or where it is more than a page may hold."""
    if not (reply.is_page or reply.quotes or reply.table):
        return None
    chat = chat.speaking(reply.language)
    html = "\n".join(_blocks(reply, chat))
    is_within = len(_TAG.sub("", html)) <= CHARACTER_LIMIT and len(_BLOCK.findall(html)) <= BLOCK_LIMIT
    return RichPage(html, is_right_to_left(chat)) if is_within else None


def _blocks(reply: Reply, chat: Chat) -> Iterator[str]:
    if reply.title:
        yield f"<h2>{_words(written(reply.title, chat))}</h2>"
    for quote in reply.quotes:
        number = f'<sup><a href="#story-{quote.number}">{quote.number}</a></sup>'
        yield f"<blockquote>{_words(quoted(quote, chat))} {number}</blockquote>"
    for paragraph in reply.paragraphs:
        yield from (f"<p>{_words(line)}</p>" for line in written(paragraph, chat).splitlines() if line.strip())
    for lines in reply.lists:
        yield f"<ul>{''.join(f'<li>{_words(written(line, chat))}</li>' for line in lines)}</ul>"
    if reply.table:
        yield _table(reply, chat)
    yield from _stories(reply, chat)
    yield from (f"<footer>{_note(note, chat)}</footer>" for note in reply.notes)


def _note(note: Text | str, chat: Chat) -> str:
    """A note; a channel's @name in it, as in a digest's signature, opens that: Telegram is told to find no names."""
    words = _words(written(note, chat))
    return _NAME.sub(r'<a href="https://t.me/\1">@\1</a>', words) if isinstance(note, str) else words


def _table(reply: Reply, chat: Chat) -> str:
    """Rows of cells, the first of them the heads of the columns; all but the first column are set to the right."""
    rows = (
        "".join(_cell(written(cell, chat), place, column) for column, cell in enumerate(row[:COLUMN_LIMIT]))
        for place, row in enumerate(reply.table)
    )
    return f"<table striped compact>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cell(text: str, row: int, column: int) -> str:
    tag, align = "td" if row else "th", ' align="right"' if column else ""
    return f"<{tag}{align}>{_words(text)}</{tag}>"


def _stories(reply: Reply, chat: Chat) -> Iterator[str]:
    pictures = MEDIA_LIMIT
    for place, (lines, article) in enumerate(zip(entries(reply, chat, _ROOM), reply.articles, strict=True)):
        number = reply.first_number + place
        head, *rest = lines
        if not reply.is_page:
            yield f'<p><tg-reference name="story-{number}">{line_html(head)}</tg-reference></p>'
            yield from (f"<p>{line_html(line)}</p>" for line in rest)
            continue
        yield f"<h4>{line_html(head)}</h4>"
        if number not in reply.withdrawn:
            if (picture := _picture(article)) and pictures:
                pictures -= 1
                yield picture
            yield from _excerpt(article)
            yield f"<p>{line_html(rest[-1])}</p>" if rest else ""


def _excerpt(article: Article) -> Iterator[str]:
    text = shortened(article.excerpt, _EXCERPT)
    if len(text) <= FOLDED_FROM:
        yield from (f"<p>{_words(text)}</p>",) if text else ()
    else:
        beginning = _words(shortened(text, FOLDED_FROM))
        yield f"<details><summary>{beginning}</summary><p>{_words(text)}</p></details>"


def _picture(article: Article) -> str:
    url = article.images[0].url if article.images else ""
    return f'<img src="{escape(url)}"/>' if is_web_address(url) else ""


def _words(text: str) -> str:
    return line_html((Span(fitted(text, CHARACTER_LIMIT)),))
