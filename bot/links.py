"""Links into the bot: what follows /start there, its payload, and the line that this types.

See https://core.telegram.org/bots/features#deep-linking: a payload has 64 characters of A-Z, a-z, 0-9, _ and - at most.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.grammar import write_filter

if TYPE_CHECKING:
    from storage import ShortcutStore

LIMIT = 64
FROM_INLINE = "inline"
"""The payload of whoever comes from a query of inline mode that found nothing; it leads nowhere else."""

_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_WORDS = re.compile(r"[A-Za-z0-9-]+( [A-Za-z0-9-]+)*")
_LIST = re.compile(r"/(?:topic|search|latest|top)\b.*")

# Each payload that has a form of its own: the command that it types, with so many numbers behind it.
_FORMS = {"a": ("/read", 1), "story": ("/story", 2), "rest": ("/rest", 1), "saved": ("/saved", 0)}
_TOPIC, _SHORTCUT = "t_", "s_"


def topic_line(name: str) -> str:
    """The line that lists exactly this topic."""
    return f"/topic {write_filter('topic', name)}"


def payload_of(line: str) -> str:
    """The payload that types this line: `a_7` for `/read 7`, `t_AI_Policy` for a topic; "" where it has none so."""
    command, *numbers = line.split(" ")
    for name, form in _FORMS.items():
        if form == (command, len(numbers)) and all(map(_NUMBER.fullmatch, numbers)):
            return "_".join((name, *numbers))
    words = line.removeprefix("/topic topic:").strip('"')
    payload = f"{_TOPIC}{words.replace(' ', '_')}"
    is_topic = line == topic_line(words) and _WORDS.fullmatch(words) and len(payload) <= LIMIT
    return payload if is_topic else ""


def line_of_payload(payload: str) -> str:
    """The line that a payload of `payload_of` types, "" for one that is none of these."""
    name, *numbers = payload.split("_")
    if name in _FORMS:
        command, count = _FORMS[name]
        is_whole = len(numbers) == count and all(map(_NUMBER.fullmatch, numbers))
        return " ".join((command, *numbers)) if is_whole else ""
    words = payload.removeprefix(_TOPIC).replace("_", " ")
    return topic_line(words) if payload.startswith(_TOPIC) and _WORDS.fullmatch(words) else ""


async def payload_for(line: str, shortcuts: ShortcutStore) -> str:
    """The payload that types this line; that of any other list is kept as a shortcut. "" for what no link may type."""
    if payload := payload_of(line):
        return payload
    return f"{_SHORTCUT}{(await shortcuts.keep([line]))[0]}" if _LIST.fullmatch(line) else ""


async def line_for(payload: str, shortcuts: ShortcutStore) -> str:
    """The line that a payload types, "" for one that nobody knows (any more), or whose line no link may type."""
    if not payload.startswith(_SHORTCUT):
        return line_of_payload(payload)
    line = await shortcuts.line(payload.removeprefix(_SHORTCUT))
    return line if _LIST.fullmatch(line) else ""
