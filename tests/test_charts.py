"""A picture is drawn from what it is told, by a process of its own, whatever the names in it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot import drawing
from bot.charts import BACKGROUND, TONES, WIDTH, height_of, legible, png, read_picture
from bot.commands.pictures import drawn as drawn_for
from bot.conversation import Chat
from bot.drawing import DrawingFailed, LettersMissing, Panel, Picture, Row, Series, draw

COLUMNS = Panel(
    "Stories by month",
    "Published this year",
    columns=(Series("", "accent", (3, 0, 10)),),
    labels=((0, "Jan"), (2, "Mar")),
    ticks=((0, "0"), (5, "5"), (10, "10")),
)
ROWS = Panel("Topics", "The largest", rows=(Row("AI", 200, "200"), Row("Policy", 50, "50")))
WORDS = Panel("Digests", "None yet")


def picture(*panels):
    return Picture("Numbers", "Today", panels)


def drawn(*panels):
    """The pixels of a picture of these panels."""
    return Image.open(io.BytesIO(png(picture(*panels)))).convert("RGB")


def rgb(colour):
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def pixels(image, tone):
    """How many pixels have the colour."""
    counts = {colour: count for count, colour in image.getcolors(image.width * image.height)}
    return counts.get(rgb(TONES[tone]), 0)


def extents(image, tone):
    """How many pixels of each line of the picture, from the top, have the colour."""
    wanted, across = rgb(TONES[tone]), range(image.width)
    return [sum(image.getpixel((left, top)) == wanted for left in across) for top in range(image.height)]


def test_a_picture_comes_back_as_it_was_told():
    told = picture(COLUMNS, ROWS, WORDS)
    read = read_picture(json.dumps(asdict(told)).encode())
    assert json.dumps(asdict(read)) == json.dumps(asdict(told))


def test_a_picture_is_as_wide_as_a_phone_wants_it_and_as_high_as_its_panels():
    few, all_of_them = drawn(WORDS), drawn(COLUMNS, ROWS, WORDS)
    assert few.width == all_of_them.width == WIDTH
    assert all_of_them.height - few.height > height_of(COLUMNS) + height_of(ROWS)


def test_the_background_is_light_and_all_corners_are_free():
    image = drawn(COLUMNS, ROWS)
    right, bottom = image.width - 1, image.height - 1
    assert {image.getpixel(corner) for corner in ((0, 0), (right, 0), (0, bottom), (right, bottom))} == {
        rgb(BACKGROUND)
    }


@pytest.mark.parametrize("panel", [COLUMNS, ROWS])
def test_a_panel_of_numbers_shows_them_in_colour_and_one_of_words_does_not(panel):
    assert pixels(drawn(panel), "accent") > 1000
    assert pixels(drawn(WORDS), "accent") == 0


def test_a_bar_is_as_long_as_its_number_says():
    lengths = [length for length in extents(drawn(ROWS), "accent") if length > 20]
    assert max(lengths) == pytest.approx(4 * min(lengths), rel=0.05)


def test_columns_of_several_colours_stand_on_each_other_and_are_told_of():
    dark, light = Series("3 in vain", "dark", (3, 0, 0)), Series("7 answered", "light", (7, 0, 0))
    image = drawn(replace(COLUMNS, columns=(dark, light)))
    square = 22 * 22
    assert (pixels(image, "light") - square) / (pixels(image, "dark") - square) == pytest.approx(7 / 3, rel=0.1)


@pytest.mark.parametrize("name", ["$x^2$", "\\frac", "C# & <b>", "%s {0}", "_under_", "a\nb"])
def test_names_are_drawn_as_they_are_written(name):
    row = Row(name, 1, "1")
    assert pixels(drawn(replace(ROWS, rows=(row,))), "accent") > 1000


def test_letters_that_no_font_has_are_left_out():
    assert legible("Security \U000f1234 news") == "Security news"
    assert legible("Данные & Ωmega – “naïve”") == "Данные & Ωmega – “naïve”"


def test_a_name_of_nothing_but_such_letters_stays():
    assert legible("\U000f1234") == "\U000f1234"


def test_a_long_name_leaves_the_bars_where_they_are():
    def left_edge(name):
        image, wanted = drawn(replace(ROWS, rows=(Row(name, 1, "1"),))), rgb(TONES["accent"])
        return min(left for left in range(image.width) for top in (310, 320) if image.getpixel((left, top)) == wanted)

    assert left_edge("word " * 40) - left_edge("word " * 80) in range(-20, 21)
    assert left_edge("x") < left_edge("word " * 40) < WIDTH * 0.6


async def test_a_child_draws_what_this_process_would():
    assert await draw(picture(COLUMNS, ROWS)) == png(picture(COLUMNS, ROWS))


async def test_a_child_draws_from_any_folder_and_knows_nothing_of_the_bots_settings(tmp_path, monkeypatch):
    (tmp_path / "bot.py").write_text("raise SystemExit('the wrong one')")
    (tmp_path / ".env").write_text("NEWSDESK_LANGUAGE=nonsense nonsense")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSDESK_DATABASE_URL", "nonsense")
    monkeypatch.setenv("HOME", "/nonexistent")
    assert (await draw(picture(WORDS))).startswith(b"\x89PNG")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".env", "bot.py"]


@pytest.mark.parametrize("name", ["人工智能", "الذكاء", "\U0001f916\U000f1234", "\u200b"])
def test_names_in_any_script_are_drawn_without_a_complaint(name):
    panel = replace(ROWS, rows=(Row(name, 1, "1"),))
    said = json.dumps(asdict(picture(panel))).encode()
    command = [sys.executable, "-m", "bot.charts"]
    child = subprocess.run(command, input=said, capture_output=True, check=True, cwd=Path(__file__).parents[1])
    assert child.stdout.startswith(b"\x89PNG")
    assert child.stderr == b""


async def test_a_picture_that_cannot_be_drawn_is_told_with_the_reason():
    unknown = replace(COLUMNS, columns=(Series("", "no such tone", (1, 2, 3)),))
    with pytest.raises(DrawingFailed, match=r"exit status 1: KeyError: 'no such tone'"):
        await draw(picture(unknown))


async def test_a_child_that_cannot_be_started_is_told_with_the_reason(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(DrawingFailed, match="No such file"):
        await draw(picture(WORDS))


async def test_a_child_that_takes_too_long_is_ended(monkeypatch, tmp_path):
    slow = tmp_path / "slow"
    slow.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(slow))
    monkeypatch.setattr(drawing, "TIMEOUT_SECONDS", 1)
    with pytest.raises(DrawingFailed, match="not drawn within 1 seconds"):
        await draw(picture(WORDS))
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_the_bot_never_loads_what_draws():
    code = "import sys, bot.__main__, bot.service, bot.terminal; print('matplotlib' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
    )
    assert told.stdout.strip() == "False"


HIEROGLYPHS = "\U00013000\U00013001"
"""No font that comes with the program has them."""


async def test_words_in_letters_that_no_font_has_are_not_drawn_unless_they_may_be_left_out():
    unwritten = picture(replace(COLUMNS, title=HIEROGLYPHS))
    with pytest.raises(LettersMissing):
        await draw(unwritten)
    assert (await draw(replace(unwritten, leaves_out=True))).startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_a_picture_comes_in_english_where_the_letters_of_a_language_are_missing(language):
    asked = []

    def write(chat):
        asked.append(chat.language)
        return picture(replace(COLUMNS, title=HIEROGLYPHS if chat.language == language else "Stories"))

    drawn_png = await drawn_for(write, Chat(1, "private", language, ZoneInfo("UTC")))
    assert drawn_png.startswith(b"\x89PNG")
    assert asked == list(dict.fromkeys((language, "en")))


def test_a_label_that_another_leaves_no_room_is_left_out_and_long_values_stay_on_the_page():
    crowded = replace(COLUMNS, labels=((0, "A long label " * 4), (1, "Another one"), (2, "Mar")))
    apart = replace(COLUMNS, labels=((0, "A long label " * 4), (2, "Mar")))
    assert drawn(crowded).tobytes() == drawn(apart).tobytes()
    image = drawn(replace(ROWS, rows=(Row("AI", 200, "123,456,789 → 123,456,789"),)))
    edge = image.crop((WIDTH - 30, 0, WIDTH, image.height))
    assert edge.getcolors() == [(30 * image.height, rgb(BACKGROUND))]
