"""What not every Bot API server knows, and what it said so of: that is remembered for an hour.

Servers are brought up to date while bots run, and a bot may be given inline mode: after the hour, they are asked anew.
"""

from __future__ import annotations

import json
import logging
import math
import time
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from bot.transport import AroundRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from telegram.request import BaseRequest, RequestData

_log = logging.getLogger(__name__)

UNKNOWN_SECONDS = 3600.0

UNKNOWN_PAGES = "rich messages are unknown"
_REFUSED = {"ok": False, "error_code": HTTPStatus.BAD_REQUEST, "description": f"Bad Request: {UNKNOWN_PAGES}"}
_UNKNOWN_METHOD = "method not found"
_KNOWING = (HTTPStatus.OK, HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN)


class Feature(StrEnum):
    """What a message is better with, and can do without.

    Pages are rich messages (Bot API 10.1), dates are shown in the zone of who reads (9.5); buttons copy a text (7.11)
    or share by inline mode, which @BotFather turns on. Drafts (9.3) show what there is of it before it is sent.
    """

    PAGES = "pages"
    DATES = "dates"
    COPYING = "copying"
    SHARING = "sharing"
    DRAFTS = "drafts"


# What a request with a feature has in it, and how a server that does not know it refuses it; in an edit, an older one
# passes over the page, and nothing is left to show. All are the servers' own words.
_MARKS = {
    Feature.PAGES: "rich_message",
    Feature.DATES: "<tg-time ",
    Feature.COPYING: "copy_text",
    Feature.SHARING: "switch_inline_query",
    Feature.DRAFTS: "draft_id",
}
_REFUSALS = {
    Feature.PAGES: ("message text is empty",),
    Feature.DATES: ('tag "tg-time"',),
    Feature.COPYING: ("copy_text", "text buttons are unallowed"),
    Feature.SHARING: ("button_type_invalid", "inline mode"),
    Feature.DRAFTS: (),  # its method is unknown, or it is known
}
_OF_METHODS = (Feature.PAGES, Feature.DRAFTS)


class FeatureRequest(AroundRequest):
    """A transport that remembers which features its server refused to know; those in `unwanted` it never knows."""

    def __init__(
        self,
        inner: BaseRequest,
        *,
        unwanted: frozenset[Feature] = frozenset(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(inner)
        self._clock = clock
        self._unknown_until = dict.fromkeys(unwanted, math.inf)
        self._pages_known_until = -math.inf

    def knows(self, feature: Feature) -> bool:
        """Whether the server may know it, as far as has been seen."""
        return self._clock() >= self._unknown_until.get(feature, -math.inf)

    @property
    def is_sure_of_pages(self) -> bool:
        """Whether it has been seen, within the hour, that the server knows rich messages or that it does not."""
        return not self.knows(Feature.PAGES) or self._clock() < self._pages_known_until

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """The status and the body; 400 with one and the same reason wherever the server does not know rich messages."""
        status, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        feature = refused_feature(request_data.parameters, status, payload) if request_data else None
        if feature is None:
            if url.endswith("/sendRichMessage") and status in _KNOWING:
                self._pages_known_until = self._clock() + UNKNOWN_SECONDS
            return status, payload
        self._unknown_until[feature] = self._clock() + UNKNOWN_SECONDS
        told = {"feature": str(feature), "seconds": UNKNOWN_SECONDS}
        _log.info("the server does not know a feature; messages go without it", extra=told)
        return (
            (HTTPStatus.BAD_REQUEST, json.dumps(_REFUSED).encode()) if feature is Feature.PAGES else (status, payload)
        )


def refused_feature(parameters: Mapping[str, Any], status: int, payload: bytes) -> Feature | None:
    """The feature of a request that its refusal says to be unknown; None where it says something else, or is none."""
    if status not in (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND):
        return None
    asked, told = str(parameters), payload.decode("utf-8", "replace").replace("\\", "").lower()
    if status == HTTPStatus.NOT_FOUND:
        methods = (one for one in _OF_METHODS if _MARKS[one] in parameters)
        return next(methods, None) if _UNKNOWN_METHOD in told else None
    meant = (feature for feature, mark in _MARKS.items() if mark in asked)
    return next((one for one in meant if any(reason in told for reason in _REFUSALS[one])), None)
