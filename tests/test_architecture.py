"""Who may know whom. The two tables are the diagram; a new arrow is a change here, argued in its commit."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = {
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): path
    for package in ("bot", "storage")
    for path in sorted((ROOT / package).rglob("*.py"))
}

# What each part of the house may import of the others; TYPE_CHECKING imports count as well.
ROOMS = {
    "bot.conversation": {"storage"},
    "bot.calendar_names": set(),
    "bot.periods": {"bot.calendar_names"},
    "bot.place_names": set(),
    "bot.zones": {"bot.place_names", "storage"},
    "bot.settings": {"storage"},
    "bot.logs": {"bot.settings"},
    "bot.places": set(),
    "bot.app": {"bot.conversation", "bot.places", "bot.settings", "bot.texts", "storage"},
    "bot.grammar": {"bot.conversation", "bot.in_english", "bot.periods", "storage"},
    "bot.links": {"bot.grammar", "storage"},
    "bot.question": {"bot.calendar_names", "bot.conversation", "bot.grammar", "bot.periods", "storage"},
    "bot.small_talk": {"bot.question"},
    "bot.spoken_orders": {"bot.digest", "bot.folding", "bot.texts"},
    "bot.digest": {"bot.conversation", "bot.render", "bot.rich", "bot.texts", "bot.zones", "storage"},
    "bot.dates": {"bot.conversation"},
    "bot.directions": set(),
    "bot.texts": {"bot.conversation", "bot.dates", "bot.directions"},
    "bot.language_names": {"bot.texts"},
    "bot.folding": set(),
    "bot.cldr_dates": {"bot.folding"},
    "bot.glossary": {"bot.cldr_dates", "bot.folding"},
    "bot.in_english": {"bot.folding", "bot.glossary", "bot.texts"},
    "bot.asked_languages": {"bot.folding", "bot.glossary", "bot.in_english", "bot.texts"},
    "bot.layout": {"bot.conversation", "bot.texts", "storage"},
    "bot.render": {"bot.conversation", "bot.layout", "bot.texts"},
    "bot.rich": {"bot.conversation", "bot.layout", "bot.render", "bot.texts", "storage"},
    "bot.commands": {
        "bot.app",
        "bot.commands",
        "bot.conversation",
        "bot.digest",
        "bot.drawing",
        "bot.grammar",
        "bot.asked_languages",
        "bot.in_english",
        "bot.incidents",
        "bot.language_names",
        "bot.links",
        "bot.periods",
        "bot.question",
        "bot.small_talk",
        "bot.spoken_orders",
        "bot.texts",
        "bot.zones",
        "storage",
    },
    "bot.drawing": set(),
    "bot.charts": {"bot.drawing"},
    "bot.local_files": {"bot.commands", "bot.conversation"},
    "bot.import_work": {"bot.commands", "bot.conversation", "storage"},
    "bot.importing": {
        "bot.app",
        "bot.commands",
        "bot.conversation",
        "bot.import_work",
        "bot.incidents",
        "bot.telling",
        "storage",
    },
    "bot.terminal": {
        "bot.app",
        "bot.commands",
        "bot.conversation",
        "bot.layout",
        "bot.local_files",
        "bot.render",
        "bot.texts",
    },
    "bot.keyboards": {"bot.conversation", "bot.render", "storage"},
    "bot.messages": {
        "bot.conversation",
        "bot.features",
        "bot.keyboards",
        "bot.render",
        "bot.rich",
        "bot.transport",
        "storage",
    },
    "bot.remedies": {"bot.keyboards", "bot.messages", "bot.refusals", "bot.render"},
    "bot.inline_queries": {"bot.app", "bot.commands", "bot.conversation", "bot.links"},
    "bot.inline_results": {
        "bot.conversation",
        "bot.inline_queries",
        "bot.layout",
        "bot.links",
        "bot.render",
        "bot.texts",
        "storage",
    },
    "bot.sending": {"bot.messages", "bot.refusals", "bot.remedies"},
    "bot.chat_actions": {"bot.conversation", "bot.transport"},
    "bot.uploads": {"bot.conversation", "bot.messages", "bot.texts"},
    "bot.telling": {
        "bot.chat_actions",
        "bot.conversation",
        "bot.messages",
        "bot.sending",
        "bot.uploads",
        "storage",
    },
    "bot.drafts": {
        "bot.chat_actions",
        "bot.conversation",
        "bot.features",
        "bot.messages",
        "bot.render",
        "bot.telling",
    },
    "bot.limits": set(),
    "bot.floods": {"bot.conversation", "bot.limits", "bot.telling", "storage"},
    "bot.ordering": set(),
    "bot.telegram_files": {"bot.conversation", "bot.refusals", "bot.texts"},
    "bot.telegram_requests": {"bot.commands", "bot.conversation", "bot.telegram_files"},
    "bot.transport": set(),
    "bot.features": {"bot.transport"},
    "bot.polling_guard": {"bot.transport"},
    "bot.lanes": set(),
    "bot.pacing": {"bot.lanes"},
    "bot.refusals": {"storage"},
    "bot.telegram_places": {"bot.conversation", "bot.places", "storage"},
    "bot.arrivals": {
        "bot.app",
        "bot.commands",
        "bot.conversation",
        "bot.messages",
        "bot.refusals",
        "bot.sending",
        "bot.telegram_places",
        "storage",
    },
    "bot.asides": {"bot.conversation", "bot.texts"},
    "bot.incidents": {"storage"},
    "bot.alarms": {
        "bot.app",
        "bot.conversation",
        "bot.incidents",
        "bot.messages",
        "bot.refusals",
        "bot.texts",
        "storage",
    },
    "bot.last_words": {
        "bot.alarms",
        "bot.conversation",
        "bot.refusals",
        "bot.render",
        "bot.settings",
        "bot.transport",
        "storage",
    },
    "bot.menus": {"bot.app", "bot.commands", "bot.conversation", "bot.texts", "storage"},
    "bot.profile": {"bot.app", "bot.conversation", "bot.texts", "storage"},
    "bot.watching": {"bot.alarms", "bot.app", "bot.incidents", "storage"},
    "bot.letters": {
        "bot.app",
        "bot.conversation",
        "bot.digest",
        "bot.keyboards",
        "bot.links",
        "bot.messages",
        "storage",
    },
    "bot.correcting": {
        "bot.app",
        "bot.digest",
        "bot.incidents",
        "bot.letters",
        "bot.messages",
        "bot.pacing",
        "bot.refusals",
        "bot.remedies",
        "storage",
    },
    "bot.dispatch": {
        "bot.alarms",
        "bot.app",
        "bot.arrivals",
        "bot.digest",
        "bot.features",
        "bot.letters",
        "bot.messages",
        "bot.pacing",
        "bot.refusals",
        "bot.remedies",
        "bot.transport",
        "bot.unfetched",
        "storage",
    },
    "bot.delivering": {
        "bot.app",
        "bot.digest",
        "bot.dispatch",
        "bot.incidents",
        "bot.messages",
        "bot.pacing",
        "bot.unfetched",
        "storage",
    },
    "bot.unfetched": {"bot.rich"},
    "bot.telegram": {
        "bot.app",
        "bot.arrivals",
        "bot.asides",
        "bot.commands",
        "bot.conversation",
        "bot.drafts",
        "bot.features",
        "bot.floods",
        "bot.incidents",
        "bot.inline_queries",
        "bot.inline_results",
        "bot.keyboards",
        "bot.limits",
        "bot.menus",
        "bot.messages",
        "bot.ordering",
        "bot.pacing",
        "bot.sending",
        "bot.settings",
        "bot.telegram_places",
        "bot.telegram_requests",
        "bot.telling",
        "bot.texts",
        "storage",
    },
    "bot.service": {
        "bot.alarms",
        "bot.app",
        "bot.correcting",
        "bot.delivering",
        "bot.features",
        "bot.importing",
        "bot.incidents",
        "bot.menus",
        "bot.pacing",
        "bot.polling_guard",
        "bot.profile",
        "bot.settings",
        "bot.telegram",
        "bot.telegram_places",
        "bot.transport",
        "bot.watching",
        "storage",
    },
    "bot.import_report": {"storage"},
    "bot.digest_report": {"bot.app", "bot.conversation", "bot.digest", "bot.render", "storage"},
    "bot.export_report": {"bot.app", "bot.commands", "bot.conversation", "bot.render", "bot.texts"},
    "bot.__main__": {
        "bot.app",
        "bot.conversation",
        "bot.digest_report",
        "bot.export_report",
        "bot.import_report",
        "bot.import_work",
        "bot.last_words",
        "bot.logs",
        "bot.service",
        "bot.settings",
        "bot.terminal",
        "storage",
    },
    "bot": set(),
    "storage": {"storage"},
}

# Each library from outside has its doormen.
DOORMEN = {
    "telegram": {
        "bot.alarms",
        "bot.arrivals",
        "bot.asides",
        "bot.chat_actions",
        "bot.correcting",
        "bot.delivering",
        "bot.dispatch",
        "bot.drafts",
        "bot.features",
        "bot.floods",
        "bot.importing",
        "bot.inline_results",
        "bot.lanes",
        "bot.last_words",
        "bot.menus",
        "bot.messages",
        "bot.ordering",
        "bot.pacing",
        "bot.polling_guard",
        "bot.profile",
        "bot.refusals",
        "bot.remedies",
        "bot.sending",
        "bot.service",
        "bot.telegram",
        "bot.telegram_files",
        "bot.telegram_places",
        "bot.telegram_requests",
        "bot.telling",
        "bot.transport",
    },
    "httpx": {"bot.transport"},
    "aiohttp": {"bot.transport"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "rapidfuzz": {"storage.fuzzy"},
    "regex": {"storage.fuzzy"},
    "frontmatter": {"storage.article_file"},
    "ftfy": {"storage.article_file"},
    "w3lib": {"storage.addresses"},
    "yaml": {
        "storage.article_file",
        "storage.broken_yaml",
        "storage.yaml_fields",
        "storage.yaml_kinds",
        "storage.yaml_loader",
        "storage.yaml_nodes",
    },
    "fluent": {"bot.texts"},
    "babel": {"bot.cldr_dates", "bot.dates", "bot.glossary", "bot.language_names", "bot.texts", "bot.zones"},
    "dateparser": {"bot.periods"},
    "pydantic": {"bot.settings"},
    "pydantic_settings": {"bot.settings"},
    "matplotlib": {"bot.charts"},
    "rich": {"bot.import_report", "bot.terminal"},
    "prompt_toolkit": {"bot.terminal"},
    "watchfiles": {"bot.watching"},
}

SURFACES = {
    "bot.last_words",
    "bot.service",
    "bot.terminal",
    "bot.import_report",
    "bot.digest_report",
    "bot.export_report",
}
CLOCKS = {"bot.__main__", "bot.service", "bot.telegram"}


def tree_of(module):
    return ast.parse(SOURCES[module].read_text(encoding="utf-8"))


def imports_of(module):
    """The dotted names that a module imports; of `from bot import x`, `bot.x` where that is a module."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in SOURCES else str(node.module) for name in inner)


def room_of(module):
    """The entry of ROOMS that a module belongs to, the nearest one."""
    while module not in ROOMS:
        module = module.rpartition(".")[0]
    return module


@pytest.mark.parametrize("module", SOURCES)
def test_a_module_knows_only_those_it_may(module):
    ours = {name for name in imports_of(module) if name.split(".")[0] in ("bot", "storage")}
    assert {room_of(name) for name in ours} - {room_of(module)} <= ROOMS[room_of(module)]


@pytest.mark.parametrize("module", [module for module in SOURCES if module.startswith("bot")])
def test_the_conversation_enters_the_memory_by_its_door(module):
    assert {name for name in imports_of(module) if name.startswith("storage")} <= {"storage", "storage.importer"}


@pytest.mark.parametrize("module", SOURCES)
def test_a_library_is_met_by_its_doormen_only(module):
    for name in imports_of(module):
        library = name.split(".")[0]
        if library in ("bot", "storage") or library in sys.stdlib_module_names:
            continue
        doormen = DOORMEN[library]
        assert module in doormen or module.split(".")[0] in doormen, f"{module} imports {name}"


def test_the_tables_speak_of_what_exists():
    assert set(ROOMS) <= set(SOURCES)
    libraries = {name.split(".")[0] for module in SOURCES for name in imports_of(module)}
    assert set(DOORMEN) <= libraries


def test_surfaces_are_imported_by_the_command_line_alone_and_only_when_needed():
    importers = {name: {module for module in SOURCES if name in imports_of(module)} for name in SURFACES}
    assert set().union(*importers.values()) == {"bot.__main__"}
    at_the_top = {node.module for node in tree_of("bot.__main__").body if isinstance(node, ast.ImportFrom)}
    assert not at_the_top & SURFACES


@pytest.mark.parametrize("module", SOURCES)
def test_the_clock_is_read_at_the_edge_only(module):
    reads = [
        ast.unparse(node)
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Attribute)
        and ast.unparse(node) in ("datetime.now", "datetime.utcnow", "date.today", "time.time")
    ]
    assert not reads or module in CLOCKS


@pytest.mark.parametrize("module", [module for module in SOURCES if module.startswith("bot.")])
def test_the_environment_is_read_by_the_settings_alone(module):
    text = SOURCES[module].read_text(encoding="utf-8")
    assert "os.environ" not in text
    assert "getenv" not in text
    assert "sys.argv" not in text


def test_everything_is_caught_in_three_places_only():
    broad = [
        module
        for module in SOURCES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) == "Exception")
    ]
    assert broad == ["bot.commands", "bot.incidents", "bot.polling_guard"]
