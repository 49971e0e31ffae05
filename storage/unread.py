"""Why a file or an archive is not read: what was found, what was expected, and how to mend it."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from storage.mending import shown

if TYPE_CHECKING:
    from pathlib import PurePosixPath

EXPECTED = "a .md, .markdown, .yaml or .zip file, or a folder of them"

MAX_RATIO = 200
_SMALL = 100_000
_LONGEST_NAME = 200
_DRIVE = re.compile(r"[A-Za-z]:")
_TEXTS = frozenset((".txt", ".text", ".mdown", ".mkd", ".mdx"))
_DOCUMENTS = frozenset((".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".pages"))
_PACKED = frozenset((".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"))
_PACK_AGAIN = "Pack it again, or fetch it again: it may have been cut off on its way."


class Unread(NamedTuple):
    """What was found and expected, and what to do ("" where nobody can know)."""

    problem: str
    mend: str = ""


NOT_REGULAR = Unread("found something that is no regular file; expected an ordinary file")
NESTED = Unread("it is an archive inside an archive; expected article files", "Send it by itself.")


def not_given(error: Exception, expected: str) -> Unread:
    """A file or folder that the system does not give."""
    if isinstance(error, FileNotFoundError):
        return Unread(f"it does not exist; expected {expected}")
    mend = "Allow the user that runs Newsdesk to read it." if isinstance(error, PermissionError) else ""
    return Unread(f"it cannot be read ({_reason(error)}); expected {expected}", mend)


def unknown_suffix(suffix: str) -> Unread:
    """A file whose name does not end as those of articles, topics and archives do."""
    found = f"a {shown(suffix)} file" if suffix else "a file without a suffix"
    mend = ""
    if not suffix or suffix in _TEXTS:
        mend = "If it is an article, give it a name that ends in .md."
    elif suffix in _DOCUMENTS:
        mend = "Save it as a text with front matter, under a name that ends in .md."
    elif suffix in _PACKED:
        mend = "Pack its files anew as a .zip file."
    return Unread(f"found {found}; expected {EXPECTED}", mend)


def too_large(size: int, most: int) -> Unread:
    """A file of too many bytes."""
    mend = "Take out pictures that are written into it as text, or shorten it."
    return Unread(f"found {size:,} bytes; expected at most {most:,}", mend)


def too_many(count: int, most: int) -> Unread:
    """An archive of too many files."""
    return Unread(f"found {count:,} files in the archive; expected at most {most:,}", "Make several archives of it.")


def too_much(most: int) -> Unread:
    """An archive of too many bytes, of which only the first are read."""
    problem = f"found over {most:,} bytes when unpacked; expected less. The rest was left out"
    return Unread(problem, "Make another archive of the rest.")


def no_archive(error: Exception, begin: bytes) -> Unread:
    """A file that calls itself a .zip archive; `begin` are its first bytes."""
    problem = f"it is no zip archive that can be read ({_reason(error)}); expected an unbroken .zip file"
    return Unread(
        problem, _PACK_AGAIN if begin.startswith(b"PK") else "Make a .zip file of it: the name alone makes none."
    )


def not_unpacked(error: Exception) -> Unread:
    """A file in an archive whose bytes are not what the archive says of them."""
    return Unread(f"it cannot be unpacked ({_reason(error)}); expected an unbroken archive", _PACK_AGAIN)


def member(about: zipfile.ZipInfo, path: PurePosixPath, most: int) -> Unread | None:
    """What keeps a file in an archive from being unpacked to at most so many bytes; None if nothing does."""
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(about.filename):
        found = f"found the name {shown(about.filename, _LONGEST_NAME)}, which leads out of the archive"
        return Unread(f"{found}; expected a plain name", "Pack the files again, from inside their folder.")
    if about.flag_bits & 1:
        return Unread("it is encrypted; expected an archive without a password", "Pack it again without a password.")
    if about.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # others are unpacked without a limit
        found = f"it is packed in the uncommon way {about.compress_type}"
        return Unread(
            f"{found}; expected an ordinary .zip file (deflate)", "Pack it again with the ordinary compression."
        )
    if about.file_size > most:
        return too_large(about.file_size, most)
    if about.file_size > _SMALL and about.file_size > MAX_RATIO * max(about.compress_size, 1):
        ratio = about.file_size // max(about.compress_size, 1)
        problem = f"found a file packed {ratio:,} to 1; expected at most {MAX_RATIO} to 1"
        return Unread(problem, "Look into it: it says the same over and over.")
    return None


def _reason(error: Exception) -> str:
    return shown(getattr(error, "strerror", None) or str(error) or type(error).__name__, _LONGEST_NAME)
