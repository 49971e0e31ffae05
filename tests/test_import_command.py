"""`newsdesk import` as a process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = """---
title: {title}
publishedDateTime: 2021-12-08T16:33:00Z
webUrl: https://example.org/{name}
heat: {heat}
---
"""


@pytest.fixture
def newsdesk(tmp_path):
    """Runs `newsdesk` with these arguments over a new database."""

    def newsdesk(*arguments, typed=""):
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("NEWSDESK_")}
        path = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
        url = f"sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}"
        variables = kept | {
            "PYTHONPATH": path,
            "NEWSDESK_DATABASE_URL": url,
            "NEWSDESK_SEEDS_DIR": str(tmp_path / "none"),
        }
        command = [sys.executable, "-m", "bot", *map(str, arguments)]
        done = subprocess.run(
            command, check=False, input=typed, capture_output=True, text=True, env=variables, cwd=tmp_path, timeout=60
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return newsdesk


def put(folder, name, *, title="A story", heat=10, text=""):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.md").write_text(text or ARTICLE.format(title=title, name=name, heat=heat))


def counts(done):
    """The summary as numbers by their word."""
    return {
        word: int(number.replace(",", ""))
        for number, word in re.findall(r"^ +([\d,]+) (\w+)", done.stdout, re.MULTILINE)
    }


def test_the_summary_counts_what_became_of_the_files(newsdesk):
    done = newsdesk("import", ROOT / "seeds")
    assert (done.returncode, done.stderr) == (0, "")
    said = counts(done)
    assert (said["created"], said["updated"], said["unchanged"], said["unpublished"], said["failed"]) == (
        75,
        0,
        0,
        2,
        0,
    )


def test_one_topic_and_one_article_are_counted_as_one(newsdesk, tmp_path):
    put(tmp_path / "news", "one")
    (tmp_path / "news" / "topic.yaml").write_text("taxonomy: topic\nname: Okapis\n")
    assert newsdesk("import", tmp_path / "news").stdout.endswith(" 1 topic described\n")
    assert newsdesk("check").stdout.startswith(f"database: sqlite+aiosqlite:///{tmp_path / 'newsdesk.db'}, 1 article\n")


def test_a_second_import_changes_nothing_and_says_so(newsdesk):
    newsdesk("import", ROOT / "seeds")
    done = newsdesk("import", ROOT / "seeds")
    assert done.returncode == 0
    assert done.stdout.startswith("Nothing has changed.\n")
    assert counts(done)["unchanged"] == 75


def test_an_article_whose_heat_has_changed_is_updated(newsdesk, tmp_path):
    put(tmp_path / "news", "one", heat=10)
    newsdesk("import", tmp_path / "news")
    put(tmp_path / "news", "one", heat=99)
    done = newsdesk("import", tmp_path / "news")
    assert (counts(done)["created"], counts(done)["updated"]) == (0, 1)


def test_a_file_that_is_no_article_is_told_with_its_line_while_the_others_are_imported(newsdesk, tmp_path):
    put(tmp_path / "news", "good")
    put(tmp_path / "news", "bad", text="---\ntitle: No address\npublishedDateTime: 2021-12-08\nheat: hot\n---\n")
    done = newsdesk("import", tmp_path / "news")
    assert done.returncode == 1
    assert re.match(r"failed: \S*bad\.md, line \d+: .*expected", done.stderr)
    assert done.stderr.count("\n") == 1
    assert (counts(done)["created"], counts(done)["failed"]) == (1, 1)


def test_a_failed_file_is_told_with_what_to_write_instead(newsdesk, tmp_path):
    put(tmp_path / "news", "bad", text=ARTICLE.format(title="AI: the end", name="bad", heat=1))
    done = newsdesk("import", tmp_path / "news")
    assert done.stderr == (
        f"failed: {tmp_path}/news/bad.md, line 2: broken YAML: a colon inside a text without quotes; expected quotes "
        'around the text. Write instead: title: "AI: the end"\n'
    )


def test_a_path_that_does_not_exist_is_told(newsdesk, tmp_path):
    done = newsdesk("import", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere" in done.stderr
    assert counts(done)["failed"] == 1


def test_an_archive_is_imported_like_a_folder(newsdesk, tmp_path):
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("deep/one.md", ARTICLE.format(title="One", name="one", heat=1))
        archive.writestr("deep/two.md", ARTICLE.format(title="Two", name="two", heat=2))
    assert counts(newsdesk("import", tmp_path / "news.zip"))["created"] == 2


def test_a_dry_run_tells_the_same_and_writes_nothing(newsdesk, tmp_path):
    put(tmp_path / "news", "one")
    done = newsdesk("import", tmp_path / "news", "--dry-run")
    assert counts(done)["created"] == 1
    assert done.stdout.endswith("This was a dry run: nothing was written.\n")
    assert "The archive is still empty." in newsdesk("chat", typed="/about\n").stdout
    assert counts(newsdesk("import", tmp_path / "news"))["created"] == 1


def test_two_files_of_one_story_are_merged(newsdesk, tmp_path):
    put(tmp_path / "news", "one", title="Early")
    put(tmp_path / "news", "two", text=ARTICLE.format(title="Late", name="one?utm_source=feed", heat=5))
    done = newsdesk("import", tmp_path / "news")
    assert (counts(done)["created"], counts(done)["merged"]) == (1, 1)
    assert "1. Late" in newsdesk("chat", typed="/latest\n").stdout


def test_an_empty_folder_is_told(newsdesk, tmp_path):
    (tmp_path / "news").mkdir()
    done = newsdesk("import", tmp_path / "news")
    assert done.stdout.startswith("No articles were found.\n")
    assert done.returncode == 0


def test_what_was_imported_is_there_to_be_read(newsdesk, tmp_path):
    put(tmp_path / "news", "one", title="Caf&eacute; securityâ€™s <b>story</b>")
    newsdesk("import", tmp_path / "news")
    assert "1. Café security’s story" in newsdesk("chat", typed="/latest\n").stdout
