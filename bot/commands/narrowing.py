"""What a digest is narrowed down to, in words: `ai security from nextgov without crypto` → topics and providers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.commands.listing import MAX_CHOICES, in_rows
from bot.conversation import Button, UserError, say
from bot.zones import is_zone_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.app import App
    from storage import Names

MOST_WORDS = 60
_LONGEST_NAME = 6
_LONGEST_GUESS = 3
_LIKENESS = 0.7
_PARTS = re.compile(r"[,;+&/]|\b(?:and|or)\b", re.IGNORECASE)
_PROVIDERS, _OUT = frozenset(("from", "by", "via")), frozenset(("without", "not", "no", "except", "but"))
_FILLERS = frozenset(
    ("on", "about", "the", "a", "all", "any", "everything", "topics", "topic", "news", "of", "stories", "in")
)
_AROUND = "“”\"'.:!?()[]-–—"


@dataclass(slots=True)
class Narrowed:
    """Topics and providers by their full names, in and out; and a place that was named among them, "" for none."""

    topics: list[str] = field(default_factory=list)
    without_topics: list[str] = field(default_factory=list)
    providers: list[str] = field(default_factory=list)
    without_providers: list[str] = field(default_factory=list)
    place: str = ""


@dataclass(slots=True)
class _Reading:
    """The reading of one part: names after `from` are providers first, those after `without` are kept out."""

    app: App
    names: Names
    line: str
    language: str
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
        words = [*takewhile(lambda one: one.lower() not in _PROVIDERS | _OUT, words)]
        if length := self._named(words):
            return length
        if word in _FILLERS or not word.strip(_AROUND):
            return 1
        return await self._guessed(words) or self._place(words) or await self._refuse(words)

    def _named(self, words: Sequence[str]) -> int:
        for length, run in _runs(words, _LONGEST_NAME):
            kind, name = self._name(run)
            if name and run.lower() not in _FILLERS:
                self._keep(kind, name)
                return length
        return 0

    def _name(self, run: str) -> tuple[str, str]:
        topic, provider = self.names.topic(run), self.names.provider(run)
        is_provider = bool(provider) and (self.wants_provider or not topic)
        return ("providers", provider) if is_provider else ("topics", topic)

    async def _guessed(self, words: Sequence[str]) -> int:
        for length, run in _runs(words, _LONGEST_GUESS):
            likely = (await self.app.storage.articles.likely_topics(run)).topics
            if len(likely) == 1 and not self.wants_provider:
                self._keep("topics", likely[0].name)
                return length
        return 0

    def _place(self, words: Sequence[str]) -> int:
        """A place that is named where a topic could be: `8:00 London`."""
        for length, run in _runs(words, _LONGEST_GUESS):
            if not (self.found.place or self.is_out or self.wants_provider) and is_zone_name(run, self.language):
                self.found.place = run
                return length
        return 0

    def _keep(self, kind: str, name: str) -> None:
        names: list[str] = getattr(self.found, f"without_{kind}" if self.is_out else kind)
        if name not in names:
            names.append(name)

    async def _refuse(self, words: Sequence[str]) -> int:
        """UserError: what is not known, and the nearest names, each as the same line with it in the unknown's place."""
        likely = await self.app.storage.articles.likely_topics(words[0])
        asked = words[0].strip(_AROUND) if likely.topics else self._unknown(words)
        near = [topic.name for topic in likely.topics] or [*likely.nearest]
        if self.wants_provider:
            known = self.names.providers
            near = [*{known[key]: key for key in get_close_matches(asked.lower(), known, cutoff=_LIKENESS)}]
        buttons = [Button(name, put_in(self.line, asked, name)) for name in near[:MAX_CHOICES]]
        without = Button(say("button-leave-out", words=asked), put_in(self.line, asked, ""))
        key = "which-topic" if likely.topics and not self.wants_provider else "no-topic-or-provider"
        raise UserError(
            say(key, name=asked, nearest=len(near)), tuple(filter(None, (*in_rows(buttons, 2), (without,))))
        )

    def _unknown(self, words: Sequence[str]) -> str:
        """The first words, up to one that begins a name."""
        count = 1
        while count < min(len(words), _LONGEST_GUESS) and not any(
            self._name(run)[1] for _, run in _runs(words[count:], _LONGEST_NAME)
        ):
            count += 1
        return " ".join(words[:count]).strip(_AROUND)


async def narrowed(app: App, words: str, line: str, language: str) -> Narrowed:
    """What the words narrow a digest down to. UserError for words that are like no topic and no provider.

    The nearest names are offered as `line`, the command as it was typed, with the name in the unknown one's place.
    """
    found, names = Narrowed(), await app.storage.articles.names()
    for part in _parts(words):
        # A name may hold what else leads to names; but of `not ai`, only the latter is one.
        if (name := names.topic(part)) and part.split()[0].lower() not in _OUT:
            found.topics.append(name)
        else:
            await _Reading(app, names, line, language, found).read(part.split())
    return found


def put_in(line: str, found: str, name: str) -> str:
    """The line with the name in the place of the words that were found in it."""
    pattern = r"\W+".join(re.escape(word) for word in found.split())
    changed = re.sub(rf"(?<![\w/]){pattern}(?!\w)", lambda _: name, " ".join(line.split()), count=1)
    return re.sub(r" +(?=,)", "", " ".join(changed.split()))


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
