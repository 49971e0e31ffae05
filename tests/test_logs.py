from __future__ import annotations

import json
import logging

import pytest

from bot.logs import JsonFormatter, TextFormatter, set_up_logs, without_token
from bot.settings import Settings

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-pc"
FORMATTERS = pytest.mark.parametrize("formatter", [TextFormatter(), JsonFormatter()], ids=["text", "json"])


def record(message, *arguments, error=None, **fields):
    made = logging.makeLogRecord(
        {"name": "bot.telegram", "levelno": logging.ERROR, "levelname": "ERROR", "created": 0.5}
    )
    made.msg, made.args = message, arguments
    made.exc_info = (type(error), error, error.__traceback__) if error else None
    vars(made).update(fields)
    return made


def raised(message):
    with pytest.raises(RuntimeError) as caught:
        raise RuntimeError(message)
    return caught.value


def test_a_line_for_people_names_time_level_logger_message_and_fields():
    line = TextFormatter().format(record("message not sent", chat=42, reason="blocked"))
    assert line == "1970-01-01 00:00:00.500+00:00 ERROR   bot.telegram: message not sent chat=42 reason=blocked"


def test_a_line_for_machines_is_one_json_object():
    line = JsonFormatter().format(record("message not sent", chat=42, error=raised("two\nlines")))
    assert "\n" not in line
    said = json.loads(line)
    assert (said["level"], said["logger"], said["message"], said["chat"]) == (
        "ERROR",
        "bot.telegram",
        "message not sent",
        42,
    )
    assert "RuntimeError: two\nlines" in said["error"]


def test_a_field_of_any_kind_can_be_logged_for_machines():
    assert json.loads(JsonFormatter().format(record("odd", what={1, 2}.__class__, words="ž🔥")))["words"] == "ž🔥"


@FORMATTERS
@pytest.mark.parametrize(
    "address",
    [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", f"/file/bot{TOKEN}/a.zip", TOKEN.replace(":", "%3A")],
)
def test_a_token_is_blotted_out_wherever_it_stands(formatter, address):
    secret = TOKEN.partition(":")[2]
    assert secret not in formatter.format(record(f"asked {address}"))
    assert secret not in formatter.format(record("asked %s", address))
    assert secret not in formatter.format(record("asked", address=address))
    assert secret not in formatter.format(record("failed", error=raised(f"no answer from {address}")))


def test_what_is_no_token_stays():
    assert (
        without_token("at 12:30 to 192.168.0.1:8080, 2021-12-08T16:33")
        == "at 12:30 to 192.168.0.1:8080, 2021-12-08T16:33"
    )


@pytest.fixture(autouse=True)
def root_logger():
    """The root logger, put back afterwards as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_logs_go_to_standard_error_in_the_chosen_format_from_the_chosen_level_on(capsys):
    set_up_logs(Settings(_env_file=None, log_level="WARNING", log_format="json"))
    logging.getLogger("bot.test").info("quiet")
    logging.getLogger("bot.test").warning("loud", extra={"chat": 42})
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [json.loads(line)["message"] for line in printed.err.splitlines()] == ["loud"]


def test_libraries_that_log_every_request_are_silenced(capsys):
    set_up_logs(Settings(_env_file=None, log_level="DEBUG"))
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    logging.getLogger("httpcore.connection").debug("connect")
    assert capsys.readouterr().err == ""
