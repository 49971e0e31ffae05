"""How likely it is that the first article is what was asked for. Pure functions over the best hit."""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

from storage import thesaurus
from storage.english import is_english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.ranking import Hit, Term

FEATURES = ("as_written", "misspelt", "otherwise", "worth", "heaviest_missing", "unknown_names", "constant")
WEIGHTS = (0.74, 2.20, 1.41, 5.02, -5.42, -2.05, -1.93)
"""What each feature adds to the log-odds, learnt by `tests/bench/learn_confidence.py`."""

AS_WRITTEN = 0.9
AT_LEAST = 0.55
"""Less surely than this a spelling is a chance likeness, and the word is not found."""


def confidence(terms: Sequence[Term], best: Hit) -> float:
    """The probability (0 to 1) that the best hit answers."""
    odds = sum(map(mul, WEIGHTS, features(terms, best)))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def features(terms: Sequence[Term], best: Hit) -> tuple[float, ...]:
    """What tells a true answer from a chance one: shares of what was asked, by how it was found, or was not."""
    total = sum(term.weight for term in terms) or 1.0
    shares: dict[str, float] = dict.fromkeys(FEATURES, 0.0) | {"worth": best.worth, "constant": 1.0}
    for term, match, surely in zip(terms, best.matches, best.surely, strict=True):
        share = term.weight / total
        if match in term.otherwise and surely >= thesaurus.SAME:
            shares["otherwise"] += share * surely
        elif surely >= AS_WRITTEN:
            shares["as_written"] += share * surely
        elif surely >= AT_LEAST and match not in term.otherwise:
            shares["misspelt"] += share * surely
        else:
            shares["heaviest_missing"] = max(shares["heaviest_missing"], share)
            shares["unknown_names"] += 0.0 if is_english(term.word) else share
    return tuple(shares[name] for name in FEATURES)
