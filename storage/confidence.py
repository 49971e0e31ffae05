"""How likely it is that the first article is what was asked for. Pure functions over the best hit."""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.ranking import Hit, Term

FEATURES = ("as_written", "misspelt", "otherwise", "worth", "heaviest_missing", "constant")
WEIGHTS = (1.12, 1.74, 1.53, 6.62, -2.37, -3.28)
"""What each feature adds to the log-odds, learnt by `tests/bench/learn_confidence.py`."""

AS_WRITTEN = 0.9


def confidence(terms: Sequence[Term], best: Hit) -> float:
    """The probability (0 to 1) that the best hit answers."""
    odds = sum(map(mul, WEIGHTS, features(terms, best)))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def features(terms: Sequence[Term], best: Hit) -> tuple[float, ...]:
    """What tells a true answer from a chance one: shares of what was asked, by how it was found, or was not."""
    found = list(zip(terms, best.matches, best.surely, strict=True))
    total = sum(term.weight for term in terms) or 1.0
    missing = [term.weight for term, match, _ in found if not match]
    otherwise = sum(surely * term.weight for term, match, surely in found if match in term.otherwise)
    written = sum(surely * term.weight for term, _, surely in found if surely >= AS_WRITTEN)
    misspelt = best.coverage * total - otherwise - written
    return (
        written / total,
        misspelt / total,
        otherwise / total,
        best.worth,
        max(missing, default=0.0) / total,
        1.0,
    )
