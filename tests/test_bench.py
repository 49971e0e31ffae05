"""The benchmarks ask the same of every run: what they make is as much as was asked for, and always the same."""

from __future__ import annotations

import random
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from rapidfuzz.distance import OSA

from storage.article_file import read_article

sys.path.insert(0, str(Path(__file__).parent / "bench"))
from fanout import NEWSDESK, Bench, limits, throughput
from large_archive import LargeArchive
from misspellings import misspelt
from queries import KINDS, folded, make_queries

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def articles():
    read = [read_article(file.read_bytes()) for file in sorted(SEEDS.rglob("*.md"))]
    return [article for article in read if article.is_published]


@pytest.fixture(scope="module")
def queries(articles):
    return make_queries(articles, articles, per_kind=40)


def test_the_archive_gives_as_many_different_queries_of_each_kind_as_asked(queries):
    assert Counter(query.kind for query in queries) == dict.fromkeys(KINDS, 40)
    assert len({(query.kind, query.text) for query in queries}) == len(queries)


def test_the_same_seed_gives_the_same_queries(articles, queries):
    assert make_queries(articles, articles, per_kind=40) == queries


def test_another_seed_gives_other_queries(articles, queries):
    assert not set(make_queries(articles, articles, per_kind=5, seed=8)) & set(queries)


def test_no_title_but_the_answers_holds_all_words_of_a_clean_query(articles, queries):
    fitting = {
        query: {article.url for article in articles if folded(query.text) <= folded(article.title)}
        for query in queries
        if query.kind == "clean"
    }
    assert all(urls <= set(query.answers) for query, urls in fitting.items())


def test_an_archive_too_small_for_so_many_queries_is_refused(articles):
    with pytest.raises(ValueError, match=r"different queries of the kind clean; expected 300"):
        make_queries(articles[:1], articles[:1], per_kind=300)


def test_long_words_get_as_many_typos_as_asked():
    words = ["transformer", "model", "ai", "gpt-4"]
    written = misspelt(random.Random(1), words, most_edits=2)
    assert [OSA.distance(*pair) for pair in zip(words, written, strict=True)] == [2, 1, 0, 0]


def test_a_large_archive_is_always_the_same(articles):
    assert list(LargeArchive(articles, 50)) == list(LargeArchive(articles, 50))


def test_an_article_of_a_large_archive_can_be_made_alone(articles):
    archive = LargeArchive(articles, 1_000_000)
    assert archive.article(30) == next(islice(archive, 30, None))


def test_a_large_archive_has_no_address_twice(articles):
    archive = LargeArchive(articles, 500)
    assert len({article.url for article in archive}) == len(archive)


def test_the_vocabulary_of_a_large_archive_grows(articles):
    words = [article.title.split() for article in LargeArchive(articles, 2_000)]
    half, whole = (len({word for title in some for word in title}) for some in (words[:1_000], words))
    assert whole - half > 50


ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    return Bench(tmp_path_factory.mktemp("fanout"))


@ON_LINUX
@pytest.mark.parametrize("contender", [NEWSDESK, "the same, our transport"])
def test_every_chat_gets_one_message_from_each_contender_of_the_fan_out(bench, contender):
    found = throughput(bench, contender, 40)
    assert (found.messages, found.doubled) == (40, 0)


@ON_LINUX
def test_the_fan_out_takes_thirty_messages_a_second_and_tells_how_long_an_answer_took(bench):
    report = limits(bench, 120, 3)
    assert all(late - early >= 1 for early, late in zip(report.taken_at, report.taken_at[30:], strict=False))
    assert (report.chats, report.doubled) == (len(report.taken_at), 0)
    assert len(report.waited) == 1
