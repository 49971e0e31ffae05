"""`newsdesk chat` as a process: on a pipe the contract that scripts rely on, on a terminal the prompt."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from processes import seeded

ROOT = Path(__file__).parents[1]
NEXTGOV = "ACLU Calls for Halt of Homeland Security’s Use Of Facial Recognition Technology"
PATIENCE_SECONDS = 30


def environment(folder, **settings):
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("NEWSDESK_")}
    path = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
    own = {
        "database_url": f"sqlite+aiosqlite:///{folder / 'newsdesk.db'}",
        "seeds_dir": str(ROOT / "seeds"),
        **settings,
    }
    return (
        kept
        | {"PYTHONPATH": path, "HOME": str(folder)}
        | {f"NEWSDESK_{name.upper()}": value for name, value in own.items()}
    )


@pytest.fixture
def chat(tmp_path):
    """Runs `newsdesk chat` over the sample articles: typed lines in, the finished process out."""
    shutil.copy(seeded(), tmp_path)
    return talking(tmp_path)


@pytest.fixture
def first_chat(tmp_path):
    """The same over a new database."""
    return talking(tmp_path)


def talking(tmp_path):

    def chat(typed, *options, variables=None, **settings):
        given = typed if isinstance(typed, bytes) else typed.encode()
        command = [sys.executable, "-m", "bot", "chat", *options]
        variables = environment(tmp_path, **settings) | (variables or {})
        done = subprocess.run(
            command,
            check=False,
            input=given,
            capture_output=True,
            env=variables,
            cwd=tmp_path,
            timeout=PATIENCE_SECONDS,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        done.replies = done.stdout.decode().split("\n\n")[:-1]
        return done

    return chat


def test_the_demonstration(first_chat):
    done = first_chat(
        "/latest\n/topic securty\n/search facail recogntion homland\n1\n", "--now", "2025-12-01T12:00:00Z"
    )
    latest, topic, search, card = done.replies
    assert (done.returncode, done.stderr) == (0, f"Imported 75 articles from {ROOT / 'seeds'}.\n".encode())
    assert latest.startswith("Latest stories\n1. ")
    assert topic.startswith("AI in Security\n1. ")
    assert search.startswith(f"Showing results for facial recognition homeland\n1. {NEXTGOV}\n")
    assert card.startswith(f"{NEXTGOV}\nhttps://www.nextgov.com/")
    assert "• No live facial recognition for New Zealand Police in self-regulation pledge – Biometric Companies" in card
    assert "• Police Release Findings From Independent Expert Review Of Facial Recognition Technology – Scoop" in card


def test_each_reply_is_followed_by_one_empty_line_and_holds_none(chat):
    done = chat("/start\n\n   \n/help\n/nonsense\n/latest\n???\n")
    assert len(done.replies) == 5
    assert done.stdout.endswith(b"\n\n")
    assert b"\n\n\n" not in done.stdout
    assert b"\x1b" not in done.stdout


def test_addresses_stand_on_lines_of_their_own_and_buttons_on_the_last(chat):
    (reply,) = chat("/latest\n").replies
    *lines, buttons = reply.splitlines()
    assert sum(line.startswith("https://") for line in lines) == 5
    assert all(re.fullmatch(r"https://\S+", line) for line in lines if "://" in line)
    assert buttons == "[1] Story 1  [2] Story 2  [3] Story 3  [4] Story 4  [5] Story 5  [6] Next ›"


def test_a_bare_number_presses_a_button_of_the_last_reply(chat):
    _, second, card, back = chat("/latest\n6\n2\n99999999999\n", "--now", "2025-12-01").replies
    assert "Page 2 of 15" in second
    assert card.startswith(second.splitlines()[4].removeprefix("2. ").rstrip(" 🔥"))
    assert back.startswith("Nothing about “99999999999”")


def test_now_is_what_it_is_said_to_be(chat):
    (reply,) = chat("/top day\n", "--now", "2021-12-08T20:00:00+01:00").replies
    assert reply.startswith("Hottest today\n")


def test_days_are_those_of_the_time_zone(chat):
    first, second = (chat("/search homeland aclu\n", timezone=zone).replies[0] for zone in ("UTC", "Asia/Tokyo"))
    assert ("Dec 8, 2021" in first, "Dec 9, 2021" in second) == (True, True)


def test_a_language_without_sentences_is_answered_in_english(chat):
    assert chat("/start\n", "--language", "sv").replies[0].startswith("Hello! This is your newsdesk.")


def test_the_seeds_are_imported_once(first_chat):
    assert b"Imported 75 articles" in first_chat("/about\n").stderr
    again = first_chat("/about\n")
    assert again.stderr == b""
    assert "73 stories on 15 topics" in again.replies[0]


def test_an_empty_archive_without_seeds_is_kind(first_chat, tmp_path):
    done = first_chat("/start\n/latest\nai\n", seeds_dir=str(tmp_path / "nowhere"))
    assert done.returncode == 0
    assert all("The archive is still empty." in reply for reply in done.replies)


def test_bytes_that_are_no_text_are_answered_like_any_other_line(chat):
    done = chat(b"\xff\xfe\x00/latest\n\xef\xbb\xbf/latest size:1\n/search \xf0\x9f\n")
    assert done.returncode == 0
    assert len(done.replies) == 3
    assert done.replies[1].startswith("Latest stories")


def test_the_last_line_needs_no_end(chat):
    assert len(chat("/start\n/help").replies) == 2


def test_quit_leaves_and_the_rest_is_not_read(chat):
    assert len(chat("/start\n/quit\n/help\n").replies) == 1


def test_no_input_is_no_conversation(chat):
    done = chat("")
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize("variables", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}])
def test_the_output_is_utf_8_whatever_the_locale(chat, variables):
    (reply,) = chat("/latest\n", variables=variables).replies
    assert "🔥" in reply


def test_a_reader_that_goes_away_ends_the_program_quietly(tmp_path):
    command = f"yes /latest | {sys.executable} -m bot chat | head -1"
    done = subprocess.run(
        command,
        check=False,
        shell=True,
        capture_output=True,
        env=environment(tmp_path),
        cwd=tmp_path,
        timeout=PATIENCE_SECONDS,
    )
    assert done.stdout == b"Latest stories\n"
    assert b"Traceback" not in done.stderr


def test_a_setting_that_cannot_be_used_is_told_and_nothing_starts(chat):
    done = chat("/start\n", timezone="Mars")
    assert done.returncode == 2
    assert (
        done.stderr == b"newsdesk: NEWSDESK_TIMEZONE is 'Mars'; expected an IANA zone such as Europe/Berlin or UTC.\n"
    )


def test_a_time_that_is_none_is_told(chat):
    done = chat("", "--now", "noon")
    assert done.returncode == 2
    assert b"found 'noon', expected a time such as 2021-12-09T12:00:00Z" in done.stderr


# --- on a terminal ----------------------------------------------------------------------------------------------------


class Window:
    """A pseudo-terminal with the program in it."""

    def __init__(self, folder, *, home):
        self._output = ""
        pid, self._end = pty.fork()
        if pid == 0:
            variables = environment(folder) | {"HOME": str(home), "TERM": "xterm-256color"}
            os.chdir(folder)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
            os.execve(sys.executable, [sys.executable, "-m", "bot", "chat", "--now", "2025-12-01"], variables)
        self._pid = pid

    def shows(self, text):
        ends_at = time.monotonic() + PATIENCE_SECONDS
        while text not in self._output:
            assert time.monotonic() < ends_at, self._output
            self._read()
        self._output = self._output.partition(text)[2]

    def types(self, line):
        os.write(self._end, f"{line}\r".encode())

    def status(self):
        ends_at = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < ends_at:
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                os.close(self._end)
                return os.waitstatus_to_exitcode(status)
            self._read()
        raise AssertionError(self._output)

    def _read(self):
        if select.select([self._end], [], [], 0.05)[0]:
            try:
                new = os.read(self._end, 65536).decode("utf-8", "replace")
            except OSError:  # Linux says so when the other end is closed
                return
            self._output += new
            for _ in range(new.count("\x1b[6n")):  # the prompt asks where the cursor is
                os.write(self._end, b"\x1b[1;1R")


def test_on_a_terminal_there_is_a_welcome_a_prompt_and_a_way_out(tmp_path):
    window = Window(tmp_path, home=tmp_path)
    window.shows("Hello! This is your newsdesk.")
    window.shows("[1] Latest  [2] Hottest  [3] Topics  [4] Daily digest  [5] Help")
    window.shows("›")
    window.types("1")
    window.shows("Latest stories")
    window.shows("https://www.anthropic.com/news/disrupting-AI-espionage")
    window.shows("[6] Next ›")
    window.types("/search facail recogntion homland")
    window.shows("Showing results for facial recognition homeland")
    window.types("/trends")
    window.shows("Trends of the archive 73 stories from Jan 1, 2016")  # in one line, while the picture is drawn
    window.shows("Saved as newsdesk-trends-2025-12-31.png.")
    window.types("/quit")
    assert window.status() == 0
    assert "facail" in (tmp_path / ".newsdesk_history").read_text()


def test_on_a_terminal_whose_home_cannot_be_written_nothing_is_remembered(tmp_path):
    window = Window(tmp_path, home=tmp_path / "nowhere")
    window.shows("›")
    window.types("/help")
    window.shows("What you can do here")
    window.types("/quit")
    assert window.status() == 0
