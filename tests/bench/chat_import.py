"""What the import of a large zip through the chat takes, and how long others wait for their answers meanwhile.

    python tests/bench/chat_import.py [--files 10000] [--archive 10000] [--people 10] [--rounds 1]

The real bot (`python -m bot run`) runs over a generated archive of --archive articles, against the fake Bot API. An
admin sends a zip of --files other articles, taps Import and then Undo; meanwhile --people others, each in a chat of
their own, ask one thing after another: searches with and without typing errors, questions, lists. For each phase it
prints how long that took, from when the admin's message could be polled until the last reply stands, how long the
others waited for their answers (from when what they wrote could be polled until the answer is at the server), the
ratio of that to how long they wait at rest, and the greatest resident memory of the bot's process. Medians over the
rounds, each with a bot and an archive of its own.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import threading
import time
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
from fake_telegram import FakeTelegram, serve
from generated_archive import write_archive
from processes import bot, newsdesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fake_telegram import Message

ADMIN, FIRST_PERSON = 77, 1001
LONGEST_SECONDS = 600.0
AT_REST_SECONDS = 15.0
PAUSE_SECONDS = 1.1  # the bot says one thing a second in a chat at most
ASKED = (
    "/search face recognition",
    "/search privcy law",
    "what happened with openai in 2019?",
    "/latest",
    "/search medical imaging robots",
    "anything about elections",
    "/topics",
    "/search chips",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """A phase: its seconds, how long each answer to the others took, and the most memory in MB by its end."""

    seconds: float
    waits: tuple[float, ...]
    megabytes: float

    def share(self, part: float) -> float:
        """The seconds that this part of the answers did not exceed."""
        return sorted(self.waits)[min(int(len(self.waits) * part), len(self.waits) - 1)]


class Person(threading.Thread):
    """Someone who asks one thing after another, and waits for each answer; `waits` are the seconds that it took."""

    def __init__(self, fake: FakeTelegram, number: int) -> None:
        super().__init__(daemon=True)
        self._fake, self._user = fake, FIRST_PERSON + number
        self._is_over = threading.Event()
        self._first = number
        self.waits: list[float] = []

    def run(self) -> None:
        """They ask until they are stopped."""
        for number in count(self._first):
            start = time.perf_counter()
            asked = self._fake.says(ASKED[number % len(ASKED)], user=self._user)["message"]["message_id"]
            self._fake.wait(lambda _: any(one.message_id > asked for one in self._answers()), LONGEST_SECONDS)  # noqa: B023 - it is waited for here
            self.waits.append(time.perf_counter() - start)
            if self._is_over.wait(PAUSE_SECONDS):
                return

    def stop(self) -> list[float]:
        """The waits, after the last one."""
        self._is_over.set()
        self.join()
        return self.waits

    def _answers(self) -> list[Message]:
        return self._fake.sent(self._user)[-3:]


@dataclass(frozen=True, slots=True)
class Bench:
    """A bot at work, and those who write to it."""

    fake: FakeTelegram
    process_id: int
    people: int

    def phase(self, work: Callable[[], object]) -> Figures:
        """What the work takes while the others ask."""
        Path(f"/proc/{self.process_id}/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
        people = [Person(self.fake, number) for number in range(self.people)]
        time.sleep(PAUSE_SECONDS)  # whoever asked before has been answered for so long
        for person in people:
            person.start()
        start = time.perf_counter()
        work()
        seconds = time.perf_counter() - start
        waits = [wait for person in people for wait in person.stop()]
        return Figures(seconds, tuple(waits), self._peak())

    def preview(self, packed: Path) -> None:
        """The zip sent, until its preview is whole."""
        self.fake.sends_document(packed.name, packed.read_bytes(), user=ADMIN)
        self.fake.wait(lambda fake: fake.sent(ADMIN) and self._button("Import"), LONGEST_SECONDS)

    def write(self) -> None:
        """Import tapped, until the summary is there."""
        self.fake.presses(self._button("Import"), 0, user=ADMIN)
        self.fake.wait(lambda _: self._button("Undo"), LONGEST_SECONDS)

    def undo(self) -> None:
        """Undo tapped, until it is done."""
        self.fake.presses(self._button("Undo"), 0, user=ADMIN)
        self.fake.wait(lambda _: self._button("Undo this"), LONGEST_SECONDS)

    def _button(self, label: str) -> Message | None:
        """The last message of the admin's chat whose first button says so."""
        shown = [one for one in self.fake.sent(ADMIN) if one.buttons and one.buttons[0][0]["text"].startswith(label)]
        return shown[-1] if shown else None

    def _peak(self) -> float:
        status = Path(f"/proc/{self.process_id}/status").read_text(encoding="ascii")
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1000


def pack(home: Path, files: int, seed: int, name: str) -> Path:
    """A zip of so many generated articles."""
    folder, packed = home / f"{name}-files", home / f"{name}.zip"
    folder.mkdir()
    write_archive(folder, files, seed=seed)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            # Each story is told at an address of its own, other than those of the archive that is there.
            archive.writestr(file.name, file.read_text(encoding="utf-8").replace("/story-", f"/{name}-"))
    shutil.rmtree(folder)
    return packed


@contextmanager
def running(home: Path, archive: Path, people: int) -> Iterator[Bench]:
    """The bot over a copy of the archive."""
    folder = Path(tempfile.mkdtemp(dir=home))
    shutil.copy(archive, folder / "newsdesk.db")
    fake = FakeTelegram()
    for person in (ADMIN, *range(FIRST_PERSON, FIRST_PERSON + people)):
        fake.add_user(person)
    settings = {"telegram_token": fake.token, "admin_ids": str(ADMIN), "log_level": "WARNING"}
    with serve(fake) as url, bot(folder, telegram_api_url=url, **settings) as process:
        fake.says("/about", user=ADMIN)
        fake.wait(lambda fake: fake.sent(ADMIN), LONGEST_SECONDS)
        yield Bench(fake, process.process.pid, people)


def measured(home: Path, archive: Path, packed: Path, people: int) -> dict[str, Figures]:
    """Each phase of one round."""
    with running(home, archive, people) as bench:
        rest = bench.phase(lambda: time.sleep(AT_REST_SECONDS))
        return {
            "at rest": rest,
            "preview": bench.phase(lambda: bench.preview(packed)),
            "import": bench.phase(bench.write),
            "undo": bench.phase(bench.undo),
        }


def print_table(rounds: list[dict[str, Figures]]) -> None:
    """The medians over the rounds."""
    print(f"{'':<10}{'seconds':>9}{'answers':>9}{'p50 ms':>9}{'p95 ms':>9}{'x rest':>8}{'max ms':>9}{'MB':>7}")
    rest = median(one["at rest"].share(0.95) for one in rounds)
    for phase in rounds[0]:
        some = [one[phase] for one in rounds]
        middle, most = (median(one.share(part) for one in some) for part in (0.5, 0.95))
        worst = max(max(one.waits) for one in some)
        seconds, answers = median(one.seconds for one in some), sum(len(one.waits) for one in some)
        megabytes = median(one.megabytes for one in some)
        print(
            f"{phase:<10}{seconds:>9.1f}{answers:>9,}{middle * 1000:>9.0f}{most * 1000:>9.0f}{most / rest:>8.1f}"
            f"{worst * 1000:>9.0f}{megabytes:>7.0f}",
            flush=True,
        )


def main() -> None:
    """The table, and how large the zip is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--archive", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsdesk-bench-") as folder:
        home = Path(folder)
        newsdesk(home, "import", str(pack(home, chosen.archive, 7, "story")))
        packed = pack(home, chosen.files, 8, "sent")
        print(f"a zip of {chosen.files:,} articles, {packed.stat().st_size / 1e6:.1f} MB", flush=True)
        rounds = [measured(home, home / "newsdesk.db", packed, chosen.people) for _ in range(chosen.rounds)]
    print_table(rounds)


if __name__ == "__main__":
    main()
