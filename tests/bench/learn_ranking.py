"""The ranking's weights, learnt from queries whose answers are known.

    python tests/bench/learn_ranking.py [PATH…] [--sizes 0 10000] [--per-kind 300] [--rounds 60]

For each query (see queries.py) of each archive (those of PATH…, and archives of the given sizes made of their words;
0 is the archive as it is), and for each with its words in another order, the article that answers should score more
than every other candidate that the search looked at. The weights are those of a logistic regression over all such
pairs (RankNet with a linear model: Burges et al., Learning to Rank using Gradient Descent, 2005), each query counting
the same, kept at or above zero and told relative to the first. Prints `WEIGHTS` as `storage/ranking.py` has them, and
how many queries they would answer first, beside the weights that are there now.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from storage import ranking, search

sys.path.insert(0, str(Path(__file__).parent))
from large_archive import LargeArchive
from newsdesk_engine import Newsdesk
from search_quality import SEEDS, published_articles, queries_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries import Query

    from storage import Article

    Features = tuple[float, ...]
    Example = tuple[Features, list[Features]]  # the answer's features, those of the others

MOST_OTHERS = 12
RATE = 0.5
DECAY = 1e-4


class Watch:
    """Keeps the hits of every search that runs while it is installed."""

    def __init__(self) -> None:
        self._ranked = search.Search._ranked

    def __enter__(self) -> Self:
        def ranked(one: search.Search, *arguments: object) -> object:
            terms, hits = self._ranked(one, *arguments)
            self.hits = hits
            return terms, hits

        search.Search._ranked = ranked
        return self

    def __exit__(self, *_: object) -> None:
        search.Search._ranked = self._ranked


def examples(archive: Sequence[Article] | LargeArchive, per_kind: int) -> list[Example]:
    """What the search saw for each query, where it saw the answer."""
    engine, chance = Newsdesk(), random.Random(2)
    queries = [one for query in queries_for(archive, per_kind) for one in (query, _in_another_order(query, chance))]
    with tempfile.TemporaryDirectory() as folder, Watch() as watch:
        engine.build(iter(archive), Path(folder))
        engine.open(Path(folder))
        found: list[Example] = []
        for query in queries:
            watch.hits = []
            engine.search(query.text, 10)
            answers = {engine.number_of(url) for url in query.answers}
            right = [hit.features for hit in watch.hits if hit.id in answers]
            others = [hit.features for hit in watch.hits if hit.id not in answers]
            if right and others:
                found.append((right[0], others[:MOST_OTHERS]))
        engine.close()
    return found


def _in_another_order(query: Query, chance: random.Random) -> Query:
    """People do not remember the order of a title's words, as the queries that are made of titles do."""
    words = query.text.split()
    return replace(query, text=" ".join(chance.sample(words, len(words))))


def learnt(examples: Sequence[Example], rounds: int) -> list[float]:
    """The weights after so many rounds through the examples in random order."""
    weights, chance, order = list(ranking.WEIGHTS), random.Random(1), list(examples)
    scale = 10.0  # scores are shares: a tenth is a clear lead
    for number in range(rounds):
        chance.shuffle(order)
        rate = RATE / (1 + number)
        for right, others in order:
            for other in others:
                lead = [one - two for one, two in zip(right, other, strict=True)]
                wrong = 1 / (1 + math.exp(min(50.0, scale * _dot(weights, lead))))
                for place, value in enumerate(lead):
                    weights[place] += rate * (wrong * value / len(others) - DECAY * weights[place])
                    weights[place] = max(0.0, weights[place])
    return [weight / weights[0] for weight in weights]


def first_share(examples: Sequence[Example], weights: Sequence[float]) -> float:
    """The share of examples whose answer scores more than all others."""
    won = sum(_dot(weights, right) > max(_dot(weights, other) for other in others) for right, others in examples)
    return won / len(examples)


def _dot(one: Sequence[float], two: Sequence[float]) -> float:
    return sum(first * second for first, second in zip(one, two, strict=True))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", type=Path, nargs="*", default=[SEEDS])
    arguments.add_argument("--sizes", type=int, nargs="+", default=[0, 10_000])
    arguments.add_argument("--per-kind", type=int, default=300)
    arguments.add_argument("--rounds", type=int, default=60)
    chosen = arguments.parse_args()
    seen: list[Example] = []
    for path in chosen.paths:
        with tempfile.TemporaryDirectory() as home:
            real = asyncio.run(published_articles([path], Path(home, "newsdesk.db")))
        for size in chosen.sizes:
            seen += examples(LargeArchive(real, size) if size else real, chosen.per_kind)
    weights = learnt(seen, chosen.rounds)
    print(f"{len(seen):,} queries with other candidates than the answer")
    now, then = first_share(seen, ranking.WEIGHTS), first_share(seen, weights)
    print(f"first with the weights of now: {now:.4f}, learnt: {then:.4f}")
    print(f"WEIGHTS = ({', '.join(f'{weight:.3f}' for weight in weights)})")
    for name, weight in zip(ranking.FEATURES, weights, strict=True):
        print(f"  {name:12} {weight:.3f}")


if __name__ == "__main__":
    main()
