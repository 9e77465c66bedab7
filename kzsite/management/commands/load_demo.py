"""Fill the site with the demo."""

import logging
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kzsite.demo import DemoError, load, make_logins
from kzsite.demo.loading import FOLDER


class Command(BaseCommand):
    """Load the demo, once."""

    help = "Loads the demo: people, organizations, reforms and articles. A second run changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--missing",
            action="store_true",
            help="add what of the demo is not on record, e.g. after an update; what is there stays as it is",
        )
        parser.add_argument(
            "--logins",
            action="store_true",
            help="also make the users editor, moderator and admin, with passwords that everybody knows",
        )
        parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are (default: fixtures)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load, and say what came."""
        folder: Path = options["folder"]
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        if options["verbosity"] < 2:
            for chatty in ("django_tasks", "wagtail"):  # several lines for every row
                logging.getLogger(chatty).setLevel(logging.WARNING)
        try:
            loaded = load(folder, missing=options["missing"])
        except DemoError as error:
            raise CommandError(f"{error}\nNothing was loaded.") from error
        if loaded.before:
            self._say("The demo is here already; nothing was changed. --missing adds what is not on record.")
        else:
            self._say(f"Loaded {loaded.articles} articles and {loaded.rows} people, organizations, reforms and more.")
        if options["logins"]:
            for login in make_logins():
                self._say(f"{login.username:<10} {login.password or '(a password of its own)'}")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
