"""What is said when nothing is found, and what admins see of it."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commands.listing import MAX_CHOICES, in_rows, nothing, topic_button
from bot.conversation import Button, Reply, UserError, say
from bot.question import Intent
from bot.question.turns import command_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.app import App
    from bot.commands.listing import Listing
    from bot.conversation import Request
    from storage import Article, Page, Topic

DAYS = 30
MOST_SHOWN = 30
NEAR_TOPICS = 3


async def in_vain(
    app: App, listing: Listing, page: Page, guess: Sequence[Article], *, is_typed: bool = True
) -> UserError:
    """That the archive has nothing on it, with the nearest topics, and the best guess as a guess."""
    error = await nothing(app, listing, page)
    if is_typed and error.text.key != "empty-archive":
        await note_miss(app, listing.request, listing.asked)
    error.line = listing.turn
    if error.text.key not in ("nothing-near", "nothing-else"):
        return error
    topics = await _nearest_topics(app, listing, page.articles, is_near=bool(guess))
    if not topics and not guess:
        return error
    guesses = tuple((Button(one.title, f"/read {one.id} {listing.line()}"),) for one in guess)
    text = say("nothing-guess" if guess else "nothing-topics", words=listing.asked, topics=len(topics))
    buttons = (*guesses, *in_rows([topic_button(topic) for topic in topics], 2), *error.buttons[-1:])
    return UserError(text, buttons, listing.turn)


async def note_miss(app: App, request: Request, words: str) -> None:
    """The words kept among those that were looked for in vain, unless they are still being typed."""
    if words and not request.is_inline:
        await app.storage.misses.note(words, request.now.astimezone(request.chat.zone).date())


async def misses(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001 - every handler takes the same
    """What people looked for in vain in the last thirty days."""
    since = request.now.astimezone(request.chat.zone).date() - timedelta(days=DAYS)
    found = await app.storage.misses.most_frequent(since, MOST_SHOWN)
    if not found:
        return Reply(say("title-misses"), (say("no-misses", days=DAYS),))
    lines = tuple(say("miss", words=one.words, count=one.count, day=one.last_on) for one in found)
    buttons = [Button(one.words, f"{command_of(Intent.STORIES)} {one.words}") for one in found[:MAX_CHOICES]]
    return Reply(say("title-misses"), (say("misses-hint", days=DAYS), *lines), buttons=in_rows(buttons, 2))


async def _nearest_topics(app: App, listing: Listing, articles: Sequence[Article], *, is_near: bool) -> list[Topic]:
    """Topics of that name, and those of the stories that come closest if any of them is near."""
    store = app.storage.articles
    named = (await store.likely_topics(listing.asked)).topics
    close = Counter(name for article in articles for name in article.topics) if is_near else Counter[str]()
    known = {topic.name: topic for topic in await store.topics()}
    names = dict.fromkeys((*(topic.name for topic in named), *(name for name, _ in close.most_common())))
    return [known[name] for name in names if name in known][:NEAR_TOPICS]
