"""Orders in the words of other languages: whole lines, by the command that they mean, from `locales/LANGUAGE.orders`.

A line there is `command = form | other form`, a comment begins with `##`; the forms of `please` may stand around any. A
form is a regular expression in which `(a/b)` is one or the other, `(a/)` may be missing and `(?!a)` must be, a space
may follow a comma, `*` is any words, and what `{` and `}` enclose stands behind the command, as it was typed: commands
read their words in the language of the chat. English orders are in `digest/orders.py`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from bot.digest.orders import Order
from bot.folding import folded
from bot.texts import spoken

MOST_LETTERS = 200
"""Longer lines are no orders."""

_FOLDER = Path(__file__).parent / "locales"
_COMMENT = "##"
_COURTESY = "please"
_BETWEEN_FORMS = re.compile(r" \| ")
_MARKS = " .!?。！？؟…¿¡"
_QUESTION_MARKS = "?？؟"
_SIGN = re.compile(r"\(\?!|.")
_READ_AS = {"(": "(?:", "/": "|", "{": "(?P<words>", "}": ")", "*": r"\S.*?", " ": "[,،，:]? "}


def spoken_order(line: str, language: str) -> Order | None:
    """The command that a whole line means in this language, with the words for it; None for English and all else."""
    line = " ".join(line.split())
    is_question = line[-1:] in _QUESTION_MARKS  # such as about somebody whom someone else follows
    line = line.strip(_MARKS)
    text = folded(line)
    for command, form in forms_of(spoken(language)) if len(line) <= MOST_LETTERS else ():
        has_words = "words" in form.groupindex
        if (match := form.fullmatch(text)) and not (has_words and is_question):
            start, end = match.span("words") if has_words else (0, 0)
            return Order(command, line[max(start, 0) : max(end, 0)])
    return None


@lru_cache
def forms_of(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The commands of a language, each with a form that means it; of some forms `words` is what is to stand behind."""
    path = _FOLDER / f"{language}.orders"
    if not path.exists():
        return ()
    lines = [line.partition(" = ") for line in path.read_text(encoding="utf-8").splitlines() if " = " in line]
    forms = [(name, form) for name, _, said in lines if name[:2] != _COMMENT for form in _BETWEEN_FORMS.split(said)]
    polite = "|".join(_expression(form) for name, form in forms if name == _COURTESY)
    around = rf"(?:(?:{polite})[,،，]? ?)?", rf"(?:[,،，]? ?(?:{polite}))?"
    return tuple((name, re.compile(_expression(form).join(around))) for name, form in forms if name != _COURTESY)


def _expression(form: str) -> str:
    return _SIGN.sub(lambda sign: _READ_AS.get(sign[0], sign[0]), folded(form.strip()))
