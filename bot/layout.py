"""Reply → lines of spans: which words stand where, in which style, and how much room there is for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from bot.conversation import Passage, listed, say
from bot.texts import cleaned, dotted, fitted, shortened, utf16_length, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.conversation import Chat, Reply, Text
    from storage import Article, Quote, RelatedStory

    Line = tuple["Span", ...]

ROOM = 200
"""The units for a title or a name where there is room for everything."""

ROOM_FOR_TOPICS, ROOM_FOR_WHY = 110, 60
"""With less room for a title, stories are told without their topics, and without why they are there."""

FOLDED_FROM = 350
"""Longer excerpts are folded, so that what stands below a card is still to be seen."""

QUOTATION_LIMIT = 420
URL_LIMIT = 2000

_FLAMES = ((0.9, "🔥🔥🔥"), (0.7, "🔥🔥"), (0.4, "🔥"))
_PARAGRAPH = 700
_EXCERPT = 1500
_BODY = 900
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


def lay_out(reply: Reply, chat: Chat, room: int) -> list[Line]:
    """The lines of a reply, names and titles within `room` units each; an empty line is a gap."""
    chat = chat.speaking(reply.language)
    blocks: list[list[Line]] = []
    if reply.title:
        blocks.append([(Span(fitted(written(reply.title, chat), 200), is_bold=True),)])
    blocks += [_quotation(quote, reply.articles, chat) for quote in reply.quotes]
    blocks += [_paragraph(paragraph, chat) for paragraph in reply.paragraphs]
    blocks += [[line for text in lines for line in _paragraph(text, chat)] for lines in reply.lists]
    if reply.table:
        rows = (dotted((written(cell, chat) for cell in row), chat) for row in reply.table)
        blocks.append([(Span(fitted(row, _PARAGRAPH)),) for row in rows])
    blocks += entries(reply, chat, room)
    if reply.card:
        blocks += _card(reply.card, chat)
    blocks += [[(Span(fitted(written(note, chat), _PARAGRAPH), is_faint=True),)] for note in reply.notes]
    lines: list[Line] = []
    for block in blocks:
        lines += [(), *block] if lines else block
    return lines


def byline(article: Article, chat: Chat, room: int = ROOM) -> str:
    """Provider, day and kind, with points between."""
    kind = written(say("by-line-video"), chat) if article.kind == "video" else ""
    provider = shortened(article.provider.name or article.provider.domain, min(60, room))
    return dotted((provider, _day(article.published_at, chat), kind), chat)


def flames(article: Article) -> str:
    """One to three flames for the hotter stories of the archive, none for the others."""
    hotness = article.hotness or 0.0
    return next((sign for least, sign in _FLAMES if hotness >= least), "")


def _paragraph(paragraph: Text | str, chat: Chat) -> list[Line]:
    lines = (fitted(line, _PARAGRAPH) for line in written(paragraph, chat).splitlines())
    return [(Span(line),) for line in lines if line]


def quoted(quote: Quote, chat: Chat) -> str:
    """The words of a quotation between the marks that the chat's language has for it."""
    return written(say("quoted", words=Passage(quote.text, QUOTATION_LIMIT)), chat)


def _quotation(quote: Quote, articles: Sequence[Article], chat: Chat) -> list[Line]:
    """A sentence of a story, with the story's number."""
    link = _headline("", articles[quote.number - 1].link, 1).link
    number = Span(f"[{quote.number}]", link=link, is_citation=True)
    return [(Span(f"{quoted(quote, chat)} ", is_quote=True), number)]


def entries(reply: Reply, chat: Chat, room: int) -> Iterator[list[Line]]:
    """The lines of each story of a list: its number and title, why it is there, and what is to be known of it."""
    nothing = ("",) * len(reply.articles)
    told = zip(reply.articles, reply.whys or nothing, reply.abouts or nothing, strict=True)
    for number, (article, why, about) in enumerate(told, reply.first_number):
        if number in reply.withdrawn:
            title = Span(shortened(article.title, room), is_struck=True)
            yield [(Span(f"{number}. "), title, Span(f" {written(say('withdrawn'), chat)}", is_faint=True))]
        else:
            shown = written(about, chat) or dotted((byline(article, chat, room), _topics(article, chat, room)), chat)
            yield _entry(number, article, written(why, chat), shown, room)


def _entry(number: int, article: Article, why: str, about: str, room: int) -> list[Line]:
    title = _headline(article.title, article.link, room)
    fire = flames(article)
    return [
        (Span(f"{number}. "), title, *((Span(f" {fire}"),) if fire else ())),
        *([(Span(fitted(why, room)),)] if why and room > ROOM_FOR_WHY else ()),
        (Span(fitted(about, 2 * ROOM), is_faint=True),),
    ]


def _topics(article: Article, chat: Chat, room: int) -> str:
    if room < ROOM_FOR_TOPICS:
        return ""
    shown: list[Text | str] = [shortened(name, 40) for name in article.topics[:3]]
    more = len(article.topics) - len(shown)
    return written(listed((*shown, say("more-topics", count=more)) if more else shown), chat)


def _card(article: Article, chat: Chat) -> Iterator[list[Line]]:
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


def _card_byline(article: Article, chat: Chat) -> Line:
    """The byline with the flames; the time of day is told to those who can be shown it in their own zone."""
    at = article.published_at
    if at.astimezone(UTC).time() == time():  # the file names a day alone
        return (Span(dotted((byline(article, chat), flames(article)), chat), is_faint=True),)
    day = _day(at, chat)
    before, _, after = dotted((byline(article, chat), flames(article)), chat).rpartition(day)
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


def _related(story: RelatedStory, chat: Chat) -> Line:
    day = _day(story.published_at, chat) if story.published_at else ""
    about = dotted((shortened(story.provider, 60), day), chat)
    title = _headline(story.title, story.link, 150)
    return (Span("• "), title, *((Span(f" – {about}", is_faint=True),) if about else ()))


def _day(instant: datetime, chat: Chat) -> str:
    return written(say("day", day=instant), chat)


def _headline(title: str, link: str, room: int) -> Span:
    """A title that leads to its story, as long as the address is one that fits on a line."""
    return Span(shortened(title, room) or "…", link=link if _is_on_a_line(link) else "")


def is_web_address(address: str) -> bool:
    """Whether something can be fetched there, as far as the address tells."""
    return address.startswith(("https://", "http://")) and _is_on_a_line(address)


def _is_on_a_line(address: str) -> bool:
    return len(address) <= URL_LIMIT and address.split() == [address] and cleaned(address) == address
