"""Who may do what: every role × action, in the table, in the services and on the pages."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from rules.predicates import Predicate

from caicach.foundation.accounts import permissions
from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import Action, actions, declare, has_permission, require
from caicach.foundation.core.errors import PermissionDenied

EXPECTED = {
    "accounts.view_people": {"office", "leader"},
    "accounts.manage_people": {"office"},
    "accounts.view_permissions": {"office", "leader", "officer"},
    "audit.view_log": {"office", "leader"},
    "jobs.view_any": {"office", "leader"},
    "attachments.view_file": {"office", "leader", "officer"},
    "attachments.store_file": {"office", "leader", "officer"},
}
"""The foundation's rows of the table, written down a second time on purpose: a change must be meant."""


@pytest.mark.parametrize("code", sorted(EXPECTED))
@pytest.mark.parametrize("role", list(Role))
def test_the_table_says_what_was_decided(code: str, role: Role) -> None:
    assert has_permission(User(role=role, is_active=True), code) is (role.value in EXPECTED[code])


@pytest.mark.parametrize("action", actions(), ids=lambda action: action.code)
@pytest.mark.parametrize("role", list(Role))
def test_no_role_can_do_more_than_its_cell_shows(action: Action, role: Role) -> None:
    if role not in action.roles:
        assert not has_permission(User(role=role, is_active=True), action.code)


@pytest.mark.parametrize("action", actions(), ids=lambda action: action.code)
def test_a_closed_account_and_a_visitor_may_do_nothing(action: Action) -> None:
    for role in Role:
        assert not has_permission(User(role=role, is_active=False), action.code)
    assert not has_permission(AnonymousUser(), action.code)
    assert not AnonymousUser().has_perm(action.code)


def test_an_action_nobody_declared_is_a_slip_and_says_so() -> None:
    with pytest.raises(KeyError, match=r"no\.such_action"):
        has_permission(User(role=Role.OFFICE), "no.such_action")


def test_a_refusal_names_the_act_and_who_may() -> None:
    with pytest.raises(PermissionDenied) as refusal:
        require(User(role=Role.OFFICER), "audit.view_log")
    assert refusal.value.message == "Vai trò của bạn không được phép: Xem nhật ký hệ thống."
    assert refusal.value.cure == "Đề nghị liên hệ người có quyền: Cơ quan thường trực, Lãnh đạo."


def test_a_rule_on_the_record_comes_after_the_role(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(permissions, "_ACTIONS", {})

    own_unit = Predicate(lambda user, unit_name: user.unit_name == unit_name, name="own_unit")
    declare("tasks.update", "Update", section="Tasks", roles={Role.OFFICER}, when=own_unit)
    officer = User(role=Role.OFFICER, unit_name="Phòng Tư pháp")
    assert has_permission(officer, "tasks.update", "Phòng Tư pháp")
    assert not has_permission(officer, "tasks.update", "Phòng Nội vụ")
    assert not has_permission(User(role=Role.LEADER, unit_name="Phòng Tư pháp"), "tasks.update", "Phòng Tư pháp")
    with pytest.raises(ValueError, match="already declared"):
        declare("tasks.update", "Update", section="Tasks", roles={Role.OFFICE})


PAGES = {
    "/": EXPECTED["attachments.view_file"],
    "/accounts/people/": EXPECTED["accounts.view_people"],
    "/accounts/people/new/": EXPECTED["accounts.manage_people"],
    "/accounts/permissions/": EXPECTED["accounts.view_permissions"],
    "/audit/": EXPECTED["audit.view_log"],
    "/jobs/": EXPECTED["attachments.view_file"],
    "/search/?q=x": EXPECTED["attachments.view_file"],
}


@pytest.mark.django_db
@pytest.mark.parametrize("page", sorted(PAGES))
@pytest.mark.parametrize("role", list(Role))
def test_pages_open_for_whom_the_table_says(client: Client, page: str, role: Role) -> None:
    client.force_login(User.objects.create(username="somebody", display_name="Ai đó", role=role))
    assert client.get(page).status_code == (200 if role.value in PAGES[page] else 403)


@pytest.mark.django_db
@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_visitor_is_sent_to_sign_in(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/sign-in/?next=")


@pytest.mark.django_db
def test_the_page_shows_the_table(client: Client, officer: User) -> None:
    client.force_login(officer)
    shown = client.get("/accounts/permissions/").content.decode()
    for action in actions():
        assert str(action.label) in shown
