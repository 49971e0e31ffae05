"""Bare loops that send one text to many chats, 64 at a time, as a bot's author writes them.

    python tests/bench/fanout_loops.py LOOP URL COUNT SAMPLE

SAMPLE is a file with the text, its link preview and its keyboard as JSON. What each loop needs is imported by itself:
aiogram runs where nothing else is installed. The process ends when its standard input does, so that what it has used
can be read before.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

TOKEN = "123456:TEST-token-of-a-fake-bot-000000000"
FIRST_CHAT = 1_000_000
AT_ONCE = 64

Sample = dict[str, Any]


async def _all(send: Callable[[int], Awaitable[object]], chats: Iterable[int]) -> None:
    left = iter(chats)

    async def work() -> None:
        for chat_id in left:
            await send(chat_id)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


async def telegram_bot(url: str, chats: Iterable[int], sample: Sample) -> None:
    """python-telegram-bot over httpx, which it has by itself."""
    from telegram.request import HTTPXRequest

    await _by_telegram_bot(url, chats, sample, HTTPXRequest(connection_pool_size=AT_ONCE, pool_timeout=60))


async def our_transport(url: str, chats: Iterable[int], sample: Sample) -> None:
    """python-telegram-bot over the transport of this project."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from bot.transport import answering_request

    await _by_telegram_bot(url, chats, sample, answering_request("aiohttp"))


async def _by_telegram_bot(url: str, chats: Iterable[int], sample: Sample, request: Any) -> None:
    from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions

    preview = LinkPreviewOptions(**sample["preview"])
    async with Bot(TOKEN, base_url=f"{url}/bot", request=request) as bot:
        keyboard = InlineKeyboardMarkup.de_json(sample["keyboard"], bot)

        async def send(chat_id: int) -> None:
            await bot.send_message(
                chat_id, sample["html"], parse_mode="HTML", link_preview_options=preview, reply_markup=keyboard
            )

        await _all(send, chats)


async def aiogram(url: str, chats: Iterable[int], sample: Sample) -> None:
    """aiogram with the session that it has by itself."""
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions

    preview = LinkPreviewOptions(**sample["preview"])
    keyboard = InlineKeyboardMarkup.model_validate(sample["keyboard"])
    async with Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url))) as bot:

        async def send(chat_id: int) -> None:
            await bot.send_message(
                chat_id, sample["html"], parse_mode="HTML", link_preview_options=preview, reply_markup=keyboard
            )

        await _all(send, chats)


LOOPS = {"python-telegram-bot": telegram_bot, "the same, our transport": our_transport, "aiogram": aiogram}


def main() -> None:
    name, url, count, sample = sys.argv[1:]
    chats = range(FIRST_CHAT, FIRST_CHAT + int(count))
    asyncio.run(LOOPS[name](url, chats, json.loads(Path(sample).read_text(encoding="utf-8"))))
    sys.stdin.read()


if __name__ == "__main__":
    main()
