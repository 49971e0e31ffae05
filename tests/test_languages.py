"""The language of a chat: its own choice, else that of the app of who writes, else the operator's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
import towns
from fake_telegram import FakeTelegram
from processes import environment
from towns import running

from bot.conversation import say
from bot.language_names import language_of, own_name
from bot.texts import languages, written
from storage import KnownChat

GROUP = -1001000000001
GERMAN, ENGLISH, NOBODYS = 3001, 3002, 3003

pytestmark = pytest.mark.skipif("de" not in languages(), reason="there are no German sentences")


class Town(towns.Town):
    """One whose apps speak different languages."""

    def title(self, key: str, language: str) -> str:
        return written(say(key), replace(self.app.chat(KnownChat(0)), language=language))


@pytest.fixture
async def town(seeded_database, tmp_path):
    telegram = FakeTelegram()
    telegram.add_user(GERMAN, "Greta", language_code="de")
    telegram.add_user(ENGLISH, "Ed", language_code="en")
    telegram.add_user(NOBODYS, "Nils", language_code="xx")
    telegram.add_chat(GROUP, "supergroup", "Newsroom")
    for person in (GERMAN, ENGLISH):
        telegram.add_member(GROUP, person)
    telegram.add_admin(GROUP, ENGLISH)
    shutil.copy(seeded_database, tmp_path / "newsdesk.db")
    async with running(telegram, tmp_path / "newsdesk.db") as app:
        yield Town(telegram, app)


async def test_who_writes_is_answered_in_the_language_of_their_app_and_in_the_usual_one_if_that_has_no_sentences(town):
    for person, language in ((GERMAN, "de"), (ENGLISH, "en"), (NOBODYS, "en")):
        assert (await town.hears("/latest", user=person)).text.startswith(town.title("title-latest", language))


async def test_a_private_chat_follows_the_app_until_it_chooses(town):
    assert (await town.hears("/latest", user=GERMAN)).text.startswith(town.title("title-latest", "de"))
    town.telegram.add_user(GERMAN, "Greta", language_code="en")
    assert (await town.hears("/latest", user=GERMAN)).text.startswith(town.title("title-latest", "en"))
    await town.hears("/language de", user=GERMAN)
    assert (await town.hears("/latest", user=GERMAN)).text.startswith(town.title("title-latest", "de"))


def test_the_terminal_speaks_the_language_that_its_command_line_names_whatever_was_chosen_before(tmp_path):
    environ = environment(tmp_path)

    def chat(line, *options):
        command = [sys.executable, "-m", "bot", "chat", *options]
        done = subprocess.run(command, input=line, capture_output=True, text=True, env=environ, timeout=60, check=True)
        return done.stdout.strip().splitlines()[0]

    assert chat("/language english").startswith("From now on I speak English")
    assert chat("/topics", "--language", "de") == "Themen"
    assert chat("/topics") == "Themen"


async def test_a_digest_comes_in_the_language_in_which_it_was_ordered(town):
    await town.hears("/subscribe 8:00 daily", user=GERMAN)
    assert town.app.chat(await town.app.storage.chats.get(GERMAN)).language == "de"


async def test_a_tap_on_a_language_is_answered_in_it_and_marks_it(town):
    asked = await town.hears("/language", user=ENGLISH)
    labels = [key["text"] for row in asked.buttons for key in row]
    assert labels[:3] == ["العربية", "Deutsch", "✓ English"]
    assert [label.lower().removeprefix("✓ ") for label in labels] == [own_name(one).lower() for one in languages()]
    told = await town.answers_press(asked, "Deutsch", ENGLISH)
    german = replace(town.app.chat(KnownChat(0)), language="de")
    assert told.text == written(say("language-set", language="Deutsch"), german)
    assert "✓ Deutsch" in [key["text"] for row in told.buttons for key in row]
    assert (await town.hears("/latest", user=ENGLISH)).text.startswith(town.title("title-latest", "de"))


async def test_settings_change_the_language_and_show_themselves_in_it(town):
    await town.hears("/subscribe 8:00 daily", user=ENGLISH)
    shown = await town.hears("/settings 1 language deutsch", user=ENGLISH)
    assert town.title("button-preview", "de") in [key["text"] for row in shown.buttons for key in row]


async def test_who_first_starts_it_in_a_group_decides_and_then_its_admins_do(town):
    await town.hears("/start", chat=GROUP, user=GERMAN)
    assert (await town.hears("/latest", chat=GROUP, user=ENGLISH)).text.startswith(town.title("title-latest", "de"))
    refused = await town.hears("/language en", chat=GROUP, user=GERMAN)
    assert refused.text == town.title("error-not-admin", "de")
    await town.hears("/language en", chat=GROUP, user=ENGLISH)
    assert (await town.hears("/latest", chat=GROUP, user=GERMAN)).text.startswith(town.title("title-latest", "en"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("de", "de"), ("DE-at", "de"), ("deutsch", "de"), ("German", "de"), ("germn", "de"), ("Allemand", "de")),
        *(("english", "en"), ("Englisch", "en"), ("inglés", "en"), ("en_GB", "en"), ("in english please", "en")),
        *(("klingon", ""), ("", ""), ("x", ""), ("the", "")),
    ],
)
def test_a_language_is_known_by_its_code_and_its_names_with_typos_forgiven(words, code):
    is_named_in_another = words in ("Allemand", "inglés") and not {"fr", "es"} <= set(languages())
    assert language_of(words) == code or is_named_in_another
