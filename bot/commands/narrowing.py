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
from storage import likeness, name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.app import App
    from bot.conversation import Text
    from storage import Contract, Names

MOST_WORDS = 60
_LONGEST_NAME = 6
_LONGEST_GUESS = 3
_LIKENESS = 0.7
_NEAR = 0.5
"""The least likeness of a topic that is offered in the place of a word."""
_PARTS = re.compile(r"[,;+&/،؛，、；]|\b(?:and|or)\b", re.IGNORECASE)
_PROVIDERS, _OUT = frozenset(("from", "by", "via")), frozenset(("without", "not", "no", "except", "but"))
_FILLERS = frozenset(
    ("on", "about", "the", "a", "all", "any", "everything", "topics", "topic", "news", "of", "stories", "in")
)
_EVERYTHING = frozenset(("all", "any", "everything"))
_URL = re.compile(r"\S*://\S*|\b(?:t\.me|telegram\.me)/\S*", re.IGNORECASE)
_HEAD = re.compile(r"/\w+(?: @\w+| -\d{6,}| \d+ (?:topics|providers)(?!\S))?", re.ASCII)
_AROUND = "“”\"'.:!?()[]-–—"

_TOPICS = Button(say("button-topics"), "/topics")


@dataclass(slots=True)
class Narrowed:
    """Topics and providers by their full names, in and out; and a place that was named among them, "" for none.

    `is_everything` where that is what was said, rather than nothing.
    """

    topics: list[str] = field(default_factory=list)
    without_topics: list[str] = field(default_factory=list)
    providers: list[str] = field(default_factory=list)
    without_providers: list[str] = field(default_factory=list)
    place: str = ""
    is_everything: bool = False


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
            self.found.is_everything |= word in _EVERYTHING and not self.is_out
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
        if not self.wants_provider and _is_misread(self.names, run):
            return "topics", ""
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
        likely = [topic.name for topic in (await self.app.storage.articles.likely_topics(words[0])).topics]
        is_which = bool(likely) and not self.wants_provider
        asked = words[0].strip(_AROUND) if likely else self._unknown(words)
        near = likely if is_which else await self._near(asked)
        lines = [(name, put_in(self.line, asked, name)) for name in near[:MAX_CHOICES]]
        buttons = [Button(name, line) for name, line in lines if line != put_in(self.line, "", "")]
        if is_which:
            text = say("which-topic", name=asked)
        else:
            text = await self._unknown_text(asked, len(buttons))
        raise UserError(text, (*in_rows(buttons or [_TOPICS], 2), *self._left_out(asked)))

    async def _near(self, asked: str) -> list[str]:
        """The names that are somewhat like what was asked for, best first."""
        if self.wants_provider:
            known = self.names.providers
            return [*{known[key]: key for key in get_close_matches(asked.lower(), known, cutoff=_LIKENESS)}]
        nearest = (await self.app.storage.articles.likely_topics(asked)).nearest
        return [name for name in nearest if likeness(asked, name) >= _NEAR]

    async def _unknown_text(self, asked: str, nearest: int) -> Text:
        return await no_such_name(self.app, asked, self.line, nearest, wants_provider=self.wants_provider)

    def _left_out(self, asked: str) -> tuple[tuple[Button, ...], ...]:
        """The same line without the words, where they stand in it."""
        line = put_in(self.line, asked, "")
        if line == put_in(self.line, "", ""):
            return ()
        return ((Button(say("button-leave-out", words=asked), line),),)

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
    if url := _URL.search(words):
        raise UserError(await no_such_name(app, url[0], line), ((_TOPICS,),))
    found, names = Narrowed(), await app.storage.articles.names()
    for part in _parts(words):
        # A name may hold what else leads to names; but of `not ai`, only the latter is one.
        name = "" if part.split()[0].lower() in _OUT or _is_misread(names, part) else names.topic(part)
        if not name:
            await _Reading(app, names, line, language, found).read(part.split())
        elif name not in found.topics:
            found.topics.append(name)
    check_wanted(found)
    return found


def check_wanted(names: Narrowed | Contract) -> None:
    """UserError where the same name is wanted and kept out, so that nothing would ever come."""
    for kind in ("topics", "providers"):
        for name in getattr(names, kind):
            if name in getattr(names, f"without_{kind}"):
                raise UserError(say("error-in-and-out", name=name))


async def example_topic(app: App) -> str:
    """A topic of this archive for a line that shows how, "" where it has none: rather not the largest."""
    topics = await app.storage.articles.topics()
    names = [one.name for one in topics if one.article_count and not _PARTS.search(one.name)]
    return next(iter((*names[1:2], *names)), "")


async def no_such_name(app: App, asked: str, line: str, nearest: int = 0, *, wants_provider: bool = False) -> Text:
    """That nothing is called so, with a line that works where the archive has a name for it."""
    if wants_provider:
        providers = (await app.storage.articles.names()).providers.values()
        name = next((f"from {one}" for one in providers if not _PARTS.search(one)), "")
    else:
        name = await example_topic(app)
    head = _HEAD.match(line)
    example = f"{head[0]} {name}" if head and name else ""
    return say("no-topic-or-provider", name=asked, nearest=nearest, examples=int(bool(example)), example=example)


def name_meant(names: Names, words: str) -> str:
    """The topic, or else the provider, that exactly these words name, "" for none."""
    topic = "" if _is_misread(names, words) else names.topic(words)
    return topic or names.provider(words)


def provider_words(words: str) -> str:
    """The words with every name in them led to as a provider."""
    return ", ".join(f"from {part}" for part in _parts(words))


def put_in(line: str, found: str, name: str) -> str:
    """The line with the name in the place of the words that were found in it."""
    pattern = r"\W+".join(re.escape(word) for word in found.split())
    changed = re.sub(rf"(?<![\w/]){pattern}(?!\w)", lambda _: name, " ".join(line.split()), count=1)
    return re.sub(r" +(?=,)", "", " ".join(changed.split()))


def _is_misread(names: Names, run: str) -> bool:
    """Whether a topic would be read out of a typo, though the words as they are stand in the names of topics."""
    asked, meant = name_key(run), names.topic(run)
    if not meant or asked in names.topics:
        return False
    words = set(asked.split())
    ways = [(set(name.split()), topic) for name, topic in names.topics.items()]
    return not any(words <= way and topic == meant for way, topic in ways) and any(words <= way for way, _ in ways)


def _parts(words: str) -> Iterator[str]:
    """The words between commas and the like; what is kept out begins a part of its own."""
    text = re.sub(r"(?<!\S)-(?=\w)", "without ", " ".join(words.split()[:MOST_WORDS]))
    text = re.sub(r"(?<!\S)(?=(?:without|not|except|but|no)\b)", ", ", text, flags=re.IGNORECASE)
    for part in _PARTS.split(text):
        if kept := part.strip(_AROUND + " "):
            yield kept


def _runs(words: Sequence[str], longest: int) -> Iterator[tuple[int, str]]:
    """The words from the first on, the longest run first."""
    for length in range(min(longest, len(words)), 0, -1):
        yield length, " ".join(word.strip(_AROUND) for word in words[:length])
