"""What was imported, and imports taken back, for admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.import_pages import COUNTED
from bot.commands.listing import in_rows, turning
from bot.conversation import Button, Dated, File, Reply, UserError, listed, say
from bot.texts import shortened
from storage import KEPT_FOR, MOST_KEPT, ImportKind, NotUndoable

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from bot.app import App
    from bot.conversation import Request, Text
    from storage import Import, Kept, Undone

IMPORTS_PER_PAGE = 5
MOST_LATER = 3
LARGE = 1000
"""Of so many articles, or more, it is told that they are being taken back."""
MOST_TITLES = 10
TITLE_ROOM = 150

_UNDO_OUTCOMES = ("taken_out", "put_back", "descriptions", "kept")
_TO_IMPORTS = ((Button(say("button-imports"), "/imports"),),)


async def imports_(app: App, request: Request, argument: str) -> Reply:  # noqa: ARG001 - every handler takes the same
    """The last imports, and what became of each, with buttons that undo those that can be taken back."""
    last = -(-await app.storage.imports.count() // IMPORTS_PER_PAGE)
    if not last:
        return Reply(say("title-imports"), (say("no-imports"),))
    number = min(_page(argument, last), last)
    found = await app.storage.imports.last(IMPORTS_PER_PAGE, (number - 1) * IMPORTS_PER_PAGE)
    undos = [_undo_button(one.id) for one in found if one.is_undoable]
    turn = turning(number, last, lambda other: f"/imports {other}")
    notes = (say("imports-page", page=number, pages=last),) if last > 1 else ()
    return Reply(say("title-imports"), tuple(map(_entry, found)), notes=notes, buttons=(*in_rows(undos, 3), *turn))


async def undo(app: App, request: Request, argument: str) -> AsyncGenerator[Reply, int]:
    """An import taken back, by its number: what became of its stories, and how to undo that.

    It stands apart, so that the summary whose button was pressed stays to be read. Without a number nothing changes
    yet: it is shown what can be taken back.
    """
    number = _number(argument)
    try:
        found = await app.storage.imports.undoable(number)
        if not number:
            yield _offered(found)
            return
        if sum(found.counts.get(name, 0) for name in ("created", "updated", "taken_out", "put_back")) >= LARGE:
            yield Reply(paragraphs=(say("undo-under-way", number=str(found.id)),), is_apart=True)
        undone = await app.storage.imports.undo(found.id, request.person.name, request.now)
    except NotUndoable as error:
        raise await _refusal(app, error) from error
    yield _told(found, undone, await _later(app, undone.kept))


def _offered(found: Import) -> Reply:
    """The last import that can be taken back, as the list of imports shows it, with the button that does it."""
    kind = found.kind.value if found.undoes else "files"
    paragraphs = (say("undo-offer", kind=kind), _entry(found))
    return Reply(say("title-undo"), paragraphs, buttons=((_undo_button(found.id), *_TO_IMPORTS[0]),))


def _page(argument: str, last: int) -> int:
    found = argument.removeprefix("page:").strip() or "1"
    if not _is_number(found):
        raise UserError(say("error-imports-page", found=argument, most=last), _TO_IMPORTS)
    return int(found)


def _number(argument: str) -> int:
    """The number of an import, 0 for none. UserError for anything else."""
    found = argument.removeprefix("#").strip()
    if found and not _is_number(found):
        raise UserError(say("error-import-number", found=argument), _TO_IMPORTS, is_apart=True)
    return int(found or 0)


def _is_number(found: str) -> bool:
    return found.isascii() and found.isdigit() and bool(found.strip("0"))


def _undo_button(number: int) -> Button:
    return Button(say("button-undo-number", number=str(number)), f"/undo {number}")


def _entry(one: Import) -> Text:
    return say(
        "imports-entry",
        number=str(one.id),
        at=Dated(one.finished_at or one.started_at, with_time=True),
        who=_who(one),
        what=_what(one),
        outcomes=(*_outcomes(one), *((say("imports-undone", number=str(one.undone_by)),) if one.undone_by else ())),
    )


def _who(one: Import) -> Text | str:
    return one.who or say("imports-operator")


def _what(one: Import) -> Text | str:
    if one.undoes:
        return say("imports-took-back", number=str(one.undoes), title=one.title or say("imports-untitled"))
    return one.title or say("imports-untitled")


def _outcomes(one: Import) -> tuple[Text, ...]:
    """What became of its files, or of its articles."""
    if one.kind is ImportKind.EDIT:
        names = [name for name in ("published", "unpublished", "heat") if name in one.counts]
        return tuple(say("edit-outcome", outcome=name, value=one.counts[name]) for name in names)
    counts = {**one.counts, "descriptions": one.counts.get("topics", 0)}
    counted = [(name, counts.get(name, 0)) for name in (_UNDO_OUTCOMES if one.undoes else COUNTED)]
    told = tuple(say("imports-outcome", outcome=name, count=count) for name, count in counted if count)
    return told or (say("imports-outcome", outcome="none", count=0),)


async def _later(app: App, kept: Sequence[Kept]) -> list[Import]:
    """The imports that have changed these stories since, the latest first, as many as are told."""
    numbers = sorted({one.changed_by for one in kept}, reverse=True)[:MOST_LATER]
    found = [await app.storage.imports.find(number) for number in numbers]
    return [one for one in found if one]


def _told(found: Import, undone: Undone, later: Sequence[Import]) -> Reply:
    """What became of the stories of an import that was taken back, as far as it was; and how to take back the rest."""
    kind = found.kind.value if undone.is_change else "none"
    is_cut = len(undone.kept) > MOST_TITLES
    again = [Button(say("button-undo-this"), f"/undo {undone.import_id}")] if undone.is_change else []
    undos = [_undo_button(one.id) for one in later if one.is_undoable]
    kept = _kept(undone, _file_name(found) if is_cut else "")
    return Reply(
        title=say("title-undone", kind=kind, number=str(found.id)),
        paragraphs=(
            _taken_back(found),
            *_done(undone),
            *kept,
            *map(_changed_since, later),
            *_rest(found, later, undone),
        ),
        notes=(say("undo-number", number=str(undone.import_id)),) if undone.is_change else (),
        buttons=((*again, *undos),) if again or undos else _TO_IMPORTS,
        file=_file(found, undone) if is_cut else None,
        is_apart=True,
    )


def _taken_back(found: Import) -> Text | str:
    if found.undoes:
        return say("undo-of-undo", number=str(found.undoes), title=found.title or say("imports-untitled"))
    return _what(found)


def _done(undone: Undone) -> tuple[Text, ...]:
    counted = (("taken_out", undone.taken_out), ("put_back", undone.put_back), ("topics", undone.topics))
    told = tuple(say("undo-outcome", outcome=name, count=count) for name, count in counted if count)
    return (say("undo-outcomes", outcomes=told),) if told else ()


def _changed_since(one: Import) -> Text:
    return say("undo-changed-since", number=str(one.id), about=_outcomes(one), who=_who(one))


def _rest(found: Import, later: Sequence[Import], undone: Undone) -> tuple[Text, ...]:
    """In which order to take back what has changed since, so that nothing of the import is left: the latest first."""
    numbers = listed([str(one.id) for one in later if one.is_undoable])
    if not numbers:
        return ()
    undo = str(undone.import_id) if undone.is_change else "none"
    return (say("undo-first", later=numbers, undo=undo, number=str(found.id)),)


def _kept(undone: Undone, file_name: str) -> tuple[Text | str, ...]:
    """The stories that were left as they are, by title: the first of them where a file has them all."""
    if not undone.kept:
        return ()
    count, shown = len(undone.kept), undone.kept[:MOST_TITLES]
    more = (say("undo-kept-more", count=count - len(shown), name=file_name),) if file_name else ()
    titles = "\n".join(f"• {shortened(one.title, TITLE_ROOM)}" for one in shown)
    return (say("undo-kept", count=count), titles, *more)


def _file_name(found: Import) -> str:
    return f"undo-{found.id}-kept.txt"


def _file(found: Import, undone: Undone) -> File:
    """All titles of stories that were left as they are, one a line."""
    lines = "".join(f"{' '.join(one.title.split())}\n" for one in undone.kept)
    return File(_file_name(found), lines.encode())


async def _refusal(app: App, error: NotUndoable) -> UserError:
    """Why an import cannot be taken back, and what can be done instead."""
    number = str(error.import_id)
    if error.why == "undone":
        return await _already(app, error)
    if error.why == "unchanged":
        return UserError(say("undo-unchanged", number=number), _TO_IMPORTS, is_apart=True)
    if error.why == "forgotten":
        text = say("undo-forgotten", number=number, days=KEPT_FOR.days, most=MOST_KEPT)
        return UserError(text, _TO_IMPORTS, is_apart=True)
    newest = await app.storage.imports.last(1)
    if not newest:
        return UserError(say("no-imports"), is_apart=True)
    last = str(newest[0].id)
    text = say("undo-unknown", number=number, last=last) if error.import_id else say("undo-nothing")
    return UserError(text, _TO_IMPORTS, is_apart=True)


async def _already(app: App, error: NotUndoable) -> UserError:
    """By which number and whom it was taken back, with a button that brings it back."""
    by = await app.storage.imports.find(error.undone_by)
    if by is None:
        return UserError(say("undo-nothing"), _TO_IMPORTS, is_apart=True)
    at = Dated(by.finished_at or by.started_at, with_time=True)
    text = say("undo-already", number=str(error.import_id), by=str(by.id), who=_who(by), at=at)
    return UserError(text, ((_undo_button(by.id),),) if by.is_undoable else _TO_IMPORTS, is_apart=True)
