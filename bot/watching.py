"""The folder of articles is watched: what is new or changed there is imported by itself."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import Change, awatch

from bot.alarms import FILES
from bot.incidents import Notes, repeat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from bot.app import App
    from storage import FailedFile

_log = logging.getLogger(__name__)

DEBOUNCE_MS = 1600
"""Changes that follow each other are imported together, after so long at the latest."""

QUIET_MS = 400
"""A file that was not written to for so long is taken to be whole; if it is not, it is imported again."""

LOOK_MS = 1000
"""How often to make sure that the folder is still the same one."""

_ARTICLES = frozenset((".md", ".markdown"))
_TOPICS = frozenset((".yaml", ".yml"))


@dataclass(frozen=True, slots=True)
class Watcher:
    """The watching of the folder by one process; any number of them may run. `now` is the clock, aware UTC."""

    app: App
    stopping: asyncio.Event
    now: Callable[[], datetime]

    async def run(self) -> None:
        """All that is in the folder imported, then what changes there, until `stopping` is set."""
        if not self.app.settings.seeds_dir.is_dir():
            _log.warning("folder to watch is waited for", extra={"seeds_dir": str(self.app.settings.seeds_dir)})
        await repeat(self._watch, self.stopping, _log, Notes(self.app.storage.troubles, "watching", self.now))

    async def _watch(self) -> None:
        """The folder watched for as long as it is the same one; all of it is imported once the watching has begun."""
        identity = _identity(self.app.settings.seeds_dir)
        if identity is None:
            return
        folder, is_begun = self.app.settings.seeds_dir.resolve(), False
        rounds = awatch(
            folder,
            watch_filter=lambda change, path: is_wanted(folder, change, path),
            debounce=DEBOUNCE_MS,
            step=QUIET_MS,
            stop_event=self.stopping,
            rust_timeout=LOOK_MS,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        async with aclosing(rounds):
            async for changes in rounds:
                if _identity(self.app.settings.seeds_dir) != identity or (Change.deleted, str(folder)) in changes:
                    return
                changed = [path for _, path in changes]
                if paths := await asyncio.to_thread(to_import, folder, changed) if is_begun else [folder]:
                    await self._import(folder, paths)
                if not is_begun:
                    _log.info("folder watched", extra={"seeds_dir": str(folder)})
                is_begun = True

    async def _import(self, folder: Path, paths: Sequence[Path]) -> None:
        report = await self.app.storage.import_paths(paths, self.now())
        if report.is_change or report.failed:
            counts = {"new": report.created, "changed": report.updated, "failed": len(report.failed)}
            _log.info("folder imported", extra=counts)
        await self._tell(folder, paths, await asyncio.to_thread(_there, report.failed))

    async def _tell(self, folder: Path, paths: Sequence[Path], failed: Sequence[FailedFile]) -> None:
        """The admins hear of files that cannot be imported; of one that could be now, they hear again if it breaks."""
        troubles, keys = self.app.storage.troubles, {_key(one): one for one in failed}
        known = await asyncio.to_thread(known_of, frozenset(paths), await troubles.known(FILES))
        if mended := [key for key in known if key not in keys]:
            await troubles.settle(mended)
        shown = {key: (one.name.removeprefix(f"{folder}/"), one.why) for key, one in keys.items()}
        for name, problem in shown.values():
            _log.warning("file not imported", extra={"file": name, "problem": problem})
        await troubles.note_once(shown, self.now())


def is_wanted(folder: Path, change: Change, path: str) -> bool:
    """Whether a change matters: new or changed files and folders, hidden ones aside, and the end of the folder."""
    if change is Change.deleted:
        return path == str(folder)
    changed = Path(path)
    is_hidden = any(part.startswith(".") for part in changed.relative_to(folder).parts)
    return not is_hidden and (changed.suffix.lower() in _ARTICLES | _TOPICS or changed.is_dir())


def to_import(folder: Path, changed: Iterable[str]) -> list[Path]:
    """What to import after such changes: what is still there, in order, and nothing twice.

    Whether a .yaml file is about topics at all shows only where the whole folder is read; what is known costs little.
    The disk is asked about each, of which there may be many thousands: that is for a thread.
    """
    paths = sorted({Path(path) for path in changed})
    if any(path.suffix.lower() in _TOPICS for path in paths):
        return [folder]
    there = [path for path in paths if path.exists()]
    among = frozenset(there)
    return [path for path in there if not _is_beneath(path, among)]


def known_of(paths: frozenset[Path], known: Iterable[str]) -> list[str]:
    """The keys of that known trouble which is about these files, or about files in these folders."""
    named = ((key, Path(_name(key))) for key in known)
    return [key for key, path in named if path in paths or _is_beneath(path, paths)]


def _there(failed: Iterable[FailedFile]) -> list[FailedFile]:
    """Without the files that are gone by now: nobody misses them."""
    return [one for one in failed if Path(one.name).exists()]


def _is_beneath(path: Path, folders: frozenset[Path]) -> bool:
    return any(parent in folders for parent in path.parents)


def _key(failed: FailedFile) -> str:
    """One trouble for each file and problem."""
    return f"{FILES}{failed.name}\n{hashlib.blake2b(failed.why.encode(), digest_size=8).hexdigest()}"


def _name(key: str) -> str:
    return key.removeprefix(FILES).rpartition("\n")[0]


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells this folder from another one of its name; None where there is none."""
    try:
        about = folder.stat()
    except OSError:
        return None
    return (about.st_dev, about.st_ino) if folder.is_dir() else None
