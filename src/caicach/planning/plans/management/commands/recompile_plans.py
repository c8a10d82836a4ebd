from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from caicach.foundation.core.errors import DomainError
from caicach.planning.plans.choices import FROZEN_STATES
from caicach.planning.plans.management.commands.import_plans import importing_account
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.services import compile_version


class Command(BaseCommand):
    help = "Read the files of every version that is not published again, after a new version of the compiler."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--as", dest="username", default="", help="whose act it is (the oldest account of the office)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        actor = importing_account(options["username"])
        failed = 0
        versions = PlanVersion.objects.exclude(state__in=FROZEN_STATES).order_by("pk")
        for version_id, name in versions.values_list("pk", "source__name"):
            try:
                version = compile_version(actor=actor, version_id=version_id)
            except DomainError as error:
                failed += 1
                self.stderr.write(f"{name}: {error} {error.cure}".rstrip())
            else:
                self.stdout.write(f"{name}: {version.state}, {version.plantasks.count()} tasks")
        if failed:
            raise CommandError(f"{failed} files could not be read", returncode=1)
