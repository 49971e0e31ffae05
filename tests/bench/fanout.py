"""How fast digests go out when ten thousand chats are due at once, and how well Telegram's limits are made use of.

    python tests/bench/fanout.py throughput [--chats 10000] [--rounds 3] [--contenders NAME ...] [--aiogram PYTHON]
    python tests/bench/fanout.py limits [--chats 10000] [--seconds 60]

Both run the real bot (`python -m bot run`) over a database of 500 generated articles of the last five days, where every
chat has a subscription that is due since the last full minute: twenty contracts (3 to 15 stories, of everything or of
some topics or providers, with or without a least heat) in equal shares, five zones, every language there is. One chat
in fifty gets its first digest and subscribed at a minute of its own; one in ten did not get yesterday's; the
others did. What is the same for many chats may be composed once; each digest has buttons of its own all the same.

`throughput` has no limits: digests a second from the first to the last one at the server, processor time for each, and
the greatest resident memory, beside three bare loops that send one prepared text, 64 at a time: python-telegram-bot as
it comes, the same over the transport of this project, and aiogram 3.31. They send a digest of median length among the
twenty contracts', with its keyboard; they choose, compose, claim and confirm nothing. Medians over the rounds, in each
of which all have their turn. The server is a process that answers every message alike; it has the last processor to
itself and each contender the first one, where there are two. aiogram does not fit beside the versions that
constraints.txt pins (pydantic), so it gets an environment of its own, downloaded at each run; `--aiogram` names the
Python of one that exists.

`limits` has Telegram's: the server refuses whatever is more than 30 in any second, or more than one in a private chat.
How many messages it took in each second, how many it refused, and how long `/latest` took that a person sends every two
seconds meanwhile, from when it can be polled until the answer is at the server.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import mean, median, quantiles
from typing import TYPE_CHECKING
from urllib.request import urlopen

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
from due_chats import CONTRACTS, FIRST_CHAT, ROOT, undelivered, write_chats, write_database
from fake_telegram import FakeTelegram, serve
from fanout_loops import LOOPS, TOKEN
from fanout_server import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
NEWSDESK = "Newsdesk"
CONTENDERS = (NEWSDESK, *LOOPS)
PERSON = 42
LONGEST_SECONDS = 900
QUIET_SECONDS = 1.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Figures:
    """One contender in one round; `doubled` counts the messages that a chat got twice."""

    messages: int
    doubled: int
    per_second: float
    cpu_milliseconds: float
    megabytes: float


class Bench:
    """A folder with an archive, and a digest of it such as the loops send."""

    def __init__(self, home: Path) -> None:
        self.home, self._archive = home, home / "archive.db"
        self.sample, self.answer = home / "sample.json", home / "answer.json"
        write_database(self._archive)
        self._write_sample()

    def database(self, chats: int) -> Path:
        """A new database of so many chats that are due."""
        file = self.home / "due.db"
        for old in self.home.glob("due.db*"):
            old.unlink()
        shutil.copy(self._archive, file)
        write_chats(file, chats, datetime.now(UTC))
        return file

    def _write_sample(self) -> None:
        fake = FakeTelegram(TOKEN)
        for number in range(len(CONTRACTS)):
            fake.add_user(FIRST_CHAT + number)
        with serve(fake) as url, running(bot(self.database(len(CONTRACTS)), url, 0)):
            fake.wait(lambda fake: len(fake.sent()) >= len(CONTRACTS), 60)
        digests = sorted(fake.sent(), key=lambda message: len(message.html))
        digest = digests[len(digests) // 2]
        keyboard = {"inline_keyboard": digest.buttons}
        sample = {"html": digest.html, "preview": digest.preview, "keyboard": keyboard}
        self.sample.write_text(json.dumps(sample), encoding="utf-8")
        self.answer.write_text(json.dumps(digest.json), encoding="utf-8")


def bot(database: Path, url: str, per_second: int) -> subprocess.Popen[bytes]:
    """The real bot over a database."""
    settings = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "MESSAGES_PER_SECOND": str(per_second),
        "RICH_MESSAGES": "false",  # the other contenders send plain ones
        "LOG_LEVEL": "WARNING",
    }
    environ = os.environ | {f"NEWSDESK_{name}": value for name, value in settings.items()}
    return subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environ, cwd=ROOT, stdin=subprocess.PIPE)


def loop(python: str, name: str, url: str, chats: int, sample: Path) -> subprocess.Popen[bytes]:
    """A bare loop, run by that Python."""
    command = [python, HERE / "fanout_loops.py", name, url, str(chats), sample]
    return subprocess.Popen(command, stdin=subprocess.PIPE)


def throughput(bench: Bench, contender: str, chats: int, python: str = sys.executable) -> Figures:
    """One round of one contender: every chat has its message. RuntimeError if that takes too long."""
    with server(bench.answer) as url:
        if contender == NEWSDESK:
            database = bench.database(chats)
            process = bot(database, url, 0)
        else:
            process = loop(python, contender, url, chats, bench.sample)
        with running(process, cpu=0):
            _wait(process, url, 1)
            before = _cpu_seconds(process.pid)
            _wait(process, url, chats)
            cpu_seconds, megabytes = _cpu_seconds(process.pid) - before, _peak_megabytes(process.pid)
        report = _report(url)
    if contender == NEWSDESK and (left := undelivered(database)):
        raise RuntimeError(f"{left} digests were left; expected none")
    taken = report.taken_at
    seconds = taken[-1] - taken[0]
    return Figures(len(taken), report.doubled, len(taken) / seconds, cpu_seconds / len(taken) * 1000, megabytes)


def limits(bench: Bench, chats: int, seconds: float) -> Report:
    """What the server took of the bot in so many seconds from the first message on, with Telegram's limits."""
    with server(bench.answer, PERSON) as url, running(bot(bench.database(chats), url, 30), cpu=0) as process:
        _wait(process, url, 1)
        time.sleep(seconds + 0.5)
        return _report(url)


@contextmanager
def server(answer: Path, person: int = 0) -> Iterator[str]:
    """The address of a server in a process of its own."""
    command = [sys.executable, HERE / "fanout_server.py", answer, str(person)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    with running(process, cpu=-1):
        if process.stdout is None:
            raise RuntimeError("the server was started without its output")
        yield process.stdout.readline().decode().strip()


@contextmanager
def running(process: subprocess.Popen[bytes], *, cpu: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """The process, on the processor of that place where there are several; ended at the end."""
    processors = sorted(os.sched_getaffinity(0))
    if cpu is not None and len(processors) > 1:
        os.sched_setaffinity(process.pid, {processors[cpu]})
    with process:
        try:
            yield process
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], url: str, chats: int) -> None:
    """Until so many chats have their messages, and no more come where it is about more than the first."""
    deadline, before, quiet_since = time.monotonic() + LONGEST_SECONDS, -1, 0.0
    while time.monotonic() < deadline and process.poll() is None:
        with urlopen(f"{url}/count") as answer:
            messages, reached = map(int, answer.read().split())
        if messages != before:
            before, quiet_since = messages, time.monotonic()
        if reached >= chats and (chats == 1 or time.monotonic() - quiet_since > QUIET_SECONDS):
            return
        time.sleep(0.01 if chats == 1 else 0.1)
    raise RuntimeError(f"{reached} of {chats} chats were reached")


def _report(url: str) -> Report:
    with urlopen(f"{url}/report") as answer:
        return Report(**json.load(answer))


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _peak_megabytes(pid: int) -> float:
    return int(Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def _aiogram(home: Path) -> str:
    """The Python of a new environment with aiogram, over the same aiohttp as ours."""
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    wanted = ["aiogram==3.31.*", f"aiohttp=={version('aiohttp')}"]
    subprocess.run([home / "bin" / "python", "-m", "pip", "install", "-q", *wanted], check=True)
    return str(home / "bin" / "python")


def _print_throughput(bench: Bench, chosen: argparse.Namespace) -> None:
    pythons = dict.fromkeys(CONTENDERS, sys.executable)
    if "aiogram" in chosen.contenders:
        pythons["aiogram"] = chosen.aiogram or _aiogram(bench.home / "aiogram")
    sample = json.loads(bench.sample.read_text(encoding="utf-8"))
    print(f"{chosen.chats:,} chats; the loops send {len(sample['html']):,} characters of HTML", flush=True)
    rounds: dict[str, list[Figures]] = {name: [] for name in chosen.contenders}
    for number in range(1, chosen.rounds + 1):
        for name in chosen.contenders:
            found = throughput(bench, name, chosen.chats, pythons[name])
            rounds[name].append(found)
            print(f"  round {number}: {name}: {found.per_second:,.0f}/s, {found.cpu_milliseconds:.2f} ms", flush=True)
    print("\n| | messages | doubled | a second | CPU ms each | peak MB |\n|---|---:|---:|---:|---:|---:|")
    for name, found in rounds.items():
        print(f"| {name} | {_row(found)} |")


def _row(rounds: Sequence[Figures]) -> str:
    def middle(name: str) -> float:
        return median(getattr(one, name) for one in rounds)

    doubled = max(one.doubled for one in rounds)
    rates = f"{middle('per_second'):,.0f} | {middle('cpu_milliseconds'):.2f} | {middle('megabytes'):.0f}"
    return f"{middle('messages'):,.0f} | {doubled} | {rates}"


def _print_limits(report: Report, seconds: int) -> None:
    first = report.taken_at[0]
    counted: Counter[int] = Counter(int(at - first) for at in report.taken_at)
    each = [counted[second] for second in range(seconds)]
    print("messages in each second:", *each)
    print(f"mean {mean(each):.2f}, least {min(each)}; {report.refused} refused, {report.doubled} doubled")
    cuts = quantiles([wait * 1000 for wait in report.waited], n=20, method="inclusive")
    print(f"/latest, {len(report.waited)} times: p50 {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", choices=("throughput", "limits"))
    arguments.add_argument("--chats", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--seconds", type=int, default=60)
    arguments.add_argument("--contenders", nargs="+", choices=CONTENDERS, default=CONTENDERS)
    arguments.add_argument("--aiogram", metavar="PYTHON", default="")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home))
        if chosen.what == "throughput":
            _print_throughput(bench, chosen)
        else:
            _print_limits(limits(bench, chosen.chats, chosen.seconds), chosen.seconds)


if __name__ == "__main__":
    main()
