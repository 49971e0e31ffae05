"""Files, folders and archives are read within bounds, and whatever cannot be read has a name and a sentence."""

from __future__ import annotations

import os
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from storage_fixtures import nobody, pack, write

from storage import sources
from storage.sources import count_sources, read_sources

pytest_plugins = ["storage_fixtures"]


def names(*paths):
    return [source.name.rpartition("/")[2] for source in read_sources(paths)]


def problems(*paths):
    """File name → sentence, of those that could not be read."""
    return {source.name.rpartition("/")[2]: source.problem for source in read_sources(paths) if source.problem}


def mends(*paths):
    """File name → what to do, of those that could not be read and of which anything can be said."""
    return {source.name.rpartition("/")[2]: source.mend for source in read_sources(paths) if source.mend}


def only(*paths):
    """What is read of paths that hold one thing."""
    (source,) = read_sources(paths)
    return source


# Files and folders


def test_a_folder_is_read_in_order_of_name_files_first(tmp_path):
    write(tmp_path, {"b.md": "", "a/z.MD": "", "a/b/c.markdown": "", "c.yaml": "", "a.txt": "", "zip.zip": ""})
    assert names(tmp_path) == ["b.md", "c.yaml", "z.MD", "c.markdown"]


def test_hidden_files_and_folders_are_passed_over(tmp_path):
    write(tmp_path, {".a.md": "", ".git/b.md": "", "c.md": "see"})
    assert names(tmp_path) == ["c.md"]


def test_several_paths_are_read_in_their_order(tmp_path):
    write(tmp_path, {"a.md": "", "b/c.md": ""})
    assert names(tmp_path / "b", tmp_path / "a.md") == ["c.md", "a.md"]


def test_a_yaml_file_is_sought_where_topics_lie_or_when_it_is_named(tmp_path):
    write(tmp_path, {"other/x.yaml": "", "topics/ai.yml": "", "x/topics.yaml": "", "a.md": ""})
    found = {source.name.rpartition("/")[2]: source.is_sought for source in read_sources([tmp_path])}
    assert found == {"a.md": True, "x.yaml": False, "ai.yml": True, "topics.yaml": True}
    assert only(tmp_path / "other" / "x.yaml").is_sought


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("gone.md", "it does not exist; expected a .md, .markdown, .yaml or .zip file, or a folder of them"),
        ("file.md/below.md", "it cannot be read (Not a directory); expected a .md, .markdown, .yaml or .zip file"),
        ("a\0b.md", "it cannot be read (embedded null byte); expected a .md"),
        ("n" * 300 + ".md", "it cannot be read (File name too long); expected a .md"),
        ("picture.png", "found a .png file; expected a .md, .markdown, .yaml or .zip file, or a folder of them"),
        ("nameless", "found a file without a suffix; expected a .md, .markdown, .yaml or .zip file"),
    ],
)
def test_a_path_that_cannot_be_read_is_told(tmp_path, name, problem):
    write(tmp_path, {"file.md": "", "picture.png": "", "nameless": ""})
    assert only(tmp_path / name).problem.startswith(problem)


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("story.txt", "If it is an article, give it a name that ends in .md."),
        ("nameless", "If it is an article, give it a name that ends in .md."),
        ("story.DOCX", "Save it as a text with front matter, under a name that ends in .md."),
        ("news.tar.gz", "Pack its files anew as a .zip file."),
        ("picture.png", ""),
        ("gone.md", ""),
    ],
)
def test_a_file_of_another_kind_is_told_what_to_make_of_it(tmp_path, name, mend):
    write(tmp_path, dict.fromkeys(("story.txt", "nameless", "story.DOCX", "news.tar.gz", "picture.png"), "text"))
    assert only(tmp_path / name).mend == mend


def test_an_unreadable_path_stops_no_other(tmp_path):
    write(tmp_path, {"a.md": "text"})
    found = list(read_sources([tmp_path / "gone.md", tmp_path / "a.md"]))
    assert [source.content for source in found] == [b"", b"text"]


def test_a_huge_file_is_refused_unread(tmp_path):
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    problem = only(tmp_path).problem
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert problem == "found 50,000,000 bytes; expected at most 1,000,000"
    assert mends(tmp_path) == {"huge.md": "Take out pictures that are written into it as text, or shorten it."}
    assert peak < 1_000_000


def test_a_file_of_just_the_limit_is_read(tmp_path):
    write(tmp_path, {"a.md": b"x" * 1_000_000, "b.md": b"x" * 1_000_001})
    assert [len(source.content) for source in read_sources([tmp_path])] == [1_000_000, 0]


def test_a_folder_named_as_an_article_is_a_folder(tmp_path):
    write(tmp_path, {"x.md/inside.md": "text"})
    assert only(tmp_path).content == b"text"
    assert only(tmp_path / "x.md").content == b"text"


@pytest.mark.parametrize("name", ["pipe.md", "pipe.yaml", "pipe.zip"])
def test_a_pipe_is_refused_and_not_waited_for(tmp_path, name):
    os.mkfifo(tmp_path / name)
    assert only(tmp_path / name).problem == "found something that is no regular file; expected an ordinary file"
    assert count_sources([tmp_path / name]) == 1


def test_a_pipe_in_a_folder_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    assert only(tmp_path).problem == "found something that is no regular file; expected an ordinary file"


def test_links_that_lead_in_a_circle_are_told(tmp_path):
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    (tmp_path / "around").symlink_to(tmp_path)
    expected = "it cannot be read (Too many levels of symbolic links); expected a file that can be read"
    assert problems(tmp_path) == {"a.md": expected, "b.md": expected}
    assert only(tmp_path / "a.md").problem.startswith("it cannot be read (Too many levels of symbolic links)")


def test_a_link_to_nothing_is_told(tmp_path):
    (tmp_path / "a.md").symlink_to("gone.md")
    assert problems(tmp_path) == {"a.md": "it does not exist; expected a file that can be read"}


def test_files_and_folders_that_may_not_be_read_are_told(open_folder):
    write(open_folder, {"open.md": "text", "closed.md": "text", "closed/a.md": "text"})
    (open_folder / "closed.md").chmod(0)
    (open_folder / "closed").chmod(0)
    with nobody():
        assert names(open_folder) == ["closed.md", "open.md", "closed"]
        assert problems(open_folder) == {
            "closed.md": "it cannot be read (Permission denied); expected a file that can be read",
            "closed": "it cannot be read (Permission denied); expected a folder that can be read",
        }
        allow = "Allow the user that runs Newsdesk to read it."
        assert mends(open_folder) == {"closed.md": allow, "closed": allow}


def test_a_name_is_shown_without_what_could_break_a_terminal(tmp_path):
    write(tmp_path, {"a\x1b[31m\nb\u202e.md": ""})
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).write_bytes(b"")
    assert sorted(names(tmp_path)) == ["?.md", "a�[31m�b�.md"]


# Archives


def test_an_archive_is_read_as_the_folder_it_was(tmp_path):
    files = {
        "z.md": "1",
        "a/c.md": "2",
        "a/b.md": "3",
        "a/b/d.md": "4",
        "a.md": "5",
        "topics/x.yaml": "6",
        "no.txt": "",
    }
    write(tmp_path / "folder", files)
    pack(tmp_path / "archive.zip", files)
    from_folder = [(source.content, source.is_sought) for source in read_sources([tmp_path / "folder"])]
    assert [(source.content, source.is_sought) for source in read_sources([tmp_path / "archive.zip"])] == from_folder


def test_what_an_archive_holds_besides_articles_is_passed_over(tmp_path):
    files = {
        "__MACOSX/._a.zip": "x",
        "__MACOSX/._a.md": "x",
        ".hidden.md": "x",
        "a.txt": "x",
        "folder.md/": "",
        "a.md": "text",
    }
    assert names(pack(tmp_path / "outer.zip", files)) == ["a.md"]


def test_an_archive_inside_an_archive_is_told_and_stops_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_UNPACKED_BYTES", 4)
    inner = pack(tmp_path / "inner.zip", {"deep.md": "text"}).read_bytes()
    outer = pack(tmp_path / "outer.zip", {"b.md": "text", "a.ZIP": inner})
    told, source = read_sources([outer])
    assert (told.name, told.problem) == (
        f"{outer}/a.ZIP",
        "it is an archive inside an archive; expected article files",
    )
    assert (told.mend, told.is_sought, source.content) == ("Send it by itself.", True, b"text")


@pytest.mark.parametrize(
    "name", ["../a.md", "x/../../a.md", "/etc/a.md", "C:\\a.md", "c:a.md", "..\\a.md", "\\\\host\\a.md"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path, name):
    pack(tmp_path / "a.zip", {name: "text", "good.md": "text"})
    found = list(read_sources([tmp_path / "a.zip"]))
    sentences = [source.problem for source in found if source.problem]
    assert sentences == [f"found the name {name}, which leads out of the archive; expected a plain name"]
    assert [source.content for source in found if not source.problem] == [b"text"]
    assert [source.mend for source in found if source.problem] == ["Pack the files again, from inside their folder."]


def test_a_name_with_a_colon_is_a_plain_name(tmp_path):
    assert only(pack(tmp_path / "a.zip", {"AI: a story.md": "text"})).content == b"text"


def test_a_member_without_a_name_is_passed_over(tmp_path):
    pack(tmp_path / "a.zip", {"a.md": "text", "b.md": "text"})
    raw = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "a.zip").write_bytes(raw.replace(b"b.md", b"\0.md"))
    assert "a.md" in names(tmp_path / "a.zip")


def test_an_archive_of_too_many_files_is_refused_before_it_is_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_MEMBERS", 3)
    assert len(names(pack(tmp_path / "few.zip", dict.fromkeys(("a.md", "b.md", "c.md"), "x")))) == 3
    many = only(pack(tmp_path / "many.zip", dict.fromkeys(("a.md", "b.md", "c.md", "d.txt"), "x")))
    assert many.problem == "found 4 files in the archive; expected at most 3"
    assert many.mend == "Make several archives of it."


def test_an_archive_that_lies_about_its_number_of_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_MEMBERS", 3)
    path = pack(tmp_path / "a.zip", {f"{number}.md": "x" for number in range(9)})
    raw = bytearray(path.read_bytes())
    raw[-14:-10] = struct.pack("<HH", 1, 1)
    path.write_bytes(raw)
    assert only(path).problem == "found 9 files in the archive; expected at most 3"


def test_an_archive_that_unpacks_to_too_much_is_left_at_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_UNPACKED_BYTES", 250)
    pack(tmp_path / "a.zip", {f"{number}.md": "x" * 100 for number in range(5)})
    found = list(read_sources([tmp_path / "a.zip"]))
    assert [len(source.content) for source in found] == [100, 100, 0]
    assert found[-1].problem == "found over 250 bytes when unpacked; expected less. The rest was left out"
    assert found[-1].mend == "Make another archive of the rest."


def test_a_member_that_is_too_large_or_packed_too_tight_is_refused(tmp_path):
    pack(tmp_path / "a.zip", {"large.md": os.urandom(1_000_001), "tight.md": "x" * 900_000, "good.md": "text"})
    found = problems(tmp_path / "a.zip")
    assert found["large.md"] == "found 1,000,001 bytes; expected at most 1,000,000"
    assert found["tight.md"].startswith("found a file packed ")
    assert found["tight.md"].endswith(" to 1; expected at most 200 to 1")
    assert set(found) == {"large.md", "tight.md"}
    assert mends(tmp_path / "a.zip") == {
        "large.md": "Take out pictures that are written into it as text, or shorten it.",
        "tight.md": "Look into it: it says the same over and over.",
    }


def forged(path, name, **header):
    """The archive with other numbers in the headers of a member: `size` unpacked, `flags`, `method`."""
    raw = bytearray(path.read_bytes())
    for signature, places in ((b"PK\3\4", (6, 8, 22, 30)), (b"PK\1\2", (8, 10, 24, 46))):
        start = raw.index(signature)
        while raw[start + places[3] : start + places[3] + len(name)] != name.encode():
            start = raw.index(signature, start + 1)
        for key, place, layout in (("flags", 0, "<H"), ("method", 1, "<H"), ("size", 2, "<I")):
            if key in header:
                struct.pack_into(layout, raw, start + places[place], header[key])
    path.write_bytes(raw)
    return path


def test_an_encrypted_member_is_refused(tmp_path):
    path = forged(pack(tmp_path / "a.zip", {"a.md": "text", "b.md": "text"}), "a.md", flags=1)
    assert problems(path) == {"a.md": "it is encrypted; expected an archive without a password"}
    assert mends(path) == {"a.md": "Pack it again without a password."}


@pytest.mark.parametrize("size", [1, 1000, 4999])
def test_a_member_that_lies_about_its_size_is_refused(tmp_path, size):
    path = forged(pack(tmp_path / "a.zip", {"a.md": os.urandom(5000), "b.md": "text"}), "a.md", size=size)
    assert list(problems(path)) == ["a.md"]
    assert problems(path)["a.md"].endswith("expected an unbroken archive")


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_that_hides_its_size_is_never_unpacked(tmp_path, compression):
    path = forged(pack(tmp_path / "a.zip", {"a.md": b"x" * 30_000_000}, compression), "a.md", size=10)
    tracemalloc.start()
    problem, mend = only(path).problem, only(path).mend
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert mend == "Pack it again with the ordinary compression."
    assert problem == f"it is packed in the uncommon way {compression}; expected an ordinary .zip file (deflate)"
    assert peak < 5_000_000


def test_a_bomb_of_ordinary_packing_that_hides_its_size_is_unpacked_to_the_limit_only(tmp_path):
    path = forged(pack(tmp_path / "a.zip", {"a.md": b"x" * 30_000_000}), "a.md", size=500_000)
    tracemalloc.start()
    problem = only(path).problem
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert problem.endswith("expected an unbroken archive")
    assert peak < 10_000_000


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_archive_is_told_in_one_sentence(tmp_path, share):
    path = pack(tmp_path / "a.zip", {f"{number}.md": os.urandom(500) for number in range(5)})
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    assert only(path).problem.startswith("it is no zip archive that can be read (")
    assert only(path).problem.endswith("; expected an unbroken .zip file")
    assert only(path).mend == "Pack it again, or fetch it again: it may have been cut off on its way."


@pytest.mark.parametrize("content", [b"", b"text", b"PK\5\6", b"PK\3\4" + b"\0" * 60, b"\x1f\x8b gzip"])
def test_a_file_that_only_calls_itself_an_archive_is_told(tmp_path, content):
    write(tmp_path, {"a.zip": content})
    told = only(tmp_path / "a.zip")
    assert told.problem.startswith("it is no zip archive that can be read (")
    assert told.mend.startswith("Pack it again" if content.startswith(b"PK") else "Make a .zip file of it")


def test_a_broken_member_stops_no_other(tmp_path):
    path = pack(tmp_path / "a.zip", {"a.md": "one" * 9, "b.md": "two" * 9}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"oneone", b"ouch!!", 1))
    found = {source.name.rpartition("/")[2]: source for source in read_sources([path])}
    assert found["a.md"].problem.startswith("it cannot be unpacked (Bad CRC-32 for file 'a.md')")
    assert found["b.md"].content == b"two" * 9


def test_files_are_counted_for_a_progress_bar(tmp_path):
    write(tmp_path / "folder", {"a.md": "", "b/c.md": "", "d.txt": ""})
    pack(tmp_path / "a.zip", {"a.md": "", "b.md": ""})
    write(tmp_path, {"broken.zip": "text"})
    paths = [tmp_path / name for name in ("folder", "a.zip", "broken.zip", "gone.md", "gone\0.md")]
    assert count_sources(paths) == 2 + 2 + 0 + 1 + 1


def test_an_archive_of_many_files_is_read_quickly(tmp_path):
    path = pack(tmp_path / "a.zip", {f"{number}.txt": "" for number in range(20_000)} | {"a.md": "text"})
    start = time.perf_counter()
    assert only(path).content == b"text"
    assert time.perf_counter() - start < 5
