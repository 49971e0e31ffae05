"""The sentences of each language as their files have them: the values that they speak of, the choices they make."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from fluent.syntax import ast, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCALES = Path(__file__).parents[1] / "bot" / "locales"
CATEGORIES = frozenset(("zero", "one", "two", "few", "many", "other"))
_SAMPLES = (0, 1, 2, 3, 5, 11, 21, 25, 100, 234)
_MOST_CHOICES = 400


@lru_cache
def messages(language: str) -> dict[str, ast.Message]:
    """The sentences by their keys."""
    resource = parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


def junk(language: str) -> list[str]:
    """What stands in the file and is no sentence."""
    resource = parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    return [str(entry.content) for entry in resource.body if isinstance(entry, ast.Junk)]


def variables(message: ast.Message) -> frozenset[str]:
    """The names of the values that a sentence speaks of or chooses by."""
    return frozenset(node.id.name for node in _nodes(message) if isinstance(node, ast.VariableReference))


def choices(message: ast.Message) -> dict[str, frozenset[str]]:
    """The names of values that a sentence chooses by, with all that it tells apart."""
    found: dict[str, frozenset[str]] = {}
    for node in _nodes(message):
        if isinstance(node, ast.SelectExpression) and isinstance(node.selector, ast.VariableReference):
            name = node.selector.id.name
            found[name] = found.get(name, frozenset()) | _told_apart(node)
    return found


def counted(message: ast.Message) -> list[tuple[str, frozenset[str]]]:
    """Each choice by a number, with what it tells apart."""
    return [
        (node.selector.id.name, _told_apart(node))
        for node in _nodes(message)
        if isinstance(node, ast.SelectExpression)
        and isinstance(node.selector, ast.VariableReference)
        and is_number(_told_apart(node))
    ]


def is_number(told_apart: frozenset[str]) -> bool:
    """Whether what is told apart are numbers."""
    return all(one in CATEGORIES or one.isdigit() for one in told_apart)


def categories(language: str) -> frozenset[str]:
    """The plural forms that whole numbers of some size have in a language."""
    return frozenset(_forms(language))


def forms_of_few(language: str, told_apart: frozenset[str]) -> frozenset[str]:
    """The plural forms that so few numbers have that each of them has a case of its own, such as `[1]`."""
    others = {form for number, form in enumerate(_forms(language)) if str(number) not in told_apart}
    return categories(language) - others


@lru_cache
def _forms(language: str) -> tuple[str, ...]:
    return tuple(map(Locale.parse(language).plural_form, range(1000)))


def values(language: str, key: str, words: str) -> Iterator[dict[str, str | int]]:
    """Values for a sentence so that each of its choices is made; those that it does not choose by are the words."""
    told_apart, names = choices(messages("en")[key]), sorted(variables(messages("en")[key]))
    for name, more in choices(messages(language)[key]).items():
        told_apart[name] = told_apart.get(name, frozenset()) | more
    forms = {_forms(language)[number]: number for number in reversed(_SAMPLES)}
    options: dict[str, list[str | int]] = {}
    for name in names:
        if name not in told_apart:
            options[name] = [words]
        elif is_number(told_apart[name]):
            options[name] = sorted({*forms.values(), *(int(one) for one in told_apart[name] if one.isdigit())})
        else:
            options[name] = sorted(told_apart[name])
    for chosen in _spread(list(options.values())):
        yield dict(zip(options, chosen, strict=True))


def _spread(options: list[list[str | int]]) -> list[tuple[str | int, ...]]:
    """Every combination, or where they are too many, as many as make each choice beside each first one."""
    if prod(map(len, options)) <= _MOST_CHOICES:
        return list(product(*options))
    longest = max(map(len, options))
    return [
        tuple(one[(turn + shift * place) % len(one)] for place, one in enumerate(options))
        for turn in range(longest)
        for shift in range(longest)
    ]


def _told_apart(node: ast.SelectExpression) -> frozenset[str]:
    return frozenset(
        variant.key.value if isinstance(variant.key, ast.NumberLiteral) else variant.key.name
        for variant in node.variants
    )


def _nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, list):
        for one in node:
            yield from _nodes(one)
    elif isinstance(node, ast.BaseNode):
        yield node
        for child in vars(node).values():
            yield from _nodes(child)
