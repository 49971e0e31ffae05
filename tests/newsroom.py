"""A bot as a process, and its admins, who send it files in their chats and tap what they are shown."""

from __future__ import annotations

import io
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fake_telegram import FakeTelegram, Message, serve
from processes import PATIENCE_SECONDS, Running, bot
from storage_fixtures import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ADMINS = range(5001, 5031)
"""So many admins that every test has one of its own, in whose chat nothing else happens."""


@dataclass
class Newsroom:
    """A bot that runs over the database in `folder`, in a Telegram of its own."""

    fake: FakeTelegram
    folder: Path
    running: Running
    admins: Iterator[int] = field(default_factory=lambda: iter(ADMINS))

    @property
    def path(self) -> Path:
        return self.folder / "newsdesk.db"

    def admin(self, name: str = "Ada") -> int:
        """An admin whom nobody has heard of yet."""
        return self.fake.add_user(next(self.admins), name).id

    def sends(self, admin: int, name: str, content: str | bytes, **options: Any) -> None:
        packed = content.encode() if isinstance(content, str) else content
        self.fake.sends_document(name, packed, user=admin, **options)

    def shown(self, admin: int, begin: str, count: int = 1) -> list[Message]:
        """So many messages in the admin's chat that begin like this, once they stand there."""

        def found(fake: FakeTelegram) -> list[Message] | None:
            standing = [message for message in fake.sent(admin) if message.text.startswith(begin)]
            return standing if len(standing) >= count else None

        return self.fake.wait(found, PATIENCE_SECONDS) or []

    def preview(self, admin: int) -> Message:
        """What the admin is shown before anything is written."""
        return self.shown(admin, "Preview: ")[-1]

    def summary(self, admin: int) -> Message:
        """What the admin is shown in the end."""
        return self.shown(admin, "Imported: ")[-1]

    def taps(self, message: Message, begin: str) -> None:
        """The button whose label begins like this."""
        self.fake.presses(message, next(label for label in labels(message) if label.startswith(begin)))

    def taps_late(self, message: Message, begin: str) -> None:
        """The button of a message as it was: whoever taps has not seen yet that it says something else by now."""
        keys = [key for row in message.buttons for key in row]
        data = next(key["callback_data"] for key in keys if key["text"].startswith(begin))
        person = {"id": message.chat_id, "is_bot": False, "first_name": "Ada"}
        query = {"id": "1", "from": person, "chat_instance": "1", "data": data, "message": message.json}
        self.fake.pushes({"callback_query": query})

    def said_in(self, message: Message) -> list[tuple[float, str]]:
        """Everything that the message has said after its first words: when, and what."""
        edits = (call for call in list(self.fake.calls) if call.method == "editMessageText" and call.status == 200)
        place = (message.chat_id, message.message_id)
        return [
            (call.at, call.answer["result"]["text"])
            for call in edits
            if (call.parameters["chat_id"], call.parameters["message_id"]) == place
        ]

    def titles(self, url_begin: str) -> list[str]:
        """The titles of the stories in the archive whose addresses begin like this."""
        found = rows(self.path, "SELECT title FROM articles WHERE url LIKE ? ORDER BY url", f"{url_begin}%")
        return [title for (title,) in found]


@contextmanager
def newsroom(folder: Path, fake: FakeTelegram, **settings: str) -> Iterator[Newsroom]:
    """A newsroom that ends with the block."""
    own = {"telegram_token": fake.token, "admin_ids": ",".join(map(str, ADMINS)), "messages_per_second": "0"}
    with serve(fake) as url, bot(folder, telegram_api_url=url, **own | settings) as running:
        running.waits_until_it_logs("bot started")
        yield Newsroom(fake, folder, running)


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of the files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def document(fake: FakeTelegram, message: Message) -> tuple[str, str]:
    """The name and the words of the text file that came with a message."""
    told = message.json["document"]
    path = fake.call("getFile", {"file_id": told["file_id"]})[1]["result"]["file_path"]
    return told["file_name"], fake.download(fake.token, path).content.decode()
