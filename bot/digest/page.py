"""A digest as messages: what each of them tells, kept as JSON until it is sent and as long as it may be corrected."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.conversation import Button, Reply, say
from bot.digest.compose import Digest, Kind, Story
from bot.digest.followed import follow_names
from bot.digest.page_texts import about_story, lead_of, title_of
from bot.render import Rendered, fits, html
from bot.rich import rich_page
from bot.texts import shortened
from storage import Article, Part, SentStory

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.conversation import Chat
    from bot.rich import RichPage
    from storage import Subscription

EXCERPT = 160
MOST_REST = 60
"""So many of the stories that did not fit are kept by number, to be opened by a button."""

MOST_TOPICS = 3
NIGHT_FROM, NIGHT_UNTIL = 22, 8
"""The hours of the local night: from the first on, and before the second."""

_BUTTONS_A_ROW = 5


@dataclass(frozen=True, slots=True)
class DigestPage:
    """What one message of a digest tells besides its stories: their number in all parts, what is more, since when.

    `about` are the topics of the contract, `topics` those of the stories; `oldest_at` and `newest_at` their bounds.
    `also_at` has the other providers of each story of this message, `follows` the names of what it is followed by, none
    at all where no story is. `rest` are ids of stories that did not fit. `follow` are the names of what its first story
    is followed by where it is told at once, none for a digest; `follows` are none where all of it is followed by that.
    `is_first` says that the chat got no digest of this
    subscription before, `is_page` that the message is one with pictures, which holds all stories. `signature` stands
    below the last message.
    """

    kind: Kind
    since: datetime
    count: int = 0
    more: int = 0
    rest: tuple[int, ...] = ()
    first_number: int = 1
    is_last: bool = True
    is_silent: bool = False
    about: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    oldest_at: datetime | None = None
    newest_at: datetime | None = None
    also_at: tuple[tuple[str, ...], ...] = ()
    follows: tuple[tuple[str, ...], ...] = ()
    follow: tuple[str, ...] = ()
    is_first: bool = False
    is_page: bool = False
    signature: str = ""

    @property
    def json(self) -> dict[str, Any]:
        """The page as a delivery keeps it."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return {name: _json(value) for name, value in values.items() if value not in ((), None, "")}

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> DigestPage:
        """The page that a delivery keeps."""
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
        }
        for name in ("since", "oldest_at", "newest_at"):
            if name in values:
                values[name] = datetime.fromisoformat(values[name])
        values["kind"] = Kind(values["kind"])
        for name in ("also_at", "follows"):
            values[name] = tuple(map(tuple, values.get(name, ())))
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Shown:
    """A story as a message shows it: the article, or what is left of one that was withdrawn; others that have it.

    `follow` are the names of what it is followed by, none for nothing.
    """

    article: Article
    also_at: tuple[str, ...] = ()
    is_withdrawn: bool = False
    follow: tuple[str, ...] = ()

    @classmethod
    def of(cls, story: Story) -> Shown:
        """A story of a digest."""
        return cls(story.article, story.also_at, follow=follow_names(story.follow) if story.follow else ())


@dataclass(frozen=True, slots=True)
class Letter:
    """A message of a digest, ready but for what is its chat's own: what it tells, its stories, its words."""

    page: DigestPage
    shown: tuple[Shown, ...]
    rendered: Rendered
    rich: RichPage | None = None


def letter(page: DigestPage, shown: tuple[Shown, ...], due_at: datetime, chat: Chat) -> Letter:
    """The message as it reads in the chat's language and zone."""
    reply = digest_reply(page, shown, due_at, chat)
    return Letter(page, shown, html(reply, chat), rich_page(reply, chat))


def letters(
    digest: Digest, subscription: Subscription, due_at: datetime, chat: Chat, *, has_pages: bool = False
) -> tuple[Letter, ...]:
    """The messages of a digest, split between stories where one has no room for all; only the first makes a sound.

    A page (`has_pages`) has room for all.
    """
    shown = tuple(map(Shown.of, digest.stories))
    if not subscription.is_digest and len({one.follow for one in shown}) == 1:
        shown = tuple(replace(one, follow=()) for one in shown)
    page = replace(_page(digest, subscription, due_at, chat), is_page=has_pages)
    whole = letter(replace(page, **_of_each(shown)), shown, due_at, chat)
    if whole.rendered.is_whole or whole.rich:
        return (whole,)
    split, first = [], 1
    slices = _slices(page, shown, due_at, chat)
    for some in slices:
        is_silent, is_last = page.is_silent or first > 1, some is slices[-1]
        part = replace(page, is_page=False, first_number=first, is_last=is_last, is_silent=is_silent, **_of_each(some))
        split.append(letter(part, some, due_at, chat))
        first += len(some)
    return tuple(split)


def _of_each(shown: Sequence[Shown]) -> dict[str, Any]:
    """What a page keeps of each of its stories."""
    follows = tuple(one.follow for one in shown)
    return {"also_at": tuple(one.also_at for one in shown), "follows": follows if any(follows) else ()}


def pages(
    digest: Digest, subscription: Subscription, due_at: datetime, chat: Chat, *, has_pages: bool = False
) -> tuple[Part, ...]:
    """The messages of a digest as deliveries keep them."""
    return tuple(part_of(one, digest) for one in letters(digest, subscription, due_at, chat, has_pages=has_pages))


def part_of(one: Letter, digest: Digest) -> Part:
    """A message as its delivery keeps it, with what the chat has got along with its stories."""
    merged = {story.article.id: story.merged for story in digest.stories}
    told = [other.id for shown in one.shown for other in merged[shown.article.id]]
    sent = tuple(SentStory(shown.article.id, shown.article.title) for shown in one.shown)
    return Part(sent, one.page.json, (*told, *(digest.known if one.page.is_last else ())))


def digest_reply(page: DigestPage, shown: Sequence[Shown], due_at: datetime, chat: Chat, number: int = 0) -> Reply:
    """The message of the delivery of that number, with its buttons; a preview (0) has none."""
    is_first = page.first_number == 1
    numbers = range(page.first_number, page.first_number + len(shown))
    pictures = (story.article.images[0].url for story in shown if story.article.images and not story.is_withdrawn)
    return Reply(
        title=title_of(page, due_at, chat) if is_first else "",
        paragraphs=(lead_of(page, due_at, chat),) if is_first else (),
        articles=tuple(story.article for story in shown),
        whys=tuple(shortened(story.article.excerpt, EXCERPT) for story in shown),
        abouts=tuple(about_story(story, due_at, chat) for story in shown),
        first_number=page.first_number,
        withdrawn=frozenset(one for one, story in zip(numbers, shown, strict=True) if story.is_withdrawn),
        picture=next(pictures, "") if is_first else "",
        notes=(page.signature,) if page.signature and page.is_last else (),
        buttons=digest_buttons(page, shown, number) if number else (),
        is_page=page.is_page,
    )


def _page(digest: Digest, subscription: Subscription, due_at: datetime, chat: Chat) -> DigestPage:
    contract, is_digest = subscription.contract, subscription.is_digest
    articles = [story.article for story in digest.stories]
    counted = Counter(name for article in articles for name in article.topics)
    return DigestPage(
        digest.kind,
        subscription.covered_until,
        count=len(articles),
        more=digest.more,
        rest=tuple(story.article.id for story in digest.rest[:MOST_REST]),
        is_silent=contract.is_silent or (not is_digest and _is_night(due_at, chat)),
        about=contract.topics[:MOST_TOPICS] if is_digest else (),
        topics=tuple(name for name, _ in counted.most_common(MOST_TOPICS)),
        oldest_at=min((article.published_at for article in articles), default=None),
        newest_at=max((article.published_at for article in articles), default=None),
        is_first=subscription.is_first,
        follow=() if is_digest else follow_names(next((one.follow for one in digest.stories if one.follow), contract)),
        signature=contract.signature,
    )


def _is_night(at: datetime, chat: Chat) -> bool:
    """Whether people there may be asleep: what is told at once comes without a sound then, rather than later."""
    hour = at.astimezone(chat.zone).hour
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


def _slices(page: DigestPage, shown: Sequence[Shown], due_at: datetime, chat: Chat) -> list[tuple[Shown, ...]]:
    """The stories of each message: no more messages than it takes, and about as many stories in each."""

    def has_room(first: int, some: tuple[Shown, ...]) -> bool:
        return fits(digest_reply(replace(page, first_number=first), some, due_at, chat), chat)

    full = _filled(shown, has_room, 1)
    even = _filled(shown, has_room, len(full))
    return even if len(even) == len(full) else full


def _filled(
    shown: Sequence[Shown], has_room: Callable[[int, tuple[Shown, ...]], bool], parts: int
) -> list[tuple[Shown, ...]]:
    """The stories one message after the other, as many in each as there is room for: at most its share of `parts`."""
    slices: list[tuple[Shown, ...]] = []
    start = 0
    while start < len(shown):
        share = -(-(len(shown) - start) // max(1, parts - len(slices)))
        size = 1  # a story that has no room is cut
        while size < share and has_room(start + 1, tuple(shown[start : start + size + 1])):
            size += 1
        slices.append(tuple(shown[start : start + size]))
        start += size
    return slices


def digest_buttons(page: DigestPage, shown: Sequence[Shown], number: int) -> tuple[tuple[Button, ...], ...]:
    """What opens the stories of the delivery of that number, and the stories that did not fit."""
    numbers = [
        Button(say("button-story", number=place), f"/story {story.article.id} {number}", number=place)
        for place, story in enumerate(shown, page.first_number)
        if not story.is_withdrawn
    ]
    rows = [tuple(numbers[start : start + _BUTTONS_A_ROW]) for start in range(0, len(numbers), _BUTTONS_A_ROW)]
    if page.more and page.is_last:
        rows.append((Button(say("button-more", count=page.more), f"/rest {number}"),))
    if page.follow and page.is_last:
        rows.append((Button(say("button-following"), "/following"),))
    return tuple(rows)


def _json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return [_json(one) for one in value] if isinstance(value, tuple) else value
