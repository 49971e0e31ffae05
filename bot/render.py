"""Reply → lines of spans → Telegram HTML or plain text. Markup, escaping and fitting happen here and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, time
from html import escape
from typing import TYPE_CHECKING

from bot.conversation import Reply, Text, say
from bot.texts import cleaned, dotted, shortened, utf16_length, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from bot.conversation import Chat
    from storage import Article, Quote, RelatedStory

MESSAGE_LIMIT = 4096
"""The length of a message's text, markup aside, in UTF-16 units: https://core.telegram.org/bots/api#sendmessage"""

ENTITY_LIMIT = 100
"""Runs of markup in a message; Telegram drops those beyond: https://core.telegram.org/bots/api#messageentity"""

LABEL_LIMIT = 60
URL_LIMIT = 2000

_FLAMES = ((0.9, "🔥🔥🔥"), (0.7, "🔥🔥"), (0.4, "🔥"))
_ROOM = (200, 110, 60, 34, 18)
_PARAGRAPH = 700
_EXCERPT = 1500
FOLDED_FROM = 350
"""Longer excerpts are folded, so that what stands below a card is still to be seen."""

QUOTATION_LIMIT = 420
_BODY = 900
_DATE_FORMAT = "Dt"
"""A long date with the time: https://core.telegram.org/bots/api#date-time-entity-formatting"""

_DATE_TAG = re.compile(r"</?tg-time[^>]*>")
_MAX_RELATED = 5


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; `link` is where it leads.

    `is_quote` says that its line is a quotation, folded up to a few lines where it `is_folded`; `is_citation` that it
    leads where a story below leads as well. `instant` is the time that the text is the day of: whoever reads is shown
    it in their own zone, where that can be.
    """

    text: str
    is_bold: bool = False
    is_faint: bool = False
    link: str = ""
    is_quote: bool = False
    is_folded: bool = False
    is_citation: bool = False
    is_struck: bool = False
    instant: datetime | None = None


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
    full = lay_out(reply, chat, _ROOM[0])
    is_whole = _has_room(full)
    lines = full if is_whole else _marked_sparingly(_fitted(reply, chat, full))
    text = "\n".join(line_html(line) for line in lines)
    card = reply.card
    preview = reply.picture if card is None else card.images[0].url if card.images else card.link
    has_text = any(span.text.strip() for line in lines for span in line)
    return Rendered(text if has_text else "…", preview, _plain_within(full), is_whole)


def _plain_within(lines: Sequence[tuple[Span, ...]]) -> str:
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
    return _has_room(lay_out(reply, chat, _ROOM[0]))


def plain(reply: Reply, chat: Chat) -> str:
    """The reply as plain text: no empty lines, and every address on a line of its own below what links to it."""
    return "\n".join(_plain_lines(lay_out(reply, chat, _ROOM[0])))


def lay_out(reply: Reply, chat: Chat, room: int) -> list[tuple[Span, ...]]:
    """The lines of a reply, names and titles within `room` units each; an empty line is a gap."""
    chat = chat.speaking(reply.language)
    blocks: list[list[tuple[Span, ...]]] = []
    if reply.title:
        blocks.append([(Span(shortened(written(reply.title, chat), 200), is_bold=True),)])
    blocks += [_quotation(quote, reply.articles) for quote in reply.quotes]
    blocks += [_paragraph(paragraph, chat) for paragraph in reply.paragraphs]
    blocks += [[line for text in lines for line in _paragraph(text, chat)] for lines in reply.lists]
    if reply.table:
        rows = (dotted(written(cell, chat) for cell in row) for row in reply.table)
        blocks.append([(Span(shortened(row, _PARAGRAPH)),) for row in rows])
    blocks += entries(reply, chat, room)
    if reply.card:
        blocks += _card(reply.card, chat)
    blocks += [[(Span(shortened(written(note, chat), _PARAGRAPH), is_faint=True),)] for note in reply.notes]
    lines: list[tuple[Span, ...]] = []
    for block in blocks:
        lines += [(), *block] if lines else block
    return lines


def label(text: Text | str, chat: Chat) -> str:
    """A button's label, short enough for a phone."""
    return shortened(written(text, chat), LABEL_LIMIT) or "…"


def byline(article: Article, chat: Chat, room: int = _ROOM[0]) -> str:
    """Provider, day and kind, with points between."""
    kind = written(say("by-line-video"), chat) if article.kind == "video" else ""
    provider = shortened(article.provider.name or article.provider.domain, min(60, room))
    return dotted((provider, _day(article.published_at, chat), kind))


def flames(article: Article) -> str:
    """One to three flames for the hotter stories of the archive, none for the others."""
    hotness = article.hotness or 0.0
    return next((sign for least, sign in _FLAMES if hotness >= least), "")


def _has_room(lines: Sequence[tuple[Span, ...]]) -> bool:
    """Whether a message has room for these lines, and for their markup."""
    marks = sum(_entities(span) for line in lines for span in line)
    return _length(lines) <= MESSAGE_LIMIT and marks <= ENTITY_LIMIT


def _fitted(reply: Reply, chat: Chat, lines: list[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
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


def _length(lines: Sequence[tuple[Span, ...]]) -> int:
    return sum(utf16_length(span.text) for line in lines for span in line) + len(lines)


def _marked_sparingly(lines: Sequence[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
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


def _paragraph(paragraph: Text | str, chat: Chat) -> list[tuple[Span, ...]]:
    lines = (shortened(line, _PARAGRAPH) for line in written(paragraph, chat).splitlines())
    return [(Span(line),) for line in lines if line]


def _quotation(quote: Quote, articles: Sequence[Article]) -> list[tuple[Span, ...]]:
    """A sentence of a story, with the story's number."""
    link = _headline("", articles[quote.number - 1].link, 1).link
    number = Span(f"[{quote.number}]", link=link, is_citation=True)
    return [(Span(f"“{shortened(quote.text, QUOTATION_LIMIT)}” ", is_quote=True), number)]


def entries(reply: Reply, chat: Chat, room: int) -> Iterator[list[tuple[Span, ...]]]:
    """The lines of each story of a list: its number and title, why it is there, and what is to be known of it."""
    nothing = ("",) * len(reply.articles)
    told = zip(reply.articles, reply.whys or nothing, reply.abouts or nothing, strict=True)
    for number, (article, why, about) in enumerate(told, reply.first_number):
        if number in reply.withdrawn:
            title = Span(shortened(article.title, room), is_struck=True)
            yield [(Span(f"{number}. "), title, Span(f" {written(say('withdrawn'), chat)}", is_faint=True))]
        else:
            shown = written(about, chat) or dotted((byline(article, chat, room), _topics(article, chat, room)))
            yield _entry(number, article, written(why, chat), shown, room)


def _entry(number: int, article: Article, why: str, about: str, room: int) -> list[tuple[Span, ...]]:
    title = _headline(article.title, article.link, room)
    fire = flames(article)
    return [
        (Span(f"{number}. "), title, *((Span(f" {fire}"),) if fire else ())),
        *([(Span(shortened(why, room)),)] if why and room > _ROOM[2] else ()),
        (Span(shortened(about, 2 * _ROOM[0]), is_faint=True),),
    ]


def _topics(article: Article, chat: Chat, room: int) -> str:
    if room < _ROOM[1]:
        return ""
    shown = [shortened(name, 40) for name in article.topics[:3]]
    more = len(article.topics) - len(shown)
    return ", ".join((*shown, written(say("more-topics", count=more), chat)) if more else shown)


def _card(article: Article, chat: Chat) -> Iterator[list[tuple[Span, ...]]]:
    heading = replace(_headline(article.title, article.link, 300), is_bold=True)
    yield [(heading,), _card_byline(article, chat)]
    excerpt = shortened(article.excerpt, _EXCERPT)
    if excerpt:
        is_long = utf16_length(excerpt) > FOLDED_FROM
        yield [(Span(excerpt, is_quote=is_long, is_folded=is_long),)]
    if body := list(_body(article.body)):
        yield [(Span(line),) for line in body]
    if article.related:
        title = (Span(written(say("related-title"), chat), is_bold=True),)
        yield [title, *(_related(story, chat) for story in article.related[:_MAX_RELATED])]


def _card_byline(article: Article, chat: Chat) -> tuple[Span, ...]:
    """The byline with the flames; the time of day is told to those who can be shown it in their own zone."""
    at = article.published_at
    if at.astimezone(UTC).time() == time():  # the file names a day alone
        return (Span(dotted((byline(article, chat), flames(article))), is_faint=True),)
    day = _day(at, chat)
    before, _, after = dotted((byline(article, chat), flames(article))).rpartition(day)
    parts = (Span(before), Span(day, instant=at), Span(after))
    return tuple(replace(span, is_faint=True) for span in parts if span.text)


def _body(text: str) -> Iterator[str]:
    """The first lines of a long text, as many as there is room for."""
    room = _BODY
    for line in text.splitlines():
        kept = shortened(line, max(room, 1))
        if kept and room > 0:
            yield kept
        room -= utf16_length(kept)


def _related(story: RelatedStory, chat: Chat) -> tuple[Span, ...]:
    day = _day(story.published_at, chat) if story.published_at else ""
    about = dotted((shortened(story.provider, 60), day))
    title = _headline(story.title, story.link, 150)
    return (Span("• "), title, *((Span(f" – {about}", is_faint=True),) if about else ()))


def _plain_lines(lines: Iterable[tuple[Span, ...]]) -> Iterator[str]:
    for line in lines:
        text = "".join(span.text for span in line).strip()
        if text:
            yield text
        yield from (span.link for span in line if span.link and not span.is_citation)


def line_html(line: tuple[Span, ...]) -> str:
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


def _day(instant: datetime, chat: Chat) -> str:
    return written(say("day", day=instant), chat)


def _headline(title: str, link: str, room: int) -> Span:
    """A title that leads to its story, as long as the address is one that fits on a line."""
    is_address = len(link) <= URL_LIMIT and link.split() == [link] and cleaned(link) == link
    return Span(shortened(title, room) or "…", link=link if is_address else "")
