"""Stories and lists as Telegram shows them while someone types the bot's name in another chat."""

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

from bot.conversation import Button, say
from bot.links import payload_of
from bot.render import byline, html, label
from bot.texts import dotted, written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.conversation import Chat, Reply
    from bot.inline_queries import Choices
    from storage import Article

_LIST = "list"


def inline_results(choices: Choices, chat: Chat, link: Callable[[str], str]) -> list[InlineQueryResultArticle]:
    """What to choose from: the list as it stands in the bot's chat, if there is one, and stories, each as its card.

    Below each stands a button that opens the same in the bot's chat; `link` is the address of a payload.
    """
    listed = [_list_result(choices.listed, chat, link(choices.payload))] if choices.listed else []
    cards = [(card.card, card) for card in choices.cards if card.card]
    return listed + [_card_result(one, card, chat, link(payload_of(f"/read {one.id}"))) for one, card in cards]


def _list_result(listed: Reply, chat: Chat, address: str) -> InlineQueryResultArticle:
    told = dotted(written(note, chat) for note in listed.notes)
    return InlineQueryResultArticle(
        id=_LIST,
        title=label(listed.title, chat),
        description=told,
        input_message_content=_content(listed, chat),
        reply_markup=_keyboard([Button(say("button-open-bot"), url=address)], chat),
    )


def _card_result(article: Article, card: Reply, chat: Chat, address: str) -> InlineQueryResultArticle:
    links = [button for row in card.buttons for button in row if button.url]
    return InlineQueryResultArticle(
        id=str(article.id),
        title=label(article.title, chat),
        description=byline(article, chat),
        thumbnail_url=article.images[0].url if article.images else None,
        input_message_content=_content(card, chat),
        reply_markup=_keyboard([*links, Button(say("button-open-bot"), url=address)], chat),
    )


def _keyboard(links: Sequence[Button], chat: Chat) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label(one.label, chat), url=one.url)] for one in links])


def _content(reply: Reply, chat: Chat) -> InputTextMessageContent:
    rendered = html(reply, chat)
    return InputTextMessageContent(
        rendered.html, parse_mode=ParseMode.HTML, link_preview_options=_preview(rendered.preview)
    )


def _preview(url: str) -> LinkPreviewOptions:
    if not url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=url, prefer_large_media=True, show_above_text=True)
