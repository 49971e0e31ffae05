"""What a digest is narrowed down to, in words: `ai security from nextgov without crypto` → topics and providers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.commands.listing import MAX_CHOICES, in_rows
from bot.conversation import Button, UserError, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.app import App
    from storage import Names

MOST_WORDS = 60
_LONGEST_NAME = 6
_LONGEST_GUESS = 3
_PARTS = re.compile(r"[,;+&/]|\b(?:and|or)\b", re.IGNORECASE)
_PROVIDERS, _OUT = frozenset(("from", "by", "via")), frozenset(("without", "not", "no", "except", "but"))
_FILLERS = frozenset(
    ("on", "about", "the", "a", "all", "any", "everything", "topics", "topic", "news", "of", "stories", "in")
)
_AROUND = "“”\"'.:!?()[]"


@dataclass(slots=True)
class Narrowed:
    """Topics and providers by their full names, in and out."""

    topics: list[str] = field(default_factory=list)
    without_topics: list[str] = field(default_factory=list)
    providers: list[str] = field(default_factory=list)
    without_providers: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """The reading of one part: names after `from` are providers first, those after `without` are kept out."""

    app: App
    names: Names
    line: str
    found: Narrowed
    wants_provider: bool = False
    is_out: bool = False

    async def read(self, words: Sequence[str]) -> None:
        """Each name in the words. UserError for words that name nothing."""
        while words:
            words = words[await self._step(words) :]

    async def _step(self, words: Sequence[str]) -> int:
        """How many words the first name takes, or a word that leads to names."""
        word = words[0].lower()
        if word in _PROVIDERS:
            self.wants_provider = True
            return 1
        if word in _OUT:
            self.is_out = True
            return 1
        for length, run in _runs(words, _LONGEST_NAME):
            if self._take(run):
                return length
        if word in _FILLERS:
            return 1
        for length, run in _runs(words, _LONGEST_GUESS):
            likely = (await self.app.storage.articles.likely_topics(run)).topics
            if len(likely) == 1:
                self._keep(likely[0].name, is_provider=False)
                return length
        raise await self._unknown(words)

    def _take(self, run: str) -> bool:
        topic, provider = self.names.topic(run), self.names.provider(run)
        is_provider = bool(provider) and (self.wants_provider or not topic)
        name = provider if is_provider else topic
        if name:
            self._keep(name, is_provider=is_provider)
        return bool(name)

    def _keep(self, name: str, *, is_provider: bool) -> None:
        kind = "providers" if is_provider else "topics"
        names: list[str] = getattr(self.found, f"without_{kind}" if self.is_out else kind)
        if name not in names:
            names.append(name)

    async def _unknown(self, words: Sequence[str]) -> UserError:
        """What is not known, and the nearest topics, each as the same line with the topic in its place."""
        asked = " ".join(words[:_LONGEST_GUESS])
        likely = await self.app.storage.articles.likely_topics(words[0])
        near = [topic.name for topic in likely.topics] or [*likely.nearest]
        buttons = [Button(name, self.line.replace(asked, name, 1)) for name in near[:MAX_CHOICES]]
        key = "which-topic" if likely.topics else "no-topic-or-provider"
        return UserError(say(key, name=words[0] if likely.topics else asked, nearest=len(near)), in_rows(buttons, 2))


async def narrowed(app: App, words: str, line: str) -> Narrowed:
    """What the words narrow a digest down to. UserError for words that are like no topic and no provider.

    The nearest topics are offered as `line`, the command as it was typed, with the name in the unknown one's place.
    """
    found, names = Narrowed(), await app.storage.articles.names()
    for part in _parts(words):
        if name := names.topic(part):  # a name may hold what else parts names
            found.topics.append(name)
        else:
            await _Reading(app, names, line, found).read(part.split())
    return found


def _parts(words: str) -> Iterator[str]:
    """The words between commas and the like; what is kept out begins a part of its own."""
    text = re.sub(r"(?<!\S)-(?=\w)", "without ", " ".join(words.split()[:MOST_WORDS]))
    text = re.sub(r"(?<!\S)(?=(?:without|not|except|but|no)\b)", ", ", text, flags=re.IGNORECASE)
    for part in _PARTS.split(text):
        if kept := part.strip().strip(_AROUND):
            yield kept


def _runs(words: Sequence[str], longest: int) -> Iterator[tuple[int, str]]:
    """The words from the first on, the longest run first."""
    for length in range(min(longest, len(words)), 0, -1):
        yield length, " ".join(word.strip(_AROUND) for word in words[:length])
