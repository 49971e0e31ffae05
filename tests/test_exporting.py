"""An export is a zip archive that an import reads back to the same archive; the same articles make the same bytes."""

from __future__ import annotations

import asyncio
import threading
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_fixtures import NOW, archive_of, article, contradictions, nobody, rows, texts, url_of

from storage import ArticleQuery, Exported, ExportTooLarge, Storage, StorageError, TooManyFound, UnknownName, retrieval
from storage.article_file import read_article, read_topics
from storage.exporting import MAX_NAME_BYTES

pytest_plugins = ["storage_fixtures"]

SEEDS = Path(__file__).parents[1] / "seeds"

# Articles of which each is odd in its own way, and topics.
ODD = {
    "unpublished.md": article("https://e.org/hidden", title="Hidden", published=False, topics=["Only hidden"]),
    "video.md": article(None, originalUrl="https://e.org/watch?v=1", type="video", title="* Film: “Go”"),
    "bare.md": article(
        "http://www.e.org:80/Bare/?utm_source=x#top",
        topics=["ai", "C++", "C"],
        title="Bare & <b>bold</b> &amp;amp; Ã©tÃ©",
    ),
    "cold.md": article("https://e.org/cold", title="yes", heat=-1, publishedDateTime="1999-12-31T23:59:59.5Z"),
    "late.md": article("https://e.org/late", title="null", updatedDateTime="2021-12-09", ampWebUrl="https://e.org/amp"),
    "long.md": article("https://e.org/long", title="word " * 200, body="\n\n# One\n\n---\n\ntitle: no\n---\n&lt;b&gt;"),
    "same1.md": article("https://e.org/same/2", title="Same"),
    "same2.md": article("https://e.org/same/1", title="SAME!", provider={"name": "A  Times", "domain": "Times.com"}),
    "same3.md": article("https://e.org/same/3", title="Same 2", provider={"name": "a times", "domain": "times.com"}),
    "chinese.md": article("https://e.org/zh", title="谷歌发布", images=[{"url": "https://e.org/1.jpg", "width": 9}]),
    "signs.md": article("https://e.org/signs", title="?!", related=[{"title": "- x: y", "webUrl": "https://e.org/r"}]),
    "topics.yaml": "- {name: AI, keywords: ['yes', 'machine: learning']}\n- {name: Nobody's, shortname: N, parent: AI}",
}
ODD["video.md"] = ODD["video.md"].replace("*", "🔥")  # JSON writes it as two halves, which YAML does not know


@pytest.fixture
def export(storage, tmp_path):
    """The members of a new zip archive of the articles, by name, and what it is said to hold."""

    async def export(query=None, **options):
        target = tmp_path / "export.zip"
        target.unlink(missing_ok=True)
        exported = await storage.export(target, query, **options)
        return members(target), exported

    return export


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {member.filename: archive.read(member) for member in archive.infolist()}


def titles_in(files):
    return sorted(read_article(content).title for name, content in files.items() if name.endswith(".md"))


async def imported(path, source):
    """The archive that a file makes of an empty one, closed again, and what its import told."""
    other = await Storage.open(url_of(path))
    report = await other.import_paths([source], NOW)
    await other.export(path.with_suffix(".zip"))
    await other.close()
    return report


def described(path):
    return rows(path, "SELECT key, name, shortname, parent, aliases, is_described FROM topics ORDER BY key")


# There and back


async def test_an_import_of_an_export_makes_the_same_archive_and_exports_the_same_bytes(
    storage, bring, database_path, tmp_path
):
    await storage.import_paths([SEEDS], NOW)
    await bring(ODD)
    exported = await storage.export(tmp_path / "first.zip")
    assert exported == Exported(articles=86, unpublished=3, topics=16)
    report = await imported(tmp_path / "other.db", tmp_path / "first.zip")
    assert (report.created, report.unpublished, report.topics, report.failed) == (86, 3, 16, ())
    assert archive_of(tmp_path / "other.db") == archive_of(database_path)
    assert described(tmp_path / "other.db") == described(database_path)
    assert contradictions(tmp_path / "other.db") == {}
    assert (tmp_path / "other.zip").read_bytes() == (tmp_path / "first.zip").read_bytes()


async def test_the_bytes_do_not_depend_on_the_order_in_which_articles_came(storage, bring, tmp_path):
    for name in sorted(ODD, reverse=True):
        await bring({name: ODD[name]})
    await storage.export(tmp_path / "one.zip")
    await imported(tmp_path / "other.db", tmp_path / "one.zip")
    assert (tmp_path / "other.zip").read_bytes() == (tmp_path / "one.zip").read_bytes()


async def test_files_that_are_written_as_an_export_writes_them_come_back_to_the_byte(bring, export):
    await bring(ODD)
    first, _ = await export()
    edited = {name: content.replace(b"published: true", b"published: false") for name, content in first.items()}
    await bring(edited)
    assert (await export())[0] == edited


async def test_an_import_into_the_archive_that_was_exported_changes_nothing(storage, bring, export, tmp_path):
    await bring(ODD)
    await export()
    report = await storage.import_paths([tmp_path / "export.zip"], NOW)
    assert (report.is_change, report.unchanged, report.failed) == (False, 11, ())


@given(
    found=st.lists(
        st.tuples(
            st.sampled_from(["Same", "same 2", "same-2", "SAME", "…", "Other"]), st.integers(0, 2), st.booleans()
        ),
        max_size=12,
    )
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_is_published_when_each_article_has_a_file_of_its_own(found, tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    for place, (title, days, is_shown) in enumerate(found):
        at = (NOW + timedelta(days=days)).isoformat()
        fields = {"title": title, "publishedDateTime": at, "published": is_shown}
        (folder / f"{place}.md").write_text(article(f"https://e.org/{place}", **fields))
    await imported(folder / "a.db", folder)
    assert (folder / "a.zip").exists() == bool(found)
    if found:
        report = await imported(folder / "b.db", folder / "a.zip")
        assert report.created == len(found)
        assert (folder / "a.zip").read_bytes() == (folder / "b.zip").read_bytes()


# Names and order


async def test_files_are_named_after_day_and_title_and_stand_in_order(bring, export):
    await bring(ODD)
    files, _ = await export()
    long = "word-" * (MAX_NAME_BYTES // 5)
    assert list(files) == [
        "topics.yaml",
        "1999/12/1999-12-31-yes.md",
        "2021/12/2021-12-08-bare-bold-ete.md",
        "2021/12/2021-12-08-film-go.md",
        "2021/12/2021-12-08-hidden.md",
        "2021/12/2021-12-08-null.md",
        "2021/12/2021-12-08-same-2-2.md",
        "2021/12/2021-12-08-same-2.md",
        "2021/12/2021-12-08-same.md",
        f"2021/12/2021-12-08-{long[:-1]}.md",
        "2021/12/2021-12-08-谷-歌-发-布.md",
        "2021/12/2021-12-08.md",
    ]


async def test_members_are_ordinary_files_without_a_time_of_their_own(bring, export, tmp_path):
    await bring({"a.md": article()})
    await export()
    with zipfile.ZipFile(tmp_path / "export.zip") as archive:
        (member,) = archive.infolist()
    assert (member.date_time, member.create_system, member.external_attr >> 16) == ((1980, 1, 1, 0, 0, 0), 3, 0o644)
    assert member.compress_type == zipfile.ZIP_DEFLATED


async def test_topics_that_are_described_come_along_even_if_no_article_has_them(bring, export):
    await bring(ODD)
    files, exported = await export()
    assert exported.topics == 2
    assert [topic.name for topic in read_topics(files["topics.yaml"])] == ["AI", "Nobody's"]


async def test_where_no_topic_is_described_there_is_no_file_of_topics(bring, export):
    await bring({"a.md": article(topics=["AI"])})
    assert list((await export())[0]) == ["2021/12/2021-12-08-a-headline.md"]


# Parts of the archive


ZOO = {
    **texts("Okapi one", "Quagga two", topics=["Zoo"], heat=50, provider={"name": "The Zoo", "domain": "zoo.org"}),
    "old.md": article("https://e.org/old", title="Old okapi", publishedDateTime="2001-01-01", topics=["AI"], heat=9),
    "film.md": article("https://e.org/film", title="Okapi film", publishedDateTime="2002-01-01", type="video"),
    "hidden.md": article("https://e.org/hidden", title="Hidden okapi", topics=["Zoo"], published=False),
    "topics.yaml": "- name: Zoo\n  shortname: Z\n- name: AI\n- name: Nothing\n",
}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ArticleQuery(topics=("zooo",)), ["Okapi one", "Quagga two"]),
        (ArticleQuery(providers=("zoo.org",)), ["Okapi one", "Quagga two"]),
        (ArticleQuery(since=datetime(2002, 1, 1, tzinfo=UTC)), ["Okapi film", "Okapi one", "Quagga two"]),
        (ArticleQuery(until=datetime(2002, 1, 1, tzinfo=UTC)), ["Old okapi"]),
        (ArticleQuery(min_heat=10), ["Okapi one", "Quagga two"]),
        (ArticleQuery(kind="video"), ["Okapi film"]),
        (ArticleQuery(without=("okapi",)), ["Quagga two"]),
        (ArticleQuery("okapis"), ["Okapi film", "Okapi one", "Old okapi"]),
        (ArticleQuery("okapi", topics=("AI",)), ["Old okapi"]),
        (ArticleQuery(phrases=("okapi one",)), ["Okapi one"]),
        (ArticleQuery(topics=("Zoo",), page=9, size=1), ["Okapi one", "Quagga two"]),
    ],
)
async def test_a_query_exports_what_it_lists_to_readers_and_nothing_unpublished(bring, export, titles, query, found):
    await bring(ZOO)
    files, exported = await export(query)
    assert titles_in(files) == found
    assert (exported.articles, exported.unpublished) == (len(found), 0)
    filters = {name: getattr(query, name) for name in ("phrases", "without", "topics", "providers", "kind")}
    bounds = {"since": query.since, "until": query.until, "min_heat": query.min_heat}
    assert sorted(await titles(query.words, **filters, **bounds)) == found


@pytest.mark.parametrize("query", [ArticleQuery("lasagne"), ArticleQuery(since=NOW + timedelta(days=9))])
async def test_a_query_that_finds_nothing_makes_no_file(storage, bring, tmp_path, query):
    await bring(ZOO)
    assert await storage.export(tmp_path / "export.zip", query) == Exported()
    assert not (tmp_path / "export.zip").exists()


async def test_with_a_part_come_the_descriptions_of_its_topics_only(bring, export):
    await bring(ZOO)
    files, exported = await export(ArticleQuery(topics=("Zoo",)))
    assert [topic.shortname for topic in read_topics(files["topics.yaml"])] == ["Z"]
    assert exported.topics == 1


async def test_all_pages_of_a_search_are_exported(bring, export):
    await bring(texts(*(f"Okapi {number}" for number in range(120))))
    files, exported = await export(ArticleQuery("okapi"))
    assert exported.articles == len(set(titles_in(files))) == 120


async def test_a_search_that_is_not_listed_to_its_end_is_refused_rather_than_cut(bring, export, monkeypatch, tmp_path):
    for module in ("storage.search", "storage.retrieval"):
        monkeypatch.setattr(f"{module}.MOST_COUNTED", 5)
    assert retrieval.MOST_COUNTED == 5
    await bring(texts(*(f"Okapi {number}" for number in range(9))))
    with pytest.raises(TooManyFound):
        await export(ArticleQuery("okapi"))
    assert not (tmp_path / "export.zip").exists()


async def test_a_topic_that_nothing_is_like_is_named(bring, export):
    await bring(ZOO)
    with pytest.raises(UnknownName, match="xyzzy"):
        await export(ArticleQuery(topics=("xyzzy",)))


# What can go wrong


async def test_an_empty_archive_makes_no_file(storage, tmp_path):
    assert await storage.export(tmp_path / "export.zip") == Exported()
    assert not (tmp_path / "export.zip").exists()


async def test_a_file_that_exists_is_left_as_it_is(storage, bring, tmp_path):
    await bring({"a.md": article()})
    (tmp_path / "kept.zip").write_text("kept")
    with pytest.raises(StorageError, match=r"kept\.zip exists; name another file"):
        await storage.export(tmp_path / "kept.zip")
    assert (tmp_path / "kept.zip").read_text() == "kept"


async def test_a_file_that_cannot_be_written_is_told_with_the_reason(storage, bring, tmp_path, open_folder):
    await bring({"a.md": article()})
    with pytest.raises(StorageError, match="cannot be written: No such file or directory"):
        await storage.export(tmp_path / "nowhere" / "a.zip")
    open_folder.chmod(0o555)
    with nobody(), pytest.raises(StorageError, match="cannot be written: Permission denied"):
        await storage.export(open_folder / "a.zip")


@pytest.mark.parametrize("most_bytes", [1, 20_000])
async def test_an_archive_that_grows_too_large_is_given_up_and_nothing_left(export, storage, tmp_path, most_bytes):
    await storage.import_paths([SEEDS], NOW)
    with pytest.raises(ExportTooLarge):
        await export(most_bytes=most_bytes)
    assert not (tmp_path / "export.zip").exists()


async def test_the_limit_counts_the_whole_file(bring, export, tmp_path):
    await bring({"a.md": article()})
    await export()
    size = (tmp_path / "export.zip").stat().st_size
    assert (await export(most_bytes=size))[1].articles == 1
    with pytest.raises(ExportTooLarge):
        await export(most_bytes=size - 1)


async def test_an_archive_of_more_files_than_an_import_takes_says_so(bring, export, monkeypatch):
    monkeypatch.setattr("storage.exporting.MAX_MEMBERS", 2)
    await bring(texts("One", "Two"))
    assert (await export())[1].is_importable
    await bring({"c.md": article("https://e.org/c")})
    assert not (await export())[1].is_importable


async def test_progress_is_told_page_by_page(bring, export, monkeypatch):
    monkeypatch.setattr("storage.exporting._PAGE", 2)
    await bring(texts(*"abcde"))
    heard = []
    await export(on_progress=lambda *counts: heard.append(counts))
    assert heard == [(0, 5), (2, 5), (4, 5)]


async def test_an_export_that_nobody_waits_for_any_more_ends_and_leaves_nothing(storage, bring, monkeypatch, tmp_path):
    monkeypatch.setattr("storage.exporting._PAGE", 1)
    await bring(texts(*"abcde"))
    begun, go_on = asyncio.Event(), threading.Event()
    loop, heard = asyncio.get_running_loop(), []

    def on_progress(done, _):
        heard.append(done)
        loop.call_soon_threadsafe(begun.set)
        go_on.wait()

    task = asyncio.create_task(storage.export(tmp_path / "export.zip", on_progress=on_progress))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()
    await storage.close()  # it waits for the thread
    assert heard == [0]
    assert not (tmp_path / "export.zip").exists()


async def test_what_is_imported_meanwhile_is_not_in_it(storage, bring, export, monkeypatch):
    monkeypatch.setattr("storage.exporting._PAGE", 1)
    await bring(texts("Before", "Before too"))
    loop = asyncio.get_running_loop()

    def on_progress(done, _):
        if not done:
            late = bring({"late.md": article("https://e.org/late", title="Late")})
            asyncio.run_coroutine_threadsafe(late, loop).result()

    files, exported = await export(on_progress=on_progress)
    assert titles_in(files) == ["Before", "Before too"]
    assert exported.articles == 2
    assert (await storage.articles.summary()).article_count == 3
