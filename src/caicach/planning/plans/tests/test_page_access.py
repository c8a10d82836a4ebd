"""Which page opens for whom: read pages for all once published, drafts for the board, changes for the office alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.core.identifiers import new_id
from caicach.planning.plans.models import PlanTask, PlanVersion
from caicach.planning.plans.services import publish_version
from caicach.planning.plans.tests.test_deciding import note_defect
from caicach.planning.plans.views.versions import SECTIONS

Address = Callable[[PlanVersion], str]
OK, MOVED, FORBIDDEN, MISSING = 200, 302, 403, 404


def first_task(version: PlanVersion) -> PlanTask:
    return PlanTask.objects.filter(version=version).order_by("position")[0]


def of_version(name: str) -> Address:
    return lambda version: reverse(f"plans:{name}", args=[version.pk])


def of_task(name: str) -> Address:
    return lambda version: reverse(f"plans:{name}", args=[version.pk, "task", first_task(version).key])


def of_section(section: str) -> Address:
    return lambda version: reverse("plans:section", args=[version.pk, section])


READ_PAGES: dict[str, Address] = {
    "version": of_version("version"),
    "board": of_version("board"),
    "tasks": of_version("tasks"),
    "task": lambda version: reverse("plans:task", args=[version.pk, first_task(version).key]),
    "changes": lambda version: reverse("plans:changes", args=[version.pk, version.pk]),
    "workbook": of_version("export"),
    "compiled plan": of_version("compiled"),
    **{f"section {name}": of_section(name) for name in SECTIONS},
}
GENERAL_PAGES = ("plans:list", "plans:tasks_in_force", "plans:board_in_force")
ACTS: dict[str, Address] = {
    "publish": of_version("publish"),
    "read again": of_version("read_again"),
    "delete": of_version("delete"),
    "confirm an item": of_task("confirm"),
    "reopen an item": of_task("reopen"),
    "correct a field": of_task("edit"),
}
REFUSED: dict[Role, set[str]] = {
    Role.OFFICE: set(),
    Role.LEADER: {"read again", "delete", "confirm an item", "reopen an item", "correct a field"},
    Role.OFFICER: set(ACTS),
}


@pytest.fixture
def visit(people: dict[Role, User]) -> Callable[[Role], Client]:
    """A browser signed in as somebody of the role."""

    def sign_in(role: Role) -> Client:
        client = Client()
        client.force_login(people[role])
        return client

    return sign_in


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("address", GENERAL_PAGES)
def test_lists_open_for_everybody_even_without_a_plan(
    visit: Callable[[Role], Client], role: Role, address: str
) -> None:
    assert visit(role).get(reverse(address)).status_code == OK


@pytest.mark.parametrize("role", Role)
def test_a_published_plan_is_read_by_all(visit: Callable[[Role], Client], published: PlanVersion, role: Role) -> None:
    client = visit(role)
    got = {name: client.get(address(published)).status_code for name, address in READ_PAGES.items()}
    assert got == dict.fromkeys(READ_PAGES, OK)


@pytest.mark.parametrize("role", Role)
def test_a_draft_is_there_for_the_board_alone(
    visit: Callable[[Role], Client], reviewed: PlanVersion, role: Role
) -> None:
    client = visit(role)
    pages = {**READ_PAGES, "review": of_version("review"), "card": of_task("card")}
    got = {name: client.get(address(reviewed)).status_code for name, address in pages.items()}
    assert got == dict.fromkeys(pages, MISSING if role is Role.OFFICER else OK)


@pytest.mark.parametrize("role", Role)
def test_the_file_of_a_draft_is_for_the_board_alone_and_that_of_a_plan_in_force_for_all(
    visit: Callable[[Role], Client], reviewed: PlanVersion, office: User, role: Role
) -> None:
    address = reverse("attachments:download", args=[reviewed.source_id])
    assert visit(role).get(address).status_code == (MISSING if role is Role.OFFICER else OK)
    publish_version(actor=office, version=reviewed, reason="đã rà soát")
    assert visit(role).get(address).status_code == OK


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", ACTS)
def test_only_those_who_may_change_a_draft(
    visit: Callable[[Role], Client], reviewed: PlanVersion, role: Role, act: str
) -> None:
    given = {"reason": "thử", "value-content": "Nội dung khác"}
    response = visit(role).post(ACTS[act](reviewed), given)
    if act not in REFUSED[role]:
        assert response.status_code == MOVED
    else:
        assert response.status_code == (MISSING if role is Role.OFFICER else FORBIDDEN)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", ["confirm_finding", "dismiss_finding", "reopen_finding"])
def test_only_the_office_decides_on_defects(
    visit: Callable[[Role], Client], reviewed: PlanVersion, role: Role, act: str
) -> None:
    found = note_defect(reviewed, first_task(reviewed), "warning")
    status = visit(role).post(reverse(f"plans:{act}", args=[found.pk])).status_code
    assert status == {Role.OFFICE: MOVED, Role.LEADER: FORBIDDEN, Role.OFFICER: MISSING}[role]
    found.refresh_from_db()
    assert (found.decided_by is not None) == (role is Role.OFFICE and act != "reopen_finding")


@pytest.mark.parametrize("role", Role)
def test_only_the_office_uploads(visit: Callable[[Role], Client], published: PlanVersion, role: Role) -> None:
    client = visit(role)
    for address in (reverse("plans:new"), reverse("plans:newer", args=[published.plan_id])):
        assert client.get(address).status_code == (OK if role is Role.OFFICE else FORBIDDEN)


@pytest.mark.parametrize("act", ["publish", "delete", "confirm an item", "correct a field"])
def test_nothing_changes_a_published_version(visit: Callable[[Role], Client], published: PlanVersion, act: str) -> None:
    before = list(PlanTask.objects.filter(version=published).order_by("pk").values())
    given = {"reason": "thử", "value-content": "Nội dung khác"}
    response = visit(Role.OFFICE).post(ACTS[act](published), given)
    assert response.status_code == 409
    assert list(PlanTask.objects.filter(version=published).order_by("pk").values()) == before


def test_visitors_are_asked_to_sign_in(published: PlanVersion) -> None:
    for address in (*READ_PAGES.values(), of_version("review"), *ACTS.values()):
        response = Client().get(address(published))
        assert response.status_code == MOVED and "/accounts/sign-in/" in response["Location"]


@pytest.mark.parametrize("address", ["version", "review", "board", "tasks", "delete", "export", "compiled"])
def test_what_is_not_there_is_not_found(visit: Callable[[Role], Client], address: str) -> None:
    assert visit(Role.OFFICE).get(reverse(f"plans:{address}", args=[new_id()])).status_code == MISSING


@pytest.mark.parametrize("kind", ["task", "target", "document", "nonsense"])
@pytest.mark.parametrize("act", ["confirm", "reopen", "edit", "card"])
def test_an_item_that_is_not_there_is_not_found(
    visit: Callable[[Role], Client], reviewed: PlanVersion, act: str, kind: str
) -> None:
    client = visit(Role.OFFICE)
    address = reverse(f"plans:{act}", args=[reviewed.pk, kind, "no-such-key"])
    response = client.post(address) if act in ("confirm", "reopen") else client.get(address)
    has_no_key = (act, kind) == ("card", "document")  # a version has one document
    assert response.status_code == (OK if has_no_key else MISSING)


def test_acts_are_not_done_by_following_a_link(visit: Callable[[Role], Client], reviewed: PlanVersion) -> None:
    client = visit(Role.OFFICE)
    found = note_defect(reviewed, first_task(reviewed), "info")
    acts = [ACTS[act](reviewed) for act in ("publish", "read again", "confirm an item", "reopen an item")]
    acts += [reverse(f"plans:{name}_finding", args=[found.pk]) for name in ("confirm", "dismiss", "reopen")]
    assert [client.get(address).status_code for address in acts] == [405] * len(acts)
