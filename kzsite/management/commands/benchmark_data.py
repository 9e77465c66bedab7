"""Fill a database that is for measuring."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import ArticlePage
from kzsite.benchmark import fill


class Command(BaseCommand):
    """Make invented articles with ten annotations each."""

    help = "Fills a database without articles with invented ones, ten annotations each, to measure the site with."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--articles", type=int, default=100_000, help="how many (default: 100000)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Fill, and say how far it is."""
        if options["articles"] < 1:
            raise CommandError("At least one article.")
        if ArticlePage.objects.exists():
            raise CommandError("There are articles here: this is for a database of its own.")
        fill(options["articles"], told=self._say)

    def _say(self, done: int) -> None:
        if not done % 10_000 or done < 10_000:
            self.stdout.write(f"{done} articles", ending="\r")
            self.stdout.flush()
