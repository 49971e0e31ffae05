"""Stories kept for later: the list of a person, wherever they saved, and what a tap tells whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from conftest import NOW
from fake_telegram import FakeTelegram
from storage_fixtures import rows
from test_telegram import running

from bot.commands import respond
from bot.conversation import Person, Request
from bot.render import label, plain
from storage import ArticleQuery, KnownChat

MINUTE = timedelta(minutes=1)
FACES = "ACLU Calls for Halt of Homeland Security’s Use Of Facial Recognition Technology"


@pytest.fixture
def fake() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
def ids(app):
    """The ids of so many stories."""

    async def ids(count):
        return [one.id for one in (await app.storage.articles.find(ArticleQuery(size=count))).articles]

    return ids


@pytest.fixture
def in_group(app):
    """The reply to what somebody types or taps in a group."""

    async def in_group(line, person_id=1):
        chat = replace(app.chat(KnownChat(-100)), kind="supergroup", title="Readers")
        return await respond(app, Request(line, chat, Person(person_id), NOW))

    return in_group


def save_label(reply, chat):
    return next(
        label(one.label, chat) for row in reply.buttons for one in row if one.line.startswith(("/save", "/uns"))
    )


# --- the store --------------------------------------------------------------------------------------------------------


async def test_a_list_begins_with_what_was_saved_last_and_is_its_persons_alone(app, ids):
    some = await ids(3)
    for minute, one in enumerate(some):
        await app.storage.saved.save(1, one, NOW + minute * MINUTE)
    await app.storage.saved.save(2, some[0], NOW)
    page = await app.storage.saved.page(1, 1, 5)
    assert [article.id for article in page.articles] == some[::-1]
    assert [article.id for article in (await app.storage.saved.page(2, 1, 5)).articles] == some[:1]


async def test_a_story_that_is_saved_again_stays_where_it_is(app, ids):
    first, second = await ids(2)
    for minute, one in enumerate((first, second, first)):
        await app.storage.saved.save(1, one, NOW + minute * MINUTE)
    assert [article.id for article in (await app.storage.saved.page(1, 1, 5)).articles] == [second, first]


async def test_the_pages_of_a_list_are_the_list(app, ids):
    some = await ids(7)
    for minute, one in enumerate(some):
        await app.storage.saved.save(1, one, NOW + minute * MINUTE)
    pages = [await app.storage.saved.page(1, number, 3) for number in (1, 2, 3)]
    assert [article.id for page in pages for article in page.articles] == some[::-1]
    assert [(page.number, page.page_count, page.total) for page in pages] == [(1, 3, 7), (2, 3, 7), (3, 3, 7)]
    assert await app.storage.saved.page(1, 99, 3) == pages[-1]


async def test_a_withdrawn_story_is_kept_and_not_shown_until_it_is_published_again(app, ids, tmp_path):
    one, other = await ids(2)
    for article_id in (one, other):
        await app.storage.saved.save(1, article_id, NOW)
    rows(tmp_path / "newsdesk.db", "UPDATE articles SET is_published = 0 WHERE id = ?", one)
    page = await app.storage.saved.page(1, 1, 5)
    assert ([article.id for article in page.articles], page.total, page.hidden) == ([other], 1, 1)
    rows(tmp_path / "newsdesk.db", "UPDATE articles SET is_published = 1 WHERE id = ?", one)
    assert (await app.storage.saved.page(1, 1, 5)).total == 2


async def test_a_story_that_leaves_the_archive_leaves_the_lists(app, ids, tmp_path):
    (one,) = await ids(1)
    await app.storage.saved.save(1, one, NOW)
    async with app.storage._database.write() as connection:
        await connection.exec_driver_sql("DELETE FROM articles WHERE id = ?", (one,))
    assert rows(tmp_path / "newsdesk.db", "SELECT * FROM saved_articles") == []


# --- in private -------------------------------------------------------------------------------------------------------


async def test_a_tap_saves_and_another_takes_it_back(ask, pressing, chat, ids):
    (one,) = await ids(1)
    card = await ask(f"/read {one} /latest")
    assert save_label(card, chat) == "Save"
    kept = await pressing(card, "Save")
    assert (kept.card, save_label(kept, chat), kept.is_apart) == (card.card, "Saved ✓", False)
    assert (await ask("/saved")).articles[0].id == one
    assert await pressing(kept, "Saved ✓") == card
    assert (await ask("/saved")).articles == ()


async def test_the_card_of_a_digest_stays_one_when_its_story_is_saved(app, ask, pressing, chat):
    from test_digest_commands import EIGHT

    from bot.digest.claiming import Claiming

    await ask("/subscribe 8:00 security")
    due = await app.storage.deliveries.due(EIGHT, 1)
    claims = [Claiming().claim(one, app.chat(one.chat), EIGHT) for one in due]
    (delivery,) = await app.storage.deliveries.claim(claims, EIGHT, EIGHT)
    card = await ask(f"/story {delivery.stories[0].article_id} {delivery.id}")
    kept = await pressing(card, "Save")
    assert save_label(kept, chat) == "Saved ✓"
    assert [len(row) for row in kept.buttons] == [len(row) for row in card.buttons]
    assert (card.is_apart, kept.is_apart) == (True, False)


async def test_a_story_of_a_digest_that_is_forgotten_is_saved_all_the_same(ask, chat, ids):
    (one,) = await ids(1)
    kept = await ask(f"/save /story {one} 99")
    assert (kept.card.id, save_label(kept, chat)) == (one, "Saved ✓")


async def test_the_list_opens_its_stories_and_a_card_leads_back_to_it(app, ask, pressing, ids):
    for minute, one in enumerate(await ids(7)):
        await app.storage.saved.save(1, one, NOW + minute * MINUTE)
    second = await pressing(await ask("/saved"), "Next ›")
    card = await pressing(second, "Story 2")
    assert card.card.id == second.articles[1].id
    assert await pressing(card, "‹ Back") == second


async def test_a_story_is_taken_off_the_list_and_put_back(ask, pressing, ids):
    for one in await ids(2):
        await ask(f"/save {one}")
    removing = await pressing(await ask("/saved"), "Remove…")
    left = await pressing(removing, "✕ 1")
    assert left.articles == removing.articles[1:]
    back = await pressing(left, "Put it back")
    assert back.articles == removing.articles
    assert await pressing(removing, "Done") == back


async def test_a_list_of_withdrawn_stories_says_so(ask, hear, ids, tmp_path):
    (one,) = await ids(1)
    await ask(f"/save {one}")
    rows(tmp_path / "newsdesk.db", "UPDATE articles SET is_published = 0 WHERE id = ?", one)
    said = await hear("/saved")
    assert "Your list is empty" in said
    assert "One saved story is withdrawn at present." in said


async def test_the_list_comes_as_a_markdown_file(app, ask, chat, ids, tmp_path):
    one, other = await ids(2)
    rows(tmp_path / "newsdesk.db", "UPDATE articles SET title = 'Of [links] & *stars*' WHERE id = ?", one)
    for minute, article_id in enumerate((other, one)):
        await app.storage.saved.save(1, article_id, NOW + minute * MINUTE)
    reply = await ask("/saved file")
    assert plain(reply, chat) == "Your 2 saved stories, as a file."
    assert reply.file.name == "saved-2025-12-01.md"
    article = await app.storage.articles.get(one)
    text = reply.file.content.decode()
    assert text.startswith(
        f"# Saved stories\n\n## [Of \\[links\\] & \\*stars\\*](<{article.link}>)\n\n"
        f"{article.provider.name} · Nov 13, 2025\n\n{article.excerpt}\n\n## ["
    )


@pytest.mark.parametrize(
    "line", ["/save", "/save x", "/save 424242", "/save /read", "/unsave /story 424242 9", f"/save {'9' * 30}"]
)
async def test_what_is_no_story_is_not_saved(ask, hear, line):
    assert await hear(line) == "That story is no longer in the archive."
    assert (await ask("/saved")).articles == ()


@pytest.mark.parametrize("rest", ["nonsense", "remove 424242", "keep 424242", "page:0", "file", "remove page:7"])
async def test_whatever_stands_behind_saved_the_empty_list_says_how_it_is_filled(hear, rest):
    assert (await hear(f"/saved {rest}")).startswith("Your list is empty.")


# --- in a group -------------------------------------------------------------------------------------------------------


async def test_in_a_group_a_tap_answers_only_whoever_tapped_and_the_second_takes_it_back(app, in_group, chat, ids):
    (one,) = await ids(1)
    card = await in_group(f"/read {one}")
    (line,) = [button.line for row in card.buttons for button in row if button.line.startswith("/save")]
    told = [await in_group(line, 7) for _ in range(2)]
    assert [plain(reply, chat) for reply in told] == ["Saved for you. /saved lists what you keep.", "No longer saved."]
    assert all(reply.is_aside for reply in told)
    await in_group(line, 7)
    assert save_label(await in_group(f"/read {one}", 7), chat) == "Save"
    assert await app.storage.saved.has(7, one)
    assert not await app.storage.saved.has(1, one)


async def test_the_list_is_told_in_private_only(in_group, chat, ids):
    (one,) = await ids(1)
    await in_group(f"/save {one}")
    said = plain(await in_group("/saved"), chat)
    assert said == "What you save is for you alone: your list is in our private chat."


async def test_who_writes_as_the_group_is_told_why_nothing_is_saved(in_group, chat, ids):
    (one,) = await ids(1)
    reply = await in_group(f"/save {one}", 0)
    assert plain(reply, chat).startswith("You write as the group here,")
    assert (reply.is_refusal, reply.is_apart) == (True, True)


async def test_telegram_shows_a_save_to_whoever_tapped_and_the_group_sees_nothing_of_it(fake, tmp_path):
    group = fake.add_chat(-100, "supergroup")
    reader = fake.add_user(77)
    async with running(fake, tmp_path) as app:
        fake.says("/search homeland facial recognition", chat=group)
        (listed,) = await fake.wait_for(1)
        fake.presses(listed, "1")
        await fake.wait_for(lambda fake: fake.sent(group.id)[0].edits == 1)
        pressed = fake.presses(fake.sent(group.id)[0], "Save", user=reader)["callback_query"]["id"]
        told = await fake.wait_for(lambda fake: fake.callback_answers.get(pressed))
        fake.says("/saved", user=reader)
        (listed,) = await fake.wait_for(lambda fake: fake.sent(reader.id))
        assert await app.storage.saved.page(fake.user.id, 1, 5) == await app.storage.saved.page(1, 1, 5)
    assert told["text"] == "Saved for you. /saved lists what you keep."
    assert not told.get("show_alert")
    assert FACES in listed.text
    assert [message.edits for message in fake.sent(group.id)] == [1]


async def test_the_group_has_a_link_to_the_list(fake, tmp_path):
    group = fake.add_chat(-100, "supergroup")
    async with running(fake, tmp_path):
        fake.says("/saved", chat=group)
        (answer,) = await fake.wait_for(1)
        url = answer.buttons[0][0]["url"]
        assert url.endswith("?start=saved")
        fake.says("/start saved")
        (listed,) = await fake.wait_for(lambda fake: fake.sent(fake.user.id))
    assert listed.text.startswith("Your list is empty.")


async def test_a_word_aside_that_comes_too_late_is_not_said_to_the_group(fake, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.asides.TURNING_SECONDS", 0)
    group = fake.add_chat(-100, "supergroup")
    async with running(fake, tmp_path) as app:
        fake.says("/search homeland facial recognition", chat=group)
        (listed,) = await fake.wait_for(1)
        fake.presses(listed, "1")
        await fake.wait_for(lambda fake: fake.sent(group.id)[0].edits == 1)
        fake.presses(fake.sent(group.id)[0], "Save")
        await fake.wait_for(lambda fake: len(fake.callback_answers) == 2)
        fake.says("/about", chat=group)  # one chat's updates are taken one after the other
        await fake.wait_for(2)
        assert (await app.storage.saved.page(fake.user.id, 1, 5)).total == 1
    assert [message.edits for message in fake.sent(group.id)] == [1, 0]
