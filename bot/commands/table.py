"""The table of commands: what each is called, who runs it, and where it makes sense."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from bot.commands import (
    admin,
    ask,
    browse,
    card,
    digest_settings,
    digests,
    editing,
    export,
    feedback,
    following,
    guide,
    importing,
    imports,
    languages,
    likes,
    opening,
    pausing,
    privacy,
    routing,
    runs,
    saved,
    stats,
    subscribing,
    timezones,
    tour,
    trends,
    vain,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from bot.app import App
    from bot.conversation import Reply, Request

    Answer: TypeAlias = "Awaitable[Reply] | AsyncGenerator[Reply, int]"


class Shown(StrEnum):
    """Whose menu a listed command stands in: everybody's, of groups their admins' (and theirs only), or in private."""

    EVERYWHERE = "everywhere"
    TO_MANAGERS = "to_managers"
    OF_GROUPS = "of_groups"
    IN_PRIVATE = "in_private"


@dataclass(frozen=True, slots=True)
class Command:
    """A word after a slash. `handler` gets what stands behind it.

    It returns its reply or, for long work, yields replies, each of which takes the place of the one before: `yield`
    gives back the number of the message where the reply stands, 0 where it stands in none.
    Commands of buttons are not listed to people, those of admins not even known to others. `shown` says where a listed
    one makes sense; typed, it works everywhere.
    """

    name: str
    handler: Callable[[App, Request, str], Answer]
    is_listed: bool = True
    is_for_admins: bool = False
    shown: Shown = Shown.EVERYWHERE

    @property
    def description(self) -> str:
        """The key of the sentence that says what it does."""
        return f"command-{self.name}"


COMMANDS = (
    Command("latest", browse.latest),
    Command("top", browse.top),
    Command("topics", browse.topics),
    Command("topic", browse.topic),
    Command("search", ask.search),
    Command("trends", trends.trends),
    Command("saved", saved.saved, shown=Shown.IN_PRIVATE),
    Command("follow", following.follow, shown=Shown.TO_MANAGERS),
    Command("following", following.following),
    Command("subscribe", subscribing.subscribe, shown=Shown.TO_MANAGERS),
    Command("settings", digest_settings.settings, shown=Shown.TO_MANAGERS),
    Command("digest", digests.digest),
    Command("schedule", subscribing.schedule, shown=Shown.TO_MANAGERS),
    Command("pause", pausing.pause, shown=Shown.TO_MANAGERS),
    Command("resume", pausing.resume, shown=Shown.TO_MANAGERS),
    Command("unsubscribe", pausing.unsubscribe, shown=Shown.TO_MANAGERS),
    Command("route", routing.route, shown=Shown.OF_GROUPS),
    Command("timezone", timezones.timezone, shown=Shown.TO_MANAGERS),
    Command("language", languages.language, shown=Shown.TO_MANAGERS),
    Command("about", guide.about),
    Command("privacy", privacy.privacy),
    Command("feedback", feedback.feedback, shown=Shown.IN_PRIVATE),
    Command("help", guide.help_),
    Command("start", opening.start, shown=Shown.IN_PRIVATE),
    Command("tour", tour.tour, is_listed=False),
    Command("forget", privacy.forget, is_listed=False),
    Command("read", card.read, is_listed=False),
    Command("save", saved.save, is_listed=False),
    Command("unsave", saved.unsave, is_listed=False),
    Command("unfollow", following.unfollow, is_listed=False),
    Command("answer", ask.answered, is_listed=False),
    Command("story", digests.story, is_listed=False),
    Command("rest", digests.rest, is_listed=False),
    Command("why", digests.why, is_listed=False),
    Command("like", likes.like, is_listed=False),
    Command("dislike", likes.dislike, is_listed=False),
    Command("unlike", likes.unlike, is_listed=False),
    Command("mute", digests.mute, is_listed=False),
    Command("unmute", digests.unmute, is_listed=False),
    Command("admin", admin.admin, is_listed=False, is_for_admins=True),
    Command("misses", vain.misses, is_listed=False, is_for_admins=True),
    Command("deliveries", runs.deliveries, is_listed=False, is_for_admins=True),
    Command("stats", stats.stats, is_listed=False, is_for_admins=True),
    Command("import", importing.import_, is_listed=False, is_for_admins=True),
    Command("export", export.export, is_listed=False, is_for_admins=True),
    Command("unpublish", editing.unpublish, is_listed=False, is_for_admins=True),
    Command("publish", editing.publish, is_listed=False, is_for_admins=True),
    Command("heat", editing.heat, is_listed=False, is_for_admins=True),
    Command("imports", imports.imports_, is_listed=False, is_for_admins=True),
    Command("undo", imports.undo, is_listed=False, is_for_admins=True),
)
BY_NAME = {command.name: command for command in COMMANDS}
LISTED = tuple(command.name for command in COMMANDS if command.is_listed)


def command_for(name: str, request: Request) -> Command | None:
    """The command of that name; None if there is none for this person in this chat."""
    command = BY_NAME.get(name)
    if command and command.is_for_admins and (not request.person.is_admin or request.chat.kind != "private"):
        return None
    return command
