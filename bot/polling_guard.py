"""What stands between Telegram's updates and the library that reads them: none of them may stop the others."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from telegram import Update

from bot.transport import AroundRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.request import BaseRequest

_log = logging.getLogger(__name__)


class GuardedRequest(AroundRequest):
    """Empties every update that python-telegram-bot cannot parse, so that it is passed over once.

    Otherwise one such update stops the whole batch: it is never confirmed, and polled again for ever. It also tells
    when Telegram refuses the token: the library then stops polling without a word to its caller.
    """

    def __init__(self, polling: BaseRequest, on_refused: Callable[[], object]) -> None:
        super().__init__(polling)
        self._on_refused = on_refused

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The answer, its updates made parsable."""
        status, payload = await super().do_request(*args, **kwargs)
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._on_refused()
        return status, parsable(payload) if status == HTTPStatus.OK else payload


def parsable(payload: bytes) -> bytes:
    """A getUpdates answer with every update that cannot be parsed reduced to its number."""
    try:
        answer = json.loads(payload)
        updates = answer["result"]
    except (ValueError, TypeError, KeyError):
        return payload
    if not isinstance(updates, list):
        return payload
    kept = [update if _is_parsable(update) else _emptied(update) for update in updates]
    if kept == updates:
        return payload
    return json.dumps({**answer, "result": [update for update in kept if update]}).encode()


def _is_parsable(update: Any) -> bool:
    try:
        return isinstance(Update.de_json(update, None).update_id, int)
    except Exception as error:  # noqa: BLE001 - whatever a malformed update makes the library raise
        number = update.get("update_id") if isinstance(update, dict) else None
        _log.error("update cannot be parsed and is skipped", extra={"update_id": number, "error": type(error).__name__})
        return False


def _emptied(update: Any) -> dict[str, int]:
    number = update.get("update_id") if isinstance(update, dict) else None
    return {"update_id": number} if isinstance(number, int) else {}
