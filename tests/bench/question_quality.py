"""How well the bot answers questions that people wrote by hand, over the sample articles or another archive.

    python tests/bench/question_quality.py [QUESTIONS] [--archive PATH…] [--now 2025-12-01T12:00:00Z] [--misses FILE]

QUESTIONS is a YAML list (default: questions.yaml beside this file) of `id`, `kind`, `question` and `answers`: the
addresses of the articles any of which is right, or null where the archive holds no answer. With `count`, the reply
has to say that number instead. Each question is asked as a line typed to the bot. Prints a Markdown table with, for
each kind, the share of questions with a right article first (success@1), among the first five (success@5), with any
answer at all, and with the right article first or offered as a guess; then how many of those without an answer were
answered all the same.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import yaml

from bot.app import App
from bot.commands import respond
from bot.conversation import Chat, Person, Request
from bot.render import plain
from bot.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
from quality_table import markdown, percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.conversation import Reply
    from storage import Article

BENCH = Path(__file__).parent
SEEDS = BENCH.parents[1] / "seeds"
CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `answers` are the right articles' addresses, None where no answer is right."""

    id: str
    kind: str
    question: str
    answers: Sequence[str] | None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what came back: the place of the first right article (0: none), whether there was any answer.

    `is_guessed` says that, where there was no answer, the right article was offered as a guess.
    """

    question: Question
    place: int
    is_answered: bool
    text: str
    is_guessed: bool = False

    @property
    def is_missed(self) -> bool:
        """Whether an answer came where none is right, or none or a wrong one first where one is."""
        return self.is_answered if self.question.answers is None else self.place != 1


async def ask_all(questions: Iterable[Question], archive: Sequence[Path], now: datetime, home: Path) -> list[Asked]:
    """Every question asked of a new archive of these files and folders."""
    url = f"sqlite+aiosqlite:///{home / 'newsdesk.db'}"
    async with App.open(Settings(_env_file=None, database_url=url, seeds_dir=home / "no seeds")) as app:
        await app.storage.import_paths(archive, now)
        answers = []
        for number, question in enumerate(questions, 1):  # each by a person of its own: none follows up another's
            reply = await respond(app, Request(question.question, CHAT, Person(number), now))
            answers.append(asked(question, reply, await _guess(app, reply)))
        return answers


async def _guess(app: App, reply: Reply) -> Article | None:
    """The article that the reply offers as a guess, in the place of an answer."""
    lines = [button.line for row in reply.buttons for button in row]
    if reply.articles or reply.card or not lines or not (number := re.match(r"/read (\d+)", lines[0])):
        return None
    return await app.storage.articles.get(int(number[1]))


def asked(question: Question, reply: Reply, guess: Article | None) -> Asked:
    """How the reply answers the question. A counting question is answered by its number, outside the list."""
    text = plain(reply, CHAT)
    articles = reply.articles or ((reply.card,) if reply.card else ())
    if question.count is not None:
        said = plain(replace(reply, articles=(), card=None), CHAT)
        place = int(str(question.count) in re.findall(r"\d+", said.replace(",", "")))
        return Asked(question, place, bool(articles or place), text)
    right = {_address(url) for url in question.answers or ()}
    fitting = (place for place, one in enumerate(articles, 1) if {_address(one.url), _address(one.link)} & right)
    is_guessed = guess is not None and bool({_address(guess.url), _address(guess.link)} & right)
    return Asked(question, next(fitting, 0), bool(articles), text, is_guessed)


def _address(url: str) -> str:
    return url.partition("://")[2].removesuffix("/")


def table(answers: Sequence[Asked]) -> str:
    """A row for each kind and one for all; the questions without a right answer have no success to count."""
    kinds = dict.fromkeys(one.question.kind for one in answers)
    groups = {kind: [one for one in answers if one.question.kind == kind] for kind in kinds} | {"all": list(answers)}
    rows = [
        ("kind", "n", "success@1", "success@5", "answered", "first or guessed"),
        *(_row(kind, some) for kind, some in groups.items()),
    ]
    return "\n".join(markdown(rows))


def _row(kind: str, answers: Sequence[Asked]) -> tuple[str, ...]:
    answerable = [one for one in answers if one.question.answers is not None]
    return (
        kind,
        str(len(answers)),
        percent(one.place == 1 for one in answerable),
        percent(0 < one.place <= 5 for one in answerable),
        percent(one.is_answered for one in answers),
        percent(one.place == 1 or one.is_guessed for one in answerable),
    )


def misses(answers: Iterable[Asked]) -> str:
    """The questions answered wrongly, each with what was said."""
    return "\n".join(
        f"{one.question.kind} {one.question.id}: {one.question.question}\n"
        f"  expected {_expected(one.question)}; found at {one.place or '-'}\n"
        f"{''.join(f'    {line}{chr(10)}' for line in one.text.splitlines()[:12])}"
        for one in answers
        if one.is_missed
    )


def _expected(question: Question) -> str:
    if question.answers is None:
        return "no answer"
    return str(question.count) if question.count is not None else " or ".join(question.answers)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("questions", type=Path, nargs="?", default=BENCH / "questions.yaml")
    arguments.add_argument("--archive", type=Path, nargs="+", default=[SEEDS], help="what the questions are about")
    arguments.add_argument("--now", type=datetime.fromisoformat, default=datetime(2025, 12, 1, 12, tzinfo=UTC))
    arguments.add_argument("--misses", type=Path, help="a file for the questions that were answered wrongly")
    chosen = arguments.parse_args()
    questions = [Question(**one) for one in yaml.safe_load(chosen.questions.read_text(encoding="utf-8"))]
    with tempfile.TemporaryDirectory() as home:
        answers = asyncio.run(ask_all(questions, chosen.archive, chosen.now, Path(home)))
    print(table(answers))
    for name, is_answerable in (("unanswerable", False), ("answerable", True)):
        some = [one for one in answers if (one.question.answers is not None) is is_answerable]
        answered = sum(one.is_answered for one in some)
        print(f"\n{name} that were answered: {answered} of {len(some)} = {percent(one.is_answered for one in some)} %")
    if chosen.misses:
        chosen.misses.write_text(misses(answers), encoding="utf-8")


if __name__ == "__main__":
    main()
