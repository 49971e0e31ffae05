"""Every setting: its default, its unit, what it is for. Read from the environment, a `.env` file or /run/secrets."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, ValidationError, ValidatorFunctionWrapHandler, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from storage import StorageError, database_path

_SECRETS = Path("/run/secrets")
_PREFIX = "NEWSDESK_"
_PASSWORD = re.compile(r"//[^/\s]*@")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


class SettingsError(Exception):
    """A setting that cannot be used; the message names it, what was found and what was expected."""


class Settings(BaseSettings):
    """What an operator may choose. Each is the environment variable NEWSDESK_ and its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    telegram_token: SecretStr = Field(default=SecretStr(""), description="The bot's token, from @BotFather")
    telegram_api_url: str = Field(default="https://api.telegram.org", description="The Bot API server to talk to")
    database_url: str = Field(default="sqlite+aiosqlite:///newsdesk.db", description="The file that holds everything")
    seeds_dir: Path = Field(default=Path("seeds"), description="A folder of articles, imported into an empty database")
    watch: bool = Field(
        default=False,
        description="Import what is new or changed in that folder by itself, as long as the bot runs",
    )
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(), description="Telegram user ids of the admins, with commas between"
    )
    timezone: str = Field(default="UTC", description="The zone of dates for chats that have chosen none (IANA name)")
    language: str = Field(default="en", description="The language for chats that have chosen none (language code)")
    transport: Literal["aiohttp", "httpx"] = Field(
        default="aiohttp",
        description="The HTTP client under the bot: `aiohttp` costs least, `httpx` is there to fall back on",
    )
    rich_messages: bool = Field(
        default=True,
        description="Send digests and answers as pages with pictures and folded excerpts, where the Bot API server"
        " knows rich messages (10.1 and later)",
    )
    messages_per_second: float = Field(
        default=30,
        description="How many messages the bot sends a second at most, over all chats;"
        " 0 means no limits at all, for Bot API servers of one's own and benchmarks",
    )
    paid_broadcast: bool = Field(
        default=False,
        description="Pay Telegram Stars so that digests may go faster than 30 a second (allow_paid_broadcast)",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="How much is logged")
    log_format: Literal["text", "json"] = Field(default="text", description="Log lines for people, or for machines")

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.replace(";", ",").split(",") if part.strip()]
        if not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError("whole numbers with commas between, such as 123456,789012")
        return frozenset(int(part) for part in parts)

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("an IANA zone such as Europe/Berlin or UTC")
        ZoneInfo(value)
        return value

    @field_validator("language")
    @classmethod
    def _code(cls, value: str) -> str:
        if not _LANGUAGE.fullmatch(value):
            raise ValueError("a language code such as en or pt-BR")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("messages_per_second", mode="wrap")
    @classmethod
    def _rate(cls, value: object, validated: ValidatorFunctionWrapHandler) -> float:
        expected = "a number of messages such as 30, or 0 for no limits"
        try:
            rate = float(validated(value))
        except ValidationError as error:
            raise ValueError(expected) from error
        if not 0 <= rate < math.inf:
            raise ValueError(expected)
        return rate

    @field_validator("paid_broadcast", "watch", mode="wrap")
    @classmethod
    def _flag(cls, value: object, validated: ValidatorFunctionWrapHandler) -> bool:
        try:
            return bool(validated(value))
        except ValidationError as error:
            raise ValueError("true or false") from error

    @field_validator("telegram_api_url")
    @classmethod
    def _url(cls, value: str) -> str:
        expected = "an address such as https://api.telegram.org"
        try:
            parts = urlsplit(value)
            is_usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError as error:
            raise ValueError(expected) from error
        if not is_usable or parts.query or parts.fragment:
            raise ValueError(expected)
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _file(cls, value: str) -> str:
        try:
            database_path(value)
        except StorageError as error:
            raise ValueError("a file such as sqlite+aiosqlite:///newsdesk.db") from error
        return value


def read_settings() -> Settings:
    """The settings of this process. SettingsError names each that cannot be used."""
    try:
        return Settings(_secrets_dir=_SECRETS if _SECRETS.is_dir() else None)  # type: ignore[call-arg]  # the base's own
    except ValidationError as error:
        raise SettingsError(" ".join(_sentence(problem) for problem in error.errors())) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The settings in .env or {_SECRETS} cannot be read: {error}.") from error


def _sentence(problem: object) -> str:
    details = dict(problem)  # type: ignore[call-overload]
    name = str(details["loc"][0])
    found = "***" if "token" in name else _PASSWORD.sub("//***@", repr(details["input"]))
    context = details.get("ctx", {})
    expected = str(context.get("error") or context.get("expected") or details["msg"])
    return f"{_PREFIX}{name.upper()} is {found}; expected {expected}."
