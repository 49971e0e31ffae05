"""Buttons as Telegram takes them, and the lines that they type."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot.render import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation import Button, Chat
    from storage import ShortcutStore

CALLBACK_LIMIT = 64
"""Bytes of callback_data: https://core.telegram.org/bots/api#inlinekeyboardbutton"""

ROW_LIMIT = 8
KEYBOARD_LIMIT = 100
INLINE_LIMIT = 256
"""Characters of an inline query: https://core.telegram.org/bots/api#inlinequery"""

COPY_LIMIT = 256
"""Characters that a button copies: https://core.telegram.org/bots/api#copytextbutton"""

_SHORTCUT = "~"

Key: TypeAlias = "dict[str, str | dict[str, str]]"
Keyboard: TypeAlias = "tuple[tuple[Key, ...], ...]"
"""Rows of buttons as JSON: https://core.telegram.org/bots/api#inlinekeyboardbutton"""

OPENS, COPIES, SHARES = "url", "copy_text", "switch_inline_query"
"""What a button may do besides typing a line, by the field that says so."""


async def line_of(data: str, shortcuts: ShortcutStore) -> str:
    """The command line of a pressed button, "" if it is none that we know."""
    line = await shortcuts.line(data.removeprefix(_SHORTCUT)) if data.startswith(_SHORTCUT) else data
    return line if line.startswith("/") else ""


async def keyboard(rows: Sequence[Sequence[Button]], chat: Chat, shortcuts: ShortcutStore) -> Keyboard:
    """The buttons as Telegram has them; command lines too long for a button are kept as shortcuts."""
    rows = [[button for button in row if _is_possible(button)] for row in rows]
    rows = [row[start : start + ROW_LIMIT] for row in rows for start in range(0, len(row), ROW_LIMIT)]
    long = [button.line for row in rows for button in row if len(button.line.encode()) > CALLBACK_LIMIT]
    keys = dict(zip(long, await shortcuts.keep(long), strict=True)) if long else {}
    made, count = [], 0
    for row in rows:
        count += len(row)
        if count > KEYBOARD_LIMIT:
            break
        made.append(tuple(_key(button, chat, keys) for button in row))
    return tuple(made)


def _is_possible(button: Button) -> bool:
    """Whether Telegram takes what the button shares or copies, which cannot be shortened."""
    return len(button.shares) <= INLINE_LIMIT and len(button.copies) <= COPY_LIMIT


def _key(button: Button, chat: Chat, keys: dict[str, str]) -> Key:
    text = str(button.number) if button.number else label(button.label, chat)
    if button.url:
        return {"text": text, OPENS: button.url}
    if button.shares:
        return {"text": text, SHARES: button.shares}
    if button.copies:
        return {"text": text, COPIES: {"text": button.copies}}
    data = f"{_SHORTCUT}{keys[button.line]}" if button.line in keys else button.line
    return {"text": text, "callback_data": data}


def bare(keys: Keyboard) -> Keyboard:
    """The keyboard with those buttons alone that type a line, or none at all where there are no others."""
    kept = without(keys, OPENS, COPIES, SHARES)
    return () if kept == keys else kept


def without(keys: Keyboard, *kinds: str) -> Keyboard:
    """The keyboard without buttons of these kinds."""
    rows = (tuple(key for key in row if not key.keys() & set(kinds)) for row in keys)
    return tuple(row for row in rows if row)
