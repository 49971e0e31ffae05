"""Saved stories as a Markdown file: title, provider, day, link and excerpt of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.conversation import File, say
from bot.texts import shortened, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation import Chat, Request
    from storage import Article

LONGEST = 5000
"""So many letters of a title or an excerpt are enough."""

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_LINE_STARTS = re.compile(r"^(\d+)([.)])|^([-+])")


def saved_file(articles: Sequence[Article], request: Request) -> File:
    """The file, named by its day in the chat's zone, its words in the chat's language."""
    chat = request.chat
    parts = [f"# {written(say('title-saved'), chat)}", *(_entry(article, chat) for article in articles)]
    day = request.now.astimezone(chat.zone).date()
    return File(f"saved-{day}.md", ("\n\n".join(parts) + "\n").encode())


def _entry(article: Article, chat: Chat) -> str:
    about = (article.provider.name or article.provider.domain, say("day", day=article.published_at))
    shown = say("filters", parts=tuple(part for part in about if part))
    address = article.link.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
    lines = (f"## [{_plain(article.title)}](<{address}>)", _plain(written(shown, chat)), _plain(article.excerpt))
    return "\n\n".join(line for line in lines if line)


def _plain(text: str) -> str:
    """The text on one line, with nothing in it that Markdown would read as more than letters."""
    escaped = _MARKS.sub(r"\\\1", shortened(text, LONGEST))
    return _LINE_STARTS.sub(lambda begin: f"{begin[1]}\\{begin[2]}" if begin[1] else f"\\{begin[3]}", escaped)
