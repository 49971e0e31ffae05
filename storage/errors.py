"""What can go wrong in storage, each error carrying its subject."""

from __future__ import annotations


class StorageError(Exception):
    """The archive cannot be opened, read or written; the message says what to do."""


class InvalidArticle(ValueError):  # noqa: N818 - an article that is not valid, as the field says it
    """A file that is no article: what was found, what was expected and, where known, the line (counted from 1).

    `mend` says in a sentence what to do, where there is more to say of it than what was expected.
    """

    def __init__(self, problem: str, line: int = 0, mend: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line
        self.mend = mend

    def __str__(self) -> str:
        return f"line {self.line}: {self.problem}" if self.line else self.problem


class UnknownName(LookupError):  # noqa: N818 - as above
    """No topic or provider goes by that name; `nearest` are those that come closest, best first."""

    def __init__(self, kind: str, name: str, nearest: tuple[str, ...]) -> None:
        super().__init__(f"no {kind} is called {name!r}")
        self.kind = kind
        self.name = name
        self.nearest = nearest
