"""What a server said that it does not know is remembered, and nothing else is."""

from __future__ import annotations

import json

import pytest

from bot.features import Feature, refused_feature

DATED = {"text": 'On <tg-time unix="1" format="D">a day</tg-time>', "parse_mode": "HTML"}


def keyed(**key):
    return {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "A", **key}]]}}


def refused(parameters, description, status=400):
    payload = json.dumps({"ok": False, "error_code": status, "description": description}).encode()
    return refused_feature(parameters, status, payload)


@pytest.mark.parametrize(
    ("parameters", "description", "feature"),
    [
        (DATED, 'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 3', Feature.DATES),
        (
            keyed(copy_text={"text": "x"}),
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            Feature.COPYING,
        ),
        (keyed(switch_inline_query="x"), "Bad Request: BUTTON_TYPE_INVALID", Feature.SHARING),
        ({"rich_message": {"html": "x"}}, "Bad Request: message text is empty", Feature.PAGES),
    ],
)
def test_a_refusal_tells_which_feature_is_unknown(parameters, description, feature):
    assert refused(parameters, description) is feature


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        (DATED, "Bad Request: chat not found"),
        (DATED, 'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 3'),
        (keyed(callback_data="/latest"), "Bad Request: BUTTON_TYPE_INVALID"),
        (keyed(switch_inline_query="x"), "Bad Request: BUTTON_URL_INVALID"),
        ({"text": " "}, "Bad Request: message text is empty"),
    ],
)
def test_any_other_refusal_tells_of_none(parameters, description):
    assert refused(parameters, description) is None


def test_a_method_that_is_not_found_tells_of_pages_or_drafts_only_where_one_was_sent():
    assert refused({"rich_message": {"html": "x"}}, "Not Found: method not found", 404) is Feature.PAGES
    assert refused({"draft_id": 1, "text": "x"}, "Not Found: method not found", 404) is Feature.DRAFTS
    assert refused({"text": "x"}, "Not Found: method not found", 404) is None
