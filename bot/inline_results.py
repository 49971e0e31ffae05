"""Stories as Telegram shows them while someone types the bot's name in another chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from bot.render import byline, html, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation import Chat, Reply
    from storage import Article


def inline_results(cards: Sequence[tuple[Article, Reply]], chat: Chat) -> list[InlineQueryResultArticle]:
    """Articles to choose from, each of which sends its card."""
    return [_inline_result(article, card, chat) for article, card in cards]


def _inline_result(article: Article, card: Reply, chat: Chat) -> InlineQueryResultArticle:
    rendered = html(card, chat)
    links = tuple((button,) for row in card.buttons for button in row if button.url)
    return InlineQueryResultArticle(
        id=str(article.id),
        title=label(article.title, chat),
        description=byline(article, chat),
        thumbnail_url=article.images[0].url if article.images else None,
        input_message_content=InputTextMessageContent(
            rendered.html, parse_mode=ParseMode.HTML, link_preview_options=_preview(rendered.preview)
        ),
        reply_markup=InlineKeyboardMarkup(
            [[InlineKeyboardButton(label(one.label, chat), url=one.url)] for (one,) in links]
        ),
    )


def _preview(url: str) -> LinkPreviewOptions:
    if not url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=url, prefer_large_media=True, show_above_text=True)
