"""The words of exports: what one held, and why one cannot be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exported:
    """What a zip archive holds: articles, those `unpublished` among them, and descriptions of topics.

    Where there was no article to pack, there is no archive either. One with more files than an import takes from one
    archive is not `is_importable`: unpacked, it is.
    """

    articles: int = 0
    unpublished: int = 0
    topics: int = 0
    is_importable: bool = True


class ExportTooLarge(Exception):  # noqa: N818 - what there is to say of it
    """The zip archive would have more bytes than it may; nothing is left of it."""


class TooManyFound(LookupError):  # noqa: N818 - as above
    """So many articles hold the words of a query that they are not all listed, and so cannot be exported by them."""
