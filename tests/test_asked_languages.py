"""Questions in another language than the chat's: known where there is no doubt, and nothing else taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from test_in_english import ENGLISH, NOW, QUESTIONS, UTC_ZONE

from bot.asked_languages import language_asked_in
from bot.commands import respond
from bot.conversation import Chat, Person, Request
from bot.texts import languages

QUESTIONS_ASKED = Path(__file__).with_name("bench") / "questions.yaml"
# A question asks in words that only questions have; these are said in ways that names and titles are said in as well.
STATED = ("stories from Microsoft since 2020", "the three latest stories about drones", "the hottest story of 2022")
ALIKE = {"es", "pt"}


@pytest.mark.parametrize("chat", languages())
@pytest.mark.parametrize(
    ("language", "asked"),
    [
        (language, asked)
        for english, each in QUESTIONS.items()
        if english not in STATED
        for language, asked in each.items()
    ],
)
def test_a_question_is_known_by_its_language_in_a_chat_of_any_other(chat, language, asked):
    if {chat, language} != ALIKE:
        assert language_asked_in(asked, chat) == language


@pytest.mark.parametrize("language", languages())
def test_an_english_question_is_taken_for_none_of_another_language(language):
    asked = [one["question"] for one in yaml.safe_load(QUESTIONS_ASKED.read_text(encoding="utf-8"))]
    assert len(asked) > 100
    assert [one for one in (*asked, *ENGLISH) if language_asked_in(one, language) != language] == []


async def test_it_is_answered_in_the_chat_of_another_language(app):
    asked = Request("Что писал Nextgov о facial recognition?", Chat(1, "private", "en", UTC_ZONE), Person(1), NOW)
    (article, *_) = (await respond(app, asked)).articles
    assert article.provider.name == "Nextgov"
