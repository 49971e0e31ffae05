"""What a message of a digest says around its stories: its title, what they have in common, where each comes from."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.conversation import Dated, Text, listed, say
from bot.digest.compose import Kind
from bot.digest.followed import followed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.conversation import Chat
    from bot.digest.page import DigestPage, Shown

MOST_NAMES = 3
"""So many things that are followed are named in a title."""

RECENT = timedelta(days=3)
"""Stories younger than this are no archive yet."""


def title_of(page: DigestPage, due_at: datetime, chat: Chat) -> Text:
    """The day, and what the digest is about; of what is told at once, what is followed."""
    if page.follow:
        return say("alert-title", name=_all_followed(page))
    return say("digest-title", day=Dated(due_at, zone=chat.zone), about=listed(page.about), topics=len(page.about))


def _all_followed(page: DigestPage) -> Text | str:
    """What the stories are followed by: the first few, and how many more."""
    names = [followed(one) for one in dict.fromkeys(page.follows or (page.follow,))]
    more = len(names) - MOST_NAMES
    return listed([*names[:MOST_NAMES], *([say("more-topics", count=more)] if more > 0 else [])])


def lead_of(page: DigestPage, due_at: datetime, chat: Chat) -> Text:
    """How many stories there are and of what, or that nothing is new, and from when they are."""
    if page.follow:
        return say("alert-lead", count=page.count, more=page.more)
    kind, since = str(page.kind), Dated(page.since, with_time=_is_same_day(page.since, due_at, chat))
    if page.kind is Kind.FRESH:
        topics, named = listed(page.topics), len(page.topics)
        return say("digest-fresh", count=page.count, topics=topics, named=named, more=page.more)
    if page.oldest_at is None or page.newest_at is None:
        return say("digest-none") if page.is_first else say("digest-quiet", since=since)
    oldest, newest = page.oldest_at, page.newest_at
    is_one_day = "yes" if _is_same_day(oldest, newest, chat) else "no"
    if page.kind is Kind.OLDER and due_at - newest < RECENT:
        return say("digest-before", since=since, is_one_day=is_one_day, oldest=oldest, newest=newest)
    return say(
        "digest-older", kind=kind, since=since, is_one_day=is_one_day, oldest=oldest, newest=newest, more=page.more
    )


def _is_same_day(one: datetime, other: datetime, chat: Chat) -> bool:
    return one.astimezone(chat.zone).date() == other.astimezone(chat.zone).date()


def about_story(story: Shown, due_at: datetime, chat: Chat) -> Text:
    """Who published a story and when, who has it as well, and what it is followed by."""
    article = story.article
    days = (due_at.astimezone(chat.zone).date() - article.published_at.astimezone(chat.zone).date()).days
    provider = article.provider.name or article.provider.domain
    parts = (
        provider,
        say("digest-day", age=days, day=article.published_at),
        say("by-line-video") if article.kind == "video" else "",
        say("also-at", names=listed(story.also_at)) if story.also_at else "",
        say("why-followed", name=followed(story.follow)) if story.follow else "",
    )
    return say("filters", parts=tuple(part for part in parts if part))
