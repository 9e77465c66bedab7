"""`manage.py import_articles`: files and folders become draft articles, each file in a transaction of its own."""

import dataclasses
import json
import logging
import os
import sys
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from tqdm import tqdm

from articles.collecting import Source, UnusableError, collect, printable
from articles.importing import Known, NotImportedError, Options, Understood, bring_in, understand
from articles.models import Publisher
from articles.reading import UnreadableError, read
from articles.reporting import as_json
from reforms.models import Event

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Import articles as drafts."""

    help = "Bring articles in as drafts: .txt, .html and .htm files, folders of them, or - for standard input."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command line; see docs/importing.md."""
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
        parser.add_argument("--json", action="store_true", help="one JSON object a file on standard output")
        parser.add_argument(
            "--language",
            choices=list(dict(settings.LANGUAGES)),
            default=settings.LANGUAGE_CODE,
            help="of texts whose language is not recognised (default: %(default)s)",
        )
        parser.add_argument("--publisher", metavar="SLUG", help="the publisher of all of them, whatever they say")
        parser.add_argument("--event", metavar="SLUG", help="the event that all of them report")
        parser.add_argument("--url", help="the address of the one file given")

    def handle(self, *, paths: list[str], **given: Any) -> None:
        """Import them all; raises CommandError, and so exits with 1, if any could not be."""
        self.given = given
        if given["verbosity"] < 2:  # each page saved starts tasks that tell what they do
            for noisy in ("django_tasks", "wagtail"):
                logging.getLogger(noisy).setLevel(logging.WARNING)
        self.count: Counter[str] = Counter()
        sources = collect(paths)
        if given["url"] and len(sources) != 1:
            raise CommandError("--url goes with exactly one file.")
        try:
            self.options = self._options()
            self.known = Known.on_record()
        except DatabaseError as error:
            raise CommandError(f"The database is not ready ({error}). Run manage.py migrate first.") from error
        self.seen: set[str] = set()
        hidden = len(sources) < 2 or not sys.stderr.isatty()
        try:
            for source in tqdm(sources, unit="file", file=sys.stderr, disable=hidden):
                self._one(source)
        except KeyboardInterrupt:
            self._sum_up(len(sources))
            raise CommandError(
                "Stopped. What is counted above is saved; run it again for the rest.", returncode=130
            ) from None
        except BrokenPipeError:  # the reader of standard output has gone: `| head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise CommandError("Stopped: nobody reads the output any more.") from None
        self._sum_up(len(sources))
        if self.count["failed"]:
            raise CommandError(f"{self.count['failed']} of {len(sources)} could not be imported.")

    def _options(self) -> Options:
        rows: dict[str, Any] = {}
        models: dict[str, Any] = {"publisher": Publisher, "event": Event}
        for name, model in models.items():
            slug = self.given[name]
            rows[name] = model.objects.filter(slug=slug).first() if slug else None
            if slug and not rows[name]:
                raise CommandError(f"There is no {name} “{slug}” on record.")
        return Options(url=self.given["url"] or "", language=self.given["language"], **rows)

    def _one(self, source: Source) -> None:
        file = printable(source.path)
        try:
            document = read(source.read(), source.name, self.known.publishers.known)
            options = dataclasses.replace(self.options, file=source.name)
            if self.given["dry_run"]:
                understood = self._as_if(understand(document, options, self.known.publishers))
            else:
                understood = bring_in(document, options, self.known)
        except (UnusableError, UnreadableError, NotImportedError) as error:
            self._failed(file, str(error))
        except (BrokenPipeError, CommandError):
            raise
        except Exception as error:  # whatever one file does to a parser, the others come in
            if self.given["traceback"]:
                raise
            logger.debug("Importing %s", file, exc_info=True)
            self._failed(file, f"it could not be read ({type(error).__name__})")
        else:
            self.count[understood.status] += 1
            self._tell(file, understood)

    def _as_if(self, understood: Understood) -> Understood:
        """In a dry run, a text that stands twice among the files is new only once."""
        again = understood.fingerprint in self.seen and understood.status == "new"
        self.seen.add(understood.fingerprint)
        return dataclasses.replace(understood, status="unchanged") if again else understood

    def _tell(self, file: str, understood: Understood) -> None:
        suggestions = understood.suggestions(self.known.knowledge)
        if self.given["json"]:
            self._print(json.dumps(as_json(file, understood, suggestions), ensure_ascii=False))
        else:
            counts = {
                "mentions": len(suggestions.mentions),
                "statements": len(suggestions.statements),
                "left out": len(understood.document.dropped),
            }
            words = ", ".join(f"{name}: {count}" for name, count in counts.items())
            self._print(f"{understood.status:9}  {file}  “{understood.document.title}”  {words}")
        for note in understood.notes:
            self._warn(f"{file}: {note}")

    def _failed(self, file: str, why: str) -> None:
        why = " ".join(why.split())
        self.count["failed"] += 1
        if self.given["json"]:
            self._print(json.dumps({"file": file, "error": why}, ensure_ascii=False))
        self._warn(f"{file}: {why}")

    def _sum_up(self, files: int) -> None:
        parts = [f"{self.count[status]} {status}" for status in ("new", "changed", "unchanged", "failed")]
        told = f"{files} {'file' if files == 1 else 'files'}: {', '.join(parts)}." + (
            " Nothing was written." if self.given["dry_run"] else ""
        )
        self._warn(told) if self.given["json"] else self._print(told)

    def _print(self, line: str) -> None:
        with tqdm.external_write_mode(file=sys.stdout):
            self.stdout.write(line)

    def _warn(self, line: str) -> None:
        with tqdm.external_write_mode(file=sys.stderr):
            self.stderr.write(line, style_func=str)
