"""What admins are shown of an import: what it would do, how far it is, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.conversation import Button, File, Reply, say
from bot.texts import shortened, utf16_length, written
from storage import FieldChange, Outcome, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.conversation import Chat, Text
    from storage import (
        Doubt,
        FailedFile,
        Finding,
        NewTopic,
        Preview,
        TopicFinding,
        WaitingImport,
    )

SHOWN = 4
"""So many stories of a kind, or files that failed, are named in a message; the report names them all."""

MOST_LINES = 20_000
"""So many of a kind are named in the report: a file that a phone opens."""

COUNTED = ("created", "updated", "topics", "unchanged", "twins", "unpublished", "failed")

_NAME_ROOM = 60
_TITLE_ROOM = 100
_VALUE_ROOM = 60
_LINE_ROOMS = (350, 180, 100, 65)
_ROOM = 2600  # for the lines of all kinds, so that what else a preview says has room as well
_BAR = 12
_HIDDEN = FieldChange("published", "true", "false")


@dataclass(frozen=True, slots=True)
class _Kind:
    """Lines of one kind, and what stands above them."""

    heading: Text
    lines: Sequence[str]

    @property
    def is_long(self) -> bool:
        """Whether a message names only some of them."""
        return len(self.lines) > SHOWN

    def is_cut(self, room: int) -> bool:
        """Whether some line has more than so many units."""
        return any(utf16_length(line) > room for line in self.lines)


def reading(preview: Preview) -> Reply:
    """What is foreseen until now, while files are still read."""
    bar = _bar(preview.done, preview.total)
    return Reply(say("import-reading", name=named(preview.title)), (bar, *_counts(preview.counts)))


def previewed(number: int, preview: Preview, chat: Chat, *, is_changed: bool = False) -> Reply:
    """All that the import would do, with buttons to say yes or no; the full report as a file where that is long.

    `is_changed` says that the archive is another one since that was told, so that it would do something else now.
    """
    kinds, name = _kinds(preview, chat), f"import-{number}.txt"
    room = _line_room(kinds)
    is_shortened = any(kind.is_long or kind.is_cut(room) for kind in kinds)
    changed = (say("preview-changed"),) if is_changed else ()
    nothing = () if preview.is_change else (say("preview-nothing", files=preview.done),)
    return Reply(
        title=say("title-preview", name=named(preview.title)),
        paragraphs=(*changed, *_counts(preview.counts), *nothing),
        lists=tuple(_shown(kind, name, room) for kind in kinds),
        notes=(say("preview-waits"),) if preview.is_change else (),
        buttons=_yes_or_no(number, preview.counts) if preview.is_change else (),
        file=File(name, _report(preview, kinds, chat)) if is_shortened else None,
    )


def begun(waiting: WaitingImport) -> Reply:
    """The admin has said yes; nothing is written yet."""
    return Reply(say("import-writing", name=named(waiting.title)), (_bar(0, waiting.total),))


def writing(waiting: WaitingImport, progress: Progress, seconds: float, *, is_resumed: bool = False) -> Reply:
    """How far the import is; `seconds` are left, 0 for unknown. `is_resumed` says that it had been broken off."""
    notes = (say("import-resumed"),) if is_resumed else ()
    bar = _bar(progress.done, progress.total, round(seconds))
    return Reply(say("import-writing", name=named(waiting.title)), (bar, *_counts(progress.counts)), notes=notes)


def stopped(waiting: WaitingImport, progress: Progress) -> Reply:
    """The process ends in the middle of the import."""
    bar = _bar(progress.done, progress.total)
    return Reply(say("import-writing", name=named(waiting.title)), (bar,), notes=(say("import-stopped"),))


def written_down(waiting: WaitingImport, progress: Progress, *, is_resumed: bool = False) -> Reply:
    """What became of the import, with a button that takes it back. Its preview has sent the list of all that failed."""
    failed = _Kind(say("preview-failed", count=len(progress.failed)), _failed(progress.failed))
    undo = Button(say("button-undo"), f"/undo {waiting.id}")
    return Reply(
        title=say("title-imported", name=named(waiting.title)),
        paragraphs=(*_counts(progress.counts), *((say("import-was-resumed"),) if is_resumed else ())),
        lists=(_shown(failed, f"import-{waiting.id}.txt", _LINE_ROOMS[0]),) if progress.failed else (),
        notes=(say("import-number", number=str(waiting.id)),),
        buttons=((undo, Button(say("button-imports"), "/imports")),),
    )


def told_again(waiting: WaitingImport) -> Reply:
    """The summary of an import that was done before the process could show it."""
    return written_down(waiting, Progress(waiting.total, waiting.total, waiting.counts, is_done=True))


def given_up(waiting: WaitingImport, incident: str) -> Reply:
    """The import has failed in the middle; what is written can be taken back."""
    told = say("import-given-up", incident=incident, done=waiting.done, total=waiting.total)
    undo = Button(say("button-undo"), f"/undo {waiting.id}")
    buttons = ((undo, Button(say("button-imports"), "/imports")),) if waiting.done else ()
    title = say("title-given-up", name=named(waiting.title))
    return Reply(title, (told, *_counts(waiting.counts)), buttons=buttons)


def lapsed(waiting: WaitingImport) -> Reply:
    """Nothing came of an import, and its buttons do nothing any more."""
    told = say("import-lapsed", state=str(waiting.state))
    return Reply(say("title-lapsed", name=named(waiting.title)), (told,))


def named(title: str) -> str:
    """The names of an import's files, short enough for a line."""
    return shortened(title, _NAME_ROOM)


def _yes_or_no(number: int, counts: Mapping[str, int]) -> tuple[tuple[Button, ...], ...]:
    stories = counts.get("created", 0) + counts.get("updated", 0)
    yes = Button(say("button-import", count=stories), f"/import confirm {number}")
    return ((yes, Button(say("button-cancel"), f"/import cancel {number}")),)


def _counts(counts: Mapping[str, int]) -> tuple[Text, ...]:
    told = tuple(say("imports-outcome", outcome=name, count=counts[name]) for name in COUNTED if counts.get(name))
    return (say("import-counts", counts=told),) if told else ()


def _bar(done: int, total: int, seconds: int = 0) -> Text:
    filled = _BAR * done // total if total else 0
    return say("import-bar", bar="▰" * filled + "▱" * (_BAR - filled), done=done, total=total, seconds=seconds)


def _kinds(preview: Preview, chat: Chat) -> list[_Kind]:
    """What there is to tell, story by story and file by file: what needs looking at comes first."""
    by_outcome: dict[Outcome, list[Finding]] = {}
    for finding in preview.findings:
        by_outcome.setdefault(finding.outcome, []).append(finding)
    new, changed = by_outcome.get(Outcome.CREATED, []), by_outcome.get(Outcome.UPDATED, [])
    hidden = [finding for finding in changed if _HIDDEN in finding.changes]
    changed = [finding for finding in changed if _HIDDEN not in finding.changes]
    twins = by_outcome.get(Outcome.TWINS, [])
    near = [line for finding in new if (line := _near(finding, chat))]
    kinds = [
        _Kind(say("preview-failed", count=len(preview.failed)), _failed(preview.failed)),
        _Kind(say("preview-doubts"), [_doubt(doubt, chat) for doubt in preview.doubts]),
        _Kind(say("preview-near", count=len(near)), near),
        _Kind(
            say("preview-new-topics", count=len(preview.new_topics)), [_new(one, chat) for one in preview.new_topics]
        ),
        _Kind(say("preview-hidden", count=len(hidden)), [_changed(finding) for finding in hidden]),
        _Kind(say("preview-updated", count=len(changed)), [_changed(finding) for finding in changed]),
        _Kind(say("preview-created", count=len(new)), [_title(finding) for finding in new]),
        _Kind(say("preview-twins", count=len(twins)), [_merged(finding, chat) for finding in twins]),
        _Kind(say("preview-topics", count=len(preview.topics)), [_topic(topic) for topic in preview.topics]),
    ]
    return [kind for kind in kinds if kind.lines]


def _failed(failed: Iterable[FailedFile]) -> list[str]:
    return [f"• {one.told}" for one in failed]


def _doubt(doubt: Doubt, chat: Chat) -> str:
    one = doubt.misspelling
    field, meant = shortened(one.field, _NAME_ROOM), one.meant
    return written(say("preview-doubt-line", name=doubt.name, line=str(one.line), field=field, meant=meant), chat)


def _title(finding: Finding) -> str:
    return f"• {shortened(finding.title, _TITLE_ROOM)}"


def _changed(finding: Finding) -> str:
    return f"{_title(finding)} – {_changes(finding.changes)}"


def _topic(topic: TopicFinding) -> str:
    name = f"• {shortened(topic.name, _TITLE_ROOM)}"
    return f"{name} – {_changes(topic.changes)}" if topic.changes else name


def _merged(finding: Finding, chat: Chat) -> str:
    return written(say("preview-twins-line", file=finding.file, other=finding.replaces, url=finding.url), chat)


def _new(topic: NewTopic, chat: Chat) -> str:
    name = shortened(topic.name, _TITLE_ROOM)
    if not topic.like:
        return f"• {name}"
    return written(say("preview-new-topic", name=name, like=shortened(topic.like, _TITLE_ROOM)), chat)


def _changes(changes: Iterable[FieldChange]) -> str:
    return ", ".join(map(_change, changes))


def _change(change: FieldChange) -> str:
    if not (change.old or change.new):
        return change.name
    return f"{change.name}: {shortened(change.old, _VALUE_ROOM)} → {shortened(change.new, _VALUE_ROOM)}"


def _near(finding: Finding, chat: Chat) -> str:
    if finding.near is None:
        return ""
    known = finding.near
    told = say(
        "preview-near-line",
        title=shortened(finding.title, _TITLE_ROOM),
        known=shortened(known.title, _TITLE_ROOM),
        about=(shortened(known.provider, _NAME_ROOM), say("day", day=known.published_at)),
    )
    return written(told, chat)


def _line_room(kinds: Iterable[_Kind]) -> int:
    """So many units for a line that all of those shown have room in a message."""
    lines = [line for kind in kinds for line in kind.lines[:SHOWN]]
    sizes = {room: sum(utf16_length(shortened(line, room)) for line in lines) for room in _LINE_ROOMS}
    return next((room for room, size in sizes.items() if size <= _ROOM), _LINE_ROOMS[-1])


def _shown(kind: _Kind, name: str, room: int) -> tuple[Text | str, ...]:
    """The first lines of a kind, within so many units each; `name` is the file that has the others, too."""
    shown = (shortened(line, room) for line in kind.lines[:SHOWN])
    more = (say("preview-more", count=len(kind.lines) - SHOWN, name=name),) if kind.is_long else ()
    return (kind.heading, *shown, *more)


def _report(preview: Preview, kinds: Iterable[_Kind], chat: Chat) -> bytes:
    """All that there is to tell, as text: one line for each story and file."""
    blocks = [written(line, chat) for line in (say("title-preview", name=preview.title), *_counts(preview.counts))]
    for kind in kinds:
        lines = [written(kind.heading, chat), *kind.lines[:MOST_LINES]]
        if len(kind.lines) > MOST_LINES:
            lines.append(written(say("preview-left-out", count=len(kind.lines) - MOST_LINES), chat))
        blocks.append("\n".join(lines))
    return ("\n\n".join(blocks) + "\n").encode()
