from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.management.base import BaseCommand, CommandError, CommandParser

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import DomainError, translate
from caicach.planning.plans.choices import ItemKind, Severity, VersionState
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.selectors import likely_plans, version_summary
from caicach.planning.plans.services import compile_version, join_plan, publish_version, upload_plan


class Command(BaseCommand):
    help = "Load plan files: each becomes a plan, or a newer version of the plan of the same issuer and period."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--publish", action="store_true", help="publish each plan that could be read")
        parser.add_argument(
            "--as", dest="username", default="", help="whose act it is (the oldest account of the office)"
        )
        parser.add_argument(
            "--apart", action="store_true", help="never take a file as a newer version of a plan there is"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        actor = importing_account(options["username"])
        failed = 0
        for path in options["files"]:
            try:
                version = self._import(actor, path, apart=options["apart"], publish=options["publish"])
            except (DomainError, OSError) as error:
                failed += 1
                cure = getattr(error, "cure", "")
                self.stderr.write(f"{path}: {error} {cure}".rstrip())
            else:
                self.stdout.write(f"{path}: {_told(version)}")
        if failed:
            raise CommandError(f"{failed} of {len(options['files'])} files could not be loaded", returncode=1)

    def _import(self, actor: User, path: Path, *, apart: bool, publish: bool) -> PlanVersion:
        with path.open("rb") as opened:
            uploaded = upload_plan(actor=actor, file=File(opened, name=path.name), background=False)
        version = uploaded.version
        if not version.is_frozen and (uploaded.is_new or version.state != VersionState.REVIEW):
            version = compile_version(actor=actor, version_id=version.pk, tell=self._progress(path.name))
            version = self._placed(actor, version, apart)
        if publish and not version.is_frozen:
            version = publish_version(actor=actor, version=version, reason=f"import_plans --publish: {path.name}")
        return version

    def _placed(self, actor: User, version: PlanVersion, apart: bool) -> PlanVersion:
        """Under the one plan of the same issuer and period, where there is just one."""
        likely = [] if apart or version.plan.versions.count() > 1 else list(likely_plans(actor, version)[:2])
        return join_plan(actor=actor, version=version, plan=likely[0]) if len(likely) == 1 else version

    def _progress(self, name: str) -> Any:
        def tell(done: int, total: int, words: str = "", **params: Any) -> None:
            self.stderr.write(f"{name}: {done + 1}/{total} {translate(words, params)}")

        return tell


def importing_account(username: str) -> User:
    """Whose act an import is. Raises CommandError, with what to type, where there is no such account."""
    accounts = User.objects.filter(is_active=True)
    wanted = accounts.filter(username__iexact=username) if username else accounts.filter(role=Role.OFFICE)
    actor = wanted.order_by("id").first()
    if actor is None:
        missing = f"there is no open account {username}" if username else "the programme office has no account yet"
        raise CommandError(f"{missing}; make one: ./caicach manage createsuperuser", returncode=1)
    return actor


def _told(version: PlanVersion) -> str:
    summary = version_summary(version)
    found = summary.diagnostics
    return (
        f"{summary.counts[ItemKind.TASK]} tasks, {summary.counts[ItemKind.TARGET]} targets, "
        f"diagnostics: {found[Severity.ERROR]} errors, {found[Severity.WARNING]} warnings, "
        f"{found[Severity.INFO]} notes ({version.state}, version {version.number}: {version.title})"
    )
