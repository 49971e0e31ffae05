"""Where articles come from: files, folders and zip archives, read one by one, each within bounds."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from storage import unread
from storage.article_file import MAX_FILE_BYTES
from storage.unread import EXPECTED, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ARTICLE_SUFFIXES = frozenset((".md", ".markdown"))
TOPIC_SUFFIXES = frozenset((".yaml", ".yml"))

MAX_MEMBERS = 50_000
MAX_UNPACKED_BYTES = 1_000_000_000
_ARCHIVE = ".zip"
_ENTRY = b"PK\x01\x02"  # each member's entry in an archive's table of contents begins so
_CHUNK_BYTES = 1_000_000

_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file by the name to show for it: its bytes, or the problem that kept them from being read, and how to mend it.

    `is_sought` tells that the file was named, or lies where such files belong: if it is none, that is worth saying.
    `line` is where the problem is, 0 for nowhere.
    """

    name: str
    content: bytes = b""
    problem: str = ""
    is_sought: bool = True
    mend: str = ""
    line: int = 0

    @property
    def is_topics(self) -> bool:
        """Whether this file describes topics rather than an article."""
        return _suffix(self.name) in TOPIC_SUFFIXES


def read_sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Every article and topic file in these files, folders and zip archives.

    In a folder, and in an archive as if it were unpacked, files come before folders, both in order of name.
    """
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            yield _refused(printable(str(path)), unread.not_given(error, EXPECTED))
        else:
            yield from _read(path, mode)


def count_sources(paths: Iterable[Path]) -> int:
    """About how many files `read_sources` will yield: what a progress bar needs to know."""
    return sum(_count(path) for path in paths)


def printable(name: str) -> str:
    """A file's name fit to print: names that are no text, and control characters, cannot break a terminal or a log."""
    text = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "�" for character in text)


def _read(path: Path, mode: int) -> Iterator[Source]:
    suffix = _suffix(path.name)
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif suffix == _ARCHIVE and stat.S_ISREG(mode):
        yield from _archive(path)
    elif suffix in ARTICLE_SUFFIXES | TOPIC_SUFFIXES | {_ARCHIVE}:
        yield _file(path)
    else:
        yield _refused(printable(str(path)), unread.unknown_suffix(suffix))


def _refused(shown: str, why: Unread, *, is_sought: bool = True) -> Source:
    return Source(shown, problem=why.problem, is_sought=is_sought, mend=why.mend)


def _count(path: Path) -> int:
    try:
        if path.is_dir():
            return sum(1 for _ in _walk(path))
        return _member_count(path) if _suffix(path.name) == _ARCHIVE and path.is_file() else 1
    except OSError:
        return 1


def _folder(root: Path) -> Iterator[Source]:
    for found in _walk(root):
        yield found if isinstance(found, Source) else _file(found, is_sought=_is_sought(found))


def _is_sought(path: Path | PurePosixPath) -> bool:
    return _suffix(path.name) in ARTICLE_SUFFIXES or "topics" in (path.stem.lower(), path.parent.name.lower())


def _walk(root: Path) -> Iterator[Path | Source]:
    """The files of a folder and its folders, hidden ones aside, and what kept a folder from being read."""
    closed: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and _suffix(name) in ARTICLE_SUFFIXES | TOPIC_SUFFIXES:
                yield Path(folder, name)
    for error in closed:
        yield _refused(printable(str(error.filename)), unread.not_given(error, "a folder that can be read"))


def _file(path: Path, *, is_sought: bool = True) -> Source:
    shown = printable(str(path))
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return _refused(shown, unread.NOT_REGULAR)
        if about.st_size > MAX_FILE_BYTES:
            return _refused(shown, unread.too_large(about.st_size, MAX_FILE_BYTES), is_sought=is_sought)
        with path.open("rb", buffering=0) as file:
            return Source(shown, file.read(about.st_size + 1), is_sought=is_sought)
    except OSError as error:
        return _refused(shown, unread.not_given(error, "a file that can be read"))


def _archive(path: Path) -> Iterator[Source]:
    shown = printable(str(path))
    try:
        if (count := _member_count(path)) > MAX_MEMBERS:
            yield _refused(shown, unread.too_many(count, MAX_MEMBERS))
            return
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, shown)
    except _ZIP_ERRORS as error:
        yield _refused(shown, unread.no_archive(error, _begin(path)))


def _members(archive: zipfile.ZipFile, shown: str) -> Iterator[Source]:
    room = MAX_UNPACKED_BYTES
    for member, path in _in_order(archive):
        name = f"{shown}/{printable(str(path))}"
        if _suffix(path.name) == _ARCHIVE:
            yield _refused(name, unread.NESTED)
            continue
        room -= member.file_size
        if room < 0:
            yield _refused(shown, unread.too_much(MAX_UNPACKED_BYTES))
            return
        yield _member(archive, member, path, name)


def _in_order(archive: zipfile.ZipFile) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The articles, topics and archives in an archive, in the order in which `_walk` would find them unpacked."""
    named = ((member, member.filename.replace("\\", "/")) for member in archive.infolist())
    paths = ((member, PurePosixPath(name)) for member, name in named if not name.endswith("/"))
    found = [(member, path) for member, path in paths if _is_wanted(path)]
    return sorted(found, key=lambda pair: ([(True, part) for part in pair[1].parts[:-1]], (False, pair[1].name)))


def _is_wanted(path: PurePosixPath) -> bool:
    is_hidden = any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in path.parts)
    return not is_hidden and _suffix(path.name) in ARTICLE_SUFFIXES | TOPIC_SUFFIXES | {_ARCHIVE}


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: PurePosixPath, shown: str) -> Source:
    is_sought = _is_sought(path)
    if why := unread.member(member, path, MAX_FILE_BYTES):
        return _refused(shown, why, is_sought=is_sought)
    try:
        with archive.open(member) as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except _ZIP_ERRORS as error:
        return _refused(shown, unread.not_unpacked(error))
    return Source(shown, content, is_sought=is_sought)


def _member_count(path: Path) -> int:
    """At least as many as zipfile will find, before it keeps them all in memory, whatever the archive says itself."""
    count, rest = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            seen = rest + chunk
            count += seen.count(_ENTRY)
            rest = seen[-len(_ENTRY) + 1 :]
    return count


def _begin(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4)
    except OSError:
        return b""


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - Path() costs ten times as much, for every file
