"""Plans in the chain of proof: from a clause to its version to the file, for those who may see them."""

from __future__ import annotations

from caicach.foundation.accounts.models import User
from caicach.foundation.core.links import links
from caicach.planning.plans.models import PlanTarget, PlanTask, PlanVersion
from caicach.planning.plans.services import publish_version
from caicach.planning.plans.tests.plan_texts import CHECK


def test_a_clause_leads_to_its_document(office: User, officer: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    chain = [described for _distance, described in links.walk(task.ref, "causes", reader=office)]
    assert [found.ref.kind for found in chain][:2] == ["plans.task", "plans.version"]
    assert CHECK in chain[0].title and "37" in chain[0].detail and str(task.version_id) in chain[0].url
    assert chain[1].detail == "15/KH-UBND, 12/01/2026"
    assert links.next(reviewed.ref, "causes") == [reviewed.source.ref]
    assert links.walk(task.ref, "causes", reader=officer) == []
    publish_version(actor=office, version=reviewed, reason="đã rà soát")
    target = PlanTarget.objects.filter(version=reviewed).earliest("position")
    assert len(links.walk(target.ref, "causes", reader=officer)) >= 2
