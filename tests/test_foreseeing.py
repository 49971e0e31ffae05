"""What an import would do is foreseen exactly, without a trace, and told article by article."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_fixtures import NOW, archive_of, article, rows, url_of, write

from storage import FieldChange, NewTopic, Outcome, Storage, TopicFinding, intake
from storage.foreseeing import Foreseer
from storage.intake import Intake, batches
from storage.sources import read_sources

pytest_plugins = ["storage_fixtures"]

LATER = NOW + timedelta(days=1)


@pytest.fixture
def foresee(storage, tmp_path):
    """The foreseer of files (name → text), after all of them."""

    async def foresee(files, **options):
        foreseer = Foreseer(storage._database, **options)
        run = Intake(foreseer)
        async for some in batches(read_sources([write(tmp_path / "foreseen", files)])):
            await run.take(some)
        return foreseer

    return foresee


# Exactly

URLS = ["https://e.org/a", "https://e.org/b", "https://e.org/a?utm_source=x"]
FILES = st.one_of(
    st.builds(
        lambda url, title, heat, published, topics: article(
            url, title=title, heat=heat, published=published, topics=topics, provider={"name": f"P{heat}"}
        ),
        st.sampled_from(URLS),
        st.sampled_from(["One", "Two"]),
        st.sampled_from([1, 2]),
        st.booleans(),
        st.sampled_from([[], ["AI"], ["AI", "Law"]]),
    ),
    st.just("no front matter"),
)
TOPICS = st.sampled_from(["name: AI\nshortname: A\n", "name: AI\n", "topics: [{name: Law}, {name: ai}]\n"])
FOLDERS = st.tuples(
    st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md", "d.md", "e.md"]), FILES),
    st.dictionaries(st.sampled_from(["topics/f.yaml", "topics/g.yaml"]), TOPICS),
).map(lambda pair: pair[0] | pair[1])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(folders=st.lists(FOLDERS, min_size=2, max_size=3), size=st.integers(1, 4))
def test_a_dry_run_tells_what_the_import_does(tmp_path_factory, folders, size):
    home = tmp_path_factory.mktemp("home")

    async def imports():
        storage = await Storage.open(url_of(home / "newsdesk.db"))
        try:
            for number, files in enumerate(folders):
                folder = write(home / str(number), files)
                folder.mkdir(exist_ok=True)
                before = archive_of(home / "newsdesk.db")
                foreseen = await storage.import_paths([folder], NOW, dry_run=True)
                assert archive_of(home / "newsdesk.db") == before
                assert foreseen == await storage.import_paths([folder], NOW)
        finally:
            await storage.close()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "BATCH", size)
        asyncio.run(imports())


# Article by article


async def test_new_articles_are_told_by_their_titles(foresee):
    foreseer = await foresee({"a.md": article("https://e.org/a", title="New")})
    assert [(one.outcome, one.title, one.url) for one in foreseer.findings] == [
        (Outcome.CREATED, "New", "https://e.org/a")
    ]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ({"heat": 10}, {"heat": 70}, FieldChange("heat", "10", "70")),
        ({"heat": 10}, {}, FieldChange("heat", "10", "–")),
        ({"title": "Old"}, {"title": "New"}, FieldChange("title", "Old", "New")),
        ({"excerpt": "Old"}, {"excerpt": "New"}, FieldChange("excerpt")),
        ({"body": "Old"}, {"body": "New"}, FieldChange("text")),
        ({}, {"published": False}, FieldChange("published", "true", "false")),
        ({"provider": {"name": "A"}}, {"provider": {"name": "B"}}, FieldChange("provider", "A", "B")),
        ({}, {"provider": {"name": "B"}}, FieldChange("provider", "–", "B")),
        ({"topics": ["AI", "Law"]}, {"topics": ["Law"]}, FieldChange("topics", "AI, Law", "Law")),
        ({}, {"images": [{"url": "https://e.org/a.png"}]}, FieldChange("images")),
        ({}, {"updatedDateTime": "2021-12-09"}, FieldChange("updatedDateTime", "–", "2021-12-09T00:00:00Z")),
    ],
)
async def test_of_a_changed_article_the_fields_are_told_that_change(bring, foresee, old, new, change):
    await bring({"a.md": article(**old)})
    (finding,) = (await foresee({"a.md": article(**new)})).findings
    assert (finding.outcome, finding.changes) == (Outcome.UPDATED, (change,))


async def test_of_an_unchanged_article_nothing_is_told(bring, foresee):
    await bring({"a.md": article(secured="one")})
    foreseer = await foresee({"a.md": article(secured="two"), "topics/ai.yaml": "name: AI\n"})
    assert (foreseer.findings, foreseer.topics) == ([], [TopicFinding("AI")])


async def test_a_new_article_is_told_with_the_one_that_the_archive_has_of_its_story(bring, foresee, database_path):
    title = "Police bought facial recognition cameras for the city of Detroit"
    await bring({"a.md": article("https://e.org/a", title=title, provider={"name": "Wire"})})
    files = {"b.md": article("https://other.org/b", title=f"{title}, again"), "c.md": article("https://e.org/c")}
    findings = (await foresee(files, with_doubles=True)).findings
    near = {one.url: one.near and (one.near.title, one.near.provider) for one in findings}
    assert near == {"https://other.org/b": (title, "Wire"), "https://e.org/c": None}
    assert rows(database_path, "SELECT count(*) FROM articles") == [(1,)]


# Files of one story


def replaced(foreseer):
    """Which file would replace which."""
    return [
        (one.file.rpartition("/")[2], one.replaces.rpartition("/")[2], one.url)
        for one in foreseer.findings
        if one.outcome is Outcome.TWINS
    ]


TWINS = {
    "01.md": article("https://e.org/a", title="One"),
    "02.md": article("https://e.org/b"),
    "03.md": article("https://e.org/a", title="Two"),
    "04.md": article("https://e.org/a", title="Two"),
}


async def test_of_two_files_of_one_story_it_is_told_which_replaces_which(foresee):
    foreseer = await foresee(TWINS)
    assert replaced(foreseer) == [("04.md", "01.md", "https://e.org/a")]
    assert [one.title for one in foreseer.findings] == ["Two", "A headline", "Two"]


@pytest.mark.parametrize("size", [1, 2, 3])
async def test_they_are_told_in_whatever_batches_they_stand(foresee, monkeypatch, size):
    monkeypatch.setattr(intake, "BATCH", size)
    ((file, replaces, url),) = replaced(await foresee(TWINS))
    assert (file in {"03.md", "04.md"}, replaces, url) == (True, "01.md", "https://e.org/a")


async def test_a_file_that_the_archive_knows_is_replaced_by_name_as_well(bring, foresee, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 1)
    await bring({"01.md": TWINS["01.md"]})
    assert replaced(await foresee(TWINS)) == [("03.md", "01.md", "https://e.org/a")]


async def test_a_file_that_the_archive_knows_replaces_one_of_its_batch(bring, foresee):
    await bring({"03.md": TWINS["03.md"]})
    files = {"01.md": TWINS["01.md"], "03.md": TWINS["03.md"]}
    assert replaced(await foresee(files)) == [("03.md", "01.md", "https://e.org/a")]


# Topics


async def test_topics_that_the_archive_does_not_have_are_told_with_those_that_they_look_like(bring, foresee):
    await bring({"a.md": article("https://e.org/a", topics=["Robotics", "AI in Law"])})
    files = {
        "b.md": article("https://e.org/b", topics=["Robotcs", "ROBOTICS", "Astronomy"]),
        "c.md": article("https://e.org/c", topics=["AI", "Robotcs"]),
    }
    assert (await foresee(files, with_doubles=True)).new_topics == [
        NewTopic("Robotcs", "Robotics"),
        NewTopic("Astronomy"),
        NewTopic("AI"),
    ]


async def test_a_short_name_of_a_topic_is_like_the_topic(bring, foresee):
    await bring({"topics/a.yaml": "name: Natural Language Processing\nkeywords: [NLP, linguistics]\n"})
    files = {"b.md": article("https://e.org/b", topics=["NLP", "Linguistic"])}
    like = [topic.like for topic in (await foresee(files, with_doubles=True)).new_topics]
    assert like == ["Natural Language Processing"] * 2


async def test_a_topic_that_the_import_describes_is_no_surprise(foresee, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 1)
    files = {"b.md": article("https://e.org/b", topics=["AI", "Law"]), "topics/ai.yaml": "name: ai\n"}
    assert (await foresee(files, with_doubles=True)).new_topics == [NewTopic("Law")]


async def test_topics_of_articles_that_stay_as_they_are_are_no_news(bring, foresee):
    await bring({"a.md": article(topics=["AI"], secured="one")})
    assert (await foresee({"a.md": article(topics=["AI"], secured="two")}, with_doubles=True)).new_topics == []


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        ("name: AI\nkeywords: [ki]", [FieldChange("keywords", "agi, artificial intelligence", "ki")]),
        ("name: AI", [FieldChange("keywords", "agi, artificial intelligence", "–")]),
        ("name: ai\nkeywords: [agi, artificial intelligence]", [FieldChange("name", "AI", "ai")]),
        (
            "name: AI\nshortname: A.I.\nparent: Computing\nkeywords: [agi, artificial intelligence]",
            [FieldChange("shortname", "–", "A.I."), FieldChange("parent", "–", "Computing")],
        ),
    ],
)
async def test_of_a_topic_that_is_described_anew_it_is_told_what_changes(bring, foresee, new, changes):
    await bring({"topics/ai.yaml": "name: AI\nkeywords: [agi, artificial intelligence]"})
    (topic,) = (await foresee({"topics/ai.yaml": new})).topics
    assert list(topic.changes) == changes


async def test_of_a_topic_that_was_not_described_only_the_name_is_told(bring, foresee):
    await bring({"a.md": article(topics=["AI"])})
    foreseer = await foresee({"topics/ai.yaml": "name: AI\nkeywords: [ki]"})
    assert foreseer.topics == [TopicFinding("AI")]
