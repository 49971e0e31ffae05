"""How likely a first hit is to be the right one, learnt from questions with and without an answer.

    python tests/bench/learn_confidence.py [QUESTIONS PATH …] [--per-kind 60] [--rounds 300]

QUESTIONS is a file as `question_quality.py` takes it, PATH the archive that it asks about (default: questions.yaml over
the sample articles); more such pairs may follow. Generated queries of each archive (see queries.py) are asked of it,
and of every other one, which has no answer to them. Prints `WEIGHTS` as `storage/confidence.py` has them: a logistic
regression on its features, queries with and without an answer weighing the same in all; and the floor at which one in
twenty of those without an answer is answered, with the share of the others that is answered then.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

import yaml

from bot.question import read_question
from storage import ArticleQuery, Sort, Storage, confidence, search

sys.path.insert(0, str(Path(__file__).parent))
from queries import KINDS, make_queries
from search_quality import SEEDS, published_articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage import Article, Page

QUESTIONS = Path(__file__).with_name("questions.yaml")
KINDS_WITHOUT_WORDS = ("count", "chitchat")
RATE = 0.5
DECAY = 1e-3


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a first hit, whether it is right, whether any could be, and the kind of question."""

    features: tuple[float, ...]
    is_right: bool
    is_answerable: bool
    kind: str


class Watch:
    """Keeps the features of the last confidence that was computed while it is installed."""

    def __init__(self) -> None:
        self.features: tuple[float, ...] = ()

    def __enter__(self) -> Self:
        self._real = confidence.confidence

        def watched(*arguments: object) -> float:
            self.features = confidence.features(*arguments)
            return self._real(*arguments)

        search.confidence = watched
        return self

    def __exit__(self, *_: object) -> None:
        search.confidence = self._real


async def examples(pairs: Sequence[tuple[Path, Path]], per_kind: int) -> list[Example]:
    """What every archive says to its own questions and to generated ones, its own and the others'."""
    archives: list[list[Article]] = []
    found: list[Example] = []
    for number, (_, path) in enumerate(pairs):
        with tempfile.TemporaryDirectory() as home:
            archives.append(await published_articles([path], Path(home, f"{number}.db")))
    generated = [make_queries(articles, articles, per_kind=per_kind) for articles in archives]
    for number, (file, path) in enumerate(pairs):
        with tempfile.TemporaryDirectory() as home, Watch() as watch:
            storage = await Storage.open(f"sqlite+aiosqlite:///{home}/newsdesk.db")
            await storage.import_paths([path, *_topics_beside(path)], datetime.now(UTC))
            for kind, text, answers in [*_by_hand(file), *_made(generated, number)]:
                watch.features = ()
                page = await _asked(storage, text)
                if watch.features:
                    found.append(Example(watch.features, _is_right(page, answers), answers is not None, kind))
            await storage.close()
    return found


def _topics_beside(path: Path) -> list[Path]:
    beside = path.parent / "topics"
    return [beside] if path.name == "news" and beside.is_dir() else []


def _by_hand(file: Path) -> list[tuple[str, str, list[str] | None]]:
    questions = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        (one["kind"], one["question"], one["answers"]) for one in questions if one["kind"] not in KINDS_WITHOUT_WORDS
    ]


def _made(generated: Sequence[Sequence[object]], own: int) -> list[tuple[str, str, list[str] | None]]:
    return [
        (query.kind, query.text, list(query.answers)) if number == own else ("foreign", query.text, None)
        for number, queries in enumerate(generated)
        for query in queries
        if number == own or query.kind.startswith("question")
    ]


async def _asked(storage: Storage, text: str) -> Page:
    newest_at = (await storage.articles.summary()).newest_at or datetime.now(UTC)
    now = newest_at + timedelta(days=18)
    query = read_question(text, now, ZoneInfo("UTC"), await storage.articles.names()).query
    return await storage.articles.find(query if query.has_text else ArticleQuery(words=text, sort=Sort.RELEVANCE))


def _is_right(page: Page, answers: Sequence[str] | None) -> bool:
    return bool(answers and page.articles and {page.articles[0].url, page.articles[0].link} & set(answers))


def learnt(examples: Sequence[Example], rounds: int) -> list[float]:
    """The weights after so many rounds through the examples in random order."""
    weights, chance, order = [0.0] * len(confidence.FEATURES), random.Random(1), list(examples)
    order = [one for one in order if one.is_right or not one.is_answerable]
    counts = Counter(_sort_of(one) for one in order)
    share = {sort: len(order) / len(counts) / count for sort, count in counts.items()}
    for number in range(rounds):
        chance.shuffle(order)
        rate = RATE / (1 + number / 10)
        for example in order:
            wrong = example.is_right - _probability(weights, example.features)
            for place, value in enumerate(example.features):
                step = share[_sort_of(example)] * wrong * value - DECAY * weights[place]
                weights[place] += rate * step
    return weights


def _sort_of(example: Example) -> str:
    """Right and wrong answers, those to made questions and those by hand, weigh the same each."""
    is_made = example.kind in KINDS or example.kind == "foreign"
    return f"{example.is_right} {is_made}"


def _probability(weights: Sequence[float], features: Sequence[float]) -> float:
    odds = sum(one * two for one, two in zip(weights, features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def report(examples: Sequence[Example], weights: Sequence[float]) -> str:
    """The floor, and who is above it."""
    said = {kind: [] for kind in dict.fromkeys(example.kind for example in examples if example.is_answerable)}
    for example in examples:
        if example.is_answerable:
            said[example.kind].append(_probability(weights, example.features))
    vain = sorted(_probability(weights, one.features) for one in examples if one.kind == "unanswerable")
    foreign = [_probability(weights, one.features) for one in examples if one.kind == "foreign"]
    floor = vain[int(len(vain) * 0.95)]
    lines = [f"floor {floor:.3f}; of other archives' questions above it: {_above(foreign, floor)}"]
    return "\n".join(lines + [f"  {kind:15} answered {_above(some, floor)}" for kind, some in said.items()])


def _above(values: Sequence[float], floor: float) -> str:
    return f"{sum(value > floor for value in values) / max(1, len(values)):.3f}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pairs", type=Path, nargs="*", default=[QUESTIONS, SEEDS])
    arguments.add_argument("--per-kind", type=int, default=60)
    arguments.add_argument("--rounds", type=int, default=300)
    chosen = arguments.parse_args()
    pairs = list(zip(chosen.pairs[::2], chosen.pairs[1::2], strict=True))
    seen = asyncio.run(examples(pairs, chosen.per_kind))
    weights = learnt(seen, chosen.rounds)
    print(f"{len(seen):,} questions, {sum(one.is_right for one in seen):,} answered rightly")
    print(f"WEIGHTS = ({', '.join(f'{weight:.2f}' for weight in weights)})")
    for name, weight in zip(confidence.FEATURES, weights, strict=True):
        print(f"  {name:18} {weight:.2f}")
    print("now:", report(seen, confidence.WEIGHTS))
    print("learnt:", report(seen, weights))


if __name__ == "__main__":
    main()
