"""Load the invented plans as the programme office would: upload, read, decide, publish, upload the newer version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.core.files import File

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services import compile_version, publish_version, upload_newer_version, upload_plan
from demo.documents import write
from demo.plans import DRAFT_THEN_ISSUED, IN_REVIEW, PUBLISHED

REASON = "Đã rà soát; các vấn đề còn lại được chuyển cơ quan soạn thảo đính chính"


def load_plans(folder: Path) -> Iterator[str]:
    """Write the documents to `folder` and load those that are not there yet; one line for each.

    A plan that was loaded from a file of the same name is there: a new version of the demonstration doubles nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    actor = User.objects.get(username="office")
    for document in PUBLISHED:
        yield _line(_publish(actor, _upload(actor, write(document, folder))))
    for document in IN_REVIEW:
        yield _line(_upload(actor, write(document, folder)))
    draft, issued = (write(document, folder) for document in DRAFT_THEN_ISSUED)
    first = _publish(actor, _upload(actor, draft))
    yield _line(_publish(actor, _upload(actor, issued, newer_than=first.plan)))


def _upload(actor: User, path: Path, newer_than: Plan | None = None) -> PlanVersion:
    version = PlanVersion.objects.filter(source__name=path.name).order_by("created_at").first()
    if version is None:
        with path.open("rb") as opened:
            file = File(opened, name=path.name)
            if newer_than is None:
                version = upload_plan(actor=actor, file=file, background=False).version
            else:
                version = upload_newer_version(actor=actor, plan=newer_than, file=file, background=False).version
    if version.state in (VersionState.UPLOADED, VersionState.COMPILING):  # new, or left so by a load that was stopped
        return compile_version(actor=actor, version_id=version.pk)
    return version


def _publish(actor: User, version: PlanVersion) -> PlanVersion:
    if version.state == VersionState.REVIEW:
        return publish_version(actor=actor, version=version, reason=REASON)
    return version


def _line(version: PlanVersion) -> str:
    return f"{version.source.name}: {version.get_state_display()}, {version.plantasks.count()} tasks"
