"""The command line loads plans, says what came of each, and reads them again."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import ItemKind, VersionState
from caicach.planning.plans.models import Plan, PlanTask, PlanVersion
from caicach.planning.plans.services import correct_field, publish_version
from caicach.planning.plans.tests.plan_texts import plan_text


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "du-thao.txt"
    path.write_bytes(plan_text())
    return path


def run(*arguments: object) -> tuple[str, str]:
    """Standard output and standard error of `import_plans`."""
    out, err = StringIO(), StringIO()
    call_command("import_plans", *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_one_line_for_each_file_and_progress_beside(office: User, draft: Path) -> None:
    out, err = run(draft)
    assert out.count("\n") == 1 and f"{draft}: 4 tasks, 2 targets, diagnostics: " in out
    assert "du-thao.txt: 5/5" in err
    assert PlanVersion.objects.get().state == VersionState.REVIEW


def test_the_same_file_again_changes_nothing(office: User, draft: Path) -> None:
    run(draft, "--publish")
    run(draft, "--publish")
    assert PlanVersion.objects.get().state == VersionState.PUBLISHED


def test_a_later_file_of_the_same_issuer_and_year_is_a_newer_version(office: User, draft: Path, tmp_path: Path) -> None:
    issued = tmp_path / "ban-hanh.txt"
    issued.write_bytes(plan_text(number=16))
    out, _ = run(draft, issued, "--publish")
    assert "version 2" in out
    assert Plan.objects.count() == 1
    assert list(PlanVersion.objects.order_by("number").values_list("state", flat=True)) == ["superseded", "published"]


def test_a_file_that_cannot_be_loaded_is_named_and_the_others_go_on(office: User, draft: Path, tmp_path: Path) -> None:
    empty = tmp_path / "trong.txt"
    empty.write_bytes(b"")
    err = StringIO()
    with pytest.raises(CommandError) as failed:
        call_command(
            "import_plans", str(empty), str(tmp_path / "khong-co.txt"), str(draft), stdout=StringIO(), stderr=err
        )
    assert failed.value.returncode == 1 and "2 of 3" in str(failed.value)
    assert "trong.txt" in err.getvalue() and "khong-co.txt" in err.getvalue()
    assert PlanVersion.objects.count() == 1


def test_without_an_account_it_says_what_to_type(db: None, draft: Path) -> None:
    with pytest.raises(CommandError, match="createsuperuser"):
        run(draft)
    with pytest.raises(CommandError, match="nobody"):
        run(draft, "--as", "nobody")


def test_reading_all_again_keeps_corrections_and_leaves_published_ones(office: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    correct_field(actor=office, version=reviewed, kind=ItemKind.TASK, key=task.key, field="number", value="1a")
    out = StringIO()
    call_command("recompile_plans", stdout=out)
    assert "4 tasks" in out.getvalue()
    assert PlanTask.objects.filter(version=reviewed, number="1a").exists()
    publish_version(actor=office, version=reviewed, reason="đã rà soát")
    out = StringIO()
    call_command("recompile_plans", stdout=out)
    assert out.getvalue() == ""
