"""What was measured as a Markdown table: how often the right article came first, how fast, and at what cost."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean, quantiles
from typing import TYPE_CHECKING

from queries import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from queries import Query


@dataclass(frozen=True, slots=True)
class Measured:
    """One engine over one archive. `found` and `times` (milliseconds) stand in the order of the queries asked.

    Where the engine was too slow for all of them, they are the first ones, which is a fair sample: the order is random.
    """

    engine: str
    found: Sequence[Sequence[str]]
    times: Sequence[float]
    index_seconds: float
    disk_megabytes: float
    megabytes_at_rest: float
    megabytes_after: float


def rank(query: Query, found: Sequence[str]) -> int:
    """The place of the first right answer, counted from 1; 0 if there is none."""
    return next((place for place, url in enumerate(found, 1) if url in query.answers), 0)


def table(queries: Sequence[Query], engines: Iterable[Measured]) -> str:
    """A row for each engine."""
    heads = ("engine", "success@1", "success@5", "MRR@10", *KINDS, "p50 ms", "p95 ms", "p99 ms")
    costs = ("index s", "disk MB", "MB at rest", "MB after")
    return "\n".join(markdown([(*heads, *costs), *(_row(queries, one) for one in engines)]))


def markdown(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """The rows as a table: the first are the heads, the first column is text, the others are numbers."""
    head, *rest = (f"| {' | '.join(row)} |" for row in rows)
    return (head, f"|---|{'---:|' * (len(rows[0]) - 1)}", *rest)


def percent(successes: Iterable[bool]) -> str:
    """The share of successes in percent, a dash of none."""
    counted = list(successes)
    return f"{100 * fmean(counted):.1f}" if counted else "–"


def _row(queries: Sequence[Query], measured: Measured) -> tuple[str, ...]:
    asked = list(zip(queries, measured.found, strict=False))
    ranks = [(query.kind, rank(query, found)) for query, found in asked]
    cuts = quantiles(measured.times, n=100)
    return (
        measured.engine,
        percent(place == 1 for _, place in ranks),
        percent(0 < place <= 5 for _, place in ranks),
        f"{fmean(1 / place if place else 0 for _, place in ranks):.3f}",
        *(percent(place == 1 for kind, place in ranks if kind == one) for one in KINDS),
        *(f"{cuts[place]:.1f}" for place in (49, 94, 98)),
        f"{measured.index_seconds:.1f}",
        f"{measured.disk_megabytes:.1f}",
        f"{measured.megabytes_at_rest:.0f}",
        f"{measured.megabytes_after:.0f}",
    )
