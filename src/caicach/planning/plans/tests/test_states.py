"""Every event in every state by every role: what the table says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import has_permission
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Conflict, PermissionDenied
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.services import compile_version, delete_version, publish_version, request_reading
from caicach.planning.plans.services.steps import step
from caicach.planning.plans.states import EVENTS, TRANSITIONS, allows
from caicach.planning.plans.tests.conftest import Load

ACTS: dict[str, list[Callable[[User, PlanVersion], object]]] = {
    "compile": [
        lambda actor, version: compile_version(actor=actor, version_id=version.pk),
        lambda actor, version: request_reading(actor=actor, version=version),
    ],
    "finish": [lambda actor, version: step(actor=actor, version=version, event="finish")],
    "fail": [lambda actor, version: step(actor=actor, version=version, event="fail")],
    "publish": [lambda actor, version: publish_version(actor=actor, version=version, reason="đã rà soát")],
    "supersede": [lambda actor, version: step(actor=actor, version=version, event="supersede")],
    "delete": [lambda actor, version: delete_version(actor=actor, version=version, reason="tải nhầm")],
}
TARGETS = {(t.source, t.event): t.target for t in TRANSITIONS}
PERMISSIONS = {(t.source, t.event): t.permission for t in TRANSITIONS}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("state", VersionState)
@pytest.mark.parametrize(("event", "act"), [(event, act) for event, acts in ACTS.items() for act in acts])
def test_every_event_in_every_state_by_every_role(
    people: dict[Role, User],
    load: Load,
    role: Role,
    state: VersionState,
    event: str,
    act: Callable[[User, PlanVersion], object],
) -> None:
    version = load()
    PlanVersion.objects.filter(pk=version.pk).update(state=state, published_at=now())
    version.refresh_from_db()
    actor = people[role]
    if not allows(state, event):
        with pytest.raises(Conflict):
            act(actor, version)
    elif not has_permission(actor, PERMISSIONS[state, event]):
        with pytest.raises(PermissionDenied):
            act(actor, version)
    else:
        act(actor, version)
    after = PlanVersion.objects.filter(pk=version.pk).values_list("state", flat=True).first()
    allowed = allows(state, event) and has_permission(actor, PERMISSIONS[state, event])
    expected = TARGETS[state, event] if allowed else state
    reached = {expected, VersionState.REVIEW} if allowed and event == "compile" else {expected}
    assert after in reached


def test_every_event_of_the_table_is_tried() -> None:
    assert set(ACTS) == set(EVENTS)


def test_every_state_is_reached_and_only_the_last_is_an_end() -> None:
    assert {t.target for t in TRANSITIONS if t.target} | {VersionState.UPLOADED} == set(VersionState)
    assert set(VersionState) - {t.source for t in TRANSITIONS} == {VersionState.SUPERSEDED}
