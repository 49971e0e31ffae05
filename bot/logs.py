"""Log lines: for people or for machines, never with the token in them."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

_TOKEN = re.compile(r"(?<!\d)\d{3,20}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_NOISY = ("httpx", "httpcore", "alembic", "apscheduler", "aiosqlite", "asyncio")


class TextFormatter(logging.Formatter):
    """One line for people: time, level, logger, message, fields; a traceback below it."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without anything that looks like a bot's token."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(" ", "milliseconds")
        fields = "".join(f" {name}={value}" for name, value in _fields(record).items())
        line = f"{at} {record.levelname:<7} {record.name}: {record.getMessage()}{fields}"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return without_token(line)


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The object, without anything that looks like a bot's token."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_fields(record),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return without_token(json.dumps(line, default=str, ensure_ascii=False))


def set_up_logs(settings: Settings) -> None:
    """Log lines on standard error, in the chosen format, from the chosen level on."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if settings.log_format == "json" else TextFormatter())
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    logging.getLogger("telegram").setLevel(max(logging.getLogger().level, logging.INFO))  # below, it logs all messages
    for name in _NOISY:  # they log every request, with the token in its address, or every step
        logging.getLogger(name).setLevel(logging.WARNING)


def without_token(text: str) -> str:
    """The text with a bot's token blotted out."""
    return _TOKEN.sub("<token>", text)


def _fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _STANDARD}
