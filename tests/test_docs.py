"""The documentation is true: every setting, command and filter stands in the README, and its transcript is real."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.__main__ import _parser
from bot.commands import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_stands_in_the_readme_with_its_default_and_its_meaning(name):
    field = Settings.model_fields[name]
    (row,) = [line for line in README.splitlines() if line.startswith(f"| `NEWSDESK_{name.upper()}` |")]
    default = "" if name in ("telegram_token", "admin_ids") else str(field.default)
    assert f"| `{default}` |" in row if default else "| |" in row
    assert str(field.description).split(",")[0] in row


@pytest.mark.parametrize("name", [command.name for command in COMMANDS if command.is_listed])
def test_every_command_of_the_bot_stands_in_the_readme(name):
    assert f"`/{name}" in README


def test_every_command_of_the_program_stands_in_the_readme():
    (subcommands,) = [action.choices for action in _parser()._actions if isinstance(action.choices, dict)]
    assert subcommands
    for name, parser in subcommands.items():
        assert f"`newsdesk {name}" in README
        for option in (option for action in parser._actions for option in action.option_strings):
            assert option in ("-h", "--help") or f"`{option}" in README


def test_the_readmes_transcript_is_what_the_program_prints(tmp_path):
    block = re.search(r"<!-- transcript -->\n```console\n\$ printf '(.*)' \| \S+ chat\n(.*?)```", README, re.DOTALL)
    assert block
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSDESK_")}
    environ = kept | {
        "NEWSDESK_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}",
        "NEWSDESK_SEEDS_DIR": str(ROOT / "seeds"),
    }
    typed = block[1].replace("\\n", "\n")
    command = [sys.executable, "-m", "bot", "chat"]
    told = subprocess.run(command, input=typed, capture_output=True, text=True, env=environ, check=True)
    assert told.stdout.strip() == block[2].strip()


def test_every_direct_dependency_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    wanted = [*project["dependencies"], *extras]
    names = {re.split(r"[\[<>=; ]", line)[0].lower().replace("_", "-").replace(".", "-") for line in wanted}
    pinned = {
        line.partition("==")[0].lower().replace("_", "-").replace(".", "-")
        for line in (ROOT / "constraints.txt").read_text().splitlines()
        if "==" in line
    }
    assert names <= pinned


def test_the_version_stands_in_the_changelog_or_is_unreleased():
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text()
