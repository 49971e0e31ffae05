"""Lines of spans → Telegram HTML or plain text. Markup, escaping and fitting happen here and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from bot.layout import ROOM, ROOM_FOR_TOPICS, ROOM_FOR_WHY, Span, is_web_address, lay_out
from bot.texts import fitted, utf16_length, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.conversation import Chat, Reply, Text

    Line = tuple[Span, ...]

MESSAGE_LIMIT = 4096
"""The length of a message's text, markup aside, in UTF-16 units: https://core.telegram.org/bots/api#sendmessage"""

ENTITY_LIMIT = 100
"""Runs of markup in a message; Telegram drops those beyond: https://core.telegram.org/bots/api#messageentity"""

LABEL_LIMIT = 60

_ROOM = (ROOM, ROOM_FOR_TOPICS, ROOM_FOR_WHY, 34, 18)

_DATE_FORMAT = "Dt"
"""A long date with the time: https://core.telegram.org/bots/api#date-time-entity-formatting"""

_DATE_TAG = re.compile(r"</?tg-time[^>]*>")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as Telegram takes it. `preview` is the address whose preview stands above the text, "" for none.

    `plain` says the same without markup, for where Telegram refuses it. `is_whole` says that nothing was cut.
    """

    html: str
    preview: str
    plain: str
    is_whole: bool = True


def html(reply: Reply, chat: Chat) -> Rendered:
    """The reply as Telegram HTML, at most 4,096 UTF-16 units when parsed."""
    full = lay_out(reply, chat, ROOM)
    is_whole = _has_room(full)
    lines = full if is_whole else _marked_sparingly(_fitted(reply, chat, full))
    text = "\n".join(line_html(line) for line in lines)
    has_text = any(span.text.strip() for line in lines for span in line)
    return Rendered(text if has_text else "…", _preview(reply), _plain_within(full), is_whole)


def _preview(reply: Reply) -> str:
    """The picture, of a card that of its story or else the story's page; "" for what is no address."""
    card = reply.card
    wanted = (reply.picture,) if card is None else (*(image.url for image in card.images[:1]), card.link)
    return next(filter(is_web_address, wanted), "")


def _plain_within(lines: Sequence[Line]) -> str:
    """The plain text of lines, without the addresses where there is no room for them, cut between lines if need be."""
    with_links = "\n".join(_plain_lines(lines))
    if utf16_length(with_links) <= MESSAGE_LIMIT:
        return with_links
    kept, room = [], MESSAGE_LIMIT
    for line in _plain_lines(tuple(replace(span, link="") for span in line) for line in lines):
        room -= utf16_length(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join(kept)


def fits(reply: Reply, chat: Chat) -> bool:
    """Whether the reply fits into one message with all of its words and markup."""
    return _has_room(lay_out(reply, chat, ROOM))


def plain(reply: Reply, chat: Chat) -> str:
    """The reply as plain text: no empty lines, and every address on a line of its own below what links to it."""
    return "\n".join(_plain_lines(lay_out(reply, chat, ROOM)))


def label(text: Text | str, chat: Chat) -> str:
    """A button's label, short enough for a phone."""
    return fitted(written(text, chat), LABEL_LIMIT) or "…"


def _has_room(lines: Sequence[Line]) -> bool:
    """Whether a message has room for these lines, and for their markup."""
    marks = sum(_entities(span) for line in lines for span in line)
    return _length(lines) <= MESSAGE_LIMIT and marks <= ENTITY_LIMIT


def _fitted(reply: Reply, chat: Chat, lines: list[Line]) -> list[Line]:
    """The lines with as much room for titles as the message allows; cut at the end only if nothing else helps."""
    if _length(lines) <= MESSAGE_LIMIT:
        return lines
    for room in _ROOM[1:]:
        lines = lay_out(reply, chat, room)
        if _length(lines) <= MESSAGE_LIMIT:
            return lines
    room = MESSAGE_LIMIT
    for count, line in enumerate(lines):
        room -= _length([line])
        if room < 0:
            return lines[:count]
    return lines


def _length(lines: Sequence[Line]) -> int:
    return sum(utf16_length(span.text) for line in lines for span in line) + len(lines)


def _marked_sparingly(lines: Sequence[Line]) -> list[Line]:
    """The lines with no more markup than a message may have: what is faint goes first, then what comes last."""
    spans = [span for line in lines for span in line]
    is_plain = sum(map(_entities, spans)) > ENTITY_LIMIT
    left, marked = ENTITY_LIMIT, []
    for line in lines:
        kept = tuple(replace(span, is_faint=span.is_faint and not is_plain) for span in line)
        left -= sum(map(_entities, kept))
        marked.append(kept if left >= 0 else tuple(Span(span.text) for span in line))
    return marked


def _entities(span: Span) -> int:
    return span.is_bold + span.is_faint + span.is_struck + span.is_quote + bool(span.link) + bool(span.instant)


def _plain_lines(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        text = "".join(span.text for span in line).strip()
        if text:
            yield text
        yield from (span.link for span in line if span.link and not span.is_citation)


def line_html(line: Line) -> str:
    """The spans of a line in Telegram's HTML, all of it escaped."""
    text = "".join(_span_html(span) for span in line)
    if not (line and line[0].is_quote):
        return text
    return f"<blockquote{' expandable' if line[0].is_folded else ''}>{text}</blockquote>"


def without_dates(text: str) -> str:
    """The HTML with its dates as words alone, for servers that do not know them as dates."""
    return _DATE_TAG.sub("", text)


def _span_html(span: Span) -> str:
    text = escape(span.text, quote=False)
    if span.instant:
        text = f'<tg-time unix="{span.instant.timestamp():.0f}" format="{_DATE_FORMAT}">{text}</tg-time>'
    if span.link:
        text = f'<a href="{escape(span.link)}">{text}</a>'
    if span.is_bold:
        text = f"<b>{text}</b>"
    if span.is_struck:
        text = f"<s>{text}</s>"
    return f"<i>{text}</i>" if span.is_faint and text else text
