"""The real program as a process, and what it has logged."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
PATIENCE_SECONDS = 30


@dataclass
class Running:
    """A bot's process, and what it has logged."""

    process: subprocess.Popen[str]
    log: Path

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_SECONDS)

    def kill(self) -> None:
        """It ends at once, in the midst of whatever it does."""
        self.process.kill()
        self.process.wait()

    def logged(self, text: str) -> bool:
        return text in self.log.read_text()

    def waits_until_it_logs(self, text: str, times: int = 1) -> None:
        ends_at = time.monotonic() + PATIENCE_SECONDS
        while True:
            is_over, log = self.process.poll() is not None, self.log.read_text()
            if log.count(text) >= times:
                return
            assert not is_over, f"it has ended with status {self.process.returncode}; its log:\n{log}"
            assert time.monotonic() < ends_at, log
            time.sleep(0.02)


def environment(folder: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSDESK_")}
    own = {"database_url": f"sqlite+aiosqlite:///{folder / 'newsdesk.db'}", "seeds_dir": str(SEEDS), **settings}
    return kept | {f"NEWSDESK_{name.upper()}": value for name, value in own.items()}


@contextmanager
def bot(folder: Path, *, log_name: str = "log.txt", **settings: str) -> Iterator[Running]:
    """A bot over the folder's database, which ends with the block at the latest; over the sample articles in a new one.

    They are not imported at each start: that would take most of the time.
    """
    if not ((folder / "newsdesk.db").exists() or "seeds_dir" in settings or "database_url" in settings):
        shutil.copy(seeded(), folder)
    log = folder / log_name
    with log.open("w") as file:
        command = [sys.executable, "-m", "bot", "run"]
        environ = environment(folder, **settings)
        process = subprocess.Popen(command, stderr=file, text=True, env=environ, cwd=ROOT)
    running = Running(process, log)
    try:
        yield running
    finally:
        running.kill()


def newsdesk(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *arguments]
    environ = environment(folder, **settings)
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        env=environ,
        timeout=PATIENCE_SECONDS,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def seeded() -> Path:
    """A database `newsdesk.db` of the sample articles as a first start leaves it: to be copied, not to be changed."""
    return Path(_seeded().name, "newsdesk.db")


@lru_cache
def _seeded() -> tempfile.TemporaryDirectory[str]:
    folder = tempfile.TemporaryDirectory()
    newsdesk(Path(folder.name), "chat").check_returncode()
    return folder
