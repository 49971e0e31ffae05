"""The HTTP transport under the bot: its limits, and a guard against updates that cannot be parsed."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import httpx
from telegram import Update
from telegram.request import HTTPXRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.request import BaseRequest

_log = logging.getLogger(__name__)

POOL_SIZE = 16
KEEPALIVE_SECONDS = 75.0
READ_SECONDS = 20.0
POOL_SECONDS = 30.0


def answering_request() -> BaseRequest:
    """The transport of answers. Its connections stay open, so that a quiet bot need not connect for each answer."""
    return HTTPXRequest(**_limits(POOL_SIZE))


def polling_request(on_refused: Callable[[], object]) -> BaseRequest:
    """The transport of getUpdates: one connection, and only updates that can be parsed come through.

    It tells when Telegram refuses the token: the library then stops polling without a word to its caller.
    """
    return GuardedRequest(on_refused, **_limits(1))


def _limits(size: int) -> dict[str, Any]:
    limits = httpx.Limits(max_connections=size, max_keepalive_connections=size, keepalive_expiry=KEEPALIVE_SECONDS)
    return {
        "connection_pool_size": size,
        "read_timeout": READ_SECONDS,
        "write_timeout": READ_SECONDS,
        "connect_timeout": 10.0,
        "pool_timeout": POOL_SECONDS,
        "httpx_kwargs": {"limits": limits},
    }


class GuardedRequest(HTTPXRequest):
    """Empties every update that python-telegram-bot cannot parse, so that it is passed over once.

    Otherwise one such update stops the whole batch: it is never confirmed, and polled again for ever.
    """

    def __init__(self, on_refused: Callable[[], object], **limits: Any) -> None:
        super().__init__(**limits)
        self._on_refused = on_refused

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The answer, its updates made parsable."""
        status, payload = await super().do_request(*args, **kwargs)
        if status in (httpx.codes.UNAUTHORIZED, httpx.codes.NOT_FOUND):
            self._on_refused()
        return status, parsable(payload) if status == httpx.codes.OK else payload


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
