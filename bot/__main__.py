"""The command line `newsdesk`. Nothing else reads its arguments or the environment."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.app import App
from bot.conversation import Chat, Person
from bot.logs import set_up_logs
from bot.settings import Settings, SettingsError, read_settings
from storage import Storage, StorageError, database_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage import ImportReport

_log = logging.getLogger(__name__)

UNUSABLE = 2
"""The exit status when a setting or an argument must be mended first."""


def main(argv: Sequence[str] | None = None) -> int:
    """What the program exits with: 0 done, 1 something failed, 2 a setting or an argument must be mended."""
    arguments = _parser().parse_args(argv)
    try:
        settings = read_settings()
        set_up_logs(settings)
        status: int = asyncio.run(arguments.run(settings, arguments))
    except (SettingsError, StorageError) as error:
        print(f"newsdesk: {error}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    else:
        return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdesk", description="A Telegram bot that answers questions about curated news."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    chat = commands.add_parser("chat", help="talk to the bot in this terminal: no token, no network")
    chat.add_argument("--as-admin", action="store_true", help="talk as one of its admins")
    chat.add_argument("--language", default="", metavar="LANG", help="the language to talk in, such as en")
    chat.add_argument("--now", type=_instant, metavar="ISO-8601", help="pretend that it is this time")
    chat.set_defaults(run=_chat)

    run = commands.add_parser("run", help="run the Telegram bot")
    run.set_defaults(run=_run)

    importing = commands.add_parser("import", help="import articles and topics")
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .md file, a folder or a .zip archive")
    importing.add_argument("--dry-run", action="store_true", help="only tell what would change")
    importing.set_defaults(run=_import)

    digest = commands.add_parser("digest", help="show what each digest would tell now, and send nothing")
    digest.add_argument("--chat", type=int, metavar="ID", help="those of this chat only")
    digest.add_argument("--now", type=_instant, metavar="ISO-8601", help="pretend that it is this time")
    digest.set_defaults(run=_digest)

    check = commands.add_parser("check", help="say what is wrong with settings, database and token, and how to mend it")
    check.set_defaults(run=_check)

    backup = commands.add_parser("backup", help="copy the database to a file, even while the bot runs")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(run=_back_up)

    exporting = commands.add_parser("export", help="write the articles to a new zip archive of files")
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument(
        "filters", nargs="*", metavar="FILTER", help="such as topic:AI or since:2021-12; none for all"
    )
    exporting.set_defaults(run=_export)
    return parser


async def _chat(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.import_work import waiting_replies  # noqa: PLC0415 - each surface is loaded by its own command only
    from bot.terminal import Terminal  # noqa: PLC0415 - as above

    async with App.open(settings) as app:
        if report := await import_seeds(app.storage, settings):
            print(f"Imported {_articles(report.created)} from {settings.seeds_dir}.", file=sys.stderr)
        chat = Chat(1, "private", arguments.language or settings.language, ZoneInfo(settings.timezone))
        if arguments.language and (known := await app.storage.chats.get(chat.id)):
            await app.storage.chats.keep(replace(known, language=arguments.language))
        person = Person(1, is_admin=arguments.as_admin)
        now, desk = _clock(arguments.now), app.storage.desk
        await Terminal(app, chat, person, now, Path.cwd(), lambda chat: waiting_replies(desk, chat, now)).talk()
    return 0


async def _run(settings: Settings, arguments: argparse.Namespace) -> int:  # noqa: ARG001 - as every command
    from bot.last_words import tell_why  # noqa: PLC0415 - as above
    from bot.service import run_bot  # noqa: PLC0415

    try:
        async with App.open(settings) as app:
            await import_seeds(app.storage, settings)
            await run_bot(app)
    except StorageError as error:
        await tell_why(settings, str(error), datetime.now(UTC))
        raise
    return 0


async def _import(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.import_report import print_report, progress  # noqa: PLC0415 - as above

    async with App.open(settings) as app:
        with progress() as on_progress:
            report = await app.storage.import_paths(
                arguments.paths, datetime.now(UTC), dry_run=arguments.dry_run, on_progress=on_progress
            )
    print_report(report, is_dry_run=arguments.dry_run)
    return 1 if report.failed else 0


async def _digest(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.digest_report import digest_report  # noqa: PLC0415 - as above

    async with App.open(settings) as app:
        report = await digest_report(app, arguments.chat, _clock(arguments.now)())
    if not report and arguments.chat is not None:
        print(f"newsdesk: chat {arguments.chat} has no subscriptions.", file=sys.stderr)
        return 1
    print(report or "There are no subscriptions.")
    return 0


async def _check(settings: Settings, arguments: argparse.Namespace) -> int:  # noqa: ARG001 - as every command
    from bot.service import check_bot  # noqa: PLC0415 - as above

    async with App.open(settings) as app:
        summary = await app.storage.articles.summary()
        print(f"database: {settings.database_url}, {_articles(summary.article_count)}")
        problem, status = await check_bot(app)
    print(f"Telegram: {problem}", file=sys.stderr if status else sys.stdout)
    return status


async def _back_up(settings: Settings, arguments: argparse.Namespace) -> int:
    _expect_database(settings)
    async with App.open(settings) as app:
        await app.storage.back_up(arguments.file)
    print(f"The database is copied to {arguments.file}.")
    return 0


async def _export(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.export_report import export_report  # noqa: PLC0415 - as above
    from bot.import_report import progress  # noqa: PLC0415

    _expect_database(settings)
    async with App.open(settings) as app:
        with progress("Exporting") as on_progress:
            told, status = await export_report(app, arguments.file, arguments.filters, datetime.now(UTC), on_progress)
    print(f"newsdesk: {told}" if status else told, file=sys.stderr if status else sys.stdout)
    return status


def _expect_database(settings: Settings) -> None:
    if not database_path(settings.database_url).exists():
        raise SettingsError(
            f"There is no database {settings.database_url} yet; set NEWSDESK_DATABASE_URL to the one that you mean."
        )


async def import_seeds(storage: Storage, settings: Settings) -> ImportReport | None:
    """What the seeds folder brought into an archive that was never imported into; None if nothing was imported."""
    summary = await storage.articles.summary()
    if summary.article_count or summary.unpublished_count:
        return None
    if not settings.seeds_dir.is_dir():
        _log.warning("no folder of articles to begin with", extra={"seeds_dir": str(settings.seeds_dir)})
        return None
    report = await storage.import_paths([settings.seeds_dir], datetime.now(UTC))
    for failed in report.failed:
        _log.warning("file not imported", extra={"file": failed.name, "problem": failed.why})
    return report


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count:,} articles"


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"found {text!r}, expected a time such as 2021-12-09T12:00:00Z") from error
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


def _clock(now: datetime | None) -> Callable[[], datetime]:
    return lambda: now or datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
