"""Stories and lists as Telegram shows them while someone types the bot's name in another chat."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.conversation import Button, say
from bot.layout import byline
from bot.links import FROM_INLINE, payload_of
from bot.render import html, label, without_dates
from bot.texts import dotted, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import InlineQuery

    from bot.conversation import Chat, Reply
    from bot.inline_queries import Choices
    from storage import Article

_log = logging.getLogger(__name__)

_LIST = "list"


@dataclass(frozen=True, slots=True)
class InlineResults:
    """What to choose from: the list as it stands in the bot's chat, if there is one, and stories, each as its card.

    Below each stands a button that opens the same in the bot's chat; `link` is the address of a payload. Without dates,
    these are words; what is plain has no markup and no address of an article.
    """

    chat: Chat
    link: Callable[[str], str]
    has_dates: bool = True
    is_plain: bool = False

    async def answer(self, query: InlineQuery, choices: Choices, cache_seconds: int, *, tells_nothing: bool) -> None:
        """The choices shown to who types; where there are none, a way to the bot, if it `tells_nothing` is found.

        Telegram takes all or none: where it refuses one, all are shown again without dates, if these are why, else as
        plainly as they can be.
        """
        nothing = InlineQueryResultsButton(written(say("inline-nothing"), self.chat), start_parameter=FROM_INLINE)
        try:
            await query.answer(
                self._of(choices),
                cache_time=cache_seconds,
                is_personal=True,  # in the language and the zone of who asks
                next_offset=str(choices.next_page or ""),
                button=nothing if tells_nothing else None,
            )
        except TelegramError as error:
            _log.info("inline query not answered", extra={"reason": str(error)})
            if isinstance(error, BadRequest) and choices.cards and not self.is_plain:
                is_dated = self.has_dates and "tg-time" in str(error).lower()
                simpler = replace(self, has_dates=False) if is_dated else replace(self, is_plain=True)
                await simpler.answer(query, choices, cache_seconds, tells_nothing=tells_nothing)

    def _of(self, choices: Choices) -> list[InlineQueryResultArticle]:
        listed = [self._list(choices.listed, choices.payload)] if choices.listed else []
        return listed + [self._card(card.card, card) for card in choices.cards if card.card]

    def _list(self, listed: Reply, payload: str) -> InlineQueryResultArticle:
        return InlineQueryResultArticle(
            id=_LIST,
            title=label(listed.title, self.chat),
            description=dotted((written(note, self.chat) for note in listed.notes), self.chat),
            input_message_content=self._content(listed),
            reply_markup=self._keyboard(payload),
        )

    def _card(self, article: Article, card: Reply) -> InlineQueryResultArticle:
        links = [] if self.is_plain else [button for row in card.buttons for button in row if button.url]
        return InlineQueryResultArticle(
            id=str(article.id),
            title=label(article.title, self.chat),
            description=byline(article, self.chat),
            thumbnail_url=article.images[0].url if article.images and not self.is_plain else None,
            input_message_content=self._content(card),
            reply_markup=self._keyboard(payload_of(f"/read {article.id}"), *links),
        )

    def _keyboard(self, payload: str, *links: Button) -> InlineKeyboardMarkup:
        opening = Button(say("button-open-bot"), url=self.link(payload))
        keys = [InlineKeyboardButton(label(one.label, self.chat), url=one.url) for one in (*links, opening)]
        return InlineKeyboardMarkup([[key] for key in keys])

    def _content(self, reply: Reply) -> InputTextMessageContent:
        rendered = html(reply, self.chat)
        if self.is_plain:
            return InputTextMessageContent(rendered.plain, link_preview_options=_preview(""))
        text = rendered.html if self.has_dates else without_dates(rendered.html)
        return InputTextMessageContent(text, ParseMode.HTML, link_preview_options=_preview(rendered.preview))


def _preview(url: str) -> LinkPreviewOptions:
    if not url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=url, prefer_large_media=True, show_above_text=True)
