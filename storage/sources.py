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

from storage.article_file import MAX_FILE_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ARTICLE_SUFFIXES = frozenset((".md", ".markdown"))
TOPIC_SUFFIXES = frozenset((".yaml", ".yml"))
EXPECTED = "a .md, .markdown, .yaml or .zip file, or a folder of them"

MAX_MEMBERS = 50_000
MAX_UNPACKED_BYTES = 1_000_000_000
MAX_RATIO = 200
MAX_DIRECTORY_BYTES = 32_000_000
_SMALL = 100_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file by the name to show for it: its bytes, or the problem that kept them from being read.

    `is_sought` tells that the file was named, or lies where such files belong: if it is none, that is worth saying.
    """

    name: str
    content: bytes = b""
    problem: str = ""
    is_sought: bool = True

    @property
    def is_topics(self) -> bool:
        """Whether this file describes topics rather than an article."""
        return _suffix(self.name) in TOPIC_SUFFIXES


def read_sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Every article and topic file in these files, folders (recursively, in order of name) and zip archives."""
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            reason = "it does not exist" if isinstance(error, FileNotFoundError) else str(error)
            yield Source(_shown(path), problem=f"{reason}; expected {EXPECTED}")
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(path)
        elif _suffix(path.name) == ".zip":
            yield from _archive(path)
        elif _suffix(path.name) in ARTICLE_SUFFIXES | TOPIC_SUFFIXES:
            yield _file(path)
        else:
            yield Source(_shown(path), problem=f"found a {_suffix(path.name) or 'nameless kind of'} file; expected {EXPECTED}")


def count_sources(paths: Iterable[Path]) -> int:
    """About how many files `read_sources` will yield: what a progress bar needs to know."""
    return sum(_count(path) for path in paths)


def _count(path: Path) -> int:
    if path.is_dir():
        return sum(1 for _ in _walk(path))
    if _suffix(path.name) == ".zip" and path.is_file():
        try:
            return _member_count(path)
        except (OSError, ValueError, zipfile.BadZipFile):
            return 1
    return 1


def _folder(root: Path) -> Iterator[Source]:
    for path in _walk(root):
        is_sought = _suffix(path.name) in ARTICLE_SUFFIXES or "topics" in (path.stem.lower(), path.parent.name.lower())
        yield _file(path, is_sought=is_sought)


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and _suffix(name) in ARTICLE_SUFFIXES | TOPIC_SUFFIXES:
                yield Path(folder, name)


def _file(path: Path, *, is_sought: bool = True) -> Source:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return Source(_shown(path), problem="found something that is no regular file; expected a text")
        if about.st_size > MAX_FILE_BYTES:
            return Source(_shown(path), problem=_too_large(about.st_size), is_sought=is_sought)
        return Source(_shown(path), path.read_bytes(), is_sought=is_sought)
    except OSError as error:
        return Source(_shown(path), problem=f"it cannot be read ({error.strerror or error}); expected a readable file")


def _archive(path: Path) -> Iterator[Source]:
    shown = _shown(path)
    try:
        if (count := _member_count(path)) > MAX_MEMBERS:
            found = f"found {count:,} members; expected at most {MAX_MEMBERS:,}"
            yield Source(shown, problem=found)
            return
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, shown)
    except (zipfile.BadZipFile, OSError, ValueError, struct.error) as error:
        yield Source(shown, problem=f"it is no zip archive that can be read ({error}); expected an unbroken .zip file")


def _members(archive: zipfile.ZipFile, shown: str) -> Iterator[Source]:
    room = MAX_UNPACKED_BYTES
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if member.is_dir() or path.suffix.lower() not in ARTICLE_SUFFIXES | TOPIC_SUFFIXES:
            continue
        if any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in path.parts):
            continue
        room -= member.file_size
        if room < 0:
            found = f"found over {MAX_UNPACKED_BYTES:,} bytes when unpacked; expected less. The rest was left out"
            yield Source(shown, problem=found)
            return
        yield _member(archive, member, path, f"{shown}/{_printable(str(path))}")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: PurePosixPath, shown: str) -> Source:
    is_sought = _suffix(path.name) in ARTICLE_SUFFIXES or "topics" in (path.stem.lower(), path.parent.name.lower())
    if problem := _member_problem(member, path):
        return Source(shown, problem=problem, is_sought=is_sought)
    try:
        with archive.open(member) as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        return Source(shown, problem=f"it cannot be unpacked ({error}); expected an unbroken archive")
    if len(content) > MAX_FILE_BYTES:
        return Source(shown, problem=_too_large(len(content)), is_sought=is_sought)
    return Source(shown, content, is_sought=is_sought)


def _member_problem(member: zipfile.ZipInfo, path: PurePosixPath) -> str:
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return f"found the name {_printable(member.filename)}, which leads out of the archive; expected a plain name"
    if member.flag_bits & 1:
        return "it is encrypted; expected an archive without a password"
    if member.file_size > MAX_FILE_BYTES:
        return _too_large(member.file_size)
    if member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1):
        ratio = member.file_size // max(member.compress_size, 1)
        return f"found a file packed {ratio:,} to 1; expected at most {MAX_RATIO} to 1"
    return ""


def _member_count(path: Path) -> int:
    """The number of members that the end of the archive tells, before anything is unpacked into memory."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 65_557))
        tail = file.read()
    start = tail.rfind(b"PK\x05\x06")
    if start < 0 or len(tail) < start + 22:
        raise zipfile.BadZipFile("its end is missing")
    count, directory_bytes = struct.unpack("<HI", tail[start + 10 : start + 16])
    return count if count < 0xFFFF and directory_bytes <= MAX_DIRECTORY_BYTES else MAX_MEMBERS + 1


def _too_large(size: int) -> str:
    return f"found {size:,} bytes; expected at most {MAX_FILE_BYTES:,}"


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - Path() costs ten times as much, for every file


def _shown(path: Path) -> str:
    return _printable(str(path))


def _printable(name: str) -> str:
    """A file's name fit to print: names that are no text, and control characters, cannot break a terminal or a log."""
    text = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "�" for character in text)
