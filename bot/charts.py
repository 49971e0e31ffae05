"""Draws: `python -m bot.charts` reads a picture as JSON and writes it as a PNG. It runs as a child process only.

All lengths are pixels of a picture 1,080 wide. A phone shows it about 390 wide, so that the smallest letters there are
nine pixels high.
"""

from __future__ import annotations

import io
import json
import sys
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bot.drawing import LETTERS_MISSING, Panel, Picture, Row, Series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes
    from matplotlib.text import Text

WIDTH = 1080
MARGIN = 60
GAP = 56
HEAD = 196
PLOT = 140
ROW = 42
NAMES = 450
VALUES = 110
LABELS = 46
BETWEEN = 10
OVERHANG = 24
WORDS = 86

HEADLINE, TITLE, BODY, SMALL = 50, 36, 28, 26

BACKGROUND, INK, FAINT, LINE = "#ffffff", "#1f2933", "#66717d", "#e4e8ec"
TONES = {"accent": "#2f6fb4", "light": "#a9c9ea", "dark": "#143a66", "grey": "#aeb6bf", "alarm": "#d0562f"}

# DejaVu comes along and has Latin, Cyrillic and Greek; of the others, those that are installed lend what it lacks.
FONTS = (
    "DejaVu Sans", "Noto Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Noto Sans Arabic",
    "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
    "Droid Sans Fallback", "IPAGothic", "NanumGothic", "PingFang SC", "Hiragino Sans", "Microsoft YaHei",
    "Arial Unicode MS", "Noto Emoji", "Symbola", "Unifont",
)  # fmt: skip


def main() -> None:
    """The picture that standard input tells of, on standard output; status LETTERS_MISSING where no font has them."""
    warnings.simplefilter("ignore")  # of letters that no font has: they are left out
    picture = read_picture(sys.stdin.buffer.read())
    if not picture.leaves_out and any(not is_legible(text) for text in _words(picture)):
        sys.exit(LETTERS_MISSING)
    sys.stdout.buffer.write(png(picture))


def read_picture(said: bytes) -> Picture:
    """The picture as `bot.drawing` says it in JSON."""
    told = json.loads(said)
    return Picture(**told | {"panels": tuple(_panel(one) for one in told["panels"])})


def _words(picture: Picture) -> Iterator[str]:
    """All that is written on the picture but the names of rows, which come from elsewhere."""
    yield from (picture.title, picture.subtitle)
    for panel in picture.panels:
        yield from (panel.title, panel.subtitle)
        yield from (series.name for series in panel.columns)
        yield from (text for _, text in (*panel.labels, *panel.ticks))
        yield from (row.written for row in panel.rows)


def _panel(told: dict[str, Any]) -> Panel:
    columns = tuple(Series(**one) for one in told.pop("columns"))
    rows = tuple(Row(**one) for one in told.pop("rows"))
    return Panel(**told, columns=columns, rows=rows)


def png(picture: Picture) -> bytes:
    """The picture as a PNG, 1,080 pixels wide and as high as its panels need."""
    with mpl.rc_context({"font.family": list(_fonts()), "text.parse_math": False}), io.BytesIO() as file:
        _drawn(picture).savefig(file, format="png")
        return file.getvalue()


@lru_cache
def _fonts() -> tuple[str, ...]:
    installed = set(font_manager.get_font_names())
    return tuple(name for name in FONTS if name in installed)


@lru_cache
def _letters() -> frozenset[int]:
    """The letters that the fonts have."""
    paths = (font_manager.findfont(font_manager.FontProperties(family=name)) for name in _fonts())
    return frozenset(code for path in paths for code in font_manager.get_font(path).get_charmap())


def is_legible(text: str) -> bool:
    """Whether a font has each of its letters; what is no letter or digit may lack."""
    return all(ord(letter) in _letters() for letter in text if letter.isalnum())


def legible(text: str) -> str:
    """The text without letters that no font has; if that is all of it, the text, which shows as boxes."""
    shown = "".join(letter for letter in text if ord(letter) in _letters())
    return " ".join(shown.split()) or text


def height_of(panel: Panel) -> int:
    """How high a panel is, with its words."""
    body = PLOT + LABELS if panel.columns else ROW * len(panel.rows)
    return WORDS + body if panel.subtitle or body else WORDS // 2


def _drawn(picture: Picture) -> Figure:
    height = HEAD + sum(height_of(panel) + GAP for panel in picture.panels)
    page = _Page(height, [text for panel in picture.panels for _, text in panel.ticks])
    page.write(MARGIN, 64, picture.title, HEADLINE, weight="bold")
    page.write(MARGIN, 120, picture.subtitle, BODY, FAINT)
    top = HEAD
    for panel in picture.panels:
        page.show(panel, top)
        top += height_of(panel) + GAP
    return page.figure


class _Page:
    """A page to draw on, measured in pixels from its top left corner."""

    def __init__(self, height: int, ticks: Sequence[str]) -> None:
        self.figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72, facecolor=BACKGROUND)
        self._height = height
        beside = max((self._width_of(text, SMALL) + 16 for text in ticks), default=0.0)
        self._width = WIDTH - 2 * MARGIN - beside  # of all columns, so that those of two panels stand below each other

    def _width_of(self, text: str, size: int) -> float:
        written = self.write(0, 0, text, size)
        width = float(written.get_window_extent().width)
        written.remove()
        return width

    def write(self, left: float, top: float, text: str, size: int, colour: str = INK, **more: Any) -> Text:
        """The text with its middle line at `top`."""
        place = (left / WIDTH, 1 - top / self._height)
        return self.figure.text(*place, legible(text), size=size, color=colour, va="center", **more)

    def show(self, panel: Panel, top: int) -> None:
        """The panel below `top`."""
        self.write(MARGIN, top, panel.title, TITLE, weight="bold")
        self._say(panel, top + 48)
        if panel.columns:
            self._show_columns(panel, top + WORDS)
        elif panel.rows:
            self._show_rows(panel.rows, top + WORDS)

    def _say(self, panel: Panel, top: int) -> None:
        """The subtitle; where columns are of several colours, what each stands for."""
        if len(panel.columns) < 2:
            self.write(MARGIN, top, panel.subtitle, BODY, FAINT)
            return
        left = float(MARGIN)
        for series in panel.columns:
            corner = (left / WIDTH, 1 - (top + 11) / self._height)
            square = Rectangle(corner, 22 / WIDTH, 22 / self._height, color=TONES[series.tone])
            self.figure.add_artist(square)
            text = self.write(left + 34, top, series.name, BODY, FAINT)
            left = text.get_window_extent().x1 + 44

    def _axes(self, left: float, top: float, width: float, height: float) -> Axes:
        place = (left / WIDTH, 1 - (top + height) / self._height, width / WIDTH, height / self._height)
        axes = self.figure.add_axes(place)
        axes.set_axis_off()
        return axes

    def _show_columns(self, panel: Panel, top: int) -> None:
        count, highest = len(panel.columns[0].values), panel.ticks[-1][0]
        axes = self._axes(MARGIN, top, self._width, PLOT)
        axes.set(xlim=(-0.5, count - 0.5), ylim=(0, highest))
        axes.hlines([value for value, _ in panel.ticks], -0.5, count - 0.5, LINE, linewidth=2, zorder=0, clip_on=False)
        bottoms = [0] * count
        for series in panel.columns:
            axes.bar(range(count), series.values, 0.74, bottoms, color=TONES[series.tone])
            bottoms = [below + value for below, value in zip(bottoms, series.values, strict=True)]
        for value, text in panel.ticks:
            self.write(WIDTH - MARGIN, top + PLOT * (1 - value / highest), text, SMALL, FAINT, ha="right")
        free = 0.0
        for place, text in sorted(panel.labels):
            free = self._label(MARGIN + (place + 0.5) / count * self._width, top + PLOT + 26, text, free)

    def _label(self, middle: float, top: float, text: str, free: float) -> float:
        """A label below its place, moved where it would reach far into the margin; returns where there is room again.

        Where the one to its left leaves no room for it (`free`), it is left out.
        """
        label = self.write(middle, top, text, SMALL, FAINT, ha="center")
        extent = label.get_window_extent()
        room = MARGIN - OVERHANG
        beyond = min(0.0, extent.x0 - room) + max(0.0, extent.x1 - WIDTH + room)
        if extent.x0 - beyond < free:
            label.remove()
            return free
        label.set_x((middle - beyond) / WIDTH)
        return float(extent.x1 - beyond) + BETWEEN

    def _show_rows(self, rows: Sequence[Row], top: int) -> None:
        middles = [top + ROW * (place + 0.5) for place in range(len(rows))]
        names = [self._write_within(MARGIN, at, row.name, NAMES) for at, row in zip(middles, rows, strict=True)]
        left = MARGIN + max(names) + 24
        values = max(VALUES, *(self._width_of(row.written, BODY) + 14 for row in rows))
        room, highest = WIDTH - MARGIN - values - left, max(row.value for row in rows)
        axes = self._axes(left, top, room, ROW * len(rows))
        axes.set(xlim=(0, highest), ylim=(len(rows) - 0.5, -0.5))
        axes.barh(range(len(rows)), [row.value for row in rows], 0.62, color=TONES["accent"])
        for middle, row in zip(middles, rows, strict=True):
            self.write(left + room * row.value / highest + 14, middle, row.written, BODY, FAINT)

    def _write_within(self, left: float, top: float, text: str, room: float) -> float:
        """The text, cut where it is wider than its room; returns how wide it is then."""
        written = self.write(left, top, text, BODY)
        kept = written.get_text()
        while kept and written.get_window_extent().width > room:
            kept = kept[:-1].rstrip()
            written.set_text(f"{kept}…")
        return float(written.get_window_extent().width)


if __name__ == "__main__":
    main()
