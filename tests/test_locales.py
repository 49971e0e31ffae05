"""Every language says all that English says, of the same values, in every form that its numbers have, and it fits."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from ftl import (
    CATEGORIES,
    categories,
    choices,
    counted,
    forms_of_few,
    is_number,
    junk,
    messages,
    values,
    variables,
)

from bot.asides import ALERT_LIMIT
from bot.commands import COMMANDS
from bot.conversation import Chat, say
from bot.texts import keys, languages, utf16_length, written

SOURCES = sorted((Path(__file__).parents[1] / "bot").rglob("*.py"))
OTHERS = [language for language in languages() if language != "en"]
DESCRIPTION_LIMIT = 256
"""So long may the description of a command be: https://core.telegram.org/bots/api#botcommand"""

LABEL_LIMIT = 40
"""On a phone, more is cut off where the button has a row for itself."""

ENGLISH = messages("en")


def chat(language):
    return Chat(1, "private", language, ZoneInfo("Europe/Berlin"))


def sentences(language, key, words="Robotics"):
    """The sentence in all of its forms."""
    for chosen in values(language, key, words):
        yield written(say(key, **chosen), chat(language))


@pytest.mark.parametrize("language", languages())
def test_nothing_in_a_file_is_misspelt(language):
    assert junk(language) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_sentence_of_english_and_no_other(language):
    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_speaks_of_the_same_values_in_every_language(language):
    differing = {
        key: others
        for key, message in messages(language).items()
        if (others := variables(message) ^ variables(ENGLISH[key]))
    }
    assert differing == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_tells_the_same_cases_apart_in_every_language(language):
    differing = {}
    for key, message in messages(language).items():
        here, there = choices(message), choices(ENGLISH[key])
        for name in {name for name in {*here, *there} if not is_number(there.get(name, here.get(name)))}:
            if here.get(name) != there.get(name):
                differing[key] = (name, here.get(name), there.get(name))
    assert differing == {}


# In Arabic, `many` and `other` of feminine words are written alike, and sentences are put so that they are.
@pytest.mark.parametrize("language", sorted({*languages()} - {"ar"}))
def test_what_is_counted_has_every_form_that_numbers_have_in_the_language(language):
    """A choice that only tells some numbers apart, such as nought from all others, needs no forms."""
    missing = {}
    for key, message in messages(language).items():
        for name, told_apart in counted(message):
            forms = told_apart & CATEGORIES | forms_of_few(language, told_apart)
            if told_apart & CATEGORIES - {"other"} and not categories(language) <= forms:
                missing[key] = (name, categories(language) - forms)
    assert missing == {}


@pytest.mark.parametrize("language", languages())
def test_every_sentence_can_be_written_in_every_form(language):
    for key in messages(language):
        for sentence in sentences(language, key):
            assert "{" not in sentence, key
            assert sentence.strip(), key


@pytest.mark.parametrize("language", languages())
def test_what_commands_do_fits_telegrams_menu(language):
    long = {
        one.description: text
        for one in COMMANDS
        if (one.is_listed or one.is_for_admins)
        and utf16_length(text := written(say(one.description), chat(language))) > DESCRIPTION_LIMIT
    }
    assert long == {}


@pytest.mark.parametrize("language", languages())
def test_what_whoever_pressed_a_button_is_told_alone_fits_an_alert(language):
    assert "error-not-admin" in said_alone()
    long = {text for key in said_alone() for text in sentences(language, key) if utf16_length(text) > ALERT_LIMIT}
    assert long == set()


@pytest.mark.parametrize("language", languages())
def test_labels_are_short_enough_for_a_phone(language):
    assert "button-latest" in labels()
    long = {key: text for key in labels() for text in sentences(language, key) if utf16_length(text) > LABEL_LIMIT}
    assert long == {}


def said_alone():
    """The keys of what is told in an alert: what is refused, and what is said aside."""
    return {key for call in _calls() if _is_alone(call) for key in _keys(call)}


def _is_alone(call):
    told = {keyword.arg for keyword in call.keywords if isinstance(keyword.value, ast.Constant) and keyword.value.value}
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return (name == "UserError" and "is_apart" in told) or "is_aside" in told


def labels():
    """The keys of what stands on buttons."""
    made = (call for call in _calls() if isinstance(call.func, ast.Name) and call.func.id == "Button")
    return {key for call in made if call.args for key in _keys(call.args[0])}


@lru_cache
def _calls():
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES)
    return [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _keys(node):
    """The keys of the sentences that are said in a piece of code."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == "say":
            for part in ast.walk(one.args[0]):
                if isinstance(part, ast.Constant) and part.value in ENGLISH:
                    yield part.value
