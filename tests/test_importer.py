"""An import takes in every file that is an article, once, tells what became of each, and may be repeated at will."""

from __future__ import annotations

import asyncio
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_fixtures import NOW, archive_of, article, contradictions, pack, rows, url_of, write

from storage import ArticleQuery, ImportReport, Storage, StorageError, intake
from storage.import_steps import LEASE
from storage.schema import stored_instant

pytest_plugins = ["storage_fixtures"]

LATER = NOW + timedelta(days=1)


def counts(report: ImportReport) -> dict[str, int]:
    """What is not zero in a report."""
    names = ("created", "updated", "unchanged", "twins", "unpublished", "topics")
    said = {name: getattr(report, name) for name in names} | {"failed": len(report.failed)}
    return {name: count for name, count in said.items() if count}


def sentences(report: ImportReport) -> dict[str, str]:
    """File name → sentence, of those that failed."""
    return {failed.name.rpartition("/")[2]: failed.why for failed in report.failed}


@pytest.fixture
def single_files(monkeypatch):
    """Batches of one file."""
    monkeypatch.setattr(intake, "BATCH", 1)


# Once and again


async def test_an_import_tells_what_became_of_the_files(bring):
    report = await bring({"a.md": article("https://e.org/a"), "b.md": article("https://e.org/b", published=False)})
    assert report == ImportReport(created=2, unpublished=1)
    assert report.is_change


async def test_a_second_import_changes_nothing(bring, database_path):
    files = {"a.md": article("https://e.org/a", topics=["AI"]), "b.md": article("https://e.org/b", published=False)}
    files["topics/ai.yaml"] = "name: AI\nshortname: A.I.\n"
    await bring(files)
    before = archive_of(database_path), rows(database_path, "SELECT version FROM archive")
    report = await bring(files, now=LATER)
    assert report == ImportReport(unchanged=2, unpublished=1)
    assert not report.is_change
    assert (archive_of(database_path), rows(database_path, "SELECT version FROM archive")) == before


async def test_a_second_import_by_another_process_changes_nothing(bring, database_path, tmp_path):
    await bring({"a.md": article()})
    other = await Storage.open(url_of(database_path))
    assert await other.import_paths([tmp_path / "archive"], LATER) == ImportReport(unchanged=1)
    await other.close()


async def test_the_same_files_in_a_folder_and_in_an_archive_are_the_same(storage, tmp_path):
    files = {f"{name}/{name}.md": article(f"https://e.org/{name}") for name in "abc"}
    write(tmp_path / "folder", files)
    pack(tmp_path / "archive.zip", files)
    assert counts(await storage.import_paths([tmp_path / "folder"], NOW)) == {"created": 3}
    assert counts(await storage.import_paths([tmp_path / "archive.zip"], NOW)) == {"unchanged": 3}


async def test_the_same_story_is_found_again_by_another_address(bring, titles):
    await bring({"a.md": article("https://example.org/a?utm_source=feed#top", title="First")})
    assert counts(await bring({"b.md": article("http://EXAMPLE.org:80/a/", title="Second")})) == {"updated": 1}
    assert await titles() == ["Second"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"heat": 10}, {"heat": 70}),
        ({"heat": 10}, {}),
        ({}, {"heat": 0}),
        ({"quality": 1}, {"quality": 2}),
        ({"title": "Old"}, {"title": "New"}),
        ({"excerpt": "Old"}, {"excerpt": "New"}),
        ({"body": "Old"}, {"body": "New"}),
        ({"publishedDateTime": "2021-12-08"}, {"publishedDateTime": "2021-11-09"}),
        ({}, {"updatedDateTime": "2021-12-09"}),
        ({"type": "article"}, {"type": "video"}),
        ({"provider": {"name": "A"}}, {"provider": {"name": "B"}}),
        ({"provider": {"name": "A"}}, {}),
        ({"topics": ["A", "B"]}, {"topics": ["B", "A"]}),
        ({"topics": ["A"]}, {}),
        ({"images": [{"url": "https://e.org/a.png"}]}, {"images": [{"url": "https://e.org/b.png"}]}),
        ({}, {"related": [{"title": "T", "webUrl": "https://e.org/r"}]}),
        ({}, {"ampWebUrl": "https://e.org/amp"}),
    ],
)
async def test_an_article_follows_its_file(bring, storage, database_path, old, new):
    await bring({"a.md": article(**old)})
    assert counts(await bring({"a.md": article(**new)}, now=LATER)) == {"updated": 1}
    followed = (await storage.articles.find(ArticleQuery())).articles
    fresh = await imported(database_path.with_name("fresh.db"), {"a.md": article(**new)})
    assert [replace(one, imported_at=None) for one in followed] == [replace(one, imported_at=None) for one in fresh]
    assert archive_of(database_path)["words"] == archive_of(database_path.with_name("fresh.db"))["words"]
    assert contradictions(database_path) == {}


async def imported(path, files):
    """The articles of a new archive of these files."""
    storage = await Storage.open(url_of(path))
    await storage.import_paths([write(path.with_suffix(""), files)], NOW)
    page = await storage.articles.find(ArticleQuery())
    await storage.close()
    return page.articles


async def test_publishing_is_followed_both_ways(bring, titles, database_path):
    files = {"a.md": article("https://e.org/a", title="Shown"), "b.md": article("https://e.org/b", title="Other")}
    hidden = files | {"a.md": article("https://e.org/a", title="Shown", published=False)}
    await bring(files)
    assert counts(await bring(hidden)) == {"updated": 1, "unchanged": 1, "unpublished": 1}
    assert (await titles(), await titles("shown")) == (["Other"], [])
    assert contradictions(database_path) == {}
    assert counts(await bring(files)) == {"updated": 1, "unchanged": 1}
    assert await titles("shown") == ["Shown"]
    assert contradictions(database_path) == {}


async def test_a_file_reverted_to_what_it_was_is_followed(bring, titles):
    old, new = {"a.md": article(title="Old")}, {"a.md": article(title="New")}
    for files, expected in ((old, "Old"), (new, "New"), (old, "Old"), (new, "New")):
        await bring(files)
        assert await titles() == [expected]


async def test_a_file_with_another_secret_only_is_unchanged(bring, database_path):
    await bring({"a.md": article(secured="one")})
    assert await bring({"a.md": article(secured="two")}) == ImportReport(unchanged=1)
    assert rows(database_path, "SELECT count(*) FROM imports") == [(2,)]
    assert await bring({"a.md": article(secured="two")}) == ImportReport(unchanged=1)


async def test_an_article_is_new_to_readers_when_it_comes_in_or_is_first_shown(bring, storage):
    async def imported_at():
        return (await storage.articles.find(ArticleQuery())).articles[0].imported_at

    await bring({"a.md": article(heat=1)}, now=NOW)
    await bring({"a.md": article(heat=2)}, now=LATER)
    assert await imported_at() == NOW
    await bring({"a.md": article(heat=2, published=False)}, now=LATER)
    await bring({"a.md": article(heat=3)}, now=LATER + timedelta(days=1))
    assert await imported_at() == LATER + timedelta(days=1)


async def test_what_an_article_no_longer_says_is_no_longer_found(bring, titles):
    await bring(
        {"a.md": article(title="Zebras", excerpt="run", related=[{"title": "Gnus", "webUrl": "https://e.org/g"}])}
    )
    assert (await titles("zebras"), await titles("gnus")) == (["Zebras"], ["Zebras"])
    await bring({"a.md": article(title="Lions", excerpt="run")})
    assert (await titles("zebras"), await titles("gnus"), await titles("run")) == ([], [], ["Lions"])


# Twins


A = article("https://e.org/a", title="One")
B = article("https://e.org/a", title="Two")
B2 = article("https://e.org/a", title="Two", heat=9)
OTHER = article("https://e.org/o", title="Other")


@pytest.mark.parametrize("batch", [1, 2, 3, 1000])
async def test_two_files_of_one_story_become_one_article(bring, titles, database_path, monkeypatch, batch):
    monkeypatch.setattr(intake, "BATCH", batch)
    files = {"a.md": A, "b.md": OTHER, "c.md": B}
    assert counts(await bring(files)) == {"created": 2, "twins": 1}
    assert sorted(await titles()) == ["Other", "Two"]
    before = archive_of(database_path)
    for _ in range(3):
        assert counts(await bring(files)) == {"unchanged": 3}
    assert archive_of(database_path) == before
    assert contradictions(database_path) == {}


@pytest.mark.parametrize("batch", [1, 2, 1000])
@pytest.mark.parametrize("changed", ["a.md", "c.md"])
async def test_the_later_twin_counts_whichever_of_them_changes(bring, titles, monkeypatch, batch, changed):
    monkeypatch.setattr(intake, "BATCH", batch)
    files = {"a.md": A, "b.md": OTHER, "c.md": B}
    await bring(files)
    files[changed] = files[changed].replace("Two", "Three").replace("One", "Zero")
    report = await bring(files)
    assert report.is_change
    assert sum(counts(report).values()) == 3
    assert sorted(await titles()) == ["Other", "Three" if changed == "c.md" else "Two"]
    assert counts(await bring(files)) == {"unchanged": 3}


async def test_a_twin_that_changes_beside_an_unchanged_one_does_not_win_by_being_new(bring, titles):
    await bring({"a.md": A, "b.md": B})
    for title in ("Uno", "Une", "Eins"):
        report = await bring({"a.md": A.replace("One", title), "b.md": B})
        assert counts(report) == {"twins": 1, "unchanged": 1}
        assert await titles() == ["Two"]
        assert counts(await bring({"a.md": A.replace("One", title), "b.md": B})) == {"unchanged": 2}


async def test_a_twin_left_alone_is_followed_back_to_what_it_was(bring, titles):
    await bring({"a.md": A, "b.md": B})
    await bring({"a.md": A.replace("One", "Uno")})
    assert await titles() == ["Uno"]
    await bring({"a.md": A})
    assert await titles() == ["One"]


async def test_two_equal_files_are_no_twins(bring):
    assert counts(await bring({"a.md": A, "b.md": A, "c.md": A.replace("---\n", "---\nsecured: x\n", 1)})) == {
        "created": 1,
        "unchanged": 2,
    }
    assert counts(await bring({"a.md": A, "b.md": A})) == {"unchanged": 2}


async def test_twins_in_an_archive_and_a_folder_are_merged_alike(storage, tmp_path, database_path):
    files = {"b/a.md": A, "a/z.md": OTHER, "a.md": B, "b.md": B2}
    write(tmp_path / "folder", files)
    pack(tmp_path / "archive.zip", dict(reversed(files.items())))
    assert counts(await storage.import_paths([tmp_path / "folder"], NOW)) == {"created": 2, "twins": 2}
    other = await Storage.open(url_of(tmp_path / "other.db"))
    assert counts(await other.import_paths([tmp_path / "archive.zip"], NOW)) == {"created": 2, "twins": 2}
    await other.close()
    assert archive_of(tmp_path / "other.db") == archive_of(database_path)


CHANGES = st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md"]), st.sampled_from([A, B, B2]), min_size=1)
VERSIONS = st.lists(CHANGES | st.just({"b/other.md": OTHER}), min_size=1, max_size=4)


@given(versions=VERSIONS, batch=st.sampled_from([1, 2, 1000]))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_archive_is_what_its_files_say_whatever_they_said_before(tmp_path_factory, versions, batch):
    async def run():
        home = tmp_path_factory.mktemp("history")
        storage, fresh = [await Storage.open(url_of(home / name)) for name in ("old.db", "fresh.db")]
        files = {}
        for number, changes in enumerate(versions):
            files |= {name: text.replace("---\n", f"---\nsecured: {name}\n", 1) for name, text in changes.items()}
            folder = write(home / str(number), files)
            report = await storage.import_paths([folder], NOW)
            assert sum(counts(report).values()) == len(files)
        assert counts(await storage.import_paths([folder], NOW)) == {"unchanged": len(files)}
        await fresh.import_paths([folder], NOW)
        await asyncio.gather(storage.close(), fresh.close())
        said = {row[0]: row for row in archive_of(home / "old.db")["articles"]}
        assert said == {row[0]: row for row in archive_of(home / "fresh.db")["articles"]}
        assert contradictions(home / "old.db") == {}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "BATCH", batch)
        asyncio.run(run())


# Names and topics


async def test_topics_and_providers_are_shown_as_first_written(bring, storage):
    await bring(
        {
            "a.md": article("https://e.org/a", topics=["Power  Apps"], provider={"name": "The Verge"}),
            "b.md": article("https://e.org/b", topics=["power-apps"], provider={"name": "THE VERGE"}),
        }
    )
    await bring({"c.md": article("https://e.org/c", topics=["POWER APPS"], provider={"name": "the  verge"})})
    assert [(topic.name, topic.article_count) for topic in await storage.articles.topics()] == [("Power Apps", 3)]
    assert (await storage.articles.summary()).provider_count == 1
    page = await storage.articles.find(ArticleQuery(topics=("power apps",), providers=("the verge",)))
    assert {one.provider.name for one in page.articles} == {"The Verge"}
    assert page.total == 3


async def test_names_that_differ_in_a_sign_are_two_topics(bring, storage):
    await bring({"a.md": article(topics=["C", "C++", "C#", ".NET"])})
    assert {topic.name for topic in await storage.articles.topics()} == {"C", "C++", "C#", ".NET"}


async def test_described_topics_are_found_by_every_name_they_have(bring, storage):
    await bring(
        {
            "a.md": article(topics=["natural language processing", "Common Data Service"]),
            "topics/nlp.yaml": "name: Natural Language Processing\nshortname: NLP\nkeywords: [text mining]\n",
            "topics/more.yml": "- name: Common Data Service\n  shortname: CDS\n- name: Law\n",
            "topics.yaml": "topics:\n  - name: Robots\n    keywords: [androids]\n",
        }
    )
    for asked, meant in (
        ("nlp", "Natural Language Processing"),
        ("text mining", "Natural Language Processing"),
        ("cds", "Common Data Service"),
        ("common data", "Common Data Service"),
        ("androids", "Robots"),
        ("law", "Law"),
    ):
        assert [topic.name for topic in (await storage.articles.likely_topics(asked)).topics] == [meant]


async def test_a_topic_described_differently_is_a_change(bring, storage):
    await bring({"a.md": article(topics=["ai"]), "topics/ai.yaml": "name: ai\n"})
    files = {"a.md": article(topics=["ai"]), "topics/ai.yaml": "name: AI\nkeywords: [machine minds]\n"}
    assert counts(await bring(files)) == {"unchanged": 1, "topics": 1}
    assert [topic.name for topic in await storage.articles.topics()] == ["AI"]
    assert counts(await bring(files)) == {"unchanged": 1}


@pytest.mark.parametrize("batch", [1, 1000])
async def test_a_topic_described_twice_is_as_first_described_and_stays_so(bring, storage, monkeypatch, batch):
    monkeypatch.setattr(intake, "BATCH", batch)
    files = {
        "a.md": article(topics=["AI"]),
        "topics/a.yaml": "name: AI\nshortname: one\n",
        "topics/b.yaml": "name: ai\n",
    }
    assert counts(await bring(files)) == {"created": 1, "topics": 1}
    assert counts(await bring(files)) == {"unchanged": 1}
    assert (await storage.articles.topics())[0].shortname == "one"


async def test_related_stories_are_kept_and_found_through_their_article(bring, storage, titles):
    related = {
        "title": "Okapi sighted",
        "excerpt": "in Ituri",
        "webUrl": "https://e.org/b?utm_x=1",
        "provider": {"name": "BBC"},
    }
    await bring(
        {"a.md": article("https://e.org/a", title="Animals", related=[related]), "b.md": article("https://e.org/b")}
    )
    assert (await titles("okapi"), await titles("ituri"), await titles("bbc")) == (["Animals"],) * 3
    found = (await storage.articles.find(ArticleQuery("okapi"))).articles[0]
    story = (await storage.articles.get(found.id)).related[0]
    assert (story.title, story.provider, story.link) == ("Okapi sighted", "BBC", "https://e.org/b?utm_x=1")
    assert (await storage.articles.get(story.article_id)).url == "https://e.org/b"


# Hostile files


async def test_no_file_stops_another(bring, titles):
    hostile = {
        "alias.md": "---\na: &a [x,x]\n"
        + "".join(f"{x}: &{x} [*{y},*{y}]\n" for y, x in pairwise("abcdefghijklmnopqrstu"))
        + "---",
        "deep.md": "---\nit: " + "[" * 9000 + "\n---",
        "python.md": "---\ntitle: !!python/object/apply:os.system ['x']\n---",
        "large.md": b"x" * 2_000_000,
        "binary.md": bytes(range(256)),
        "latin.md": "---\ntitle: Caf\xe9\n---".encode("latin-1"),
        "empty.md": "",
        "bare.md": "# Just text",
        "open.md": "---\ntitle: x\n",
        "twice.md": "---\ntitle: x\ntitle: y\n---",
        "topics.md": article(topics="AI"),
        "date.md": article(publishedDateTime="10:00"),
        "colon.md": "\ufeff\n---\ntitle: a: b\n---",
        "topics/broken.yaml": "name: [x",
        "good.md": article(title="Good"),
    }
    report = await bring(hostile)
    assert report.created == 1
    assert await titles() == ["Good"]
    told = sentences(report)
    assert set(told) == {name.rpartition("/")[2] for name in hostile} - {"good.md"}
    assert all("expected " in sentence for sentence in told.values())
    assert told["colon.md"].startswith("line 3: broken YAML: a colon inside a text without quotes")
    assert told["topics.md"].startswith("line 5: topics: found “AI”, expected a list")


async def test_a_hostile_archive_stops_no_other_path(storage, tmp_path):
    pack(tmp_path / "a.zip", {"../up.md": article("https://e.org/up"), "in.md": article("https://e.org/in")})
    write(tmp_path, {"b.zip": "no archive", "c.md": article("https://e.org/c"), "d.png": "x"})
    paths = [tmp_path / name for name in ("a.zip", "b.zip", "gone.zip", "d.png", "c.md")]
    report = await storage.import_paths(paths, NOW)
    assert counts(report) == {"created": 2, "failed": 4}
    assert set(sentences(report)) == {"up.md", "b.zip", "gone.zip", "d.png"}


async def test_a_file_that_is_no_topic_and_no_topics_place_is_passed_over(bring):
    files = {"config/settings.yaml": "name: a program\n", "config/list.yml": "- 1\n- 2\n", "broken.yaml": "a: b: c"}
    assert await bring(files) == ImportReport()


async def test_no_paths_make_an_empty_report(storage, database_path):
    assert await storage.import_paths([], NOW) == ImportReport()
    assert rows(database_path, "SELECT finished_at IS NOT NULL FROM imports") == [(1,)]


async def test_more_topics_than_a_statement_may_have_parameters_are_taken_in(bring, storage):
    topics = [[f"T{number}x{place}" for place in range(50)] for number in range(700)]
    report = await bring({f"{n}.md": article(f"https://e.org/{n}", topics=names) for n, names in enumerate(topics)})
    assert counts(report) == {"created": 700}
    assert (await storage.articles.summary()).topic_count == 35_000


async def test_large_files_come_in_small_batches(bring, monkeypatch):
    monkeypatch.setattr(intake, "BATCH_BYTES", 10_000)
    heard = []
    files = {f"{n}.md": article(f"https://e.org/{n}", secured="x" * 4000) for n in range(7)}
    await bring(files, on_progress=lambda *told: heard.append(told))
    assert heard == [(3, 7), (6, 7), (7, 7)]


# Whole batches


async def test_progress_is_told_after_each_batch(bring, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 2)
    heard = []
    files = {f"{n}.md": article(f"https://e.org/{n}") for n in range(5)} | {"x.txt": ""}
    await bring(files, on_progress=lambda *told: heard.append(told))
    assert heard == [(2, 5), (4, 5), (5, 5)]


async def test_an_error_in_the_middle_leaves_whole_batches(bring, database_path, titles, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 3)
    rows(
        database_path,
        "CREATE TRIGGER fault AFTER INSERT ON article_topics WHEN NEW.article_id = 5"
        " BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END",
    )
    files = {f"{n}.md": article(f"https://e.org/{n}", title=f"T{n}", topics=["AI"]) for n in range(9)}
    with pytest.raises(StorageError, match="the disk is gone"):
        await bring(files)
    assert sorted(await titles()) == ["T0", "T1", "T2"]
    assert contradictions(database_path) == {}
    rows(database_path, "DROP TRIGGER fault")
    assert counts(await bring(files)) == {"created": 6, "unchanged": 3}
    assert contradictions(database_path) == {}


@pytest.mark.parametrize("table", ["articles", "article_topics", "twins", "topics", "providers"])
async def test_an_error_in_any_table_undoes_the_batch(bring, database_path, table):
    files = {"a.md": A, "b.md": B, "c.md": article("https://e.org/c", topics=["AI"], provider={"name": "BBC"})}
    rows(database_path, f"CREATE TRIGGER fault AFTER INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(StorageError, match="cannot be used: no"):
        await bring(files)
    assert archive_of(database_path) == {"articles": [], "topics": [], "words": [], "providers": []}
    assert rows(database_path, "SELECT version FROM archive") == [(0,)]


@pytest.mark.usefixtures("single_files")
async def test_an_error_of_who_hears_the_progress_ends_the_import_at_a_whole_batch(bring, titles):
    def lose_interest(done, _total):
        if done == 2:
            raise ConnectionError

    files = {f"{n}.md": article(f"https://e.org/{n}", title=f"T{n}") for n in range(9)}
    with pytest.raises(ConnectionError):
        await bring(files, on_progress=lose_interest)
    assert sorted(await titles()) == ["T0", "T1"]


@pytest.mark.usefixtures("single_files")
async def test_a_cancelled_import_leaves_whole_batches_and_a_database_in_use(bring, storage, database_path):
    files = {f"{n}.md": article(f"https://e.org/{n}") for n in range(200)}
    begun = asyncio.Event()
    task = asyncio.create_task(bring(files, on_progress=lambda *_: begun.set()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert contradictions(database_path) == {}
    left = (await storage.articles.summary()).article_count
    assert 0 < left < 200
    assert counts(await bring(files)) == {"created": 200 - left, "unchanged": left}


async def test_readers_see_whole_batches_while_an_import_goes_on(bring, storage, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 4)
    files = {f"{n:03}.md": article(f"https://e.org/{n}", title=f"Story {n}", heat=n) for n in range(200)}
    task, seen = asyncio.create_task(bring(files)), []
    while not task.done():
        browsed, searched = await asyncio.gather(
            storage.articles.find(ArticleQuery()), storage.articles.find(ArticleQuery("story"))
        )
        seen += [browsed.total, searched.total]
        assert all(one.hotness is not None for one in browsed.articles)
    assert await task == ImportReport(created=200)
    assert {total % 4 for total in seen} == {0}
    assert len(set(seen)) > 2
    assert (await storage.articles.find(ArticleQuery("story"))).total == 200


async def test_two_imports_at_once_take_in_everything(storage, tmp_path, database_path, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 7)
    files = {f"{n:02}.md": article(f"https://e.org/{n}", topics=["AI", f"T{n % 5}"]) for n in range(60)}
    first, second = write(tmp_path / "a", files), write(tmp_path / "b", dict(list(files.items())[20:]))
    reports = await asyncio.gather(storage.import_paths([first], NOW), storage.import_paths([second], NOW))
    assert sum(report.created for report in reports) == 60
    assert sum(report.unchanged for report in reports) == 40
    assert contradictions(database_path) == {}


# Broken off


class Interrupted(Exception):  # noqa: N818 - as someone presses Ctrl-C
    """Someone has had enough."""


def interrupt(done, _total):
    if done == 2:
        raise Interrupted


THREE = {f"{name}.md": article(f"https://e.org/{name}", title=name) for name in "abc"}


@pytest.mark.usefixtures("single_files")
async def test_an_import_that_is_interrupted_is_done_with_what_is_written_and_can_be_taken_back(bring, storage, titles):
    with pytest.raises(Interrupted):
        await bring(THREE, on_progress=interrupt)
    (done,) = await storage.imports.last(9)
    assert (done.counts["created"], await titles()) == (2, ["b", "a"])
    assert (await storage.imports.undo(done.id, "Ada", LATER)).taken_out == 2


@pytest.mark.usefixtures("single_files")
async def test_an_import_that_is_cancelled_is_done_with_what_is_written(bring, storage):
    two_done = asyncio.Event()
    task = asyncio.create_task(bring(THREE, on_progress=lambda done, _: done == 2 and two_done.set()))
    await two_done.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [one.counts["created"] for one in await storage.imports.last(9)] in ([2], [3])


async def test_an_import_that_fails_before_anything_is_written_is_none(bring, storage, database_path):
    rows(database_path, "ALTER TABLE article_topics RENAME TO away")
    with pytest.raises(StorageError):
        await bring({"a.md": article(topics=["AI"])})
    assert (await storage.imports.count(), rows(database_path, "SELECT * FROM imports")) == (0, [])


KILL = "UPDATE imports SET state = 'writing', finished_at = NULL, free_at = ? WHERE id = 1"


def kill(path, free_at):
    """The first import as a process leaves it that is killed: kept for it until then."""
    rows(path, KILL, stored_instant(free_at))


@pytest.mark.parametrize("comes_next", ["an import", "the bot"])
async def test_an_import_whose_process_was_killed_is_ended_by_whoever_comes_next(
    bring, storage, database_path, comes_next
):
    await bring({"a.md": A})
    kill(database_path, NOW + LEASE)
    assert await storage.imports.find(1) is None
    await (bring({"b.md": OTHER}, now=LATER) if comes_next == "an import" else storage.desk.lapse(LATER))
    assert (await storage.imports.find(1)).finished_at == NOW + LEASE
    assert (await storage.imports.undo(1, "Ada", LATER)).taken_out == 1


async def test_an_import_that_another_process_writes_is_left_alone(bring, storage, database_path):
    await bring({"a.md": A})
    kill(database_path, LATER + timedelta(seconds=1))
    await bring({"b.md": OTHER}, now=LATER)
    assert await storage.desk.lapse(LATER) == ()
    assert [one.id for one in await storage.imports.last(9)] == [2]


@pytest.mark.usefixtures("single_files")
async def test_what_is_written_after_an_import_was_taken_for_left_is_an_import_of_its_own(
    bring, storage, database_path
):
    def be_late(done, _total):
        if done == 2:
            rows(database_path, "UPDATE imports SET state = 'done', finished_at = started_at")

    await bring(THREE, on_progress=be_late)
    assert [(one.id, one.has_past) for one in await storage.imports.last(9)] == [(2, True), (1, True)]
    assert (await storage.imports.undo(1, "Ada", LATER)).taken_out == 2


async def test_an_import_is_done_though_its_index_cannot_be_merged(bring, storage, database_path):
    await bring({"a.md": article("https://e.org/a", heat=1)})
    rows(database_path, "DROP TABLE head_words")
    assert await bring({"a.md": article("https://e.org/a", heat=2)}) == ImportReport(updated=1)
    assert [one.counts["updated"] for one in await storage.imports.last(1)] == [1]


# Dry runs


async def test_a_dry_run_tells_what_an_import_would_and_changes_nothing(bring, database_path, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 2)
    await bring({"a.md": A, "b.md": OTHER})
    before = database_path.read_bytes(), archive_of(database_path)
    files = {"a.md": B, "b.md": OTHER, "c.md": B2, "d.md": article("https://e.org/d", published=False)}
    files |= {"e.md": "broken", "topics.yaml": "- name: AI\n"}
    dry = await bring(files, dry_run=True)
    assert (database_path.read_bytes(), archive_of(database_path)) == before
    assert rows(database_path, "SELECT count(*) FROM imports") == [(1,)]
    assert dry == await bring(files)
    assert counts(dry) == {
        "created": 1,
        "updated": 1,
        "unchanged": 1,
        "twins": 1,
        "unpublished": 1,
        "topics": 1,
        "failed": 1,
    }


async def test_a_dry_run_leaves_no_file_behind(bring, monkeypatch, tmp_path):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    await bring({"a.md": A}, dry_run=True)
    assert list((tmp_path / "temporary").iterdir()) == []


# An archive as it is


async def test_an_archive_with_every_quirk_is_counted_right(storage, tmp_path, database_path):
    folder = write(
        tmp_path / "corpus",
        {
            "news/2021-12-08-story.md": article(
                "https://www.example.org/a/?utm_source=x",
                title="Homeland Securityâ€™s &amp;amp; others",
                category="news",
                originalUrl="https://www.example.org/a/",
                type="article",
                quality=37,
                heat=-1,
                published=True,
                provider={
                    "name": "ACLU",
                    "domain": "aclu.org",
                    "images": [{"url": "https://e.org/i.png", "isCached": True}],
                },
                topics=["AI", "Law"],
                related=[{"title": "Elsewhere", "webUrl": "https://e.org/r", "provider": {"name": "R"}, "quality": 37}],
                secured="1eRnluPp/bfwE2Wk==",
            ),
            "news/2020-05-12-video.md": article(
                None,
                originalUrl="https://youtube.com/watch?v=Bf7Ln6uAwxE",
                type="video",
                featuredContent='<iframe width="800" src="https://www.youtube.com/embed/Bf7Ln6uAwxE"></iframe>',
            ),
            "news/hidden.md": article("https://example.org/h", published=False),
            "news/twin.md": article("http://www.example.org/a#x", title="The same, told again", heat=80),
            "news/no-heat.md": article("https://example.org/n", heat=None, quality=None),
            "news/broken.md": '---\ntitle: "A "quoted" word"\n---',
            "topics/01-ai.yaml": "taxonomy: topic\n_id: ai\nname: AI\nkeywords:\n  - ai\nhashtags:\n  - '#AI'\n",
            "config.yaml": "name: some site\n",
            "README.txt": "not for us",
        },
    )
    report = await storage.import_paths([folder], NOW)
    assert counts(report) == {"created": 4, "twins": 1, "unpublished": 1, "topics": 1, "failed": 1}
    assert sentences(report)["broken.md"].startswith("line 2: broken YAML: ")
    summary = await storage.articles.summary()
    assert (summary.article_count, summary.unpublished_count, summary.topic_count) == (3, 1, 0)
    assert summary.imported_at == NOW
    assert counts(await storage.import_paths([folder], NOW)) == {"unchanged": 5, "unpublished": 1, "failed": 1}
    assert contradictions(database_path) == {}


async def test_an_import_is_noted_with_its_numbers(bring, storage, database_path):
    await bring({"a.md": A, "b.md": "broken"})
    at = datetime(2022, 3, 1, tzinfo=UTC)
    await bring({"a.md": A}, now=at)
    assert rows(database_path, "SELECT counts ->> 'created', counts ->> 'failed' FROM imports") == [(1, 1), (0, 0)]
    assert (await storage.articles.summary()).imported_at == at


async def test_an_encrypted_or_broken_member_stops_no_other(storage, tmp_path):
    path = pack(tmp_path / "a.zip", {"a.md": A, "b.md": OTHER}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"One", b"Uno"))
    report = await storage.import_paths([path], NOW)
    assert counts(report) == {"created": 1, "failed": 1}
    assert sentences(report)["a.md"].startswith("it cannot be unpacked (Bad CRC-32")
