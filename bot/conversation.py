"""The words of a conversation: who asks what, and what comes back. They know no surface, no markup, no language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import date, datetime, time
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from storage import Article, Quote

    Day: TypeAlias = "date | datetime | time | Dated | Calendar | Weekdays"
    Value: TypeAlias = "str | int | Day | Listed | Passage | Text | tuple[Text | str, ...]"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence by its key in `locales/`, with the values that it speaks of. A plain str is data, the same everywhere.

    Values that are texts are written in the same language; several in a tuple stand in a row with points between.
    """

    key: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """An instant as the day of the week and of the month, `with_time` to the minute; in the chat's zone or another."""

    instant: datetime
    with_time: bool = False
    zone: ZoneInfo | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day, week, month, quarter or year (`unit`) that begins with a day; a week is told by that day."""

    first_on: date
    unit: str


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week (Monday is 0) by their short names."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Several things one after the other, with what a language sets between."""

    parts: tuple[Text | str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Data that is longer than a name, such as a sentence of a story: cut at so many UTF-16 units."""

    text: str
    limit: int


def say(key: str, **values: Value) -> Text:
    """The sentence of that key, with these values."""
    return Text(key, tuple(values.items()))


def listed(parts: Sequence[Text | str]) -> Text | str:
    """The parts one after the other, as the language does it; the only one as it is, "" for none."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return say("listed", names=Listed(tuple(parts)))


@dataclass(frozen=True, slots=True)
class Chat:
    """Where the conversation takes place. `kind` is private, group, supergroup or channel; `id` is Telegram's.

    `title` is empty in private; `has_topics` says that it is a forum, a group with topics.
    """

    id: int
    kind: str
    language: str
    zone: ZoneInfo
    title: str = ""
    has_topics: bool = False

    def speaking(self, language: str) -> Chat:
        """The same chat in this language, "" for its own."""
        return replace(self, language=language) if language else self


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; `id` is Telegram's, 0 where nobody is known (a post of a channel).

    `is_admin` says that this is an admin of the bot, `is_anonymous_admin` that a group's admin speaks as the group.
    `name` is how an admin calls themselves, which stands beside what they do to the archive; of others it is not known.
    `language` is the language code of their app, such as pt-BR, "" where that is not known.
    """

    id: int = 0
    is_admin: bool = False
    is_anonymous_admin: bool = False
    name: str = ""
    language: str = ""


class AttachmentLost(Exception):  # noqa: N818 - what became of it
    """A file that came with a request cannot be had: its transfer broke off, or it is there no more."""


class AttachmentTooLarge(AttachmentLost):
    """A file that came with a request has more than the `most` bytes that can be fetched."""

    def __init__(self, most: int) -> None:
        super().__init__(f"it has more than {most} bytes")
        self.most = most


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a request: its name, and its size in bytes (0 where unknown).

    `fetch` writes it to a path, which takes its time; it raises AttachmentLost (AttachmentTooLarge, where that is why),
    and leaves nothing there, if it fails.
    """

    name: str
    size: int
    fetch: Callable[[Path], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Request:
    """One line that someone typed, or that a button typed for them. `now` is aware UTC.

    `is_inline` says that it is still being typed elsewhere: it is no part of a conversation. `thread_id` is the forum
    topic that it was typed in, 0 outside them. `attachments` came with it; those of one `album` come in a request each,
    all with its name. `about` are the addresses of the stories in the message that it answers: of a card, that of its
    story only.
    """

    text: str
    chat: Chat
    person: Person
    now: datetime
    is_inline: bool = False
    thread_id: int = 0
    attachments: tuple[Attachment, ...] = ()
    album: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file that comes with a reply; a picture is shown, others are to be saved."""

    name: str
    content: bytes
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap: `line` is the command it types.

    Instead of that, `url` is the page that it opens, `shares` the line whose answer goes to a chat that the person then
    chooses, and `copies` the text that they may paste elsewhere. Where a surface cannot do that, there is no button.
    `number` is set where the button opens the story of that number in the list above: where room is scarce, the number
    is label enough.
    """

    label: Text | str
    line: str = ""
    url: str = ""
    shares: str = ""
    copies: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes back: a title, quotations, paragraphs, numbered stories or the card of one, notes, rows of buttons.

    Lists are lines that stand together, the first of them what they are about. Quotations cite the stories below them
    by their numbers. A table is rows of cells, the first of them the heads of its columns. `whys` are lines below the
    stories, one for each or none at all; `abouts` likewise stand in place of provider, day and topics. What `is_page`
    may be shown as one: with the pictures of its stories, and their excerpts in full. The first story has the number
    `first_number`; those of the numbers in `withdrawn` are struck out. `picture` is the address of one to show large
    above the text. `page_count` is the number of pages that the list of stories has. `line` is the command that asks
    for this list again: what the next words of this person may change. What stands `is_apart` does not take the place
    of the message whose button asked for it. What `is_aside` is a few words for whoever pressed a button, and for
    nobody else: the message stays. What `is_partial` comes before the first whole reply, and is what there is of it
    already, such as the words of a picture: it is shown in passing, where a surface can, and takes no message.
    `is_refusal` says that it is a mistake told, and nothing was done. A `file` comes with the words below it, or after
    them where they take the place of a message. `in_place_of` is the number of an earlier message of this chat whose
    place the reply takes, 0 for none. `language` is the one that it is to be written in, "" for the chat's: that may
    have been another when the request was made.
    """

    title: Text | str = ""
    paragraphs: tuple[Text | str, ...] = ()
    lists: tuple[tuple[Text | str, ...], ...] = ()
    quotes: tuple[Quote, ...] = ()
    table: tuple[tuple[Text | str, ...], ...] = ()
    articles: tuple[Article, ...] = ()
    whys: tuple[Text | str, ...] = ()
    abouts: tuple[Text | str, ...] = ()
    first_number: int = 1
    withdrawn: frozenset[int] = frozenset()
    picture: str = ""
    card: Article | None = None
    notes: tuple[Text | str, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    page_count: int = 1
    line: str = ""
    is_page: bool = False
    is_apart: bool = False
    is_aside: bool = False
    is_partial: bool = False
    is_refusal: bool = False
    file: File | None = None
    in_place_of: int = 0
    language: str = ""


class UserError(Exception):
    """Something that a person can put right; the sentence says what, the buttons help.

    `line` is what was asked all the same, `is_apart` keeps the message whose button was pressed, as a reply's do.
    """

    def __init__(
        self, text: Text, buttons: tuple[tuple[Button, ...], ...] = (), line: str = "", *, is_apart: bool = False
    ) -> None:
        super().__init__(text.key)
        self.text = text
        self.buttons = buttons
        self.line = line
        self.is_apart = is_apart
