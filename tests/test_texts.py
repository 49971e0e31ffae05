from __future__ import annotations

import ast
import re
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message
from ftl import LOCALES, messages, variables

from bot.commands import COMMANDS
from bot.conversation import Chat, Dated, Weekdays, listed, say
from bot.directions import slim
from bot.texts import _sources, dotted, fitted, keys, languages, shortened, spoken, written

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "bot").rglob("*.py"))
CHAT = Chat(1, "private", "en", ZoneInfo("UTC"))


def said_keys():
    """Every key that stands in `say("…")`, with the names of the values that it is given."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                names = {keyword.arg for keyword in node.keywords}
                for key in _texts(node.args[0], path):
                    yield key, names


def _texts(node, path):
    if isinstance(node, ast.Constant):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body, path), *_texts(node.orelse, path)]
    if isinstance(node, ast.Name):  # a name that is given its key one line above
        tree = ast.parse(path.read_text(encoding="utf-8"))
        values = [
            one.value
            for one in ast.walk(tree)
            if isinstance(one, ast.Assign) and any(isinstance(to, ast.Name) and to.id == node.id for to in one.targets)
        ]
        return [text for value in values for text in _texts(value, path)]
    if isinstance(node, ast.Attribute) and node.attr == "description":
        return [f"command-{command.name}" for command in COMMANDS if command.is_listed or command.is_for_admins]
    raise AssertionError(f"{path}: the key of say(…) cannot be read from {ast.dump(node)}")


@pytest.mark.parametrize("language", languages())
def test_every_sentence_that_is_said_exists(language):
    assert {key for key, _ in said_keys()} - keys(language) == set()


@pytest.mark.parametrize("language", languages())
def test_every_sentence_that_exists_is_said_somewhere(language):
    assert keys(language) - {key for key, _ in said_keys()} == set()


def test_every_sentence_is_given_the_values_that_it_speaks_of_in_any_language():
    missing = {
        (language, key): variables(messages(language)[key]) - names
        for key, names in said_keys()
        for language in languages()
        if None not in names and not variables(messages(language)[key]) <= names
    }
    assert missing == {}


def test_counts_take_the_form_that_their_number_needs():
    def told(page, pages, total, exact="yes"):
        return written(say("page-of", page=page, pages=pages, total=total, exact=exact), CHAT)

    assert told(1, 1, 1) == "One story"
    assert told(1, 1, 3) == "3 stories"
    assert told(2, 1234, 12345) == "Page 2 of 1,234 · 12,345 stories"
    assert told(2, 200, 1000, "no") == "Page 2 of 200 · more than 1,000 stories"


def test_a_day_is_written_in_the_zone_of_the_chat():
    late = datetime(2021, 12, 8, 16, 33, tzinfo=UTC)
    assert written(say("day", day=late), Chat(1, "private", "en", ZoneInfo("America/New_York"))) == "Dec 8, 2021"
    assert written(say("day", day=late), Chat(1, "private", "en", ZoneInfo("Asia/Tokyo"))) == "Dec 9, 2021"


def test_texts_within_a_text_are_written_in_a_row():
    parts = ("AI Policy", say("filter-since", day=date(2021, 12, 8)), say("filter-heat", heat=80))
    assert written(say("filters", parts=parts), CHAT) == "AI Policy · since Dec 8, 2021 · heat 80 or more"


def test_things_and_days_stand_in_a_row_with_what_the_language_sets_between():
    row = listed(("AI", "Robotics", say("more-topics", count=2)))
    assert written(row, CHAT) == "AI, Robotics, +2"
    assert written(say("contract-days", kind="some", names=Weekdays((0, 2))), CHAT) == "Mon, Wed"
    assert (listed(()), listed(("AI",))) == ("", "AI")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "The next one comes Wed, Dec 8, 2021, 16:33."),
        ("de", "Mi., 8. Dez. 2021, 16:33"),
        ("ru", "ср, 8 дек. 2021\u202fг., 16:33"),
        ("zh", "2021年12月8日周三 16:33"),
    ],
)
def test_a_day_with_its_time_is_written_as_the_language_does(language, told):
    if language in languages():
        at = Dated(datetime(2021, 12, 8, 16, 33, tzinfo=UTC), with_time=True)
        assert told in written(say("next-due", at=at, resumes="no"), CHAT.speaking(language))


ARABIC = CHAT.speaking("ar")


@pytest.mark.skipif("ar" not in languages(), reason="there are no Arabic sentences")
def test_values_are_isolated_where_the_words_around_are_read_from_right_to_left():
    assert "\u2068deep fakes\u2069" in written(say("nothing-else", words="deep fakes"), ARABIC)
    assert dotted(("AI", "Robotics"), ARABIC) == "\u200f\u2068AI\u2069 · \u2068Robotics\u2069"
    assert dotted(("AI", "Robotics"), CHAT) == "AI · Robotics"
    assert "\u2068" not in written(say("nothing-else", words="deep fakes"), CHAT)


@pytest.mark.parametrize("language", languages())
def test_data_turns_no_direction_in_any_language(language):
    chat = CHAT.speaking(language)
    plain_words = written(say("nothing-else", words="deep fakes"), chat)
    assert written(say("nothing-else", words="deep\u2067 fakes\u202e"), chat) == plain_words
    assert written("deep\u2067 fakes\u202e", chat) == "deep fakes"


def test_what_is_cut_within_an_isolate_ends_it():
    assert fitted("\u2068a name of many words\u2069 and more", 16) == "\u2068a name of…\u2069"
    assert len(fitted("\u2068a name of many words\u2069 and more", 16)) <= 16


def test_a_value_of_any_length_leaves_the_sentence_whole():
    sentence = written(say("nothing-else", words="x" * 4000), CHAT)
    assert sentence.endswith("…” in this archive. You could start from here:")
    assert len(sentence) < 300


@pytest.mark.parametrize("code", ["en", "en-GB", "EN_us", "de", "pt-BR", "xx", "", "🙂"])
def test_every_language_code_is_answered_in_some_language(code):
    assert spoken(code) in languages()


def test_a_sentence_that_does_not_exist_is_a_fault():
    with pytest.raises(KeyError, match="no sentence 'nonsense' in en"):
        written(say("nonsense"), CHAT)


def test_a_value_that_is_missing_is_a_fault():
    with pytest.raises(ValueError, match="'page-of' cannot be written"):
        written(say("page-of", page=1), CHAT)


def test_short_texts_stay_as_they_are_and_long_ones_are_cut_by_utf16_units():
    assert shortened("  two   words ", 10) == "two words"
    assert shortened("🔥" * 10, 11) == "🔥" * 5 + "…"
    assert shortened("a sentence of words", 12) == "a sentence…"


# Words that people say to the bot, and those in which Telegram refuses something: nobody reads them here.
WORDS_OF_OTHERS = {"bot/commands/ask.py", "bot/refusals.py", "bot/remedies.py", "bot/uploads.py"}
# Why a delivery waits, as the ledger and the log have it.
NOTES = {"behind another part"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_sentence_stands_in_code(path):
    """Two words in a row make a sentence, except in command lines, tags, types, and what logs say."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.relative_to(ROOT).as_posix() in WORDS_OF_OTHERS or not _speaks(tree):
        return
    unread = {id(part) for node in ast.walk(tree) if _is_unread(node) for part in ast.walk(node)}
    said = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unread
    ]
    sentences = [text for text in said if _TWO_WORDS.search(text) and text[0] not in "/<" and text not in NOTES]
    assert sentences == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_language_sets_its_marks_in_code(path):
    """What stands between things in a list, and around words that are quoted, differs from language to language."""
    source = path.read_text(encoding="utf-8")
    if path.relative_to(ROOT).as_posix() not in MARKS_OF_OTHERS:
        assert re.findall(r'", "\.join|[„“”«»](?=[{"])', source) == []


# File names and lines that are typed are in no language; fields of files are listed as files have them.
MARKS_OF_OTHERS = {
    *(f"bot/commands/{name}.py" for name in ("editing", "import_pages", "importing", "narrowing", "routes", "routing")),
    *("bot/digest/orders.py", "bot/digest/wording.py", "bot/question/wording.py", "bot/grammar.py"),
}
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}")


def _speaks(tree):
    """Whether a module makes replies or sentences."""
    imported = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) and one.module == "bot.conversation"]
    return any(alias.name in ("Reply", "say") for one in imported for alias in one.names)


def _is_unread(node):
    """Docstrings, patterns, types, and what is logged or raised to programmers."""
    if isinstance(node, ast.Raise):
        return not (isinstance(node.exc, ast.Call) and ast.unparse(node.exc.func) == "UserError")
    if isinstance(node, ast.Call):
        return ast.unparse(node.func).split(".")[0] in ("_log", "re", "cast")
    is_type = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    is_alias = isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias"
    return is_type or is_alias or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def test_isolates_stand_only_where_direction_would_be_lost():
    assert slim("\u2068\u20685\u2069 أخبار\u2069 من \u2068Nextgov\u2069") == "5 أخبار من \u2068Nextgov\u2069"
    assert slim("\u2068\u2069\u2068+\u20681\u2069\u2069") == "\u2068+1\u2069"


@pytest.mark.parametrize("language", languages())
def test_every_sentence_that_is_parsed_alone_is_the_one_of_its_file(language):
    parsed = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8")).body
    whole = {entry.id.name: entry for entry in parsed if isinstance(entry, Message)}
    alone = {key: FluentParser().parse_entry(text) for key, text in _sources(language).items()}
    assert alone.keys() == whole.keys()
    assert all(entry.value.equals(whole[key].value) for key, entry in alone.items())
