from __future__ import annotations

import pytest

from bot import settings as module
from bot.settings import Settings, SettingsError, read_settings

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-pc"


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path):
    """Sets variables for a process that finds no other settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "_SECRETS", tmp_path / "no secrets")

    def put(**settings):
        for name, value in settings.items():
            monkeypatch.setenv(f"NEWSDESK_{name.upper()}", value)

    return put


def complaint():
    with pytest.raises(SettingsError) as caught:
        read_settings()
    return str(caught.value)


def test_nothing_set_means_the_defaults():
    settings = read_settings()
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url == "sqlite+aiosqlite:///newsdesk.db"
    assert str(settings.seeds_dir) == "seeds"
    assert (settings.timezone, settings.language, settings.log_level, settings.log_format) == (
        "UTC",
        "en",
        "INFO",
        "text",
    )
    assert settings.admin_ids == frozenset()


def test_every_setting_says_what_it_is_for():
    assert all(field.description for field in Settings.model_fields.values())


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_an_empty_value_means_the_default(environment, name):
    environment(**{name: ""})
    assert getattr(read_settings(), name) == Settings.model_fields[name].default


def test_variables_are_read_whatever_their_case(monkeypatch):
    monkeypatch.setenv("newsdesk_timezone", "Europe/Berlin")
    assert read_settings().timezone == "Europe/Berlin"


def test_a_file_named_env_is_read_and_the_environment_goes_first(environment, tmp_path):
    (tmp_path / ".env").write_text(
        "NEWSDESK_TIMEZONE=Asia/Tokyo\nNEWSDESK_LANGUAGE=pt-BR\nOTHER=1\nNEWSDESK_FUTURE=1\n"
    )
    environment(language="fr")
    settings = read_settings()
    assert (settings.timezone, settings.language) == ("Asia/Tokyo", "fr")


def test_secrets_are_read_from_files(monkeypatch, tmp_path):
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "newsdesk_telegram_token").write_text(f"{TOKEN}\n")
    monkeypatch.setattr(module, "_SECRETS", tmp_path / "secrets")
    assert read_settings().telegram_token.get_secret_value() == TOKEN


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / ".env").write_bytes(b"NEWSDESK_TIMEZONE=\xff\xfe\n")
    assert complaint().startswith("The settings in .env or ")


@pytest.mark.parametrize(
    ("value", "ids"),
    [("42", {42}), (" 42 , 7 ", {42, 7}), ("42;7;", {42, 7}), ("42,42", {42}), (",", set())],
)
def test_admin_ids_are_numbers_with_commas_between(environment, value, ids):
    environment(admin_ids=value)
    assert read_settings().admin_ids == ids


@pytest.mark.parametrize("value", ["debug", "Debug", "DEBUG"])
def test_a_log_level_is_understood_in_any_case(environment, value):
    environment(log_level=value)
    assert read_settings().log_level == "DEBUG"


def test_how_fast_it_may_send_is_a_number_and_whether_for_money_a_choice(environment):
    environment(messages_per_second="0.5", paid_broadcast="true")
    assert (read_settings().messages_per_second, read_settings().paid_broadcast) == (0.5, True)
    environment(messages_per_second="0", paid_broadcast="no")
    assert (read_settings().messages_per_second, read_settings().paid_broadcast) == (0, False)


@pytest.mark.parametrize(("value", "is_watched"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_whether_the_folder_is_watched_is_a_choice(environment, value, is_watched):
    environment(watch=value)
    assert read_settings().watch is is_watched


def test_the_address_of_an_api_server_loses_its_final_slash(environment):
    environment(telegram_api_url="http://localhost:8081/")
    assert read_settings().telegram_api_url == "http://localhost:8081"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("admin_ids", "me", "whole numbers with commas between, such as 123456,789012"),
        ("admin_ids", "-5", "whole numbers with commas between, such as 123456,789012"),
        ("admin_ids", "²", "whole numbers with commas between, such as 123456,789012"),
        ("timezone", "Berlin", "an IANA zone such as Europe/Berlin or UTC"),
        ("timezone", "../etc/passwd", "an IANA zone such as Europe/Berlin or UTC"),
        ("language", "klingon language", "a language code such as en or pt-BR"),
        ("log_level", "LOUD", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("log_format", "xml", "'text' or 'json'"),
        ("transport", "curl", "'aiohttp' or 'httpx'"),
        ("messages_per_second", "fast", "a number of messages such as 30, or 0 for no limits"),
        ("messages_per_second", "-1", "a number of messages such as 30, or 0 for no limits"),
        ("messages_per_second", "nan", "a number of messages such as 30, or 0 for no limits"),
        ("messages_per_second", "inf", "a number of messages such as 30, or 0 for no limits"),
        ("paid_broadcast", "perhaps", "true or false"),
        ("watch", "perhaps", "true or false"),
        ("telegram_api_url", "api.telegram.org", "an address such as https://api.telegram.org"),
        ("telegram_api_url", "ftp://api.telegram.org", "an address such as https://api.telegram.org"),
        ("telegram_api_url", "https://[", "an address such as https://api.telegram.org"),
        ("telegram_api_url", "https://api.telegram.org:x", "an address such as https://api.telegram.org"),
        ("telegram_api_url", "https://api.telegram.org?x=1", "an address such as https://api.telegram.org"),
        ("database_url", "newsdesk.db", "a file such as sqlite+aiosqlite:///newsdesk.db"),
        ("database_url", "postgresql://localhost/news", "a file such as sqlite+aiosqlite:///newsdesk.db"),
        ("database_url", "sqlite+aiosqlite://", "a file such as sqlite+aiosqlite:///newsdesk.db"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_by_name_with_what_was_found_and_expected(
    environment, name, value, expected
):
    environment(**{name: value})
    assert complaint() == f"NEWSDESK_{name.upper()} is {value!r}; expected {expected}."


def test_several_problems_are_told_at_once(environment):
    environment(timezone="Mars", log_format="xml")
    assert "NEWSDESK_TIMEZONE is 'Mars'" in complaint()
    assert "NEWSDESK_LOG_FORMAT is 'xml'" in complaint()


def test_the_token_is_in_no_text_about_the_settings(environment):
    environment(telegram_token=TOKEN, timezone="Mars")
    assert TOKEN not in complaint()
    environment(timezone="UTC")
    settings = read_settings()
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert settings.telegram_token.get_secret_value() == TOKEN


@pytest.mark.parametrize("name", ["database_url", "telegram_api_url"])
def test_a_password_in_an_address_is_not_repeated(environment, name):
    environment(**{name: "postgresql://curator:s3cret@localhost/news"})
    assert "s3cret" not in complaint()
    assert "//***@localhost" in complaint()


def test_settings_do_not_change():
    with pytest.raises(ValueError, match="frozen"):
        read_settings().timezone = "Europe/Berlin"
