"""What each page of the settings is made of: its values as buttons, the one of now marked, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.commands.managing import timed
from bot.commands.routes import keep_along
from bot.conversation import Button, Reply, UserError, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from bot.app import App
    from bot.commands.managing import Addressed
    from bot.conversation import Request, Text
    from storage import Subscription

    Row = tuple[Button, ...]


def menu(about: Addressed, title: Text | str, told: Text | str, rows: tuple[Row, ...], wrong: str = "") -> Reply:
    """The values of a setting. UserError where one was named that is none of them."""
    buttons = (*rows, (back(about.subscriptions[0]),))
    if wrong:
        raise UserError(say("error-value", found=wrong), buttons)
    return Reply(title, (told,) if told else (), buttons=buttons)


def choices(about: Addressed, setting: str, values: Mapping[str, Text | str | time], now: str) -> Row:
    """A button for each value, that of now with a mark."""
    line = f"/settings {about.subscriptions[0].id} {setting}"
    return tuple(
        Button(marked("in" if value == now else "", name), f"{line} {value}") for value, name in values.items()
    )


def marked(mark: str, name: Text | str | time) -> Text:
    """A name with what is wanted of it before it: `in`, `out`, or nothing."""
    return say("choice", mark=mark, name=name)


async def save(app: App, request: Request, about: Addressed, **changes: Any) -> Subscription:
    """The subscription with these parts of its contract changed, as it is kept now."""
    one = about.subscriptions[0]
    changed = timed(replace(one, contract=replace(one.contract, **changes)), about.chat, request.now)
    await app.storage.subscriptions.save(changed)
    await keep_along(app, one.contract, changed, about.chat, request.now)
    return changed


def back(one: Subscription) -> Button:
    """What leads back to all settings."""
    return Button(say("button-back"), f"/settings {one.id}")
