"""An archive of any size, made from the words of the sample articles: always the same for the same seed."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import frontmatter

SEEDS = Path(__file__).parents[2] / "seeds"


def write_archive(
    folder: Path,
    count: int,
    *,
    seed: int = 7,
    since: datetime = datetime(2016, 1, 1, tzinfo=UTC),
    days: int = 3650,
) -> None:
    """`count` article files in `folder`, each about 3 KB of front matter with two related stories and a blob.

    They were published within so many days from `since` on.
    """
    chance = random.Random(seed)
    words, providers, topics = _words()
    for number in range(count):
        text = _file(chance, number, words, providers, topics, since=since, days=days)
        (folder / f"{number:07}.md").write_text(text, encoding="utf-8")


def _words() -> tuple[list[str], list[tuple[str, str]], list[str]]:
    posts = [frontmatter.load(str(path)) for path in sorted(SEEDS.rglob("*.md"))]
    words = [
        word
        for post in posts
        for word in f"{post['title']} {post['excerpt']}".replace('"', "").replace("\\", "").split()
    ]
    providers = sorted({(post["provider"]["name"], post["provider"]["domain"]) for post in posts})
    return words, providers, sorted({topic for post in posts for topic in post["topics"]})


def _file(
    chance: random.Random,
    number: int,
    words: list[str],
    providers: list[tuple[str, str]],
    topics: list[str],
    *,
    since: datetime,
    days: int,
) -> str:
    name, domain = chance.choice(providers)
    at = since + timedelta(minutes=chance.randrange(days * 1440))
    url = f"https://www.{domain}/{at:%Y/%m}/story-{number}/"
    chosen = "\n".join(f'  - "{topic}"' for topic in chance.sample(topics, chance.randint(1, 4)))
    related = "\n".join(_related(chance, number, place, words, providers) for place in range(2))
    return f"""---
category: news
title: "{_text(chance, words, 11)}"
excerpt: "{_text(chance, words, 40)}"
publishedDateTime: {at:%Y-%m-%dT%H:%M:%SZ}
originalUrl: "{url}"
webUrl: "{url}"
type: article
quality: {chance.randint(0, 120)}
heat: {chance.randint(0, 189)}
published: true

provider:
  name: "{name}"
  domain: {domain}

topics:
{chosen}

images:
  - url: "https://cdn.{domain}/media/{number}/open-graph.jpg"
    width: 1200
    height: 630
    isCached: true

related:
{related}

secured: "{"".join(chance.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/", k=600))}=="
---
"""


def _related(chance: random.Random, number: int, place: int, words: list[str], providers: list[tuple[str, str]]) -> str:
    name, domain = chance.choice(providers)
    return f"""  - title: "{_text(chance, words, 11)}"
    excerpt: "{_text(chance, words, 25)}"
    publishedDateTime: 2021-12-09T21:37:00Z
    webUrl: "https://{domain}/related/{number}-{place}"
    type: article
    provider:
      name: "{name}"
      domain: {domain}
    quality: 37"""


def _text(chance: random.Random, words: list[str], length: int) -> str:
    return " ".join(chance.choices(words, k=length))
